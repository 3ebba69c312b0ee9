// SPDX-License-Identifier: MPL-2.0
// An empty value is no value, and an output is written nowhere that data is read.
#include "tests/cli/program.hpp"

#include <gmock/gmock.h>

namespace styr::test::empty_values_test {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(EmptyValues, OfOptionsAreRefusedByName)
{
    for (std::string const option : {"--as-of", "--config", "--lang", "--color", "--format", "--fail-level", "--base",
                                     "--directory", "--output"}) {
        for (auto const& words : {std::vector<std::string>{"check", option, ""}, {"check", option + "="}}) {
            auto const ended = krisecenter().run(words);
            EXPECT_EQ(ended.status, 2) << option;
            EXPECT_THAT(ended.err, HasSubstr("fejl[S603]: `" + option + "` mangler sin værdi")) << option;
            EXPECT_THAT(ended.err, Not(HasSubstr("{"))) << option;
        }
    }
    EXPECT_THAT(krisecenter().run({"check", "--base", "HEAD", "--head", ""}).err, HasSubstr("`--head` mangler"));
    EXPECT_THAT(krisecenter().run({"test", "--min", ""}).err, HasSubstr("`--min` mangler"));
}

TEST(EmptyValues, OfArgumentsAreRefused)
{
    for (auto const& words : std::vector<std::vector<std::string>>{
             {"check", ""}, {"check", "submissions", ""}, {"explain", ""}, {"doc", ""}, {"init", ""}}) {
        auto const ended = krisecenter().run(words);
        EXPECT_EQ(ended.status, 2) << words[0];
        EXPECT_THAT(ended.err, HasSubstr("fejl[S615]: et argument til `styr " + words[0] + "` er tomt"));
    }
}

TEST(Outputs, AreNotWrittenWhereDataIsRead)
{
    for (std::string const place : {"decisions/2020.yaml", "decisions/new.xml", "submissions/2020/x.json", "styr.yaml",
                                    "register/../decisions/new.xml", "settlements/new.xml"}) {
        Copy copy;
        auto const path = copy.folder.path / place;
        auto const was = fs::exists(path) ? read(path) : "";
        auto const ended = copy.run({"check", "-o", "junit=" + place, "--lang", "en"});
        EXPECT_EQ(ended.status, 2) << place;
        EXPECT_THAT(ended.err, HasSubstr("error[S614]")) << place;
        EXPECT_EQ(fs::exists(path) ? read(path) : "", was) << place;
    }
}

TEST(Outputs, AreNotWrittenToAFileThatStandsForTheScreen)
{
    for (std::string const place : {"json=-", "junit=-"}) {
        Copy copy;
        auto const ended = copy.run({"check", "-q", "-o", place, "--lang", "en"});
        EXPECT_EQ(ended.status, 2) << place;
        EXPECT_THAT(ended.err, HasSubstr("error[S610]: `" + place + "`"));
        EXPECT_THAT(ended.err, HasSubstr("`-f " + place.substr(0, place.find('=')) + "` writes it to standard output"));
        EXPECT_FALSE(fs::exists(copy.folder.path / "-")) << place;
    }
    Copy copy;
    copy.run({"check", "-o", "json=./-"});
    EXPECT_TRUE(fs::exists(copy.folder.path / "-"));
}

TEST(Outputs, AreWrittenBesideTheData)
{
    Copy copy;
    for (std::string const& place : std::vector<std::string>{"result.xml", "decisions.xml",
                                                             "../" + copy.folder.path.filename().string() + "/r.xml"}) {
        copy.run({"check", "-o", "junit=" + place});
        EXPECT_TRUE(fs::exists(copy.folder.path / place)) << place;
    }
}

TEST(Outputs, KeepOffTheFoldersThatStyrYamlNames)
{
    Copy copy;
    fs::rename(copy.folder.path / "decisions", copy.folder.path / "log");
    copy.put("styr.yaml", read(copy.folder.path / "styr.yaml") + "decisions: log\n");
    EXPECT_THAT(copy.run({"check", "-o", "json=log/r.json", "--lang", "en"}).err, HasSubstr("S614"));
    EXPECT_FALSE(fs::exists(copy.folder.path / "log/r.json"));
}

}  // namespace
}  // namespace styr::test::empty_values_test
