// SPDX-License-Identifier: MPL-2.0
#include "rules/messages/table_file_problems.hpp"

#include <array>

namespace styr {

namespace table_file_problem {

Problem const absent{"A541",
                     "no-table-file",
                     Severity::error,
                     {"ved siden af aftalen ligger ingen fil `{file}`", "no file `{file}` lies beside the agreement"},
                     {"findes ikke", "not there"},
                     {{"mente du `{nearest}`?", "did you mean `{nearest}`?"},
                      {"læg filen i mappen {folder}", "put the file into the folder {folder}"},
                      {}},
                     {"En tabel kan have sine rækker i en fil i samme mappe som aftalens filer. Uden den kendes ingen "
                      "af dem, og intet bliver kontrolleret mod en aftale, der mangler noget.",
                      "A table can have its rows in a file in the folder of the agreement's files. Without it none of "
                      "them is known, and "
                      "nothing is judged by an agreement that lacks something."}};

Problem const name{
    "A542",
    "table-file-name",
    Severity::error,
    {"`{file}` kan ikke være en fil med rækker", "`{file}` cannot be a file of rows"},
    {"ikke navnet på en CSV-fil i aftalens mappe", "not the name of a CSV file in the agreement's folder"},
    {{"skriv et navn som `folketal.csv`", "write a name such as `folketal.csv`"}, {}, {}},
    {"Filen ligger i samme mappe som aftalens filer og hedder noget, der ender på `.csv`; andre steder læses der ikke, "
     "så en aftale kan flyttes med alt, hvad den står på.",
     "The file lies in the folder of the agreement's files and has a name that ends in `.csv`; nothing is read "
     "elsewhere, "
     "so that an agreement can be moved with all that it stands on."}};

Problem const header{"A543",
                     "table-file-header",
                     Severity::error,
                     {"den første linje er ikke overskriften til tabellen `{name}`",
                      "the first line is not the heading of the table `{name}`"},
                     {"her står {found}", "{found} stands here"},
                     {{"skriv `{expected}`, med ` in kr.` eller en anden enhed bagefter, hvor tallene har en",
                       "write `{expected}`, followed by ` in kr.` or another unit where the figures have one"},
                      {},
                      {}},
                     {"Første linje i filen nævner tabellens nøgler i den rækkefølge, de har i aftalen, og til sidst "
                      "tabellens navn, med "
                      "semikolon imellem. Enheden står der én gang for alle: `places;fee in kr.`. Så kan to kolonner "
                      "ikke blive byttet om "
                      "i stilhed.",
                      "The first line of the file names the keys of the table in the order that they have in the "
                      "agreement, and last the "
                      "table itself, with semicolons between them. The unit stands there once for all: `places;fee in "
                      "kr.`. So two columns "
                      "cannot change places in silence."}};

Problem const row{
    "A544",
    "table-file-row",
    Severity::error,
    {"rækken kan ikke læses", "the row cannot be read"},
    {"{why}", "{why}"},
    {{"{advice}", "{advice}"}, {}, {}},
    {"Hver linje efter den første er en række: en celle for hver nøgle og til sidst værdien, med semikolon imellem. En "
     "celle, der har et semikolon i sig, står i anførselstegn. Tomme linjer og flere end 10.000 rækker er der ikke.",
     "Each line after the first is a row: a cell for each key and last the value, with semicolons between them. A cell "
     "that has a semicolon in it stands in quotes. There are no empty lines and no more than 10,000 rows."}};

Problem const cell{
    "A545",
    "table-file-cell",
    Severity::error,
    {"cellen kan ikke læses som {expected}", "the cell cannot be read as {expected}"},
    {"her står {found}", "{found} stands here"},
    {{"{advice}", "{advice}"}, {}, {}},
    {"Tal skrives som på dansk, med komma foran decimaler og intet mellem tusinder; enheden står i overskriften. "
     "Årstal "
     "har fire cifre. Et navn står, som reglerne og data skriver det, uden mellemrum yderst; et navn, der ligner et "
     "tal, "
     "står i anførselstegn.",
     "Figures are written as in Danish, with a comma before decimals and nothing between thousands; the unit stands in "
     "the first line. Years have four digits. A name stands as rules and data write it, without blanks at its ends; a "
     "name that looks like a figure stands in quotes."}};

}  // namespace table_file_problem

namespace {

constexpr std::array all{&table_file_problem::absent, &table_file_problem::name, &table_file_problem::header,
                         &table_file_problem::row, &table_file_problem::cell};

}  // namespace

std::span<Problem const* const> table_file_problems() { return all; }

}  // namespace styr
