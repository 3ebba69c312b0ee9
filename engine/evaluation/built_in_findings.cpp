// SPDX-License-Identifier: MPL-2.0
// Those that are made of one subject.
#include "engine/evaluation/alternatives.hpp"
#include "engine/evaluation/built_in.hpp"
#include "engine/evaluation/phrases.hpp"
#include "models/fields/print.hpp"

namespace styr {

namespace {

// "den 1. februar 2027", "i 2027"
Text on(DateBounds days)
{
    auto const when = print_date(days);
    return days.exact() ? Text{"den " + when.da, "on " + when.en} : when;
}

// Which version is near: the last that has begun by then, or the first where none has.
Text nearest_version(Agreement const& agreement, DateBounds days)
{
    auto const& first = agreement.versions.front();
    if (days.earliest < first.from) {
        auto const from = print_day(first.from);
        return {"den første, " + first.name + ", gælder fra den " + from.da,
                "the first, " + first.name + ", is in force from " + from.en};
    }
    auto const* last = &first;
    for (auto const& version : agreement.versions) {
        last = version.from <= days.latest ? &version : last;
    }
    auto const to = print_day(last->to);
    return {"den seneste, " + last->name + ", gælder til og med den " + to.da,
            "the last, " + last->name + ", is in force until " + to.en};
}

}  // namespace

RuleResult no_version(Subject const& subject, Agreement const& agreement, DateBounds days)
{
    auto result = built_in_finding(version_in_force, Verdict::incomplete, subject.place);
    bool const some = !versions_on(agreement, days).empty();
    result.message = (some ? Text{"Ikke alle de dage, det kan være, er dækket af en udgave af aftalen",
                                  "Not every day that it may be has a version of the agreement in force"}
                           : Text{"Ingen udgave af aftalen gælder " + on(days).da,
                                  "No version of the agreement is in force " + on(days).en}) +
                     Text{"; "} + nearest_version(agreement, days) + Text{"."};
    result.reasons = {
        Reason{.kind = Reason::Kind::missing,
               .fact = {"en udgave af aftalen, der gælder da", "a version of the agreement in force then"},
               .place = subject.place}};
    return result;
}

RuleResult changes_nothing(Subject const& subject)
{
    auto result = built_in_finding(something_changes, Verdict::incomplete, subject.place);
    result.message = {"Ændringen ændrer intet: registret siger allerede det samme.",
                      "The change changes nothing: the register already says the same."};
    result.reasons = {Reason{.kind = Reason::Kind::missing,
                             .fact = {"et vilkår, der ændres", "a term that changes"},
                             .place = subject.place}};
    return result;
}

RuleResult contradicted(Subject const& subject, Facts::Contradiction const& contradiction)
{
    auto result = built_in_finding(before_agrees, Verdict::incomplete, subject.place);
    auto const& row = *find_row(contradiction.stated_in(), contradiction.field);
    auto const shown = [&row](Value const& value) {
        auto text = print_value(row, value);
        return text.empty() ? Text{"intet", "none"} : text;
    };
    auto const stated = shown(contradiction.stated->value);
    auto const registered = shown(contradiction.registered);
    auto const name = fact_name(contradiction.field, contradiction.side);
    result.message = with_full_stop(
        {"Takstindmeldingen siger " + stated.da + " om " + name.da + ", registret siger " + registered.da,
         "The submission gives " + stated.en + " as the " + name.en + ", the register " + registered.en});
    result.reasons = {Reason{.kind = Reason::Kind::missing,
                             .place = contradiction.stated->span,
                             .field = contradiction.field,
                             .side = contradiction.side}};
    result.place = contradiction.stated->span;
    return result;
}

}  // namespace styr
