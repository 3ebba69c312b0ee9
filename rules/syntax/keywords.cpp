// SPDX-License-Identifier: MPL-2.0
#include "rules/syntax/keywords.hpp"

#include "diagnostics/spelling.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace styr {

namespace {

using std::string_view_literals::operator""sv;

// Sorted, for the look-up.
constexpr std::array reserved{
    "April"sv,
    "August"sv,
    "December"sv,
    "February"sv,
    "January"sv,
    "July"sv,
    "June"sv,
    "March"sv,
    "May"sv,
    "November"sv,
    "October"sv,
    "September"sv,
    "above"sv,
    "acceptance"sv,
    "after"sv,
    "agreement"sv,
    "and"sv,
    "approval"sv,
    "average"sv,
    "before"sv,
    "begins"sv,
    "between"sv,
    "body"sv,
    "by"sv,
    "calendar"sv,
    "change"sv,
    "changes"sv,
    "competence"sv,
    "count"sv,
    "da"sv,
    "define"sv,
    "do"sv,
    "does"sv,
    "empty"sv,
    "en"sv,
    "every"sv,
    "exact"sv,
    "exception"sv,
    "expect"sv,
    "fact"sv,
    "for"sv,
    "from"sv,
    "given"sv,
    "greatest"sv,
    "has"sv,
    "hearing"sv,
    "in"sv,
    "include"sv,
    "includes"sv,
    "is"sv,
    "known"sv,
    "least"sv,
    "list"sv,
    "message"sv,
    "need"sv,
    "new"sv,
    "no"sv,
    "not"sv,
    "noting"sv,
    "of"sv,
    "old"sv,
    "one"sv,
    "only"sv,
    "or"sv,
    "otherwise"sv,
    "over"sv,
    "parameter"sv,
    "proposal"sv,
    "provision"sv,
    "reading"sv,
    "recommendation"sv,
    "referral"sv,
    "repeal"sv,
    "replace"sv,
    "require"sv,
    "rounded"sv,
    "rule"sv,
    "says"sv,
    "some"sv,
    "source"sv,
    "sum"sv,
    "table"sv,
    "than"sv,
    "to"sv,
    "values"sv,
    "when"sv,
    "where"sv,
    "yes"sv,
};
static_assert(std::is_sorted(reserved.begin(), reserved.end()));

constexpr std::array contextual{
    "version"sv,    "force"sv,        "extends"sv,
    "item"sv,       "each"sv,         "year"sv,
    "terms"sv,      "registration"sv, "deregistration"sv,
    "closure"sv,    "offer"sv,        "operator"sv,
    "submission"sv, "settlement"sv,   "decision"sv,
    "definition"sv, "at"sv,           "most"sv,
    "more"sv,       "less"sv,         "on"sv,
    "per"sv,        "unit"sv,         "day"sv,
    "night"sv,      "hour"sv,         "course"sv,
    "piece"sv,      "places"sv,       "days"sv,
    "transfer"sv,   "rename"sv,       "also"sv,
    "acts"sv,       "week"sv,         "weeks"sv,
    "month"sv,      "months"sv,       "years"sv,
    "working"sv,    "next"sv,         "the"sv,
    "closed"sv,     "ends"sv,         "stay"sv,
    "up"sv,         "down"sv,         "with"sv,
    "service"sv,    "figure"sv,       "text"sv,
    "texts"sv,      "open"sv,         "as"sv,
    "ground"sv,     "payer"sv,        "equal"sv,
    "set"sv,        "owner"sv,        "silence"sv,
};

constexpr std::array openers{
    "body"sv,   "parameter"sv, "list"sv,       "table"sv,    "calendar"sv, "fact"sv,
    "values"sv, "define"sv,    "provision"sv,  "proposal"sv, "repeal"sv,   "replace"sv,
    "rule"sv,   "exception"sv, "competence"sv, "referral"sv, "decision"sv, "silence"sv,
};

using Pair = std::pair<std::string_view, std::string_view>;

constexpr std::array foreign_words{
    Pair{"og", "and"},
    Pair{"eller", "or"},
    Pair{"ikke", "not"},
    Pair{"er", "is"},
    Pair{"hvis", "when"},
    Pair{"når", "when"},
    Pair{"if", "when"},
    Pair{"then", "require"},
    Pair{"must", "require"},
    Pair{"shall", "require"},
    Pair{"should", "expect"},
    Pair{"skal", "require"},
    Pair{"kræv", "require"},
    Pair{"kræver", "require"},
    Pair{"bør", "expect"},
    Pair{"regel", "rule"},
    Pair{"undtagelse", "exception"},
    Pair{"bestemmelse", "provision"},
    Pair{"kilde", "source"},
    Pair{"besked", "message"},
    Pair{"tabel", "table"},
    Pair{"liste", "list"},
    Pair{"organ", "body"},
    Pair{"fra", "from"},
    Pair{"til", "to"},
    Pair{"før", "before"},
    Pair{"efter", "after"},
    Pair{"af", "by"},
    Pair{"godkendelse", "approval"},
    Pair{"indstilling", "recommendation"},
    Pair{"indstillet", "recommendation"},
    Pair{"anbefaling", "recommendation"},
    Pair{"høring", "hearing"},
    Pair{"hørt", "hearing"},
    Pair{"orientering", "noting"},
    Pair{"ny", "new"},
    Pair{"nye", "new"},
    Pair{"gammel", "old"},
    Pair{"gamle", "old"},
    Pair{"hver", "every"},
    Pair{"alle", "every"},
    Pair{"all", "every"},
    Pair{"any", "some"},
    Pair{"none", "no"},
    Pair{"ingen", "no"},
    Pair{"ja", "yes"},
    Pair{"nej", "no"},
    Pair{"sand", "yes"},
    Pair{"falsk", "no"},
    Pair{"true", "yes"},
    Pair{"false", "no"},
    Pair{"mod", "/"},
    Pair{"let", "define"},
    Pair{"def", "define"},
    Pair{"const", "parameter"},
    Pair{"round", "rounded to"},
    Pair{"contains", "includes"},
    Pair{"unless", "when not"},
    Pair{"pct", "%"},
    Pair{"procent", "%"},
    Pair{"percent", "%"},
    Pair{"kroner", "kr."},
    Pair{"krone", "kr."},
    Pair{"DKK", "kr."},
    Pair{"kr", "kr."},
    Pair{"pladser", "places"},
    Pair{"dage", "days"},
    Pair{"dag", "day"},
    Pair{"uge", "week"},
    Pair{"uger", "weeks"},
    Pair{"måned", "month"},
    Pair{"måneder", "months"},
    Pair{"år", "years"},
    Pair{"arbejdsdag", "working day"},
    Pair{"arbejdsdage", "working days"},
    Pair{"hverdag", "working day"},
    Pair{"hverdage", "working days"},
    Pair{"workday", "working day"},
    Pair{"workdays", "working days"},
    Pair{"business", "working"},
    Pair{"kalender", "calendar"},
    Pair{"lukket", "closed"},
    Pair{"ellers", "otherwise"},
    Pair{"else", "otherwise"},
    Pair{"mellem", "between"},
    Pair{"gennemsnit", "average of"},
    Pair{"døgn", "day and night"},
    Pair{"time", "hour"},
    Pair{"forløb", "course"},
    Pair{"stk", "piece"},
    Pair{"enhed", "unit"},
    Pair{"pr", "per"},
    Pair{"januar", "January"},
    Pair{"februar", "February"},
    Pair{"marts", "March"},
    Pair{"april", "April"},
    Pair{"maj", "May"},
    Pair{"juni", "June"},
    Pair{"juli", "July"},
    Pair{"august", "August"},
    Pair{"september", "September"},
    Pair{"oktober", "October"},
    Pair{"november", "November"},
    Pair{"december", "December"},
};

// Longer signs before those with which they begin.
constexpr std::array foreign_signs{
    Pair{"&&", "and"}, Pair{"&", "and"}, Pair{"||", "or"}, Pair{"===", "="}, Pair{"==", "="}, Pair{"=>", ">="},
    Pair{"=<", "<="},  Pair{"<>", "!="}, Pair{"≠", "!="},  Pair{"≤", "<="},  Pair{"≥", ">="}, Pair{"×", "*"},
    Pair{"·", "*"},    Pair{"÷", "/"},   Pair{"−", "-"},   Pair{"–", "-"},   Pair{"—", "-"},  Pair{"//", "#"},
    Pair{"/*", "#"},   Pair{"!", "not"}, Pair{":=", "="},
};

}  // namespace

