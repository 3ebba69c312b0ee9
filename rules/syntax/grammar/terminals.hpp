// SPDX-License-Identifier: MPL-2.0
// The terminals of the grammar: each skips blanks, looks, and either takes its token or notes that
// it was wanted. Only parse.cpp includes the files of this folder.
#pragma once

#include <boost/spirit/home/x3.hpp>

#include "rules/syntax/parse_state.hpp"

namespace styr::grammar {

namespace x3 = boost::spirit::x3;

using Iterator = char const*;

struct state_tag;
template <class Context> ParseState& state_of(Context const& context) { return x3::get<state_tag>(context); }

template <class Context> void skip_gap(Iterator& at, Context const& context)
{
    auto& state = state_of(context);
    at = state.begin() + state.skip(state.offset(at));
}

// Gives up on the declaration; the state knows why.
[[noreturn]] inline void give_up(Iterator at) { throw x3::expectation_failure<Iterator>(at, {}); }

[[noreturn]] inline void refuse(ParseState& state, Iterator at, Diagnostic problem)
{
    state.refuse(std::move(problem));
    give_up(at);
}

// What was read at a place; refused where something is wrong with it.
template <class T>
lexical::Read<T> taken_from(std::variant<lexical::Read<T>, Diagnostic> read, ParseState& state, Offset at)
{
    if (auto* const problem = std::get_if<Diagnostic>(&read)) {
        refuse(state, state.begin() + at, std::move(*problem));
    }
    return std::get<0>(std::move(read));
}

// Blanks, line breaks and comments.
struct Skipper : x3::parser<Skipper> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;

    template <class Context, class RContext, class Attribute>
    bool parse(Iterator& first, Iterator const& last, Context const&, RContext&, Attribute&) const
    {
        auto const next = lexical::skip({first, static_cast<std::size_t>(last - first)}, 0);
        first += next;
        return next > 0;
    }
};

// The common part of all terminals: `Derived::take` gives the end of the token at a place, or 0.
template <class Derived, class Value> struct Terminal : x3::parser<Derived> {
    using attribute_type = Value;
    static bool const has_attribute = !std::is_same_v<Value, x3::unused_type>;

    template <class Context, class RContext, class Attribute>
    bool parse(Iterator& first, Iterator const&, Context const& context, RContext&, Attribute& attribute) const
    {
        auto& state = state_of(context);
        Iterator at = first;
        skip_gap(at, context);
        Value value;
        auto const end = this->derived().take(state, state.offset(at), value);
        if (end == 0) {
            state.want(state.offset(first), state.offset(at), this->derived().wanted());
            return false;
        }
        first = state.begin() + end;
        if constexpr (has_attribute) {
            x3::traits::move_to(std::move(value), attribute);
        }
        return true;
    }
};

// A whole word of the language.
struct Keyword : Terminal<Keyword, x3::unused_type> {
    std::string_view text;
    std::uint8_t rank;
    std::string_view shown;  // in messages, where more words belong to it
    constexpr explicit Keyword(std::string_view word, std::uint8_t at_rank = 1, std::string_view phrase = {})
        : text(word), rank(at_rank), shown(phrase.empty() ? word : phrase)
    {
    }

    Wanted wanted() const { return {shown, shown, rank, true}; }
    Offset take(ParseState& state, Offset at, x3::unused_type) const { return state.word(at, text).value_or(0); }
};
constexpr Keyword operator""_w(char const* word, std::size_t size) { return Keyword(std::string_view(word, size)); }

// A sign; not where it is only the beginning of a longer one of any language.
struct Sign : Terminal<Sign, x3::unused_type> {
    std::string_view text;
    Wanted label;
    constexpr explicit Sign(std::string_view sign) : text(sign), label{sign, sign, 1, true} {}
    constexpr Sign(std::string_view sign, Wanted what) : text(sign), label(what) {}

