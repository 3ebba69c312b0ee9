// SPDX-License-Identifier: MPL-2.0
// Whether a decision is about a change, and whether it says what is asked for.
#pragma once

#include "tests/reference/facts.hpp"

namespace styr::reference {

class Coverage {
public:
    Coverage(Facts const& facts, std::vector<Field> const& terms);

    // Whether the decision is about this change with these terms: what it states has to be what is asked for. If
    // it is to grant something (an approval, an acceptance), it also has to state every term that is asked for.
    Known covers(Record const& decision, bool grants) const;
    // Whether the filter of a delegation lets this change through.
    Known within(Record const& delegation) const;
    // Whether terms were asked for by name, of which none changes: then nothing can approve them.
    bool asks_nothing() const { return named_ && asked_.empty(); }

private:
    Known meant_by(Record const& about) const;
    Known left_out(Record const& except) const;
    Known same_service(Record const& about) const;
    Known same_operator(Record const& about) const;
    Known same_day(Record const& about) const;
    Known covered_by(Record const& about, Record const& decision, bool grants) const;
    Known term_stated(Record const& about, Record const& decision, Field term) const;
    Known as_it_stood(Record const& about, bool grants) const;
    Known figures_agree(Record const& about) const;
    std::string only_service(Record const& named) const;
    Known changes(Field term) const;

    Facts const& facts_;
    bool named_;
    std::vector<Field> asked_;
};

}  // namespace styr::reference
