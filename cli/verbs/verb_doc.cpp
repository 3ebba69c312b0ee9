// SPDX-License-Identifier: MPL-2.0
// `styr doc`: a page about the agreement.
#include "cli/input/data_repository.hpp"
#include "cli/verbs/verbs.hpp"
#include "diagnostics/spelling.hpp"
#include "session/input/author_suite.hpp"
#include "session/messages/session_problems.hpp"
#include "session/pages/doc_pages.hpp"

#include <fmt/format.h>

namespace styr {

namespace {

DocPage const* page_named(std::string const& name, Desk& desk)
{
    std::vector<std::string_view> names;
    std::string list;
    for (auto const& page : doc_pages()) {
        if (page.name == name) {
            return &page;
        }
        names.push_back(page.name);
        list += (list.empty() ? "" : ", ") + std::string(page.name);
    }
    auto const near = nearest(name, names);
    desk.add(near ? occurrence(session_problem::unknown_page, {}, {{"page", name}, {"nearest", *near}, {"pages", list}})
                  : occurrence(session_problem::unknown_page, {}, {{"page", name}, {"pages", list}}));
    return nullptr;
}

// The one that is named, or all; none where it is not there, which is reported.
std::vector<Version const*> versions_asked(std::optional<std::string> const& only, Agreement const& agreement,
                                           Desk& desk)
{
    std::vector<Version const*> asked;
    std::vector<std::string_view> names;
    for (auto const& version : agreement.versions) {
        names.push_back(version.name);
        if (!only || version.name == *only) {
            asked.push_back(&version);
        }
    }
    if (asked.empty() && only) {
        auto const near = nearest(*only, names);
        desk.add(occurrence(session_problem::unknown_version, {},
                            {{"version", *only},
                             {"nearest", near ? Text(*near) : Text()},
                             {"versions", fmt::format("{}", fmt::join(names, ", "))}}));
    }
    return asked;
}

}  // namespace

int doc_verb(Arguments const& arguments, Settings settings, Environment const& environment)
{
    Desk desk;
    auto const* const page = page_named(arguments.topic, desk);
    auto const suite = page == nullptr ? std::nullopt : load_suite_as_asked(arguments, settings, environment, desk);
    auto const versions =
        suite ? versions_asked(arguments.only, *suite->agreement, desk) : std::vector<Version const*>{};
    complain(desk, settings, environment);
    if (!suite || desk.wrong()) {
        return not_judged;
    }
    auto const agreement = arguments.agreement.value_or(".");
    return show(page->write({*suite, agreement, desk.sources, versions, settings.language()}), settings, environment,
                nothing_found);
}

}  // namespace styr
