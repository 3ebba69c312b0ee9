// SPDX-License-Identifier: MPL-2.0
#include "engine/registered_otherwise.hpp"

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
#include "models/repository/register_changes.hpp"

#include <algorithm>

namespace styr {

namespace {

// What is told of several terms, one after the other, and where the first of them stands.
struct Listed {
    Text what{};
    Span place{};

    void add(Text const& said, Span at)
    {
        what += Text{what.empty() ? "" : "; "} + said;
        place = place.known() ? place : at;
    }
};

class Registered {
public:
    Registered(Subject const& subject, Facts const& facts, CheckRequest const& request, StandingChanges& standing,
               Work& work, Repository::DecidedAlone const* alone = nullptr)
        : subject_(subject), facts_(facts), request_(request), standing_(standing), work_(work), alone_(alone)
    {
    }

    std::optional<RuleResult> finding() const
    {
        auto const from = facts_.effective().latest;
        if (takes_it_away()) {
            auto const entry = first_since(from, false);
            return entry ? still_there(*entry) : more_than_asked(from);
        }
        if (subject_.scope == Scope::registration && !first_since(from, true)) {
            return not_entered(from);
        }
        auto const entry = with_figures_of(from);
        auto const* const until = subject_.change->get<DateBounds>(Field::until);
        if (entry && (until == nullptr || until->earliest >= entry->in_force)) {
            if (auto found = other_figures(*entry)) {
                return found;
            }
            if (auto found = more_than_asked(from)) {
                return found;
            }
        }
        if (auto found = counted_from_what_is_over(facts_.effective())) {
            return found;
        }
        if (auto const revoked = first_since(from, true) ? approval().until : std::nullopt) {
            return still_so_on(*revoked);
        }
        // A temporary change returns by itself.
        return until == nullptr ? std::nullopt : still_so_on(until->latest + std::chrono::days{1});
    }

    // What was taken back or replaced, and the register has from its day all the same. What left it is asked about
    // there.
    std::optional<RuleResult> set_aside() const
    {
        auto const from = facts_.effective().latest;
        if (subject_.scope == Scope::transfer || subject_.scope == Scope::rename) {
            return under_its_new_name(from);
        }
        if (subject_.scope == Scope::registration) {
            return entered_all_the_same(from);
        }
        return takes_it_away() ? std::nullopt : still_so_on(from);
    }

private:
    using Held = RegisterEntry;

    // Of the first file since the day, under a new name too.
    std::optional<Held> first_since(Day day, bool by_any_name) const
    {
        auto const& meant = facts_.identity().meant;
        auto names = by_any_name ? request_.repository.also_called(meant) : std::vector<ServiceId>{};
        names.push_back(meant);
        std::optional<Held> first;
        for (auto const& name : names) {
            auto const& of_service = request_.repository.entries(name);
            auto const& entries = facts_.identity().whole_offer && of_service.empty()
                                      ? request_.repository.entries(name.operator_, name.offer)
                                      : of_service;
            auto const found = std::find_if(entries.begin(), entries.end(), [&](Held const& each) {
                return work_.spend() && each.in_force >= day && each.goes_by(name);
            });
            if (found != entries.end() && (!first || found->in_force < first->in_force)) {
                first = *found;
            }
        }
        return first;
    }

    // Figures of a later year are others by themselves.
    std::optional<Held> with_figures_of(Day day) const
    {
        auto const first = first_since(day, true);
        return first && year_of(first->in_force) == year_of(day) ? first : std::nullopt;
    }

