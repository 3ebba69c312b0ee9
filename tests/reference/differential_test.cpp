// The engine and the reference evaluator judge the same generated agreements and data, and have to
// agree on every verdict, every missing fact and every awaited body.
#include "engine/check.hpp"
#include "tests/reference/case.hpp"
#include "tests/reference/opinion.hpp"
#include "tests/reference/shrink.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>

namespace styr::reference {
namespace {

std::uint64_t number_from(char const* variable, std::uint64_t otherwise)
{
    char const* const given = std::getenv(variable);
    return given != nullptr ? std::strtoull(given, nullptr, 10) : otherwise;
}

struct Tally {
    std::uint64_t judged = 0, left_out = 0, refused = 0;
    std::map<std::string_view, std::uint64_t> verdicts;
};

// What the two differ in; empty where they agree, or where there is nothing to compare.
std::string disagreement(ReadAgreement const& agreement, ReadData const& data, Day as_of, Tally* tally)
{
    auto const result = check({*agreement.agreement, data.repository, as_of, true, false});
    auto const reference = opinion_of(*agreement.agreement, data.repository, as_of, true);
    if (tally != nullptr) {
        ++(reference ? tally->judged : tally->left_out);
        for (auto const& subject : result.subjects) {
            for (auto const& rule : subject.rules) {
                ++tally->verdicts[key_of(rule.verdict)];
            }
        }
    }
    return reference ? difference(opinion_of(result), *reference) : std::string();
}

bool still_differs(Case const& made)
{
    auto const agreement = read_agreement(made.files);
    auto const data = read_data(made.files);
    return agreement->agreement && data->sound && !disagreement(*agreement, *data, made.as_of, nullptr).empty();
}

std::string explained(Case const& made)
{
    auto const small = shrunk(made, still_differs);
    auto const agreement = read_agreement(small.files);
    auto const data = read_data(small.files);
    return "engine (one) and reference (other):\n" + disagreement(*agreement, *data, small.as_of, nullptr) + shown(small);
}

TEST(SecondOpinion, AgreesWithTheEngineOnGeneratedCases)
{
    auto const seed = number_from("STYR_SEED", 20200525), count = number_from("STYR_CASES", 10'000);
    std::cout << "seed " << seed << " (STYR_SEED), " << count << " cases (STYR_CASES)\n";
    Tally tally;
    std::unique_ptr<ReadAgreement> agreement;
    for (std::uint64_t i = 0; i < count && (!HasFailure() || std::getenv("STYR_ALL")); ++i) {
        auto const made = case_of(seed * cases_an_agreement + i);
        if (i % cases_an_agreement == 0) {
            agreement = read_agreement(made.files);
            ASSERT_TRUE(agreement->agreement) << agreement->complaints << shown(made);
        }
        auto const data = read_data(made.files);
        if (!data->sound) {
            ++tally.refused;
            if (std::getenv("STYR_SHOW") != nullptr) std::cout << data->complaints;
            continue;
        }
        if (!disagreement(*agreement, *data, made.as_of, &tally).empty()) {
            if (std::getenv("STYR_ALL") != nullptr) {
                std::cout << "#" << made.seed << "\n" << disagreement(*agreement, *data, made.as_of, nullptr);
                continue;
            }
            ADD_FAILURE() << explained(made);
        }
    }
    std::cout << tally.judged << " judged, " << tally.left_out << " left out, " << tally.refused << " refused\n";
    for (auto const& [verdict, times] : tally.verdicts) {
        std::cout << verdict << ' ' << times << '\n';
    }
}

}  // namespace
}  // namespace styr::reference
