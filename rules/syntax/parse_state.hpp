// SPDX-License-Identifier: MPL-2.0
// What the grammar knows while it reads one file: how far it came and what it wanted there, the
// misspelt words that it reads as corrected, and the tree so far. No Spirit here.
#pragma once

#include "rules/syntax/lexical.hpp"
#include "rules/syntax/turns.hpp"

#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace styr {

using lexical::Offset;

// What can stand at a place, as a message calls it. Of many, those of low rank are named.
struct Wanted {
    std::string_view da;
    std::string_view en;
    std::uint8_t rank = 1;
    bool word = false;  // a word or sign of the language: shown in backticks
};

// What may always come after a complete declaration is named last, save at the beginning of a line.
inline constexpr std::uint8_t next_declaration_rank = 5;
// What is named only where nothing else can stand.
inline constexpr std::uint8_t rare_rank = 9;

// An item is kept in the provision above it.
using Entry = std::variant<syntax::BodyDeclaration, syntax::ParameterDeclaration, syntax::ListDeclaration,
                           syntax::TableDeclaration, syntax::CalendarDeclaration, syntax::FactDeclaration,
                           syntax::ValuesDeclaration, syntax::DecisionDeclaration, syntax::Definition,
                           syntax::Provision, syntax::Repeal, syntax::Rule, syntax::Exception, syntax::Competence>;

class ParseState {
public:
    // Reads one declaration (or the head) from a place, without recovering from errors: throws
    // where the grammar does. For trials of a correction.
    using Reader = bool (*)(ParseState&, Offset);

    // How far a text of its own can be read as one declaration.
    struct Reach {
        bool complete;
        Offset to;
    };
    static Reach reach_of(Reader reader, std::string text, bool in_provision);

    // `whole_names`: names that are declared although they have reserved words in them.
    ParseState(Source const& source, syntax::File& file, std::vector<std::string> whole_names = {})
        : source_(source), text_(source.text()), file_(file), whole_names_(std::move(whole_names))
    {
    }

    Source const& source() const { return source_; }
    char const* begin() const { return text_.data(); }
    char const* end() const { return text_.data() + text_.size(); }
    Offset offset(char const* at) const { return static_cast<Offset>(at - text_.data()); }
    std::string_view rest(Offset at) const { return text_.substr(at); }
    Span span(Offset from, Offset to) const { return {source_.id(), from, to}; }
    // Past the gap that begins at `at`. Every token that may follow asks again.
    Offset skip(Offset at)
    {
        if (at != gap_) {
            gap_ = at;
            past_gap_ = lexical::skip(text_, at);
        }
        return past_gap_;
    }
    // Past blanks on the same line.
    Offset skip_blanks(Offset at) const { return lexical::skip_blanks(text_, at); }

    // ---- words and names, with corrections applied; the end, or nothing
    std::optional<Offset> word(Offset at, std::string_view word) const;
    std::optional<Offset> name(Offset at, syntax::Name& name) const;
    bool at_name(Offset at) const;
    // Whether a declaration begins at `at`, or the file ends there.
    bool at_declaration(Offset at) const;

    // ---- how far it came
    // `wanted` would have fitted at `at`; the last thing read ended at `after`.
    void want(Offset after, Offset at, Wanted wanted);
    // Within `at`, what is wanted is called by one common name; gives back what to restore.
    Offset name_wants_at(Offset at) { return std::exchange(named_at_, at); }
    void restore(Offset named) { named_at_ = named; }
    // What is wrong is known already: it takes the place of what was wanted.
    void refuse(Diagnostic problem) { problem_ = std::move(problem); }

    // Behind which `where` a condition begins: one in brackets there is all of it.
    Offset where_begins_at(Offset at) { return std::exchange(where_at_, at); }
    Offset where_begins() const { return where_at_; }

    bool deeper() { return ++depth_ <= most_depth; }
    void shallower() { --depth_; }
    static constexpr int most_depth = 64;
    static constexpr int most_steps = 256;

    // ---- declarations
    void begin_entry(Offset at, Reader reader);
    void declares(syntax::Name const& name);  // one declaration may more than one
    void replaces() { replaces_ = true; }
    void keep(Entry entry);
    void keep(syntax::Head head) { file_.head = std::move(head); }
    syntax::Provision& provision() { return std::get<syntax::Provision>(file_.declarations.back()); }

    // ---- errors
    struct Recovery {
        bool again;   // read the declaration again, with a correction
        Offset from;  // else go on from here
    };
    Recovery recover(Offset where);
    // Names with reserved words in them that were met. Read once more with them, a file has no other error where they
    // are used.
    std::vector<std::string> const& whole_names() const { return whole_names_; }
    // What was read from the whole file.
    Diagnostics take_diagnostics() { return std::move(diagnostics_); }

private:
    struct Correction {
        Offset at = 0;
        std::string_view word;
        bool complete = false;  // the declaration can then be read to its end
        Offset reached = 0;
    };

    std::string_view corrected(Offset at) const;
    // The end of the name with reserved words in it that begins at `at`; `at` itself where none does.
    Offset whole_name_end(Offset at) const;
    std::optional<std::string> find_whole_name();
    std::optional<std::string> whole_name_from(Offset at);
    Offset words_before_error() const;
    bool reads_on_with(std::string const& whole_name, Offset behind);
    bool ends_name(Offset at, std::string_view word) const;
    void forget_entry();
    bool kept_a_provision() const;
    bool first_on_line(Offset at) const;
    std::string name_before() const;
    std::optional<Offset> open_bracket() const;
    Text label(bool something_there) const;
    Diagnostic unexpected() const;
    std::optional<Diagnostic> from_other_language() const;
    Diagnostic joined_by_strokes() const;
    Diagnostic misspelt(Correction const& slip) const;
    Text expected(std::size_t most) const;
    std::optional<Correction> find_correction();
    struct Turned {
        Rephrased turn;
        bool complete = false;  // with what is written instead, the declaration can be read to its end
        bool touches = false;   // the place of the error
    };
    std::optional<Turned> find_turn();
    std::optional<Turned> try_turn(Rephrased turn, std::string_view entry);
    Diagnostic told(Turned const& turned) const;
    void try_correction(Offset at, std::string_view word, std::optional<Correction>& best);
    Offset resume_after(Offset at) const;

    Source const& source_;
    std::string_view text_;
    syntax::File& file_;
    Diagnostics diagnostics_;

    Offset gap_ = ~Offset{0}, past_gap_ = 0;
    Offset furthest_ = 0;  // where the next token stood that did not fit
    Offset after_ = 0;     // the end of what fitted
    std::vector<Wanted> wanted_;
    Offset named_at_ = ~Offset{0};
    std::optional<Diagnostic> problem_;
    int depth_ = 0;
    Offset where_at_ = ~Offset{0};
    std::map<Offset, std::string_view> corrections_;
    std::vector<std::string> whole_names_;

    Offset entry_at_ = ~Offset{0};
    Reader reader_ = nullptr;
    std::size_t declarations_before_ = 0, items_before_ = 0, broken_before_ = 0, diagnostics_before_ = 0;
    bool in_provision_ = false, in_provision_before_ = false;
    bool reported_ = false;        // this declaration's error
    bool reported_after_ = false;  // and that of lines between it and the next one
    int corrected_ = 0;
    bool kept_ = false;
    bool replaces_ = false;
    std::vector<syntax::Name> declaring_;

    // Trials cost time: past these, errors are reported without looking for a slip.
    int words_left_ = 10000;
    int trials_left_ = 4000;
    std::int64_t bytes_left_ = 2 << 20;
};

}  // namespace styr
