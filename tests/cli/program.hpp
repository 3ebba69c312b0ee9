// SPDX-License-Identifier: MPL-2.0
// styr run inside the test: arguments and a made-up world in, status and streams out.
#pragma once

#include "cli/run.hpp"
#include "tests/support/files.hpp"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace styr::test {

struct Ended {
    int status = -1;
    std::string out;
    std::string err;
};

// The world of a run: 26 May 2020, noon in Copenhagen, no environment, an empty standard input.
struct World {
    fs::path directory;
    std::map<std::string, std::string> variables{};
    std::optional<std::string> input = "";
    std::chrono::sys_seconds now = std::chrono::sys_days{std::chrono::year{2020} / 5 / 26} + std::chrono::hours{10};
    bool terminal = false;
    bool out_fails = false;
    unsigned processors = 1;

    Ended run(std::vector<std::string> const& words) const
    {
        Ended ended;
        Environment environment;
        environment.variable = [this](char const* name) {
            auto const found = variables.find(name);
            return found == variables.end() ? std::nullopt : std::optional(found->second);
        };
        environment.now = [this] { return now; };
        environment.input = [this](std::size_t) { return input; };
        environment.out = [&](std::string_view text) {
            ended.out += text;
            return !out_fails;
        };
        environment.err = [&](std::string_view text) {
            ended.err += text;
            return true;
        };
        environment.out_is_terminal = environment.err_is_terminal = terminal;
        environment.processors = processors;
        environment.directory = directory;
        environment.program = STYR_BINARY;
        std::vector<char const*> arguments;
        for (auto const& word : words) {
            arguments.push_back(word.c_str());
        }
        ended.status = styr::run(arguments, environment);
        return ended;
    }
};

// A copy of the small repository in tests/data/cli/krisecenter, to be broken.
struct Copy {
    Copy() : world{folder.path}
    {
        fs::copy(source_dir / "tests/data/cli/krisecenter", folder.path, fs::copy_options::recursive);
    }

    TemporaryFolder folder;
    World world;

    void put(std::string const& name, std::string_view text) const { write(folder.path / name, text); }
    Ended run(std::vector<std::string> const& words) const { return world.run(words); }
};

// The repository itself, for what only reads.
inline World krisecenter() { return {source_dir / "tests/data/cli/krisecenter"}; }

}  // namespace styr::test
