// SPDX-License-Identifier: MPL-2.0
#include "engine/updates/update_match.hpp"

#include "diagnostics/utf8.hpp"
#include "engine/evaluation/log_entry.hpp"
#include "engine/updates/update_asked.hpp"
#include "engine/updates/update_moved.hpp"
#include "models/fields/change.hpp"
#include "models/fields/matter.hpp"
#include "models/fields/print.hpp"
#include "models/repository/former_names.hpp"

#include <range/v3/algorithm/any_of.hpp>
#include <range/v3/algorithm/contains.hpp>

namespace styr {

namespace {

bool asks_for(RegisterChange::Kind kind, ChangeKind asked)
{
    switch (kind) {
    case RegisterChange::Kind::registered:
        return asked == ChangeKind::registration;
    case RegisterChange::Kind::moved:
        return asked == ChangeKind::transfer || asked == ChangeKind::rename;
    case RegisterChange::Kind::deregistered:
        return asked == ChangeKind::deregistration || asked == ChangeKind::closure;
    default:
        return asked == ChangeKind::change_of_terms;
    }
}

// An offer's only service may go without its name.
bool is_about(Record const& asked, RegisterEntry const& entry, Repository const& repository)
{
    auto const offer = text_in(*entry.offer, Field::offer);
    auto const named = text_in(asked, Field::service), meant = text_in(*entry.service, Field::service);
    bool const only_one = !repository.several_services(text_in(*entry.operator_, Field::operator_), offer) &&
                          entry.offer->records(Field::services).size() == 1;
    return text_in(asked, Field::offer) == offer && (named == meant || (only_one && (named.empty() || meant.empty())));
}

// Of an offer that enters, what a submission says of it in the change itself is what it asks for.
Fact const* asked_value(Record const& change, Field field)
{
    auto const* const after = given(terms_on(&change, Field::after), field);
    bool const enters = kind_of_change(change) == ChangeKind::registration && is_offer_fact(field);
    return after == nullptr && enters ? given(&change, field) : after;
}

// Of what leaves, the day in the register is the first without it, and a submission may name the last with it.
bool from_that_day(Record const& asked, RegisterChange const& change)
{
    auto const* const day = asked.get<DateBounds>(Field::effective);
    bool const last_day = change.kind == RegisterChange::Kind::deregistered && day != nullptr && day->exact() &&
                          day->earliest + std::chrono::days{1} == change.day;
    return last_day || (day != nullptr && *day == DateBounds::exactly(change.day));
}

Text another_day(Record const& asked)
{
    auto const* const day = asked.get<DateBounds>(Field::effective);
    if (day == nullptr || *day == DateBounds{}) {
        return {"siger ikke fra hvornår", "does not say from when"};
    }
    auto const when = print_date(*day);
    return day->exact() ? Text{"beder om det fra " + when.da, "asks for it from " + when.en}
                        : Text{"beder om det med ikrafttræden " + when.da, "asks for it with effect " + when.en};
}

Text another_figure(Field field, Value const& value)
{
    auto const shown = print_value(*find_row(RecordKind::terms, field), value);
    auto const name = label_of(field);
    return {"nævner " + shown.da + " som " + name.da, "gives " + shown.en + " as the " + name.en};
}

// What it is called once what is asked for has come about.
ServiceId becomes(Record const& asked, ServiceId const& same)
{
    auto const& names = asked.records(Field::becomes);
    return names.empty() ? same : named(names.front(), same);
}

Text another_name(ServiceId const& name)
{
    auto const all = printable(name.operator_, 60) + ", " + printable(name.offer, 60) +
                     (name.service.empty() ? "" : ", " + printable(name.service, 60));
    return {"nævner " + all + " som det nye navn", "gives " + all + " as the new name"};
}

Text no_figure(Field field)
{
    auto const name = label_of(field);
    return {"nævner ikke " + name.da, "does not give the " + name.en};
}

class Matching {
public:
    Matching(RegisterChange const& change, Repository const& repository, WhyNot const& why_not)
        : change_(change), repository_(repository), why_not_(why_not)
    {
        match_.unasked = change.kind == RegisterChange::Kind::registered ? stated_terms(change) : change.fields;
    }

    Match all(Work& work)
    {
        auto const& of_that_name = repository_.changes_of(text_in(*entry().offer, Field::offer));
        if (!work.spend(of_that_name.size())) {
            return std::move(match_);
        }
        for (auto const& [submission, asked] : of_that_name) {
            if (asks_for(change_.kind, kind_of_change(*asked)) && is_about_it(*asked)) {
                consider(*submission, *asked);
            }
        }
        return std::move(match_);
    }

private:
    // Whether it concerns any of the terms that the register changes.
    bool concerns(Record const& asked) const
    {
        bool const of_terms =
            change_.kind == RegisterChange::Kind::terms || change_.kind == RegisterChange::Kind::facts;
        return !of_terms || ranges::any_of(change_.fields, [&](Field field) {
            return given(terms_on(&asked, Field::after), field) != nullptr || said_to_change(asked, field);
        });
    }

