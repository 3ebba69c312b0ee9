// SPDX-License-Identifier: MPL-2.0
// The words for what the engine found, in both languages, so that no output format words anything itself.
#pragma once

#include "engine/evaluation/result.hpp"

namespace styr {

Text phrase(ChangeKind kind);                  // "closure", what is asked for
Text phrase(Verdict verdict);                  // "awaiting a decision", "afventer beslutning"
Text phrase(Reason const& reason);             // "the effective date is missing", "awaiting FU or DAS"
Text phrase(DecisionSeen::Standing standing);  // "counts", "another amount"
Text phrase(Record const& decision);           // "DAS, 25 May 2020, approves"
Text fact_name(Field field, Side side);        // "the old tariff": "old tariff", "den hidtidige takst"
Text fact_missing(Reason const& reason);       // "effective date"
Text to_state(Text const& fact);               // "state the effective date", "oplys, hvor borgerne flytter hen"
Text to_set(Field term, Value const& figure);  // "set the tariff to 2,139 kr."
// An expression as the canonical printer writes it, which reads back as the same:
// "tariff changes", "effective is not 1 January".
std::string phrase(Expression const& expression, Version const& version);
// What a row of a table is for: "2020"; "Aalborg Kommune, 2024"; "from 8".
Text row_phrase(Table const& table, std::vector<Table::Cell> const& cells);
// What was looked up in one: the values of the parts, "Aalborg Kommune, 2026".
Text keys_phrase(Step const& lookup);
// A value of that expression's type in print.
Text phrase(Expression const& expression, Value const& value);
// Two that are compared: figures with as many decimals as tell them apart.
std::pair<Text, Text> phrases_apart(Expression const& left, Value const& of_left, Expression const& right,
                                    Value const& of_right);
// What a message puts in: a text as it was written, and a figure with as many decimals as tell it from the others.
struct Figure {
    Type type;
    Fraction number;
};
Text phrase_in_message(Expression const& expression, Value const& value, std::vector<Figure> const& others);
// "10.7 %": a share to one decimal, or to as many as keep it from looking like a whole number or one of `others` that
// it is not.
Text share_apart(Fraction share, std::vector<Fraction> const& others);
Text with_full_stop(Text sentence);                  // one that ends with an amount ("2.100 kr.") has it already
Text one_of(std::vector<std::string> const& names);  // "FU or DAS", "FU eller DAS"
Text awaited(Reason const& reason);                  // likewise; "a recommendation from FU"

}  // namespace styr
