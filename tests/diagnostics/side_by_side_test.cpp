// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/side_by_side.hpp"

#include <gmock/gmock.h>

#include <set>
#include <stdexcept>
#include <thread>
#include <vector>

namespace styr::test {
namespace {

using testing::Each;

TEST(SideBySide, DoesEachPieceOnceWithAnyNumberOfThreads)
{
    for (auto const threads : {1U, 2U, 8U}) {
        std::vector<int> done(1000);
        side_by_side(done.size(), threads, [&](std::size_t at) { ++done[at]; });
        EXPECT_THAT(done, Each(1)) << threads;
    }
}

TEST(SideBySide, DoesNothingWhereThereIsNothingToDo)
{
    side_by_side(0, 8, [](std::size_t) { FAIL(); });
}

TEST(SideBySide, StaysOnItsOwnThreadWhereOneIsEnough)
{
    std::set<std::thread::id> seen;
    side_by_side(100, 1, [&](std::size_t) { seen.insert(std::this_thread::get_id()); });
    EXPECT_EQ(seen, std::set{std::this_thread::get_id()});
}

TEST(SideBySide, LetsTheExceptionOfTheFirstPieceOutAfterAllIsDone)
{
    for (auto const threads : {1U, 8U}) {
        std::vector<int> done(100);
        auto const work = [&](std::size_t at) {
            done[at] = 1;
            if (at % 10 == 7) {
                throw std::runtime_error(std::to_string(at));
            }
        };
        try {
            side_by_side(done.size(), threads, work);
            ADD_FAILURE();
        } catch (std::runtime_error const& thrown) {
            EXPECT_STREQ(thrown.what(), "7") << threads;
        }
        EXPECT_THAT(done, Each(1)) << threads;
    }
}

TEST(SideBySide, TakesAsManyThreadsAsTheWorkPaysForAndTheMachineHas)
{
    EXPECT_EQ(threads_for(0, 100, 8), 1U);
    EXPECT_EQ(threads_for(199, 100, 8), 1U);
    EXPECT_EQ(threads_for(200, 100, 8), 2U);
    EXPECT_EQ(threads_for(100'000, 100, 8), 8U);
    EXPECT_EQ(threads_for(100'000, 100, 0), 1U);
    EXPECT_GE(processors(), 1U);
}

}  // namespace
}  // namespace styr::test
