// SPDX-License-Identifier: MPL-2.0
// The agreements in the documentation are complete, and the checker has nothing to say of them.
#include "places.hpp"
#include "tests/rules/resolve_support.hpp"

namespace styr::test {

namespace {

struct Example {
    std::string kind;  // "agreement", or "amendment": extends the agreement before it
    std::string text;
    std::string place;
};

std::vector<Example> examples_in(std::filesystem::path const& path)
{
    std::vector<Example> examples;
    auto const text = file_text(path);
    std::string const mark = "<!-- example: ", fence = "```styr\n", end = "```";
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
        auto const kind = text.substr(at + mark.size(), text.find(' ', at + mark.size()) - at - mark.size());
        auto const open = text.find('\n', at) + 1;
        if ((kind != "agreement" && kind != "amendment") || text.compare(open, fence.size(), fence) != 0) {
            continue;
        }
        auto const begin = open + fence.size();
        auto const line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(begin), '\n');
        examples.push_back({kind, text.substr(begin, text.find(end, begin) - begin),
                            path.filename().string() + ":" + std::to_string(line)});
    }
    return examples;
}

std::vector<Example> all_examples()
{
    std::filesystem::path const root = STYR_SOURCE_DIR;
    auto examples = examples_in(root / "README.md");
    for (auto const& entry : std::filesystem::directory_iterator(root / "docs")) {
        if (entry.path().extension() == ".md") {
            auto const more = examples_in(entry.path());
            examples.insert(examples.end(), more.begin(), more.end());
        }
    }
    return examples;
}

}  // namespace

TEST(Docs, TheExamplesOfAgreementsResolveWithoutAComplaint)
{
    auto const examples = all_examples();
    ASSERT_GE(examples.size(), 7U);
    std::string before;
    for (auto const& example : examples) {
        bool const amends = example.kind == "amendment";
        auto const result = resolved(amends ? std::vector{before, example.text} : std::vector{example.text});
        EXPECT_TRUE(result.diagnostics.empty()) << example.place << "\n" << result.said();
        EXPECT_TRUE(result.agreement.has_value()) << example.place;
        before = amends ? before : example.text;
    }
}

// Every kind of declaration and clause is spoken of in the text, not in examples alone.
TEST(Docs, TheManualMentionsEveryKindOfDeclaration)
{
    auto const manual = file_text(std::filesystem::path(STYR_SOURCE_DIR) / "docs/language.md");
    for (std::string const word :
         {"body",    "provision", "proposal", "source", "says",    "reading",   "rule",       "for each", "when",
          "silence", "decision",  "require",  "expect", "message", "exception", "competence", "referral", "parameter",
          "table",   "fact",      "values",   "define", "extends", "replace",   "repeal",     "in force"}) {
        EXPECT_NE(manual.find("`" + word), std::string::npos) << word;
    }
}

}  // namespace styr::test
