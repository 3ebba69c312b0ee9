// SPDX-License-Identifier: MPL-2.0
#include "rules/typed/circles.hpp"

#include <algorithm>

namespace styr {

namespace {

constexpr std::size_t most_circles = 100;  // told of; each may be as long as the list

enum class Seen : unsigned char { no, open, closed };

struct Visit {
    std::size_t thing;
    std::size_t next = 0;  // of its needs
};

std::vector<std::size_t> circle_to(std::size_t thing, std::vector<Visit> const& path)
{
    auto const start =
        std::find_if(path.begin(), path.end(), [thing](Visit const& visit) { return visit.thing == thing; });
    std::vector<std::size_t> circle;
    std::transform(start, path.end(), std::back_inserter(circle), [](Visit const& visit) { return visit.thing; });
    return circle;
}

}  // namespace

OrderOfNeed order_of_need(Needs const& needs)
{
    OrderOfNeed found;
    std::vector<Seen> seen(needs.size(), Seen::no);
    std::vector<Visit> path;
    auto const enter = [&](std::size_t thing) {
        seen[thing] = Seen::open;
        path.push_back({thing});
    };
    for (std::size_t start = 0; start < needs.size(); ++start) {
        if (seen[start] == Seen::no) {
            enter(start);
        }
        while (!path.empty()) {
            auto& [thing, next] = path.back();
            if (next == needs[thing].size()) {
                seen[thing] = Seen::closed;
                found.order.push_back(thing);
                path.pop_back();
            } else if (auto const needed = needs[thing][next++]; seen[needed] == Seen::no) {
                enter(needed);
            } else if (seen[needed] == Seen::open && found.circles.size() < most_circles) {
                found.circles.push_back(circle_to(needed, path));
            }
        }
    }
    return found;
}

}  // namespace styr
