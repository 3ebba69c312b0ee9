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

// `paths` choose files, or folders of them, as `around` calls them; else all below the agreement's `tests`. Everything
// that is wrong is reported; a suite comes back only if nothing is.
std::optional<AuthorSuite> load_author_suite(AgreementFolder const& folder, std::vector<std::string> const& paths,
                                             Snapshot const& around, Desk& desk);

}  // namespace styr
