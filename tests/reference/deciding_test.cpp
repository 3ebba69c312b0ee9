// SPDX-License-Identifier: MPL-2.0
// The conditions that decide a verdict force it, and no fewer of them do: the reference forgets the others and judges.
#include "engine/deciding.hpp"
#include "tests/reference/judging.hpp"
#include "tests/reference/properties.hpp"
#include "tests/reference/worlds.hpp"

#include <iostream>
#include <set>

namespace styr::reference {
namespace {

using Conditions = std::vector<Expression const*>;

// A rule on a subject, of whose conditions some are forgotten.
class Forgetful {
public:
    Forgetful(RuleResult const& rule, Repository const& repository, Subject const& subject)
        : rule_(rule), repository_(repository), subject_(subject)
    {
        whole_ = judged(nullptr);
    }

    std::optional<Judged> const& whole() const { return whole_; }
    Conditions const& conditions() const { return conditions_; }
    bool asks_twice() const { return asks_twice_; }

    bool forces(Conditions const& kept)
    {
        auto const then = judged(&kept);
        return then && then->settled && then->verdict == whole_->verdict;
    }

private:
    std::optional<Judged> judged(Conditions const* kept)
    {
        return judge(*rule_.rule, *rule_.version, repository_, subject_,
                     [this, kept](Expression const& expression, Evaluation& evaluation) {
                         return truth_of(expression, evaluation, kept);
                     });
    }

    static bool among(Conditions const& some, Expression const& one)
    {
        return std::find(some.begin(), some.end(), &one) != some.end();
    }

    Known truth_of(Expression const& expression, Evaluation& evaluation, Conditions const* kept)
    {
        bool const is_kept = kept == nullptr || among(*kept, expression);
        bool const stands_for_all = kept != nullptr && is_kept;  // for a definition, say
        if (auto const* const junction = std::get_if<Junction>(&expression.node); junction != nullptr) {
            std::vector<Known> operands;
            for (auto const& operand : junction->operands) {
                operands.push_back(truth_of(operand, evaluation, kept));
            }
            return junction->all ? all_of(operands) : any_of(operands);
        }
        if (auto const* const negated = std::get_if<Not>(&expression.node); negated != nullptr) {
            return opposite(truth_of(*negated->operand, evaluation, kept));
        }
        if (auto const* const named = std::get_if<DefinitionReference>(&expression.node);
            named != nullptr && !stands_for_all) {
            auto const& cases = evaluation.version().definitions[named->definition].cases;
            if (cases.size() == 1 && !cases.front().when) {
                return truth_of(cases.front().value, evaluation, kept);
            }
        }
        if (kept == nullptr) {
            asks_twice_ = asks_twice_ || among(conditions_, expression);
            conditions_.push_back(&expression);
        }
        if (!is_kept) {
            return unknown({});
        }
        auto const found = known_.find(&expression);
        return found != known_.end() ? found->second
                                     : known_.emplace(&expression, evaluation.value(expression)).first->second;
    }

    RuleResult const& rule_;
    Repository const& repository_;
    Subject const& subject_;
    Conditions conditions_;
    bool asks_twice_ = false;
    std::map<Expression const*, Known> known_;
    std::optional<Judged> whole_;
};

// Those of them whose bit is set.
Conditions chosen(Conditions const& from, std::size_t bits)
{
    Conditions some;
    for (std::size_t at = 0; at < from.size(); ++at) {
        if (((bits >> at) & 1U) != 0) {
            some.push_back(from[at]);
        }
    }
    return some;
}

constexpr std::size_t most_subsets_of = 8;

// Fewer of them, or, where that can be said, fewer of any.
bool fewer_force(Forgetful& rule, Conditions const& deciding)
{
    if (deciding.size() <= most_subsets_of) {
        for (std::size_t bits = 0; bits + 1 < std::size_t{1} << deciding.size(); ++bits) {
            if (rule.forces(chosen(deciding, bits))) {
                return true;
            }
        }
    }
    bool const can_be_said = !rule.asks_twice() && rule.conditions().size() <= most_subsets_of;
    for (std::size_t bits = 0; can_be_said && bits < std::size_t{1} << rule.conditions().size(); ++bits) {
        auto const some = chosen(rule.conditions(), bits);
        if (some.size() < deciding.size() && rule.forces(some)) {
            return true;
        }
    }
    return false;
}

// Judged by the reference as by the engine, and settled.
bool is_settled(SubjectResult const& subject, RuleResult const& rule, Forgetful const& by)
{
    return subject.versions.size() == 1 && !rule.versions_differ && by.whole() && by.whole()->settled &&
           by.whole()->verdict == rule.verdict;
}

void expect_forced(RuleResult const& rule, Forgetful& by, std::string const& all)
{
    Conditions conditions;
    for (auto const* const step : deciding(rule).conditions) {
        conditions.push_back(step->expression);
    }
    auto const what = rule.provision + " / " + rule.name + ", " + std::string(key_of(rule.verdict)) + "\n" + all;
    ASSERT_TRUE(by.forces(conditions)) << what;
    ASSERT_FALSE(fewer_force(by, conditions)) << what;
}

TEST(Deciding, ForcesTheVerdictAndFewerDoNot)
{
    std::uint64_t tried = 0;
    on_generated_cases(10, [&](Case const& made, ReadAgreement const& agreement, ReadData const& data, Random&) {
        auto const result = checked(made, agreement, data);
        auto const subjects = subjects_of(*agreement.agreement, data.repository, made.as_of);
        std::map<std::string, Subject const*> by_name;
        for (auto const& each : subjects) {
            by_name.emplace(key_of(each, ""), &each);
        }
        for (auto const& subject : result.subjects) {
            auto const found = subject.record == nullptr || subject.scope == Scope::agreement
                                   ? by_name.end()
                                   : by_name.find(key_of(subject, ""));
            for (auto const& rule : subject.rules) {
                if (found == by_name.end() || rule.rule == nullptr || testing::Test::HasFailure()) {
                    continue;
                }
                try {
                    Forgetful by(rule, data.repository, *found->second);
                    if (is_settled(subject, rule, by)) {
                        expect_forced(rule, by, shown(made));
                        ++tried;
                    }
                } catch (TooManyWorlds const&) {
                    continue;  // the reference gives up
                }
            }
        }
    });
    std::cout << tried << " verdicts taken apart\n";
    EXPECT_GT(tried, 0U);
}

}  // namespace
}  // namespace styr::reference