    std::optional<RuleResult> under_its_new_name(Day day) const
    {
        auto const& meant = facts_.identity().meant;
        for (auto const& becomes : subject_.change->records(Field::becomes)) {
            auto const named = [&becomes](Field field, std::string_view now) {
                auto const name = text_in(becomes, field);
                return name.empty() ? now : name;
            };
            ServiceId const id{named(Field::operator_, meant.operator_), named(Field::offer, meant.offer),
                               named(Field::service, meant.service)};
            auto const& entries = request_.repository.entries(id.operator_, id.offer);
            auto const found = std::find_if(entries.begin(), entries.end(), [&](Held const& each) {
                auto const service = text_in(*each.service, Field::service);
                bool const of_it = id.service.empty() || service.empty() || service == id.service;
                return work_.spend() && of_it && each.in_force >= day && each.goes_by({id.operator_, id.offer, {}});
            });
            auto const asks_for_it = [&id](Record const& other) {
                auto const& names = other.records(Field::becomes);
                return !names.empty() && (text_in(names.front(), Field::offer) == id.offer ||
                                          text_in(names.front(), Field::operator_) == id.operator_);
            };
            if (found != entries.end() && !accounts_for_it(found->in_force, asks_for_it)) {
                return otherwise(found->in_force, found->offer->span,
                                 {name_of(id) + " er der", name_of(id) + " is there"});
            }
        }
        return std::nullopt;
    }

    // A registration that the register has from its day on, and nobody else asks for.
    std::optional<RuleResult> entered_all_the_same(Day from) const
    {
        auto const first = first_since(from, false);
        auto const registers = [](Record const& other) { return kind_of_change(other) == ChangeKind::registration; };
        if (!first || accounts_for_it(first->in_force, registers)) {
            return std::nullopt;
        }
        auto const name = name_of(facts_.identity().meant);
        return otherwise(first->in_force, first->offer->span, {name + " er der", name + " is there"});
    }

    // A registration that a file of the operator leaves out from its day on.
    std::optional<RuleResult> not_entered(Day from) const
    {
        auto const& meant = facts_.identity().meant;
        Record const* file = nullptr;
        for (auto const& root : request_.repository.registers()) {
            auto const day = date_in(root, Field::in_force).earliest;
            bool const is_its = work_.spend() && text_in(root, Field::operator_) == meant.operator_ && day >= from;
            file = is_its && (file == nullptr || day < date_in(*file, Field::in_force).earliest) ? &root : file;
        }
        auto const ends = [](Record const& other) {
            auto const kind = kind_of_change(other);
            return kind != ChangeKind::change_of_terms && kind != ChangeKind::registration;
        };
        if (file == nullptr || !is_approved() || accounts_for_it(date_in(*file, Field::in_force).earliest, ends)) {
            return std::nullopt;
        }
        auto const name = name_of(meant);
        return otherwise(date_in(*file, Field::in_force).earliest, file->span,
                         {name + " er der ikke", name + " is not there"});
    }

    // What the register has from that day on as it is asked for, though it does not hold then.
    std::optional<RuleResult> still_so_on(Day day) const
    {
        auto const entry = with_figures_of(day);
        auto const* const after = terms_on(subject_.change, Field::after);
        if (!entry || after == nullptr) {
            return std::nullopt;
        }
        auto const what = kept_figures(*after, *entry, [&](Field field, Value const& held) {
            auto const old = facts_.in_force(field).value;
            return !(old.known() && old.value == held) && !another_asks_for(field, *entry);
        });
        auto const from = print_day(entry->in_force);
        return what.empty()
                   ? std::nullopt
                   : std::optional(told(entry->in_force, entry->service->span,
                                        {"Registret har det alligevel fra " + from.da + ": " + what.da,
                                         "From " + from.en + " the register has it all the same: " + what.en}));
    }

    // Those that are asked for and the register has, though they do not hold, or not any more; of them, those that
    // count.
    template <class Counts> static Text kept_figures(Record const& after, Held const& entry, Counts const& counts)
    {
        Listed kept;
        for (auto const& asked : after.facts) {
            auto const* const held = is_term(asked.field) ? given(entry.service, asked.field) : nullptr;
            if (held != nullptr && held->value == asked.value && counts(asked.field, held->value)) {
                auto const has = print_value(*find_row(RecordKind::terms, asked.field), held->value);
                kept.add(label_of(asked.field) + Text{" " + has.da, " " + has.en}, held->span);
            }
        }
        return kept.what;
    }

    // It closes, leaves, goes to another operator or gets another name.
    bool takes_it_away() const
    {
        auto const kind = kind_of_change(*subject_.change);
        return kind == ChangeKind::transfer || kind == ChangeKind::rename ||
               ends_the_service({subject_.submission, subject_.change}, request_.repository);
    }

