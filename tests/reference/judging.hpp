// SPDX-License-Identifier: MPL-2.0
// Condition, exceptions and demand of a rule → its verdict, as docs/language.md says.
#pragma once

#include "tests/reference/expressions.hpp"
#include "tests/reference/looked_at.hpp"
#include "tests/reference/opinion.hpp"

#include <functional>

namespace styr::reference {

struct Judged {
    Verdict verdict{};
    Whys whys;
    bool settled = false;  // whatever is not known
    Whys looked_at{};
    // Of a requirement: that it certainly applied, or may have; and what it then looked at.
    bool applied = false, may_apply = false;
    Fields reads{}, may_read{};
};

// Whether the provision is in force on the subject's day, as far as that lies within the version.
Known in_force(Provision const& provision, Evaluation& evaluation);

// What a condition, an exception's or a demand comes to.
using TruthOf = std::function<Known(Expression const&, Evaluation&)>;
Known as_it_is(Expression const& expression, Evaluation& evaluation);

// What a rule of a version comes to for a subject; nothing where its provision is not in force.
std::optional<Judged> judge(Rule const& rule, Version const& version, Repository const& repository,
                            Subject const& subject, TruthOf const& truth_of = as_it_is);

// What the versions that a subject may fall in come to together; `of` is how many there are.
Judged together(std::vector<Judged> const& judged, std::size_t of, bool expects, Whys const& day_unknown);

}  // namespace styr::reference
