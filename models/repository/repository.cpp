// SPDX-License-Identifier: MPL-2.0
#include "models/repository/repository.hpp"

#include "models/fields/change.hpp"
#include "models/fields/date_in.hpp"
#include "models/fields/matter.hpp"
#include "models/fields/text_in.hpp"
#include "models/repository/corrections.hpp"
#include "models/repository/log_as_meant.hpp"
#include "models/repository/resolution.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace styr {

Repository::Repository(FieldTable fields) : fields_(std::move(fields)) {}
Repository::Repository(Repository&& other) noexcept = default;
Repository& Repository::operator=(Repository&& other) noexcept = default;
Repository::~Repository() = default;

namespace {

bool by_place(Record const& a, Record const& b)
{
    return std::tuple(a.span.source, a.span.begin) < std::tuple(b.span.source, b.span.begin);
}

bool older(RegisterEntry const& a, RegisterEntry const& b)
{
    return std::tuple(a.in_force, a.service->span.source, a.service->span.begin) <
           std::tuple(b.in_force, b.service->span.source, b.service->span.begin);
}

// The names by which the services of an offer go; none where no file names its only one.
std::set<std::string_view> service_names(std::vector<RegisterEntry> const& entries)
{
    std::set<std::string_view> names;
    for (auto const& entry : entries) {
        if (auto const name = text_in(*entry.service, Field::service); !name.empty()) {
            names.insert(name);
        }
    }
    return names;
}

bool is_special(Record const& change)
{
    auto const states = [](Record const& record, Field field) { return given(&record, field) != nullptr; };
    auto const& after = change.records(Field::after);
    return states(change, Field::special_terms) || states(change, Field::objective_financing) ||
           states(change, Field::payers) ||
           (!after.empty() &&
            std::any_of(after.front().facts.begin(), after.front().facts.end(), [&](Fact const& fact) {
                return is_offer_fact(fact.field) && states(after.front(), fact.field);
            }));
}

std::vector<RegisterEntry> const no_entries;
std::vector<std::string_view> const no_operators;

}  // namespace

void Repository::add_register(Record root) { registers_.push_back(std::move(root)); }

void Repository::add_submission(Record root, std::string id)
{
    submissions_.push_back({std::move(id), std::move(root)});
}

void Repository::add_former_submission(Record root) { former_submissions_.push_back(std::move(root)); }

void Repository::add_settlements(Record root) { settlement_files_.push_back(std::move(root)); }

void Repository::add_decisions(Record root) { decision_files_.push_back(std::move(root)); }

void Repository::set_log_whole(Record const& configuration) { log_ends_ = configuration.records(Field::log_whole); }

std::optional<Day> Repository::log_whole_to(std::string_view body) const
{
    std::optional<Day> first;
    for (auto const& end : log_ends_) {
        if (text_in(end, Field::body) == body) {
            auto const day = end.get<DateBounds>(Field::until)->earliest;
            first = std::min(first.value_or(day), day);
        }
    }
    return first;
}

void Repository::complete(Diagnostics& diagnostics)
{
    std::sort(registers_.begin(), registers_.end(), by_place);
    std::sort(decision_files_.begin(), decision_files_.end(), by_place);
    std::sort(settlement_files_.begin(), settlement_files_.end(), by_place);
    std::sort(submissions_.begin(), submissions_.end(), [](Submission const& a, Submission const& b) {
        return a.id != b.id ? a.id < b.id : by_place(a.root, b.root);
    });
    std::vector<Record*> log;
    std::transform(decision_files_.begin(), decision_files_.end(), std::back_inserter(log),
                   [](Record& file) { return &file; });
    read_as_meant(log, diagnostics);
    for (auto const& submission : submissions_) {
        for (auto const& change : submission.root.records(Field::changes)) {
            digests_.emplace(&change, digest_of(submission.root, change));
        }
    }
    index_registers();
    index_services();
    index_names();
    index_former_names();
    add_history();
    index_decisions();
    index_settlements();
    index_changes();
    index_corrections(diagnostics);
    index_successors();
    resolution_ = std::make_unique<Resolution const>(*this);
    index_decided_alone();
    check_registers(diagnostics);
    check_former_names(diagnostics);
    check_ids(diagnostics);
    check_references(diagnostics);
}

