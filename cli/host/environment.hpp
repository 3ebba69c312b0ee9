// SPDX-License-Identifier: MPL-2.0
// The world outside, as the program sees it: what a test replaces and `main` takes from the process.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace styr {

struct Environment {
    std::function<std::optional<std::string>(char const* name)> variable;
    std::function<std::chrono::sys_seconds()> now;
    // Of a clock that nobody sets, to tell how long something took.
    std::function<std::chrono::milliseconds()> uptime = [] {
        return std::chrono::floor<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
    };
    // All of standard input, at most one byte more than asked for; nothing where it cannot be read.
    std::function<std::optional<std::string>(std::size_t most)> input;
    // Whether it was written. Writing to a pipe that nobody reads any more is fine and does nothing.
    std::function<bool(std::string_view)> out, err;
    // Ends the process where it stands, when all is written: to free what was read piece by piece takes
    // longer than to draw it. A test goes on.
    std::function<void(int status)> leave = [](int) {};
    bool out_is_terminal = false;
    bool err_is_terminal = false;
    unsigned processors = 1;          // that may work at the same time
    std::filesystem::path directory;  // where the command is given
    std::filesystem::path program;    // the executable, where that is known

    // An environment variable that is set to something.
    std::optional<std::string> set(char const* name) const
    {
        auto value = variable(name);
        return value && !value->empty() ? value : std::nullopt;
    }
};

// That of this process. SIGPIPE and SIGXFSZ are ignored from here on.
Environment process_environment();

}  // namespace styr
