// What help says, in both languages: one entry a command and an option.
#pragma once

#include "diagnostics/diagnostic.hpp"

#include <span>
#include <string_view>

namespace styr::help {

struct OptionText {
    std::string_view names;  // as CLI11 wants them: "-C,--directory"
    Wording value;           // what it takes: "MAPPE", "DIR"; empty for a switch
    Wording meaning;
    std::string_view example;
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
};

extern OptionText const directory, config, as_of, lang, color, format, output, fail_level, fail_on_empty, no_fail_on_empty, quiet, verbose, with_proposals, help,
    version, agreement, coverage, minimum, mutate, base, head;
extern CommandText const program, check, explain, test, doc, version_command;

// Names that later commands will have.
std::span<std::string_view const> spoken_for();

}  // namespace styr::help
