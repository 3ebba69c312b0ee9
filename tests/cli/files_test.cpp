// SPDX-License-Identifier: MPL-2.0
// Files that are not what they should be: nothing waits, nothing leads out, nothing is judged on a part.
#include "tests/cli/program.hpp"

#include "session/files/disk.hpp"

#include <gmock/gmock.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace styr::test::files_test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

Ended check(Copy const& copy) { return copy.run({"check", "-f", "concise", "--lang", "en"}); }

TEST(SpecialFiles, AreRefusedWithoutWaiting)
{
    Copy copy;
    ASSERT_EQ(::mkfifo((copy.folder.path / "submissions/pipe.yaml").c_str(), 0600), 0);
    auto const ended = check(copy);
    EXPECT_EQ(ended.status, 2);
    EXPECT_THAT(ended.err, HasSubstr("[S623] submissions/pipe.yaml is a named pipe (FIFO), not an ordinary file"));
    EXPECT_THAT(copy.run({"--config", "submissions/pipe.yaml", "check"}).err, HasSubstr("S623"));
    EXPECT_THAT(copy.run({"--config", "/dev/zero", "check"}).err, HasSubstr("S623"));
    EXPECT_THAT(copy.run({"--config", "submissions", "check"}).err, HasSubstr("S623"));
}

TEST(SpecialFiles, SocketsToo)
{
    Copy copy;
    int const socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    auto const path = (copy.folder.path / "submissions/s.yaml").string();
    ASSERT_LT(path.size(), sizeof address.sun_path);
    path.copy(address.sun_path, path.size());
    ASSERT_EQ(::bind(socket, reinterpret_cast<sockaddr const*>(&address), sizeof address), 0);
    EXPECT_THAT(check(copy).err, HasSubstr("[S623] submissions/s.yaml is a socket"));
    ::close(socket);
}

TEST(Links, LeadToFilesOfTheRepositoryOnly)
{
    Copy copy;
    TemporaryFolder outside;
    write(outside.path / "secret.yaml", "operator: secret\n");
    fs::create_directory(copy.folder.path / ".kladder");
    fs::rename(copy.folder.path / "submissions/2020-06-aalborg.yaml", copy.folder.path / ".kladder/kladde.yaml");
    fs::create_symlink("../.kladder/kladde.yaml", copy.folder.path / "submissions/inside.yaml");
    EXPECT_EQ(check(copy).status, 0);
    for (auto const& target :
         {outside.path / "secret.yaml", fs::path("/etc/passwd"), fs::path("nowhere.yaml"), fs::path("loop.yaml")}) {
        fs::create_symlink(target, copy.folder.path / "submissions/loop.yaml");
        auto const ended = check(copy);
        EXPECT_EQ(ended.status, 2) << target;
        EXPECT_THAT(ended.err, HasSubstr("[S625] submissions/loop.yaml")) << target;
        EXPECT_THAT(ended.err, Not(HasSubstr("secret"))) << target;
        fs::remove(copy.folder.path / "submissions/loop.yaml");
    }
}

TEST(Links, ToFoldersAreNotFollowed)
{
    Copy copy;
    fs::create_directory_symlink("..", copy.folder.path / "register/again");
    EXPECT_THAT(check(copy).err, HasSubstr("[S625] register/again"));
    fs::remove(copy.folder.path / "register/again");
    TemporaryFolder outside;
    fs::remove_all(copy.folder.path / "decisions");
    fs::create_directory_symlink(outside.path, copy.folder.path / "decisions");
    EXPECT_THAT(check(copy).err, HasSubstr("[S627] `decisions` lies outside"));
}

