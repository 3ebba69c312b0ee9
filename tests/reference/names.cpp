// SPDX-License-Identifier: MPL-2.0
#include "tests/reference/names.hpp"

#include <algorithm>

namespace styr::reference {

namespace {

std::string part_of(Name const& name, Field field)
{
    return field == Field::operator_ ? name.operator_ : field == Field::offer ? name.offer : name.service;
}

// Whether it had a name before that does not fit, and the first file that has it by this one is later than the version.
template <class Fits>
bool got_it_later(Name const& now, Field field, Fits fits, Repository const& repository, Day version_from)
{
    auto const former = formerly(now, repository);
    bool const another =
        std::any_of(former.begin(), former.end(), [&](Name const& each) { return !fits(part_of(each, field)); });
    Day first = styr::last_day;
    for (auto const& root : repository.registers()) {
        for (auto const& offer : root.records(Field::offers)) {
            auto const& services = offer.records(Field::services);
            bool const so_called =
                text_of(root, Field::operator_) == now.operator_ && text_of(offer, Field::offer) == now.offer &&
                (field == Field::offer || std::any_of(services.begin(), services.end(), [&](Record const& service) {
                     return text_of(service, Field::service) == now.service;
                 }));
            first = so_called ? std::min(first, root.get<DateBounds>(Field::in_force)->earliest) : first;
        }
    }
    return another && first != styr::last_day && first > version_from;
}

}  // namespace

std::optional<Known> called_so_before(Comparison const& comparison, Repository const& repository, Facts const& facts,
                                      Day version_from)
{
    FactReference const* fact = nullptr;
    Constant const* constant = nullptr;
    for (auto const* const side : {&*comparison.left, &*comparison.right}) {
        fact = std::get_if<FactReference>(&side->node) != nullptr ? std::get_if<FactReference>(&side->node) : fact;
        constant = std::get_if<Constant>(&side->node) != nullptr ? std::get_if<Constant>(&side->node) : constant;
    }
    bool const of_name =
        fact != nullptr && fact->binding == 0 && fact->side == Side::none &&
        (fact->field == Field::operator_ || fact->field == Field::offer || fact->field == Field::service);
    auto const* const wanted = constant == nullptr ? nullptr : std::get_if<std::string>(&constant->value);
    auto const scope = facts.subject().scope;
    if (!of_name || wanted == nullptr ||
        (scope > Scope::rename && scope != Scope::offer && scope != Scope::offer_and_year &&
         scope != Scope::settlement)) {
        return std::nullopt;
    }
    auto const& record = *facts.subject().record;
    Name const now{facts.subject().root != nullptr ? text_of(*facts.subject().root, Field::operator_)
                                                   : facts.operator_name(),
                   text_of(record, Field::offer), text_of(record, Field::service)};
    if (part_of(now, fact->field).empty()) {
        return std::nullopt;
    }
    auto const fits = [&](std::string const& name) {
        return comparison.relation == Relation::begins ? name.rfind(*wanted, 0) == 0 : name == *wanted;
    };
    if (fits(part_of(now, fact->field))) {
        return fact->field != Field::operator_ && got_it_later(now, fact->field, fits, repository, version_from)
                   ? std::optional(unknown({{Why::Kind::missing, "whether a provision means what got the name later"}}))
                   : std::nullopt;
    }
    auto const among = [&](std::set<Name> const& names) {
        return std::any_of(names.begin(), names.end(),
                           [&](Name const& each) { return fits(part_of(each, fact->field)); });
    };
    if (fact->field != Field::operator_ && among(formerly(now, repository))) {
        return truth(comparison.relation != Relation::unequal);
    }
    return among(also_called(now, repository))
               ? std::optional(unknown({{Why::Kind::missing, "whether a provision that names it is about it too"}}))
               : std::nullopt;
}

}  // namespace styr::reference