void Repository::index_registers()
{
    std::map<std::string_view, std::set<Day>> days;  // from which an operator's files hold
    for (auto const& root : registers_) {
        days[text_in(root, Field::operator_)].insert(date_in(root, Field::in_force).earliest);
    }
    for (auto const& root : registers_) {
        auto const name = text_in(root, Field::operator_);
        auto const day = date_in(root, Field::in_force).earliest;
        auto& latest = operators_[std::string(name)];
        if (latest == nullptr || date_in(*latest, Field::in_force).earliest <= day) {
            latest = &root;
        }
        auto const next = days[name].upper_bound(day);
        auto const last = next == days[name].end() ? std::nullopt : std::optional(*next - std::chrono::days{1});
        for (auto const& offer : root.records(Field::offers)) {
            for (auto const& service : offer.records(Field::services)) {
                by_offer_[{name, text_in(offer, Field::offer)}].entries.push_back(
                    {.operator_ = &root, .offer = &offer, .service = &service, .in_force = day, .last = last});
            }
        }
    }
}

void Repository::index_services()
{
    for (auto& [name, held] : by_offer_) {
        auto const& [operator_name, offer] = name;
        std::sort(held.entries.begin(), held.entries.end(), older);
        auto const names = service_names(held.entries);
        held.several_services = names.size() > 1;
        if (!held.several_services) {
            held.only_service = names.empty() ? std::string_view{} : *names.begin();
            by_service_[{operator_name, offer, ""}] = held.entries;
            by_service_[{operator_name, offer, held.only_service}] = held.entries;
            continue;
        }
        for (auto const& entry : held.entries) {
            by_service_[{operator_name, offer, text_in(*entry.service, Field::service)}].push_back(entry);
        }
    }
}

void Repository::index_names()
{
    auto const add = [](OperatorsByOffer& to, std::string_view name, std::string_view offer) {
        auto& names = to[offer];
        if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) {
            names.push_back(name);
        }
    };
    for (auto const& root : registers_) {
        for (auto const& offer : root.records(Field::offers)) {
            add(operators_by_offer_, text_in(root, Field::operator_), text_in(offer, Field::offer));
            add(operators_naming_, text_in(root, Field::operator_), text_in(offer, Field::offer));
        }
    }
    auto const submitted = [&](Record const& root) {
        auto const name = text_in(root, Field::operator_);
        for (auto const& change : root.records(Field::changes)) {
            auto const offer = text_in(change, Field::offer);
            add(operators_naming_, name, offer);
            submitted_.emplace(name, offer);
            if (kind_of_change(change) != ChangeKind::registration) {
                continue;
            }
            auto& services = registrations_[{name, offer}];
            auto const service = text_in(change, Field::service);
            if (std::find(services.begin(), services.end(), service) == services.end()) {
                services.push_back(service);
            }
        }
    };
    for (auto const& submission : submissions_) {
        submitted(submission.root);
        for (auto const& change : submission.root.records(Field::changes)) {
            OfferName const name{text_in(submission.root, Field::operator_), text_in(change, Field::offer)};
            changes_[name].push_back({&submission, &change});
            if (is_special(change)) {
                special_changes_[name].push_back({&submission, &change});
            }
        }
    }
    for (auto const& root : former_submissions_) {
        submitted(root);
    }
}

