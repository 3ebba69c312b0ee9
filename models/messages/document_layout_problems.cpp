// SPDX-License-Identifier: MPL-2.0
// D11x: the document; D12x: indentation and lines.
#include "models/messages/document_problems.hpp"

namespace styr::document_problem {

constinit Problem const empty_document{
    "D111",
    "empty-document",
    Severity::error,
    {"filen er tom", "the file is empty"},
    {"der står intet andet end kommentarer", "there is nothing but comments"},
    {{"slet filen, hvis der ikke skal meldes noget ind", "delete the file if nothing is to be submitted"}},
    {"En fil uden indhold er oftere en glemt fil end et ønske om ingenting. Derfor tælles den ikke stiltiende som "
     "kontrolleret.",
     "A file without contents is more often a forgotten file than a wish for nothing. It is therefore not counted as "
     "checked in silence."}};

constinit Problem const root_is_text{
    "D112",
    "root-is-text",
    Severity::error,
    {"filen er én tekst uden nøgler", "the file is a single text without keys"},
    {"her ventes `nøgle: værdi`", "`key: value` is expected here"},
    {{"skriv for eksempel `driftsherre: Aalborg Kommune`", "write for example `operator: Aalborg Kommune`"}},
    {"En datafil består øverst af nøgler med værdier eller af en liste. En enkelt tekst opstår oftest, når kolonet "
     "eller mellemrummet efter det mangler.",
     "At its top a data file has keys with values, or a list. A single text mostly comes about where the colon, or the "
     "blank after it, is missing."}};

constinit Problem const second_document{"D113",
                                        "second-document",
                                        Severity::error,
                                        {"her begynder endnu et dokument", "a second document begins here"},
                                        {"det første dokument er slut", "the first document has ended"},
                                        {{"en fil er ét dokument: flyt resten til en fil for sig, eller fjern det",
                                          "a file is one document: move the rest to a file of its own, or delete it"}},
                                        {"YAML tillader flere dokumenter i en fil, adskilt af `---`. Mange programmer "
                                         "læser kun det første og siger intet om resten. styr afviser derfor alt, "
                                         "hvad der står efter det første dokument.",
                                         "YAML allows several documents in a file, separated by `---`. Many programs "
                                         "read only the first and say nothing of the rest. styr therefore refuses "
                                         "whatever stands after the first document."}};

constinit Problem const directive{"D114",
                                  "directive",
                                  Severity::error,
                                  {"linjer, der begynder med `%`, er instrukser til YAML-læseren",
                                   "lines that begin with `%` are instructions to the YAML reader"},
                                  {"instruks", "directive"},
                                  {{"slet linjen", "delete the line"}},
                                  {"`%YAML` og `%TAG` ændrer, hvordan resten af filen skal forstås. En indmelding har "
                                   "ikke brug for det, og læsere er uenige om virkningen.",
                                   "`%YAML` and `%TAG` change how the rest of the file is to be understood. A "
                                   "submission needs neither, and readers differ about their effect."}};

constinit Problem const text_beside_marker{
    "D115",
    "text-beside-marker",
    Severity::error,
    {"der står noget på samme linje som `---`", "something stands on the same line as `---`"},
    {"flyt det ned på næste linje", "move it to the next line"},
    {{"`---` kan udelades", "`---` may be left out"}},
    {"Linjen `---` siger kun, at dokumentet begynder. Hvad der står ved siden af den, læses forskelligt af forskellige "
     "programmer.",
     "The line `---` says only that the document begins. What stands beside it is read differently by different "
     "programs."}};

constinit Problem const tab_indentation{
    "D121",
    "tab-indentation",
    Severity::error,
    {"tabulatortegn brugt som indrykning", "a tab is used for indentation"},
    {"tabulator", "tab"},
    {{"brug mellemrum, for eksempel to pr. niveau; de fleste editorer kan erstatte alle tabulatorer på én gang",
      "use blanks, for example two a level; most editors can replace all tabs at once"}},
    {"I YAML bestemmer indrykningen, hvad der hører til hvad, og den tælles i mellemrum. Et tabulatortegn har ingen "
     "fast bredde og er derfor ikke tilladt "
     "som indrykning.",
     "In YAML the indentation decides what belongs to what, and it is counted in blanks. A tab has no fixed width and "
     "is therefore not allowed there."}};

constinit Problem const indentation{
    "D122",
    "indentation",
    Severity::error,
    {"indrykningen passer ikke til noget niveau", "the indentation fits no level"},
    {"hører ikke sammen med linjerne ovenover", "does not line up with the lines above"},
    {{"ret linjen ind under den nøgle eller bindestreg, som den skal stå side om side med",
      "line it up with the key or the dash that it should stand beside"}},
    {"Det, der hører sammen, skal begynde i samme kolonne:\n\n    after:\n      tariff: 1933\n      places: 11\n\nEr "
     "`places` rykket et enkelt "
     "mellemrum, ved ingen længere, om den hører til `after`.",
     "What belongs together begins in the same column:\n\n    after:\n      tariff: 1933\n      places: 11\n\nIf "
     "`places` is a single blank off, "
     "nobody knows any more whether it belongs to `after`."}};

constinit Problem const expected_item{
    "D123",
    "expected-item",
    Severity::error,
    {"her ventes endnu et punkt på listen", "another item of the list is expected here"},
    {"begynder ikke med `- `", "does not begin with `- `"},
    {{"skriv `- ` foran, eller ryk linjen ind under punktet ovenover",
      "write `- ` before it, or indent the line to the item above"}},
    {"I en liste begynder hvert punkt med en bindestreg og et mellemrum. En linje i samme kolonne uden bindestreg "
     "hører hverken til listen eller til punktet.",
     "In a list every item begins with a dash and a blank. A line in the same column without a dash belongs neither to "
     "the list nor to the item."}};

constinit Problem const item_among_keys{"D124",
                                        "item-among-keys",
                                        Severity::error,
                                        {"et listepunkt midt mellem nøgler", "a list item among keys"},
                                        {"her ventes en nøgle", "a key is expected here"},
                                        {{"giv listen en nøgle på linjen før, for eksempel `ændringer:`",
                                          "give the list a key on the line before, for example `changes:`"}},
                                        {"På samme niveau kan der enten stå nøgler eller listepunkter. Står begge "
                                         "dele, læser nogle programmer kun den første slags og springer resten over.",
                                         "One level holds either keys or list items. Where both stand, some programs "
                                         "read only the first kind and skip the rest."}};

constinit Problem const item_beside_key{
    "D125",
    "item-beside-key",
    Severity::error,
    {"et listepunkt på samme linje som sin nøgle", "a list item on the line of its key"},
    {"her må listen ikke begynde", "the list must not begin here"},
    {{"flyt bindestregen ned på næste linje; skal det være en tekst, så sæt den i anførselstegn",
      "move the dash to the next line; if it is meant as text, put it in quotes"}},
    {"En liste begynder på linjen efter sin nøgle:\n\n    changes:\n      - offer: Krisecenter",
     "A list begins on the line after its key:\n\n    changes:\n      - offer: Krisecenter"}};

constinit Problem const second_colon{
    "D126",
    "second-colon",
    Severity::error,
    {"endnu et `: ` på samme linje", "another `: ` on the same line"},
    {"et kolon med mellemrum efter skiller nøgle fra værdi", "a colon with a blank after it divides key from value"},
    {{"sæt hele værdien i anførselstegn, hvis kolonet er en del af teksten",
      "put the whole value in quotes if the colon is part of the text"},
     {"ellers skal `{text}` ned på næste linje, rykket ind", "otherwise `{text}` goes to the next line, indented"}},
    {"`begrundelse: nyt fra DAS: takst hævet` kan læses på to måder. Skriv `begrundelse: \"nyt fra DAS: takst "
     "hævet\"`.",
     "`reason: news from DAS: tariff raised` can be read in two ways. Write `reason: \"news from DAS: tariff "
     "raised\"`."}};

constinit Problem const missing_blank{
    "D127",
    "missing-blank",
    Severity::error,
    {"der mangler et mellemrum efter kolonet i `{text}`", "a blank is missing after the colon in `{text}`"},
    {"læses som én tekst, ikke som nøgle og værdi", "read as one text, not as key and value"},
    {{"skriv `{key}: {value}`", "write `{key}: {value}`"}},
    {"Et kolon skiller kun nøgle fra værdi, når der står et mellemrum efter det. `pris:1933` er for YAML ét ord.",
     "A colon divides key from value only where a blank follows it. To YAML, `pris:1933` is one word."}};

constinit Problem const missing_colon{
    "D128",
    "missing-colon",
    Severity::error,
    {"der mangler et kolon efter nøglen: `{text}`", "a colon is missing after the key: `{text}`"},
    {"her ventes `nøgle: værdi`", "`key: value` is expected here"},
    {{"skriv et kolon og et mellemrum efter nøglen", "write a colon and a blank after the key"},
     {"hører teksten til linjen før, så sæt den hele i anførselstegn på én linje, eller brug `|`",
      "if the text belongs to the line before, quote it as a whole on one line, or use `|`"}},
    {"Hvor der står nøgler, skal hver linje have formen `nøgle: værdi`. En linje uden kolon kan ikke placeres.",
     "Where keys stand, every line has the form `key: value`. A line without a colon has no place."}};

constinit Problem const nested_under_text{
    "D129",
    "nested-under-text",
    Severity::error,
    {"rykket ind under en nøgle, der allerede har en tekst", "indented under a key that already has a text"},
    {"hører til ingen nøgle", "belongs to no key"},
    {{"ryk linjen ud, hvis den står side om side med den forrige",
      "indent it less if it stands beside the line before"},
     {"flyt teksten ovenover, hvis linjen er en del af dens nøgle",
      "move the text above if the line is part of its key"}},
    {"En nøgle har enten en tekst eller noget, der er rykket ind under den, ikke begge dele:\n\n    tariff: 1933\n     "
     " places: 11",
     "A key has either a text or something indented under it, not both:\n\n    tariff: 1933\n      places: 11"}};

constinit Problem const text_after_value{
    "D130",
    "text-after-value",
    Severity::error,
    {"uventet efter værdien: `{text}`", "unexpected after the value: `{text}`"},
    {"værdien er slut før dette", "the value has ended before this"},
    {{"flyt det til en linje for sig, eller skriv `#` og et mellemrum foran, hvis det er en kommentar",
      "move it to a line of its own, or write `#` and a blank before it if it is a comment"}},
    {"Efter en afsluttende parentes må der kun stå en kommentar på linjen. Nogle programmer læser kun det første og "
     "taber resten.",
     "After a closing bracket only a comment may stand on the line. Some programs read only the first part and lose "
     "the rest."}};

}  // namespace styr::document_problem
