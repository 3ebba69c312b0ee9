// An agreement with the tests that lie beside it, read whole.
#pragma once

#include "engine/testing/author_tests.hpp"
#include "session/input/agreements.hpp"

#include <deque>
#include <memory>

namespace styr {

struct AuthorSuite {
    std::shared_ptr<Agreement const> agreement;
    std::deque<Record> files;  // that the tests point into
    TestSuite suite;
    bool whole = true;  // every test that the agreement has
};

// `paths` choose files, or folders of them. Everything that is wrong is reported; a suite comes back
// only if nothing is.
std::optional<AuthorSuite> load_author_suite(std::optional<std::string> const& agreement,
                                             std::vector<std::string> const& paths, Settings const& settings,
                                             Environment const& environment, Desk& desk);

}  // namespace styr
