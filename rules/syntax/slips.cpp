// SPDX-License-Identifier: MPL-2.0
#include "rules/syntax/slips.hpp"

#include "diagnostics/spelling.hpp"
#include "rules/syntax/keywords.hpp"

#include <algorithm>
#include <vector>

namespace styr {

namespace {

constexpr std::size_t most_words = 12;
constexpr std::size_t foreign_edits = 1;  // `og` for `and` is as likely as a slip of one letter

struct Word {
    std::string text;
    Span span;
};

// The words with their places: the text in the tree has its blanks made single.
std::vector<Word> words_of(syntax::Name const& name, Sources const& sources)
{
    std::vector<Word> words;
    if (!name.span.known()) {
        return words;
    }
    auto const raw = sources[name.span.source].text(name.span);
    for (std::size_t at = 0; at < raw.size() && words.size() <= most_words;) {
        auto const begin = raw.find_first_not_of(" \t\r\n", at);
        if (begin == std::string_view::npos) {
            break;
        }
        auto const end = std::min(raw.find_first_of(" \t\r\n", begin), raw.size());
        auto const offset = [&](std::size_t place) { return name.span.begin + static_cast<std::uint32_t>(place); };
        words.push_back({std::string(raw.substr(begin, end - begin)), {name.span.source, offset(begin), offset(end)}});
        at = end;
    }
    return words;
}

struct Mended {
    std::string_view word;
    std::size_t edits;
};

std::optional<Mended> mended(std::string const& word)
{
    if (auto const ours = word_for(word)) {
        return Mended{*ours, foreign_edits};
    }
    auto const known = context_words();
    if (std::find(known.begin(), known.end(), word) != known.end()) {
        return std::nullopt;  // a word of ours in the wrong place
    }
    for (auto const near : words_near(word)) {
        if (is_reserved(near)) {
            return Mended{near, edits_between(word, near)};
        }
    }
    return std::nullopt;
}

// A way to read the first words: what it costs, and how it reads.
struct Reading {
    std::size_t edits = 0;
    std::string text;
    std::optional<std::size_t> slip;  // the first misspelt word
    bool ends_in_name = false;        // two names never stand side by side
};

using Readings = std::vector<std::optional<Reading>>;  // by the number of words read

void offer(std::optional<Reading>& place, Reading reading)
{
    if (!place || reading.edits < place->edits) {
        place = std::move(reading);
    }
}

Reading extended(Reading const& reading, std::string_view more)
{
    auto longer = reading;
    longer.text += (longer.text.empty() ? "" : " ") + std::string(more);
    return longer;
}

void read_on(std::vector<Word> const& words, std::size_t from, Readings& readings,
             std::function<bool(std::string_view)> const& is_known)
{
    auto const reading = *readings[from];
    if (auto const word = mended(words[from].text)) {
        auto next = extended(reading, word->word);
        next.edits += word->edits;
        next.slip = reading.slip.value_or(from);
        next.ends_in_name = false;
        offer(readings[from + 1], std::move(next));
    }
    std::string name;
    for (std::size_t end = from; end < words.size() && !reading.ends_in_name; ++end) {
        name += (name.empty() ? "" : " ") + words[end].text;
        if (is_known(name)) {
            auto next = extended(reading, name);
            next.ends_in_name = true;
            offer(readings[end + 1], std::move(next));
        }
    }
}

}  // namespace

std::optional<Slip> misspelt_word(syntax::Name const& name, Sources const& sources,
                                  std::function<bool(std::string_view)> const& is_known)
{
    auto const words = words_of(name, sources);
    if (words.empty() || words.size() > most_words) {
        return std::nullopt;
    }
    Readings readings(words.size() + 1);
    readings[0] = Reading{};
    for (std::size_t from = 0; from < words.size(); ++from) {
        if (readings[from]) {
            read_on(words, from, readings, is_known);
        }
    }
    auto const& whole = readings.back();
    if (!whole || !whole->slip) {
        return std::nullopt;
    }
    auto const& word = words[*whole->slip];
    return Slip{.word = word.text, .span = word.span, .corrected = whole->text, .edits = whole->edits};
}

}  // namespace styr
