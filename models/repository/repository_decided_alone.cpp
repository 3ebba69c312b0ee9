// SPDX-License-Identifier: MPL-2.0
// What the log approves or refuses of an offer though no submission asks for it.
#include "models/fields/change.hpp"
#include "models/fields/date_in.hpp"
#include "models/fields/matter.hpp"
#include "models/fields/text_in.hpp"
#include "models/repository/log_as_meant.hpp"
#include "models/repository/repository.hpp"
#include "models/repository/resolution.hpp"

#include <algorithm>
#include <set>

namespace styr {

namespace {

constexpr std::chrono::days one_day{1};

bool is_difference(Fact const& fact)
{
    auto const* const records = std::get_if<Records>(&fact.value);
    return records != nullptr && records->size() == 1 && records->front().kind == RecordKind::difference;
}

// The value that a difference gives from the register's of the day before; none where that is not known.
std::optional<Value> value_of(Fact const& difference, Record const* registered)
{
    auto const& by = std::get<Records>(difference.value).front();
    auto const* const was = registered == nullptr ? nullptr : registered->get<Fraction>(difference.field);
    auto const* const plus = by.get<Fraction>(Field::plus);
    auto const* const minus = by.get<Fraction>(Field::minus);
    auto const is = was == nullptr     ? std::nullopt
                    : plus != nullptr  ? sum(*was, *plus)
                    : minus != nullptr ? styr::difference(*was, *minus)
                                       : std::nullopt;
    return is ? std::optional<Value>(*is) : std::nullopt;
}

// What is decided, as a change that would ask for it.
Record as_change(Record const& about, Record const* registered)
{
    Record change{RecordKind::change, about.span, {}};
    for (auto const& fact : about.facts) {
        bool const of_the_change = find_row(RecordKind::change, fact.field) != nullptr && fact.field != Field::before &&
                                   fact.field != Field::after;
        if (of_the_change) {
            change.facts.push_back(fact);
        }
    }
    for (auto const& decided : about.records(Field::after)) {
        Record after{RecordKind::terms, decided.span, {}};
        for (auto const& fact : decided.facts) {
            if (!is_difference(fact)) {
                after.facts.push_back(fact);
            } else if (auto value = value_of(fact, registered)) {
                after.facts.push_back(made_fact(fact.field, *std::move(value), fact.span));
            } else {
                change.set(Field::changed, std::vector<Choice>{name_of_term(fact.field)});
            }
        }
        change.facts.push_back(made_fact(Field::after, Records(1, std::move(after)), decided.span));
    }
    return change;
}

// Whether a change may be what is decided, of whichever day and service that is not said.
bool may_ask_for(Record const& change, Record const& about)
{
    auto const may_be_one = [&](Field field) {
        auto const one = text_in(change, field), other = text_in(about, field);
        return one.empty() || other.empty() || one == other;
    };
    auto const day = date_in(change, Field::effective), decided = date_in(about, Field::effective);
    if (kind_of_change(change) != kind_of_change(about) || !may_be_one(Field::service) ||
        day.latest < decided.earliest || decided.latest < day.earliest) {
        return false;
    }
    auto const& asked = change.records(Field::after);
    for (auto const& after : about.records(Field::after)) {
        for (auto const& fact : after.facts) {
            auto const* const wanted = asked.empty() ? nullptr : given(&asked.front(), fact.field);
            if (wanted != nullptr && !is_difference(fact) && !says_the_same(wanted->value, fact.value)) {
                return false;
            }
        }
    }
    return true;
}

// By its names and its day; what is named by a submission or a digest was asked for there.
bool stands_by_itself(Record const& about)
{
    return given(&about, Field::offer) != nullptr && given(&about, Field::effective) != nullptr &&
           given(&about, Field::submission) == nullptr && given(&about, Field::digest) == nullptr && !is_awaited(about);
}

}  // namespace

void Repository::index_decided_alone()
{
    for (auto const* const decision : decisions_) {
        auto const outcome = outcome_of(*decision);
        if (outcome != Outcome::approved && outcome != Outcome::refused) {
            continue;
        }
        for (auto const& about : decision->records(Field::about)) {
            if (!stands_by_itself(about) || !resolution_->meant_by(about).changes.empty()) {
                continue;
            }
            auto const offer = text_in(about, Field::offer), stated = text_in(about, Field::operator_);
            auto const whose = stated.empty() ? operators_of(offer) : std::vector<std::string_view>{stated};
            for (auto const name : whose) {
                auto const& asked = changes_of(name, offer);
                bool const is_asked = std::any_of(asked.begin(), asked.end(), [&about](ChangeRef const& each) {
                    return may_ask_for(*each.change, about);
                });
                if (!is_asked) {
                    add_decided_alone(*decision, about, name);
                }
            }
        }
    }
    std::set<std::string> approved;  // of what is refused and approved, the approval stands for both
    for (auto const outcome : {Outcome::approved, Outcome::refused}) {
        for (auto const& each : decided_alone_) {
            auto const& change = each.asked->root.records(Field::changes).front();
            if (outcome_of(*each.decision) != outcome) {
                continue;
            }
            auto digest = digest_of(each.asked->root, change);
            if (outcome == Outcome::approved) {
                approved.insert(std::move(digest));
            } else if (approved.contains(digest)) {
                continue;
            }
            decided_alone_by_offer_[{text_in(each.asked->root, Field::operator_), text_in(change, Field::offer)}]
                .push_back({{each.asked.get(), &change}, each.decision, each.about});
        }
    }
}

void Repository::add_decided_alone(Record const& decision, Record const& about, std::string_view operator_name)
{
    auto const day_before = date_in(about, Field::effective).earliest - one_day;
    auto const offer = text_in(about, Field::offer), service = text_in(about, Field::service);
    auto const& held = entries({operator_name, offer, service.empty() ? only_service(operator_name, offer) : service});
    auto const entry = std::find_if(held.begin(), held.end(),
                                    [day_before](RegisterEntry const& each) { return each.holds_on(day_before); });
    Record root{RecordKind::submission, about.span, {}};
    root.set(Field::operator_, std::string(operator_name));
    root.set(Field::changes, Records(1, as_change(about, entry == held.end() ? nullptr : entry->service)));
    decided_alone_.push_back({std::make_unique<Submission>(Submission{{}, std::move(root)}), &decision, &about});
}

std::vector<Repository::DecidedAlone> const& Repository::decided_alone(std::string_view operator_name,
                                                                       std::string_view offer) const
{
    static std::vector<DecidedAlone> const none;
    auto const found = decided_alone_by_offer_.find({operator_name, offer});
    return found == decided_alone_by_offer_.end() ? none : found->second;
}

}  // namespace styr
