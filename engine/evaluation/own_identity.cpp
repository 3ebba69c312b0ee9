// SPDX-License-Identifier: MPL-2.0
#include "engine/evaluation/own_identity.hpp"

#include "engine/evaluation/phrases.hpp"
#include "models/fields/change.hpp"
#include "models/fields/print.hpp"
#include "models/fields/text_in.hpp"
#include "models/repository/corrections.hpp"
#include "models/repository/former_names.hpp"
#include "models/repository/known_names.hpp"

#include <range/v3/algorithm/any_of.hpp>
#include <range/v3/algorithm/contains.hpp>

#include <algorithm>

namespace styr {

namespace {

using Is = Identity::Is;

std::string listed(std::vector<std::string_view> const& names)
{
    std::string text;
    for (auto const name : names) {
        text += (text.empty() ? "" : ", ") + std::string(name);
    }
    return text;
}

// "takst 2.210 kr., pladser 24": what the register has of one service.
Text terms_of(Record const& terms)
{
    Text text;
    for (auto const field : approvable_fields) {
        if (auto const* const fact = given(&terms, field)) {
            auto const name = label_of(field);
            auto const value = print_value(*find_row(RecordKind::terms, field), fact->value);
            text += Text{text.empty() ? "" : ", "} + Text{name.da + " " + value.da, name.en + " " + value.en};
        }
    }
    return text;
}

class IdentityFinding {
public:
    IdentityFinding(Subject const& subject, Facts const& facts, Repository const& repository, Work& work)
        : subject_(subject), facts_(facts), repository_(repository), work_(work), meant_(facts.identity().meant)
    {
    }

    std::optional<RuleResult> made()
    {
        switch (facts_.identity().is) {
        case Is::here:
            return here();
        case Is::new_here:
            return new_here();
        case Is::in_force_already:
            return in_force_already();
        case Is::operator_not_given:
            return operator_not_given();
        case Is::operator_unknown:
            return operator_unknown();
        case Is::of_others:
            return of_others();
        case Is::nowhere:
            return nowhere();
        case Is::no_such_service:
            return no_such_service();
        case Is::service_not_given:
            return service_not_given();
        case Is::begins_later:
            return begins_later();
        case Is::ended:
            return ended();
        case Is::name_taken:
            return name_taken();
        }
        return std::nullopt;
    }

private:
    RuleResult not_there(Verdict verdict, Field field, Text message) const
    {
        auto result = built_in_finding(in_the_register, verdict, place_of(field));
        result.message = std::move(message);
        if (verdict == Verdict::incomplete) {
            auto const name = name_of(meant_);
            result.reasons = {field == Field::operator_ && meant_.operator_.empty()
                                  ? Reason{.kind = Reason::Kind::missing, .place = subject_.place, .field = field}
                                  : Reason{.kind = Reason::Kind::missing,
                                           .fact = {name + " i registret", name + " in the register"},
                                           .place = place_of(field)}};
        }
        return result;
    }

    // Where the name stands that the register does not have.
    Span place_of(Field field) const
    {
        auto const* const entry = subject_.change != nullptr ? subject_.change : subject_.settlement;
        auto const* const holder = subject_.settlement != nullptr   ? subject_.settlement
                                   : subject_.submission != nullptr ? &subject_.submission->root
                                                                    : nullptr;
        auto const* const fact = given(field == Field::operator_ ? holder : entry, field);
        return fact == nullptr ? subject_.place : fact->span;
    }

    // The likely name, where the register has what is meant under it.
    void offer_name(RuleResult& result, Field field, std::string_view name,
                    std::vector<std::string_view> const& candidates) const
    {
        auto const near = work_.spend(candidates.size()) ? nearest_name(name, candidates) : std::nullopt;
        if (near) {
            result.repairs.push_back(named(field, *near));
        }
    }

    static Repair named(Field field, std::string_view name)
    {
        auto const label = label_of(field);
        std::string const quoted = "`" + std::string(name) + "`";
        return {.kind = Repair::Kind::fact,
                .field = field,
                .value = std::string(name),
                .text = {"skriv " + quoted + " som " + label.da + ", hvis det er det, der menes",
                         "write " + quoted + " as the " + label.en + ", if that is what is meant"}};
    }

    std::optional<RuleResult> here() const
    {
        bool const day_stated = subject_.settlement == nullptr && facts_.fact(Field::effective).place.known();
        if (facts_.identity().certain || !day_stated) {
            return taken_over();
        }
        auto const name = name_of(meant_);
        return not_there(Verdict::incomplete, Field::offer,
                         {"Registret har ikke " + name + " på alle de dage, det kan være.",
                          "The register does not have " + name + " on every day that it may be."});
    }

