// SPDX-License-Identifier: MPL-2.0
// The fuzzers' seeds, and every file that once broke a promise, in each run of the tests.
#include "places.hpp"
#include "tests/fuzz/target.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace styr::fuzz {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> inputs(std::string const& kind, Target const& target)
{
    std::vector<fs::path> found;
    fs::path const folder = fs::path(STYR_SOURCE_DIR) / "tests/fuzz" / kind / target.name;
    if (fs::exists(folder)) {
        for (auto const& entry : fs::directory_iterator(folder)) {
            found.push_back(entry.path());
        }
    }
    return found;
}

std::string bytes_of(fs::path const& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

class Fuzzed : public testing::TestWithParam<Target> {};

TEST_P(Fuzzed, SeedsKeepEveryPromise)
{
    auto const seeds = inputs("corpus", GetParam());
    EXPECT_FALSE(seeds.empty());
    for (auto const& path : seeds) {
        EXPECT_NO_THROW(GetParam().run(bytes_of(path))) << path;
    }
}

TEST_P(Fuzzed, FindsStayMended)
{
    for (auto const& path : inputs("regressions", GetParam())) {
        EXPECT_NO_THROW(GetParam().run(bytes_of(path))) << path;
    }
}

INSTANTIATE_TEST_SUITE_P(Targets, Fuzzed, testing::ValuesIn(targets().begin(), targets().end()),
                         [](auto const& tested) { return std::string(tested.param.name); });

TEST(FuzzPromises, AreNoticedWhenBroken)
{
    EXPECT_THROW(promise_clean("a\x1b[31mb"), std::logic_error);
    EXPECT_THROW(promise_clean("a\n::error::b"), std::logic_error);
    EXPECT_THROW(promise_clean("\xff"), std::logic_error);
    EXPECT_NO_THROW(promise_clean("æøå: b\n"));
}

}  // namespace
}  // namespace styr::fuzz
