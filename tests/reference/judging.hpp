// Condition, exceptions and demand of a rule → its verdict, as docs/language.md says.
#pragma once

#include "tests/reference/expressions.hpp"
#include "tests/reference/opinion.hpp"

namespace styr::reference {

struct Judged {
    Verdict verdict{};
    Whys whys;
};

// What a rule of a version comes to for a subject; not applicable where its provision is not in force.
Judged judge(Rule const& rule, Version const& version, Repository const& repository, Subject const& subject);

// A verdict on which something is not known.
Judged unsettled(Whys whys);

}  // namespace styr::reference