    Wanted wanted() const { return label; }
    Offset take(ParseState& state, Offset at, x3::unused_type) const
    {
        auto const rest = state.rest(at);
        if (!rest.starts_with(text)) {
            return 0;
        }
        char const next = rest.size() > text.size() ? rest[text.size()] : ' ';
        bool const longer = (text.back() == '=' || text.back() == '<' || text.back() == '>') &&
                            (next == '=' || next == '>' || next == '<');
        bool const comment = text == "/" && (next == '/' || next == '*');
        return longer || comment ? 0 : at + static_cast<Offset>(text.size());
    }
};
constexpr Sign operator""_s(char const* sign, std::size_t size) { return Sign(std::string_view(sign, size)); }

inline constexpr Wanted a_calculation{"et regnetegn", "a sign of calculation", 4};

// A minus between two values has blanks on both sides: without them it is part of a word, or a sign
// before a value.
struct Minus : Terminal<Minus, x3::unused_type> {
    Wanted wanted() const { return a_calculation; }
    Offset take(ParseState& state, Offset at, x3::unused_type) const
    {
        Iterator const sign = state.begin() + at;
        auto const blank = [](char c) {
            return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ')' || c == '(';
        };
        bool const alone = sign + 1 < state.end() && *sign == '-' && blank(sign[1]) && at > 0 && blank(sign[-1]);
        return alone ? at + 1 : 0;
    }
};

struct NameParser : Terminal<NameParser, syntax::Name> {
    Wanted label_{"et navn", "a name", 2};
    constexpr NameParser() = default;
    constexpr explicit NameParser(Wanted label) : label_(label) {}

    Wanted wanted() const { return label_; }
    Offset take(ParseState& state, Offset at, syntax::Name& taken) const { return state.name(at, taken).value_or(0); }
};
inline constexpr NameParser name{};
inline constexpr NameParser body_name{Wanted{"navnet på et organ", "the name of a body", 2}};
inline constexpr NameParser kind_name{Wanted{"navnet på en art beslutning", "the name of a kind of decision", 2}};
inline constexpr NameParser term_name{Wanted{"navnet på et vilkår", "the name of a term", 2}};

// The id of a provision: one word.
struct IdParser : Terminal<IdParser, syntax::Name> {
    Wanted wanted() const { return {"et id som `P01`", "an id such as `P01`", 2}; }
    Offset take(ParseState& state, Offset at, syntax::Name& id) const
    {
        if (!state.at_name(at)) {
            return 0;
        }
        auto const rest = state.rest(at);
        auto const word = lexical::word_at(rest, 0);
        id.text = word;
        id.span = state.span(at, at + static_cast<Offset>(word.size()));
        return at + static_cast<Offset>(word.size());
    }
};
inline constexpr IdParser id{};

struct TextParser : Terminal<TextParser, syntax::Quoted> {
    Wanted wanted() const { return {"en tekst i anførselstegn", "a text in quotes", 2}; }
    Offset take(ParseState& state, Offset at, syntax::Quoted& quoted) const
    {
        if (state.begin() + at == state.end() || state.begin()[at] != '"') {
            return 0;
        }
        auto taken = taken_from(lexical::text_at(state.source(), at), state, at);
        quoted.text = std::move(taken.value);
        quoted.span = state.span(at, taken.end);
        return taken.end;
    }
};
inline constexpr TextParser text{};

// A figure without its unit; `Value` says which kind is wanted.
template <class Value> struct FigureParser : Terminal<FigureParser<Value>, Value> {
    Wanted label;
    bool (*fits)(Value const&);
    constexpr FigureParser(Wanted what, bool (*that_fits)(Value const&)) : label(what), fits(that_fits) {}

    Wanted wanted() const { return label; }
    Offset take(ParseState& state, Offset at, Value& value) const
    {
        if (state.begin() + at == state.end() || !is_digit(state.begin()[at])) {
            return 0;
        }
        auto figure = taken_from(lexical::figure_at(state.source(), at), state, at);
        auto* const held = std::get_if<Value>(&figure.value);
        if (held == nullptr || !fits(*held)) {
            return 0;
        }
        value = std::move(*held);
        return figure.end;
    }
};

