// SPDX-License-Identifier: MPL-2.0
// What goes wrong around the program: rights, disks, signals, locales. Nothing is judged on a part, no
// output is written in part, and no temporary file is left behind.
#include "places.hpp"
#include "session/files/disk.hpp"
#include "tests/cli/shell.hpp"
#include "tests/support/clean.hpp"

#include <gmock/gmock.h>

namespace styr::test::faults_test {
namespace {

using testing::HasSubstr;
using Words = std::vector<std::string>;

// A copy that others may enter, with the program beside it; `nobody` runs a command without any rights.
struct Shared : Copy {
    Shared()
    {
        fs::permissions(folder.path, fs::perms::owner_all | fs::perms::group_read | fs::perms::group_exec |
                                         fs::perms::others_read | fs::perms::others_exec);
        fs::copy_file(STYR_BINARY, folder.path / "program");
    }
    Ended as_nobody(std::string const& line) const
    {
        return shell(folder.path, "nobody() { if [ \"$(id -u)\" = 0 ]; then setpriv --reuid=65534 --regid=65534 "
                                  "--clear-groups -- \"$@\"; else \"$@\"; fi; }\n" +
                                      line);
    }
    std::vector<std::string> leftovers() const
    {
        std::vector<std::string> names;
        for (auto const& entry : fs::directory_iterator(folder.path)) {
            if (auto const name = entry.path().filename().string(); name.find(".styr-") != std::string::npos) {
                names.push_back(name);
            }
        }
        return names;
    }
};

TEST(Rights, AFileThatMayNotBeReadIsNamedAndNothingIsJudged)
{
    Shared copy;
    fs::permissions(copy.folder.path / "decisions/2020.yaml", fs::perms::none);
    auto const ended = copy.as_nobody("nobody ./program check --lang en -f concise --as-of 2020-05-26");
    EXPECT_EQ(ended.status, 2);
    EXPECT_EQ(ended.out, "error[S622] decisions/2020.yaml cannot be read: permission denied\n");
}

TEST(Rights, AFolderThatMayNotBeListedIsNoEmptyFolder)
{
    Shared copy;
    fs::permissions(copy.folder.path / "decisions", fs::perms::none);
    auto const ended = copy.as_nobody("nobody ./program check --lang en -f concise --as-of 2020-05-26");
    EXPECT_EQ(ended.status, 2);
    EXPECT_THAT(ended.out, HasSubstr("[S622] decisions cannot be read: permission denied"));
    fs::permissions(copy.folder.path / "decisions", fs::perms::owner_all);
}

TEST(Rights, ReadingNeedsNoHomeAndNoFolderToWriteIn)
{
    Shared copy;
    auto const ended = copy.as_nobody("nobody env -i ./program check --as-of 2020-05-26");
    EXPECT_EQ(ended.status, 0) << ended.out;
    auto const written = copy.as_nobody("nobody ./program check --lang en --as-of 2020-05-26 -o json=a.json");
    EXPECT_EQ(written.status, 2);
    EXPECT_THAT(written.out, HasSubstr("a.json cannot be written: permission denied"));
    EXPECT_FALSE(fs::exists(copy.folder.path / "a.json"));
}

TEST(Disks, AFileThatMayNotGrowIsNotWrittenInPart)
{
    Shared copy;
    copy.put("a.json", "yesterday's");
    auto const ended =
        shell(copy.folder.path, "ulimit -f 1; styr check --lang en --as-of 2020-05-26 -o json=a.json >/dev/null");
    EXPECT_EQ(ended.status, 2);
    EXPECT_THAT(ended.out, HasSubstr("a.json cannot be written: it may not grow that large"));
    EXPECT_EQ(read(copy.folder.path / "a.json"), "yesterday's");
    EXPECT_THAT(copy.leftovers(), testing::IsEmpty());
}

TEST(Disks, AFullOneIsNamed)
{
    auto const ended = shell(source_dir / "tests/data/cli/krisecenter", "styr check --lang en -f json > /dev/full");
    EXPECT_EQ(ended.status, 2);
    EXPECT_THAT(ended.out, HasSubstr("S633"));
}

// What says that it has 4,096 bytes and gives fewer is like a file that somebody cut while it was read.
TEST(Disks, AFileThatShrinksWhileItIsReadIsRefused)
{
    fs::path const cut = "/sys/devices/system/cpu/online";
    Diagnostics diagnostics;
    ASSERT_GT(fs::file_size(cut), read(cut).size());
    EXPECT_FALSE(read_file(cut, "x.yaml", most_data_bytes, diagnostics));
    ASSERT_EQ(diagnostics.size(), 1U);
    EXPECT_EQ(diagnostics.front().headline.en, "x.yaml cannot be read: it became shorter while it was read");
}

TEST(Interruption, LeavesTheOldResultOrTheNewAndNothingElse)
{
    Shared copy;
    copy.put("a.json", "yesterday's");
    for (int i = 0; i < 40; ++i) {
        auto const wait = "0.0" + std::string(i % 40 < 10 ? "0" : "") + std::to_string(i % 40);
        shell(copy.folder.path, "timeout -s " + std::string(i % 2 == 0 ? "INT " : "TERM ") + wait +
                                    " ./program check --as-of 2020-05-26 -o json=a.json -q");
        auto const text = read(copy.folder.path / "a.json");
        EXPECT_TRUE(text == "yesterday's" || (text.starts_with("{") && text.ends_with("}\n"))) << text.substr(0, 100);
        EXPECT_THAT(copy.leftovers(), testing::IsEmpty());
    }
}

TEST(Surroundings, LocaleAndTimeZoneChangeNothing)
{
    auto const folder = source_dir / "tests/data/cli/krisecenter";
    auto const plain = shell(folder, "styr check -f json --as-of 2020-05-20").out;
    for (auto const* const odd : {"LC_ALL=tr_TR.UTF-8 TZ=Pacific/Kiritimati", "LC_ALL=ar_EG.UTF-8 TZ=:/etc/passwd",
                                  "LC_ALL=C TZ=", "LANGUAGE=../../x LC_ALL=xx"}) {
        EXPECT_EQ(shell(folder, std::string("env ") + odd + " " STYR_BINARY " check -f json --as-of 2020-05-20").out,
                  plain)
            << odd;
    }
}

TEST(LongLines, AreShownInPart)
{
    Copy copy;
    copy.put("decisions/long.yaml", "note: " + std::string((1U << 20U) - 7, 'x') + "\n");
    for (auto const* const format : {"full", "concise"}) {
        auto const ended = copy.run({"check", "-f", format});
        EXPECT_EQ(ended.status, 2);
        EXPECT_LT(ended.err.size(), 4000U);
    }
}

TEST(Escapes, OfTerminalsAreNeverPrintedRaw)
{
    std::string const red = "\x1b[31mrød\x07";
    Copy copy;
    copy.put("submissions/2020-06-aalborg.yaml",
             "operator: Aalborg Kommune\nchanges:\n  - offer: " + red + "\n    after: {places: 8}\n");
    for (Words const& words :
         {Words{"check"}, Words{"check", red}, Words{"explain", red}, Words{red}, Words{"check", "--as-of", red},
          Words{"check", "-o", "json=" + red + "/x"}, Words{"check", "--config", red}, Words{"-C", red, "check"},
          Words{"check", "-f", red}, Words{"check", "--lang", red}}) {
        for (auto const* const format : {"full", "json"}) {
            auto all = words;
            all.insert(all.begin(), {"-f", format});
            auto const ended = copy.run(all);
            EXPECT_EQ(ended.status, 2);
            EXPECT_EQ(support::unclean(ended.out), "");
            EXPECT_EQ(support::unclean(ended.err), "");
        }
    }
}

TEST(FileNames, LikeOptionsUpwardPathsAndCommandsAreNamesOnly)
{
    Copy copy;
    auto const text = read(copy.folder.path / "submissions/2020-06-aalborg.yaml");
    for (std::string const name : {"-rf.yaml", "$(id).yaml", "`id`.yaml", "::error::x.yaml", "a\nb.yaml", "'\".yaml",
                                   "æøå .yaml", "..yaml", "a;b.yaml"}) {
        copy.put("submissions/" + name, text);
        for (auto const* const format : {"full", "concise", "json"}) {
            auto const ended = copy.run({"check", "--as-of", "2020-05-26", "-v", "-f", format});
            EXPECT_THAT(ended.status, testing::AnyOf(0, 1, 2)) << name;
            EXPECT_EQ(support::unclean(ended.out), "") << name;
            EXPECT_EQ(support::unclean(ended.err), "") << name;
        }
        fs::remove(copy.folder.path / "submissions" / name);
    }
    EXPECT_EQ(copy.run({"check", "../../../../etc/passwd"}).status, 2);
}

}  // namespace
}  // namespace styr::test::faults_test
