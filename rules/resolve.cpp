// SPDX-License-Identifier: MPL-2.0
#include "rules/resolve.hpp"

#include "diagnostics/words.hpp"
#include "models/fields/declared_fact.hpp"
#include "rules/binding/bind_facts.hpp"
#include "rules/binding/bind_version.hpp"
#include "rules/checks.hpp"
#include "rules/dead_parts.hpp"
#include "rules/messages/resolve_problems.hpp"
#include "rules/typed/own_parameters.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace styr {

namespace {

// An inherited declaration is bound again in each version; what is wrong with it is said once. Where
// it only goes wrong in a later version, that version is named.
class Found {
public:
    void add(Diagnostics&& more, PlannedVersion const& version)
    {
        for (auto& diagnostic : more) {
            auto const span = diagnostic.primary.span;
            if (!seen_.emplace(diagnostic.problem->code, span.source, span.begin, span.end).second) {
                continue;
            }
            if (span.source != version.file->source) {
                auto const name = quoted(version.file->head->version.text);
                diagnostic.notes.push_back(
                    {"i version " + name + ", som arver den", "in version " + name + ", which inherits it"});
            }
            all_.push_back(std::move(diagnostic));
        }
    }
    Diagnostics take() { return std::move(all_); }

private:
    std::set<std::tuple<std::string_view, SourceId, std::uint32_t, std::uint32_t>> seen_;
    Diagnostics all_;
};

std::vector<Merged> merge_all(std::vector<PlannedVersion> const& plan, Found& found)
{
    std::vector<Merged> merged;
    merged.reserve(plan.size());
    for (auto const& version : plan) {
        Diagnostics problems;
        merged.push_back(merge(*version.file, version.extends ? &merged[*version.extends] : nullptr, problems));
        found.add(std::move(problems), version);
    }
    return merged;
}

void warn_of_unused(syntax::Name const& name, What what, UsedNames const& used, Reporter& report)
{
    if (!used.contains(name.text)) {
        report.add(name_problem::unused, name.span, {{"kind", definite(what)}, {"name", shown(name.text)}});
    }
}

void warn_of_unused(std::vector<Merged> const& merged, UsedNames const& used, Reporter& report)
{
    for (auto const& version : merged) {
        for (auto const& held : version.parameters) {
            if (held.text->name.text != odd_difference) {
                warn_of_unused(held.text->name, What::parameter, used, report);
            }
        }
        for (auto const& held : version.lists) {
            warn_of_unused(held.text->name, What::list, used, report);
        }
        for (auto const& table : version.tables) {
            warn_of_unused(table.parts.front()->name, What::table, used, report);
        }
        for (auto const& definition : version.definitions) {
            warn_of_unused(definition.cases.front().text->name, What::definition, used, report);
        }
    }
}

void warn_of_unused(std::vector<DeclaredFact> const& kinds, UsedNames const& used, Reporter& report)
{
    for (auto const& kind : kinds) {
        auto const& name = declaration_of(kind.field).name;
        if (!used.contains(as_kind(name))) {
            report.add(name_problem::unused, kind.span, {{"kind", definite(What::decision)}, {"name", shown(name)}});
        }
    }
}

// Declares nothing of its own: it says what the version says that it extends, and no more can be wrong in it.
bool carries_on(PlannedVersion const& version) { return version.extends && version.file->declarations.empty(); }

// `whole`: the text could be read without an error.
std::vector<Version> bind_all(std::vector<PlannedVersion> const& plan, std::vector<Merged> const& merged,
                              Sources const& sources, BoundFacts const& declared, bool whole, Found& found)
{
    UsedNames used;
    std::vector<Version> versions;
    std::vector<std::size_t> places(plan.size());  // of those that are bound
    bool sound = whole;
    for (std::size_t i = 0; i < plan.size(); ++i) {
        places[i] = versions.size();
        if (plan[i].sound && carries_on(plan[i])) {
            versions.push_back(under_head_of(plan[i], versions[places[*plan[i].extends]]));
        } else if (plan[i].sound) {
            Diagnostics problems;
            versions.push_back(bind_version(plan[i], merged[i], sources, declared.fields, used, problems));
            sound = sound && !has_errors(problems);
            found.add(std::move(problems), plan[i]);
        }
    }
    // What is misspelt where it is used looks unused; so ask only once every name is known.
    if (sound && versions.size() == plan.size() && !plan.empty()) {
        Diagnostics unused;
        Reporter report(&unused);
        warn_of_unused(merged, used, report);
        warn_of_unused(declared.kinds, used, report);
        for (auto const& version : plan) {
            Diagnostics own;
            std::copy_if(unused.begin(), unused.end(), std::back_inserter(own),
                         [&](Diagnostic const& d) { return d.primary.span.source == version.file->source; });
            found.add(std::move(own), version);
        }
    }
    return versions;
}

// What is wrong with a declaration that has a syntax error may come of that error, which has been told.
void drop_what_follows(Diagnostics& problems, std::span<syntax::File const> files)
{
    std::map<SourceId, std::vector<Span>> faulty;
    for (auto const& file : files) {
        if (!file.faulty.empty()) {
            faulty[file.source] = file.faulty;
        }
    }
    auto const follows = [&faulty](Diagnostic const& problem) {
        auto const& at = problem.primary.span;
        auto const found = faulty.find(at.source);
        return found != faulty.end() && std::any_of(found->second.begin(), found->second.end(), [&at](Span place) {
                   return place.begin <= at.begin && at.begin < place.end;
               });
    };
    std::erase_if(problems, follows);
}

}  // namespace

std::optional<Agreement> resolve(std::span<syntax::File const> files, Sources const& sources, Diagnostics& diagnostics,
                                 FieldTable* fields)
{
    Diagnostics problems;
    Reporter report(&problems);
    auto bound = bind_facts(files, report);
    if (fields != nullptr) {
        *fields = bound.fields;
    }
    for (auto const& file : files) {
        check_file(file, bound.fields, report);
    }
    auto const plan = plan_versions(files, report);
    Found found;
    auto const merged = merge_all(plan, found);
    auto versions = bind_all(plan, merged, sources, bound, !has_errors(diagnostics), found);
    auto const more = found.take();
    problems.insert(problems.end(), more.begin(), more.end());
    drop_what_follows(problems, files);
    // A text with a syntax error lacks a declaration: what is left is another agreement.
    std::optional<Agreement> agreement;
    if (!plan.empty() && !has_errors(problems) && !has_errors(diagnostics)) {
        std::sort(versions.begin(), versions.end(), [](Version const& a, Version const& b) { return a.from < b.from; });
        agreement = Agreement{plan.front().file->head->title.text,
                              std::move(versions),
                              std::move(bound.fields),
                              std::move(bound.facts),
                              std::move(bound.values),
                              {},
                              {},
                              std::move(bound.kinds)};
        warn_of_dead_parts(*agreement, report);
    }
    sort_by_place(problems);
    diagnostics.insert(diagnostics.end(), problems.begin(), problems.end());
    return agreement;
}

}  // namespace styr
