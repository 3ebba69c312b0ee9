// SPDX-License-Identifier: MPL-2.0
// What a run is to do, decided: flag before environment before styr.yaml.
#pragma once

#include "cli/command_line/arguments.hpp"
#include "cli/host/terminal.hpp"
#include "engine/evaluation/result.hpp"
#include "engine/evaluation/work.hpp"
#include "session/formats/formats.hpp"

namespace styr {

struct OutputFile {
    FormatEntry const* format;
    std::string name;  // as the user wrote it
    std::filesystem::path path;
};

struct Settings {
    std::filesystem::path directory;  // where relative paths count from
    std::optional<std::string> config;
    std::optional<std::string> index;  // git's, where git names another than the repository's own
    std::optional<Lang> lang;          // as given; see language()
    std::optional<Verdict> fail_level;
    Day as_of{};
    ColorChoice color = ColorChoice::automatic;
    FormatEntry const* format = nullptr;
    std::vector<OutputFile> outputs;
    bool quiet = false;
    bool verbose = false;
    bool with_proposals = false;
    std::optional<bool> fail_on_empty;  // as given; see check_emptiness in cli/verbs/verb_check.cpp
    bool submissions_may_wait = false;
    std::uint64_t most_steps = styr::most_steps;  // that judging may take

    // Danish where nothing says otherwise, whatever the locale: its users write to Danish authorities.
    Lang language() const { return lang.value_or(Lang::da); }
    Verdict failing() const { return fail_level.value_or(Verdict::decision); }
    // What styr.yaml says, where neither flag nor environment does.
    void adopt(Record const& configuration);
};

// From flags and environment; what is wrong with them is reported.
Settings settle(Arguments const& arguments, Environment const& environment, Diagnostics& diagnostics);

}  // namespace styr
