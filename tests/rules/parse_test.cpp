// SPDX-License-Identifier: MPL-2.0
// What each construct of the language is read as.
#include "parse_support.hpp"

#include "models/fields/field.hpp"
#include "places.hpp"
#include "rules/syntax/keywords.hpp"

#include <gtest/gtest.h>

#include <chrono>

namespace styr {
namespace {

using namespace support;
using namespace syntax;

std::string read_expression(std::string const& text)
{
    ParsedText const read(std::string(head) + "define it = " + text + '\n');
    if (!read.parsed.diagnostics.empty() || read.parsed.file.declarations.size() != 1) {
        return read.problems();
    }
    return dump(std::get<Definition>(read.parsed.file.declarations[0]).value);
}

struct Case {
    char const* text;
    char const* tree;
};

class Expressions : public testing::TestWithParam<Case> {};

TEST_P(Expressions, AreReadAs) { EXPECT_EQ(read_expression(GetParam().text), GetParam().tree) << GetParam().text; }

INSTANTIATE_TEST_SUITE_P(
    Literals, Expressions,
    testing::Values(Case{"5", "5"}, Case{"2.4 %", "2.4 %"}, Case{"5%", "5 %"}, Case{"50 kr.", "50 kr."},
                    Case{"50 kr. per unit", "50 kr. per unit"},
                    Case{"50 kr. per day and night", "50 kr. per day and night"},
                    Case{"1 kr. per day", "1 kr. per day"}, Case{"1 kr. per hour", "1 kr. per hour"},
                    Case{"1 kr. per month", "1 kr. per month"}, Case{"1 kr. per course", "1 kr. per course"},
                    Case{"1 kr. per piece", "1 kr. per piece"}, Case{"6 places", "6 places"},
                    Case{"1 place", "1 place"}, Case{"30 days", "30 days"}, Case{"1 day", "1 day"},
                    Case{"2020-08-01", "2020-08-01"}, Case{"1 January", "1 January"}, Case{"yes", "yes"},
                    Case{"no", "no"}, Case{"0.5", "0.5"}, Case{"0", "0"}, Case{"100/4", "(/ 100 4)"},
                    Case{"5 kr. / 2", "(/ 5 kr. 2)"}, Case{"1 kr. per day and x", "(and 1 kr. per day x)"}));

INSTANTIATE_TEST_SUITE_P(Names, Expressions,
                         testing::Values(Case{"tariff", "tariff"}, Case{"occupancy   basis", "occupancy basis"},
                                         Case{"level 2016", "level 2016"}, Case{"mid-year rate", "mid-year rate"},
                                         Case{"højeste pris æøå", "højeste pris æøå"}, Case{"old tariff", "old:tariff"},
                                         Case{"new occupancy basis", "new:occupancy basis"}, Case{"P01", "P01"},
                                         Case{"closed at once", "closed at once"},
                                         Case{"infrastruktur", "infrastruktur"}, Case{"nan", "nan"}, Case{"inf", "inf"},
                                         Case{"order", "order"}, Case{"island", "island"}, Case{"nothing", "nothing"},
                                         Case{"level 2016 of\n x", "(of level 2016 x)"},
                                         Case{"a # remark\n and b", "(and a b)"},
                                         Case{"days + places", "(+ days places)"},
                                         Case{"year of effective", "(of year effective)"}));

INSTANTIATE_TEST_SUITE_P(
    Arithmetics, Expressions,
    testing::Values(Case{"a + b - c", "(- (+ a b) c)"}, Case{"a - b * c / d", "(- a (/ (* b c) d))"},
                    Case{"(a + b) * c", "(* (+ a b) c)"}, Case{"-a * b", "(* (neg a) b)"}, Case{"--a", "(neg (neg a))"},
                    Case{"a - -b", "(- a (neg b))"}, Case{"a -\nb", "(- a b)"}, Case{"-x of y", "(neg (of x y))"},
                    Case{"a of b of c", "(of a (of b c))"}, Case{"95 % of level", "(of 95 % level)"},
                    Case{"1 August of 2020", "(of 1 August 2020)"},
                    Case{"a * b rounded to 1 kr.", "(round (* a b) 1 kr.)"},
                    Case{"a + b rounded to 5 kr. per unit", "(round (+ a b) 5 kr. per unit)"},
                    Case{"a + (b rounded to 1)", "(+ a (round b 1))"},
                    Case{"a + b rounded up to 1 kr.", "(round-up (+ a b) 1 kr.)"},
                    Case{"a rounded down to 5 months", "(round-down a 5 months)"},
                    Case{"3 months before a of b - 2 days", "(- (-p (of a b) 3 months) 2 days)"},
                    Case{"10 working days after 1 working day before a", "(+p (-p a 1 working day) 10 working days)"},
                    Case{"month end of 1 week after a", "(of month end (+p a 1 week))"},
                    Case{"1 May of 2020 or the next working day or b", "(or (next-working-day (of 1 May 2020)) b)"},
                    Case{"a or the next", "(or a the next)"},
                    Case{"least of a, b + c, d * e", "(least a (+ b c) (* d e))"},
                    Case{"(greatest of a, b) - c", "(- (greatest a b) c)"},
                    Case{"least of least of a over b, c", "(least (least a over b) c)"},
                    Case{"indexation of year of effective", "(of indexation (of year effective))"},
                    Case{"new tariff / (old tariff * (1 + p)) - 1", "(- (/ new:tariff (* old:tariff (+ 1 p))) 1)"}));

INSTANTIATE_TEST_SUITE_P(
    Comparisons, Expressions,
    testing::Values(Case{"a = b", "(= a b)"}, Case{"a != b", "(!= a b)"}, Case{"a < b", "(< a b)"},
                    Case{"a <= b", "(<= a b)"}, Case{"a > b", "(> a b)"}, Case{"a >= b + c", "(>= a (+ b c))"},
                    Case{"a is b", "(=w a b)"}, Case{"a is not b", "(!=w a b)"}, Case{"a is before b", "(<d a b)"},
                    Case{"a is after b", "(>d a b)"}, Case{"a is on or before b", "(<=d a b)"},
                    Case{"a is on or after b", "(>=d a b)"}, Case{"a is at least b", "(>=w a b)"},
                    Case{"a is at most b", "(<=w a b)"}, Case{"a is more than b", "(>w a b)"},
                    Case{"a is less than b", "(<w a b)"}, Case{"a is not 1 January", "(!=w a 1 January)"},
                    Case{"a is between b and c and d", "(and (between a b c) d)"},
                    Case{"a is not between b + 1 and c", "(between! a (+ b 1) c)"},
                    Case{"a begins with \"x\"", "(beginsw a \"x\")"},
                    Case{"a is at least 3 months before b", "(>=w a (-p b 3 months))"}, Case{"a is on", "(=w a on)"},
                    Case{"a is more", "(=w a more)"}, Case{"a is on or b", "(or (=w a on) b)"},
                    Case{"unit is one of day, hour", "(one-of unit [day] [hour])"},
                    Case{"decision opinion of a, b by FU and by DAS before c and d",
                         "(and (decision [opinion] of [a] [b] by [FU] [DAS] before c) d)"},
                    Case{"approval by FU after decision safety visit by DAS and after hearing by KKR",
                         "(approval by [FU] after decision [safety visit] by [DAS] after heard by [KKR])"},
                    Case{"decision time is b", "(=w decision time b)"},
                    Case{"decision time of a of b > c", "(> (of decision time (of a b)) c)"},
                    Case{"unit is not one of day", "(one-of! unit [day])"}, Case{"a is given", "(given a)"},
                    Case{"a is not given", "(given! a)"}, Case{"a is known", "(known a)"},
                    Case{"a is not known", "(known! a)"}, Case{"a is empty", "(empty a)"},
                    Case{"a is not empty", "(empty! a)"}, Case{"old split is empty", "(empty old:split)"},
                    Case{"tags include x y", "(includes tags x y)"}, Case{"split includes x", "(includes split x)"},
                    Case{"tags do not include x", "(includes! tags x)"},
                    Case{"split does not include x", "(includes! split x)"}, Case{"tariff changes", "(changes tariff)"},
                    Case{"tariff does not change", "(changes! tariff)"}, Case{"only tariff changes", "(only [tariff])"},
                    Case{"only tariff, occupancy basis change", "(only [tariff] [occupancy basis])"},
                    Case{"x is no", "(=w x no)"}, Case{"x is yes and y", "(and (=w x yes) y)"}));

INSTANTIATE_TEST_SUITE_P(Conditions, Expressions,
                         testing::Values(Case{"a and b and c", "(and a b c)"}, Case{"a or b and c", "(or a (and b c))"},
                                         Case{"(a or b) and c", "(and (or a b) c)"},
                                         Case{"(a and b) and c", "(and (and a b) c)"},
                                         Case{"not a and b", "(and (not a) b)"}, Case{"not not a", "(not (not a))"},
                                         Case{"not a = b", "(not (= a b))"}, Case{"not (a or b)", "(not (or a b))"}));

INSTANTIATE_TEST_SUITE_P(
    Lists, Expressions,
    testing::Values(Case{"every p in payers has acceptance by p", "(every p payers (acceptance by [p]))"},
                    Case{"some s in services of offer has unit is hour", "(some s (of services offer) (=w unit hour))"},
                    Case{"no s in services has (a or b)", "(no s services (or a b))"},
                    Case{"no s in old split has a and b", "(and (no s old:split a) b)"},
                    Case{"every a in b has every c in d has x", "(every a b (every c d x))"},
                    Case{"sum of a * b over c <= d", "(<= (sum (* a b) over c) d)"},
                    Case{"sum of a over b where c is d <= e", "(<= (sum a over b where (=w c d)) e)"},
                    Case{"count of b", "(count over b)"},
                    Case{"average of a + b over c where d", "(average (+ a b) over c where d)"},
                    Case{"count of b where (c and d) > 5", "(> (count over b where (and c d)) 5)"},
                    Case{"count of b where ((c and d) = e)", "(count over b where (= (and c d) e))"},
                    Case{"count of b where (c + d) > 5", "(count over b where (> (+ c d) 5))"},
                    Case{"count of b where (c or d) / e - 1", "(- (/ (count over b where (or c d)) e) 1)"},
                    Case{"(count of b where (c and d)) > 5", "(> (count over b where (and c d)) 5)"},
                    Case{"least of a over b + greatest of c over d", "(+ (least a over b) (greatest c over d))"},
                    Case{"sum of sum of a over b over c", "(sum (sum a over b) over c)"}));

INSTANTIATE_TEST_SUITE_P(Approvals, Expressions,
                         testing::Values(Case{"approval by FU", "(approval by [FU])"},
                                         Case{"approval of tariff, places by FU and by DAS before effective",
                                              "(approval of [tariff] [places] by [FU] [DAS] before effective)"},
                                         Case{"approval by FU and a", "(and (approval by [FU]) a)"},
                                         Case{"acceptance by payer", "(acceptance by [payer])"},
                                         Case{"approval by FU before effective + 30 days and a",
                                              "(and (approval by [FU] before (+ effective 30 days)) a)"}));

// ---- declarations

TEST(Declarations, HeadWithEverything)
{
    ParsedText const read("agreement \"A \\\"b\\\" \\\\\" version \"2021\" in force 2021-01-01 to 2021-12-31 extends "
                          "\"2020\" says en \"e\" da \"d\"");
    ASSERT_EQ(read.problems(), "");
    auto const& found = read.parsed.file.head.value();
    EXPECT_EQ(found.title.text, "A \"b\" \\");
    EXPECT_EQ(found.version.text, "2021");
    EXPECT_EQ(found.in_force.from.text, "2021-01-01");
    EXPECT_EQ(found.in_force.to->text, "2021-12-31");
    EXPECT_EQ(found.extends->text, "2020");
    EXPECT_EQ(found.says->da.text, "d");
    EXPECT_EQ(found.says->en.text, "e");
}

TEST(Declarations, Body)
{
    auto const body = read_one<BodyDeclaration>("body DAS da \"d\" en \"e\" above FU");
    EXPECT_EQ(body.name.text, "DAS");
    EXPECT_EQ(body.title.da.text, "d");
    EXPECT_EQ(body.above->text, "FU");
    EXPECT_EQ(read_one<BodyDeclaration>("body FU \"one\"").title.en.text, "one");
    EXPECT_EQ(read_one<BodyDeclaration>("body SU \"two\" equal to FU").equal_to->text, "FU");
}

TEST(Declarations, Parameter)
{
    auto const parameter = read_one<ParameterDeclaration>(
        "replace parameter two words = 5 % from 0 % to 100 % source \"s\" item 13.4 reading \"r\" source \"t\"");
    EXPECT_TRUE(parameter.replaces);
    EXPECT_EQ(parameter.name.text, "two words");
    EXPECT_EQ(dump(parameter.value), "5 %");
    EXPECT_EQ(dump(*parameter.most), "100 %");
    ASSERT_EQ(parameter.sources.size(), 2U);
    EXPECT_EQ(parameter.sources[0].item, "13.4");
    EXPECT_EQ(parameter.sources[1].item, "");
    EXPECT_EQ(parameter.readings.size(), 1U);
    EXPECT_EQ(dump(read_one<ParameterDeclaration>("parameter p = no").value), "no");
    EXPECT_EQ(dump(read_one<ParameterDeclaration>("parameter p = 1 August").value), "1 August");
}

TEST(Declarations, Table)
{
    auto const table =
        read_one<TableDeclaration>("table indexation by year\n 2020 2.4 %\n 2021 5\n 2022 2022-01-01 source \"s\"");
    ASSERT_EQ(table.rows.size(), 3U);
    EXPECT_EQ(table.keys[0].text, "year");
    EXPECT_EQ(table.rows[1].cells[0].text, "2021");
    EXPECT_EQ(dump(table.rows[1].value), "5");
    EXPECT_EQ(dump(table.rows[2].value), "2022-01-01");
    EXPECT_EQ(table.sources.size(), 1U);
}

TEST(Declarations, Definition)
{
    auto const definition = read_one<Definition>(
        "replace define early start da \"d\" en \"e\" = effective is before x when tariff changes");
    EXPECT_TRUE(definition.replaces);
    EXPECT_EQ(definition.title->en.text, "e");
    EXPECT_EQ(dump(definition.value), "(<d effective x)");
    EXPECT_EQ(dump(*definition.when), "(changes tariff)");
}

TEST(Declarations, DefinitionOfTheOtherCases)
{
    auto const definition = read_one<Definition>("define early start = 5 otherwise");
    EXPECT_TRUE(definition.otherwise);
    EXPECT_FALSE(definition.when);
}

TEST(Declarations, Values)
{
    auto const values = read_one<ValuesDeclaration>("values of reason tags\n include cold winter da \"kulde\" en "
                                                    "\"cold\", moving source \"S\" item 2 reading \"r\"");
    EXPECT_EQ(values.name.text, "reason tags");
    ASSERT_EQ(values.values.size(), 2U);
    EXPECT_EQ(values.values[0].name.text, "cold winter");
    EXPECT_EQ(values.values[0].label->en.text, "cold");
    EXPECT_EQ(values.values[1].name.text, "moving");
    EXPECT_FALSE(values.values[1].label);
    EXPECT_EQ(values.sources.size(), 1U);
    EXPECT_EQ(values.readings.size(), 1U);
}

TEST(Declarations, Calendar)
{
    auto const calendar =
        read_one<CalendarDeclaration>("replace calendar closing days\n closed 24 December\n closed 2025-12-29 to "
                                      "2025-12-30 month ends stay closed 5 June source \"s\" reading \"r\"");
    EXPECT_TRUE(calendar.replaces && calendar.month_ends_stay);
    EXPECT_EQ(calendar.name.text, "closing days");
    ASSERT_EQ(calendar.closed.size(), 3U);
    EXPECT_EQ(dump(calendar.closed[0].from), "24 December");
    EXPECT_EQ(dump(*calendar.closed[1].to), "2025-12-30");
    EXPECT_EQ(calendar.sources.size() + calendar.readings.size(), 2U);
}

TEST(Declarations, ProvisionWithClausesInAnyOrderAndItems)
{
    auto const provision = read_one<Provision>("proposal P30 \"t\" in force 2020-01-01 reading \"r\" says \"s\" source "
                                               "\"x\" reading \"q\" source \"y\" item 4\n"
                                               "rule first for each operator and year when a expect b message \"m\"\n"
                                               "replace rule second for each change of terms require b\n"
                                               "exception e to first, second try for each settlement when c\n"
                                               "competence late tariffs from DAS to FU for each closure when d\n"
                                               "referral case from FU to DAS\n"
                                               "replace silence answer time of KKR after 10 working days for each "
                                               "closure when e\n"
                                               "define d = 5\nparameter p = 5 %");
    EXPECT_TRUE(provision.proposal);
    EXPECT_EQ(provision.id.text, "P30");
    EXPECT_EQ(provision.sources.size(), 2U);
    EXPECT_EQ(provision.readings.size(), 2U);
    EXPECT_EQ(provision.says->da.text, "s");
    EXPECT_EQ(provision.in_force->from.text, "2020-01-01");
    ASSERT_EQ(provision.items.size(), 8U);
    auto const& first = std::get<Rule>(provision.items[0]);
    EXPECT_EQ(first.scope, Scope::operator_and_year);
    EXPECT_TRUE(first.expects);
    EXPECT_EQ(first.message->da.text, "m");
    auto const& second = std::get<Rule>(provision.items[1]);
    EXPECT_TRUE(second.replaces);
    EXPECT_EQ(second.scope, Scope::change_of_terms);
    EXPECT_FALSE(second.when);
    auto const& exception = std::get<Exception>(provision.items[2]);
    EXPECT_EQ(exception.to[1].text, "second try");
    EXPECT_EQ(exception.scope, Scope::settlement);
    EXPECT_FALSE(std::get<Competence>(provision.items[3]).referral);
    EXPECT_EQ(std::get<Competence>(provision.items[3]).scope, Scope::closure);
    EXPECT_TRUE(std::get<Competence>(provision.items[4]).referral);
    EXPECT_EQ(std::get<Competence>(provision.items[4]).to.text, "DAS");
}

TEST(Declarations, EveryScope)
{
    for (auto const scope :
         {Scope::change, Scope::change_of_terms, Scope::registration, Scope::deregistration, Scope::closure,
          Scope::transfer, Scope::rename, Scope::offer, Scope::operator_, Scope::operator_and_year, Scope::submission,
          Scope::settlement, Scope::decision, Scope::payer, Scope::offer_and_year, Scope::agreement}) {
        auto const text =
            "provision P \"t\" source \"s\" rule r for each " + std::string(words_of(scope)) + " require x";
        auto const provision = read_one<Provision>(text);
        ASSERT_EQ(provision.items.size(), 1U);
        EXPECT_EQ(std::get<Rule>(provision.items[0]).scope, scope);
    }
}

TEST(Declarations, FactsOfEveryOwner)
{
    for (auto const& [words, owner] : {std::pair{"operator", FactOwner::operator_},
                                       {"offer", FactOwner::offer},
                                       {"service", FactOwner::service},
                                       {"terms", FactOwner::terms},
                                       {"change", FactOwner::change},
                                       {"submission", FactOwner::submission},
                                       {"settlement", FactOwner::settlement},
                                       {"payer", FactOwner::payer},
                                       {"offer and year", FactOwner::offer_and_year},
                                       {"operator and year", FactOwner::operator_and_year}}) {
        auto const fact =
            read_one<FactDeclaration>("fact share \"s\" of " + std::string(words) + " in % reading \"r\"");
        EXPECT_EQ(fact.owner, owner) << words;
    }
}

TEST(Declarations, RepealOfEachKind)
{
    static constexpr char const* kinds[] = {"provision", "rule",       "exception", "competence",
                                            "parameter", "definition", "table"};
    for (std::size_t i = 0; i < std::size(kinds); ++i) {
        auto const repeal =
            read_one<Repeal>("repeal " + std::string(kinds[i]) + " old-time habit source \"s\" item 4 source \"t\"");
        EXPECT_EQ(repeal.what, static_cast<Repealed>(i));
        EXPECT_EQ(repeal.name.text, "old-time habit");
        EXPECT_EQ(repeal.sources.size(), 2U);
    }
}

TEST(Declarations, SpansCoverWhatTheyName)
{
    ParsedText const read(std::string(head) + "provision P01 \"t\" source \"s\"\n  rule second name for each change\n  "
                                              " require (a + b) * c = d and not  e\n");
    ASSERT_EQ(read.problems(), "");
    auto const& provision = std::get<Provision>(read.parsed.file.declarations[0]);
    auto const& rule = std::get<Rule>(provision.items[0]);
    auto const text = [&](Span span) { return std::string(read.source->text(span)); };
    EXPECT_EQ(text(provision.span), "provision P01");
    EXPECT_EQ(text(rule.span), "rule second name");
    EXPECT_EQ(text(rule.scope_span), "change");
    EXPECT_EQ(text(rule.demand.span), "(a + b) * c = d and not  e");
    auto const& all = std::get<Junction>(rule.demand.node);
    EXPECT_EQ(text(all.operands[1].span), "not  e");
    auto const& equal = std::get<Comparison>(all.operands[0].node);
    EXPECT_EQ(text(equal.left->span), "(a + b) * c");
    EXPECT_EQ(text(std::get<Arithmetic>(equal.left->node).left->span), "(a + b)");
    EXPECT_EQ(text(provision.sources[0].span), "source \"s\"");
}

TEST(Declarations, LineEndingsAndByteOrderMark)
{
    ParsedText const read("\xEF\xBB\xBF"
                          "agreement \"A\"\r\nversion \"1\" in force 2020-01-01 # c\r\nbody FU\r\n\"x\"\r\n");
    EXPECT_EQ(read.problems(), "");
    EXPECT_EQ(read.parsed.file.declarations.size(), 1U);
    ASSERT_EQ(read.parsed.file.comments.size(), 1U);
    EXPECT_EQ(read.parsed.file.comments[0].text, "c");
}

// Both sides of each range that the letters of names come from.
TEST(Declarations, NamesConsistOfTheLettersOfEuropeanLanguages)
{
    auto const named = [](std::string const& letter) {
        return ParsedText("agreement \"A\" version \"1\" in force 2020-01-01\nparameter a" + letter +
                          "b = 1 %\n  reading \"r\"\n")
            .problems()
            .empty();
    };
    for (auto const* const letter : {"\u00aa", "\u00b5", "\u00ba", "\u00c0", "\u00d6", "\u00d8", "\u00f6", "\u00f8",
                                     "\u02af", "\u0370", "\u037d", "\u037f", "\u052f", "\u1e00", "\u1fff"}) {
        EXPECT_TRUE(named(letter)) << letter;
    }
    for (auto const* const sign : {"\u00a9", "\u00ab", "\u00b4", "\u00b6", "\u00b9", "\u00bb", "\u00bf", "\u00d7",
                                   "\u00f7", "\u02b0", "\u036f", "\u037e", "\u0530", "\u1dff", "\u2000"}) {
        EXPECT_FALSE(named(sign)) << sign;
    }
}

TEST(Declarations, CommentsStandWhereTheySaid)
{
    ParsedText const read(
        "agreement \"A\" version \"1\" in force 2020-01-01  # at the end\n# of its own\nbody FU \"#\" # last");
    std::vector<std::string> texts;
    for (auto const& comment : read.parsed.file.comments) {
        texts.emplace_back(read.source->text(comment.span));
    }
    EXPECT_EQ(texts, (std::vector<std::string>{"# at the end", "# of its own", "# last"}));
}

TEST(Declarations, Comments)
{
    ParsedText const read("# first\n\n" + std::string(head) + "body FU \"a # b \\\" # c\"  #  trailing  \n#\n");
    auto const& comments = read.parsed.file.comments;
    ASSERT_EQ(comments.size(), 3U);
    EXPECT_EQ(comments[0].text, "first");
    EXPECT_TRUE(comments[0].own_line);
    EXPECT_TRUE(comments[0].blank_after);
    EXPECT_EQ(comments[1].text, "trailing");
    EXPECT_FALSE(comments[1].own_line);
    EXPECT_EQ(comments[2].text, "");
}

// ---- what the language promises

TEST(Vocabulary, NoNameOfAFieldContainsAReservedWord)
{
    for (std::size_t i = 0; i < field_count; ++i) {
        std::string const name(name_of(static_cast<Field>(i)).name);
        bool const reserved_by_plan = name == "body";  // no rule reads it yet; it needs another name before one does
        if (!name.empty() && !reserved_by_plan) {
            EXPECT_EQ(read_expression(name), name);
        }
    }
}

TEST(Vocabulary, NoValueOfAFieldContainsAReservedWord)
{
    for (std::size_t i = 0; i < static_cast<std::size_t>(ChoiceSet::count_); ++i) {
        if (static_cast<ChoiceSet>(i) == ChoiceSet::language) {
            continue;  // of the configuration, which no rule reads
        }
        for (auto const& value : values_of(static_cast<ChoiceSet>(i))) {
            EXPECT_EQ(read_expression(std::string(value.name)), value.name);
        }
    }
}

TEST(Vocabulary, ReservedWordsAreNoNames)
{
    for (auto const word : reserved_words()) {
        ParsedText const read(std::string(head) + "parameter " + std::string(word) + " = 5\n");
        EXPECT_EQ(read.parsed.diagnostics.size(), 1U) << word;
    }
}

// ---- the manual

TEST(Manual, ItsExamplesAreRead)
{
    auto const manual = file_text(STYR_SOURCE_DIR "/docs/grammar.md");
    int examples = 0;
    constexpr std::string_view opening = "```styr\n";
    for (auto at = manual.find(opening); at != std::string::npos; at = manual.find(opening, at + 1)) {
        auto const begin = at + opening.size();
        auto const example = manual.substr(begin, manual.find("```", begin) - begin);
        ParsedText const read((example.starts_with("agreement") ? "" : std::string(head)) + example);
        EXPECT_EQ(read.problems(), "") << example;
        ++examples;
    }
    EXPECT_GE(examples, 5);
}

TEST(Manual, ListsTheReservedWords)
{
    auto const manual = file_text(STYR_SOURCE_DIR "/docs/grammar.md");
    auto const listed = manual.substr(manual.find("Reserved words, which"));
    for (auto const word : reserved_words()) {
        EXPECT_NE(listed.find('`' + std::string(word) + '`'), std::string::npos) << word;
    }
}

// ---- time

double seconds_for(std::string const& text)
{
    auto const start = std::chrono::steady_clock::now();
    ParsedText const read(text);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::string repeated(std::string_view part, int times)
{
    std::string text;
    for (int i = 0; i < times; ++i) {
        text += part;
    }
    return text;
}

// Alternatives that share a beginning would double the time with every level.
TEST(Time, GrowsWithDepthNoFasterThanTheText)
{
    for (auto const open : {"(", "not (", "-(", "x of (", "every p in l has (", "sum of (", "count of l where (",
                            "a is (", "approval by x before ("}) {
        std::string const opening(open);
        auto const nested = [&](int depth) {
            bool const sum = opening == "sum of (";
            return std::string(head) + "define a = " + repeated(opening, depth) + "x" +
                   repeated(sum ? ") over l" : ")", depth) + '\n';
        };
        EXPECT_LT(seconds_for(nested(30)), 0.5) << open;
        EXPECT_LT(seconds_for(nested(60)), 1.0) << open;
    }
}

TEST(Time, GrowsWithLengthNoFasterThanTheText)
{
    auto const small = seconds_for(std::string(head) + "define a = x" + repeated(" and x is not y", 2000));
    auto const large = seconds_for(std::string(head) + "define a = x" + repeated(" and x is not y", 32000));
    EXPECT_LT(large, 16 * 8 * std::max(small, 0.002));
}

}  // namespace
}  // namespace styr
