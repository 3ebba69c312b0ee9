// SPDX-License-Identifier: MPL-2.0
// Register files and submissions.
#include "diagnostics/utf8.hpp"
#include "models/fields/change.hpp"
#include "models/fields/given_rows.hpp"
#include "models/fields/print.hpp"
#include "models/fields/text_in.hpp"
#include "models/messages/data_problems.hpp"
#include "models/reading/record_checks.hpp"

#include <algorithm>
#include <map>

namespace styr {

namespace {

using namespace data_problem;

// What the entries of a list are found by stands once in it: the names of offers and services, the years of reports.
void check_found_once(Record const& owner, Field list, Field by, Problem const& problem, Diagnostics& diagnostics)
{
    std::map<std::string, Span> first;
    for (auto const& record : owner.records(list)) {
        auto const* const fact = record.find(by);
        auto const* const year = record.get<Fraction>(by);
        auto const text = year == nullptr ? std::string(text_in(record, by)) : print_canonical(*year);
        if (text.empty()) {
            continue;
        }
        auto const [found, added] = first.emplace(text, fact->span);
        if (!added) {
            diagnostics.push_back(occurrence(problem, fact->span,
                                             {{"name", Text(printable(text, 60))}, {"record", name_of(owner.kind)}}));
            diagnostics.back().context.push_back({found->second, {"første gang", "the first time"}});
        }
    }
}

// Of parts, a key without a value says no more than its absence.
bool same(FieldRow const& row, Value const& a, Value const& b)
{
    return std::holds_alternative<Records>(a) ? print_canonical(row, a) == print_canonical(row, b) : a == b;
}

enum class Difference : std::uint8_t { none, unsaid, some };

// What the two sides say of one term: a figure on one side only leaves the other open.
Difference difference_in(Record const* before, Record const* after, FieldRow const& row)
{
    auto const *const said_before = given(before, row.field), *const said_after = given(after, row.field);
    if (said_before == nullptr && said_after == nullptr) {
        return Difference::unsaid;
    }
    bool const equal =
        said_before != nullptr && said_after != nullptr && same(row, said_before->value, said_after->value);
    return equal ? Difference::none : Difference::some;
}

// What is asked for beside terms and days: an amount of financing, who pays it, special terms.
bool asks_besides(Record const& change)
{
    return std::any_of(change.facts.begin(), change.facts.end(), [&](Fact const& stated) {
        auto const& row = *find_row(RecordKind::change, stated.field);
        bool const of_frame = row.field == Field::kind || row.field == Field::effective || row.field == Field::until ||
                              row.field == Field::changed;
        auto const* const fact = row.asking == Asking::asked && !of_frame ? given(&change, row.field) : nullptr;
        auto const* const list = fact == nullptr ? nullptr : std::get_if<std::vector<Choice>>(&fact->value);
        return fact != nullptr && (list == nullptr || !list->empty());
    });
}

void check_difference(Record const& change, Diagnostics& diagnostics)
{
    auto const* const before = only_record(change, Field::before);
    auto const* const after = only_record(change, Field::after);
    auto const* const changed = change.get<std::vector<Choice>>(Field::changed);
    bool named = changed != nullptr && !changed->empty(), said = false;
    for (auto const* const row : given_rows(RecordKind::terms, {before, after})) {
        auto const difference = difference_in(before, after, *row);
        named = named || difference == Difference::some;
        said = said || difference == Difference::none;
    }
    named = named || asks_besides(change);
    if (!named) {
        auto const reason = said ? Text("før og efter er ens", "before and after are equal")
                                 : Text("hverken `before`, `after` eller `changed` nævner et vilkår",
                                        "neither `before` nor `after` nor `changed` names a term");
        diagnostics.push_back(occurrence(changes_nothing, head_of(change), {{"reason", reason}}));
    }
}

void check_changed(Record const& change, Diagnostics& diagnostics)
{
    auto const* const changed = change.get<std::vector<Choice>>(Field::changed);
    for (auto const choice : changed == nullptr ? std::vector<Choice>{} : *changed) {
        auto const& row = *find_row(RecordKind::terms, term_named_by(choice));
        auto const* const after = only_record(change, Field::after);
        if (difference_in(only_record(change, Field::before), after, row) == Difference::none) {
            auto const both = print_value(row, after->find(row.field)->value);
            diagnostics.push_back(
                occurrence(changed_contradicts, change.find(Field::changed)->span,
                           {{"label", label_of(row.field)}, {"term", Text(key_of(row.field))}, {"value", both}}));
        }
    }
}

void refuse_side(Record const& change, Field side, ChangeKind kind, Text reason, std::string_view cure,
                 Diagnostics& diagnostics)
{
    auto const* const fact = given(&change, side);
    if (fact == nullptr) {
        return;
    }
    auto const& label = values_of(ChoiceSet::change_kind)[static_cast<std::size_t>(kind)].label;
    diagnostics.push_back(occurrence(wrong_side, fact->key,
                                     {{"key", Text(key_of(side))},
                                      {"kind", Text(std::string(label.da), std::string(label.en))},
                                      {"reason", std::move(reason)},
                                      {"cure", Text(cure)}}));
}

void check_sides(Record const& change, ChangeKind kind, Diagnostics& diagnostics)
{
    refuse_side(change, Field::changed, kind,
                {"kun en ændring af vilkår har `changed`", "only a change of terms has `changed`"}, "", diagnostics);
    if (kind == ChangeKind::transfer || kind == ChangeKind::rename) {
        for (auto const side : {Field::before, Field::after}) {
            refuse_side(change, side, kind,
                        {"vilkårene følger med; ændres de, er det en ændring for sig",
                         "the terms come along; where they change, that is a change of its own"},
                        "", diagnostics);
        }
    } else if (kind == ChangeKind::registration) {
        refuse_side(change, Field::before, kind,
                    {"før optagelsen er der ingen vilkår", "before the registration there are no terms"}, "after",
                    diagnostics);
    } else {
        refuse_side(change, Field::after, kind, {"bagefter er der ingen vilkår", "afterwards there are no terms"},
                    "before", diagnostics);
    }
}

// What is moved or renamed becomes something, and nothing else does.
void check_becomes(Record const& change, ChangeKind kind, Diagnostics& diagnostics)
{
    bool const moves = kind == ChangeKind::transfer, renames = kind == ChangeKind::rename;
    if (!moves && !renames) {
        refuse_side(change, Field::becomes, kind,
                    {"kun en overdragelse eller navneændring har `becomes`", "only a transfer or rename has `becomes`"},
                    "", diagnostics);
        return;
    }
    auto const* const named = only_record(change, Field::becomes);
    auto const says = [&](Field field) { return named != nullptr && !text_in(*named, field).empty(); };
    bool const sound =
        moves ? says(Field::operator_) : !says(Field::operator_) && (says(Field::offer) || says(Field::service));
    if (sound) {
        return;
    }
    auto const* const fact = change.find(Field::becomes);
    diagnostics.push_back(occurrence(
        becomes_nothing, fact == nullptr ? head_of(change) : fact->span,
        {{"offer", Text(printable(text_in(change, Field::offer), 60))},
         {"reason", moves ? Text{"en overdragelse nævner den nye driftsherre", "a transfer names the new operator"}
                          : Text{"en navneændring nævner det nye navn og ingen driftsherre",
                                 "a rename names the new name and no operator"}},
         {"proposal", moves ? Text{"{operator: NAVN}", "{operator: NAME}"} : Text{"{offer: NAVN}", "{offer: NAME}"}}}));
}

}  // namespace

void check_operator(Record const& root, Diagnostics& diagnostics)
{
    check_found_once(root, Field::offers, Field::offer, duplicate_name, diagnostics);
    check_found_once(root, Field::reports, Field::year, duplicate_report, diagnostics);
}

void check_offer(Record const& offer, Diagnostics& diagnostics)
{
    check_found_once(offer, Field::services, Field::service, duplicate_name, diagnostics);
    check_found_once(offer, Field::reports, Field::year, duplicate_report, diagnostics);
    auto const& services = offer.records(Field::services);
    for (auto const& service : services) {
        if (services.size() > 1 && text_in(service, Field::service).empty()) {
            diagnostics.push_back(occurrence(service_unnamed, head_of(service),
                                             {{"offer", Text(printable(text_in(offer, Field::offer), 60))}}));
        }
    }
}

// Either day may stand on the file or on the change; the change's own goes before.
void check_submission(Record const& submission, Diagnostics& diagnostics)
{
    auto const* const submitted = submission.get<DateBounds>(Field::submitted);
    auto const check = [&](Record const& record) {
        auto const* const withdrawn = record.get<DateBounds>(Field::withdrawn);
        if (submitted != nullptr && withdrawn != nullptr && withdrawn->latest < submitted->earliest) {
            diagnostics.push_back(
                occurrence(withdrawn_too_early, record.find(Field::withdrawn)->span,
                           {{"withdrawn", print_date(*withdrawn)}, {"submitted", print_date(*submitted)}}));
        }
    };
    check(submission);
    auto const& changes = submission.records(Field::changes);
    std::for_each(changes.begin(), changes.end(), check);
}

void check_change(Record const& change, Diagnostics& diagnostics)
{
    auto const kind = kind_of_change(change);
    if (kind == ChangeKind::change_of_terms) {
        check_difference(change, diagnostics);
        check_changed(change, diagnostics);
    } else {
        check_sides(change, kind, diagnostics);
    }
    check_becomes(change, kind, diagnostics);
    auto const* const effective = change.get<DateBounds>(Field::effective);
    auto const* const until = change.get<DateBounds>(Field::until);
    if (effective != nullptr && until != nullptr && until->latest < effective->earliest) {
        diagnostics.push_back(occurrence(until_before_effective, change.find(Field::until)->span,
                                         {{"until", print_date(*until)}, {"effective", print_date(*effective)}}));
    }
}

}  // namespace styr
