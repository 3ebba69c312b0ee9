// SPDX-License-Identifier: MPL-2.0
// Builds a Document: nodes in the order of the file, and the values that the file does not hold verbatim.
#pragma once

#include "models/yaml/document.hpp"

#include <deque>
#include <string>
#include <utility>

namespace styr {

class DocumentBuilder {
public:
    explicit DocumentBuilder(std::size_t source_bytes) : texts_(std::make_shared<std::deque<std::string>>())
    {
        document_.nodes_.reserve(source_bytes / 16 + 4);
        document_.texts_ = texts_;
    }

    std::uint32_t open(Node::Kind kind, bool flow, Span at)
    {
        auto const index = size();
        document_.nodes_.push_back({kind, Node::Style::plain, flow, at, {}, 0});
        return index;
    }
    void close(std::uint32_t index, std::uint32_t end)
    {
        document_.nodes_[index].span.end = end;
        document_.nodes_[index].past = size();
    }
    std::uint32_t scalar(Span at, Node::Style style, std::string_view text)
    {
        auto const index = size();
        document_.nodes_.push_back({Node::Kind::scalar, style, false, at, text, index + 1});
        return index;
    }
    // A view that lives as long as the document.
    std::string_view keep(std::string text) { return texts_->emplace_back(std::move(text)); }

    Node& operator[](std::uint32_t index) { return document_.nodes_[index]; }
    Node const& operator[](std::uint32_t index) const { return document_.nodes_[index]; }
    std::uint32_t size() const { return document_.size(); }

    Document finish() && { return std::move(document_); }

private:
    Document document_;
    std::shared_ptr<std::deque<std::string>> texts_;
};

}  // namespace styr
