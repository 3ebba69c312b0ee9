// SPDX-License-Identifier: MPL-2.0
// Decisions and what they are about.
#include "diagnostics/utf8.hpp"
#include "models/fields/change.hpp"
#include "models/fields/declared_fact.hpp"
#include "models/fields/expectation.hpp"
#include "models/fields/matter.hpp"
#include "models/fields/print.hpp"
#include "models/fields/text_in.hpp"
#include "models/messages/data_problems.hpp"
#include "models/reading/record_checks_papers.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace styr {

namespace {

using namespace data_problem;

constexpr std::size_t most_compared = 100;  // items of one decision about one offer

// Without `from` it holds from the day on which it was decided.
void check_delegation(Record const& decision, Diagnostics& diagnostics)
{
    if (given(&decision, Field::to) == nullptr) {
        diagnostics.push_back(occurrence(delegation_incomplete, decision.find(Field::outcome)->span,
                                         {{"key", "to"},
                                          {"label", label_of(Field::to)},
                                          {"example", example_of(*find_row(RecordKind::decision, Field::to))}}));
    }
    auto const* const from =
        decision.get<DateBounds>(given(&decision, Field::from) == nullptr ? Field::date : Field::from);
    auto const* const until = decision.get<DateBounds>(Field::until);
    if (from != nullptr && until != nullptr && until->latest < from->earliest) {
        diagnostics.push_back(occurrence(delegation_ends_early, decision.find(Field::until)->span,
                                         {{"until", print_date(*until)}, {"from", print_date(*from)}}));
    }
}

void refuse_delegation_keys(Record const& decision, Text const& outcome, Diagnostics& diagnostics)
{
    for (auto const field : {Field::to, Field::competence, Field::subject, Field::from, Field::until}) {
        auto const* const fact = given(&decision, field);
        if (fact != nullptr && !(field == Field::until && is_silent(decision))) {
            diagnostics.push_back(
                occurrence(stray_delegation_key, fact->key, {{"key", Text(key_of(field))}, {"outcome", outcome}}));
        }
    }
}

void check_put_before(Record const& decision, Outcome outcome, Text const& name, Diagnostics& diagnostics)
{
    auto const* const fact = given(&decision, Field::put_before);
    if (outcome == Outcome::put_before && fact == nullptr) {
        diagnostics.push_back(occurrence(put_before_missing, decision.find(Field::outcome)->span));
    }
    if (fact != nullptr && outcome != Outcome::put_before && outcome != Outcome::recommended) {
        diagnostics.push_back(occurrence(put_before_stray, fact->key, {{"outcome", name}}));
    }
}

// A need is named for a target group, which is what the rules look for, and taken back for it.
void check_named_need(Record const& decision, Outcome outcome, Text const& name, Diagnostics& diagnostics)
{
    auto const* const group = given(&decision, Field::target_group);
    if (outcome == Outcome::named_need && group == nullptr) {
        diagnostics.push_back(occurrence(need_without_group, decision.find(Field::outcome)->span));
    }
    bool const takes_back = outcome == Outcome::revoked && decision.records(Field::about).empty() &&
                            given(&decision, Field::under) == nullptr;
    if (outcome != Outcome::named_need && !takes_back && group != nullptr) {
        diagnostics.push_back(occurrence(group_without_need, group->key, {{"outcome", name}}));
    }
}

void check_receiver(Record const& decision, Diagnostics& diagnostics)
{
    auto const& body = *decision.get<std::string>(Field::body);
    for (auto const field : {Field::to, Field::put_before}) {
        auto const* const receiver = decision.get<std::string>(field);
        if (receiver != nullptr && *receiver == body) {
            diagnostics.push_back(occurrence(delegated_to_itself, decision.find(field)->span,
                                             {{"body", Text(printable(body, 40))}, {"key", Text(key_of(field))}}));
        }
    }
}

void check_open_points(Record const& decision, Diagnostics& diagnostics)
{
    std::vector<Choice> seen;
    for (auto const& point : decision.records(Field::open)) {
        auto const& term = *point.get<Choice>(Field::open_field);
        if (std::find(seen.begin(), seen.end(), term) != seen.end()) {
            diagnostics.push_back(occurrence(listed_twice, point.find(Field::open_field)->span,
                                             {{"value", Text(values_of(term.set)[term.index].key)}, {"key", "open"}}));
        }
        seen.push_back(term);
    }
}

// What is said of another decision, or beside what is decided, stands in some paper.
void check_paper(Record const& decision, Diagnostics& diagnostics)
{
    bool const source = !decision.records(Field::source).empty(), reading = given(&decision, Field::reading) != nullptr;
    for (auto const field : {Field::met, Field::failed, Field::back_to, Field::from_the_beginning, Field::apart,
                             Field::later_than, Field::corrects}) {
        auto const* const fact = given(&decision, field);
        bool const is_read = field == Field::apart || field == Field::later_than;
        auto const wanting = !source               ? std::optional(Field::source)
                             : is_read && !reading ? std::optional(Field::reading)
                                                   : std::nullopt;
        if (fact == nullptr || !wanting) {
            continue;
        }
        auto const& row = *find_row(RecordKind::decision, *wanting);
        diagnostics.push_back(occurrence(says_without_paper, fact->key,
                                         {{"key", Text(key_of(field))},
                                          {"needed", Text("`" + std::string(key_of(*wanting)) + "`")},
                                          {"example", example_of(row)}}));
    }
}

// An approval works back to a day that lay behind when it was made.
void check_back_to(Record const& decision, Diagnostics& diagnostics)
{
    auto const* const day = decision.get<DateBounds>(Field::back_to);
    auto const* const made = decision.get<DateBounds>(Field::date);
    if (day != nullptr && made != nullptr && day->earliest > made->latest) {
        diagnostics.push_back(occurrence(works_back_to_later, decision.find(Field::back_to)->span,
                                         {{"day", print_date(*day)}, {"made", print_date(*made)}}));
    }
}

// What nothing would read there.
void check_stray_keys(Record const& decision, Outcome outcome, Text const& name, Diagnostics& diagnostics)
{
    auto const refuse = [&](Fact const* fact, bool belongs, char const* outcomes) {
        if (fact != nullptr && !belongs) {
            diagnostics.push_back(
                occurrence(stray_decision_key, fact->key,
                           {{"key", Text(key_of(fact->field))}, {"outcome", name}, {"outcomes", Text(outcomes)}}));
        }
    };
    bool const approves = outcome == Outcome::approved, accepts = outcome == Outcome::accepted;
    refuse(given(&decision, Field::provided), approves || accepts, "`approved`, `accepted`");
    refuse(given(&decision, Field::back_to), approves, "`approved`");
    refuse(given(&decision, Field::from_the_beginning), outcome == Outcome::revoked, "`revoked`");
    refuse(given(&decision, Field::by), accepts, "`accepted`");
    for (auto const& about : decision.records(Field::about)) {
        refuse(given(&about, Field::instead_of), approves, "`approved`");
    }
}

// What takes away is about some matter; a revocation may end a delegation or a named need instead. What gives covers
// nothing without.
void check_matter(Record const& decision, Outcome outcome, Text const& name, Diagnostics& diagnostics)
{
    bool takes_away = false;
    switch (outcome) {
    case Outcome::refused:
    case Outcome::put_before:
    case Outcome::sent_back:
    case Outcome::not_taken_up:
    case Outcome::lapsed:
        takes_away = true;
        break;
    case Outcome::revoked:
        takes_away = given(&decision, Field::under) == nullptr && given(&decision, Field::target_group) == nullptr;
        break;
    default:
        break;
    }
    bool const as_another = given(&decision, Field::confirms) != nullptr;  // it is about the matter of that
    if (takes_away && decision.records(Field::about).empty() && !as_another) {
        diagnostics.push_back(occurrence(decides_on_nothing, decision.find(Field::outcome)->span, {{"outcome", name}}));
    }
}

bool is_marked(Record const& record, Field field)
{
    auto const* const marked = record.get<bool>(field);
    return marked != nullptr && *marked;
}

Record const* terms_under(Record const& about, Field side)
{
    auto const& held = about.records(side);
    return held.empty() ? nullptr : &held.front();
}

bool say_the_same(Record const& one, Record const& other)
{
    return one.facts.size() == other.facts.size() &&
           std::all_of(one.facts.begin(), one.facts.end(), [&](Fact const& fact) {
               auto const* const too = given(&other, fact.field);
               return too != nullptr && too->value == fact.value;
           });
}

// What two items contradict each other in: another value of a field, or that the very same is awaited and is not. None
// where they may be of different services or days.
std::optional<Text> contradiction(Record const& a, Record const& b)
{
    bool const awaited = is_marked(a, Field::awaited), too_is = is_marked(b, Field::awaited);
    if (awaited && too_is) {
        return std::nullopt;
    }
    for (auto const field : {Field::operator_, Field::offer, Field::service, Field::kind, Field::effective}) {
        auto const *const one = given(&a, field), *const other = given(&b, field);
        auto const *const day = a.get<DateBounds>(field), *const other_day = b.get<DateBounds>(field);
        bool const same = (one == nullptr) == (other == nullptr) && (one == nullptr || one->value == other->value);
        bool const may_be = one == nullptr || other == nullptr ||
                            (day != nullptr && other_day != nullptr && day->earliest <= other_day->latest &&
                             other_day->earliest <= day->latest);
        // Of what is awaited doubt is enough: one of the two rows says that it was not decided.
        if (!same && !(awaited != too_is && may_be)) {
            return std::nullopt;
        }
    }
    auto const *const one = terms_under(a, Field::after), *const other = terms_under(b, Field::after);
    if (one == nullptr || other == nullptr) {
        return std::nullopt;
    }
    if (awaited != too_is) {
        return say_the_same(*one, *other) ? std::optional(Text{"afventet i den ene og ikke i den anden",
                                                               "awaited in one and not in the other"})
                                          : std::nullopt;
    }
    for (auto const& fact : one->facts) {
        auto const* const too = given(other, fact.field);
        if (too != nullptr && !(too->value == fact.value)) {
            auto const name = label_of(fact.field);
            return Text{"en anden værdi af »" + name.da + "« end ovenfor",
                        "another value of “" + name.en + "” than above"};
        }
    }
    return std::nullopt;
}

}  // namespace

