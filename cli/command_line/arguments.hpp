// SPDX-License-Identifier: MPL-2.0
// The command line as it was given: which command, which options, nothing decided yet.
#pragma once

#include "cli/command_line/help_texts.hpp"
#include "cli/host/environment.hpp"
#include "diagnostics/diagnostic.hpp"

#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace styr {

struct Verb;  // cli/command_line/verb_table.hpp

struct Arguments {
    Verb const* verb = nullptr;
    std::optional<std::string> directory, config, as_of, lang, color, format, fail_level;
    std::vector<std::string> outputs;  // FORMAT=FILE
    std::vector<std::string> forced;   // of init: files that it may replace
    bool quiet = false;
    bool verbose = false;
    bool with_proposals = false;            // of check and explain
    std::optional<bool> fail_on_empty;      // of check
    bool submissions_may_wait = false;      // likewise
    std::vector<std::string> paths;         // of check and test
    std::optional<std::string> base, head;  // of check and explain: the revisions that an update lies between
    bool staged = false;                    // likewise: its head is git's index
    std::string topic;  // of explain; of doc the page, of schema the kind, of init the folder, of completion the shell
    std::optional<std::string> agreement;  // of test, doc and schema: a name or a folder
    std::optional<std::string> only;       // of doc: a version of the agreement
    std::optional<std::string> minimum;    // of test: per cent
    bool coverage = false;
    bool mutate = false;
    bool help_wanted = false;
    bool version_wanted = false;
};

struct Help {
    std::string text;
    bool asked_for = true;  // else it is the answer to a command line without a command
};

// Arguments, or the help that was asked for, or what is wrong with them.
using Understood = std::variant<Arguments, Help, Diagnostics>;
Understood understand(std::span<char const* const> arguments, Lang lang);

// The options that every command takes.
std::span<help::OptionText const* const> shared_options();

// The language of help and of complaints about the command line: looked for before anything is
// understood, so that also a broken command line is answered in it.
Lang language_asked_for(std::span<char const* const> arguments, Environment const& environment);

}  // namespace styr
