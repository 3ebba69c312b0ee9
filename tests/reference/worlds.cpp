// SPDX-License-Identifier: MPL-2.0
#include "tests/reference/worlds.hpp"

#include <algorithm>

namespace styr::reference {

namespace {

constexpr std::size_t most_worlds = 20'000;

std::vector<std::size_t> way_of(std::size_t world, std::vector<Open> const& open)
{
    std::vector<std::size_t> ways;
    for (auto const& each : open) {
        ways.push_back(world % each.ways);
        world /= each.ways;
    }
    return ways;
}

// Whether the answer is another in some world that differs from another in this one thing alone.
bool matters(std::size_t stride, std::size_t ways, std::vector<Answer> const& answers)
{
    for (std::size_t world = 0; world < answers.size(); ++world) {
        bool const last = (world / stride) % ways == ways - 1;
        if (!last && answers[world].is != answers[world + stride].is) {
            return true;
        }
    }
    return false;
}

}  // namespace

Known in_every_world(std::vector<Open> const& open,
                     std::function<Answer(std::vector<std::size_t> const&)> const& decide)
{
    std::size_t count = 1;
    for (auto const& each : open) {
        count *= each.ways;
        if (count > most_worlds) {
            throw TooManyWorlds{};
        }
    }
    std::vector<Answer> answers;
    std::set<std::string> bodies;
    for (std::size_t world = 0; world < count; ++world) {
        answers.push_back(decide(way_of(world, open)));
        if (answers.back().is == Answer::Is::awaited) {
            bodies.insert(answers.back().body);
        }
    }
    bool const agreed =
        std::all_of(answers.begin(), answers.end(), [&](Answer const& each) { return each.is == answers.front().is; });
    if (agreed && bodies.empty()) {
        return truth(answers.front().is == Answer::Is::yes);
    }
    Whys whys;
    std::size_t stride = 1;
    for (auto const& each : open) {
        join(whys, matters(stride, each.ways, answers) ? each.whys : Whys{});
        stride *= each.ways;
    }
    if (!bodies.empty()) {
        whys.insert(awaiting(bodies));
    }
    return unknown(whys);
}

}  // namespace styr::reference
