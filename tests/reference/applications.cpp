// SPDX-License-Identifier: MPL-2.0
#include "tests/reference/applications.hpp"

#include "models/fields/change.hpp"

#include <algorithm>

namespace styr::reference {

namespace {

// Of the change, or of its file where that says it for all of its changes.
Fact const* said(Application const& application, std::string_view key)
{
    auto const* const own = fact_called(*application.change, key);
    return own != nullptr ? own : fact_called(application.submission->root, key);
}

}  // namespace

DateBounds day_or_bounds(Record const& record, Field field)
{
    auto const* const bounds = record.get<DateBounds>(field);
    return bounds == nullptr ? DateBounds{} : *bounds;
}

bool may_meet(DateBounds a, DateBounds b) { return a.earliest <= b.latest && b.earliest <= a.latest; }

bool is_there(Repository::Submission const& submission, Day as_of)
{
    return day_or_bounds(submission.root, Field::submitted).earliest <= as_of;
}

std::vector<Application> Applications::all() const
{
    std::vector<Application> found;
    for (auto const& submission : repository_.submissions()) {
        for (auto const& change : submission.root.records(Field::changes)) {
            found.push_back({&submission, &change});
        }
    }
    return found;
}

std::set<std::string> Applications::services(std::string const& operator_, std::string const& offer) const
{
    auto names = registers_.services(operator_, offer);
    auto const everything = all();
    bool const registered = !registers_.ever(operator_, offer).empty();
    for (auto const& each : registered ? std::vector<Application>{} : everything) {
        if (each.operator_() == operator_ && each.offer() == offer) {
            names.insert(text_of(*each.change, Field::service));
        }
    }
    names.erase("");
    return names;
}

std::optional<std::string> Applications::service_of(Application const& application) const
{
    if (auto const name = text_of(*application.change, Field::service); !name.empty()) {
        return name;
    }
    auto const names = services(application.operator_(), application.offer());
    if (!names.empty() && enters_without_a_name(application.operator_(), application.offer())) {
        return std::nullopt;
    }
    return names.empty()       ? std::optional(std::string())
           : names.size() == 1 ? std::optional(*names.begin())
                               : std::nullopt;
}

bool Applications::enters_without_a_name(std::string const& operator_, std::string const& offer) const
{
    auto const everything = all();
    return registers_.ever(operator_, offer).empty() &&
           std::any_of(everything.begin(), everything.end(), [&](Application const& each) {
               auto const* const kind = each.change->get<Choice>(Field::kind);
               return kind != nullptr && static_cast<ChangeKind>(kind->index) == ChangeKind::registration &&
                      each.operator_() == operator_ && each.offer() == offer &&
                      text_of(*each.change, Field::service).empty();
           });
}

bool Applications::enters(std::string const& operator_, std::string const& offer, std::string const& service) const
{
    auto const everything = all();
    return std::any_of(everything.begin(), everything.end(), [&](Application const& each) {
        auto const* const kind = each.change->get<Choice>(Field::kind);
        auto const is = [](std::string const& wanted, std::string const& name) {
            return wanted.empty() || wanted == name;
        };
        return kind != nullptr && static_cast<ChangeKind>(kind->index) == ChangeKind::registration &&
               is(operator_, each.operator_()) && is(offer, each.offer()) &&
               is(service, text_of(*each.change, Field::service));
    });
}

bool Applications::is_on_record(std::string const& operator_, std::string const& offer,
                                std::string const& service) const
{
    auto const owners = operator_.empty() ? registers_.owners(offer) : std::set{operator_};
    return std::any_of(owners.begin(), owners.end(), [&](std::string const& owner) {
        auto const held = registers_.ever(owner, offer);
        return offer.empty() ? registers_.knows(owner) : std::any_of(held.begin(), held.end(), [&](Held const& each) {
            return service.empty() || text_of(*each.service, Field::service) == service;
        });
    });
}

std::set<std::string> Applications::owners(std::string const& offer) const
{
    auto found = registers_.owners(offer);
    for (auto const& each : all()) {
        if (each.offer() == offer && !each.operator_().empty()) {
            found.insert(each.operator_());
        }
    }
    return found;
}

bool Applications::same_service(Application const& a, Application const& b) const
{
    return a.operator_() == b.operator_() && a.offer() == b.offer() && service_of(a) == service_of(b);
}

bool Applications::may_be_same_service(Application const& a, Application const& b) const
{
    auto const one = service_of(a), two = service_of(b);
    bool const same_owner = a.operator_() == b.operator_() || a.operator_().empty() || b.operator_().empty();
    return a.offer() == b.offer() && same_owner && (!one || !two || *one == *two || one->empty() || two->empty());
}

std::vector<Application> Applications::replaced_by(Application const& application) const
{
    std::vector<Application> chain;
    auto const everything = all();
    std::vector<Application> last{application};
    while (!last.empty() && chain.size() <= everything.size()) {
        std::vector<Application> former;
        for (auto const& each : everything) {
            if (std::any_of(last.begin(), last.end(),
                            [&](Application const& later) { return replaces(later, each); })) {
                former.push_back(each);
            }
        }
        chain.insert(chain.end(), former.begin(), former.end());
        last = std::move(former);
    }
    return chain;
}

std::vector<Application> Applications::chain_of(Application const& application) const
{
    std::vector<Application> chain{application};
    auto const everything = all();
    for (std::size_t next = 0; next < chain.size(); ++next) {
        auto const from = chain[next];
        std::copy_if(everything.begin(), everything.end(), std::back_inserter(chain), [&](Application const& each) {
            return (replaces(from, each) || replaces(each, from)) &&
                   std::find(chain.begin(), chain.end(), each) == chain.end();
        });
    }
    return chain;
}

bool Applications::replaces(Application const& later, Application const& former) const
{
    auto const* const fact = said(later, "replaces");
    auto const* const id = fact == nullptr ? nullptr : std::get_if<std::string>(&fact->value);
    if (id == nullptr || former.submission->id != *id || !may_be_same_service(former, later)) {
        return false;
    }
    // Of several of the service it is the one of this day.
    auto const& beside = former.submission->root.records(Field::changes);
    bool const one = std::count_if(beside.begin(), beside.end(), [&](Record const& change) {
                         return may_be_same_service({former.submission, &change}, later);
                     }) == 1;
    return one || day_or_bounds(*former.change, Field::effective) == day_or_bounds(*later.change, Field::effective);
}

bool Applications::is_replaced(Application const& application, Day as_of) const
{
    auto const everything = all();
    auto const effect = day_or_bounds(*application.change, Field::effective);
    bool const dated = given(application.change, Field::effective) != nullptr;
    return std::any_of(everything.begin(), everything.end(), [&](Application const& other) {
        auto const handed_in = std::min(day_or_bounds(other.submission->root, Field::submitted).latest, as_of);
        bool const late = dated && effect.earliest > first_day && effect.earliest <= handed_in &&
                          day_or_bounds(*other.change, Field::effective).latest > effect.latest;
        return is_there(*other.submission, as_of) && !is_taken_back(other) && !late && replaces(other, application);
    });
}

bool Applications::is_taken_back(Application const& application) const
{
    return said(application, "withdrawn") != nullptr;
}

std::string Applications::digest_of(Application const& application) const
{
    return repository_.digest(application.submission->root, *application.change);
}

DateBounds Applications::asked_on(Application const& application) const
{
    auto first = day_or_bounds(application.submission->root, Field::submitted);
    for (auto const& former : replaced_by(application)) {
        if (digest_of(former) == digest_of(application)) {
            auto const day = day_or_bounds(former.submission->root, Field::submitted);
            first = {std::min(first.earliest, day.earliest), std::min(first.latest, day.latest)};
        }
    }
    return first;
}

}  // namespace styr::reference
