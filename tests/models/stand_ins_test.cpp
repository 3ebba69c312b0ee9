// SPDX-License-Identifier: MPL-2.0
// What stands in a file in place of its content is named as that, and nothing else is said of the file.
#include "tests/models/support.hpp"

#include <gtest/gtest.h>

namespace styr::stand_ins_test {
namespace {

std::string codes_of(std::string const& text) { return test::read(text, RecordKind::submission).codes(); }

std::string const sound = "changes:\n  - {offer: B, changed: [tariff]}\n";

TEST(StandIns, MarkersOfAMergeAreNamedWhereverTheyStand)
{
    for (std::string const marker : {"<<<<<<< HEAD", "<<<<<<<", "||||||| 1f3a", "=======", ">>>>>>> kladde: 2"}) {
        EXPECT_EQ(codes_of(marker + "\n" + sound), "D168") << marker;
        EXPECT_EQ(codes_of(sound + marker), "D168") << marker;
        EXPECT_EQ(codes_of("\xEF\xBB\xBF" + marker + "\r\n" + sound), "D168") << marker;
        EXPECT_EQ(codes_of("note: |\n  før\n" + marker + "\n  efter\n" + sound), "D168") << marker << " in a text";
    }
    auto const file =
        test::read("changes:\n<<<<<<< HEAD\n  - {offer: B}\n=======\n>>>>>>> x\n", RecordKind::submission);
    EXPECT_EQ(file.codes(), "D168") << "once";
    EXPECT_EQ(file.underlined(0), "<<<<<<< HEAD");
}

TEST(StandIns, TextsThatLookLikeMarkersAreNone)
{
    EXPECT_EQ(codes_of(sound + "note: |\n  =======\n  <<<<<<< HEAD\n"), "");
    EXPECT_EQ(codes_of(sound + "# =======\n"), "");
    EXPECT_EQ(codes_of(sound + "note: '======='\n").find("D168"), std::string::npos);
    EXPECT_EQ(codes_of("========\n" + sound).find("D168"), std::string::npos) << "eight";
}

TEST(StandIns, PointersToStorageAreNamed)
{
    EXPECT_EQ(codes_of("version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n"), "D169");
    EXPECT_EQ(codes_of("/annex/objects/SHA256E-s12--4d7a.yaml\n"), "D169");
    EXPECT_EQ(codes_of(sound + "note: version https://git-lfs.github.com/spec/v1\n"), "");
}

}  // namespace
}  // namespace styr::stand_ins_test
