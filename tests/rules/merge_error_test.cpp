// SPDX-License-Identifier: MPL-2.0
// Versions that cannot be put together: what is said, where, and how to mend it.
#include "tests/rules/resolve_support.hpp"

namespace styr::test {

namespace {

std::string parameters(int count)
{
    std::string text = "agreement \"T\" version «\"1\"» in force 2020-01-01\n";
    for (int i = 0; i < count; ++i) {
        text += "parameter p" + std::to_string(i) + " = 1 %\n  reading \"x\"\n";
    }
    return text;
}

std::vector<WrongCase> const cases{
    {"a parameter twice",
     "A421",
     {agreement("parameter «limit» = 6 %\n"
                "  reading \"x\"\n")},
     "giv den ene et andet navn",
     "give one of them another name"},
    {"a table named like a parameter",
     "A421",
     {agreement("table «limit» by year\n"
                "  2020 1 %\n"
                "  reading \"x\"\n")},
     "giv den ene et andet navn",
     "give one of them another name"},
    {"a rule named like an exception",
     "A421",
     {provision("  rule a for each change require until is given message \"m\"\n"
                "  exception «a» to a\n")},
     "giv den ene et andet navn",
     "give one of them another name"},
    {"a provision twice",
     "A421",
     {agreement("provision P1 \"t\"\n"
                "  source \"s\"\n"
                "provision «P1» \"t\"\n"
                "  source \"s\"\n")},
     "giv den ene et andet navn",
     "give one of them another name"},
    {"a definition twice",
     "A421",
     {agreement("define raise = 1\n"
                "define «raise» = 2\n")},
     "giv den ene et andet navn / er `raise` to tilfælde af samme definition, så giv dem hver et `when`",
     "give one of them another name / if `raise` has two cases, give each of them a `when`"},
    {"a version twice",
     "A421",
     {"agreement \"T\" version \"1\" in force 2020-01-01 to 2020-12-31\n",
      "agreement \"T\" version «\"1\"» in force 2021-01-01 to 2021-12-31\n"},
     "giv den ene et andet navn",
     "give one of them another name"},
    {"replacing nothing",
     "A422",
     {first_version(), amendment("replace parameter «shre» = 8 %\n"
                                 "  reading \"x\"\n")},
     "mente du `share`? / fjern `replace`, hvis den er ny",
     "did you mean `share`? / leave out `replace` if it is new"},
    {"replacing something of another kind",
     "A422",
     {first_version(), amendment("provision P2 \"t\"\n"
                                 "  source \"s\"\n"
                                 "replace rule «e» for each change require until is given message \"m\"\n")},
     "`e` er en undtagelse / fjern `replace`, hvis den er ny",
     "`e` is an exception / leave out `replace` if it is new"},
    {"replacing a row that is not there",
     "A422",
     {first_version(), amendment("replace table indexation by year\n"
                                 "  «2021» 1 %\n"
                                 "  reading \"x\"\n")},
     "fjern `replace`, hvis den er ny",
     "leave out `replace` if it is new"},
    {"replacing in a version that extends none",
     "A422",
     {agreement("replace parameter «share» = 8 %\n"
                "  reading \"x\"\n")},
     "fjern `replace`, hvis den er ny",
     "leave out `replace` if it is new"},
    {"a parameter again without replace",
     "A423",
     {first_version(), amendment("parameter «share» = 8 %\n"
                                 "  reading \"x\"\n")},
     "skriv `replace parameter share`, hvis den skal træde i stedet / giv den et andet navn, hvis den er noget "
     "andet",
     "write `replace parameter share` if it is to take the other's place / give it another name if it is something "
     "else"},
    {"a provision again",
     "A423",
     {first_version(), amendment("provision «P1» \"t\"\n"
                                 "  source \"s\"\n")},
     "giv den et andet navn, hvis den er noget andet / ophæv den først: `repeal provision P1`",
     "give it another name if it is something else / repeal it first: `repeal provision P1`"},
    {"a body again",
     "A423",
     {first_version(), amendment("body «FU» \"FU\"\n")},
     "giv den et andet navn, hvis den er noget andet",
     "give it another name if it is something else"},
    {"repealing nothing",
     "A424",
     {first_version(), amendment("repeal rule «rr»\n"
                                 "  source \"s\"\n")},
     "ophæves kan `alone`, `r` eller `s`",
     "what can be repealed: `alone`, `r` or `s`"},
    {"repealing something of another kind",
     "A424",
     {first_version(), amendment("repeal exception «r»\n"
                                 "  source \"s\"\n")},
     "`r` er en regel",
     "`r` is a rule"},
    {"repealing twice",
     "A424",
     {first_version(), amendment("repeal competence c\n"
                                 "  source \"s\"\n"
                                 "repeal competence «c»\n"
                                 "  source \"s\"\n")},
     "",
     ""},
    {"repealing a rule under a living exception",
     "A425",
     {first_version(), amendment("repeal rule «r»\n"
                                 "  source \"s\"\n")},
     "ophæv også undtagelsen, eller erstat den / skriv `replace` i stedet for at ophæve",
     "repeal the exception too, or replace it / write `replace` instead of repealing"},
    {"repealing a definition that is used",
     "A425",
     {first_version(), amendment("repeal definition «double»\n"
                                 "  source \"s\"\n")},
     "ophæv også det, der bruger den, eller erstat den / skriv `replace` i stedet for at ophæve",
     "repeal what uses it too, or replace it / write `replace` instead of repealing"},
    {"repealing a parameter that is used",
     "A425",
     {first_version(), amendment("repeal parameter «share»\n"
                                 "  source \"s\"\n")},
     "ophæv også det, der bruger den, eller erstat den / skriv `replace` i stedet for at ophæve",
     "repeal what uses it too, or replace it / write `replace` instead of repealing"},
    {"repealing a table that is used",
     "A425",
     {agreement("provision P3 \"t\"\n"
                "  source \"s\"\n"
                "  rule t for each change require indexation of year of effective > 0 message \"m\"\n"),
      amendment("repeal table «indexation»\n"
                "  source \"s\"\n")},
     "ophæv også det, der bruger den, eller erstat den / skriv `replace` i stedet for at ophæve",
     "repeal what uses it too, or replace it / write `replace` instead of repealing"},
    {"a row twice",
     "A426",
     {agreement("table rate by year\n"
                "  2020 1 %\n"
                "  «2020» 2 %\n"
                "  reading \"x\"\n")},
     "skriv `replace table rate`, hvis rækken skal rettes",
     "write `replace table rate` if the row is to be corrected"},
    {"a row that the extended version has",
     "A426",
     {first_version(), amendment("table indexation by year\n"
                                 "  «2020» 1 %\n"
                                 "  reading \"x\"\n")},
     "skriv `replace table indexation`, hvis rækken skal rettes",
     "write `replace table indexation` if the row is to be corrected"},
    {"a case without a condition",
     "A427",
     {agreement("define raise = 1 when until is given\n"
                "define «raise» = 2\n")},
     "giv hvert tilfælde et `when`",
     "give every case a `when`"},
    {"a case without a condition comes first",
     "A427",
     {agreement("define «raise» = 1\n"
                "define raise = 2 when until is given\n")},
     "giv hvert tilfælde et `when`",
     "give every case a `when`"},
    {"a file of another agreement",
     "A441",
     {"agreement \"T\" version \"1\" in force 2020-01-01 to 2020-12-31\n",
      "agreement «\"U\"» version \"2\" in force 2021-01-01 to 2021-12-31\n"},
     "den første fil hedder `T`; versioner af én aftale har samme navn",
     "the first file says `T`; versions of one agreement share its name"},
    {"extending an unknown version",
     "A442",
     {"agreement \"T\" version \"2018-2020\" in force 2018-01-01 to 2020-12-31\n",
      "agreement \"T\" version \"2\" in force 2021-01-01 to 2021-12-31 extends «\"2018-2021\"»\n"},
     "mente du `2018-2020`? / versionerne er `2018-2020` og `2`",
     "did you mean `2018-2020`? / the versions are `2018-2020` and `2`"},
    {"two versions extend each other",
     "A443",
     {"agreement \"T\" version \"1\" in force 2020-01-01 to 2020-12-31 extends «\"2\"»\n",
      "agreement \"T\" version \"2\" in force 2021-01-01 to 2021-12-31 extends \"1\"\n"},
     "kredsen er `1` → `2` → `1` / lad den ældste version ikke udvide nogen",
     "the circle is `1` → `2` → `1` / let the oldest version extend none"},
    {"a version that ends before it begins",
     "A444",
     {"agreement \"T\" version \"1\" in force 2020-01-01 to «2019-12-31»\n"},
     "byt de to datoer om, eller ret den ene",
     "swap the two dates, or mend one"},
    {"a provision that ends before it begins",
     "A444",
     {agreement("provision P1 \"t\"\n"
                "  source \"s\"\n"
                "  in force 2020-05-01 to «2020-04-01»\n")},
     "byt de to datoer om, eller ret den ene",
     "swap the two dates, or mend one"},
    {"versions that overlap",
     "A445",
     {"agreement \"T\" version \"1\" in force 2020-01-01 to 2020-12-31\n",
      "agreement \"T\" version \"2\" in force «2020-12-31» to 2021-12-31\n"},
     "lad `1` slutte senest 2020-12-30",
     "let `1` end on 2020-12-30 at the latest"},
    {"versions that overlap from the first day on",
     "A445",
     {"agreement \"T\" version \"1\" in force 1900-01-01 to 2020-12-31\n",
      "agreement \"T\" version \"2\" in force «1900-01-01» to 2021-12-31\n"},
     "",
     ""},
    {"an open end before another version",
     "A445",
     {"agreement \"T\" version \"1\" in force 2020-01-01\n", "agreement \"T\" version \"2\" in force «2021-01-01»\n"},
     "lad `1` slutte senest 2020-12-31",
     "let `1` end on 2020-12-31 at the latest"},
    {"a gap between versions",
     "A446",
     {"agreement \"T\" version \"1\" in force 2020-01-01 to 2020-12-30\n",
      "agreement \"T\" version \"2\" in force «2021-01-01» to 2021-12-31\n"},
     "lad `1` gælde til 2020-12-31, hvis der ikke skal være et hul",
     "let `1` be in force to 2020-12-31 if there should be no gap"},
    {"a provision outside its version",
     "A447",
     {agreement("provision P1 \"t\"\n"
                "  source \"s\"\n"
                "  «in force 2016-01-01 to 2019-12-31»\n")},
     "ret perioden, eller flyt bestemmelsen til den version, den hører til",
     "mend the period, or move the provision to the version that it belongs to"},
    {"more than can be counted",
     "A448",
     {parameters(5001)},
     "del den op, eller fjern det, der ikke bruges",
     "divide it, or remove what is not used"},
};

}  // namespace

std::vector<WrongCase> const& merge_cases() { return cases; }

TEST(MergeErrors, AreSaidAtTheirPlaceWithHelpInBothLanguages)
{
    for (auto const& wrong : merge_cases()) {
        SCOPED_TRACE(wrong.intent);
        expect_wrong(wrong);
    }
}

TEST(LimitOf, OneKindIsFiveThousandInAVersion)
{
    std::vector<std::string> texts{parameters(5000)};
    unmark(texts);
    EXPECT_EQ(resolved(texts).version().parameters.size(), 5000U);
}

TEST(Circles, AreDrawnUpToTwelveNames)
{
    auto const drawn = [](int names) {
        std::string text = "agreement \"T\" version \"1\" in force 2020-01-01\n";
        for (int i = 1; i <= names; ++i) {
            text += "define value " + std::to_string(i) + " = value " + std::to_string(i % names + 1) + " + 1\n";
        }
        auto const result = resolved({text});
        std::string all;
        for (auto const& diagnostic : result.diagnostics) {
            all += diagnostic.primary.text.en;
            for (auto const& help : diagnostic.help) {
                all += help.en;
            }
        }
        return all.find(" → ") != std::string::npos;
    };
    EXPECT_TRUE(drawn(2));
    EXPECT_TRUE(drawn(12));
    EXPECT_FALSE(drawn(13));
}

}  // namespace styr::test
