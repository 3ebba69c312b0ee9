// SPDX-License-Identifier: MPL-2.0
#include "session/input/data_signs.hpp"

#include "diagnostics/words.hpp"
#include "session/input/name_words.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace styr {

namespace {

constexpr std::string_view blanks = " \t";
constexpr std::size_t looked_at_for_zeros = 8000;  // as git does

// The keys of a file's outermost mapping, or of the items of its outermost list.
class TopKeys {
public:
    explicit TopKeys(std::string_view text)
    {
        for (std::size_t at = 0; at < text.size();) {
            auto const end = std::min(text.find_first_of("\r\n", at), text.size());
            line(text.substr(at, end - at), text.substr(at));
            at = end + 1;
        }
    }

    bool has(std::string_view letters) const { return keys_.contains(letters); }
    // As it is written; nothing where the key is not there or has neither a list nor a mapping.
    std::optional<std::string> holding(std::string_view letters) const
    {
        auto const found = keys_.find(letters);
        return found != keys_.end() && found->second.holds ? std::optional(found->second.written) : std::nullopt;
    }

private:
    struct Key {
        std::string written;
        bool holds = false;
    };

    void line(std::string_view line, std::string_view rest)
    {
        auto indent = line.find_first_not_of(blanks);
        if (indent == std::string_view::npos || line[indent] == '#' || line[indent] == '%') {
            return;
        }
        if (line.starts_with("---")) {
            margin_ = inner_ = std::string_view::npos;
            indent = line.find_first_not_of(blanks, 3);
            if (indent == std::string_view::npos || line[indent] == '#') {
                return;
            }
        }
        auto const content = line.substr(indent);
        bool const item = content == "-" || content.starts_with("- ");
        if (open_ != nullptr) {
            open_->holds = indent > open_at_ || item;
            open_ = nullptr;
        }
        margin_ = std::min(margin_, indent);
        if (indent == margin_ && item) {
            auto const inner = content.find_first_not_of("- \t");
            inner_ = inner == std::string_view::npos ? inner_ : indent + inner;
            entry(inner == std::string_view::npos ? std::string_view() : content.substr(inner), inner_, rest);
        } else if (indent == margin_ || indent == inner_) {
            entry(content, indent, rest);
        }
    }

    void entry(std::string_view content, std::size_t indent, std::string_view rest)
    {
        if (content.starts_with('{') || content.starts_with('[')) {
            return flow(rest.substr(rest.find_first_of("{[")));
        }
        std::size_t colon = content.find(':');
        while (colon != std::string_view::npos && colon + 1 < content.size() &&
               blanks.find(content[colon + 1]) == std::string_view::npos) {
            colon = content.find(':', colon + 1);
        }
        if (colon == std::string_view::npos) {
            return;
        }
        auto const value = trimmed(content.substr(colon + 1));
        auto& key = add(content.substr(0, colon),
                        std::string_view("[{&!|>*").find(value.empty() ? ' ' : value[0]) != std::string_view::npos);
        if (value.empty() || value.starts_with('#')) {
            open_ = &key;
            open_at_ = indent;
        }
    }

    // Down to the second level, where the items of a list have their keys.
    void flow(std::string_view text)
    {
        int depth = 0;
        std::size_t begin = 0;
        for (std::size_t at = 0; at < text.size(); ++at) {
            char const c = text[at];
            if (c == ':' && depth <= 2) {
                auto const value = text.find_first_not_of(" \t\r\n", at + 1);
                add(text.substr(begin, at - begin),
                    value != std::string_view::npos && (text[value] == '[' || text[value] == '{'));
            }
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            if (depth == 0) {
                return;
            }
            begin = std::string_view("{[]},:").find(c) != std::string_view::npos ? at + 1 : begin;
        }
    }

    Key& add(std::string_view written, bool holds)
    {
        auto const name = trimmed(written);
        auto& key = keys_[letters_of(name)];
        if (key.written.empty()) {
            key.written = name.size() > 1 && (name.front() == '"' || name.front() == '\'')
                              ? std::string(name.substr(1, name.size() - 2))
                              : std::string(name);
        }
        key.holds = key.holds || holds;
        return key;
    }

    std::map<std::string, Key, std::less<>> keys_;
    std::size_t margin_ = std::string_view::npos, inner_ = std::string_view::npos;
    Key* open_ = nullptr;  // whose value, if any, stands in the lines after it
    std::size_t open_at_ = 0;
};

bool has(TopKeys const& keys, Field field) { return keys.has(letters_of(key_of(field))); }

// The lists that make up a file, with what else they are called.
struct List {
    Field key, folder;
    std::array<std::string_view, 3> other_words{};
};
constexpr std::array lists{
    List{Field::decisions, Field::decisions, {"decision", "beslutninger", "afgorelser"}},
    List{Field::annexes, Field::decisions},
    List{Field::changes, Field::submissions, {"andringer"}},
    List{Field::settlements, Field::settlements, {"settlement", "afregninger"}},
    List{Field::figures, Field::figures, {"vardier"}},
    List{Field::offers, Field::register_, {"tilbud"}},
};

std::optional<DataSign> list_in(TopKeys const& keys)
{
    bool const of_an_operator = has(keys, Field::operator_) || keys.has("driftsherre") || has(keys, Field::in_force);
    for (auto const& [key, folder, other_words] : lists) {
        auto written = keys.holding(letters_of(key_of(key)));
        for (auto const word : other_words) {
            written = written || word.empty() ? written : keys.holding(word);
        }
        if (written && (folder != Field::register_ || of_an_operator)) {
            return DataSign{folder, *std::move(written)};
        }
    }
    return std::nullopt;
}

// In UTF-16, as Notepad saves "Unicode", as far as ASCII goes.
std::string without_zeros(std::string_view text)
{
    std::string narrow;
    std::copy_if(text.begin(), text.end(), std::back_inserter(narrow), [](char c) { return c != '\0'; });
    return narrow;
}

std::string_view without_mark(std::string_view text)
{
    for (std::string_view const mark : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"}) {
        text.remove_prefix(text.starts_with(mark) ? mark.size() : 0);
    }
    return text;
}

}  // namespace

std::optional<DataSign> data_sign(std::string_view text)
{
    std::string narrow;
    if (text.substr(0, 4).find('\0') != std::string_view::npos) {
        narrow = without_zeros(text);
        text = narrow;
    } else if (text.substr(0, looked_at_for_zeros).find('\0') != std::string_view::npos) {
        return std::nullopt;  // a program or a picture
    }
    TopKeys const keys(without_mark(text));
    if (auto list = list_in(keys)) {
        return list;
    }
    auto const has_key = [&keys](Field field) { return has(keys, field); };
    if (has_key(Field::outcome) && (has_key(Field::body) || has_key(Field::about) || has_key(Field::id))) {
        return DataSign{Field::decisions, {}};
    }
    if (has_key(Field::offer) && has_key(Field::settled)) {
        return DataSign{Field::settlements, {}};
    }
    return has_key(Field::offer) && (has_key(Field::effective) || has_key(Field::after))
               ? std::optional(DataSign{Field::submissions, {}})
               : std::nullopt;
}

}  // namespace styr
