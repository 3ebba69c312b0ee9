// SPDX-License-Identifier: MPL-2.0
// How reading goes on after a syntax error: with the word that was meant, or at the next declaration.
#include "diagnostics/utf8.hpp"
#include "rules/messages/syntax_problems.hpp"
#include "rules/syntax/keywords.hpp"
#include "rules/syntax/parse_state.hpp"

#include <algorithm>

namespace styr {

namespace {

constexpr std::size_t most_shown = 40;     // characters of what was written
constexpr Offset look_back = 4096;         // bytes before the error in which a slip is looked for
constexpr Offset longest_entry = 1 << 16;  // a longer declaration is not read again and again
constexpr std::size_t most_words = 24;     // words before it that are tried
constexpr std::size_t most_errors = 1000;  // of one file; a longer list helps nobody
constexpr int most_corrections = 8;        // of one declaration
constexpr std::size_t most_meanings = 4;   // meanings tried for each

}  // namespace

void ParseState::try_correction(Offset at, std::string_view meant, std::optional<Correction>& best)
{
    if (trials_left_-- <= 0 || bytes_left_ <= 0 || (best && best->complete)) {
        return;
    }
    syntax::File scratch;
    if (in_provision_before_) {
        scratch.declarations.emplace_back(syntax::Provision{});
    }
    ParseState trial(source_, scratch, whole_names_);
    trial.in_provision_ = in_provision_before_;
    trial.corrections_ = corrections_;
    trial.corrections_[at] = meant;
    bool complete = false;
    try {
        complete = reader_(trial, entry_at_);
    } catch (std::exception const&) {  // the grammar's way to say that something did not fit
    }
    bytes_left_ -= static_cast<std::int64_t>(trial.furthest_) - entry_at_ + 64;
    Correction const tried{at, meant, complete, trial.furthest_};
    bool const further = complete || tried.reached > lexical::word_end(text_, furthest_);
    if (further && (!best || complete || tried.reached > best->reached)) {
        best = tried;
    }
}

bool ParseState::reads_on_with(std::string const& whole_name, Offset behind)
{
    if (trials_left_-- <= 0 || bytes_left_ <= 0) {
        return false;
    }
    syntax::File scratch;
    if (in_provision_before_) {
        scratch.declarations.emplace_back(syntax::Provision{});
    }
    auto names = whole_names_;
    names.push_back(whole_name);
    ParseState trial(source_, scratch, std::move(names));
    trial.in_provision_ = in_provision_before_;
    bool complete = false;
    try {
        complete = reader_(trial, entry_at_);
    } catch (std::exception const&) {  // the grammar's way to say that something did not fit
    }
    bytes_left_ -= static_cast<std::int64_t>(trial.furthest_) - entry_at_ + 64;
    return complete || trial.furthest_ > lexical::skip(text_, behind);
}

// Where the words on the line of the error begin that end before it, or there.
Offset ParseState::words_before_error() const
{
    auto begin = furthest_;
    bool within = false;
    for (auto at = lexical::skip(text_, entry_at_); at < furthest_;) {
        auto const word = lexical::word_at(text_, at);
        bool const free = !word.empty() && !is_reserved(word);
        begin = free && !within ? at : begin;
        auto const end = at + static_cast<Offset>(std::max<std::size_t>(1, lexical::token_at(text_, at).size()));
        at = lexical::skip(text_, end);
        within = free && text_.substr(end, at - end).find('\n') == std::string_view::npos;
    }
    return within ? begin : furthest_;
}

// The name that is declared, were the reserved words in it words like others: what is wanted behind a name then stands
// behind it. A declaration of named values declares those, too.
std::optional<std::string> ParseState::find_whole_name()
{
    auto at = entry_at_;
    bool opened = false, of_values = false;
    for (auto word = lexical::word_at(text_, at); begins_declaration(word); word = lexical::word_at(text_, at)) {
        at = lexical::skip_blanks(text_, at + static_cast<Offset>(word.size()));
        opened = true;
        of_values = word == "fact" || word == "values";
        if (word != "replace") {
            break;  // a name may begin as a declaration does: `rule decision on record`
        }
    }
    if (!opened || furthest_ < at) {
        return std::nullopt;
    }
    auto const name = whole_name_from(at);
    return name || !of_values || furthest_ - entry_at_ > longest_entry ? name : whole_name_from(words_before_error());
}

std::optional<std::string> ParseState::whole_name_from(Offset at)
{
    if (whole_name_end(at) != at || text_.substr(at, furthest_ - at).find('\n') != std::string_view::npos) {
        return std::nullopt;
    }
    std::string name;
    bool reserved = false;
    for (std::size_t words = 0; words < most_words; ++words) {
        auto end = lexical::word_end(text_, at);
        end = end == at && !reserved ? lexical::digits_in_name(text_, at) : end;
        if (end == at) {
            break;
        }
        auto const word = text_.substr(at, end - at);
        reserved = reserved || is_reserved(word);
        name.append(name.empty() ? "" : " ").append(word);
        bool const several = name.find(' ') != std::string::npos;  // a word alone is no name, whatever is done about it
        if (several && reserved && end > furthest_ && reads_on_with(name, end)) {
            return name;
        }
        at = lexical::skip_blanks(text_, end);
    }
    return std::nullopt;
}

// The one word before or at the error whose correction lets the declaration be read further.
std::optional<ParseState::Correction> ParseState::find_correction()
{
    std::optional<Correction> best;
    if (furthest_ - entry_at_ > longest_entry) {
        return best;
    }
    auto const consider = [&](Offset at, std::string_view word) {
        if (words_left_-- <= 0) {
            return;
        }
        if (auto const ours = word_for(word); ours && lexical::word_at(*ours, 0) == *ours) {
            try_correction(at, *ours, best);
        }
        auto const meanings = words_near(word);
        // A word of two letters is near to many.
        for (std::size_t i = 0; i < std::min(meanings.size(), word.size() > 2 ? most_meanings : 3 * most_meanings);
             ++i) {
            try_correction(at, meanings[i], best);
        }
    };
    consider(furthest_, lexical::word_at(text_, furthest_));
    std::vector<Offset> words;
    auto const from = furthest_ - entry_at_ > look_back ? furthest_ - look_back : entry_at_;
    for (auto at = lexical::skip(text_, from); at < furthest_;) {
        auto end = lexical::word_end(text_, at);
        if (end != at) {
            words.push_back(at);
        } else if (text_[at] == '"') {
            end = at + static_cast<Offset>(lexical::token_at(text_, at).size());
        } else {
            end = at + 1;
        }
        at = lexical::skip(text_, end);
    }
    std::size_t tried = 0;
    for (auto at = words.rbegin(); at != words.rend() && tried < most_words; ++at) {
        auto const word = lexical::word_at(text_, *at);
        // A reserved word can be a slip for another one (`or` for `for`), but only where it did harm.
        bool const at_hand = at - words.rbegin() < 2;
        if ((at_hand || !is_reserved(word)) && !corrections_.contains(*at)) {
            consider(*at, word);
            ++tried;
        }
    }
    return best;
}

// The next line that begins with a declaration's word.
Offset ParseState::resume_after(Offset at) const
{
    auto line_start = text_.rfind('\n', at == 0 ? 0 : at - 1);
    auto begin = at == 0 || line_start == std::string_view::npos ? Offset{0} : static_cast<Offset>(line_start + 1);
    if (at > 0 && lexical::skip_blanks(text_, begin) < at) {
        auto const next = text_.find('\n', at);
        begin = next == std::string_view::npos ? static_cast<Offset>(text_.size()) : static_cast<Offset>(next + 1);
    }
    while (begin < text_.size()) {
        auto const word = lexical::skip_blanks(text_, begin);
        if (word < text_.size() && at_declaration(word)) {
            return word;
        }
        auto const next = text_.find('\n', begin);
        begin = next == std::string_view::npos ? static_cast<Offset>(text_.size()) : static_cast<Offset>(next + 1);
    }
    return static_cast<Offset>(text_.size());
}

Diagnostic ParseState::misspelt(Correction const& slip) const
{
    auto const word = lexical::word_at(text_, slip.at);
    auto const& problem = word_for(word) == slip.word ? syntax_problem::other_language : syntax_problem::misspelt;
    return occurrence(problem, span(slip.at, slip.at + static_cast<Offset>(word.size())),
                      {{"word", Text{printable(word, most_shown)}},
                       {"written", Text{printable(word, most_shown)}},
                       {"nearest", Text{slip.word}},
                       {"suggestion", Text{slip.word}}});
}

ParseState::Reach ParseState::reach_of(Reader reader, std::string text, bool in_provision)
{
    Source const source(0, {}, std::move(text));
    syntax::File scratch;
    if (in_provision) {
        scratch.declarations.emplace_back(syntax::Provision{});
    }
    ParseState trial(source, scratch);
    trial.in_provision_ = in_provision;
    bool complete = false;
    try {
        complete = reader(trial, 0) && trial.diagnostics_.empty();
    } catch (std::exception const&) {  // the grammar's way to say that something did not fit
    }
    return {complete, trial.furthest_};
}

// What a turn comes to, if anything, in the declaration whose text is `entry`.
std::optional<ParseState::Turned> ParseState::try_turn(Rephrased turn, std::string_view entry)
{
    auto const error = furthest_ - entry_at_;
    auto const end = error + static_cast<Offset>(lexical::token_at(entry, error).size());
    Turned tried{std::move(turn)};
    tried.touches = tried.turn.from <= end && entry_at_ + tried.turn.to >= after_;
    if (tried.turn.instead.empty()) {
        return tried.touches ? std::optional(std::move(tried)) : std::nullopt;
    }
    if (trials_left_-- <= 0 || bytes_left_ <= 0) {
        return std::nullopt;
    }
    auto text =
        std::string(entry.substr(0, tried.turn.from)) + tried.turn.instead + std::string(entry.substr(tried.turn.to));
    auto const size = text.size();
    auto const reach = reach_of(reader_, std::move(text), in_provision_before_);
    bytes_left_ -= static_cast<std::int64_t>(reach.to) + 64;
    tried.complete = reach.complete;
    auto const next = lexical::skip(entry, std::max(end, tried.turn.to));
    bool const further = tried.touches && size - reach.to < entry.size() - next;
    return tried.complete || further ? std::optional(std::move(tried)) : std::nullopt;
}

// The turn of phrase at the error or before it that the rule language says otherwise: one with which the declaration
// can be read, else one at the error.
std::optional<ParseState::Turned> ParseState::find_turn()
{
    auto const end = resume_after(furthest_);
    std::optional<Turned> best;
    if (end - entry_at_ > longest_entry) {
        return best;
    }
    auto const entry = text_.substr(entry_at_, end - entry_at_);
    std::vector<Offset> places;
    auto const from = furthest_ - entry_at_ > look_back ? furthest_ - look_back : entry_at_;
    for (auto at = lexical::skip(text_, from); at <= furthest_ && at < end;) {
        places.push_back(at - entry_at_);
        at = lexical::skip(text_,
                           at + static_cast<Offset>(std::max<std::size_t>(1, lexical::token_at(text_, at).size())));
    }
    auto const most = std::min<std::size_t>(places.size(), 2 * most_words);
    for (auto at = places.rbegin(); at != places.rbegin() + static_cast<std::ptrdiff_t>(most); ++at) {
        for (auto& turn : turns_at(entry, *at)) {
            auto tried = try_turn(std::move(turn), entry);
            if (tried && tried->complete) {
                return tried;
            }
            bool const better = !best || (best->turn.advice.empty() && tried && !tried->turn.advice.empty());
            if (tried && better) {
                best = std::move(tried);
            }
        }
    }
    return best;
}

Diagnostic ParseState::told(Turned const& turned) const
{
    auto const& turn = turned.turn;
    auto const place = span(entry_at_ + turn.from, entry_at_ + turn.to);
    return occurrence(syntax_problem::other_language, place,
                      {{"written", Text{printable(source_.text(place), most_shown)}},
                       {"suggestion", Text{turn.instead}},
                       {"hint", turn.advice}});
}

ParseState::Recovery ParseState::recover(Offset where)
{
    // A line of its own after a complete declaration was meant as another one.
    bool const own_line = kept_ && first_on_line(furthest_);
    bool& reported = own_line ? reported_after_ : reported_;
    bool const first = !std::exchange(reported, true);
    if (auto whole = problem_ || own_line ? std::nullopt : find_whole_name()) {
        whole_names_.push_back(*std::move(whole));  // `declares` tells of it
        return {true, entry_at_};
    }
    auto const slip = problem_ || corrected_ >= most_corrections ? std::nullopt : find_correction();
    // A word that is no word of ours and near to one, with which all makes sense, is a slip; else a turn explains more.
    bool const is_slip = slip && slip->complete && !is_reserved(lexical::word_at(text_, slip->at));
    auto const turned = problem_ || !first || is_slip ? std::nullopt : find_turn();
    bool const is_turn = turned && (turned->complete || turned->turn.instead.empty());
    if (slip && !is_turn) {
        if (first) {
            diagnostics_.push_back(misspelt(*slip));
        }
        // Further slips in the same declaration are read as corrected too, but one is reported.
        ++corrected_;
        reported_ = reported_ || !begins_declaration(slip->word);
        corrections_[slip->at] = slip->word;
        file_.faulty.push_back(span(entry_at_, resume_after(furthest_)));
        diagnostics_before_ = diagnostics_.size();
        return {true, entry_at_};
    }
    if (first) {
        diagnostics_.push_back(problem_ ? *problem_ : turned ? told(*turned) : unexpected());
    }
    if (kept_ && !own_line && !kept_a_provision()) {
        forget_entry();  // what was read of it up to the error is not what was meant
    }
    if (!kept_) {
        file_.broken.insert(file_.broken.end(), declaring_.begin(), declaring_.end());
    }
    depth_ = 0;
    bool const enough = diagnostics_.size() >= most_errors;
    auto const next =
        enough ? static_cast<Offset>(text_.size()) : resume_after(problem_ ? where : std::max(where, furthest_));
    file_.faulty.push_back(span(entry_at_, next));
    return {false, next};
}

}  // namespace styr
