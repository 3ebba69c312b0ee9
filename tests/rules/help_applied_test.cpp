// SPDX-License-Identifier: MPL-2.0
// What a help says to write is written there: the error is gone then, and none that it stood for comes back. Applied
// are the helps of the gallery, of the tables of errors, of what was asked for in words of other languages, and of ten
// thousand slips.
#include "parse_support.hpp"
#include "tests/rules/resolve_support.hpp"
#include "tests/support/word_damages.hpp"

#include <map>

namespace styr::test {
namespace {

using Texts = std::vector<std::string>;

constexpr std::size_t longest_way = 30;  // of helps, each of which leads to another

// What is wrong, so that it is known again after texts have changed: where it stands hardly tells, since lines stay.
using Known = std::map<std::string, std::size_t>;

std::string name_of(Resolved const& result, Diagnostic const& diagnostic)
{
    auto const& source = (*result.sources)[diagnostic.primary.span.source];
    return std::string(diagnostic.problem->code) + " at " + source.name() + ":" +
           std::to_string(source.position(diagnostic.primary.span.begin).line) + " `" +
           result.underlined(diagnostic.primary.span) + "` " + diagnostic.headline.en;
}

Known known(Resolved const& result)
{
    Known all;
    for (auto const& diagnostic : result.diagnostics) {
        ++all[name_of(result, diagnostic)];
    }
    return all;
}

Diagnostic const* first_with_a_mend(Resolved const& result)
{
    auto const found = std::find_if(result.diagnostics.begin(), result.diagnostics.end(),
                                    [](Diagnostic const& each) { return !each.mends.empty(); });
    return found == result.diagnostics.end() ? nullptr : &*found;
}

Texts mended(Texts texts, Diagnostic const& diagnostic)
{
    auto const span = diagnostic.primary.span;
    texts[span.source].replace(span.begin, span.end - span.begin, diagnostic.mends.front().text);
    return texts;
}

// Follows the helps, one after the other; says what was wrong with one of them, else nothing.
std::string follow(Texts texts, std::size_t& applied)
{
    std::string way;
    std::map<std::string, std::size_t> gone;
    auto result = resolved(texts);
    sort_by_place(result.diagnostics);
    for (std::size_t step = 0; step < longest_way; ++step) {
        auto const* const diagnostic = first_with_a_mend(result);
        if (diagnostic == nullptr) {
            return {};
        }
        auto const name = name_of(result, *diagnostic);
        way += name + "; help: " + diagnostic->help[diagnostic->mends.front().help].en + "\n";
        auto const before = known(result)[name];
        texts = mended(std::move(texts), *diagnostic);
        auto next = resolved(texts);
        sort_by_place(next.diagnostics);
        ++applied;
        auto const now = known(next);
        auto const count = [&now](std::string const& each) { return now.contains(each) ? now.at(each) : 0; };
        if (count(name) >= before) {
            return way + "is not gone:\n" + next.said();
        }
        gone[name] = count(name);
        for (auto const& [earlier, left] : gone) {
            if (count(earlier) > left) {
                return way + "comes back: " + earlier + "\n" + next.said();
            }
        }
        result = std::move(next);
    }
    return way + "and so on";
}

struct Followed {
    std::size_t tried = 0, applied = 0;
    std::string wrong;
    std::size_t wrong_ways = 0;

    void on(std::string const& what, Texts texts)
    {
        ++tried;
        if (auto const said = follow(std::move(texts), applied); !said.empty()) {
            wrong += ++wrong_ways <= 20 ? "--- " + what + "\n" + said : "";
        }
    }
};

TEST(Helps, OfTheGalleryRemoveWhatTheyAreFor)
{
    Followed followed;
    for (auto const& entry : std::filesystem::directory_iterator(STYR_SOURCE_DIR "/tests/gallery")) {
        Texts texts;
        std::vector<std::filesystem::path> files;
        for (auto const& file : std::filesystem::directory_iterator(entry)) {
            if (file.path().extension() == ".styr") {
                files.push_back(file.path());
            }
        }
        std::sort(files.begin(), files.end());
        for (auto const& file : files) {
            texts.push_back(test::file_text(file));
        }
        followed.on(entry.path().filename().string(), texts);
    }
    EXPECT_GT(followed.applied, 20U);
    EXPECT_EQ(followed.wrong, "") << followed.wrong_ways;
}

TEST(Helps, OfTheTablesRemoveWhatTheyAreFor)
{
    Followed followed;
    for (auto const* const cases : {&name_cases(), &merge_cases(), &declaration_cases(), &type_cases()}) {
        for (auto wrong : *cases) {
            unmark(wrong.texts);
            followed.on(wrong.intent, wrong.texts);
        }
    }
    auto const golden = test::file_text(STYR_SOURCE_DIR "/tests/rules/syntax_errors.txt");
    std::string text;
    for (std::size_t begin = 0; begin < golden.size();) {
        auto const end = std::min(golden.find('\n', begin), golden.size());
        auto const line = golden.substr(begin, end - begin);
        if (line.starts_with(">>>")) {
            text += (line.size() > 4 ? line.substr(4) : "") + "\n";
        } else if (!text.empty()) {
            followed.on(text, {std::string(support::head) + text});
            text.clear();
        }
        begin = end + 1;
    }
    EXPECT_GT(followed.applied, 100U);
    EXPECT_EQ(followed.wrong, "") << followed.wrong_ways;
}

// A slip in a word or a character of an agreement with every construct.
TEST(Helps, OfTenThousandSlipsRemoveWhatTheyAreFor)
{
    Texts const dense{test::file_text(STYR_SOURCE_DIR "/tests/rules/dense/1.styr"),
                      test::file_text(STYR_SOURCE_DIR "/tests/rules/dense/2.styr")};
    std::size_t const slips = 1000 * support::thoroughness;
    auto const size = dense[0].size() + dense[1].size();
    Followed followed;
    for (std::size_t file = 0; file < dense.size(); ++file) {
        for (auto const& declaration : support::declarations_of(dense[file])) {
            auto const own = support::text_of(dense[file], declaration);
            auto const share = slips * own.size() / size / 2 + 1;
            for (auto const& damages : {support::word_damages(dense[file], declaration),
                                        support::character_damages(dense[file], declaration)}) {
                for (auto const& damage : support::chosen(damages, own, share)) {
                    auto texts = dense;
                    texts[file] = damage.text;
                    followed.on(declaration.name + ": " + damage.said, std::move(texts));
                }
            }
        }
    }
    EXPECT_GT(followed.tried, slips * 9 / 10);
    EXPECT_GT(followed.applied * 20, followed.tried);
    EXPECT_EQ(followed.wrong, "") << followed.wrong_ways;
}

}  // namespace
}  // namespace styr::test
