// SPDX-License-Identifier: MPL-2.0
#include "engine/approved_already.hpp"

#include "diagnostics/utf8.hpp"
#include "engine/approvals/approved_end.hpp"
#include "engine/evaluation/built_in.hpp"
#include "engine/evaluation/log_entry.hpp"
#include "engine/evaluation/phrases.hpp"
#include "engine/evaluation/subjects.hpp"
#include "engine/set_aside.hpp"
#include "models/fields/change.hpp"
#include "models/fields/date_in.hpp"
#include "models/fields/print.hpp"
#include "models/fields/text_in.hpp"
#include "models/repository/former_names.hpp"

#include <algorithm>

namespace styr {

namespace {

using ChangeRef = Repository::ChangeRef;

constexpr std::size_t most_told = 5;  // of one subject

// "FU approved this (FU1)", or may have.
Text who_approved(StandsByLog const& by_log)
{
    std::string const body{text_in(*by_log.approval, Field::body)}, id{text_in(*by_log.approval, Field::id)};
    auto const named = " (" + printable(id, 60) + ")";
    return by_log.is == Stands::approved
               ? Text{body + " har godkendt" + named, body + " approved" + named}
               : Text{body + " har måske godkendt" + named, body + " may have approved" + named};
}

Text from(DateBounds days)
{
    if (days == DateBounds{}) {
        return {"uden kendt dag", "of no known day"};
    }
    auto const when = print_date(days);
    return days.exact() ? Text{"pr. " + when.da, "of " + when.en} : Text{when.da, when.en};
}

RuleResult after_the_end(Subject const& subject, Facts const& facts, ApprovedEnd const& end, bool certain)
{
    auto result =
        built_in_finding(changed_after_it_ended, certain ? Verdict::violation : Verdict::incomplete, subject.place);
    auto const name = name_of(facts.identity().meant);
    auto const when = from(end.days), who = who_approved(end.by_log);
    auto const id = printable(end.change.submission->id, 60);
    auto const asks = id.empty() ? Text{} : Text{", som " + id + " beder om", ", as " + id + " asks"};
    bool const closes = kind_of_change(*end.change.change) == ChangeKind::closure;
    result.message = {who.da + " at " + name + (closes ? " lukker " : " udgår ") + when.da + asks.da +
                          "; det, der er ophørt, ændres ikke.",
                      who.en + " that " + name + (closes ? " closes " : " leaves ") + (end.days.exact() ? "as " : "") +
                          when.en + asks.en + "; what has ended is not changed."};
    if (certain) {
        return result;
    }
    if (end.by_log.is != Stands::approved) {
        result.reasons = {Reason{
            .kind = Reason::Kind::missing,
            .fact = {"om det er godkendt, at " + name + " ophører", "whether the end of " + name + " is approved"},
            .place = end.change.change->span}};
    }
    if (!end.days.exact()) {
        add(result.reasons, Reason{.kind = Reason::Kind::missing,
                                   .fact = {"hvilken dag " + name + " ophører", "the day on which " + name + " ends"},
                                   .place = end.change.change->span});
    }
    add(result.reasons, facts.fact(Field::effective).value.reasons);
    return result;
}

// What one earlier change asks for and the register does not say.
class NotRegistered {
public:
    NotRegistered(Subject const& subject, Facts const& facts, CheckRequest const& request, StandingChanges& standing,
                  Work& work)
        : subject_(subject), facts_(facts), request_(request), standing_(standing), work_(work)
    {
    }

