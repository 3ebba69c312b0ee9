// SPDX-License-Identifier: MPL-2.0
// All of Boost.Spirit is compiled here and nowhere else. X3 names its parsers by RTTI for messages;
// ours come from what the terminals wanted.
#define BOOST_SPIRIT_X3_NO_RTTI

#include "rules/syntax/parse.hpp"

#include "models/yaml/byte_check.hpp"
#include "rules/syntax/grammar/declarations.hpp"

namespace styr {

namespace {

constexpr std::uint32_t most_bytes = 1U << 20;

template <class Grammar> bool read(Grammar const& grammar, ParseState& state, Offset at)
{
    grammar::Iterator first = state.begin() + at;
    return grammar::x3::phrase_parse(first, state.end(), grammar::x3::with<grammar::state_tag>(state)[grammar],
                                     grammar::Skipper{});
}

}  // namespace

namespace grammar {

bool read_entry(ParseState& state, Offset at) { return read(entry_body, state, at); }
bool read_head(ParseState& state, Offset at) { return read(head_body, state, at); }

}  // namespace grammar

Parsed parse(Source const& source)
{
    Parsed parsed;
    parsed.file.source = source.id();
    DocumentLimits limits;
    limits.bytes = most_bytes;
    Refusals refusals(source, parsed.diagnostics);
    if (!check_bytes(source, limits, refusals)) {
        return parsed;
    }
    parsed.file.comments = lexical::comments_in(source);
    auto const begin = byte_order_mark(source.text());
    ParseState state(source, parsed.file);
    read(grammar::file, state, begin);
    parsed.diagnostics = state.take_diagnostics();
    if (auto names = state.whole_names(); !names.empty()) {  // once more, so that no use of them is an error
        syntax::File anew;
        anew.source = source.id();
        anew.comments = std::move(parsed.file.comments);
        parsed.file = std::move(anew);
        ParseState again(source, parsed.file, std::move(names));
        read(grammar::file, again, begin);
        parsed.diagnostics = again.take_diagnostics();
    }
    return parsed;
}

bool reads_alone(std::string declaration)
{
    return ParseState::reach_of(grammar::read_entry, std::move(declaration), true).complete;
}

}  // namespace styr
