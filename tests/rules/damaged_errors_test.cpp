// What is said where something is wrong already and one word more is: each case of the tables of errors, with each of
// its words left out, doubled, or after the next.
#include "tests/rules/resolve_support.hpp"
#include "tests/support/digests.hpp"
#include "tests/support/told.hpp"
#include "tests/support/words.hpp"

#include <utility>

namespace styr::test {
namespace {

std::string told_of(std::vector<std::string> const& texts)
{
    auto const result = resolved(texts);
    return support::in_both_languages(result.diagnostics, *result.sources) +
           (result.agreement ? "understood\n" : "not understood\n");
}

// `texts` with each word of one of them damaged, from the first that is not of the head that the cases share.
std::string told_of_damages(std::vector<std::string> const& texts, std::size_t file)
{
    auto const head = agreement("");
    auto const shared = texts[file].starts_with(head) ? head.size() : 0;
    auto const start = texts[file].substr(0, shared);
    auto const words = support::words_of(texts[file].substr(shared));
    auto changed = texts;
    std::string text;
    for (std::size_t at = 0; at < words.size(); ++at) {
        auto without = words;
        without[at].clear();
        changed[file] = start + support::joined(without);
        text += told_of(changed);
        auto twice = words;
        twice[at] += " " + support::bare(words[at]);
        changed[file] = start + support::joined(twice);
        text += told_of(changed);
        if (at + 1 < words.size()) {
            auto swapped = words;
            std::swap(swapped[at], swapped[at + 1]);
            changed[file] = start + support::joined(swapped);
            text += told_of(changed);
        }
    }
    return text;
}

constexpr std::size_t longest = 10'000;  // one case is of thousands of parameters

TEST(DamagedErrors, AreToldOfAsTheyWere)
{
    support::Digests digests(STYR_SOURCE_DIR "/tests/rules/damaged_errors.txt");
    for (auto const* const cases : {&name_cases(), &merge_cases(), &declaration_cases(), &type_cases()}) {
        for (auto wrong : *cases) {
            if (wrong.texts.front().size() > longest) {
                continue;
            }
            unmark(wrong.texts);
            std::string text;
            for (std::size_t file = 0; file < wrong.texts.size(); ++file) {
                text += told_of_damages(wrong.texts, file);
            }
            std::replace(wrong.intent.begin(), wrong.intent.end(), ' ', '-');
            digests.add(wrong.intent, text);
        }
    }
    digests.expect();
}

}  // namespace
}  // namespace styr::test