// What is checked may have brought the link; an absolute path is the user's own.
TEST(Links, AmongItsFoldersAreNotWrittenThrough)
{
    Copy copy;
    TemporaryFolder elsewhere;
    fs::create_directories(copy.folder.path / "out/deep");
    fs::create_directory_symlink(elsewhere.path, copy.folder.path / "out/linked");
    for (std::string const name :
         {"out/linked/styr.json", "out/deep/../linked/styr.json", "./out/linked/./styr.json"}) {
        auto const ended = copy.run({"check", "--lang", "en", "-o", "json=" + name});
        EXPECT_EQ(ended.status, 2) << name;
        EXPECT_THAT(ended.err,
                    HasSubstr("error[S633]: " + name + " cannot be written: the folder `out/linked` is a link"));
    }
    EXPECT_TRUE(fs::is_empty(elsewhere.path));
    auto const whole = (copy.folder.path / "out/linked/styr.json").string();
    EXPECT_EQ(copy.run({"check", "-o", "json=" + whole}).status, copy.run({"check"}).status);
    EXPECT_TRUE(fs::exists(elsewhere.path / "styr.json"));
    EXPECT_EQ(copy.run({"check", "-o", "json=out/deep/styr.json"}).status, copy.run({"check"}).status);
    EXPECT_EQ(std::distance(fs::directory_iterator(copy.folder.path / "out/deep"), {}), 1) << "nothing is left over";
}

TEST(Links, OfTheConfigurationDoNotLeadOut)
{
    Copy copy;
    fs::remove(copy.folder.path / "styr.yaml");
    fs::create_symlink("/etc/passwd", copy.folder.path / "styr.yaml");
    auto const ended = check(copy);
    EXPECT_THAT(ended.err, HasSubstr("S625"));
    EXPECT_THAT(ended.err, Not(HasSubstr("root")));
}

TEST(Files, AreReadInEveryFolderAndWithBothEndings)
{
    Copy copy;
    fs::create_directories(copy.folder.path / "submissions/2020");
    fs::rename(copy.folder.path / "submissions/2020-05-aalborg.yaml",
               copy.folder.path / "submissions/2020/2020-05-aalborg.yml");
    auto const ended = copy.run({"check", "--as-of", "2020-05-20", "-f", "concise"});
    EXPECT_THAT(ended.out, HasSubstr("submissions/2020/2020-05-aalborg.yml:4:5: afventer beslutning["));
    copy.put("submissions/.gitkeep", "[");
    copy.put("submissions/README.md", "[");
    EXPECT_EQ(check(copy).status, 0);
}

TEST(Files, LargerThanTheLimitAreRefused)
{
    Copy copy;
    copy.put("submissions/large.yaml", "");
    fs::resize_file(copy.folder.path / "submissions/large.yaml", 16U << 20U);
    EXPECT_THAT(check(copy).err, Not(HasSubstr("S624")));
    fs::resize_file(copy.folder.path / "submissions/large.yaml", (16U << 20U) + 1);
    EXPECT_THAT(check(copy).err, HasSubstr("[S624] submissions/large.yaml is larger than 16,777,216 bytes"));
    fs::remove(copy.folder.path / "submissions/large.yaml");
    copy.put("aftale/large.styr", "");
    fs::resize_file(copy.folder.path / "aftale/large.styr", 1U << 20U);
    EXPECT_THAT(check(copy).err, Not(HasSubstr("S624")));
    fs::resize_file(copy.folder.path / "aftale/large.styr", (1U << 20U) + 1);
    EXPECT_THAT(check(copy).err, HasSubstr("[S624] aftale/large.styr is larger than 1,048,576 bytes"));
}

TEST(Files, WithHostileNamesDoNotBreakALine)
{
    Copy copy;
    for (auto const* const name : {"a\nb.yaml", "::error::x.yaml", "-rf.yaml", "$(id).yaml", "##vso[x].yaml",
                                   "\xFF.yaml", "æøå \"'.yaml", "\xE2\x80\xAE.yaml"}) {
        copy.put(std::string("submissions/") + name, "[");
    }
    for (auto const* const format : {"full", "concise", "json"}) {
        auto const ended = copy.run({"check", "-f", format});
        EXPECT_EQ(ended.status, 2);
        for (auto const& text : {ended.out, ended.err}) {
            EXPECT_THAT(text, Not(HasSubstr("\n::")));
            EXPECT_THAT(text, Not(HasSubstr("a\nb.yaml")));
            EXPECT_THAT(text, Not(HasSubstr("##vso[")));
            EXPECT_THAT(text, Not(HasSubstr("\xFF")));
            EXPECT_THAT(text, Not(HasSubstr("\xE2\x80\xAE")));
        }
    }
    EXPECT_FALSE(copy.run({"check", "::error::x.yaml"}).err.starts_with("::"));
}

