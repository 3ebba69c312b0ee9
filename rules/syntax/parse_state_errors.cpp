// SPDX-License-Identifier: MPL-2.0
// What is said about a syntax error.
#include "rules/messages/syntax_problems.hpp"
#include "rules/syntax/keywords.hpp"
#include "rules/syntax/parse_state.hpp"

#include "diagnostics/spelling.hpp"
#include "diagnostics/utf8.hpp"

#include <algorithm>

namespace styr {

namespace {

constexpr std::size_t most_alternatives = 5;
constexpr std::size_t most_shown = 40;  // characters of what was written
constexpr Offset look_back = 4096;      // bytes before the error in which a slip is looked for

Text shown(Wanted const& wanted)
{
    if (wanted.word) {
        return Text{'`' + std::string(wanted.en) + '`'};
    }
    return {std::string(wanted.da), std::string(wanted.en)};
}

bool is_blank_or_sign(char c)
{
    return static_cast<unsigned char>(c) < 0x80 && !is_digit(c) && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') &&
           c != '-';
}

std::string_view without_end(std::string_view text)
{
    return text.substr(0, std::min(text.find_first_of("\r\n"), text.size()));
}

bool is_quote(std::string_view token)
{
    static constexpr std::string_view quotes[] = {"“", "”", "„", "»", "«", "‘", "’", "'", "´", "`"};
    return std::find(std::begin(quotes), std::end(quotes), token) != std::end(quotes);
}

struct Around {
    std::string_view token;   // that did not fit
    std::string_view before;  // the text before it
    std::string_view after;
    bool name_wanted = false;
    std::string_view name;     // of several words, that ends right before it
    bool value_ended = false;  // right before it
};

Text no_word_of_a_name(std::string_view token)
{
    auto const word = '`' + std::string(token) + '`';
    return {word + " er et ord i regelsproget og kan ikke stå i et navn",
            word + " is a word of the rule language and cannot stand in a name"};
}

// Advice for what is often written at a place and is not obvious from what is expected there.
Text hint_for(Around const& at)
{
    auto const token = at.token;
    auto const is_any = [&](std::initializer_list<std::string_view> of) {
        return std::find(of.begin(), of.end(), token) != of.end();
    };
    auto const ends_in_digit = !at.before.empty() && is_digit(at.before.back());
    if (at.before.ends_with("is not") && is_any({"before", "after", "at", "more", "less"})) {
        return {"skriv det omvendte: `is on or after`, `is at most` …",
                "write the opposite: `is on or after`, `is at most` …"};
    }
    if (lexical::month_named(token) != 0) {
        return {"dagen står først: `1 January`", "the day stands first: `1 January`"};
    }
    if (token.starts_with('"') && at.name_wanted) {
        return {"navne og værdier skrives uden anførselstegn", "names and values are written without quotes"};
    }
    if (token == "." && !at.after.empty() && is_digit(at.after.front())) {
        return {"et tal begynder med et ciffer: `0.5`", "a number begins with a digit: `0.5`"};
    }
    if (is_any({";", "{", "}", "."})) {
        return {"intet tegn slutter en sætning; den næste begynder med sit ord",
                "no sign ends a sentence; the next one begins with its word"};
    }
    if (is_any({"-"})) {
        return {"et minus har mellemrum på begge sider", "a minus has blanks on both sides"};
    }
    if (is_any({"+"})) {
        return {"et tal har intet plus foran", "a figure has no plus before it"};
    }
    if (is_any({"[", "]"})) {
        return {"brug runde parenteser", "use round brackets"};
    }
    if (!token.empty() && is_digit(token.front()) && ends_in_digit) {
        return {"tusinder skilles ikke: `1933`", "thousands are not separated: `1933`"};
    }
    if (at.name_wanted && is_reserved(token)) {
        return no_word_of_a_name(token);
    }
    if (!at.name_wanted && is_any({"<", ">", "<=", ">=", "=", "!=", "is"})) {
        return {"en sammenligning har to sider; forbind flere med `and`",
                "a comparison has two sides; join several with `and`"};
    }
    if (at.value_ended && is_any({"before", "after"})) {
        bool const before = token == "before";
        return {"to datoer sammenlignes med `is " + std::string(token) + "`; en periode med navn " +
                    (before ? "trækkes fra: `effective - notice`" : "lægges til: `effective + notice`"),
                "two days are compared with `is " + std::string(token) + "`; a period that has a name is " +
                    (before ? "taken away: `effective - notice`" : "added: `effective + notice`")};
    }
    if (!at.name.empty()) {
        auto const name = '`' + std::string(at.name) + '`';
        return {name + " er læst som ét navn", name + " is read as one name"};
    }
    return {};
}

}  // namespace

bool ParseState::first_on_line(Offset at) const
{
    auto const before = text_.substr(0, at).find_last_not_of(" \t");
    return before == std::string_view::npos || text_[before] == '\n';
}

Text ParseState::expected(std::size_t most) const
{
    auto wanted = wanted_;
    if (first_on_line(furthest_)) {
        for (auto& one : wanted) {
            one.rank = one.rank == next_declaration_rank ? 0 : one.rank;
        }
    }
    std::stable_sort(wanted.begin(), wanted.end(), [](Wanted const& a, Wanted const& b) { return a.rank < b.rank; });
    auto const rare =
        std::find_if(wanted.begin(), wanted.end(), [](Wanted const& one) { return one.rank >= rare_rank; });
    if (rare != wanted.begin()) {
        wanted.erase(rare, wanted.end());
    }
    if (wanted.size() > most) {
        wanted.resize(most);
    }
    Text list;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (i > 0) {
            list += i + 1 == wanted.size() ? Text{" eller ", " or "} : Text{", "};
        }
        list += shown(wanted[i]);
    }
    return list.empty() ? Text{"noget andet", "something else"} : list;
}

