// SPDX-License-Identifier: MPL-2.0
#include "tests/reference/own_findings.hpp"

#include "tests/reference/coverage.hpp"
#include "tests/reference/said.hpp"

#include <algorithm>

namespace styr::reference {

namespace {

bool is_change(Scope scope) { return scope <= Scope::rename; }

class Finder {
public:
    Finder(Repository const& repository, Subject const& subject)
        : registers_(repository),
          applications_(repository),
          subject_(subject),
          facts_(repository, subject),
          operator_(facts_.operator_name()),
          offer_(text_of(*subject.record, Field::offer)),
          service_(text_of(*subject.record, Field::service))
    {
    }

    OwnFindings found()
    {
        whose();
        if (subject_.scope == Scope::registration) {
            already();
        } else if (!subject_.record->records(Field::becomes).empty()) {
            taken();
        }
        if (is_change(subject_.scope)) {
            moves();
            claims();
        }
        return std::move(found_);
    }

private:
    void say(std::string_view name, Finding finding) { found_.insert_or_assign(std::string(name), std::move(finding)); }

    bool exact() const
    {
        auto const day = facts_.day();
        auto const* const bounds = day.get<DateBounds>();
        return bounds != nullptr && bounds->exact();
    }

    void whose()
    {
        if (operator_.empty()) {
            say(own::registered, bare(Verdict::incomplete));
        } else if (!registers_.knows(operator_)) {
            bool const enters = subject_.scope == Scope::registration;  // a new operator, or a slip in its name
            say(own::registered, enters ? maybe(Verdict::incomplete) : bare(Verdict::incomplete));
        } else if (subject_.scope != Scope::registration) {
            where();
        } else if (before_its_register() || of_several() || !registers_.owners(offer_).empty()) {
            say(own::registered, maybe(Verdict::incomplete));
        }
    }

    // One of several services, and it is not said which.
    bool of_several() const { return service_.empty() && applications_.services(operator_, offer_).size() > 1; }
    bool before_its_register() const
    {
        return facts_.days_looked_at().front() < *registers_.begins(operator_, offer_).begin();
    }

    // On each day that it may be: there, under others only, or nowhere.
    void where()
    {
        std::set<std::string> places;
        bool own_offer = false;
        for (auto const day : facts_.days_looked_at()) {
            bool const there =
                !registers_.of_service(operator_, offer_, service_, day).empty() && !was_anothers_on(day);
            bool const offer_there = !registers_.of_offer(operator_, offer_, day).empty();
            auto const owners = offer_there ? std::set<std::string>{} : registers_.owners_on(offer_, {}, day);
            own_offer = own_offer || offer_there;
            places.insert(there ? "there" : owners.empty() && !was_anothers_on(day) ? "nowhere" : "others");
        }
        if (places == std::set<std::string>{"there"}) {
            if (of_several()) {
                say(own::registered, maybe(Verdict::incomplete));
            } else if (goes_to_a_stranger()) {
                say(own::registered, bare(Verdict::notice));
            }
            return;
        }
        auto const verdict = places == std::set<std::string>{"others"} ? Verdict::violation : Verdict::incomplete;
        auto finding = places.contains("there") && !facts_.day().stated ? maybe(verdict) : bare(verdict);
        // Which of its own services is meant, or its own offer before its register begins.
        finding.any_verdict = !exact() || own_offer || !registers_.owners(offer_).empty() || before_its_register();
        say(own::registered, finding);
        if (has_ended()) {
            say(own::ended, maybe(Verdict::incomplete));
            finding.may = true;
            say(own::registered, finding);
        }
    }

    // It has it by its history alone, and on the day of the change, too, it is another's.
    bool was_anothers_on(Day looked_at) const
    {
        auto const held = registers_.of_service(operator_, offer_, service_, looked_at);
        auto const day = subject_.scope == Scope::settlement ? looked_at : looked_at + std::chrono::days(1);
        return !held.empty() && text_of(*held.front().root, Field::operator_) != operator_ &&
               registers_.of_this_name(operator_, offer_, day).empty();
    }

    // It goes to an operator whom the register does not know.
    bool goes_to_a_stranger() const
    {
        auto const& names = subject_.record->records(Field::becomes);
        auto const to = names.empty() ? std::string() : text_of(names.front(), Field::operator_);
        return !to.empty() && !registers_.knows(to);
    }

    // The register had it, and a later file leaves it out.
    bool has_ended() const
    {
        auto const days = registers_.begins(operator_, offer_);
        auto const looked_at = facts_.days_looked_at();
        return std::any_of(days.begin(), days.end(), [&](Day day) {
            return day <= looked_at.back() && !registers_.of_service(operator_, offer_, service_, day).empty();
        });
    }

    void already()
    {
        std::size_t there = 0, several = 0;
        auto const days = facts_.days_looked_at();
        for (auto const day : days) {
            auto const holding = registers_.of_service(operator_, offer_, service_, day);
            there += holding.empty() ? 0 : 1;
            several += holding.size() > 1 ? 1 : 0;
        }
        if (there > 0) {
            say(own::already, there == days.size() && several == 0 && !of_several() ? bare(Verdict::violation)
                                                                                    : maybe(Verdict::violation));
        } else if (has_one_without_a_name()) {  // which may be this one
            say(own::already, maybe(Verdict::incomplete));
        }
    }

