// SPDX-License-Identifier: MPL-2.0
// E71x: an agreement's tests.
#include "engine/messages/author_test_problems.hpp"

#include <array>

namespace styr::test_problem {

constinit Problem const unknown_rule{
    "E711",
    "unknown-rule-in-test",
    Severity::error,
    {"aftalen har ingen regel `{name}`", "the agreement has no rule `{name}`"},
    {"ikke en regel i aftalen", "no rule of the agreement"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"},
     {"skriv reglens navn, gerne med bestemmelsen foran: `P01 midyear tariff`",
      "write the rule's name, with its provision before it if you like: `P01 midyear tariff`"},
     {}},
    {"En forventning i en prøve nævner en regel, som ingen udgave af aftalen har. Den ville aldrig blive bedømt, og "
     "prøven ville ikke vise noget.",
     "An expectation in a test names a rule that no version of the agreement has. It would never be judged, and the "
     "test would show nothing."}};

constinit Problem const unknown_parameter{
    "E712",
    "unknown-parameter-in-test",
    Severity::error,
    {"aftalen har ingen parameter `{name}`", "the agreement has no parameter `{name}`"},
    {"ikke en parameter i aftalen", "no parameter of the agreement"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"}, {}, {}},
    {"En prøve vil sætte en parameter, som ingen udgave af aftalen har. `parameters` prøver, hvad aftalen siger, hvis "
     "dens ejer sætter en parameter anderledes.",
     "A test sets a parameter that no version of the agreement has. `parameters` tries what the agreement says where "
     "its owner sets a parameter otherwise."}};

constinit Problem const bad_setting{
    "E713",
    "bad-parameter-in-test",
    Severity::error,
    {"`{value}` kan ikke være værdien af `{name}`", "`{value}` cannot be the value of `{name}`"},
    {"skal være {type}", "must be {type}"},
    {},
    {"En prøve sætter en parameter til noget, der ikke er af dens slags: et ja eller nej, en procent, et beløb, et "
     "antal eller en dato.",
     "A test sets a parameter to something that is not of its kind: a yes or no, a per cent, an amount, a number or a "
     "date."}};

constinit Problem const test_twice{
    "E714",
    "test-twice",
    Severity::error,
    {"to prøver hedder `{name}`", "two tests are called `{name}`"},
    {"navnet er brugt", "the name is taken"},
    {{"giv den et navn, der siger, hvad den viser", "give it a name that says what it shows"}, {}, {}},
    {"Prøver kendes på deres navn, også i rapporter fra tidligere kørsler. To af samme navn kan ikke skelnes.",
     "Tests are known by their names, also in the reports of earlier runs. Two of one name cannot be told apart."}};

constinit Problem const idle_acceptance{
    "E715",
    "idle-acceptance",
    Severity::error,
    {"der er ikke noget hul `{name}` at acceptere", "there is no gap `{name}` to accept"},
    {"intet hul", "no gap"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"},
     {"fjern punktet: prøverne dækker det nu, eller aftalen er ændret",
      "remove the entry: the tests cover it now, or the agreement has changed"},
     {}},
    {"`accepted` forklarer et hul, som prøverne lader stå: en del af en regel, som ingen prøve når, eller en ændring, "
     "som ingen prøve opdager. Findes "
     "hullet ikke, er forklaringen forældet og ville en dag dække over et nyt hul.",
     "`accepted` explains a gap that the tests leave: a part of a rule that no test reaches, or a change that no test "
     "notices. Where there is no such "
     "gap, the explanation is stale and would one day hide a new one."}};

constinit Problem const vague_acceptance{
    "E716",
    "vague-acceptance",
    Severity::error,
    {"et accepteret hul er enten `part` eller `mutant`", "an accepted gap is either `part` or `mutant`"},
    {"det ene af de to", "one of the two"},
    {},
    {"Et punkt under `accepted` nævner én del af en regel (`part`) eller én ændring af aftalen (`mutant`), som `styr "
     "test` skriver dem, og en grund.",
     "An entry under `accepted` names one part of a rule (`part`) or one change of the agreement (`mutant`), as `styr "
     "test` prints them, and a reason."}};

std::span<Problem const* const> all()
{
    static constexpr std::array<Problem const*, 6> problems{&unknown_rule, &unknown_parameter, &bad_setting,
                                                            &test_twice,   &idle_acceptance,   &vague_acceptance};
    return problems;
}

}  // namespace styr::test_problem