    std::vector<RuleResult> all()
    {
        std::vector<RuleResult> found;
        auto const& meant = facts_.identity().meant;
        auto const& repository = request_.repository;
        auto const& of_service = repository.entries(meant);
        auto const entries = holding(
            meant.service.empty() && of_service.empty() ? repository.entries(meant.operator_, meant.offer) : of_service,
            facts_.identity().looked_at);
        bool const enters = subject_.scope == Scope::registration;
        if (entries.empty() && !enters) {
            return found;
        }
        auto const stated_of_it = changes_under_any_name(meant, repository, work_);
        for (auto const& stated : stated_of_it) {
            if (found.size() == most_told || !work_.spend()) {
                break;
            }
            auto const& earlier = stated.change;
            if (is_later(earlier.submission->root, Field::submitted, request_.as_of)) {
                continue;
            }
            auto const what = what_is_missing(earlier, entries.empty() ? first_day : entries.front().in_force);
            if (what.empty() || (entries.empty() && speaks_since(earlier))) {
                continue;
            }
            auto const by_log = standing_.of(stated, request_.as_of);
            if (is_given_up(earlier, by_log)) {
                continue;
            }
            if (by_log.is == Stands::approved || by_log.is == Stands::perhaps) {
                found.push_back(finding(earlier, by_log, what));
            }
        }
        return found;
    }

private:
    // What its operator took back, or replaced by what asks for the same service from the same day. What the log
    // approves stays on record otherwise: going back on it is a new change.
    bool is_given_up(ChangeRef const& earlier, StandsByLog const& by_log)
    {
        auto const aside = set_aside(earlier, request_, standing_);
        if (!aside.any() || by_log.is != Stands::approved) {
            return aside.any();
        }
        auto const& changes =
            aside.replaced_by == nullptr ? Records{} : aside.replaced_by->root.records(Field::changes);
        return std::any_of(changes.begin(), changes.end(), [&](Record const& change) {
            auto const meant = request_.repository.meant(aside.replaced_by->root, change);
            return meant == request_.repository.meant(earlier.submission->root, *earlier.change) &&
                   date_in(change, Field::effective) == date_in(*earlier.change, Field::effective);
        });
    }

    // Whether a file of the operator, which is whole, is in force since: what it leaves out was not there.
    bool speaks_since(ChangeRef const& earlier) const
    {
        auto const& registers = request_.repository.registers();
        return std::any_of(registers.begin(), registers.end(), [&](Record const& root) {
            auto const day = date_in(root, Field::in_force).earliest;
            return text_in(root, Field::operator_) == facts_.identity().meant.operator_ &&
                   day > date_in(*earlier.change, Field::effective).latest &&
                   day <= facts_.identity().looked_at.earliest;
        });
    }

    // Empty where it is none, or may not have taken effect by then, or was over, or a later file of the register
    // speaks.
    Text what_is_missing(ChangeRef const& earlier, Day in_force) const
    {
        auto const days = date_in(*earlier.change, Field::effective), looked_at = facts_.identity().looked_at;
        auto const* const until = earlier.change->get<DateBounds>(Field::until);
        bool const over = until != nullptr && until->latest < looked_at.earliest;
        if (is_of(subject_, earlier) || over || days.earliest > looked_at.latest || days.latest < in_force) {
            return {};
        }
        auto const kind = kind_of_change(*earlier.change);
        auto const service = request_.repository.meant(earlier.submission->root, *earlier.change).service;
        bool const of_this = service.empty() || service == facts_.identity().meant.service;
        if (of_this && (kind == ChangeKind::transfer || kind == ChangeKind::rename)) {
            return phrase(kind);
        }
        bool const registers = kind == ChangeKind::registration;
        if (registers && of_this && subject_.scope == Scope::registration) {
            return phrase(kind);
        }
        bool const terms = kind == ChangeKind::change_of_terms || registers;
        return terms ? terms_missing(*earlier.change, of_this && !registers, earlier.submission->id.empty()) : Text{};
    }

    // A term matters where the subject speaks of it, to a settlement always; a fact of the offer to every rule.
    bool matters(Field field) const
    {
        if (is_offer_fact(field) || subject_.settlement != nullptr) {
            return true;
        }
        auto const under = [&](Field side) {
            auto const& held = subject_.change->records(side);
            return !held.empty() && given(&held.front(), field) != nullptr;
        };
        return under(Field::before) || under(Field::after) || !facts_.changes(field).is(false);
    }

    // Of a new service its offer's facts alone were there before.
    Text terms_missing(Record const& earlier, bool of_this_service, bool alone) const
    {
        bool const terms_too = of_this_service && subject_.scope != Scope::registration;
        Text text;
        auto const hold = [&](Field field, Value const* value) {
            if ((!is_offer_fact(field) && !terms_too) || !matters(field)) {
                return;
            }
            auto const held = is_term(field) ? facts_.in_force(field).value : facts_.fact(field).value;
            if (value == nullptr || !held.known() || held.value != *value) {
                auto const figure =
                    value == nullptr ? Text{} : Text{" "} + print_value(*find_row(RecordKind::terms, field), *value);
                text += Text{text.empty() ? "" : ", "} + label_of(field) + figure;
            }
        };
        for (auto const& after : earlier.records(Field::after)) {
            for (auto const& fact : after.facts) {
                hold(fact.field, &fact.value);
            }
        }
        auto const* const changed = earlier.get<std::vector<Choice>>(Field::changed);
        for (auto const choice : alone&& changed != nullptr ? *changed : std::vector<Choice>{}) {  // by how much, alone
            hold(term_named_by(choice), nullptr);
        }
        if (auto const financing = financing_of(earlier)) {
            hold(Field::financing, &*financing);
        }
        return text;
    }