    StandsByLog approval() const
    {
        return standing_.of({{subject_.submission, subject_.change}, alone_}, request_.as_of);
    }

    bool is_approved() const { return approval().is == Stands::approved; }

    std::optional<RuleResult> still_there(Held const& entry) const
    {
        auto const enters_anew = [](Record const& other) { return kind_of_change(other) == ChangeKind::registration; };
        if (!is_approved() || accounts_for_it(entry.in_force, enters_anew)) {
            return std::nullopt;
        }
        return otherwise(
            entry.in_force, entry.offer->span,
            {name_of(facts_.identity().meant) + " er der endnu", name_of(facts_.identity().meant) + " is there"});
    }

    std::optional<RuleResult> other_figures(Held const& entry) const
    {
        auto const* const after = terms_on(subject_.change, Field::after);
        auto const before = on_the_day_before(entry.in_force);
        Listed others;
        auto const compare = [&](Field field, Value const& asked) {
            auto const* const held = is_term(field) ? given(entry.service, field) : nullptr;
            auto const* const was = is_term(field) && before ? given(before->service, field) : nullptr;
            if (held == nullptr && was != nullptr && !another_asks_for(field, entry)) {
                others.add(Text{"ingen ", "no "} + label_of(field), entry.service->span);
                return;
            }
            if (held == nullptr || held->value == asked || is_as_before(field, held->value) ||
                another_asks_for(field, entry)) {
                return;
            }
            auto const& row = *find_row(RecordKind::terms, field);
            auto const has = print_value(row, held->value), wanted = print_value(row, asked);
            others.add(label_of(field) +
                           Text{" " + has.da + ", ikke " + wanted.da, " " + has.en + ", not " + wanted.en},
                       held->span);
        };
        if (after != nullptr) {
            for (auto const& asked : after->facts) {
                compare(asked.field, asked.value);
            }
            bool const by_unit_of_before =
                given(after, Field::tariff) != nullptr && given(after, Field::unit) == nullptr;
            auto const& unit = facts_.fact(Field::unit, Side::new_).value;
            if (by_unit_of_before && unit.known()) {
                compare(Field::unit, unit.value);
            }
        }
        return others.what.empty() ? std::nullopt : std::optional(otherwise(entry.in_force, others.place, others.what));
    }

    // What else the file of the very day has otherwise than the day before, of what a change can ask for, and nobody
    // asks for. What a tariff consists of comes with it.
    std::optional<RuleResult> more_than_asked(Day day) const
    {
        auto const entry = subject_.scope == Scope::registration ? std::nullopt : first_since(day, true);
        auto const before = on_the_day_before(day);
        if (!entry || !before || entry->in_force != day || !facts_.effective().exact()) {
            return std::nullopt;
        }
        Listed more;
        auto const add = [&](Record const& was, Record const& is) {
            for (auto const field : differing_fields(was, is)) {
                auto const* const row = find_row(is.kind, field);
                bool const can_be_asked = is_term(field) || is_offer_fact(field);
                if (!can_be_asked || row == nullptr || row->shape == Shape::records || asks_for(field) ||
                    another_asks_for(field, *entry)) {
                    continue;
                }
                auto const *const now = given(&is, field), *const then = given(&was, field);
                auto const value = [row](Fact const* fact) {
                    return fact == nullptr ? Text{"intet", "nothing"} : print_value(*row, fact->value);
                };
                auto const has = value(now), had = value(then);
                more.add(label_of(field) + Text{" " + has.da + ", før " + had.da, " " + has.en + ", before " + had.en},
                         now != nullptr ? now->span : is.span);
            }
        };
        add(*before->service, *entry->service);
        add(*before->offer, *entry->offer);
        if (more.what.empty()) {
            return std::nullopt;
        }
        auto const from = print_day(day);
        return told(day, more.place,
                    {"Registret ændrer fra " + from.da + " mere, end der er ansøgt om: " + more.what.da,
                     "From " + from.en + " the register changes more than is asked for: " + more.what.en});
    }

