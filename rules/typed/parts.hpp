// SPDX-License-Identifier: MPL-2.0
// The expressions of an agreement, one by one, with whose they are: for what looks at the rules
// themselves (coverage, changes of an agreement) and not at what they come to.
#pragma once

#include "rules/typed/agreement.hpp"

#include <vector>

namespace styr {

// The operands of an expression, in the order in which it is written; of an aggregate, the list first.
std::vector<Expression const*> operands_of(Expression const& expression);
std::vector<Expression*> operands_of(Expression& expression);

// What an expression belongs to.
struct Owner {
    enum class Kind : std::uint8_t { rule, exception, competence, definition };
    enum class Role : std::uint8_t { condition, demand, value };
    Kind kind{};
    Role role{};
    Index index = 0;          // into the version's list of that kind
    std::size_t at_case = 0;  // of a definition
};

template <class E> struct PartOf {  // E: Expression, or Expression const
    std::size_t version = 0;        // into the agreement's versions
    Owner owner;
    E* root = nullptr;               // the whole condition, demand or value
    std::vector<std::uint8_t> path;  // from there to this part: the number of each operand
    std::size_t parent = 0;          // its place in the list; its own for a root
    E* expression = nullptr;
};

// Every whole condition, demand and value of a version, with whose it is. `V`: Version, or Version const.
template <class V, class Each> void for_each_root(V& version, Each&& each)
{
    using Of = Owner::Kind;
    using As = Owner::Role;
    auto const whole = [&](Of kind, As role, std::size_t index, auto& expression, std::size_t at_case = 0) {
        each(Owner{kind, role, static_cast<Index>(index), at_case}, expression);
    };
    auto const condition = [&](Of kind, std::size_t index, auto& when, std::size_t at_case = 0) {
        if (when) {
            whole(kind, As::condition, index, *when, at_case);
        }
    };
    for (std::size_t i = 0; i < version.rules.size(); ++i) {
        condition(Of::rule, i, version.rules[i].when);
        whole(Of::rule, As::demand, i, version.rules[i].demand);
    }
    for (std::size_t i = 0; i < version.exceptions.size(); ++i) {
        condition(Of::exception, i, version.exceptions[i].when);
    }
    for (std::size_t i = 0; i < version.competences.size(); ++i) {
        condition(Of::competence, i, version.competences[i].when);
    }
    for (std::size_t i = 0; i < version.definitions.size(); ++i) {
        for (std::size_t at = 0; at < version.definitions[i].cases.size(); ++at) {
            condition(Of::definition, i, version.definitions[i].cases[at].when, at);
            whole(Of::definition, As::value, i, version.definitions[i].cases[at].value, at);
        }
    }
}

// Every part of every version; a part before those in it. The same agreement, or a copy of it, always
// gives the same list.
std::vector<PartOf<Expression const>> parts_of(Agreement const& agreement);
std::vector<PartOf<Expression>> parts_of(Agreement& agreement);

// One part of the agreement's text: what versions that extend one another share counts as one.
struct PartKey {
    Span root;
    Owner::Role role{};
    std::vector<std::uint8_t> path;
    friend bool operator==(PartKey const&, PartKey const&) = default;
    friend bool operator<(PartKey const& a, PartKey const& b);
};
PartKey key_of(PartOf<Expression const> const& part);

// "P01 midyear tariff"; of a definition "cleaned tariff".
std::string name_of(Owner const& owner, Version const& version);

}  // namespace styr
