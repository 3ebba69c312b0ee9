// SPDX-License-Identifier: MPL-2.0
// What a rule judges, and the facts of it.
#pragma once

#include "engine/evaluation/identity.hpp"
#include "engine/evaluation/outcome.hpp"
#include "models/repository/repository.hpp"

#include <map>
#include <span>

namespace styr {

// Another change of the same offer that may take effect on the same day, and states what is special of it: the two are
// judged as one.
struct Beside {
    Repository::ChangeRef change;
    bool of_service = false;  // perhaps of the same service
    bool certain = false;     // certainly, and of the same day
};

// A change, an offer, a decision … with the records that say something of it, nearest first.
struct Subject {
    Scope scope{};  // the most specific one that fits; of a payer that of its change
    Repository::Submission const* submission = nullptr;
    Record const* change = nullptr;
    Record const* payer = nullptr;  // of one who pays: its entry in the change, by which all else goes
    Record const* offer = nullptr;  // of the scopes offer and operator: the register's
    Record const* operator_ = nullptr;
    Record const* decision = nullptr;
    Record const* settlement = nullptr;
    Agreement const* agreement = nullptr;  // of a version of it, which is judged itself
    Version const* of_agreement = nullptr;
    RegisterEntry const* former =
        nullptr;                     // what the register said, where an update tells; else the entry of the day before
    std::optional<int> year;         // of `operator and year` and `offer and year`
    Record const* report = nullptr;  // of that year, where there is one
    std::optional<Day> day;          // on which it is judged, where no date of its own says
    std::vector<Beside> beside{};
    std::vector<Subject> requests{};  // of a submission: the changes that it asks for and that still stand
    Span place;
};

// Which rules judge it.
inline Scope judged_as(Subject const& subject) { return subject.payer != nullptr ? Scope::payer : subject.scope; }

// What a repair tries out: facts as if they were given, decisions as if they were made.
struct Hypothesis {
    std::map<std::pair<Side, Field>, Value> facts;
    Records decisions;                        // made in addition
    std::map<Record const*, Record> instead;  // read in place of an entry of the log
};

// A fact with the place that gives it.
struct Stated {
    Evaluated value;
    Span place;
};

// Of an offer in the register whose facts a change asks to be otherwise (under `after`): which of the two is read.
enum class OfferFacts : std::uint8_t { in_force, asked_for };

Reason missing(Field field, Side side, Span place);  // that nobody states it

// The facts of one subject, by number. Open facts that nobody gives are unknown with the reason;
// closed ones are no. (language.md, 2.)
class Facts {
public:
    Facts(Subject const& subject, Repository const& repository, Hypothesis const* hypothesis = nullptr,
          OfferFacts offer_facts = OfferFacts::in_force);

    // A date always comes as bounds, with the reasons where it is not one day. Each is looked up once
    // and stays where it is.
    Stated const& fact(Field field, Side side = Side::none) const;
    Evaluated const& changes(Field field) const;  // of a term, or of the offer's facts under `after`; a truth
    bool asks_for_something() const;              // of a change of terms: whether anything may be otherwise after it
    // A registration of an offer that the register does not have, so that its word is all there is.
    bool brings_offer() const;
    bool asks_of_its_offer() const;  // whether facts of an offer in the register are to be otherwise
    DateBounds effective() const;    // the day in whose version the subject falls
    Reasons day_missing() const;     // why it is not known which day that is
    Subject const& subject() const { return subject_; }
    FieldTable const& fields() const { return repository_.fields(); }
    std::size_t weight() const { return former_.size(); }  // what finding a fact costs, in steps
    Identity const& identity() const { return identity_; }
    // What the register says and the submission says otherwise: a former term, a fact of the offer. The submission's
    // word of the present is only held against the register's, never believed. (language.md, 2.)
    struct Contradiction {
        Field field;
        Side side;  // old: it stands under `before`
        Fact const* stated;
        Value registered;
        Span place;  // of what the register says
        RecordKind stated_in() const { return side == Side::old ? RecordKind::terms : RecordKind::change; }
    };
    std::vector<Contradiction> contradictions() const;
    // Of a term, what the register has just before the change, for good or for a while.
    Stated in_force(Field term) const { return registered(term); }

private:
    Stated looked_up(Field field, Side side) const;
    Evaluated whether_changed(Field term) const;
    Fact const* parts_of_another_tariff(Field field) const;
    Evaluated whether_offer_changed(Field field) const;
    Stated term(Field field, Side side) const;
    Stated new_name(Field field) const;
    Stated old_term(Field field) const;
    Stated new_term(Field field) const;
    Stated registered(Field field) const;
    std::optional<DateBounds> for_a_while_since(Field term, Day day) const;
    std::optional<Stated> held_for_good(Field term) const;
    Stated registered_of_offer(Field field) const;
    Stated from_records(Field field) const;
    Stated of_version(Field field) const;
    Stated offer_fact(Field field) const;
    Stated fact_of_new_offer(Field field) const;
    Reasons register_disagrees(RecordKind kind, Field field) const;
    Fact const* in_later_register(Field field) const;
    Span place_in_register(RecordKind kind, Field field) const;
    std::string_view operator_name() const;
    std::optional<Stated> assumed(Field field, Side side) const;
    void find_register_entries(Repository const& repository);
    std::optional<Stated> said_by_successor(Field field) const;
    Fact const* asked_of_the_offer(Field field) const;
    bool all_from_one_day() const;
    std::optional<Stated> said_beside(Field field) const;
    std::optional<Stated> closed_at_once(Field field) const;
    Reason missing_of_it(Field field, Side side) const;

    Subject const& subject_;
    Repository const& repository_;
    Hypothesis const* hypothesis_;
    OfferFacts offer_facts_;
    Identity identity_;
    std::span<RegisterEntry const> former_;    // those that may hold just before the change
    std::span<RegisterEntry const> of_offer_;  // likewise of all the offer's services
    std::span<RegisterEntry const> later_;     // of an offer that the register has later only: the first ones
    bool before_register_ = false;             // on some day that it may be the register does not have the service …
    bool before_offer_ = false;                // … or the offer
    Record const* operator_ = nullptr;
    Record const* successor_ = nullptr;                       // the registration that takes over those who live here
    mutable std::map<std::pair<Side, Field>, Stated> known_;  // what was asked for
    mutable std::map<Field, Evaluated> changing_;
};

// A fact of a record by itself, for example of a list's element.
Stated fact_of(Record const& record, Field field);

}  // namespace styr
