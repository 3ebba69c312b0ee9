// SPDX-License-Identifier: MPL-2.0
#include "session/pages/gathered.hpp"

#include "session/pages/markdown.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace styr {

std::string versions_told(std::vector<std::size_t> const& places, PageRequest const& request)
{
    auto const name = [&](std::size_t place) { return md::prose(request.versions[place]->name); };
    std::string all;
    for (std::size_t i = 0; i < places.size();) {
        auto last = i;
        while (last + 1 < places.size() && places[last + 1] == places[last] + 1) {
            ++last;
        }
        all += all.empty() ? "" : ", ";
        all += last == i ? name(places[i]) : name(places[i]) + " … " + name(places[last]);
        i = last + 1;
    }
    return all;
}

std::string key_of(Span span) { return fmt::format("{}:{}", static_cast<std::size_t>(span.source), span.begin); }

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The digits that a text begins with, without zeros before them; shorter is less.
std::string_view take_number(std::string_view& text)
{
    auto const end = std::min(
        static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) - text.begin()), text.size());
    auto number = text.substr(0, end);
    text.remove_prefix(end);
    number.remove_prefix(std::min(number.find_first_not_of('0'), number.size()));
    return number;
}

}  // namespace

bool numbered_before(std::string_view a, std::string_view b)
{
    while (!a.empty() && !b.empty()) {
        if (is_digit(a.front()) && is_digit(b.front())) {
            auto const of_a = take_number(a), of_b = take_number(b);
            if (of_a != of_b) {
                return of_a.size() != of_b.size() ? of_a.size() < of_b.size() : of_a < of_b;
            }
        } else if (a.front() != b.front()) {
            return static_cast<unsigned char>(a.front()) < static_cast<unsigned char>(b.front());
        } else {
            a.remove_prefix(1);
            b.remove_prefix(1);
        }
    }
    return a.empty() && !b.empty();
}

}  // namespace styr
