// SPDX-License-Identifier: MPL-2.0
// `styr init`: a data repository with an example, schemas and files for CI.
#include "cli/host/writing.hpp"
#include "cli/messages/cli_problems.hpp"
#include "cli/verbs/init_files.hpp"
#include "cli/verbs/verbs.hpp"
#include "diagnostics/utf8.hpp"
#include "session/explain/schema.hpp"
#include "session/messages/session_problems.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace styr {

namespace fs = std::filesystem;

namespace {

struct NewFile {
    std::string name;  // from the folder that is begun
    std::string text;
};

std::vector<NewFile> files_to_write(Lang lang)
{
    std::vector<NewFile> files;
    for (auto const& file : init_files(lang)) {
        files.push_back({std::string(file.name), std::string(file.text)});
    }
    for (auto const& kind : schema_kinds()) {
        files.push_back({fmt::format(".styr/schema/{}.schema.json", kind.name), schema_of(kind, lang)});
    }
    std::sort(files.begin(), files.end(), [](NewFile const& a, NewFile const& b) { return a.name < b.name; });
    return files;
}

// What stands where the file or one of its folders should, as a path from the folder that is begun.
std::optional<fs::path> in_the_way(fs::path const& folder, fs::path const& name)
{
    std::error_code ignored;
    auto const exists = [&ignored](fs::path const& path) { return fs::exists(fs::symlink_status(path, ignored)); };
    fs::path at;
    auto whole = folder;
    for (auto const& part : name) {
        if (exists(whole) && !fs::is_directory(whole, ignored)) {
            return at;
        }
        at /= part;
        whole /= part;
    }
    return exists(whole) ? std::optional(at) : std::nullopt;
}

// Everything that is in the way, each once, as seen from where the command is given.
std::string all_in_the_way(fs::path const& folder, std::vector<NewFile> const& files, fs::path const& called)
{
    std::vector<fs::path> found;
    std::string list;
    for (auto const& file : files) {
        auto const path = in_the_way(folder, file.name);
        if (path && std::find(found.begin(), found.end(), *path) == found.end()) {
            found.push_back(*path);
            list += (list.empty() ? "" : ", ") + (path->empty() ? called : called / *path).string();
        }
    }
    return list;
}

// What was made, so that it can be taken back where a later part fails: all of it is there, or nothing.
class Beginning {
public:
    explicit Beginning(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    bool write(fs::path const& path, NewFile const& file)
    {
        if (!make_folder(path.parent_path(), file.name) || !create_file(path, file.name, file.text, diagnostics_)) {
            return false;
        }
        made_.push_back(path);
        return true;
    }

    void take_back()
    {
        std::error_code ignored;
        for (; !made_.empty(); made_.pop_back()) {
            fs::remove(made_.back(), ignored);
        }
    }

private:
    bool make_folder(fs::path const& path, std::string const& for_file)
    {
        std::error_code failed;
        if (path.empty() || fs::is_directory(path, failed)) {
            return true;
        }
        if (!make_folder(path.parent_path(), for_file)) {
            return false;
        }
        if (fs::create_directory(path, failed); failed) {
            report_unwritten(for_file, failed.value(), diagnostics_);
            return false;
        }
        made_.push_back(path);
        return true;
    }

    Diagnostics& diagnostics_;
    std::vector<fs::path> made_;
};

std::string told(std::vector<NewFile> const& files, std::string const& folder, Lang lang)
{
    bool const da = lang == Lang::da;
    auto told = da ? fmt::format("Skrev {} filer i {}:\n", files.size(), folder)
                   : fmt::format("Wrote {} files in {}:\n", files.size(), folder);
    for (auto const& file : files) {
        told += "  " + file.name + "\n";
    }
    return told + (da ? "README.md siger, hvad du gør nu. Prøv `styr check` dér.\n"
                      : "README.md says what to do now. Try `styr check` there.\n");
}

}  // namespace

int init_verb(Arguments const& arguments, Settings settings, Environment const& environment)
{
    Desk desk;
    auto const folder = (settings.directory / arguments.topic / "").lexically_normal().parent_path();
    auto const files = files_to_write(settings.language());
    if (auto const obstacles = all_in_the_way(folder, files, arguments.topic); !obstacles.empty()) {
        desk.add(occurrence(command_problem::files_in_the_way, {}, {{"files", obstacles}}));
    }
    Beginning beginning(desk.diagnostics);
    for (auto file = files.begin(); !desk.wrong() && file != files.end(); ++file) {
        beginning.write(folder / file->name, *file);
    }
    if (desk.wrong()) {
        beginning.take_back();
        complain(desk, settings, environment);
        return not_judged;
    }
    auto const name = arguments.topic.empty() ? Text{"denne mappe", "this folder"} : Text(printable(arguments.topic));
    return settings.quiet ? nothing_found
                          : show(told(files, name.in(settings.language()), settings.language()), settings, environment,
                                 nothing_found);
}

}  // namespace styr