    // What the register has on the day before is what a temporary change asked for that is over by then: it returns by
    // itself, and what held before this change is something else.
    std::optional<RuleResult> counted_from_what_is_over(DateBounds days) const
    {
        auto const before =
            days.exact() && subject_.scope == Scope::change_of_terms ? on_the_day_before(days.earliest) : std::nullopt;
        if (!before) {
            return std::nullopt;
        }
        auto const& meant = facts_.identity().meant;
        for (auto const& stated : changes_stated(request_.repository, meant.operator_, meant.offer)) {
            auto const& other = *stated.change.change;
            auto const* const until = other.get<DateBounds>(Field::until);
            auto const from = date_in(other, Field::effective);
            bool const is_over = until != nullptr && until->latest + std::chrono::days{1} < days.earliest &&
                                 from.earliest <= before->in_force && before->in_force <= until->latest;
            if (!is_over || is_of(subject_, stated.change) || !may_be_of_the_service(stated.change) || !work_.spend() ||
                !still_stands(stated, request_, standing_)) {
                continue;
            }
            if (auto found = kept_from(other, *before, until->latest)) {
                return found;
            }
        }
        return std::nullopt;
    }

    std::optional<RuleResult> kept_from(Record const& temporary, Held const& before, Day last) const
    {
        auto const* const after = terms_on(&temporary, Field::after);
        auto const what =
            after == nullptr ? Text{} : kept_figures(*after, before, [](Field, Value const&) { return true; });
        if (what.empty()) {
            return std::nullopt;
        }
        auto const day = print_day(last);
        return told(last + std::chrono::days{1}, before.service->span,
                    {"Registret har endnu det, der kun gjaldt til og med " + day.da + ": " + what.da,
                     "The register still has what held until " + day.en + " only: " + what.en});
    }

    bool asks_for(Field field) const
    {
        return given(terms_on(subject_.change, Field::after), field) != nullptr ||
               given(subject_.change, field) != nullptr;
    }

    std::optional<Held> on_the_day_before(Day day) const
    {
        auto const& entries = request_.repository.entries(facts_.identity().meant);
        auto const held = day > first_day ? holding(entries, DateBounds::exactly(day - std::chrono::days{1}))
                                          : std::span<Held const>{};
        return held.size() == 1 ? std::optional(held.front()) : std::nullopt;
    }

    // The register goes on as before, and nobody has certainly said that it should not.
    bool is_as_before(Field field, Value const& held) const
    {
        auto const old = facts_.in_force(field).value;
        return old.known() && old.value == held && !is_approved();
    }

    bool another_asks_for(Field field, Held const& entry) const
    {
        return accounts_for_it(entry.in_force, [field](Record const& other) {
            return given(terms_on(&other, Field::after), field) != nullptr;
        });
    }

    bool may_be_of_the_service(Repository::ChangeRef const& other) const
    {
        auto const service = request_.repository.meant(other.submission->root, *other.change).service;
        return service.empty() || service == facts_.identity().meant.service;
    }

    // Another change of the service, from a day by then, that does what is asked about; asked for or approved.
    template <class Does> bool accounts_for_it(Day by, Does const& does) const
    {
        auto const& meant = facts_.identity().meant;
        auto const all = changes_stated(request_.repository, meant.operator_, meant.offer);
        return std::any_of(all.begin(), all.end(), [&](StatedChange const& stated) {
            auto const& other = stated.change;
            if (!work_.spend() || is_of(subject_, other) ||
                is_later(other.submission->root, Field::submitted, request_.as_of)) {
                return false;
            }
            auto const days = date_in(*other.change, Field::effective);
            return may_be_of_the_service(other) && days.earliest <= by && days.latest >= facts_.effective().earliest &&
                   does(*other.change) && still_stands(stated, request_, standing_);
        });
    }

    RuleResult otherwise(Day from, Span place, Text const& what) const
    {
        auto const day = print_day(from);
        return told(from, place,
                    {"Registret siger fra " + day.da + " noget andet end ændringen: " + what.da,
                     "From " + day.en + " the register says something else than the change: " + what.en});
    }

