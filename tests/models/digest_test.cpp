// SPDX-License-Identifier: MPL-2.0
// The digest of a submission changes with its terms and with nothing else.
#include "tests/models/support.hpp"

#include "models/repository/repository.hpp"

#include <gtest/gtest.h>

#include <set>

namespace styr {
namespace {

std::string const file = R"(operator: A
changes:
  - offer: B
    service: S
    kind: change_of_terms
    effective: 2020-08-01
    until: 2020-12-31
    changed: [places, tariff]
    before:
      tariff: 1933
      occupancy_basis: 90 %
    after: {tariff: 2139.50, split: [{target_group: G, places: 3}, {places: 4}], split_flexible: true}
    justification: fordi
  - offer: C
    changed: [tariff]
)";

std::string digest(std::string const& text)
{
    auto const read = test::read(text, RecordKind::submission);
    EXPECT_TRUE(read.record) << text << read.said();
    return read.record ? digest_of(*read.record) : "";
}

std::string with(std::string_view what, std::string_view instead)
{
    EXPECT_NE(file.find(what), std::string::npos) << what;
    return test::replaced(file, what, instead);
}

TEST(Digest, IsSha256OfACanonicalText)
{
    auto const read = test::read(file, RecordKind::submission);
    EXPECT_EQ(canonical_text(*read.record),
              "styr submission 1\n"
              "[{kind:change_of_terms,offer:\"B\",service:\"S\",effective:2020-08-01,until:2020-12-31,changed:[tariff,"
              "places],before:{tariff:1933,occupancy_basis:0.9},"
              "after:{tariff:2139.5,split:[{places:4},{target_group:\"G\",places:3}],split_flexible:true}}]\n"
              "[{kind:change_of_terms,offer:\"C\",changed:[tariff]}]\n");
    EXPECT_EQ(digest("changes:\n  - {offer: C, changed: [tariff]}\n"),
              "sha256:8a3bdd3e62edfc560117611136d1a310b1f4f258824d0b13cd30b318bd9dd3ef")
        << "printf | sha256sum";
}

TEST(Digest, DoesNotDependOnHowItIsWritten)
{
    auto const same = digest(file);
    for (auto const& variant :
         {with("1933", "1.933,00 kr."), with("90 %", "90,00%"), with("2139.50", "2139.5"),
          with("2020-08-01", "1. august 2020"), with("fordi", "derfor"),
          with("    justification: fordi\n",
               "    note: x\n    payers: [Rebild]\n    reason_tags: [staffing]\n    source: {document: d}\n"),
          with("    kind: change_of_terms\n", ""), with("[places, tariff]", "[tariff, places]"),
          with("operator: A", "# x\noperator: A"), with("offer: B", "offer: \"B\""),
          with("{target_group: G, places: 3}, {places: 4}", "{places: 4}, {places: 3, target_group: G}"),
          with("  - offer: C\n",
               "  - offer: C\n    until:\n    before: {}\n    after: {tariff: , split_flexible: , split: }\n"),
          with("operator: A\n", "operator: A\nsubmitted: 2020-05-01\n")}) {
        EXPECT_EQ(digest(variant), same) << variant;
    }
}

TEST(Digest, DoesNotDependOnTheOrderOfChangesOrKeys)
{
    std::string const one = "  - offer: B\n    effective: 2020-08-01\n    changed: [tariff]\n",
                      two = "  - changed: [tariff]\n    offer: C\n";
    EXPECT_EQ(digest("changes:\n" + one + two), digest("changes:\n" + two + one));
    EXPECT_EQ(digest("changes:\n" + two), digest("changes:\n  - offer: C\n    changed: [tariff]\n"));
}

TEST(Digest, ChangesWithEveryFactThatItCovers)
{
    std::set<std::string> seen{digest(file)};
    for (auto const& variant :
         {with("offer: B", "offer: D"), with("service: S", "service: T"), with("    service: S\n", ""),
          with("effective: 2020-08-01", "effective: 2020-08-02"),
          with("effective: 2020-08-01", "effective: {before: 2020-08-02}"),
          with("until: 2020-12-31", "until: 2021-12-31"), with("    until: 2020-12-31\n", ""),
          with("[places, tariff]", "[places]"), with("tariff: 1933", "tariff: 1933.01"),
          with("      tariff: 1933\n", ""), with("occupancy_basis: 90 %", "occupancy_basis: 90.01 %"),
          with("tariff: 2139.50", "tariff: 2139.51"), with("places: 3", "places: 2"), with("target_group: G, ", ""),
          with(", split_flexible: true", ""), with("  - offer: C\n    changed: [tariff]\n", ""),
          with("  - offer: C\n", "  - offer: C\n    kind: closure\n")
              .replace(with("  - offer: C\n", "  - offer: C\n    kind: closure\n").rfind("    changed: [tariff]\n"), 23,
                       "")}) {
        EXPECT_TRUE(seen.insert(digest(variant)).second) << variant;
    }
}

// No division into target groups any more is a term; no word of one is none.
TEST(Digest, TellsRemovedFromUnsaid)
{
    std::string const start = "changes:\n  - offer: B\n    changed: [tariff]\n";
    std::set<std::string> seen{digest(start)};
    for (std::string const terms :
         {"split: []", "split_flexible: false", "split: [], split_flexible: false", "split_flexible: true"}) {
        for (std::string const side : {"before", "after"}) {
            EXPECT_TRUE(seen.insert(digest(start + "    " + side + ": {" + terms + "}\n")).second) << side << terms;
        }
    }
    auto const read = test::read(start + "    after: {split_flexible: false, split: []}\n", RecordKind::submission);
    EXPECT_EQ(canonical_text(*read.record),
              "styr submission "
              "1\n[{kind:change_of_terms,offer:\"B\",changed:[tariff],after:{split:[],split_flexible:false}}]\n");
}

// Every field of terms, on both sides, by the table.
TEST(Digest, CoversEveryTermOfTheTable)
{
    for (auto const& row : rows_of(RecordKind::terms)) {
        std::string const value = row.shape == Shape::truth          ? "true"
                                  : row.shape == Shape::percent      ? "50 %"
                                  : row.field == Field::tariff_parts ? "[{part: basic, tariff: 1}]"
                                  : row.shape == Shape::records      ? "[{places: 1}]"
                                                                     : "5";
        for (std::string const side : {"before", "after"}) {
            auto const with_it = "changes:\n  - offer: B\n    changed: [tariff]\n    " + side + ": {" +
                                 std::string(key_of(row.field)) + ": " + value + "}\n";
            EXPECT_NE(digest(with_it), digest("changes:\n  - offer: B\n    changed: [tariff]\n")) << with_it;
        }
    }
}

TEST(Digest, NamesCannotImitateStructure)
{
    EXPECT_NE(digest("changes:\n  - {offer: 'B\",service:\"S', changed: [tariff]}\n"),
              digest("changes:\n  - {offer: B, service: S, changed: [tariff]}\n"));
}

}  // namespace
}  // namespace styr
