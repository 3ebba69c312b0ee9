// SPDX-License-Identifier: MPL-2.0
#include "session/pages/set_values.hpp"

#include "engine/evaluation/phrases.hpp"
#include "rules/typed/types.hpp"
#include "session/pages/markdown.hpp"

#include <fmt/format.h>

namespace styr {

std::string shown_value(Type type, Value const& value, Lang lang)
{
    return md::prose(phrase(Expression{{}, type, Constant{value}}, value).in(lang));
}

std::string shown_limits(Type type, std::optional<Limits> const& limits, Lang lang)
{
    return limits ? fmt::format("{} {} {}", shown_value(type, limits->least, lang), word(lang, "til", "to"),
                                shown_value(type, limits->most, lang))
                  : std::string();
}

std::vector<std::string> shown_rows(Table const& table, Lang lang)
{
    std::vector<std::string> rows;
    constexpr std::size_t most = 20;  // of a longer one its file says the rest
    for (auto const& [cells, row] : table.rows) {
        if (rows.size() == most) {
            rows.push_back(fmt::format("… ({} {})", table.rows.size(), word(lang, "rækker", "rows")));
            break;
        }
        rows.push_back(fmt::format("{}: {}", md::prose(row_phrase(table, cells).in(lang)),
                                   shown_value(table.type, row.value, lang)));
    }
    if (table.owner) {
        rows.push_back(fmt::format("{} {}",
                                   table.rows.empty()
                                       ? word(lang, "aftalens ejer sætter hvert år i `figures/`:",
                                              "the agreement's owner sets each year in `figures/`:")
                                       : word(lang, "aftalens ejer sætter de andre år i `figures/`:",
                                              "the agreement's owner sets the other years in `figures/`:"),
                                   shown_limits(table.type, table.owner, lang)));
    }
    return rows;
}

std::vector<std::string> shown_days(Calendar const& calendar, Lang lang)
{
    std::vector<std::string> days;
    for (auto const& closed : calendar.closed) {
        auto const type = plain_type(closed.every_year ? Kind::day_in_year : Kind::date);
        auto const last = closed.to == closed.from
                              ? std::string()
                              : fmt::format(" {} {}", word(lang, "til", "to"),
                                            shown_value(type, DateBounds::exactly(closed.to), lang));
        days.push_back(fmt::format("{} {}{}", word(lang, "lukket", "closed"),
                                   shown_value(type, DateBounds::exactly(closed.from), lang), last));
    }
    if (calendar.month_ends_stay) {
        days.emplace_back(word(lang, "sidste dag i måneden forbliver den sidste", "month ends stay"));
    }
    return days;
}

std::string shown_name(std::string const& name, Text const& title, Lang lang)
{
    auto const& told = title.in(lang);
    return told.empty() || told == name ? md::code(name) : fmt::format("{} ({})", md::prose(told), md::code(name));
}

bool is_a_list(Parameter const& parameter)
{
    return parameter.type.kind == Kind::texts || parameter.type.kind == Kind::bodies;
}

}  // namespace styr
