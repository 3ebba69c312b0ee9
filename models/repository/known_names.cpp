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

// What an operator has: its offers, and their services.
struct Offers {
    KnownNames names;
    std::map<std::string_view, KnownNames> services;

    void add(std::string_view offer, std::string_view service)
    {
        names.add(offer);
        services[offer].add(service);
    }
};

class Checker {
public:
    Checker(Repository const& repository, Budget& budget, Diagnostics& diagnostics)
        : repository_(repository), budget_(budget), diagnostics_(diagnostics)
    {
    }

    void check_all();

private:
    // Of what is judged, a finding tells that the register does not have it (E804); then only a likely slip is new.
    enum class Told : std::uint8_t { always, where_near };
    struct Known {  // by operator; of none: everybody's
        std::map<std::string_view, Offers> of;

        void add(std::string_view operator_name, std::string_view offer, std::string_view service)
        {
            of[operator_name].add(offer, service);
            if (!operator_name.empty()) {
                of[{}].add(offer, service);
            }
        }
    };

    void read_register();
    void check_submissions();
    void check_decision(Record const& decision);
    void check_entry(Record const& entry, std::string_view operator_name, Known& known, Told told);
    bool is_known(Record const& record, Field field, std::string_view whose, KnownNames& known, Problem const& problem,
                  Told told);

    Repository const& repository_;
    Budget& budget_;
    Diagnostics& diagnostics_;
    KnownNames operators_;
    Known registered_, submitted_too_;
    bool told_ = false;  // that slips are no longer looked for
};

// Whether the name is known, or none is said; else it is reported, with the likely one.
bool Checker::is_known(Record const& record, Field field, std::string_view whose, KnownNames& known,
                       Problem const& problem, Told told)
{
    auto const name = text_in(record, field);
    if (name.empty() || known.contains(name)) {
        return true;
    }
    auto const& fact = *record.find(field);
    auto const close = known.closest(name, budget_);
    if (close || told == Told::always) {
        report_unknown(fact, name, close, known, problem, diagnostics_, whose);
    }
    if (budget_.spent_out() && !told_) {
        told_ = true;
        diagnostics_.push_back(occurrence(too_many_unknown, fact.span));
    }
    return false;
}

void Checker::read_register()
{
    for (auto const& root : repository_.registers()) {
        auto const name = text_in(root, Field::operator_);
        operators_.add(name);
        for (auto const& offer : root.records(Field::offers)) {
            for (auto const& service : offer.records(Field::services)) {
                registered_.add(name, text_in(offer, Field::offer), text_in(service, Field::service));
            }
        }
    }
    submitted_too_ = registered_;
}

// An offer and a service of it, as an entry names them.
void Checker::check_entry(Record const& entry, std::string_view operator_name, Known& known, Told told)
{
    bool const has_operator = operators_.contains(operator_name) && known.of.contains(operator_name);
    auto const whose = has_operator ? operator_name : std::string_view{};
    auto& offers = known.of[whose];
    auto const offer = text_in(entry, Field::offer);
    if (is_known(entry, Field::offer, whose, offers.names, unknown_offer, told) && !offer.empty()) {
        is_known(entry, Field::service, whose, offers.services[offer], unknown_service, told);
    }
}

// What a submission registers is known from then on, and those who live somewhere may have come from what was changed.
void Checker::check_submissions()
{
    for (auto const& submission : repository_.submissions()) {
        auto const name = text_in(submission.root, Field::operator_);
        is_known(submission.root, Field::operator_, {}, operators_, unknown_operator, Told::where_near);
        for (auto const& change : submission.root.records(Field::changes)) {
            if (kind_of_change(change) == ChangeKind::registration) {
                submitted_too_.add(name, text_in(change, Field::offer), text_in(change, Field::service));
            } else {
                check_entry(change, name, registered_, Told::where_near);
            }
        }
    }
    for (auto const& submission : repository_.submissions()) {
        for (auto const& change : submission.root.records(Field::changes)) {
            for (auto const& left : change.records(Field::residents_from)) {
                check_entry(left, text_in(submission.root, Field::operator_), submitted_too_, Told::where_near);
            }
        }
    }
}

void Checker::check_decision(Record const& decision)
{
    for (auto const field : {Field::about, Field::subject}) {
        for (auto const& named : decision.records(field)) {
            if (given(&named, Field::annex) != nullptr) {
                continue;  // a row is looked at where it stands
            }
            auto const* const submission = repository_.submission_named(text_in(named, Field::submission));
            auto const stated = text_in(named, Field::operator_);
            auto const whose =
                stated.empty() && submission != nullptr ? text_in(submission->root, Field::operator_) : stated;
            is_known(named, Field::operator_, {}, operators_, unknown_operator, Told::always);
            check_entry(named, whose, submitted_too_, Told::always);
            for (auto const& excepted : named.records(Field::except)) {
                check_entry(excepted, whose, submitted_too_, Told::always);
            }
        }
    }
}

void Checker::check_all()
{
    if (repository_.registers().empty()) {  // nothing to hold a name against
        return;
    }
    read_register();
    check_submissions();
    for (auto const* const settlement : repository_.settlements()) {
        is_known(*settlement, Field::operator_, {}, operators_, unknown_operator, Told::where_near);
        check_entry(*settlement, text_in(*settlement, Field::operator_), registered_, Told::where_near);
    }
    for (auto const* const edition : repository_.annexes()) {
        for (auto const& row : edition->records(Field::annex_rows)) {
            is_known(row, Field::operator_, {}, operators_, unknown_operator, Told::always);
            check_entry(row, text_in(row, Field::operator_), submitted_too_, Told::always);
        }
    }
    for (auto const* const decision : repository_.decisions()) {
        check_decision(*decision);
    }
}

}  // namespace

std::optional<std::string_view> nearest_name(std::string_view name, std::span<std::string_view const> candidates)
{
    if (auto const slip = nearest(name, candidates)) {
        return slip;
    }
    auto const more_of = [](std::string_view longer, std::string_view shorter) {
        return !shorter.empty() && longer.size() > shorter.size() && longer.starts_with(shorter) &&
               longer[shorter.size()] == ' ';
    };
    auto const found = std::find_if(candidates.begin(), candidates.end(),
                                    [&](std::string_view each) { return more_of(each, name) || more_of(name, each); });
    return found == candidates.end() ? std::nullopt : std::optional(*found);
}

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
        found->second = nearest_name(name, all_);
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
                    KnownNames const& known, Problem const& problem, Diagnostics& diagnostics, std::string_view whose)
{
    Text const under = whose.empty() ? Text{} : Text{" under " + std::string(whose)};
    diagnostics.push_back(occurrence(problem, fact.span,
                                     {{"name", Text{name}},
                                      {"nearest", close ? Text{*close} : Text{}},
                                      {"bodies", known.in_backticks()},
                                      {"where", Text{"registret", "the register"} + under}}));
}

void check_register_names(Repository const& repository, Budget& budget, Diagnostics& diagnostics)
{
    Checker(repository, budget, diagnostics).check_all();
}

}  // namespace styr
