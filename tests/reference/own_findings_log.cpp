// SPDX-License-Identifier: MPL-2.0
#include "tests/reference/own_findings.hpp"

#include "tests/reference/applications.hpp"

namespace styr::reference {

void add_decided_alone(OwnFindings& found, Repository const& repository, Name const& own)
{
    std::set<std::string> offers{own.offer};
    for (auto const& name : also_called(own, repository)) {
        offers.insert(name.offer);
    }
    for (auto const* const decision : repository.decisions()) {
        // A refusal may spell out what another entry approves by a digest.
        auto const outcome = outcome_named_by(*decision->get<Choice>(Field::outcome));
        if (outcome != styr::Outcome::approved && outcome != styr::Outcome::refused) {
            continue;
        }
        for (auto const& item : decision->records(Field::about)) {
            bool const by_itself = given(&item, Field::digest) == nullptr && given(&item, Field::submission) == nullptr;
            if (by_itself && offers.contains(text_of(item, Field::offer))) {
                for (auto const& name : {own::ended, own::not_registered}) {
                    found.emplace(name, maybe(Verdict::incomplete));
                }
            }
        }
    }
}

}  // namespace styr::reference
