// SPDX-License-Identifier: MPL-2.0
#include "engine/repairs/repair.hpp"

#include "engine/approvals/decision_log.hpp"
#include "engine/approvals/stated.hpp"
#include "engine/evaluation/alternatives.hpp"
#include "engine/evaluation/log_entry.hpp"
#include "engine/evaluation/phrases.hpp"
#include "engine/repairs/entries.hpp"
#include "engine/repairs/rule_steps.hpp"
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

// Each way out is judged by all of the log again: with no end to them, the work would grow with its square.
constexpr int most_entries_tried = 20;

class Mender {
public:
    Mender(RuleResult const& result, Circumstances const& circumstances, Facts const& facts, Agreement const& agreement,
           WholeCase& whole_case)
        : result_(result),
          circumstances_(circumstances),
          subject_(facts.subject()),
          agreement_(agreement),
          facts_(facts),
          whole_case_(whole_case)
    {
    }

    std::vector<Repair> all();

private:
    template <class Test> bool comes_to(Hypothesis const& hypothesis, Test test) const;
    template <class Test> bool comes_to(Hypothesis const& hypothesis, Facts const& supposed, Test test) const;
    bool mends(Hypothesis const& hypothesis) const
    {
        return comes_to(hypothesis, [](RuleResult const& again) { return holds(again.verdict); });
    }
    // Nothing graver than it is now, and less to be awaited or known.
    bool lightens(Hypothesis const& hypothesis) const
    {
        return comes_to(hypothesis, [this](RuleResult const& again) {
            return holds(again.verdict) ||
                   (again.verdict <= result_.verdict && again.reasons.size() < result_.reasons.size());
        });
    }
    bool statable(Side side, Field field, Value const& value) const
    {
        return styr::statable(subject_, circumstances_.repository, side, field, value);
    }
    bool mends(Side side, Field field, Value const& value) const
    {
        return statable(side, field, value) && mends(Hypothesis{{{{side, field}, value}}, {}, {}});
    }

    std::vector<Awaited> wanting() const;
    void approvals();
    void missing_facts();
    void missing_fact(Reason const& reason);
    void another_day();
    void another_figure();
    void approved_figure();
    void set_as_approved(Record const& decision, Record const& about);
    void a_reason();
    void each_step(std::function<void(Step const&)> const& visit) const;
    bool reads(Field field) const;
    bool told(Text const& text) const;
    void offer(Repair repair, Hypothesis const& hypothesis);
    void ask_for(Repair repair);
    bool tries_an_entry() { return entries_tried_++ < most_entries_tried; }
    std::optional<Way> by_entry(Awaited const& wanted);
    Way by_approval(Awaited const& wanted) const;
    void unclear_entries();

    RuleResult const& result_;
    Circumstances const& circumstances_;
    Subject const& subject_;
    Agreement const& agreement_;
    Facts const& facts_;
    WholeCase& whole_case_;
    std::vector<Repair> found_;
    int entries_tried_ = 0;  // of the log
};

// Of an offer whose facts are to be otherwise, both as it is and as it is asked to become.
template <class Test> bool Mender::comes_to(Hypothesis const& hypothesis, Test test) const
{
    auto const of_offer = [&](OfferFacts which) {
        return comes_to(hypothesis, Facts(subject_, circumstances_.repository, &hypothesis, which), test);
    };
    if (facts_.asks_of_its_offer()) {
        return of_offer(OfferFacts::in_force) && of_offer(OfferFacts::asked_for);
    }
    // A decision that is supposed changes none of the facts.
    return hypothesis.facts.empty() ? comes_to(hypothesis, facts_, test) : of_offer(OfferFacts::in_force);
}

// Under every version that the subject falls in then: on another day that may be another, and there the same rule has
// to hold. Where none has it, nothing is won; and put together, several come to nothing better than each does.
template <class Test> bool Mender::comes_to(Hypothesis const& hypothesis, Facts const& supposed, Test test) const
{
    auto const effective = supposed.effective();
    auto const versions = versions_on(agreement_, effective);
    Alternatives alternatives;
    alternatives.results.reserve(versions.size());
    for (auto const* const version : versions) {
        auto const* const rule = same_rule_in(*version, result_);
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
        if (circumstances_.work.spent_out() || !test(again)) {  // else what was found may be half of it
            return false;
        }
        alternatives.judged_by += force.always ? 1 : 0;
    }
    return !alternatives.results.empty() && test(merge(alternatives, versions.size(), supposed));
}

