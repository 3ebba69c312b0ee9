// SPDX-License-Identifier: MPL-2.0
// What is wrong with folders of data before any file in them is read: what is not read, and names that do not fit.
#pragma once

#include "session/input/configuration.hpp"

namespace styr {

// What lies in a data folder and is not read, told up to a bound; `before` its names, where they are of another state.
void report_unread(std::vector<UnreadEntry> const& unread, std::string const& folder, Desk& desk,
                   std::string const& before = {});

// A submission's id, which comes from its file's name, is held to the rules for names.
void report_unfit_id(std::string const& id, std::string const& path, Desk& desk, Span at = {});

}  // namespace styr
