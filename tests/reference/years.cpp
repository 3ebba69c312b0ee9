// SPDX-License-Identifier: MPL-2.0
#include "tests/reference/years.hpp"

#include <algorithm>
#include <set>

namespace styr::reference {

namespace {

Day in_force(Record const& root) { return root.get<DateBounds>(Field::in_force)->earliest; }

// Whether a rule for offers and years is in force at the end of the year.
bool is_asked_on(Agreement const& agreement, int year)
{
    auto const day = day_of(year, 12, 31);
    return std::any_of(agreement.versions.begin(), agreement.versions.end(), [&](Version const& version) {
        return std::any_of(version.rules.begin(), version.rules.end(), [&](Rule const& rule) {
            auto const& provision = version.provisions[rule.provision];
            return rule.scope == Scope::offer_and_year && std::max(provision.from, version.from) <= day &&
                   day <= std::min(provision.to, version.to);
        });
    });
}

Record const* report_in(Record const& holder, int year)
{
    for (auto const& report : holder.records(Field::reports)) {
        if (*report.get<Fraction>(Field::year) == Fraction{year}) {
            return &report;
        }
    }
    return nullptr;
}

// Every file of the operator up to the day, the oldest first.
std::vector<Record const*> files_of(Repository const& repository, std::string const& name, Day as_of)
{
    std::vector<Record const*> files;
    for (auto const& root : repository.registers()) {
        if (in_force(root) <= as_of && *root.get<std::string>(Field::operator_) == name) {
            files.push_back(&root);
        }
    }
    std::stable_sort(files.begin(), files.end(),
                     [](Record const* a, Record const* b) { return in_force(*a) < in_force(*b); });
    return files;
}

Record const* offer_in(Record const& root, std::string const& name)
{
    auto const& offers = root.records(Field::offers);
    auto const found = std::find_if(offers.begin(), offers.end(),
                                    [&](Record const& each) { return *each.get<std::string>(Field::offer) == name; });
    return found == offers.end() ? nullptr : &*found;
}

}  // namespace

std::vector<Subject> years_of_offers(Agreement const& agreement, Repository const& repository, std::string const& name,
                                     Day as_of)
{
    auto const files = files_of(repository, name, as_of);
    std::set<std::string> offers;
    for (auto const* const root : files) {
        for (auto const& offer : root->records(Field::offers)) {
            offers.insert(*offer.get<std::string>(Field::offer));
        }
    }
    std::vector<Subject> subjects;
    for (auto const& offer : offers) {
        for (int year = 1900; year < 2200; ++year) {
            Record const *report = nullptr, *held = nullptr, *root = nullptr, *first = nullptr, *first_root = nullptr;
            for (std::size_t i = 0; i < files.size(); ++i) {
                auto const* const there = offer_in(*files[i], offer);
                if (there == nullptr) {
                    continue;
                }
                auto const* const told = report_in(*there, year);
                report = told != nullptr ? told : report;
                first_root = first == nullptr ? files[i] : first_root;
                first = first == nullptr ? there : first;
                auto const last = i + 1 < files.size() ? in_force(*files[i + 1]) - std::chrono::days(1) : as_of;
                if (year_of(in_force(*files[i])) <= year && year <= year_of(last)) {
                    held = there;
                    root = files[i];
                }
            }
            bool const finished = held != nullptr && year < year_of(as_of) && is_asked_on(agreement, year);
            if (report == nullptr && !finished) {
                continue;
            }
            subjects.push_back({Scope::offer_and_year, nullptr, held != nullptr ? held : first,
                                held != nullptr ? root : first_root, year, as_of, false, nullptr, report});
        }
    }
    return subjects;
}

}  // namespace styr::reference
