// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/json.hpp"

#include "diagnostics/utf8.hpp"
#include "diagnostics/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace styr {

namespace {

auto member_of(Json::Members const& members, std::string_view key)
{
    return std::find_if(members.begin(), members.end(), [key](Json::Member const& each) { return each.key == key; });
}

// As JSON writes any character: \uXXXX, two of them beyond U+FFFF.
void escape(char32_t c, std::string& out)
{
    if (c > 0xFFFF) {
        c -= 0x10000;
        out += fmt::format("\\u{:04x}\\u{:04x}", 0xD800U + (c >> 10U), 0xDC00U + (c & 0x3FFU));
    } else {
        out += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(c));
    }
}

// The short escape that JSON has for a character, or 0.
char short_escape(char32_t c)
{
    switch (c) {
    case '"':
    case '\\':
        return static_cast<char>(c);
    case '\b':
        return 'b';
    case '\f':
        return 'f';
    case '\n':
        return 'n';
    case '\r':
        return 'r';
    case '\t':
        return 't';
    default:
        return '\0';
    }
}

// Azure and GitHub take `##[` and `##vso[` for commands, wherever they stand in a line that a job prints.
bool begins_command(std::string_view out)
{
    auto const end = in_small_letters(out.substr(out.size() - std::min<std::size_t>(out.size(), 5)));
    return end.ends_with("##") || end == "##vso";
}

class Printer {
public:
    explicit Printer(bool indented) : indented_(indented) {}

    std::string print(Json const& json)
    {
        std::visit(*this, json.value());
        return std::move(out_) + "\n";
    }

    void operator()(std::monostate) { out_ += "null"; }
    void operator()(Json::Literal const& literal) { out_ += literal.text; }
    void operator()(std::string const& text)
    {
        out_ += '"';
        for (std::size_t at = 0; at < text.size();) {
            auto const begin = at;
            auto const c = decode(text, at);
            if (c == invalid_character) {
                encode(U'\uFFFD', out_);
            } else if (auto const letter = short_escape(c)) {
                out_ += {'\\', letter};
            } else if (is_deceptive(c) || (c == '[' && begins_command(out_))) {
                escape(c, out_);
            } else {
                out_.append(text, begin, at - begin);
            }
        }
        out_ += '"';
    }
    void operator()(Json::Items const& items)
    {
        list('[', items, ']', [this](Json const& item) { std::visit(*this, item.value()); });
    }
    void operator()(Json::Members const& members)
    {
        list('{', members, '}', [this](Json::Member const& member) {
            (*this)(member.key);
            out_ += indented_ ? ": " : ":";
            std::visit(*this, member.value.value());
        });
    }

private:
    template <class Range, class Print> void list(char open, Range const& range, char close, Print print)
    {
        out_ += open;
        ++depth_;
        for (auto const& each : range) {
            if (&each != &range.front()) {
                out_ += ',';
            }
            break_line();
            print(each);
        }
        --depth_;
        if (!range.empty()) {
            break_line();
        }
        out_ += close;
    }
    void break_line()
    {
        if (indented_) {
            out_ += '\n';
            out_.append(2 * depth_, ' ');
        }
    }

    bool indented_;
    std::size_t depth_ = 0;
    std::string out_;
};

}  // namespace

Json::Json() = default;
Json::Json(std::nullptr_t) {}
Json::Json(char const* text) : value_(std::string(text)) {}
Json::Json(std::string_view text) : value_(std::string(text)) {}
Json::Json(std::string text) : value_(std::move(text)) {}
Json::Json(Literal literal) : value_(std::move(literal)) {}
Json::Json(std::initializer_list<Member> members)
{
    auto& own = value_.emplace<Members>();
    own.reserve(members.size());
    for (auto const& member : members) {
        own.push_back({member.key, std::move(member.value)});
    }
}

Json::Json(Json const& other) = default;
Json::Json(Json&& other) noexcept = default;
Json& Json::operator=(Json const& other) = default;
Json& Json::operator=(Json&& other) noexcept = default;
Json::~Json() = default;

Json Json::array(std::initializer_list<Json> items)
{
    Json json;
    json.value_ = Items(items);
    return json;
}

Json& Json::operator[](std::string_view key)
{
    if (std::holds_alternative<std::monostate>(value_)) {
        value_.emplace<Members>();
    }
    auto& members = std::get<Members>(value_);
    auto const found = member_of(members, key);
    return found == members.end() ? members.emplace_back(std::string(key), Json()).value : found->value;
}

void Json::push_back(Json item) { std::get<Items>(value_).push_back(std::move(item)); }

void Json::update(Json const& other)
{
    for (auto const& [key, value] : std::get<Members>(other.value_)) {
        (*this)[key] = value;
    }
}

bool Json::contains(std::string_view key) const
{
    auto const* const members = std::get_if<Members>(&value_);
    return members != nullptr && member_of(*members, key) != members->end();
}

std::size_t Json::size() const
{
    auto const* const items = std::get_if<Items>(&value_);
    auto const* const members = std::get_if<Members>(&value_);
    return items != nullptr ? items->size() : members != nullptr ? members->size() : 0;
}

bool Json::empty() const
{
    bool const holds_text = std::holds_alternative<std::string>(value_) || std::holds_alternative<Literal>(value_);
    return !holds_text && size() == 0;
}

Json const& Json::front() const { return std::get<Items>(value_).front(); }

std::string print_line(Json const& json) { return Printer(false).print(json); }
std::string print_indented(Json const& json) { return Printer(true).print(json); }

}  // namespace styr
