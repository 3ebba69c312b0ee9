// SPDX-License-Identifier: MPL-2.0
// S60x and S61x: the command line and what stands for it in the environment.
#include "cli/messages/cli_problems.hpp"

namespace styr::command_problem {

constinit Problem const unknown_option{
    "S601",
    "unknown-option",
    Severity::error,
    {"ukendt tilvalg `{option}`", "unknown option `{option}`"},
    {},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"},
     {"`styr {command} --help` viser alle tilvalg", "`styr {command} --help` shows all options"}},
    {"Et tilvalg, som styr ikke kender, ville ellers blive overset, og kørslen ville se efter noget andet end det, der "
     "blev bedt om. Ret "
     "stavemåden. Begynder et filnavn med en bindestreg, skrives `--` foran det: `styr check -- -fil.yaml`.",
     "An option that styr does not know would otherwise be passed over, and the run would look at something else than "
     "what was asked for. Mend "
     "the spelling. Where a file's name begins with a hyphen, write `--` before it: `styr check -- -file.yaml`."}};

constinit Problem const unknown_command{
    "S602",
    "unknown-command",
    Severity::error,
    {"ukendt kommando `{command}`", "unknown command `{command}`"},
    {},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"},
     {"kommandoerne er: {commands}", "the commands are: {commands}"}},
    {"Det første ord efter `styr` er kommandoen. `styr --help` viser dem alle med eksempler.",
     "The first word after `styr` is the command. `styr --help` shows them all with examples."}};

constinit Problem const value_missing{"S603",
                                      "value-missing",
                                      Severity::error,
                                      {"`{option}` mangler sin værdi", "`{option}` lacks its value"},
                                      {},
                                      {{"skriv for eksempel `{example}`", "write, for example, `{example}`"}},
                                      {"Tilvalget skal have en værdi, enten efter et mellemrum eller efter et "
                                       "lighedstegn: `--as-of 2020-05-26` eller `--as-of=2020-05-26`.",
                                       "The option takes a value, either after a blank or after an equals sign: "
                                       "`--as-of 2020-05-26` or `--as-of=2020-05-26`."}};

constinit Problem const bad_value{
    "S604",
    "bad-value",
    Severity::error,
    {"`{value}` er ikke en værdi, som {option} kan have", "`{value}` is no value that {option} can have"},
    {},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"}, {"vælg mellem {choices}", "choose from {choices}"}},
    {"Tilvalget har en fast liste af værdier. Værdien kan komme fra kommandolinjen, fra en miljøvariabel som "
     "`STYR_LANG` eller fra styr.yaml; "
     "kommandolinjen går forud for miljøet, og miljøet for styr.yaml.",
     "The option has a fixed list of values. The value may come from the command line, from an environment variable "
     "such as `STYR_LANG`, or from "
     "styr.yaml; the command line goes before the environment, and the environment before styr.yaml."}};

constinit Problem const bad_date{
    "S605",
    "bad-date",
    Severity::error,
    {"`{value}` er ikke en dato, som {option} kan have", "`{value}` is no date that {option} can have"},
    {},
    {{"skriv år, måned og dag: `--as-of 2020-05-26`", "write year, month and day: `--as-of 2020-05-26`"}},
    {"Hver kørsel gælder pr. en bestemt dag: beslutninger, der er truffet senere, tæller ikke med. Uden `--as-of` er "
     "det dags dato i København. "
     "Dagen skal findes i kalenderen og ligge mellem 1900 og 2199.",
     "Every run holds as of a certain day: decisions made later do not count. Without `--as-of` it is today in "
     "Copenhagen. The day must exist in "
     "the calendar and lie between 1900 and 2199."}};

constinit Problem const surplus_argument{
    "S606",
    "surplus-argument",
    Severity::error,
    {"`{argument}` er et argument for meget", "`{argument}` is one argument too many"},
    {},
    {{"`styr {command} --help` viser, hvad kommandoen tager", "`styr {command} --help` shows what the command takes"}},
    {"Kommandoen tager ikke så mange argumenter. Indeholder et argument mellemrum, skal det stå i anførselstegn: `styr "
     "explain \"midyear tariff\"`.",
     "The command does not take that many arguments. An argument with blanks in it stands in quotes: `styr explain "
     "\"midyear tariff\"`."}};

constinit Problem const options_exclude{
    "S607",
    "options-exclude-each-other",
    Severity::error,
    {"`{first}` og `{second}` udelukker hinanden", "`{first}` and `{second}` exclude each other"},
    {},
    {{"udelad det ene", "leave one of them out"}},
    {"De to tilvalg beder om hver sit, og styr gætter ikke på, hvilket der var ment.",
     "The two options ask for opposite things, and styr does not guess which one was meant."}};