    // One of the name of another operator's may be just that, or the other's under a new hand.
    std::optional<RuleResult> new_here() const
    {
        if (!repository_.knows_operator(meant_.operator_)) {
            return told_once(new_operator(meant_.operator_));
        }
        std::vector<std::string_view> others;
        for (auto const each : repository_.operators_of(meant_.offer)) {
            auto const& entries = repository_.entries({each, meant_.offer, meant_.service});
            if (each != meant_.operator_ && !holding(entries, facts_.identity().looked_at).empty()) {
                others.push_back(each);
            }
        }
        if (others.empty()) {
            return std::nullopt;
        }
        auto const name = name_of(meant_), whose = listed(others);
        return not_there(Verdict::notice, Field::offer,
                         {"Registret har " + name + " under " + whose + "; det her er en anden af samme navn.",
                          "The register has " + name + " under " + whose + "; this is another of the same name."});
    }

    RuleResult new_operator(std::string_view unknown) const
    {
        std::string const name{unknown};
        auto result = not_there(Verdict::notice, Field::operator_,
                                {"Registret kender ikke driftsherren " + name + ": er det en ny?",
                                 "The register does not know the operator " + name + ": is it a new one?"});
        offer_name(result, Field::operator_, name, repository_.operators());
        if (!result.repairs.empty()) {
            auto repairs = std::move(result.repairs);
            result = not_there(Verdict::incomplete, Field::operator_, result.message);
            result.repairs = std::move(repairs);
        }
        return result;
    }

    // That an operator is new is told of the first that a submission registers; that it may be a slip, of each.
    std::optional<RuleResult> told_once(RuleResult found) const
    {
        auto const& changes = subject_.submission->root.records(Field::changes);
        auto const first = std::find_if(changes.begin(), changes.end(), [&](Record const& each) {
            return kind_of_change(each) == ChangeKind::registration && !withdrawn_on(subject_.submission->root, each) &&
                   repository_.replacements_of(each).empty();
        });
        bool const is_first = first == changes.end() || &*first == subject_.change;
        return found.verdict > Verdict::notice || is_first ? std::optional(std::move(found)) : std::nullopt;
    }

    RuleResult in_force_already() const
    {
        auto const& identity = facts_.identity();
        auto result = built_in_finding(registered_already, identity.certain ? Verdict::violation : Verdict::incomplete,
                                       subject_.place);
        auto const name = name_of(meant_);
        auto const& all = repository_.entries(meant_);
        auto const held =
            holding(all.empty() ? repository_.entries(meant_.operator_, meant_.offer) : all, identity.looked_at);
        auto const has = terms_of(*held.front().service);
        auto const beside = has.empty() ? Text{} : Text{" (" + has.da + ")", " (" + has.en + ")"};
        auto const day = print_day(identity.certain ? identity.looked_at.latest : *identity.day);
        result.message =
            identity.certain
                ? Text{name + " er i kraft " + day.da + beside.da + "; det, der er i kraft, ændres, det optages ikke.",
                       name + " is in force on " + day.en + beside.en +
                           "; what is in force is changed, not registered."}
                : Text{name + " kan være i kraft i forvejen, fra " + day.da + beside.da + ".",
                       name + " may be in force already, from " + day.en + beside.en + "."};
        if (!identity.certain) {
            result.reasons = {
                Reason{.kind = Reason::Kind::missing,
                       .fact = {"om " + name + " er i kraft i forvejen", "whether " + name + " is in force already"},
                       .place = subject_.place}};
        }
        return result;
    }

    RuleResult operator_not_given() const
    {
        return not_there(Verdict::incomplete, Field::operator_,
                         {"Det er ikke oplyst, hvem driftsherren er.", "Who the operator is, is not said."});
    }

    RuleResult operator_unknown() const
    {
        std::string const name{meant_.operator_};
        auto result = not_there(Verdict::incomplete, Field::operator_,
                                {"Registret kender ikke driftsherren " + name + ".",
                                 "The register does not know the operator " + name + "."});
        offer_name(result, Field::operator_, name, repository_.operators());
        return result;
    }

    RuleResult of_others() const
    {
        std::string const offer{meant_.offer}, name{meant_.operator_};
        auto others = whose_it_was();
        others = others.empty() ? repository_.operators_of(meant_.offer) : others;
        auto const whose = listed(others);
        auto result = not_there(Verdict::violation, Field::offer,
                                {"Registret har " + offer + " under " + whose + ", ikke under " + name + ".",
                                 "The register has " + offer + " under " + whose + ", not under " + name + "."});
        if (others.size() == 1) {
            result.repairs.push_back(named(Field::operator_, others.front()));
        }
        offer_name(result, Field::offer, offer, repository_.offers_of(name));
        return result;
    }

