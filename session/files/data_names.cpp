// SPDX-License-Identifier: MPL-2.0
#include "session/files/data_names.hpp"

#include "diagnostics/words.hpp"
#include "session/messages/session_problems.hpp"

#include <algorithm>

namespace styr {

namespace {

bool has_data_ending(std::string_view name)
{
    return std::any_of(data_endings.begin(), data_endings.end(), [name](std::string_view ending) {
        return name.ends_with(ending) && name.size() > ending.size();
    });
}

bool is_hidden(std::string_view name) { return name.starts_with('.'); }

// README, README.md, LICENSE-data.txt: the word, and what is parted from it by a sign.
bool is_about_the_folder(std::string_view low)
{
    constexpr std::array<std::string_view, 3> words{"readme", "license", "licence"};
    return std::any_of(words.begin(), words.end(), [low](std::string_view word) {
        return low.starts_with(word) &&
               (low.size() == word.size() || std::string_view(".-_").find(low[word.size()]) != std::string_view::npos);
    });
}

// What editors keep beside a file that they have open: vim's `.x.yaml.swp`, emacs' `#x.yaml#` and `.#x.yaml`, Office's
// `~$x`.
bool is_of_an_editor(std::string_view low)
{
    auto const dot = low.rfind('.');
    bool const swap = low.starts_with('.') && dot != 0 && low.substr(dot).size() == 4 && low.substr(dot, 3) == ".sw";
    return swap || low.starts_with("~$") || low.starts_with(".#") ||
           (low.size() > 2 && low.starts_with('#') && low.ends_with('#'));
}

bool is_harmless(std::string_view low)
{
    constexpr std::array<std::string_view, 3> of_systems{"desktop.ini", "thumbs.db", ".ds_store"};
    if (is_of_an_editor(low) || low.ends_with(".schema.json")) {
        return true;
    }
    bool const may_be_data = low.find(".yaml") != std::string_view::npos || low.find(".yml") != std::string_view::npos;
    return std::find(of_systems.begin(), of_systems.end(), low) != of_systems.end() ||
           ((is_about_the_folder(low) || low.starts_with(".git")) && !may_be_data);
}

// The name up to the end of `.yaml` or `.yml` in it, whatever their capitals; nothing where it has neither.
std::string up_to_data_ending(std::string_view name)
{
    auto const low = in_small_letters(name);
    for (auto const ending : data_endings) {
        if (auto const at = low.find(ending); at != std::string::npos && at > 0) {
            return std::string(name.substr(0, at)) + std::string(ending);
        }
    }
    return {};
}

}  // namespace

DataName data_name(std::string_view name)
{
    if (!is_hidden(name) && has_data_ending(name)) {
        return DataName::read;
    }
    return is_harmless(in_small_letters(name)) ? DataName::harmless : DataName::unread;
}

UnreadEntry unread_file(std::string path)
{
    auto const slash = path.rfind('/');
    auto const name = std::string_view(path).substr(slash == std::string::npos ? 0 : slash + 1);
    auto const shown = trimmed(name);
    auto better = up_to_data_ending(is_hidden(shown) ? shown.substr(1) : shown);
    Text why{"navnet ender ikke på `.yaml` eller `.yml`", "its name ends in neither `.yaml` nor `.yml`"};
    if (is_hidden(name)) {
        why = {"et navn, der begynder med et punktum, er skjult", "a name that begins with a point is hidden"};
    } else if (shown != name) {
        why = {"der står et mellemrum i enden af navnet", "a blank stands at an end of its name"};
    } else if (!better.empty() && better.size() == name.size()) {
        why = {"endelsen er ikke skrevet med små bogstaver", "its ending is not in small letters"};
    } else if (!better.empty()) {
        why = {"efter `.yaml` står der mere, som i en kopi", "more stands after `.yaml`, as in a copy"};
    }
    return {std::move(path), std::move(why), std::move(better)};
}

std::string edited_file(std::string_view name)
{
    if (!is_of_an_editor(in_small_letters(name)) || name.starts_with('~')) {
        return {};
    }
    if (name.starts_with(".#")) {
        return std::string(name.substr(2));
    }
    return std::string(name.starts_with('#') ? name.substr(1, name.size() - 2) : name.substr(1, name.size() - 5));
}

UnreadEntry unread_leftover(std::string path, std::string const& edited)
{
    return {std::move(path),
            {"en editor har lagt den ved siden af `" + edited + "`, som ikke er der",
             "an editor kept it beside `" + edited + "`, which is not there"},
            edited};
}

UnreadEntry unread_submodule(std::string path)
{
    return {std::move(path), {"den er et git-undermodul", "it is a git submodule"}, {}};
}

UnreadEntry unread_hidden_folder(std::string path)
{
    return {
        std::move(path),
        {"en mappe, hvis navn begynder med et punktum, er skjult", "a folder whose name begins with a point is hidden"},
        {}};
}

Diagnostic occurrence(UnreadEntry const& entry)
{
    return occurrence(
        session_problem::unread_entry, {},
        {{"path", entry.name}, {"reason", entry.why}, {"better", entry.better.empty() ? Text() : Text(entry.better)}});
}

}  // namespace styr
