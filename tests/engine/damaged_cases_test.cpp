// What becomes of the cases by which the agreement is tested when one thing in them is another: a figure or a day that is
// one more or less, a fact that is not given, a line that is not there. These cases are near the boundaries of every provision.
#include "engine/author_tests.hpp"
#include "tests/support/damages.hpp"
#include "tests/support/digests.hpp"
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
            text += "  " + rule.provision + " " + rule.name + " " + told(rule) + (rule.not_judged ? ", not judged" : "") + "\n    " + rule.message.da + "\n";
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
        auto const end = next == std::string::npos ? std::min(text.find("\naccepted:", begin), text.size() - 1) + 1 : next + 1;
        parts.push_back(text.substr(begin, end - begin));
        begin = next == std::string::npos ? text.size() : end;
    }
    return parts;
}

class Damaged {
public:
    explicit Damaged(std::shared_ptr<Agreement const> agreement) : agreement_(std::move(agreement)) {}

    std::string told_of(std::string const& text) const
    {
        Sources sources;
        Diagnostics diagnostics;
        auto const& source = sources.add("tests.yaml", text);
        auto const document = read_document(source, {}, diagnostics);
        auto const record = document ? read_record(*document, source, RecordKind::test_file, diagnostics) : std::nullopt;
        TestSuite suite;
        if (record && !has_errors(diagnostics)) {
            add_tests(suite, *record, *agreement_, diagnostics);
        }
        std::string drawn;
        for (auto const& diagnostic : diagnostics) {
            draw(drawn, diagnostic, sources, Look{Lang::da, false});
            draw(drawn, diagnostic, sources, Look{Lang::en, false});
        }
        for (auto const& test : has_errors(diagnostics) ? std::vector<AuthorTest>{} : std::move(suite.tests)) {
            drawn += shown(run_test(test, agreement_));
        }
        return drawn;
    }

private:
    std::shared_ptr<Agreement const> agreement_;
};

TEST(DamagedCases, OfTheAgreementAreJudgedAsTheyWere)
{
    World world;
    for (auto const& path : files_below(STYR_SOURCE_DIR "/agreements/nordjylland", ".styr")) {
        world.agreement(read_file(path));
    }
    ASSERT_TRUE(world.complete()) << world.complaints();
    Damaged const damaged(std::make_shared<Agreement const>(world.resolved()));
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
