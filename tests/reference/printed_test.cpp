// SPDX-License-Identifier: MPL-2.0
// What is printed of the conditions of generated agreements reads back as the same; and the generated ones have every
// kind of node, so that this and all that is held of generated agreements is held of each kind.
#include "tests/reference/case.hpp"
#include "tests/reference/run.hpp"
#include "tests/support/node_kinds.hpp"
#include "tests/support/respelled.hpp"

namespace styr::reference {
namespace {

TEST(Printed, ConditionsOfGeneratedAgreementsReadBackAsTheSame)
{
    auto const run = run_of(10'000);
    for (std::uint64_t i = 0; i < run.cases / 50 && !testing::Test::HasFailure(); ++i) {
        auto const read = read_agreement(generated_agreement(run.seed + i));
        if (!read->agreement) {
            continue;
        }
        for (std::size_t number = 0; number < 4; ++number) {
            std::vector<File> files;
            for (auto const& text : support::respelled(*read->agreement, *read->sources, number)) {
                files.push_back({Folder::agreement, std::to_string(files.size()), text});
            }
            auto const again = read_agreement(files);
            ASSERT_TRUE(again->agreement) << "seed " << run.seed + i << "\n" << again->complaints;
            support::expect_same_meaning(*read->agreement, *again->agreement);
        }
    }
}

TEST(GeneratedAgreements, HaveEveryKindOfNode)
{
    constexpr std::uint64_t enough = 200;  // however many cases a run tries
    auto const run = run_of(enough);
    support::KindsSeen seen;
    for (std::uint64_t i = 0; i < enough; ++i) {
        auto const read = read_agreement(generated_agreement(run.seed + i));
        if (read->agreement) {
            seen.add(*read->agreement);
        }
        for (auto const& tree : read->trees) {
            seen.add(tree);
        }
    }
    EXPECT_EQ(seen.missing_syntax(), std::vector<std::string>{});
    EXPECT_EQ(seen.missing_resolved(), std::vector<std::string>{});
}

}  // namespace
}  // namespace styr::reference
