// SPDX-License-Identifier: MPL-2.0
// The data repository: what operators submitted, what is in the register, what was decided.
// Files are read elsewhere (session); here their texts become records that are found by name.
#pragma once

#include "diagnostics/diagnostic.hpp"
#include "models/fields/value.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace styr {

// A service's entry in one register file, with what holds it.
struct RegisterEntry {
    Record const* operator_;  // the file's root: operator, in force from
    Record const* offer;
    Record const* service;  // includes its terms
    Day in_force;
};

class Repository {
public:
    Repository();
    Repository(Repository const&) = delete;  // entries point into it
    Repository& operator=(Repository const&) = delete;
    Repository(Repository&& other) noexcept;
    Repository& operator=(Repository&& other) noexcept;
    ~Repository();

    // Roots as `read_record` gave them. Ids must be unique (reported). The order in which files
    // are added does not matter to anything: what would be a tie is settled by their place in Sources.
    void add_register(Record root);
    void add_submission(Record root, std::string id);  // `id`: the file's name without its ending
    void add_former_submission(Record root);           // as it was before an update: only for whose offers they are
    void add_decisions(Record root);
    void add_settlements(Record root);
    // After the last: sorts, indexes, and reports what only the whole can tell (duplicate ids, one
    // service twice in force from the same day).
    void complete(Diagnostics& diagnostics);

    struct Submission {
        std::string id;
        Record root;
    };
    // A change where it was handed in.
    struct ChangeRef {
        Submission const* submission = nullptr;
        Record const* change = nullptr;
        friend bool operator==(ChangeRef const&, ChangeRef const&) = default;
    };
    std::vector<Submission> const& submissions() const { return submissions_; }
    std::vector<Record const*> const& decisions() const { return decisions_; }      // in the order of file and place
    std::vector<Record const*> const& settlements() const { return settlements_; }  // likewise
    std::vector<Record> const& registers() const { return registers_; }

    // Entries of one service by the day from which they hold, oldest first. An empty service name
    // finds the offer's only service; so does its name where some files leave it out.
    std::vector<RegisterEntry> const& entries(std::string_view offer, std::string_view service) const;
    // Every entry of an offer.
    std::vector<RegisterEntry> const& entries(std::string_view offer) const;
    bool several_services(std::string_view offer) const;          // under several names
    std::string_view only_service(std::string_view offer) const;  // its name, where all of the offer's go by one
    // Those that have an offer of that name, by the register or by what they submit.
    std::vector<std::string_view> const& operators_of(std::string_view offer) const;
    Record const* operator_named(std::string_view name) const;  // the latest register file of that operator
    // The decisions that can bear on a change: those about its offer or its submission, and those about
    // no change (delegations and their ends). In the order of the log.
    std::vector<Record const*> decisions_on(std::string_view offer, std::string_view submission) const;
    // The registration that takes over those who live in a service that leaves; none where none says so.
    Record const* successor_of(std::string_view offer, std::string_view service) const;
    Submission const* submission_named(std::string_view id) const;
    // The digest of one of a submission's changes; worked out once for those that lie here.
    std::string digest(Record const& submission, Record const& change) const;
    Record const* decision_named(std::string_view id) const;

    // Corrections (`replaces`), each in the order of the submissions: those that replace a change, and its chain:
    // itself, what it replaces and what replaces it, however many times.
    std::vector<ChangeRef> const& replacements_of(Record const& change) const;
    std::vector<ChangeRef> chain_of(ChangeRef const& change) const;
    // What may be about one service: changes of an offer of that name, whoever's it is.
    std::vector<ChangeRef> const& changes_of(std::string_view offer) const;

private:
    void index_registers();
    void index_services();
    void index_operators();
    void index_decisions();
    void index_settlements();
    void index_successors();
    void index_changes();
    void index_corrections(Diagnostics& diagnostics);
    void check_circles(Diagnostics& diagnostics) const;
    void check_registers(Diagnostics& diagnostics) const;
    void check_ids(Diagnostics& diagnostics) const;
    void check_references(Diagnostics& diagnostics) const;

    std::vector<Record> registers_;
    std::vector<Submission> submissions_;
    std::vector<Record> former_submissions_;
    std::vector<Record> decision_files_;
    std::vector<Record> settlement_files_;
    std::vector<Record const*> settlements_;
    std::vector<Record const*> decisions_;
    std::map<std::string, std::vector<std::size_t>, std::less<>>
        decisions_by_name_;  // of an offer or submission, as places in decisions_
    std::vector<std::size_t> decisions_on_all_;
    struct Offer {
        std::vector<RegisterEntry> entries;
        std::string_view only_service;
        bool several_services = false;
    };
    using ServiceName =
        std::pair<std::string_view, std::string_view>;  // of the offer and its own, as the records have them
    std::map<std::string_view, Offer> by_offer_;
    std::map<ServiceName, std::vector<RegisterEntry>> by_service_;
    std::map<std::string, Record const*, std::less<>> decision_ids_;
    std::map<std::string, Record const*, std::less<>> operators_;
    std::map<std::string_view, std::vector<std::string_view>> operators_by_offer_;
    std::map<ServiceName, Record const*> successors_;
    std::map<Record const*, std::string> digests_;                          // by change
    std::map<Record const*, std::vector<ChangeRef>> replaced_, replacing_;  // by change: what it replaces, and is by
    std::map<std::string_view, std::vector<ChangeRef>> changes_by_offer_;
};

}  // namespace styr
