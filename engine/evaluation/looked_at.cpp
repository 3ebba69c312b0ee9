// SPDX-License-Identifier: MPL-2.0
#include "engine/evaluation/looked_at.hpp"

#include "engine/evaluation/built_in.hpp"
#include "models/fields/text_in.hpp"
#include "rules/syntax/among.hpp"
#include "rules/typed/parts.hpp"

#include <range/v3/algorithm/all_of.hpp>
#include <range/v3/algorithm/any_of.hpp>
#include <range/v3/algorithm/contains.hpp>

namespace styr {

namespace {

// Of every change: never asked for by themselves.
bool every_change_has(Field field)
{
    return field == Field::kind || field == Field::effective || field == Field::changed;
}

// What an approval goes by, whichever terms it is of: a field of the change itself that is part of the matter.
bool is_of_frame(Field field)
{
    auto const* const row = find_row(RecordKind::change, field);
    return row != nullptr && row->asking == Asking::asked && !is_offer_fact(field) && field != Field::changed;
}

class Reading {
public:
    Reading(Version const& version, Facts const& facts)
        : version_(version), fields_(facts.fields()), scope_(facts.subject().scope)
    {
    }

    std::set<Field> read;

    void of(Expression const& expression)
    {
        std::visit([this](auto const& node) { into(node); }, expression.node);
        for (auto const* const operand : operands_of(expression)) {
            of(*operand);
        }
    }

private:
    void into(FactReference const& node)
    {
        bool const as_it_is = is_name(node.field) && node.side != Side::new_;
        if (node.binding == 0 && !as_it_is && !(node.side == Side::old && scope_ == Scope::change_of_terms)) {
            read.insert(node.field);
        }
    }
    void into(Changes const& node) { read.insert(node.term); }
    void into(OnlyChange const& node) { read.insert(node.terms.begin(), node.terms.end()); }
    void into(Approval const& node)
    {
        node.terms.empty() ? all_that_is_asked() : read.insert(node.terms.begin(), node.terms.end());
        frame();
    }
    void into(Acceptance const&) { all_that_is_asked(); }
    void into(DefinitionReference const& node)
    {
        if (!defined_.insert(node.definition).second) {
            return;
        }
        for (auto const& each : version_.definitions[node.definition].cases) {
            if (each.when) {
                of(*each.when);
            }
            of(each.value);
        }
    }
    void into(Among<Constant, SubjectYear, Requests, ElementReference, ParameterReference, TableLookup, PartOfDate,
                    AsOf, DayInYear, Arithmetic, Negation, Rounded, Comparison, FallsOn, OneOf, PresenceTest, Includes,
                    Junction, Not, Quantified, Extreme, Aggregate, NamedNeed> auto const&)
    {
    }

    void frame()
    {
        for (auto const& row : fields_.rows_of(RecordKind::change)) {
            if (is_of_frame(row.field)) {
                read.insert(row.field);
            }
        }
    }
    void all_that_is_asked()
    {
        for (auto const kind : {RecordKind::change, RecordKind::terms}) {
            for (auto const& row : fields_.rows_of(kind)) {
                if (row.asking == Asking::asked) {
                    read.insert(row.field);
                }
            }
        }
    }

