// SPDX-License-Identifier: MPL-2.0
// The texts of an agreement with its conditions, demands and values put as the resolved tree is printed.
#pragma once

#include "diagnostics/source.hpp"
#include "rules/syntax/print_tree.hpp"
#include "rules/typed/parts.hpp"
#include "rules/typed/to_syntax.hpp"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace styr::support {

using Part = PartOf<Expression const>;

// Of each root in the text: itself, and the conditions in it that have a text of their own (`x is not given` has
// none for `x is given`).
inline std::map<PartKey, std::vector<Part>> spelled_parts(Agreement const& agreement)
{
    std::map<PartKey, std::vector<Part>> found;
    auto const parts = parts_of(agreement);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        bool const root = parts[i].parent == i;
        bool const own_text = parts[i].expression->span != parts[parts[i].parent].expression->span;
        if (root || (own_text && parts[i].expression->type.kind == Kind::truth)) {
            found[{parts[i].root->span, parts[i].owner.role, {}}].push_back(parts[i]);
        }
    }
    return found;
}

// Whether the text stands in brackets that belong together.
inline bool in_brackets(std::string_view text)
{
    std::size_t depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        depth += text[i] == '(' ? 1U : 0U;
        depth -= text[i] == ')' ? 1U : 0U;
        if (depth == 0) {
            return i > 0 && i + 1 == text.size();
        }
    }
    return false;
}

// Of each root the part with that number, counted round, is put anew.
inline std::vector<std::string> respelled(Agreement const& agreement, Sources const& sources, std::size_t number)
{
    std::map<std::pair<SourceId, std::uint32_t>, std::pair<std::uint32_t, std::string>> spellings;
    for (auto const& [key, parts] : spelled_parts(agreement)) {
        auto const& part = parts[number % parts.size()];
        auto const& span = part.expression->span;
        auto const text = print(to_syntax(*part.expression, agreement.versions[part.version]));
        bool const bracketed = in_brackets(sources[span.source].text(span)) ||
                               (!part.path.empty() && std::holds_alternative<Junction>(part.expression->node));
        bool const of_the_rest = sources[span.source].text(span) == "otherwise";
        spellings[{span.source, span.begin}] = {span.end,
                                                (of_the_rest ? "when " : "") + (bracketed ? "(" + text + ")" : text)};
    }
    std::vector<std::string> texts;
    for (SourceId id = 0; id < sources.size(); ++id) {
        texts.emplace_back(sources[id].text());
    }
    for (auto spelling = spellings.rbegin(); spelling != spellings.rend(); ++spelling) {  // the last first
        auto const& [at, put] = *spelling;
        texts[at.first].replace(at.second, put.first - at.second, put.second);
    }
    return texts;
}

// Every part of the one is as it is in the other.
inline void expect_same_meaning(Agreement const& a, Agreement const& b)
{
    auto const left = parts_of(a), right = parts_of(b);
    ASSERT_EQ(left.size(), right.size());
    for (std::size_t i = 0; i < left.size(); ++i) {
        ASSERT_TRUE(*left[i].expression == *right[i].expression)
            << print(to_syntax(*left[i].expression, a.versions[left[i].version])) << "\n"
            << print(to_syntax(*right[i].expression, b.versions[right[i].version]));
    }
}

}  // namespace styr::support
