// SPDX-License-Identifier: MPL-2.0
// Every field and record is described, in both languages, and each description says what its row says.
#include "models/fields/field_descriptions.hpp"
#include "models/fields/field_table.hpp"

#include <gmock/gmock.h>

namespace styr::descriptions_test {
namespace {

using testing::HasSubstr;

void for_every_row(void (*look)(FieldRow const&))
{
    for (std::size_t i = 0; i < static_cast<std::size_t>(RecordKind::count_); ++i) {
        for (auto const& row : FieldTable().rows_of(static_cast<RecordKind>(i))) {
            SCOPED_TRACE(name_of(row.record).en + ": " + std::string(key_of(row.field)));
            look(row);
        }
    }
}

TEST(Descriptions, AreSentencesInBothLanguages)
{
    for_every_row([](FieldRow const& row) {
        auto const text = description_of(row, FieldTable());
        for (auto const& said : {text.da, text.en}) {
            EXPECT_GT(said.size(), 8U);
            EXPECT_EQ(said.back(), '.');
        }
        EXPECT_NE(text.da, text.en);
    });
    for (std::size_t i = 0; i < static_cast<std::size_t>(RecordKind::count_); ++i) {
        auto const text = description_of(static_cast<RecordKind>(i));
        EXPECT_FALSE(text.da.empty()) << i;
        EXPECT_FALSE(text.en.empty()) << i;
    }
}

TEST(Descriptions, NameEveryValueAndBothLimits)
{
    for_every_row([](FieldRow const& row) {
        auto const text = description_of(row, FieldTable());
        if (row.choices != ChoiceSet::count_) {
            for (auto const& value : values_of(row.choices)) {
                EXPECT_THAT(text.da, HasSubstr("`" + std::string(value.key) + "`"));
            }
        }
        if (row.least < row.most) {
            auto const most = limit_of(row, row.most).en;
            EXPECT_THAT(text.en, HasSubstr(" From " + limit_of(row, row.least).en + " to " + most +
                                           (most.ends_with('.') ? "" : ".")));
        }
        EXPECT_EQ(text.en.find("Left out where it is not known.") != std::string::npos, row.presence == Presence::open);
    });
}

TEST(Descriptions, ShowLimitsAsTheyAreWritten)
{
    EXPECT_EQ(limit_of(*find_row(RecordKind::service, Field::tariff), 10'000'000), Text("100.000 kr.", "100,000 kr."));
    EXPECT_EQ(limit_of(*find_row(RecordKind::service, Field::occupancy_basis), 20'000), Text("200 %"));
    EXPECT_EQ(limit_of(*find_row(RecordKind::report, Field::year), 2199), Text("2199"));
    EXPECT_EQ(limit_of(*find_row(RecordKind::service, Field::places), 10'000), Text("10.000", "10,000"));
}

}  // namespace
}  // namespace styr::descriptions_test
