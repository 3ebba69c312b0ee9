// SPDX-License-Identifier: MPL-2.0
#include "rules/versions/merger.hpp"

#include "rules/messages/resolve_problems.hpp"

#include <algorithm>

namespace styr {

namespace {

std::string const& name_in(HeldTable const& table) { return table.name; }
std::string const& name_in(HeldDefinition const& definition) { return definition.name; }
std::string const& name_in(HeldProvision const& provision) { return provision.text->id.text; }
template <class T> std::string const& name_in(Held<T> const& held) { return held.text->name.text; }

What what_is(syntax::Repealed repealed)
{
    using R = syntax::Repealed;
    switch (repealed) {
    case R::provision:
        return What::provision;
    case R::rule:
        return What::rule;
    case R::exception:
        return What::exception;
    case R::competence:
        return What::competence;
    case R::parameter:
        return What::parameter;
    case R::table:
        return What::table;
    case R::calendar:
        return What::calendar;
    case R::list:
        return What::list;
    case R::definition:
        break;
    }
    return What::definition;
}

}  // namespace

void Merger::repeal(syntax::Repeal const& repeal)
{
    auto const what = what_is(repeal.what);
    auto const* const known = find(what, repeal.name);
    if (known == nullptr || known->what != what) {
        report_missing(merge_problem::repeals_nothing, what, repeal.name);
        return;
    }
    if (what == What::provision) {
        repeal_provision(merged_.provisions[known->index], repeal);
        merged_.provision_ids.erase(repeal.name.text);
    } else {
        remove(what, repeal.name.text, repeal);
    }
}

// Takes along what stands in it.
void Merger::repeal_provision(HeldProvision& repealed, syntax::Repeal const& repeal)
{
    auto const* const provision = repealed.text;
    auto const remove_of = [&](auto const& list, What kind) {
        for (auto const& held : list) {
            if (held.text != nullptr && held.provision == provision) {
                remove(kind, name_in(held), repeal);
            }
        }
    };
    remove_of(merged_.parameters, What::parameter);
    remove_of(merged_.rules, What::rule);
    remove_of(merged_.exceptions, What::exception);
    remove_of(merged_.competences, What::competence);
    for (auto const& definition : merged_.definitions) {
        if (!definition.cases.empty() && definition.cases.front().provision == provision) {
            remove(What::definition, definition.name, repeal);
        }
    }
    repealed.text = nullptr;
}

// Marks the place as empty; `after_repeals` closes the gaps.
void Merger::remove(What what, std::string const& name, syntax::Repeal const& repeal)
{
    auto const found = names(what).find(name);
    if (found == names(what).end()) {
        return;
    }
    auto const index = found->second.index;
    std::string const gone = name;
    switch (what) {
    case What::parameter:
        merged_.parameters[index].text = nullptr;
        break;
    case What::rule:
        merged_.rules[index].text = nullptr;
        break;
    case What::exception:
        merged_.exceptions[index].text = nullptr;
        break;
    case What::competence:
        merged_.competences[index].text = nullptr;
        break;
    case What::definition:
        merged_.definitions[index].cases.clear();
        break;
    case What::table:
        merged_.tables[index].parts.clear();
        break;
    case What::calendar:
        merged_.calendars[index].text = nullptr;
        break;
    case What::list:
        merged_.lists[index].text = nullptr;
        break;
    case What::body:
    case What::fact:  // data may state it for good
    case What::decision:
    case What::provision:
        break;
    }
    names(what).erase(found);
    repealed(what)[gone] = &repeal;
}

void Merger::after_repeals()
{
    auto const close = [&](auto& list, What what, auto const& is_gone) {
        list.erase(std::remove_if(list.begin(), list.end(), is_gone), list.end());
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (auto const found = names(what).find(name_in(list[i])); found != names(what).end()) {
                found->second.index = i;
            }
        }
    };
    auto const without_text = [](auto const& held) { return held.text == nullptr; };
    close(merged_.parameters, What::parameter, without_text);
    close(merged_.rules, What::rule, without_text);
    close(merged_.exceptions, What::exception, without_text);
    close(merged_.competences, What::competence, without_text);
    close(merged_.provisions, What::provision, without_text);
    close(merged_.definitions, What::definition,
          [](HeldDefinition const& definition) { return definition.cases.empty(); });
    close(merged_.calendars, What::calendar, without_text);
    close(merged_.lists, What::list, without_text);
    close(merged_.tables, What::table, [](HeldTable const& table) { return table.parts.empty(); });
}

}  // namespace styr
