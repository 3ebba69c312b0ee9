// All that the engine finds on generated cases, down to each step, decision and repair, is what judged.txt holds.
// The second opinion says that the verdicts are right; this says that nothing of what led to them changes unseen. More
// cases than anybody reads stand in judged_digests.txt.
#include "engine/check.hpp"
#include "tests/reference/generated.hpp"
#include "tests/reference/report.hpp"

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
    auto text = "case " + std::to_string(made.seed) + " as of " + print_iso(made.as_of) + ", " +
                std::to_string(result.settled) + " of " + std::to_string(result.requirements) + " settled\n";
    Report report(*sources, text);
    for (auto const& subject : result.subjects) {
        report.write(subject);
    }
    return text;
}

// What is told of the first of an agreement's cases.
void add_cases(std::string& text, std::uint64_t agreement_seed, std::uint64_t cases)
{
    auto const sources = std::make_shared<Sources>();
    auto const agreement = read_agreement(case_of(agreement_seed * cases_an_agreement).files, sources);
    ASSERT_TRUE(agreement->agreement) << agreement->complaints;
    for (std::uint64_t i = 0; i < cases; ++i) {
        text += told_of(case_of(agreement_seed * cases_an_agreement + i), *agreement->agreement, sources);
    }
}

using Judged = Generated;

TEST_F(Judged, IsToTheLastStepWhatItWas)
{
    expect_whole(STYR_SOURCE_DIR "/tests/reference/judged.txt", first_agreement, 60,
                 [](std::string& text, std::uint64_t seed) { add_cases(text, seed, 1); });
}

TEST_F(Judged, IsWhatItWasInAllItsCases)
{
    expect_digests(STYR_SOURCE_DIR "/tests/reference/judged_digests.txt", first_agreement, 300,
                   [](std::string& text, std::uint64_t seed) { add_cases(text, seed, cases_an_agreement); });
}

}  // namespace
}  // namespace styr::reference
