// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/spelling.hpp"

#include "diagnostics/utf8.hpp"

#include <algorithm>
#include <vector>

namespace styr {

namespace {

constexpr std::size_t longest = 64;  // names are shorter; hostile ones need no suggestion

std::u32string folded(std::string_view text)
{
    std::u32string letters;
    for (std::size_t at = 0; at < text.size() && letters.size() <= longest;) {
        char32_t c = decode(text, at);
        // Capitals of ASCII and Latin-1, where Danish and its neighbours live; U+00D7 is the times sign.
        if ((c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7)) {
            c += 32;
        }
        letters.push_back(c == U'_' || c == U'-' ? U' ' : c);
    }
    return letters;
}

std::size_t edits(std::u32string const& x, std::u32string const& y)
{
    std::vector<std::size_t> two(y.size() + 1), one(y.size() + 1), now(y.size() + 1);
    for (std::size_t j = 0; j <= y.size(); ++j) {
        one[j] = j;
    }
    for (std::size_t i = 1; i <= x.size(); ++i) {
        now[0] = i;
        for (std::size_t j = 1; j <= y.size(); ++j) {
            std::size_t const cost = x[i - 1] == y[j - 1] ? 0 : 1;
            now[j] = std::min({one[j] + 1, now[j - 1] + 1, one[j - 1] + cost});
            if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1]) {
                now[j] = std::min(now[j], two[j - 2] + 1);
            }
        }
        two.swap(one);
        one.swap(now);
    }
    return one[y.size()];
}

}  // namespace

std::size_t edits_between(std::string_view a, std::string_view b) { return edits(folded(a), folded(b)); }

std::optional<std::string_view> nearest(std::string_view name, std::span<std::string_view const> candidates)
{
    if (name.size() > longest) {
        return std::nullopt;
    }
    std::optional<std::string_view> best;
    auto const wanted = folded(name);
    std::size_t least = std::max<std::size_t>(1, wanted.size() / 3) + 1;
    for (auto const candidate : candidates) {
        auto const letters = folded(candidate);
        auto const [shorter, longer] = std::minmax({wanted.size(), letters.size()});
        if (longer - shorter >= least) {  // each letter more is an edit at least
            continue;
        }
        auto const needed = edits(wanted, letters);
        if (needed < least && needed < length(candidate)) {
            least = needed;
            best = candidate;
        }
    }
    return best;
}

}  // namespace styr
