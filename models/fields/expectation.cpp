// SPDX-License-Identifier: MPL-2.0
#include "models/fields/expectation.hpp"

#include "diagnostics/words.hpp"
#include "models/fields/built_in_rows.hpp"
#include "models/fields/declared_fact.hpp"
#include "models/fields/print.hpp"

#include <algorithm>

namespace styr {

namespace {

Text backticked(std::string text) { return Text("`" + std::move(text) + "`"); }

std::string sample_text(Field field)
{
    switch (field) {
    case Field::operator_:
        return "Aalborg Kommune";
    case Field::offer:
        return "Aalborg Krisecenter";
    case Field::service:
        return "Døgnophold";
    case Field::legal_basis:
        return "SEL §109";
    case Field::payers:
    case Field::payer:
        return "Rebild";
    case Field::from_outside:
        return "operator";
    case Field::suppress:
        return "E810";
    case Field::not_data:
        return "archive";
    case Field::body:
    case Field::to:
        return "FU";
    case Field::put_before:
        return "DAS";
    case Field::met:
    case Field::failed:
    case Field::apart:
    case Field::later_than:
    case Field::corrects:
        return "das-2020-05-25-1";
    case Field::without:
        return "Rebild Kommune";
    case Field::provided:
        return "Byrådet godkender budgettet";
    case Field::id:
        return "das-2020-05-25-1";
    case Field::document:
        return "DAS 2020-05-25";
    case Field::agreement:
        return "nordjylland";
    case Field::submission:
    case Field::replaces:
        return "2020-05-aalborg";
    case Field::reading:
        return "den følger af pladserne";
    case Field::test:
        return "midt i året, godkendt i tide";
    case Field::rule:
        return "midyear tariff";
    case Field::case_:
        return "Aalborg Krisecenter";
    case Field::parameter:
        return "substantial";
    case Field::figure:
        return "indexation";
    case Field::value:
        return "5 %";
    case Field::missing:
        return "effective";
    case Field::awaiting:
        return "FU";
    default:
        return {};
    }
}

std::string first_value(FieldRow const& row) { return std::string(values_of(row.choices).front().key); }

}  // namespace

Text expected_of(FieldRow const& row)
{
    switch (row.shape) {
    case Shape::truth:
        return {"`true` eller `false`", "`true` or `false`"};
    case Shape::tariff:
    case Shape::money:
        return {"et beløb i kr.", "an amount in kr."};
    case Shape::places:
        return {"et antal pladser", "a number of places"};
    case Shape::percent:
        return {"en procent", "a per cent"};
    case Shape::days:
        return {"et antal dage", "a number of days"};
    case Shape::figure:
        return {"et tal", "a figure"};
    case Shape::date:
        return {"en dato", "a date"};
    case Shape::year:
        return {"et årstal", "a year"};
    case Shape::text:
        return {"en tekst", "a text"};
    case Shape::body:
        return {"navnet på et organ", "the name of a body"};
    case Shape::choice:
        return {"en af de faste værdier", "one of the named values"};
    case Shape::choices:
        return {"en liste af faste værdier", "a list of named values"};
    case Shape::texts:
        return {"en liste af tekster", "a list of texts"};
    case Shape::years:
        return {"en liste af årstal", "a list of years"};
    case Shape::record:
        return {"en gruppe af felter", "a group of keys"};
    case Shape::records:
        if (row.by_name) {
            return {"en liste af tekster", "a list of texts"};
        }
        return {"en liste med en bindestreg foran hvert punkt", "a list with a dash before each entry"};
    }
    return {};
}

Text expected_entry_of(FieldRow const& row)
{
    switch (row.shape) {
    case Shape::choices:
        return {"en af de faste værdier", "one of the named values"};
    case Shape::texts:
        return {"en tekst", "a text"};
    case Shape::years:
        return {"et årstal", "a year"};
    default:
        return row.by_name ? Text{"en tekst", "a text"} : Text{"en gruppe af felter", "a group of keys"};
    }
}

Text found_of(Node const& node)
{
    if (node.kind == Node::Kind::sequence) {
        return {"en liste", "a list"};
    }
    if (node.kind == Node::Kind::mapping) {
        return {"en gruppe af felter", "a group of keys"};
    }
    return node.is_null() ? Text("ingenting", "nothing") : Text(quoted(node.text));
}

std::string sample_of(FieldRow const& row)
{
    if (is_declared(row.field) && row.least < row.most) {  // within its limits, which nobody here knows beforehand
        auto const least = print_canonical(*Fraction::of(row.least, parts_of_one(row)));
        return row.shape == Shape::percent ? print_percent(*Fraction::of(row.least, parts_of_one(row))).en : least;
    }
    switch (row.shape) {
    case Shape::tariff:
    case Shape::money:
        return "1933.50";
    case Shape::places:
        return "7";
    case Shape::percent:
        return "90 %";
    case Shape::days:
    case Shape::figure:
        return "7";
    case Shape::date:
        return "2020-08-01";
    case Shape::year:
    case Shape::years:
        return "2020";
    case Shape::text:
    case Shape::body:
    case Shape::texts:
        return sample_text(row.field);
    case Shape::truth:
        return "true";
    case Shape::choice:
    case Shape::choices:
        return first_value(row);
    case Shape::record:
    case Shape::records:
        return row.by_name ? sample_text(row.field) : std::string{};
    }
    return {};
}

Text example_of(FieldRow const& row)
{
    auto const key = std::string(key_of(row.field)) + ": ";
    auto const opened = backticked(key.substr(0, key.size() - 1));
    auto const sample = sample_of(row).empty() ? "…" : sample_of(row);
    switch (row.shape) {
    default:
        return backticked(key + sample);
    case Shape::choices:
    case Shape::texts:
    case Shape::years:
        return backticked(key + "[" + sample + "]");
    case Shape::record:
        return opened + Text(" og indrykket på linjen under ", " and, indented on the line below, ") +
               example_of(row.holds);
    case Shape::records:
        if (row.by_name) {
            return backticked(key + "[" + sample + "]");
        }
        return opened + Text(" og på linjen under, efter en bindestreg, ", " and on the line below, after a dash, ") +
               example_of(row.holds);
    }
    return {};
}

Text example_of(RecordKind record)
{
    auto const rows = built_in::rows_of(record);
    auto const needed =
        std::find_if(rows.begin(), rows.end(), [](FieldRow const& row) { return row.presence == Presence::required; });
    return example_of(needed == rows.end() ? rows.front() : *needed);
}

}  // namespace styr
