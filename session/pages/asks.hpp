// SPDX-License-Identifier: MPL-2.0
// What conditions and demands ask bodies and parties for, in words.
#pragma once

#include "rules/typed/agreement.hpp"

#include <string>
#include <vector>

namespace styr {

// Every approval, named need and acceptance that the expression asks for, also where a definition does; each once.
std::vector<Expression const*> asks_in(Expression const& expression, Version const& version);

// "approves the tariff", "names a need for `target group`", "accepts", as Markdown.
std::string asked_for(Expression const& ask, Version const& version, Lang lang);
Expression const* before_of(Expression const& ask);  // the day before which it is needed; none where none is named

// Who has to answer: a body, each body of several, so many of a list, a party.
struct AskedParty {
    std::optional<BodyId> body;  // none of a party, and of so many of a list
    std::string told;            // "FU", "at least 8 of the parties (`parties`)", "`payer`", as Markdown
    bool own_word = false;       // no higher body answers for it
    bool by_delegation = false;  // one to which it has delegated may
};
std::vector<AskedParty> asked_of(Expression const& ask, Version const& version, Lang lang);

// "FU approves tariff, before `effective`": one for each that is asked.
std::vector<std::string> asks_told(Expression const& expression, Version const& version, Lang lang);

}  // namespace styr
