// SPDX-License-Identifier: MPL-2.0
// Reading a text for a test, and a tree written out so that its structure shows.
#pragma once

#include "places.hpp"
#include "rules/syntax/among.hpp"
#include "rules/syntax/parse.hpp"
#include "rules/syntax/print_tree.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace styr::support {

// Instrumented and unoptimised, reading takes some forty times as long: fewer rounds then.
#if defined(__SANITIZE_ADDRESS__)
inline constexpr unsigned thoroughness = 1;
#else
inline constexpr unsigned thoroughness = 10;
#endif

inline constexpr std::string_view head = "agreement \"A\" version \"1\" in force 2020-01-01\n";

// A text and what was read from it; keeps the source alive.
struct ParsedText {
    Sources sources;
    Source const* source;
    Parsed parsed;

    explicit ParsedText(std::string text) : source(&sources.add("test.styr", std::move(text))), parsed(parse(*source))
    {
        sort_by_place(parsed.diagnostics);
    }

    std::string problems() const
    {
        std::string all;
        for (auto const& d : parsed.diagnostics) {
            auto const at = source->position(d.primary.span.begin);
            all += std::to_string(at.line) + ':' + std::to_string(at.column) + ' ' + std::string(d.problem->code) +
                   ' ' + d.headline.en + '\n';
        }
        return all;
    }
};

// The one declaration of that text.
template <class T> T read_one(std::string const& text)
{
    ParsedText const read(std::string(head) + text + '\n');
    EXPECT_EQ(read.problems(), "") << text;
    EXPECT_EQ(read.parsed.file.declarations.size(), 1U) << text;
    auto const* const found =
        read.parsed.file.declarations.empty() ? nullptr : std::get_if<T>(&read.parsed.file.declarations[0]);
    EXPECT_NE(found, nullptr) << text;
    return found == nullptr ? T{} : *found;
}

