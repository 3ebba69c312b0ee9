// SPDX-License-Identifier: MPL-2.0
// The commands: one row each, with what help says of it, what carries it out, and what may follow its name. The parser,
// help, manual, completion and the program itself read this table, so that a row is all that a command takes besides
// its own file in cli/verbs.
#pragma once

#include "cli/command_line/settings.hpp"

namespace styr {

struct Verb {
    // What may follow the name: nothing; one word, or one that has to be there; any number of paths.
    enum class Argument : std::uint8_t { none, topic, needed_topic, paths };

    help::CommandText const& text;
    int (*carry_out)(Arguments const& arguments, Settings settings, Environment const& environment);
    Argument argument = Argument::none;
    std::span<help::OptionText const* const> options{};  // besides those that every command takes
    bool has_formats = false;                            // results that `-f` and `-o` can write
    std::string_view example{};                          // for who left the topic out that has to be there
};

std::span<Verb const> verbs();

// What help says of them, in the same order.
std::vector<help::CommandText const*> commands();
// None for what is no command.
std::span<help::OptionText const* const> own_options(help::CommandText const& command);

// cli/verbs/verb_check.cpp and so on: each gives an exit status.
int check_verb(Arguments const& arguments, Settings settings, Environment const& environment);
int explain_verb(Arguments const& arguments, Settings settings, Environment const& environment);
int digest_verb(Arguments const& arguments, Settings settings, Environment const& environment);
int upgrade_verb(Arguments const& arguments, Settings settings, Environment const& environment);
int suite_verb(Arguments const& arguments, Settings settings, Environment const& environment);
int lint_verb(Arguments const& arguments, Settings settings, Environment const& environment);
int doc_verb(Arguments const& arguments, Settings settings, Environment const& environment);
int schema_verb(Arguments const& arguments, Settings settings, Environment const& environment);
int init_verb(Arguments const& arguments, Settings settings, Environment const& environment);
int completion_verb(Arguments const& arguments, Settings settings, Environment const& environment);
int version_verb(Arguments const& arguments, Settings settings, Environment const& environment);

}  // namespace styr
