// SPDX-License-Identifier: MPL-2.0
#include "engine/updates/update_asked.hpp"

#include "engine/evaluation/absent_value.hpp"
#include "engine/updates/update_moved.hpp"
#include "models/fields/change.hpp"
#include "models/fields/given_rows.hpp"

#include <range/v3/algorithm/contains.hpp>

namespace styr {

namespace {

void add_fact(Record& to, Record const& from, Field field)
{
    if (auto const* const found = from.find(field)) {
        to.facts.push_back(*found);
    }
}

// What differs of an entry, a term or a fact of its offer, as one side of a change; a fact of the offer that is gone is
// no from then on.
Record terms_in(RegisterEntry const& entry, std::vector<Field> const& fields)
{
    Record terms{RecordKind::terms, entry.service->span, {}};
    for (auto const field : fields) {
        auto const* const row = find_row(RecordKind::terms, field);
        auto const* const found = row == nullptr ? nullptr : registered_fact(entry, field);
        if (found != nullptr) {
            terms.facts.push_back(*found);
        } else if (row != nullptr && is_offer_fact(field) && row->presence == Presence::closed) {
            terms.facts.push_back(made_fact(field, absent_value(row->shape), entry.offer->span));
        }
    }
    return terms;
}

// What a record states of these, in the order of the table.
std::vector<Field> stated_in(Record const& record, bool (*is_wanted)(Field))
{
    std::vector<Field> fields;
    for (auto const* const row : given_rows(record.kind, {&record})) {
        if (is_wanted(row->field)) {
            fields.push_back(row->field);
        }
    }
    return fields;
}

ChangeKind change_kind(RegisterChange const& change)
{
    auto const kind = change.kind;
    if (kind == RegisterChange::Kind::moved) {
        bool const stays = id_of(change.before).operator_ == id_of(change.after).operator_;
        return stays ? ChangeKind::rename : ChangeKind::transfer;
    }
    return kind == RegisterChange::Kind::registered     ? ChangeKind::registration
           : kind == RegisterChange::Kind::deregistered ? ChangeKind::deregistration
                                                        : ChangeKind::change_of_terms;
}

Value choice_value(ChoiceSet set, std::size_t index) { return Choice{set, static_cast<std::uint8_t>(index)}; }

void add_side(Record& change, Field side, Record terms)
{
    auto const span = terms.span;
    if (!terms.facts.empty()) {
        change.facts.push_back(made_fact(side, Records{std::move(terms)}, span));
    }
}

// Of what moves, the names that are not the same any more.
Record new_names(RegisterChange const& change)
{
    auto const old = id_of(change.before), now = id_of(change.after);
    Record names{RecordKind::service_name, change.place, {}};
    for (auto const& [field, was, is] : {std::tuple{Field::operator_, old.operator_, now.operator_},
                                         {Field::offer, old.offer, now.offer},
                                         {Field::service, old.service, now.service}}) {
        if (was != is) {
            names.facts.push_back(made_fact(field, std::string(is), change.place));
        }
    }
    return names;
}

Record as_asked(RegisterChange const& change, std::vector<Field> const& fields)
{
    bool const leaves = change.kind == RegisterChange::Kind::deregistered,
               moves = change.kind == RegisterChange::Kind::moved;
    auto const& entry = leaves || moves ? change.before : change.after;
    Record asked{RecordKind::change, change.place, {}};
    asked.facts.push_back(made_fact(Field::kind,
                                    choice_value(ChoiceSet::change_kind, static_cast<std::size_t>(change_kind(change))),
                                    change.place));
    add_fact(asked, *entry.offer, Field::offer);
    add_fact(asked, *entry.service, Field::service);
    auto const from = leaves ? change.place : change.after.operator_->find(Field::in_force)->span;
    asked.facts.push_back(made_fact(Field::effective, DateBounds::exactly(change.day), from));
    if (moves) {
        asked.facts.push_back(made_fact(Field::becomes, Records{new_names(change)}, change.place));
        return asked;
    }
    if (change.kind != RegisterChange::Kind::registered) {
        add_side(asked, Field::before,
                 terms_in(change.before, leaves ? stated_in(*change.before.service, is_term) : fields));
    }
    if (!leaves) {
        add_side(
            asked, Field::after,
            terms_in(change.after, change.kind == RegisterChange::Kind::registered ? stated_terms(change) : fields));
    }
    if (ranges::contains(fields, Field::unit)) {  // the same figure for another unit is another tariff
        asked.facts.push_back(made_fact(Field::changed,
                                        std::vector<Choice>{{ChoiceSet::term, static_cast<std::uint8_t>(Term::tariff)}},
                                        change.place));
    }
    return asked;
}

}  // namespace

std::vector<Field> stated_terms(RegisterChange const& change)
{
    auto fields = stated_in(*change.after.service, is_term);
    if (change.new_offer) {
        auto const of_offer = stated_in(*change.after.offer, is_offer_fact);
        fields.insert(fields.end(), of_offer.begin(), of_offer.end());
    }
    std::erase_if(fields, [&](Field field) { return registered_fact(change.after, field) == nullptr; });
    return fields;
}

Record with_places(Record change, RegisterChange const& registered, std::vector<Field> const& fields)
{
    for (auto& side : change.facts) {
        auto* const terms = side.field == Field::after ? std::get_if<Records>(&side.value) : nullptr;
        if (terms == nullptr || terms->empty()) {
            continue;
        }
        for (auto& term : terms->front().facts) {
            auto const* const now =
                ranges::contains(fields, term.field) ? registered_fact(registered.after, term.field) : nullptr;
            term = now == nullptr ? term : *now;
        }
    }
    return change;
}

Record as_submitted(RegisterChange const& change, std::vector<Field> const& fields)
{
    bool const by_its_former_name =
        change.kind == RegisterChange::Kind::deregistered || change.kind == RegisterChange::Kind::moved;
    auto const& entry = by_its_former_name ? change.before : change.after;
    Record root{RecordKind::submission, change.place, {}};
    add_fact(root, *entry.operator_, Field::operator_);
    root.facts.push_back(made_fact(Field::changes, Records{as_asked(change, fields)}, change.place));
    return root;
}

}  // namespace styr
