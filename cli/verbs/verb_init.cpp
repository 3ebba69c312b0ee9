// SPDX-License-Identifier: MPL-2.0
// `styr init`: a data repository with an example, schemas and files for CI; in a folder that is in use, what is not
// there yet, and no example.
#include "cli/host/writing.hpp"
#include "cli/input/data_repository.hpp"
#include "cli/messages/cli_problems.hpp"
#include "cli/verbs/init_files.hpp"
#include "cli/verbs/verbs.hpp"
#include "diagnostics/spelling.hpp"
#include "diagnostics/utf8.hpp"
#include "engine/owner_figures.hpp"
#include "session/explain/schema.hpp"
#include "session/messages/session_problems.hpp"

#include <fmt/format.h>
#include <range/v3/algorithm/contains.hpp>

#include <algorithm>

namespace styr {

namespace fs = std::filesystem;

namespace {

struct NewFile {
    std::string name;  // from the folder that is begun
    std::string text;
};

// What the schemas are written by.
struct Words {
    FieldTable fields;
    std::vector<std::string> set_by_owner;
};

std::vector<NewFile> files_to_write(Words const& words, Lang lang)
{
    std::vector<NewFile> files;
    for (auto const& file : init_files(lang)) {
        files.push_back({std::string(file.name), std::string(file.text)});
    }
    for (auto const& kind : schema_kinds()) {
        files.push_back({fmt::format(".styr/schema/{}.schema.json", kind.name),
                         schema_of(kind, words.fields, lang, words.set_by_owner)});
    }
    std::sort(files.begin(), files.end(), [](NewFile const& a, NewFile const& b) { return a.name < b.name; });
    return files;
}

// The cases of which the example tells: only a folder that is not in use yet gets them.
bool is_example(std::string const& name) { return name.find('/') != std::string::npos && name.ends_with(".yaml"); }

// Whether anything lies there but what git keeps for itself.
bool in_use(fs::path const& folder)
{
    std::error_code none;
    for (fs::directory_iterator entry(folder, none), end; !none && entry != end; entry.increment(none)) {
        if (entry->path().filename() != ".git") {
            return true;
        }
    }
    return false;
}

bool stands_there(fs::path const& path)
{
    std::error_code ignored;
    return fs::exists(fs::symlink_status(path, ignored));
}

// What is no folder of its own where one has to be, as a path from the folder that is begun: a file, or a link, since
// nothing is written elsewhere than one would think.
std::optional<fs::path> in_the_way(fs::path const& folder, fs::path const& name)
{
    std::error_code ignored;
    fs::path at;
    auto whole = folder;
    for (auto const& part : name) {
        bool const own = fs::is_directory(whole, ignored) && (at.empty() || !fs::is_symlink(whole, ignored));
        if (stands_there(whole) && !own) {
            return at;
        }
        at /= part;
        whole /= part;
    }
    return fs::is_directory(whole, ignored) ? std::optional(at) : std::nullopt;
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

// What is asked for by --force has to be a file that this writes.
void check_forced(std::vector<std::string> const& forced, std::vector<NewFile> const& files, Desk& desk)
{
    std::vector<std::string_view> names;
    for (auto const& file : files) {
        names.push_back(file.name);
    }
    for (auto const& name : forced) {
        if (std::find(names.begin(), names.end(), name) != names.end()) {
            continue;
        }
        auto const choices = fmt::format("{}", fmt::join(names, ", "));
        auto const near = nearest(name, names);
        desk.add(
            near ? occurrence(command_problem::unknown_argument, {},
                              {{"command", "init --force"}, {"value", name}, {"nearest", *near}, {"choices", choices}})
                 : occurrence(command_problem::unknown_argument, {},
                              {{"command", "init --force"}, {"value", name}, {"choices", choices}}));
    }
}

// Those of the agreement that styr.yaml names, by which the schemas are written; what is wrong with it, `styr check`
// tells.
Words words_there(fs::path const& folder, bool writes_configuration, Settings settings, Environment const& environment)
{
    constexpr auto named_at_first = "nordjylland";  // in cli/init
    settings.directory = folder;
    Words words;
    Desk untold;
    auto const found = writes_configuration ? shipped_agreement(named_at_first, shelves_of(environment), untold)
                                            : find_agreement(std::nullopt, settings, environment, untold);
    auto const agreement = found ? read_agreement(*found, untold, &words.fields) : std::nullopt;
    words.set_by_owner = agreement ? set_by_owner(*agreement) : std::vector<std::string>{};
    return words;
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

    // In place of one that is there; what that was, git may know.
    bool replace(fs::path const& folder, NewFile const& file)
    {
        return write_file(folder, file.name, file.text, diagnostics_);
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

struct Told {
    std::vector<NewFile> written;
    std::vector<std::string> left;  // files that were there, and stay
    bool example_left_out = false;
};

std::string told(Told const& what, std::string const& folder, Lang lang)
{
    bool const da = lang == Lang::da;
    auto text = da ? fmt::format("Skrev {} filer i {}:\n", what.written.size(), folder)
                   : fmt::format("Wrote {} files in {}:\n", what.written.size(), folder);
    bool readme = false;
    for (auto const& file : what.written) {
        text += "  " + file.name + "\n";
        readme = readme || file.name == "README.md";
    }
    if (!what.left.empty()) {
        text += da ? "Lod være, som de var (`--force FIL` erstatter en fil):\n"
                   : "Left as they were (`--force FILE` replaces a file):\n";
        for (auto const& name : what.left) {
            text += "  " + name + "\n";
        }
    }
    if (what.example_left_out) {
        text += da ? "Eksemplet er udeladt, for mappen er i brug; `styr init` i en tom mappe viser det.\n"
                   : "The example is left out, since the folder is in use; `styr init` in an empty folder shows it.\n";
    }
    if (readme) {
        text += da ? "README.md siger, hvad du gør nu. Prøv `styr check` dér.\n"
                   : "README.md says what to do now. Try `styr check` there.\n";
    }
    return text;
}

}  // namespace

int init_verb(Arguments const& arguments, Settings settings, Environment const& environment)
{
    Desk desk;
    auto const folder = (settings.directory / arguments.topic / "").lexically_normal().parent_path();
    bool const writes_configuration =
        !stands_there(folder / "styr.yaml") || ranges::contains(arguments.forced, "styr.yaml");
    auto files = files_to_write(words_there(folder, writes_configuration, settings, environment), settings.language());
    check_forced(arguments.forced, files, desk);
    Told what;
    what.example_left_out = in_use(folder);
    if (what.example_left_out) {
        std::erase_if(files, [](NewFile const& file) { return is_example(file.name); });
    }
    if (auto const obstacles = all_in_the_way(folder, files, arguments.topic); !obstacles.empty()) {
        desk.add(occurrence(command_problem::files_in_the_way, {}, {{"files", obstacles}}));
    }
    Beginning beginning(desk.diagnostics);
    std::vector<NewFile> replaced;
    for (auto file = files.begin(); !desk.wrong() && file != files.end(); ++file) {
        bool const forced =
            std::find(arguments.forced.begin(), arguments.forced.end(), file->name) != arguments.forced.end();
        if (!stands_there(folder / file->name)) {
            beginning.write(folder / file->name, *file);
        } else if (forced) {
            replaced.push_back(*file);
        } else {
            what.left.push_back(file->name);
            continue;
        }
        what.written.push_back(*file);
    }
    for (auto file = replaced.begin(); !desk.wrong() && file != replaced.end(); ++file) {  // last, as it stays
        beginning.replace(folder, *file);
    }
    if (desk.wrong()) {
        beginning.take_back();
        complain(desk, settings, environment);
        return not_judged;
    }
    auto const name = arguments.topic.empty() ? Text{"denne mappe", "this folder"} : Text(printable(arguments.topic));
    return settings.quiet ? nothing_found
                          : show(told(what, name.in(settings.language()), settings.language()), settings, environment,
                                 nothing_found);
}

}  // namespace styr
