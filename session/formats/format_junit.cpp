// SPDX-License-Identifier: MPL-2.0
// For what shows test results: a file of data is a suite, a rule that applies to a change a test. A test
// that did not fail has been judged: what could not be is skipped, never passed. What would make the file larger than
// its readers take is left out, and counted: what passed first, the rest from the mildest on.
#include "diagnostics/utf8.hpp"
#include "engine/check_count.hpp"
#include "models/messages/refusals.hpp"
#include "session/explain/grounds.hpp"
#include "session/explain/wording.hpp"
#include "session/formats/findings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>

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

// With those who show tests, reports of some 30 MB are too large; fewer are easier to read, too. (docs/formats.md.)
constexpr std::size_t most_bytes_of_tests = 18'000'000;
constexpr std::size_t most_bytes_with_texts = 9'000'000;  // from here on a test comes without the way to its verdict

struct TestCase {
    enum class Ending : std::uint8_t { error, failure, skipped, passed };  // from gravest to mildest
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

// What one test is about: a problem of a file, a rule on a subject, or a subject to which none applies.
struct Told {
    Diagnostic const* diagnostic = nullptr;
    SubjectResult const* subject = nullptr;
    RuleResult const* rule = nullptr;
    TestCase::Ending ending{};

    Span place() const { return diagnostic != nullptr ? diagnostic->primary.span : subject->place; }
};

class Suites {
public:
    explicit Suites(Report const& report) : report_(report), lang_(report.look.lang)
    {
        auto const all = tests();
        std::vector<std::size_t> order(all.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return all[a].ending < all[b].ending; });
        std::map<std::size_t, TestCase> kept;  // by their place
        std::size_t bytes = 0, left_out = 0;
        for (auto const at : order) {
            if (bytes >= most_bytes_of_tests) {
                ++left_out;
                continue;
            }
            auto test = tested(all[at], bytes < most_bytes_with_texts);
            bytes += drawn(test).size();
            kept.emplace(at, std::move(test));
        }
        for (auto& [at, test] : kept) {
            add(all[at].place(), std::move(test));
        }
        if (left_out > 0) {
            add({}, counted(left_out));
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
    std::vector<Told> tests() const
    {
        std::vector<Told> all;
        for (auto const& diagnostic : report_.diagnostics) {
            bool const wrong = diagnostic.severity() == Severity::error;
            all.push_back(
                {.diagnostic = &diagnostic, .ending = wrong ? TestCase::Ending::error : TestCase::Ending::skipped});
        }
        if (report_.result == nullptr) {
            return all;
        }
        for (auto const& subject : report_.result->subjects) {
            auto const before = all.size();
            for (auto const& rule : subject.rules) {
                if (rule.verdict != Verdict::not_applicable) {
                    all.push_back({.subject = &subject, .rule = &rule, .ending = ending_of(subject, rule)});
                }
            }
            if (all.size() == before) {
                all.push_back({.subject = &subject, .ending = TestCase::Ending::skipped});
            }
        }
        return all;
    }

    TestCase tested(Told const& told, bool with_text) const
    {
        return told.diagnostic != nullptr ? tested(*told.diagnostic, told.ending)
               : told.rule != nullptr     ? tested(*told.subject, *told.rule, told.ending, with_text)
                                          : untested(*told.subject);
    }

    TestCase tested(Diagnostic const& diagnostic, TestCase::Ending ending) const
    {
        auto const place = shown_place(diagnostic.primary.span, report_.sources);
        return {.ending = ending,
                .of = "styr",
                .name = std::string(diagnostic.problem->code),
                .type = std::string(diagnostic.problem->name),
                .message = printable(diagnostic.headline.in(lang_)),
                .text = place + "\n"};
    }

    TestCase untested(SubjectResult const& subject) const
    {
        return {.ending = TestCase::Ending::skipped,
                .of = printable(subject.id),
                .name = "styr",
                .type = std::string(key_of(subject.verdict)),
                .message = lang_ == Lang::da ? "ingen bestemmelse gælder" : "no rule applies",
                .text = {}};
    }

    TestCase counted(std::size_t left_out) const
    {
        auto const count = grouped(left_out);
        Text const said{count.da + " test er udeladt her, de mildeste: `styr check -f jsonl` har dem alle.",
                        count.en + " tests are left out here, the mildest: `styr check -f jsonl` has them all."};
        return {.ending = TestCase::Ending::skipped,
                .of = "styr",
                .name = "left out",
                .type = "left-out",
                .message = said.in(lang_),
                .text = {}};
    }

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

    TestCase tested(SubjectResult const& subject, RuleResult const& rule, TestCase::Ending ending, bool with_text) const
    {
        TestCase test{.ending = ending,
                      .of = printable(subject.id),
                      .name = id_of(rule),
                      .type = verdict_key(rule),
                      .message = {},
                      .text = {}};
        test.message = fmt::format("{}: {}", shown_verdict(rule, lang_), sentence_of(rule, report_.sources, lang_));
        auto const place = rule.place.known() ? rule.place : subject.place;
        if (!with_text) {
            return test;
        }
        if (place.known()) {
            test.text = shown_place(place, report_.sources) + "\n";
        }
        add_paragraph(test.text, printable(subject.summary.in(lang_)), 0);
        add_block(test.text, grounds_of(rule, subject, report_.sources, lang_), 0, false);
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

std::string render_junit(Report const& report) { return Suites(report).draw(); }

}  // namespace styr