inline std::string file_text(std::filesystem::path const& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

inline std::vector<std::filesystem::path> agreements()
{
    std::vector<std::filesystem::path> found;
    for (auto const& entry : std::filesystem::recursive_directory_iterator(STYR_SOURCE_DIR "/agreements")) {
        if (entry.path().extension() == ".styr") {
            found.push_back(entry.path());
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

// Every inner node in round brackets with its kind in front; leaves as they are printed.
struct Dump {
    std::string operator()(syntax::Expression const& e) const { return std::visit(*this, e.node); }
    std::string operator()(syntax::Operand const& e) const { return (*this)(*e); }

    std::string operator()(
        Among<syntax::Number, syntax::DateText, syntax::DayMonth, syntax::Truth, syntax::Quoted> auto const& leaf) const
    {
        return print(syntax::Expression{{}, leaf});
    }
    std::string operator()(syntax::Reference const& e) const
    {
        return (e.side == syntax::Side::old ? "old:" : e.side == syntax::Side::new_ ? "new:" : "") + e.name.text;
    }
    std::string operator()(syntax::Arithmetic const& e) const
    {
        return std::string("(") + "+-*/"[static_cast<std::size_t>(e.op)] + (e.period_first ? "p " : " ") +
               (*this)(e.left) + ' ' + (*this)(e.right) + ')';
    }
    std::string operator()(syntax::Negation const& e) const { return "(neg " + (*this)(e.operand) + ')'; }
    std::string operator()(syntax::Of const& e) const
    {
        return "(of " + (*this)(e.left) + ' ' + (*this)(e.right) + (e.second ? " for " + (*this)(*e.second) : "") + ')';
    }
    std::string operator()(syntax::Rounded const& e) const
    {
        static constexpr char const* ways[] = {"round", "round-up", "round-down"};
        return std::string("(") + ways[static_cast<std::size_t>(e.rounding)] + ' ' + (*this)(e.value) + ' ' +
               (*this)(e.step) + ')';
    }
    std::string operator()(syntax::NextWorkingDay const& e) const
    {
        return "(next-working-day " + (*this)(e.day) + ')';
    }
    std::string operator()(syntax::Between const& e) const
    {
        return "(between" + no(e.negated) + (*this)(e.value) + ' ' + (*this)(e.least) + ' ' + (*this)(e.most) + ')';
    }
    std::string operator()(syntax::Extreme const& e) const
    {
        std::string text = e.least ? "(least" : "(greatest";
        for (auto const& each : e.values) {
            text += ' ' + (*this)(each);
        }
        return text + ')';
    }
    std::string operator()(syntax::Comparison const& e) const
    {
        static constexpr char const* signs[] = {"=", "!=", "<", "<=", ">", ">=", "begins"};
        return std::string("(") + signs[static_cast<std::size_t>(e.relation)] +
               (e.in_words ? e.of_dates ? "d" : "w" : "") + ' ' + (*this)(e.left) + ' ' + (*this)(e.right) + ')';
    }
    std::string operator()(syntax::OneOf const& e) const
    {
        return "(one-of" + no(e.negated) + (*this)(e.value) + listed(e.members) + ')';
    }
    std::string operator()(syntax::PresenceTest const& e) const
    {
        static constexpr char const* asked[] = {"given", "known", "empty", "exact"};
        return std::string("(") + asked[static_cast<std::size_t>(e.asked)] + no(e.negated) + (*this)(e.value) + ')';
    }
    std::string operator()(syntax::Includes const& e) const
    {
        return "(includes" + no(e.negated) + (*this)(e.list) + ' ' + e.value.text + ')';
    }
    std::string operator()(syntax::Changes const& e) const { return "(changes" + no(e.negated) + e.term.text + ')'; }
    std::string operator()(syntax::OnlyChange const& e) const { return "(only" + listed(e.terms) + ')'; }
    std::string operator()(syntax::Junction const& e) const
    {
        std::string text = e.all ? "(and" : "(or";
        for (auto const& operand : e.operands) {
            text += ' ' + (*this)(operand);
        }
        return text + ')';
    }
    std::string operator()(syntax::Not const& e) const { return "(not " + (*this)(e.operand) + ')'; }
    std::string operator()(syntax::Quantified const& e) const
    {
        static constexpr char const* words[] = {"every", "some", "no"};
        return std::string("(") + words[static_cast<std::size_t>(e.quantifier)] + ' ' + e.variable.text + ' ' +
               (*this)(e.list) + ' ' + (*this)(e.predicate) + ')';
    }
    std::string operator()(syntax::Aggregate const& e) const
    {
        static constexpr char const* words[] = {"sum", "least", "greatest", "count", "average"};
        return std::string("(") + words[static_cast<std::size_t>(e.kind)] + (e.value ? ' ' + (*this)(*e.value) : "") +
               " over " + (*this)(e.list) + (e.where ? " where " + (*this)(*e.where) : "") + ')';
    }
    std::string operator()(syntax::Approval const& e) const
    {
        std::string after;
        for (auto const& word : e.after) {
            after += " after " + noun(word.outcome, word.kind) + " by" + listed(word.by);
        }
        return (e.acceptance ? "(acceptance"
                : e.need_for ? "(need for " + e.need_for->text
                             : "(" + noun(e.outcome, e.kind)) +
               (e.terms.empty() ? "" : " of" + listed(e.terms)) + " by" + listed(e.by) + after +
               (e.quorum ? " at least " + e.quorum->digits + " of [" + e.quorum->list.text + "]" : "") +
               (e.before ? " before " + (*this)(*e.before) : "") + ')';
    }

private:
    static std::string noun(Outcome outcome, std::optional<syntax::Name> const& kind)
    {
        return kind ? "decision [" + kind->text + ']'
               : outcome == Outcome::approved
                   ? "approval"
                   : std::string(values_of(ChoiceSet::outcome)[static_cast<std::size_t>(outcome)].key);
    }
    static std::string no(bool negated) { return negated ? "! " : " "; }
    static std::string listed(std::vector<syntax::Member> const& members)
    {
        std::string text;
        for (auto const& member : members) {
            text += member.in_quotes ? " \"" + member.text + '"' : " [" + member.text + ']';
        }
        return text;
    }
    static std::string listed(std::vector<syntax::Name> const& names)
    {
        std::string text;
        for (auto const& name : names) {
            text += " [" + name.text + ']';
        }
        return text;
    }
};

inline std::string dump(syntax::Expression const& expression) { return Dump{}(expression); }

}  // namespace styr::support
