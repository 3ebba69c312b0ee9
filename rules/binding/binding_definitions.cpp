// SPDX-License-Identifier: MPL-2.0
// Definitions: each means what its names mean for the subject at hand, so it is bound for each
// scope in which it is used; and none may need itself.
#include "rules/binding/binding.hpp"

#include "rules/messages/resolve_problems.hpp"
#include "rules/syntax/mentions.hpp"
#include "rules/typed/circles.hpp"
#include "rules/typed/parts.hpp"
#include "rules/typed/types.hpp"

#include <algorithm>

namespace styr {

namespace {

using Held = HeldDefinition;

Needs needs_of(Names const& names)
{
    auto const& definitions = names.merged.definitions;
    Needs needs(definitions.size());
    for (std::size_t i = 0; i < definitions.size(); ++i) {
        auto const note = [&](syntax::Name const& name) {
            auto const found = names.merged.values.find(name.text);
            if (found != names.merged.values.end() && found->second.what == What::definition) {
                needs[i].push_back(found->second.index);
            }
        };
        for (auto const& held : definitions[i].cases) {
            for_each_mention(held.text->value, note);
            if (held.text->when) {
                for_each_mention(*held.text->when, note);
            }
        }
    }
    return needs;
}

void report_circles(std::vector<std::vector<std::size_t>> const& circles, Names& names, Reporter& report)
{
    for (auto const& circle : circles) {
        std::vector<std::string> members;
        for (auto const member : circle) {
            members.push_back(names.merged.definitions[member].name);
            names.broken.insert(members.back());
        }
        auto const& first = *names.merged.definitions[circle.front()].cases.front().text;
        report.add(name_problem::definition_circle, first.name.span,
                   {{"name", shown(members.front())}, {"circle", around(members)}});
    }
}

std::optional<Definition::Case> bind_case(syntax::Definition const& text, BindingPlace& at)
{
    auto value = bind(text.value, at);
    std::optional<Expression> when;
    if (text.when) {
        when = bind_condition(*text.when, at);
    }
    if (!value || (text.when && !when)) {
        return std::nullopt;
    }
    return Definition::Case{std::move(when), std::move(*value), text.span};
}

// What is derived stands nowhere but at the word from which it is.
void place_all(Expression& derived, Span at)
{
    derived.span = at;
    for (auto* const operand : operands_of(derived)) {
        place_all(*operand, at);
    }
}

// `otherwise`: where none of the other cases applies.
void bind_rest(Held const& held, Definition& definition)
{
    std::vector<Expression> others;
    for (auto const& each : definition.cases) {
        if (each.when) {
            others.push_back(*each.when);
        }
    }
    for (std::size_t i = 0; i < held.cases.size(); ++i) {
        if (auto const& place = held.cases[i].text->otherwise; place && !others.empty()) {
            auto any = others.size() == 1 ? others.front() : made(*place, truth_type, Junction{false, others});
            definition.cases[i].when = made(*place, truth_type, Not{std::move(any)});
            place_all(*definition.cases[i].when, *place);
        }
    }
}

// A bare figure is of the kind that another case is of: `1` beside `13 / 12`.
Type type_of_cases(std::vector<Definition::Case> const& cases)
{
    auto type = cases.front().value.type;
    bool bare = true;
    for (auto const& each : cases) {
        type = type.kind == Kind::number && bare && alike(type, each.value.type) ? each.value.type : type;
        bare = bare && (each.value.type.kind != Kind::number || std::holds_alternative<Constant>(each.value.node));
    }
    return type;
}

std::optional<Definition> bind_cases(Held const& held, BindingPlace& at)
{
    Definition definition;
    definition.name = held.name;
    definition.title = Text{held.name};
    for (auto const& each : held.cases) {
        if (auto bound = bind_case(*each.text, at)) {
            definition.cases.push_back(std::move(*bound));
        }
    }
    bool sound = definition.cases.size() == held.cases.size();
    definition.type = definition.cases.empty() ? Type{} : type_of_cases(definition.cases);
    for (auto& each : definition.cases) {
        adapt(each.value, definition.type);
        if (each.value.type != definition.type) {
            sound = false;
            at.report.add(type_problem::cases_differ, each.value.span,
                          {{"name", shown(held.name)},
                           {"found", describe(each.value.type)},
                           {"expected", describe(definition.type)}},
                          {{definition.cases.front().value.span, describe(definition.type)}});
        }
    }
    if (!sound) {
        return std::nullopt;
    }
    bind_rest(held, definition);
    return definition;
}

std::optional<Definition> bind_for(std::size_t index, BindingPlace& at)
{
    auto const& held = at.names.merged.definitions[index];
    auto definition = bind_cases(held, at);
    if (!definition) {
        return std::nullopt;
    }
    for (auto const& each : held.cases) {
        if (each.text->title) {
            definition->title = Text{each.text->title->da.text, each.text->title->en.text};
            break;
        }
    }
    return definition;
}

// Its own slot for the first form; another one further on for each that reads other facts, or those of another list.
Index slot_of(std::size_t index, RecordKind of, FactsRead const& facts, Definition definition, Names& names)
{
    auto form = names.forms.lower_bound({index, Scope{}, RecordKind{}});
    bool const first = form == names.forms.end() || std::get<std::size_t>(form->first) != index;
    for (; form != names.forms.end() && std::get<std::size_t>(form->first) == index; ++form) {
        if (std::get<RecordKind>(form->first) == of && form->second.facts == facts) {
            return form->second.slot;
        }
    }
    auto const provision = names.version.definitions[index].provision;
    definition.provision = provision;
    if (first) {
        names.version.definitions[index] = std::move(definition);
        return static_cast<Index>(index);
    }
    names.version.definitions.push_back(std::move(definition));
    return static_cast<Index>(names.version.definitions.size() - 1);
}

constexpr auto the_subject = RecordKind::count_;
RecordKind after(RecordKind kind) { return static_cast<RecordKind>(static_cast<std::size_t>(kind) + 1); }

// Of the subject, or of the elements of a list where the subject has no such facts.
void bind_in(Scope scope, RecordKind of, Names& names)
{
    for (auto const index : names.order) {
        if (names.broken.contains(names.merged.definitions[index].name) ||
            names.forms.contains({index, scope, the_subject})) {
            continue;
        }
        BindingPlace at{.names = names, .scope = scope, .report = Reporter(nullptr)};
        if (of != the_subject) {
            at.frames.push_back({{.kind = Kind::records, .record = of}, {}, {}});
        }
        if (auto definition = bind_for(index, at)) {
            auto const type = definition->type;
            auto const slot = slot_of(index, of, at.facts, std::move(*definition), names);
            names.forms[{index, scope, of}] = Form{.slot = slot, .type = type, .facts = at.facts};
        }
    }
}

void bind_of_elements(Scope scope, RecordKind of, Names& names)
{
    if (names.elements.emplace(scope, of).second) {
        bind_in(scope, of, names);
    }
}

bool has_form(std::size_t index, Names const& names)
{
    auto const form = names.forms.lower_bound({index, Scope{}, RecordKind{}});
    return form != names.forms.end() && std::get<std::size_t>(form->first) == index;
}

// "services", of whose elements rules may speak; nothing where there is no such list.
std::string_view list_holding(RecordKind of, FieldTable const& fields)
{
    for (auto holder = RecordKind{}; holder != RecordKind::count_; holder = after(holder)) {
        for (auto const& row : fields.rows_of(holder)) {
            if (row.shape == Shape::records && row.holds == of && !name_of(row.field).name.empty()) {
                return name_of(row.field).name;
            }
        }
    }
    return {};
}

// What is paid as the element around it has no unit of its own.
bool stands_alone(std::vector<Frame> const& frames, std::size_t at)
{
    return std::none_of(frames.begin(), frames.begin() + static_cast<std::ptrdiff_t>(at), [](Frame const& around) {
        return around.list.kind == Kind::records && find_row(around.list.record, Field::unit) != nullptr;
    });
}

// Of the innermost element that has such facts; in the definition it is the only one.
Bound of_an_element(std::size_t definition, Span span, BindingPlace& at)
{
    for (auto i = at.frames.size(); i-- > 0;) {
        auto const& list = at.frames[i].list;
        if (list.kind != Kind::records || !stands_alone(at.frames, i)) {
            continue;
        }
        auto const of = list.record;
        bind_of_elements(at.scope, of, at.names);
        auto const form = at.names.forms.find({definition, at.scope, of});
        if (form == at.names.forms.end()) {
            continue;
        }
        auto const binding = static_cast<std::uint8_t>(i + 1);
        for (auto const& [field, side, whose] : form->second.facts) {
            at.facts.emplace(field, side, whose == 0 ? whose : binding);
        }
        return made(span, form->second.type, DefinitionReference{form->second.slot, binding});
    }
    return std::nullopt;
}

// What is wrong with one that can be bound for no subject: told for the subject that it is nearest to,
// which of several is the first for which there is help.
void report_unbindable(std::size_t index, std::vector<Scope> const& scopes, Names& names, Diagnostics& diagnostics)
{
    std::vector<Scope> nearest{Scope::change_of_terms};
    std::optional<std::size_t> least;
    for (auto const scope : scopes) {
        BindingPlace at{.names = names, .scope = scope, .report = Reporter(nullptr)};
        bind_for(index, at);
        if (!least || at.report.count() < *least) {
            nearest.clear();
        }
        if (!least || at.report.count() <= *least) {
            nearest.push_back(scope);
            least = at.report.count();
        }
    }
    Diagnostics told;
    for (auto const scope : nearest) {
        Diagnostics here;
        BindingPlace at{.names = names, .scope = scope, .report = Reporter(&here)};
        bind_for(index, at);
        bool const helps =
            std::any_of(here.begin(), here.end(), [](Diagnostic const& each) { return !each.help.empty(); });
        if (told.empty() || helps) {
            told = std::move(here);
        }
        if (helps) {
            break;
        }
    }
    std::move(told.begin(), told.end(), std::back_inserter(diagnostics));
    names.broken.insert(names.merged.definitions[index].name);
}

}  // namespace

void bind_definitions(Names& names, std::vector<Scope> const& in_use, Diagnostics& diagnostics)
{
    Reporter report(&diagnostics);
    auto const found = order_of_need(needs_of(names));
    report_circles(found.circles, names, report);
    names.order = found.order;
    for (auto const scope : in_use) {
        bind_in(scope, the_subject, names);
    }
    auto const unbound = [&](std::size_t index) { return !has_form(index, names); };
    auto scopes = in_use;
    if (std::any_of(found.order.begin(), found.order.end(), unbound)) {
        for (auto const scope : all_scopes) {
            if (std::find(in_use.begin(), in_use.end(), scope) == in_use.end()) {
                bind_in(scope, the_subject, names);
                scopes.push_back(scope);
            }
        }
    }
    for (auto of = RecordKind{}; of != the_subject; of = after(of)) {
        bool const lacking = std::any_of(found.order.begin(), found.order.end(), unbound);
        for (auto const scope : lacking && !list_holding(of, names.fields).empty() ? in_use : std::vector<Scope>{}) {
            bind_of_elements(scope, of, names);
        }
    }
    for (auto const index : found.order) {
        if (unbound(index)) {
            report_unbindable(index, scopes, names, diagnostics);
        }
    }
}

Bound use_definition(std::size_t definition, syntax::Name const& name, Span span, BindingPlace& at)
{
    auto const form = at.names.forms.find({definition, at.scope, the_subject});
    if (form != at.names.forms.end()) {
        at.facts.insert(form->second.facts.begin(), form->second.facts.end());
        return made(span, form->second.type, DefinitionReference{.definition = form->second.slot});
    }
    if (auto of_element = of_an_element(definition, span, at)) {
        return of_element;
    }
    std::vector<std::string> scopes;
    for (auto const scope : all_scopes) {
        if (!at.quiet() && at.names.forms.contains({definition, scope, the_subject})) {
            scopes.push_back("for each " + std::string(spelling(scope)));
        }
    }
    for (auto of = RecordKind{}; !at.quiet() && of != the_subject; of = after(of)) {
        auto const list = list_holding(of, at.names.fields);
        if (!list.empty() && at.names.forms.contains({definition, at.scope, of})) {
            scopes.push_back("over " + std::string(list));
        }
    }
    return at.fail(name_problem::not_in_scope, span,
                   {{"name", shown(name.text)},
                    {"scope", scope_phrase(at.scope)},
                    {"scopes", any_of(scopes)},
                    {"definition", shown(name.text)}},
                   {{at.names.merged.definitions[definition].cases.front().text->name.span,
                     Text{"defineret her", "defined here"}}});
}

}  // namespace styr
