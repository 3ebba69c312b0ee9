// SPDX-License-Identifier: MPL-2.0
// Every limit of a data file, kept and exceeded by one. (docs/trust.md, Limits)
#include "models/fields/declared_fact.hpp"
#include "models/messages/refusals.hpp"
#include "models/repository/repository.hpp"
#include "tests/models/support.hpp"

#include <gtest/gtest.h>

namespace styr::test::limits_test {
namespace {

std::string repeated(std::string_view part, std::size_t times)
{
    std::string text;
    for (std::size_t i = 0; i < times; ++i) {
        text += part;
    }
    return text;
}

std::string codes(std::string text, DocumentLimits const& limits = {})
{
    Sources sources;
    Diagnostics found;
    read_document(sources.add("file.yaml", std::move(text)), limits, found);
    std::string all;
    for (auto const& each : found) {
        all += (all.empty() ? "" : " ") + std::string(each.problem->code);
    }
    return all;
}

std::string codes(std::string text, RecordKind kind) { return read(std::move(text), kind).codes(); }

TEST(LimitOf, FileSize)
{
    DocumentLimits limits;
    limits.bytes = 10;
    EXPECT_EQ(codes("a: 345678\n", limits), "");
    EXPECT_EQ(codes("a: 3456789\n", limits), "D101");
    EXPECT_EQ(DocumentLimits{}.bytes, 16U << 20U);
}

TEST(LimitOf, LineLength)
{
    auto const most = DocumentLimits{}.line_bytes;
    EXPECT_EQ(codes("# " + repeated("x", most - 2) + "\na: 1\n"), "");
    EXPECT_EQ(codes("# " + repeated("x", most - 1) + "\na: 1\n"), "D102");
}

TEST(LimitOf, TextLength)
{
    DocumentLimits limits;
    limits.scalar_bytes = 20;
    EXPECT_EQ(codes("a: " + repeated("x", 20) + "\n", limits), "");
    EXPECT_EQ(codes("a: " + repeated("x", 21) + "\n", limits), "D110");
    EXPECT_EQ(DocumentLimits{}.scalar_bytes, 1U << 20U);
}

TEST(LimitOf, KeyLength)
{
    EXPECT_EQ(codes(repeated("k", 1024) + ": 1\n"), "");
    EXPECT_EQ(codes(repeated("k", 1025) + ": 1\n"), "D163");
}

TEST(LimitOf, Nesting)
{
    EXPECT_EQ(codes(repeated("[", 64) + repeated("]", 64) + "\n"), "");
    EXPECT_EQ(codes(repeated("[", 65) + repeated("]", 65) + "\n"), "D108");
}

TEST(LimitOf, KeysAndValues)
{
    DocumentLimits limits;
    limits.nodes = 10;
    EXPECT_EQ(codes("[" + repeated("x, ", 8) + "x]\n", limits), "");
    EXPECT_EQ(codes("[" + repeated("x, ", 9) + "x]\n", limits), "D109");
    EXPECT_EQ(DocumentLimits{}.nodes, 1'000'000U);
}

std::string payers(std::size_t count)
{
    std::string text = "changes:\n  - offer: A\n    after: {tariff: 2000}\n    payers:\n";
    for (std::size_t i = 0; i < count; ++i) {
        text += "      - Kommune " + std::to_string(i) + "\n";
    }
    return text;
}

TEST(LimitOf, EntriesOfAList)
{
    EXPECT_EQ(codes(payers(most_entries_of_a_list), RecordKind::submission), "");
    auto const file = read(payers(most_entries_of_a_list + 1), RecordKind::submission);
    EXPECT_EQ(file.codes(), "F215");
    EXPECT_EQ(file.underlined(0), "Kommune 1000");
}

TEST(LimitOf, EntriesOfAFile)
{
    std::string const change = "  - {offer: A, after: {tariff: 2000}}\n";
    EXPECT_EQ(codes("changes:\n" + repeated(change, most_entries_of_a_file), RecordKind::submission), "");
    EXPECT_EQ(codes("changes:\n" + repeated(change, most_entries_of_a_file + 1), RecordKind::submission), "F215");
}

TEST(LimitOf, ProblemsOfAFile)
{
    auto const told = [](std::size_t count) {
        std::string text = "changes:\n";
        for (std::size_t i = 0; i < count; ++i) {
            text += "  - {offer: A, after: {tariff: 2000}, nonsense: 1}\n";
        }
        return read(text, RecordKind::submission).diagnostics;
    };
    EXPECT_EQ(told(Refusals::most).back().problem->code, "F201");
    auto const more = told(Refusals::most + 500);
    EXPECT_EQ(more.size(), Refusals::most + 1);
    EXPECT_EQ(more.back().problem->code, "D107");
}

TEST(LimitOf, Digits)
{
    EXPECT_EQ(codes("changes: [{offer: A, after: {tariff: " + repeated("1", 31) + "}}]", RecordKind::submission),
              "F229");
    EXPECT_EQ(codes("changes: [{offer: A, after: {tariff: " + repeated("1", 30) + "}}]", RecordKind::submission),
              "F232");
}

TEST(LimitOf, Exponents)
{
    auto const with = [](std::string const& tariff) {
        return codes("changes: [{offer: A, after: {tariff: " + tariff + "}}]", RecordKind::submission);
    };
    EXPECT_EQ(with("1e18"), "F232");  // read, and then too much
    EXPECT_EQ(with("1e19"), "F229");
    EXPECT_EQ(with("100000000000000000000e-18"), "");
    EXPECT_EQ(with("1000000000000000000000e-19"), "F229");
    EXPECT_EQ(with("1." + repeated("0", 29)), "F226");  // read, and then too fine
    EXPECT_EQ(with("1." + repeated("0", 30)), "F229");
}

TEST(LimitOf, Amounts)
{
    for (auto const& [good, bad] : {std::pair{"tariff: 1000000", "tariff: 1000000.01"},
                                    {"tariff: 0.01", "tariff: 0"},
                                    {"places: 10000", "places: 10001"},
                                    {"occupancy_basis: 200 %", "occupancy_basis: 200.01 %"},
                                    {"occupancy_basis: 1 %", "occupancy_basis: 0.99 %"}}) {
        EXPECT_EQ(codes("changes: [{offer: A, after: {" + std::string(good) + "}}]", RecordKind::submission), "")
            << good;
        EXPECT_EQ(codes("changes: [{offer: A, after: {" + std::string(bad) + "}}]", RecordKind::submission), "F232")
            << bad;
    }
}

// Whatever the data give: what all services of a repository come to in all years, and what is left of it a place-day.
TEST(LimitOf, AmountsOfWhichEveryProductFits)
{
    auto const most = [](RecordKind kind, Field field) {
        auto const& row = *find_row(kind, field);
        return Fraction::of(row.most, parts_of_one(row)).value();
    };
    auto const days = Fraction::of(widest_range(Shape::days).most, 1).value();
    auto const times = [](std::optional<Fraction> a, std::optional<Fraction> b) {
        return a && b ? product(*a, *b) : std::nullopt;
    };
    auto const third = Fraction::of(9999, 30'000).value();  // a share in lowest terms
    auto const income =
        times(times(times(most(RecordKind::service, Field::tariff), most(RecordKind::service, Field::places)), days),
              times(most(RecordKind::service, Field::occupancy_basis), third));
    auto const services = Fraction{10'000 * 1000};
    auto const all = times(times(income, services), Fraction{300});
    ASSERT_TRUE(all);
    auto const oere = Fraction::of(1, 100).value();
    EXPECT_TRUE(sum(*all, oere));
    EXPECT_TRUE(quotient(*all, times(most(RecordKind::service, Field::places), days).value()));
    EXPECT_TRUE(quotient(oere, times(times(most(RecordKind::service, Field::places), days), third).value()));
}

TEST(LimitOf, Days)
{
    for (auto const& [good, bad] : {std::pair{"1900-01-01", "1899-12-31"}, {"2199-12-31", "2200-01-01"}}) {
        EXPECT_EQ(codes("changes: [{offer: A, effective: " + std::string(good) + ", after: {tariff: 1}}]",
                        RecordKind::submission),
                  "")
            << good;
        EXPECT_EQ(codes("changes: [{offer: A, effective: " + std::string(bad) + ", after: {tariff: 1}}]",
                        RecordKind::submission),
                  "F245")
            << bad;
    }
}

// Entries of `except` times changes: counted, not timed.
TEST(LimitOf, ComparisonsAmongFiles)
{
    auto const problems = [](std::size_t changes) {
        Sources sources;
        Diagnostics found;
        Repository repository{FieldTable()};
        auto const add = [&](std::string text, RecordKind kind) {
            auto const& source = sources.add("f.yaml", std::move(text));
            auto const document = read_document(source, {}, found);
            return *read_record(*document, source, kind, FieldTable(), found);
        };
        repository.add_submission(
            add("changes:\n" + repeated("  - {offer: A, after: {tariff: 2000}}\n", changes), RecordKind::submission),
            "s");
        repository.add_decisions(add("decisions:\n  - id: d\n    body: FU\n    outcome: noted\n    about:\n      - "
                                     "submission: s\n        except:\n" +
                                         repeated("          - {offer: A}\n", 1000),
                                     RecordKind::decision_file));
        repository.complete(found);
        return found;
    };
    EXPECT_TRUE(problems(2997).empty());  // and as many again to find those that are decided
    auto const refused = problems(2998);
    ASSERT_EQ(refused.size(), 1U);
    EXPECT_EQ(refused.front().problem->code, "F299");
}

}  // namespace
}  // namespace styr::test::limits_test