    // What it is to be called, or whose it is to be, is there by that very name already.
    void taken()
    {
        auto const& names = subject_.record->records(Field::becomes).front();
        auto const becomes = named(names, {operator_, offer_, service_});
        bool const of_service = !text_of(names, Field::service).empty() || !service_.empty();
        std::size_t there = 0;
        auto days = facts_.days_looked_at();
        for (auto const begins : registers_.begins(becomes.operator_)) {
            if (begins <= latest_day_looked_at()) {
                days.push_back(std::max(begins, days.front()));
            }
        }
        for (auto const day : days) {
            auto const held = registers_.of_this_name(becomes.operator_, becomes.offer, day);
            bool const any = std::any_of(held.begin(), held.end(), [&](Held const& each) {
                return !of_service || text_of(*each.service, Field::service) == becomes.service;
            });
            there += any ? 1 : 0;
        }
        if (there > 0) {
            bool const certain = there == days.size() && exact() && found_.find(own::registered) == found_.end();
            say(own::already, certain ? bare(Verdict::violation) : maybe(Verdict::violation));
        }
    }

    Day latest_day_looked_at() const
    {
        auto const day = facts_.day();
        auto const* const bounds = day.get<DateBounds>();
        return (bounds == nullptr ? DateBounds{} : *bounds).latest - std::chrono::days(1);
    }

    bool has_one_without_a_name() const
    {
        auto const days = facts_.days_looked_at();
        return std::any_of(days.begin(), days.end(), [&](Day day) {
            auto const holding = registers_.of_offer(operator_, offer_, day);
            return std::any_of(holding.begin(), holding.end(),
                               [](Held const& held) { return text_of(*held.service, Field::service).empty(); });
        });
    }

    // A change of terms that asks for nothing that may be otherwise afterwards.
    void moves()
    {
        if (subject_.scope != Scope::change_of_terms) {
            return;
        }
        auto const& change = *subject_.record;
        auto const& after = change.records(Field::after);
        auto const terms = facts_.fields().term_fields(), offers = facts_.fields().offer_fields();
        auto const declared = declared_of_changes(facts_.fields());
        bool const moves =
            std::any_of(terms.begin(), terms.end(), [&](Field term) { return !facts_.changes(term).is(false); }) ||
            std::any_of(offers.begin(), offers.end(), [&](Field field) {
                auto const* const wanted = after.empty() ? nullptr : given(&after.front(), field);
                auto const held = facts_.fact(field, Side::none);
                return wanted != nullptr && !differ(held, from_data(wanted->value)).is(false);
            });
        bool const asks = std::any_of(declared.begin(), declared.end(),
                                      [&](Field field) { return given(&change, field) != nullptr; }) ||
                          given(&change, Field::special_terms) != nullptr ||
                          given(&change, Field::objective_financing) != nullptr ||
                          given(&change, Field::payers) != nullptr || given(&change, Field::until) != nullptr ||
                          given(&change, Field::target_group) != nullptr || given(&change, Field::catchment) != nullptr;
        if (!moves) {
            say(own::changes, asks ? maybe(Verdict::incomplete) : bare(Verdict::incomplete));
        }
    }

    void claims()
    {
        std::vector<Known> all;
        auto const terms = facts_.fields().term_fields(), offers = facts_.fields().offer_fields();
        std::vector<Field> fields(terms.begin(), terms.end());
        fields.insert(fields.end(), offers.begin(), offers.end());
        for (auto const field : fields) {
            all.push_back(facts_.claimed_otherwise(field));
        }
        auto const otherwise = any_of(all);
        bool const sometime = std::any_of(fields.begin(), fields.end(),
                                          [&](Field field) { return facts_.ever_claimed_otherwise(field); });
        if (!otherwise.is(false) || sometime) {
            bool const certain = otherwise.is(true) && !of_several() && exact();
            say(own::claims, certain ? bare(Verdict::incomplete) : maybe(Verdict::incomplete));
        }
    }

    Registers registers_;
    Applications applications_;
    Subject const& subject_;
    Facts facts_;
    std::string operator_, offer_, service_;
    OwnFindings found_;
};

}  // namespace

Finding bare(Verdict verdict)
{
    Finding finding;
    finding.verdict = verdict;
    finding.bare = true;
    return finding;
}

Finding maybe(Verdict verdict)
{
    auto finding = bare(verdict);
    finding.may = finding.any_verdict = true;
    return finding;
}

OwnFindings own_findings(Repository const& repository, Subject const& subject, Agreement const& agreement)
{
    auto found = Finder(repository, subject).found();
    if (is_change(subject.scope)) {
        add_found_beside(found, repository, subject, agreement);
        Name const own{text_of(subject.submission->root, Field::operator_), text_of(*subject.record, Field::offer),
                       text_of(*subject.record, Field::service)};
        add_decided_alone(found, repository, own);
    } else {  // of a settlement the engine alone says it
        found.insert_or_assign(std::string(own::not_registered), maybe(Verdict::incomplete));
    }
    return found;
}

bool is_laid_aside(Repository const& repository, Subject const& subject)
{
    if (subject.scope == Scope::decision) {
        return day_or_bounds(*subject.record, Field::date).earliest > subject.as_of;
    }
    if (subject.submission == nullptr) {
        return false;
    }
    Applications const applications(repository);
    Application const own{subject.submission, subject.record};
    return !is_there(*subject.submission, subject.as_of) ||
           (is_change(subject.scope) &&
            (applications.is_replaced(own, subject.as_of) || applications.is_taken_back(own)));
}

}  // namespace styr::reference