    // Who pays objectively, how much, or that it is so, makes it the offer's financing, which the register has.
    static std::optional<Value> financing_of(Record const& change)
    {
        auto const* const terms = change.get<std::vector<Choice>>(Field::special_terms);
        auto const& payers = change.records(Field::payers);
        bool const named = terms != nullptr && std::any_of(terms->begin(), terms->end(), [](Choice each) {
                               return values_of(each.set)[each.index].key == key_of(Field::objective_financing);
                           });
        bool const objective = named || !payers.empty() || given(&change, Field::objective_financing) != nullptr;
        if (!objective || given(terms_on(&change, Field::after), Field::financing) != nullptr) {
            return std::nullopt;
        }
        auto const& values = values_of(ChoiceSet::financing);
        auto const at =
            std::find_if(values.begin(), values.end(), [](auto const& each) { return each.key == "objective"; });
        return Value(Choice{ChoiceSet::financing, static_cast<std::uint8_t>(at - values.begin())});
    }

    RuleResult finding(ChangeRef const& earlier, StandsByLog const& by_log, Text const& what) const
    {
        auto result = built_in_finding(approved_not_registered, Verdict::incomplete, subject_.place);
        auto const when = from(date_in(*earlier.change, Field::effective)), who = who_approved(by_log);
        auto const& id = earlier.submission->id;
        auto const asked = id.empty() ? std::string() : " (" + printable(id, 60) + ")";
        result.message = {who.da + " ændringen " + when.da + asked + ", og registret har den ikke (" + what.da +
                              "); hvad der gjaldt før, er derfor ikke sikkert.",
                          who.en + " the change " + when.en + asked + ", and the register does not have it (" +
                              what.en + "), so that what held before is not certain."};
        result.reasons = {
            Reason{.kind = Reason::Kind::missing,
                   .fact = {"hvad der gjaldt efter ændringen " + when.da, "what held after the change " + when.en},
                   .place = earlier.change->span}};
        if (request_.with_repairs) {
            Repair repair{.kind = Repair::Kind::fact, .turn = Turn::secretariat, .field = Field::in_force};
            repair.text = {"før ændringen " + when.da + " ind i registret, hvis den er trådt i kraft",
                           "enter the change " + when.en + " in the register, if it has taken effect"};
            result.repairs.push_back(std::move(repair));
        }
        return result;
    }

    Subject const& subject_;
    Facts const& facts_;
    CheckRequest const& request_;
    StandingChanges& standing_;
    Work& work_;
};

}  // namespace

std::optional<RuleResult> after_approved_end(Subject const& subject, Facts const& facts, CheckRequest const& request,
                                             StandingChanges& standing, Work& work)
{
    if (subject.change == nullptr || subject.scope == Scope::registration) {
        return std::nullopt;
    }
    auto const day = facts.effective();
    bool const ends_too = subject.scope == Scope::closure || subject.scope == Scope::deregistration;
    ApprovedEnd const* possible = nullptr;
    auto const ends = approved_ends_of(facts.identity().meant, request.repository, request.as_of, standing, work);
    for (auto const& end : ends) {
        if (end.change.change == subject.change || day.latest < end.days.earliest ||
            (ends_too && day.earliest <= end.days.latest)) {
            continue;
        }
        if (end.by_log.is == Stands::approved && day.earliest >= end.days.latest) {
            return after_the_end(subject, facts, end, true);
        }
        possible = possible == nullptr ? &end : possible;
    }
    return possible == nullptr ? std::nullopt : std::optional(after_the_end(subject, facts, *possible, false));
}

std::vector<RuleResult> approved_and_not_registered(Subject const& subject, Facts const& facts,
                                                    CheckRequest const& request, StandingChanges& standing, Work& work)
{
    // What the register itself says in an update is held against what was asked for elsewhere.
    bool const of_service = is_handed_in(subject, request.repository) || subject.settlement != nullptr;
    return of_service ? NotRegistered(subject, facts, request, standing, work).all() : std::vector<RuleResult>{};
}

}  // namespace styr
