// SPDX-License-Identifier: MPL-2.0
// What the fuzzers feed, and the tests replay: each target takes any bytes at all, and throws where a
// promise of ours is broken.
#pragma once

#include "diagnostics/diagnostic.hpp"
#include "diagnostics/source.hpp"

#include <span>
#include <string_view>

namespace styr::fuzz {

struct Target {
    std::string_view name;  // of its folders in tests/fuzz/corpus and tests/fuzz/regressions
    void (*run)(std::string_view bytes);
};
std::span<Target const> targets();

void promise(bool kept, char const* what);

// Valid UTF-8, no control character but line breaks, no line that a CI system takes for a command.
void promise_clean(std::string_view printed);

// As well, save that a line may be a command to GitHub that puts a finding on a line.
void promise_commands(std::string_view printed);

// Each points into its file, and is drawn clean in both languages.
void promise_sound(Diagnostics const& diagnostics, Sources const& sources);

void agreement(std::string_view bytes);
void document(std::string_view bytes);
void register_file(std::string_view bytes);
void submission(std::string_view bytes);
void decisions(std::string_view bytes);
void settlements(std::string_view bytes);
void figures(std::string_view bytes);
void configuration(std::string_view bytes);
void author_tests(std::string_view bytes);
void matching(std::string_view bytes);
void scalars(std::string_view bytes);

}  // namespace styr::fuzz