void Mender::each_step(std::function<void(Step const&)> const& see) const
{
    styr::each_step(result_, [&](Step const& step) {
        circumstances_.work.spend();
        see(step);
    });
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

// Those whose approval is awaited, or was not given where nothing is awaited any more.
std::vector<Awaited> Mender::wanting() const
{
    std::vector<Awaited> wanting;
    for (auto const& reason : result_.reasons) {
        if (reason.kind == Reason::Kind::awaiting) {
            wanting.push_back(awaited_in(reason));
        }
    }
    each_step([&](Step const& step) {
        for (auto const by : not_approving(step, circumstances_.version)) {
            auto const& approval = std::get<Approval>(step.expression->node);
            Awaited const body{{circumstances_.version.bodies[by].name}, approval.outcome};
            if (result_.reasons.empty() && !ranges::contains(wanting, body)) {
                wanting.push_back(body);
            }
        }
    });
    return wanting;
}

bool Mender::told(Text const& text) const
{
    return ranges::any_of(
        found_, [&](Repair const& each) { return each.text.en == text.en || each.text.en.starts_with(text.en + ";"); });
}

// Told once, and with what it takes of the rest of the case.
void Mender::offer(Repair repair, Hypothesis const& hypothesis)
{
    auto const takes = told(repair.text) ? std::nullopt : whole_case_.then_takes(repair.text.en, hypothesis);
    if (takes) {
        repair.text += *takes;
        found_.push_back(std::move(repair));
    }
}

// A fact that nobody has given is to be stated as it is, whatever that then brings; what was tried is only a value that
// it may have.
void Mender::ask_for(Repair repair)
{
    if (!told(repair.text)) {
        found_.push_back(std::move(repair));
    }
}

Way Mender::by_approval(Awaited const& wanted) const
{
    Way way{
        {.kind = Repair::Kind::approval, .turn = Turn::body, .bodies = wanted.bodies, .before = due(result_, wanted)},
        {}};
    way.repair.text = approves(wanted, way.repair.before, circumstances_.version);
    way.hypothesis.decisions.push_back(
        supposed_decision(wanted.bodies.back(), wanted.asked, subject_, circumstances_, nullptr));
    return way;
}

std::optional<Way> Mender::by_entry(Awaited const& wanted)
{
    std::optional<Way> found;
    auto const& version = circumstances_.version;
    each_step([&](Step const& step) {
        for (auto const& seen : step.decisions) {
            auto const name = text_in(*seen.decision, Field::body);
            auto const by = version.body_named(name);
            bool const of_these = ranges::any_of(wanted.bodies, [&](std::string const& each) {
                auto const body = version.body_named(each);
                return each == name || (by && body && version.at_or_above(*by, *body));
            });
            if (!found && of_these && leaves_something_out(seen) && tries_an_entry()) {
                auto way = completing(*seen.decision, subject_, circumstances_);
                found = lightens(way.hypothesis) ? std::optional(std::move(way)) : std::nullopt;
            }
        }
    });
    return found;
}

void Mender::approvals()
{
    std::vector<Way> ways;
    for (auto const& wanted : subject_.change == nullptr ? std::vector<Awaited>{} : wanting()) {
        if (whole_case_.is_refused(wanted)) {
            continue;
        }
        auto entry = by_entry(wanted);
        ways.push_back(entry ? *std::move(entry) : by_approval(wanted));
    }
    // Any one that suffices by itself, else all of them together.
    for (std::size_t i = 0; i < ways.size() && ways.size() > 1; ++i) {
        if (mends(ways[i].hypothesis)) {
            offer(ways[i].repair, ways[i].hypothesis);
            return;
        }
    }
    // No more of them than it takes, where a number of parties is asked for.
    Hypothesis all;
    std::size_t enough = 0;
    bool mended = false;
    while (enough < ways.size() && !mended) {
        join(all, ways[enough].hypothesis);
        mended = (++enough > 1 || ways.size() == 1) && mends(all);
    }
    if (!mended) {
        return;
    }
    auto together = ways.front().repair;
    for (std::size_t i = 1; i < enough; ++i) {
        auto const& next = ways[i].repair;
        together.each = true;
        together.bodies.insert(together.bodies.end(), next.bodies.begin(), next.bodies.end());
        together.text += Text{", og ", ", and "} + next.text;
    }
    offer(std::move(together), all);
}

// Where what an entry leaves out keeps open whether it counts.
void Mender::unclear_entries()
{
    std::vector<Way> ways;
    each_step([&](Step const& step) {
        for (auto const& seen : step.decisions) {
            if (subject_.change != nullptr && leaves_something_out(seen)) {
                ways.push_back(completing(*seen.decision, subject_, circumstances_));
            }
        }
    });
    for (auto const& way : ways) {
        bool const offered = ranges::any_of(found_, [&](Repair const& each) { return each.place == way.repair.place; });
        if (!offered && tries_an_entry() && mends(way.hypothesis)) {
            offer(way.repair, way.hypothesis);
        }
    }
}

void Mender::missing_fact(Reason const& reason)
{
    auto const lighter = [&](Hypothesis const& hypothesis) {
        return comes_to(hypothesis, [&reason](RuleResult const& again) {
            return again.verdict < Verdict::incomplete && !ranges::contains(again.reasons, reason) && !again.not_judged;
        });
    };
    bool const of_an_entry = reason.field == Field::date;
    bool const handed_in = subject_.submission != nullptr || subject_.settlement != nullptr;
    Repair repair{.kind = Repair::Kind::fact,
                  .turn = of_an_entry || !handed_in ? Turn::secretariat : Turn::operator_,
                  .field = reason.field,
                  .side = reason.side,
                  .text = to_state(fact_missing(reason))};
    if (of_an_entry && !tries_an_entry()) {
        return;
    }
    for (auto const* const decision :
         of_an_entry ? circumstances_.repository.decisions() : std::vector<Record const*>{}) {
        circumstances_.work.spend();
        if (decision->span != reason.place) {
            continue;
        }
        auto const date = date_in(*decision);
        for (auto const day : {date.earliest, date.latest}) {
            Record dated = *decision;
            dated.set(Field::date, DateBounds::exactly(day));
            if (Hypothesis const supposed{{}, {}, {{decision, std::move(dated)}}}; lighter(supposed)) {
                ask_for(repair);
                return;
            }
        }
        return;
    }
    for (auto const& value : values_to_try(*reason.field, reason.side, facts_, circumstances_.as_of)) {
        Hypothesis const supposed{{{{reason.side, *reason.field}, value}}, {}, {}};
        auto const where = where_stated(subject_, circumstances_.repository, reason.side, *reason.field, value);
        if (where == Stating::nowhere || !lighter(supposed)) {
            continue;
        }
        if (where == Stating::in_the_register) {
            repair.turn = Turn::secretariat;
            repair.text = Text{"oplys i registret: ", "state in the register: "} + fact_missing(reason);
        }
        ask_for(repair);
        return;
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
    offer({.kind = Repair::Kind::date,
           .field = Field::effective,
           .value = DateBounds::exactly(day),
           .text = {"lad ændringen træde i kraft " + when.da, "let it take effect on " + when.en}},
          {{{{Side::none, Field::effective}, DateBounds::exactly(day)}}, {}, {}});
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
        bool const settable =
            fact_read != nullptr && fact_read->side == Side::new_ && is_term(fact_read->field) && other.known();
        if (!settable || !mends(Side::new_, fact_read->field, other.value)) {
            continue;
        }
        offer({.kind = Repair::Kind::figure,
               .field = fact_read->field,
               .side = Side::new_,
               .value = other.value,
               .text = to_set(fact_read->field, other.value)},
              {{{{Side::new_, fact_read->field}, other.value}}, {}, {}});
    }
}

// The one figure that a decision states otherwise than it is asked for.
void Mender::set_as_approved(Record const& decision, Record const& about)
{
    std::optional<Fact> other;
    for (auto const& stated : about.records(Field::after).front().facts) {
        auto const& asked = facts_.fact(stated.field, Side::new_).value;
        auto const given = decided(stated, about, facts_, circumstances_.repository);
        if (!given.known()) {
            return;
        }
        if (!std::holds_alternative<std::monostate>(given.value) && asked.value != given.value) {
            if (other) {
                return;
            }
            other = stated;
            other->value = given.value;
        }
    }
    auto const again = ranges::any_of(
        found_, [&](Repair const& each) { return other && each.field == other->field && each.value == other->value; });
    if (!other || again || !tries_an_entry() || !mends(Side::new_, other->field, other->value)) {
        return;
    }
    std::string const body{text_in(decision, Field::body)};
    offer({.kind = Repair::Kind::figure,
           .field = other->field,
           .side = Side::new_,
           .value = other->value,
           .text = to_set(other->field, other->value) +
                   Text{", som " + body + " har godkendt", ", which " + body + " approved"}},
          {{{{Side::new_, other->field}, other->value}}, {}, {}});
}

// Another figure was approved than is asked for.
void Mender::approved_figure()
{
    each_step([&](Step const& step) {
        for (auto const& seen : step.decisions) {
            if (seen.standing != DecisionSeen::Standing::another_amount || subject_.change == nullptr ||
                outcome_of(*seen.decision) != Outcome::approved) {
                continue;
            }
            for (auto const& about : seen.decision->records(Field::about)) {
                if (text_in(about, Field::offer) == text_in(*subject_.change, Field::offer) &&
                    !about.records(Field::after).empty()) {
                    set_as_approved(*seen.decision, about);
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
            offer({.kind = Repair::Kind::fact,
                   .field = fact_read->field,
                   .text = {to_state(name).da, "state the " + name.en}},
                  {{{{Side::none, fact_read->field}, std::string("…")}}, {}, {}});
        }
    });
}

std::vector<Repair> Mender::all()
{
    approvals();
    unclear_entries();
    approved_figure();
    missing_facts();
    a_reason();
    another_figure();
    another_day();
    return std::move(found_);
}

}  // namespace

std::vector<Repair> repairs_of(RuleResult const& result, Circumstances const& circumstances, Facts const& facts,
                               Agreement const& agreement, WholeCase& whole_case)
{
    if (holds(result.verdict) || result.rule == nullptr) {
        return {};
    }
    return Mender(result, circumstances, facts, agreement, whole_case).all();
}

}  // namespace styr
