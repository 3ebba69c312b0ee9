// SPDX-License-Identifier: MPL-2.0
// Decisions about the agreement itself.
#include "engine/approvals/coverage.hpp"
#include "engine/evaluation/log_entry.hpp"
#include "models/fields/text_in.hpp"

#include <range/v3/algorithm/none_of.hpp>

namespace styr {

using Answer = Coverage::Answer;
using Standing = DecisionSeen::Standing;

Coverage about_version(Record const& decision, Subject const& subject, bool takes_away, Work& work)
{
    Coverage best;
    auto const& versions = subject.agreement->versions;
    for (auto const& about : decision.records(Field::about)) {
        auto const name = text_in(about, Field::agreement);
        if (!work.spend() || name.empty()) {
            continue;
        }
        if (name == subject.of_agreement->name) {
            return {.answer = Answer::covers, .item = &about};
        }
        if (takes_away && ranges::none_of(versions, [&](Version const& each) { return each.name == name; })) {
            best = {.answer = Answer::unsure,
                    .standing = Standing::in_doubt,
                    .why = {"angår måske denne udgave: ingen udgave hedder »" + std::string(name) + "«",
                            "may be about this version: none is called “" + std::string(name) + "”"},
                    .reasons = {whether_about_this(decision)}};
        }
    }
    return best;
}

}  // namespace styr
