// SPDX-License-Identifier: MPL-2.0
// What is put around a parser: a name for what it wants, a level of depth, the place of what it read.
#pragma once

#include "rules/syntax/grammar/terminals.hpp"

namespace styr::grammar {

// What the subject wants at its beginning is called by one name.
template <class Subject> struct Called : x3::unary_parser<Subject, Called<Subject>> {
    static bool const is_pass_through_unary = true;
    Wanted wanted;
    constexpr Called(Subject const& inner, Wanted what) : x3::unary_parser<Subject, Called>(inner), wanted(what) {}

    template <class Context, class RContext, class Attribute>
    bool parse(Iterator& first, Iterator const& last, Context const& context, RContext& rcontext,
               Attribute& attribute) const
    {
        auto& state = state_of(context);
        Iterator at = first;
        skip_gap(at, context);
        auto const outer = state.name_wants_at(state.offset(at));
        if (outer != state.offset(at)) {
            state.restore(outer);
            state.want(state.offset(first), state.offset(at), wanted);
            state.name_wants_at(state.offset(at));
        }
        bool const read = this->subject.parse(first, last, context, rcontext, attribute);
        state.restore(outer);
        return read;
    }
};
template <class Subject> constexpr auto called(Wanted wanted, Subject const& subject)
{
    return Called<typename x3::extension::as_parser<Subject>::value_type>(x3::as_parser(subject), wanted);
}

// One level deeper; refused past the limit, since reading recurses.
template <class Subject> struct Deeper : x3::unary_parser<Subject, Deeper<Subject>> {
    static bool const is_pass_through_unary = true;
    constexpr explicit Deeper(Subject const& inner) : x3::unary_parser<Subject, Deeper>(inner) {}

    template <class Context, class RContext, class Attribute>
    bool parse(Iterator& first, Iterator const& last, Context const& context, RContext& rcontext,
               Attribute& attribute) const
    {
        auto& state = state_of(context);
        struct Level {
            ParseState& of;
            bool fits;
            ~Level() { of.shallower(); }
        } const level{state, state.deeper()};
        if (!level.fits) {
            refuse_depth(state, first);
        }
        return this->subject.parse(first, last, context, rcontext, attribute);
    }

    [[noreturn]] static void refuse_depth(ParseState& state, Iterator after);
};
struct deeper_gen {
    template <class Subject> constexpr auto operator[](Subject const& subject) const
    {
        return Deeper<typename x3::extension::as_parser<Subject>::value_type>(x3::as_parser(subject));
    }
};
inline constexpr deeper_gen deeper{};

// The place of what was read, for the attribute of the rule around it.
template <class Subject> struct Placed : x3::unary_parser<Subject, Placed<Subject>> {
    static bool const is_pass_through_unary = true;
    constexpr explicit Placed(Subject const& inner) : x3::unary_parser<Subject, Placed>(inner) {}

    template <class Context, class RContext, class Attribute>
    bool parse(Iterator& first, Iterator const& last, Context const& context, RContext& rcontext,
               Attribute& attribute) const
    {
        Iterator at = first;
        skip_gap(at, context);
        if (!this->subject.parse(first, last, context, rcontext, attribute)) {
            return false;
        }
        auto& state = state_of(context);
        rcontext.span = state.span(state.offset(at), state.offset(first));
        return true;
    }
};
struct placed_gen {
    template <class Subject> constexpr auto operator[](Subject const& subject) const
    {
        return Placed<typename x3::extension::as_parser<Subject>::value_type>(x3::as_parser(subject));
    }
};
inline constexpr placed_gen placed{};

}  // namespace styr::grammar
