// Of every construct with values of every kind in its places: whether that is understood, and what is said where it is
// not, whole, is what sentences.txt holds. (The tables of single errors say what has to be said.)
#include "tests/rules/resolve_support.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/sentences.hpp"

namespace styr::test {
namespace {

TEST(Sentences, WithValuesOfEveryKindAreUnderstoodOrRefusedAsTheyWere)
{
    std::string text;
    for (auto const& sentence : support::sentences()) {
        auto const result =
            resolved({"agreement \"T\" version \"1\" in force 2020-01-01\n" + std::string(support::vocabulary) +
                      "provision P1 \"P\" source \"S\" item 1\n  rule r for each change of terms require " + sentence +
                      " message \"m\"\n"});
        text += sentence + "\n";
        for (auto const& diagnostic : result.diagnostics) {
            if (diagnostic.problem->severity != Severity::error) {
                continue;  // what a sentence leaves unused is warned of
            }
            text += "  " + std::string(diagnostic.problem->code) + " `" + result.underlined(diagnostic.primary.span) +
                    "` " + diagnostic.primary.text.en + "\n";
            for (auto const& help : diagnostic.help) {
                text += "    " + help.en + "\n";
            }
        }
    }
    support::expect_golden(STYR_SOURCE_DIR "/tests/rules/sentences.txt", text);
}

}  // namespace
}  // namespace styr::test
