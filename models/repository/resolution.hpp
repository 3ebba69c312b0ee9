// SPDX-License-Identifier: MPL-2.0
// Which changes an entry of the log means, and whether one that takes away bears on a change. What takes away needs
// only doubt: it is certainly about something else only where its names say so, or where the application that it means
// still lies in the data and is another. (What was decided, 4; docs/decisions.md.)
#pragma once

#include "diagnostics/text.hpp"
#include "models/repository/asked_in_turn.hpp"
#include "models/repository/repository.hpp"

#include <set>
#include <tuple>

namespace styr {

using ChangeRef = Repository::ChangeRef;

// What one item of `about` means, of all that lies in the data.
struct Meant {
    enum class How : std::uint8_t { digest, submission, names };
    How how{};
    std::vector<ChangeRef> changes{};
};

enum class Bearing : std::uint8_t { elsewhere, doubt, certain };
struct Bears {
    Bearing bearing = Bearing::elsewhere;
    Text why{};  // of a doubt, one clause
};

class Resolution {
public:
    // Keeps what it needs of the repository's records, which stay where they are.
    explicit Resolution(Repository const& repository);

    Meant meant_by(Record const& about) const;  // of an entry of the log it is kept
    Bears bears_on(Record const& decision, Record const& about, ChangeRef const& judged,
                   Repository const& repository) const;

    // The entries of the log, as places in `Repository::decisions()`, that may bear on a change of this operator's
    // whatever offer and submission they name; `digest` is the change's.
    void add_loose_entries(std::string_view operator_, std::string_view offer, std::string_view digest,
                           std::vector<std::size_t>& to) const;
    // The service that is meant where an offer is named alone: the register's only one, or the only one that its
    // operator registers; none where there are several.
    std::string_view only_service(std::string_view operator_, std::string_view offer) const;
    // The day from which a change was asked for: that of the first of its chain that asks for the very same.
    DateBounds asked_on(ChangeRef const& judged, Repository const& repository) const;
    AskedInTurn const& in_turn() const { return in_turn_; }

private:
    using Name = std::tuple<std::string_view, std::string_view, std::string_view>;  // operator, offer, service
    enum class Names : std::uint8_t { other, open, fit };
    // Operators, offers and services that somebody has: each offer with its operator and, under no operator, by itself.
    struct Held {
        std::set<std::string_view> operators;
        std::map<std::pair<std::string_view, std::string_view>, std::set<std::string_view>> services;

        void add(Name const& name);
        bool has(Name const& name) const;  // an operator alone, its offer, or a service of that
    };

    void index(Repository const& repository);
    void index_log(Repository const& repository);
    bool known(Name const& name) const { return registered_.has(name) || registering_.has(name); }
    std::string_view operator_meant(Record const& about) const;
    Names operators(Record const& about, Record const& submission, Record const& change) const;
    Names names(Record const& about, Record const& submission, Record const& change) const;
    bool fits(Record const& about, ChangeRef const& each) const;
    bool is_on_record(ChangeRef const& each) const;
    bool certainly_names(Record const& about, ChangeRef const& each, Repository const& repository) const;
    bool is_certain(Record const& about, Meant const& meant, Repository const& repository) const;
    bool ambiguous(Record const& about, Meant const& meant) const;
    // Why it is in doubt whether an entry is about a change that it can mean; empty where it is not.
    Text doubt_of_the_meant(Record const& about, ChangeRef const& judged, Meant const& meant,
                            Repository const& repository) const;
    Bearing leaves_out(Record const& about, ChangeRef const& judged) const;  // certain: this change is not meant
    std::string_view digest(ChangeRef const& each) const;                    // of a change that lies here
    Meant resolve(Record const& about) const;

    AskedInTurn in_turn_;
    Held registered_, registering_;
    std::multimap<std::string, ChangeRef, std::less<>> by_digest_;
    std::vector<std::pair<Record const*, std::string_view>> digests_;  // of those, by change
    std::map<Record const*, Meant> meant_;                             // by item of `about`, of what takes away
    std::multimap<std::string_view, ChangeRef> by_offer_;
    std::map<std::string_view, Repository::Submission const*> submissions_;
    std::map<std::string, std::vector<std::size_t>, std::less<>> loose_, named_by_digest_;  // by operator, by digest
    std::map<std::string_view, std::vector<std::size_t>> by_application_;  // by the offer of what is named without it
};

}  // namespace styr
