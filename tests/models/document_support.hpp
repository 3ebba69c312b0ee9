// SPDX-License-Identifier: MPL-2.0
// What the tests of the document layer share: reading a text, and a document as one text that two
// readers can be compared by.
#pragma once

#include "models/yaml/document.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

namespace styr::test {

struct Reading {
    Sources sources;
    Source const* source = nullptr;
    Diagnostics diagnostics;
    std::optional<Document> document;

    std::string_view written(std::uint32_t node) const { return source->text((*document)[node].span); }
    // "2:1 D164", the place and code of each problem.
    std::string problems() const
    {
        std::string all;
        for (auto const& found : diagnostics) {
            auto const at = source->position(found.primary.span.begin);
            all += (all.empty() ? "" : ", ") + std::to_string(at.line) + ":" + std::to_string(at.column) + " " +
                   std::string(found.problem->code);
        }
        return all;
    }
};

inline Reading read(std::string text, DocumentLimits const& limits = {})
{
    Reading reading;
    reading.source = &reading.sources.add("test.yaml", std::move(text));
    reading.document = read_document(*reading.source, limits, reading.diagnostics);
    return reading;
}

inline std::string file_text(std::filesystem::path const& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// One line of text as a scalar of the canonical form; `style` is `p` for plain, `q` for the rest.
inline void append_scalar(std::string& out, char style, std::string_view text)
{
    out += style + std::to_string(text.size()) + ':';
    out += text;
    out += '\n';
}

inline void append_canonical(std::string& out, Document const& document, std::uint32_t index)
{
    Node const& node = document[index];
    if (node.kind == Node::Kind::scalar) {
        return append_scalar(out, node.style == Node::Style::plain ? 'p' : 'q', node.text);
    }
    bool const list = node.kind == Node::Kind::sequence;
    out += list ? "[\n" : "{\n";
    for (auto child = Document::first_child(index); child < node.past; child = document[child].past) {
        append_canonical(out, document, child);
    }
    out += list ? "]\n" : "}\n";
}

inline std::string canonical(Document const& document)
{
    std::string out;
    append_canonical(out, document, 0);
    return out;
}

}  // namespace styr::test
