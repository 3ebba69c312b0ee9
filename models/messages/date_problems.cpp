// SPDX-License-Identifier: MPL-2.0
// F24x: dates.
#include "models/messages/data_problems.hpp"

namespace styr::data_problem {

constinit Problem const not_a_date{"F241",
                                   "not-a-date",
                                   Severity::error,
                                   {"`{value}` er ikke en dato", "`{value}` is not a date"},
                                   {"her ventes en dato", "a date is expected here"},
                                   {{"mente du `{nearest}`?", "did you mean `{nearest}`?"},
                                    {"{reason}", "{reason}"},
                                    {"skriv for eksempel `2020-08-01`, `1. august 2020` eller `1/8-2020`",
                                     "write, for example, `2020-08-01`, `1 August 2020` or `1/8-2020`"}},
                                   {"En dato skrives år-måned-dag (`2020-08-01`) eller på dansk med dagen først: `1. "
                                    "august 2020`, `01-08-2020`, `1/8-2020`, `01/01 2023`, `31.03.2023`. "
                                    "`januar 2023` er månedens første dag, `med udgangen af 2022` årets sidste. Kendes "
                                    "datoen kun som grænser, skrives `after:` og `before:` under feltet.",
                                    "A date is written year-month-day (`2020-08-01`) or the Danish way, day first: `1. "
                                    "august 2020`, `01-08-2020`, `1/8-2020`, `01/01 2023`, `31.03.2023`. "
                                    "`januar 2023` is the month's first day, `med udgangen af 2022` the year's last. "
                                    "Where only bounds are known, `after:` and `before:` stand under the key."}};

constinit Problem const no_such_day{
    "F242",
    "no-such-day",
    Severity::error,
    {"`{value}` findes ikke: {reason}", "`{value}` does not exist: {reason}"},
    {"ingen dag i kalenderen", "no day of the calendar"},
    {{"dagen står før måneden, undtagen i år-måned-dag", "the day stands before the month, save in year-month-day"}},
    {"Dagen findes ikke i den måned, eller der er ingen måned med det nummer. Dag og måned læses altid i dansk "
     "rækkefølge; `08/31-2020` er derfor ingen dag.",
     "The month has no such day, or there is no month of that number. Day and month are always read in the Danish "
     "order; so `08/31-2020` is no day."}};

constinit Problem const date_digits{
    "F243",
    "date-digits",
    Severity::error,
    {"`{value}` mangler et nul i måned eller dag", "`{value}` lacks a zero in the month or the day"},
    {"år-måned-dag skrives med 4, 2 og 2 cifre", "year-month-day has 4, 2 and 2 digits"},
    {{"skriv `{cure}`", "write `{cure}`"}},
    {"I formen år-måned-dag har måned og dag to cifre. Mangler et, kan der være faldet et ciffer ud (`2024-1-1` for "
     "`2024-11-01`), så den afvises.",
     "In year-month-day the month and the day have two digits. Where one is missing a digit may have been lost "
     "(`2024-1-1` for `2024-11-01`), so it is refused."}};

constinit Problem const two_digit_year{
    "F244",
    "two-digit-year",
    Severity::error,
    {"årstallet i `{value}` har ikke fire cifre", "the year in `{value}` has not four digits"},
    {"skriv hele årstallet", "write the whole year"},
    {{"skriv for eksempel `{cure}`", "write, for example, `{cure}`"}},
    {"Med to cifre kan årstal, måned og dag forveksles: `20-08-01` er den 1. august 2020 for den ene og den 20. august "
     "2001 for den anden. Skriv året med fire "
     "cifre.",
     "With two digits, year, month and day can be taken for one another: `20-08-01` is 1 August 2020 to one reader and "
     "20 August 2001 to another. Write the year "
     "with four digits."}};

constinit Problem const date_out_of_range{
    "F245",
    "date-out-of-range",
    Severity::error,
    {"{value} ligger uden for de år, der regnes med", "{value} lies beyond the years that are reckoned with"},
    {"fra 1900 til 2199", "from 1900 to 2199"},
    {{"er årstallet tastet rigtigt?", "is the year typed as meant?"}},
    {"Datoer går fra 1. januar 1900 til 31. december 2199. En dato uden for det er en slåfejl i årstallet.",
     "Dates go from 1 January 1900 to 31 December 2199. One beyond that is a slip in the year."}};

constinit Problem const no_day_left{
    "F246",
    "no-day-left",
    Severity::error,
    {"der er ingen dag efter {after} og før {before}", "there is no day after {after} and before {before}"},
    {"grænserne udelukker hver dag", "the bounds leave no day"},
    {{"er de to byttet om? dagene selv er ikke med", "are the two swapped? the days themselves are not included"}},
    {"`after: D` betyder en dag efter D, `before: D` en dag før D; D selv er udelukket. Mellem de to skal der ligge "
     "mindst én dag.",
     "`after: D` means a day later than D, `before: D` one earlier than D; D itself is excluded. At least one day has "
     "to lie between the two."}};

constinit Problem const bounds_not_allowed{
    "F247",
    "bounds-not-allowed",
    Severity::error,
    {"`{key}` skal være én dag, ikke grænser", "`{key}` has to be one day, not bounds"},
    {"her ventes én bestemt dag", "one certain day is expected here"},
    {{"skriv for eksempel {example}", "write, for example, {example}"}},
    {"En registerfil gælder fra én bestemt dag; ellers vides det ikke, hvilke takster der gælder hvornår.",
     "A register file is in force from one certain day; else it cannot be told which tariffs hold when."}};

constinit Problem const bounds_empty{
    "F248",
    "bounds-empty",
    Severity::error,
    {"grænserne i `{key}` siger hverken `after` eller `before`",
     "the bounds of `{key}` say neither `after` nor `before`"},
    {"her mangler en dato", "a date is missing here"},
    {{"slet feltet, hvis datoen er ukendt", "delete the key if the date is not known"}},
    {"En dato, der kun kendes som grænser, skrives med `after:`, med `before:` eller med begge. Er intet kendt, "
     "udelades feltet.",
     "A date that is known only as bounds has `after:`, `before:` or both. Where nothing is known the key is left "
     "out."}};

}  // namespace styr::data_problem
