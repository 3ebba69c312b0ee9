// SPDX-License-Identifier: MPL-2.0
// The digest of a change covers all that a body is asked to decide, and why; it changes with that and with nothing
// else.
#include "tests/models/support.hpp"

#include "models/fields/matter.hpp"

#include <gtest/gtest.h>

#include <set>

namespace styr::digest_test {
namespace {

std::string const file = R"(operator: A
submitted: 2020-05-01
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
    payers: [Rebild, Hobro]
    special_terms: [deficit_cover, objective_financing]
    objective_financing: 1000
    reason_tags: [staffing, rebuilding]
    justification: fordi
)";

std::string digest(std::string const& text)
{
    auto const read = test::read(text, RecordKind::submission);
    EXPECT_TRUE(read.record) << text << read.said();
    return read.record ? digest_of(*read.record, read.record->records(Field::changes).front()) : "";
}

std::string with(std::string_view what, std::string_view instead)
{
    EXPECT_NE(file.find(what), std::string::npos) << what;
    return test::replaced(file, what, instead);
}

TEST(Digest, IsSha256OfACanonicalTextAndNamesItsScheme)
{
    auto const read = test::read("operator: A\nchanges:\n  - {offer: C, changed: [tariff]}\n", RecordKind::submission);
    auto const& change = read.record->records(Field::changes).front();
    EXPECT_EQ(canonical_text(*read.record, change),
              "styr change 2\nA\n{{kind:change_of_terms,offer:\"C\",changed:[tariff]}}\n");
    auto const own = digest_of(*read.record, change);
    EXPECT_EQ(own.substr(0, 9), "sha256:02");
    EXPECT_EQ(own.size(), std::string("sha256:02").size() + 64);
    EXPECT_EQ(scheme_of(own), DigestScheme::current);
    EXPECT_EQ(scheme_of("sha256:" + std::string(64, 'a')), DigestScheme::former);
    EXPECT_EQ(scheme_of("sha256:" + std::string(66, 'a')), DigestScheme::none) << "of a scheme that nobody knows";
    EXPECT_EQ(scheme_of("sha256:" + std::string(63, 'a')), DigestScheme::none);
    EXPECT_EQ(scheme_of("sha256:" + std::string(64, 'A')), DigestScheme::none);
    EXPECT_EQ(scheme_of(""), DigestScheme::none);
}

TEST(Digest, DoesNotDependOnHowItIsWrittenNorOnWhatIsNoPartOfTheMatter)
{
    auto const same = digest(file);
    for (auto const& variant :
         {with("1933", "1.933,00 kr."), with("90 %", "90,00%"), with("2139.50", "2139.5"),
          with("2020-08-01", "1. august 2020"), with("fordi", "derfor"), with("    justification: fordi\n", ""),
          with("    justification: fordi\n", "    note: x\n    source: {document: d}\n"),
          with("    kind: change_of_terms\n", ""), with("[places, tariff]", "[tariff, places]"),
          with("[Rebild, Hobro]", "[Hobro, Rebild]"), with("[staffing, rebuilding]", "[rebuilding, staffing]"),
          with("[deficit_cover, objective_financing]", "[objective_financing, deficit_cover]"),
          with("operator: A", "# x\noperator: A"), with("offer: B", "offer: \"B\""),
          with("{target_group: G, places: 3}, {places: 4}", "{places: 4}, {places: 3, target_group: G}"),
          with("submitted: 2020-05-01\n", ""), file + "  - offer: C\n    changed: [tariff]\n"}) {
        EXPECT_EQ(digest(variant), same) << variant;
    }
}

TEST(Digest, ChangesWithEveryFactThatItCovers)
{
    std::set<std::string> seen{digest(file)};
    for (auto const& variant : {with("operator: A", "operator: B"),
                                with("operator: A\n", ""),
                                with("offer: B", "offer: D"),
                                with("service: S", "service: T"),
                                with("    service: S\n", ""),
                                with("effective: 2020-08-01", "effective: 2020-08-02"),
                                with("effective: 2020-08-01", "effective: {before: 2020-08-02}"),
                                with("    effective: 2020-08-01\n", ""),
                                with("until: 2020-12-31", "until: 2021-12-31"),
                                with("    until: 2020-12-31\n", ""),
                                with("[places, tariff]", "[places]"),
                                with("tariff: 1933", "tariff: 1933.01"),
                                with("      tariff: 1933\n", ""),
                                with("occupancy_basis: 90 %", "occupancy_basis: 90.01 %"),
                                with("tariff: 2139.50", "tariff: 2139.51"),
                                with("places: 3", "places: 2"),
                                with("target_group: G, ", ""),
                                with(", split_flexible: true", ""),
                                with("[Rebild, Hobro]", "[Rebild]"),
                                with("[Rebild, Hobro]", "[]"),
                                with("    payers: [Rebild, Hobro]\n", ""),
                                with("[deficit_cover, objective_financing]", "[deficit_cover]"),
                                with("objective_financing: 1000", "objective_financing: 10000"),
                                with("[staffing, rebuilding]", "[staffing]"),
                                with("    justification: fordi\n", "    target_group: Unge\n"),
                                with("    justification: fordi\n", "    catchment: entire\n")}) {
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
}

std::string value_of(FieldRow const& row)
{
    switch (row.shape) {
    case Shape::truth:
        return "true";
    case Shape::percent:
        return "50 %";
    case Shape::date:
        return "2020-08-01";
    case Shape::text:
        return "x";
    case Shape::texts:
        return "[x]";
    case Shape::choice:
        return std::string(values_of(row.choices).back().key);
    case Shape::choices:
        return "[" + std::string(values_of(row.choices).back().key) + "]";
    case Shape::records:
        return row.field == Field::tariff_parts ? "[{part: basic, tariff: 1}]"
               : row.field == Field::split      ? "[{places: 1}]"
                                                : "[{offer: x}]";
    default:
        return "5";
    }
}

// By the table, so that a field that is added to it is covered from then on.
TEST(Digest, CoversEveryAskedFactAndEveryGroundAndNothingElse)
{
    std::string const start = "changes:\n  - offer: B\n    after: {tariff: 7}\n";
    for (auto const& row : FieldTable().rows_of(RecordKind::change)) {
        bool const names_it = row.field == Field::offer || row.field == Field::before || row.field == Field::after ||
                              row.field == Field::kind || row.field == Field::changed;
        if (names_it || row.shape == Shape::record) {
            continue;
        }
        auto const more = "    " + std::string(key_of(row.field)) + ": " + value_of(row) + "\n";
        auto const read = test::read(start + more, RecordKind::submission);
        if (!read.record) {
            continue;  // the format asks for more beside it
        }
        bool const covered = row.asking != Asking::no || row.field == Field::service;
        EXPECT_EQ(digest(start + more) != digest(start), covered) << more;
    }
    for (auto const& row : FieldTable().rows_of(RecordKind::terms)) {
        for (std::string const side : {"before", "after"}) {
            std::string const plain = "changes:\n  - offer: B\n    changed: [tariff]\n";
            auto const with_it =
                plain + "    " + side + ": {" + std::string(key_of(row.field)) + ": " + value_of(row) + "}\n";
            EXPECT_NE(digest(with_it), digest(plain)) << with_it;
        }
    }
}

TEST(Digest, NamesCannotImitateStructure)
{
    EXPECT_NE(digest("changes:\n  - {offer: 'B\",service:\"S', changed: [tariff]}\n"),
              digest("changes:\n  - {offer: B, service: S, changed: [tariff]}\n"));
}

// Whatever order a list has, and whether *no* is written or left out.
TEST(Digest, SaysWhatIsTheSameToTheMatter)
{
    using Texts = std::vector<std::string>;
    EXPECT_TRUE(says_the_same(Texts{"a", "b"}, Texts{"b", "a"}));
    EXPECT_FALSE(says_the_same(Texts{"a", "b"}, Texts{"a"}));
    EXPECT_FALSE(says_the_same(Texts{}, Value())) << "nobody pays says more than nothing";
    EXPECT_TRUE(says_the_same(false, Value()));
    EXPECT_FALSE(says_the_same(true, Value()));
    EXPECT_TRUE(says_the_same(std::vector<Choice>{}, Value()));
    EXPECT_TRUE(says_the_same(Records{}, Value()));
}

}  // namespace
}  // namespace styr::digest_test
