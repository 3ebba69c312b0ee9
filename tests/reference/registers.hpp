// SPDX-License-Identifier: MPL-2.0
// What one operator's register files say of a day. A file is whole: what the next one leaves out has ended. Another
// operator's files are never asked.
#pragma once

#include "models/repository/repository.hpp"

#include <set>
#include <string>
#include <vector>

namespace styr::reference {

struct Held {
    Record const* root;
    Record const* offer;
    Record const* service;
};
using Holding = std::vector<Held>;

class Registers {
public:
    explicit Registers(Repository const& repository) : repository_(repository) {}

    bool knows(std::string const& operator_) const;
    std::set<Day> begins(std::string const& operator_) const;                            // of each of its files
    std::set<Day> begins(std::string const& operator_, std::string const& offer) const;  // with whose it was before
    Record const* latest(std::string const& operator_) const;  // its last file; none where it has none
    // In force on the day, of an offer, by whatever name it went then, and of one of its services; all of them where
    // none is named.
    Holding of_offer(std::string const& operator_, std::string const& offer, Day day) const;
    Holding of_service(std::string const& operator_, std::string const& offer, std::string const& service,
                       Day day) const;
    Holding of_this_name(std::string const& operator_, std::string const& offer, Day day) const;
    // Everything that any of its files says of the offer.
    Holding ever(std::string const& operator_, std::string const& offer) const;
    std::set<std::string> services(std::string const& operator_, std::string const& offer) const;  // named ones
    std::set<std::string> owners(std::string const& offer) const;                                  // by whatever file
    std::set<std::string> owners_on(std::string const& offer, std::string const& service, Day day) const;

private:
    Repository const& repository_;
};

std::string text_of(Record const& record, Field field);
// By its key in data files: what other records have may be read before this one knows its field.
Fact const* fact_called(Record const& record, std::string_view key);

}  // namespace styr::reference