void Repository::index_decisions()
{
    for (auto const& file : decision_files_) {
        for (auto const& edition : file.records(Field::annexes)) {
            annexes_.push_back(&edition);
        }
        for (auto const& decision : file.records(Field::decisions)) {
            auto const& about = decision.records(Field::about);
            for (auto const& each : about) {
                for (auto const field : {Field::offer, Field::submission}) {
                    if (each.find(field) != nullptr) {
                        decisions_by_name_[std::string(text_in(each, field))].push_back(decisions_.size());
                    }
                }
            }
            bool const bears_on_all =
                decision.find(Field::under) != nullptr || decision.find(Field::target_group) != nullptr ||
                decision.find(Field::met) != nullptr || decision.find(Field::failed) != nullptr ||
                decision.find(Field::corrects) != nullptr || decision.find(Field::confirms) != nullptr ||
                std::any_of(about.begin(), about.end(), of_unknown_edition);
            if (about.empty() || bears_on_all) {
                decisions_on_all_.push_back(decisions_.size());
            }
            decisions_.push_back(&decision);
            decision_ids_.emplace(text_in(decision, Field::id), &decision);
        }
    }
}

std::vector<std::size_t> Repository::places_on(std::string_view offer, std::string_view submission) const
{
    std::vector<std::size_t> places = decisions_on_all_;
    for (auto const name : {offer, submission}) {
        if (auto const found = decisions_by_name_.find(name); found != decisions_by_name_.end()) {
            places.insert(places.end(), found->second.begin(), found->second.end());
        }
    }
    return places;
}

std::vector<Record const*> Repository::decisions_at(std::vector<std::size_t> places) const
{
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    std::vector<Record const*> found;
    found.reserve(places.size());
    for (auto const place : places) {
        found.push_back(decisions_[place]);
    }
    return found;
}

std::vector<Record const*> Repository::decisions_on(std::string_view offer, std::string_view submission) const
{
    return decisions_at(places_on(offer, submission));
}

std::vector<Record const*> Repository::decisions_on(Submission const& submission, Record const& change) const
{
    auto places = places_on(text_in(change, Field::offer), submission.id);
    for (auto const& each : chain_of({&submission, &change})) {  // what is said of one of them bears on all
        auto const named = decisions_by_name_.find(each.submission->id);
        if (named != decisions_by_name_.end()) {
            places.insert(places.end(), named->second.begin(), named->second.end());
        }
        resolution_->add_loose_entries(text_in(submission.root, Field::operator_), text_in(*each.change, Field::offer),
                                       digest(each.submission->root, *each.change), places);
    }
    for (auto const& other : also_called(meant(submission.root, change))) {
        if (auto const named = decisions_by_name_.find(other.offer); named != decisions_by_name_.end()) {
            places.insert(places.end(), named->second.begin(), named->second.end());
        }
        resolution_->add_loose_entries(other.operator_, other.offer, {}, places);
    }
    return decisions_at(std::move(places));
}

void Repository::index_settlements()
{
    for (auto const& file : settlement_files_) {
        for (auto const& settlement : file.records(Field::settlements)) {
            settlements_.push_back(&settlement);
        }
    }
}

void Repository::index_successors()
{
    for (auto const& submission : submissions_) {
        for (auto const& change : submission.root.records(Field::changes)) {
            if (withdrawn_on(submission.root, change) || !replacements_of(change).empty()) {
                continue;  // it takes nobody over
            }
            for (auto const& left : change.records(Field::residents_from)) {
                successors_.emplace(ServiceId{text_in(submission.root, Field::operator_), text_in(left, Field::offer),
                                              text_in(left, Field::service)},
                                    &change);
            }
        }
    }
}

Record const* Repository::successor_of(ServiceId const& left) const
{
    for (auto const name : {left.service, std::string_view{}}) {  // the service itself, or all of the offer
        auto const found = successors_.find({left.operator_, left.offer, name});
        if (found != successors_.end()) {
            return found->second;
        }
    }
    return nullptr;
}

std::vector<RegisterEntry> const& Repository::entries(ServiceId const& id) const
{
    auto const found = by_service_.find(id);
    return found == by_service_.end() ? no_entries : found->second;
}

