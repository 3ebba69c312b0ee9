// SPDX-License-Identifier: MPL-2.0
#include "rules/messages/resolve_problems.hpp"

namespace styr::type_problem {

Problem const wrong_type{
    "A501",
    "wrong-type",
    Severity::error,
    {"forventede {expected}, fandt {found}", "expected {expected}, found {found}"},
    {"{found}", "{found}"},
    {{"skriv `{instead}`", "write `{instead}`"}, {"{advice}", "{advice}"}, {}},
    {"Alt i en regel har en art: en betingelse, et beløb pr. enhed, en procent, et antal pladser, en dato. På dette "
     "sted er kun den nævnte art mulig, for "
     "ellers kunne reglen ikke regnes ud. Eksempel: `when` kræver en betingelse, og `before` kræver en dato.",
     "Everything in a rule has a kind: a condition, an amount per unit, a per cent, a number of places, a date. In "
     "this place only the kind "
     "named is possible, since the rule could not be worked out otherwise. Example: `when` needs a condition, and "
     "`before` needs a date."}};

Problem const units_differ{"A502",
                           "units-differ",
                           Severity::error,
                           {"{left} og {right} kan ikke {verb}", "{left} and {right} cannot be {verb}"},
                           {"{right}", "{right}"},
                           {{"skriv `{instead}`", "write `{instead}`"}, {"{advice}", "{advice}"}, {}},
                           {"Enheder er en del af et tal: kr. pr. døgn er noget andet end kr. pr. time, og en procent "
                            "er ikke et antal pladser. En takst er i kr. pr. den enhed, "
                            "som ydelsen har, og skrives `kr. per unit`.",
                            "Units are part of a figure: kr. per day and night is something else than kr. per hour, "
                            "and a per cent is no number of places. A tariff is in kr. "
                            "per whatever unit the service has, written `kr. per unit`."}};

Problem const bare_amount{
    "A503",
    "bare-amount",
    Severity::error,
    {"et beløb og et tal uden enhed kan ikke {verb}", "an amount and a figure without a unit cannot be {verb}"},
    {"et tal uden enhed", "a figure without a unit"},
    {{"skriv `{instead}`", "write `{instead}`"}, {}, {}},
    {"Ved beløb står enheden altid: `50 kr.` er et andet beløb end `50 kr. per hour`, og et bart 50 kunne også være "
     "ører eller procent.",
     "With amounts the unit is always written: `50 kr.` is another amount than `50 kr. per hour`, and a bare 50 could "
     "be øre or per cent as well."}};

Problem const no_such_operation{
    "A504",
    "no-such-operation",
    Severity::error,
    {"{left} {operation} {right} giver ingen mening", "{left} {operation} {right} makes no sense"},
    {"{right}", "{right}"},
    {{"{advice}", "{advice}"}, {}, {}},
    {"Beløb kan ganges med tal, procenter, pladser, dage og måneder, og et beløb delt med et beløb i samme enhed er et "
     "forhold. Enheder over og under brøkstregen går ud mod hinanden: kr. pr. måned gange måneder er kr. Beløb gange "
     "beløb, dato plus dato og lignende betyder ikke noget, og det, der er pr. den enhed, ydelsen har, er ikke også "
     "pr. "
     "døgn.",
     "Amounts can be multiplied by figures, per cents, places, days and months, and an amount divided by an amount of "
     "the same unit is a ratio. Units above and below the line cancel: kr. per month times months are kr. An amount "
     "times an amount, a date plus a date and the like mean nothing, and what is per the service's unit is not per day "
     "as well."}};

Problem const no_order{
    "A505",
    "no-order",
    Severity::error,
    {"{type} er hverken større eller mindre end noget", "{type} is neither more nor less than anything"},
    {"kan kun være lig eller ulig", "can only be equal or not"},
    {{"brug `is` eller `is not`", "use `is` or `is not`"}, {}, {}},
    {"Tal, beløb, procenter, pladser, dage, år og datoer har en rækkefølge. Tekster, organer, ja/nej og oplysninger "
     "med faste værdier har ingen; de er "
     "ens eller forskellige.",
     "Figures, amounts, per cents, places, days, years and dates have an order. Texts, bodies, yes or no, and facts "
     "with named values have none; they "
     "are the same or not."}};

Problem const table_without_key{
    "A506",
    "table-without-year",
    Severity::error,
    {"`{name}` er en tabel; {which}?", "`{name}` is a table; {which}?"},
    {"en tabel uden {key}", "a table without {key}"},
    {{"skriv `{name} of {example}`", "write `{name} of {example}`"},
     {"skriv `{name} of {year}`", "write `{name} of {year}`"},
     {}},
    {"En tabel har en værdi for hvert år, navn eller bånd og bliver slået op med `of`: `indexation of year of "
     "effective` er satsen for det år, ændringen træder i kraft. Har den to nøgler, står den anden efter `for`: "
     "`inhabitants of operator for 2024`.",
     "A table has a value for each year, name or band and is looked up with `of`: `indexation of year of effective` is "
     "the rate of the year in which the change takes effect. Where it has two keys, the second stands behind `for`: "
     "`inhabitants of operator for 2024`."}};

Problem const of_nothing{"A507",
                         "of-nothing",
                         Severity::error,
                         {"`of` passer ikke efter {left}", "`of` does not fit after {left}"},
                         {"{left}", "{left}"},
                         {{"før `of` står en tabel, `year`, en dag som `1 August` eller en procent",
                           "before `of` stands a table, `year`, a day like `1 August` or a per cent"},
                          {"mente du `{nearest}`?", "did you mean `{nearest}`?"},
                          {}},
                         {"`of` læses på fire måder: `TABEL of ÅR`, `year of DATO`, `1 August of ÅR` og `95 % of "
                          "BELØB`. Andre led foran `of` betyder ikke noget.",
                          "`of` is read in four ways: `TABLE of YEAR`, `year of DATE`, `1 August of YEAR` and `95 % of "
                          "AMOUNT`. Nothing else before `of` has a meaning."}};

Problem const day_without_year{"A508",
                               "day-without-year",
                               Severity::error,
                               {"`{day}` siger ikke, hvilket år", "`{day}` does not say which year"},
                               {"en dag uden år", "a day without a year"},
                               {{"skriv `{day} of year of effective`, eller hvilket år der ellers menes",
                                 "write `{day} of year of effective`, or whatever year is meant"},
                                {},
                                {}},
                               {"En dag uden år kan kun stå efter `is` og `is not` (`effective is 1 January`: hvilket "
                                "som helst år) og foran `of` (`1 August of year of effective`). Før og "
                                "efter en sådan dag siger ikke noget.",
                                "A day without a year can only stand after `is` and `is not` (`effective is 1 "
                                "January`: of any year) and before `of` (`1 August of year of effective`). "
                                "Before and after such a day says nothing."}};

Problem const cases_differ{
    "A509",
    "cases-differ",
    Severity::error,
    {"`{name}` er {found} her, men {expected} ovenfor", "`{name}` is {found} here but {expected} above"},
    {"{found}", "{found}"},
    {{"skriv alle værdier i samme enhed", "write all values in the same unit"}, {}, {}},
    {"Tilfældene af en definition og rækkerne i en tabel er værdier af det samme og har derfor samme art og enhed. En "
     "parameters grænser har samme art "
     "som parameteren.",
     "The cases of a definition and the rows of a table are values of one thing and so have the same kind and unit. A "
     "parameter's limits are of the "
     "parameter's kind."}};

Problem const day_stays{
    "A510",
    "day-stays",
    Severity::error,
    {"denne dag flyttes ikke til den næste arbejdsdag", "this day is not moved to the next working day"},
    {"{why}", "{why}"},
    {{"udelad `or the next working day`", "leave out `or the next working day`"}, {}, {}},
    {"Falder den sidste dag for at gøre noget (at indmelde, at varsle) på en weekend eller helligdag, kan aftalen give "
     "frist til den næste arbejdsdag. En virkningsdag, en betalings ophør og en frist, der regnes baglæns fra en dag, "
     "bliver derimod stående: flyttet ville de give kortere varsel eller længere betaling, end aftalen siger.",
     "Where the last day for an act (to submit, to give notice) falls on a week-end or holiday, an agreement may give "
     "time until the next working day. A day of effect, an end of payment and a period that is counted back from a day "
     "stay where they are: moved, they would give shorter notice or longer payment than the agreement says."}};

Problem const not_among{
    "A511",
    "not-among",
    Severity::error,
    {"det kan ikke stå efter `is one of`", "this cannot stand after `is one of`"},
    {"{why}", "{why}"},
    {{"{advice}", "{advice}"}, {}, {}},
    {"Efter `is one of` står enten navnet på én liste eller det, der skal sammenlignes med: navngivne værdier uden "
     "anførselstegn, tekster i anførselstegn.",
     "After `is one of` stands either the name of one list or what is compared with: named values without quotes, "
     "texts "
     "in quotes."}};

Problem const table_keys{
    "A512",
    "table-keys",
    Severity::error,
    {"nøglerne passer ikke til det, der slås op i", "the keys do not fit what is looked up in"},
    {"{why}", "{why}"},
    {{"{advice}", "{advice}"}, {}, {}},
    {"En tabel bliver slået op med så mange nøgler, som den har: den første efter `of`, den anden, hvor der er to, "
     "efter "
     "`for`. Andet end en tabel har ingen nøgler.",
     "A table is looked up by as many keys as it has: the first behind `of`, the second, where there are two, behind "
     "`for`. Nothing but a table has keys."}};

}  // namespace styr::type_problem
