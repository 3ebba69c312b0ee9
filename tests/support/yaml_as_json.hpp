// SPDX-License-Identifier: MPL-2.0
// A YAML file as an editor's language server sees it: plain scalars are what YAML 1.2's core schema
// says, so `1933` is a number, `90 %` a text and `~` null.
#pragma once

#include <nlohmann/json.hpp>
#include <yaml-cpp/yaml.h>

#include <regex>
#include <string>

namespace styr::support {

inline nlohmann::json plain_as_json(std::string const& text)
{
    static std::regex const null("|~|null|Null|NULL"), truth("true|True|TRUE"), untruth("false|False|FALSE"),
        integer("[-+]?[0-9]+"), number("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    if (std::regex_match(text, null)) {
        return nullptr;
    }
    if (std::regex_match(text, truth) || std::regex_match(text, untruth)) {
        return std::regex_match(text, truth);
    }
    if (std::regex_match(text, integer) && text.size() < 19) {
        return std::stoll(text);
    }
    return std::regex_match(text, number) ? nlohmann::json(std::strtod(text.c_str(), nullptr)) : nlohmann::json(text);
}

inline nlohmann::json yaml_as_json(YAML::Node const& node)
{
    if (node.IsMap()) {
        auto object = nlohmann::json::object();
        for (auto const& entry : node) {
            object[entry.first.Scalar()] = yaml_as_json(entry.second);
        }
        return object;
    }
    if (node.IsSequence()) {
        auto array = nlohmann::json::array();
        for (auto const& entry : node) {
            array.push_back(yaml_as_json(entry));
        }
        return array;
    }
    return node.IsScalar() && node.Tag() == "!" ? nlohmann::json(node.Scalar())
           : node.IsScalar()                    ? plain_as_json(node.Scalar())
                                                : nlohmann::json();
}

}  // namespace styr::support
