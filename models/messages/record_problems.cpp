// SPDX-License-Identifier: MPL-2.0
// F20x and F21x: the shape of records.
#include "models/messages/data_problems.hpp"

namespace styr::data_problem {

constinit Problem const unknown_key{
    "F201",
    "unknown-key",
    Severity::error,
    {"ukendt felt `{key}` i {record}", "unknown key `{key}` in {record}"},
    {"intet felt hedder sådan her", "no key of that name here"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"},
     {"`{key}` hører til i {belongs}", "`{key}` belongs in {belongs}"},
     {"her kan stå: {keys}", "what can stand here: {keys}"}},
    {"Et felt, som styr ikke kender, ville ellers stå ulæst, og så kunne en slåfejl skjule en takst eller en dato. "
     "Derfor afvises filen. Ret "
     "stavemåden, eller flyt feltet til den post, det hører til. Fri tekst kan stå under `note`.",
     "A key that styr does not know would otherwise stay unread, and a slip could hide a tariff or a date. So the file "
     "is refused. Mend the "
     "spelling, or move the key to the record where it belongs. Free text can stand under `note`."}};

constinit Problem const missing_field{
    "F202",
    "missing-field",
    Severity::error,
    {"`{key}` mangler i {record}", "`{key}` is missing in {record}"},
    {"{label} skal angives her", "{label} has to be given here"},
    {{"skriv for eksempel {example}", "write, for example, {example}"}},
    {"Uden dette felt ved styr ikke, hvad posten handler om. De fleste felter må udelades og er så ukendte; de få, der "
     "kræves, er dem, som "
     "posten findes ved: tilbuddets navn, beslutningens id, organ og udfald, kildens dokument.",
     "Without this key styr does not know what the record is about. Most keys may be left out and are then unknown; "
     "the few that are required "
     "are those by which the record is found: the offer's name, a decision's id, body and outcome, a source's "
     "document."}};

constinit Problem const wrong_type{
    "F203",
    "wrong-type",
    Severity::error,
    {"`{key}` skal være {expected}, ikke {found}", "`{key}` has to be {expected}, not {found}"},
    {"her står {found}", "here stands {found}"},
    {{"skriv for eksempel {example}", "write, for example, {example}"}},
    {"Hvert felt har én form: en tekst, et tal, en dato, en liste eller en gruppe af felter. En liste skrives med en "
     "bindestreg foran hvert "
     "punkt eller i kantede parenteser, en gruppe af felter indrykket under sit navn.",
     "Every key has one shape: a text, a number, a date, a list or a group of keys. A list is written with a dash "
     "before each entry or in "
     "square brackets, a group of keys indented under its name."}};

constinit Problem const wrong_entry{
    "F204",
    "wrong-entry",
    Severity::error,
    {"et punkt i `{key}` skal være {expected}, ikke {found}", "an entry of `{key}` has to be {expected}, not {found}"},
    {"her står {found}", "here stands {found}"},
    {{"skriv for eksempel {example}", "write, for example, {example}"}},
    {"Alle punkter i en liste har samme form. I lister over tilbud, ydelser, ændringer og beslutninger er hvert punkt "
     "en gruppe af felter.",
     "All entries of a list have the same shape. In lists of offers, services, changes and decisions every entry is a "
     "group of keys."}};

constinit Problem const no_record{
    "F205",
    "no-record",
    Severity::error,
    {"filen skal være {record}, ikke {found}", "the file has to be {record}, not {found}"},
    {"her står {found}", "here stands {found}"},
    {{"begynd med {example}", "begin with {example}"}},
    {"En datafil er en gruppe af felter, et på hver linje: `felt: værdi`. En tom fil og en fil, der kun er tekst eller "
     "en liste, siger ikke, "
     "hvad den indeholder.",
     "A data file is a group of keys, one a line: `key: value`. An empty file, and one that is only text or a list, "
     "does not say what it holds."}};

constinit Problem const missing_entry{
    "F206",
    "missing-entry",
    Severity::error,
    {"et punkt i `{key}` er tomt", "an entry of `{key}` is empty"},
    {"her mangler en værdi", "a value is missing here"},
    {{"slet linjen, eller skriv værdien efter bindestregen", "delete the line, or write the value after the dash"}},
    {"Et tomt punkt i en liste kan være en glemt betalingskommune eller blot en linje for meget. styr gætter ikke.",
     "An empty entry of a list may be a payer that was forgotten or just a line too many. styr does not guess."}};

constinit Problem const empty_list{"F207",
                                   "empty-list",
                                   Severity::error,
                                   {"`{key}` er en tom liste", "`{key}` is an empty list"},
                                   {"her skal stå mindst ét punkt", "at least one entry has to stand here"},
                                   {{"skriv for eksempel {example}", "write, for example, {example}"}},
                                   {"En registerfil uden tilbud, et tilbud uden ydelser, en takstindmelding uden "
                                    "ændringer og en beslutningsfil uden beslutninger siger "
                                    "ingenting. Som regel er noget faldet ud ved kopiering.",
                                    "A register file without offers, an offer without services, a submission without "
                                    "changes and a decision file without decisions say nothing. "
                                    "As a rule something was lost in copying."}};

constinit Problem const empty_text{"F208",
                                   "empty-text",
                                   Severity::error,
                                   {"`{key}` er en tom tekst", "`{key}` is an empty text"},
                                   {"{label} står her uden indhold", "{label} stands here without content"},
                                   {{"skriv teksten, eller slet feltet, hvis den ikke kendes",
                                     "write the text, or delete the key if it is not known"}},
                                   {"Navne, id'er og henvisninger kan ikke være tomme: ingenting findes under et tomt "
                                    "navn. En begrundelse og en bemærkning må gerne være "
                                    "tomme anførselstegn; en tom begrundelse betyder, at der ingen er.",
                                    "Names, ids and references cannot be empty: nothing is found by an empty name. A "
                                    "justification and a note may be empty quotes; an empty "
                                    "justification means that there is none."}};

constinit Problem const listed_twice{
    "F209",
    "listed-twice",
    Severity::error,
    {"`{value}` står to gange i `{key}`", "`{value}` is listed twice in `{key}`"},
    {"anden gang", "the second time"},
    {{"slet den ene, eller skriv det, der skulle have stået", "delete one, or write what should have stood there"}},
    {"En gentagelse i en liste er som regel en linje, der blev kopieret og ikke rettet. Står en betalingskommune to "
     "gange, mangler der måske en "
     "anden.",
     "A repetition in a list is as a rule a line that was copied and not changed. Where a payer stands twice, another "
     "may be missing."}};

constinit Problem const unknown_choice{
    "F210",
    "unknown-choice",
    Severity::error,
    {"`{value}` er ikke en værdi, som `{key}` kan have", "`{value}` is no value that `{key}` can have"},
    {"{set} kendes ikke", "{set} is not known"},
    {{"mente du `{nearest}` ({meaning})?", "did you mean `{nearest}` ({meaning})?"},
     {"{minutes}", "{minutes}"},
     {"`{key}` kan være: {values}", "`{key}` can be: {values}"}},
    {"Nogle felter har en fast liste af værdier, som reglerne kender ved navn. De skrives på engelsk med "
     "understregning mellem ordene, uanset "
     "hvilket sprog styr svarer på.",
     "Some keys have a fixed list of values that the rules know by name. They are written in English with underscores "
     "between the words, "
     "whatever language styr answers in."}};

constinit Problem const comma_split{
    "F211",
    "comma-split",
    Severity::error,
    {"kommaet deler `{whole}` i to: `{key}` bliver et felt for sig",
     "the comma splits `{whole}` in two: `{key}` becomes a key of its own"},
    {"i krøllede parenteser adskiller et komma felter", "between braces a comma separates keys"},
    {{"skriv beløbet med punktum: `{cure}`", "write the figure with a point: `{cure}`"},
     {"eller skriv hvert felt på sin egen linje, uden parenteser; så må kommaet stå",
      "or write every key on a line of its own, without braces; then the comma may stand"},
     {"anførselstegn hjælper ikke: et tal i anførselstegn er en tekst",
      "quotes are no cure: a number in quotes is a text"}},
    {"I YAML er kommaet et skilletegn mellem krøllede eller kantede parenteser. `1.933,00` bliver der til `1.933` og "
     "et felt, der hedder `00`. "
     "På en linje for sig læses `tariff: 1.933,00` som 1.933 kr.",
     "In YAML a comma separates entries between braces or brackets. `1.933,00` becomes `1.933` there, and a key called "
     "`00`. On a line of its "
     "own, `tariff: 1.933,00` reads as 1,933 kr."}};

constinit Problem const says_nothing{
    "F212",
    "says-nothing",
    Severity::error,
    {"`{key}` har hverken bogstaver eller tal", "`{key}` has neither letters nor digits"},
    {"her står kun mellemrum og tegn", "only blanks and signs stand here"},
    {{"findes der ingen, så skriv `{none}: \"\"`", "where there is none, write `{none}: \"\"`"},
     {"skriv teksten med ord, eller slet feltet, hvis den ikke kendes",
      "write the text in words, or delete the key if it is not known"}},
    {"En streg eller et punktum i stedet for en tekst kan betyde ingen, ukendt eller glemt. styr tager det ikke for en "
     "begrundelse, en læsning eller et navn. "
     "Findes der ingen begrundelse, skrives den som tomme anførselstegn.",
     "A dash or a full stop in place of a text may mean none, unknown or forgotten. styr does not take it for a "
     "justification, a reading or a name. Where "
     "there is no justification, it is written as empty quotes."}};

constinit Problem const decomposed_letter{
    "F213",
    "decomposed-letter",
    Severity::error,
    {"et bogstav i `{key}` er skrevet som to tegn", "a letter in `{key}` is written as two characters"},
    {"accenten eller bollen er et tegn for sig ({code})", "its accent or ring is a character of its own ({code})"},
    {{"skriv bogstavet som ét tegn: `{letter}`", "write the letter as one character: `{letter}`"},
     {"slet bogstavet, og skriv det som ét tegn", "delete the letter and type it as one character"},
     {"det sker, når navne kopieres fra filnavne på en Mac eller fra PDF-filer",
      "it happens where names are copied from file names on a Mac or from PDF files"}},
    {"`Å` kan skrives som ét tegn (U+00C5) eller som `A` med en bolle efter (U+0041 U+030A). De ser ens ud, men er to "
     "forskellige navne: tilbuddet ville "
     "ikke findes i registret, og ingen beslutning ville dække det.",
     "`Å` can be written as one character (U+00C5) or as `A` and a ring after it (U+0041 U+030A). They look the same "
     "but are two different names: the offer "
     "would not be found in the register, and no decision would cover it."}};

constinit Problem const odd_blank_in_name{
    "F214",
    "odd-blank-in-name",
    Severity::error,
    {"tegnet {code} i `{key}` er ikke et almindeligt mellemrum", "the blank {code} in `{key}` is not an ordinary one"},
    {"ligner et mellemrum, men gør navnet til et andet", "looks like a blank but makes this another name"},
    {{"slet {code}, og skriv et almindeligt mellemrum (U+0020)", "delete {code} and type an ordinary blank (U+0020)"}},
    {"Hårde, brede og smalle mellemrum følger med, når navne kopieres fra Word, en PDF-fil eller en hjemmeside. "
     "Navnet ser rigtigt ud, men findes ikke, hvor det er skrevet med et almindeligt mellemrum. Heller ikke "
     "tabulator og linjeskift hører til i et navn. I fri tekst må de gerne stå.",
     "No-break, wide and narrow blanks come along when names are copied from Word, a PDF file or a web page. The "
     "name looks right but is not found where it is written with an ordinary blank. Nor do tabs and line breaks "
     "belong in a name. In free text they may stand."}};

constinit Problem const too_many_entries{
    "F215",
    "too-many-entries",
    Severity::error,
    {"`{key}` har flere end {limit} poster", "`{key}` has more than {limit} entries"},
    {"denne er én for meget", "this is one too many"},
    {{"fordel dem på flere filer", "divide them among several files"}},
    {"En fil har højst 10.000 ændringer, beslutninger, tilbud, afregninger eller prøver, og en liste inde i en af dem "
     "højst 1.000 poster. Så mange har ingen; "
     "grænsen findes, for at en fil udefra ikke kan optage maskinen.",
     "A file has at most 10,000 changes, decisions, offers, settlements or tests, and a list inside one of them at "
     "most 1,000 entries. Nobody has that many; the "
     "limit is there so that a file from outside cannot occupy the machine."}};

constinit Problem const name_too_long{
    "F216",
    "name-too-long",
    Severity::error,
    {"`{key}` er på {size} tegn; et navn har højst {limit}",
     "`{key}` has {size} characters; a name has {limit} at most"},
    {"for langt til et navn", "too long for a name"},
    {{"skriv navnet, og flyt resten til `note`", "write the name, and move the rest to `note`"}},
    {"Navne og id'er er det, poster findes ved, og de står i hver besked om dem. Et navn på flere end 200 tegn "
     "er som regel en hel tekst, der er havnet i det forkerte felt.",
     "Names and ids are what records are found by, and they stand in every message about them. A name of more than "
     "200 characters is as a rule a whole text that ended up under the wrong key."}};

constinit Problem const foreign_letter{
    "F217",
    "foreign-letter",
    Severity::error,
    {"`{written}` i `{key}` har et bogstav, der ikke er et af vores ({code})",
     "`{written}` in `{key}` has a letter that is none of ours ({code})"},
    {"ser ud som `{latin}`, men er et andet navn", "looks like `{latin}` but is another name"},
    {{"skriv navnet med almindelige bogstaver: `{latin}`", "write the name in ordinary letters: `{latin}`"},
     {"slet bogstavet, og skriv det på et dansk tastatur", "delete the letter and type it on a Danish keyboard"}},
    {"Et kyrillisk `а` (U+0430) og et græsk `Α` (U+0391) ser ud som vores, og det gør brede og sammenskrevne "
     "bogstaver "
     "og tegnet for ångström (U+212B) også. To navne, der ser ens ud, er da to forskellige: tilbuddet ville ikke "
     "findes i registret, og en beslutning, der siger nej, ville ikke ramme det. I fri tekst må de gerne stå.",
     "A Cyrillic `а` (U+0430) and a Greek `Α` (U+0391) look like ours, and so do wide and joined letters and the "
     "sign "
     "for ångström (U+212B). Two names that look the same are then different ones: the offer would not be found in "
     "the register, and a decision that says no would not reach it. In free text they may stand."}};

constinit Problem const text_or_comment{
    "F218",
    "text-or-comment",
    Severity::error,
    {"hører `{comment}` med til `{key}`, eller er det en kommentar?",
     "does `{comment}` belong to `{key}`, or is it a comment?"},
    {"læses ikke: efter et mellemrum begynder `#` en kommentar", "not read: after a blank, `#` begins a comment"},
    {{"sæt hele teksten i anførselstegn, hvis det hører med", "put the whole text in quotes if it belongs to it"},
     {"skriv et mellemrum efter `#`, hvis det er en kommentar", "write a blank after `#` if it is a comment"}},
    {"YAML begynder en kommentar ved `#` efter et mellemrum. `offer: Hus #2` og `offer: Hus #3` ville begge være "
     "tilbuddet Hus, og `Sag #12` ville blive til Sag. Står der et bogstav eller et tal lige efter tegnet, er det "
     "oftere et nummer end en kommentar; derfor spørges der.",
     "YAML begins a comment at a `#` after a blank. `offer: House #2` and `offer: House #3` would both be the offer "
     "House, and `case #12` would become `case`. Where a letter or a digit stands directly after the sign, it is a "
     "number more often than a comment; so it is asked about."}};

}  // namespace styr::data_problem
