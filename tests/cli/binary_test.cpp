// SPDX-License-Identifier: MPL-2.0
// The program itself, as a shell runs it: what no test in process can see.
#include "places.hpp"
#include "tests/cli/shell.hpp"

#include <gmock/gmock.h>

namespace styr::test::binary_test {
namespace {

using testing::HasSubstr;

Ended in_krisecenter(std::string const& line) { return shell(source_dir / "tests/data/cli/krisecenter", line); }

TEST(Binary, RunsAndEndsWithItsStatus)
{
    EXPECT_EQ(in_krisecenter("styr check --as-of 2020-05-26").status, 0);
    EXPECT_EQ(in_krisecenter("styr check --as-of 2020-05-20").status, 1);
    EXPECT_EQ(in_krisecenter("styr check --as-of x").status, 2);
    EXPECT_THAT(in_krisecenter("styr version").out, HasSubstr("nordjylland: Styringsaftale for Nordjylland"));
}

TEST(Binary, EndsQuietlyWhereNobodyReads)
{
    auto const ended =
        in_krisecenter("styr check -v --as-of 2020-05-26 --fail-level notice | true; echo ${PIPESTATUS[0]}");
    EXPECT_EQ(ended.out, "1\n");
    EXPECT_EQ(in_krisecenter("(sleep 0.2; styr check --as-of 2020-05-26 --fail-level notice; echo $? >&2) | true").out,
              "1\n");
}

TEST(Binary, SaysWhereWritingFails)
{
    auto const ended = in_krisecenter("styr check --lang en > /dev/full");
    EXPECT_EQ(ended.status, 2);
    EXPECT_THAT(ended.out, HasSubstr("S633"));
    EXPECT_EQ(in_krisecenter("styr check >&-").status, 2);
}

TEST(Binary, ReadsStandardInput)
{
    EXPECT_EQ(
        in_krisecenter("sed s/2139/2140/ submissions/2020-05-aalborg.yaml | styr check - --as-of 2020-05-26").status,
        1);
    EXPECT_EQ(in_krisecenter("styr check - <&-").status, 2);
}

TEST(Binary, DependsOnNeitherLocaleNorTimeZone)
{
    auto const plain = in_krisecenter("styr check --as-of 2020-05-20").out;
    EXPECT_EQ(
        in_krisecenter("env LC_ALL=da_DK.UTF-8 LANG=en_US.UTF-8 TZ=Asia/Tokyo " STYR_BINARY " check --as-of 2020-05-20")
            .out,
        plain);
    EXPECT_EQ(in_krisecenter("env -i " STYR_BINARY " check --as-of 2020-05-20").out, plain);
}

TEST(Binary, WorksWithoutArgumentsAtAll) { EXPECT_EQ(in_krisecenter("exec -a \"\" " STYR_BINARY).status, 2); }

}  // namespace
}  // namespace styr::test::binary_test
