// SPDX-License-Identifier: MPL-2.0
// What an expression of an agreement comes to for one subject, one function a kind of node.
#pragma once

#include "tests/reference/facts.hpp"

namespace styr::reference {

// An agreement's version and the data, as far as one subject's expressions can see them.
class Evaluation {
public:
    Evaluation(Version const& version, Repository const& repository, Subject const& subject)
        : version_(version), repository_(repository), subject_(subject), facts_(repository, subject)
    {
    }

    Known value(Expression const& expression);
    // Of the subject, whatever list is being walked.
    Known of_the_subject(Expression const& expression);
    // Everything that is open about a decision that was looked at, whether or not something hinges on it.
    Whys looked_at;
    Facts const& facts() const { return facts_; }
    Version const& version() const { return version_; }
    Repository const& repository() const { return repository_; }
    Subject const& subject() const { return subject_; }

private:
    Known of(Constant const& node);
    Known of(FactReference const& node);
    Known of(SubjectYear const& node);
    Known of(Requests const& node);
    Known of(ElementReference const& node);
    Known of(ParameterReference const& node);
    Known of(DefinitionReference const& node);
    Known of(TableLookup const& node);
    Known by_cases(DefinitionReference const& node);
    Known named_in_rows(Table const& table, std::size_t column, Operand const& key, Known const& own);
    Known of(PartOfDate const& node);
    Known of(AsOf const& node);
    Known of(DayInYear const& node);
    Known of(Arithmetic const& node);
    Known of(Negation const& node);
    Known of(Rounded const& node);
    Known of(Comparison const& node);
    Known of(FallsOn const& node);
    Known of(OneOf const& node);
    Known of(PresenceTest const& node);
    Known of(Includes const& node);
    Known of(Changes const& node);
    Known of(OnlyChange const& node);
    Known of(Junction const& node);
    Known of(Not const& node);
    Known of(Quantified const& node);
    Known of(Extreme const& node);
    Known of(Aggregate const& node);
    Known of(Approval const& node);
    Known of(NamedNeed const& node);
    Known of(Acceptance const& node);

    struct Member {
        Known belongs;
        Known value;
        Whys of_its_unit;  // of a figure per unit: why it is not known which
    };
    std::vector<Member> members_of(Elements const& list, Aggregate const& node);
    Known count_of(std::vector<Member> const& members) const;
    Known measured(std::vector<Member> const& members, Aggregate const& node) const;
    Known in_one_unit(std::vector<Member> const& members, Aggregate const& node) const;
    // ---- lists_of_years.cpp: years of which a list of reports has none
    std::set<int> told_of(Expression const& list, Elements const& held);
    std::vector<Known> of_years_not_told(Expression const& list, Elements const& held, Expression const& asked);
    // ---- units.cpp: what is per the unit of a service
    std::set<std::string> whose_unit(FactReference const& fact) const;
    Known unit_of(std::string const& whose) const;
    Known unit_at_hand() const;
    Known unit_of_member(Expression const& list, Element const& element) const;
    Whys not_alike(std::set<std::string>& paid_by) const;
    Known go_together(Known result, std::vector<Known> const& parts, std::optional<std::string> const& needed) const;
    Known before(std::optional<Operand> const& day);
    Known of_change(Record const& change, Expression const& expression);
    Known of_element(Expression const& list, Element const& element, Expression const& expression);
    Element const& element(std::uint8_t binding) const { return elements_[binding - 1U]; }

    Version const& version_;
    Repository const& repository_;
    Subject const& subject_;
    Facts facts_;
    std::vector<Element> elements_;
    std::vector<Record const*> not_told_;  // of the elements, those that stand for a year without a report
    std::set<Record const*> year_asked_;   // of those
};

}  // namespace styr::reference
