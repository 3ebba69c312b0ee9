// SPDX-License-Identifier: MPL-2.0
#include "engine/dispensations/excepted_findings.hpp"

#include "engine/check.hpp"
#include "engine/check_count.hpp"
#include "engine/dispensations/dispensable.hpp"
#include "engine/evaluation/built_in.hpp"
#include "engine/evaluation/judge.hpp"
#include "engine/evaluation/log_entry.hpp"
#include "engine/evaluation/subjects.hpp"
#include "engine/testing/author_tests.hpp"
#include "models/fields/print.hpp"

#include <range/v3/algorithm/all_of.hpp>
#include <range/v3/algorithm/contains.hpp>

#include <unordered_map>
#include <utility>

namespace styr {

namespace {

bool of_updates(std::string_view rule)
{
    auto const* const found = built_in_named(rule);
    return found != nullptr && found->of == BuiltIn::Of::update;
}

// What an entry is found by in its file; whether it is the same still has to be seen.
std::string key_of_entry(std::string_view file, Record const& entry)
{
    std::string key{file};
    for (auto const field : {Field::id, Field::offer, Field::service}) {
        key += '\n';
        key += text_in(entry, field);
    }
    auto const kind = entry.get<Choice>(Field::kind);
    return key + '\n' + print_canonical(date_in(entry, Field::effective)) + '\n' +
           (kind == nullptr ? "" : std::to_string(kind->index));
}

class Dispenser {
public:
    Dispenser(CheckResult& result, Dispensing const& request) : result_(result), request_(request)
    {
        for (auto& subject : result_.subjects) {
            by_case_[subject.id].push_back(&subject);
            by_offer_[subject.offer].push_back(&subject);
            by_operator_[subject.operator_name].push_back(&subject);
            if (subject.record != nullptr && subject.record->span.known()) {
                by_entry_[key_of_entry(file_of(subject), *subject.record)].push_back(&subject);
            }
        }
    }

    void apply(Dispensation const& dispensation)
    {
        auto const fitting = subjects_of(dispensation);
        auto const holds = holding_of(dispensation);
        Outcome outcome;
        for (auto* const subject : holds == Holding::in_force ? fitting : Subjects{}) {
            except(*subject, dispensation, outcome);
        }
        if (outcome.kept_from) {
            found_.push_back(said_of(dispensation, fitting, cannot(dispensation)));
        }
        bool const narrow = !dispensation.case_.name.empty() || dispensation.entry;
        bool const only_in_updates = of_updates(dispensation.rule.name);
        bool const sure =
            (request_.whole && !only_in_updates) || (!fitting.empty() && (narrow || holds != Holding::in_force));
        if (!outcome.used && !outcome.kept_from && sure) {
            found_.push_back(said_of(dispensation, fitting, finding(dispensation, holds)));
        }
    }

    void finish()
    {
        name_apart(found_);
        for (auto& subject : found_) {
            result_.subjects.push_back(std::move(subject));
        }
        count(result_);
    }

private:
    using Subjects = std::vector<SubjectResult*>;
    enum class Holding : std::uint8_t { not_yet, in_force, ended, too_long };
    struct Outcome {
        bool used = false;       // it excepts something
        bool kept_from = false;  // it is for something that none excepts
    };
    using Index = std::unordered_map<std::string, Subjects>;

    // Where its entry is written: the place of a change that an update made is in the register.
    std::string const& file_of(SubjectResult const& subject) const
    {
        return request_.sources[subject.record->span.source].name();
    }

    static Subjects at(Index const& index, std::string const& key)
    {
        auto const found = index.find(key);
        return found == index.end() ? Subjects{} : found->second;
    }

    // Those that it can be for by the narrowest that it names.
    Subjects named_by(Dispensation const& dispensation) const
    {
        if (dispensation.entry) {
            return at(by_entry_, key_of_entry(dispensation.file, *dispensation.entry));
        }
        if (!dispensation.case_.name.empty()) {
            return at(by_case_, dispensation.case_.name);
        }
        return !dispensation.offer.name.empty() ? at(by_offer_, dispensation.offer.name)
                                                : at(by_operator_, dispensation.operator_.name);
    }

