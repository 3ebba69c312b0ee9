// What becomes of the cases by which the agreement is tested when one thing in them is another: a figure or a day that
// is one more or less, a fact that is not given, a line that is not there. These cases are near the boundaries of every
// provision.
#include "engine/testing/reach.hpp"
#include "tests/support/damages.hpp"
#include "tests/support/digests.hpp"
#include "tests/support/told.hpp"
#include "tests/support/world.hpp"

namespace styr::test {
namespace {

std::string shown(TestResult const& result)
{
    std::string text;
    for (auto const& met : result.met) {
        for (auto const& difference : met.differences) {
            text += "differs: " + difference.da + " | " + difference.en + "\n";
        }
    }
    for (auto const& subject : result.result.subjects) {
        text += subject.id + " " + subject.summary.da + "\n";
        for (auto const& rule : subject.rules) {
            text += "  " + rule.provision + " " + rule.name + " " + told(rule) +
                    (rule.not_judged ? ", not judged" : "") + "\n    " + rule.message.da + "\n";
            for (auto const& repair : rule.repairs) {
                text += "    or " + repair.text.da + "\n";
            }
        }
    }
    return text;
}

// A file of tests: what stands before the first, and each of them.
std::vector<std::string> parts_of(std::string const& text)
{
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin < text.size();) {
        auto const next = text.find("\n  - test:", begin + 1);
        auto const end =
            next == std::string::npos ? std::min(text.find("\naccepted:", begin), text.size() - 1) + 1 : next + 1;
        parts.push_back(text.substr(begin, end - begin));
        begin = next == std::string::npos ? text.size() : end;
    }
    return parts;
}

// A file of the agreement's tests, read.
struct Suite {
    Suite(std::string text, Agreement const& agreement)
    {
        auto const& source = sources.add("tests.yaml", std::move(text));
        auto const document = read_document(source, {}, diagnostics);
        record = document ? read_record(*document, source, RecordKind::test_file, diagnostics) : std::nullopt;
        if (record && !has_errors(diagnostics)) {
            add_tests(suite, *record, agreement, diagnostics);
        }
    }
    Sources sources;
    Diagnostics diagnostics;
    std::optional<Record> record;
    TestSuite suite;
};

class Damaged {
public:
    explicit Damaged(std::shared_ptr<Agreement const> agreement) : agreement_(std::move(agreement)) {}

    std::string told_of(std::string const& text) const
    {
        Suite read(text, *agreement_);
        auto drawn = support::in_both_languages(read.diagnostics, read.sources);
        for (auto const& test :
             has_errors(read.diagnostics) ? std::vector<AuthorTest>{} : std::move(read.suite.tests)) {
            drawn += shown(run_test(test, agreement_));
        }
        return drawn;
    }

private:
    std::shared_ptr<Agreement const> agreement_;
};

std::shared_ptr<Agreement const> nordjylland()
{
    World world;
    for (auto const& path : files_below(STYR_SOURCE_DIR "/agreements/nordjylland", ".styr")) {
        world.agreement(read_file(path));
    }
    EXPECT_TRUE(world.complete()) << world.complaints();
    return std::make_shared<Agreement const>(world.resolved());
}

// By the tests of one file alone, so that much is not reached.
TEST(RuleCoverage, OfEachFileOfTestsIsWhatItWas)
{
    auto const agreement = nordjylland();
    support::Digests digests(STYR_SOURCE_DIR "/tests/engine/reached.txt");
    for (auto const& path : files_below(STYR_SOURCE_DIR "/agreements/nordjylland/tests", ".yaml")) {
        Suite const read(read_file(path), *agreement);
        std::vector<TestResult> results;
        for (auto const& test : read.suite.tests) {
            results.push_back(run_test(test, agreement));
        }
        auto const coverage = coverage_of_rules(*agreement, results, read.suite.accepted);
        auto text = std::to_string(coverage.reached()) + " of " + std::to_string(coverage.possible()) + ", " +
                    std::to_string(coverage.hundredths()) + "\n";
        for (auto const& goal : coverage.goals) {
            text +=
                goal.id + (goal.reached ? " reached " : " not reached ") + goal.impossible.en + goal.accepted + "\n";
        }
        digests.add(path.stem().string(), text);
    }
    digests.expect();
}

TEST(DamagedCases, OfTheAgreementAreJudgedAsTheyWere)
{
    Damaged const damaged(nordjylland());
    support::Digests digests(STYR_SOURCE_DIR "/tests/engine/damaged_cases.txt");
    constexpr std::size_t one_in = 5;
    for (auto const& path : files_below(STYR_SOURCE_DIR "/agreements/nordjylland/tests", ".yaml")) {
        auto const parts = parts_of(read_file(path));
        for (std::size_t i = 1; i < parts.size(); ++i) {
            auto text = damaged.told_of(parts[0] + parts[i]);
            auto const damages = support::damages_of(parts[i]);
            for (std::size_t each = 0; each < damages.size(); each += one_in) {
                text += "---- " + damages[each].said + "\n" + damaged.told_of(parts[0] + damages[each].text);
            }
            digests.add(path.stem().string() + "-" + std::to_string(i), text);
        }
    }
    digests.expect();
}

}  // namespace
}  // namespace styr::test
