// SPDX-License-Identifier: MPL-2.0
#include "engine/evaluation/own_plausible.hpp"

#include "engine/evaluation/built_in.hpp"
#include "engine/evaluation/phrases.hpp"
#include "models/fields/change.hpp"
#include "models/fields/print.hpp"
#include "models/fields/text_in.hpp"
#include "rules/typed/own_parameters.hpp"

#include <algorithm>

namespace styr {

namespace {

Fraction half() { return *Fraction::of(1, 2); }
Fraction one_per_cent() { return *Fraction::of(1, 100); }

std::optional<Fraction> number(Stated const& stated)
{
    auto const* const value = std::get_if<Fraction>(&stated.value.value);
    return value == nullptr ? std::nullopt : std::optional(*value);
}

std::optional<Fraction> number_in(Record const& record, Field field)
{
    auto const* const value = record.get<Fraction>(field);
    return value == nullptr ? std::nullopt : std::optional(*value);
}

// "den 1. februar 2027", "i 2027"
Text on(DateBounds days)
{
    auto const when = print_date(days);
    return days.exact() ? Text{"den " + when.da, "on " + when.en} : when;
}

RuleResult notice(std::string_view name, Span place, Text message)
{
    auto result = built_in_finding(name, Verdict::notice, place);
    result.message = std::move(message);
    return result;
}

Span place_of(Stated const& stated, Subject const& subject)
{
    return stated.place.known() ? stated.place : subject.place;
}

class Odd {
public:
    Odd(Subject const& subject, Facts const& facts, std::vector<Version const*> const& versions)
        : subject_(subject), facts_(facts), versions_(versions)
    {
    }

    std::vector<RuleResult> all()
    {
        if (subject_.scope == Scope::change_of_terms) {
            tariff();
        }
        if (subject_.change != nullptr) {
            handed_in_late();
            parts_asked_for();
        }
        if (subject_.scope == Scope::registration) {
            registered_empty();
        }
        if (subject_.settlement != nullptr) {
            days_of_settlement();
        }
        if (subject_.scope == Scope::offer && subject_.offer != nullptr) {
            for (auto const& service : subject_.offer->records(Field::services)) {
                parts_of(service, number_in(service, Field::tariff), number_in(service, Field::places));
            }
        }
        return std::move(found_);
    }

private:
    // The widest, where it may be several versions: what any of them takes for usual is not odd.
    Fraction limit() const
    {
        std::optional<Fraction> widest;
        for (auto const* const version : versions_) {
            auto allowed = half();
            for (auto const& parameter : version->parameters) {
                auto const* const value = std::get_if<Fraction>(&parameter.value);
                allowed = parameter.name == odd_difference && value != nullptr ? *value : allowed;
            }
            widest = widest ? std::max(*widest, allowed) : allowed;
        }
        return widest.value_or(half());
    }

    void tariff()
    {
        auto const& asked = facts_.fact(Field::tariff, Side::new_);
        auto const old = number(facts_.fact(Field::tariff, Side::old)), now = number(asked);
        bool const one_unit = facts_.changes(Field::unit).is(false);
        if (!old || !now || !one_unit || old->zero()) {
            return;
        }
        auto const more = difference(*now, *old);
        auto const ratio = more ? quotient(*more, *old) : std::nullopt;
        auto const size = ratio && ratio->negative() ? product(*ratio, -1) : ratio;
        if (!size || *size <= limit()) {
            return;
        }
        auto const& row = *find_row(RecordKind::terms, Field::tariff);
        auto const before = print_value(row, *old), after = print_value(row, *now);
        auto const change = print_percent(rounded(*size, one_per_cent()).value_or(*size));
        Text const sign{ratio->negative() ? "−" : "+"};
        found_.push_back(notice(odd_tariff, place_of(asked, subject_),
                                before + Text{" bliver til ", " becomes "} + after + Text{" ("} + sign + change +
                                    Text{"); er det meningen?", "); is that meant?"}));
    }

    // Whether the one day is certainly later than the other, both given as far as they are known.
    bool later(Stated const& one, Stated const& other) const
    {
        auto const* const a = std::get_if<DateBounds>(&one.value.value);
        auto const* const b = std::get_if<DateBounds>(&other.value.value);
        return a != nullptr && b != nullptr && one.place.known() && other.place.known() && a->earliest > b->latest;
    }

    static Text day(Stated const& stated) { return on(std::get<DateBounds>(stated.value.value)); }

