// SPDX-License-Identifier: MPL-2.0
// `styr doc`: a page about the agreement.
#include "cli/input/data_repository.hpp"
#include "cli/verbs/verbs.hpp"
#include "diagnostics/spelling.hpp"
#include "session/explain/doc_pages.hpp"
#include "session/input/author_suite.hpp"
#include "session/messages/session_problems.hpp"

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

}  // namespace

int doc_verb(Arguments const& arguments, Settings settings, Environment const& environment)
{
    Desk desk;
    auto const* const page = page_named(arguments.topic, desk);
    auto const suite = page == nullptr ? std::nullopt : load_suite_as_asked(arguments, settings, environment, desk);
    complain(desk, settings, environment);
    if (!suite || desk.wrong()) {
        return not_judged;
    }
    auto const agreement = arguments.agreement.value_or(".");
    return show(page->write(*suite, agreement, desk.sources, settings.language()), settings, environment,
                nothing_found);
}

}  // namespace styr
