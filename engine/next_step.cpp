// SPDX-License-Identifier: MPL-2.0
#include "engine/next_step.hpp"

#include "engine/deciding.hpp"
#include "engine/evaluation/built_in.hpp"
#include "engine/evaluation/judge.hpp"
#include "engine/evaluation/phrases.hpp"
#include "engine/repairs/rule_steps.hpp"

#include <range/v3/algorithm/any_of.hpp>

namespace styr {

namespace {

class Ways {
public:
    Ways(RuleResult const& rule, SubjectResult const& subject) : rule_(rule), subject_(subject) {}

    std::vector<NextStep> all()
    {
        auto const* const refusal = refusal_of_the_case();
        if (refusal != nullptr && (refusal_in(rule_) != nullptr || rule_.repairs.empty())) {
            add(Turn::nobody, phrase(*refusal->decision) + Text{"; det, der sidst er godkendt, gælder fortsat",
                                                                "; what was approved last stands"});
        }
        for (auto const& repair : rule_.repairs) {
            add(repair);
        }
        if (found_.empty()) {
            for (auto const& reason : deciding(rule_).reasons) {
                add(reason);
            }
        }
        if (found_.empty()) {
            add(whose(), otherwise());
        }
        return std::move(found_);
    }

private:
    DecisionSeen const* refusal_of_the_case() const
    {
        DecisionSeen const* found = nullptr;
        for (auto const& each : subject_.rules) {
            found = found == nullptr && !each.proposal ? refusal_in(each) : found;
        }
        return rule_.verdict >= Verdict::decision ? found : nullptr;  // a notice is to be looked at all the same
    }

    void add(Turn turn, Text what, std::optional<Day> by = {}, Span place = {})
    {
        found_.push_back({turn, who(turn), std::move(what), by, place});
    }

    void add(Repair const& repair)
    {
        add(repair.turn, repair.text, last_day(repair.before), repair.place);
        if (repair.turn == Turn::body) {
            found_.back().who = repair.each ? each_of(repair.bodies) : one_of(repair.bodies);
        }
    }

    void add(Reason const& reason)
    {
        switch (reason.kind) {
        case Reason::Kind::missing:
            add_missing(who_states(reason), fact_missing(reason));
            break;
        case Reason::Kind::awaiting: {
            auto const wanted = awaited_in(reason);
            auto const before = due(rule_, wanted);
            add(Turn::body, to_approve(wanted, before), last_day(before));
            found_.back().who = one_of(wanted.bodies);
            break;
        }
        case Reason::Kind::not_computable:
            add(Turn::owner, Text{"se på reglen: ", "look at the rule: "} + reason.fact);
            break;
        }
    }

    void add_missing(Turn turn, Text const& fact)
    {
        add(turn, turn == Turn::owner ? Text{"tilføj ", "add "} + fact : to_state(fact));
    }

    static std::optional<Day> last_day(std::optional<Day> before)
    {
        return before ? std::optional(*before - std::chrono::days{1}) : std::nullopt;
    }

    static Text each_of(std::vector<std::string> const& bodies)
    {
        Text all;
        for (std::size_t i = 0; i < bodies.size(); ++i) {
            all += (i == 0 ? Text{} : i + 1 == bodies.size() ? Text{" og ", " and "} : Text{", "}) + Text{bodies[i]};
        }
        return all;
    }

    Text who(Turn turn) const
    {
        switch (turn) {
        case Turn::operator_:
            return subject_.operator_name.empty() ? Text{"driftsherren", "the operator"} : Text{subject_.operator_name};
        case Turn::secretariat:
            return {"sekretariatet", "the secretariat"};
        case Turn::owner:
            return {"aftalens ejer", "the agreement's owner"};
        case Turn::nobody:
            return {"ingen", "nobody"};
        case Turn::body:
            break;
        }
        return {};
    }

    // What somebody hands in, says it itself; the register and the log are the secretariat's, a table is the owner's.
    Turn who_states(Reason const& reason) const
    {
        if (!reason.field) {
            bool const in_a_table =
                rule_.version != nullptr && ranges::any_of(rule_.version->tables, [&](Table const& table) {
                    return table.span.known() && table.span == reason.place;
                });
            return in_a_table ? Turn::owner : whose();
        }
        bool const of_the_log = *reason.field == Field::date;
        bool const of_the_present = reason.side == Side::old || (reason.side == Side::none &&
                                                                 find_row(RecordKind::offer, *reason.field) != nullptr);
        bool const handed_in = subject_.submission != nullptr || subject_.scope == Scope::settlement;
        bool const is_new = subject_.scope == Scope::registration;
        return of_the_log || !handed_in || (of_the_present && !is_new) ? Turn::secretariat : Turn::operator_;
    }

    Turn whose() const
    {
        auto const* const own = rule_.rule == nullptr ? built_in_named(rule_.name) : nullptr;
        bool const handed_in = subject_.submission != nullptr || subject_.scope == Scope::settlement;
        return own != nullptr                                 ? own->turn
               : handed_in && rule_.verdict > Verdict::notice ? Turn::operator_
                                                              : Turn::secretariat;
    }

    Text otherwise() const
    {
        if (rule_.verdict == Verdict::not_covered) {
            return {"afgør, om aftalen angår det", "settle whether the agreement is about it"};
        }
        if (rule_.verdict == Verdict::notice) {
            return {"se på det; en bemærkning hindrer ingenting", "look at it; a notice stops nothing"};
        }
        bool const asked_for = subject_.record != nullptr && subject_.record->kind == RecordKind::change;
        return asked_for ? Text{"ret det, eller træk ændringen tilbage", "mend it, or take the change back"}
                         : Text{"ret det", "mend it"};
    }

    RuleResult const& rule_;
    SubjectResult const& subject_;
    std::vector<NextStep> found_;
};

}  // namespace

std::vector<NextStep> next_steps(RuleResult const& rule, SubjectResult const& subject)
{
    return holds(rule.verdict) || rule.proposal ? std::vector<NextStep>{} : Ways(rule, subject).all();
}

Text phrase(NextStep const& step) { return step.turn == Turn::body ? step.what : step.who + Text{": "} + step.what; }

}  // namespace styr
