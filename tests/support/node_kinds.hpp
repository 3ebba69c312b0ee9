// SPDX-License-Identifier: MPL-2.0
// Which kinds of node occur in an agreement, in the tree of its text and in the resolved one, and the
// names of those that do not.
#pragma once

#include "rules/typed/parts.hpp"
#include "tests/support/walk_syntax.hpp"

#include <set>
#include <string>
#include <typeinfo>
#include <utility>
#include <variant>
#include <vector>

namespace styr::support {

using SyntaxNode = decltype(syntax::Expression::node);
using ResolvedNode = decltype(Expression::node);

template <class Variant> std::vector<std::string> names_of_kinds()
{
    return []<std::size_t... index>(std::index_sequence<index...>)
    {
        return std::vector<std::string>{typeid(std::variant_alternative_t<index, Variant>).name()...};
    }
    (std::make_index_sequence<std::variant_size_v<Variant>>{});
}

struct KindsSeen {
    std::set<std::size_t> syntax, resolved;  // indices into the variants

    void add(syntax::File const& file)
    {
        SyntaxWalk([this](syntax::Expression const& each) { syntax.insert(each.node.index()); }).file(file);
    }
    void add(Agreement const& agreement)
    {
        for (auto const& part : parts_of(agreement)) {
            resolved.insert(part.expression->node.index());
        }
    }

    // The compiler's names of the kinds that have not been seen.
    std::vector<std::string> missing_syntax() const { return missing<SyntaxNode>(syntax); }
    std::vector<std::string> missing_resolved() const { return missing<ResolvedNode>(resolved); }

private:
    template <class Variant> static std::vector<std::string> missing(std::set<std::size_t> const& seen)
    {
        auto const all = names_of_kinds<Variant>();
        std::vector<std::string> names;
        for (std::size_t i = 0; i < std::variant_size_v<Variant>; ++i) {
            if (!seen.contains(i)) {
                names.push_back(all[i]);
            }
        }
        return names;
    }
};

}  // namespace styr::support
