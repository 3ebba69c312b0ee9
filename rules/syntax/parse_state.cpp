// SPDX-License-Identifier: MPL-2.0
#include "rules/syntax/parse_state.hpp"

#include "rules/messages/syntax_problems.hpp"
#include "rules/syntax/keywords.hpp"

#include <algorithm>

namespace styr {

using namespace syntax;

namespace {

// Words with one blank between them.
std::string in_one_line(std::string_view words)
{
    std::string text;
    for (auto const c : words) {
        bool const blank = c == ' ' || c == '\t';
        if (!blank || !text.ends_with(' ')) {
            text += blank ? ' ' : c;
        }
    }
    return text;
}

}  // namespace

std::string_view ParseState::corrected(Offset at) const
{
    if (corrections_.empty()) {
        return {};
    }
    auto const found = corrections_.find(at);
    return found == corrections_.end() ? std::string_view{} : found->second;
}

Offset ParseState::whole_name_end(Offset at) const
{
    Offset longest = at;
    for (auto const& name : whole_names_) {
        auto end = at;
        for (std::size_t begin = 0; begin < name.size();) {
            auto const blank = std::min(name.find(' ', begin), name.size());
            auto const next = begin == 0 ? at : lexical::skip_blanks(text_, end);
            auto const word = std::string_view(name).substr(begin, blank - begin);
            if (lexical::token_at(text_, next) != word) {
                end = at;
                break;
            }
            end = next + static_cast<Offset>(word.size());
            begin = blank + 1;
        }
        longest = std::max(longest, end);
    }
    return longest;
}

std::optional<Offset> ParseState::word(Offset at, std::string_view word) const
{
    if (!whole_names_.empty() && !is_reserved(word) && whole_name_end(at) != at) {
        return std::nullopt;  // a reserved word stays one where it is wanted
    }
    if (auto const instead = corrected(at); !instead.empty()) {
        return instead == word ? std::optional(lexical::word_end(text_, at)) : std::nullopt;
    }
    if (at >= text_.size() || text_[at] != word.front() || !text_.substr(at).starts_with(word)) {
        return std::nullopt;
    }
    auto const end = lexical::word_end(text_, at);
    return end == at + word.size() ? std::optional(end) : std::nullopt;
}

bool ParseState::ends_name(Offset at, std::string_view word) const
{
    return is_reserved(word) || !corrected(at).empty();
}

bool ParseState::at_name(Offset at) const
{
    auto const first = lexical::word_at(text_, at);
    if (!whole_names_.empty() && whole_name_end(at) != at) {
        return true;
    }
    return !first.empty() && !ends_name(at, first);
}

std::optional<Offset> ParseState::name(Offset at, Name& name) const
{
    if (!at_name(at)) {
        return std::nullopt;
    }
    if (auto const whole = whole_name_end(at); whole != at) {
        name = {in_one_line(text_.substr(at, whole - at)), span(at, whole)};
        return whole;
    }
    auto end = lexical::word_end(text_, at);
    name.text = text_.substr(at, end - at);
    for (;;) {
        auto const next = lexical::skip_blanks(text_, end);
        if (next == end) {
            break;
        }
        auto word_end = lexical::word_end(text_, next);
        if (word_end == next) {
            word_end = lexical::digits_in_name(text_, next);
        } else if (ends_name(next, text_.substr(next, word_end - next))) {
            break;
        }
        if (word_end == next) {
            break;
        }
        name.text.append(1, ' ').append(text_, next, word_end - next);
        end = word_end;
    }
    name.span = span(at, end);
    return end;
}

bool ParseState::at_declaration(Offset at) const
{
    if (at == text_.size()) {
        return true;
    }
    auto const instead = corrected(at);
    return begins_declaration(instead.empty() ? lexical::word_at(text_, at) : instead);
}

void ParseState::want(Offset after, Offset at, Wanted wanted)
{
    if (at < furthest_ || at == named_at_) {
        return;
    }
    if (at > furthest_) {
        furthest_ = at;
        wanted_.clear();
    }
    after_ = after;
    auto const same =
        std::find_if(wanted_.begin(), wanted_.end(), [&](Wanted const& other) { return other.en == wanted.en; });
    if (same == wanted_.end()) {
        wanted_.push_back(wanted);
    } else if (wanted.rank < same->rank) {
        wanted_.erase(same);
        wanted_.push_back(wanted);
    }
}

void ParseState::begin_entry(Offset at, Reader reader)
{
    furthest_ = after_ = at;
    wanted_.clear();
    named_at_ = ~Offset{0};
    problem_.reset();
    replaces_ = kept_ = false;
    declaring_.clear();
    bool const again = at == entry_at_ && reader == reader_;
    reader_ = reader;
    if (again) {  // once more, with a correction
        forget_entry();
        file_.broken.resize(broken_before_);
        diagnostics_.erase(diagnostics_.begin() + static_cast<std::ptrdiff_t>(diagnostics_before_), diagnostics_.end());
        return;
    }
    entry_at_ = at;
    reported_ = reported_after_ = false;
    corrected_ = 0;
    declarations_before_ = file_.declarations.size();
    in_provision_before_ = in_provision_;
    items_before_ = in_provision_ ? provision().items.size() : 0;
    broken_before_ = file_.broken.size();
    diagnostics_before_ = diagnostics_.size();
}

namespace {

// The first reserved word in it; empty where there is none.
std::string_view reserved_word_in(std::string_view name)
{
    for (std::size_t begin = 0; begin < name.size();) {
        auto const end = std::min(name.find(' ', begin), name.size());
        if (is_reserved(name.substr(begin, end - begin))) {
            return name.substr(begin, end - begin);
        }
        begin = end + 1;
    }
    return {};
}

}  // namespace

void ParseState::declares(Name const& name)
{
    declaring_.push_back(name);
    auto const word = reserved_word_in(name.text);
    bool const told = !diagnostics_.empty() && diagnostics_.back().primary.span == Span(name.span);
    if (word.empty() || told) {
        return;
    }
    auto joined = name.text;
    std::replace(joined.begin(), joined.end(), ' ', '-');
    diagnostics_.push_back(occurrence(syntax_problem::word_in_name, name.span,
                                      {{"word", Text{word}}, {"name", Text{name.text}}, {"joined", Text{joined}}}));
    reported_ = true;
}

// As if the declaration had not been read.
void ParseState::forget_entry()
{
    file_.declarations.erase(file_.declarations.begin() + static_cast<std::ptrdiff_t>(declarations_before_),
                             file_.declarations.end());
    in_provision_ = in_provision_before_;
    if (in_provision_) {
        auto& items = provision().items;
        items.erase(items.begin() + static_cast<std::ptrdiff_t>(items_before_), items.end());
    }
    kept_ = false;
}

// What stands below a provision belongs to it even where one of its clauses is broken.
bool ParseState::kept_a_provision() const
{
    return kept_ && file_.declarations.size() > declarations_before_ &&
           std::holds_alternative<Provision>(file_.declarations.back());
}

namespace {

template <class T> void mark_replacing(T& declaration, bool replaces)
{
    if constexpr (requires { declaration.replaces; }) {
        declaration.replaces = replaces;
    }
}

Text noun_of(Rule const&) { return {"reglen", "the rule"}; }
Text noun_of(Exception const&) { return {"undtagelsen", "the exception"}; }
Text noun_of(Competence const&) { return {"kompetencen", "the competence"}; }

}  // namespace

void ParseState::keep(Entry entry)
{
    kept_ = true;
    std::visit(
        [&](auto& declaration) {
            using T = std::decay_t<decltype(declaration)>;
            mark_replacing(declaration, replaces_);
            constexpr bool item = std::is_constructible_v<ProvisionItem, T>;
            if constexpr (item) {
                if (in_provision_) {
                    provision().items.emplace_back(std::move(declaration));
                    return;
                }
            }
            if constexpr (std::is_constructible_v<Declaration, T>) {
                in_provision_ = std::is_same_v<T, Provision>;
                file_.declarations.emplace_back(std::move(declaration));
            } else {
                diagnostics_.push_back(
                    occurrence(syntax_problem::outside_provision, declaration.span, {{"what", noun_of(declaration)}}));
                file_.broken.push_back(declaration.name);
            }
        },
        entry);
}

}  // namespace styr
