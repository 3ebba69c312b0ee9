// Reading an agreement with the tests that lie beside it.
#pragma once

#include "engine/testing/author_suite.hpp"
#include "session/input/agreements.hpp"

namespace styr {

// `paths` choose files, or folders of them. Everything that is wrong is reported; a suite comes back
// only if nothing is.
std::optional<AuthorSuite> load_author_suite(std::optional<std::string> const& agreement,
                                             std::vector<std::string> const& paths, Settings const& settings,
                                             Environment const& environment, Desk& desk);

}  // namespace styr
