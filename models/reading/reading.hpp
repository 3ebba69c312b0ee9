// SPDX-License-Identifier: MPL-2.0
// From text to values and from a document to a record, as the table of fields says.
#pragma once

#include "diagnostics/diagnostic.hpp"
#include "models/fields/field_table.hpp"
#include "models/fields/value.hpp"
#include "models/yaml/document.hpp"

#include <optional>
#include <string_view>

namespace styr {

// Reads the root of a document as a record of the given kind. Everything that is wrong in it is
// reported: unknown keys (with the nearest known one), wrong types, values out of range, numbers
// that can be read in two ways, impossible dates, missing fields that the format needs. Nothing
// comes back if anything was wrong: half a file is never judged.
// Lists have bounds: those that make up a file, such as `changes`, and those inside an entry.
inline constexpr std::size_t most_entries_of_a_file = 10'000;
inline constexpr std::size_t most_entries_of_a_list = 1'000;

// `fields`: those that there are under the agreement by which it is judged.
std::optional<Record> read_record(Document const& document, Source const& source, RecordKind kind,
                                  FieldTable const& fields, Diagnostics& diagnostics);

// Whether a file may give the figure for the field: within its range, and no finer than it is written.
bool may_be_written(FieldRow const& row, Fraction value);

// The scalar readers, by themselves (docs/values.md). Danish forms are understood as
// terms.md has them: `1.933,00 kr.`, `95,34 %`, `1/8-2020`, `1. august 2020`, `januar 2023`
// (its first day), `med udgangen af 2022` (its last day).
struct Unread {
    Problem const* problem;
    std::vector<Argument> arguments;
};
template <class T> using Reading = std::variant<T, Unread>;
Diagnostic occurrence(Unread const& unread, Span at);

Reading<Fraction> read_money(std::string_view text);    // kr.; at most two decimals
Reading<Fraction> read_percent(std::string_view text);  // a ratio; the sign % is required
Reading<Fraction> read_whole(std::string_view text);
Reading<Fraction> read_figure(std::string_view text);  // without a unit; at most two decimals
Reading<Day> read_day(std::string_view text);
bool is_month(std::string_view text);  // a day written as its month alone
bool is_end(std::string_view text);    // `med udgangen af …`: a last day
Reading<bool> read_truth(std::string_view text);

}  // namespace styr
