// SPDX-License-Identifier: MPL-2.0
#include "session/input/folder_checks.hpp"

#include "diagnostics/utf8.hpp"
#include "diagnostics/words.hpp"
#include "models/fields/value_forms.hpp"
#include "models/values/letters.hpp"
#include "session/messages/session_problems.hpp"

#include <algorithm>

namespace styr {

namespace {

// The first character that nobody would see, or that is none: a control, a mark without width, bytes that are no UTF-8.
std::optional<char32_t> find_deceptive(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        if (auto const c = decode(text, at); c == invalid_character || is_deceptive(c)) {
            return c;
        }
    }
    return std::nullopt;
}

constexpr std::size_t most_told = 50;  // of what one folder has that is not read

}  // namespace

void report_unread(std::vector<UnreadEntry> const& unread, std::string const& folder, Desk& desk,
                   std::string const& before)
{
    for (std::size_t i = 0; i < unread.size() && i < most_told; ++i) {
        auto entry = unread[i];
        entry.name.insert(0, before);
        desk.add(occurrence(entry));
    }
    if (unread.size() > most_told) {
        auto const more = std::to_string(unread.size() - most_told);
        Text const why{more + " indgange mere læses heller ikke", more + " more entries are not read either"};
        desk.add(occurrence(session_problem::unread_entry, {}, {{"path", before + folder}, {"reason", why}}));
    }
}

void report_unfit_id(std::string const& id, std::string const& path, Desk& desk, Span at)
{
    Text why;
    if (find_decomposed(id)) {
        why = {"et bogstav er skrevet som to tegn", "a letter is written as two characters"};
    } else if (auto const blank = find_odd_blank(id)) {
        auto const code = code_point_name(*blank);
        why = {"tegnet " + code + " er ikke et almindeligt mellemrum", "the blank " + code + " is not an ordinary one"};
    } else if (auto const hidden = find_deceptive(id)) {
        auto const code = code_point_name(*hidden);
        why = *hidden == invalid_character
                  ? Text{"det er ikke UTF-8", "it is not UTF-8"}
                  : Text{"tegnet " + code + " kan ikke ses", "the character " + code + " cannot be seen"};
    } else if (auto const foreign = find_foreign_letter(id)) {
        auto const code = code_point_name(*foreign);
        why = {"bogstavet " + code + " er ikke et af vores", "the letter " + code + " is none of ours"};
    } else if (trimmed(id) != id) {  // no decision could name it
        why = {"det begynder eller slutter med et mellemrum", "it begins or ends with a blank"};
    } else if (length(id) > most_letters_of_a_name) {
        why = {"det er for langt", "it is too long"};
    } else if (!says_something(id)) {
        why = {"det har hverken bogstaver eller tal", "it has neither letters nor digits"};
    } else {
        return;
    }
    desk.add(occurrence(session_problem::unfit_file_name, at, {{"path", path}, {"reason", why}}));
}

}  // namespace styr
