// SPDX-License-Identifier: MPL-2.0
#include "rules/syntax/table_file.hpp"

#include "diagnostics/utf8.hpp"
#include "diagnostics/words.hpp"
#include "models/yaml/byte_check.hpp"
#include "rules/messages/table_file_problems.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace styr {

using namespace syntax;

namespace {

constexpr std::uint32_t most_bytes = 1U << 20U;
constexpr std::size_t most_rows = 10'000;
constexpr std::size_t most_shown = 40;  // characters of what stands there

struct Cell {
    std::string text;
    Span span;
    bool quoted = false;
};

constexpr std::array<std::pair<std::string_view, NumberUnit>, 15> units{{
    {"%", NumberUnit::percent},
    {"kr.", NumberUnit::kroner},
    {"kr. per unit", NumberUnit::per_unit},
    {"kr. per day and night", NumberUnit::per_day_and_night},
    {"kr. per day", NumberUnit::per_day},
    {"kr. per hour", NumberUnit::per_hour},
    {"kr. per month", NumberUnit::per_month},
    {"kr. per course", NumberUnit::per_course},
    {"kr. per piece", NumberUnit::per_piece},
    {"places", NumberUnit::places},
    {"days", NumberUnit::days},
    {"weeks", NumberUnit::weeks},
    {"months", NumberUnit::months},
    {"years", NumberUnit::years},
    {"working days", NumberUnit::working_days},
}};

bool all_digits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c); });
}

bool is_blank(char c) { return c == ' ' || c == '\t'; }

// The unit in a cell of the first line that names something: `fee in kr.`, or none: `fee`. Nothing where it does not.
std::optional<NumberUnit> unit_after(std::string_view name, std::string_view said)
{
    if (said == name) {
        return NumberUnit::none;
    }
    auto const unit = std::find_if(units.begin(), units.end(), [&](auto const& each) {
        return said == std::string(name) + " in " + std::string(each.first);
    });
    return unit == units.end() ? std::nullopt : std::optional(unit->second);
}

// A figure as Danish writes it, without its unit; nothing where the text is none.
std::optional<Expression> figure_in(Cell const& cell, NumberUnit unit)
{
    std::string_view text = cell.text;
    bool const negative = text.starts_with('-');
    text.remove_prefix(negative ? 1 : 0);
    auto const comma = text.find(',');
    auto const whole = text.substr(0, comma);
    bool const decimals_fit = comma == std::string_view::npos || all_digits(text.substr(comma + 1));
    if (cell.quoted || !all_digits(whole) || !decimals_fit || (whole.size() > 1 && whole.front() == '0')) {
        return std::nullopt;
    }
    Number number{std::string(whole), unit};
    if (comma != std::string_view::npos) {
        number.digits += '.' + std::string(text.substr(comma + 1));
    }
    Expression figure{cell.span, std::move(number)};
    return negative ? Expression{cell.span, Negation{std::move(figure)}} : figure;
}

// Whether an amount has parts of an øre, which none has in the text of an agreement either.
bool is_too_fine(std::string_view text, NumberUnit unit)
{
    auto const comma = text.find(',');
    bool const amount = unit == NumberUnit::kroner || unit >= NumberUnit::per_unit;
    return amount && comma != std::string_view::npos && text.size() - comma > 3;
}

// Why a text is no figure, and how to mend it.
Text mended_figure(std::string_view text, std::string_view table)
{
    bool const has_unit = text.ends_with("kr.") || text.ends_with('%');
    if (text.empty()) {
        return {"skriv tallet, eller fjern rækken", "write the figure, or remove the row"};
    }
    if (has_unit) {
        auto const name = std::string(table) + " in " + (text.ends_with('%') ? "%" : "kr.");
        return {"skriv enheden i overskriften: `" + name + "`", "write the unit in the first line: `" + name + "`"};
    }
    if (text.find('.') != std::string_view::npos || text.find(' ') != std::string_view::npos) {
        return {"skriv komma foran decimaler og intet mellem tusinder: `217075`, `2,4`",
                "write a comma before decimals and nothing between thousands: `217075`, `2,4`"};
    }
    return {"skriv et tal som `217075` eller `2,4`", "write a figure such as `217075` or `2,4`"};
}

