// SPDX-License-Identifier: MPL-2.0
#include "rules/dead_parts.hpp"

#include "models/fields/print.hpp"
#include "rules/messages/resolve_problems.hpp"
#include "rules/syntax/relations.hpp"
#include "rules/typed/parts.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_set>

namespace styr {

namespace {

constexpr std::size_t most_operands = 60;  // each is compared with the others

// What a chain of `and`, or of `or`, joins, brackets of its own kind opened.
void collect(Junction const& junction, std::vector<Expression const*>& operands)
{
    for (auto const& operand : junction.operands) {
        auto const* const inner = std::get_if<Junction>(&operand.node);
        if (inner != nullptr && inner->all == junction.all) {
            collect(*inner, operands);
        } else {
            operands.push_back(&operand);
        }
    }
}

bool denies(Expression const& one, Expression const& other)
{
    auto const* const not_one = std::get_if<Not>(&one.node);
    auto const *const a = std::get_if<Comparison>(&one.node), *const b = std::get_if<Comparison>(&other.node);
    bool const opposed = a != nullptr && b != nullptr && syntax::opposite(a->relation) == b->relation &&
                         *a->left == *b->left && *a->right == *b->right;
    return opposed || (not_one != nullptr && *not_one->operand == other);
}

// `unit is day` beside `unit is hour`: one value is not two.
bool exclude(Expression const& one, Expression const& other)
{
    auto const *const a = std::get_if<Comparison>(&one.node), *const b = std::get_if<Comparison>(&other.node);
    if (a == nullptr || b == nullptr || a->relation != Relation::equal || b->relation != Relation::equal ||
        !(*a->left == *b->left)) {
        return false;
    }
    auto const *const x = std::get_if<Constant>(&a->right->node), *const y = std::get_if<Constant>(&b->right->node);
    return x != nullptr && y != nullptr && !(x->value == y->value);
}

// The bracket `(A or B)` beside `A` and.
bool is_covered(Expression const& bracket, Expression const& by, bool all)
{
    auto const* const junction = std::get_if<Junction>(&bracket.node);
    if (junction == nullptr || junction->all == all) {
        return false;
    }
    std::vector<Expression const*> inner;
    collect(*junction, inner);
    return std::any_of(inner.begin(), inner.end(), [&](Expression const* each) { return *each == by; });
}

struct Range {
    Fraction least, most;
    FieldRow const* row;
};

// The widest that any record allows; nothing where the fact has no limits.
std::optional<Range> range_of(Field field)
{
    std::optional<Range> found;
    for (std::size_t kind = 0; kind < static_cast<std::size_t>(RecordKind::count_); ++kind) {
        auto const* const row = find_row(static_cast<RecordKind>(kind), field);
        if (row == nullptr) {
            continue;
        }
        auto const parts = parts_of_one(*row);
        auto const least = Fraction::of(row->least, parts), most = Fraction::of(row->most, parts);
        if (row->least == row->most || !least || !most) {
            return std::nullopt;
        }
        found = found ? Range{std::min(found->least, *least), std::max(found->most, *most), row}
                      : Range{*least, *most, row};
    }
    return found;
}

// What the comparison comes to for every figure in the range; nothing where that differs.
std::optional<bool> settled(Relation relation, Range const& range, Fraction figure)
{
    bool const below = range.most < figure, above = figure < range.least;
    bool const not_above = !(figure < range.most), not_below = !(range.least < figure);
    switch (relation) {
    case Relation::equal:
        return below || above ? std::optional(false) : std::nullopt;
    case Relation::unequal:
        return below || above ? std::optional(true) : std::nullopt;
    case Relation::less:
        return below ? std::optional(true) : not_below ? std::optional(false) : std::nullopt;
    case Relation::at_most:
        return not_above ? std::optional(true) : above ? std::optional(false) : std::nullopt;
    case Relation::more:
        return above ? std::optional(true) : not_above ? std::optional(false) : std::nullopt;
    case Relation::at_least:
        return not_below ? std::optional(true) : below ? std::optional(false) : std::nullopt;
    case Relation::begins:
        break;
    }
    return std::nullopt;
}

class Looking {
public:
    explicit Looking(Reporter& report) : report_(report) {}

