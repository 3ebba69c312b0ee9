// SPDX-License-Identifier: MPL-2.0
// A JSON document to be written, and its text. Members keep the order in which they were given. Nothing here reads
// JSON, and no template needs instantiating where it is included: the formats that are JSON compile in the time of the
// others.
#pragma once

#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

namespace styr {

// Built as it reads: `Json{{"path", name}, {"line", 7}}` is an object, `Json::array({1, 2})` an array, `nullptr` null.
// A text is kept as it is given; whatever is unsafe in it is escaped when it is printed.
class Json {
public:
    struct Member;
    struct Literal {  // a number or a truth value, as JSON writes it
        std::string text;
    };
    using Items = std::vector<Json>;
    using Members = std::vector<Member>;
    using Value = std::variant<std::monostate, Literal, std::string, Items, Members>;

    Json();
    Json(std::nullptr_t);
    Json(char const* text);
    Json(std::string_view text);
    Json(std::string text);
    Json(Literal literal);
    Json(std::initializer_list<Member> members);
    template <std::integral Integer> Json(Integer value) : Json(Literal{written(value)}) {}
    static Json array(std::initializer_list<Json> items = {});

    Json(Json const& other);
    Json(Json&& other) noexcept;
    Json& operator=(Json const& other);
    Json& operator=(Json&& other) noexcept;
    ~Json();

    // The member of that name, added where there is none; null becomes an object.
    Json& operator[](std::string_view key);
    void push_back(Json item);       // to an array
    void update(Json const& other);  // an object with the members of another, which replace its own
    bool contains(std::string_view key) const;
    bool is_array() const { return std::holds_alternative<Items>(value_); }
    std::size_t size() const;   // how many items or members it has
    bool empty() const;         // null, or an array or object without anything
    Json const& front() const;  // of an array
    Value const& value() const { return value_; }

private:
    template <std::integral Integer> static std::string written(Integer value)
    {
        if constexpr (std::is_same_v<Integer, bool>) {
            return value ? "true" : "false";
        } else {
            return std::to_string(value);
        }
    }

    Value value_;
};

struct Json::Member {
    std::string key;
    mutable Json value;  // so that it can be moved out of a list in braces, whose members are constants
};

// As text that is safe to print: what readers cannot see, and what CI systems would obey, in JSON's own escapes; bytes
// that are no UTF-8 as U+FFFD. On one line, or indented; each with a line break at its end.
std::string print_line(Json const& json);
std::string print_indented(Json const& json);

}  // namespace styr
