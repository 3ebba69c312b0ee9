// SPDX-License-Identifier: MPL-2.0
// Many files read, and many subjects judged, side by side: what comes out does not hinge on how many threads there are.
#include "tests/cli/program.hpp"

#include "session/input/data_files.hpp"

#include <gmock/gmock.h>

#include <string>

namespace styr::test::reading_test {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::Optional;
using testing::SizeIs;

struct Shelf {
    Sources sources;
    std::vector<UnreadFile> files;

    void add(std::string name, std::string text, RecordKind kind = RecordKind::decision_file)
    {
        files.push_back({&sources.add(std::move(name), std::move(text)), kind});
    }
};

std::string decisions(int number)
{
    std::string text = "decisions:\n";
    for (int i = 0; i <= number % 7; ++i) {
        text += "  - id: D" + std::to_string(number) + "-" + std::to_string(i) +
                "\n    body: FU\n    date: 2020-03-09\n    outcome: approved\n    about: [{offer: Eksempelhuset, "
                "after: {tariff: 2000}}]\n";
    }
    return text;
}

// Files of several lengths, some of them wrong: in the text, in a value, by what they lack.
Shelf mixed_shelf()
{
    Shelf shelf;
    for (int number = 0; number < 200; ++number) {
        auto text = decisions(number);
        text += number % 11 == 3 ? "'never closed\n" : "";
        text += number % 13 == 5 ? "  - id: X\n    date: 2020-02-30\n    outcome: perhaps\n" : "";
        shelf.add("decisions/" + std::to_string(number) + ".yaml", std::move(text));
    }
    return shelf;
}

struct Told {
    std::vector<std::optional<Record>> records;
    std::vector<std::string> problems;
};

Told read(Shelf const& shelf, unsigned threads)
{
    Diagnostics diagnostics;
    Told told;
    for (auto& file : read_files(shelf.files, FieldTable(), threads, nullptr, diagnostics)) {
        told.records.push_back(file ? std::optional(std::move(file->record)) : std::nullopt);
    }
    for (auto const& each : diagnostics) {
        told.problems.push_back(shelf.sources[each.primary.span.source].name() + ":" +
                                std::to_string(each.primary.span.begin) + ": " + each.headline.da);
    }
    return told;
}

TEST(ReadingSideBySide, GivesTheSameRecordsAndProblemsInTheSameOrderWithAnyNumberOfThreads)
{
    auto const shelf = mixed_shelf();
    auto const alone = read(shelf, 1);
    ASSERT_THAT(alone.records, SizeIs(shelf.files.size()));
    ASSERT_THAT(alone.problems, SizeIs(testing::Gt(30U)));
    for (auto const threads : {2U, 8U}) {
        auto const together = read(shelf, threads);
        EXPECT_EQ(together.problems, alone.problems) << threads;
        EXPECT_TRUE(together.records == alone.records) << threads;
    }
}

TEST(ReadingSideBySide, GivesNothingForAFileThatIsWrongAndStillReadsTheOthers)
{
    Shelf shelf;
    shelf.add("a.yaml", decisions(1));
    shelf.add("b.yaml", "decisions: [\n");
    shelf.add("c.yaml", decisions(2));
    auto const told = read(shelf, 2);
    EXPECT_TRUE(told.records[0] && told.records[2]);
    EXPECT_FALSE(told.records[1]);
    EXPECT_THAT(told.problems, Each(testing::StartsWith("b.yaml:")));
}

TEST(ReadingSideBySide, ReadsEachFileAsTheKindThatItIsSaidToBe)
{
    Shelf shelf;
    shelf.add("d.yaml", decisions(0));
    shelf.add("s.yaml",
              "operator: Aalborg Kommune\nsubmitted: 2024-02-12\nchanges:\n  - offer: Eksempelhuset\n    after: "
              "{tariff: 2000}\n",
              RecordKind::submission);
    auto const told = read(shelf, 2);
    EXPECT_THAT(told.problems, ElementsAre());
    EXPECT_THAT(told.records, ElementsAre(Optional(testing::Field(&Record::kind, RecordKind::decision_file)),
                                          Optional(testing::Field(&Record::kind, RecordKind::submission))));
}

TEST(ReadingSideBySide, TakesOneThreadForASmallRepositoryAndAllForALargeOne)
{
    Shelf shelf;
    for (int number = 0; number < 100; ++number) {
        shelf.add(std::to_string(number), decisions(number));
    }
    EXPECT_EQ(threads_for(shelf.files, 8), 1U);
    for (int number = 0; number < 20'000; ++number) {
        shelf.add(std::to_string(number), decisions(number));
    }
    EXPECT_EQ(threads_for(shelf.files, 8), 8U);
}

// An operator with so many offers that reading and judging them takes more than one thread; some lack a tariff.
std::string large_register(int number)
{
    std::string text = "operator: Kommune " + std::to_string(number) +
                       "\noperator_kind: municipality\nin_force: 2020-01-01\noffers:\n";
    for (int offer = 0; offer < 120; ++offer) {
        text += "  - offer: Tilbud " + std::to_string(number) + "-" + std::to_string(offer) +
                "\n    legal_basis: [SEL § 107]\n    financing: tariff\n" +
                "    services:\n      - unit: day_and_night\n        places: 7\n        occupancy_basis: 90 %\n        "
                "note: " +
                std::string(300, 'x') + "\n" + (offer % 3 == 0 ? "" : "        tariff: 1933\n");
    }
    return text;
}

TEST(CheckingSideBySide, PrintsTheSameWithAnyNumberOfProcessors)
{
    Copy copy;
    copy.put("styr.yaml", "agreement: nordjylland\n");  // it has rules about offers, of which there are many
    for (int number = 0; number < 5; ++number) {
        copy.put("register/2020/stor-" + std::to_string(number) + ".yaml", large_register(number));
    }
    for (auto const* const format : {"json", "concise"}) {
        auto const run_on = [&](unsigned processors) {
            copy.world.processors = processors;
            return copy.run({"check", "-v", "-f", format, "--as-of", "2020-05-20"});
        };
        auto const alone = run_on(1);
        EXPECT_THAT(alone.out, testing::HasSubstr("stor-4"));
        for (auto const processors : {2U, 3U, 8U}) {
            auto const together = run_on(processors);
            EXPECT_EQ(together.status, alone.status) << processors;
            EXPECT_TRUE(together.out == alone.out) << processors;
            EXPECT_EQ(together.err, alone.err) << processors;
        }
    }
}

TEST(CheckingSideBySide, ReportsWhatIsWrongInTheSameOrderWithAnyNumberOfProcessors)
{
    Copy copy;
    for (int number = 0; number < 5; ++number) {
        copy.put("register/2020/stor-" + std::to_string(number) + ".yaml",
                 large_register(number) + (number % 2 == 0 ? "colour: red\n" : "'\n"));
    }
    copy.world.processors = 1;
    auto const alone = copy.run({"check"});
    EXPECT_EQ(alone.status, 2);
    for (auto const& path : {"stor-0", "stor-1", "stor-4"}) {
        EXPECT_THAT(alone.err, testing::HasSubstr(path));
    }
    for (auto const processors : {2U, 3U, 8U}) {
        copy.world.processors = processors;
        auto const together = copy.run({"check"});
        EXPECT_EQ(together.status, alone.status) << processors;
        EXPECT_EQ(together.out, alone.out) << processors;
        EXPECT_EQ(together.err, alone.err) << processors;
    }
}

}  // namespace
}  // namespace styr::test::reading_test
