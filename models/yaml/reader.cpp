// SPDX-License-Identifier: MPL-2.0
#include "models/yaml/reader.hpp"

#include "models/messages/document_problems.hpp"
#include "models/yaml/keys.hpp"

namespace styr::yaml {

bool Reader::read()
{
    start();
    if (!failed()) {
        block_node(-1);
    }
    if (!failed()) {
        finish();
    }
    if (!failed() && nodes_.size() != 0) {
        check_root();
    }
    return !failed() && !refusals_.any();
}

void Reader::start()
{
    next();
    if (page_.here() == '%' && page_.column() == 0) {
        return fail(document_problem::directive, page_.at, page_.end_of_line(page_.at));
    }
    if (page_.done() && page_.before_marker() && page_.marker() == "---") {
        page_.pass_marker();
        if (next() && !page_.fresh()) {
            return fail(document_problem::text_beside_marker, page_.at, token_end());
        }
    }
    if (page_.done() && !failed()) {
        auto const end = page_.end();
        fail(document_problem::empty_document, end, end);
    }
}

// Nothing may follow the root but an end marker.
void Reader::finish()
{
    bool const ended = !next() && !failed() && page_.before_marker() && page_.marker() == "...";
    if (ended) {
        page_.pass_marker();
        next();
    }
    if (failed()) {
        return;
    }
    if (page_.before_marker()) {
        fail(document_problem::second_document, page_.end(), page_.end() + 3);
    } else if (!page_.done()) {
        bool const block = !ended && nodes_[0].kind != Node::Kind::scalar && !nodes_[0].flow;
        fail(block && page_.fresh() ? document_problem::indentation : document_problem::second_document, page_.at,
             token_end());
    }
}

void Reader::check_root()
{
    auto const& root = nodes_[0];
    if (root.kind != Node::Kind::scalar) {
        return;
    }
    Scalar const only{root.span.begin, root.span.end, root.style, false, root.text};
    if (missing_blank(only.text) && root.style == Node::Style::plain) {
        missing_colon(only);
    } else {
        fail(document_problem::root_is_text, only.begin, only.end);
    }
}

bool Reader::refused_property()
{
    char const c = page_.here();
    if (c != '&' && c != '!') {
        return false;
    }
    auto const begin = page_.at;
    page_.at = token_end();
    refuse(c == '&' ? document_problem::anchor : document_problem::tag, begin, page_.at,
           {{"text", quoted_excerpt(page_.text(begin, page_.at))}});
    return true;
}

Scalar Reader::refused_alias()
{
    auto const begin = page_.at;
    page_.at = token_end();
    refuse(document_problem::alias, begin, page_.at, {{"text", quoted_excerpt(page_.text(begin, page_.at))}});
    return {.begin = begin,
            .end = page_.at,
            .style = Node::Style::plain,
            .placeholder = true,
            .text = page_.text(begin, page_.at)};
}

void Reader::refused_explicit_key()
{
    auto const mark = page_.at++;
    if (next() && (page_.here() == '[' || page_.here() == '{' || page_.indicator('-'))) {
        return fail(document_problem::key_is_collection, page_.at, page_.at + 1);
    }
    if (!failed()) {
        fail(document_problem::explicit_key, mark, mark + 1);
    }
}

void Reader::missing_colon(Scalar const& key)
{
    auto const text = key.text;
    if (key.style == Node::Style::plain && odd_space_at_edge(text)) {
        failed_ = true;  // the odd space stands where the blank should, and was refused
        return page_.stop();
    }
    if (key.style == Node::Style::plain && missing_blank(text)) {
        auto const colon = text.find(':');
        return fail(document_problem::missing_blank, key.begin, key.end,
                    {{"text", quoted_excerpt(text)},
                     {"key", quoted_excerpt(text.substr(0, colon))},
                     {"value", quoted_excerpt(text.substr(colon + 1))}});
    }
    fail(document_problem::missing_colon, key.begin, key.end,
         {{"text", quoted_excerpt(page_.text(key.begin, key.end))}});
}

bool Reader::room_for_node(std::uint32_t at)
{
    if (nodes_.size() < limits_.nodes) {
        return true;
    }
    fail(document_problem::too_many_nodes, at, at, {{"limit", grouped(limits_.nodes)}});
    return false;
}

bool Reader::open(Node::Kind kind, bool flow, std::uint32_t at, std::uint32_t& index)
{
    if (depth_ == limits_.depth) {
        fail(document_problem::too_deep, at, at + 1, {{"limit", grouped(limits_.depth)}});
        return false;
    }
    if (!room_for_node(at)) {
        return false;
    }
    ++depth_;
    index = nodes_.open(kind, flow, refusals_.span(at, at + 1));
    return true;
}

void Reader::close(std::uint32_t index, std::uint32_t end)
{
    --depth_;
    last_end_ = end;
    nodes_.close(index, end);
    if (nodes_[index].kind == Node::Kind::mapping) {
        refuse_duplicates(nodes_, index, refusals_);
    }
}

std::uint32_t Reader::put(Scalar const& scalar)
{
    if (!room_for_node(scalar.begin)) {
        return 0;
    }
    if (scalar.end - scalar.begin > limits_.scalar_bytes) {
        fail(document_problem::scalar_too_long, scalar.begin, scalar.begin,
             {{"size", grouped(scalar.end - scalar.begin)}, {"limit", grouped(limits_.scalar_bytes)}});
        return 0;
    }
    last_end_ = scalar.end;
    return nodes_.scalar(refusals_.span(scalar.begin, scalar.end), scalar.style, scalar.text);
}

void Reader::put_key(Scalar const& key)
{
    put(key);
    if (!key.placeholder && !failed()) {
        check_key(key, refusals_);
    }
}

void Reader::put_nothing(std::uint32_t at) { put({at, at, Node::Style::plain, false, page_.text(at, at)}); }

bool Reader::next()
{
    if (failed()) {
        return false;
    }
    page_.skip();
    if (page_.tab_seen()) {
        fail(document_problem::tab_indentation, page_.tab(), page_.tab() + 1);
    }
    return !page_.done();
}

bool Reader::at_colon(Layout layout, Node::Style key) const
{
    if (page_.here() != ':') {
        return false;
    }
    char const after = page_.here(1);
    return is_gap(after) || (layout == Layout::flow && (key == Node::Style::quoted || (sign(after) & flow_sign) != 0));
}

// The end of what stands at the cursor, for underlining: up to the next blank or flow sign.
std::uint32_t Reader::token_end() const
{
    auto end = page_.at + 1;
    while (end < page_.end() && !is_gap(page_.text()[end]) && (sign(page_.text()[end]) & flow_sign) == 0) {
        ++end;
    }
    return end < page_.end() ? end : page_.end();
}

void Reader::fail(Problem const& problem, std::uint32_t begin, std::uint32_t end,
                  std::initializer_list<Argument> arguments, std::initializer_list<Label> context)
{
    if (!failed()) {
        refusals_.add(problem, begin, end, arguments, context);
    }
    failed_ = true;
    page_.stop();
}

void Reader::refuse(Problem const& problem, std::uint32_t begin, std::uint32_t end,
                    std::initializer_list<Argument> arguments, std::initializer_list<Label> context)
{
    if (!failed()) {
        refusals_.add(problem, begin, end, arguments, context);
    }
}

}  // namespace styr::yaml
