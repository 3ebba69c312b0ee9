// SPDX-License-Identifier: MPL-2.0
// The pages that `styr doc` writes about an agreement, as Markdown.
#pragma once

#include "engine/testing/author_suite.hpp"

#include <span>
#include <string>
#include <vector>

namespace styr {

// What a page is asked to be about.
struct PageRequest {
    AuthorSuite const& suite;
    std::string_view agreement;  // as the command line names it
    Sources const& sources;
    std::vector<Version const*> versions;  // those that it tells of, in the agreement's order
    Lang lang;

    Agreement const& whole() const { return *suite.agreement; }
    bool of_all() const { return versions.size() == whole().versions.size(); }
};

struct DocPage {
    std::string_view name;
    std::string (*write)(PageRequest const& request);
};
std::span<DocPage const> doc_pages();

// Every provision with its versions, rules, sources, readings and tests.
std::string provisions_page(PageRequest const& request);
// The agreement's text as each version has it, with what each rule means and what it is excepted by.
std::string text_page(PageRequest const& request);
// Which body decides what, before which day, and who may stand in for it.
std::string decides_page(PageRequest const& request);
// What is set by whom, and our readings beside what the sources say.
std::string open_questions_page(PageRequest const& request);
// The facts that the agreement declares.
std::string facts_page(PageRequest const& request);

}  // namespace styr