class TableFile {
public:
    TableFile(Source const& source, TableDeclaration& table, Diagnostics& diagnostics)
        : source_(source), table_(table), refusals_(source, diagnostics)
    {
    }

    void read()
    {
        DocumentLimits limits;
        limits.bytes = most_bytes;
        if (!check_bytes(source_, limits, refusals_)) {
            return;
        }
        auto const text = source_.text();
        std::uint32_t at = byte_order_mark(text);
        bool first = true;
        while (at < text.size() && !refusals_.full()) {
            auto const line_end = std::min(text.find('\n', at), text.size());
            auto end = static_cast<std::uint32_t>(line_end);
            end -= end > at && text[end - 1] == '\r' ? 1 : 0;
            if (first && !read_header(at, end)) {
                return;
            }
            if (!first && !read_row(at, end)) {
                break;
            }
            first = false;
            at = static_cast<std::uint32_t>(std::min(line_end + 1, text.size()));
        }
        if (first) {
            refuse_header(at, at);
        } else if (rows_.empty() && !refusals_.any()) {
            refuse_row(at, at, {"der er ingen rækker", "there are no rows"},
                       {"skriv en række for hver værdi", "write a row for each value"});
        }
        if (!refusals_.any()) {
            table_.rows = std::move(rows_);
        }
    }

private:
    std::string expected_header() const
    {
        std::string header;
        for (auto const& key : table_.keys) {
            header += key.text + ";";
        }
        return header + table_.name.text;
    }

    void refuse_header(std::uint32_t begin, std::uint32_t end)
    {
        refusals_.add(
            table_file_problem::header, begin, end,
            {{"name", Text{printable(table_.name.text, most_shown)}},
             {"found", end == begin
                           ? Text{"ingenting", "nothing"}
                           : Text{"`" + printable(source_.text(refusals_.span(begin, end)), most_shown) + "`"}},
             {"expected", Text{expected_header()}}});
    }

    void refuse_row(std::uint32_t begin, std::uint32_t end, Text why, Text advice)
    {
        refusals_.add(table_file_problem::row, begin, end, {{"why", std::move(why)}, {"advice", std::move(advice)}});
    }

    void refuse_cell(Cell const& cell, Text expected, Text advice)
    {
        refusals_.add(table_file_problem::cell, cell.span.begin, cell.span.end,
                      {{"found", cell.text.empty() ? Text{"ingenting", "nothing"}
                                                   : Text{"`" + printable(cell.text, most_shown) + "`"}},
                       {"expected", std::move(expected)},
                       {"advice", std::move(advice)}});
    }

    // One cell in quotes, past the closing one; nothing where that is missing or more follows.
    std::optional<Cell> quoted_cell(std::uint32_t& at, std::uint32_t end)
    {
        auto const text = source_.text();
        Cell cell{{}, refusals_.span(at, end), true};
        auto const begin = at++;
        for (; at < end; ++at) {
            if (text[at] != '"') {
                cell.text += text[at];
            } else if (at + 1 < end && text[at + 1] == '"') {
                cell.text += text[at++];
            } else {
                cell.span = refusals_.span(begin, ++at);
                return at == end || text[at] == ';' ? std::optional(std::move(cell)) : std::nullopt;
            }
        }
        return std::nullopt;
    }

    // Nothing where a quote is out of place, which is reported.
    std::optional<std::vector<Cell>> cells_in(std::uint32_t begin, std::uint32_t end)
    {
        auto const text = source_.text();
        std::vector<Cell> cells;
        for (auto at = begin;; ++at) {
            std::optional<Cell> cell;
            if (at < end && text[at] == '"') {
                cell = quoted_cell(at, end);
            } else {
                auto const stop = static_cast<std::uint32_t>(std::min<std::size_t>(text.find(';', at), end));
                auto const content = text.substr(at, stop - at);
                cell = content.find('"') == std::string_view::npos
                           ? std::optional(Cell{std::string(content), refusals_.span(at, stop)})
                           : std::nullopt;
                at = stop;
            }
            if (!cell) {
                refuse_row(begin, end,
                           {"et anførselstegn er ikke lukket eller står midt i en celle",
                            "a quote is not closed, or stands inside a cell"},
                           {"sæt `\"` om hele cellen, og skriv det to gange inde i den",
                            "put `\"` around the whole cell, and write it twice inside"});
                return std::nullopt;
            }
            cells.push_back(std::move(*cell));
            if (at >= end) {
                return cells;
            }
        }
    }

