// SPDX-License-Identifier: MPL-2.0
// What two registers differ in: every day on which they do of themselves.
#include "tests/models/support.hpp"

#include "models/fields/print.hpp"
#include "models/fields/text_in.hpp"
#include "models/repository/register_changes.hpp"

#include <gmock/gmock.h>

namespace styr::test::register_changes_test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string file(std::string const& day, std::string const& offers)
{
    return "operator: A\nin_force: " + day + "\noffers:\n" + offers;
}

std::string offer(std::string const& name, std::string const& tariff, std::string const& more = "")
{
    return "- {offer: " + name + more + ", services: [{service: S, tariff: " + tariff + "}]}\n";
}

std::string said_of(RegisterChange const& change)
{
    auto const& entry = change.after.operator_ != nullptr ? change.after : change.before;
    std::string const kind = change.kind == RegisterChange::Kind::terms          ? "terms"
                             : change.kind == RegisterChange::Kind::registered   ? "registered"
                             : change.kind == RegisterChange::Kind::deregistered ? "deregistered"
                             : change.kind == RegisterChange::Kind::renamed      ? "renamed"
                             : change.kind == RegisterChange::Kind::facts        ? "facts"
                                                                                 : "moved";
    auto const name = entry.offer == nullptr ? std::string_view("A") : text_in(*entry.offer, Field::offer);
    return print_iso(change.day) + " " + kind + " " + std::string(name) + (change.goes_on ? " goes on" : "");
}

std::vector<std::string> changes(std::vector<std::string> const& before, std::vector<std::string> const& after)
{
    std::vector<ReadFile> files;
    std::vector<Record const*> old, now;
    files.reserve(before.size() + after.size());
    for (auto const* const side : {&before, &after}) {
        for (auto const& text : *side) {
            files.push_back(read(text, RecordKind::operator_));
            EXPECT_TRUE(files.back().record) << files.back().said();
            (side == &before ? old : now).push_back(&*files.back().record);
        }
    }
    std::vector<std::string> said;
    for (auto const& change : register_changes(old, now)) {
        said.push_back(said_of(change));
    }
    return said;
}

TEST(RegisterChanges, GoOnWhereTheRegisterHadNothingOfItsOwnFromThatDay)
{
    auto const old = file("2025-01-01", offer("H", "2000")), june = file("2025-06-01", offer("H", "2090"));
    EXPECT_THAT(changes({old}, {old, june, file("2026-01-01", offer("H", "2090"))}),
                ElementsAre("2025-06-01 terms H", "2026-01-01 terms H goes on"));
    EXPECT_THAT(changes({old}, {old, june, file("2026-01-01", offer("H", "2091"))}),
                ElementsAre("2025-06-01 terms H", "2026-01-01 terms H"));
}

// The entry of 2026 was decided by itself: whatever June 2025 does, it is overwritten.
TEST(RegisterChanges, AreOfTheirOwnWhereTheRegisterHadAnEntryFromThatDay)
{
    auto const old = file("2025-01-01", offer("H", "2000")), next = file("2026-01-01", offer("H", "2000"));
    auto const third = file("2027-01-01", offer("H", "2000"));
    auto const raised = [](std::string const& day) { return file(day, offer("H", "2090")); };
    EXPECT_THAT(changes({old, next}, {old, raised("2025-06-01"), raised("2026-01-01")}),
                ElementsAre("2025-06-01 terms H", "2026-01-01 terms H"));
    EXPECT_THAT(changes({old, next, third}, {raised("2025-01-01"), raised("2026-01-01"), raised("2027-01-01")}),
                ElementsAre("2025-01-01 terms H", "2026-01-01 terms H", "2027-01-01 terms H"));
    EXPECT_THAT(changes({old, next}, {raised("2025-01-01")}),  // the entry is taken away instead
                ElementsAre("2025-01-01 terms H", "2026-01-01 terms H"));
}

