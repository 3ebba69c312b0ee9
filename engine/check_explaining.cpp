// SPDX-License-Identifier: MPL-2.0
#include "engine/check_explaining.hpp"

#include "engine/check_count.hpp"
#include "engine/check_own.hpp"
#include "engine/check_portion.hpp"
#include "engine/evaluation/built_in.hpp"
#include "engine/evaluation/judge.hpp"
#include "engine/evaluation/subjects.hpp"
#include "engine/set_aside.hpp"

#include <algorithm>
#include <atomic>
#include <deque>
#include <iterator>

namespace styr {

namespace {

// Judged before what is not explained of them is forgotten, and before it is asked whether ways out are still tried.
constexpr std::ptrdiff_t subjects_at_a_time = 1000;

void forget_steps(RuleResult& rule)
{
    rule.condition.reset();
    rule.demand.reset();
    rule.exceptions = {};  // with the room that they took
    rule.repairs = {};
}

// What only a finding is shown with.
void forget_words(SubjectResult& subject)
{
    for (auto* const words : {&subject.operator_name, &subject.offer, &subject.service, &subject.digest}) {
        *words = {};
    }
    subject.summary = {};
    subject.effective = {};
}

// What a check keeps of its results where nobody asks for all of it: a finding without its steps, once there are as
// many as are explained, and of what holds that it was required.
class Kept {
public:
    explicit Kept(std::size_t explained) : explained_(explained) {}

    std::size_t required() const { return required_; }  // that hold, and are not there any more
    std::size_t as_read() const { return as_read_; }    // of these
    bool enough() const { return findings_ >= explained_; }

    // As soon as it is judged, by whichever thread.
    void drop_what_holds(SubjectResult& subject, bool steps_too)
    {
        bool const uncovered = is_uncovered(subject);
        std::size_t required = 0, as_read = 0;
        std::vector<RuleResult> found;
        for (auto& rule : subject.rules) {
            if (holds(rule.verdict)) {
                bool const counts = !uncovered && is_requirement(rule);
                required += counts ? 1 : 0;
                as_read += counts && is_as_read(rule) ? 1 : 0;
                continue;
            }
            found.push_back(std::move(rule));
            if (steps_too) {
                forget_steps(found.back());
            }
        }
        found.shrink_to_fit();
        subject.rules = std::move(found);
        if (subject.rules.empty() && !is_set_aside(subject)) {
            forget_words(subject);
        }
        required_ += required;
        as_read_ += as_read;
    }

    // In the order of the subjects.
    void count(SubjectResult& subject)
    {
        for (auto& rule : subject.rules) {
            if (++findings_ > explained_) {
                forget_steps(rule);
            }
        }
    }

private:
    std::size_t explained_, findings_ = 0;
    std::atomic<std::size_t> required_ = 0, as_read_ = 0;
};

// Each portion is gone when it is judged.
std::deque<std::vector<Subject>> in_portions(std::vector<Subject> subjects)
{
    std::deque<std::vector<Subject>> portions;
    for (auto first = subjects.begin(); first != subjects.end();) {
        auto const count = std::min<std::ptrdiff_t>(subjects_at_a_time, subjects.end() - first);
        portions.emplace_back(std::move_iterator(first), std::move_iterator(first + count));
        first += count;
    }
    return portions;
}

// `kept`: none where all of it is.
std::vector<SubjectResult> judge_by_portions(CheckRequest const& request, std::vector<Subject> subjects,
                                             Allowance& allowance, Diagnostics& refused, Kept* kept)
{
    std::vector<SubjectResult> results;
    results.reserve(subjects.size());
    auto portion = request;
    if (kept != nullptr) {
        portion.detail = Detail::findings;
        portion.then = [&](SubjectResult& result) { kept->drop_what_holds(result, portion.detail == Detail::counts); };
    }
    Allowance on_ways_out(request.most_steps);
    auto portions = in_portions(std::move(subjects));
    for (; !portions.empty() && refused.empty(); portions.pop_front()) {
        if (kept != nullptr && kept->enough()) {
            portion.detail = Detail::counts;
        }
        portion.with_repairs = request.with_repairs && portion.detail != Detail::counts && !on_ways_out.spent_out();
        for (auto& result : judge_portion(portion, portions.front(), allowance, on_ways_out, refused)) {
            if (kept != nullptr) {
                kept->count(result);
            }
            results.push_back(std::move(result));
        }
    }
    return results;
}

}  // namespace

CheckResult check_explaining(CheckRequest const& request, std::optional<std::size_t> findings)
{
    auto const asked = [&](Scope scope, std::optional<Day> on = {}) { return asks_for(request.agreement, scope, on); };
    Allowance allowance(request.most_steps);
    Diagnostics refused;
    auto chosen = subjects_of(request.repository, request.as_of, asked);
    auto versions = versions_of(request.agreement, asked);
    std::move(versions.begin(), versions.end(), std::back_inserter(chosen));
    if (!asked(Scope::offer) && leaves_out(request, parts_add_up)) {
        std::erase_if(chosen, [](Subject const& subject) { return subject.scope == Scope::offer; });
    }
    if (request.progress != nullptr) {
        request.progress->begin(Stage::judging, chosen.size());
    }
    Kept kept(findings.value_or(0));
    auto subjects = judge_by_portions(request, std::move(chosen), allowance, refused, findings ? &kept : nullptr);
    if (!asked(Scope::operator_)) {  // one of whom no rule asks is here for what its register does not have
        std::erase_if(subjects, [](SubjectResult const& subject) {
            return subject.scope == Scope::operator_ && subject.rules.empty();
        });
    }
    auto result = counted(refused.empty() ? std::move(subjects) : std::vector<SubjectResult>{}, request.as_of);
    result.requirements += kept.required();
    result.settled += kept.required();
    result.as_read += kept.as_read();
    result.steps = allowance.spent();
    result.refused = std::move(refused);
    result.not_yet = not_there_yet(request.repository, request.as_of);
    return result;
}

}  // namespace styr
