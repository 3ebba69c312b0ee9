// SPDX-License-Identifier: MPL-2.0
// The Debian package, as `./run deb` makes it: unpacked into an empty folder it is a whole styr, which needs
// nothing but itself.
#include "cli/command_line/manual.hpp"
#include "cli/command_line/verb_table.hpp"
#include "tests/cli/shell.hpp"

#include <gmock/gmock.h>

namespace styr::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class Package : public testing::Test {
protected:
    // Made once, and unpacked as dpkg would over a root folder.
    static void SetUpTestSuite()
    {
        folder = new TemporaryFolder;
        packed = shell(folder->path,
                       "cpack --config " STYR_BUILD_DIR "/CPackConfig.cmake -B . > cpack.log 2>&1 || { cat cpack.log; "
                       "exit 1; }\ndpkg-deb -x styr_*.deb root && ls styr_*.deb");
    }
    static void TearDownTestSuite() { delete folder; }
    void SetUp() override { ASSERT_EQ(packed.status, 0) << packed.out; }

    static std::string field(std::string const& name)
    {
        return shell(folder->path, "dpkg-deb -f styr_*.deb " + name).out;
    }
    static fs::path root() { return folder->path / "root"; }

    static inline TemporaryFolder* folder = nullptr;
    static inline Ended packed;
};

TEST_F(Package, IsWhatDebianCallsIt)
{
    EXPECT_EQ(field("Package"), "styr\n");
    EXPECT_EQ(field("Section"), "utils\n");
    EXPECT_THAT(field("Description"), HasSubstr("checks tariffs"));
    EXPECT_THAT(packed.out, HasSubstr("styr_" STYR_VERSION));
}

TEST_F(Package, NamesWhoAnswersForItUnderWhichLicenceAndWhatChanged)
{
    EXPECT_THAT(field("Maintainer"), HasSubstr("styr maintainers <"));
    EXPECT_THAT(read(root() / "usr/share/doc/styr/copyright"),
                testing::AllOf(HasSubstr("License: MPL-2.0\n"), HasSubstr("/usr/share/common-licenses/MPL-2.0")));
    EXPECT_EQ(shell(root(), "gzip -dc usr/share/doc/styr/changelog.gz").out, read(source_dir / "CHANGELOG.md"));
}

TEST_F(Package, DependsOnNothing)
{
    EXPECT_THAT(field(""), Not(HasSubstr("Depends:")));
    auto const program = shell(root(), "readelf -lW usr/bin/styr; readelf -dW usr/bin/styr");
    EXPECT_EQ(program.status, 0);
    EXPECT_THAT(program.out, Not(HasSubstr("INTERP"))) << "it asks for a loader";
    EXPECT_THAT(program.out, Not(HasSubstr("(NEEDED)"))) << "it asks for a library";
}

TEST_F(Package, ChecksARepositoryThatItBegan)
{
    auto const ended = shell(folder->path, "env -i root/usr/bin/styr init begun && cd begun && env -i "
                                           "../root/usr/bin/styr check --as-of 2026-03-02 --lang en");
    EXPECT_EQ(ended.status, 0);
    EXPECT_THAT(ended.out,
                HasSubstr("1 change, 1 decision, 1 offer and 2 operators' years judged as of 2 March 2026 by "));
}

TEST_F(Package, BringsItsOwnAgreements)
{
    auto const other =
        shell(folder->path, "cp -r root other && sed -i 's/Styringsaftale for Nordjylland/Another/' "
                            "other/usr/share/styr/agreements/nordjylland/*.styr && env -i other/usr/bin/styr version");
    EXPECT_THAT(other.out, HasSubstr("nordjylland: Another\n"));
}

TEST_F(Package, HasItsPagesAndScriptsWhereTheyAreLookedFor)
{
    auto const share = root() / "usr/share";
    for (auto const* const command : commands()) {
        EXPECT_EQ(read(share / "man/man1" / (manual_name(*command) + ".1")), manual_page(*command, Lang::en));
        EXPECT_EQ(read(share / "man/da/man1" / (manual_name(*command) + ".1")), manual_page(*command, Lang::da));
    }
    for (std::string const path :
         {"man/man1/styr.1", "man/da/man1/styr.1", "bash-completion/completions/styr", "zsh/vendor-completions/_styr",
          "fish/vendor_completions.d/styr.fish", "doc/styr/README.md", "doc/styr/docs/cli.md"}) {
        EXPECT_TRUE(fs::exists(share / path)) << path;
    }
}

// The licences of what the program is linked with ask for it.
TEST_F(Package, HoldsTheNoticesOfItsLibraries)
{
    auto const notices = read(root() / "usr/share/doc/styr/copyright");
    for (std::string const library :
         {"libyaml-cpp-dev", "libmd-dev", "libfmt-dev", "libcli11-dev", "nlohmann-json3-dev", "libgit2-dev",
          "libmbedtls-dev", "libhttp-parser-dev", "libpcre2-dev", "zlib1g-dev", "libc6-dev", "libstdc++-12-dev"}) {
        EXPECT_THAT(notices, HasSubstr("\n---- " + library + "\n"));
    }
}

// Built as docs/ci.md says, by nobody in particular and into a store of its own.
TEST_F(Package, RunsInTheImageThatTheContainerfileDescribes)
{
    if (shell(folder->path, "command -v buildah").status != 0) {
        GTEST_SKIP() << "skipped: buildah is not installed";
    }
    std::string const buildah = "buildah --root \"$PWD/store\" --runroot \"$PWD/run\" --storage-driver vfs ";
    auto const base = shell(folder->path, buildah + "pull -q docker.io/library/debian:12-slim 2>&1");
    if (base.status != 0) {
        GTEST_SKIP() << "skipped: the image that it stands on cannot be fetched: " << base.out;
    }
    auto const made =
        shell(folder->path, buildah + "bud -q --isolation chroot --build-arg DEB=$(ls styr_*.deb) -t styr -f '" +
                                (source_dir / "Containerfile").string() + "' . 2>&1");
    ASSERT_EQ(made.status, 0) << made.out;
    auto const ended = shell(folder->path, "at=$(" + buildah + "from styr) && " + buildah +
                                               "run --isolation chroot $at styr version && " + buildah +
                                               "run --isolation chroot $at git --version");
    EXPECT_EQ(ended.status, 0) << ended.out;
    EXPECT_THAT(ended.out, testing::AllOf(HasSubstr("styr " STYR_VERSION), HasSubstr("git version")));
}

}  // namespace
}  // namespace styr::test
