// SPDX-License-Identifier: MPL-2.0
// Figures of the rule language. What a Danish reader, an English one, a spreadsheet or a program
// would read differently is refused with the spelling that has one reading.
#include "diagnostics/utf8.hpp"
#include "rules/messages/syntax_problems.hpp"
#include "rules/syntax/lexical.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace styr::lexical {

namespace {

constexpr std::size_t most_digits = 40;  // longer figures are no amounts; the exact bounds are a matter of types

// One figure as it stands: `run` is everything that is written without a blank.
struct Written {
    Source const& source;
    Offset at;
    std::string_view run;

    Diagnostic refuse(Problem const& problem, std::string const& suggestion, std::string const& other = {},
                      Text const& hint = {}) const
    {
        return refuse(problem, run, suggestion, other, hint);
    }
    Diagnostic refuse(Problem const& problem, std::string_view text, std::string const& suggestion,
                      std::string const& other = {}, Text const& hint = {}) const
    {
        Span const span{source.id(), at, at + static_cast<Offset>(text.size())};
        return occurrence(problem, span,
                          {{"written", Text{printable(text, 40)}},
                           {"suggestion", Text{suggestion}},
                           {"other", Text{other}},
                           {"hint", hint}});
    }
};

std::string only_digits(std::string_view text)
{
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), is_digit);
    return digits;
}

// The letters, digits and marks that a writer may put into one figure, without a mark at its end
// that belongs to the sentence.
std::string_view run_at(std::string_view text, Offset at)
{
    auto end = at;
    while (end < text.size()) {
        auto const next = word_end(text, end);
        if (next != end) {
            end = next;
        } else if (is_digit(text[end])) {
            ++end;
        } else if ((text[end] == '-' || text[end] == '/' || text[end] == ',' || text[end] == '\'') &&
                   end + 1 < text.size() && is_digit(text[end + 1])) {
            ++end;
        } else if (text[end] == '.' || text[end] == '_') {
            ++end;
        } else {
            break;
        }
    }
    return text.substr(at, end - at);
}

// The groups of digits of a figure in which only digits and the given marks stand; nothing else.
std::vector<std::string_view> groups(std::string_view run, std::string_view marks)
{
    std::vector<std::string_view> found;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= run.size(); ++i) {
        if (i == run.size() || marks.find(run[i]) != std::string_view::npos) {
            if (i == begin) {
                return {};
            }
            found.push_back(run.substr(begin, i - begin));
            begin = i + 1;
        } else if (!is_digit(run[i])) {
            return {};
        }
    }
    return found;
}

bool is_date(std::string_view run)
{
    auto const parts = groups(run, "-");
    return parts.size() == 3 && parts[0].size() == 4 && parts[1].size() == 2 && parts[2].size() == 2;
}

// 1/8-2020, 01.08.2020, 2020-8-1, 2020/08/01: the day in ISO form, where it is plain which is meant.
std::optional<std::string> like_a_date(std::string_view run)
{
    auto parts = groups(run, "-/.");
    if (parts.size() != 3 || parts[1].size() > 2) {
        return std::nullopt;
    }
    bool const year_first = parts[0].size() == 4 && parts[2].size() <= 2;
    if (!year_first && (parts[0].size() > 2 || (parts[2].size() != 4 && parts[2].size() != 2))) {
        return std::nullopt;
    }
    if (!year_first) {
        std::swap(parts[0], parts[2]);
    }
    if (parts[0].size() != 4) {
        return "";
    }
    return fmt::format("{}-{:0>2}-{:0>2}", parts[0], parts[1], parts[2]);
}

bool in_thousands(std::vector<std::string_view> const& parts)
{
    return parts.size() > 1 && parts[0].size() <= 3 &&
           std::all_of(parts.begin() + 1, parts.end(), [](auto part) { return part.size() == 3; });
}

Diagnostic refuse_comma(Written const& written)
{
    auto const comma = written.run.find(',');
    auto const whole = written.run.substr(0, comma);
    auto const rest = written.run.substr(comma + 1);
    auto const plain = only_digits(whole);
    if (groups(written.run, ",").size() == 2 && rest.size() == 3) {
        return written.refuse(syntax_problem::decimal_comma, plain + '.' + std::string(rest),
                              plain + std::string(rest));
    }
    if (rest.find('.') != std::string_view::npos) {  // 1,933.00
        auto const point = written.run.rfind('.');
        return written.refuse(syntax_problem::decimal_comma,
                              only_digits(written.run.substr(0, point)) + '.' + only_digits(written.run.substr(point)));
    }
    if (in_thousands(groups(written.run, ","))) {
        return written.refuse(syntax_problem::decimal_comma, only_digits(written.run));
    }
    return written.refuse(syntax_problem::decimal_comma, plain + '.' + only_digits(rest));
}

