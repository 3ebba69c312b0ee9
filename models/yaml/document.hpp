// SPDX-License-Identifier: MPL-2.0
// A data file as a tree of texts: YAML under a strict profile in which nothing stays unread.
//
// What is refused beyond YAML's own rules, and why, stands in docs/yaml.md; in short: anchors,
// aliases, tags, directives, several documents, scalars over several lines (block scalars are
// fine), duplicate keys, keys that are no plain or quoted text, characters that deceive the eye.
// Numbers, dates and truth values are not known here: every scalar is text, and what it means is
// decided by the field that it is given for (see models/fields/field.hpp).
#pragma once

#include "diagnostics/diagnostic.hpp"
#include "diagnostics/source.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace styr {

struct Node {
    enum class Kind : std::uint8_t { scalar, sequence, mapping };
    enum class Style : std::uint8_t { plain, quoted, block };  // of a scalar

    Kind kind = Kind::scalar;
    Style style = Style::plain;
    bool flow = false;  // [ ] or { }
    Span span;  // the scalar as written, quotes included; for a collection from its first to its last child or bracket
    std::string_view text;   // a scalar's value, escapes resolved; lives as long as the source and the document
    std::uint32_t past = 0;  // index of the first node after this one and all that it holds

    // Nothing was given: an empty plain scalar, `~` or `null`.
    bool is_null() const
    {
        return kind == Kind::scalar && style == Style::plain &&
               (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL");
    }
};

// Nodes in the order of the file, the root first. A mapping's children are key, value, key, value …;
// keys are scalars, unique, and never empty.
class Document {
public:
    Node const& root() const { return nodes_.front(); }
    Node const& operator[](std::uint32_t index) const { return nodes_[index]; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(nodes_.size()); }
    // The index of the first child of the node at `index`; its siblings follow at `past`.
    static std::uint32_t first_child(std::uint32_t index) { return index + 1; }

private:
    friend class DocumentBuilder;
    std::vector<Node> nodes_;
    std::shared_ptr<void> texts_;  // holds values that do not stand in the source as they are
};

// Limits, all named in the message that refuses.
struct DocumentLimits {
    std::uint32_t bytes = 16U << 20U;
    std::uint32_t line_bytes = 1U << 20U;
    std::uint32_t depth = 64;
    std::uint32_t nodes = 1'000'000;
    std::uint32_t scalar_bytes = 1U << 20U;
};

// The file's one document, or nothing and why: its first syntax error, or all that the profile
// refuses in it. It is read twice, by a reader of ours and by yaml-cpp, and both must come to the
// same, or the file is refused: yaml-cpp alone silently misreads files.
std::optional<Document> read_document(Source const& source, DocumentLimits const& limits, Diagnostics& diagnostics);

}  // namespace styr
