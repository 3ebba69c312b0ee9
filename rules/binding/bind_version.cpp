// SPDX-License-Identifier: MPL-2.0
#include "rules/binding/bind_version.hpp"

#include "rules/messages/resolve_problems.hpp"
#include "rules/typed/circles.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace styr {

namespace {

// Indices have 16 bits, and a definition may have a form for each of the eleven scopes.
constexpr std::size_t most_of_a_kind = 5000;

bool check_sizes(Merged const& merged, Reporter& report)
{
    auto const largest =
        std::max({merged.bodies.size(), merged.parameters.size() + merged.lists.size(), merged.tables.size(),
                  merged.calendars.size(), merged.definitions.size(), merged.provisions.size(), merged.rules.size(),
                  merged.exceptions.size(), merged.competences.size()});
    if (largest > most_of_a_kind) {
        report.add(merge_problem::too_many, merged.file->head->version.span,
                   {{"most", std::to_string(most_of_a_kind)}});
        return false;
    }
    return true;
}

void report_body_circles(Needs const& needs, Merged const& merged, Reporter& report)
{
    for (auto const& circle : order_of_need(needs).circles) {
        std::vector<std::string> members;
        for (auto const member : circle) {
            members.push_back(merged.bodies[member].text->name.text);
        }
        auto const stands_above = [&](std::size_t member) { return merged.bodies[member].text->above.has_value(); };
        auto const first = *std::find_if(circle.begin(), circle.end(), stands_above);  // equals make none by themselves
        report.add(declaration_problem::body_circle, merged.bodies[first].text->above->span,
                   {{"name", shown(members.front())}, {"circle", around(members)}});
    }
}

// Whatever name minutes use, it has to be one body's.
void report_names_of_two(Merged const& merged, Reporter& report)
{
    std::map<std::string_view, std::size_t> whose;
    for (std::size_t i = 0; i < merged.bodies.size(); ++i) {
        whose.emplace(merged.bodies[i].text->name.text, i);
    }
    for (std::size_t i = 0; i < merged.bodies.size(); ++i) {
        for (auto const& name : merged.bodies[i].text->also) {
            auto const [first, is_new] = whose.emplace(name.text, i);
            if (!is_new) {
                report.add(
                    declaration_problem::body_named_twice, name.span,
                    {{"name", shown(name.text)}, {"other", shown(merged.bodies[first->second].text->name.text)}});
            }
        }
    }
}

// It stands in the place of one that has a place of its own.
void bind_equal(std::size_t index, Names& names, Needs& needs, BindingPlace& at)
{
    auto const& text = *names.merged.bodies[index].text;
    auto const other = text.equal_to ? bind_body(*text.equal_to, at) : std::nullopt;
    if (!other) {
        return;
    }
    auto const& further = names.merged.bodies[*other].text->equal_to;
    if (*other == index || further) {
        auto const nearest = further && further->text != text.name.text ? further->text : std::string();
        at.report.add(declaration_problem::equal_to_none, text.equal_to->span,
                      {{"name", shown(text.name.text)},
                       {"other", shown(text.equal_to->text)},
                       {"nearest", nearest.empty() ? Text{} : Text{shown(nearest)}}});
        return;
    }
    names.version.bodies[index].equal_to = *other;
    names.version.bodies[index].for_itself = names.version.bodies[*other].for_itself = true;
    needs[index].push_back(*other);
}

void bind_bodies(Names& names, Diagnostics& diagnostics)
{
    for (auto const& held : names.merged.bodies) {
        Body body;
        body.name = held.text->name.text;
        body.title = text_of(held.text->title);
        body.span = held.text->name.span;
        std::transform(held.text->also.begin(), held.text->also.end(), std::back_inserter(body.also),
                       [](syntax::Quoted const& name) { return name.text; });
        names.version.bodies.push_back(std::move(body));
    }
    BindingPlace at{.names = names, .scope = Scope::change, .report = Reporter(&diagnostics)};
    report_names_of_two(names.merged, at.report);
    Needs needs(names.merged.bodies.size());
    for (std::size_t i = 0; i < needs.size(); ++i) {
        auto const& above = names.merged.bodies[i].text->above;
        if (auto const below = above ? bind_body(*above, at) : std::nullopt) {
            names.version.bodies[i].above = *below;
            needs[i].push_back(*below);
        }
        auto const& chair_of = names.merged.bodies[i].text->acts_for;
        names.version.bodies[i].acts_for = chair_of ? bind_body(*chair_of, at) : std::nullopt;
    }
    for (std::size_t i = 0; i < needs.size(); ++i) {
        bind_equal(i, names, needs, at);
    }
    report_body_circles(needs, names.merged, at.report);
}

void bind_period(HeldProvision const& held, Provision& provision, Version const& version, Reporter& report)
{
    if (!held.text->in_force) {
        return;
    }
    auto const days = days_of(*held.text->in_force, report);
    if (!days) {
        return;
    }
    provision.from = days->from;
    provision.to = days->to;
    // An inherited provision may have ended by itself; one that never holds where it is written is a slip.
    bool const shares_a_day = days->from <= version.to && version.from <= days->to;
    if (!shares_a_day && held.declared_in == version.name) {
        report.add(merge_problem::provision_outside_version, held.text->in_force->span,
                   {{"name", shown(held.text->id.text)}, {"from", iso(version.from)}, {"to", iso(version.to)}});
    }
}

void bind_provisions(Names& names, Reporter& report)
{
    for (auto const& held : names.merged.provisions) {
        auto const& text = *held.text;
        Provision provision;
        provision.id = text.id.text;
        provision.title = text_of(text.title);
        provision.sources = citations_of(text.sources);
        provision.says = text.says ? text_of(*text.says) : Text{};
        provision.readings = readings_of(text.readings);
        provision.proposal = text.proposal;
        provision.declared_in = held.declared_in;
        provision.span = text.span;
        bind_period(held, provision, names.version, report);
        names.version.provisions.push_back(std::move(provision));
    }
}

std::vector<Repeal> repeals_of(syntax::File const& file)
{
    std::vector<Repeal> repeals;
    for (auto const& declaration : file.declarations) {
        if (auto const* const repeal = std::get_if<syntax::Repeal>(&declaration)) {
            repeals.push_back({repeal->what, repeal->name.text, citations_of(repeal->sources), repeal->span});
        }
    }
    return repeals;
}

// Places for the definitions, in the order of the agreement, before any is bound.
void lay_out_definitions(Names& names)
{
    for (auto const& held : names.merged.definitions) {
        Definition definition;
        definition.name = held.name;
        definition.provision = index_of(held.cases.front().provision, names);
        names.version.definitions.push_back(std::move(definition));
    }
}

}  // namespace