    Version const& version_;
    FieldTable const& fields_;
    Scope scope_;
    std::set<Index> defined_;
};

bool is_empty(Value const& value)
{
    auto const* const choices = std::get_if<std::vector<Choice>>(&value);
    auto const* const texts = std::get_if<std::vector<std::string>>(&value);
    auto const* const records = std::get_if<Records>(&value);
    return (choices != nullptr && choices->empty()) || (texts != nullptr && texts->empty()) ||
           (records != nullptr && records->empty());
}

// Whether the change itself asks for it. What a change says of its offer is what it takes to hold, save of one that is
// new; what it asks of it stands under `after`.
bool is_asked_for(Field field, Facts const& facts)
{
    auto const& subject = facts.subject();
    auto const* const fact = given(subject.change, field);
    bool const stated = fact != nullptr && !is_empty(fact->value);
    if (!is_term(field) && !is_offer_fact(field)) {
        return stated;
    }
    if (subject.scope == Scope::change_of_terms) {
        return !facts.changes(field).is(false);
    }
    auto const& after = subject.change->records(Field::after);
    bool const under_after = !after.empty() && given(&after.front(), field) != nullptr;
    return under_after || (stated && facts.brings_offer());
}

Text listed(std::vector<Field> const& fields)
{
    Text text;
    for (auto const field : fields) {
        text += (text.empty() ? Text{} : Text{", "}) + label_of(field);
    }
    return text;
}

// Under `becomes`: who asks for one of two names has not looked at the other.
std::vector<Field> names_given(Subject const& subject)
{
    std::vector<Field> fields;
    for (auto const& names : subject.change->records(Field::becomes)) {
        for (auto const& name : names.facts) {
            fields.push_back(name.field);
        }
    }
    return fields;
}

RuleResult nothing_required(Subject const& subject, std::vector<Field> const& asked)
{
    auto result = built_in_finding(not_covered, Verdict::not_covered, subject.place);
    auto const fields = listed(asked);
    auto const what = asked.empty() ? Text{} : Text{": "} + fields;
    result.message = Text{"Ingen af de kontrollerede bestemmelser stiller krav her",
                          "None of the provisions that were checked requires anything here"} +
                     what + Text{"."};
    return result;
}

RuleResult nothing_looks_at(Subject const& subject, std::vector<Field> const& unread)
{
    auto result = built_in_finding(no_provision_looks_at, Verdict::notice, subject.place);
    result.message = Text{"Ingen bestemmelse ser på: ", "No provision looks at: "} + listed(unread) + Text{"."};
    return result;
}

}  // namespace

std::set<Field> read_by(RuleResult const& result, Facts const& facts)
{
    Reading reading(*result.version, facts);
    reading.of(result.rule->demand);
    for (auto const& tried : result.exceptions) {
        if (tried.in_effect.is(true) && tried.exception->when) {
            reading.of(*tried.exception->when);
        }
    }
    return std::move(reading.read);
}

std::vector<Field> asked_to_change(Facts const& facts)
{
    std::vector<Field> asked;
    auto const add = [&](Field field) {
        if (!ranges::contains(asked, field) && is_asked_for(field, facts)) {
            asked.push_back(field);
        }
    };
    for (auto const& row : facts.fields().rows_of(RecordKind::terms)) {
        if (row.asking == Asking::asked && facts.subject().change != nullptr) {
            add(row.field);
        }
    }
    for (auto const& row : facts.fields().rows_of(RecordKind::change)) {
        if (row.asking == Asking::asked && !every_change_has(row.field) && facts.subject().change != nullptr) {
            add(row.field);
        }
    }
    return asked;
}

void LookedAt::begin_version(Version const& version) { of_version_ = &versions_[&version]; }

void LookedAt::add(RuleResult const& result, InForce force, Facts const& facts)
{
    if (result.rule->expects || result.proposal || result.verdict == Verdict::not_applicable) {
        return;
    }
    auto& version = *of_version_;
    bool const applies = force.always && (!result.condition || result.condition->outcome.is(true));
    if (!applies && holds(result.verdict)) {  // whether it applies is open, and no finding says so
        return;
    }
    (applies ? version.applied : version.undecided) = true;
    (applies ? version.read : version.perhaps).merge(read_by(result, facts));
}

void LookedAt::add_of_payer(RuleResult const& result, InForce force, Facts const& facts)
{
    if (result.rule->expects || result.proposal || result.verdict == Verdict::not_applicable) {
        return;
    }
    auto const applies = force.always && (!result.condition || result.condition->outcome.is(true));
    auto read = read_by(result, facts);
    read.insert(Field::payers);
    (applies ? of_version_->read : of_version_->perhaps).merge(read);
}

void LookedAt::tell(SubjectResult& subject, Facts const& facts) const
{
    auto const& judged = facts.subject();
    if ((judged.change == nullptr && judged.settlement == nullptr) || versions_.empty()) {
        return;
    }
    bool const applied = ranges::all_of(versions_, [](auto const& each) { return each.second.applied; });
    bool const undecided = ranges::any_of(versions_, [](auto const& each) { return each.second.undecided; });
    auto fields = asked_to_change(facts);
    if (!applied) {
        if (!undecided) {
            subject.rules.push_back(nothing_required(judged, fields));
        }
        return;
    }
    auto const looked_at = [&](Field field) {
        return ranges::all_of(versions_, [&](auto const& each) {
            return each.second.read.contains(field) || each.second.perhaps.contains(field);
        });
    };
    std::erase_if(fields, [&](Field field) {
        return looked_at(field) || (field == Field::becomes && ranges::all_of(names_given(judged), looked_at));
    });
    if (!fields.empty()) {
        subject.rules.push_back(nothing_looks_at(judged, fields));
    }
}

}  // namespace styr
