// SPDX-License-Identifier: MPL-2.0
// Blocks: collections that are laid out by indentation.
#include "models/messages/document_problems.hpp"
#include "models/yaml/keys.hpp"
#include "models/yaml/reader.hpp"

namespace styr::yaml {

void Reader::block_node(int outer)
{
    auto const begin = page_.at;
    auto column = page_.column();
    while (refused_property() && next()) {
        column = page_.fresh() ? page_.column() : column;
    }
    if (failed()) {
        return;
    }
    if (page_.done() || (page_.fresh() && page_.column() <= outer)) {
        return put_nothing(begin);
    }
    if (page_.indicator('-')) {
        return block_sequence(column, false);
    }
    if (value_other_than_text(outer)) {
        return;
    }
    auto const first = scalar(Layout::block);
    if (failed()) {
        return;
    }
    if (at_colon(Layout::block, first.style)) {
        return block_mapping(column, first);
    }
    text_in_block(outer, first);
}

// Reads what can be no key: brackets and block scalars. False where a text stands.
bool Reader::value_other_than_text(int outer)
{
    char const c = page_.here();
    if (c == '[' || c == '{') {
        flow_in_block(outer);
    } else if (c == '|' || c == '>') {
        block_scalar(outer);
    } else if (page_.indicator('?')) {
        refused_explicit_key();
    } else {
        return false;
    }
    return true;
}

// Whether another child of the collection at `column` follows.
bool Reader::next_in(int column)
{
    if (!next() || page_.column() < column) {
        return false;
    }
    if (page_.column() > column) {
        fail(document_problem::indentation, page_.at, token_end());
        return false;
    }
    return true;
}

// `among_keys`: items may stand at the column of the key that they belong to.
void Reader::block_sequence(int column, bool among_keys)
{
    std::uint32_t self = 0;
    if (!open(Node::Kind::sequence, false, page_.at, self)) {
        return;
    }
    do {
        block_item(column);
    } while (next_in(column) && page_.indicator('-'));
    if (failed()) {
        return;
    }
    if (!page_.done() && page_.column() == column && !among_keys) {
        return fail(document_problem::expected_item, page_.at, token_end());
    }
    close(self, last_end_);
}

void Reader::block_item(int column)
{
    auto const dash = page_.at++;
    next();
    if (failed()) {
        return;
    }
    if (page_.done() || (page_.fresh() && page_.column() <= column)) {
        put_nothing(dash + 1);
        return refuse(document_problem::empty_item, dash, dash + 1);
    }
    if (!page_.fresh()) {
        auto const between = page_.text(dash, page_.at);
        if (auto const tab = between.find('\t'); tab != std::string_view::npos) {
            auto const at = dash + static_cast<std::uint32_t>(tab);
            return fail(document_problem::tab_indentation, at, at + 1);
        }
    }
    block_node(column);
}

void Reader::block_mapping(int column, Scalar key)
{
    std::uint32_t self = 0;
    if (!open(Node::Kind::mapping, false, key.begin, self)) {
        return;
    }
    put_key(key);
    block_value(column);
    while (next_in(column)) {
        if (page_.indicator('-')) {
            return fail(document_problem::item_among_keys, page_.at, page_.at + 1);
        }
        key = block_key();
        put_key(key);
        block_value(column);
    }
    if (!failed()) {
        close(self, last_end_);
    }
}

// A key and the blanks after it; the cursor is at its colon.
Scalar Reader::block_key()
{
    while (refused_property()) {
        if (!next() || page_.fresh()) {
            break;
        }
    }
    char const c = page_.here();
    if (c == '[' || c == '{') {
        fail(document_problem::key_is_collection, page_.at, page_.at + 1);
        return {};
    }
    if (page_.indicator('?')) {
        refused_explicit_key();
        return {};
    }
    auto const key = scalar(Layout::block);
    if (!failed() && !at_colon(Layout::block, key.style)) {
        missing_colon(key);
    }
    return key;
}

void Reader::block_value(int column)
{
    if (failed()) {
        return;
    }
    auto const after_colon = ++page_.at;
    next();
    while (!page_.done() && !page_.fresh() && refused_property()) {
        next();
    }
    if (failed()) {
        return;
    }
    if (!page_.done() && !page_.fresh()) {
        return value_on_line(column);
    }
    if (!page_.done() && page_.column() > column) {
        return block_node(column);
    }
    if (!page_.done() && page_.column() == column && page_.indicator('-')) {
        return block_sequence(column, true);
    }
    put_nothing(after_colon);
}

// A value on the line of its key, where no block collection may begin.
void Reader::value_on_line(int outer)
{
    if (page_.indicator('-')) {
        return fail(document_problem::item_beside_key, page_.at, page_.at + 1);
    }
    if (value_other_than_text(outer)) {
        return;
    }
    auto const value = scalar(Layout::block);
    if (failed()) {
        return;
    }
    if (at_colon(Layout::block, value.style)) {
        return fail(document_problem::second_colon, page_.at, page_.at + 1,
                    {{"text", quoted_excerpt(page_.text(value.begin, page_.end_of_line(page_.at)))}});
    }
    text_in_block(outer, value);
}

void Reader::text_in_block(int outer, Scalar const& scalar)
{
    put(scalar);
    rest_of_line_is_empty();
    if (!failed() && !page_.done() && scalar.style == Node::Style::plain && page_.column() > outer) {
        continued_text(outer, scalar);
    }
}

void Reader::flow_in_block(int outer)
{
    auto const begin = page_.at;
    flow_collection(outer);
    while (!failed() && (sign(page_.here()) & blank) != 0) {
        ++page_.at;
    }
    if (!failed() && at_colon(Layout::block, Node::Style::plain)) {
        return fail(document_problem::key_is_collection, begin, begin + 1);
    }
    rest_of_line_is_empty();
}

void Reader::rest_of_line_is_empty()
{
    if (!next() || page_.fresh()) {
        return;
    }
    auto const end = page_.end_of_line(page_.at);
    bool const after_quote =
        last_end_ != 0 && (page_.text()[last_end_ - 1] == '\'' || page_.text()[last_end_ - 1] == '"');
    auto const text = quoted_excerpt(page_.text(page_.at, end));
    fail(after_quote ? document_problem::text_after_quote : document_problem::text_after_value, page_.at, end,
         {{"text", text}});
}

// A deeper line under a text: YAML would join the two, or it is a slip of indentation.
void Reader::continued_text(int outer, Scalar const& scalar)
{
    auto const begin = page_.at;
    auto const end = page_.end_of_line(begin);
    Label const above{refusals_.span(scalar.begin, scalar.end), {"teksten begynder her", "the text begins here"}};
    if (page_.indicator('-') || holds_pair(page_.text(begin, end))) {
        if (missing_blank(scalar.text)) {
            return missing_colon(scalar);
        }
        return fail(document_problem::nested_under_text, begin, end, {}, {above});
    }
    refuse(document_problem::text_over_lines, begin, end, {{"text", quoted_excerpt(page_.text(begin, end))}}, {above});
    while (!page_.done() && page_.column() > outer) {
        page_.to_line_end();
        next();
    }
}

}  // namespace styr::yaml
