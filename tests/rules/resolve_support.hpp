// SPDX-License-Identifier: MPL-2.0
// Agreements in tests: texts → tree → resolved, and tables of what must be said about wrong ones.
#pragma once

#include "places.hpp"
#include "rules/messages/resolve_problems.hpp"
#include "rules/resolve.hpp"
#include "rules/syntax/parse.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace styr::test {

struct Resolved {
    std::shared_ptr<Sources> sources = std::make_shared<Sources>();
    Diagnostics diagnostics;
    std::optional<Agreement> agreement;

    std::string underlined(Span span) const { return std::string((*sources)[span.source].text(span)); }
    // "1.styr:3:5 A401 unknown name …", for assertion messages.
    std::string said(Diagnostic const& diagnostic) const
    {
        auto const& source = (*sources)[diagnostic.primary.span.source];
        auto const at = source.position(diagnostic.primary.span.begin);
        return source.name() + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + " " +
               std::string(diagnostic.problem->code) + " " + diagnostic.headline.en + "\n";
    }
    std::string said() const
    {
        std::string all;
        for (auto const& diagnostic : diagnostics) {
            all += said(diagnostic);
        }
        return all;
    }
    Version const& version(std::size_t index = 0) const { return agreement.value().versions.at(index); }
};

inline Resolved resolved(std::vector<std::string> const& texts)
{
    Resolved result;
    std::vector<syntax::File> files;
    for (auto const& text : texts) {
        auto const& source = result.sources->add(std::to_string(files.size() + 1) + ".styr", text);
        auto parsed = parse(source);
        result.diagnostics.insert(result.diagnostics.end(), parsed.diagnostics.begin(), parsed.diagnostics.end());
        files.push_back(std::move(parsed.file));
    }
    result.agreement = resolve(files, *result.sources, result.diagnostics);
    return result;
}

