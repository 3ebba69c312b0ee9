// SPDX-License-Identifier: MPL-2.0
// The built program, run by a shell.
#pragma once

#include "places.hpp"
#include "tests/cli/program.hpp"

#include <sys/wait.h>

#include <cstdio>

namespace styr::test {

// What a command line gives in a folder, output and errors together; `styr` in it is the program.
inline Ended shell(fs::path const& folder, std::string const& line)
{
    TemporaryFolder scratch;
    auto const script = scratch.path / "line.sh";
    write(script, "cd '" + folder.string() + "' || exit 99\nstyr() { '" STYR_BINARY "' \"$@\"; }\n" + line + "\n");
    Ended ended;
    FILE* const pipe = ::popen(("bash '" + script.string() + "' 2>&1").c_str(), "r");
    char buffer[4096];
    for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) {
        ended.out.append(buffer, got);
    }
    int const status = ::pclose(pipe);
    ended.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return ended;
}

}  // namespace styr::test
