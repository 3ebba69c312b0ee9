// SPDX-License-Identifier: MPL-2.0
// What is found of a subject without a rule: whose it is, what is claimed of it, and what else is asked of it.
// (README.md, 1 to 7.)
#pragma once

#include "tests/reference/facts.hpp"
#include "tests/reference/former_names.hpp"
#include "tests/reference/opinion.hpp"

namespace styr::reference {

// The names of styr's own findings, as far as the reference judges them.
namespace own {
inline constexpr std::string_view in_force = "agreement in force", changes = "something changes",
                                  claims = "before agrees with the register", registered = "in the register",
                                  already = "registered already", ended = "changed after it ended",
                                  conflict = "two changes of one day", not_registered = "approved and not registered",
                                  not_covered = "not covered", not_looked_at = "no provision looks at";
inline constexpr std::array all{in_force, changes,  claims,         registered,  already,
                                ended,    conflict, not_registered, not_covered, not_looked_at};
}  // namespace own

using OwnFindings = std::map<std::string, Finding, std::less<>>;

// A finding of which the verdict alone is compared; `may`: it may also be left out, and any verdict is well.
Finding bare(Verdict verdict);
Finding maybe(Verdict verdict);

OwnFindings own_findings(Repository const& repository, Subject const& subject, Agreement const& agreement);

// What is found beside the other changes of its offer.
void add_found_beside(OwnFindings& found, Repository const& repository, Subject const& subject,
                      Agreement const& agreement);

// What an entry approves by names, though nobody asks for it, may be what the register lacks, or the end of the offer.
void add_decided_alone(OwnFindings& found, Repository const& repository, Name const& own);

// Whether it is listed and not judged: not there yet, replaced, or taken back by its operator.
bool is_laid_aside(Repository const& repository, Subject const& subject);

}  // namespace styr::reference
