// SPDX-License-Identifier: MPL-2.0
// styr run in a process of its own, so that a crash, an endless loop or a hunger for memory is a
// failed test and not the end of all of them.
#pragma once

#include "tests/cli/program.hpp"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <ctime>

namespace styr::test {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_UNDEFINED__)
inline constexpr bool sanitised = true;
#else
inline constexpr bool sanitised = false;
#endif

struct Cost {
    Ended ended;     // status 128 + signal where one ended it
    double seconds;  // of the processor
    long megabytes;  // at most
};

// `most` seconds of the processor end it.
inline Cost run_apart(World const& world, std::vector<std::string> const& words, unsigned most = 60)
{
    TemporaryFolder scratch;
    auto const child = ::fork();
    if (child == 0) {
        rlimit const seconds{most, most};
        rlimit const no_core{0, 0};
        ::setrlimit(RLIMIT_CPU, &seconds);
        ::setrlimit(RLIMIT_CORE, &no_core);
        auto const ended = world.run(words);
        write(scratch.path / "out", ended.out);
        write(scratch.path / "err", ended.err);
        ::_exit(ended.status);
    }
    int status = 0;
    rusage used{};
    ::wait4(child, &status, 0, &used);
    Cost cost{{WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), read(scratch.path / "out"),
               read(scratch.path / "err")},
              0,
              used.ru_maxrss / 1024};
    cost.seconds = static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
                   static_cast<double>(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
    return cost;
}

}  // namespace styr::test