    RuleResult told(Day from, Span place, Text const& message) const
    {
        auto result = built_in_finding(registered_otherwise_than_asked, Verdict::incomplete, place);
        auto const day = print_day(from);
        result.message = with_full_stop(message);
        result.reasons = {Reason{.kind = Reason::Kind::missing,
                                 .fact = {"hvad der gælder fra " + day.da + ": registret eller ændringen",
                                          "what holds from " + day.en + ": the register or the change"},
                                 .place = place}};
        if (request_.with_repairs) {
            Repair repair{.kind = Repair::Kind::fact, .turn = Turn::secretariat, .field = Field::in_force};
            repair.text = {"ret registerbladet fra " + day.da + ", eller indmeld det, der blev besluttet i stedet",
                           "mend the register file of " + day.en + ", or submit what was decided instead"};
            result.repairs.push_back(std::move(repair));
        }
        return result;
    }

    Subject const& subject_;
    Facts const& facts_;
    CheckRequest const& request_;
    StandingChanges& standing_;
    Work& work_;
    Repository::DecidedAlone const* alone_;  // of what nobody submitted
};

// By a body of the agreement: of whatever may be meant the register has nothing by it.
bool is_refusal(Repository::DecidedAlone const& alone, CheckRequest const& request)
{
    auto const& decision = *alone.decision;
    return outcome_of(decision) == Outcome::refused && date_in(decision).earliest <= request.as_of &&
           request.agreement.versions.back().body_named(text_in(decision, Field::body)).has_value();
}

// "FU approved a change from 1 May 2024 (F1)"
Text as_decided(Repository::DecidedAlone const& alone)
{
    Text const id{" (" + std::string(text_in(*alone.decision, Field::id)) + ")"};
    auto const day = print_date(date_in(*alone.change.change, Field::effective));
    return Text{std::string(text_in(*alone.decision, Field::body))} +
           (outcome_of(*alone.decision) == Outcome::approved
                ? Text{" har godkendt en ændring fra ", " approved a change from "}
                : Text{" har givet afslag på en ændring fra ", " refused a change from "}) +
           day + id;
}

}  // namespace

std::optional<RuleResult> registered_though_set_aside(Subject const& subject, Facts const& facts,
                                                      CheckRequest const& request, StandingChanges& standing,
                                                      Work& work)
{
    return is_handed_in(subject, request.repository) ? Registered(subject, facts, request, standing, work).set_aside()
                                                     : std::nullopt;
}

std::vector<RuleResult> registered_otherwise_than_approved(Subject const& subject, CheckRequest const& request,
                                                           StandingChanges& standing, Work& work)
{
    std::vector<RuleResult> found;
    if (subject.scope != Scope::operator_ || subject.operator_ == nullptr) {
        return found;
    }
    auto const& repository = request.repository;
    auto const name = text_in(*subject.operator_, Field::operator_);
    for (auto const offer : repository.offers_of(name)) {
        for (auto const& alone : repository.decided_alone(name, offer)) {
            auto const stands = standing.of({alone.change, &alone}, request.as_of).is;
            bool const refused = stands != Stands::perhaps && is_refusal(alone, request);
            if (!work.spend() || (stands != Stands::approved && !refused)) {
                continue;
            }
            Subject decided;
            decided.scope = scope_of(*alone.change.change);
            decided.submission = alone.change.submission;
            decided.change = alone.change.change;
            decided.place = alone.about->span;
            Facts const facts(decided, repository);
            Registered const registered(decided, facts, request, standing, work, &alone);
            if (auto result = stands == Stands::approved ? registered.finding() : registered.set_aside()) {
                auto const id = facts.identity().meant;
                result->message = Text{name_of(id) + ": "} + as_decided(alone) + Text{". "} + result->message;
                found.push_back(*std::move(result));
            }
        }
    }
    if (!found.empty() && !speaks_for_its_operator(*subject.operator_, repository)) {
        return {};
    }
    return found;
}

std::optional<RuleResult> registered_otherwise(Subject const& subject, Facts const& facts, CheckRequest const& request,
                                               StandingChanges& standing, Work& work)
{
    return is_handed_in(subject, request.repository) ? Registered(subject, facts, request, standing, work).finding()
                                                     : std::nullopt;
}

}  // namespace styr
