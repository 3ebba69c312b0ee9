// SPDX-License-Identifier: MPL-2.0
// Reads YAML under the strict profile of docs/yaml.md into nodes with exact spans. Every byte is
// part of a value, a key, a comment or punctuation that it understood, or the text is refused.
//
// It knows the profile and nothing else of YAML. That it reads what YAML means is not taken on
// trust: yaml-cpp must agree with it (readers_agree.hpp), and the tests hold it against libfyaml,
// which passes the whole YAML test suite.
#pragma once

#include "models/messages/refusals.hpp"
#include "models/yaml/comma_split.hpp"
#include "models/yaml/cursor.hpp"
#include "models/yaml/document_builder.hpp"

#include <optional>
#include <vector>

namespace styr::yaml {

// Where a text stands: blocks are laid out by indentation, flow is what stands in [ ] and { }.
enum class Layout : std::uint8_t { block, flow };

struct Scalar {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    Node::Style style = Node::Style::plain;
    bool placeholder = false;  // stands for something refused; its text means nothing
    std::string_view text;
};

// How a block scalar is written: `|` keeps its lines, `>` folds them; and what becomes of the line
// breaks at its end: one is kept, none (`-`) or all (`+`).
struct BlockStyle {
    enum class Chomping : std::uint8_t { clip, strip, keep };
    bool folded = false;
    Chomping chomping = Chomping::clip;
};

struct BlockLine {
    std::uint32_t begin = 0;
    std::uint32_t first = 0;  // the first character that is no blank, or the end
    std::uint32_t end = 0;
    int spaces = 0;         // before it
    std::string_view text;  // without the indentation of the block

    bool blank() const { return first == end; }
};

class Reader {
public:
    Reader(Source const& source, std::uint32_t begin, DocumentLimits const& limits, DocumentBuilder& nodes,
           Refusals& refusals)
        : page_(source.text(), begin), limits_(limits), nodes_(nodes), refusals_(refusals)
    {
    }

    // Whether the text holds one document and nothing that the profile refuses.
    bool read();

private:
    // The document (reader.cpp)
    void start();
    void finish();
    void check_root();

    // Blocks (reader_block.cpp). `outer` is the column of the collection around a node, -1 at
    // the root. Afterwards the cursor is at the next thing, which is the first on its line.
    void block_node(int outer);
    void block_sequence(int column, bool among_keys);
    void block_item(int column);
    void block_mapping(int column, Scalar key);
    void block_value(int column);
    Scalar block_key();
    bool next_in(int column);
    void value_on_line(int outer);
    bool value_other_than_text(int outer);
    void text_in_block(int outer, Scalar const& scalar);
    void flow_in_block(int outer);
    void continued_text(int outer, Scalar const& scalar);
    void rest_of_line_is_empty();

    // Flow collections (reader_flow.cpp)
    void flow_collection(int outer);
    void flow_sequence(int outer, std::uint32_t opener);
    void flow_mapping(int outer, std::uint32_t opener);
    void flow_pair(int outer, std::uint32_t opener);
    void key_without_colon(Scalar const& key);
    void refuse_comma(CommaSplit const& split, std::uint32_t end);
    void flow_value(int outer);
    bool next_in_flow(int outer, std::uint32_t opener);
    bool separator(int outer, std::uint32_t opener);

    // Scalars (reader_scalar.cpp)
    Scalar scalar(Layout layout);
    Scalar plain(Layout layout);
    Scalar single_quoted();
    Scalar double_quoted();
    char32_t escape();
    Scalar unclosed_quote(std::uint32_t begin, char quote);
    void refuse_odd_spaces(Scalar const& scalar);
    void refuse_indicator();

    // Block scalars (reader_block_text.cpp)
    void block_scalar(int outer);
    std::optional<BlockStyle> block_header();
    std::vector<BlockLine> block_lines(int outer, bool folded);
    bool refused_block_line(BlockLine const& line, BlockLine const& widest_blank, int indent, bool folded);

    // What YAML has and the profile has not (reader.cpp)
    bool refused_property();
    Scalar refused_alias();
    void refused_explicit_key();
    void missing_colon(Scalar const& key);

    // Nodes
    bool open(Node::Kind kind, bool flow, std::uint32_t at, std::uint32_t& index);
    void close(std::uint32_t index, std::uint32_t end);
    std::uint32_t put(Scalar const& scalar);
    void put_key(Scalar const& key);
    void put_nothing(std::uint32_t at);
    bool room_for_node(std::uint32_t at);

    // The next thing on the page. False where nothing more can be read.
    bool next();
    // A `:` that ends a key.
    bool at_colon(Layout layout, Node::Style key) const;
    std::uint32_t token_end() const;
    bool failed() const { return failed_ || refusals_.full(); }
    // A syntax error: nothing after it can be trusted, so the reading ends here.
    void fail(Problem const& problem, std::uint32_t begin, std::uint32_t end,
              std::initializer_list<Argument> arguments = {}, std::initializer_list<Label> context = {});
    // A refusal of the profile: what was meant is clear enough to read on.
    void refuse(Problem const& problem, std::uint32_t begin, std::uint32_t end,
                std::initializer_list<Argument> arguments = {}, std::initializer_list<Label> context = {});

    Page page_;
    DocumentLimits const& limits_;
    DocumentBuilder& nodes_;
    Refusals& refusals_;
    std::uint32_t depth_ = 0;
    std::uint32_t last_end_ = 0;  // where the last node ended
    bool failed_ = false;
};

}  // namespace styr::yaml
