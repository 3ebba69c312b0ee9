// SPDX-License-Identifier: MPL-2.0
#include "session/input/author_suite.hpp"

#include "session/messages/session_problems.hpp"

#include <filesystem>

namespace styr {

namespace fs = std::filesystem;

namespace {

// Which tests are read, and where from.
struct TestFiles {
    Snapshot const* files;
    std::vector<FoundFile> found;
};

std::string below(std::string const& parent)
{
    return (fs::path(parent) / "tests").lexically_normal().generic_string();
}

TestFiles beside(AgreementFolder const& folder, Desk& desk)
{
    auto const tests = below(folder.folder);
    bool const there = folder.files->folder(tests) == Snapshot::Folder::inside;
    return {folder.files.get(),
            there ? folder.files->list(tests, below(folder.name), Depth::all_folders, data_endings, desk.diagnostics)
                  : std::vector<FoundFile>{}};
}

TestFiles at(std::vector<std::string> const& paths, Snapshot const& around, Desk& desk)
{
    TestFiles tests{&around, {}};
    for (auto const& path : paths) {
        auto const name = fs::path(path).lexically_normal().generic_string();
        if (around.folder(path) == Snapshot::Folder::inside) {
            auto const more = around.list(path, name, Depth::all_folders, data_endings, desk.diagnostics);
            tests.found.insert(tests.found.end(), more.begin(), more.end());
        } else if (around.file(path)) {
            tests.found.push_back({path, name});
        } else {
            desk.add(occurrence(session_problem::not_found, {}, {{"path", name}}));
        }
    }
    return tests;
}

void read_tests(AuthorSuite& suite, TestFiles const& tests, Desk& desk)
{
    for (auto const& file : tests.found) {
        if (auto text = tests.files->read(file, most_data_bytes, desk.diagnostics)) {
            if (auto record =
                    load_record(file.name, *std::move(text), RecordKind::test_file, suite.agreement->fields, desk)) {
                suite.files.push_back(*std::move(record));
                add_tests(suite.suite, suite.files.back(), *suite.agreement, desk.diagnostics);
            }
        }
    }
}

}  // namespace

std::optional<AuthorSuite> load_author_suite(AgreementFolder const& folder, std::vector<std::string> const& paths,
                                             Snapshot const& around, Desk& desk)
{
    auto agreement = read_agreement(folder, desk);
    if (!agreement) {
        return std::nullopt;
    }
    AuthorSuite suite;
    suite.agreement = std::make_shared<Agreement const>(*std::move(agreement));
    suite.whole = paths.empty();
    read_tests(suite, paths.empty() ? beside(folder, desk) : at(paths, around, desk), desk);
    return desk.wrong() ? std::nullopt : std::optional(std::move(suite));
}

}  // namespace styr
