// SPDX-License-Identifier: MPL-2.0
#include "engine/deciding.hpp"

#include "engine/evaluation/judge.hpp"
#include "engine/evaluation/numbers.hpp"
#include "engine/repairs/rule_steps.hpp"

#include <range/v3/algorithm/sort.hpp>

#include <algorithm>
#include <map>

namespace styr {

namespace {

// Forgetting one more takes another look at all of the rule: of a rule that nobody could read the rest is kept.
constexpr std::size_t most_tried = 200;

using Conditions = std::vector<std::size_t>;  // by number, in order, each once

Conditions both(Conditions const& one, Conditions const& other)
{
    Conditions all;
    std::set_union(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(all));
    return all;
}

// How a rule's conditions are joined, as judging recorded it. What a definition or an exception holds stands there
// once, wherever it is asked for; so each node comes after those that it is made of.
class Joints {
public:
    explicit Joints(RuleResult const& rule) : rule_(rule)
    {
        each_step(rule, [this](Step const& step) {
            auto const* const reference = std::get_if<DefinitionReference>(&step.expression->node);
            if (reference != nullptr && !step.parts.empty()) {
                bodies_.emplace(reference->definition, &step);  // worked out where it was first asked for
            }
        });
        condition_ = rule.condition ? of(*rule.condition) : given(Evaluated::of(true));
        demand_ = rule.demand ? of(*rule.demand) : given({});  // nobody asked where the rule does not apply
        std::vector<std::size_t> excepted;
        for (auto const& tried : rule.exceptions) {
            excepted.push_back(of(tried));
        }
        excepted_ = add({.kind = Node::Kind::any, .parts = std::move(excepted)});
        values_ = worked_out([](std::size_t) { return std::optional<Evaluated>(); });
    }

    std::size_t size() const { return conditions_.size(); }
    Step const& step(std::size_t condition) const { return *conditions_[condition]; }

    // What the rule comes to where some of its conditions are otherwise; nothing where that is open.
    template <class Otherwise> std::optional<Verdict> verdict(Otherwise otherwise) const
    {
        auto const values = worked_out(otherwise);
        return settled(values[condition_], values[excepted_], values[demand_], rule_.rule->expects);
    }

    // As few as force what it comes to, where no condition is asked for twice.
    Conditions forcing(Verdict verdict) const
    {
        auto const of_each = forcing_each();
        switch (verdict) {
        case Verdict::not_applicable:
            return of_each[condition_];
        case Verdict::excepted:
            return of_each[excepted_];
        case Verdict::compliant:
            return of_each[demand_];
        default:
            return both(both(of_each[condition_], of_each[excepted_]), of_each[demand_]);
        }
    }

    // Those that are unknown, and on which something hinges.
    Conditions open() const
    {
        std::vector<char> hinges(nodes_.size());
        for (auto const part : {condition_, excepted_, demand_}) {
            hinges[part] = values_[part].known() ? 0 : 1;
        }
        Conditions found;
        for (auto at = nodes_.size(); at-- > 0;) {
            for (auto const part : nodes_[at].parts) {
                hinges[part] = hinges[part] != 0 || (hinges[at] != 0 && !values_[part].known()) ? 1 : 0;
            }
            if (hinges[at] != 0 && nodes_[at].kind == Node::Kind::condition) {
                found.push_back(nodes_[at].condition);
            }
        }
        ranges::sort(found);
        return found;
    }

private:
    struct Node {
        enum class Kind : std::uint8_t { condition, all, any, negated, given };
        Kind kind{};
        std::size_t condition = 0;         // its number
        Evaluated value{};                 // of what is given: that a provision is in force
        std::vector<std::size_t> parts{};  // what it is made of
    };

    std::size_t add(Node node)
    {
        nodes_.push_back(std::move(node));
        return nodes_.size() - 1;
    }
    std::size_t given(Evaluated const& truth)
    {
        return add({.kind = Node::Kind::given, .value = without_reasons(truth)});
    }
    static Evaluated without_reasons(Evaluated const& truth)
    {
        return truth.known() ? Evaluated::of(truth.value) : Evaluated{};
    }

