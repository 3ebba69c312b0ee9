// SPDX-License-Identifier: MPL-2.0
// For what shows test results: a file of data is a suite, a rule that applies to a change a test. A test
// that did not fail has been judged: what could not be is skipped, never passed.
#include "diagnostics/utf8.hpp"
#include "engine/check_count.hpp"
#include "session/explain/grounds.hpp"
#include "session/explain/wording.hpp"
#include "session/formats/findings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace styr {

namespace {

// Of printable text.
std::string escaped(std::string_view text)
{
    std::string out;
    for (char const c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

struct TestCase {
    enum class Ending : std::uint8_t { passed, failure, error, skipped };
    Ending ending = Ending::passed;
    std::string of, name;  // what is tested, and by which rule
    std::string type, message, text;
};

struct Suite {
    std::string name;
    std::vector<TestCase> cases;

    std::size_t count(TestCase::Ending ending) const
    {
        return static_cast<std::size_t>(
            std::count_if(cases.begin(), cases.end(), [&](TestCase const& each) { return each.ending == ending; }));
    }
};

class Suites {
public:
    explicit Suites(Report const& report) : report_(report), lang_(report.look.lang) {}

    void add(Diagnostic const& diagnostic)
    {
        bool const wrong = diagnostic.severity() == Severity::error;
        auto const place = shown_place(diagnostic.primary.span, report_.sources);
        add(diagnostic.primary.span,
            {wrong ? TestCase::Ending::error : TestCase::Ending::skipped, "styr", std::string(diagnostic.problem->code),
             std::string(diagnostic.problem->name), printable(diagnostic.headline.in(lang_)), place + "\n"});
    }

    void add(SubjectResult const& subject)
    {
        bool applies = false;
        for (auto const& rule : subject.rules) {
            if (rule.verdict != Verdict::not_applicable) {
                applies = true;
                add(subject.place, tested(subject, rule));
            }
        }
        if (!applies) {
            std::string_view const name = lang_ == Lang::da ? "ikke omfattet af nogen regel" : "no rule applies";
            add(subject.place, {TestCase::Ending::skipped,
                                printable(subject.id),
                                "styr",
                                std::string(key_of(subject.verdict)),
                                std::string(name),
                                {}});
        }
    }

    std::string draw() const
    {
        std::string out;
        std::size_t tests = 0, failures = 0, errors = 0;
        for (auto const& suite : suites_) {
            out += drawn(suite);
            tests += suite.cases.size();
            failures += suite.count(TestCase::Ending::failure);
            errors += suite.count(TestCase::Ending::error);
        }
        return fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"styr\" tests=\"{}\" "
                           "failures=\"{}\" errors=\"{}\">\n{}</testsuites>\n",
                           tests, failures, errors, out);
    }

private:
    void add(Span place, TestCase test)
    {
        auto const name = place.known() ? printable(report_.sources[place.source].name()) : std::string("styr");
        auto const [at, fresh] = by_name_.try_emplace(name, suites_.size());
        if (fresh) {
            suites_.push_back({name, {}});
        }
        auto const count = ++names_[{name, test.of, test.name}];
        test.name += count == 1 ? "" : fmt::format(" #{}", count);
        suites_[at->second].cases.push_back(std::move(test));
    }

    // What is below the fail level is skipped with its message: it has not failed, and has not passed either.
    TestCase::Ending ending_of(SubjectResult const& subject, RuleResult const& rule) const
    {
        bool const in_order =
            rule.verdict == Verdict::compliant || (rule.verdict == Verdict::notice && !rule.not_judged);
        if (rule.proposal) {
            return TestCase::Ending::skipped;
        }
        return fails(subject, rule, report_.failing) ? TestCase::Ending::failure
               : in_order                            ? TestCase::Ending::passed
                                                     : TestCase::Ending::skipped;
    }

    TestCase tested(SubjectResult const& subject, RuleResult const& rule) const
    {
        TestCase test{.ending = ending_of(subject, rule),
                      .of = printable(subject.id),
                      .name = title_of(rule),
                      .type = verdict_key(rule),
                      .message = {},
                      .text = {}};
        test.message = fmt::format("{}: {}", shown_verdict(rule, lang_), sentence_of(rule, report_.sources, lang_));
        auto const place = rule.place.known() ? rule.place : subject.place;
        if (place.known()) {
            test.text = shown_place(place, report_.sources) + "\n";
        }
        add_paragraph(test.text, printable(subject.summary.in(lang_)), 0);
        add_block(test.text, grounds_of(rule, report_.sources, lang_), 0, false);
        return test;
    }

    static std::string drawn(TestCase const& test)
    {
        auto const head =
            fmt::format("    <testcase classname=\"{}\" name=\"{}\"", escaped(test.of), escaped(test.name));
        auto const told = [&](std::string_view element) {
            return fmt::format("{}>\n      <{} type=\"{}\" message=\"{}\">{}</{}>\n    </testcase>\n", head, element,
                               escaped(test.type), escaped(test.message), escaped(test.text), element);
        };
        switch (test.ending) {
        case TestCase::Ending::failure:
            return told("failure");
        case TestCase::Ending::error:
            return told("error");
        case TestCase::Ending::skipped:
            return told("skipped");
        case TestCase::Ending::passed:
            break;
        }
        bool const silent = test.type == key_of(Verdict::compliant);
        return silent ? head + "/>\n"
                      : fmt::format("{}>\n      <system-out>{}\n{}</system-out>\n    </testcase>\n", head,
                                    escaped(test.message), escaped(test.text));
    }

    static std::string drawn(Suite const& suite)
    {
        auto out = fmt::format("  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\">\n",
                               escaped(suite.name), suite.cases.size(), suite.count(TestCase::Ending::failure),
                               suite.count(TestCase::Ending::error), suite.count(TestCase::Ending::skipped));
        for (auto const& test : suite.cases) {
            out += drawn(test);
        }
        return out + "  </testsuite>\n";
    }

    Report const& report_;
    Lang lang_;
    std::vector<Suite> suites_;
    std::map<std::string, std::size_t> by_name_;
    std::map<std::array<std::string, 3>, std::size_t> names_;
};

}  // namespace

std::string render_junit(Report const& report)
{
    Suites suites(report);
    for (auto const& diagnostic : report.diagnostics) {
        suites.add(diagnostic);
    }
    if (report.result != nullptr) {
        for (auto const& subject : report.result->subjects) {
            suites.add(subject);
        }
    }
    return suites.draw();
}

}  // namespace styr
