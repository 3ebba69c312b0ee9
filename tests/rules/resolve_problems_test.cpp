// SPDX-License-Identifier: MPL-2.0
// The table of problems itself: worded in both languages, and each met by a case.
#include "tests/rules/resolve_support.hpp"

#include "rules/syntax/keywords.hpp"

#include <set>
#include <sstream>

namespace styr::test {

TEST(ResolveProblems, EveryOneHasACase)
{
    std::set<std::string_view> met;
    for (auto const* const cases : {&name_cases(), &merge_cases(), &declaration_cases(), &type_cases()}) {
        for (auto const& wrong : *cases) {
            met.insert(wrong.code);
        }
    }
    for (auto const* const problem : resolve_problems()) {
        EXPECT_TRUE(met.contains(problem->code)) << problem->code << " " << problem->name;
    }
}

TEST(ResolveProblems, AreInTheOrderOfTheirCodesAndNamedOnce)
{
    std::set<std::string_view> names;
    std::string_view last;
    for (auto const* const problem : resolve_problems()) {
        EXPECT_LT(last, problem->code);
        last = problem->code;
        EXPECT_TRUE(names.insert(problem->name).second) << problem->name;
    }
}

// Lower case, no full stop, in both languages; a help that some language lacks would be lost in both.
TEST(ResolveProblems, AreWordedInBothLanguages)
{
    for (auto const* const problem : resolve_problems()) {
        SCOPED_TRACE(problem->code);
        EXPECT_FALSE(problem->headline.da.empty() || problem->headline.en.empty());
        EXPECT_FALSE(problem->about.da.size() < 80 || problem->about.en.size() < 80) << "a paragraph, please";
        EXPECT_FALSE(problem->headline.da.ends_with('.') || problem->headline.en.ends_with('.'));
        EXPECT_EQ(problem->label.da.empty(), problem->label.en.empty());
        for (auto const& help : problem->help) {
            EXPECT_EQ(help.da.empty(), help.en.empty());
        }
    }
}

// A name that contains a word of the language would end before it.
TEST(ResolveProblems, NoNameThatRulesReadContainsAReservedWord)
{
    auto const expect_free = [](std::string_view name) {
        std::istringstream words{std::string(name)};
        for (std::string word; words >> word;) {
            EXPECT_FALSE(is_reserved(word)) << "`" << name << "`";
        }
    };
    using R = RecordKind;
    for (auto const record : {R::operator_, R::offer, R::user, R::report, R::service, R::terms, R::split_part,
                              R::tariff_part, R::submission, R::change, R::comparison, R::settlement, R::decision,
                              R::about, R::payer, R::operator_report}) {
        for (auto const& row : FieldTable().rows_of(record)) {
            if (name_of(row.field).name.empty()) {
                continue;
            }
            expect_free(name_of(row.field).name);
            if (row.shape == Shape::choice || row.shape == Shape::choices) {
                for (auto const& value : values_of(row.choices)) {
                    expect_free(value.name);
                }
            }
        }
    }
}

}  // namespace styr::test