// A run that is no number: why, and what may have been meant.
Diagnostic refuse_number(Written const& written)
{
    static Text const no_power{"regelsproget har ingen potenser; skriv alle cifre",
                               "the rule language has no powers; write all digits"};
    static Text const too_long{"ingen størrelse i en aftale har så mange cifre",
                               "no quantity in an agreement has so many digits"};
    static Text const apart{"sæt et mellemrum mellem tallet og det, der følger",
                            "put a blank between the figure and what follows"};
    auto const run = written.run;
    if (run.find(',') != std::string_view::npos) {
        return refuse_comma(written);
    }
    if (in_thousands(groups(run, ".'_"))) {
        return written.refuse(syntax_problem::malformed_number, only_digits(run));
    }
    auto const head = std::min(run.find_first_not_of("0123456789."), run.size());
    if (head == run.size()) {  // digits and points alone
        auto const point = run.find('.');
        if (point == run.size() - 1) {
            return written.refuse(syntax_problem::malformed_number, std::string(run.substr(0, point)));
        }
        return written.refuse(syntax_problem::malformed_number, "", "", run.size() > most_digits ? too_long : Text{});
    }
    if ((run[head] == 'e' || run[head] == 'E') && head + 1 < run.size() &&
        (is_digit(run[head + 1]) || run[head + 1] == '-')) {
        return written.refuse(syntax_problem::malformed_number, "", "", no_power);
    }
    if (run[head] == '-' || run[head] == '/') {
        static Text const blanks{"sæt mellemrum omkring et regnetegn", "put blanks around a sign of calculation"};
        return written.refuse(syntax_problem::malformed_number, "", "", blanks);
    }
    bool const letters = word_end(run, static_cast<Offset>(head)) != head;
    return written.refuse(syntax_problem::malformed_number, "", "",
                          letters && run.substr(0, 2) != "0x" ? apart : Text{});
}

}  // namespace

std::variant<Read<Figure>, Diagnostic> figure_at(Source const& source, Offset at)
{
    auto const text = source.text();
    Written const written{source, at, run_at(text, at)};
    auto const run = written.run;
    auto const end = at + static_cast<Offset>(run.size());
    if (is_date(run)) {
        return Read<Figure>{syntax::DateText{std::string(run), Span{source.id(), at, end}}, end};
    }
    if (auto const date = like_a_date(run)) {
        return written.refuse(syntax_problem::malformed_date, *date);
    }
    if (run.ends_with('.')) {  // 1. august
        auto const month_at = skip_blanks(text, end);
        if (auto const month = month_named(word_at(text, month_at));
            month != 0 && groups(run.substr(0, run.size() - 1), "").size() == 1) {
            auto const whole = text.substr(at, word_end(text, month_at) - at);
            return written.refuse(syntax_problem::malformed_date, whole,
                                  fmt::format("{} {}", run.substr(0, run.size() - 1), month_name(month)));
        }
    }
    auto const parts = groups(run, ".");
    if (parts.empty() || parts.size() > 2 || run.size() > most_digits) {
        auto const slash = run.find('/');
        auto const head = run.substr(0, slash);
        if (slash == std::string_view::npos || groups(head, ".").empty()) {
            return refuse_number(written);
        }
        // `5/100`: a quotient without blanks
        return Read<Figure>{syntax::Number{std::string(head), {}}, at + static_cast<Offset>(head.size())};
    }
    if (parts[0].size() > 1 && parts[0][0] == '0') {
        auto const first = run.find_first_not_of('0');
        auto rest = first == std::string_view::npos ? std::string("0") : std::string(run.substr(first));
        return written.refuse(syntax_problem::leading_zero, rest[0] == '.' ? '0' + rest : rest);
    }
    if (auto const after = skip_blanks(text, end);
        parts.size() == 2 && parts[1].size() > 2 && text.substr(after).starts_with("kr")) {
        return written.refuse(syntax_problem::fraction_of_oere,
                              in_thousands(parts) && parts[0] != "0" ? only_digits(run) : "");
    }
    return Read<Figure>{syntax::Number{std::string(run), {}}, end};
}

}  // namespace styr::lexical
