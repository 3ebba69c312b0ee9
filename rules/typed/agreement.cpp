// SPDX-License-Identifier: MPL-2.0
#include "rules/typed/agreement.hpp"

#include <algorithm>
#include <utility>

namespace styr {

std::optional<BodyId> Version::body_named(std::string_view wanted) const
{
    auto const found = std::find_if(bodies.begin(), bodies.end(), [wanted](Body const& body) {
        return body.name == wanted || std::find(body.also.begin(), body.also.end(), wanted) != body.also.end();
    });
    if (found == bodies.end()) {
        return std::nullopt;
    }
    return found->acts_for ? found->acts_for : std::optional(static_cast<BodyId>(found - bodies.begin()));
}

bool Version::same_body(std::string_view one, std::string_view other) const
{
    auto const body = body_named(one);
    return one == other || (body && body == body_named(other));
}

bool is_less(Value const& a, Value const& b)
{
    if (auto const* const day = std::get_if<DateBounds>(&a)) {
        return day->earliest < std::get<DateBounds>(b).earliest;
    }
    auto const* const number = std::get_if<Fraction>(&a);
    return number != nullptr && *number < std::get<Fraction>(b);
}

Table::Found Table::find(std::vector<Cell> const& at) const
{
    auto found = rows.upper_bound(at);
    if (found == rows.begin()) {
        return rows.end();
    }
    --found;
    bool const banded = keys.back().by == By::band;
    bool const same = std::equal(at.begin(), at.end() - (banded ? 1 : 0), found->first.begin());
    bool const beyond = banded && found->second.to && *found->second.to < std::get<Fraction>(at.back());
    return same && !beyond ? found : rows.end();
}

std::vector<BodyId> Version::bodies_in(Index list) const
{
    std::vector<BodyId> found;
    for (auto const& member : std::get<std::vector<std::string>>(parameters[list].value)) {
        if (auto const body = body_named(member)) {
            found.push_back(*body);
        }
    }
    return found;
}

std::vector<BodyId> Version::bodies_of(Approval const& asked) const
{
    return asked.of_list ? bodies_in(asked.of_list->list) : asked.by;
}

void Version::count_by_calendars()
{
    std::vector<ClosedDays> closed;
    month_ends_stay = false;
    for (auto const& calendar : std::as_const(calendars)) {
        closed.insert(closed.end(), calendar.closed.begin(), calendar.closed.end());
        month_ends_stay = month_ends_stay || calendar.month_ends_stay;
    }
    working_days = closed.empty() ? nullptr : std::make_shared<WorkingDays const>(closed);
}

std::optional<BodyId> Version::right_below(BodyId body) const
{
    return bodies[bodies[body].equal_to.value_or(body)].above;
}

bool Version::at_or_above(BodyId body, BodyId other) const
{
    if (body == other) {
        return true;
    }
    auto const place = [this](BodyId each) { return bodies[each].equal_to.value_or(each); };
    // No path down is longer than there are bodies, even while circles have not been refused yet.
    auto at = right_below(body);
    for (std::size_t step = 0; at && step <= bodies.size(); ++step) {
        if (place(*at) == place(other)) {
            return true;
        }
        at = right_below(*at);
    }
    return false;
}

}  // namespace styr
