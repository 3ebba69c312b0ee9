// SPDX-License-Identifier: MPL-2.0
// Every kind of node, in the tree of the text and in the resolved one: that it occurs where all constructs are
// tried, that its operands are found, and that what is printed of it reads back as the same.
#include "places.hpp"
#include "tests/rules/resolve_support.hpp"
#include "tests/support/node_kinds.hpp"
#include "tests/support/respelled.hpp"

namespace styr::test {
namespace {

std::vector<std::string> texts_in(std::filesystem::path const& folder)
{
    std::vector<std::filesystem::path> paths;
    for (auto const& entry : std::filesystem::directory_iterator(std::filesystem::path(STYR_SOURCE_DIR) / folder)) {
        if (entry.path().extension() == ".styr") {
            paths.push_back(entry.path());
        }
    }
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> texts;
    for (auto const& path : paths) {
        texts.push_back(file_text(path));
    }
    return texts;
}

TEST(NodeKinds, AllOccurInTheAgreementThatHasEveryConstruct)
{
    support::KindsSeen seen;
    auto const texts = texts_in("tests/rules/dense");
    auto const dense = resolved(texts);
    ASSERT_TRUE(dense.agreement) << dense.said();
    seen.add(*dense.agreement);
    Sources sources;
    for (auto const& text : texts) {
        seen.add(parse(sources.add("dense.styr", text)).file);
    }
    EXPECT_EQ(seen.missing_syntax(), std::vector<std::string>{});
    EXPECT_EQ(seen.missing_resolved(), std::vector<std::string>{});
}

// ---- operands

struct Nested {
    std::size_t kind;  // of the first such node in the condition
    std::string scope, condition;
    std::vector<std::string> operands;  // as they are written, in the order in which they are found
};

template <class Node> Nested row(std::string scope, std::string condition, std::vector<std::string> operands)
{
    return {support::ResolvedNode(Node{}).index(), std::move(scope), std::move(condition), std::move(operands)};
}

std::vector<Nested> const& nested()
{
    static std::string const terms = "change of terms";
    static std::vector<Nested> const rows{
        row<Constant>(terms, "new places > 5 places", {}),
        row<FactReference>(terms, "new places > 5 places", {}),
        row<SubjectYear>("operator and year", "year = 2020", {}),
        row<Requests>("submission", "requests is not empty", {}),
        row<ElementReference>("change", "every payer in payers has payer is \"x\"", {}),
        row<ParameterReference>(terms, "limit > 1 %", {}),
        row<DefinitionReference>(terms, "base > 1 %", {}),
        row<TableLookup>(terms, "indexation of year of effective > 1 %", {"year of effective"}),
        row<PartOfDate>(terms, "year of (effective + 1 day) = 2020", {"(effective + 1 day)"}),
        row<AsOf>(terms, "as-of date is exact", {}),
        row<DayInYear>(terms, "effective is after 1 August of (year of effective - 1)", {"(year of effective - 1)"}),
        row<Arithmetic>(terms, "new places - old places > 2 places", {"new places", "old places"}),
        row<Negation>(terms, "new places > -old places", {"old places"}),
        row<Rounded>(terms, "new tariff rounded to 1 kr. > old tariff", {"new tariff", "1 kr."}),
        row<Comparison>(terms, "new places > 5 places", {"new places", "5 places"}),
        row<FallsOn>(terms, "effective is 1 January", {"effective"}),
        row<OneOf>(terms, "offer is one of parties", {"offer", "parties"}),
        row<PresenceTest>(terms, "until is given", {"until"}),
        row<Includes>(terms, "reason tags include staffing", {"reason tags"}),
        row<Changes>(terms, "tariff changes", {}),
        row<OnlyChange>(terms, "only tariff changes", {}),
        row<Junction>(terms, "tariff changes and until is given and places changes",
                      {"tariff changes", "until is given", "places changes"}),
        row<Not>(terms, "not only tariff changes", {"only tariff changes"}),
        row<Quantified>("change", "some payer in payers has payer is \"x\"", {"payers", "payer is \"x\""}),
        row<Extreme>(terms, "new tariff < least of old tariff, 5 kr. per unit, new tariff",
                     {"old tariff", "5 kr. per unit", "new tariff"}),
        row<Aggregate>(terms, "(sum of places over new split where target group is \"Unge\") > 1 place",
                       {"new split", "places", "target group is \"Unge\""}),
        row<Approval>(terms, "every party in parties has approval of tariff by party before effective - 14 days",
                      {"effective - 14 days", "party"}),
        row<Approval>(terms, "approval of tariff by FU before effective - 14 days", {"effective - 14 days"}),
        row<Approval>(terms, "hearing of tariff by FU after recommendation by FU before effective - 14 days",
                      {"effective - 14 days"}),
        row<Approval>(terms, "decision opinion of tariff by FU before effective - 14 days", {"effective - 14 days"}),
        row<NamedNeed>("registration", "need for target group by FU before effective - 14 days",
                       {"target group", "effective - 14 days"}),
        row<Acceptance>("change", "every payer in payers has acceptance by payer", {"payer"}),
    };
    return rows;
}

TEST(NodeKinds, EachHasItsOperandsFoundAsTheParserNestedThem)
{
    std::set<std::size_t> seen;
    for (auto const& [kind, scope, condition, expected] : nested()) {
        SCOPED_TRACE(condition);
        seen.insert(kind);
        auto const read =
            resolved({demand(scope, condition) + "define base = 5 %\nlist parties = FU, DAS\n  reading \"r\"\n"
                                                 "decision opinion \"o\"\n  reading \"r\"\n"});
        ASSERT_TRUE(read.agreement) << read.said();
        auto const parts = parts_of(*read.agreement);
        auto const found = std::find_if(parts.begin(), parts.end(), [kind = kind](auto const& part) {
            return part.owner.kind == Owner::Kind::rule && part.expression->node.index() == kind;
        });
        ASSERT_NE(found, parts.end());
        std::vector<std::string> operands;
        for (auto const* const operand : operands_of(*found->expression)) {
            operands.push_back(read.underlined(operand->span));
        }
        EXPECT_EQ(operands, expected);
    }
    EXPECT_EQ(seen.size(), std::variant_size_v<support::ResolvedNode>);
}

// ---- what is printed

void expect_to_read_back(std::vector<std::string> const& texts)
{
    auto const read = resolved(texts);
    ASSERT_TRUE(read.agreement) << read.said();
    std::size_t most = 0;
    for (auto const& [key, parts] : support::spelled_parts(*read.agreement)) {
        most = std::max(most, parts.size());
    }
    for (std::size_t number = 0; number < most && !testing::Test::HasFailure(); ++number) {
        auto const again = resolved(support::respelled(*read.agreement, *read.sources, number));
        ASSERT_TRUE(again.agreement) << again.said();
        support::expect_same_meaning(*read.agreement, *again.agreement);
    }
}

TEST(PrintedConditions, OfEveryConstructReadBackAsTheSame) { expect_to_read_back(texts_in("tests/rules/dense")); }

TEST(PrintedConditions, OfTheShippedAgreementReadBackAsTheSame)
{
    expect_to_read_back(texts_in("agreements/nordjylland"));
    expect_to_read_back(texts_in("agreements/provisions"));
}

std::string printed(std::string const& scope, std::string const& condition)
{
    auto const read = resolved({demand(scope, condition)});
    EXPECT_TRUE(read.agreement) << read.said();
    return read.agreement ? print(to_syntax(read.version().rules[0].demand, read.version())) : "";
}

TEST(PrintedConditions, AreInTheWordsOfTheLanguage)
{
    struct Row {
        std::string scope, condition, printed;
    };
    for (auto const& [scope, condition, expected] : {
             Row{"change of terms", "effective + 30 days is before 2020-12-31",
                 "effective + 30 days is before 2020-12-31"},
             Row{"change of terms", "effective - 3 months is before 2020-12-31",
                 "3 months before effective is before 2020-12-31"},
             Row{"change of terms", "approval by FU before 3 months before effective",
                 "approval by FU before effective - 3 months"},
             Row{"change of terms", "(weekday of (effective + 2 days)) < 6", "weekday of (effective + 2 days) < 6"},
             Row{"submission", "(count of adjustments where new tariff > old tariff) <= 3",
                 "(count of adjustments where new tariff > old tariff) <= 3"},
             Row{"offer and year", "year + 1 = 2021 and result >= 0 kr.", "year + 1 = 2021 and result >= 0 kr."},
             Row{"agreement", "effective is 1 January and until is given", "effective is 1 January and until is given"},
             Row{"payer", "acceptance by payer and payer is not \"x\"", "acceptance by payer and payer is not \"x\""},
             Row{"submission", "every request in requests has effective is 1 January",
                 "every request in requests has effective is 1 January"},
             Row{"change", "every tag in reason tags has tag is occupancy",
                 "every tag in reason tags has tag is occupancy"},
             Row{"change", "some payer in payers has (every other in payers has (other = payer))",
                 "some payer in payers has every other in payers has other is payer"},
             Row{"registration", "tariff >= 1050.50 kr. per unit", "tariff >= 1050.5 kr. per unit"},
             Row{"change of terms", "not (effective is 1 January)", "effective is not 1 January"},
             Row{"change of terms", "not (not (tariff changes))", "not tariff does not change"},
             Row{"change of terms", "95 % of old tariff <= new tariff", "95 % * old tariff <= new tariff"},
             Row{"change of terms", "new places - (old places - 1 places) > -2 places",
                 "new places - (old places - 1 place) > -2 places"},
             Row{"change of terms", "tariff changes and (places changes or until is given)",
                 "tariff changes and (places changes or until is given)"},
             Row{"operator and year", "year + 1 = 2021", "year + 1 = 2021"},
             Row{"change of terms", "reason tags do not include staffing", "reason tags do not include staffing"},
             Row{"change of terms", "unit is not one of day-and-night, hour", "unit is not one of day-and-night, hour"},
         }) {
        EXPECT_EQ(printed(scope, condition), expected);
        EXPECT_EQ(printed(scope, expected), expected);
    }
}

}  // namespace
}  // namespace styr::test
