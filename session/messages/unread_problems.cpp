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
     "derfor er den en fejl. Ufarlige og tilladt uden videre er README og LICENSE med eller uden endelse, `.git*`, "
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
     {"skriv `not_data: [{item}]` i styr.yaml, hvis det ikke er",
      "write `not_data: [{item}]` in styr.yaml if it is not"}},
    {"En datamappe har fem mapper med faste navne, hvis ikke styr.yaml nævner andre: `register`, `settlements`, "
     "`submissions`, `decisions` og `figures`, med små bogstaver. En mappe ved siden af dem, hvis navn næsten er et af "
     "dem "
     "eller "
     "har et ord for det samme i sig (`decisions-2024`, `beslutninger`, `referater`, `log`), er som regel ment som "
     "en af dem, og de data, der ligger i den, ville stå ulæst.",
     "A data repository has five folders with fixed names, unless styr.yaml names others: `register`, "
     "`settlements`, `submissions`, `decisions` and `figures`, in small letters. A folder beside them whose name is "
     "almost one "
     "of them, or has a word for the same in it (`decisions-2024`, `beslutninger`, `minutes`, `log`), is as a rule "
     "meant for one of them, and the data in it would stay unread."}};

constinit Problem const data_outside{
    "S663",
    "data-outside",
    Severity::error,
    {"{path} læses ikke: {reason}", "{path} is not read: {reason}"},
    {},
    {{"flyt det til `{nearest}`, hvis det er data", "move it to `{nearest}` if it is data"},
     {"skriv `not_data: [{item}]` i styr.yaml, hvis det ikke er",
      "write `not_data: [{item}]` in styr.yaml if it is not"}},
    {"Kun det, der ligger i datamapperne, læses. En fil uden for dem, der har nøgler som vores øverst eller hedder "
     "som en af mapperne, kan indeholde netop den beslutning, det kommer an på; derfor er den en fejl, til det er "
     "sagt, hvad den er. YAML-filer kigges igennem i hele datamappen, også kopier som `d.yaml.bak`, undtagen i "
     "skjulte mapper, i aftalens mappe, i mapper med en styr.yaml eller et git-arkiv for sig og i det, som styr.yaml "
     "kalder `not_data`.",
     "Only what lies in the data folders is read. A file outside them that has keys like ours at its top, or is "
     "called like one of the folders, may hold the very decision that matters; so it is an error until it is said "
     "what it is. YAML files are looked through in all of the data repository, copies such as `d.yaml.bak` too, "
     "except in hidden folders, the agreement's folder, folders with a styr.yaml or a git repository of their own, "
     "and what styr.yaml calls `not_data`."}};

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

constinit Problem const left_out{
    "S665",
    "left-out",
    Severity::warning,
    {"{path} læses ikke: styr.yaml siger, at det ikke er data (`not_data`)",
     "{path} is not read: styr.yaml says that it is no data (`not_data`)"},
    {},
    {},
    {"Det, som styr.yaml kalder `not_data`, kigges ikke igennem for data, der er havnet et forkert sted. Det siges "
     "hver "
     "gang, så ingen tror, at det tæller med. I datamapperne læses alt.",
     "What styr.yaml calls `not_data` is not looked through for data in the wrong place. It is told each time, so that "
     "nobody believes that it counts. In the data folders everything is read."}};

constinit Problem const not_looked_through{
    "S666",
    "not-looked-through",
    Severity::error,
    {"{path} er ikke kigget igennem: {reason}", "{path} is not looked through: {reason}"},
    {},
    {{"skriv `not_data: [{item}]` i styr.yaml, hvis der ingen data er",
      "write `not_data: [{item}]` in styr.yaml if no data is there"},
     {"læg datamappen i en mappe for sig", "give the data repository a folder of its own"}},
    {"Hele datamappen kigges igennem for data, der er havnet uden for datamapperne, men kun til en grænse. Det, der "
     "lå længere nede, ville ellers blive overset i stilhed.",
     "All of the data repository is looked through for data outside the data folders, but only up to a bound. What "
     "lies further down would otherwise be passed over in silence."}};

}  // namespace styr::session_problem
