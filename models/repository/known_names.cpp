// SPDX-License-Identifier: MPL-2.0
#include "models/repository/known_names.hpp"

#include "diagnostics/spelling.hpp"
#include "models/fields/change.hpp"
#include "models/fields/text_in.hpp"
#include "models/messages/known_name_problems.hpp"

#include <algorithm>

namespace styr {

namespace {

constexpr std::size_t most_listed = 20;  // names in a message

class Checker {
public:
    Checker(Repository const& repository, Budget& budget, Diagnostics& diagnostics)
        : repository_(repository), budget_(budget), diagnostics_(diagnostics)
    {
    }

    void check_offers();

private:
    void warn_where_close(Record const& record, Field field, KnownNames& known, Problem const& problem);
    void check_submissions(KnownNames& offers, KnownNames& operators, KnownNames& known, KnownNames& former);
    void check_former_homes(KnownNames& known);

    Repository const& repository_;
    Budget& budget_;
    Diagnostics& diagnostics_;
    bool told_ = false;  // that slips are no longer looked for
};

void Checker::warn_where_close(Record const& record, Field field, KnownNames& known, Problem const& problem)
{
    auto const name = text_in(record, field);
    if (name.empty() || known.contains(name)) {
        return;
    }
    auto const& fact = *record.find(field);
    if (auto const close = known.closest(name, budget_)) {
        report_unknown(fact, name, close, known, problem, diagnostics_);
    }
    if (budget_.spent_out() && !told_) {
        told_ = true;
        diagnostics_.push_back(occurrence(too_many_unknown, fact.span));
    }
}

void Checker::check_former_homes(KnownNames& known)
{
    for (auto const& submission : repository_.submissions()) {
        for (auto const& change : submission.root.records(Field::changes)) {
            for (auto const& left : change.records(Field::residents_from)) {
                warn_where_close(left, Field::offer, known, unknown_offer);
            }
        }
    }
}

// What a submission registers is known from then on, and what it changes may have been known before.
void Checker::check_submissions(KnownNames& offers, KnownNames& operators, KnownNames& known, KnownNames& former)
{
    for (auto const& submission : repository_.submissions()) {
        warn_where_close(submission.root, Field::operator_, operators, unknown_operator);
        for (auto const& change : submission.root.records(Field::changes)) {
            if (kind_of_change(change) == ChangeKind::registration) {
                known.add(text_in(change, Field::offer));
            } else {
                warn_where_close(change, Field::offer, offers, unknown_offer);
                former.add(text_in(change, Field::offer));
            }
        }
    }
}

void Checker::check_offers()
{
    KnownNames offers, operators;
    for (auto const& root : repository_.registers()) {
        operators.add(text_in(root, Field::operator_));
        for (auto const& offer : root.records(Field::offers)) {
            offers.add(text_in(offer, Field::offer));
        }
    }
    auto known = offers, former = offers;
    check_submissions(offers, operators, known, former);
    check_former_homes(former);
    for (auto const* const settlement : repository_.settlements()) {
        warn_where_close(*settlement, Field::offer, offers, unknown_offer);
        warn_where_close(*settlement, Field::operator_, operators, unknown_operator);
    }
    for (auto const* const decision : repository_.decisions()) {
        for (auto const& about : decision->records(Field::about)) {
            warn_where_close(about, Field::offer, known, unknown_offer);
            warn_where_close(about, Field::operator_, operators, unknown_operator);
            for (auto const& excepted : about.records(Field::except)) {
                warn_where_close(excepted, Field::offer, known, unknown_offer);
            }
        }
    }
}

}  // namespace

void KnownNames::add(std::string_view name)
{
    if (!name.empty() && known_.insert(name).second) {
        all_.push_back(name);
    }
}

std::optional<std::string_view> KnownNames::closest(std::string_view name, Budget& budget)
{
    auto const [found, first] = closest_.emplace(name, std::nullopt);
    if (first && budget.spend(all_.size())) {
        found->second = nearest(name, all_);
    }
    return found->second;
}

Text KnownNames::in_backticks() const
{
    Text text;
    for (std::size_t i = 0; i < std::min(all_.size(), most_listed); ++i) {
        text += (text.empty() ? Text{} : Text{", "}) + Text{"`" + std::string(all_[i]) + "`"};
    }
    return all_.size() > most_listed ? text + Text{", …"} : text;
}

void report_unknown(Fact const& fact, std::string_view name, std::optional<std::string_view> close,
                    KnownNames const& known, Problem const& problem, Diagnostics& diagnostics)
{
    diagnostics.push_back(occurrence(
        problem, fact.span,
        {{"name", Text{name}}, {"nearest", close ? Text{*close} : Text{}}, {"bodies", known.in_backticks()}}));
}

void check_register_names(Repository const& repository, Budget& budget, Diagnostics& diagnostics)
{
    Checker(repository, budget, diagnostics).check_offers();
}

}  // namespace styr
