// SPDX-License-Identifier: MPL-2.0
// A text in the two languages that the tool speaks. Both are always present: what is said
// once is said to every reader, and the language is chosen only when it is drawn.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace styr {

enum class Lang : std::uint8_t { da, en };

struct Text {
    std::string da;
    std::string en;

    // None of these is inline: texts are made and dropped in nearly every source, and the code for it took a good
    // part of each one's time to compile.
    Text();
    // The same in both languages: names, figures, what the user wrote.
    Text(std::string same);
    Text(std::string_view same);
    Text(char const* same);
    Text(std::string danish, std::string english);
    Text(Text const& other);
    Text(Text&& other) noexcept;
    Text& operator=(Text const& other);
    Text& operator=(Text&& other) noexcept;
    ~Text();

    std::string const& in(Lang lang) const { return lang == Lang::da ? da : en; }
    bool empty() const { return da.empty() && en.empty(); }
    Text& operator+=(Text const& other);
    friend Text operator+(Text left, Text const& right);
    friend bool operator==(Text const&, Text const&) = default;
};
Text operator+(Text left, Text const& right);

}  // namespace styr
