// SPDX-License-Identifier: MPL-2.0
// What the pages about an agreement are put together from: Markdown that shows an agreement's words as they are.
#pragma once

#include "session/explain/wording.hpp"
#include "session/pages/doc_pages.hpp"

#include <initializer_list>

namespace styr::md {

// Words of the agreement in running text: no sign of theirs is one of Markdown's.
std::string prose(std::string_view text);
// Words of the rule language.
std::string code(std::string_view text);
std::string name(std::string_view kind, std::string_view name);  // `rule midyear tariff`
// One below the other in a cell; "–" where there are none.
std::string lines(std::vector<std::string> const& texts);
std::string paragraphs(std::vector<Text> const& texts, Lang lang);
std::string sources_or_none(std::vector<SourceCitation> const& sources, Lang lang);

std::string table_head(std::initializer_list<std::string_view> columns);
std::string table_row(std::vector<std::string> const& cells);

// The title and by which command the page is written.
std::string head(std::string_view title, std::string_view page, PageRequest const& request);
std::string section(std::string_view title);
std::string subsection(std::string_view title);
std::string paragraph(std::string_view text);

}  // namespace styr::md