    std::size_t joined(bool all, std::vector<Step> const& steps)
    {
        std::vector<std::size_t> parts;
        parts.reserve(steps.size());
        for (auto const& each : steps) {
            parts.push_back(of(each));
        }
        return add({.kind = all ? Node::Kind::all : Node::Kind::any, .parts = std::move(parts)});
    }

    std::size_t of(Step const& step)
    {
        if (auto const* const junction = std::get_if<Junction>(&step.expression->node)) {
            return joined(junction->all, step.parts);
        }
        if (std::holds_alternative<Not>(step.expression->node)) {
            auto const operand = of(step.parts.front());
            return add({.kind = Node::Kind::negated, .parts = {operand}});
        }
        if (auto const* const reference = std::get_if<DefinitionReference>(&step.expression->node)) {
            if (auto const body = of_definition(reference->definition)) {
                return *body;
            }
        }
        auto const [known, is_new] = by_expression_.emplace(step.expression, nodes_.size());
        if (is_new) {
            conditions_.push_back(&step);
            add({.kind = Node::Kind::condition, .condition = conditions_.size() - 1});
        }
        return known->second;
    }

    // Of one that is not defined by cases; those only show how it comes to what it is.
    std::optional<std::size_t> of_definition(Index definition)
    {
        auto const body = bodies_.find(definition);
        auto const& cases = rule_.version->definitions[definition].cases;
        if (body == bodies_.end() || cases.size() > 1 || cases.front().when) {
            return std::nullopt;
        }
        auto const known = by_definition_.find(definition);
        return known != by_definition_.end()
                   ? known->second
                   : by_definition_.emplace(definition, of(body->second->parts.front())).first->second;
    }

    // One that is met again was tried where it was met first.
    std::size_t of(ExceptionTried const& tried)
    {
        if (auto const known = by_exception_.find(tried.exception); known != by_exception_.end()) {
            return known->second;
        }
        std::vector<std::size_t> parts;
        if (tried.condition) {
            parts.push_back(of(*tried.condition));
        }
        parts.push_back(given(tried.in_force));
        for (auto const& other : tried.against) {
            auto const against = of(other);
            parts.push_back(add({.kind = Node::Kind::negated, .parts = {against}}));
        }
        auto const node = add({.kind = Node::Kind::all, .parts = std::move(parts)});
        by_exception_.emplace(tried.exception, node);
        return node;
    }

    template <class Otherwise> std::vector<Evaluated> worked_out(Otherwise otherwise) const
    {
        std::vector<Evaluated> values;
        values.reserve(nodes_.size());
        for (auto const& node : nodes_) {
            values.push_back(value_of(node, values, otherwise));
        }
        return values;
    }

    template <class Otherwise>
    Evaluated value_of(Node const& node, std::vector<Evaluated> const& values, Otherwise const& otherwise) const
    {
        if (node.kind == Node::Kind::given) {
            return node.value;
        }
        if (node.kind == Node::Kind::condition) {
            auto other = otherwise(node.condition);
            return other ? *std::move(other) : without_reasons(step(node.condition).outcome);
        }
        if (node.kind == Node::Kind::negated) {
            return negation(values[node.parts.front()]);
        }
        Joined joined(node.kind == Node::Kind::all);
        for (auto const part : node.parts) {
            joined.take(values[part]);
        }
        return std::move(joined).result();
    }

    // From the conditions up: one part suffices for an `and` that is false and an `or` that is true, and of these the
    // one that takes fewest; else all of them are needed.
    std::vector<Conditions> forcing_each() const
    {
        std::vector<Conditions> found(nodes_.size());
        for (std::size_t at = 0; at < nodes_.size(); ++at) {
            auto const& node = nodes_[at];
            if (!values_[at].known()) {
                continue;  // nothing forces it
            }
            if (node.kind == Node::Kind::condition) {
                found[at] = {node.condition};
            }
            bool const one_suffices = values_[at].is(node.kind != Node::Kind::all);
            Conditions const* fewest = nullptr;
            for (auto const part : node.parts) {
                if (node.kind == Node::Kind::negated || !one_suffices) {
                    found[at] = both(found[at], found[part]);
                } else if (values_[part].value == values_[at].value &&
                           (fewest == nullptr || found[part].size() < fewest->size())) {
                    fewest = &found[part];
                }
            }
            if (fewest != nullptr) {
                found[at] = *fewest;
            }
        }
        return found;
    }

