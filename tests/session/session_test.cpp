// SPDX-License-Identifier: MPL-2.0
// The one door: the same repository comes out the same from disk and from memory, an open buffer stands over what lies
// beneath it, and limits and complaints do not depend on where files come from.
#include "places.hpp"
#include "session/files/disk.hpp"
#include "session/files/memory.hpp"
#include "session/session.hpp"
#include "tests/support/files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace styr::test::session_test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

fs::path const krisecenter = source_dir / "tests/data/cli/krisecenter";
constexpr Day as_of = std::chrono::sys_days{std::chrono::year{2020} / 6 / 3};  // both submissions are there

std::shared_ptr<MemoryFiles> in_memory(fs::path const& folder)
{
    auto files = std::make_shared<MemoryFiles>();
    for (auto const& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) {
            files->put(entry.path().lexically_relative(folder).generic_string(), read(entry.path()));
        }
    }
    return files;
}

// Every subject with its verdict, then every complaint, as the files in it are called.
std::vector<std::string> told(std::shared_ptr<Snapshot const> files, std::vector<Chosen> const& chosen = {})
{
    Session session({});
    if (session.open({.files = std::move(files)})) {
        session.check(chosen, {.as_of = as_of});
    }
    std::vector<std::string> lines;
    if (session.result() != nullptr) {
        for (auto const& subject : session.result()->subjects) {
            lines.push_back(subject.id + " " + std::to_string(static_cast<int>(subject.verdict)) + " " +
                            session.sources()[subject.place.source].name());
        }
    }
    for (auto const& diagnostic : session.diagnostics()) {
        lines.push_back(std::string(diagnostic.problem->code) + " " + diagnostic.headline.en);
    }
    return lines;
}

std::shared_ptr<Snapshot const> on_disk() { return styr::on_disk(krisecenter, Links::stay_inside); }

TEST(Session, SaysTheSameOfFilesOnDiskAndInMemory)
{
    auto const from_disk = told(on_disk());
    EXPECT_GT(from_disk.size(), 1U);
    EXPECT_EQ(told(in_memory(krisecenter)), from_disk);
}

TEST(Session, ReadsAnOpenBufferInPlaceOfTheFileBeneathIt)
{
    auto const files = std::make_shared<MemoryFiles>(on_disk());
    EXPECT_EQ(told(files), told(on_disk()));
    files->put("submissions/2020-06-aalborg.yaml", "operator: Aalborg Kommune\nchanges: 7\n");
    EXPECT_THAT(told(files), ElementsAre(HasSubstr("F203")));
    files->remove("submissions/2020-06-aalborg.yaml");
    auto const without = told(files);
    EXPECT_LT(without.size(), told(on_disk()).size());
    for (auto const& line : without) {
        EXPECT_THAT(line, testing::Not(HasSubstr("2020-06-aalborg.yaml")));
    }
}

TEST(Session, JudgesADraftThatLiesNowhere)
{
    auto const text = read(krisecenter / "submissions/2020-06-aalborg.yaml");
    auto const files = std::make_shared<MemoryFiles>(on_disk());
    files->remove("submissions/2020-06-aalborg.yaml");
    auto const lines =
        told(files, {{.kind = Chosen::Kind::draft, .shown = "draft", .place = {}, .text = text, .id = "draft"}});
    ASSERT_FALSE(lines.empty());
    for (auto const& line : lines) {
        EXPECT_TRUE(line.starts_with("draft:")) << line;
    }
}

TEST(Session, IsClosedWhereThereIsNoConfiguration)
{
    Session session({});
    EXPECT_FALSE(session.open({.files = std::make_shared<MemoryFiles>()}));
    EXPECT_FALSE(session.check({}, {.as_of = as_of}));
    EXPECT_EQ(session.result(), nullptr);
    ASSERT_EQ(session.diagnostics().size(), 1U);
    EXPECT_EQ(session.diagnostics().front().problem->code, "S621");
}

TEST(Session, ExplainsACaseByItsBeginningAndComplainsAboutWhatItDoesNotKnow)
{
    Session session({});
    ASSERT_TRUE(session.open({.files = on_disk()}));
    ASSERT_TRUE(session.check({}, {.as_of = as_of}));
    auto const& id = session.result()->subjects.front().id;
    Look const look{Lang::en, false};
    EXPECT_THAT(session.explain_case(id, {}, as_of, look), HasSubstr("P01"));
    EXPECT_THAT(session.explain_provision("P01", look), HasSubstr("P01"));
    EXPECT_THAT(session.diagnostics(), IsEmpty());
    EXPECT_EQ(session.explain_case("nothing of the kind", {}, as_of, look), "");
    ASSERT_EQ(session.diagnostics().size(), 1U);
    EXPECT_EQ(session.diagnostics().front().problem->code, "S641");
}

// ---- limits, wherever files come from

// The codes that listing all of it, and reading what was found, come to.
std::vector<std::string_view> complaints(Snapshot const& files)
{
    Diagnostics diagnostics;
    std::string_view const endings[] = {".yaml"};
    for (auto const& file : files.list(".", ".", Depth::all_folders, endings, diagnostics)) {
        files.read(file, 100, diagnostics);
    }
    std::vector<std::string_view> codes;
    for (auto const& each : diagnostics) {
        codes.push_back(each.problem->code);
    }
    return codes;
}