TEST(RegisterChanges, AreOfTheirOwnToWhateverTheyAre)
{
    auto const with = [](std::string const& offers) {
        return std::vector{file("2025-01-01", offers), file("2026-01-01", offers)};
    };
    auto const old = offer("H", "2000", ", catchment: entire"), other = offer("Z", "1");
    EXPECT_THAT(changes(with(old + other), with(other)),
                ElementsAre("2025-01-01 deregistered H", "2026-01-01 deregistered H"));
    EXPECT_THAT(changes(with(other), with(old + other)),
                ElementsAre("2025-01-01 registered H", "2026-01-01 registered H goes on"));
    EXPECT_THAT(changes(with(old), with(offer("N", "2000", ", catchment: entire"))),
                ElementsAre("2025-01-01 renamed N", "2026-01-01 renamed N"));
    EXPECT_THAT(changes(with(old), with(offer("H", "2000", ", catchment: partial"))),
                ElementsAre("2025-01-01 facts H", "2026-01-01 facts H"));
    auto const of_kind = [](std::string const& day, std::string const& kind) {
        return "operator_kind: " + kind + "\n" + file(day, offer("H", "2000"));
    };
    EXPECT_THAT(changes({of_kind("2025-01-01", "region"), of_kind("2026-01-01", "region")},
                        {of_kind("2025-01-01", "private"), of_kind("2026-01-01", "private")}),
                ElementsAre("2025-01-01 facts A", "2026-01-01 facts A"));
}

TEST(RegisterChanges, OfOffersOfWhichADaySaysNothingAreThoseOfTheDayBefore)
{
    auto const old = file("2025-01-01", offer("H", "2000") + offer("Z", "1"));
    EXPECT_THAT(changes({old}, {old, file("2025-06-01", offer("H", "2000")), file("2025-07-01", offer("H", "2000"))}),
                ElementsAre("2025-06-01 deregistered Z"));
    EXPECT_THAT(changes({old}, {old, file("2025-06-01", offer("H", "2000")),
                                file("2025-07-01", offer("H", "2000") + offer("Z", "1"))}),
                ElementsAre("2025-06-01 deregistered Z"));
    // What comes a month after something left is no new name of it.
    EXPECT_THAT(changes({old}, {old, file("2025-06-01", offer("H", "2000")),
                                file("2025-07-01", offer("H", "2000") + offer("Y", "1"))}),
                ElementsAre("2025-06-01 deregistered Z", "2025-07-01 registered Y"));
    // The register had a file of its own from 2026 on, which says nothing new; the new name goes along.
    EXPECT_THAT(changes({old, file("2026-01-01", offer("H", "2000") + offer("Z", "1"))},
                        {file("2025-01-01", offer("H", "2000") + offer("Y", "1"))}),
                ElementsAre("2025-01-01 renamed Y", "2026-01-01 renamed Y"));
}

TEST(RegisterChanges, AreNewNamesOnlyWhereNothingElseCouldBeMeant)
{
    auto const of = [](std::string const& offers) { return std::vector{file("2025-01-01", offers)}; };
    EXPECT_THAT(changes(of(offer("H", "1") + offer("K", "2")), of(offer("M", "1") + offer("N", "2"))),
                ElementsAre("2025-01-01 renamed M", "2025-01-01 renamed N"));
    EXPECT_THAT(changes(of(offer("H", "1") + offer("K", "1")), of(offer("M", "1"))),
                ElementsAre("2025-01-01 deregistered H", "2025-01-01 deregistered K", "2025-01-01 registered M"));
    EXPECT_THAT(changes(of(offer("H", "1")), of(offer("M", "1") + offer("N", "1"))),
                ElementsAre("2025-01-01 deregistered H", "2025-01-01 registered M", "2025-01-01 registered N"));
    EXPECT_THAT(changes(of("- {offer: H, services: [{service: S, places: 3}]}\n"),
                        of("- {offer: H, services: [{service: T, places: 3}]}\n")),
                ElementsAre("2025-01-01 renamed H"));
    EXPECT_THAT(changes(of("- {offer: H, services: [{service: S}]}\n"), of("- {offer: M, services: [{service: S}]}\n")),
                ElementsAre("2025-01-01 deregistered H", "2025-01-01 registered M"));  // of which nothing is said
    EXPECT_THAT(changes(of(offer("H", "1")), of(offer("H", "1"))), IsEmpty());
}

}  // namespace
}  // namespace styr::test::register_changes_test
