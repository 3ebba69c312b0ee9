// SPDX-License-Identifier: MPL-2.0
// Tables: what they are keyed by, what their rows are for, and whether their bands meet.
#include "rules/binding/bind_version.hpp"

#include "rules/messages/resolve_problems.hpp"
#include "rules/syntax/print_tree.hpp"
#include "rules/typed/types.hpp"

#include <algorithm>
#include <iterator>

namespace styr {

namespace {

using Form = syntax::TableCell::Form;

// Kinds of which there are so many: the next one after 24 is 25, so that a band may say where it ends.
bool is_counted(Type type)
{
    return type.kind == Kind::number || type == places_type || type == place_days_type || is_period(type);
}

// A fact that is called as the key is, in whatever record.
std::optional<Type> type_of_key(std::string_view key, FieldTable const& fields)
{
    auto const field = fields.field_named(key);
    for (std::size_t kind = 0; field && kind < static_cast<std::size_t>(RecordKind::count_); ++kind) {
        if (auto const* const row = find_row(static_cast<RecordKind>(kind), *field)) {
            auto const type = type_of(*row);
            return element_of(type).value_or(type);
        }
    }
    return std::nullopt;
}

Text what_stands_for(Table::By by)
{
    return by == Table::By::year   ? Text{"et årstal", "a year"}
           : by == Table::By::band ? Text{"et bånd: `from 8`", "a band: `from 8`"}
                                   : Text{"et navn eller en tekst", "a name or a text"};
}

class BoundTable {
public:
    BoundTable(HeldTable const& held, Names& names, Diagnostics* sink)
        : held_(held), names_(names), at_{.names = names, .scope = Scope::change, .report = Reporter(sink)}
    {
    }

    Table bind()
    {
        table_.name = held_.name;
        table_.span = held_.parts.front()->name.span;
        for (auto const* const part : held_.parts) {
            auto const sources = citations_of(part->sources);
            auto const readings = readings_of(part->readings);
            table_.sources.insert(table_.sources.end(), sources.begin(), sources.end());
            table_.readings.insert(table_.readings.end(), readings.begin(), readings.end());
        }
        report_unread_files();
        bool const something = !held_.rows.empty() || set_by_owner() != nullptr;
        if (!something || !read_owner() || !read_keys()) {
            names_.broken.insert(held_.name);
            return std::move(table_);
        }
        for (auto const& [what_for, row] : held_.rows) {
            if (!add_row(*row)) {
                names_.broken.insert(held_.name);
            }
        }
        check_bands();
        return std::move(table_);
    }

private:
    bool unfit(Span where, Text why, Text advice)
    {
        at_.report.add(declaration_problem::table_unfit, where,
                       {{"name", shown(held_.name)}, {"why", std::move(why)}, {"advice", std::move(advice)}});
        return false;
    }

    // Rows that nobody has read are not there, and nothing may be judged without them.
    void report_unread_files()
    {
        for (auto const* const part : held_.parts) {
            if (part->file && !part->file_read) {
                unfit(part->file->span, {"filen er ikke læst", "the file was not read"},
                      {"læs aftalen fra sin mappe", "read the agreement from its folder"});
            }
        }
    }

    // ---- what the owner sets

    // The last part that says so.
    syntax::TableDeclaration const* set_by_owner() const
    {
        auto const found = std::find_if(held_.parts.rbegin(), held_.parts.rend(),
                                        [](auto const* part) { return part->least.has_value(); });
        return found == held_.parts.rend() ? nullptr : *found;
    }

    // Of which kind all rows are, and between which limits.
    bool read_owner()
    {
        auto const* const part = set_by_owner();
        if (part == nullptr) {
            return true;
        }
        if (part->keys.size() != 1 || part->keys.front().text != "year") {
            return unfit(
                part->keys.back().span, {"ejeren sætter kun værdier for år", "the owner sets values of years"},
                {"skriv `by year`, eller fjern `set by the owner`", "write `by year`, or remove `set by the owner`"});
        }
        auto const least = read_or_report(*part->least, held_.name, at_.report);
        if (!least) {
            return false;
        }
        first_ = part->least->span;
        table_.type = least->type;
        limits_ = read_limits(held_.name, {*part->least, *part->most}, least->type, first_, names_, at_.report);
        table_.owner = limits_.both();
        return table_.owner.has_value();
    }

    void check_limits(syntax::TableRow const& row, Value const& value)
    {
        if (auto const* const part = set_by_owner()) {
            check_within(held_.name, limits_, {*part->least, *part->most}, value, row.value.span, names_, at_.report);
        }
    }

