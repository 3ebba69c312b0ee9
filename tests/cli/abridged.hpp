// SPDX-License-Identifier: MPL-2.0
// What machines read, in so few lines that a person reads a recorded one through.
#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace styr::test {

// Of SARIF's many lines a finding those that are about it: the first rule and the first finding whole, of the rest a
// line.
inline std::string abridged_sarif(std::string const& text)
{
    auto all = nlohmann::json::parse(text);
    auto& run = all["runs"][0];
    auto& rules = run["tool"]["driver"]["rules"];
    auto& results = run["results"];
    std::string lines;
    for (auto const& rule : rules) {
        lines += "rule " + rule["id"].get<std::string>() + " " +
                 rule.value("defaultConfiguration", nlohmann::json::object()).dump() + "\n";
    }
    for (auto const& result : results) {
        auto const& place = result["locations"][0]["physicalLocation"];
        lines += result["level"].get<std::string>() + " " + result["ruleId"].get<std::string>() + " " +
                 place["artifactLocation"]["uri"].get<std::string>() + " " + place["region"].dump() + " " +
                 result["message"]["text"].get<std::string>() + "\n";
    }
    rules = nlohmann::json::array({rules.at(0)});
    results = nlohmann::json::array({results.at(0)});
    return all.dump(2) + "\n" + lines;
}

// Of a list an item a line.
inline std::string a_line_each(std::string const& list)
{
    std::string lines;
    for (auto const& each : nlohmann::json::parse(list)) {
        lines += each.dump() + "\n";
    }
    return lines;
}

}  // namespace styr::test