constinit Problem const argument_missing{
    "S608",
    "argument-missing",
    Severity::error,
    {"`styr {command}` mangler sit argument {argument}", "`styr {command}` lacks its argument {argument}"},
    {},
    {{"skriv for eksempel `{example}`", "write, for example, `{example}`"}},
    {"`styr explain` skal vide, hvad der skal forklares: en sag, en regel, en bestemmelse eller koden på en fejl. "
     "`styr check` skriver dem ud.",
     "`styr explain` has to know what to explain: a case, a rule, a provision or the code of a problem. `styr check` "
     "prints them."}};

constinit Problem const command_not_built{
    "S609",
    "command-not-built",
    Severity::error,
    {"`styr {command}` er ikke lavet endnu", "`styr {command}` is not built yet"},
    {},
    {{"de kommandoer, der findes, er: {commands}", "the commands that exist are: {commands}"}},
    {"Navnet er taget i brug til en kommando, som en senere udgave af styr vil have. `styr version` fortæller, hvilken "
     "udgave dette er.",
     "The name is spoken for by a command that a later version of styr will have. `styr version` tells which version "
     "this is."}};

constinit Problem const bad_output{
    "S610",
    "bad-output",
    Severity::error,
    {"`{value}` siger ikke både format og fil", "`{value}` does not name both a format and a file"},
    {},
    {{"skriv for eksempel `-o json=resultat.json`", "write, for example, `-o json=result.json`"},
     {"`-f {format}` skriver det til standardoutput", "`-f {format}` writes it to standard output"}},
    {"`-o FORMAT=FIL` skriver et resultat til en fil ud over det, der vises. Det kan gives flere gange, så én kørsel "
     "giver flere filer.",
     "`-o FORMAT=FILE` writes a result to a file besides what is shown. It may be given several times, so that one run "
     "gives several files."}};

constinit Problem const output_twice{"S611",
                                     "output-twice",
                                     Severity::error,
                                     {"`{path}` skal skrives to gange", "`{path}` would be written twice"},
                                     {},
                                     {{"giv hvert resultat sin egen fil", "give each result a file of its own"}},
                                     {"To `-o` nævner samme fil. Det ene resultat ville overskrive det andet.",
                                      "Two `-o` name the same file. One result would overwrite the other."}};

constinit Problem const option_not_taken{
    "S612",
    "option-not-taken",
    Severity::error,
    {"`styr {command}` tager ikke `{option}`", "`styr {command}` does not take `{option}`"},
    {},
    {{"udelad det; resultatet kan sendes til en fil: `styr {command} … > fil`",
      "leave it out; the result can be sent to a file: `styr {command} … > file`"}},
    {"Kun `styr check` og `styr test` har resultater i flere formater. Ved de andre kommandoer ville `-f` og `-o` "
     "intet gøre, og den, der skrev dem, ville vente på en fil, "
     "der ikke kom.",
     "Only `styr check` and `styr test` have results in several formats. With the other commands `-f` and `-o` would "
     "do nothing, and whoever wrote them would wait for a "
     "file that never came."}};

constinit Problem const format_not_built{
    "S613",
    "format-not-built",
    Severity::error,
    {"formatet `{value}` er ikke lavet endnu", "the format `{value}` is not built yet"},
    {},
    {{"`markdown` er det nærmeste; formaterne er: {choices}", "`markdown` comes closest; the formats are: {choices}"}},
    {"Navnet er taget i brug til et format, som en senere udgave af styr vil have. `styr version` fortæller, hvilken "
     "udgave dette er.",
     "The name is spoken for by a format that a later version of styr will have. `styr version` tells which version "
     "this is."}};

constinit Problem const output_over_data{
    "S614",
    "output-over-data",
    Severity::error,
    {"{path} ville blive skrevet, hvor der læses data: {place}", "{path} would be written where data is read: {place}"},
    {},
    {{"giv resultatet et sted uden for datamapperne", "give the result a place outside the data folders"}},
    {"Et resultat i en datamappe ville overskrive det, der er meldt ind eller besluttet, eller blive læst som data "
     "næste gang. styr skriver derfor hverken i dem eller over styr.yaml.",
     "A result in a data folder would overwrite what was submitted or decided, or be read as data the next time. So "
     "styr writes neither into them nor over styr.yaml."}};

constinit Problem const empty_argument{
    "S615",
    "empty-argument",
    Severity::error,
    {"et argument til `styr {command}` er tomt", "an argument of `styr {command}` is empty"},
    {},
    {{"udelad det, hvis der intet skal vælges; ellers er en variabel i kommandoen måske ikke sat",
      "leave it out where nothing is to be chosen; else a variable in the command may not be set"}},
    {"Et tomt argument (`\"\"`) kommer som regel af en variabel, der ikke er sat. Blev det læst som alt eller som "
     "ingenting, ville en kørsel se på noget andet, end der var ment.",
     "An empty argument (`\"\"`) comes as a rule from a variable that is not set. Read as everything, or as nothing, "
     "it would make a run look at something else than was meant."}};

}  // namespace styr::command_problem
