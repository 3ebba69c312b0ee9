// SPDX-License-Identifier: MPL-2.0
#include "tests/reference/coverage.hpp"

#include <algorithm>

namespace styr::reference {

namespace {

std::string text_of(Record const& record, Field field)
{
    auto const* const text = record.get<std::string>(field);
    return text == nullptr ? std::string() : *text;
}

Known same_text(Record const& stated, Field field, Known const& asked)
{
    auto const* const text = stated.get<std::string>(field);
    return text == nullptr ? truth(true) : compared(Relation::equal, from_data(Value(*text)), asked);
}

std::size_t kind_of(Record const& record)
{
    auto const* const kind = record.get<Choice>(Field::kind);
    return kind == nullptr ? 0U : kind->index;  // a change of terms
}

bool listed_open(Record const& decision, Field term)
{
    auto const& points = decision.records(Field::open);
    return std::any_of(points.begin(), points.end(), [term](Record const& point) {
        auto const choice = *point.get<Choice>(Field::open_field);
        return values_of(choice.set)[choice.index].key == key_of(term);
    });
}

bool states(Record const& about, Field side, Field term)
{
    auto const& terms = about.records(side);
    auto const* const fact = terms.empty() ? nullptr : terms.front().find(term);
    return fact != nullptr && !std::holds_alternative<std::monostate>(fact->value);
}

Known unclear_service() { return unknown({{Why::Kind::missing, "which service a decision is about"}}); }

}  // namespace

Coverage::Coverage(Facts const& facts, std::vector<Field> const& terms) : facts_(facts), named_(!terms.empty())
{
    std::vector<Field> const all{Field::tariff, Field::places, Field::occupancy_basis},
        splits{Field::split, Field::split_flexible};
    auto const add = [&](std::vector<Field> const& fields) {
        std::copy_if(fields.begin(), fields.end(), std::back_inserter(asked_),
                     [&](Field term) { return !changes(term).is(false); });
    };
    add(named_ ? terms : all);
    if (!named_ && asked_.empty() && facts.subject().scope == Scope::change_of_terms) {
        add(splits);
    }
}

// What enters changes in all that is stated of it; of what leaves no term changes.
Known Coverage::changes(Field term) const
{
    switch (facts_.subject().scope) {
    case Scope::change_of_terms:
        return facts_.changes(term);
    case Scope::registration:
        return truth(!facts_.fact(term, Side::new_).nothing());
    default:
        return truth(false);
    }
}

// The service that is named, or the only one that the register knows of the offer.
std::string Coverage::only_service(Record const& named) const
{
    return text_of(named, Field::service).empty() ? facts_.service_of(named).value_or("")
                                                  : text_of(named, Field::service);
}

Known Coverage::same_service(Record const& about) const
{
    auto const& change = *facts_.subject().record;
    auto const meant = only_service(about), asked = only_service(change);
    bool const several = meant.empty() && asked.empty() && !facts_.service_of(change);
    bool const whole_offer = facts_.subject().scope != Scope::change_of_terms;
    if (meant.empty() != asked.empty() || (several && !whole_offer)) {
        return unclear_service();
    }
    return truth(meant == asked);
}

// Whoever hands it in, or the only one that is known to have an offer of that name.
Known Coverage::same_operator(Record const& about) const
{
    auto const owners = facts_.owners_of(text_of(about, Field::offer));
    auto const& submission = facts_.subject().submission;
    auto asked = submission == nullptr ? std::string() : text_of(submission->root, Field::operator_);
    asked = asked.empty() && owners.size() == 1 ? *owners.begin() : asked;
    if (about.get<std::string>(Field::operator_) != nullptr) {
        return asked.empty() ? unknown({missing(Field::operator_)}) : truth(asked == text_of(about, Field::operator_));
    }
    bool const shared =
        std::any_of(owners.begin(), owners.end(), [&](std::string const& owner) { return owner != asked; });
    return shared ? unknown({{Why::Kind::missing, "which operator a decision is about"}}) : truth(true);
}

Known Coverage::same_day(Record const& about) const
{
    auto const* const day = about.get<DateBounds>(Field::effective);
    if (day == nullptr) {
        return truth(true);
    }
    auto stated = from_data(Value(*day));
    if (!day->exact()) {
        stated.whys.insert({Why::Kind::missing, "the effective date in a decision"});
    }
    return compared(Relation::equal, stated, facts_.day());
}

Known Coverage::left_out(Record const& except) const
{
    auto const& change = *facts_.subject().record;
    bool const same_offer = text_of(except, Field::offer) == text_of(change, Field::offer);
    bool const same_kind = except.find(Field::kind) == nullptr || kind_of(except) == kind_of(change);
    if (!same_offer || !same_kind) {
        return truth(false);
    }
    auto const service = text_of(except, Field::service).empty() ? truth(true) : same_service(except);
    auto const out = all_of({service, same_day(except)});
    return out.nothing() ? unclear_service() : out;
}

Known Coverage::meant_by(Record const& about) const
{
    auto const& subject = facts_.subject();
    auto const& change = *subject.record;
    auto const submission = text_of(about, Field::submission), offer = text_of(about, Field::offer);
    if (submission.empty()) {
        bool const same = offer == text_of(change, Field::offer) && kind_of(about) == kind_of(change);
        return same ? all_of({same_service(about), same_operator(about)}) : truth(false);
    }
    bool const same_offer = offer.empty() || offer == text_of(change, Field::offer);
    bool const same_kind = about.find(Field::kind) == nullptr || kind_of(about) == kind_of(change);
    if (subject.submission == nullptr || submission != subject.submission->id || !same_offer || !same_kind) {
        return truth(false);
    }
    std::vector<Known> all{text_of(about, Field::service).empty() ? truth(true) : same_service(about)};
    for (auto const& except : about.records(Field::except)) {
        all.push_back(opposite(left_out(except)));
    }
    return all_of(all);
}

// Every figure that it states, whether it was asked for or not, has to be that of the change. A former figure that the
// change does not know contradicts nothing.
Known Coverage::figures_agree(Record const& about) const
{
    std::vector<Known> all;
    for (auto const side : {Field::before, Field::after}) {
        for (auto const& terms : about.records(side)) {
            for (auto const& stated : terms.facts) {
                auto const asked = facts_.fact(stated.field, side == Field::before ? Side::old : Side::new_);
                if (!std::holds_alternative<std::monostate>(stated.value) &&
                    !(side == Field::before && asked.nothing())) {
                    all.push_back(compared(Relation::equal, from_data(stated.value), asked));
                }
            }
        }
    }
    return all_of(all);
}

Known Coverage::term_stated(Record const& about, Record const& decision, Field term) const
{
    if (states(about, Field::after, term) || listed_open(decision, term)) {
        return truth(true);
    }
    return opposite(changes(term));
}

Known Coverage::as_it_stood(Record const& about, bool grants) const
{
    auto const digest = text_of(about, Field::digest);
    return truth(digest.empty() ? !grants : digest == facts_.subject().submission->digest);
}

Known Coverage::covered_by(Record const& about, Record const& decision, bool grants) const
{
    auto const meant = meant_by(about);
    if (meant.is(false)) {
        return meant;
    }
    std::vector<Known> all{meant, same_day(about), figures_agree(about)};
    bool const of_submission = !text_of(about, Field::submission).empty();
    all.push_back(of_submission ? as_it_stood(about, grants) : truth(true));
    for (auto const term : grants && !of_submission ? asked_ : std::vector<Field>{}) {
        all.push_back(term_stated(about, decision, term));
    }
    return all_of(all);
}

Known Coverage::covers(Record const& decision, bool grants) const
{
    std::vector<Known> any;
    for (auto const& about : decision.records(Field::about)) {
        any.push_back(covered_by(about, decision, grants));
    }
    return any_of(any);
}

Known Coverage::within(Record const& delegation) const
{
    auto const& filters = delegation.records(Field::subject);
    if (filters.empty()) {
        return truth(true);
    }
    auto const& filter = filters.front();
    auto const& subject = facts_.subject();
    std::vector<Known> all{truth(filter.find(Field::kind) == nullptr || kind_of(filter) == kind_of(*subject.record))};
    for (auto const field : {Field::operator_, Field::offer, Field::service}) {
        all.push_back(filter.get<std::string>(field) == nullptr
                          ? truth(true)
                          : same_text(filter, field,
                                      field == Field::offer ? from_data(Value(text_of(*subject.record, field)))
                                                            : facts_.fact(field, Side::none)));
    }
    all.push_back(same_text(filter, Field::submission, from_data(Value(subject.submission->id))));
    if (auto const* const day = filter.get<DateBounds>(Field::effective)) {
        auto const edge = [](Day of) { return from_data(Value(DateBounds::exactly(of))); };
        all.push_back(compared(Relation::at_least, facts_.day(), edge(day->earliest)));
        all.push_back(compared(Relation::at_most, facts_.day(), edge(day->latest)));
    }
    return all_of(all);
}

}  // namespace styr::reference
