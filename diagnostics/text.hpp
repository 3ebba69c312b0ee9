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

    Text() = default;
    // The same in both languages: names, figures, what the user wrote.
    Text(std::string same) : da(same), en(std::move(same)) {}
    Text(std::string_view same) : da(same), en(same) {}
    Text(char const* same) : da(same), en(same) {}
    Text(std::string danish, std::string english) : da(std::move(danish)), en(std::move(english)) {}

    std::string const& in(Lang lang) const { return lang == Lang::da ? da : en; }
    bool empty() const { return da.empty() && en.empty(); }
    Text& operator+=(Text const& other)
    {
        da += other.da;
        en += other.en;
        return *this;
    }
    friend Text operator+(Text left, Text const& right) { return left += right; }
    friend bool operator==(Text const&, Text const&) = default;
};

}  // namespace styr
