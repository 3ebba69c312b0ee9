// SPDX-License-Identifier: MPL-2.0
// `styr test` for people: each test that failed with what was expected, what came, and why; then what
// no test reaches and what no test notices.
#include "diagnostics/utf8.hpp"
#include "session/explain/explain.hpp"
#include "session/explain/layout.hpp"
#include "session/explain/wording.hpp"
#include "session/formats/suite_report.hpp"

#include <fmt/format.h>

#include <array>

namespace styr {

namespace {

class Page {
public:
    explicit Page(TestReport const& report) : report_(report), lang_(report.look.lang), colour_(report.look.colour) {}

    std::string full()
    {
        for (auto const& result : report_.results) {
            test(result, true);
        }
        gaps();
        mutants();
        summary();
        return std::move(out_);
    }

    std::string concise()
    {
        for (auto const& result : report_.results) {
            test(result, false);
        }
        gaps();
        mutants();
        return std::move(out_);
    }

private:
    std::string said(Text const& text) const { return printable(text.in(lang_)); }
    std::string_view word(std::string_view da, std::string_view en) const { return lang_ == Lang::da ? da : en; }
    std::string counted(std::size_t number, Wording one, Wording several) const
    {
        auto const& noun = number == 1 ? one : several;
        return fmt::format("{} {}", number, word(noun.da, noun.en));
    }
    static std::string percent(std::size_t hundredths, Lang lang)
    {
        return fmt::format("{}{}{:02} %", hundredths / 100, lang == Lang::da ? ',' : '.', hundredths % 100);
    }

    void test(TestResult const& result, bool explained)
    {
        for (auto const& met : result.met) {
            if (!met.differences.empty()) {
                expectation(result, met, explained);
            }
        }
        if (result.passed() && report_.verbose) {
            out_ += fmt::format("{}: {} [{}]\n", shown_place(result.test->record->span, report_.sources),
                                word("som ventet", "as expected"), printable(result.test->name));
        }
    }

    void expectation(TestResult const& result, Met const& met, bool explained)
    {
        std::string differences;
        for (auto const& difference : met.differences) {
            differences += (differences.empty() ? "" : "; ") + said(difference);
        }
        auto const place = shown_place(met.expected->record->span, report_.sources);
        auto const name = printable(result.test->name);
        auto const failed = paint(Ink::violation, word("ikke som ventet", "not as expected"), colour_);
        if (!explained) {
            out_ +=
                fmt::format("{}: {} [{}] {}: {}\n", place, failed, name, printable(met.expected->rule), differences);
            return;
        }
        out_ += fmt::format("{}: {} [{}]\n", place, failed, paint(Ink::strong, name, colour_));
        if (met.subject != nullptr) {
            add_paragraph(out_, said(met.subject->summary), 2);
        }
        for (auto const& difference : met.differences) {
            add_paragraph(out_, fmt::format("{}: {}", printable(met.expected->rule), said(difference)), 2);
        }
        if (met.rule != nullptr) {
            out_ += explain_rule(*met.subject, *met.rule, report_.sources, report_.look);
        }
        out_ += '\n';
    }

    void gaps()
    {
        if (!report_.coverage || !report_.show_gaps) {
            return;
        }
        for (auto const& goal : report_.coverage->goals) {
            if (goal.reached) {
                continue;
            }
            auto const place = shown_place(goal.place, report_.sources);
            if (goal.open()) {
                out_ +=
                    fmt::format("{}: {} {}\n", place,
                                paint(Ink::violation, word("ikke nået:", "not reached:"), colour_), said(goal.what));
            } else if (report_.verbose || !goal.accepted.empty()) {
                auto const why = goal.impossible.empty() ? printable(goal.accepted) : said(goal.impossible);
                out_ += fmt::format("{}: {} {} ({})\n", place, word("kan ikke nås:", "cannot be reached:"),
                                    said(goal.what), why);
            }
        }
    }

    void mutants()
    {
        if (!report_.mutants) {
            return;
        }
        for (auto const& each : report_.mutants->unnoticed) {
            auto const place = shown_place(each.mutant->place, report_.sources);
            auto const label = each.accepted.empty()
                                   ? paint(Ink::violation, word("ingen prøve opdager:", "no test notices:"), colour_)
                                   : std::string(word("accepteret:", "accepted:"));
            auto const why = each.accepted.empty() ? std::string{} : " (" + printable(each.accepted) + ")";
            out_ += fmt::format("{}: {} {}{}\n", place, label, said(each.mutant->what), why);
        }
    }

    void summary()
    {
        if (report_.suite == nullptr) {
            return;
        }
        std::size_t expectations = 0;
        for (auto const& result : report_.results) {
            expectations += result.met.size();
        }
        bool const da = lang_ == Lang::da;
        auto const tests = counted(report_.results.size(), {"prøve", "test"}, {"prøver", "tests"});
        auto const all = counted(expectations, {"forventning", "expectation"}, {"forventninger", "expectations"});
        out_ += da ? fmt::format("{} med {}: {} ikke som ventet.\n", tests, all, report_.failed())
                   : fmt::format("{} with {}: {} not as expected.\n", tests, all, report_.failed());
        if (report_.coverage) {
            auto const& covered = *report_.coverage;
            auto const beyond = covered.goals.size() - covered.possible();
            out_ += da ? fmt::format("Nået: {} af {} ({}); {} kan ikke nås.\n", covered.reached(), covered.possible(),
                                     percent(covered.hundredths(), lang_), beyond)
                       : fmt::format("Reached: {} of {} ({}); {} cannot be reached.\n", covered.reached(),
                                     covered.possible(), percent(covered.hundredths(), lang_), beyond);
        }
        if (report_.mutants) {
            auto const& tried = *report_.mutants;
            out_ +=
                da ? fmt::format("Ændringer af aftalen: {}, heraf {} uopdaget, {} af dem forklaret.\n",
                                 tried.all.size(), tried.unnoticed.size(), tried.unnoticed.size() - tried.unexplained())
                   : fmt::format("Changes of the agreement: {}, of which {} unnoticed, {} of them explained.\n",
                                 tried.all.size(), tried.unnoticed.size(),
                                 tried.unnoticed.size() - tried.unexplained());
        }
    }

    TestReport const& report_;
    Lang lang_;
    bool colour_;
    std::string out_;
};

}  // namespace

std::string render_test_full(TestReport const& report) { return Page(report).full(); }
std::string render_test_concise(TestReport const& report) { return Page(report).concise(); }

std::span<std::string_view const> test_formats()
{
    static constexpr std::array<std::string_view, 3> all{"full", "concise", "json"};
    return all;
}

std::string render_test(std::string_view format, TestReport const& report)
{
    return format == "json"      ? render_test_json(report)
           : format == "concise" ? render_test_concise(report)
                                 : render_test_full(report);
}

}  // namespace styr