    void handed_in_late()
    {
        auto const& submitted = facts_.fact(Field::submitted);
        auto const& effective = facts_.fact(Field::effective);
        if (later(submitted, effective)) {
            auto const handed_in = day(submitted), from = day(effective);
            found_.push_back(
                notice(late_submission, place_of(submitted, subject_),
                       {"Indmeldt " + handed_in.da + ", efter at ændringen trådte i kraft " + from.da + ".",
                        "Handed in " + handed_in.en + ", after the change took effect " + from.en + "."}));
        }
    }

    void compare_days(Field one, Field other, Text const& odd)
    {
        auto const& later_day = facts_.fact(one);
        auto const& earlier_day = facts_.fact(other);
        if (!later(later_day, earlier_day)) {
            return;
        }
        auto const a = day(later_day), b = day(earlier_day);
        auto const named = label_of(one), than = label_of(other);
        found_.push_back(notice(odd_days, place_of(later_day, subject_),
                                Text{named.da + " er " + a.da + ", og " + than.da + " er " + b.da + ": ",
                                     named.en + " is " + a.en + " and " + than.en + " is " + b.en + ": "} +
                                    odd));
    }

    void days_of_settlement()
    {
        compare_days(Field::last_day_enrolled, Field::settled,
                     {"indskrevet efter afregningen?", "enrolled after the settlement?"});
        compare_days(Field::provisional_notice, Field::settled,
                     {"afregnet før opsigelsen?", "settled before the notice?"});
        compare_days(Field::final_notice, Field::settled, {"afregnet før opsigelsen?", "settled before the notice?"});
        compare_days(Field::provisional_notice, Field::final_notice,
                     {"den foreløbige efter den endelige?", "the provisional one after the final one?"});
        compare_days(Field::last_day_enrolled, Field::paid_until,
                     {"indskrevet længere, end der er betalt for?", "enrolled for longer than is paid for?"});
        bool const provisional = facts_.fact(Field::provisional_notice).place.known();
        compare_days(provisional ? Field::provisional_notice : Field::final_notice, Field::paid_until,
                     {"opsagt efter den sidste betalte dag?", "notice after the last day paid for?"});
    }

    void parts_asked_for()
    {
        auto const& after = subject_.change->records(Field::after);
        if (!after.empty()) {
            parts_of(after.front(), number(facts_.fact(Field::tariff, Side::new_)),
                     number(facts_.fact(Field::places, Side::new_)));
        }
    }

    void parts_of(Record const& terms, std::optional<Fraction> tariff, std::optional<Fraction> places)
    {
        compare_sum(terms, Field::tariff_parts, Field::tariff, tariff);
        compare_sum(terms, Field::split, Field::places, places);
    }

    void compare_sum(Record const& terms, Field parts, Field whole, std::optional<Fraction> expected)
    {
        auto const total = total_of(terms, parts, whole);
        if (!total || !expected || *total == *expected) {
            return;
        }
        auto const& row = *find_row(RecordKind::terms, whole);
        auto const name = label_of(parts), of = label_of(whole);
        auto const came = print_value(row, *total), stated = print_value(row, *expected);
        auto const service = std::string(text_in(terms, Field::service));
        Text const subject = service.empty() ? Text{} : Text{service + ": "};
        found_.push_back(notice(
            parts_add_up, terms.find(parts)->span,
            with_full_stop(subject + Text{name.da + " i alt " + came.da + "; " + of.da + ": " + stated.da,
                                          name.en + ", " + came.en + " together; " + of.en + ": " + stated.en})));
    }

    void registered_empty()
    {
        bool const stated = facts_.fact(Field::tariff, Side::new_).place.known() ||
                            facts_.fact(Field::places, Side::new_).place.known();
        if (!stated) {
            found_.push_back(notice(registered_without_terms, subject_.place,
                                    {"Optages med hverken takst eller pladser: takstbilagets række bliver tom.",
                                     "Enters with neither tariff nor places: its row of the annex stays empty."}));
        }
    }

    Subject const& subject_;
    Facts const& facts_;
    std::vector<Version const*> const& versions_;
    std::vector<RuleResult> found_;
};

bool adds_up(Record const& service, Field parts, Field whole)
{
    auto const total = total_of(service, parts, whole), expected = number_in(service, whole);
    return !total || !expected || *total == *expected;
}

}  // namespace

std::vector<RuleResult> implausible(Subject const& subject, Facts const& facts,
                                    std::vector<Version const*> const& versions)
{
    return Odd(subject, facts, versions).all();
}

bool has_odd_parts(Record const& offer)
{
    auto const& services = offer.records(Field::services);
    return !std::all_of(services.begin(), services.end(), [](Record const& service) {
        return adds_up(service, Field::tariff_parts, Field::tariff) && adds_up(service, Field::split, Field::places);
    });
}

}  // namespace styr
