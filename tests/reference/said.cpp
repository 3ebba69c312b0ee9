// SPDX-License-Identifier: MPL-2.0
#include "tests/reference/said.hpp"

#include <algorithm>

namespace styr::reference {

namespace {

bool is_nothing(Value const& value)
{
    auto const* const truth = std::get_if<bool>(&value);
    auto const* const texts = std::get_if<std::vector<std::string>>(&value);
    auto const* const choices = std::get_if<std::vector<Choice>>(&value);
    auto const* const records = std::get_if<Records>(&value);
    return (truth != nullptr && !*truth) || (texts != nullptr && texts->empty()) ||
           (choices != nullptr && choices->empty()) || (records != nullptr && records->empty());
}

// Whatever order a list stands in.
Value in_one_order(Value value)
{
    if (auto* const texts = std::get_if<std::vector<std::string>>(&value)) {
        std::sort(texts->begin(), texts->end());
    } else if (auto* const choices = std::get_if<std::vector<Choice>>(&value)) {
        std::sort(choices->begin(), choices->end(),
                  [](Choice a, Choice b) { return values_of(a.set)[a.index].key < values_of(b.set)[b.index].key; });
    }
    return value;
}

}  // namespace

std::vector<Field> declared_of_changes(FieldTable const& fields)
{
    std::vector<Field> found;
    for (auto const field : fields.declared()) {
        auto const* const row = find_row(RecordKind::change, field);
        if (row != nullptr && row->asking == Asking::asked) {
            found.push_back(field);
        }
    }
    return found;
}

std::vector<Field> frame_of(FieldTable const& fields)
{
    auto all = declared_of_changes(fields);
    all.insert(all.end(), frame.begin(), frame.end());
    return all;
}

std::size_t kind_of(Record const& record)
{
    auto const* const kind = record.get<Choice>(Field::kind);
    return kind == nullptr ? 0U : kind->index;
}

namespace {

// Of one who pays, too, a *no* of what is closed is as its absence.
Record without_nothing(Record record)
{
    std::erase_if(record.facts, [&record](Fact const& fact) {
        auto const* const row = find_row(record.kind, fact.field);
        bool const closed = row != nullptr && row->presence == Presence::closed;
        return std::holds_alternative<std::monostate>(fact.value) || (closed && is_nothing(fact.value));
    });
    for (auto& fact : record.facts) {
        fact.value = in_one_order(fact.value);
    }
    return record;
}

}  // namespace

std::optional<Value> said(Record const& record, Field field)
{
    auto const* const fact = given(&record, field);
    if (fact == nullptr) {
        return std::nullopt;
    }
    auto const* const row = find_row(RecordKind::change, field);  // whatever is said of it, it is said of a change
    if (row != nullptr && row->presence == Presence::closed && is_nothing(fact->value)) {
        return std::nullopt;
    }
    auto value = in_one_order(fact->value);
    if (auto* const records = std::get_if<Records>(&value)) {
        std::transform(records->begin(), records->end(), records->begin(), without_nothing);
    }
    return value;
}

bool says_it_changes(Record const& change, Field term)
{
    auto const* const changed = change.get<std::vector<Choice>>(Field::changed);
    return changed != nullptr && std::any_of(changed->begin(), changed->end(), [term](Choice each) {
               return values_of(each.set)[each.index].key == key_of(term);
           });
}

bool says_after(Record const& change, Field field)
{
    auto const& after = change.records(Field::after);
    return !after.empty() && given(&after.front(), field) != nullptr;
}

bool same_value(Value const& a, Value const& b)
{
    auto const *const one = std::get_if<Records>(&a), *const two = std::get_if<Records>(&b);
    return one != nullptr && two != nullptr ? std::is_permutation(one->begin(), one->end(), two->begin(), two->end())
                                            : a == b;
}

}  // namespace styr::reference
