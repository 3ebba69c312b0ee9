// SPDX-License-Identifier: MPL-2.0
#include "models/repository/repository.hpp"

#include "models/fields/matter.hpp"
#include "models/fields/text_in.hpp"
#include "models/repository/corrections.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace styr {

Repository::Repository() = default;
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

void Repository::complete(Diagnostics& diagnostics)
{
    std::sort(registers_.begin(), registers_.end(), by_place);
    std::sort(decision_files_.begin(), decision_files_.end(), by_place);
    std::sort(settlement_files_.begin(), settlement_files_.end(), by_place);
    std::sort(submissions_.begin(), submissions_.end(), [](Submission const& a, Submission const& b) {
        return a.id != b.id ? a.id < b.id : by_place(a.root, b.root);
    });
    for (auto const& submission : submissions_) {
        for (auto const& change : submission.root.records(Field::changes)) {
            digests_.emplace(&change, digest_of(submission.root, change));
        }
    }
    index_registers();
    index_services();
    index_operators();
    index_decisions();
    index_settlements();
    index_changes();
    index_corrections(diagnostics);
    index_successors();
    check_registers(diagnostics);
    check_ids(diagnostics);
    check_references(diagnostics);
}

void Repository::index_registers()
{
    for (auto const& root : registers_) {
        auto const day = root.get<DateBounds>(Field::in_force)->earliest;
        auto& latest = operators_[std::string(text_in(root, Field::operator_))];
        if (latest == nullptr || latest->get<DateBounds>(Field::in_force)->earliest <= day) {
            latest = &root;
        }
        for (auto const& offer : root.records(Field::offers)) {
            for (auto const& service : offer.records(Field::services)) {
                by_offer_[text_in(offer, Field::offer)].entries.push_back(
                    {.operator_ = &root, .offer = &offer, .service = &service, .in_force = day});
            }
        }
    }
}

void Repository::index_services()
{
    for (auto& [offer, held] : by_offer_) {
        std::sort(held.entries.begin(), held.entries.end(), older);
        auto const names = service_names(held.entries);
        held.several_services = names.size() > 1;
        if (!held.several_services) {
            held.only_service = names.empty() ? std::string_view{} : *names.begin();
            by_service_[{offer, ""}] = held.entries;
            by_service_[{offer, held.only_service}] = held.entries;
            continue;
        }
        for (auto const& entry : held.entries) {
            by_service_[{offer, text_in(*entry.service, Field::service)}].push_back(entry);
        }
    }
}

void Repository::index_operators()
{
    auto const add = [this](Record const& root, Field held) {
        auto const name = text_in(root, Field::operator_);
        for (auto const& each : root.records(held)) {
            auto& names = operators_by_offer_[text_in(each, Field::offer)];
            if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) {
                names.push_back(name);
            }
        }
    };
    for (auto const& root : registers_) {
        add(root, Field::offers);
    }
    for (auto const& submission : submissions_) {
        add(submission.root, Field::changes);
    }
    for (auto const& root : former_submissions_) {
        add(root, Field::changes);
    }
}

void Repository::index_decisions()
{
    for (auto const& file : decision_files_) {
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
                decision.find(Field::under) != nullptr || decision.find(Field::target_group) != nullptr;
            if (about.empty() || bears_on_all) {
                decisions_on_all_.push_back(decisions_.size());
            }
            decisions_.push_back(&decision);
            decision_ids_.emplace(text_in(decision, Field::id), &decision);
        }
    }
}

std::vector<Record const*> Repository::decisions_on(std::string_view offer, std::string_view submission) const
{
    std::vector<std::size_t> places = decisions_on_all_;
    for (auto const name : {offer, submission}) {
        if (auto const found = decisions_by_name_.find(name); found != decisions_by_name_.end()) {
            places.insert(places.end(), found->second.begin(), found->second.end());
        }
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    std::vector<Record const*> found;
    found.reserve(places.size());
    for (auto const place : places) {
        found.push_back(decisions_[place]);
    }
    return found;
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
                successors_.emplace(ServiceName(text_in(left, Field::offer), text_in(left, Field::service)), &change);
            }
        }
    }
}

Record const* Repository::successor_of(std::string_view offer, std::string_view service) const
{
    for (auto const name : {service, std::string_view{}}) {  // the service itself, or all of the offer
        auto const found = successors_.find({offer, name});
        if (found != successors_.end()) {
            return found->second;
        }
    }
    return nullptr;
}

std::vector<RegisterEntry> const& Repository::entries(std::string_view offer, std::string_view service) const
{
    auto const found = by_service_.find({offer, service});
    return found == by_service_.end() ? no_entries : found->second;
}

std::vector<RegisterEntry> const& Repository::entries(std::string_view offer) const
{
    auto const found = by_offer_.find(offer);
    return found == by_offer_.end() ? no_entries : found->second.entries;
}

bool Repository::several_services(std::string_view offer) const
{
    auto const found = by_offer_.find(offer);
    return found != by_offer_.end() && found->second.several_services;
}

std::string_view Repository::only_service(std::string_view offer) const
{
    auto const found = by_offer_.find(offer);
    return found == by_offer_.end() ? std::string_view{} : found->second.only_service;
}

std::vector<std::string_view> const& Repository::operators_of(std::string_view offer) const
{
    auto const found = operators_by_offer_.find(offer);
    return found == operators_by_offer_.end() ? no_operators : found->second;
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
