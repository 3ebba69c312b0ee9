// SPDX-License-Identifier: MPL-2.0
#include "engine/evaluation/names_before.hpp"

#include "models/fields/text_in.hpp"
#include "models/repository/former_names.hpp"

#include <algorithm>

namespace styr {

namespace {

std::string_view part_of(ServiceId const& id, Field field)
{
    return field == Field::operator_ ? id.operator_ : field == Field::offer ? id.offer : id.service;
}

ServiceId service_of(Facts const& facts)
{
    auto const& subject = facts.subject();
    if (subject.change != nullptr || subject.settlement != nullptr || subject.offer == nullptr ||
        subject.operator_ == nullptr) {
        return facts.identity().meant;
    }
    return {text_in(*subject.operator_, Field::operator_), text_in(*subject.offer, Field::offer), {}};
}

// Which of its names the rule asks about; none where it asks about something else.
std::optional<Field> name_asked(Expression const& asked)
{
    auto const* const fact = std::get_if<FactReference>(&asked.node);
    bool const is_its_name = fact != nullptr && fact->binding == 0 && fact->side == Side::none && is_name(fact->field);
    return is_its_name ? std::optional(fact->field) : std::nullopt;
}

// The name that the rule gives, and of what; none where it compares something else.
struct Named {
    Field field{};
    std::string const* name = nullptr;
};

Named named_in(Comparison const& comparison)
{
    for (auto const& [one, other] :
         {std::pair{&*comparison.left, &*comparison.right}, {&*comparison.right, &*comparison.left}}) {
        auto const field = name_asked(*one);
        auto const* const constant = std::get_if<Constant>(&other->node);
        auto const* const name = constant == nullptr ? nullptr : std::get_if<std::string>(&constant->value);
        if (field && name != nullptr) {
            return {*field, name};
        }
    }
    return {};
}

// The day from which the register has it by the name that it has now, where no name that it had before fits.
template <class Fits>
std::optional<Day> renamed_on(ServiceId const& now, Field field, Fits const& fits, Repository const& repository,
                              Work& work)
{
    auto const former = repository.formerly(now);
    work.spend(former.size());
    if (std::all_of(former.begin(), former.end(), fits)) {
        return std::nullopt;
    }
    auto const& entries =
        field == Field::offer ? repository.entries(now.operator_, now.offer) : repository.entries(now);
    work.spend(entries.size());
    auto const so_called = std::find_if(entries.begin(), entries.end(), [&](RegisterEntry const& each) {
        return text_in(field == Field::offer ? *each.offer : *each.service, field) == part_of(now, field);
    });
    return so_called == entries.end() ? std::nullopt : std::optional(so_called->in_force);
}

Evaluated whether_meant(Text fact, Facts const& facts)
{
    return Evaluated::unknown(
        Reason{.kind = Reason::Kind::missing, .fact = std::move(fact), .place = facts.subject().place});
}

std::optional<Evaluated> called_so(Named const& named, Relation relation, Circumstances const& circumstances,
                                   Facts const& facts)
{
    bool const begins = relation == Relation::begins;
    auto const now = service_of(facts);
    if (named.name == nullptr || part_of(now, named.field).empty()) {
        return std::nullopt;
    }
    auto const fits = [&](ServiceId const& id) {
        auto const name = part_of(id, named.field);
        return begins ? name.starts_with(*named.name) : name == *named.name;
    };
    if (fits(now)) {
        auto const since = named.field == Field::operator_
                               ? std::nullopt
                               : renamed_on(now, named.field, fits, circumstances.repository, circumstances.work);
        return since && *since > circumstances.version.from
                   ? std::optional(whether_meant(
                         {"om en bestemmelse, der nævner " + *named.name + ", mener det, der først fik det navn senere",
                          "whether a provision that names " + *named.name + " is about what got that name only later"},
                         facts))
                   : std::nullopt;
    }
    auto const among = [&](std::vector<ServiceId> const& names) {
        circumstances.work.spend(names.size());
        return std::any_of(names.begin(), names.end(), fits);
    };
    if (named.field != Field::operator_ && among(circumstances.repository.formerly(now))) {
        return Evaluated::of(relation != Relation::unequal);
    }
    if (!among(circumstances.repository.also_called(now))) {
        return std::nullopt;
    }
    auto const name = name_of(now);
    return whether_meant({"om en bestemmelse, der nævner " + *named.name + ", også gælder " + name,
                          "whether a provision that names " + *named.name + " is about " + name + " too"},
                         facts);
}

}  // namespace

std::optional<Evaluated> called_so_before(Expression const& fact, std::string const& name,
                                          Circumstances const& circumstances, Facts const& facts)
{
    auto const field = name_asked(fact);
    return field ? called_so({*field, &name}, Relation::equal, circumstances, facts) : std::nullopt;
}

std::optional<Evaluated> called_so_before(Comparison const& comparison, Circumstances const& circumstances,
                                          Facts const& facts)
{
    bool const asks_for_it = comparison.relation == Relation::begins || comparison.relation == Relation::equal ||
                             comparison.relation == Relation::unequal;
    return called_so(asks_for_it ? named_in(comparison) : Named{}, comparison.relation, circumstances, facts);
}

}  // namespace styr
