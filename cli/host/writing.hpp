// SPDX-License-Identifier: MPL-2.0
// Writing results whole or not at all.
#pragma once

#include "diagnostics/diagnostic.hpp"

#include <filesystem>
#include <string_view>

namespace styr {

// Writes through a temporary file beside the target, which then takes its name: a reader finds the
// old result or the new one, never a part. A link at its name is replaced, not written through; a link among the
// folders of a name that counts from `from` is refused.
bool write_file(std::filesystem::path const& from, std::string_view name, std::string_view text,
                Diagnostics& diagnostics);

// Writes a file that does not exist yet; one that does is left as it is, and reported.
bool create_file(std::filesystem::path const& path, std::string_view name, std::string_view text,
                 Diagnostics& diagnostics);

// That `name` could not be written, for the reason that the system gives.
void report_unwritten(std::string_view name, int error, Diagnostics& diagnostics);

// Adds to the end of an ordinary file, which is made where there is none.
bool append_to_file(std::filesystem::path const& path, std::string_view name, std::string_view text,
                    Diagnostics& diagnostics);

}  // namespace styr
