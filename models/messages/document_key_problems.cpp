// SPDX-License-Identifier: MPL-2.0
// D15x: what YAML has and the profile has not; D16x: keys; D19x: the second reading.
#include "models/messages/document_problems.hpp"

namespace styr::document_problem {

constinit Problem const anchor{
    "D151",
    "anchor",
    Severity::error,
    {"`{text}`: mærker til genbrug (`&`) bruges ikke her", "`{text}`: anchors (`&`) are not used here"},
    {"mærke", "anchor"},
    {{"skriv værdien ud hvert sted; skal teksten begynde med `&`, så sæt den i anførselstegn",
      "write the value out in each place; if the text is to begin with `&`, put it in quotes"}},
    {"Med `&navn` og `*navn` kan YAML bruge samme værdi flere steder. Så står det, der meldes ind, ikke længere der, "
     "hvor det gælder, og en ganske lille fil "
     "kan folde sig ud til milliarder af værdier.",
     "With `&name` and `*name` YAML uses one value in several places. What is submitted then no longer stands where it "
     "applies, and quite a small file can "
     "unfold into billions of values."}};

constinit Problem const alias{
    "D152",
    "alias",
    Severity::error,
    {"`{text}`: henvisninger (`*`) bruges ikke her", "`{text}`: aliases (`*`) are not used here"},
    {"henvisning", "alias"},
    {{"skriv værdien ud; skal teksten begynde med `*`, så sæt den i anførselstegn",
      "write the value out; if the text is to begin with `*`, put it in quotes"}},
    {"En henvisning henter en værdi et andet sted i filen. En indmelding skal kunne læses linje for linje, så værdien "
     "skrives ud, hvor den gælder.",
     "An alias fetches a value from elsewhere in the file. A submission must be readable line by line, so the value is "
     "written where it applies."}};

constinit Problem const tag{"D153",
                            "tag",
                            Severity::error,
                            {"`{text}`: typemærker (`!`) bruges ikke her", "`{text}`: tags (`!`) are not used here"},
                            {"typemærke", "tag"},
                            {{"slet det; feltet bestemmer selv, om værdien er et tal, en dato eller en tekst",
                              "delete it; the field decides whether the value is a number, a date or a text"},
                             {"skal teksten begynde med `!`, så sæt den i anførselstegn",
                              "if the text is to begin with `!`, put it in quotes"}},
                            {"`!!int` og lignende fortæller YAML, hvad en værdi er. Her bestemmer felterne det, og et "
                             "mærke, der siger noget andet, ville blive overset.",
                             "`!!int` and the like tell YAML what a value is. Here the fields decide, and a tag that "
                             "says otherwise would be overlooked."}};

constinit Problem const merge_key{
    "D154",
    "merge-key",
    Severity::error,
    {"`<<` (indfletning) bruges ikke her", "`<<` (merge) is not used here"},
    {"indfletning", "merge key"},
    {{"skriv nøglerne ud", "write the keys out"}},
    {"`<<` henter nøgler fra en anden gruppe, men kun i nogle YAML-læsere; i andre er det en nøgle som alle andre.",
     "`<<` takes keys from another group, but only in some YAML readers; to others it is a key like any."}};

constinit Problem const explicit_key{
    "D155",
    "explicit-key",
    Severity::error,
    {"`?` foran en nøgle bruges ikke her", "`?` before a key is not used here"},
    {"udtrykkelig nøgle", "explicit key"},
    {{"skriv `nøgle: værdi`", "write `key: value`"}},
    {"`? nøgle` på én linje og `: værdi` på den næste er YAML's lange form. Den korte siger det samme.",
     "`? key` on one line and `: value` on the next is YAML's long form. The short one says the same."}};

constinit Problem const two_apostrophes{
    "D156",
    "two-apostrophes",
    Severity::error,
    {"to apostroffer efter hinanden i en tekst med `'`", "two apostrophes in a row in a text with `'`"},
    {"læses forskelligt af forskellige programmer", "read differently by different programs"},
    {{"sæt `\"` om teksten i stedet for `'`", "put `\"` around the text instead of `'`"}},
    {"Mellem `'` skrives en apostrof to gange. Flere efter hinanden læses forkert af et udbredt program, så sæt i "
     "stedet `\"` om teksten.",
     "Between `'` an apostrophe is written twice. Several in a row are misread by a common program, so put `\"` around "
     "the text instead."}};

constinit Problem const key_is_collection{
    "D161",
    "key-is-collection",
    Severity::error,
    {"en liste eller gruppe kan ikke være nøgle", "a list or group cannot be a key"},
    {"her ventes en tekst", "a text is expected here"},
    {{"sæt nøglen i anførselstegn, hvis parenteserne er en del af den",
      "quote the key if the brackets are part of it"}},
    {"Nøgler er navne på felter og dermed tekst. YAML tillader også lister som nøgler, men intet felt hedder sådan.",
     "Keys are names of fields, hence text. YAML allows lists as keys too, but no field is called that."}};

constinit Problem const empty_key{"D162",
                                  "empty-key",
                                  Severity::error,
                                  {"der står ingen nøgle før kolonet", "no key stands before the colon"},
                                  {"nøglen mangler", "the key is missing"},
                                  {{"skriv nøglen foran kolonet", "write the key before the colon"}},
                                  {"En linje, der begynder med kolon, har en værdi, men intet navn på den.",
                                   "A line that begins with a colon has a value but no name for it."}};

constinit Problem const key_too_long{
    "D163",
    "key-too-long",
    Severity::error,
    {"en nøgle på {size} bytes; højst {limit} læses", "a key of {size} bytes; at most {limit} are read"},
    {"hele dette er nøglen", "all of this is the key"},
    {{"står der en tekst foran kolonet, så sæt den i anførselstegn",
      "if a text stands before the colon, put it in quotes"}},
    {"Ingen nøgle er så lang. Ofte er det en lang tekst, der indeholder et kolon med mellemrum efter.",
     "No key is that long. Often it is a long text that contains a colon with a blank after it."}};

constinit Problem const duplicate_key{"D164",
                                      "duplicate-key",
                                      Severity::error,
                                      {"nøglen `{key}` står to gange", "duplicate key `{key}`"},
                                      {"står også på linje {line}", "also on line {line}"},
                                      {{"behold den ene; skal det være to punkter, så begynd hvert med `- `",
                                        "keep one of them; if two items are meant, begin each with `- `"}},
                                      {"Når en nøgle står to gange i samme gruppe, bruger nogle programmer den første "
                                       "værdi og andre den sidste. `takst` og `\"takst\"` er samme nøgle.",
                                       "Where a key stands twice in one group, some programs use the first value and "
                                       "others the last. `takst` and `\"takst\"` are the same key."}};

constinit Problem const combining_mark{
    "D165",
    "combining-mark",
    Severity::error,
    {"nøglen har et løst accenttegn ({code})", "the key has a separate accent ({code})"},
    {"et bogstav og dets accent er to tegn", "a letter and its accent are two characters"},
    {{"skriv `{letter}` som ét tegn", "write `{letter}` as one character"},
     {"skriv nøglen om på tastaturet; tegnet kommer ofte fra et filnavn på en Mac",
      "type the key anew; the character often comes from a file name on a Mac"}},
    {"`å` kan skrives som ét tegn eller som `a` med en ring efter. De ser ens ud, men er for et program to forskellige "
     "nøgler. I nøgler bruges kun den ene form; "
     "i værdier er begge tilladt.",
     "`å` can be written as one character, or as `a` and a ring after it. They look alike but are two different keys "
     "to a program. Keys use only the one "
     "form; values may have either."}};

constinit Problem const lookalike_letter{
    "D166",
    "lookalike-letter",
    Severity::error,
    {"nøglen blander latinske bogstaver med `{letter}` ({code})",
     "the key mixes Latin letters with `{letter}` ({code})"},
    {"`{letter}` er fra et andet alfabet", "`{letter}` belongs to another alphabet"},
    {{"skriv nøglen om på tastaturet", "type the key anew"}},
    {"Nogle kyrilliske og græske bogstaver ser ud som latinske. En nøgle med et af dem ligner en kendt nøgle, men er "
     "det ikke.",
     "Some Cyrillic and Greek letters look like Latin ones. A key that has one looks like a known key and is none."}};

constinit Problem const line_break_in_key{
    "D167",
    "line-break-in-key",
    Severity::error,
    {"nøglen indeholder et linjeskift eller en tabulator", "the key contains a line break or a tab"},
    {"`\\n` eller `\\t` i en nøgle", "`\\n` or `\\t` in a key"},
    {{"skriv nøglen med almindelige mellemrum", "write the key with ordinary blanks"}},
    {"En nøgle er et navn på én linje. Et linjeskift i den kunne få rapporter til at vise noget, der ikke står i "
     "filen.",
     "A key is a name on one line. A line break in it could make reports show what is not in the file."}};

constinit Problem const readers_differ{
    "D191",
    "readers-differ",
    Severity::error,
    {"stedet kan læses på mere end én måde", "this place can be read in more than one way"},
    {"læserne er uenige her", "the readers differ here"},
    {{"sæt teksten i anførselstegn, skriv listen ud med ét punkt pr. linje, eller slet et `+` efter `|` eller `>`",
      "put the text in quotes, write the list out with one item a line, or delete a `+` after `|` or `>`"},
     {"den anden læser er {reader}", "the other reader is {reader}"}},
    {"Hver fil læses af to programmer, der er skrevet uafhængigt af hinanden: styrs egen læser og yaml-cpp. Er de ikke "
     "enige om hver eneste nøgle og værdi, "
     "afvises filen frem for at gætte. Det sker kun ved sjældne skrivemåder.",
     "Every file is read by two programs that were written independently: styr's own reader and yaml-cpp. If they do "
     "not agree on every key and value, the "
     "file is refused rather than guessed at. It happens only with rare spellings."}};

}  // namespace styr::document_problem
