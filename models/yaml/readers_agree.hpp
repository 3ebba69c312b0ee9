// SPDX-License-Identifier: MPL-2.0
// Holds yaml-cpp's events against the nodes that we read.
#pragma once

#include "models/yaml/document_builder.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace styr::yaml {

class Agreement {
public:
    explicit Agreement(DocumentBuilder const& nodes) : nodes_(nodes) {}

    // Whether the next node is this one. After the first difference every answer is no.
    bool open(Node::Kind kind)
    {
        if (!same(at_ < nodes_.size() && nodes_[at_].kind == kind)) {
            return false;
        }
        open_.push_back(nodes_[at_++].past);
        return true;
    }
    bool close()
    {
        if (!same(!open_.empty() && open_.back() == at_)) {
            return false;
        }
        open_.pop_back();
        return true;
    }
    bool scalar(std::string_view value, bool plain)
    {
        bool const equal = at_ < nodes_.size() && nodes_[at_].kind == Node::Kind::scalar &&
                           (nodes_[at_].style == Node::Style::plain) == plain && nodes_[at_].text == value;
        at_ += equal ? 1 : 0;
        return same(equal);
    }
    bool null()
    {
        bool const equal = at_ < nodes_.size() && nodes_[at_].kind == Node::Kind::scalar && nodes_[at_].is_null();
        at_ += equal ? 1 : 0;
        return same(equal);
    }

    // The next node: where the two parted, if they did.
    std::uint32_t place() const { return at_; }
    bool complete() const { return same_ && open_.empty() && at_ == nodes_.size(); }

private:
    bool same(bool now)
    {
        same_ = same_ && now;
        return same_;
    }

    DocumentBuilder const& nodes_;
    std::uint32_t at_ = 0;
    bool same_ = true;
    std::vector<std::uint32_t> open_;  // where the open collections end
};

// It reads what we read, or where it parted from us and what it says of it.
struct Verdict {
    bool agrees = true;
    std::uint32_t node = 0;
    std::string remark;
};

// `text` has no byte-order mark.
Verdict follow_yaml_cpp(std::string_view text, DocumentBuilder const& nodes);

}  // namespace styr::yaml
