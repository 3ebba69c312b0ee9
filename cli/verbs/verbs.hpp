// The commands: each takes what was asked for and a world, and gives an exit status.
#pragma once

#include "cli/command_line/settings.hpp"
#include "session/input/desk.hpp"

namespace styr {

int check_verb(Arguments const& arguments, Settings settings, Environment const& environment);
int explain_verb(Arguments const& arguments, Settings settings, Environment const& environment);
int test_verb(Arguments const& arguments, Settings settings, Environment const& environment);
int doc_verb(Arguments const& arguments, Settings settings, Environment const& environment);
int schema_verb(Arguments const& arguments, Settings const& settings, Environment const& environment);
int init_verb(Arguments const& arguments, Settings const& settings, Environment const& environment);
int completion_verb(Arguments const& arguments, Settings const& settings, Environment const& environment);
int version_verb(Settings const& settings, Environment const& environment);

// What is wrong goes to standard error, drawn in full, or a line each where that is the format.
void complain(Desk const& desk, Settings const& settings, Environment const& environment);

// Results go to standard output; one that cannot be written is a complaint, and status 2.
int show(std::string_view text, Settings const& settings, Environment const& environment, int status);

}  // namespace styr
