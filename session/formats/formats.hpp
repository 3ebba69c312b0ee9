// SPDX-License-Identifier: MPL-2.0
// What a run came to, as output formats see it, and the formats there are.
#pragma once

#include "diagnostics/render.hpp"
#include "engine/check_count.hpp"

#include <span>
#include <string>

namespace styr {

struct Report {
    Sources const& sources;
    Diagnostics const& diagnostics;        // what is wrong in command, configuration, agreement or data
    Agreement const* agreement = nullptr;  // none where it could not be read
    CheckResult const* result = nullptr;   // none where nothing could be judged
    Day as_of{};
    bool verbose = false;  // what is in order as well
    Look look;
    FailLevel failing{};                // from where on a finding fails the run
    std::string base{}, base_commit{};  // of an update: "main", and the id of the commit that this was
    bool agreement_is_shipped = false;  // with styr: no repository has its files
    bool agreement_alone = false;       // nothing but the agreement was looked at; there is never a result
};

// Those for people speak the language of the look; machine formats carry the same ids and positions in either.
std::string render_full(Report const& report);
std::string render_concise(Report const& report);
std::string render_json(Report const& report);
std::string render_jsonl(Report const& report);
std::string render_sarif(Report const& report);
std::string render_junit(Report const& report);
std::string render_github(Report const& report);
std::string render_gitlab(Report const& report);
std::string render_markdown(Report const& report);
std::string render_csv(Report const& report);

struct FormatEntry {
    std::string_view name;
    std::string (*render)(Report const&);
    bool for_people;      // what is wrong is drawn beside it, on standard error, not in it
    bool findings_alone;  // nothing of what holds, save how much; nor more than some findings with their steps
};
std::span<FormatEntry const> formats();

}  // namespace styr
