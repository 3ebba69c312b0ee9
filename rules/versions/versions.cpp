// SPDX-License-Identifier: MPL-2.0
#include "rules/versions/versions.hpp"

#include "diagnostics/spelling.hpp"
#include "rules/messages/resolve_problems.hpp"
#include "rules/typed/circles.hpp"
#include "rules/typed/figures.hpp"
#include "rules/typed/scope_phrases.hpp"

#include <algorithm>
#include <map>

namespace styr {

namespace {

using Plan = std::vector<PlannedVersion>;

syntax::Head const& head_of(PlannedVersion const& version) { return *version.file->head; }
std::string const& name_of(PlannedVersion const& version) { return head_of(version).version.text; }

std::vector<std::string> names_of(Plan const& plan)
{
    std::vector<std::string> names;
    std::transform(plan.begin(), plan.end(), std::back_inserter(names),
                   [](PlannedVersion const& version) { return name_of(version); });
    return names;
}

Plan read_heads(std::span<syntax::File const> files, Reporter& report)
{
    Plan plan;
    for (auto const& file : files) {
        if (!file.head) {
            continue;
        }
        PlannedVersion version{
            .file = &file, .from = first_day, .to = last_day, .dated = false, .extends = {}, .sound = true};
        if (auto const days = days_of(file.head->in_force, report)) {
            version.from = days->from;
            version.to = days->to;
            version.dated = true;
        }
        plan.push_back(version);
    }
    return plan;
}

void check_titles(Plan const& plan, Reporter& report)
{
    for (auto const& version : plan) {
        auto const& first = head_of(plan.front()).title;
        if (head_of(version).title.text != first.text) {
            report.add(merge_problem::other_agreement, head_of(version).title.span,
                       {{"title", shown(head_of(version).title.text)}, {"first", shown(first.text)}},
                       {{first.span, Text{"den første fil", "the first file"}}});
        }
    }
}

using Places = std::map<std::string_view, std::size_t>;

Places places_of(Plan const& plan, Reporter& report)
{
    Places places;
    for (std::size_t i = 0; i < plan.size(); ++i) {
        auto const& name = head_of(plan[i]).version;
        auto const [found, added] = places.emplace(name.text, i);
        if (!added) {
            report.add(merge_problem::declared_twice, name.span, {{"name", shown(name.text)}},
                       {{head_of(plan[found->second]).version.span, Text{"først her", "first here"}}});
        }
    }
    return places;
}

void report_unknown(syntax::Quoted const& name, Plan const& plan, Places const& places, Reporter& report)
{
    std::vector<std::string_view> known;
    for (auto const& [each, place] : places) {
        known.push_back(each);
    }
    auto const near = nearest(name.text, known);
    report.add(
        merge_problem::unknown_version, name.span,
        {{"name", shown(name.text)}, {"nearest", near ? Text{*near} : Text{}}, {"versions", all_of(names_of(plan))}});
}

// Where a file's head could not be read, it may be the one that is looked for.
void find_extended(Plan& plan, Places const& places, bool all_read, Reporter& report)
{
    for (auto& version : plan) {
        auto const& extends = head_of(version).extends;
        if (!extends) {
            continue;
        }
        auto const found = places.find(extends->text);
        if (found == places.end()) {
            version.sound = false;
            if (all_read) {
                report_unknown(*extends, plan, places, report);
            }
        } else {
            version.extends = found->second;
        }
    }
}

void report_circle(std::vector<std::size_t> const& circle, Plan& plan, Reporter& report)
{
    std::vector<std::string> names;
    for (auto const member : circle) {
        names.push_back(name_of(plan[member]));
    }
    report.add(merge_problem::version_circle, head_of(plan[circle.front()]).extends->span,
               {{"name", shown(names.front())}, {"circle", around(names)}});
    for (auto const member : circle) {
        plan[member].extends.reset();
        plan[member].sound = false;
    }
}

// Puts each version after the one that it extends; what extends an unsound one is unsound.
Plan in_order(Plan plan, Reporter& report)
{
    Needs needs(plan.size());
    for (std::size_t i = 0; i < plan.size(); ++i) {
        if (plan[i].extends) {
            needs[i].push_back(*plan[i].extends);
        }
    }
    auto const found = order_of_need(needs);
    for (auto const& circle : found.circles) {
        report_circle(circle, plan, report);
    }
    Plan ordered;
    std::vector<std::size_t> place(plan.size());
    for (auto const at : found.order) {
        auto version = plan[at];
        if (version.extends) {
            version.extends = place[*version.extends];
            version.sound = version.sound && ordered[*version.extends].sound;
        }
        place[at] = ordered.size();
        ordered.push_back(version);
    }
    return ordered;
}

void report_overlap(PlannedVersion const& earlier, PlannedVersion const& later, Reporter& report)
{
    Text const until = later.from > first_day ? Text{iso(later.from - std::chrono::days{1})} : Text{};
    report.add(merge_problem::versions_overlap, head_of(later).in_force.from.span,
               {{"first", shown(name_of(earlier))}, {"second", shown(name_of(later))}, {"day", until}},
               {{head_of(earlier).in_force.span, Text{"her", "here"}}});
}

// Neighbours in time: they must not overlap, and should not leave a gap.
void check_neighbours(Plan const& plan, Reporter& report)
{
    std::vector<PlannedVersion const*> by_day;
    for (auto const& version : plan) {
        if (version.dated) {
            by_day.push_back(&version);
        }
    }
    std::stable_sort(by_day.begin(), by_day.end(), [](auto const* a, auto const* b) { return a->from < b->from; });
    for (std::size_t i = 1; i < by_day.size(); ++i) {
        auto const& [earlier, later] = std::pair(*by_day[i - 1], *by_day[i]);
        auto const next = earlier.to + std::chrono::days{1};
        if (later.from <= earlier.to) {
            report_overlap(earlier, later, report);
        } else if (later.from > next) {
            report.add(merge_problem::gap_between_versions, head_of(later).in_force.from.span,
                       {{"from", iso(next)},
                        {"to", iso(later.from - std::chrono::days{1})},
                        {"first", shown(name_of(earlier))}},
                       {{head_of(earlier).in_force.span, Text{"den forrige version", "the version before"}}});
        }
    }
}

}  // namespace

std::optional<Days> days_of(syntax::Period const& period, Reporter& report)
{
    auto const from = read_day(period.from, report);
    auto const to = period.to ? read_day(*period.to, report) : std::optional(last_day);
    if (!from || !to) {
        return std::nullopt;
    }
    if (*to < *from) {
        report.add(merge_problem::period_backwards, period.to->span, {{"from", iso(*from)}});
        return std::nullopt;
    }
    return Days{*from, *to};
}

std::vector<PlannedVersion> plan_versions(std::span<syntax::File const> files, Reporter& report)
{
    auto plan = read_heads(files, report);
    if (plan.empty()) {
        return plan;
    }
    check_titles(plan, report);
    find_extended(plan, places_of(plan, report), plan.size() == files.size(), report);
    plan = in_order(std::move(plan), report);
    check_neighbours(plan, report);
    return plan;
}

}  // namespace styr
