// SPDX-License-Identifier: MPL-2.0
// Text as Markdown that shows it and does nothing else.
#pragma once

#include <string>
#include <string_view>

namespace styr {

// On one line: neither heading nor list, emphasis, code, table, HTML, link, image, formula, nor what GitHub and
// GitLab make of plain text: addresses, mentions of people, references to issues.
std::string markdown(std::string_view text);
// A sentence within a line, by backslashes alone: for what one reader takes for Markdown and another for plain text.
// Neither mentions nor references to issues are looked for there.
std::string markdown_or_plain(std::string_view text);
// As the first, cut to about `most` characters of the text.
std::string markdown(std::string_view text, std::size_t most);

}  // namespace styr
