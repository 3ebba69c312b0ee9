// SPDX-License-Identifier: MPL-2.0
// What stands in a provision, each with what it means for a reader: rules, exceptions, competences, figures.
#pragma once

#include "rules/typed/agreement.hpp"

#include <string>

namespace styr {

// As lists of Markdown.
std::string told(Rule const& rule, Version const& version, Lang lang);
std::string told(Exception const& exception, Version const& version, Lang lang);
std::string told(Competence const& competence, Version const& version, Lang lang);
std::string told(Definition const& definition, Version const& version, Lang lang);
std::string told(Parameter const& parameter, Lang lang);
std::string told(Table const& table, Lang lang);
std::string told(Calendar const& calendar, Lang lang);

}  // namespace styr
