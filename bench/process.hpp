// SPDX-License-Identifier: MPL-2.0
// What a process takes, by the operating system's own accounting.
#pragma once

#include <sys/resource.h>
#include <sys/wait.h>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

namespace styr::bench {

struct Run {
    double wall_ms;
    double cpu_ms;
    double megabytes;  // at its peak
    int status;        // with which it ended
};

inline double milliseconds(timeval time)
{
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

// In a process of its own, as the other.
template <class Work> Run in_child(Work work)
{
    auto const began = std::chrono::steady_clock::now();
    pid_t const child = ::fork();
    if (child == 0) {
        work();
        ::_exit(127);
    }
    int status = 0;
    rusage used{};
    ::wait4(child, &status, 0, &used);
    std::chrono::duration<double, std::milli> const wall = std::chrono::steady_clock::now() - began;
    return {wall.count(), milliseconds(used.ru_utime) + milliseconds(used.ru_stime),
            static_cast<double>(used.ru_maxrss) / 1024,
            WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status)};
}

// `styr` with these words, its output thrown away.
inline Run time_styr(std::vector<std::string> words)
{
    return in_child([&] {
        int const nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
        ::dup2(nowhere, STDOUT_FILENO);
        ::dup2(nowhere, STDERR_FILENO);
        words.insert(words.begin(), STYR_BINARY);
        std::vector<char*> arguments;
        for (auto& word : words) {
            arguments.push_back(word.data());
        }
        arguments.push_back(nullptr);
        ::execv(STYR_BINARY, arguments.data());
    });
}

inline double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

}  // namespace styr::bench
