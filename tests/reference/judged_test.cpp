// All that the engine finds on generated cases, down to each step, decision and repair, is what judged.txt holds.
// The second opinion says that the verdicts are right; this says that nothing of what led to them changes unseen.
#include "engine/check.hpp"
#include "tests/reference/case.hpp"
#include "tests/reference/report.hpp"
#include "tests/support/golden.hpp"

#include <gtest/gtest.h>

namespace styr::reference {
namespace {

TEST(Judged, IsToTheLastStepWhatItWas)
{
#ifdef __clang__
    GTEST_SKIP() << "the cases are those that g++ makes of the seeds: in which order the generator draws is the compiler's choice";
#endif
    constexpr std::uint64_t first = 20'260'200;
    constexpr std::uint64_t agreements = 60;
    std::string text;
    for (std::uint64_t i = 0; i < agreements; ++i) {
        auto const made = case_of((first + i) * cases_an_agreement);
        auto const sources = std::make_shared<Sources>();
        auto const agreement = read_agreement(made.files, sources);
        auto const data = read_data(made.files, sources);
        if (!agreement->agreement || !data->sound) {
            continue;
        }
        auto const result = check({*agreement->agreement, data->repository, made.as_of, true, true});
        text += "case " + std::to_string(made.seed) + " as of " + print_iso(made.as_of) + ", " + std::to_string(result.settled) + " of " + std::to_string(result.requirements) + " settled\n";
        Report report(*sources, text);
        for (auto const& subject : result.subjects) {
            report.write(subject);
        }
    }
    support::expect_golden(STYR_SOURCE_DIR "/tests/reference/judged.txt", text);
}

}  // namespace
}  // namespace styr::reference
