// SPDX-License-Identifier: MPL-2.0
// What decisions rest on: papers with a slip, silence; and a file of them.
#include "models/reading/record_checks_papers.hpp"

#include "models/fields/expectation.hpp"
#include "models/fields/print.hpp"
#include "models/messages/data_problems.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

namespace styr {

namespace {

using namespace data_problem;

Record const* slip_under(Record const& about, Field side)
{
    auto const& held = about.records(side);
    return held.empty() ? nullptr : &held.front();
}

// Where the item states by itself what its slip is about, it says the same matter twice.
Fact const* stated_of(Record const& about, Field field)
{
    bool const of_the_change = field == Field::effective || field == Field::until;
    return given(of_the_change ? &about : slip_under(about, Field::after), field);
}

void check_slip(Record const& about, Diagnostics& diagnostics)
{
    auto const *const says = slip_under(about, Field::says), *const means = slip_under(about, Field::means);
    auto const tell = [&](Span at, Text reason) {
        diagnostics.push_back(occurrence(unclear_slip, at, {{"reason", std::move(reason)}}));
    };
    if ((says == nullptr) != (means == nullptr)) {
        auto const* const there = given(&about, says == nullptr ? Field::means : Field::says);
        auto const lacks = says == nullptr ? Text{"`says` mangler", "`says` is missing"}
                                           : Text{"`means` mangler", "`means` is missing"};
        return tell(there->key, lacks);
    }
    for (auto const& [side, one, other] :
         {std::tuple(Field::means, says, means), std::tuple(Field::says, means, says)}) {
        for (auto const& fact : one == nullptr ? std::vector<Fact>{} : one->facts) {
            auto const* const too = given(other, fact.field);
            auto const name = label_of(fact.field);
            if (too == nullptr) {
                auto const key = "`" + std::string(key_of(side)) + "`";
                return tell(fact.key,
                            {key + " siger intet om »" + name.da + "«", key + " says nothing of “" + name.en + "”"});
            }
            if (too->value == fact.value) {
                return tell(fact.key,
                            {"»" + name.da + "« er det samme i begge", "“" + name.en + "” is the same in both"});
            }
            if (auto const* const stated = stated_of(about, fact.field)) {
                Text const why{"»" + name.da + "« står også her", "“" + name.en + "” stands here too"};
                return tell(stated->key, why);
            }
        }
    }
}

// What silence needs to decide anything: who was asked, when, until when, and where that was agreed.
std::optional<Text> lacks_for_silence(Record const& decision, Outcome outcome)
{
    if (outcome != Outcome::approved) {
        return Text{"tavshed kan kun godkende (`approved`)", "silence can only approve (`approved`)"};
    }
    for (auto const field : {Field::whom, Field::sent_on, Field::until, Field::source}) {
        if (given(&decision, field) == nullptr) {
            auto const key = "`" + std::string(key_of(field)) + "`";
            return Text{key + " mangler", key + " is missing"};
        }
    }
    auto const &asked = *decision.get<DateBounds>(Field::sent_on), &last = *decision.get<DateBounds>(Field::until);
    if (last.latest <= asked.earliest) {
        return Text{"fristen slutter, før eller den dag de blev spurgt",
                    "the period ends before or on the day on which they were asked"};
    }
    auto const* const date = decision.get<DateBounds>(Field::date);
    if (date != nullptr && date->earliest <= last.latest) {
        auto const first = print_day(std::min(last.latest + std::chrono::days{1}, last_day));
        return Text{"den gælder tidligst fra den " + first.da + ", dagen efter fristen",
                    "it counts from " + first.en + " at the earliest, the day after the period"};
    }
    return std::nullopt;
}

}  // namespace

void check_slips(Record const& decision, Diagnostics& diagnostics)
{
    for (auto const& about : decision.records(Field::about)) {
        check_slip(about, diagnostics);
        auto const* const says = given(&about, Field::says);
        auto const wanting = decision.records(Field::source).empty()       ? std::optional(Field::source)
                             : given(&decision, Field::reading) == nullptr ? std::optional(Field::reading)
                                                                           : std::nullopt;
        if (says != nullptr && wanting) {
            diagnostics.push_back(occurrence(says_without_paper, says->key,
                                             {{"key", "says"},
                                              {"needed", Text("`" + std::string(key_of(*wanting)) + "`")},
                                              {"example", example_of(*find_row(RecordKind::decision, *wanting))}}));
        }
    }
}

void check_silence(Record const& decision, Outcome outcome, Diagnostics& diagnostics)
{
    if (!is_silent(decision)) {
        for (auto const field : {Field::whom, Field::sent_on}) {
            if (auto const* const fact = given(&decision, field)) {
                auto const key = "`" + std::string(key_of(field)) + "`";
                diagnostics.push_back(occurrence(no_silence, fact->key,
                                                 {{"reason", Text{key + " hører til `procedure: silent`",
                                                                  key + " belongs to `procedure: silent`"}}}));
            }
        }
        return;
    }
    if (auto const why = lacks_for_silence(decision, outcome)) {
        diagnostics.push_back(occurrence(no_silence, decision.find(Field::procedure)->span, {{"reason", *why}}));
    }
}

bool is_silent(Record const& decision)
{
    auto const* const procedure = decision.get<Choice>(Field::procedure);
    return procedure != nullptr && values_of(procedure->set)[procedure->index].key == "silent";
}

void check_decision_file(Record const& root, Diagnostics& diagnostics)
{
    if (root.records(Field::decisions).empty() && root.records(Field::annexes).empty()) {
        diagnostics.push_back(occurrence(missing_field, head_of(root),
                                         {{"key", Text(key_of(Field::decisions))},
                                          {"record", name_of(root.kind)},
                                          {"label", label_of(Field::decisions)},
                                          {"example", example_of(*find_row(root.kind, Field::decisions))}}));
    }
}

}  // namespace styr
