// SPDX-License-Identifier: MPL-2.0
#include "tests/reference/former_names.hpp"

#include "tests/reference/registers.hpp"

#include <algorithm>

namespace styr::reference {

namespace {

struct Step {
    Name before, after;
};

std::vector<Step> by_register(Repository const& repository)
{
    std::vector<Step> steps;
    for (auto const& root : repository.registers()) {
        for (auto const& offer : root.records(Field::offers)) {
            Name const now{text_of(root, Field::operator_), text_of(offer, Field::offer), {}};
            for (auto const& names : offer.records(Field::formerly)) {
                steps.push_back({named(names, now), now});
            }
            for (auto const& service : offer.records(Field::services)) {
                auto its = now;
                its.service = text_of(service, Field::service);
                for (auto const& names : service.records(Field::formerly)) {
                    steps.push_back({named(names, its), its});
                }
            }
        }
    }
    return steps;
}

void add_submitted(std::vector<Step>& steps, Repository const& repository)
{
    for (auto const& submission : repository.submissions()) {
        for (auto const& change : submission.root.records(Field::changes)) {
            Name const now{text_of(submission.root, Field::operator_), text_of(change, Field::offer),
                           text_of(change, Field::service)};
            for (auto const& names : change.records(Field::becomes)) {
                steps.push_back({now, named(names, now)});
                steps.push_back({named(names, now), now});
            }
        }
    }
}

// All that the steps lead to, backwards; of a service, with what is said of all of its offer.
std::set<Name> led_to(Name const& from, std::vector<Step> const& steps)
{
    std::set<Name> found{from};
    for (bool grows = !steps.empty(); grows;) {
        auto more = found;
        for (auto const& name : found) {
            for (auto const& step : steps) {
                bool const whole = step.after.service.empty() && !name.service.empty();
                bool const fits = step.after.operator_ == name.operator_ && step.after.offer == name.offer &&
                                  (whole || step.after.service == name.service);
                if (fits) {
                    more.insert({step.before.operator_, step.before.offer, whole ? name.service : step.before.service});
                }
            }
        }
        grows = more.size() > found.size();
        found = std::move(more);
    }
    found.erase(from);
    return found;
}

}  // namespace

Name named(Record const& names, Name const& same)
{
    auto const part = [&](Field field, std::string const& otherwise) {
        auto const said = text_of(names, field);
        return said.empty() ? otherwise : said;
    };
    return {part(Field::operator_, same.operator_), part(Field::offer, same.offer), part(Field::service, same.service)};
}

std::set<Name> formerly(Name const& name, Repository const& repository)
{
    return led_to(name, by_register(repository));
}

std::set<Name> also_called(Name const& name, Repository const& repository)
{
    auto steps = by_register(repository);
    for (std::size_t i = 0, count = steps.size(); i < count; ++i) {
        steps.push_back({steps[i].after, steps[i].before});
    }
    add_submitted(steps, repository);
    return led_to(name, steps);
}

std::optional<Record> in_the_name_of(Name const& name, Record const& about, std::set<Name> const& others)
{
    auto const says = [&about](Field field, std::string const& of) {
        auto const stated = text_of(about, field);
        return stated.empty() || stated == of;
    };
    bool const any = std::any_of(others.begin(), others.end(), [&](Name const& other) {
        return says(Field::operator_, other.operator_) && says(Field::offer, other.offer) &&
               says(Field::service, other.service);
    });
    if (!any) {
        return std::nullopt;
    }
    auto renamed = about;
    for (auto const& [field, own] :
         {std::pair{Field::operator_, name.operator_}, {Field::offer, name.offer}, {Field::service, name.service}}) {
        if (!text_of(about, field).empty()) {
            renamed.set(field, own);
        }
    }
    return renamed;
}

}  // namespace styr::reference
