// SPDX-License-Identifier: MPL-2.0
// Sentences with `{placeholders}`, filled once in both languages.
#pragma once

#include "diagnostics/text.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace styr {

using Lookup = std::function<std::optional<Text>(std::string_view name)>;

// The sentence with every `{name}` replaced; nothing where a placeholder has no value, so that
// an optional sentence is left out whole instead of being printed with a hole.
std::optional<std::string> fill(std::string_view sentence, Lang lang, Lookup const& lookup);

// The placeholders of a sentence with their byte offsets, in order.
struct Placeholder {
    std::string_view name;
    std::size_t offset;
};
std::vector<Placeholder> placeholders(std::string_view sentence);

}  // namespace styr