// The name of several words that ends where the last thing read ended.
std::string ParseState::name_before() const
{
    syntax::Name found;
    auto const from = after_ - entry_at_ > look_back ? after_ - look_back : entry_at_;
    for (auto at = lexical::skip(text_, from); at < after_;) {
        auto end = name(at, found).value_or(lexical::word_end(text_, at));
        if (end == after_ && found.span.end == end && found.text.find(' ') != std::string::npos) {
            return printable(found.text, most_shown);
        }
        if (end == at) {
            end = at + static_cast<Offset>(std::max<std::size_t>(1, lexical::token_at(text_, at).size()));
        }
        at = lexical::skip(text_, end);
    }
    return {};
}

// The last bracket that is still open, where a closing one is wanted.
std::optional<Offset> ParseState::open_bracket() const
{
    if (std::none_of(wanted_.begin(), wanted_.end(), [](Wanted const& wanted) { return wanted.en == ")"; })) {
        return std::nullopt;
    }
    std::vector<Offset> open;
    for (auto at = lexical::skip(text_, entry_at_); at < after_; at = lexical::skip(text_, at + 1)) {
        if (text_[at] == '(') {
            open.push_back(at);
        } else if (text_[at] == ')' && !open.empty()) {
            open.pop_back();
        } else if (text_[at] == '"') {
            at += static_cast<Offset>(lexical::token_at(text_, at).size()) - 1;
        }
    }
    return open.empty() ? std::nullopt : std::optional(open.back());
}

// What is said under the caret: what is expected, where that is one thing.
Text ParseState::label(bool something_there) const
{
    if (wanted_.size() == 1 && wanted_.front().en.size() < most_shown) {
        auto const what = shown(wanted_.front());
        return {"her ventes " + what.da, what.en + " is expected here"};
    }
    return something_there ? Text{"passer ikke her", "does not fit here"}
                           : Text{"her mangler noget", "something is missing here"};
}