    Subjects subjects_of(Dispensation const& dispensation) const
    {
        auto all = named_by(dispensation);
        std::erase_if(all, [&](SubjectResult const* subject) { return !fits(dispensation, *subject); });
        return all;
    }

    bool fits(Dispensation const& dispensation, SubjectResult const& subject) const
    {
        auto const is = [](Named const& wanted, std::string const& name) {
            return wanted.name.empty() || wanted.name == name;
        };
        if (dispensation.entry) {
            return *dispensation.entry == *subject.record;
        }
        return is(dispensation.offer, subject.offer) &&
               (dispensation.operator_.name.empty() || is_operator(dispensation.operator_.name, subject)) &&
               (dispensation.service.name.empty() || is_service(dispensation.service.name, subject)) &&
               stands_as_it_did(dispensation, subject);
    }

    // A submission may call itself what it likes: an offer that the register has has to be that operator's.
    bool is_operator(std::string const& name, SubjectResult const& subject) const
    {
        auto const& known = request_.repository.operators_of(subject.offer);
        return subject.operator_name == name && (known.empty() || ranges::contains(known, name));
    }

    // An offer's only service may be left unnamed.
    bool is_service(std::string const& service, SubjectResult const& subject) const
    {
        auto const& repository = request_.repository;
        bool const only = subject.service.empty() &&
                          !repository.several_services(subject.operator_name, subject.offer) &&
                          !repository.entries(ServiceId{subject.operator_name, subject.offer, service}).empty();
        return subject.service == service || only;
    }

    static bool stands_as_it_did(Dispensation const& dispensation, SubjectResult const& subject)
    {
        return dispensation.digest.empty() || subject.digest == dispensation.digest;
    }

    Holding holding_of(Dispensation const& dispensation) const
    {
        auto const as_of = result_.as_of;
        if (dispensation.until < as_of) {
            return Holding::ended;
        }
        if (dispensation.until > last_day_of_two_years(dispensation.from.value_or(as_of))) {
            return Holding::too_long;
        }
        return dispensation.from && as_of < *dispensation.from ? Holding::not_yet : Holding::in_force;
    }

    // Of every finding that it is for; the first of several for one is the one that is named.
    static void except(SubjectResult& subject, Dispensation const& dispensation, Outcome& outcome)
    {
        for (auto& rule : subject.rules) {
            if (!names(dispensation.rule.name, rule) || (holds(rule.verdict) && !rule.excepted_from)) {
                continue;
            }
            if (!may_be_excepted(rule)) {
                outcome.kept_from = true;
                continue;
            }
            outcome.used = true;
            if (!rule.excepted_from) {
                rule.dispensation = &dispensation;
                rule.excepted_from = std::exchange(rule.verdict, Verdict::excepted);
            }
        }
        subject.verdict = verdict_of(subject);
    }

    static bool names(std::string const& named, RuleResult const& rule)
    {
        return (!rule.provision.empty() && named == rule.provision) || names_rule(named, rule.provision, rule.name);
    }

    // ---- what is said of a dispensation itself

    static SubjectResult said_of(Dispensation const& dispensation, Subjects const& fitting, RuleResult finding)
    {
        SubjectResult said;
        said.scope = Scope::dispensation;
        said.operator_name = dispensation.operator_.name;
        said.offer =
            dispensation.entry ? std::string(text_in(*dispensation.entry, Field::offer)) : dispensation.offer.name;
        said.service =
            dispensation.entry ? std::string(text_in(*dispensation.entry, Field::service)) : dispensation.service.name;
        said.place = dispensation.place;
        said.id = "dispensation:" + slug(dispensation.rule.name) + ":" + target_of(dispensation);
        said.summary = Text{dispensation.rule.name + ", " + target_of(dispensation)};
        bool const for_one = !dispensation.case_.name.empty() || dispensation.entry;
        said.submission = for_one && !fitting.empty() ? fitting.front()->submission : nullptr;
        said.verdict = Verdict::notice;
        said.rules.push_back(std::move(finding));
        return said;
    }

