// SPDX-License-Identifier: MPL-2.0
#include "engine/evaluation/subjects_register.hpp"

#include "engine/evaluation/left_out.hpp"
#include "engine/evaluation/own_plausible.hpp"
#include "models/fields/date_in.hpp"
#include "models/fields/text_in.hpp"

#include <algorithm>
#include <map>

namespace styr {

std::set<int> years_in(Value const& list)
{
    std::set<int> years;
    if (auto const* const reports = std::get_if<Records>(&list)) {
        for (auto const& report : *reports) {
            if (auto const* const year = report.get<Fraction>(Field::year)) {
                years.insert(static_cast<int>(year->numerator()));
            }
        }
    } else if (auto const* const texts = std::get_if<std::vector<std::string>>(&list)) {
        for (auto const& year : *texts) {
            years.insert(std::stoi(year));
        }
    }
    return years;
}

std::set<int> years_in(Record const& holder, Field list)
{
    auto const* const fact = holder.find(list);
    return fact == nullptr ? std::set<int>{} : years_in(fact->value);
}

std::set<int> years_reported(Record const& holder) { return years_in(holder, Field::reports); }

namespace {

Subject of_register(Scope scope, Record const& operator_, Record const& record, Day day)
{
    Subject subject;
    subject.scope = scope;
    subject.operator_ = &operator_;
    subject.day = day;
    subject.place = record.span;
    return subject;
}

bool by_then(Record const& root, Day as_of) { return date_in(root, Field::in_force).earliest <= as_of; }

// Of the register files by then the latest that has a report of that year, of the operator or of an offer of it.
Record const* report_of(Repository const& repository, Day as_of, Record const& root, std::string_view offer, int year)
{
    Record const* found = nullptr;
    std::optional<Day> latest;
    auto const look = [&](Record const& holder, Day day) {
        for (auto const& report : holder.records(Field::reports)) {
            auto const* const of = report.get<Fraction>(Field::year);
            if (of != nullptr && *of == Fraction{year} && (!latest || *latest <= day)) {
                found = &report;
                latest = day;
            }
        }
    };
    if (!offer.empty()) {
        ServiceId const name{text_in(root, Field::operator_), offer, {}};
        for (auto const& entry : repository.entries(name.operator_, name.offer)) {
            if (entry.in_force <= as_of && entry.goes_by(name)) {
                look(*entry.offer, entry.in_force);
            }
        }
        return found;
    }
    for (auto const& file : repository.registers()) {
        if (by_then(file, as_of) && text_in(file, Field::operator_) == text_in(root, Field::operator_)) {
            look(file, date_in(file, Field::in_force).earliest);
        }
    }
    return found;
}

Day end_of(int year) { return Day{std::chrono::year{year} / 12 / 31}; }

// Years of an offer: those of which there is a report, and the finished ones of which a rule asks, reported or not. An
// offer's facts are those of its last entry in the year.
void add_years_of_offer(std::vector<Subject>& subjects, Repository const& repository, ServiceId const& offer, Day as_of,
                        IsAsked const& asked)
{
    std::map<int, RegisterEntry const*> years;
    std::set<int> reported;
    for (auto const& entry : repository.entries(offer.operator_, offer.offer)) {
        if (entry.in_force > as_of || !entry.goes_by(offer)) {
            continue;
        }
        auto const own = years_reported(*entry.offer);
        reported.insert(own.begin(), own.end());
        auto const last = std::min(entry.last.value_or(as_of), as_of);
        for (int year = year_of(entry.in_force); year <= year_of(last); ++year) {
            years[year] = &entry;
        }
    }
    if (years.empty()) {
        return;
    }
    for (auto const year : reported) {
        years.emplace(year, years.begin()->second);
    }
    for (auto const& [year, entry] : years) {
        bool const finished = year < year_of(as_of) && asked(Scope::offer_and_year, end_of(year));
        if (!finished && !reported.contains(year)) {
            continue;
        }
        auto const* const report = report_of(repository, as_of, *entry->operator_, offer.offer, year);
        auto subject = of_register(Scope::offer_and_year, *entry->operator_,
                                   report != nullptr ? *report : *entry->offer, end_of(year));
        subject.offer = entry->offer;
        subject.report = report;
        subject.year = year;
        subjects.push_back(subject);
    }
}

// Years of which an operator reports and in which none of its files begins.
void add_years_of_operator(std::vector<Subject>& subjects, Repository const& repository, std::string_view name,
                           Day as_of)
{
    std::set<int> begun, reported;
    Record const* latest = nullptr;
    for (auto const& root : repository.registers()) {
        if (!by_then(root, as_of) || text_in(root, Field::operator_) != name) {
            continue;
        }
        auto const day = date_in(root, Field::in_force).earliest;
        begun.insert(year_of(day));
        auto const own = years_reported(root);
        reported.insert(own.begin(), own.end());
        latest = latest == nullptr || date_in(*latest, Field::in_force).earliest <= day ? &root : latest;
    }
    for (auto const year : reported) {
        auto const* const report = begun.contains(year) ? nullptr : report_of(repository, as_of, *latest, {}, year);
        if (report != nullptr) {
            auto subject = of_register(Scope::operator_and_year, *latest, *report, end_of(year));
            subject.report = report;
            subject.year = year;
            subjects.push_back(subject);
        }
    }
}

bool any_decided_alone(Repository const& repository, std::string_view operator_name)
{
    auto const offers = repository.offers_of(operator_name);
    return std::any_of(offers.begin(), offers.end(),
                       [&](std::string_view offer) { return !repository.decided_alone(operator_name, offer).empty(); });
}

void add_years(std::vector<Subject>& subjects, Repository const& repository, Day as_of, IsAsked const& asked)
{
    for (auto const name : repository.operators()) {
        if (asked(Scope::operator_and_year, {})) {
            add_years_of_operator(subjects, repository, name, as_of);
        }
        if (asked(Scope::offer_and_year, {})) {
            for (auto const offer : repository.offers_of(name)) {
                add_years_of_offer(subjects, repository, {name, offer, {}}, as_of, asked);
            }
        }
    }
}

}  // namespace

// The register as it stands on the day: each operator's latest file.
void add_register(std::vector<Subject>& subjects, Repository const& repository, Day as_of, IsAsked const& asked)
{
    std::map<std::string_view, Day> latest;  // of each operator, on the day
    for (auto const& root : repository.registers()) {
        auto const in_force = date_in(root, Field::in_force).earliest;
        if (in_force <= as_of) {
            auto& day = latest.emplace(text_in(root, Field::operator_), in_force).first->second;
            day = std::max(day, in_force);
        }
    }
    for (auto const& root : repository.registers()) {
        auto const in_force = date_in(root, Field::in_force).earliest;
        if (in_force > as_of) {
            continue;
        }
        if (asked(Scope::operator_and_year, {})) {
            auto subject =
                of_register(Scope::operator_and_year, root, root, Day{std::chrono::year{year_of(in_force)} / 12 / 31});
            subject.year = year_of(in_force);
            subject.report = report_of(repository, as_of, root, {}, *subject.year);
            subjects.push_back(subject);
        }
        if (in_force != latest.at(text_in(root, Field::operator_))) {
            continue;
        }
        auto const name = text_in(root, Field::operator_);
        if (asked(Scope::operator_, {}) || any_decided_alone(repository, name) ||
            !left_out(repository, name, as_of).empty()) {
            subjects.push_back(of_register(Scope::operator_, root, root, as_of));
        }
        for (auto const& offer : root.records(Field::offers)) {
            if (asked(Scope::offer, {}) || has_odd_parts(offer)) {
                auto subject = of_register(Scope::offer, root, offer, as_of);
                subject.offer = &offer;
                subjects.push_back(subject);
            }
        }
    }
    add_years(subjects, repository, as_of, asked);
}

}  // namespace styr