void check_one_word(Record const& decision, Diagnostics& diagnostics)
{
    auto const outcome = outcome_of(decision);
    if (!gives(outcome) && outcome != Outcome::recommended) {
        return;
    }
    auto const& items = decision.records(Field::about);
    std::map<std::string_view, std::vector<Record const*>> by_offer;
    for (auto const& item : items) {
        auto const* const instead = terms_under(item, Field::instead_of);
        auto const* const after = terms_under(item, Field::after);
        if (instead != nullptr && after != nullptr && say_the_same(*instead, *after)) {
            diagnostics.push_back(
                occurrence(says_two_things, item.find(Field::instead_of)->key,
                           {{"reason", Text{"det samme som under `after`", "the same as under `after`"}}}));
        }
        auto& others = by_offer[text_in(item, Field::offer)];
        for (auto const* const other : others) {
            if (auto const why = contradiction(*other, item)) {
                diagnostics.push_back(occurrence(says_two_things, item.find(Field::after)->key, {{"reason", *why}}));
                break;
            }
        }
        if (others.size() < most_compared) {
            others.push_back(&item);
        }
    }
}

namespace {

// What keeps the text from being a digest of styr's, of the present scheme or the former; nothing where it is one.
Text fault_of(std::string_view digest)
{
    constexpr std::string_view algorithm = "sha256:", hex = "0123456789abcdef";
    if (!digest.starts_with(algorithm)) {
        return {"begynder ikke med `sha256:`", "does not begin with `sha256:`"};
    }
    auto const digits = digest.substr(algorithm.size());
    if (digits.find_first_not_of(hex) != std::string_view::npos) {
        return {"andre tegn end 0-9 og a-f", "other characters than 0-9 and a-f"};
    }
    auto const count = std::to_string(digits.size());
    return scheme_of(digest) != DigestScheme::none
               ? Text()
               : Text(count + " tegn efter `sha256:`", count + " characters after `sha256:`");
}

void check_named_digest(Record const& about, Diagnostics& diagnostics)
{
    auto const* const digest = given(&about, Field::digest);
    if (digest != nullptr && given(&about, Field::submission) == nullptr) {
        diagnostics.push_back(occurrence(digest_without_submission, digest->key));
    }
    check_digest(about, diagnostics);
}

}  // namespace

