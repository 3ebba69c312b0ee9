// SPDX-License-Identifier: MPL-2.0
// The pages that `styr doc` writes about an agreement, as Markdown.
#pragma once

#include "engine/testing/author_suite.hpp"

#include <span>
#include <string>

namespace styr {

struct DocPage {
    std::string_view name;
    std::string (*write)(AuthorSuite const& suite, std::string_view agreement, Sources const& sources, Lang lang);
};
std::span<DocPage const> doc_pages();

// Every provision with its versions, rules, sources, readings and tests.
std::string provisions_page(AuthorSuite const& suite, std::string_view agreement, Sources const& sources, Lang lang);
// What the sources leave open: parameters and tables with a reading.
std::string open_questions_page(AuthorSuite const& suite, std::string_view agreement, Sources const& sources,
                                Lang lang);

}  // namespace styr
