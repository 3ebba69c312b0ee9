// SPDX-License-Identifier: MPL-2.0
// The data repository: what operators submitted, what is in the register, what was decided.
// Files are read elsewhere (session); here their texts become records that are found by name.
#pragma once

#include "diagnostics/diagnostic.hpp"
#include "models/fields/field_table.hpp"
#include "models/fields/value.hpp"

#include <compare>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace styr {

class Resolution;
// Whose service is meant: two operators may run offers and services of one name. The names are those of the records
// that say so, and live as long.
struct ServiceId {
    std::string_view operator_, offer, service;
    auto operator<=>(ServiceId const&) const = default;
};

// A service's entry in one register file, with what holds it.
struct RegisterEntry {
    Record const* operator_;  // the file's root: operator, in force from
    Record const* offer;
    Record const* service;  // includes its terms
    Day in_force;
    std::optional<Day> last{};  // on which it holds: the day before the operator's next files, which are whole

    bool holds_on(Day day) const { return in_force <= day && (!last || day <= *last); }
    // By that name itself, and no history under a former one; where the service is empty, any of the offer's.
    bool goes_by(ServiceId const& name) const;
};

// Of entries in the order of their days those that hold on one of these days; and whether they do on each.
std::span<RegisterEntry const> holding(std::vector<RegisterEntry> const& entries, DateBounds days);
bool hold_on_each(std::span<RegisterEntry const> entries, DateBounds days);

class Repository {
public:
    explicit Repository(FieldTable fields);  // by which its records are read
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
    void set_log_whole(Record const& configuration);  // how far the minutes are entered, as styr.yaml says
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
    // What an entry of the log approves by names and day though no submission asks for it, as a change that would.
    struct DecidedAlone {
        ChangeRef change;
        Record const *decision, *about;
    };
    std::vector<DecidedAlone> const& decided_alone(std::string_view operator_name, std::string_view offer) const;
    FieldTable const& fields() const { return fields_; }
    std::vector<Submission> const& submissions() const { return submissions_; }
    // What is submitted of an operator's offer, in the order of the submissions.
    std::vector<ChangeRef> const& changes_of(std::string_view operator_name, std::string_view offer) const;
    // Of these, the changes that ask for special terms, state who pays or how much, or ask of the offer itself.
    std::vector<ChangeRef> const& special_changes_of(std::string_view operator_name, std::string_view offer) const;
    std::vector<Record const*> const& decisions() const { return decisions_; }      // in the order of file and place
    std::vector<Record const*> const& settlements() const { return settlements_; }  // likewise
    std::vector<Record const*> const& annexes() const { return annexes_; }          // likewise: every edition
    std::vector<Record> const& registers() const { return registers_; }

    // Entries of one service by the day from which they hold, oldest first. An empty service name finds the offer's
    // only service; so does its name where some files leave it out. A register file is whole: what a later one of the
    // operator leaves out ended the day before.
    std::vector<RegisterEntry> const& entries(ServiceId const& id) const;
    // Every entry of an operator's offer.
    std::vector<RegisterEntry> const& entries(std::string_view operator_name, std::string_view offer) const;
    bool several_services(std::string_view operator_name, std::string_view offer) const;  // under several names
    // The name of the only one, by the register or, of an offer that it does not have, by the operator's registrations;
    // empty where there are several, or it has none.
    std::string_view only_service(std::string_view operator_name, std::string_view offer) const;
    // What an entry of a submission, or a settlement, is about; an empty part is not known.
    ServiceId meant(Record const& submission_or_settlement, Record const& entry) const;
    // Those that have an offer of that name by the register; and those that have or name one, by what they submit too.
    std::vector<std::string_view> const& operators_of(std::string_view offer) const;
    std::vector<std::string_view> const& operators_naming(std::string_view offer) const;
    Record const* operator_named(std::string_view name) const;  // the latest register file of that operator
    bool knows_operator(std::string_view name) const { return operator_named(name) != nullptr; }
    std::vector<std::string_view> operators() const;  // that the register has
    std::vector<std::string_view> offers_of(std::string_view operator_name) const;
    // The decisions that name an offer or a submission, and those about no change (delegations and their ends). In the
    // order of the log.
    std::vector<Record const*> decisions_on(std::string_view offer, std::string_view submission) const;
    // Every decision that can bear on a change, also those that take away and may mean it though they name something
    // else, or nothing that lies here.
    std::vector<Record const*> decisions_on(Submission const& submission, Record const& change) const;
    // What a service went by before, by the register's `formerly`; and all that it may be called, by what was submitted
    // of it too (transfers and renames), before and after: a new name sheds nothing of what takes away.
    std::vector<ServiceId> formerly(ServiceId const& id) const;
    std::vector<ServiceId> also_called(ServiceId const& id) const;
    // The registration that takes over those who live in a service that leaves; none where none says so.
    Record const* successor_of(ServiceId const& left) const;
    Submission const* submission_named(std::string_view id) const;
    // The digest of one of a submission's changes; worked out once for those that lie here.
    std::string digest(Record const& submission, Record const& change) const;
    Record const* decision_named(std::string_view id) const;
    // To which day the minutes of a body are entered; where nothing is said, to any.
    std::optional<Day> log_whole_to(std::string_view body) const;
    Records const& log_ends() const { return log_ends_; }
    // What the entries of the log mean; there once it is complete.
    Resolution const& resolution() const { return *resolution_; }

