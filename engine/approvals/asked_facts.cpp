// SPDX-License-Identifier: MPL-2.0
#include "engine/approvals/asked_facts.hpp"

#include "engine/approvals/stated.hpp"
#include "models/fields/matter.hpp"

#include <range/v3/algorithm/find.hpp>
#include <range/v3/algorithm/none_of.hpp>

namespace styr {

namespace {

// A tariff and its unit are one amount: 2,139 kr. an hour is another tariff than 2,139 kr. a day.
bool among_terms(std::vector<Field> const& terms, Field field)
{
    auto const named = [&terms](Field each) { return ranges::find(terms, each) != terms.end(); };
    return terms.empty() || named(field) || (field == Field::unit && named(Field::tariff));
}

// What is said of a new offer, and which part of an offer leaves.
bool is_asked_of_the_offer(Field field, Scope scope)
{
    bool const leaves = scope == Scope::closure || scope == Scope::deregistration;
    return (scope == Scope::registration && is_offer_fact(field)) || (leaves && field == Field::target_group);
}

}  // namespace

std::vector<AskedFact> asked_facts(std::vector<Field> const& terms, Circumstances const& circumstances,
                                   Facts const& facts)
{
    std::vector<AskedFact> asked;
    auto const scope = facts.subject().scope;
    if (facts.subject().change == nullptr) {
        return asked;
    }
    for (auto const& row : facts.fields().rows_of(RecordKind::terms)) {
        if (!among_terms(terms, row.field)) {
            continue;
        }
        auto const changes = scope == Scope::registration ? Evaluated::of(states_after(row.field, circumstances, facts))
                             : scope == Scope::change_of_terms ? facts.changes(row.field)
                                                               : Evaluated::of(false);
        if (!changes.is(false)) {
            asked.push_back({row.field, Side::new_, changes});
        }
    }
    for (auto const& row : facts.fields().rows_of(RecordKind::change)) {
        bool const of_the_frame = is_frame(row);
        bool const of_the_offer = terms.empty() && is_asked_of_the_offer(row.field, scope);
        bool const stated_elsewhere = row.field == Field::kind || row.field == Field::effective ||
                                      row.field == Field::until;  // matched whatever is asked for
        auto const wanted = asked_of(row.field, circumstances, facts);
        if ((of_the_frame || of_the_offer) && !stated_elsewhere && !says_the_same(row, wanted, Value())) {
            asked.push_back({row.field, Side::none, Evaluated::of(true)});
        }
    }
    return asked;
}

bool asks_nothing(std::vector<Field> const& terms, std::vector<AskedFact> const& asked)
{
    return !terms.empty() && ranges::none_of(asked, [](AskedFact const& each) { return each.side == Side::new_; });
}

}  // namespace styr
