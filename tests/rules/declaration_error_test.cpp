// SPDX-License-Identifier: MPL-2.0
// Declarations that lack something or stand in each other's way.
#include "tests/rules/resolve_support.hpp"

namespace styr::test {

namespace {

std::vector<WrongCase> const cases{
    {"a body above itself",
     "A461",
     {"agreement \"T\" version \"1\" in force 2020-01-01\n"
      "body FU \"FU\" above «FU»\n"},
     "kredsen er `FU` → `FU` / lad det laveste organ stå over ingen",
     "the circle is `FU` → `FU` / let the lowest body stand above none"},
    {"bodies in a circle",
     "A461",
     {"agreement \"T\" version \"1\" in force 2020-01-01\n"
      "body A \"A\" above «C»\n"
      "body B \"B\" above A\n"
      "body C \"C\" above B\n"},
     "kredsen er `A` → `C` → `B` → `A` / lad det laveste organ stå over ingen",
     "the circle is `A` → `C` → `B` → `A` / let the lowest body stand above none"},
    {"a chair where a body is meant",
     "A469",
     {"agreement \"T\" version \"1\" in force 2020-01-01\n"
      "body FU \"FU\"\n"
      "body chair \"Formanden\" acts for FU\n"
      "body DAS \"DAS\" above «chair»\n"},
     "skriv `FU`",
     "write `FU`"},
    {"a chair of itself",
     "A469",
     {"agreement \"T\" version \"1\" in force 2020-01-01\n"
      "body chair \"Formanden\" acts for «chair»\n"},
     "",
     ""},
    {"an equal of an equal",
     "A476",
     {"agreement \"T\" version \"1\" in force 2020-01-01\n"
      "body FU \"FU\"\nbody SU \"SU\" equal to FU\n"
      "body BU \"BU\" equal to «SU»\n"},
     "skriv `FU`",
     "write `FU`"},
    {"an equal of itself",
     "A476",
     {"agreement \"T\" version \"1\" in force 2020-01-01\n"
      "body FU \"FU\" equal to «FU»\n"},
     "",
     ""},
    {"a body above its equal",
     "A461",
     {"agreement \"T\" version \"1\" in force 2020-01-01\n"
      "body FU \"FU\" above «SU»\n"
      "body SU \"SU\" equal to FU\n"},
     "kredsen er `FU` → `SU` → `FU` / lad det laveste organ stå over ingen",
     "the circle is `FU` → `SU` → `FU` / let the lowest body stand above none"},
    {"two bodies of one name",
     "A470",
     {"agreement \"T\" version \"1\" in force 2020-01-01\n"
      "body FU \"FU\" also \"Udvalget\"\n"
      "body DAS \"DAS\" also «\"Udvalget\"» above FU\n"},
     "slet det ene af de to navne",
     "remove one of the two names"},
    {"a fact that a later version declares otherwise",
     "A471",
     {"agreement \"T\" version \"1\" in force 2020-01-01 to 2020-12-31\n"
      "fact costs \"c\" of service in kr. reading \"r\"\n",
      "agreement \"T\" version \"2\" in force 2021-01-01 extends \"1\"\n"
      "fact «costs» \"c\" of offer in kr. reading \"r\"\n"},
     "skriv den med de samme ord begge steder, eller giv den nye et andet navn",
     "write it in the same words in both places, or give the new one another name"},
    {"a fact that is declared twice",
     "A421",
     {"agreement \"T\" version \"1\" in force 2020-01-01\n"
      "fact costs \"c\" of service in kr. reading \"r\"\n"
      "fact «costs» \"c\" of service in kr. reading \"r\"\n"},
     "giv den ene et andet navn",
     "give one of them another name"},
    {"a value that is always there",
     "A477",
     {"agreement \"T\" version \"1\" in force 2020-01-01\n"
      "values of reason tags include moving, «staffing» reading \"r\"\n"},
     "fjern den, skriv den med de samme ord begge steder, eller giv den nye et andet navn",
     "remove it, write it in the same words in both places, or give the new one another name"},
    {"a value whose key is another's",
     "A477",
     {"agreement \"T\" version \"1\" in force 2020-01-01\n"
      "values of reason tags include cold winter, «cold-winter» reading \"r\"\n"},
     "fjern den, skriv den med de samme ord begge steder, eller giv den nye et andet navn",
     "remove it, write it in the same words in both places, or give the new one another name"},
    {"a value to which another version gives other labels",
     "A477",
     {"agreement \"T\" version \"1\" in force 2020-01-01 to 2020-12-31\n"
      "values of reason tags include moving da \"flytning\" en \"moving\" reading \"r\"\n",
      "agreement \"T\" version \"2\" in force 2021-01-01 extends \"1\"\n"
      "values of reason tags include «moving» reading \"r\"\n"},
     "fjern den, skriv den med de samme ord begge steder, eller giv den nye et andet navn",
     "remove it, write it in the same words in both places, or give the new one another name"},
    {"a value that is added twice",
     "A477",
     {"agreement \"T\" version \"1\" in force 2020-01-01\n"
      "values of reason tags include moving reading \"r\"\n"
      "values of reason tags include «moving» reading \"r\"\n"},
     "fjern den, skriv den med de samme ord begge steder, eller giv den nye et andet navn",
     "remove it, write it in the same words in both places, or give the new one another name"},
    {"a value of what the program builds on",
     "A478",
     {"agreement \"T\" version \"1\" in force 2020-01-01\n"
      "values of «unit» include week reading \"r\"\n"},
     "her kan der stå `operator kind`, `catchment`, `financing`, `part`, `reason tags` eller `special terms`",
     "what can stand here: `operator kind`, `catchment`, `financing`, `part`, `reason tags` or `special terms`"},
    {"a value of a misspelt fact",
     "A478",
     {"agreement \"T\" version \"1\" in force 2020-01-01\n"
      "values of «reason tag» include week reading \"r\"\n"},
     "mente du `reason tags`?",
     "did you mean `reason tags`?"},
    {"values of a fact that has its own",
     "A478",
     {"agreement \"T\" version \"1\" in force 2020-01-01\n"
      "fact colour \"c\" of offer one of red, blue reading \"r\"\n"
      "values of «colour» include green reading \"r\"\n"},
     "her kan der stå `operator kind`, `catchment`, `financing`, `part`, `reason tags` eller `special terms`",
     "what can stand here: `operator kind`, `catchment`, `financing`, `part`, `reason tags` or `special terms`"},
    {"values that nobody has justified",
     "A468",
     {"agreement \"T\" version \"1\" in force 2020-01-01\n"
      "values of «reason tags» include moving\n"},
     "skriv, hvor tallet står: `source \"…\"` / eller skriv som `reading`, hvem der har fastsat det, og hvorfor",
     "say where the figure stands: `source \"…\"` / or say in a `reading` who set it and why"},
    {"a fact called as one of the vocabulary",
     "A409",
     {"agreement \"T\" version \"1\" in force 2020-01-01\n"
      "fact «target group» \"c\" of service in kr. reading \"r\"\n"},
     "vælg et andet navn, for eksempel `agreed target group`",
     "choose another name, for example `agreed target group`"},
    {"a fact whose key the data have already",
     "A409",
     {"agreement \"T\" version \"1\" in force 2020-01-01\n"
      "fact «note» \"c\" of service text reading \"r\"\n"},
     "vælg et andet navn, for eksempel `agreed note`",
     "choose another name, for example `agreed note`"},
    {"a parameter called as a declared fact",
     "A409",
     {"agreement \"T\" version \"1\" in force 2020-01-01\n"
      "fact costs \"c\" of service in kr. reading \"r\"\n"
      "parameter «costs» = 5 % reading \"r\"\n"},
     "vælg et andet navn, for eksempel `agreed costs`",
     "choose another name, for example `agreed costs`"},
    {"a fact that nobody has justified",
     "A468",
     {"agreement \"T\" version \"1\" in force 2020-01-01\n"
      "fact «costs» \"c\" of service in kr.\n"},
     "skriv, hvor tallet står: `source \"…\"` / eller skriv som `reading`, hvem der har fastsat det, og hvorfor",
     "say where the figure stands: `source \"…\"` / or say in a `reading` who set it and why"},
    {"what follows the values on their line",
     "A472",
     {"agreement \"T\" version \"1\" in force 2020-01-01\n"
      "fact category \"c\" of offer one of drift, «delt closed»\n reading \"r\"\n"},
     "skriv `open`, `closed` og `as ground` på en linje for sig",
     "write `open`, `closed` and `as ground` on a line of their own"},
    {"a value twice",
     "A472",
     {"agreement \"T\" version \"1\" in force 2020-01-01\n"
      "fact category \"c\" of offer one of drift, «drift»\n reading \"r\"\n"},
     "fjern den ene",
     "remove one of them"},
    {"a ground that is no part of a change",
     "A472",
     {"agreement \"T\" version \"1\" in force 2020-01-01\n"
      "fact «category» \"c\" of offer text as ground reading \"r\"\n"},
     "fjern `as ground`",
     "remove `as ground`"},
    {"the most before the least",
     "A472",
     {"agreement \"T\" version \"1\" in force 2020-01-01\n"
      "fact costs \"c\" of service in kr. from 5 kr. to «4 kr.» reading \"r\"\n"},
     "skriv den mindste grænse først",
     "write the least first"},
    {"a limit in another unit",
     "A501",
     {"agreement \"T\" version \"1\" in force 2020-01-01\n"
      "fact costs \"c\" of service in kr. from «5 %» reading \"r\"\n"},
     "",
     ""},
    {"a party that stands twice on a list",
     "A473",
     {agreement("list parties = FU, DAS, «FU»\n  reading \"r\"\n")},
     "nævn hver én gang, højst 1000 i alt",
     "name each once, 1000 at most"},
    {"a list that nobody has justified",
     "A468",
     {agreement("list «parties» = FU, DAS\n")},
     "skriv, hvor tallet står: `source \"…\"` / eller skriv som `reading`, hvem der har fastsat det, og hvorfor",
     "say where the figure stands: `source \"…\"` / or say in a `reading` who set it and why"},
    {"a party that is no body and is to approve",
     "A474",
     {agreement("list parties = FU, Rebild Kommune\n  reading \"r\"\nprovision P1 \"t\" source \"s\"\n  rule r for "
                "each change require every party in parties has approval by «party» message \"m\"\n")},
     "erklær det: `body Rebild Kommune \"…\"`, eller spørg om `acceptance by`",
     "declare it: `body Rebild Kommune \"…\"`, or ask for `acceptance by`"},
    {"a chair on a list that is to approve",
     "A469",
     {agreement(
         "body chair \"c\" acts for FU\nlist parties = chair, DAS\n  reading \"r\"\nprovision P1 \"t\" source \"s\"\n"
         "  rule r for each change require approval by at least 2 of «parties» message \"m\"\n")},
     "",
     ""},
    {"more of a list than there are",
     "A474",
     {agreement("list parties = FU, DAS\n  reading \"r\"\nprovision P1 \"t\" source \"s\"\n  rule r for each change "
                "require approval by at least «3» of parties message \"m\"\n")},
     "skriv et tal fra 1 til 2",
     "write a number from 1 to 2"},
    {"a party beside a body",
     "A474",
     {agreement("list parties = FU, DAS\n  reading \"r\"\nprovision P1 \"t\" source \"s\"\n  rule r for each change "
                "require every party in parties has approval by «party» and by FU message \"m\"\n")},
     "skriv en godkendelse for hver: `(approval by party and approval by …)`",
     "write an approval for each: `(approval by party and approval by …)`"},
    {"a number of something that is no list",
     "A474",
     {provision("  rule r for each change require approval by at least 2 of «payers» message \"m\"\n")},
     "erklær den: `list parties = …`",
     "declare it: `list parties = …`"},
    {"a year where the key is called otherwise",
     "A475",
     {agreement("table rate by places\n  «2020» 5 %\n  reading \"r\"\n")},
     "skriv `by year`, eller begynd et bånd med `from`",
     "write `by year`, or begin a band with `from`"},
    {"one key where the table has two",
     "A475",
     {agreement("table rate by municipality and year\n  «Rebild Kommune» = 5 %\n  reading \"r\"\n")},
     "skriv begge med komma imellem",
     "write both, with a comma between them"},
    {"two keys where the table has one",
     "A475",
     {agreement("table rate by municipality\n  «Rebild Kommune, 2020» = 5 %\n  reading \"r\"\n")},
     "fjern det ene",
     "remove one of them"},
    {"bands before a name",
     "A475",
     {agreement("table rate by «places» and municipality\n  from 5, Rebild Kommune = 5 %\n  reading \"r\"\n")},
     "byt de to nøgler om",
     "swap the two keys"},
    {"a name among bands",
     "A475",
     {agreement("table rate by places\n  from 5 5 %\n  «Rebild Kommune» = 5 %\n  reading \"r\"\n")},
     "skriv et bånd: `from 8`",
     "write a band: `from 8`"},
    {"an end between amounts",
     "A475",
     {agreement("table rate by costs\n  from 5 kr. to «6 kr.» 5 %\n  reading \"r\"\n")},
     "udelad `to`: et bånd går til, hvor det næste begynder",
     "leave out `to`: a band goes to where the next begins"},
    {"a band that ends before it begins",
     "A475",
     {agreement("table rate by places\n  from 5 to «4» 5 %\n  reading \"r\"\n")},
     "skriv den mindste først",
     "write the least first"},
    {"a named value in quotes",
     "A475",
     {agreement("table rate by unit\n  «\"hour\"» = 5 %\n  reading \"r\"\n")},
     "skriv `hour`",
     "write `hour`"},
    {"a misspelt named value",
     "A407",
     {agreement("table rate by unit\n  «houre» = 5 %\n  reading \"r\"\n")},
     "mente du `hour`? / værdierne er `day-and-night`, `day`, `hour`, `month`, `course` og `piece`",
     "did you mean `hour`? / the values are `day-and-night`, `day`, `hour`, `month`, `course` and `piece`"},
    {"other keys in a later version",
     "A475",
     {first_version(), amendment("table indexation by «municipality»\n  Rebild Kommune = 5 %\n  reading \"r\"\n")},
     "skriv de samme nøgler som der",
     "write the same keys as there"},
    {"an exception to a misspelt rule",
     "A462",
     {provision("  rule yearly rhythm for each change require until is given message \"m\"\n"
                "  exception e to «yearly rythm»\n")},
     "mente du `yearly rhythm`?",
     "did you mean `yearly rhythm`?"},
    {"an exception to a provision",
     "A462",
     {provision("  rule yearly rhythm for each change require until is given message \"m\"\n"
                "  exception e to «P1»\n")},
     "`P1` er en bestemmelse / her kan der stå `yearly rhythm`",
     "`P1` is a provision / what can stand here: `yearly rhythm`"},
    {"an exception to a competence",
     "A462",
     {provision("  competence late from DAS to FU\n"
                "  exception e to «late»\n")},
     "`late` er en kompetence",
     "`late` is a competence"},
    {"an exception for another subject",
     "A463",
     {provision("  rule a for each change require until is given message \"m\"\n"
                "  exception e to «a» for each offer when financing is objective\n")},
     "skriv en undtagelse for hvert emne / udelad `for each offer`: en undtagelse har samme emne som sin regel",
     "write one exception for each subject / leave out `for each offer`: an exception has the subject of its rule"},
    {"an exception to rules of two subjects",
     "A463",
     {provision("  rule a for each change require until is given message \"m\"\n"
                "  rule b for each offer require financing is objective message \"m\"\n"
                "  exception e to a, «b»\n")},
     "skriv en undtagelse for hvert emne",
     "write one exception for each subject"},
    {"exceptions in a circle",
     "A464",
     {provision("  rule a for each change require until is given message \"m\"\n"
                "  exception «e» to a, f\n"
                "  exception f to e\n")},
     "kredsen er `e` → `f` → `e` / afgør, hvilken der går forud, og fjern den anden henvisning",
     "the circle is `e` → `f` → `e` / decide which one prevails and remove the other reference"},
    {"an exception to itself",
     "A464",
     {provision("  exception «e» to e\n")},
     "kredsen er `e` → `e` / afgør, hvilken der går forud, og fjern den anden henvisning",
     "the circle is `e` → `e` / decide which one prevails and remove the other reference"},
    {"a competence upwards",
     "A465",
     {provision("  competence c from «FU to DAS»\n")},
     "byt de to om: `from DAS to FU`",
     "swap the two: `from DAS to FU`"},
    {"a referral downwards",
     "A465",
     {provision("  referral c from «DAS to FU»\n")},
     "byt de to om: `from FU to DAS`",
     "swap the two: `from FU to DAS`"},
    {"a competence between bodies without an order",
     "A465",
     {provision("  competence c from «DAS to Regionsrådet»\n")},
     "skriv, hvilket organ der står over hvilket: `above Regionsrådet`",
     "say which body stands above which: `above Regionsrådet`"},
    {"a competence to oneself", "A465", {provision("  competence c from «FU to FU»\n")}, "", ""},
    {"a provision without a source",
     "A466",
     {agreement("provision «P1» \"t\"\n")},
     "skriv under den: `source \"DAS 2020-05-25\" item 7`",
     "write below it: `source \"DAS 2020-05-25\" item 7`"},
    {"a repeal without a source",
     "A466",
     {first_version(), amendment("repeal rule «alone»\n")},
     "skriv under den: `source \"DAS 2020-05-25\" item 7`",
     "write below it: `source \"DAS 2020-05-25\" item 7`"},
    {"a rule without a message",
     "A467",
     {provision("  rule «r» for each change require until is given\n")},
     "skriv efter kravet: `message da \"…\" en \"…\"`",
     "write after the demand: `message da \"…\" en \"…\"`"},
    {"a parameter without a reason",
     "A468",
     {agreement("parameter «share» = 7 %\n")},
     "skriv, hvor tallet står: `source \"…\"` / eller skriv som `reading`, hvem der har fastsat det, og hvorfor",
     "say where the figure stands: `source \"…\"` / or say in a `reading` who set it and why"},
    {"a table without a reason",
     "A468",
     {agreement("table «rate» by year\n"
                "  2020 1 %\n")},
     "skriv, hvor tallet står: `source \"…\"` / eller skriv som `reading`, hvem der har fastsat det, og hvorfor",
     "say where the figure stands: `source \"…\"` / or say in a `reading` who set it and why"},
};

}  // namespace

std::vector<WrongCase> const& declaration_cases() { return cases; }

TEST(DeclarationErrors, AreSaidAtTheirPlaceWithHelpInBothLanguages)
{
    for (auto const& wrong : declaration_cases()) {
        SCOPED_TRACE(wrong.intent);
        expect_wrong(wrong);
    }
}

}  // namespace styr::test
