// SPDX-License-Identifier: MPL-2.0
// Flow collections: what stands in [ ] and { }.
#include "diagnostics/words.hpp"
#include "models/messages/data_problems.hpp"
#include "models/messages/document_problems.hpp"
#include "models/yaml/reader.hpp"

namespace styr::yaml {

namespace {

char closer(char opener) { return opener == '[' ? ']' : '}'; }

Text sign_text(char c) { return Text{std::string(1, c)}; }

}  // namespace

void Reader::flow_collection(int outer)
{
    auto const opener = page_.at;
    bool const list = page_.here() == '[';
    std::uint32_t self = 0;
    if (!open(list ? Node::Kind::sequence : Node::Kind::mapping, true, opener, self)) {
        return;
    }
    ++page_.at;
    list ? flow_sequence(outer, opener) : flow_mapping(outer, opener);
    if (!failed()) {
        close(self, ++page_.at);
    }
}

// Moves to the next thing in the collection that began at `opener`. False where it is cut off.
bool Reader::next_in_flow(int outer, std::uint32_t opener)
{
    bool const more = next();
    if (failed()) {
        return false;
    }
    if (more && (!page_.fresh() || page_.column() > outer)) {
        return true;
    }
    char const bracket = page_.text()[opener];
    if (more && page_.here() == closer(bracket)) {
        fail(document_problem::closer_not_indented, page_.at, page_.at + 1, {{"closer", sign_text(closer(bracket))}});
        return false;
    }
    Label const cut{refusals_.span(page_.at, more ? token_end() : page_.at),
                    {"her er den stadig åben", "it is still open here"}};
    fail(document_problem::unclosed_bracket, opener, opener + 1,
         {{"opener", sign_text(bracket)}, {"closer", sign_text(closer(bracket))}}, {cut});
    return false;
}

// After an entry: true at the closing bracket and past a comma.
bool Reader::separator(int outer, std::uint32_t opener)
{
    if (!next_in_flow(outer, opener)) {
        return false;
    }
    char const c = page_.here();
    char const bracket = page_.text()[opener];
    if (c == ',') {
        ++page_.at;
        return next_in_flow(outer, opener);
    }
    if (c == closer(bracket)) {
        return true;
    }
    Label const from{refusals_.span(opener, opener + 1), {"begynder her", "begins here"}};
    if (bracket == '[' && at_colon(Layout::flow, Node::Style::quoted)) {
        fail(document_problem::pair_in_list, page_.at, page_.at + 1, {}, {from});
    } else {
        fail(document_problem::expected_comma, page_.at, token_end(),
             {{"closer", sign_text(closer(bracket))}, {"text", quoted_excerpt(page_.text(page_.at, token_end()))}},
             {from});
    }
    return false;
}

void Reader::flow_sequence(int outer, std::uint32_t opener)
{
    bool more = next_in_flow(outer, opener);
    while (more && page_.here() != ']') {
        if (page_.here() == ',') {
            refuse(document_problem::empty_entry, page_.at, page_.at + 1);
        } else {
            flow_value(outer);
        }
        more = !failed() && separator(outer, opener);
    }
}

void Reader::flow_mapping(int outer, std::uint32_t opener)
{
    bool more = next_in_flow(outer, opener);
    while (more && page_.here() != '}') {
        if (page_.here() == ',') {
            refuse(document_problem::empty_entry, page_.at, page_.at + 1);
        } else {
            flow_pair(outer, opener);
        }
        more = !failed() && separator(outer, opener);
    }
}

void Reader::flow_pair(int outer, std::uint32_t opener)
{
    while (refused_property() && next_in_flow(outer, opener)) {}
    char const c = page_.here();
    if (c == '[' || c == '{') {
        return fail(document_problem::key_is_collection, page_.at, page_.at + 1);
    }
    if (page_.indicator('?')) {
        return refused_explicit_key();
    }
    auto const key = scalar(Layout::flow);
    if (failed()) {
        return;
    }
    if (!at_colon(Layout::flow, key.style)) {
        return key_without_colon(key);
    }
    put_key(key);
    auto const after_colon = ++page_.at;
    if (failed() || !next_in_flow(outer, opener)) {
        return;
    }
    if (page_.here() == ',' || page_.here() == '}') {
        return put_nothing(after_colon);
    }
    flow_value(outer);
}

void Reader::key_without_colon(Scalar const& key)
{
    auto const split =
        key.style == Node::Style::plain ? number_split_by_comma(page_.text(), key.begin, key.end) : std::nullopt;
    if (!split) {
        return missing_colon(key);
    }
    refuse_comma(*split, key.end);
}

void Reader::refuse_comma(CommaSplit const& split, std::uint32_t end)
{
    auto const whole = page_.text(split.begin, end);
    fail(data_problem::comma_split, split.begin, end,
         {{"whole", quoted_excerpt(whole)},
          {"key", quoted_excerpt(trimmed(whole.substr(whole.rfind(',') + 1)))},
          {"cure", split.cure.empty() ? Text() : quoted_excerpt(split.cure)}});
}

void Reader::flow_value(int outer)
{
    auto const begin = page_.at;
    while (refused_property() && next()) {}
    if (failed()) {
        return;
    }
    char const c = page_.here();
    if (c == '[' || c == '{') {
        return flow_collection(outer);
    }
    if (page_.at != begin && (page_.done() || c == ',' || c == ']' || c == '}')) {
        return put_nothing(begin);
    }
    auto const value = scalar(Layout::flow);
    if (!failed()) {
        put(value);
    }
}

}  // namespace styr::yaml