inline std::string file_text(std::filesystem::path const& path)
{
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

// A shipped agreement's files, by name.
inline std::vector<std::filesystem::path> agreement_files(std::string const& agreement = "nordjylland")
{
    std::vector<std::filesystem::path> paths;
    for (auto const& entry : std::filesystem::recursive_directory_iterator(std::filesystem::path(STYR_SOURCE_DIR) /
                                                                           "agreements" / agreement)) {
        if (entry.path().extension() == ".styr") {
            paths.push_back(entry.path());
        }
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

// An agreement with some bodies and figures, and what follows.
inline std::string agreement(std::string const& declarations)
{
    return "agreement \"Test\"\n"
           "  version \"1\"  in force 2020-01-01 to 2020-12-31\n"
           "body FU \"FU\"\n"
           "body DAS \"DAS\" above FU\n"
           "body Regionsrådet \"Regionsrådet\"\n"
           "parameter limit = 5 %\n"
           "  reading \"example\"\n"
           "table indexation by year\n"
           "  2020  2.4 %\n"
           "  reading \"example\"\n" +
           declarations;
}

inline std::string provision(std::string const& items)
{
    return agreement("provision P1 \"title\"\n  source \"DAS 2020-05-25\" item 7\n" + items);
}

// One rule for that subject with that demand.
inline std::string demand(std::string const& scope, std::string const& condition)
{
    return provision("  rule r\n    for each " + scope + "\n    require " + condition + "\n    message \"m\"\n");
}

// The first version of an agreement, with something of each kind that a second one can replace or repeal.
inline std::string first_version()
{
    return agreement("parameter share = 7 %\n"
                     "  reading \"x\"\n"
                     "define double = 2 * share\n"
                     "provision P1 \"t\"\n"
                     "  source \"s\"\n"
                     "  rule r for each change require until is given message \"m\"\n"
                     "  rule s for each change require until is given and double > 0 message \"m\"\n"
                     "  exception e to r when effective is 1 January\n"
                     "  competence c from DAS to FU\n"
                     "provision P9 \"t\"\n"
                     "  source \"s\"\n"
                     "  rule alone for each change require until is given message \"m\"\n");
}

// The second version of an agreement: what it does to the first.
inline std::string amendment(std::string const& declarations)
{
    return "agreement \"Test\"\n  version \"2\"  in force 2021-01-01 to 2021-12-31\n  extends \"1\"\n" + declarations;
}

// A wrong agreement. «…» marks, in one of the texts, what must be underlined; the help must be just
// what is said, in both languages, sentences joined by " / ".
struct WrongCase {
    std::string intent;
    std::string code;
    std::vector<std::string> texts;
    std::string help_da;
    std::string help_en;
};

std::vector<WrongCase> const& name_cases();         // name_error_test.cpp
std::vector<WrongCase> const& merge_cases();        // merge_error_test.cpp
std::vector<WrongCase> const& declaration_cases();  // declaration_error_test.cpp
std::vector<WrongCase> const& type_cases();         // type_error_test.cpp

struct Mark {
    SourceId source = no_source;
    std::string underlined;
    Position position;
};

// Takes the marks out of the texts; says where they stood.
inline Mark unmark(std::vector<std::string>& texts)
{
    constexpr std::string_view open = "«", close = "»";
    Mark mark;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        auto& text = texts[i];
        auto const begin = text.find(open);
        auto const end = text.find(close);
        if (begin == std::string::npos || end == std::string::npos) {
            continue;
        }
        mark.source = static_cast<SourceId>(i);
        mark.underlined = text.substr(begin + open.size(), end - begin - open.size());
        auto const line_start = begin == 0 ? 0 : text.rfind('\n', begin - 1) + 1;
        mark.position.line = static_cast<std::uint32_t>(
            1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(begin), '\n'));
        auto const characters = [](unsigned char byte) { return (byte & 0xC0) != 0x80; };
        mark.position.column = static_cast<std::uint32_t>(
            1 + std::count_if(text.begin() + static_cast<std::ptrdiff_t>(line_start),
                              text.begin() + static_cast<std::ptrdiff_t>(begin), characters));
        text.replace(end, close.size(), "").replace(begin, open.size(), "");
    }
    return mark;
}

inline std::string joined(std::vector<Text> const& sentences, Lang lang)
{
    std::string all;
    for (auto const& sentence : sentences) {
        all += (all.empty() ? "" : " / ") + sentence.in(lang);
    }
    return all;
}

// The wrong agreement yields that problem, and no other error, at the marked place with that help.
inline void expect_wrong(WrongCase wrong)
{
    auto const mark = unmark(wrong.texts);
    auto const result = resolved(wrong.texts);
    std::vector<Diagnostic const*> found;
    for (auto const& diagnostic : result.diagnostics) {
        bool const counts = diagnostic.severity() == Severity::error || diagnostic.problem->code == wrong.code;
        if (counts) {
            found.push_back(&diagnostic);
        }
    }
    ASSERT_EQ(found.size(), 1U) << result.said();
    auto const& diagnostic = *found.front();
    EXPECT_EQ(diagnostic.problem->code, wrong.code) << result.said();
    EXPECT_EQ(result.underlined(diagnostic.primary.span), mark.underlined) << result.said();
    EXPECT_EQ(diagnostic.primary.span.source, mark.source);
    auto const position = (*result.sources)[diagnostic.primary.span.source].position(diagnostic.primary.span.begin);
    EXPECT_EQ(position.line, mark.position.line);
    EXPECT_EQ(position.column, mark.position.column);
    EXPECT_EQ(joined(diagnostic.help, Lang::da), wrong.help_da);
    EXPECT_EQ(joined(diagnostic.help, Lang::en), wrong.help_en);
    EXPECT_EQ(diagnostic.headline.en.find('{'), std::string::npos) << diagnostic.headline.en;
    EXPECT_EQ(diagnostic.headline.da.find('{'), std::string::npos) << diagnostic.headline.da;
    EXPECT_EQ(result.agreement.has_value(), diagnostic.severity() == Severity::warning);
}

}  // namespace styr::test
