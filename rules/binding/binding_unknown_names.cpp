// SPDX-License-Identifier: MPL-2.0
// What to say of a name that means nothing in its place, in the best words there are.
#include "rules/binding/binding.hpp"

#include "diagnostics/spelling.hpp"
#include "diagnostics/words.hpp"
#include "rules/messages/resolve_problems.hpp"
#include "rules/messages/syntax_problems.hpp"
#include "rules/syntax/lexical.hpp"
#include "rules/syntax/slips.hpp"
#include "rules/syntax/turns.hpp"
#include "rules/typed/kinds_of_decisions.hpp"
#include "rules/typed/types.hpp"

#include <algorithm>

namespace styr {

namespace {

using Is = Meaning::Is;

std::vector<std::string_view> visible_names(BindingPlace const& at)
{
    std::vector<std::string_view> names;
    for (auto frame = at.frames.rbegin(); frame != at.frames.rend(); ++frame) {
        if (element_of(frame->list)) {
            names.push_back(frame->variable);
        }
        if (frame->list.kind == Kind::records) {
            add_members(at.names.fields, frame->list.record, names);
        }
    }
    add_facts(at.names.fields, at.scope, names);
    names.push_back(as_of_name);
    for (auto const& [name, known] : at.names.merged.values) {
        names.push_back(name);
    }
    return names;
}

std::optional<std::string_view> near(std::string_view name, std::vector<std::string_view> const& candidates,
                                     BindingPlace& at)
{
    if (at.names.suggestions < candidates.size()) {
        return std::nullopt;
    }
    at.names.suggestions -= candidates.size();
    return nearest(name, candidates);
}

std::nullopt_t report_slip(Slip const& slip, syntax::Name const& name, BindingPlace& at)
{
    Text const read = slip.word == name.text
                          ? Text{"et navn", "a name"}
                          : Text{"en del af navnet ", "a part of the name "} + Text{quoted(name.text)};
    return at.fail(name_problem::misspelt_word, slip.span,
                   {{"word", shown(slip.word)}, {"read", read}, {"corrected", slip.corrected}});
}

// In the name stands what the rule language says otherwise: `effective plus 3 months`.
bool report_turn(syntax::Name const& name, std::function<bool(std::string_view)> const& is_known, BindingPlace& at)
{
    if (at.quiet() || !name.span.known()) {
        return false;
    }
    auto const& source = at.names.sources[name.span.source];
    auto const turn = turn_in_name(source, name.span, is_known, at.names.suggestions);
    if (turn) {
        Span const place{name.span.source, turn->from, turn->to};
        at.report.add(
            syntax_problem::other_language, place,
            {{"written", shown(source.text(place))}, {"suggestion", Text{turn->instead}}, {"hint", turn->advice}});
    }
    return turn.has_value();
}

// A fact, but of another subject.
bool report_elsewhere(syntax::Name const& name, BindingPlace& at)
{
    if (request_list_named(name.text)) {
        at.report.add(name_problem::not_in_scope, name.span,
                      {{"name", shown(name.text)},
                       {"scope", scope_phrase(at.scope)},
                       {"scopes", any_of({"for each submission"})}});
        return true;
    }
    auto const field = at.names.fields.field_named(name.text);
    if (!field) {
        return false;
    }
    bool const in_service = at.scope == Scope::offer && member_of(RecordKind::service, *field) != nullptr;
    bool const in_offer = at.scope == Scope::operator_ && member_of(RecordKind::offer, *field) != nullptr;
    bool const in_split = sides_of(at.scope) == TermSides::both && member_of(RecordKind::split_part, *field) != nullptr;
    Text const list = in_service ? Text{"services"} : in_offer ? Text{"offers"} : in_split ? Text{"new split"} : Text{};
    at.report.add(name_problem::not_in_scope, name.span,
                  {{"name", shown(name.text)},
                   {"scope", scope_phrase(at.scope)},
                   {"scopes", any_of(scopes_with(*field))},
                   {"list", list}});
    return true;
}

// Something of the agreement that this version repeals: the repeal is what is wrong.
bool report_repealed(syntax::Name const& name, BindingPlace& at)
{
    auto const found = at.names.merged.repealed_values.find(name.text);
    if (found == at.names.merged.repealed_values.end()) {
        return false;
    }
    at.report.add(merge_problem::repealed_in_use, found->second->name.span,
                  {{"name", shown(name.text)}, {"user", Text{"det, der bruger den", "what uses it"}}},
                  {{name.span, Text{"bruges her", "used here"}}});
    return true;
}

// Declared, but with a syntax error, which is what is to be mended.
bool is_broken(std::string_view name, BindingPlace& at)
{
    if (!at.names.merged.broken.contains(name)) {
        return false;
    }
    at.report.count_silently();
    return true;
}

Text kind_of_norm(std::string_view name, BindingPlace const& at)
{
    auto const norm = at.names.merged.norms.find(name);
    if (norm != at.names.merged.norms.end()) {
        return indefinite(norm->second.what);
    }
    return at.names.merged.provision_ids.contains(name) ? indefinite(What::provision) : Text{};
}

}  // namespace

void report_unknown_name(syntax::Name const& name, BindingPlace& at, std::optional<Kind> kind)
{
    bool const told = std::any_of(at.names.told.begin(), at.names.told.end(), [&](Span span) {
        return span.source == name.span.source && span.begin <= name.span.begin && name.span.end <= span.end;
    });
    if (told) {
        at.report.count_silently();
        return;
    }
    if (at.quiet()) {
        at.report.add(name_problem::unknown_name, name.span);
        return;
    }
    if (is_broken(name.text, at) || report_elsewhere(name, at) || report_repealed(name, at)) {
        return;
    }
    auto const is_known = [&](std::string_view part) {
        return meaning_of(part, at).is != Is::nothing || asked_named(at.names.fields, part) ||
               names_some_value(part, at.names.fields);
    };
    if (report_turn(name, is_known, at)) {
        return;
    }
    auto candidates = visible_names(at);
    if (kind) {
        std::erase_if(candidates, [&](auto candidate) { return meaning_of(candidate, at).type.kind != *kind; });
    }
    auto const known = near(name.text, candidates, at);
    std::size_t const edits = known ? edits_between(name.text, *known) : name.text.size();
    if (auto const slip = misspelt_word(name, at.names.sources, is_known); slip && slip->edits < edits) {
        report_slip(*slip, name, at);
        return;
    }
    std::vector<std::string> const few(candidates.begin(), candidates.end());
    at.report.add(name_problem::unknown_name, name.span,
                  {{"name", shown(name.text)},
                   {"nearest", known ? Text{*known} : Text{}},
                   {"kind", kind_of_norm(name.text, at)},
                   {"known", known ? Text{} : any_of(few)}});
}

Text nearest_of(std::string_view name, std::vector<std::string> const& candidates, BindingPlace& at)
{
    std::vector<std::string_view> const views(candidates.begin(), candidates.end());
    auto const found = near(name, views, at);
    return found ? Text{*found} : Text{};
}

void report_no_term(syntax::Name const& name, std::vector<std::string> const& terms, BindingPlace& at)
{
    auto const is_known = [&](std::string_view part) {
        return std::find(terms.begin(), terms.end(), part) != terms.end();
    };
    if (report_turn(name, is_known, at)) {
        return;
    }
    auto const nearest = nearest_of(name.text, terms, at);
    auto const slip = at.quiet() || !nearest.empty() ? std::nullopt : misspelt_word(name, at.names.sources, is_known);
    if (slip) {
        report_slip(*slip, name, at);
        return;
    }
    at.report.add(name_problem::no_term, name.span,
                  {{"name", shown(name.text)}, {"nearest", nearest}, {"terms", all_of(terms)}});
}

std::optional<BodyId> bind_body(syntax::Name const& name, BindingPlace& at)
{
    auto const found = at.names.merged.values.find(name.text);
    if (found != at.names.merged.values.end() && found->second.what == What::body) {
        auto const& acts_for = at.names.merged.bodies[found->second.index].text->acts_for;
        if (!acts_for) {
            return static_cast<BodyId>(found->second.index);
        }
        bool const own = acts_for->text == name.text;
        return at.fail(declaration_problem::chair_for_body, name.span,
                       {{"name", shown(name.text)},
                        {"body", shown(acts_for->text)},
                        {"nearest", own ? std::string() : shown(acts_for->text)}});
    }
    if (is_broken(name.text, at)) {
        return std::nullopt;
    }
    auto const bodies = body_names(at.names.version);
    auto const is_body = [&](std::string_view part) {
        return std::find(bodies.begin(), bodies.end(), part) != bodies.end();
    };
    auto const nearest = nearest_of(name.text, bodies, at);
    if (auto const slip = nearest.empty() ? misspelt_word(name, at.names.sources, is_body) : std::nullopt) {
        return report_slip(*slip, name, at);
    }
    bool const is_party =
        meaning_of(name.text, at).type.kind == Kind::text && meaning_of(name.text, at).is != Is::nothing;
    return at.fail(name_problem::unknown_body, name.span,
                   {{"name", shown(name.text)},
                    {"nearest", nearest},
                    {"bodies", all_of(bodies)},
                    {"party", is_party ? Text{shown(name.text)} : Text{}}});
}

std::optional<Outcome> bind_kind(syntax::Name const& name, BindingPlace& at)
{
    if (auto const kind = at.names.fields.kind_of_decision(name.text)) {
        at.names.used.insert(as_kind(name.text));
        return kind;
    }
    if (is_broken(name.text, at)) {
        return std::nullopt;
    }
    std::vector<std::string> kinds;
    for (auto const kind : at.names.fields.kinds_of_decisions()) {
        kinds.emplace_back(words_of(kind).name);
    }
    auto const known = outcome_known_as(name.text);
    auto const asked = known ? asked_for_with(*known) : std::string();
    auto const nearest = known ? Text{} : nearest_of(name.text, kinds, at);
    auto const declared = all_of(kinds);
    return at.fail(name_problem::unknown_kind, name.span,
                   {{"name", shown(name.text)},
                    {"nearest", nearest},
                    {"new", known || !nearest.empty() ? Text{} : Text{shown(name.text)}},
                    {"instead", !asked.empty()  ? Text{"sproget har selv et ord for den: `" + asked + "`",
                                                      "the language has a word for it: `" + asked + "`"}
                                : kinds.empty() ? Text{}
                                                : Text{"aftalen erklærer " + declared.da,
                                                       "the agreement declares " + declared.en}}});
}

namespace {

// Where the words of a value stand, but apart: `wages and prices` for `wages-and-prices`.
Span words_of_value(std::string_view value, syntax::Name const& name, Sources const& sources)
{
    if (!name.span.known() || value.find('-') == std::string_view::npos) {
        return {};
    }
    auto const text = sources[name.span.source].text();
    auto at = name.span.begin;
    for (std::size_t begin = 0; begin < value.size();) {
        auto const end = std::min(value.find('-', begin), value.size());
        at = begin == 0 ? at : lexical::skip_blanks(text, at);
        if (lexical::word_at(text, at) != value.substr(begin, end - begin)) {
            return {};
        }
        at = lexical::word_end(text, at);
        begin = end + 1;
    }
    return {name.span.source, name.span.begin, at};
}

// A name that ends before a reserved word, as no value does: what stands behind it was meant as its rest.
bool report_value_apart(syntax::Name const& name, ChoiceSet set, BindingPlace& at)
{
    for (auto const value : at.names.fields.choices_of(set)) {
        auto const words = at.quiet() ? Span{} : words_of_value(name_of(value), name, at.names.sources);
        if (words.known()) {
            at.names.told.push_back(words);
            at.report.add(name_problem::unknown_value, words,
                          {{"name", shown(at.names.sources[words.source].text(words))},
                           {"set", name_of(set)},
                           {"nearest", Text{name_of(value)}}});
            return true;
        }
    }
    return false;
}

}  // namespace

std::optional<Choice> bind_choice(syntax::Name const& name, ChoiceSet set, BindingPlace& at)
{
    auto const& fields = at.names.fields;
    if (auto const choice = choice_named(name.text, set, fields)) {
        if (set == ChoiceSet::outcome && is_declared(choice->set)) {
            at.names.used.insert(as_kind(name.text));
        }
        return choice;
    }
    if (is_broken(name.text, at) || report_value_apart(name, set, at)) {
        return std::nullopt;
    }
    std::vector<std::string> values;
    for (auto const value : fields.choices_of(set)) {
        values.emplace_back(name_of(value));
    }
    auto const is_value = [&](std::string_view part) { return choice_named(part, set, fields).has_value(); };
    auto const nearest = nearest_of(name.text, values, at);
    if (auto const slip =
            nearest.empty() && !at.quiet() ? misspelt_word(name, at.names.sources, is_value) : std::nullopt) {
        return report_slip(*slip, name, at);
    }
    return at.fail(
        name_problem::unknown_value, name.span,
        {{"name", shown(name.text)}, {"set", name_of(set)}, {"nearest", nearest}, {"values", all_of(values)}});
}

}  // namespace styr
