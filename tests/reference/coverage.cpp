#include "tests/reference/coverage.hpp"

#include <algorithm>

namespace styr::reference {

namespace {

constexpr std::array approvable{Field::tariff, Field::places, Field::occupancy_basis};

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

Outcome outcome_of(Record const& decision) { return static_cast<Outcome>(decision.get<Choice>(Field::outcome)->index); }

}  // namespace

bool Coverage::approves(Record const& decision) const { return outcome_of(decision) == Outcome::approved; }

Known Coverage::same_service(Record const& about) const
{
    auto const& change = *facts_.subject().record;
    auto const meant = facts_.service_of(about), asked = facts_.service_of(change);
    if (!meant) {
        return truth(false);  // it leaves open which of several services
    }
    return asked ? truth(*meant == *asked) : unknown({missing(Field::service)});
}

Known Coverage::same_kind(Record const& about) const
{
    auto const* const kind = about.get<Choice>(Field::kind);
    auto const scope = static_cast<std::size_t>(facts_.subject().scope) - static_cast<std::size_t>(Scope::change_of_terms);
    return truth(kind == nullptr || kind->index == scope);
}

Known Coverage::same_day(Record const& about) const
{
    auto const* const day = about.get<DateBounds>(Field::effective);
    if (day == nullptr) {
        return truth(true);
    }
    auto stated = from_data(Value(*day));
    if (!day->exact()) {
        stated.whys.insert(missing(Field::effective));
    }
    return compared(Relation::equal, stated, facts_.day());
}

Known Coverage::meant_by(Record const& about) const
{
    auto const& subject = facts_.subject();
    auto const submission = text_of(about, Field::submission), offer = text_of(about, Field::offer);
    std::vector<Known> all{same_kind(about)};
    if (!submission.empty()) {
        all.push_back(truth(subject.submission != nullptr && submission == subject.submission->id));
    }
    if (!offer.empty()) {
        all.push_back(truth(offer == text_of(*subject.record, Field::offer)));
        all.push_back(all.back().is(true) ? same_service(about) : truth(false));
    }
    for (auto const& except : about.records(Field::except)) {
        all.push_back(opposite(all_of({meant_by(except), same_day(except)})));
    }
    return all_of(all);
}

Known Coverage::about_it(Record const& decision) const
{
    std::vector<Known> any;
    for (auto const& about : decision.records(Field::about)) {
        any.push_back(all_of({meant_by(about), same_day(about)}));
    }
    return any_of(any);
}

std::vector<Field> Coverage::asked() const
{
    auto const scope = facts_.subject().scope;
    if (!terms_.empty() || scope == Scope::deregistration || scope == Scope::closure) {
        return terms_;
    }
    std::vector<Field> all;
    for (auto const term : approvable) {
        bool const has = scope == Scope::change_of_terms ? !facts_.changes(term).is(false) : facts_.fact(term, Side::new_).stated;
        if (has) {
            all.push_back(term);
        }
    }
    return all;
}

bool Coverage::listed_open(Record const& decision, std::string_view field) const
{
    auto const& points = decision.records(Field::open);
    return std::any_of(points.begin(), points.end(), [field](Record const& point) {
        auto const choice = *point.get<Choice>(Field::open_field);
        return values_of(choice.set)[choice.index].key == field;
    });
}

// What a decision says of a term on one side against what is asked; nothing said is no contradiction.
Known Coverage::said(Record const& about, Field side, Field term) const
{
    auto const& terms = about.records(side);
    if (terms.empty() || terms.front().get<Fraction>(term) == nullptr) {
        return truth(true);
    }
    return compared(Relation::equal, Facts::member(terms.front(), term), facts_.fact(term, side == Field::before ? Side::old : Side::new_));
}

Known Coverage::term_covered(Record const& about, Record const& decision, Field term) const
{
    auto const scope = facts_.subject().scope;
    auto const side = scope == Scope::deregistration || scope == Scope::closure ? Field::before : Field::after;
    auto const& terms = about.records(side);
    bool const stated = !terms.empty() && terms.front().get<Fraction>(term) != nullptr;
    bool const whole = !text_of(about, Field::digest).empty();
    bool const open = !approves(decision) || whole || listed_open(decision, key_of(term));
    std::vector<Known> all{truth(stated || open)};
    for (auto const each : {Field::before, Field::after}) {
        all.push_back(said(about, each, term));
    }
    auto const covered = all_of(all);
    bool const of_change = scope == Scope::change_of_terms && terms_.empty();
    return of_change ? any_of({covered, opposite(facts_.changes(term))}) : covered;
}

Known Coverage::as_it_stood(Record const& about, Record const& decision) const
{
    if (text_of(about, Field::submission).empty()) {
        return truth(true);
    }
    auto const digest = text_of(about, Field::digest);
    return truth(digest.empty() ? !approves(decision) : digest == facts_.subject().submission->digest);
}

Known Coverage::covered_by(Record const& about, Record const& decision) const
{
    auto const meant = meant_by(about);
    if (meant.is(false)) {
        return meant;
    }
    std::vector<Known> all{meant, same_day(about), as_it_stood(about, decision)};
    for (auto const term : asked()) {
        all.push_back(term_covered(about, decision, term));
    }
    bool const asks_day = terms_.empty() && facts_.day().stated && text_of(about, Field::digest).empty();
    if (asks_day && approves(decision) && about.get<DateBounds>(Field::effective) == nullptr) {
        all.push_back(truth(listed_open(decision, "effective")));
    }
    return all_of(all);
}

Known Coverage::covers(Record const& decision) const
{
    std::vector<Known> any;
    for (auto const& about : decision.records(Field::about)) {
        any.push_back(covered_by(about, decision));
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
    std::vector<Known> all{same_kind(filter), same_day(filter), same_text(filter, Field::operator_, facts_.fact(Field::operator_, Side::none))};
    all.push_back(same_text(filter, Field::offer, from_data(Value(text_of(*subject.record, Field::offer)))));
    if (filter.get<std::string>(Field::service) != nullptr) {
        all.push_back(same_text(filter, Field::service, facts_.fact(Field::service, Side::none)));
    }
    all.push_back(same_text(filter, Field::submission, from_data(Value(subject.submission == nullptr ? std::string() : subject.submission->id))));
    return all_of(all);
}

}  // namespace styr::reference