std::vector<RegisterEntry> const& Repository::entries(std::string_view operator_name, std::string_view offer) const
{
    auto const found = by_offer_.find({operator_name, offer});
    return found == by_offer_.end() ? no_entries : found->second.entries;
}

bool Repository::several_services(std::string_view operator_name, std::string_view offer) const
{
    auto const found = by_offer_.find({operator_name, offer});
    return found != by_offer_.end() && found->second.several_services;
}

std::string_view Repository::only_service(std::string_view operator_name, std::string_view offer) const
{
    if (auto const found = by_offer_.find({operator_name, offer}); found != by_offer_.end()) {
        return found->second.only_service;
    }
    auto const registered = registrations_.find({operator_name, offer});
    bool const one = registered != registrations_.end() && registered->second.size() == 1;
    return one ? registered->second.front() : std::string_view{};
}

ServiceId Repository::meant(Record const& submission_or_settlement, Record const& entry) const
{
    auto const operator_name = text_in(submission_or_settlement, Field::operator_);
    auto const offer = text_in(entry, Field::offer), service = text_in(entry, Field::service);
    return {operator_name, offer, service.empty() ? only_service(operator_name, offer) : service};
}

namespace {

std::vector<std::string_view> const& names_in(std::map<std::string_view, std::vector<std::string_view>> const& index,
                                              std::string_view name)
{
    auto const found = index.find(name);
    return found == index.end() ? no_operators : found->second;
}

}  // namespace

std::vector<std::string_view> const& Repository::operators_of(std::string_view offer) const
{
    return names_in(operators_by_offer_, offer);
}

std::vector<std::string_view> const& Repository::operators_naming(std::string_view offer) const
{
    return names_in(operators_naming_, offer);
}

namespace {

template <class Changes>
auto const& changes_in(Changes const& changes, std::string_view operator_name, std::string_view offer)
{
    static std::vector<Repository::ChangeRef> const none;
    auto const found = changes.find({operator_name, offer});
    return found == changes.end() ? none : found->second;
}

}  // namespace

std::vector<Repository::ChangeRef> const& Repository::changes_of(std::string_view operator_name,
                                                                 std::string_view offer) const
{
    return changes_in(changes_, operator_name, offer);
}

std::vector<Repository::ChangeRef> const& Repository::special_changes_of(std::string_view operator_name,
                                                                         std::string_view offer) const
{
    return changes_in(special_changes_, operator_name, offer);
}

std::vector<std::string_view> Repository::operators() const
{
    std::vector<std::string_view> names;
    for (auto const& [name, latest] : operators_) {
        names.push_back(name);
    }
    return names;
}

std::vector<std::string_view> Repository::offers_of(std::string_view operator_name) const
{
    std::vector<std::string_view> names;
    for (auto each = by_offer_.lower_bound({operator_name, {}});
         each != by_offer_.end() && each->first.first == operator_name; ++each) {
        names.push_back(each->first.second);
    }
    return names;
}

Record const* Repository::operator_named(std::string_view name) const
{
    auto const found = operators_.find(name);
    return found == operators_.end() ? nullptr : found->second;
}

Repository::Submission const* Repository::submission_named(std::string_view id) const
{
    auto const found = std::lower_bound(submissions_.begin(), submissions_.end(), id,
                                        [](Submission const& s, std::string_view wanted) { return s.id < wanted; });
    return found == submissions_.end() || found->id != id ? nullptr : &*found;
}

std::string Repository::digest(Record const& submission, Record const& change) const
{
    auto const found = digests_.find(&change);
    return found == digests_.end() ? digest_of(submission, change) : found->second;
}

Record const* Repository::decision_named(std::string_view id) const
{
    auto const found = decision_ids_.find(id);
    return found == decision_ids_.end() ? nullptr : found->second;
}

}  // namespace styr
