// All that the engine finds on generated cases, down to each step, decision and repair, is what judged.txt holds.
// The second opinion says that the verdicts are right; this says that nothing of what led to them changes unseen. More
// cases than anybody reads stand in judged_digests.txt.
#include "engine/check.hpp"
#include "tests/reference/case.hpp"
#include "tests/reference/report.hpp"
#include "tests/support/digests.hpp"

#include <gtest/gtest.h>

namespace styr::reference {
namespace {

constexpr std::uint64_t first_agreement = 20'260'200;

// Nothing where its data is refused.
std::string told_of(Case const& made, Agreement const& agreement, std::shared_ptr<Sources> const& sources)
{
    auto const data = read_data(made.files, sources);
    if (!data->sound) {
        return {};
    }
    auto const result = check({agreement, data->repository, made.as_of, true, true});
    auto text = "case " + std::to_string(made.seed) + " as of " + print_iso(made.as_of) + ", " + std::to_string(result.settled) + " of " + std::to_string(result.requirements) + " settled\n";
    Report report(*sources, text);
    for (auto const& subject : result.subjects) {
        report.write(subject);
    }
    return text;
}

// Of the first of each agreement's cases.
TEST(Judged, IsToTheLastStepWhatItWas)
{
#ifdef __clang__
    GTEST_SKIP() << "the cases are those that g++ makes of the seeds: in which order the generator draws is the compiler's choice";
#endif
    constexpr std::uint64_t agreements = 60;
    std::string text;
    for (std::uint64_t i = 0; i < agreements; ++i) {
        auto const made = case_of((first_agreement + i) * cases_an_agreement);
        auto const sources = std::make_shared<Sources>();
        auto const agreement = read_agreement(made.files, sources);
        ASSERT_TRUE(agreement->agreement) << agreement->complaints;
        text += told_of(made, *agreement->agreement, sources);
    }
    support::expect_golden(STYR_SOURCE_DIR "/tests/reference/judged.txt", text);
}

// Of all of them.
TEST(Judged, IsWhatItWasInAllItsCases)
{
#ifdef __clang__
    GTEST_SKIP() << "the cases are those that g++ makes of the seeds: in which order the generator draws is the compiler's choice";
#endif
    constexpr std::uint64_t agreements = 300;
    support::Digests digests(STYR_SOURCE_DIR "/tests/reference/judged_digests.txt");
    for (std::uint64_t i = 0; i < agreements; ++i) {
        std::string text;
        auto const sources = std::make_shared<Sources>();
        auto const agreement = read_agreement(case_of((first_agreement + i) * cases_an_agreement).files, sources);
        ASSERT_TRUE(agreement->agreement) << agreement->complaints;
        for (std::uint64_t each = 0; each < cases_an_agreement; ++each) {
            text += told_of(case_of((first_agreement + i) * cases_an_agreement + each), *agreement->agreement, sources);
        }
        digests.add(std::to_string(first_agreement + i), text);
    }
    digests.expect();
}

}  // namespace
}  // namespace styr::reference
