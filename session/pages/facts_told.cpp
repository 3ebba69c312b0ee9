// SPDX-License-Identifier: MPL-2.0
#include "session/pages/facts_told.hpp"

#include "diagnostics/wording.hpp"
#include "models/fields/declared_fact.hpp"
#include "models/fields/field_descriptions.hpp"
#include "models/fields/print.hpp"
#include "session/pages/markdown.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace styr {

namespace {

Text shape_told(FactIdentity const& fact)
{
    switch (fact.shape) {
    case Shape::truth:
        return {"ja eller nej", "yes or no"};
    case Shape::tariff:
        return Text{"kr. "} + print_per(fact.per);
    case Shape::money:
        return {"kr.", "kr."};
    case Shape::places:
        return {"pladser", "places"};
    case Shape::percent:
        return {"%", "%"};
    case Shape::days:
        return {"dage", "days"};
    case Shape::figure:
        return {"tal", "a figure"};
    case Shape::date:
        return {"en dag", "a day"};
    case Shape::year:
        return {"et år", "a year"};
    case Shape::body:
        return {"et organ", "a body"};
    case Shape::choice:
        return {"en af", "one of"};
    case Shape::choices:
        return {"en eller flere af", "one or more of"};
    case Shape::texts:
        return {"en liste af tekster", "a list of texts"};
    case Shape::years:
        return {"en liste af årstal", "a list of years"};
    case Shape::text:
    case Shape::record:
    case Shape::records:
        break;
    }
    return {"tekst", "text"};
}

}  // namespace

std::string owner_told(Field fact, Lang lang)
{
    static constexpr std::array<Wording, static_cast<std::size_t>(FactOwner::count_)> words{{
        {"driftsherren", "the operator"},
        {"tilbuddet", "the offer"},
        {"ydelsen", "the service"},
        {"vilkårene, før og efter", "the terms, before and after"},
        {"ændringen", "the change"},
        {"indmeldingen", "the submission"},
        {"afregningen", "the settlement"},
        {"betalingskommunen", "the payer"},
        {"tilbuddet, år for år", "the offer, year by year"},
        {"driftsherren, år for år", "the operator, year by year"},
    }};
    return both(words[static_cast<std::size_t>(declaration_of(fact).owner)]).in(lang);
}

// "kr., 0 kr. to 500 kr."; the widest limits, which nobody chose, are left out.
std::string kind_told(Field field, Lang lang)
{
    auto const& fact = declaration_of(field);
    auto const& row = declared_rows(field).front();
    std::vector<std::string> all{shape_told(fact).in(lang)};
    auto const widest = widest_range(fact.shape);
    if (fact.least < fact.most && (fact.least != widest.least || fact.most != widest.most)) {
        auto const least = limit_of(row, fact.least).in(lang), most = limit_of(row, fact.most).in(lang);
        all.push_back(fact.most == widest.most ? fmt::format("{} {}", word(lang, "mindst", "at least"), least)
                                               : fmt::format("{} {} {}", least, word(lang, "til", "to"), most));
    }
    for (auto const& value : fact.values) {
        auto const& label = value.label.in(lang);
        auto const key = md::code(key_named(value.name));
        all.push_back(label.empty() || label == value.name ? key : fmt::format("{} ({})", key, md::prose(label)));
    }
    return md::lines(all);
}

std::string absence_told(Field fact, Lang lang)
{
    return std::string(declaration_of(fact).presence == Presence::closed ? word(lang, "nej, ingen", "no, none")
                                                                         : word(lang, "ukendt", "unknown"));
}

// What a body is asked to decide is what a change asks for.
std::string decided_told(Field field, Lang lang)
{
    auto const& fact = declaration_of(field);
    auto const owner = fact.owner;
    if (owner != FactOwner::change && owner != FactOwner::terms && owner != FactOwner::offer) {
        return std::string(word(lang, "nej", "no"));
    }
    return std::string(fact.asking == Asking::ground ? word(lang, "grund: kan udelades, men ikke siges anderledes",
                                                            "ground: may be left out, but not stated otherwise")
                                                     : word(lang, "ja, skal oplyses", "yes, has to be stated"));
}

bool has(Version const& version, std::string_view declared_in, Agreement const& agreement)
{
    auto const& versions = agreement.versions;
    auto const declares =
        std::find_if(versions.begin(), versions.end(), [&](Version const& each) { return each.name == declared_in; });
    return declares <= versions.begin() + (&version - versions.data());
}

}  // namespace styr
