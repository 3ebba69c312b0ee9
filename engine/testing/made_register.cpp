// SPDX-License-Identifier: MPL-2.0
#include "engine/testing/made_register.hpp"

#include "models/fields/change.hpp"
#include "models/fields/given_rows.hpp"
#include "models/fields/text_in.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace styr {

namespace {

constexpr Day long_ago = first_day - std::chrono::days{1};  // so that the day before any day is one of it

// What some entry says of a service, and from when.
struct Said {
    Day from;
    Record const* entry;
};
using Services = std::map<std::string, std::vector<Said>>;  // by name
using Offers = std::map<std::string, Services>;

void set_missing_operator(Record& record)
{
    if (given(&record, Field::operator_) == nullptr) {
        record.set(Field::operator_, std::string(made_operator));
    }
}

Day day_of(Record const& entry)
{
    auto const* const day = entry.get<DateBounds>(Field::effective);
    return day == nullptr ? long_ago : std::max(long_ago, day->earliest);
}

Record const* terms_before(Record const& entry)
{
    auto const& held = entry.records(Field::before);
    return held.empty() ? nullptr : &held.front();
}

// A service holds what the first change of it says until the day of that change, then what the next one says.
void add_entry(Services& services, Record const& entry)
{
    auto& said = services[std::string(text_in(entry, Field::service))];
    said.push_back({said.empty() ? long_ago : day_of(*said.back().entry), &entry});
}

// Who leaves the name out means the only one that is named, where there is one.
void name_the_unnamed(Services& services)
{
    auto const unnamed = services.find("");
    if (unnamed == services.end() || services.size() == 1) {
        return;
    }
    if (services.size() == 2) {
        auto& named = services.rbegin()->second;
        named.insert(named.end(), unnamed->second.begin(), unnamed->second.end());
    }
    services.erase(unnamed);
}

std::map<std::string, Offers> entries_by_operator(Records const& submissions, Records const& settlement_files)
{
    std::map<std::string, Offers> operators;
    for (auto const& submission : submissions) {
        auto& offers = operators[std::string(text_in(submission, Field::operator_))];
        std::vector<Record const*> changes;
        for (auto const& change : submission.records(Field::changes)) {
            if (kind_of_change(change) != ChangeKind::registration) {
                changes.push_back(&change);
            }
        }
        std::stable_sort(changes.begin(), changes.end(),
                         [](Record const* a, Record const* b) { return day_of(*a) < day_of(*b); });
        for (auto const* const change : changes) {
            add_entry(offers[std::string(text_in(*change, Field::offer))], *change);
        }
    }
    for (auto const& file : settlement_files) {
        for (auto const& settlement : file.records(Field::settlements)) {
            add_entry(operators[std::string(text_in(settlement, Field::operator_))]
                               [std::string(text_in(settlement, Field::offer))],
                      settlement);
        }
    }
    for (auto& [operator_, offers] : operators) {
        for (auto& [offer, services] : offers) {
            name_the_unnamed(services);
        }
    }
    return operators;
}

Record made_service(std::string const& name, Record const* terms)
{
    Record service{RecordKind::service, {}, {}};
    if (!name.empty()) {
        service.set(Field::service, name);
    }
    for (auto const* const row : given_rows(RecordKind::terms, {terms})) {
        if (auto const* const fact = is_term(row->field) ? given(terms, row->field) : nullptr) {
            service.facts.push_back(*fact);
        }
    }
    return service;
}

// Of the offer itself, what the change claims; under `before` goes before beside it.
void add_offer_facts(Record& offer, Record const& entry)
{
    for (auto const* const record : {terms_before(entry), &entry}) {
        for (auto const& fact : record == nullptr ? std::vector<Fact>{} : record->facts) {
            if (is_offer_fact(fact.field) && given(record, fact.field) != nullptr &&
                offer.find(fact.field) == nullptr) {
                offer.facts.push_back(fact);
            }
        }
    }
}

Record made_offer(std::string const& name, Services const& services, Day day)
{
    Record offer{RecordKind::offer, {}, {}};
    offer.set(Field::offer, name);
    Records made;
    for (auto const& [service, said] : services) {
        auto const* holds = &said.front();
        for (auto const& each : said) {
            bool const holds_by_then = each.from <= day && terms_before(*each.entry) != nullptr;
            holds = holds_by_then ? &each : holds;
            add_offer_facts(offer, *each.entry);
        }
        made.push_back(made_service(service, terms_before(*holds->entry)));
    }
    offer.set(Field::services, std::move(made));
    return offer;
}

Record made_file(std::string const& operator_, Offers const& offers, Day day)
{
    Record file{RecordKind::operator_, {}, {}};
    file.set(Field::operator_, operator_);
    file.set(Field::in_force, DateBounds::exactly(day));
    Records made;
    for (auto const& [offer, services] : offers) {
        made.push_back(made_offer(offer, services, day));
    }
    file.set(Field::offers, std::move(made));
    return file;
}

}  // namespace

Records made_register(Records& submissions, Records& settlement_files)
{
    for (auto& submission : submissions) {
        set_missing_operator(submission);
    }
    for (auto& file : settlement_files) {
        auto settlements = file.records(Field::settlements);
        for (auto& settlement : settlements) {
            set_missing_operator(settlement);
        }
        file.set(Field::settlements, std::move(settlements));
    }
    Records files;
    for (auto const& [operator_, offers] : entries_by_operator(submissions, settlement_files)) {
        std::set<Day> days{long_ago};
        for (auto const& [offer, services] : offers) {
            for (auto const& [service, said] : services) {
                for (auto const& each : said) {
                    days.insert(each.from);
                }
            }
        }
        for (auto const day : days) {
            files.push_back(made_file(operator_, offers, day));
        }
    }
    return files;
}

}  // namespace styr