Diagnostic ParseState::unexpected() const
{
    auto const token = lexical::token_at(text_, furthest_);
    auto const end = furthest_ + static_cast<Offset>(token.size());
    auto const written = Text{printable(token, most_shown)};
    Text const found =
        furthest_ == text_.size() ? Text{"filens slutning", "the end of the file"} : Text{'`' + written.en + '`'};
    Around around{.token = token,
                  .before = text_.substr(0, after_),
                  .after = text_.substr(end),
                  .name_wanted = false,
                  .name = {},
                  .value_ended = false};
    for (auto const& wanted : wanted_) {
        around.name_wanted = around.name_wanted || wanted.en.find("name") != std::string_view::npos;
        around.value_ended = around.value_ended || wanted.en == "a sign of calculation";
    }
    auto const name = name_before();
    around.name = name;
    if (at_declaration(furthest_) && after_ < furthest_ && (first_on_line(furthest_) || furthest_ == text_.size())) {
        // The next declaration is not to blame: what is missing was missing before it.
        around.token = {};
        auto missing = occurrence(syntax_problem::unexpected, span(after_, after_),
                                  {{"expected", expected(most_alternatives)},
                                   {"label", label(false)},
                                   {"found", found},
                                   {"hint", hint_for(around)}});
        if (auto const bracket = open_bracket()) {
            missing.context.push_back(
                {span(*bracket, *bracket + 1), {"parentesen begynder her", "the bracket opens here"}});
        }
        return missing;
    }
    if (is_quote(token)) {
        return occurrence(syntax_problem::other_quotes, span(furthest_, end), {{"written", written}});
    }
    if (token == "_") {
        return joined_by_strokes();
    }
    if (auto foreign = from_other_language()) {
        return std::move(*foreign);
    }
    std::vector<std::string_view> words;
    for (auto const& wanted : wanted_) {
        if (wanted.word) {
            words.push_back(wanted.en);
        }
    }
    auto const close = nearest(token, words);
    return occurrence(syntax_problem::unexpected, span(furthest_, end),
                      {{"expected", expected(most_alternatives)},
                       {"label", label(true)},
                       {"found", found},
                       {"nearest", close && *close != token ? Text{*close} : Text{}},
                       {"hint", hint_for(around)}});
}

// `occupancy_basis`, as data files write it: the words stand apart, or with hyphens where one of them is reserved.
Diagnostic ParseState::joined_by_strokes() const
{
    auto const in_word = [this](Offset at) {
        return at < text_.size() && (text_[at] == '_' || lexical::word_end(text_, at) != at || is_digit(text_[at]));
    };
    auto begin = furthest_, end = furthest_;
    while (begin > entry_at_ && (text_[begin - 1] == '_' || !is_blank_or_sign(text_[begin - 1]))) {
        --begin;
    }
    while (in_word(end)) {
        end = std::max(end + 1, lexical::word_end(text_, end));
    }
    std::string words(text_.substr(begin, end - begin));
    bool reserved = false;
    for (std::size_t at = 0; at < words.size();) {
        auto const stroke = std::min(words.find('_', at), words.size());
        reserved = reserved || is_reserved(std::string_view(words).substr(at, stroke - at));
        at = stroke + 1;
    }
    std::replace(words.begin(), words.end(), '_', reserved ? '-' : ' ');
    return occurrence(syntax_problem::other_language, span(begin, end),
                      {{"written", Text{printable(text_.substr(begin, end - begin), most_shown)}},
                       {"suggestion", Text{words}},
                       {"hint",
                        {"ord i et navn skilles af mellemrum, eller af bindestreger, hvor et af dem er et af sprogets",
                         "the words of a name are separated by blanks, or by hyphens where one is of the language"}}});
}

std::optional<Diagnostic> ParseState::from_other_language() const
{
    auto const token = lexical::token_at(text_, furthest_);
    auto const sign = foreign_sign(without_end(text_.substr(furthest_)));
    auto const theirs = sign.value_or(token);
    auto const ours = word_for(theirs);
    bool const ours_already = ours && text_.substr(furthest_).starts_with(*ours);  // `kr.`
    if (!ours || ours_already || is_reserved(token)) {
        return std::nullopt;
    }
    Text const about_comments{"en bemærkning begynder med `#` og går til linjens slutning",
                              "a comment begins with `#` and goes to the line's end"};
    return occurrence(
        syntax_problem::other_language, span(furthest_, furthest_ + static_cast<Offset>(theirs.size())),
        {{"written", Text{theirs}}, {"suggestion", Text{*ours}}, {"hint", *ours == "#" ? about_comments : Text{}}});
}

}  // namespace styr