    // Of what it took over, those who had it then.
    std::vector<std::string_view> whose_it_was() const
    {
        std::vector<std::string_view> others;
        for (auto const& each :
             holding(repository_.entries(meant_.operator_, meant_.offer), facts_.identity().looked_at)) {
            auto const name = text_in(*each.operator_, Field::operator_);
            if (name != meant_.operator_ && !ranges::contains(others, name)) {
                others.push_back(name);
            }
        }
        return others;
    }

    RuleResult nowhere() const
    {
        std::string const offer{meant_.offer}, name{meant_.operator_};
        auto result = not_there(Verdict::incomplete, Field::offer,
                                {"Registret har ikke " + offer + " under " + name + ".",
                                 "The register does not have " + offer + " under " + name + "."});
        offer_name(result, Field::offer, offer, repository_.offers_of(meant_.operator_));
        return result;
    }

    RuleResult no_such_service() const
    {
        std::string const offer{meant_.offer}, service{meant_.service}, name{meant_.operator_};
        auto result = not_there(Verdict::incomplete, Field::service,
                                {"Registret har ikke ydelsen " + service + " ved " + offer + " under " + name + ".",
                                 "The register has no service " + service + " at " + offer + " under " + name + "."});
        std::vector<std::string_view> services;
        for (auto const& entry : holding(repository_.entries(name, offer), facts_.identity().looked_at)) {
            services.push_back(text_in(*entry.service, Field::service));
        }
        offer_name(result, Field::service, service, services);
        return result;
    }

    RuleResult service_not_given() const
    {
        std::string const offer{meant_.offer};
        auto result =
            not_there(Verdict::incomplete, Field::offer,
                      {"Registret har flere ydelser ved " + offer + ", og det er ikke oplyst, hvilken der menes.",
                       "The register has several services at " + offer + ", and which is meant is not said."});
        result.reasons = {Reason{.kind = Reason::Kind::missing,
                                 .fact = {"hvilken ydelse det drejer sig om (`service`)", "service"},
                                 .place = subject_.place,
                                 .field = Field::service}};
        return result;
    }

    RuleResult begins_later() const
    {
        auto const name = name_of(meant_);
        auto const day = print_day(*facts_.identity().day);
        bool const settles = subject_.settlement != nullptr;
        return not_there(Verdict::incomplete, Field::offer,
                         {"Registret har først " + name + " fra " + day.da + "; hvad der gjaldt " +
                              (settles ? "på dagen" : "dagen før ændringen") + ", står der ikke.",
                          "The register has " + name + " from " + day.en + " only; what held on the day " +
                              (settles ? "of the settlement" : "before the change") + " is not there."});
    }

    RuleResult name_taken() const
    {
        auto const& identity = facts_.identity();
        auto result = built_in_finding(registered_already, identity.certain ? Verdict::violation : Verdict::incomplete,
                                       subject_.place);
        auto const name = name_of(*identity.becomes);
        std::string const whose{identity.becomes->operator_};
        result.message = {"Registret har allerede " + name + " under " + whose + ".",
                          "The register has " + name + " under " + whose + " already."};
        if (!identity.certain) {
            result.reasons = {
                Reason{.kind = Reason::Kind::missing,
                       .fact = {"om " + name + " er i kraft i forvejen", "whether " + name + " is in force already"},
                       .place = subject_.place}};
        }
        return result;
    }

    // Who takes it over, where the register does not know the name.
    std::optional<RuleResult> taken_over() const
    {
        auto const& becomes = facts_.identity().becomes;
        bool const known = !becomes || repository_.knows_operator(becomes->operator_);
        return known ? std::nullopt : std::optional(new_operator(becomes->operator_));
    }

    // What is settled may be over by then.
    std::optional<RuleResult> ended() const
    {
        if (subject_.settlement != nullptr) {
            return std::nullopt;
        }
        auto const& identity = facts_.identity();
        bool const certain = identity.looked_at.earliest > *identity.day;
        auto result = built_in_finding(changed_after_it_ended, certain ? Verdict::violation : Verdict::incomplete,
                                       subject_.place);
        auto const name = name_of(meant_);
        auto const day = print_day(*identity.day);
        result.message = {"Registret har kun " + name + " til og med " + day.da + ".",
                          "The register has " + name + " until " + day.en + " only."};
        if (!certain) {
            add(result.reasons, facts_.fact(Field::effective).value.reasons);
        }
        return result;
    }

    Subject const& subject_;
    Facts const& facts_;
    Repository const& repository_;
    Work& work_;
    ServiceId meant_;
};

}  // namespace

std::optional<RuleResult> identity_finding(Subject const& subject, Facts const& facts, Repository const& repository,
                                           Work& work)
{
    bool const of_service = subject.change != nullptr || subject.settlement != nullptr;
    return of_service ? IdentityFinding(subject, facts, repository, work).made() : std::nullopt;
}

}  // namespace styr
