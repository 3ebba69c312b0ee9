// SPDX-License-Identifier: MPL-2.0
// One cold `styr -C examples/nordjylland check`: CPU time (user and system) and peak memory of the
// whole process, beside their marks. Tells, never fails: a machine that others share proves nothing.
// Usage: cold_bench [RUNS [STYR-ARGUMENT…]]
#include <fmt/format.h>

#include <sys/resource.h>
#include <sys/wait.h>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

constexpr double cpu_mark_ms = 10;
constexpr double memory_mark_mb = 15;

struct Run {
    double cpu_ms;
    double wall_ms;
    double memory_mb;
    int status;
};

double milliseconds(timeval time)
{
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

Run run(std::vector<char*> const& arguments)
{
    auto const began = std::chrono::steady_clock::now();
    // vfork: with fork, the copy of our own page tables would be part of what is measured.
    pid_t const child = vfork();
    if (child == 0) {
        int const nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
        dup2(nowhere, STDOUT_FILENO);
        dup2(nowhere, STDERR_FILENO);
        execv(arguments.front(), arguments.data());
        _exit(127);
    }
    int status = 0;
    rusage used{};
    wait4(child, &status, 0, &used);
    std::chrono::duration<double, std::milli> const wall = std::chrono::steady_clock::now() - began;
    return {milliseconds(used.ru_utime) + milliseconds(used.ru_stime), wall.count(),
            static_cast<double>(used.ru_maxrss) / 1024, WIFEXITED(status) ? WEXITSTATUS(status) : -1};
}

template <typename Member> double median(std::vector<Run> runs, Member member)
{
    auto const middle = runs.begin() + static_cast<std::ptrdiff_t>(runs.size() / 2);
    std::nth_element(runs.begin(), middle, runs.end(),
                     [&](Run const& a, Run const& b) { return a.*member < b.*member; });
    return (*middle).*member;
}

}  // namespace

int main(int count, char** given)
{
    int const wanted = count > 1 ? std::max(1, std::atoi(given[1])) : 101;
    std::vector<std::string> words{STYR_BINARY, "-C", STYR_SOURCE_DIR "/examples/nordjylland"};
    words.insert(words.end(), given + std::min(count, 2), given + count);
    if (count <= 2) {
        words.emplace_back("check");
    }
    std::vector<char*> arguments;
    std::string command;
    for (auto& word : words) {
        arguments.push_back(word.data());
        command += (command.empty() ? "" : " ") + word;
    }
    arguments.push_back(nullptr);

    run(arguments);  // brings the files into the page cache
    std::vector<Run> runs;
    for (int i = 0; i < wanted; ++i) {
        runs.push_back(run(arguments));
    }
    fmt::print("{}\n", command);
    fmt::print("  {} runs, medians; ended with {}\n", wanted, runs.back().status);
    fmt::print("  CPU    {:7.2f} ms   mark {:g} ms\n", median(runs, &Run::cpu_ms), cpu_mark_ms);
    fmt::print("  memory {:7.2f} MB   mark {:g} MB\n", median(runs, &Run::memory_mb), memory_mark_mb);
    fmt::print("  wall   {:7.2f} ms\n", median(runs, &Run::wall_ms));
}
