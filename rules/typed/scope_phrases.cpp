// SPDX-License-Identifier: MPL-2.0
#include "rules/typed/scope_phrases.hpp"

#include "diagnostics/utf8.hpp"
#include "diagnostics/wording.hpp"
#include "diagnostics/words.hpp"

#include <fmt/format.h>

#include <array>

namespace styr {

namespace {

constexpr std::size_t most_names = 12;       // more candidates are no help
constexpr std::size_t most_characters = 60;  // of a name in a message

struct WhatWords {
    std::string_view keyword;
    Wording noun, definite, indefinite;
};

constexpr std::array<WhatWords, 12> what_words{{
    {"provision", {"bestemmelse", "provision"}, {"bestemmelsen", "provision"}, {"en bestemmelse", "a provision"}},
    {"rule", {"regel", "rule"}, {"reglen", "rule"}, {"en regel", "a rule"}},
    {"exception", {"undtagelse", "exception"}, {"undtagelsen", "exception"}, {"en undtagelse", "an exception"}},
    {"competence", {"kompetence", "competence"}, {"kompetencen", "competence"}, {"en kompetence", "a competence"}},
    {"parameter", {"parameter", "parameter"}, {"parameteren", "parameter"}, {"en parameter", "a parameter"}},
    {"define", {"definition", "definition"}, {"definitionen", "definition"}, {"en definition", "a definition"}},
    {"table", {"tabel", "table"}, {"tabellen", "table"}, {"en tabel", "a table"}},
    {"body", {"organ", "body"}, {"organet", "body"}, {"et organ", "a body"}},
    {"calendar", {"kalender", "calendar"}, {"kalenderen", "calendar"}, {"en kalender", "a calendar"}},
    {"fact", {"oplysning", "fact"}, {"oplysningen", "fact"}, {"en oplysning", "a fact"}},
    {"list", {"liste", "list"}, {"listen", "list"}, {"en liste", "a list"}},
    {"decision",
     {"art beslutning", "kind of decision"},
     {"arten af beslutning", "kind of decision"},
     {"en art beslutning", "a kind of decision"}},
}};

struct ScopeWords {
    std::string_view spelling;
    Wording phrase;
};

constexpr std::array<ScopeWords, 16> scope_words{{
    {"change", {"en ændring af enhver art", "a change of any kind"}},
    {"change of terms", {"en ændring af vilkår", "a change of terms"}},
    {"registration", {"en optagelse", "a registration"}},
    {"deregistration", {"noget, der udgår", "a deregistration"}},
    {"closure", {"en lukning", "a closure"}},
    {"transfer", {"en overdragelse", "a transfer"}},
    {"rename", {"en navneændring", "a rename"}},
    {"offer", {"et tilbud", "an offer"}},
    {"operator", {"en driftsherre", "an operator"}},
    {"operator and year", {"en driftsherre og et år", "an operator and a year"}},
    {"submission", {"en takstindmelding", "a submission"}},
    {"settlement", {"en afregning", "a settlement"}},
    {"decision", {"en beslutning", "a decision"}},
    {"payer", {"en betalingskommune", "a payer"}},
    {"offer and year", {"et tilbud og et år", "an offer and a year"}},
    {"agreement", {"en udgave af aftalen", "a version of the agreement"}},
}};

WhatWords const& words_of(What what) { return what_words[static_cast<std::size_t>(what)]; }

Text listed(std::vector<std::string> const& names, Wording last)
{
    if (names.empty() || names.size() > most_names) {
        return {};
    }
    Text list = quoted(names.front());
    for (std::size_t i = 1; i < names.size(); ++i) {
        list += i + 1 == names.size() ? both(last) : Text{", "};
        list += Text{quoted(names[i])};
    }
    return list;
}

}  // namespace

Text keyword_of(What what) { return words_of(what).keyword; }
Text noun(What what) { return both(words_of(what).noun); }
Text definite(What what) { return both(words_of(what).definite); }
Text indefinite(What what) { return both(words_of(what).indefinite); }
Text scope_phrase(syntax::Scope scope) { return both(scope_words[static_cast<std::size_t>(scope)].phrase); }
std::string_view spelling(syntax::Scope scope) { return scope_words[static_cast<std::size_t>(scope)].spelling; }

std::string shown(std::string_view name) { return printable(name, most_characters); }

std::string iso(Day day)
{
    auto const date = calendar(day);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

Text all_of(std::vector<std::string> const& names) { return listed(names, {" og ", " and "}); }
Text any_of(std::vector<std::string> const& names) { return listed(names, {" eller ", " or "}); }

Text around(std::vector<std::string> const& names)
{
    if (names.size() > most_names) {
        return {};
    }
    std::string circle;
    for (auto const& name : names) {
        circle += quoted(name) + " → ";
    }
    return Text{circle + quoted(names.front())};
}

}  // namespace styr
