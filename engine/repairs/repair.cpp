// SPDX-License-Identifier: MPL-2.0
#include "engine/repairs/repair.hpp"

#include "engine/approvals/decision_log.hpp"
#include "engine/evaluation/alternatives.hpp"
#include "engine/evaluation/log_entry.hpp"
#include "engine/evaluation/phrases.hpp"
#include "engine/repairs/statable.hpp"
#include "engine/repairs/supposed.hpp"
#include "models/fields/print.hpp"

#include <range/v3/algorithm/any_of.hpp>
#include <range/v3/algorithm/contains.hpp>
#include <range/v3/algorithm/find_if.hpp>

#include <algorithm>
#include <functional>

namespace styr {

namespace {

class Mender {
public:
    Mender(RuleResult const& result, Circumstances const& circumstances, Facts const& facts, Agreement const& agreement)
        : result_(result),
          circumstances_(circumstances),
          subject_(facts.subject()),
          agreement_(agreement),
          facts_(facts)
    {
    }

    std::vector<Repair> all();

private:
    template <class Test> bool comes_to(Hypothesis const& hypothesis, Test test) const;
    Rule const* rule_in(Version const& version) const;
    bool mends(Hypothesis const& hypothesis) const
    {
        return comes_to(hypothesis, [](RuleResult const& again) { return holds(again.verdict); });
    }
    bool statable(Side side, Field field, Value const& value) const
    {
        return styr::statable(subject_, circumstances_.repository, side, field, value);
    }
    bool mends(Side side, Field field, Value const& value) const
    {
        return statable(side, field, value) && mends(Hypothesis{{{{side, field}, value}}, {}, {}});
    }

    std::vector<std::vector<std::string>> wanting() const;
    void approvals();
    void missing_facts();
    void missing_fact(Reason const& reason);
    void another_day();
    void another_figure();
    void approved_figure();
    void set_as_approved(Record const& decision, Record const& after);
    void a_reason();
    void each_step(std::function<void(Step const&)> const& visit) const;
    bool reads(Field field) const;
    std::optional<Day> due(std::vector<std::string> const& bodies) const;

