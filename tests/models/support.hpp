// SPDX-License-Identifier: MPL-2.0
// Reading small data files in tests; `«…»` in a text marks the place that a problem must point at.
#pragma once

#include "models/reading/reading.hpp"

#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <string>

namespace styr::test {

struct ReadFile {
    std::shared_ptr<Sources> sources = std::make_shared<Sources>();
    std::optional<Document> document;
    std::optional<Record> record;
    Diagnostics diagnostics;

    // What the diagnostic underlines.
    std::string underlined(std::size_t index) const
    {
        return std::string((*sources)[0].text(diagnostics.at(index).primary.span));
    }
    std::string codes() const
    {
        std::string all;
        for (auto const& diagnostic : diagnostics) {
            all += (all.empty() ? "" : " ") + std::string(diagnostic.problem->code);
        }
        return all;
    }
    // Everything that was said, for assertion messages.
    std::string said() const
    {
        std::string all;
        for (auto const& diagnostic : diagnostics) {
            auto const at = (*sources)[diagnostic.primary.span.source].position(diagnostic.primary.span.begin);
            all += std::to_string(at.line) + ":" + std::to_string(at.column) + " " +
                   std::string(diagnostic.problem->code) + " " + diagnostic.headline.en + "\n";
        }
        return all;
    }
};

inline ReadFile read(std::string text, RecordKind kind, std::string name = "file.yaml")
{
    ReadFile file;
    auto const& source = file.sources->add(std::move(name), std::move(text));
    file.document = read_document(source, {}, file.diagnostics);
    if (file.document) {
        file.record = read_record(*file.document, source, kind, FieldTable(), file.diagnostics);
    }
    return file;
}

inline std::string file_text(std::string const& path)
{
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline std::string replaced(std::string text, std::string_view what, std::string_view with)
{
    auto const at = text.find(what);
    return at == std::string::npos ? text : text.replace(at, what.size(), with);
}

}  // namespace styr::test
