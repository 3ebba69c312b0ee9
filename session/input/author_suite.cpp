#include "session/input/author_suite.hpp"

#include "session/files/files.hpp"
#include "session/messages/session_problems.hpp"

#include <array>

namespace styr {

namespace fs = std::filesystem;

namespace {

constexpr std::array<std::string_view, 2> test_endings{".yaml", ".yml"};

std::vector<FoundFile> files_at(fs::path const& path, std::string const& name, Desk& desk)
{
    std::error_code ignored;
    if (!fs::exists(path, ignored)) {
        desk.add(occurrence(session_problem::not_found, {}, {{"path", name}}));
        return {};
    }
    return fs::is_directory(path, ignored)
               ? list_files(path, name, Depth::all_folders, test_endings, {}, desk.diagnostics)
               : std::vector{FoundFile{path, name}};
}

std::vector<FoundFile> test_files(AgreementFolder const& folder, std::vector<std::string> const& paths,
                                  Settings const& settings, Desk& desk)
{
    if (paths.empty()) {
        auto const below = [](std::string const& parent) {
            return (fs::path(parent) / "tests").lexically_normal().generic_string();
        };
        auto const tests = below(folder.folder);
        bool const there = folder.files->folder(tests) == Snapshot::Folder::inside;
        return there ? folder.files->list(tests, below(folder.name), Depth::all_folders, test_endings, desk.diagnostics)
                     : std::vector<FoundFile>{};
    }
    std::vector<FoundFile> found;
    for (auto const& path : paths) {
        auto const more = files_at(settings.directory / path, fs::path(path).lexically_normal().generic_string(), desk);
        found.insert(found.end(), more.begin(), more.end());
    }
    return found;
}

void read_files(AuthorSuite& suite, std::vector<FoundFile> const& files, Desk& desk)
{
    for (auto const& file : files) {
        if (auto text = read_file(file.path, file.name, most_data_bytes, desk.diagnostics)) {
            if (auto record = load_record(file.name, *std::move(text), RecordKind::test_file, desk)) {
                suite.files.push_back(*std::move(record));
                add_tests(suite.suite, suite.files.back(), *suite.agreement, desk.diagnostics);
            }
        }
    }
}

}  // namespace

std::optional<AuthorSuite> load_author_suite(std::optional<std::string> const& named,
                                             std::vector<std::string> const& paths, Settings const& settings,
                                             Environment const& environment, Desk& desk)
{
    auto const folder = find_agreement(named, settings, environment, desk);
    auto agreement = folder ? read_agreement(*folder, desk) : std::nullopt;
    if (!agreement) {
        return std::nullopt;
    }
    AuthorSuite suite;
    suite.agreement = std::make_shared<Agreement const>(*std::move(agreement));
    suite.whole = paths.empty();
    read_files(suite, test_files(*folder, paths, settings, desk), desk);
    return desk.wrong() ? std::nullopt : std::optional(std::move(suite));
}

}  // namespace styr