void check_decision(Record const& decision, Diagnostics& diagnostics)
{
    auto const outcome = outcome_of(decision);
    Text const name(words_of(outcome).key);
    if (outcome == Outcome::delegated) {
        check_delegation(decision, diagnostics);
    } else {
        refuse_delegation_keys(decision, name, diagnostics);
    }
    check_put_before(decision, outcome, name, diagnostics);
    check_named_need(decision, outcome, name, diagnostics);
    check_receiver(decision, diagnostics);
    check_open_points(decision, diagnostics);
    check_paper(decision, diagnostics);
    check_back_to(decision, diagnostics);
    check_stray_keys(decision, outcome, name, diagnostics);
    check_matter(decision, outcome, name, diagnostics);
    check_one_word(decision, diagnostics);
    check_slips(decision, diagnostics);
    check_silence(decision, outcome, diagnostics);
}

void check_about(Record const& about, Diagnostics& diagnostics)
{
    auto const at = about.facts.empty() ? about.span : about.facts.front().key;
    bool const submission = given(&about, Field::submission) != nullptr;
    for (auto const& [whole, beside] :
         {std::pair{Field::annex, &annex_beside}, {Field::agreement, &agreement_beside}}) {
        if (given(&about, whole) == nullptr) {
            continue;
        }
        auto const other = std::find_if(about.facts.begin(), about.facts.end(),
                                        [field = whole](Fact const& fact) { return fact.field != field; });
        if (other != about.facts.end()) {
            diagnostics.push_back(occurrence(*beside, other->key, {{"key", Text(key_of(other->field))}}));
        }
        return;
    }
    if (!submission && given(&about, Field::offer) == nullptr) {
        diagnostics.push_back(occurrence(about_nothing, at));
    }
    check_named_digest(about, diagnostics);
    auto const* const except = given(&about, Field::except);
    if (except != nullptr && !submission) {
        diagnostics.push_back(occurrence(except_without_submission, except->key));
    }
}

void check_annex_row(Record const& row, Diagnostics& diagnostics) { check_named_digest(row, diagnostics); }

void check_digest(Record const& record, Diagnostics& diagnostics)
{
    auto const* const text = record.get<std::string>(Field::digest);
    if (auto const fault = text == nullptr ? Text() : fault_of(*text); !fault.empty()) {
        diagnostics.push_back(occurrence(bad_digest, record.find(Field::digest)->span,
                                         {{"value", Text(printable(*text, 90))}, {"reason", fault}}));
    }
}

}  // namespace styr
