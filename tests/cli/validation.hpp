// SPDX-License-Identifier: MPL-2.0
// Whether an output is what a schema says, as validators see it that had no part in writing it.
#pragma once

#include "tests/cli/shell.hpp"
#include "tests/support/golden.hpp"

#include <nlohmann/json.hpp>

#include <map>

namespace styr::test {

// What Debian's python3-jsonschema complains of; empty where every text fits. A `$ref` counts from the schema's
// folder, unless the schema says itself where it is at home.
inline std::string json_complaints(std::vector<std::string> const& texts, fs::path const& schema)
{
    TemporaryFolder folder;
    bool const at_home = read(schema).find("\n    \"id\": ") != std::string::npos;
    std::string line =
        "/usr/bin/jsonschema" + (at_home ? "" : " --base-uri 'file://" + schema.parent_path().string() + "/'");
    for (auto const& text : texts) {
        auto const name = std::to_string(line.size()) + ".json";
        write(folder.path / name, text);
        line += " -i " + name;
    }
    auto const ended = shell(folder.path, line + " '" + schema.string() + "'");
    return ended.status == 0 && ended.out.empty() ? "" : ended.out + "status " + std::to_string(ended.status);
}

// Of documents that one of our schemas is for, those that do not fit: by their numbers, with the complaints.
inline std::map<std::size_t, std::string> misfits(nlohmann::json const& schema,
                                                  std::vector<nlohmann::json> const& documents)
{
    TemporaryFolder folder;
    nlohmann::json const of_all{{"$schema", schema["$schema"]},
                                {"definitions", schema["definitions"]},
                                {"items", {{"allOf", schema["allOf"]}}}};
    write(folder.path / "schema.json", of_all.dump());
    write(folder.path / "documents.json", nlohmann::json(documents).dump());
    auto const ended = shell(folder.path, "/usr/bin/jsonschema --error-format $'{error.path[0]} {error.json_path} "
                                          "{error.message}\n' -i documents.json schema.json");
    std::map<std::size_t, std::string> found;
    for (auto const line : support::lines_of(ended.out)) {
        if (line.find_first_of("0123456789") != 0) {
            throw std::runtime_error(ended.out);  // no complaint about a document
        }
        found[std::stoul(std::string(line))] += std::string(line) + "\n";
    }
    return found;
}

// What xmllint complains of.
inline std::string xml_complaints(std::string const& text, fs::path const& schema)
{
    TemporaryFolder folder;
    write(folder.path / "output.xml", text);
    auto const ended = shell(folder.path, "xmllint --nonet --noout --schema '" + schema.string() + "' output.xml");
    return ended.status == 0 ? "" : ended.out;
}

}  // namespace styr::test
