// SPDX-License-Identifier: MPL-2.0
// The engine and the reference evaluator judge the same generated agreements and data, and have to
// agree on every verdict, every missing fact and every awaited body.
#include "engine/check.hpp"
#include "engine/owner_figures.hpp"
#include "places.hpp"
#include "tests/reference/case.hpp"
#include "tests/reference/figures.hpp"
#include "tests/reference/opinion.hpp"
#include "tests/reference/run.hpp"
#include "tests/reference/shrink.hpp"
#include "tests/support/world.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <iostream>

namespace styr::reference {
namespace {

// What was judged: a generator that makes everything incomplete would prove nothing.
struct Tally {
    std::uint64_t judged = 0, left_out = 0, refused = 0, disagreeing = 0;
    std::map<std::string_view, std::uint64_t> verdicts;
    std::map<std::size_t, std::uint64_t> nodes;  // by kind
    std::map<DecisionSeen::Standing, std::uint64_t> standings;
    std::map<Scope, std::uint64_t> scopes;
};

void count(Step const& step, Tally& tally)
{
    ++tally.nodes[step.expression->node.index()];
    for (auto const& seen : step.decisions) {
        ++tally.standings[seen.standing];
    }
    for (auto const& part : step.parts) {
        count(part, tally);
    }
}

void count(CheckResult const& result, Tally& tally)
{
    for (auto const& subject : result.subjects) {
        ++tally.scopes[subject.scope];
        for (auto const& rule : subject.rules) {
            ++tally.verdicts[key_of(rule.verdict)];
            for (auto const* const step : {&rule.condition, &rule.demand}) {
                if (*step) {
                    count(**step, tally);
                }
            }
        }
    }
}

struct Disagreement {
    std::string text;  // empty where they agree
    std::set<std::string> kinds;
};

// What the two differ in, if in anything; nothing, too, where the reference would have too many worlds to try. A third
// way of judging is compared here too, by its own `opinion_of`.
Disagreement disagreement(ReadAgreement const& agreement, ReadData const& data, Day as_of, Tally& tally)
{
    auto by_engine = *agreement.agreement;
    std::vector<Record const*> listings;
    for (auto const& listing : data.figures) {
        listings.push_back(&listing);
    }
    Diagnostics none;
    add_owner_figures(by_engine, listings, none);
    auto const result = check({by_engine, data.repository, as_of, true, false});
    auto const reference =
        opinion_of(as_the_owner_set(*agreement.agreement, data.figures), data.repository, as_of, true);
    count(result, tally);
    ++(reference ? tally.judged : tally.left_out);
    auto const engine = opinion_of(result);
    return reference ? Disagreement{difference(engine, *reference), kinds_of_difference(engine, *reference)}
                     : Disagreement{};
}

Disagreement disagreement(Case const& made)
{
    auto const agreement = read_agreement(made.files);
    auto const data = read_data(made.files);
    Tally ignored;
    return agreement->agreement && data->sound ? disagreement(*agreement, *data, made.as_of, ignored) : Disagreement{};
}

// Findings that differ in the same way, in as small a case as that takes.
std::string explained(Case const& made, std::string const& kind)
{
    auto const small =
        shrunk(made, [&kind](Case const& smaller) { return disagreement(smaller).kinds.contains(kind); });
    return "engine (one) and reference (other):\n" + disagreement(small).text + shown(small);
}

// Each disagreement takes its time to reduce, and several often have one cause.
constexpr std::uint64_t enough_disagreements = 10;

void compare_on_generated_cases(Run run, Tally& tally)
{
    std::unique_ptr<ReadAgreement> agreement;
    for (std::uint64_t i = 0; i < run.cases && tally.disagreeing < enough_disagreements; ++i) {
        auto const made = case_of(run.seed * cases_an_agreement + i);
        if (i % cases_an_agreement == 0) {
            agreement = read_agreement(made.files);
            ASSERT_TRUE(agreement->agreement) << agreement->complaints << shown(made);
        }
        auto const data = read_data(made.files);
        if (!data->sound) {
            ++tally.refused;
        } else if (auto const differs = disagreement(*agreement, *data, made.as_of, tally); !differs.text.empty()) {
            ++tally.disagreeing;
            ADD_FAILURE() << differs.text << '\n' << explained(made, *differs.kinds.begin());
        }
    }
}

void print(Tally const& tally)
{
    std::cout << tally.judged << " cases compared; " << tally.left_out << " with too many worlds, " << tally.refused
              << " refused as data\n";
    for (auto const& [verdict, times] : tally.verdicts) {
        std::cout << "  " << verdict << ' ' << times << '\n';
    }
    for (auto const& [scope, times] : tally.scopes) {
        std::cout << "  scope " << static_cast<int>(scope) << ": " << times << '\n';
    }
    for (auto const& [standing, times] : tally.standings) {
        std::cout << "  standing " << static_cast<int>(standing) << ": " << times << '\n';
    }
}

TEST(SecondOpinion, AgreesWithTheEngineOnGeneratedCases)
{
    Tally tally;
    auto const run = run_of(5'000);
    compare_on_generated_cases(run, tally);
    print(tally);
    EXPECT_LT((tally.left_out + tally.refused) * 100, run.cases) << "cases that compare nothing";
}

// What they once disagreed on, as it was reduced and printed then.
TEST(SecondOpinion, AgreesOnWhatItOnceDisagreedOn)
{
    Tally tally;
    for (auto const& entry : std::filesystem::directory_iterator(STYR_SOURCE_DIR "/tests/reference/disagreements")) {
        auto const made = read_shown(test::read_file(entry.path()));
        auto const agreement = read_agreement(made.files);
        auto const data = read_data(made.files);
        ASSERT_TRUE(agreement->agreement) << entry.path() << agreement->complaints;
        ASSERT_TRUE(data->sound) << entry.path() << data->complaints;
        EXPECT_EQ(disagreement(*agreement, *data, made.as_of, tally).text, "") << entry.path();
    }
    EXPECT_GT(tally.judged, 0U);
    EXPECT_EQ(tally.left_out, 0U);
}

// However few are compared elsewhere: each verdict, each kind of node, each standing of a decision and each scope
// occurs.
TEST(SecondOpinion, IsAskedAboutEverything)
{
    Tally tally;
    compare_on_generated_cases({20200525, 4000}, tally);
    EXPECT_EQ(tally.verdicts.size(), verdict_count);
    EXPECT_EQ(tally.nodes.size(), std::variant_size_v<decltype(Expression::node)>);
    using Standing = DecisionSeen::Standing;
    for (std::uint8_t each = 0; each <= static_cast<std::uint8_t>(Standing::decides_nothing); ++each) {
        EXPECT_TRUE(tally.standings.contains(static_cast<Standing>(each))) << "standing " << static_cast<int>(each);
    }
    EXPECT_EQ(tally.scopes.size(), static_cast<std::size_t>(Scope::agreement));  // `change` is six of them
    auto const all = tally.judged;
    for (auto const& [verdict, times] : tally.verdicts) {
        EXPECT_GT(times * 20, all) << verdict << " is rare";
    }
}

}  // namespace
}  // namespace styr::reference
