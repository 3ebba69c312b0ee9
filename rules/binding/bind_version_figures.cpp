// SPDX-License-Identifier: MPL-2.0
// Parameters, lists and calendars: what the owner of the agreement sets.
#include "rules/binding/bind_version.hpp"

#include "rules/messages/resolve_problems.hpp"
#include "rules/typed/figures.hpp"
#include "rules/typed/types.hpp"

#include <algorithm>

namespace styr {

std::optional<Figure> read_or_report(syntax::Expression const& expression, std::string_view name, Reporter& report)
{
    if (!is_figure(expression)) {
        auto const* const day = std::get_if<syntax::DayMonth>(&expression.node);
        report.add(type_problem::not_a_figure, expression.span,
                   {{"name", shown(name)},
                    {"instead", day != nullptr ? Text{spelling(*day) + " of year of effective"} : Text{}}});
        return std::nullopt;
    }
    return read_figure(expression, report);
}

bool check_kind(std::string_view name, Figure const& figure, Span span, Type type, Span first, Reporter& report)
{
    if (figure.type == type) {
        return true;
    }
    report.add(type_problem::cases_differ, span,
               {{"name", shown(name)}, {"found", describe(figure.type)}, {"expected", describe(type)}},
               {{first, describe(type)}});
    return false;
}

namespace {

constexpr std::size_t most_members = 1000;  // of a list

std::string source_text(Span span, Names const& names) { return shown(names.sources[span.source].text(span)); }

// What a parameter is set to: a figure, or a day of the year.
std::optional<Figure> read_setting(syntax::ParameterDeclaration const& text, Reporter& report)
{
    auto const* const day = std::get_if<syntax::DayMonth>(&text.value.node);
    if (day == nullptr) {
        return read_or_report(text.value, text.name.text, report);
    }
    if (!check_day_in_year(*day, text.value.span, false, report)) {
        return std::nullopt;
    }
    auto const any_year = day_of(2000, day->month, static_cast<unsigned>(std::stoul(day->day)));
    return Figure{plain_type(Kind::day_in_year), DateBounds::exactly(any_year)};
}

// A limit of the kind of what it limits, where it is sound.
std::optional<Figure> read_limit(std::string_view name, syntax::Expression const& limit, Type type, Span first,
                                 Reporter& report)
{
    auto figure = read_or_report(limit, name, report);
    return figure && check_kind(name, *figure, limit.span, type, first, report) ? figure : std::nullopt;
}

std::optional<Calendar::Closed> closed_days(syntax::CalendarDeclaration::Closed const& text, Reporter& report)
{
    auto const refuse = [&](syntax::Expression const& where, Text why) {
        report.add(type_problem::closed_for_nothing, where.span, {{"why", std::move(why)}});
        return std::nullopt;
    };
    auto const* const each_year = std::get_if<syntax::DayMonth>(&text.from.node);
    auto const* const date = std::get_if<syntax::DateText>(&text.from.node);
    if (each_year != nullptr && text.to) {
        return refuse(*text.to, {"en dag i hvert år står alene", "a day of every year stands alone"});
    }
    if (each_year != nullptr) {
        if (!check_day_in_year(*each_year, text.from.span, true, report)) {
            return std::nullopt;
        }
        auto const day = day_of(2000, each_year->month, static_cast<unsigned>(std::stoul(each_year->day)));
        return Calendar::Closed{{day, day, true}, text.from.span};
    }
    if (date == nullptr) {
        return refuse(text.from, {"hverken en dato eller en dag i året", "neither a date nor a day of the year"});
    }
    auto const from = read_day(*date, report);
    auto const* const last = text.to ? std::get_if<syntax::DateText>(&text.to->node) : date;
    if (last == nullptr) {
        return refuse(*text.to, {"ikke en dato", "no date"});
    }
    auto const to = last == date ? from : read_day(*last, report);
    if (!from || !to) {
        return std::nullopt;
    }
    if (*to < *from || *to - *from > std::chrono::days{366}) {
        return refuse(*text.to, *to < *from ? Text{"før den første", "before the first"}
                                            : Text{"mere end et år senere", "more than a year later"});
    }
    return Calendar::Closed{{*from, *to}, text.to ? cover(text.from.span, text.to->span) : Span{text.from.span}};
}

}  // namespace

ReadLimits read_limits(std::string_view name, WrittenLimits const& text, Type type, Span first, Names const& names,
                       Reporter& report)
{
    if (!has_order(type)) {
        report.add(type_problem::no_order, text.least.span, {{"type", describe(type)}});
        return {};
    }
    auto const least = read_limit(name, text.least, type, first, report);
    auto const most = read_limit(name, text.most, type, first, report);
    if (least && most && is_less(most->value, least->value)) {
        report.add(type_problem::empty_range, text.most.span,
                   {{"least", source_text(text.least.span, names)}, {"most", source_text(text.most.span, names)}});
        return {};
    }
    auto const value = [](std::optional<Figure> const& figure) {
        return figure ? std::optional(figure->value) : std::nullopt;
    };
    return {value(least), value(most)};
}

void check_within(std::string_view name, ReadLimits const& limits, WrittenLimits const& text, Value const& value,
                  Span span, Names const& names, Reporter& report)
{
    if ((limits.least && is_less(value, *limits.least)) || (limits.most && is_less(*limits.most, value))) {
        report.add(type_problem::outside_range, span,
                   {{"name", shown(name)},
                    {"least", source_text(text.least.span, names)},
                    {"most", source_text(text.most.span, names)}});
    }
}

void bind_calendars(Names& names, Reporter& report)
{
    for (auto const& held : names.merged.calendars) {
        auto const& text = *held.text;
        Calendar calendar{.name = text.name.text,
                          .closed = {},
                          .month_ends_stay = text.month_ends_stay,
                          .sources = citations_of(text.sources),
                          .readings = readings_of(text.readings),
                          .span = text.name.span};
        for (auto const& each : text.closed) {
            if (auto const closed = closed_days(each, report)) {
                calendar.closed.push_back(*closed);
            }
        }
        names.version.calendars.push_back(std::move(calendar));
    }
    names.version.count_by_calendars();
}

void bind_parameters(Names& names, Reporter& report)
{
    for (auto const& held : names.merged.parameters) {
        auto const& text = *held.text;
        Parameter parameter{.name = text.name.text,
                            .title = Text{text.name.text},
                            .type = {},
                            .value = {},
                            .sources = citations_of(text.sources),
                            .readings = readings_of(text.readings),
                            .provision = index_of(held.provision, names),
                            .span = text.name.span};
        if (auto value = read_setting(text, report)) {
            if (text.least) {
                WrittenLimits const range{*text.least, *text.most};
                auto const limits = read_limits(text.name.text, range, value->type, text.value.span, names, report);
                check_within(text.name.text, limits, range, value->value, text.value.span, names, report);
                parameter.limits = limits.both();
            }
            parameter.type = value->type;
            parameter.value = std::move(value->value);
        } else {
            names.broken.insert(text.name.text);
        }
        names.version.parameters.push_back(std::move(parameter));
    }
}

void bind_lists(Names& names, Reporter& report)
{
    for (auto const& held : names.merged.lists) {
        auto const& text = *held.text;
        std::vector<std::string> members;
        bool all_bodies = true;
        for (auto const& member : text.members) {
            auto const twice = std::find(members.begin(), members.end(), member.text) != members.end();
            if (twice || members.size() == most_members) {
                report.add(
                    declaration_problem::list_unfit, member.span,
                    {{"name", shown(text.name.text)},
                     {"why", twice ? Text{"står to gange", "stands twice"} : Text{"mere end 1000", "more than 1000"}}});
                names.broken.insert(text.name.text);
                break;
            }
            auto const known = names.merged.values.find(member.text);
            bool const is_body = known != names.merged.values.end() && known->second.what == What::body &&
                                 !names.merged.bodies[known->second.index].text->acts_for;
            all_bodies = all_bodies && is_body;
            members.push_back(member.text);
        }
        names.version.parameters.push_back({.name = text.name.text,
                                            .title = text.title ? text_of(*text.title) : Text{text.name.text},
                                            .type = plain_type(all_bodies ? Kind::bodies : Kind::texts),
                                            .value = std::move(members),
                                            .sources = citations_of(text.sources),
                                            .readings = readings_of(text.readings),
                                            .provision = {},
                                            .span = text.name.span});
    }
}

}  // namespace styr
