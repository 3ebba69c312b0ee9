// SPDX-License-Identifier: MPL-2.0
#include "engine/set_value.hpp"

#include "models/reading/reading.hpp"
#include "rules/typed/types.hpp"

namespace styr {

namespace {

template <class T> Value valued(Reading<T> const& reading)
{
    auto const* const value = std::get_if<T>(&reading);
    return value == nullptr ? Value{} : Value{*value};
}

// `8 places`, `349 kr. per hour` → `8`, `349`: as the agreement writes it. A per cent keeps its sign, without which it
// is none.
std::string_view without_unit(std::string_view text, Type type)
{
    auto const unit = spelling(type);
    bool const ends_so = !unit.empty() && text.size() > unit.size() + 1 && text.ends_with(unit) &&
                         text[text.size() - unit.size() - 1] == ' ';
    return ends_so && type.kind != Kind::ratio ? text.substr(0, text.size() - unit.size() - 1) : text;
}

}  // namespace

Value set_value(std::string_view written, Type type)
{
    auto const text = without_unit(written, type);
    switch (type.kind) {
    case Kind::truth:
        return text == "yes" ? Value{true} : text == "no" ? Value{false} : valued(read_truth(text));
    case Kind::ratio:
        return valued(read_percent(text));
    case Kind::quantity:
        return is_money(type) ? valued(read_money(text)) : valued(read_whole(text));
    case Kind::number:
        return valued(read_figure(text));
    case Kind::year:
        return valued(read_whole(text));
    case Kind::date: {
        auto const day = read_day(text);
        return std::holds_alternative<Day>(day) ? Value{DateBounds::exactly(std::get<Day>(day))} : Value{};
    }
    default:
        return {};
    }
}

}  // namespace styr