    // A whole condition, demand or value; versions may share it.
    void in(Expression const& root)
    {
        if (looked_at_.insert(&root).second) {
            below(root);
        }
    }

private:
    void below(Expression const& expression)
    {
        at(expression);
        for (auto const* const operand : operands_of(expression)) {
            below(*operand);
        }
    }
    void at(Expression const& expression)
    {
        if (auto const* const junction = std::get_if<Junction>(&expression.node)) {
            at(*junction);
        } else if (auto const* const comparison = std::get_if<Comparison>(&expression.node)) {
            at(*comparison, expression.span);
        }
    }
    void at(Junction const& junction)
    {
        std::vector<Expression const*> operands;
        collect(junction, operands);
        for (std::size_t i = 1; i < operands.size() && operands.size() <= most_operands; ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                beside(*operands[i], *operands[j], junction.all);
            }
        }
    }
    void beside(Expression const& later, Expression const& first, bool all)
    {
        if (later == first) {
            tell(later.span, first.span, {"står her allerede", "stands here already"});
        } else if (is_covered(later, first, all)) {
            tell(later.span, first.span, {"siger intet ud over det", "says nothing beyond that"});
        } else if (is_covered(first, later, all)) {
            tell(first.span, later.span, {"siger intet ud over det", "says nothing beyond that"});
        } else if (denies(later, first) || denies(first, later)) {
            tell(later.span, first.span,
                 all ? Text{"holder aldrig sammen med det", "never holds together with that"}
                     : Text{"ét af de to holder altid", "one of the two always holds"});
        } else if (all && exclude(later, first)) {
            tell(later.span, first.span, {"holder aldrig sammen med det", "never holds together with that"});
        }
    }
    void at(Comparison const& comparison, Span span)
    {
        auto const* const fact = std::get_if<FactReference>(&comparison.left->node);
        auto const* const constant = std::get_if<Constant>(&comparison.right->node);
        auto const* const figure = constant == nullptr ? nullptr : std::get_if<Fraction>(&constant->value);
        auto const range = fact == nullptr || figure == nullptr ? std::nullopt : range_of(fact->field);
        auto const holds = range ? settled(comparison.relation, *range, *figure) : std::nullopt;
        if (!holds) {
            return;
        }
        auto const name = label_of(fact->field);
        auto const least = print_value(*range->row, range->least), most = print_value(*range->row, range->most);
        auto const what = *holds ? Text{"holder altid: ", "always holds: "} : Text{"holder aldrig: ", "never holds: "};
        tell(span, {},
             what + Text{name.da + " er fra " + least.da + " til " + most.da,
                         name.en + " is from " + least.en + " to " + most.en});
    }
    // What versions share is told once.
    void tell(Span where, Span beside, Text why)
    {
        if (!told_.emplace(where.source, where.begin, where.end).second) {
            return;
        }
        if (beside.known()) {
            report_.add(name_problem::decides_nothing, where, {{"why", std::move(why)}},
                        {{beside, Text{"ved siden af dette", "beside this"}}});
        } else {
            report_.add(name_problem::decides_nothing, where, {{"why", std::move(why)}});
        }
    }

    Reporter& report_;
    std::unordered_set<Expression const*> looked_at_;
    std::set<std::tuple<SourceId, std::uint32_t, std::uint32_t>> told_;
};

}  // namespace

void warn_of_dead_parts(Agreement const& agreement, Reporter& report)
{
    Looking looking(report);
    for (auto const& version : agreement.versions) {
        for_each_root(version, [&](Owner, Expression const& root) { looking.in(root); });
    }
}

}  // namespace styr