TEST(Files, AreListedByTheBytesOfTheirNames)
{
    TemporaryFolder folder;
    for (auto const* const name : {"b.yaml", "a/z.yaml", "Z.yaml", "æ.yaml", "a.yaml", "a-b.yaml", "c.txt"}) {
        write(folder.path / name, "");
    }
    Diagnostics diagnostics;
    std::string_view const endings[] = {".yaml"};
    std::vector<std::string> names;
    for (auto const& file :
         on_disk(folder.path, Links::stay_inside)->list(".", "x", Depth::all_folders, endings, diagnostics)) {
        names.push_back(file.name);
    }
    EXPECT_THAT(names, ElementsAre("x/Z.yaml", "x/a-b.yaml", "x/a.yaml", "x/a/z.yaml", "x/b.yaml", "x/æ.yaml"));
    EXPECT_TRUE(diagnostics.empty());
}

TEST(Files, GrowingWhileTheyAreReadAreReadWhole)
{
    // What /proc says has no size: read until its end, as any file whose size changed.
    Diagnostics diagnostics;
    auto const text = read_file("/proc/self/status", "status", most_data_bytes, diagnostics);
    ASSERT_TRUE(text);
    EXPECT_THAT(*text, HasSubstr("VmPeak"));
}

std::string problems_of(fs::path const& folder)
{
    Diagnostics diagnostics;
    std::string_view const endings[] = {".yaml"};
    on_disk(folder, Links::stay_inside)->list(".", "x", Depth::all_folders, endings, diagnostics);
    std::string all;
    for (auto const& each : diagnostics) {
        all += each.headline.en + "\n";
    }
    return all;
}

TEST(LimitOf, Files)
{
    TemporaryFolder folder;
    for (std::size_t i = 0; i < most_files; ++i) {
        std::ofstream(folder.path / std::to_string(i));
    }
    EXPECT_EQ(problems_of(folder.path), "");
    write(folder.path / "a/b/one more", "");
    EXPECT_EQ(problems_of(folder.path), "there are more than 10,000 files in x and the folders around it\n");
}

TEST(LimitOf, FoldersInFolders)
{
    TemporaryFolder folder;
    auto path = folder.path;
    for (int i = 0; i < most_folders; ++i) {
        path /= "a";
    }
    write(path / "a.yaml", "");
    EXPECT_EQ(problems_of(folder.path), "");
    write(path / "a/a.yaml", "");
    EXPECT_THAT(problems_of(folder.path), HasSubstr("lies more than 16 folders down"));
}

TEST(LimitOf, AllDataFilesTogether)
{
    Copy copy;
    std::string const comment(1U << 16U, '#');
    auto const fill = [&](std::size_t bytes) {
        copy.put("settlements/a.yaml", "");
        std::ofstream file(copy.folder.path / "settlements/a.yaml", std::ios::binary);
        std::string const line = comment + "\n";
        for (; bytes > 0; bytes -= std::min(bytes, line.size())) {
            file << std::string_view(line).substr(line.size() - std::min(bytes, line.size()));
        }
    };
    std::size_t others = 0;
    for (auto const& entry : fs::recursive_directory_iterator(copy.folder.path)) {
        others += entry.path().extension() == ".yaml" && entry.path().filename() != "styr.yaml" ? entry.file_size() : 0;
    }
    fill(most_data_bytes);
    for (auto const* const name : {"b", "c", "d", "e", "f"}) {
        fs::copy_file(copy.folder.path / "settlements/a.yaml",
                      copy.folder.path / "settlements" / (std::string(name) + ".yaml"));
    }
    fill(most_data_bytes - others);
    EXPECT_THAT(check(copy).err, Not(HasSubstr("S637")));
    fill(most_data_bytes - others + 1);
    EXPECT_THAT(check(copy).err, HasSubstr("[S637] the data files together are larger than 100,663,296 bytes"));
}

}  // namespace
}  // namespace styr::test::files_test
