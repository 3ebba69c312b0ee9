// SPDX-License-Identifier: MPL-2.0
// What changes, and who approves or accepts it.
#include "rules/binding/binding.hpp"

#include "rules/binding/mismatch.hpp"
#include "rules/messages/resolve_problems.hpp"
#include "rules/typed/types.hpp"

namespace styr {

namespace {

bool check_compares_terms(std::string_view words, Span span, BindingPlace& at)
{
    if (sides_of(at.scope) == TermSides::both) {
        return true;
    }
    at.report.add(name_problem::stray_side, span, {{"words", shown(words)}, {"scope", scope_phrase(at.scope)}});
    return false;
}

using FieldNamed = std::optional<Field> (*)(FieldTable const&, std::string_view);
using AllNames = std::vector<std::string> (*)(FieldTable const&);

std::optional<std::vector<Field>> bind_each(std::vector<syntax::Name> const& names, FieldNamed named,
                                            AllNames all_names, BindingPlace& at)
{
    std::vector<Field> terms;
    bool all = true;
    for (auto const& name : names) {
        if (auto const term = named(at.names.fields, name.text)) {
            terms.push_back(*term);
            at.facts.emplace(*term, Side::none, std::uint8_t{0});
        } else {
            report_no_term(name, all_names(at.names.fields), at);
            all = false;
        }
    }
    return all ? std::optional(terms) : std::nullopt;
}

std::optional<std::vector<Field>> bind_terms(std::vector<syntax::Name> const& names, BindingPlace& at)
{
    return bind_each(names, term_named, approvable_terms, at);
}

std::optional<std::vector<Field>> bind_asked(std::vector<syntax::Name> const& names, BindingPlace& at)
{
    return bind_each(names, asked_named, asked_names, at);
}

Bound bind_acceptance(syntax::Approval const& node, Span span, BindingPlace& at)
{
    if (node.by.size() != 1) {
        return std::nullopt;  // the grammar has one
    }
    auto const& name = node.by.front();
    if (meaning_of(name.text, at).is == Meaning::Is::nothing) {
        report_unknown_name(name, at, Kind::text);
        return std::nullopt;
    }
    auto by = bind_node(syntax::Reference{syntax::Side::bare, name}, name.span, at);
    if (!by) {
        return std::nullopt;
    }
    if (by->type.kind != Kind::text && by->type.kind != Kind::body) {
        return expected(describe(plain_type(Kind::text)), *by, at);
    }
    return made(span, truth_type, Acceptance{std::move(*by)});
}

std::nullopt_t not_of_bodies(syntax::Name const& name, Text why, Text advice, BindingPlace& at)
{
    return at.fail(declaration_problem::not_of_bodies, name.span,
                   {{"name", shown(name.text)}, {"why", std::move(why)}, {"advice", std::move(advice)}});
}

// The members of a list that approves: bodies, all of them.
bool check_is_of_bodies(Index list, syntax::Name const& name, BindingPlace& at)
{
    auto const& parameter = at.names.version.parameters[list];
    if (parameter.type.kind == Kind::bodies) {
        return true;
    }
    auto const* const members = std::get_if<std::vector<std::string>>(&parameter.value);
    for (auto const& member : members == nullptr ? std::vector<std::string>{} : *members) {
        auto const known = at.names.merged.values.find(member);
        bool const is_body = known != at.names.merged.values.end() && known->second.what == What::body;
        if (is_body && at.names.merged.bodies[known->second.index].text->acts_for) {
            auto const& of = at.names.merged.bodies[known->second.index].text->acts_for->text;
            at.report.add(declaration_problem::chair_for_body, name.span,
                          {{"name", shown(member)}, {"body", shown(of)}, {"nearest", Text{}}});
            return false;
        }
        if (!is_body) {
            not_of_bodies(name, {"`" + shown(member) + "` er intet organ", "`" + shown(member) + "` is no body"},
                          {"erklær det: `body " + shown(member) + " \"…\"`, eller spørg om `acceptance by`",
                           "declare it: `body " + shown(member) + " \"…\"`, or ask for `acceptance by`"},
                          at);
            return false;
        }
    }
    return false;  // a list of something else, which is told where it stands
}

// The element of a declared list that is named among those who are to approve.
syntax::Name const* element_in(syntax::Approval const& node, BindingPlace const& at)
{
    for (auto const& name : node.by) {
        auto const meaning = meaning_of(name.text, at);
        if (meaning.is == Meaning::Is::element && at.frames[meaning.binding - 1U].declared) {
            return &name;
        }
    }
    return nullptr;
}

// `approval by party` inside `every party in parties has …`
std::optional<Approval::OfList> bind_element(syntax::Name const& name, bool alone, BindingPlace& at)
{
    auto const meaning = meaning_of(name.text, at);
    auto const list = *at.frames[meaning.binding - 1U].declared;
    if (!alone) {
        auto const each = "approval by " + shown(name.text);
        return not_of_bodies(name, {"den står alene efter `by`", "it stands alone behind `by`"},
                             {"skriv en godkendelse for hver: `(" + each + " and approval by …)`",
                              "write an approval for each: `(" + each + " and approval by …)`"},
                             at);
    }
    return check_is_of_bodies(list, name, at)
               ? std::optional(Approval::OfList{
                     list, made(name.span, meaning.type, ElementReference{meaning.binding, name.text}), 0})
               : std::nullopt;
}

// `by at least 8 of parties`
std::optional<Approval::OfList> bind_quorum(syntax::Quorum const& quorum, BindingPlace& at)
{
    auto const list = list_named(quorum.list.text, at.names);
    if (!list) {
        if (meaning_of(quorum.list.text, at).is == Meaning::Is::nothing) {
            report_unknown_name(quorum.list, at);
            return std::nullopt;
        }
        return not_of_bodies(quorum.list, {"ikke en liste, aftalen erklærer", "no list that the agreement declares"},
                             {"erklær den: `list parties = …`", "declare it: `list parties = …`"}, at);
    }
    at.names.used.insert(quorum.list.text);
    if (at.names.broken.contains(quorum.list.text)) {
        at.report.count_silently();
        return std::nullopt;
    }
    if (!check_is_of_bodies(*list, quorum.list, at)) {
        return std::nullopt;
    }
    auto const members = std::get<std::vector<std::string>>(at.names.version.parameters[*list].value).size();
    bool const too_long = quorum.digits.size() > 4;
    auto const least = too_long ? std::int64_t{0} : static_cast<std::int64_t>(std::stoul(quorum.digits));
    if (least < 1 || least > static_cast<std::int64_t>(members)) {
        auto const most = std::to_string(members);
        return not_of_bodies({quorum.list.text, quorum.digits_span}, {"listen har " + most, "the list has " + most},
                             {"skriv et tal fra 1 til " + most, "write a number from 1 to " + most}, at);
    }
    return Approval::OfList{*list, {}, least};
}

std::optional<std::vector<BodyId>> bind_bodies(std::vector<syntax::Name> const& names, BindingPlace& at)
{
    std::vector<BodyId> bodies;
    for (auto const& name : names) {
        if (auto const body = bind_body(name, at)) {
            bodies.push_back(*body);
        }
    }
    return bodies.size() == names.size() ? std::optional(bodies) : std::nullopt;
}

// The day before which an approval is needed; what comes back is false where it is wrong.
bool bind_before(syntax::Approval const& node, std::optional<Operand>& before, BindingPlace& at)
{
    if (!node.before) {
        return true;
    }
    auto bound = bind(**node.before, at);
    if (!bound) {
        return false;
    }
    if (bound->type.kind != Kind::date) {
        expected(describe(plain_type(Kind::date)), *bound, at);
        return false;
    }
    before = std::move(*bound);
    return true;
}

// What is asked for: the language's word for it, or a kind that the agreement declares.
template <class Asked> std::optional<Outcome> bind_outcome(Asked const& node, BindingPlace& at)
{
    return node.kind ? bind_kind(*node.kind, at) : std::optional(node.outcome);
}

std::optional<std::vector<Word>> bind_words(std::vector<syntax::Word> const& words, BindingPlace& at)
{
    std::vector<Word> bound;
    for (auto const& word : words) {
        auto const outcome = bind_outcome(word, at);
        auto said_by = bind_bodies(word.by, at);
        if (outcome && said_by) {
            bound.push_back({*outcome, std::move(*said_by)});
        }
    }
    return bound.size() == words.size() ? std::optional(std::move(bound)) : std::nullopt;
}

// `need for target group by DAS before effective`
Bound bind_need(syntax::Approval const& node, Span span, BindingPlace& at)
{
    auto group = bind_node(syntax::Reference{syntax::Side::bare, *node.need_for}, node.need_for->span, at);
    auto const by = bind_body(node.by.front(), at);
    std::optional<Operand> before;
    bool const dated = bind_before(node, before, at);
    if (!group || !by || !dated) {
        return std::nullopt;
    }
    if (group->type.kind != Kind::text) {
        return at.fail(type_problem::wrong_type, group->span,
                       {{"expected", describe(plain_type(Kind::text))}, {"found", describe(group->type)}});
    }
    return made(span, truth_type, NamedNeed{std::move(*group), *by, std::move(before)});
}

// Terms can be approved by name only where the subject has terms, and facts of the offer where it asks that they be
// otherwise.
bool check_has_terms(syntax::Approval const& node, BindingPlace& at)
{
    for (auto const& name : node.terms) {
        auto const field = asked_named(at.names.fields, name.text);
        bool const of_offer = field && is_offer_fact(*field);
        auto const sides = sides_of(at.scope);
        if (field && (of_offer ? sides != TermSides::both : sides == TermSides::none)) {
            auto const scopes = of_offer ? std::vector<std::string>{"for each change of terms"} : scopes_with(*field);
            at.report.add(name_problem::not_in_scope, name.span,
                          {{"name", shown(name.text)}, {"scope", scope_phrase(at.scope)}, {"scopes", any_of(scopes)}});
            return false;
        }
    }
    return true;
}

}  // namespace

Bound bind_node(syntax::Changes const& node, Span span, BindingPlace& at)
{
    auto const terms = bind_asked({node.term}, at);
    if (!terms || !check_compares_terms(node.term.text + " changes", span, at)) {
        return std::nullopt;
    }
    return negated_if(node.negated, made(span, truth_type, Changes{terms->front()}));
}

Bound bind_node(syntax::OnlyChange const& node, Span span, BindingPlace& at)
{
    auto terms = bind_terms(node.terms, at);
    if (!terms || !check_compares_terms("only … change", span, at)) {
        return std::nullopt;
    }
    return made(span, truth_type, OnlyChange{std::move(*terms)});
}

Bound bind_node(syntax::Approval const& node, Span span, BindingPlace& at)
{
    if (node.acceptance) {
        return bind_acceptance(node, span, at);
    }
    if (node.need_for) {
        return bind_need(node, span, at);
    }
    auto terms = bind_asked(node.terms, at);
    bool const has_terms = check_has_terms(node, at);
    auto const* const element = element_in(node, at);
    auto of_list = element != nullptr ? bind_element(*element, node.by.size() == 1, at)
                   : node.quorum      ? bind_quorum(*node.quorum, at)
                                      : std::nullopt;
    bool const listed = element != nullptr || node.quorum;
    auto bodies = listed ? std::vector<BodyId>{} : bind_bodies(node.by, at);
    std::optional<Operand> before;
    bool const dated = bind_before(node, before, at);
    auto const outcome = bind_outcome(node, at);
    auto after = bind_words(node.after, at);
    if (!terms || !has_terms || !bodies || !dated || (listed && !of_list) || !outcome || !after) {
        return std::nullopt;
    }
    return made(span, truth_type,
                Approval{std::move(*terms), std::move(*bodies), std::move(before), std::move(of_list), *outcome,
                         std::move(*after)});
}

}  // namespace styr
