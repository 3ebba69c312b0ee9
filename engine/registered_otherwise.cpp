// SPDX-License-Identifier: MPL-2.0
#include "engine/registered_otherwise.hpp"

#include "engine/approvals/approved_end.hpp"
#include "engine/evaluation/built_in.hpp"
#include "engine/evaluation/phrases.hpp"
#include "engine/evaluation/subjects.hpp"
#include "models/fields/change.hpp"
#include "models/fields/date_in.hpp"
#include "models/fields/print.hpp"
#include "models/repository/former_names.hpp"

#include <algorithm>

namespace styr {

namespace {

class Registered {
public:
    Registered(Subject const& subject, Facts const& facts, CheckRequest const& request, StandingChanges& standing,
               Work& work)
        : subject_(subject), facts_(facts), request_(request), standing_(standing), work_(work)
    {
    }

    std::optional<RuleResult> finding() const
    {
        auto const* const entry = first_since();
        if (entry == nullptr) {
            return std::nullopt;
        }
        return takes_it_away() ? still_there(*entry) : other_figures(*entry);
    }

private:
    using Held = RegisterEntry;

    // Of the first file since the day on which it is in effect; none where the change was over by then.
    Held const* first_since() const
    {
        auto const days = facts_.effective();
        auto const& meant = facts_.identity().meant;
        auto const& of_service = request_.repository.entries(meant);
        auto const& entries = facts_.identity().whole_offer && of_service.empty()
                                  ? request_.repository.entries(meant.operator_, meant.offer)
                                  : of_service;
        auto const found = std::find_if(entries.begin(), entries.end(),
                                        [&](Held const& each) { return each.in_force >= days.latest; });
        if (found == entries.end()) {
            return nullptr;
        }
        auto const* const until = subject_.change->get<DateBounds>(Field::until);
        return until != nullptr && until->earliest < found->in_force ? nullptr : &*found;
    }

    // It closes, leaves, goes to another operator or gets another name.
    bool takes_it_away() const
    {
        auto const kind = kind_of_change(*subject_.change);
        return kind == ChangeKind::transfer || kind == ChangeKind::rename ||
               ends_the_service({subject_.submission, subject_.change}, request_.repository);
    }

    bool is_approved() const
    {
        Repository::ChangeRef const asked{subject_.submission, subject_.change};
        auto const by_log = standing_.of(asked, request_.as_of);
        return by_log.is == Stands::approved;
    }

    std::optional<RuleResult> still_there(Held const& entry) const
    {
        auto const enters_anew = [](Record const& other) { return kind_of_change(other) == ChangeKind::registration; };
        if (!is_approved() || accounts_for_it(entry, enters_anew)) {
            return std::nullopt;
        }
        return told(
            entry, entry.offer->span,
            {name_of(facts_.identity().meant) + " er der endnu", name_of(facts_.identity().meant) + " is there"});
    }

    std::optional<RuleResult> other_figures(Held const& entry) const
    {
        auto const* const after = terms_on(subject_.change, Field::after);
        Text what;
        Span place;
        auto const compare = [&](Field field, Value const& asked) {
            auto const* const held = is_term(field) ? given(entry.service, field) : nullptr;
            auto const asks_too = [field](Record const& other) {
                return given(terms_on(&other, Field::after), field) != nullptr;
            };
            if (held == nullptr || held->value == asked || is_as_before(field, held->value) ||
                accounts_for_it(entry, asks_too)) {
                return;
            }
            auto const& row = *find_row(RecordKind::terms, field);
            auto const has = print_value(row, held->value), wanted = print_value(row, asked);
            what += Text{what.empty() ? "" : "; "} + label_of(field) +
                    Text{" " + has.da + ", ikke " + wanted.da, " " + has.en + ", not " + wanted.en};
            place = place.known() ? place : held->span;
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
        return what.empty() ? std::nullopt : std::optional(told(entry, place, what));
    }

    // The register goes on as before, and nobody has certainly said that it should not.
    bool is_as_before(Field field, Value const& held) const
    {
        auto const& old = facts_.fact(field, Side::old).value;
        return old.known() && old.value == held && !is_approved();
    }

    // Another change of the service, from a day by then, that does what is asked about; asked for or approved.
    template <class Does> bool accounts_for_it(Held const& entry, Does const& does) const
    {
        auto const& meant = facts_.identity().meant;
        auto const all = changes_stated(request_.repository, meant.operator_, meant.offer);
        return std::any_of(all.begin(), all.end(), [&](StatedChange const& stated) {
            auto const& other = stated.change;
            if (!work_.spend() || is_of(subject_, other)) {
                return false;
            }
            auto const service = request_.repository.meant(other.submission->root, *other.change).service;
            auto const days = date_in(*other.change, Field::effective);
            return (service.empty() || service == meant.service) && days.earliest <= entry.in_force &&
                   days.latest >= facts_.effective().earliest && does(*other.change);
        });
    }

    RuleResult told(Held const& entry, Span place, Text const& what) const
    {
        auto result = built_in_finding(registered_otherwise_than_asked, Verdict::incomplete, place);
        auto const day = print_day(entry.in_force);
        result.message =
            with_full_stop({"Registret siger fra " + day.da + " noget andet end ændringen: " + what.da,
                            "From " + day.en + " the register says something else than the change: " + what.en});
        result.reasons = {Reason{.kind = Reason::Kind::missing,
                                 .fact = {"hvad der gælder fra " + day.da + ": registret eller ændringen",
                                          "what holds from " + day.en + ": the register or the change"},
                                 .place = place}};
        if (request_.with_repairs) {
            Repair repair{.kind = Repair::Kind::fact, .field = Field::in_force};
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
};

}  // namespace

std::optional<RuleResult> registered_otherwise(Subject const& subject, Facts const& facts, CheckRequest const& request,
                                               StandingChanges& standing, Work& work)
{
    return is_handed_in(subject, request.repository) ? Registered(subject, facts, request, standing, work).finding()
                                                     : std::nullopt;
}

}  // namespace styr
