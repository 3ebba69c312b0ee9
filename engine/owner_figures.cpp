// SPDX-License-Identifier: MPL-2.0
#include "engine/owner_figures.hpp"

#include "diagnostics/utf8.hpp"
#include "engine/evaluation/phrases.hpp"
#include "engine/messages/owner_figure_problems.hpp"
#include "engine/set_value.hpp"
#include "models/fields/print.hpp"
#include "models/fields/text_in.hpp"
#include "models/repository/known_names.hpp"
#include "rules/typed/types.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace styr {

namespace {

constexpr std::size_t most_shown = 60;  // characters of what stands there

class OwnerFigures {
public:
    OwnerFigures(Agreement& agreement, Diagnostics& diagnostics)
        : names_(set_by_owner(agreement)), diagnostics_(diagnostics)
    {
        for (auto const& name : names_) {
            known_.add(name);
        }
        for (auto& version : agreement.versions) {
            auto const& tables = std::as_const(version.tables);
            for (std::size_t i = 0; i < tables.size(); ++i) {
                if (tables[i].keys.size() == 1 && tables[i].keys.front().by == Table::By::year) {
                    by_year_[tables[i].name].push_back({&version, i});
                }
            }
        }
    }

    void add(Record const& record)
    {
        std::string const name{text_in(record, Field::figure)};
        auto const found = by_year_.find(name);
        auto const places = found == by_year_.end() ? Places{} : found->second;
        bool const of_owner = std::any_of(places.begin(), places.end(),
                                          [](Place const& place) { return place.table().owner.has_value(); });
        if (!of_owner) {
            return report_unknown(record, name, !places.empty());
        }
        std::vector<Table::Cell> const year{*record.get<Fraction>(Field::year)};
        if (auto const first = stands_already(places, name, year)) {
            return report_twice(record, name, *first);
        }
        std::vector<std::pair<Place, Table::Row>> rows;
        for (auto const& place : places) {
            if (place.table().owner) {
                auto row = row_of(record, place.table());
                if (!row) {
                    return;
                }
                rows.emplace_back(place, *std::move(row));
            }
        }
        for (auto& [place, row] : rows) {
            place.version->tables[place.at].rows.emplace(year, std::move(row));
        }
    }

private:
    // Where a table of the name stands.
    struct Place {
        Version* version;
        std::size_t at;
        Table const& table() const { return std::as_const(version->tables)[at]; }
    };
    using Places = std::vector<Place>;

    // Where the year stands already. Nobody could say which value holds then: it has none.
    std::optional<Label> stands_already(Places const& places, std::string const& name,
                                        std::vector<Table::Cell> const& year)
    {
        auto& first = doubtful_[{name, std::get<Fraction>(year.front())}];
        for (auto const& place : places) {
            auto const row = place.table().rows.find(year);
            if (row == place.table().rows.end()) {
                continue;
            }
            bool const of_owner = row->second.source.has_value();
            first =
                first.value_or(Label{row->second.span, of_owner ? Text{"først her", "first here"}
                                                                : Text{"her, i aftalen", "here, in the agreement"}});
            place.version->tables[place.at].rows.erase(year);
        }
        return first;
    }

    // Nothing where the value cannot be one of the table's, which is reported.
    std::optional<Table::Row> row_of(Record const& record, Table const& table)
    {
        auto const& stated = *record.find(Field::value);
        auto const& text = std::get<std::string>(stated.value);
        auto value = set_value(text, table.type);
        if (std::holds_alternative<std::monostate>(value)) {
            diagnostics_.push_back(occurrence(owner_figure_problem::other_kind, stated.span,
                                              {{"value", Text(printable(text, most_shown))},
                                               {"name", Text(table.name)},
                                               {"type", describe(table.type)}}));
            return std::nullopt;
        }
        if (!table.owner->include(value)) {
            auto const told = [&table](Value const& limit) {
                return phrase(Expression{{}, table.type, Constant{limit}}, limit);
            };
            auto problem = occurrence(
                owner_figure_problem::outside_limits, stated.span,
                {{"name", Text(table.name)}, {"least", told(table.owner->least)}, {"most", told(table.owner->most)}});
            problem.context.push_back({table.span, {"grænserne står her", "the limits stand here"}});
            diagnostics_.push_back(std::move(problem));
            return std::nullopt;
        }
        auto const& source = record.records(Field::source).front();
        SourceCitation citation{std::string(text_in(source, Field::document)),
                                std::string(text_in(source, Field::item)), source.span};
        return Table::Row{std::move(value), stated.span, {}, std::move(citation)};
    }

    void report_unknown(Record const& record, std::string const& name, bool is_a_table)
    {
        auto const& stated = *record.find(Field::figure);
        auto const near = is_a_table ? std::nullopt : known_.closest(std::get<std::string>(stated.value), budget_);
        diagnostics_.push_back(occurrence(
            owner_figure_problem::unknown, stated.span,
            {{"name", Text(printable(name, most_shown))},
             {"why", is_a_table ? Text{"aftalen sætter selv dens rækker", "the agreement itself sets its rows"}
                                : Text{"ingen tabel med `set by the owner`", "no table with `set by the owner`"}},
             {"nearest", near ? Text{*near} : Text{}},
             {"known", near || names_.empty() ? Text{} : known_.in_backticks()}}));
    }

    void report_twice(Record const& record, std::string const& name, Label const& first)
    {
        auto const& year = *record.find(Field::year);
        auto problem =
            occurrence(owner_figure_problem::twice, year.span,
                       {{"name", Text(name)}, {"year", Text(print_canonical(std::get<Fraction>(year.value)))}});
        problem.context.push_back(first);
        diagnostics_.push_back(std::move(problem));
    }

    std::vector<std::string> const names_;  // that may be set
    KnownNames known_;                      // these
    Budget budget_{most_name_comparisons};
    Diagnostics& diagnostics_;
    std::map<std::string, Places, std::less<>> by_year_;
    std::map<std::pair<std::string, Fraction>, std::optional<Label>> doubtful_;  // where a year stood first
};

}  // namespace

std::vector<std::string> set_by_owner(Agreement const& agreement)
{
    std::set<std::string> names;
    for (auto const& version : agreement.versions) {
        for (auto const& table : version.tables) {
            if (table.owner) {
                names.insert(table.name);
            }
        }
    }
    return {names.begin(), names.end()};
}

void add_owner_figures(Agreement& agreement, std::vector<Record const*> const& listings, Diagnostics& diagnostics)
{
    if (listings.empty()) {
        return;
    }
    OwnerFigures figures(agreement, diagnostics);
    for (auto const* const listing : listings) {
        for (auto const& record : listing->records(Field::figures)) {
            figures.add(record);
        }
    }
}

}  // namespace styr
