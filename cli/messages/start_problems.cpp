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

constinit Problem const files_in_the_way{
    "S652",
    "files-in-the-way",
    Severity::error,
    {"her kan der ikke begyndes, som det er: {files}", "this cannot be begun with what is here: {files}"},
    {},
    {{"flyt dem, eller begynd i en anden mappe: `styr init takster`",
      "move them, or begin in another folder: `styr init tariffs`"}},
    {"`styr init` skriver det, der ikke er der endnu, og lader andre filer være; `--force FIL` erstatter en af dem. "
     "Men ligger der en fil eller en henvisning, hvor der skal være en mappe, eller en mappe, hvor der skal være en "
     "fil, skriver den intet.",
     "`styr init` writes what is not there yet and leaves other files alone; `--force FILE` replaces one of them. But "
     "where a file or a link lies where a folder has to be, or a folder where a file has to be, it writes nothing."}};

}  // namespace styr::command_problem
