// Whether a decision is about a change, and whether it says what is asked for.
#pragma once

#include "tests/reference/facts.hpp"

namespace styr::reference {

class Coverage {
public:
    Coverage(Facts const& facts, std::vector<Field> const& terms) : facts_(facts), terms_(terms) {}

    // Whether any entry of `about` means this change, whatever the figures.
    Known about_it(Record const& decision) const;
    // Whether the decision is about this change with these terms. An approval has to say every term
    // that is asked for; of a refusal, a withdrawal or an acceptance only what it does say has to agree.
    Known covers(Record const& decision) const;
    // Whether the filter of a delegation lets this change through.
    Known within(Record const& delegation) const;

private:
    bool approves(Record const& decision) const;
    Known meant_by(Record const& about) const;
    Known same_service(Record const& about) const;
    Known same_day(Record const& about) const;
    Known same_kind(Record const& about) const;
    Known covered_by(Record const& about, Record const& decision) const;
    Known term_covered(Record const& about, Record const& decision, Field term) const;
    Known as_it_stood(Record const& about, Record const& decision) const;
    Known said(Record const& about, Field side, Field term) const;
    std::vector<Field> asked() const;
    bool listed_open(Record const& decision, std::string_view field) const;

    Facts const& facts_;
    std::vector<Field> terms_;
};

}  // namespace styr::reference
