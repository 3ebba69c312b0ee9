#include "diagnostics/spelling.hpp"
#include "engine/approvals/coverage.hpp"
#include "engine/check.hpp"
#include "engine/messages/engine_problems.hpp"
#include "models/values/budget.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace styr {

namespace {

// Comparisons of an unknown name with a known one. A region has some hundreds of offers, few of them unknown.
constexpr std::uint64_t most_comparisons = 300'000;
constexpr std::size_t most_listed = 20;  // names in a message

// Names that are known, and which of them another one likely means.
class Names {
public:
    void add(std::string_view name)
    {
        if (!name.empty() && known_.insert(name).second) {
            all_.push_back(name);
        }
    }
    template <class List> void add_all(Agreement const& agreement, List Version::*list)
    {
        for (auto const& version : agreement.versions) {
            for (auto const& each : version.*list) {
                add(each.name);
            }
        }
    }
    bool contains(std::string_view name) const { return known_.contains(name); }
    std::optional<std::string_view> closest(std::string_view name, Budget& budget)
    {
        auto const [found, first] = closest_.emplace(name, std::nullopt);
        if (first && budget.spend(all_.size())) {
            found->second = nearest(name, all_);
        }
        return found->second;
    }
    Text in_backticks() const
    {
        Text text;
        for (std::size_t i = 0; i < std::min(all_.size(), most_listed); ++i) {
            text += (text.empty() ? Text{} : Text{", "}) + Text{"`" + std::string(all_[i]) + "`"};
        }
        return all_.size() > most_listed ? text + Text{", …"} : text;
    }

private:
    std::vector<std::string_view> all_;
    std::set<std::string_view> known_;
    std::map<std::string_view, std::optional<std::string_view>>
        closest_;  // of names that were asked for, since the last was added
};

class Checker {
public:
    Checker(Agreement const& agreement, Repository const& repository, Diagnostics& diagnostics)
        : agreement_(agreement), repository_(repository), diagnostics_(diagnostics)
    {
    }

    void check_bodies();
    void check_offers();

private:
    void add_parties(Names& names) const;
    void require(Record const& record, Field field, Names& known, Problem const& problem);
    void warn_where_close(Record const& record, Field field, Names& known, Problem const& problem);
    void report(Fact const& fact, std::string_view name, std::optional<std::string_view> close, Names const& known,
                Problem const& problem);
    void check_submissions(Names& offers, Names& operators, Names& known, Names& former);
    void check_former_homes(Names& known);

    Agreement const& agreement_;
    Repository const& repository_;
    Diagnostics& diagnostics_;
    Budget budget_{most_comparisons};
    bool told_ = false;  // that slips are no longer looked for
};

// Those who may accept or refuse for themselves: operators, payers, and whoever accepts something.
void Checker::add_parties(Names& names) const
{
    for (auto const& root : repository_.registers()) {
        names.add(text_in(root, Field::operator_));
    }
    for (auto const& submission : repository_.submissions()) {
        for (auto const& change : submission.root.records(Field::changes)) {
            if (auto const* const payers = change.get<std::vector<std::string>>(Field::payers)) {
                std::for_each(payers->begin(), payers->end(), [&](std::string const& payer) { names.add(payer); });
            }
        }
    }
    for (auto const* const decision : repository_.decisions()) {
        if (outcome_of(*decision) == Outcome::accepted) {
            names.add(text_in(*decision, Field::body));
        }
    }
}

void Checker::report(Fact const& fact, std::string_view name, std::optional<std::string_view> close, Names const& known,
                     Problem const& problem)
{
    diagnostics_.push_back(occurrence(
        problem, fact.span,
        {{"name", Text{name}}, {"nearest", close ? Text{*close} : Text{}}, {"bodies", known.in_backticks()}}));
}

void Checker::require(Record const& record, Field field, Names& known, Problem const& problem)
{
    auto const name = text_in(record, field);
    if (!name.empty() && !known.contains(name)) {
        report(*record.find(field), name, known.closest(name, budget_), known, problem);
    }
}

// A name that is nearly one that the register knows is likely a slip, and a slip keeps decisions and
// former terms from being found.
void Checker::warn_where_close(Record const& record, Field field, Names& known, Problem const& problem)
{
    auto const name = text_in(record, field);
    if (name.empty() || known.contains(name)) {
        return;
    }
    auto const& fact = *record.find(field);
    if (auto const close = known.closest(name, budget_)) {
        report(fact, name, close, known, problem);
    }
    if (budget_.spent_out() && !told_) {
        told_ = true;
        diagnostics_.push_back(occurrence(too_many_unknown, fact.span));
    }
}

void Checker::check_bodies()
{
    Names bodies, competences;
    bodies.add_all(agreement_, &Version::bodies);
    competences.add_all(agreement_, &Version::competences);
    auto parties = bodies;
    add_parties(parties);
    for (auto const* const decision : repository_.decisions()) {
        auto const outcome = outcome_of(*decision);
        bool const of_a_party =
            outcome == Outcome::accepted || outcome == Outcome::refused || outcome == Outcome::withdrawn;
        require(*decision, Field::body, of_a_party ? parties : bodies, unknown_body);
        require(*decision, Field::put_before, bodies, unknown_body);
        require(*decision, Field::to, bodies, unknown_body);
        require(*decision, Field::competence, competences, unknown_competence);
    }
}

void Checker::check_former_homes(Names& known)
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
void Checker::check_submissions(Names& offers, Names& operators, Names& known, Names& former)
{
    for (auto const& submission : repository_.submissions()) {
        warn_where_close(submission.root, Field::operator_, operators, unknown_operator);
        for (auto const& change : submission.root.records(Field::changes)) {
            auto const* const kind = change.get<Choice>(Field::kind);
            bool const enters = kind != nullptr && kind->index == static_cast<std::uint8_t>(ChangeKind::registration);
            if (enters) {
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
    Names offers, operators;
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

void check_names(Agreement const& agreement, Repository const& repository, Diagnostics& diagnostics)
{
    Checker checker(agreement, repository, diagnostics);
    checker.check_bodies();
    checker.check_offers();
}

}  // namespace styr
