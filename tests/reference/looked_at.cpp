// SPDX-License-Identifier: MPL-2.0
#include "tests/reference/looked_at.hpp"

#include "models/fields/change.hpp"
#include "rules/typed/parts.hpp"
#include "tests/reference/said.hpp"

#include <algorithm>

namespace styr::reference {

namespace {

constexpr std::array asked_besides{Field::until, Field::special_terms, Field::objective_financing, Field::payers};
constexpr std::array names{Field::operator_, Field::offer, Field::service};  // of which a new one is asked for

class Reader {
public:
    Reader(Version const& version, FieldTable const& words, bool surely, Fields& fields)
        : version_(version), words_(words), surely_(surely), fields_(fields)
    {
    }

    void read(Expression const& expression)
    {
        std::visit([this](auto const& node) { of(node); }, expression.node);
        for (auto const* const operand : operands_of(expression)) {
            read(*operand);
        }
    }

private:
    void of(FactReference const& node)
    {
        // Who looks at the former value alone has perhaps not looked at what is asked.
        bool const as_it_is = is_name(node.field) && node.side != Side::new_;
        if (node.binding == 0 && !as_it_is && !(surely_ && node.side == Side::old)) {
            fields_.insert(node.field);
        }
    }
    void of(Changes const& node) { fields_.insert(node.term); }
    void of(OnlyChange const& node)
    {
        fields_.insert(node.terms.begin(), node.terms.end());
        if (!surely_) {  // of these it says that they stay
            fields_.insert(approvable_fields.begin(), approvable_fields.end());
            fields_.insert(words_.term_fields().begin(), words_.term_fields().end());
        }
    }
    void of(Approval const& node)
    {
        whatever_is_asked();
        fields_.insert(node.terms.begin(), node.terms.end());
        if (node.terms.empty()) {
            all_that_is_asked();
        }
    }
    void of(Acceptance const&)
    {
        whatever_is_asked();
        all_that_is_asked();
    }
    void whatever_is_asked()
    {
        auto const declared = declared_of_changes(words_);
        fields_.insert(asked_besides.begin(), asked_besides.end());
        fields_.insert(names.begin(), names.end());
        fields_.insert(declared.begin(), declared.end());
    }
    void all_that_is_asked()
    {
        fields_.insert(words_.term_fields().begin(), words_.term_fields().end());
        fields_.insert(words_.offer_fields().begin(), words_.offer_fields().end());
    }
    void of(DefinitionReference const& node)
    {
        for (auto const& each : version_.definitions[node.definition].cases) {
            if (each.when) {
                read(*each.when);
            }
            read(each.value);
        }
    }
    template <class Node> void of(Node const&) {}

    Version const& version_;
    FieldTable const& words_;
    bool surely_;
    Fields& fields_;
};

}  // namespace

Fields read_in(Expression const& expression, Version const& version, FieldTable const& words, bool surely)
{
    Fields fields;
    Reader(version, words, surely, fields).read(expression);
    return fields;
}

AskedFor asked_for(Facts const& facts)
{
    AskedFor asking;
    auto const& change = *facts.subject().record;
    auto const scope = facts.subject().scope;
    auto const add = [&asking](Field field, Known const& changes) {
        if (changes.is(true)) {
            asking.surely.insert(field);
        }
        if (!changes.is(false)) {
            asking.perhaps.insert(field);
        }
    };
    for (auto const field : facts.fields().term_fields()) {
        if (scope == Scope::change_of_terms) {
            add(field, facts.changes(field));
        } else if (scope == Scope::registration) {
            add(field, truth(says_after(change, field)));
        }
    }
    for (auto const field : declared_of_changes(facts.fields())) {
        bool const stated = said(change, field).has_value();
        add(field, !stated && given(&change, field) != nullptr ? unknown({missing(field)}) : truth(stated));
    }
    for (auto const field : asked_besides) {
        auto const* const fact = given(&change, field);
        auto const known = fact == nullptr ? Known{} : from_data(fact->value);
        bool const none = known.get<Elements>() != nullptr && known.get<Elements>()->empty();
        add(field, truth(fact != nullptr && !none));
    }
    for (auto const& names_given : change.records(Field::becomes)) {
        for (auto const& name : names_given.facts) {
            add(name.field, truth(true));
        }
    }
    for (auto const field : facts.fields().offer_fields()) {
        if (says_after(change, field)) {
            auto const held = scope == Scope::change_of_terms ? facts.fact(field, Side::none) : unknown({});
            auto const as_it_is = given(&change.records(Field::after).front(), field)->value;
            add(field, scope == Scope::registration ? truth(true)
                       : held.nothing()             ? unknown({missing(field)})
                                                    : differ(held, from_data(as_it_is)));
        }
    }
    for (auto const field : {Field::catchment, Field::target_group}) {
        add(field, given(&change, field) == nullptr ? truth(false) : facts.brings_offer());
    }
    return asking;
}

}  // namespace styr::reference
