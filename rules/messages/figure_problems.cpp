// SPDX-License-Identifier: MPL-2.0
#include "rules/messages/resolve_problems.hpp"

namespace styr::type_problem {

Problem const no_such_day{"A521",
                          "no-such-day",
                          Severity::error,
                          {"`{text}` er ikke en dag", "`{text}` is not a day"},
                          {"{why}", "{why}"},
                          {{"den sidste dag i den måned er {last}", "the last day of that month is {last}"}, {}, {}},
                          {"Datoen står i den rigtige form, men kalenderen har den ikke, eller den ligger uden for "
                           "årene 1900 til 2199. Datoer skrives `2020-08-01`.",
                           "The date has the right form, but the calendar does not have it, or it lies outside the "
                           "years 1900 to 2199. Dates are written `2020-08-01`."}};

Problem const no_such_year{
    "A522",
    "no-such-year",
    Severity::error,
    {"`{text}` er ikke et årstal", "`{text}` is not a year"},
    {"årstal går fra 1900 til 2199", "years go from 1900 to 2199"},
    {{"skriv året med fire cifre, for eksempel `2020`", "write the year with four digits, for example `2020`"}, {}, {}},
    {"En tabel slås op med et årstal på fire cifre mellem 1900 og 2199; alt andet er sandsynligvis en tastefejl.",
     "A table is looked up by a year of four digits between 1900 and 2199; anything else is probably a slip."}};

Problem const outside_range{"A523",
                            "outside-range",
                            Severity::error,
                            {"`{name}` ligger uden for det, den må være", "`{name}` lies outside what it may be"},
                            {"ikke mellem {least} og {most}", "not between {least} and {most}"},
                            {{"vælg en værdi fra {least} til {most}, eller ret grænserne",
                              "choose a value from {least} to {most}, or mend the limits"},
                             {},
                             {}},
                            {"Grænserne efter `from` og `to` siger, hvad den, der ejer aftalen, kan sætte parameteren "
                             "til. Værdien ligger uden for dem; begge grænser er selv tilladt.",
                             "The limits after `from` and `to` say what the agreement's owner can set the parameter "
                             "to. The value lies outside them; both limits are "
                             "themselves allowed."}};

Problem const empty_range{
    "A524",
    "empty-range",
    Severity::error,
    {"ingen værdi ligger mellem {least} og {most}", "no value lies between {least} and {most}"},
    {"mindre end {least}", "less than {least}"},
    {{"byt grænserne om: `from {most} to {least}`", "swap the limits: `from {most} to {least}`"}, {}, {}},
    {"Den øvre grænse er mindre end den nedre, så parameteren kan ikke have nogen værdi. Den nedre står først: `from 0 "
     "% to 100 %`.",
     "The upper limit is less than the lower, so the parameter can have no value. The lower stands first: `from 0 % to "
     "100 %`."}};

Problem const not_a_figure{
    "A525",
    "not-a-figure",
    Severity::error,
    {"her skal der stå en fast værdi", "a fixed value must stand here"},
    {"ikke en fast værdi", "not a fixed value"},
    {{"skriv et tal med enhed, en dato, `yes` eller `no`", "write a figure with its unit, a date, `yes` or `no`"},
     {"det, der følger af en oplysning, skrives som `define {name} = {instead}`",
      "what follows from a fact is written as `define {name} = {instead}`"},
     {}},
    {"En parameter og en tabels rækker er det, som aftalens ejer fastsætter: et tal, et beløb, en procent, en dato, ja "
     "eller nej. Det, der følger af "
     "noget andet, er en definition.",
     "A parameter and the rows of a table are what the agreement's owner sets: a figure, an amount, a per cent, a "
     "date, yes or no. What follows "
     "from something else is a definition."}};

Problem const figure_too_long{
    "A526",
    "figure-too-long",
    Severity::error,
    {"tallet er for langt", "the figure is too long"},
    {"flere end {most} cifre", "more than {most} digits"},
    {{"skriv højst {most} cifre", "write {most} digits at most"}, {}, {}},
    {"Tal regnes eksakt, aldrig afrundet. Så mange cifre har intet beløb, ingen procent og intet antal i en aftale.",
     "Figures are computed exactly and never rounded. No amount, per cent or number in an agreement has that many "
     "digits."}};

Problem const divided_by_zero{
    "A527",
    "divided-by-zero",
    Severity::error,
    {"her divideres med nul", "this divides by zero"},
    {"altid nul", "always zero"},
    {{"ret tallet, eller fjern divisionen", "mend the figure or remove the division"}, {}, {}},
    {"Divisoren er et tal, der er nul, så resultatet aldrig kan regnes ud. (Er divisoren en oplysning, der i et enkelt "
     "tilfælde er nul, er kun det tilfælde "
     "ikke beregneligt.)",
     "The divisor is a figure that is zero, so the result can never be worked out. (Where the divisor is a fact that "
     "is zero in one case, only that case is "
     "not computable.)"}};

Problem const rounding_step{
    "A528",
    "rounding-step",
    Severity::error,
    {"der kan ikke afrundes til dette", "nothing can be rounded to this"},
    {"ikke en fast værdi over nul", "not a fixed value above zero"},
    {{"skriv `rounded to 1 kr.` eller `rounded to 0.1 %`", "write `rounded to 1 kr.` or `rounded to 0.1 %`"}, {}, {}},
    {"Efter `rounded to` står det trin, der afrundes til: hele kroner, hele ti kroner, tiendedele af en procent. Det "
     "er et tal over nul og af samme art "
     "som det, der afrundes.",
     "After `rounded to` stands the step: whole kroner, tens of kroner, tenths of a per cent. It is a figure above "
     "zero and of the kind of what is rounded."}};

Problem const broken_period{
    "A529",
    "broken-period",
    Severity::error,
    {"perioden er ikke et helt tal inden for kalenderen", "the period is no whole number within the calendar"},
    {"{why}", "{why}"},
    {{"{advice}", "{advice}"}, {}, {}},
    {"Måneder og arbejdsdage tælles hele: den dag, der ligger halvanden måned efter en anden, er ikke givet. "
     "Kalenderen "
     "går fra 1900 til 2199, så en længere periode fører altid ud af den. Halve år er måneder: `18 months` eller `1.5 "
     "years`.",
     "Months and working days are counted whole: which day is a month and a half after another is not given. The "
     "calendar goes from 1900 to 2199, so a longer period always leads out of it. Half years are months: `18 months` "
     "or "
     "`1.5 years`."}};

Problem const closed_for_nothing{
    "A530",
    "closed-for-nothing",
    Severity::error,
    {"det er ingen lukkedag", "this is no day on which one is closed"},
    {"{why}", "{why}"},
    {{"skriv `closed 24 December`, `closed 2025-05-30` eller `closed 2025-12-29 to 2025-12-31`",
      "write `closed 24 December`, `closed 2025-05-30` or `closed 2025-12-29 to 2025-12-31`"},
     {},
     {}},
    {"En kalender nævner de dage, der ud over Danmarks helligdage ikke er arbejdsdage: en dag i hvert år eller en "
     "dato, "
     "eller datoer fra og med den ene til og med den anden inden for et år.",
     "A calendar names the days that are no working days besides Denmark's holidays: a day of every year or a date, or "
     "dates from one to another, both included, within a year."}};

Problem const bands_apart{
    "A531",
    "bands-apart",
    Severity::error,
    {"to bånd i tabellen `{name}` {how}", "two bands of the table `{name}` {how}"},
    {"det næste bånd", "the next band"},
    {{"lad det næste bånd begynde lige efter det før, eller udelad `to`",
      "let the next band begin right after the one before, or leave out `to`"},
     {},
     {}},
    {"Båndene i en tabel følger efter hinanden, så at ethvert tal fra det første og op har én værdi. Et bånd går til "
     "og "
     "med det, der står efter `to`; uden `to` går det til, hvor det næste begynder.",
     "The bands of a table follow upon each other, so that every figure from the first one up has one value. A band "
     "includes what stands behind `to`; without `to` it goes to where the next begins."}};

}  // namespace styr::type_problem