    // As it was called until then.
    RegisterEntry const& entry() const
    {
        return change_.kind == RegisterChange::Kind::deregistered || change_.kind == RegisterChange::Kind::moved
                   ? change_.before
                   : change_.after;
    }

    bool is_about_it(Record const& asked) const
    {
        bool const whole_offer =  // an offer's facts are one, whatever service is named
            change_.kind == RegisterChange::Kind::facts ||
            (change_.whole_offer && text_in(asked, Field::service).empty());
        bool const with_its_offer =
            whole_offer && text_in(asked, Field::offer) == text_in(*entry().offer, Field::offer);
        return with_its_offer || is_about(asked, entry(), repository_);
    }

    // What was asked for in other years is no slip of this one.
    bool in_that_year(Record const& asked) const
    {
        auto const* const day = asked.get<DateBounds>(Field::effective);
        return day == nullptr ||
               (year_of(day->earliest) <= year_of(change_.day) && year_of(change_.day) <= year_of(day->latest));
    }

    void consider(Repository::Submission const& submission, Record const& asked)
    {
        if (!concerns(asked)) {
            return;
        }
        if (auto const whose = text_in(submission.root, Field::operator_); whose.empty()) {
            match_.near.push_back(
                {&submission, {"siger ikke, hvem driftsherren er", "does not say who the operator is"}});
        } else if (whose != operator_name()) {
            match_.near.push_back({&submission, {"er fra en anden driftsherre", "is from another operator"}});
        } else if (auto why = why_not_({&submission, &asked})) {
            match_.near.push_back({&submission, *std::move(why), false, asks_for_it(asked) ? &asked : nullptr});
        } else if (auto const* const until = asked.get<DateBounds>(Field::until)) {  // the register says it for good
            auto const day = print_date(*until);
            match_.near.push_back(
                {&submission, {"beder kun om det til og med " + day.da, "asks for it only until " + day.en}, true});
        } else if (!from_that_day(asked, change_)) {
            if (in_that_year(asked)) {
                match_.near.push_back({&submission, another_day(asked)});
            }
        } else if (change_.kind == RegisterChange::Kind::deregistered) {
            take(submission, asked, {});
        } else if (change_.kind == RegisterChange::Kind::moved) {
            auto const wanted = becomes(asked, id_of(change_.before));
            if (wanted == id_of(change_.after)) {
                take(submission, asked, {});
            } else {
                match_.near.push_back({&submission, another_name(wanted)});
            }
        } else {
            compare_figures(submission, asked);
        }
    }

    bool asks_for_it(Record const& asked) const
    {
        return from_that_day(asked, change_) && ranges::any_of(change_.fields, [&](Field field) {
                   auto const* const wanted = asked_value(asked, field);
                   auto const* const now = registered_fact(change_.after, field);
                   return wanted != nullptr && now != nullptr && says_the_same(wanted->value, now->value);
               });
    }

    std::string_view operator_name() const { return text_in(*entry().operator_, Field::operator_); }

    void compare_figures(Repository::Submission const& submission, Record const& asked)
    {
        std::vector<Field> agreed;
        std::optional<Field> unsaid;
        for (auto const field :
             change_.kind == RegisterChange::Kind::registered ? stated_terms(change_) : change_.fields) {
            auto const* const wanted = asked_value(asked, field);
            auto const* const now = registered_fact(change_.after, field);
            bool const gone = now == nullptr && is_offer_fact(field);
            if (wanted == nullptr || (now == nullptr && !gone)) {
                unsaid = unsaid.value_or(field);
            } else if (!says_the_same(wanted->value, gone ? Value() : now->value)) {
                match_.near.push_back({&submission, another_figure(field, wanted->value)});
                return;
            } else if (ranges::contains(match_.unasked, field)) {
                agreed.push_back(field);
            }
        }
        bool const some = change_.kind == RegisterChange::Kind::registered ? !unsaid : !agreed.empty();
        if (some && (match_.whole || !agreed.empty())) {
            take(submission, asked, agreed);
        } else if (unsaid) {
            match_.near.push_back({&submission, no_figure(*unsaid)});
        }
    }

    void take(Repository::Submission const& submission, Record const& asked, std::vector<Field> fields)
    {
        std::erase_if(match_.unasked, [&](Field field) { return ranges::contains(fields, field); });
        match_.whole = false;
        match_.explained.push_back({&submission, &asked, std::move(fields)});
    }

    RegisterChange const& change_;
    Repository const& repository_;
    WhyNot const& why_not_;
    Match match_;
};

}  // namespace

Match match_submissions(RegisterChange const& change, Repository const& repository, Work& work, WhyNot const& why_not)
{
    return Matching(change, repository, why_not).all(work);
}

bool beside_what_is_decided(RegisterChange const& change, Match const& match)
{
    auto const is_figure = [](Field field) { return ranges::contains(approvable_fields, field); };
    bool const figures = change.kind == RegisterChange::Kind::registered || ranges::any_of(match.unasked, is_figure);
    return ranges::any_of(match.unasked, [&](Field field) {
        bool const of_split = field == Field::split || field == Field::split_flexible;
        return field == Field::unit || (!is_figure(field) && (figures || !of_split));
    });
}

}  // namespace styr
