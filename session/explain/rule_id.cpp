// SPDX-License-Identifier: MPL-2.0
#include "session/explain/rule_id.hpp"

#include <fmt/format.h>

namespace styr {

namespace {

// Letters and digits, with a hyphen for whatever stands between them.
std::string hyphenated(std::string_view name)
{
    std::string made;
    for (char const c : name) {
        bool const word = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                          static_cast<unsigned char>(c) >= 0x80;
        if (word) {
            made += c;
        } else if (!made.empty() && made.back() != '-') {
            made += '-';
        }
    }
    return made.ends_with('-') ? made.substr(0, made.size() - 1) : made;
}

}  // namespace

std::string rule_id(std::string_view provision, std::string_view name)
{
    return fmt::format("{}/{}", provision.empty() ? "styr" : provision, hyphenated(name));
}
std::string rule_id(RuleResult const& rule) { return rule_id(rule.provision, rule.name); }
std::string rule_id(Problem const& problem) { return fmt::format("styr/{}-{}", problem.code, problem.name); }

}  // namespace styr