    RuleResult const& rule_;
    std::map<Index, Step const*> bodies_;
    std::vector<Node> nodes_;
    std::vector<Step const*> conditions_;
    std::map<Expression const*, std::size_t> by_expression_;
    std::map<Index, std::size_t> by_definition_;
    std::map<Exception const*, std::size_t> by_exception_;
    std::size_t condition_ = 0, excepted_ = 0, demand_ = 0;
    std::vector<Evaluated> values_;  // as judging found them
};

// Where a condition is asked for twice, one that seemed to be needed here may be forced by what is needed there. What
// says least goes first: the last one.
Conditions shrunk(Conditions kept, Verdict verdict, Joints const& joints)
{
    auto const forces = [&](Conditions const& some) {
        return joints.verdict([&](std::size_t each) {
            return std::binary_search(some.begin(), some.end(), each) ? std::nullopt : std::optional(Evaluated{});
        }) == verdict;
    };
    std::size_t tried = 0;
    for (auto at = kept.size(); at-- > 0 && ++tried <= most_tried;) {
        auto fewer = kept;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(at));
        if (forces(fewer)) {
            kept = std::move(fewer);
        }
    }
    return kept;
}

bool only_awaits(Step const& step) { return all_awaiting(step.outcome.reasons); }

void order_by_what_they_settle(Deciding& found, Conditions const& open, Joints const& joints)
{
    struct Open {
        std::size_t condition, settles;
    };
    std::vector<Open> order;
    for (auto const each : open) {
        std::size_t settles = 0;
        for (bool const answer : {false, true}) {
            auto const answered = [&](std::size_t other) {
                return other == each ? std::optional(Evaluated::of(answer)) : std::nullopt;
            };
            settles += order.size() < most_tried && joints.verdict(answered) ? 1 : 0;
        }
        order.push_back({each, settles});
    }
    // A decision is asked for where the facts say that one is needed.
    std::stable_sort(order.begin(), order.end(), [&](Open const& a, Open const& b) {
        bool const a_awaits = only_awaits(joints.step(a.condition)), b_awaits = only_awaits(joints.step(b.condition));
        return a.settles != b.settles ? a.settles > b.settles : !a_awaits && b_awaits;
    });
    found.only_together = order.size() > 1 && order.front().settles == 0;
    for (auto const& each : order) {
        found.conditions.push_back(&joints.step(each.condition));
        add(found.reasons, found.conditions.back()->outcome.reasons);
    }
}

// Of one that its versions judge otherwise, the day is what decides.
Reasons day_first(Reasons const& reasons)
{
    Reasons ordered;
    for (bool const of_the_day : {true, false}) {
        for (auto const& reason : reasons) {
            if ((reason.field == Field::effective) == of_the_day) {
                add(ordered, reason);
            }
        }
    }
    return ordered;
}

bool has_its_steps(RuleResult const& rule)
{
    bool const applies = rule.verdict != Verdict::not_applicable;
    return rule.rule != nullptr && (!rule.rule->when || rule.condition) && (rule.demand || !applies);
}

}  // namespace

Deciding deciding(RuleResult const& rule)
{
    if (!has_its_steps(rule) || rule.versions_differ) {
        return {.conditions = {}, .reasons = day_first(rule.reasons)};
    }
    Deciding found;
    Joints const joints(rule);
    auto const verdict = joints.verdict([](std::size_t) { return std::optional<Evaluated>(); });
    if (!verdict) {
        order_by_what_they_settle(found, joints.open(), joints);
        add(found.reasons, rule.reasons);
        return found;
    }
    for (auto const each : shrunk(joints.forcing(*verdict), *verdict, joints)) {
        found.conditions.push_back(&joints.step(each));
    }
    return found;
}

}  // namespace styr