    bool read_header(std::uint32_t begin, std::uint32_t end)
    {
        auto const cells = cells_in(begin, end);
        if (!cells) {
            return false;
        }
        bool fits = cells->size() == table_.keys.size() + 1;
        for (std::size_t i = 0; fits && i < cells->size(); ++i) {
            bool const last = i == table_.keys.size();
            auto const unit = unit_after(last ? table_.name.text : table_.keys[i].text, (*cells)[i].text);
            fits = unit.has_value();
            units_.push_back(unit.value_or(NumberUnit::none));
        }
        if (!fits) {
            refuse_header(begin, end);
        }
        return fits;
    }

    // False where there are too many.
    bool read_row(std::uint32_t begin, std::uint32_t end)
    {
        if (rows_.size() == most_rows) {
            refuse_row(begin, end, {"filen har mere end 10.000 rækker", "the file has more than 10,000 rows"},
                       {"del tabellen i flere", "divide the table into several"});
            return false;
        }
        auto const cells = cells_in(begin, end);
        if (!cells) {
            return true;
        }
        if (cells->size() != table_.keys.size() + 1) {
            auto const count = std::to_string(table_.keys.size() + 1), found = std::to_string(cells->size());
            refuse_row(begin, end,
                       end == begin ? Text{"linjen er tom", "the line is empty"}
                                    : Text{"celler her: " + found + ", ventet: " + count,
                                           "cells here: " + found + ", expected: " + count},
                       {"skriv som overskriften, med semikolon imellem: `" + expected_header() + "`",
                        "write it as the first line, with semicolons: `" + expected_header() + "`"});
            return true;
        }
        TableRow row;
        for (std::size_t i = 0; i < table_.keys.size(); ++i) {
            row.cells.push_back(key_in((*cells)[i], table_.keys[i].text, units_[i]));
        }
        auto value = figure_in(cells->back(), units_.back());
        if (!value) {
            refuse_cell(cells->back(), {"et tal", "a figure"}, mended_figure(cells->back().text, table_.name.text));
            return true;
        }
        if (is_too_fine(cells->back().text, units_.back())) {
            refuse_cell(cells->back(), {"et beløb i hele øre", "an amount in whole øre"},
                        {"skriv højst to decimaler", "write two decimals at most"});
        }
        row.value = std::move(*value);
        rows_.push_back(std::move(row));
        return true;
    }

    TableCell key_in(Cell const& cell, std::string_view key, NumberUnit unit)
    {
        TableCell read{TableCell::Form::named, cell.text, {}, {}, cell.span};
        if (key == "year") {
            read.form = TableCell::Form::year;
            if (cell.quoted || cell.text.size() != 4 || !all_digits(cell.text)) {
                refuse_cell(cell, {"et årstal", "a year"},
                            {"skriv det med fire cifre: `2024`", "write it in four digits: `2024`"});
            }
            return read;
        }
        if (cell.text.empty() || is_blank(cell.text.front()) || is_blank(cell.text.back())) {
            refuse_cell(cell, {"et navn uden mellemrum yderst", "a name without blanks at its ends"},
                        {"fjern mellemrummene, eller fjern rækken", "remove the blanks, or remove the row"});
        } else if (auto from = figure_in(cell, unit)) {
            read.form = TableCell::Form::band;
            read.from = std::move(*from);
            read.text.clear();
        } else if (cell.quoted) {
            read.form = TableCell::Form::quoted;
        }
        return read;
    }

    Source const& source_;
    TableDeclaration& table_;
    Refusals refusals_;
    std::vector<NumberUnit> units_;  // of the keys, then of the table
    std::vector<TableRow> rows_;
};

}  // namespace

bool is_table_file_name(std::string_view name)
{
    return name.ends_with(".csv") && name.size() > 4 && name.front() != '.' &&
           name.find_first_of("/\\") == std::string_view::npos;
}

void read_table_file(Source const& source, TableDeclaration& table, Diagnostics& diagnostics)
{
    TableFile(source, table, diagnostics).read();
}

}  // namespace styr
