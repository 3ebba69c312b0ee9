// SPDX-License-Identifier: MPL-2.0
#include "tests/reference/registers.hpp"

#include "tests/reference/former_names.hpp"

#include <algorithm>

namespace styr::reference {

namespace {

Day in_force(Record const& root) { return root.get<DateBounds>(Field::in_force)->earliest; }

void add(Holding& holding, Record const& root, std::string const& offer)
{
    for (auto const& each : root.records(Field::offers)) {
        if (text_of(each, Field::offer) == offer) {
            for (auto const& service : each.records(Field::services)) {
                holding.push_back({&root, &each, &service});
            }
        }
    }
}

}  // namespace

std::string text_of(Record const& record, Field field)
{
    auto const* const text = record.get<std::string>(field);
    return text == nullptr ? std::string() : *text;
}

Fact const* fact_called(Record const& record, std::string_view key)
{
    auto const found = std::find_if(record.facts.begin(), record.facts.end(),
                                    [key](Fact const& fact) { return key_of(fact.field) == key; });
    return found == record.facts.end() || std::holds_alternative<std::monostate>(found->value) ? nullptr : &*found;
}

bool Registers::knows(std::string const& operator_) const { return latest(operator_) != nullptr; }

std::set<Day> Registers::begins(std::string const& operator_) const
{
    std::set<Day> found;
    for (auto const& root : repository_.registers()) {
        if (text_of(root, Field::operator_) == operator_) {
            found.insert(in_force(root));
        }
    }
    return found;
}

Record const* Registers::latest(std::string const& operator_) const
{
    Record const* found = nullptr;
    for (auto const& root : repository_.registers()) {
        bool const later = found == nullptr || in_force(*found) < in_force(root);
        found = text_of(root, Field::operator_) == operator_ && later ? &root : found;
    }
    return found;
}

// What the register said under a former name is what held before.
Holding Registers::of_offer(std::string const& operator_, std::string const& offer, Day day) const
{
    auto found = of_this_name(operator_, offer, day);
    auto const days = begins(operator_);
    auto const first =
        std::find_if(days.begin(), days.end(), [&](Day each) { return !of_this_name(operator_, offer, each).empty(); });
    if (!found.empty() || first == days.end() || day >= *first) {
        return found;
    }
    for (auto const& name : formerly({operator_, offer, {}}, repository_)) {
        if (auto const former = of_this_name(name.operator_, name.offer, day); !former.empty()) {
            return former;
        }
    }
    return found;
}

Holding Registers::of_this_name(std::string const& operator_, std::string const& offer, Day day) const
{
    auto const days = begins(operator_);
    auto const next = days.upper_bound(day);
    Holding found;
    for (auto const& root : repository_.registers()) {
        bool const holds = next != days.begin() && in_force(root) == *std::prev(next);
        if (holds && text_of(root, Field::operator_) == operator_) {
            add(found, root, offer);
        }
    }
    return found;
}

std::set<Day> Registers::begins(std::string const& operator_, std::string const& offer) const
{
    auto days = begins(operator_);
    for (auto const& name : formerly({operator_, offer, {}}, repository_)) {
        days.merge(begins(name.operator_));
    }
    return days;
}

Holding Registers::of_service(std::string const& operator_, std::string const& offer, std::string const& service,
                              Day day) const
{
    auto found = of_offer(operator_, offer, day);
    auto const named = services(operator_, offer);
    std::erase_if(found, [&](Held const& held) {
        auto const name = text_of(*held.service, Field::service);
        bool const only = name.empty() && named == std::set{service};  // which some files name and some do not
        return !service.empty() && name != service && !only;
    });
    return found;
}

Holding Registers::ever(std::string const& operator_, std::string const& offer) const
{
    Holding found;
    for (auto const& root : repository_.registers()) {
        if (text_of(root, Field::operator_) == operator_) {
            add(found, root, offer);
        }
    }
    return found;
}

std::set<std::string> Registers::services(std::string const& operator_, std::string const& offer) const
{
    std::set<std::string> names;
    for (auto const& held : ever(operator_, offer)) {
        names.insert(text_of(*held.service, Field::service));
    }
    names.erase("");
    return names;
}

std::set<std::string> Registers::owners(std::string const& offer) const
{
    std::set<std::string> found;
    for (auto const& root : repository_.registers()) {
        Holding held;
        add(held, root, offer);
        if (!held.empty()) {
            found.insert(text_of(root, Field::operator_));
        }
    }
    return found;
}

std::set<std::string> Registers::owners_on(std::string const& offer, std::string const& service, Day day) const
{
    auto found = owners(offer);
    std::erase_if(found, [&](std::string const& owner) { return of_service(owner, offer, service, day).empty(); });
    return found;
}

}  // namespace styr::reference
