// SPDX-License-Identifier: MPL-2.0
// What is per the unit of a service: whose unit that is, and whether it is the right one.
#include "tests/reference/units.hpp"

#include "tests/reference/expressions.hpp"

#include <array>

namespace styr::reference {

namespace {

struct Unit {
    Dimension counted;
    char const* key;
};
constexpr std::array<Unit, 6> units{{{Dimension::days, "day_and_night"},
                                     {Dimension::day, "day"},
                                     {Dimension::hours, "hour"},
                                     {Dimension::months, "month"},
                                     {Dimension::courses, "course"},
                                     {Dimension::pieces, "piece"}}};

std::string key_of_unit(Choice unit) { return std::string(values_of(ChoiceSet::unit)[unit.index].key); }

}  // namespace

// One is per the service's unit; the other is per what the text says.
std::optional<std::string> unit_asked_for(Type const& left, Type const& right)
{
    for (auto const& unit : units) {
        bool const per_unit = left.measure.of(Dimension::unit) != right.measure.of(Dimension::unit);
        if (per_unit && left.measure.of(unit.counted) != right.measure.of(unit.counted)) {
            return unit.key;
        }
    }
    return std::nullopt;
}

// What stands above the line goes against what stands below.
std::optional<std::string> unit_asked_for(ArithmeticOperator op, Type const& left, Type const& right)
{
    if (op == ArithmeticOperator::add || op == ArithmeticOperator::subtract) {
        return unit_asked_for(left, right);
    }
    int const way = op == ArithmeticOperator::divide ? -1 : 1;
    auto const power = [&](Dimension counted) { return left.measure.of(counted) + way * right.measure.of(counted); };
    for (auto const& unit : units) {
        if (power(Dimension::unit) != 0 && power(unit.counted) == -power(Dimension::unit)) {
            return unit.key;
        }
    }
    return std::nullopt;
}

namespace {

bool has_unit(RecordKind kind) { return find_row(kind, Field::unit) != nullptr; }

// A change and a settlement are of one service; an offer has several, and the rest none.
bool is_of_a_service(Subject const& subject)
{
    bool const change = subject.submission != nullptr && subject.scope != Scope::submission;
    return change || subject.scope == Scope::settlement;
}

}  // namespace

// A part of a tariff has none of its own, and is paid as what it is a part of.
std::set<std::string> Evaluation::whose_unit(FactReference const& fact) const
{
    for (int binding = fact.binding; binding > 0; --binding) {
        auto const* const record = std::get_if<Record const*>(&element(static_cast<std::uint8_t>(binding)));
        if (record != nullptr && has_unit((*record)->kind)) {
            return {"member " + std::to_string(binding)};
        }
    }
    return is_of_a_service(subject_) ? std::set<std::string>{"subject"} : std::set<std::string>{};
}

Known Evaluation::unit_of(std::string const& whose) const
{
    if (whose == "subject") {
        auto const side = subject_.scope == Scope::settlement ? Side::old : Side::none;
        return is_of_a_service(subject_) ? facts_.fact(Field::unit, side) : unknown({missing(Field::unit)});
    }
    if (whose.starts_with("member ")) {
        auto const binding = static_cast<std::uint8_t>(std::stoi(whose.substr(7)));
        return Facts::member(*std::get<Record const*>(element(binding)), Field::unit);
    }
    for (std::uint8_t i = 0; i < values_of(ChoiceSet::unit).size(); ++i) {
        if (values_of(ChoiceSet::unit)[i].key == whose) {
            return from_data(Value(Choice{ChoiceSet::unit, i}));
        }
    }
    return unknown({missing(Field::unit)});
}

// That of the service that is spoken of: the nearest element of a list that has one, else the one that is judged.
Known Evaluation::unit_at_hand() const
{
    for (auto element = elements_.rbegin(); element != elements_.rend(); ++element) {
        auto const* const record = std::get_if<Record const*>(&*element);
        if (record != nullptr && has_unit((*record)->kind)) {
            return Facts::member(**record, Field::unit);
        }
    }
    return unit_of("subject");
}

// Several of them have to be known, and to be one; they then are that one.
Whys Evaluation::not_alike(std::set<std::string>& paid_by) const
{
    if (paid_by.size() < 2) {
        return {};
    }
    Whys whys;
    std::set<std::string> found;
    for (auto const& each : paid_by) {
        auto const unit = unit_of(each);
        join(whys, unit.nothing() ? unit.whys : Whys{});
        if (auto const* const choice = unit.get<Choice>()) {
            found.insert(key_of_unit(*choice));
        }
    }
    if (found.size() > 1) {
        whys.insert(not_computable());
    }
    paid_by = std::move(found);
    return whys;
}

Known Evaluation::go_together(Known result, std::vector<Known> const& parts,
                              std::optional<std::string> const& needed) const
{
    result.paid_by.clear();
    for (auto const& part : parts) {
        result.paid_by.insert(part.paid_by.begin(), part.paid_by.end());
    }
    auto whys = not_alike(result.paid_by);
    if (needed && whys.empty()) {
        auto const unit = result.paid_by.empty() ? unit_at_hand() : unit_of(*result.paid_by.begin());
        auto const* const choice = unit.get<Choice>();
        whys = choice == nullptr ? unit.whys : key_of_unit(*choice) != *needed ? Whys{not_computable()} : Whys{};
    }
    if (whys.empty()) {
        return result;
    }
    for (auto const& part : parts) {
        join(whys, part.whys);
    }
    return unknown(whys);
}

}  // namespace styr::reference
