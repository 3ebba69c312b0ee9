// SPDX-License-Identifier: MPL-2.0
// What a key may be, and the slips that turn a key into something else.
#pragma once

#include "models/messages/refusals.hpp"
#include "models/yaml/document_builder.hpp"

#include <optional>
#include <string_view>

namespace styr::yaml {

struct Scalar;

inline constexpr std::uint32_t longest_key = 1024;  // bytes as written; YAML's own bound

// Refuses a key that is empty, too long, or reads as another one.
void check_key(Scalar const& key, Refusals& refusals);

// Refuses every key of the mapping at `index` that stands in it before, in its decoded form.
void refuse_duplicates(DocumentBuilder const& nodes, std::uint32_t index, Refusals& refusals);

// `pris:1933`: a text that would be a pair if a blank followed the colon.
bool missing_blank(std::string_view text);

// `pris: 1933` somewhere on the line.
bool holds_pair(std::string_view line);

// Where a space that YAML takes for a letter stands at an edge of the text, before a `#` or after
// a `:`, where a reader takes it for a blank.
std::optional<std::size_t> odd_space_at_edge(std::string_view text);

}  // namespace styr::yaml