    // Corrections (`replaces`), each in the order of the submissions: those that replace a change, and its chain:
    // itself, what it replaces and what replaces it, however many times.
    std::vector<ChangeRef> const& replacements_of(Record const& change) const;
    std::vector<ChangeRef> chain_of(ChangeRef const& change) const;
    // What may be about one service: changes of an offer of that name, whoever's it is.
    std::vector<ChangeRef> const& changes_of(std::string_view offer) const;

private:
    void index_registers();
    void index_services();
    void index_names();
    void index_former_names();
    void add_history();
    void index_decisions();
    void index_settlements();
    void index_successors();
    void index_changes();
    void index_corrections(Diagnostics& diagnostics);
    void index_decided_alone();
    void add_decided_alone(Record const& decision, Record const& about, std::string_view operator_name);
    void check_circles(Diagnostics& diagnostics) const;
    std::vector<std::size_t> places_on(std::string_view offer, std::string_view submission) const;
    std::vector<Record const*> decisions_at(std::vector<std::size_t> places) const;
    void check_registers(Diagnostics& diagnostics) const;
    void check_former_names(Diagnostics& diagnostics) const;
    void check_ids(Diagnostics& diagnostics) const;
    void check_references(Diagnostics& diagnostics) const;

    FieldTable fields_;
    std::vector<Record> registers_;
    std::vector<Submission> submissions_;
    std::vector<Record> former_submissions_;
    std::vector<Record> decision_files_;
    std::vector<Record> settlement_files_;
    std::vector<Record const*> settlements_;
    std::vector<Record const*> decisions_;
    std::vector<Record const*> annexes_;
    using PlacesInLog = std::map<std::string, std::vector<std::size_t>, std::less<>>;  // in decisions_
    PlacesInLog decisions_by_name_;                                                    // of an offer or submission
    std::vector<std::size_t> decisions_on_all_;
    using OfferName = std::pair<std::string_view, std::string_view>;  // of the operator and the offer
    struct Offer {
        std::vector<RegisterEntry> entries;
        std::string_view only_service;
        bool several_services = false;
    };
    // From a name to another; of an offer without a service.
    using Renamed = std::map<ServiceId, std::vector<ServiceId>>;
    Renamed formerly_, submitted_names_;  // the latter in both directions
    std::map<OfferName, Offer> by_offer_;
    std::map<ServiceId, std::vector<RegisterEntry>> by_service_;
    std::map<OfferName, std::vector<std::string_view>> registrations_;  // services that a submission registers
    std::map<OfferName, std::vector<ChangeRef>> changes_, special_changes_;
    std::set<OfferName> submitted_;  // offers that submissions name
    std::map<std::string, Record const*, std::less<>> decision_ids_;
    std::map<std::string, Record const*, std::less<>> operators_;
    using OperatorsByOffer = std::map<std::string_view, std::vector<std::string_view>>;
    OperatorsByOffer operators_by_offer_, operators_naming_;
    std::map<ServiceId, Record const*> successors_;
    Records log_ends_;
    std::unique_ptr<Resolution const> resolution_;
    std::map<Record const*, std::string> digests_;                          // by change
    std::map<Record const*, std::vector<ChangeRef>> replaced_, replacing_;  // by change: what it replaces, and is by
    std::map<std::string_view, std::vector<ChangeRef>> changes_by_offer_;
    struct AskedByLog {
        std::unique_ptr<Submission const> asked;  // which nobody handed in
        Record const *decision, *about;
    };
    std::vector<AskedByLog> decided_alone_;
    std::map<OfferName, std::vector<DecidedAlone>> decided_alone_by_offer_;
};

}  // namespace styr