inline constexpr FigureParser<syntax::DateText> date{
    Wanted{"en dato som `2020-08-01`", "a date such as `2020-08-01`", 2}, [](syntax::DateText const&) { return true; }};
inline constexpr FigureParser<syntax::Number> number{Wanted{"et tal", "a number", 2},
                                                     [](syntax::Number const&) { return true; }};
inline constexpr FigureParser<syntax::Number> year{Wanted{"et årstal", "a year", 2}, [](syntax::Number const& figure) {
                                                       return figure.digits.size() == 4 &&
                                                              figure.digits.find('.') == std::string::npos;
                                                   }};

inline constexpr FigureParser<syntax::Number> whole_figure{
    Wanted{"et helt tal", "a whole number", 2},
    [](syntax::Number const& figure) { return figure.digits.find('.') == std::string::npos; }};

// The digits of such a figure, with their place.
struct PlacedFigure : Terminal<PlacedFigure, syntax::Name> {
    FigureParser<syntax::Number> figure;
    constexpr explicit PlacedFigure(FigureParser<syntax::Number> of) : figure(of) {}

    Wanted wanted() const { return figure.label; }
    Offset take(ParseState& state, Offset at, syntax::Name& placed) const
    {
        syntax::Number read;
        auto const end = figure.take(state, at, read);
        if (end != 0) {
            placed = {std::move(read.digits), state.span(at, end)};
        }
        return end;
    }
};
inline constexpr PlacedFigure placed_year{year}, whole_number{whole_figure};

// The number of an item on an agenda: 7, 13.4.
struct ItemParser : Terminal<ItemParser, std::string> {
    Wanted wanted() const { return {"nummeret på et punkt", "the number of an item", 2}; }
    Offset take(ParseState& state, Offset at, std::string& item) const
    {
        auto end = state.begin() + at;
        while (end != state.end() &&
               (is_digit(*end) || (*end == '.' && end != state.begin() + at && end + 1 != state.end() &&
                                   is_digit(end[1]) && is_digit(end[-1])))) {
            ++end;
        }
        item.assign(state.begin() + at, end);
        return item.empty() ? 0 : state.offset(end);
    }
};
inline constexpr ItemParser item_number{};

// Nothing is taken: whether a blank on this line is all that stands between here and what follows.
struct SameLine : x3::parser<SameLine> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;

    template <class Context, class RContext, class Attribute>
    bool parse(Iterator& first, Iterator const&, Context const& context, RContext&, Attribute&) const
    {
        auto& state = state_of(context);
        Iterator at = first;
        skip_gap(at, context);
        return state.skip_blanks(state.offset(first)) == state.offset(at);
    }
};
inline constexpr SameLine same_line{};

// Nothing is taken: whether a name follows on this line (`no V in …` beside the truth value `no`).
struct NameFollows : x3::parser<NameFollows> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;

    template <class Context, class RContext, class Attribute>
    bool parse(Iterator& first, Iterator const&, Context const& context, RContext&, Attribute&) const
    {
        auto& state = state_of(context);
        return state.at_name(state.skip_blanks(state.offset(first)));
    }
};
inline constexpr NameFollows name_follows{};

// Nothing is taken: whether a declaration is complete here, because the next one or the end follows.
struct NextDeclaration : x3::parser<NextDeclaration> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;

    template <class Context, class RContext, class Attribute>
    bool parse(Iterator& first, Iterator const&, Context const& context, RContext&, Attribute&) const
    {
        auto& state = state_of(context);
        Iterator at = first;
        skip_gap(at, context);
        if (state.at_declaration(state.offset(at))) {
            return true;
        }
        state.want(state.offset(first), state.offset(at),
                   {"den næste erklæring", "the next declaration", next_declaration_rank});
        return false;
    }
};
inline constexpr NextDeclaration next_declaration{};

}  // namespace styr::grammar
