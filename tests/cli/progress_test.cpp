// SPDX-License-Identifier: MPL-2.0
// The bar that shows how far a long check has come: on a terminal alone, past a second, and gone in the end.
#include "cli/host/progress_bar.hpp"
#include "tests/cli/program.hpp"

#include <gmock/gmock.h>

#include <sys/wait.h>

#include <fcntl.h>
#include <pty.h>
#include <unistd.h>

namespace styr::test::progress_test {
namespace {

using testing::AllOf;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using namespace std::chrono_literals;

struct Terminal {
    std::string shown;
    std::chrono::milliseconds now{0};
    Environment environment;

    Terminal()
    {
        environment.err = [this](std::string_view text) { return !(shown += text).empty(); };
        environment.uptime = [this] { return now; };
    }
    std::string since()
    {
        auto text = shown;
        shown.clear();
        return text;
    }
};

TEST(ProgressBar, IsDrawnPastASecondAndErased)
{
    Terminal terminal;
    {
        ProgressBar bar(terminal.environment, Lang::en);
        bar.begin(Stage::reading, 200);
        terminal.now = 999ms;
        bar.add(50);
        EXPECT_EQ(terminal.since(), "");
        terminal.now = 1000ms;
        bar.add(50);
        EXPECT_EQ(terminal.since(), "\rreading [###############...............] 50 %");
        terminal.now = 1050ms;
        bar.add(50);
        EXPECT_EQ(terminal.since(), "") << "not at every step";
        bar.begin(Stage::judging, 10);
        terminal.now = 1100ms;
        bar.add(10);
        EXPECT_EQ(terminal.since(), "\rjudging [##############################] 100 %");
        bar.begin(Stage::judging, 10);
        terminal.now = 1200ms;
        bar.add(1);
        EXPECT_EQ(terminal.since(), "\rjudging [###...........................] 10 % ") << "over all that stood there";
    }
    EXPECT_EQ(terminal.since(), "\r" + std::string(46, ' ') + "\r");
}

TEST(ProgressBar, OfAShortCheckIsNeverSeen)
{
    Terminal terminal;
    {
        ProgressBar bar(terminal.environment, Lang::da);
        bar.begin(Stage::reading, 10);
        bar.add(10);
    }
    EXPECT_EQ(terminal.shown, "");
}

TEST(ProgressBar, IsOnlyForTerminalsThatCanDrawInPlace)
{
    auto const may = [](bool terminal, std::optional<std::string> const& kind) {
        Environment environment;
        environment.err_is_terminal = terminal;
        environment.variable = [&](char const* name) { return std::string(name) == "TERM" ? kind : std::nullopt; };
        return may_draw_in_place(environment);
    };
    EXPECT_TRUE(may(true, "xterm"));
    EXPECT_FALSE(may(true, "dumb"));
    EXPECT_FALSE(may(true, std::nullopt));
    EXPECT_FALSE(may(false, "xterm"));
}

// A check of so many changes, with standard error on a terminal of its own, as far as the system has any.
struct Watched {
    int status = -1;
    std::string out, shown;  // on the terminal
    std::chrono::milliseconds took{};
};

std::optional<Watched> watch(fs::path const& folder, std::vector<std::string> const& variables)
{
    int ours = -1, theirs = -1;
    if (::openpty(&ours, &theirs, nullptr, nullptr, nullptr) != 0) {
        return std::nullopt;
    }
    auto const began = std::chrono::steady_clock::now();
    auto const out = (folder / "out.txt").string(), root = (folder / "data").string();
    pid_t const child = ::fork();
    if (child == 0) {
        int const file = ::open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        ::dup2(file, STDOUT_FILENO);
        ::dup2(theirs, STDERR_FILENO);
        ::close(ours);
        std::vector<char*> environment;
        for (auto const& variable : variables) {
            environment.push_back(const_cast<char*>(variable.c_str()));
        }
        environment.push_back(nullptr);
        ::execle(STYR_BINARY, "styr", "-C", root.c_str(), "check", "--as-of", "2020-05-26", "--lang", "en", nullptr,
                 environment.data());
        ::_exit(127);
    }
    ::close(theirs);
    Watched watched;
    char buffer[4096];
    for (auto got = ::read(ours, buffer, sizeof buffer); got > 0; got = ::read(ours, buffer, sizeof buffer)) {
        watched.shown.append(buffer, static_cast<std::size_t>(got));
    }
    ::close(ours);
    int status = 0;
    ::waitpid(child, &status, 0);
    watched.status = WEXITSTATUS(status);
    watched.out = read(out);
    watched.took = std::chrono::floor<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);
    return watched;
}

void put_submissions(fs::path const& root, int files)
{
    std::string text = "operator: Aalborg Kommune\nsubmitted: 2020-03-01\nchanges:\n";
    for (int i = 0; i < 2000; ++i) {
        text += "  - {offer: Offer " + std::to_string(i) + ", effective: 2020-08-01, after: {tariff: 2000}}\n";
    }
    for (int i = 0; i < files; ++i) {
        write(root / ("submissions/many-" + std::to_string(i) + ".yaml"), text);
    }
}

TEST(ProgressBar, IsSeenOnATerminalAndNowhereElse)
{
    Copy const copy;
    TemporaryFolder const folder;
    fs::copy(copy.folder.path, folder.path / "data", fs::copy_options::recursive);
    std::optional<Watched> seen;
    for (int files = 4; files <= 64 && (!seen || seen->took < 2000ms); files *= 2) {
        put_submissions(folder.path / "data", files);
        seen = watch(folder.path, {"TERM=xterm", "NO_COLOR=1"});
        if (!seen) {
            GTEST_SKIP() << "skipped: the system has no pseudo terminals";
        }
    }
    EXPECT_EQ(seen->status, 1) << seen->shown;
    EXPECT_THAT(seen->shown, AllOf(HasSubstr(" [#"), HasSubstr("] "), Not(HasSubstr("\x1B"))));
    EXPECT_THAT(seen->out, Not(HasSubstr("\r")));
    auto const plain = watch(folder.path, {"TERM=dumb"});
    EXPECT_THAT(plain->shown, Not(HasSubstr(" [#")));
    EXPECT_THAT(seen->shown, EndsWith(" \r" + plain->shown)) << "erased before anything else is written";
    EXPECT_EQ(plain->out, seen->out);
}

}  // namespace
}  // namespace styr::test::progress_test
