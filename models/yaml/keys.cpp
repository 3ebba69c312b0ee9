// SPDX-License-Identifier: MPL-2.0
#include "models/yaml/keys.hpp"

#include "diagnostics/utf8.hpp"
#include "models/messages/document_problems.hpp"
#include "models/yaml/reader.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace styr::yaml {

namespace {

bool is_ascii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_odd_space(char32_t c)
{
    return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_combining(char32_t c) { return c >= 0x300 && c <= 0x36F; }

bool is_latin(char32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}

// Letters of other scripts that look like Latin ones: Greek, Cyrillic, Armenian, mathematical, full width.
bool is_lookalike(char32_t c)
{
    return (c >= 0x370 && c <= 0x58F) || (c >= 0x1D400 && c <= 0x1D7FF) || (c >= 0xFF01 && c <= 0xFF5E);
}

// The one letter that a letter and a mark are the two halves of, where Danish text has it.
std::string_view composed(char32_t letter, char32_t mark)
{
    struct Pair {
        char32_t letter, mark;
        std::string_view whole;
    };
    static constexpr Pair pairs[] = {{'a', 0x30A, "å"}, {'A', 0x30A, "Å"}, {'a', 0x308, "ä"}, {'A', 0x308, "Ä"},
                                     {'o', 0x308, "ö"}, {'O', 0x308, "Ö"}, {'u', 0x308, "ü"}, {'U', 0x308, "Ü"},
                                     {'e', 0x301, "é"}, {'E', 0x301, "É"}};
    auto const found = std::find_if(std::begin(pairs), std::end(pairs),
                                    [&](Pair const& p) { return p.letter == letter && p.mark == mark; });
    return found == std::end(pairs) ? std::string_view{} : found->whole;
}

// The first thing in the key that deceives: reported once, since one cure mends the whole key.
void check_letters(Scalar const& key, Refusals& refusals)
{
    bool latin = false;
    char32_t lookalike = 0;
    char32_t before = 0;
    for (std::size_t at = 0; at < key.text.size();) {
        auto const c = decode(key.text, at);
        Argument const code{"code", Text{code_point_name(c)}};
        if (is_combining(c)) {
            return refusals.add(document_problem::combining_mark, key.begin, key.end,
                                {code, {"letter", Text{composed(before, c)}}});
        }
        // At the edge of a plain text it was refused already.
        if (is_odd_space(c) && (key.style != Node::Style::plain || !odd_space_at_edge(key.text))) {
            return refusals.add(document_problem::odd_space, key.begin, key.end, {code});
        }
        latin = latin || is_latin(c);
        lookalike = lookalike == 0 && is_lookalike(c) ? c : lookalike;
        before = c;
    }
    if (latin && lookalike != 0) {
        std::string letter;
        encode(lookalike, letter);
        refusals.add(document_problem::lookalike_letter, key.begin, key.end,
                     {{"code", Text{code_point_name(lookalike)}}, {"letter", Text{letter}}});
    }
}

using Entry = std::pair<std::string_view, std::uint32_t>;  // a key's text and its node

void refuse_duplicate(DocumentBuilder const& nodes, std::uint32_t first, std::uint32_t again, Refusals& refusals)
{
    auto const here = nodes[again].span;
    Label const earlier{nodes[first].span, {"første gang her", "first given here"}};
    auto const line = refusals.source().position(nodes[first].span.begin).line;
    refusals.add(document_problem::duplicate_key, here.begin, here.end,
                 {{"key", quoted_excerpt(nodes[again].text)}, {"line", Text{std::to_string(line)}}}, {earlier});
}

// Few keys are compared pair by pair, without memory; nearly every mapping is one of these.
void compare_all(DocumentBuilder const& nodes, std::uint32_t mapping, Refusals& refusals)
{
    auto const past = nodes[mapping].past;  // empty keys are refused for being empty
    for (auto again = mapping + 1; again < past; again = nodes[again + 1].past) {
        for (auto first = mapping + 1; first < again; first = nodes[first + 1].past) {
            if (nodes[first].text == nodes[again].text && !nodes[again].text.empty()) {
                refuse_duplicate(nodes, first, again, refusals);
                break;
            }
        }
    }
}

void compare_sorted(std::vector<Entry>& keys, DocumentBuilder const& nodes, Refusals& refusals)
{
    std::sort(keys.begin(), keys.end());
    for (std::size_t i = 1, first = 0; i < keys.size(); ++i) {
        first = keys[i].first == keys[first].first ? first : i;
        if (first != i && !keys[i].first.empty()) {
            refuse_duplicate(nodes, keys[first].second, keys[i].second, refusals);
        }
    }
}

}  // namespace

void check_key(Scalar const& key, Refusals& refusals)
{
    if (key.text.empty()) {
        return refusals.add(document_problem::empty_key, key.begin, key.end);
    }
    if (key.end - key.begin > longest_key) {
        return refusals.add(document_problem::key_too_long, key.begin, key.end,
                            {{"size", grouped(key.end - key.begin)}, {"limit", grouped(longest_key)}});
    }
    if (key.style == Node::Style::plain && key.text == "<<") {
        return refusals.add(document_problem::merge_key, key.begin, key.end);
    }
    if (key.text.find('\n') != std::string_view::npos || key.text.find('\t') != std::string_view::npos) {
        return refusals.add(document_problem::line_break_in_key, key.begin, key.end);
    }
    if (!is_ascii(key.text)) {
        check_letters(key, refusals);
    }
}

void refuse_duplicates(DocumentBuilder const& nodes, std::uint32_t index, Refusals& refusals)
{
    static constexpr std::uint32_t few = 16;
    std::uint32_t count = 0;
    for (auto key = index + 1; key < nodes[index].past; key = nodes[key + 1].past) {
        ++count;
    }
    if (count <= few) {
        return compare_all(nodes, index, refusals);
    }
    std::vector<Entry> keys;
    keys.reserve(count);
    for (auto key = index + 1; key < nodes[index].past; key = nodes[key + 1].past) {
        keys.emplace_back(nodes[key].text, key);
    }
    compare_sorted(keys, nodes, refusals);
}

bool missing_blank(std::string_view text)
{
    auto const colon = text.find_first_of(": ");
    return colon != std::string_view::npos && colon > 0 && text[colon] == ':' && colon + 1 < text.size() &&
           text[colon + 1] != '/';
}

bool holds_pair(std::string_view line)
{
    for (auto at = line.find(':'); at != std::string_view::npos; at = line.find(':', at + 1)) {
        if (at + 1 == line.size() || is_gap(line[at + 1])) {
            return true;
        }
    }
    return false;
}

std::optional<std::size_t> odd_space_at_edge(std::string_view text)
{
    static constexpr auto none = std::string_view::npos;
    if (text.empty()) {
        return std::nullopt;
    }
    auto const odd_at = [&](std::size_t at) { return is_odd_space(decode(text, at)); };
    if (static_cast<unsigned char>(text.front()) >= 0x80 && odd_at(0)) {
        return 0;
    }
    if (static_cast<unsigned char>(text.back()) >= 0x80) {
        auto last = text.size() - 1;
        while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) {
            --last;
        }
        if (odd_at(last)) {
            return last;
        }
    }
    if (text.find('\xC2') == none) {
        return std::nullopt;
    }
    if (auto const before_hash = text.find("\xC2\xA0#"); before_hash != none) {
        return before_hash;
    }
    auto const after_colon = text.find(":\xC2\xA0");
    return after_colon == none ? std::nullopt : std::optional(after_colon + 1);
}

}  // namespace styr::yaml
