// SPDX-License-Identifier: MPL-2.0
// The tests that authors write beside an agreement: facts, a day, and what every rule must come to.
// (docs/testing-agreements.md)
#pragma once

#include "engine/evaluation/result.hpp"

#include <memory>

namespace styr {

// One line under `expect:`.
struct RuleExpectation {
    Record const* record = nullptr;  // where it stands
    std::string subject;             // `case`: an id, its end, or an offer; empty where there is one subject only
    std::string rule;                // "midyear tariff" or "P01 midyear tariff"
    Verdict verdict{};
    std::optional<std::vector<std::string>> missing, awaiting, exceptions, repairs;  // each exactly these, where given
};

// A figure that the agreement's owner could have set otherwise.
struct Setting {
    std::string parameter;
    Value value;
};

struct AuthorTest {
    std::string name;
    Record const* record = nullptr;
    Day as_of{};
    std::vector<Setting> settings;
    std::vector<Record const*> figures;  // that list what the owner sets: the file, the test
    Repository repository{FieldTable()};
    std::vector<RuleExpectation> expectations;
};

// A gap that the author knows and explains.
struct AcceptedGap {
    Record const* record = nullptr;
    std::string part, mutant;  // one of them: its id, as `styr test` prints it
    std::string reason;
};

struct TestSuite {
    std::vector<AuthorTest> tests;
    std::vector<AcceptedGap> accepted;
};

// Adds the tests of a file, which outlives the suite; what is wrong in them is reported: a rule or
// parameter that the agreement does not have, two tests of one name, contradictions in the data.
void add_tests(TestSuite& suite, Record const& file, Agreement const& agreement, Diagnostics& diagnostics);

// What an expectation met.
struct Met {
    RuleExpectation const* expected = nullptr;
    SubjectResult const* subject = nullptr;  // none: nothing, or too much, is called so
    RuleResult const* rule = nullptr;        // none: no such rule was in force for it
    Verdict verdict{};                       // what came
    std::vector<Text> differences;           // empty: as expected
};

struct TestResult {
    AuthorTest const* test = nullptr;
    std::shared_ptr<Agreement const>
        agreement;  // by which it was judged: the given one, or a copy with other parameters
    CheckResult result;
    std::vector<Met> met;
    bool passed() const;
};

TestResult run_test(AuthorTest const& test, std::shared_ptr<Agreement const> agreement);

// Whether every expectation about one of these rules is met; nothing is kept. `rules` empty: all.
bool passes(AuthorTest const& test, Agreement const& agreement, std::vector<std::string> const& rules);

// Whether an expectation is about the rule; its name may stand after its provision.
bool names_rule(std::string_view expected, std::string_view provision, std::string_view rule);

}  // namespace styr