std::span<std::string_view const> reserved_words() { return reserved; }
std::span<std::string_view const> context_words() { return contextual; }

bool is_reserved(std::string_view word) { return std::binary_search(reserved.begin(), reserved.end(), word); }

bool begins_declaration(std::string_view word)
{
    return std::find(openers.begin(), openers.end(), word) != openers.end();
}

std::vector<std::string_view> words_near(std::string_view word)
{
    if (word.size() > 24) {
        return {};  // no word of ours is half as long
    }
    std::vector<std::pair<std::size_t, std::string_view>> found;
    std::size_t const most = std::max<std::size_t>(1, word.size() / 4);
    auto const consider = [&](std::string_view candidate) {
        auto const edits = edits_between(word, candidate);
        if (candidate != word && edits <= most && edits < candidate.size()) {
            found.emplace_back(edits, candidate);
        }
    };
    std::for_each(reserved.begin(), reserved.end(), consider);
    std::for_each(contextual.begin(), contextual.end(), consider);
    std::stable_sort(found.begin(), found.end(), [](auto const& a, auto const& b) { return a.first < b.first; });
    std::vector<std::string_view> words;
    for (auto const& [edits, candidate] : found) {
        words.push_back(candidate);
    }
    return words;
}

std::optional<std::string_view> word_for(std::string_view foreign)
{
    for (auto const& [theirs, ours] : foreign_words) {
        if (theirs == foreign) {
            return ours;
        }
    }
    for (auto const& [theirs, ours] : foreign_signs) {
        if (theirs == foreign) {
            return ours;
        }
    }
    return std::nullopt;
}

std::optional<std::string_view> foreign_sign(std::string_view text)
{
    for (auto const& [theirs, ours] : foreign_signs) {
        if (text.starts_with(theirs)) {
            return theirs;
        }
    }
    return std::nullopt;
}

}  // namespace styr
