// SPDX-License-Identifier: MPL-2.0
// The hostile files in each place that a data repository has for one: what must be refused is refused by
// the whole program, too; it ends soon, with 0, 1 or 2; and what it prints is clean.
#include "tests/cli/apart.hpp"
#include "tests/cli/hostile_agreements.hpp"
#include "tests/support/clean.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

namespace styr::test::hostile_test {
namespace {

struct Row {
    std::string path, expected;
    double seconds = 0;
    long megabytes = 0;
};

std::vector<Row> manifest()
{
    std::vector<Row> rows;
    std::ifstream file(source_dir / "tests/hostile/MANIFEST.tsv");
    for (std::string text; std::getline(file, text);) {
        Row row;
        std::istringstream fields(text);
        std::string skipped;
        std::getline(fields, row.path, '\t');
        std::getline(fields, row.expected, '\t');
        for (int i = 0; i < 3; ++i) {
            std::getline(fields, skipped, '\t');
        }
        if (row.path.starts_with("yaml/") && fields >> row.seconds >> row.megabytes) {
            rows.push_back(row);
        }
    }
    return rows;
}

// A machine that has other things to do, and instruments in the program.
double patience(double seconds) { return sanitised ? 60 * seconds : 10 * seconds; }
// This process is copied before it runs.
long room(long megabytes) { return sanitised ? 4096 : megabytes + 256; }

void expect_decent(Cost const& cost, double seconds, long megabytes)
{
    EXPECT_THAT(cost.ended.status, testing::AllOf(testing::Ge(0), testing::Le(2)));
    EXPECT_LT(cost.seconds, patience(seconds));
    EXPECT_LT(cost.megabytes, room(megabytes));
    EXPECT_EQ(support::unclean(cost.ended.out), "");
    EXPECT_EQ(support::unclean(cost.ended.err), "");
    EXPECT_LT(cost.ended.err.size(), 1U << 20U);
}

class HostileData : public testing::TestWithParam<char const*> {};

TEST_P(HostileData, IsNeverAcceptedWhereItMustBeRefused)
{
    std::string const place = GetParam();
    auto const rows = manifest();
    EXPECT_GT(rows.size(), 90U);
    for (auto const& row : rows) {
        SCOPED_TRACE(row.path + " as " + place);
        Copy copy;
        copy.put(place, read(source_dir / "tests/hostile" / row.path));
        auto const cost = run_apart(copy.world, {"check", "-f", "json", "--lang", "en"});
        expect_decent(cost, row.seconds, row.megabytes);
        bool const is_agreement = place.ends_with(".styr");
        if (row.expected == "reject" || is_agreement) {
            EXPECT_EQ(cost.ended.status, 2);
            EXPECT_THAT(cost.ended.err, testing::HasSubstr(place + ":"));
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Places, HostileData,
                         testing::Values("register/2020/aalborg.yaml", "submissions/2020-05-aalborg.yaml",
                                         "decisions/2020.yaml", "settlements/2020.yaml", "figures/2020.yaml",
                                         "styr.yaml", "aftale/2018-2020.styr"));

TEST(HostileAgreements, EndSoonWithAnAnswer)
{
    auto const all = hostile_agreements();
    EXPECT_EQ(all.size(), 99U);
    for (auto const& [name, text] : all) {
        SCOPED_TRACE(name);
        Copy copy;
        copy.put("aftale/2018-2020.styr", text);
        fs::remove(copy.folder.path / "decisions/2020.yaml");  // by bodies that these agreements do not have
        auto const cost = run_apart(copy.world, {"check", "-f", "concise", "--lang", "en"});
        expect_decent(cost, 5, 256);
        if (cost.ended.status == 2) {
            EXPECT_THAT(cost.ended.err,
                        testing::ContainsRegex("aftale/2018-2020.styr(:[0-9]+:[0-9]+: | is larger)|E722"));
        }
    }
}

}  // namespace
}  // namespace styr::test::hostile_test
