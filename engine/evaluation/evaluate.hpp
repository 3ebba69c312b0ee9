// SPDX-License-Identifier: MPL-2.0
// Expressions → steps: every part with its value, its place, and why it is unknown where it is.
#pragma once

#include "engine/evaluation/decisions.hpp"
#include "engine/evaluation/result.hpp"
#include "engine/evaluation/subject.hpp"
#include "engine/evaluation/work.hpp"

#include <map>
#include <set>

namespace styr {

// Everything that an evaluation may read. There is no clock, no file and no randomness.
struct Circumstances {
    Version const& version;
    Repository const& repository;
    Day as_of;
    Work& work;
    Hypothesis const* hypothesis = nullptr;
};

Reason report_missing(int year, Span place);

// Of one subject under one version of the agreement.
class Evaluator {
public:
    Evaluator(Circumstances const& circumstances, Facts const& facts, Decisions& decisions)
        : circumstances_(circumstances), facts_(facts), decisions_(decisions)
    {
    }

    // What was worked out for one rule is worked out again for the next, so that each rule's steps are whole.
    void begin_rule();
    Step evaluate(Expression const& expression);
    // Whatever list is being walked: a competence's condition may be asked for each party on one.
    Step of_the_subject(Expression const& expression);
    // Of a condition: nothing as soon as it is certain that it does not hold, whatever the rest of it would come to.
    std::optional<Step> evaluate_unless_false(Expression const& condition);
    Facts const& facts() const { return facts_; }
    Circumstances const& circumstances() const { return circumstances_; }

private:
    struct Element {           // of the list that a quantifier or aggregate walks
        Record const* record;  // none where the list holds plain values
        Value value;           // of an entry that has a name, that
        // Of a change of a submission, which is asked as a rule for such a change asks it: of its offer as that is and,
        // where it asks that to be otherwise, as it would be.
        Evaluator *request = nullptr, *as_asked = nullptr;
        std::optional<int> not_told = {};         // a year without a report, of which nothing else is known
        std::map<Index, Evaluated> defined = {};  // of it, as below of the subject
    };

    void evaluate(Expression const& expression, Step& step);
    void into(Step& step, Constant const& node);
    void into(Step& step, FactReference const& node);
    void into(Step& step, SubjectYear const& node);
    void into(Step& step, Requests const& node);
    void into(Step& step, ElementReference const& node);
    void into(Step& step, ParameterReference const& node);
    void into(Step& step, DefinitionReference const& node);
    void into(Step& step, TableLookup const& node);
    void into(Step& step, PartOfDate const& node);
    void into(Step& step, AsOf const& node);
    void into(Step& step, DayInYear const& node);
    void into(Step& step, Arithmetic const& node);
    void into(Step& step, Negation const& node);
    void into(Step& step, Rounded const& node);
    void into(Step& step, Comparison const& node);
    void into(Step& step, FallsOn const& node);
    void into(Step& step, OneOf const& node);
    void into(Step& step, PresenceTest const& node);
    void into(Step& step, Includes const& node);
    void into(Step& step, Changes const& node);
    void into(Step& step, OnlyChange const& node);
    void into(Step& step, Junction const& node);
    void into(Step& step, Not const& node);
    void into(Step& step, Quantified const& node);
    void into(Step& step, Extreme const& node);
    void into(Step& step, Aggregate const& node);
    void into(Step& step, Approval const& node);
    void into(Step& step, NamedNeed const& node);
    void into(Step& step, Acceptance const& node);

    // Evaluates it as the next part. Its outcome stays where it is as long as the step has room for the
    // parts that follow.
    Evaluated const& part(Step& step, Expression const& expression);
    Evaluated const& of_element(Step& step, Expression const& expression);  // that is walked
    template <class Visit> void each_element(Step const& list, Visit&& visit);
    void by_cases(Step& step, Definition const& definition);
    bool told_elsewhere(DecisionSeen const& seen, BodyId body, Approval::OfList const& of) const;
    template <class Visit> void each_request(Scope kind, Visit&& visit);
    // ---- evaluate_units.cpp: figures per unit, whose unit a service says
    PaidBy paid_by(FactReference const& fact) const;
    Evaluated unit_of(PaidBy by) const;
    void be_paid_alike(PaidBy& one, PaidBy other, Span place, Reasons& why_not) const;
    void be_paid_by(PaidBy one, Dimension unit, Span place, Reasons& why_not) const;
    void in_one_unit(Step& step, std::optional<Dimension> needed) const;
    PaidBy paid_by_member(Evaluated const& value, Reasons& unsure) const;
    Evaluated is_one(OneOf const& node, Evaluated const& value, Value const& member) const;
    std::optional<std::string> name_in_table(Table const& table, std::size_t column, Expression const& key,
                                             Evaluated const& value, Reasons& reasons) const;
    void measure(Step& step, Aggregate const& node, Step const& list);
    // ---- evaluate_years.cpp: years of which a list of reports has none
    struct Turns;
    Span place_of(Step const& list) const;
    std::set<int> years_told(Step const& list) const;
    Evaluated of_year(Step const& list, int year, Expression const& expression);
    void find_turn(Step const& list, Comparison const& asked, std::uint8_t binding, Turns& turns);
    void find_turns(Step const& list, Expression const& asked, std::uint8_t binding, Turns& turns);
    // What is asked of each report comes to for those years; where it holds, with the reason that their report is
    // missing.
    std::vector<Evaluated> of_years_not_told(Step const& list, Expression const& asked, std::uint8_t binding);

    Circumstances circumstances_;
    Facts const& facts_;
    Decisions& decisions_;
    std::vector<Element> elements_;
    std::map<Index, Evaluated> defined_;  // each definition is evaluated once, so that nested ones stay linear
};

}  // namespace styr
