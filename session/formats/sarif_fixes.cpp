// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/utf8.hpp"
#include "models/fields/print.hpp"
#include "session/formats/sarif.hpp"

namespace styr::sarif {

namespace {

// Two decimals or none, as data files take them; nothing where the figure has more.
std::optional<std::string> with_decimals(Fraction number)
{
    auto text = print_canonical(number);
    auto const point = text.find('.');
    auto const decimals = point == std::string::npos ? 0 : text.size() - point - 1;
    if (text.find('/') != std::string::npos || decimals > 2) {
        return std::nullopt;
    }
    return decimals == 1 ? text + "0" : text;
}

// As it is typed in a data file. (docs/values.md)
std::optional<std::string> typed(FieldRow const& row, Value const& value)
{
    if (auto const* const date = std::get_if<DateBounds>(&value)) {
        return date->exact() ? std::optional(print_iso(date->earliest)) : std::nullopt;
    }
    auto const* const number = std::get_if<Fraction>(&value);
    if (number == nullptr) {
        return std::nullopt;
    }
    if (row.shape != Shape::percent) {
        return with_decimals(*number);
    }
    auto const percent = product(*number, 100);
    auto const text = percent ? with_decimals(*percent) : std::nullopt;
    return text ? std::optional(*text + " %") : std::nullopt;
}

// The value that is to be replaced, where one stands in a file.
Fact const* edited(Repair const& repair, SubjectResult const& subject)
{
    if (subject.record == nullptr || !repair.field ||
        (repair.kind != Repair::Kind::date && repair.kind != Repair::Kind::figure)) {
        return nullptr;
    }
    if (repair.side == Side::none) {
        return subject.record->find(*repair.field);
    }
    auto const& terms = subject.record->records(repair.side == Side::old ? Field::before : Field::after);
    return terms.empty() ? nullptr : terms.front().find(*repair.field);
}

Json fix(Repair const& repair, Fact const& fact, std::string const& text, Sources const& sources, Lang lang)
{
    auto replacements = Json::array();
    replacements.push_back({{"deletedRegion", region(fact.span, sources)}, {"insertedContent", {{"text", text}}}});
    auto changes = Json::array();
    changes.push_back(
        {{"artifactLocation", artifact_location(fact.span, sources)}, {"replacements", std::move(replacements)}});
    return {{"description", message(printable(repair.text.in(lang)))}, {"artifactChanges", std::move(changes)}};
}

}  // namespace

Json fixes(ReportedFinding const& finding, Sources const& sources, Lang lang)
{
    auto all = Json::array();
    for (auto const& repair : finding.rule->repairs) {
        auto const* const fact = edited(repair, *finding.subject);
        auto const* const row =
            repair.field ? find_row(repair.side == Side::none ? RecordKind::change : RecordKind::terms, *repair.field)
                         : nullptr;
        bool const stands = fact != nullptr && fact->span.known() && region(fact->span, sources).contains("endColumn");
        auto const text = row == nullptr || !stands ? std::nullopt : typed(*row, repair.value);
        if (text) {
            all.push_back(fix(repair, *fact, *text, sources, lang));
        }
    }
    return all;
}

}  // namespace styr::sarif
