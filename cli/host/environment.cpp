// SPDX-License-Identifier: MPL-2.0
#include "cli/host/environment.hpp"

#include "diagnostics/side_by_side.hpp"

#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>

namespace styr {

namespace {

bool write_all(int descriptor, std::string_view text)
{
    while (!text.empty()) {
        auto const written = ::write(descriptor, text.data(), text.size());
        if (written > 0) {
            text.remove_prefix(static_cast<std::size_t>(written));
        } else if (written < 0 && errno != EINTR) {
            return errno == EPIPE;  // the reader has seen enough
        }
    }
    return true;
}

std::optional<std::string> read_all(int descriptor, std::size_t most)
{
    std::string text;
    char buffer[1U << 16U];
    while (text.size() <= most) {
        auto const got = ::read(descriptor, buffer, sizeof buffer);
        if (got == 0) {
            return text;
        }
        if (got > 0) {
            text.append(buffer, static_cast<std::size_t>(got));
        } else if (errno != EINTR) {
            return std::nullopt;
        }
    }
    return text;
}

std::optional<std::string> variable(char const* name)
{
    char const* const value = std::getenv(name);
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

}  // namespace

Environment process_environment()
{
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is a failed write, not an end without a word
    std::error_code ignored;
    Environment environment;
    environment.variable = variable;
    environment.now = [] { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); };
    environment.input = [](std::size_t most) { return read_all(STDIN_FILENO, most); };
    environment.out = [](std::string_view text) { return write_all(STDOUT_FILENO, text); };
    environment.err = [](std::string_view text) { return write_all(STDERR_FILENO, text); };
    environment.leave = [](int status) { std::exit(status); };
    environment.out_is_terminal = ::isatty(STDOUT_FILENO) == 1;
    environment.err_is_terminal = ::isatty(STDERR_FILENO) == 1;
    environment.processors = processors();
    environment.directory = std::filesystem::current_path(ignored);
    environment.program = std::filesystem::read_symlink("/proc/self/exe", ignored);
    return environment;
}

}  // namespace styr
