// SPDX-License-Identifier: MPL-2.0
#include "engine/updates/counted_log.hpp"

#include "models/fields/change.hpp"
#include "models/fields/text_in.hpp"

namespace styr {

std::optional<Record> counted_log(std::optional<Record> const& before, std::optional<Record> const& after,
                                  std::function<bool(std::string_view body)> const& trusted)
{
    Records decisions;
    auto const take = [&](std::optional<Record> const& side, bool of_trusted) {
        for (auto const& decision : side ? side->records(Field::decisions) : Records{}) {
            if (trusted(text_in(decision, Field::body)) == of_trusted) {
                decisions.push_back(decision);
            }
        }
    };
    take(before, false);
    take(after, true);
    if (decisions.empty()) {
        return std::nullopt;
    }
    auto root = before ? *before : *after;
    // What its annexes hold stands in the entries already: an edition that comes now says nothing of older ones.
    std::erase_if(root.facts,
                  [](Fact const& fact) { return fact.field == Field::decisions || fact.field == Field::annexes; });
    root.facts.push_back(made_fact(Field::decisions, std::move(decisions), root.span));
    return root;
}

}  // namespace styr