Text text_of(syntax::Bilingual const& text) { return {text.da.text, text.en.text}; }

std::vector<SourceCitation> citations_of(std::vector<syntax::Citation> const& citations)
{
    std::vector<SourceCitation> sources;
    for (auto const& citation : citations) {
        sources.push_back({citation.document.text, citation.item, citation.span});
    }
    return sources;
}

std::vector<Text> readings_of(std::vector<syntax::Bilingual> const& readings)
{
    std::vector<Text> texts;
    std::transform(readings.begin(), readings.end(), std::back_inserter(texts), text_of);
    return texts;
}

std::optional<Index> index_of(syntax::Provision const* provision, Names const& names)
{
    if (provision == nullptr) {
        return std::nullopt;
    }
    auto const known = names.merged.provision_ids.find(provision->id.text);
    return known == names.merged.provision_ids.end() ? std::nullopt
                                                     : std::optional(static_cast<Index>(known->second.index));
}

Version under_head_of(PlannedVersion const& plan, Version version)
{
    auto const& head = *plan.file->head;
    version.repeals = repeals_of(*plan.file);
    version.name = head.version.text;
    version.says = head.says ? text_of(*head.says) : Text{};
    version.from = plan.from;
    version.to = plan.to;
    version.span = head.span;
    return version;
}

Version bind_version(PlannedVersion const& plan, Merged const& merged, Sources const& sources, FieldTable const& fields,
                     UsedNames& used, Diagnostics& diagnostics)
{
    auto version = under_head_of(plan, {});
    Names names{.sources = sources, .merged = merged, .version = version, .fields = fields, .used = used};
    Reporter report(&diagnostics);
    if (!check_sizes(merged, report)) {
        return version;
    }
    bind_provisions(names, report);
    bind_parameters(names, report);
    bind_lists(names, report);
    bind_tables(names, diagnostics);
    bind_calendars(names, report);
    bind_bodies(names, diagnostics);  // what is no body may be the name of a figure
    lay_out_definitions(names);
    bind_definitions(names, scopes_in_use(merged), diagnostics);
    bind_rules(names, diagnostics);
    bind_exceptions(names, diagnostics);
    bind_competences(names, diagnostics);
    return version;
}

}  // namespace styr
