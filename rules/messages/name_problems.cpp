// SPDX-License-Identifier: MPL-2.0
#include "rules/messages/resolve_problems.hpp"

namespace styr::name_problem {

Problem const unknown_name{
    "A401",
    "unknown-name",
    Severity::error,
    {"ukendt navn `{name}`", "unknown name `{name}`"},
    {"kendes ikke her", "not known here"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"},
     {"`{name}` er {kind} og har ingen værdi", "`{name}` is {kind} and has no value"},
     {"her kan der stå {known}", "what can stand here: {known}"}},
    {"Navnet er hverken en oplysning, som reglens emne har, eller en parameter, tabel, definition eller et organ i den "
     "version af aftalen, "
     "der gælder her. Ofte er det en stavefejl; det nærmeste kendte navn nævnes. Et navn kan bestå af flere ord og "
     "slutter først ved et "
     "reserveret ord, et tegn eller linjens ende. Eksempel: skriv `occupancy basis`, hvor der stod `occupancy bassis`.",
     "The name is neither a fact that the rule's subject has nor a parameter, table, definition or body of the version "
     "of the agreement that "
     "applies here. Often it is a slip of spelling; the nearest known name is given. A name may have several words and "
     "ends only at a "
     "reserved word, a sign or the end of the line. Example: write `occupancy basis` where `occupancy bassis` stood."}};

Problem const misspelt_word{
    "A402",
    "misspelt-word",
    Severity::error,
    {"`{word}` er hverken et navn eller et ord i regelsproget",
     "`{word}` is neither a name nor a word of the rule language"},
    {"læst som {read}", "read as {read}"},
    {{"mente du `{corrected}`?", "did you mean `{corrected}`?"}, {}, {}},
    {"To navne står aldrig ved siden af hinanden, så et fejlstavet ord i regelsproget bliver læst som en del af det "
     "navn, det står ved. "
     "Her giver stykket mening, når ordet rettes. Eksempel: `tariff chnages` skal være `tariff changes`.",
     "Two names never stand side by side, so a misspelt word of the rule language is read as a part of the name beside "
     "it. Here the passage "
     "makes sense once the word is corrected. Example: `tariff chnages` should be `tariff changes`."}};

Problem const bare_term{"A403",
                        "bare-term",
                        Severity::error,
                        {"`{name}` siger ikke, om det er før eller efter ændringen",
                         "`{name}` does not say whether it is before or after the change"},
                        {"`old` eller `new` mangler", "`old` or `new` is missing"},
                        {{"skriv `old {name}` eller `new {name}`", "write `old {name}` or `new {name}`"},
                         {"kun i `{name} changes` står det alene", "it stands alone only in `{name} changes`"},
                         {}},
                        {"I en ændring af vilkår findes hvert vilkår to gange: som det var, og som det bliver. En "
                         "regel, der kun siger `tariff`, kan læses på to "
                         "måder og bliver derfor afvist. Eksempel: `new tariff <= old tariff`.",
                         "In a change of terms every term exists twice: as it was and as it will be. A rule that only "
                         "says `tariff` can be read in two ways and is "
                         "therefore refused. Example: `new tariff <= old tariff`."}};

Problem const stray_side{
    "A404",
    "stray-side",
    Severity::error,
    {"`{words}` findes kun i en ændring af vilkår", "`{words}` exists only in a change of terms"},
    {"her er emnet {scope}", "the subject here is {scope}"},
    {{"skriv `{alone}` alene; her er der kun {which}", "write `{alone}` alone; here there is only {which}"},
     {"skriv `for each change of terms`, hvis reglen handler om en ændring af vilkår",
      "write `for each change of terms` if the rule is about a change of terms"},
     {}},
    {"`old`, `new`, `changes` og `only … change` sammenligner vilkårene før og efter en ændring. Det, der optages, har "
     "kun nye vilkår; det, der udgår eller lukker, kun hidtidige; dér skriver man vilkåret alene. Andre emner har slet "
     "ingen vilkår at sammenligne.",
     "`old`, `new`, `changes` and `only … change` compare the terms before and after a change. A registration has new "
     "terms only, a "
     "deregistration or closure old ones only; there the term is written alone. Other subjects have no terms to "
     "compare."}};

Problem const not_in_scope{
    "A405",
    "not-in-scope",
    Severity::error,
    {"`{name}` findes ikke for {scope}", "`{name}` does not exist for {scope}"},
    {"emnet har ikke denne oplysning", "the subject has no such fact"},
    {{"det findes, hvor reglen siger {scopes}", "it exists where the rule says {scopes}"},
     {"hvert element i listen `{list}` har det: skriv `every x in {list} has …` eller `sum of … over {list}`",
      "each element of the list `{list}` has it: write `every x in {list} has …` or `sum of … over {list}`"},
     {"definitionen `{definition}` bruger oplysninger, som emnet her ikke har",
      "the definition `{definition}` uses facts that the subject here does not have"}},
    {"Hvert emne har sine egne oplysninger: en ændring har en ikrafttrædelsesdato, et tilbud har et lovgrundlag, en "
     "driftsherre har en liste af "
     "tilbud. Oplysningen her hører til et andet emne end det, reglen siger den gælder for. Ret `for each …`, eller "
     "brug en anden oplysning.",
     "Every subject has facts of its own: a change has an effective date, an offer a legal basis, an operator a list "
     "of offers. The fact here "
     "belongs to another subject than the one that the rule says it is for. Change `for each …` or use another fact."}};

Problem const no_term{
    "A406",
    "no-term",
    Severity::error,
    {"`{name}` er ikke et vilkår, der kan stå her", "`{name}` is no term that can stand here"},
    {"her skal der stå et vilkår", "a term must stand here"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"},
     {"her kan der stå {terms}", "what can stand here: {terms}"},
     {}},
    {"Kun vilkår har en hidtidig og en ny værdi og kan stå efter `only`: takst, pladser, belægningsprocent og de "
     "vilkår, "
     "aftalen erklærer. Det, en ændring beder om for tilbuddet (målgruppe, optageområde …), kan også ændre sig og "
     "godkendes for sig. Datoer og begrundelser kan ikke. Eksempel: `approval of tariff, places by DAS`.",
     "Only terms have an old and a new value and can stand after `only`: the tariff, the places, the occupancy basis "
     "and the terms that the agreement declares. What a change asks of the offer (target group, catchment …) can "
     "change and be approved by itself, too. Dates and reasons cannot. Example: `approval of tariff, places by DAS`."}};

Problem const unknown_value{
    "A407",
    "unknown-value",
    Severity::error,
    {"`{name}` er ikke en mulig værdi for {set}", "`{name}` is not a value of {set}"},
    {"ukendt værdi", "unknown value"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"}, {"værdierne er {values}", "the values are {values}"}, {}},
    {"Oplysningen har en fast række mulige værdier, og denne er ikke en af dem. Skriv en af de nævnte. Eksempel: "
     "`financing is objective`.",
     "The fact has a fixed set of values, and this is not one of them. Write one of those named. Example: `financing "
     "is objective`."}};

Problem const unknown_body{"A408",
                           "unknown-body",
                           Severity::error,
                           {"`{name}` er ikke et organ i aftalen", "`{name}` is not a body of the agreement"},
                           {"her skal der stå et organ", "a body must stand here"},
                           {{"mente du `{nearest}`?", "did you mean `{nearest}`?"},
                            {"organerne er {bodies}", "the bodies are {bodies}"},
                            {"en part godkender ikke, men accepterer: `acceptance by {party}`",
                             "a party does not approve but accepts: `acceptance by {party}`"}},
                           {"Kun et organ, som aftalen nævner med `body`, kan godkende, delegere, forelægge eller stå "
                            "over et andet. Eksempel: `body FU \"Forretningsudvalget\"` "
                            "og derefter `approval by FU`.",
                            "Only a body that the agreement names with `body` can approve, delegate, put a case before "
                            "another or stand above one. Example: "
                            "`body FU \"Forretningsudvalget\"` and then `approval by FU`."}};

Problem const hides_fact{
    "A409",
    "hides-fact",
    Severity::error,
    {"`{name}` er allerede navnet på en oplysning", "`{name}` is already the name of a fact"},
    {"navnet er optaget", "the name is taken"},
    {{"vælg et andet navn, for eksempel `agreed {name}`", "choose another name, for example `agreed {name}`"}, {}, {}},
    {"En parameter, tabel, definition eller et organ kan ikke hedde det samme som en oplysning i data; ellers kunne "
     "man ikke se af en regel, hvilken "
     "af de to der menes. Vælg et navn med et ord mere.",
     "A parameter, table, definition or body cannot be called what a fact of the data is called, or a rule would not "
     "show which of the two is "
     "meant. Choose a name with one more word."}};

Problem const definition_circle{"A410",
                                "definition-circle",
                                Severity::error,
                                {"`{name}` er defineret ved sig selv", "`{name}` is defined by itself"},
                                {"her begynder kredsen", "the circle begins here"},
                                {{"kredsen er {circle}", "the circle is {circle}"},
                                 {"skriv en af dem, så den kun bruger oplysninger, parametre og tabeller",
                                  "write one of them with facts, parameters and tables alone"},
                                 {}},
                                {"En definition, der direkte eller gennem andre bruger sig selv, har ingen værdi. "
                                 "Regelsproget har ingen gentagelse ved sig selv, så at enhver "
                                 "regel med sikkerhed bliver færdig.",
                                 "A definition that uses itself, directly or through others, has no value. The rule "
                                 "language has no recursion, so that every rule is sure to end."}};

Problem const unknown_placeholder{
    "A411",
    "unknown-placeholder",
    Severity::error,
    {"`{hole}` i meddelelsen kan ikke udfyldes", "`{hole}` in the message cannot be filled in"},
    {"{why}", "{why}"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"},
     {"skriv {candidates}", "write {candidates}"},
     {"indsæt et tal, en dato eller en tekst", "put in a figure, a date or a text"}},
    {"Mellem krøllede parenteser står i en meddelelse navnet på det, der skal indsættes: en oplysning om emnet, `old` "
     "eller `new` og et vilkår, "
     "en parameter, en definition eller et organ. Eksempel: `Taksten stiger fra {old tariff} til {new tariff}.`",
     "Between braces a message names what is to be put in: a fact of the subject, `old` or `new` and a term, a "
     "parameter, a definition "
     "or a body. Example: `The tariff rises from {old tariff} to {new tariff}.`"}};

Problem const unclosed_placeholder{
    "A412",
    "unclosed-placeholder",
    Severity::error,
    {"en krøllet parentes i meddelelsen bliver ikke lukket", "a brace in the message is not closed"},
    {"begynder her", "opens here"},
    {{"luk den efter navnet", "close it after the name"}, {}, {}},
    {"En krøllet parentes begynder stedet, hvor noget skal indsættes, og lukkes lige efter dets navn, i samme tekst. "
     "Som almindeligt tegn kan den ikke bruges.",
     "A brace opens the place where something is to be put in and is closed right after its name, in the same text. It "
     "cannot be used as an ordinary character."}};

Problem const uneven_placeholders{"A413",
                                  "uneven-placeholders",
                                  Severity::warning,
                                  {"den danske og den engelske meddelelse indsætter ikke det samme",
                                   "the Danish and the English message do not put in the same"},
                                  {"{missing} mangler her", "{missing} is missing here"},
                                  {{"indsæt {missing} også her, eller udelad det i den anden tekst",
                                    "put {missing} in here too, or leave it out of the other text"},
                                   {},
                                   {}},
                                  {"En læser skal få det samme at vide på begge sprog. Den ene tekst indsætter en "
                                   "oplysning, som den anden ikke har; ofte er den glemt.",
                                   "A reader should be told the same in both languages. One text puts in a fact that "
                                   "the other lacks; often it was forgotten."}};

Problem const unused{"A414",
                     "unused",
                     Severity::warning,
                     {"{kind} `{name}` bliver ikke brugt", "the {kind} `{name}` is not used"},
                     {"bruges ikke i nogen version", "used in no version"},
                     {{"fjern den, eller brug den i en regel", "remove it or use it in a rule"}, {}, {}},
                     {"Ingen regel, undtagelse, definition eller meddelelse i nogen version nævner den. Enten er den "
                      "en rest, eller også er en regel skrevet med et "
                      "tal, hvor navnet skulle have stået.",
                      "No rule, exception, definition or message of any version names it. Either it is left over, or a "
                      "rule was written with a figure where the name "
                      "should have stood."}};

Problem const decides_nothing{
    "A415",
    "decides-nothing",
    Severity::warning,
    {"en del af betingelsen kan ikke afgøre noget", "a part of the condition can decide nothing"},
    {"{why}", "{why}"},
    {{"fjern den, eller skriv det, der var ment", "remove it, or write what was meant"}, {}, {}},
    {"Hvad data end siger, bliver svaret det samme med og uden denne del, eller også kan den slet ikke falde "
     "anderledes "
     "ud. Ofte står et forkert navn eller et forkert tal. Skal der spørges, om en oplysning er kendt, så skriv `is "
     "known`.",
     "Whatever the data say, the answer is the same with and without this part, or it cannot come out otherwise. Often "
     "a name or a figure is the wrong one. To ask whether a fact is known, write `is known`."}};

Problem const unknown_kind{
    "A416",
    "unknown-kind",
    Severity::error,
    {"`{name}` er ingen art beslutning, som aftalen erklærer",
     "`{name}` is no kind of decision that the agreement declares"},
    {"ukendt art beslutning", "unknown kind of decision"},
    {{"mente du `{nearest}`?", "did you mean `{nearest}`?"},
     {"den erklæres sådan: `decision {new} \"…\"`", "it is declared like this: `decision {new} \"…\"`"},
     {"{instead}", "{instead}"}},
    {"Hvad et organ siger om en sag ud over det, som sproget har ord for (`approval`, `recommendation`, `hearing`, "
     "`noting`), erklærer aftalen: `decision opinion da \"udtalelse\" en \"an opinion\"`. Så kan loggen skrive "
     "`outcome: opinion`, og en regel spørge om `decision opinion by KKR`.",
     "What a body says of a matter besides what the language has words for (`approval`, `recommendation`, `hearing`, "
     "`noting`) is declared by the agreement: `decision opinion da \"udtalelse\" en \"an opinion\"`. The log may then "
     "write `outcome: opinion`, and a rule ask for `decision opinion by KKR`."}};

}  // namespace styr::name_problem
