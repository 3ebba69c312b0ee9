// SPDX-License-Identifier: MPL-2.0
// What becomes of an agreement with every construct of the language when one word or character of it is another: of
// every such damage what has to hold whatever is said, and of one a declaration what is said, in files to be read.
// (`./run compare` runs two builds over far more of them.)
#include "places.hpp"
#include "rules/messages/syntax_problems.hpp"
#include "rules/syntax/print_tree.hpp"
#include "tests/rules/resolve_support.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/word_damages.hpp"

#include <functional>

namespace styr::test {
namespace {

using support::Declaration;
using support::WordDamage;

std::vector<std::string> const& dense()
{
    static std::vector<std::string> const texts{file_text(STYR_SOURCE_DIR "/tests/rules/dense/1.styr"),
                                                file_text(STYR_SOURCE_DIR "/tests/rules/dense/2.styr")};
    return texts;
}

using Damages = std::function<std::vector<WordDamage>(std::string const& text, Declaration const& declaration)>;

// A damaged file, read.
struct Read {
    Read(std::size_t file, std::string text) : source(&sources.add(std::to_string(file + 1) + ".styr", std::move(text)))
    {
        parsed = parse(*source);
        sort_by_place(parsed.diagnostics);
    }
    Sources sources;
    Source const* source;
    Parsed parsed;
};

template <class Try> void on_every(Damages const& damages, Try&& attempt)
{
    for (std::size_t file = 0; file < dense().size(); ++file) {
        for (auto const& declaration : support::declarations_of(dense()[file])) {
            for (auto const& damage : damages(dense()[file], declaration)) {
                SCOPED_TRACE(declaration.name + ": " + damage.said);
                attempt(file, declaration, damage);
                if (testing::Test::HasFailure()) {
                    return;
                }
            }
        }
    }
}

void expect_sound(Diagnostics const& diagnostics, Sources const& sources)
{
    for (auto const& diagnostic : diagnostics) {
        ASSERT_TRUE(diagnostic.primary.span.known());
        for (auto const& text : {diagnostic.headline, diagnostic.primary.text}) {
            EXPECT_EQ(text.da.empty(), text.en.empty());
        }
        EXPECT_FALSE(diagnostic.headline.en.empty());
        auto spans = std::vector{diagnostic.primary.span};
        for (auto const& label : diagnostic.context) {
            spans.push_back(label.span);
        }
        for (auto const span : spans) {
            ASSERT_LT(span.source, sources.size());
            ASSERT_LE(span.begin, span.end);
            ASSERT_LE(span.end, sources[span.source].text().size());
        }
    }
}

// In a damaged text, where the token after the damaged declaration ends: what should have come before it is missed
// there.
std::size_t end_of_damaged(std::string_view damaged, std::size_t file, Declaration const& declaration)
{
    auto const& text = dense()[file];
    auto const next = std::min(text.find_first_not_of(" \n", declaration.end), text.size());
    return std::min(text.find_first_of(" \n", next), text.size()) + damaged.size() - text.size();
}

// What the parser says of a damage, it says of the declaration that was damaged, and reads on behind it. What stood in
// a provision that is none any more stands outside one, though.
void expect_told_where_damaged(Read const& read, std::size_t file, Declaration const& declaration)
{
    auto const end = end_of_damaged(read.source->text(), file, declaration);
    for (auto const& diagnostic : read.parsed.diagnostics) {
        if (diagnostic.problem == &syntax_problem::outside_provision) {
            continue;
        }
        EXPECT_GE(diagnostic.primary.span.begin, declaration.begin) << diagnostic.headline.en;
        EXPECT_LE(diagnostic.primary.span.begin, end) << diagnostic.headline.en;
    }
}

void expect_fixpoint(Read const& read)
{
    if (has_errors(read.parsed.diagnostics)) {
        return;
    }
    auto const text = print(read.parsed.file);
    Read const again(0, text);
    EXPECT_TRUE(again.parsed.diagnostics.empty()) << text;
    EXPECT_TRUE(again.parsed.file.head == read.parsed.file.head &&
                again.parsed.file.declarations == read.parsed.file.declarations)
        << text;
    EXPECT_EQ(print(again.parsed.file), text);
}

void expect_read_soundly(std::size_t file, Declaration const& declaration, WordDamage const& damage)
{
    Read const read(file, damage.text);
    expect_sound(read.parsed.diagnostics, read.sources);
    expect_told_where_damaged(read, file, declaration);
    expect_fixpoint(read);
}

TEST(DamagedWords, AreToldOfWhereTheyStandAndElseReadAsPrinted)
{
    on_every(support::word_damages, expect_read_soundly);
}

TEST(DamagedCharacters, AreToldOfWhereTheyStandAndElseReadAsPrinted)
{
    on_every(support::character_damages, expect_read_soundly);
}

// The line on which a place begins.
std::string line_at(Resolved const& result, Span span)
{
    auto const text = (*result.sources)[span.source].text();
    auto const begin = text.rfind('\n', span.begin) + 1;  // npos + 1: the first line
    return std::string(text.substr(begin, text.find('\n', span.begin) - begin));
}

// Whether the declaration, or a name that it declares, or the declared name itself is what an error is about, or
// stands on its line.
bool is_about(Resolved const& result, Diagnostic const& diagnostic, std::size_t file, Declaration const& declaration)
{
    auto const end = end_of_damaged((*result.sources)[static_cast<SourceId>(file)].text(), file, declaration);
    auto const inside = [&](Span span) {
        return span.source == file && span.begin >= declaration.begin && span.begin <= end;
    };
    bool const at =
        inside(diagnostic.primary.span) || std::any_of(diagnostic.context.begin(), diagnostic.context.end(),
                                                       [&](auto const& label) { return inside(label.span); });
    auto const said = line_at(result, diagnostic.primary.span) + diagnostic.headline.en;
    auto const words = support::words_of(declaration.name);
    return at || std::any_of(words.begin() + 1, words.end(),
                             [&](auto const& word) { return said.find(support::bare(word)) != std::string::npos; });
}

std::vector<WordDamage> some_words(std::string const& text, Declaration const& declaration)
{
    constexpr std::size_t of_each = 30;
    return support::chosen(support::word_damages(text, declaration), support::text_of(text, declaration), of_each);
}

TEST(DamagedWords, EndWithAnAgreementOrWithErrorsAndNeverWithBoth)
{
    std::size_t understood = 0, refused = 0;
    on_every(some_words, [&](std::size_t file, Declaration const& declaration, WordDamage const& damage) {
        auto texts = dense();
        texts[file] = damage.text;
        auto const result = resolved(texts);
        EXPECT_EQ(result.agreement.has_value(), !has_errors(result.diagnostics)) << result.said();
        expect_sound(result.diagnostics, *result.sources);
        ++(result.agreement ? understood : refused);
        bool const about_it =
            std::any_of(result.diagnostics.begin(), result.diagnostics.end(),
                        [&](Diagnostic const& diagnostic) { return is_about(result, diagnostic, file, declaration); });
        EXPECT_TRUE(result.agreement || about_it) << "nothing is said of what was damaged: " << result.said();
    });
    EXPECT_GT(understood, 5U);
    EXPECT_GT(refused, understood);
}

TEST(DamagedWords, AreNothingWrongOnceTheyAreMended) { EXPECT_EQ(resolved(dense()).said(), ""); }

// ---- some of them, to be read

// The first that is said: `underlined` code, headline; and how many more.
std::string said_of(Resolved const& result)
{
    auto diagnostics = result.diagnostics;
    sort_by_place(diagnostics);
    if (diagnostics.empty()) {
        return "  understood\n";
    }
    auto const& first = diagnostics.front();
    auto text = "  " + std::string(first.problem->code) + " `" + result.underlined(first.primary.span) + "` " +
                first.headline.en;
    for (auto const& help : first.help) {
        text += "; " + help.en;
    }
    text += diagnostics.size() > 1 ? "; and " + std::to_string(diagnostics.size() - 1) + " more" : "";
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text + "\n";
}

std::string some_of(Damages const& damages)
{
    std::string text;
    for (std::size_t file = 0; file < dense().size(); ++file) {
        for (auto const& declaration : support::declarations_of(dense()[file])) {
            auto const own = support::text_of(dense()[file], declaration);
            for (auto const& damage : support::chosen(damages(dense()[file], declaration), own, 1)) {
                auto texts = dense();
                texts[file] = damage.text;
                text += declaration.name + ": " + damage.said + "\n" + said_of(resolved(texts));
            }
        }
    }
    return text;
}

TEST(DamagedWords, AreToldOfSo)
{
    support::expect_golden(STYR_SOURCE_DIR "/tests/rules/damaged_words.txt", some_of(support::word_damages));
}

TEST(DamagedCharacters, AreToldOfSo)
{
    support::expect_golden(STYR_SOURCE_DIR "/tests/rules/damaged_characters.txt", some_of(support::character_damages));
}

}  // namespace
}  // namespace styr::test