    RuleResult const& result_;
    Circumstances const& circumstances_;
    Subject const& subject_;
    Agreement const& agreement_;
    Facts const& facts_;
    std::vector<Repair> found_;
};

Rule const* Mender::rule_in(Version const& version) const
{
    if (&version == &circumstances_.version) {
        return result_.rule;
    }
    auto const found = ranges::find_if(version.rules, [&](Rule const& rule) {
        return rule.name == result_.rule->name && version.provisions[rule.provision].id == result_.provision;
    });
    return found == version.rules.end() ? nullptr : &*found;
}

// Under every version that the subject falls in then: on another day that may be another, and there the same rule has
// to hold. Where none has it, nothing is won; and put together, several come to nothing better than each does.
template <class Test> bool Mender::comes_to(Hypothesis const& hypothesis, Test test) const
{
    std::optional<Facts> others;  // a decision that is supposed changes none of the facts
    auto const& supposed =
        hypothesis.facts.empty() ? facts_ : others.emplace(subject_, circumstances_.repository, &hypothesis);
    auto const effective = supposed.effective();
    auto const versions = versions_on(agreement_, effective);
    Alternatives alternatives;
    alternatives.results.reserve(versions.size());
    for (auto const* const version : versions) {
        auto const* const rule = rule_in(*version);
        auto const force =
            rule == nullptr ? InForce{} : in_force(version->provisions[rule->provision], *version, effective);
        if (!force.ever) {
            continue;
        }
        LoggedDecisions decisions;
        Evaluator evaluator({.version = *version,
                             .repository = circumstances_.repository,
                             .as_of = circumstances_.as_of,
                             .work = circumstances_.work,
                             .hypothesis = &hypothesis},
                            supposed, decisions);
        auto const& again = alternatives.results.emplace_back(versions.size() == 1 ? tried_out(*rule, evaluator)
                                                                                   : judge_silently(*rule, evaluator));
        if (!test(again)) {
            return false;
        }
        alternatives.judged_by += force.always ? 1 : 0;
    }
    return !alternatives.results.empty() && test(merge(alternatives, versions.size(), supposed));
}

void walk(Step const& step, std::function<void(Step const&)> const& visit)
{
    visit(step);
    for (auto const& part : step.parts) {
        walk(part, visit);
    }
}

void walk(ExceptionTried const& tried, std::function<void(Step const&)> const& visit)
{
    if (tried.condition) {
        walk(*tried.condition, visit);
    }
    for (auto const& other : tried.against) {
        walk(other, visit);
    }
}

void Mender::each_step(std::function<void(Step const&)> const& see) const
{
    auto const visit = [&](Step const& step) {
        circumstances_.work.spend();
        see(step);
    };
    if (result_.condition) {
        walk(*result_.condition, visit);
    }
    for (auto const& tried : result_.exceptions) {
        walk(tried, visit);
    }
    if (result_.demand) {
        walk(*result_.demand, visit);
    }
}

FactReference const* reference(Step const& step) { return std::get_if<FactReference>(&step.expression->node); }

bool Mender::reads(Field field) const
{
    bool found = false;
    each_step([&](Step const& step) {
        auto const* const fact = reference(step);
        found = found || (fact != nullptr && fact->binding == 0 && fact->field == field);
    });
    return found;
}

// The day before which these bodies' approval is asked for, where there is one.
std::optional<Day> Mender::due(std::vector<std::string> const& bodies) const
{
    std::optional<Day> earliest;
    each_step([&](Step const& step) {
        auto const* const approval = std::get_if<Approval>(&step.expression->node);
        bool const asks =
            approval != nullptr && approval->before &&
            ranges::any_of(step.outcome.reasons, [&](Reason const& reason) { return reason.bodies == bodies; });
        if (!asks || step.parts.empty()) {
            return;
        }
        auto const* const day = std::get_if<DateBounds>(&step.parts.front().outcome.value);
        if (day != nullptr && day->exact() && (!earliest || day->earliest < *earliest)) {
            earliest = day->earliest;
        }
    });
    return earliest;
}

Text approves(std::vector<std::string> const& bodies, std::optional<Day> before, Version const& version)
{
    auto const who = one_of(bodies);
    bool const party = !version.body_named(bodies.front());  // a municipality that is to pay
    Text text = party ? Text{who.da + " accepterer ændringen", who.en + " accepts it"}
                      : Text{who.da + " godkender ændringen", who.en + " approves it"};
    if (before) {
        text += Text{" før " + print_day(*before).da, " before " + print_day(*before).en};
    }
    return text;
}

// Those whose approval is awaited, or was not given where nothing is awaited any more.
std::vector<std::vector<std::string>> Mender::wanting() const
{
    std::vector<std::vector<std::string>> wanting;
    for (auto const& reason : result_.reasons) {
        if (reason.kind == Reason::Kind::awaiting) {
            wanting.push_back(reason.bodies);
        }
    }
    each_step([&](Step const& step) {
        auto const* const approval = std::get_if<Approval>(&step.expression->node);
        for (auto const by : approval != nullptr && step.outcome.is(false) ? approval->by : std::vector<BodyId>{}) {
            std::vector<std::string> const body{circumstances_.version.bodies[by].name};
            if (result_.reasons.empty() && !ranges::contains(wanting, body)) {
                wanting.push_back(body);
            }
        }
    });
    return wanting;
}

void Mender::approvals()
{
    Hypothesis hypothesis;
    std::vector<Repair> asked;
    for (auto const& bodies : subject_.change == nullptr ? std::vector<std::vector<std::string>>{} : wanting()) {
        hypothesis.decisions.push_back(supposed_decision(bodies.back(), subject_, circumstances_));
        Repair repair{.kind = Repair::Kind::approval, .bodies = bodies, .before = due(bodies)};
        repair.text = approves(repair.bodies, repair.before, circumstances_.version);
        asked.push_back(std::move(repair));
    }
    if (asked.empty()) {
        return;
    }
    for (std::size_t i = 0; i < asked.size() && asked.size() > 1;
         ++i) {  // any one that suffices by itself, else all of them together
        if (mends({{}, Records(1, hypothesis.decisions[i]), {}})) {
            found_.push_back(asked[i]);
            return;
        }
    }
    if (!mends(hypothesis)) {
        return;
    }
    Repair together = asked.front();
    for (std::size_t i = 1; i < asked.size(); ++i) {
        together.each = true;
        together.bodies.insert(together.bodies.end(), asked[i].bodies.begin(), asked[i].bodies.end());
        together.text += Text{", og ", ", and "} + asked[i].text;
    }
    found_.push_back(std::move(together));
}

void Mender::missing_fact(Reason const& reason)
{
    auto const lighter = [&](Hypothesis const& hypothesis) {
        return comes_to(hypothesis, [&reason](RuleResult const& again) {
            return again.verdict < Verdict::incomplete && !ranges::contains(again.reasons, reason) && !again.not_judged;
        });
    };
    Repair const repair{.kind = Repair::Kind::fact,
                        .field = reason.field,
                        .side = reason.side,
                        .text = Text{"oplys ", "state "} + fact_missing(reason)};
    for (auto const* const decision :
         reason.field == Field::date ? circumstances_.repository.decisions() : std::vector<Record const*>{}) {
        circumstances_.work.spend();
        if (decision->span != reason.place) {
            continue;
        }
        auto const date = date_in(*decision);
        for (auto const day : {date.earliest, date.latest}) {
            Record dated = *decision;
            dated.set(Field::date, DateBounds::exactly(day));
            if (lighter(Hypothesis{{}, {}, {{decision, std::move(dated)}}})) {
                found_.push_back(repair);
                return;
            }
        }
        return;
    }
    for (auto const& value : values_to_try(*reason.field, reason.side, facts_, circumstances_.as_of)) {
        if (statable(reason.side, *reason.field, value) &&
            lighter(Hypothesis{{{{reason.side, *reason.field}, value}}, {}, {}})) {
            found_.push_back(repair);
            return;
        }
    }
}

void Mender::missing_facts()
{
    for (auto const& reason : result_.reasons) {
        if (reason.kind == Reason::Kind::missing && reason.field) {
            missing_fact(reason);
        }
    }
}

void Mender::another_day()
{
    auto const* const given = subject_.change == nullptr ? nullptr : subject_.change->get<DateBounds>(Field::effective);
    if (given == nullptr || !given->exact() || !reads(Field::effective)) {
        return;
    }
    auto const day = Day{std::chrono::year{year_of(given->earliest) + 1} / 1 / 1};
    if (day > last_day || day <= circumstances_.as_of ||
        !mends(Side::none, Field::effective, DateBounds::exactly(day))) {
        return;
    }
    auto const when = print_day(day);
    found_.push_back({.kind = Repair::Kind::date,
                      .field = Field::effective,
                      .value = DateBounds::exactly(day),
                      .text = {"lad ændringen træde i kraft " + when.da, "let it take effect on " + when.en}});
}

// "sæt taksten til 2.139 kr."
Text set_to(Field field, Value const& figure)
{
    auto const value = print_value(*find_row(RecordKind::terms, field), figure);
    auto const name = fact_name(field, Side::none);
    std::string const the = field == Field::tariff            ? "taksten"
                            : field == Field::occupancy_basis ? "belægningsprocenten"
                                                              : name.da;
    return {"sæt " + the + " til " + value.da, "set the " + name.en + " to " + value.en};
}

// `new tariff = …`: the figure on the other side would make it hold.
void Mender::another_figure()
{
    auto const* const comparison =
        result_.demand ? std::get_if<Comparison>(&result_.demand->expression->node) : nullptr;
    if (comparison == nullptr || comparison->relation != Relation::equal || !result_.demand->outcome.is(false)) {
        return;
    }
    for (std::size_t side = 0; side < 2; ++side) {
        auto const* const fact_read = reference(result_.demand->parts[side]);
        auto const& other = result_.demand->parts[1 - side].outcome;
        bool const settable = fact_read != nullptr && fact_read->side == Side::new_ && other.known();
        if (!settable || !mends(Side::new_, fact_read->field, other.value)) {
            continue;
        }
        found_.push_back({.kind = Repair::Kind::figure,
                          .field = fact_read->field,
                          .side = Side::new_,
                          .value = other.value,
                          .text = set_to(fact_read->field, other.value)});
    }
}

// The one figure that a decision states otherwise than it is asked for.
void Mender::set_as_approved(Record const& decision, Record const& after)
{
    Fact const* other = nullptr;
    for (auto const& stated : after.facts) {
        auto const& asked = facts_.fact(stated.field, Side::new_).value;
        if (!std::holds_alternative<std::monostate>(stated.value) && asked.value != stated.value) {
            if (other != nullptr) {
                return;
            }
            other = &stated;
        }
    }
    auto const again = ranges::any_of(found_, [&](Repair const& each) {
        return other != nullptr && each.field == other->field && each.value == other->value;
    });
    if (other == nullptr || again || !mends(Side::new_, other->field, other->value)) {
        return;
    }
    std::string const body{text_in(decision, Field::body)};
    found_.push_back({.kind = Repair::Kind::figure,
                      .field = other->field,
                      .side = Side::new_,
                      .value = other->value,
                      .text = set_to(other->field, other->value) +
                              Text{", som " + body + " har godkendt", ", which " + body + " approved"}});
}

// Another figure was approved than is asked for.
void Mender::approved_figure()
{
    each_step([&](Step const& step) {
        for (auto const& seen : step.decisions) {
            if (seen.standing != DecisionSeen::Standing::another_amount ||
                outcome_of(*seen.decision) != Outcome::approved) {
                continue;
            }
            for (auto const& about : seen.decision->records(Field::about)) {
                auto const& after = about.records(Field::after);
                if (text_in(about, Field::offer) == text_in(*subject_.change, Field::offer) && !after.empty()) {
                    set_as_approved(*seen.decision, after.front());
                }
            }
        }
    });
}

// A text that is there but empty.
void Mender::a_reason()
{
    if (!result_.demand || !result_.demand->outcome.is(false)) {
        return;
    }
    std::vector<Field> tried;
    each_step([&](Step const& step) {
        auto const* const fact_read = reference(step);
        bool const empty_text = fact_read != nullptr && fact_read->binding == 0 &&
                                step.expression->type.kind == Kind::text && step.outcome.value == Value{std::string{}};
        if (!empty_text || ranges::contains(tried, fact_read->field)) {
            return;
        }
        tried.push_back(fact_read->field);
        if (mends(Side::none, fact_read->field, std::string("…"))) {
            auto const name = fact_name(fact_read->field, Side::none);
            found_.push_back({.kind = Repair::Kind::fact,
                              .field = fact_read->field,
                              .text = {"oplys " + name.da, "state the " + name.en}});
        }
    });
}

std::vector<Repair> Mender::all()
{
    approvals();
    approved_figure();
    missing_facts();
    a_reason();
    another_figure();
    another_day();
    return std::move(found_);
}

}  // namespace

std::vector<Repair> repairs_of(RuleResult const& result, Circumstances const& circumstances, Facts const& facts,
                               Agreement const& agreement)
{
    if (holds(result.verdict) || result.rule == nullptr) {
        return {};
    }
    return Mender(result, circumstances, facts, agreement).all();
}

}  // namespace styr
