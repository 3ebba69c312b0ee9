// SPDX-License-Identifier: MPL-2.0
// S65x: what `styr schema`, `styr completion` and `styr init` are asked.
#include "cli/messages/cli_problems.hpp"

namespace styr::command_problem {

constinit Problem const unknown_argument{
    "S651",
    "unknown-argument",
    Severity::error,
    {"`styr {command}` kender ikke `{value}`", "`styr {command}` does not know `{value}`"},
    {},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"}, {"vælg mellem {choices}", "choose from {choices}"}},
    {"Kommandoen har en fast liste af ord, og det skrevne er ikke et af dem. `styr schema` uden argument siger, "
     "hvilken fil hvert ord hører til.",
     "The command has a fixed list of words, and what was written is none of them. `styr schema` without an argument "
     "says which file each word is for."}};

constinit Problem const files_in_the_way{"S652",
                                         "files-in-the-way",
                                         Severity::error,
                                         {"her ligger allerede {files}", "already here: {files}"},
                                         {},
                                         {{"flyt dem, eller begynd i en anden mappe: `styr init takster`",
                                           "move them, or begin in another folder: `styr init tariffs`"}},
                                         {"`styr init` overskriver aldrig en fil. Findes bare én af dem, den ville "
                                          "skrive, skriver den ingen, så mappen er, som den var.",
                                          "`styr init` never overwrites a file. Where even one of those that it would "
                                          "write exists, it writes none, and the folder is as it was."}};

}  // namespace styr::command_problem