    // ---- keys, as the first row shows them
    bool read_keys()
    {
        auto const& texts = held_.parts.front()->keys;
        for (auto const* const part : held_.parts) {
            if (part->keys != texts) {
                return unfit(part->keys.front().span,
                             {"den har andre nøgler, hvor den begynder", "it has other keys where it begins"},
                             {"skriv de samme nøgler som der", "write the same keys as there"});
            }
        }
        if (held_.rows.empty()) {
            table_.keys.push_back({texts.front().text, Table::By::year, plain_type(Kind::year)});
            return true;
        }
        auto const& written = held_.parts.front()->rows;
        auto const& first = written.empty() ? *held_.rows.begin()->second : written.front();
        if (!has_all_cells(first, texts.size())) {
            return false;
        }
        for (std::size_t i = 0; i < texts.size(); ++i) {
            if (!add_key(texts[i], first.cells[i])) {
                return false;
            }
        }
        if (table_.keys.size() == 2 && table_.keys.front().by == Table::By::band) {
            return unfit(texts.front().span, {"bånd står sidst", "bands stand last"},
                         {"byt de to nøgler om", "swap the two keys"});
        }
        return true;
    }

    bool has_all_cells(syntax::TableRow const& row, std::size_t keys)
    {
        if (row.cells.size() == keys) {
            return true;
        }
        return keys == 1 ? unfit(span_of(row), {"to, hvor tabellen har én nøgle", "two, where the table has one key"},
                                 {"fjern det ene", "remove one of them"})
                         : unfit(span_of(row), {"ét, hvor tabellen har to nøgler", "one, where the table has two keys"},
                                 {"skriv begge med komma imellem", "write both, with a comma between them"});
    }

    bool add_key(syntax::Name const& key, syntax::TableCell const& cell)
    {
        auto const fact = type_of_key(key.text, names_.fields);
        if (key.text == "year") {
            table_.keys.push_back({key.text, Table::By::year, plain_type(Kind::year)});
        } else if (cell.form == Form::band) {
            auto const from = read_or_report(*cell.from, held_.name, at_.report);
            if (!from) {
                return false;
            }
            bool const of_the_fact = fact && from->type.kind == Kind::number && is_counted(*fact);
            auto const type = of_the_fact ? *fact : from->type;
            if (!is_numeric(type)) {
                return unfit(cell.span, {"et bånd går fra et tal", "a band goes from a figure"},
                             {"skriv et tal: `from 8`", "write a figure: `from 8`"});
            }
            table_.keys.push_back({key.text, Table::By::band, type});
        } else if (cell.form == Form::year) {
            return unfit(
                cell.span,
                {"et årstal, men nøglen hedder `" + shown(key.text) + "`",
                 "a year, but the key is called `" + shown(key.text) + "`"},
                {"skriv `by year`, eller begynd et bånd med `from`", "write `by year`, or begin a band with `from`"});
        } else {
            bool const of_choices = fact && fact->kind == Kind::choice;
            table_.keys.push_back({key.text, Table::By::name, of_choices ? *fact : plain_type(Kind::text)});
        }
        return true;
    }

    // ---- rows

    std::optional<Fraction> read_bound(syntax::Expression const& text, Type type)
    {
        auto const figure = read_or_report(text, held_.name, at_.report);
        if (!figure) {
            return std::nullopt;
        }
        bool const counted = figure->type.kind == Kind::number && is_counted(type);
        if (figure->type != type && !counted) {
            at_.report.add(type_problem::wrong_type, text.span,
                           {{"expected", describe(type)}, {"found", describe(figure->type)}});
            return std::nullopt;
        }
        return std::get<Fraction>(figure->value);
    }

    std::optional<Table::Cell> read_name(syntax::TableCell const& cell, Type type)
    {
        if (type.kind != Kind::choice) {
            return Table::Cell(cell.text);
        }
        if (cell.form == Form::quoted) {
            unfit(cell.span, {"en navngiven værdi står uden anførselstegn", "a named value stands without quotes"},
                  {"skriv `" + shown(cell.text) + "`", "write `" + shown(cell.text) + "`"});
            return std::nullopt;
        }
        bool const known = bind_choice({cell.text, cell.span}, type.choices, at_).has_value();
        return known ? std::optional<Table::Cell>(cell.text) : std::nullopt;
    }

