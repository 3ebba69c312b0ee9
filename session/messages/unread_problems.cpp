// SPDX-License-Identifier: MPL-2.0
// S66x: what lies in a data repository and would stay unread.
#include "session/messages/session_problems.hpp"

namespace styr::session_problem {

constinit Problem const unread_entry{
    "S661",
    "unread-entry",
    Severity::error,
    {"{path} læses ikke: {reason}", "{path} is not read: {reason}"},
    {},
    {{"omdøb den til `{better}`, hvis den skal læses", "rename it to `{better}` if it is to be read"},
     {"flyt den ud af datamapperne, hvis den ikke er data", "move it out of the data folders if it is no data"}},
    {"I datamapperne læses filer, der ender på `.yaml` eller `.yml` med små bogstaver, også i mapperne i dem. "
     "En fil, der ser ud til at ligge der og ikke læses, kan indeholde netop den beslutning, det kommer an på; "
     "derfor er den en fejl. Ufarlige og uden videre i orden er README og LICENSE med eller uden endelse, `.git*`, "
     "`*.schema.json`, `desktop.ini`, `Thumbs.db`, `.DS_Store`, `~$*` og de filer, som editorer lægger ved siden "
     "af en åben fil. Skjulte mapper og git-undermoduler læses ikke.",
     "In the data folders, files that end in `.yaml` or `.yml` in small letters are read, those in folders inside "
     "them too. A file that seems to lie there and is not read may hold the very decision that matters; so it is "
     "an error. Harmless, and fine without more ado, are README and LICENSE with or without an ending, `.git*`, "
     "`*.schema.json`, `desktop.ini`, `Thumbs.db`, `.DS_Store`, `~$*` and what editors keep beside a file that "
     "they have open. Hidden folders and git submodules are not read."}};

constinit Problem const misnamed_folder{
    "S662",
    "misnamed-folder",
    Severity::error,
    {"{path} læses ikke: mappen hedder `{folder}`, ikke `{nearest}`",
     "{path} is not read: the folder is called `{folder}`, not `{nearest}`"},
    {},
    {{"flyt det til `{nearest}`, eller omdøb mappen, hvis den er data",
      "move it to `{nearest}`, or rename the folder, if it is data"},
     {"giv mappen et navn, der ligner mindre, hvis den ikke er",
      "give the folder a name that is less alike if it is not"}},
    {"En datamappe har fire mapper med faste navne, hvis ikke styr.yaml nævner andre: `register`, `settlements`, "
     "`submissions` og `decisions`, med små bogstaver. En mappe, hvis navn næsten er et af dem, er som regel en "
     "slåfejl, og det, der ligger i den, ville stå ulæst.",
     "A data repository has four folders with fixed names, unless styr.yaml names others: `register`, "
     "`settlements`, `submissions` and `decisions`, in small letters. A folder whose name is almost one of them is "
     "as a rule a slip, and what lies in it would stay unread."}};

constinit Problem const unfit_file_name{
    "S664",
    "unfit-file-name",
    Severity::error,
    {"filnavnet {path} kan ikke være takstindmeldingens id: {reason}",
     "the file name {path} cannot be the submission's id: {reason}"},
    {},
    {{"omdøb filen; er et bogstav skrevet som to tegn, så slet det, og skriv det igen",
      "rename the file; where a letter is written as two characters, delete it and type it again"}},
    {"En takstindmelding har sit id fra filens navn, og beslutninger henviser til det. Derfor gælder det samme "
     "som for andre navne: højst 200 tegn, ingen tabulator eller linjeskift, kun almindelige mellemrum, og hvert "
     "bogstav som ét tegn. Programmer på en Mac skriver `å` i filnavne som `a` og en bolle.",
     "A submission has its id from the name of its file, and decisions refer to it. So the same holds as for other "
     "names: 200 characters at most, no tab or line break, only ordinary blanks, and every letter as one "
     "character. Programs on a Mac write `å` in file names as `a` and a ring."}};

}  // namespace styr::session_problem
