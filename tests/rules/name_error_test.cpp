// SPDX-License-Identifier: MPL-2.0
// Names that mean nothing where they stand: what is said, where, and how to mend it.
#include "tests/rules/resolve_support.hpp"

namespace styr::test {

namespace {

std::string kinds(std::string const& of) { return of + "decision opinion \"o\" reading \"r\"\n"; }

std::vector<WrongCase> const cases{
    {"a misspelt fact",
     "A401",
     {demand("change of terms", "«justificaton» is not empty")},
     "mente du `justification`?",
     "did you mean `justification`?"},
    {"a misspelt fact of two words",
     "A401",
     {demand("change of terms", "«reason tgas» include occupancy")},
     "mente du `reason tags`?",
     "did you mean `reason tags`?"},
    {"what is called otherwise of a change that moves nothing",
     "A405",
     {demand("closure", "«new operator» is \"B\"")},
     "det findes, hvor reglen siger `for each transfer`",
     "it exists where the rule says `for each transfer`"},
    {"the operator of a rename, which stays",
     "A405",
     {demand("rename", "«new operator» is \"B\"")},
     "det findes, hvor reglen siger `for each transfer`",
     "it exists where the rule says `for each transfer`"},
    {"the new name of any change",
     "A405",
     {demand("change", "«new offer» is \"B\"")},
     "det findes, hvor reglen siger `for each transfer` eller `for each rename`",
     "it exists where the rule says `for each transfer` or `for each rename`"},
    {"a misspelt parameter",
     "A401",
     {demand("change of terms", "new places > old places * «limt»")},
     "mente du `limit`?",
     "did you mean `limit`?"},
    {"a misspelt table",
     "A401",
     {demand("change of terms", "«indexaton» of year of effective < 5 %")},
     "mente du `indexation`?",
     "did you mean `indexation`?"},
    {"nothing like it is known", "A401", {demand("settlement", "«refund period» is given")}, "", ""},
    {"nothing like it is known, and little is",
     "A401",
     {"agreement \"Test\" version \"1\" in force 2020-01-01\nprovision P1 \"t\" source \"s\"\n"
      "  rule r for each submission require «refund period» is given message \"m\"\n"},
     "her kan der stå `operator`, `submitted`, `requests`, `adjustments`, `registrations`, `deregistrations`, "
     "`closures`, `transfers`, `renames` eller `as-of date`",
     "what can stand here: `operator`, `submitted`, `requests`, `adjustments`, `registrations`, `deregistrations`, "
     "`closures`, `transfers`, `renames` or `as-of date`"},
    {"a parameter that an earlier version repealed",
     "A401",
     {"agreement \"T\" version \"1\" in force 2020-01-01 to 2020-12-31\nparameter limit = 5 %\n  reading \"x\"\n",
      "agreement \"T\" version \"2\" in force 2021-01-01 to 2021-12-31\nextends \"1\"\nrepeal parameter limit "
      "source \"s\"\n",
      "agreement \"T\" version \"3\" in force 2022-01-01\nextends \"2\"\nprovision P1 \"t\" source \"s\"\n"
      "  rule r for each change of terms require new tariff / old tariff <= «limit» message \"m\"\n"},
     "",
     ""},
    {"a rule where a value is needed",
     "A401",
     {demand("change of terms", "«r» = 5 %")},
     "`r` er en regel og har ingen værdi",
     "`r` is a rule and has no value"},
    {"a misspelt variable",
     "A401",
     {demand("change of terms", "every payer in payers has acceptance by «payr»")},
     "mente du `payer`?",
     "did you mean `payer`?"},
    {"a misspelt fact of an element",
     "A401",
     {demand("change of terms", "sum of «placs» over new split = new places")},
     "mente du `places`?",
     "did you mean `places`?"},
    {"a misspelt name inside a definition",
     "A401",
     {provision("  define raise = new tariff / old tariff - «limitt»\n"
                "  rule r for each change of terms require raise > 0 message \"m\"\n")},
     "mente du `limit`?",
     "did you mean `limit`?"},
    {"a misspelt keyword read as a name",
     "A402",
     {demand("change of terms", "justification is empty or reason tags «inclde» staffing")},
     "mente du `reason tags include staffing`?",
     "did you mean `reason tags include staffing`?"},
    {"a misspelt keyword between two names",
     "A402",
     {demand("change of terms", "every payer in payers has acceptance by payer and effective «befor» submitted")},
     "mente du `effective before submitted`?",
     "did you mean `effective before submitted`?"},
    {"a Danish word between two names",
     "A402",
     {demand("change of terms", "reinforced cooperation «og» justification is given") +
      "fact reinforced cooperation \"x\" of offer yes or no\n  reading \"r\"\n"},
     "mente du `reinforced cooperation and justification`?",
     "did you mean `reinforced cooperation and justification`?"},
    {"a misspelt keyword in twelve words",
     "A402",
     {provision("  define aa bb cc dd ee ff gg hh ii jj = effective\n"
                "  rule r for each change of terms require aa bb cc dd ee ff gg hh ii jj «befor» submitted message "
                "\"m\"\n")},
     "mente du `aa bb cc dd ee ff gg hh ii jj before submitted`?",
     "did you mean `aa bb cc dd ee ff gg hh ii jj before submitted`?"},
    {"a misspelt keyword in more words than are tried",
     "A401",
     {provision("  define aa bb cc dd ee ff gg hh ii jj kk = effective\n"
                "  rule r for each change of terms require «aa bb cc dd ee ff gg hh ii jj kk befor submitted» "
                "message \"m\"\n")},
     "mente du `aa bb cc dd ee ff gg hh ii jj kk`?",
     "did you mean `aa bb cc dd ee ff gg hh ii jj kk`?"},
    {"a bare term",
     "A403",
     {demand("change of terms", "«tariff» <= 2000 kr. per unit")},
     "skriv `old tariff` eller `new tariff` / kun i `tariff changes` står det alene",
     "write `old tariff` or `new tariff` / it stands alone only in `tariff changes`"},
    {"a bare term inside arithmetic",
     "A403",
     {demand("change of terms", "new tariff <= «tariff» * 2")},
     "skriv `old tariff` eller `new tariff` / kun i `tariff changes` står det alene",
     "write `old tariff` or `new tariff` / it stands alone only in `tariff changes`"},
    {"`old` in a registration",
     "A404",
     {demand("registration", "«old tariff» > 0 kr. per unit")},
     "skriv `for each change of terms`, hvis reglen handler om en ændring af vilkår",
     "write `for each change of terms` if the rule is about a change of terms"},
    {"`new` in a registration",
     "A404",
     {demand("registration", "«new tariff» > 0 kr. per unit")},
     "skriv `tariff` alene; her er der kun det nye / skriv `for each change of terms`, hvis reglen handler om en "
     "ændring af vilkår",
     "write `tariff` alone; here there is only the new one / write `for each change of terms` if the rule is about "
     "a change of terms"},
    {"`changes` in a closure",
     "A404",
     {demand("closure", "«tariff changes»")},
     "skriv `for each change of terms`, hvis reglen handler om en ændring af vilkår",
     "write `for each change of terms` if the rule is about a change of terms"},
    {"`only` outside a change of terms",
     "A404",
     {demand("change", "«only tariff, places change»")},
     "skriv `for each change of terms`, hvis reglen handler om en ændring af vilkår",
     "write `for each change of terms` if the rule is about a change of terms"},
    {"a fact of another subject",
     "A405",
     {demand("operator", "«legal basis» is not empty")},
     "det findes, hvor reglen siger `for each change of terms`, `for each change`, `for each registration`, `for "
     "each deregistration`, `for each closure`, `for each transfer`, `for each rename`, `for each offer`, `for "
     "each settlement`, `for each payer` eller `for each offer and year` / hvert element i "
     "listen `offers` har det: skriv `every x in offers has …` eller `sum of … over offers`",
     "it exists where the rule says `for each change of terms`, `for each change`, `for each registration`, `for "
     "each deregistration`, `for each closure`, `for each transfer`, `for each rename`, `for each offer`, `for each "
     "settlement`, `for each payer` or `for each offer and year` / each element of the "
     "list `offers` has it: write `every x in offers has …` or `sum of … over offers`"},
    {"a term of a change of any kind",
     "A405",
     {demand("change", "«tariff» > 0 kr. per unit")},
     "det findes, hvor reglen siger `for each change of terms`, `for each registration`, `for each "
     "deregistration`, `for each closure`, `for each transfer`, `for each rename` eller `for each settlement`",
     "it exists where the rule says `for each change of terms`, `for each registration`, `for each "
     "deregistration`, `for each closure`, `for each transfer`, `for each rename` or `for each settlement`"},
    {"a fact of a list of the subject",
     "A405",
     {demand("offer", "«tariff» > 0 kr. per unit")},
     "det findes, hvor reglen siger `for each change of terms`, `for each registration`, `for each "
     "deregistration`, `for each closure`, `for each transfer`, `for each rename` eller `for each settlement` / hvert "
     "element i listen `services` har det: "
     "skriv `every x in services has …` eller `sum of … over services`",
     "it exists where the rule says `for each change of terms`, `for each registration`, `for each "
     "deregistration`, `for each closure`, `for each transfer`, `for each rename` or `for each settlement` / each "
     "element of the list `services` has it: "
     "write `every x in services has …` or `sum of … over services`"},
    {"a definition for another subject",
     "A405",
     {provision("  define raise = new tariff / old tariff\n"
                "  rule a for each change of terms require raise > 1 message \"m\"\n"
                "  rule b for each registration require «raise» > 1 message \"m\"\n")},
     "det findes, hvor reglen siger `for each change of terms` / definitionen `raise` bruger oplysninger, som "
     "emnet her ikke har",
     "it exists where the rule says `for each change of terms` / the definition `raise` uses facts that the "
     "subject here does not have"},
    {"approval of a term of a subject without terms",
     "A405",
     {demand("change", "approval of «tariff» by FU")},
     "det findes, hvor reglen siger `for each change of terms`, `for each registration`, `for each "
     "deregistration`, `for each closure`, `for each transfer`, `for each rename` eller `for each settlement`",
     "it exists where the rule says `for each change of terms`, `for each registration`, `for each "
     "deregistration`, `for each closure`, `for each transfer`, `for each rename` or `for each settlement`"},
    {"what changes is no term",
     "A406",
     {demand("change of terms", "«effective» changes")},
     "her kan der stå `tariff`, `places`, `occupancy basis`, `legal basis`, `catchment`, `financing` og "
     "`target group`",
     "what can stand here: `tariff`, `places`, `occupancy basis`, `legal basis`, `catchment`, `financing` and "
     "`target group`"},
    {"a misspelt term after `old`",
     "A406",
     {demand("change of terms", "old «tarif» > 0 kr. per unit")},
     "mente du `tariff`? / her kan der stå `tariff`, `places`, `occupancy basis`, `split`, `split flexible` og "
     "`tariff parts`",
     "did you mean `tariff`? / what can stand here: `tariff`, `places`, `occupancy basis`, `split`, `split "
     "flexible` and `tariff parts`"},
    {"a misspelt term in an approval",
     "A406",
     {demand("change of terms", "approval of «placess» by FU")},
     "mente du `places`? / her kan der stå `tariff`, `places`, `occupancy basis`, `legal basis`, `catchment`, "
     "`financing` og "
     "`target group`",
     "did you mean `places`? / what can stand here: `tariff`, `places`, `occupancy basis`, `legal basis`, `catchment`, "
     "`financing` and "
     "`target group`"},
    {"a fact of the offer in a rule that compares no terms",
     "A405",
     {demand("registration", "approval of tariff, «catchment» by FU")},
     "det findes, hvor reglen siger `for each change of terms`",
     "it exists where the rule says `for each change of terms`"},
    {"only terms stand after only",
     "A406",
     {demand("change of terms", "only «catchment» changes")},
     "her kan der stå `tariff`, `places` og `occupancy basis`",
     "what can stand here: `tariff`, `places` and `occupancy basis`"},
    {"the split cannot be approved",
     "A406",
     {demand("change of terms", "approval of tariff, «split» by FU")},
     "her kan der stå `tariff`, `places`, `occupancy basis`, `legal basis`, `catchment`, `financing` og "
     "`target group`",
     "what can stand here: `tariff`, `places`, `occupancy basis`, `legal basis`, `catchment`, `financing` and "
     "`target group`"},
    {"a misspelt value",
     "A407",
     {demand("change of terms", "financing is «objektive»")},
     "mente du `objective`? / værdierne er `tariff` og `objective`",
     "did you mean `objective`? / the values are `tariff` and `objective`"},
    {"a value of another fact",
     "A407",
     {demand("change of terms", "unit is one of day, «objective»")},
     "værdierne er `day-and-night`, `day`, `hour`, `month`, `course` og `piece`",
     "the values are `day-and-night`, `day`, `hour`, `month`, `course` and `piece`"},
    {"a misspelt value of a list",
     "A407",
     {demand("change of terms", "reason tags include «calculation eror»")},
     "mente du `calculation error`? / værdierne er `calculation error`, `wages-and-prices`, `occupancy`, "
     "`staffing` og `rebuilding`",
     "did you mean `calculation error`? / the values are `calculation error`, `wages-and-prices`, `occupancy`, "
     "`staffing` and `rebuilding`"},
    {"a misspelt body",
     "A408",
     {demand("change of terms", "approval by «DSA»")},
     "mente du `DAS`? / organerne er `FU`, `DAS` og `Regionsrådet`",
     "did you mean `DAS`? / the bodies are `FU`, `DAS` and `Regionsrådet`"},
    {"a party cannot approve",
     "A408",
     {demand("change of terms", "every payer in payers has approval by «payer»")},
     "organerne er `FU`, `DAS` og `Regionsrådet` / en part godkender ikke, men accepterer: `acceptance by payer`",
     "the bodies are `FU`, `DAS` and `Regionsrådet` / a party does not approve but accepts: `acceptance by payer`"},
    {"above an unknown body",
     "A408",
     {agreement("body KKR \"KKR\" above «DAZ»\n")},
     "mente du `DAS`? / organerne er `FU`, `DAS`, `Regionsrådet` og `KKR`",
     "did you mean `DAS`? / the bodies are `FU`, `DAS`, `Regionsrådet` and `KKR`"},
    {"one of two bodies inside a definition",
     "A408",
     {provision("  define agreed = approval by FU and by «FUU»\n"
                "  rule r for each change of terms require agreed message \"m\"\n")},
     "mente du `FU`? / organerne er `FU`, `DAS` og `Regionsrådet`",
     "did you mean `FU`? / the bodies are `FU`, `DAS` and `Regionsrådet`"},
    {"a body above a parameter",
     "A408",
     {agreement("body Region \"R\" above «limit»\n")},
     "organerne er `FU`, `DAS`, `Regionsrådet` og `Region`",
     "the bodies are `FU`, `DAS`, `Regionsrådet` and `Region`"},
    {"a body above a table",
     "A408",
     {agreement("body Region \"R\" above «indexation»\n")},
     "organerne er `FU`, `DAS`, `Regionsrådet` og `Region`",
     "the bodies are `FU`, `DAS`, `Regionsrådet` and `Region`"},
    {"an unknown body in a competence",
     "A408",
     {provision("  competence late from DAS to «FUU»\n")},
     "mente du `FU`? / organerne er `FU`, `DAS` og `Regionsrådet`",
     "did you mean `FU`? / the bodies are `FU`, `DAS` and `Regionsrådet`"},
    {"a parameter named like a fact",
     "A409",
     {agreement("parameter «tariff» = 5 %\n"
                "  reading \"x\"\n")},
     "vælg et andet navn, for eksempel `agreed tariff`",
     "choose another name, for example `agreed tariff`"},
    {"a definition named year",
     "A409",
     {agreement("define «year» = 2020\n")},
     "vælg et andet navn, for eksempel `agreed year`",
     "choose another name, for example `agreed year`"},
    {"a definition of itself",
     "A410",
     {agreement("define «spiral» = spiral + 1\n")},
     "kredsen er `spiral` → `spiral` / skriv en af dem, så den kun bruger oplysninger, parametre og tabeller",
     "the circle is `spiral` → `spiral` / write one of them with facts, parameters and tables alone"},
    {"two definitions of each other",
     "A410",
     {agreement("define «initial share» = later share + 1\n"
                "define later share = initial share\n")},
     "kredsen er `initial share` → `later share` → `initial share` / skriv en af dem, så den kun bruger "
     "oplysninger, parametre og tabeller",
     "the circle is `initial share` → `later share` → `initial share` / write one of them with facts, parameters "
     "and tables alone"},
    {"a circle that another only leads to",
     "A410",
     {agreement("define whole share = initial share\n"
                "define «initial share» = later share + 1\n"
                "define later share = initial share\n")},
     "kredsen er `initial share` → `later share` → `initial share` / skriv en af dem, så den kun bruger "
     "oplysninger, parametre og tabeller",
     "the circle is `initial share` → `later share` → `initial share` / write one of them with facts, parameters "
     "and tables alone"},
    {"a misspelt placeholder",
     "A411",
     {provision("  rule r for each change of terms require until is given message da \"Før {effective}\" en "
                "\"Before «{effectve}» {effective}\"\n")},
     "mente du `{effective}`? / indsæt et tal, en dato eller en tekst",
     "did you mean `{effective}`? / put in a figure, a date or a text"},
    {"a misspelt term in a message",
     "A411",
     {provision("  rule r for each change of terms require until is given message \"From «{old tarif}»\"\n")},
     "mente du `{old tariff}`? / indsæt et tal, en dato eller en tekst",
     "did you mean `{old tariff}`? / put in a figure, a date or a text"},
    {"a misspelt term after the change in a message",
     "A411",
     {provision("  rule r for each change of terms require until is given message \"To «{new tarif}»\"\n")},
     "mente du `{new tariff}`? / indsæt et tal, en dato eller en tekst",
     "did you mean `{new tariff}`? / put in a figure, a date or a text"},
    {"a bare term in a message",
     "A411",
     {provision("  rule r for each change of terms require until is given message \"Now «{tariff}» \\\"here\\\"\"\n")},
     "skriv `{old tariff}` eller `{new tariff}` / indsæt et tal, en dato eller en tekst",
     "write `{old tariff}` or `{new tariff}` / put in a figure, a date or a text"},
    {"a list of records in a message",
     "A411",
     {provision("  rule r for each offer require services is not empty message \"\\\"All\\\" «{services}»\"\n")},
     "indsæt et tal, en dato eller en tekst",
     "put in a figure, a date or a text"},
    {"a brace that stays open",
     "A412",
     {provision("  rule r for each change of terms require until is given message \"From «{»effective\"\n")},
     "luk den efter navnet",
     "close it after the name"},
    {"a placeholder in one language only",
     "A413",
     {provision("  rule r for each change of terms require until is given message da «\"Fra nu\"» en \"From "
                "{effective}\"\n")},
     "indsæt `{effective}` også her, eller udelad det i den anden tekst",
     "put `{effective}` in here too, or leave it out of the other text"},
    {"a parameter that nobody uses",
     "A414",
     {"agreement \"Test\" version \"1\" in force 2020-01-01\n"
      "parameter «limit» = 5 %\n"
      "  reading \"x\"\n"},
     "fjern den, eller brug den i en regel",
     "remove it or use it in a rule"},
    {"a table that nobody uses",
     "A414",
     {"agreement \"Test\" version \"1\" in force 2020-01-01\n"
      "table «index» by year\n  2020  5 %\n"
      "  reading \"x\"\n"},
     "fjern den, eller brug den i en regel",
     "remove it or use it in a rule"},
    {"a definition that nobody uses",
     "A414",
     {"agreement \"Test\" version \"1\" in force 2020-01-01\n"
      "define «raise» = 2 * 3\n"},
     "fjern den, eller brug den i en regel",
     "remove it or use it in a rule"},
    {"whose silence it is",
     "A408",
     {provision("  silence s of «FUU» after 5 days\n")},
     "mente du `FU`? / organerne er `FU`, `DAS` og `Regionsrådet`",
     "did you mean `FU`? / the bodies are `FU`, `DAS` and `Regionsrådet`"},
    {"a kind of decision that is misspelt",
     "A416",
     {kinds(demand("change of terms", "decision «opinoin» by FU"))},
     "mente du `opinion`? / aftalen erklærer `opinion`",
     "did you mean `opinion`? / the agreement declares `opinion`"},
    {"a kind of decision that nothing declares",
     "A416",
     {demand("change of terms", "approval by FU after decision «opinion» by FU")},
     "den erklæres sådan: `decision opinion \"…\"`",
     "it is declared like this: `decision opinion \"…\"`"},
    {"a kind of decision for which the language has a word",
     "A416",
     {demand("change of terms", "decision «heard» of tariff by FU")},
     "sproget har selv et ord for den: `hearing by`",
     "the language has a word for it: `hearing by`"},
    {"a kind of decision that no rule asks for",
     "A414",
     {"agreement \"Test\" version \"1\" in force 2020-01-01\ndecision «opinion» \"o\" reading \"r\"\n"},
     "fjern den, eller brug den i en regel",
     "remove it or use it in a rule"},
    {"a condition that stands twice",
     "A415",
     {provision("  rule r for each change of terms when tariff changes and until is given and «tariff changes» require "
                "effective is known message \"m\"\n")},
     "fjern den, eller skriv det, der var ment",
     "remove it, or write what was meant"},
    {"a condition that stands twice in brackets",
     "A415",
     {provision("  rule r for each change of terms when tariff changes or (until is given or «tariff changes») require "
                "effective is known message \"m\"\n")},
     "fjern den, eller skriv det, der var ment",
     "remove it, or write what was meant"},
    {"a bracket that holds with what stands beside it",
     "A415",
     {provision("  rule r for each change of terms when tariff changes and «(tariff changes or until is given)» "
                "require effective is known message \"m\"\n")},
     "fjern den, eller skriv det, der var ment",
     "remove it, or write what was meant"},
    {"a bracket that says more than what stands beside it",
     "A415",
     {provision("  rule r for each change of terms when tariff changes or «tariff changes and until is given» require "
                "effective is known message \"m\"\n")},
     "fjern den, eller skriv det, der var ment",
     "remove it, or write what was meant"},
    {"a condition beside its opposite",
     "A415",
     {provision("  rule r for each change of terms when tariff changes and «tariff does not change» require effective "
                "is known message \"m\"\n")},
     "fjern den, eller skriv det, der var ment",
     "remove it, or write what was meant"},
    {"a comparison beside its opposite",
     "A415",
     {provision("  rule r for each change of terms when new places > old places or «new places <= old places» require "
                "effective is known message \"m\"\n")},
     "fjern den, eller skriv det, der var ment",
     "remove it, or write what was meant"},
    {"one value that is to be two",
     "A415",
     {provision(
         "  rule r for each change when unit is day and «unit is hour» require effective is known message \"m\"\n")},
     "fjern den, eller skriv det, der var ment",
     "remove it, or write what was meant"},
    {"a figure that no tariff falls below",
     "A415",
     {provision("  rule r for each change of terms when «new tariff >= 0 kr. per unit» require effective is known "
                "message \"m\"\n")},
     "fjern den, eller skriv det, der var ment",
     "remove it, or write what was meant"},
    {"a figure that no places reach",
     "A415",
     {provision("  rule r for each change of terms when «new places > 10000 places» require effective is known message "
                "\"m\"\n")},
     "fjern den, eller skriv det, der var ment",
     "remove it, or write what was meant"},
};

}  // namespace

std::vector<WrongCase> const& name_cases() { return cases; }

TEST(NameErrors, AreSaidAtTheirPlaceWithHelpInBothLanguages)
{
    for (auto const& wrong : name_cases()) {
        SCOPED_TRACE(wrong.intent);
        expect_wrong(wrong);
    }
}

}  // namespace styr::test
