// SPDX-License-Identifier: MPL-2.0
// What the help of a problem with data says to write is written there: the problem is gone then. (Those of agreements:
// tests/rules/help_applied_test.cpp.)
#include "cli/messages/cli_problems.hpp"
#include "session/files/disk.hpp"
#include "session/files/memory.hpp"
#include "session/session.hpp"
#include "tests/project/gallery_scene.hpp"

namespace styr::test {
namespace {

constexpr Day as_of = std::chrono::sys_days{std::chrono::year{2020} / 5 / 26};

// What is wrong with the folder when the files are as they are.
std::unique_ptr<Session> checked(std::shared_ptr<MemoryFiles const> files)
{
    auto session = std::make_unique<Session>(Shelves{});
    if (session->open({.files = std::move(files)})) {
        session->check({}, {.as_of = as_of});
    }
    return session;
}

std::size_t count_of(Diagnostic const& one, Session const& session, Session const& before)
{
    auto const& all = session.diagnostics();
    auto const line = [](Diagnostic const& each, Session const& in) {
        auto const span = each.primary.span;
        return span.known() ? in.sources()[span.source].position(span.begin).line : 0;
    };
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](Diagnostic const& each) {
        return each.problem == one.problem && each.headline == one.headline && line(each, session) == line(one, before);
    }));
}

// Applies the first help that can be, of a problem of this kind; says where it does not help.
std::string apply(Problem const& problem, fs::path const& folder, bool& applied)
{
    auto files = std::make_shared<MemoryFiles>(on_disk(folder, Links::stay_inside));
    auto const before = checked(files);
    for (auto const& diagnostic : before->diagnostics()) {
        auto const span = diagnostic.primary.span;
        if (diagnostic.problem != &problem || diagnostic.mends.empty() || !span.known()) {
            continue;
        }
        auto const& source = before->sources()[span.source];
        auto text = std::string(source.text());
        text.replace(span.begin, span.end - span.begin, diagnostic.mends.front().text);
        files->put(source.name(), text);
        auto const after = checked(files);
        applied = true;
        return count_of(diagnostic, *after, *before) < count_of(diagnostic, *before, *before)
                   ? ""
                   : diagnostic.headline.en + ": " + diagnostic.help[diagnostic.mends.front().help].en + "\n";
    }
    return {};
}

TEST(Gallery, HelpsThatSayWhatToWriteRemoveWhatTheyAreFor)
{
    std::size_t all = 0;
    for (auto const* const problem : all_problems()) {
        auto const from = gallery / folder_of(*problem);
        if (problem->code.front() == 'A' || !fs::is_directory(from)) {
            continue;
        }
        Scene const scene(from);
        bool applied = false;
        EXPECT_EQ(scene.setup.limit ? std::string() : apply(*problem, scene.folder.path, applied), "") << problem->code;
        all += applied ? 1 : 0;
    }
    EXPECT_GT(all, 15U);
}

}  // namespace
}  // namespace styr::test
