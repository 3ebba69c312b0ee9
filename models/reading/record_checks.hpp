// SPDX-License-Identifier: MPL-2.0
// What one file says has to fit together: found after it was read, before anything is judged.
#pragma once

#include "diagnostics/diagnostic.hpp"
#include "models/fields/value.hpp"

namespace styr {

// A register file, submission or decision file; every record in it.
void check_record(Record const& root, Diagnostics& diagnostics);

// record_checks_changes.cpp, record_checks_decisions.cpp, models/repository/dispensation.cpp: one record, without those
// in it.
void check_operator(Record const& root, Diagnostics& diagnostics);
void check_offer(Record const& offer, Diagnostics& diagnostics);
void check_submission(Record const& submission, Diagnostics& diagnostics);
void check_change(Record const& change, Diagnostics& diagnostics);
void check_decision(Record const& decision, Diagnostics& diagnostics);
void check_about(Record const& about, Diagnostics& diagnostics);
void check_decision_file(Record const& root, Diagnostics& diagnostics);
void check_annex_row(Record const& row, Diagnostics& diagnostics);
// That a decision which gives says no two things of one matter; once more where its matters come from an annex.
void check_one_word(Record const& decision, Diagnostics& diagnostics);
bool is_silent(Record const& decision);  // whoever was asked was to have said no
void check_dispensation(Record const& dispensation, Diagnostics& diagnostics);
void check_digest(Record const& record, Diagnostics& diagnostics);
void check_outside_facts(Record const& record, Diagnostics& diagnostics);

// Where a record begins: its first key, which says more than all of it.
Span head_of(Record const& record);
// The one record of a field of shape `record`, where it is given.
Record const* only_record(Record const& record, Field field);

}  // namespace styr