// On disk, in memory, and in memory over the disk.
void expect_complaints(std::vector<std::pair<std::string, std::string>> const& files,
                       std::vector<std::string_view> const& codes)
{
    TemporaryFolder folder;
    MemoryFiles memory;
    for (auto const& [name, text] : files) {
        write(folder.path / name, text);
        memory.put(name, text);
    }
    EXPECT_EQ(complaints(*styr::on_disk(folder.path, Links::stay_inside)), codes);
    EXPECT_EQ(complaints(memory), codes);
    EXPECT_EQ(complaints(MemoryFiles(styr::on_disk(folder.path, Links::stay_inside))), codes);
}

std::string nested(int folders)
{
    std::string path;
    for (int i = 0; i < folders; ++i) {
        path += "d/";
    }
    return path + "x.yaml";
}

TEST(LimitOfAnySnapshot, FoldersInEachOther)
{
    expect_complaints({{nested(most_folders), ""}}, {});
    expect_complaints({{nested(most_folders + 1), ""}}, {"S636"});
}

TEST(LimitOfAnySnapshot, BytesOfAFile)
{
    expect_complaints({{"a.yaml", std::string(100, 'x')}}, {});
    expect_complaints({{"a.yaml", std::string(101, 'x')}}, {"S624"});
}

TEST(LimitOfAnySnapshot, Files)
{
    std::vector<std::pair<std::string, std::string>> files;
    for (std::size_t i = 0; i < most_files; ++i) {
        files.emplace_back(std::to_string(i) + ".yaml", "");
    }
    expect_complaints(files, {});
    files.emplace_back("one-more.yaml", "");
    expect_complaints(files, {"S635"});
}

TEST(Snapshots, CallAFileByOneContentIdWhereverItLies)
{
    MemoryFiles memory;
    memory.put("a.yaml", "hello\n");
    auto const file = memory.file("a.yaml");
    ASSERT_TRUE(file);
    // As `git hash-object` says of it.
    EXPECT_EQ(memory.content_id(*file), "ce013625030ba8dba906f756967f9e9ca394464a");
    EXPECT_EQ(git_id_of(""), "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");
}

TEST(MemoryFiles, AreFoundHoweverTheirNamesAreWritten)
{
    MemoryFiles files;
    files.put("./submissions/a.yaml", "x");
    EXPECT_TRUE(files.file("submissions/a.yaml"));
    EXPECT_TRUE(files.file("submissions/./a.yaml"));
    EXPECT_EQ(files.folder("submissions/"), Snapshot::Folder::inside);
    EXPECT_EQ(files.folder("submission"), Snapshot::Folder::absent);
    EXPECT_THAT(files.folders(), ElementsAre("submissions"));
    Diagnostics diagnostics;
    EXPECT_FALSE(files.read({"b.yaml", "b.yaml"}, 10, diagnostics));
    ASSERT_EQ(diagnostics.size(), 1U);
    EXPECT_EQ(diagnostics.front().problem->code, "S621");
}

std::unique_ptr<Session> checked_explaining(std::optional<std::size_t> findings)
{
    auto session = std::make_unique<Session>(Shelves{});
    EXPECT_TRUE(session->open({.files = on_disk()}) && session->check({}, {.as_of = as_of, .explained = findings}));
    return session;
}

std::vector<std::string> findings_in(SubjectResult const& subject, bool in_words)
{
    std::vector<std::string> found;
    for (auto const& rule : subject.rules) {
        if (rule.verdict > Verdict::compliant) {
            found.push_back(rule.name + std::string(key_of(rule.verdict)) + (in_words ? rule.message.en : ""));
            for (auto const& repair : rule.repairs) {
                found.back() += in_words ? repair.text.en : "";
            }
        }
    }
    return found;
}

// What holds is counted, and nothing of it kept; findings are the same, and the first of them explained.
TEST(Session, KeepsOfWhatHoldsThatItWasRequired)
{
    auto const whole = checked_explaining(std::nullopt);
    auto const& all = *whole->result();
    for (bool const in_words : {false, true}) {
        auto const short_ = checked_explaining(in_words ? 1000 : 0);
        auto const& some = *short_->result();
        ASSERT_EQ(some.subjects.size(), all.subjects.size());
        EXPECT_EQ(std::vector(std::begin(some.counts), std::end(some.counts)),
                  std::vector(std::begin(all.counts), std::end(all.counts)));
        EXPECT_EQ(some.requirements, all.requirements);
        EXPECT_EQ(some.settled, all.settled);
        EXPECT_GT(some.settled, 0U);
        std::size_t findings = 0;
        for (std::size_t at = 0; at < all.subjects.size(); ++at) {
            auto const& subject = some.subjects[at];
            EXPECT_EQ(findings_in(subject, in_words), findings_in(all.subjects[at], in_words));
            EXPECT_EQ(subject.rules.size(), findings_in(subject, false).size());
            EXPECT_EQ(subject.verdict, all.subjects[at].verdict);
            EXPECT_EQ(subject.id, all.subjects[at].id);
            for (auto const& rule : subject.rules) {
                EXPECT_EQ(rule.demand.has_value(), in_words && rule.rule != nullptr);
                ++findings;
            }
        }
        EXPECT_GT(findings, 0U);
    }
}

}  // namespace
}  // namespace styr::test::session_test
