// SPDX-License-Identifier: MPL-2.0
// Looking something up in a table of the agreement.
#include "engine/evaluation/evaluate.hpp"

#include "engine/evaluation/names_before.hpp"
#include "engine/evaluation/numbers.hpp"
#include "engine/evaluation/phrases.hpp"

#include <algorithm>

namespace styr {

namespace {

using Cells = std::vector<Table::Cell>;

// The least and the greatest that a key may be; the same, save of a figure of which only bounds are known.
struct KeyRange {
    Cells low, high;
};

std::string name_in(Value const& value)
{
    auto const* const choice = std::get_if<Choice>(&value);
    return choice != nullptr ? std::string(values_of(choice->set)[choice->index].name) : std::get<std::string>(value);
}

bool has_name(Table const& table, std::size_t column, std::string const& name)
{
    return std::any_of(table.rows.begin(), table.rows.end(),
                       [&](auto const& row) { return std::get<std::string>(row.first[column]) == name; });
}

// Adds what a figure or a year comes to; false where too little is known of it.
bool add_figure(KeyRange& range, Table::Key const& key, Evaluated const& value)
{
    auto const figure = range_of(value);
    if (!figure || (key.by == Table::By::year && figure->first != figure->second)) {
        return false;
    }
    range.low.emplace_back(figure->first);
    range.high.emplace_back(figure->second);
    return true;
}

// What a figure comes to that lies in one of several bands.
Evaluated between_bands(Table::Found first, Table::Found last, Reasons const& reasons)
{
    auto unknown = Evaluated::unknown(reasons);
    auto const* const figure = std::get_if<Fraction>(&first->second.value);
    if (figure == nullptr) {
        return unknown;
    }
    Fraction least = *figure, most = *figure;
    for (auto row = first; row != last;) {
        auto const next = std::get<Fraction>((++row)->second.value);
        least = std::min(least, next);
        most = std::max(most, next);
    }
    if (least == most) {
        return Evaluated::of(least);
    }
    unknown.between = range(least, most);
    return unknown;
}

}  // namespace

// The name by which something has its rows: its own, or one that the register says it had before. Nothing where that is
// in doubt, with the reasons. (decisions.md, 4.)
std::optional<std::string> Evaluator::name_in_table(Table const& table, std::size_t column, Expression const& key,
                                                    Evaluated const& value, Reasons& reasons) const
{
    if (!value.known()) {
        return std::nullopt;
    }
    circumstances_.work.spend(table.rows.size() / 64);
    auto const own = name_in(value.value);
    if (has_name(table, column, own)) {
        auto const doubt = called_so_before(key, own, circumstances_, facts_);
        add(reasons, doubt ? doubt->reasons : Reasons{});
        return doubt && !doubt->known() ? std::nullopt : std::optional(own);
    }
    circumstances_.work.spend(table.rows.size());
    std::optional<std::string> former;
    bool in_doubt = false;
    for (auto const& [cells, row] : table.rows) {
        auto const& name = std::get<std::string>(cells[column]);
        auto const so = called_so_before(key, name, circumstances_, facts_);
        former = so && so->is(true) ? name : former;
        in_doubt = in_doubt || (so && !so->known());
        add(reasons, so ? so->reasons : Reasons{});
    }
    return in_doubt ? std::nullopt : former ? former : std::optional(own);
}

void Evaluator::into(Step& step, TableLookup const& node)
{
    auto const& table = circumstances_.version.tables[node.table];
    step.parts.reserve(2);
    KeyRange asked;
    Reasons reasons;
    bool known = true;
    auto const look = [&](std::size_t column, Expression const& expression) {
        auto const& key = table.keys[column];
        auto const& value = part(step, expression);
        add(reasons, value.reasons);
        if (key.by != Table::By::name) {
            known = add_figure(asked, key, value) && known;
            return;
        }
        auto const name = name_in_table(table, column, expression, value, reasons);
        known = known && name.has_value();
        asked.low.emplace_back(name.value_or(""));
        asked.high.push_back(asked.low.back());
    };
    look(0, *node.key);
    if (node.second) {
        look(1, **node.second);
    }
    auto const none = table.rows.end();
    auto const first = known ? table.find(asked.low) : none, last = known ? table.find(asked.high) : none;
    if (first != none && first == last) {
        step.outcome = Evaluated::of(first->second.value);
        step.place = first->second.span;
    } else if (!known || asked.low != asked.high) {
        step.outcome =
            first != none && last != none ? between_bands(first, last, reasons) : Evaluated::unknown(reasons);
    } else {
        auto const what_for = keys_phrase(step);
        Text const of_owner{"værdien for " + what_for.da + " af »" + table.name +
                                "« (aftalens ejer sætter den i figures/)",
                            table.name + " for " + what_for.en + " (set by the agreement's owner in figures/)"};
        Text const in_the_text{"værdien for " + what_for.da + " i aftalens tabel »" + table.name + "«",
                               table.name + " for " + what_for.en + " in the agreement"};
        step.outcome = Evaluated::unknown(
            Reason{.kind = Reason::Kind::missing, .fact = table.owner ? of_owner : in_the_text, .place = table.span});
    }
    if (!step.outcome.known() && step.expression->type.kind == Kind::date) {
        step.outcome.value = DateBounds{};
    }
}

}  // namespace styr