    // What it is for, in the words of ids.
    static std::string target_of(Dispensation const& dispensation)
    {
        auto const& entry = dispensation.entry;
        std::string target = entry ? dispensation.file : dispensation.case_.name;
        for (auto const& part : {entry ? std::string(text_in(*entry, Field::id)) : dispensation.operator_.name,
                                 entry ? std::string(text_in(*entry, Field::offer)) : dispensation.offer.name}) {
            target += part.empty() ? "" : (target.empty() ? "" : ":") + slug(part);
        }
        auto const service = entry ? std::string(text_in(*entry, Field::service)) : dispensation.service.name;
        return target + (service.empty() ? "" : "/" + slug(service));
    }

    static RuleResult about(Dispensation const& dispensation, std::string_view name, Text message)
    {
        auto result = built_in_finding(name, Verdict::notice, dispensation.place);
        result.dispensation = &dispensation;
        result.message = std::move(message);
        return result;
    }

    RuleResult finding(Dispensation const& dispensation, Holding holds) const
    {
        auto const day = print_day(dispensation.until);
        switch (holds) {
        case Holding::ended:
            return about(dispensation, dispensation_expired,
                         {"Dispensationen gjaldt til og med " + day.da + " og undtager ikke længere noget.",
                          "The dispensation was in force until " + day.en + " and excepts nothing any more."});
        case Holding::too_long:
            return too_long(dispensation);
        case Holding::not_yet: {
            auto const first = print_day(*dispensation.from);
            return about(
                dispensation, dispensation_unused,
                {"Dispensationen gælder først fra " + first.da + " og undtager intet før den dag.",
                 "The dispensation is in force from " + first.en + " on and excepts nothing before that day."});
        }
        case Holding::in_force:
            break;
        }
        if (edited_since(dispensation)) {
            return about(dispensation, dispensation_unused,
                         {"Dispensationen undtager intet: takstindmeldingen er ændret, siden den blev givet.",
                          "The dispensation excepts nothing: the submission was edited since it was given."});
        }
        return about(
            dispensation, dispensation_unused,
            {"Dispensationen undtager intet: det, den gælder, har intet sådant fund. Fjern den, eller ret den.",
             "The dispensation excepts nothing: what it is for has no such finding. Remove it, or mend it."});
    }

    RuleResult too_long(Dispensation const& dispensation) const
    {
        auto const most = print_day(last_day_of_two_years(dispensation.from.value_or(result_.as_of)));
        auto const until = print_day(dispensation.until);
        Text message{"Dispensationen undtager intet: den skulle gælde til og med " + until.da +
                         ", og en dispensation gælder højst to år, her til og med " + most.da + ".",
                     "The dispensation excepts nothing: it was to hold until " + until.en +
                         ", and a dispensation holds for two years at most, here until " + most.en + "."};
        if (!dispensation.from) {
            message += Text{" Den siger ikke, fra hvilken dag den gælder (`from`), så der regnes fra den dag, der "
                            "kontrolleres pr.",
                            " It does not say from which day it holds (`from`), so the as-of day counts."};
        }
        return about(dispensation, dispensation_too_long, std::move(message));
    }

    static RuleResult cannot(Dispensation const& dispensation)
    {
        return about(dispensation, dispensation_cannot,
                     {"Dispensationen undtager ikke det, den er givet for: et fund, der hviler på et afslag, en "
                      "tilbagekaldelse eller en forelæggelse, på registret, eller på at ingen udgave af aftalen gælder "
                      "sagen, kan ingen dispensation undtage.",
                      "The dispensation does not except what it is given for: no dispensation excepts a finding that "
                      "rests on a refusal, a revocation or a referral, on the register, or on that nobody can judge "
                      "the case."});
    }

    bool edited_since(Dispensation const& dispensation) const
    {
        auto const named = at(by_case_, dispensation.case_.name);
        return !named.empty() && !stands_as_it_did(dispensation, *named.front());
    }

    CheckResult& result_;
    Dispensing const& request_;
    Index by_case_, by_offer_, by_operator_, by_entry_;
    std::vector<SubjectResult> found_;
};

}  // namespace

void dispense(CheckResult& result, Dispensing const& request)
{
    if (request.dispensations.empty()) {
        return;
    }
    Dispenser dispenser(result, request);
    for (auto const& dispensation : request.dispensations) {
        dispenser.apply(dispensation);
    }
    dispenser.finish();
}

}  // namespace styr
