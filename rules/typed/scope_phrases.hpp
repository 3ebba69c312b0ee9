// SPDX-License-Identifier: MPL-2.0
// The words in which the checker of the language speaks of names, scopes and lists of them.
#pragma once

#include "diagnostics/text.hpp"
#include "models/values/date.hpp"
#include "rules/syntax/syntax.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace styr {

// What a name can be the name of.
enum class What : std::uint8_t {
    provision,
    rule,
    exception,
    competence,
    parameter,
    definition,
    table,
    body,
    calendar,
    fact,
    list,
    decision
};

Text keyword_of(What what);                      // as written: "rule"
Text noun(What what);                            // "regel", "rule"
Text definite(What what);                        // "reglen", "rule": after "the" in English
Text indefinite(What what);                      // "en regel", "a rule"
Text scope_phrase(syntax::Scope scope);          // "en ændring af vilkår", "a change of terms"
std::string_view spelling(syntax::Scope scope);  // "change of terms"

std::string shown(std::string_view name);  // the same without backticks
std::string iso(Day day);                  // 2020-08-01

// "`a`, `b` and `c`"; nothing where there are none or too many to be of help.
Text all_of(std::vector<std::string> const& names);
Text any_of(std::vector<std::string> const& names);
// "`a` → `b` → `a`"
Text around(std::vector<std::string> const& names);

}  // namespace styr