    std::optional<Table::Cell> read_cell(syntax::TableCell const& cell, Table::Key const& key)
    {
        bool const fits = key.by == Table::By::year   ? cell.form == Form::year
                          : key.by == Table::By::band ? cell.form == Form::band
                                                      : cell.form == Form::named || cell.form == Form::quoted;
        if (!fits) {
            auto const wanted = what_stands_for(key.by);
            unfit(cell.span, {"noget andet end i de andre rækker", "something else than in the other rows"},
                  {"skriv " + wanted.da, "write " + wanted.en});
            return std::nullopt;
        }
        if (key.by == Table::By::year) {
            auto const year = read_year(cell.text, cell.span, at_.report);
            return year ? std::optional<Table::Cell>(Fraction{*year}) : std::nullopt;
        }
        if (key.by == Table::By::name) {
            return read_name(cell, key.type);
        }
        auto const from = read_bound(*cell.from, key.type);
        return from ? std::optional<Table::Cell>(*from) : std::nullopt;
    }

    // Where the band ends, if it says so; false where that is wrong.
    bool read_end(syntax::TableCell const& cell, Type type, Table::Cell const& from, std::optional<Fraction>& to)
    {
        if (!cell.to) {
            return true;
        }
        if (!is_counted(type)) {
            return unfit(cell.to->span, {"mellem to af dem er der altid flere", "between two of these are always more"},
                         {"udelad `to`: et bånd går til, hvor det næste begynder",
                          "leave out `to`: a band goes to where the next begins"});
        }
        to = read_bound(*cell.to, type);
        if (to && *to < std::get<Fraction>(from)) {
            return unfit(cell.to->span, {"mindre end, hvor båndet begynder", "less than where the band begins"},
                         {"skriv den mindste først", "write the least first"});
        }
        return to.has_value();
    }

    bool add_row(syntax::TableRow const& row)
    {
        if (!has_all_cells(row, table_.keys.size())) {
            return false;
        }
        std::vector<Table::Cell> cells;
        std::optional<Fraction> to;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            auto cell = read_cell(row.cells[i], table_.keys[i]);
            if (!cell || !read_end(row.cells[i], table_.keys[i].type, *cell, to)) {
                return false;
            }
            cells.push_back(std::move(*cell));
        }
        auto const figure = read_or_report(row.value, held_.name, at_.report);
        if (!figure) {
            return false;
        }
        if (!first_.known()) {
            first_ = row.value.span;
            table_.type = figure->type;
        } else if (!check_kind(held_.name, *figure, row.value.span, table_.type, first_, at_.report)) {
            return true;  // what the others are is known
        }
        check_limits(row, figure->value);
        auto const whole = cover(span_of(row), row.value.span);
        if (!table_.rows.try_emplace(std::move(cells), Table::Row{figure->value, whole, to}).second) {
            at_.report.add(merge_problem::row_twice, span_of(row),
                           {{"name", shown(held_.name)},
                            {"again", Text{shown(held_.name)}},
                            {"row", Text{"rækken `" + shown(print(row.cells)) + "`",
                                         "the row `" + shown(print(row.cells)) + "`"}}});
        }
        return true;
    }

    void check_bands()
    {
        if (table_.keys.back().by != Table::By::band) {
            return;
        }
        for (auto next = table_.rows.begin(); next != table_.rows.end(); ++next) {
            if (next == table_.rows.begin()) {
                continue;
            }
            auto const before = std::prev(next);
            bool const same = std::equal(next->first.begin(), next->first.end() - 1, before->first.begin());
            if (!same || !before->second.to) {
                continue;
            }
            auto const from = std::get<Fraction>(next->first.back());
            auto const expected = sum(*before->second.to, Fraction{1});
            if (expected && from != *expected) {
                bool const over = from < *expected;
                at_.report.add(type_problem::bands_apart, next->second.span,
                               {{"name", shown(held_.name)},
                                {"how", over ? Text{"overlapper", "overlap"}
                                             : Text{"har et hul mellem sig", "have a gap between them"}}},
                               {{before->second.span, Text{"båndet før", "the band before"}}});
            }
        }
    }

    HeldTable const& held_;
    Names& names_;
    BindingPlace at_;
    Table table_;
    ReadLimits limits_;  // of one that the owner fills
    Span first_;         // the value that says of which kind all are
};

}  // namespace

void bind_tables(Names& names, Diagnostics& diagnostics)
{
    for (auto const& held : names.merged.tables) {
        names.version.tables.push_back(BoundTable(held, names, &diagnostics).bind());
    }
}

}  // namespace styr
