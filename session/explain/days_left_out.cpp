// SPDX-License-Identifier: MPL-2.0
#include "session/explain/days_left_out.hpp"

#include "diagnostics/wording.hpp"
#include "models/fields/print.hpp"
#include "rules/typed/types.hpp"

#include <algorithm>
#include <array>

namespace styr {

namespace {

constexpr std::size_t most_days = 12;

constexpr std::array<Wording, 11> holidays{{
    {"nytårsdag", "New Year's Day"},
    {"skærtorsdag", "Maundy Thursday"},
    {"langfredag", "Good Friday"},
    {"påskedag", "Easter Sunday"},
    {"2. påskedag", "Easter Monday"},
    {"store bededag", "Great Prayer Day"},
    {"Kristi himmelfartsdag", "Ascension Day"},
    {"pinsedag", "Whit Sunday"},
    {"2. pinsedag", "Whit Monday"},
    {"juledag", "Christmas Day"},
    {"2. juledag", "the second day of Christmas"},
}};
constexpr std::array<Wording, 2> week_end{{{"lørdag", "Saturday"}, {"søndag", "Sunday"}}};

bool is_closed(Day day, ClosedDays const& closed)
{
    auto const here = calendar(day), there = calendar(closed.from);
    return closed.every_year ? here.month() == there.month() && here.day() == there.day()
                             : closed.from <= day && day <= closed.to;
}

Text name_of(Day day, Version const& version)
{
    if (auto const holiday = danish_holiday(day)) {
        return both(holidays[static_cast<std::size_t>(*holiday)]);
    }
    for (auto const& calendar : version.calendars) {
        if (std::any_of(calendar.closed.begin(), calendar.closed.end(),
                        [day](ClosedDays const& closed) { return is_closed(day, closed); })) {
            return Text{calendar.name};
        }
    }
    auto const weekday = std::chrono::weekday{day}.iso_encoding();
    return weekday < 6 ? Text{} : both(week_end[weekday - 6]);
}

std::optional<Day> day_in(Step const& step)
{
    auto const* const date = std::get_if<DateBounds>(&step.outcome.value);
    return date != nullptr && date->exact() ? std::optional(date->earliest) : std::nullopt;
}

// From the one to the other, both excluded; `from` belongs to them where it was moved away from.
struct Passed {
    Day from, to;
    bool with_week_ends = false;
};

std::optional<Passed> passed_over(Step const& step)
{
    auto const end = day_in(step);
    for (auto const& part : step.parts) {
        auto const begin = part.expression->type.kind == Kind::date && end ? day_in(part) : std::nullopt;
        if (!begin) {
            continue;
        }
        auto const* const of_date = std::get_if<PartOfDate>(&step.expression->node);
        if (of_date != nullptr && of_date->part == DatePart::next_working_day) {
            return Passed{*begin - std::chrono::days{1}, *end, true};
        }
        bool const counts = std::any_of(step.parts.begin(), step.parts.end(),
                                        [](Step const& each) { return each.expression->type == working_days_type; });
        if (counts && std::holds_alternative<Arithmetic>(step.expression->node)) {
            return Passed{std::min(*begin, *end), std::max(*begin, *end)};
        }
    }
    return std::nullopt;
}

}  // namespace

Text days_left_out(Step const& step, Version const& version)
{
    auto const passed = passed_over(step);
    if (!passed) {
        return {};
    }
    auto const counting = version.counting();
    Text text;
    std::size_t count = 0;
    for (auto day = passed->from + std::chrono::days{1}; day < passed->to; day += std::chrono::days{1}) {
        bool const on_a_weekday = std::chrono::weekday{day}.iso_encoding() <= 5;
        if (counting.worked().contains(day) || !(on_a_weekday || passed->with_week_ends) || ++count > most_days) {
            continue;
        }
        text += (text.empty() ? Text{} : Text{", "}) + name_of(day, version) + Text{" ("} +
                print_date(DateBounds::exactly(day)) + Text{")"};
    }
    auto const more = count > most_days ? std::to_string(count - most_days) : std::string();
    return text.empty() ? Text{}
                        : Text{" – uden: ", " – leaves out: "} + text +
                              (more.empty() ? Text{} : Text{" og " + more + " til", " and " + more + " more"});
}

}  // namespace styr
