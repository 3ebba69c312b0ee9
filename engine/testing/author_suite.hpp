// SPDX-License-Identifier: MPL-2.0
// An agreement with the tests that lie beside it, read whole.
#pragma once

#include "engine/testing/author_tests.hpp"

#include <deque>

namespace styr {

struct AuthorSuite {
    std::shared_ptr<Agreement const> agreement;
    std::deque<Record> files;  // that the tests point into
    TestSuite suite;
    bool whole = true;  // every test that the agreement has
};

}  // namespace styr
