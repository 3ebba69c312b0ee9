// SPDX-License-Identifier: MPL-2.0
// What help says, in both languages: one entry a command and an option.
#pragma once

#include "diagnostics/diagnostic.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace styr::help {

// What may stand where a value or an argument is wanted, for those who complete it.
enum class Takes : std::uint8_t {
    text,
    file,
    folder,
    language,
    colour,
    format,
    output,
    fail_level,
    page,
    schema,
    shell
};

struct OptionText {
    std::string_view names;  // as CLI11 wants them: "-C,--directory"
    Wording value;           // what it takes: "MAPPE", "DIR"; empty for a switch
    Wording meaning;
    std::string_view example;
    Takes takes = Takes::text;
};

struct Example {
    std::string_view command;
    Wording meaning;
};

struct CommandText {
    std::string_view name;
    Wording meaning;
    Wording usage;     // what follows the name
    Wording argument;  // what that is
    std::span<Example const> examples;
    Takes takes = Takes::text;
};

extern OptionText const directory, config, as_of, lang, color, format, output, fail_level, fail_on_empty,
    no_fail_on_empty, quiet, verbose, with_proposals, help, version, agreement, only, coverage, minimum, mutate, base,
    head, staged, force, submissions_may_wait;
extern CommandText const program, check, explain, digest, upgrade, test, lint, doc, schema, init, completion,
    version_command;

struct StatusText {
    std::string_view number;
    Wording meaning;
};
std::span<StatusText const> statuses();  // what a run may end with

// Names that later commands and formats will have.
std::span<std::string_view const> spoken_for();
std::span<std::string_view const> formats_spoken_for();

}  // namespace styr::help
