// SPDX-License-Identifier: MPL-2.0
// Reading an agreement with the tests that lie beside it.
#pragma once

#include "engine/testing/author_suite.hpp"
#include "session/input/agreements.hpp"

namespace styr {

// `paths` choose files, or folders of them, as `around` calls them; else all below the agreement's `tests`. Everything
// that is wrong is reported; a suite comes back only if nothing is.
std::optional<AuthorSuite> load_author_suite(AgreementFolder const& folder, std::vector<std::string> const& paths,
                                             Snapshot const& around, Desk& desk);

}  // namespace styr
