// SPDX-License-Identifier: MPL-2.0
// What `styr explain` says of a case, of a provision and of a problem.
#pragma once

#include "diagnostics/render.hpp"
#include "engine/evaluation/result.hpp"

#include <span>

namespace styr {

// A subject with every rule that applies to it: the condition as a tree in which every part shows its
// value and every fact its place, exceptions, decisions, and what would mend it.
std::string explain_subject(SubjectResult const& subject, Agreement const& agreement, Day as_of, Sources const& sources,
                            Look look);

// One rule of it alone, without the subject's head.
std::string explain_rule(SubjectResult const& subject, RuleResult const& rule, Sources const& sources, Look look);

// A provision by its id, or the one that holds a rule, exception or competence of that name: what it
// says, on what source, and the text of the agreement, version by version. Empty where there is none.
std::string explain_provision(std::string_view topic, Agreement const& agreement, Sources const& sources, Look look);
// Every topic that is known there.
std::vector<std::string> provision_topics(Agreement const& agreement);

// Every one of the problems of that code or name, whatever the case of its letters; the name alone may be that of
// one in data files and of one in agreements. Empty where there is none.
std::string explain_problem(std::string_view topic, std::span<Problem const* const> problems, Look look);

// What styr finds by itself, by the name in brackets, its title or its id in machine formats. Empty where it is none.
std::string explain_built_in(std::string_view topic, Look look);

}  // namespace styr
