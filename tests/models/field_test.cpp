// SPDX-License-Identifier: MPL-2.0
// The table of fields holds what its readers rely on.
#include "models/fields/change.hpp"
#include "models/fields/field_table.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace styr::field_test {
namespace {

std::vector<RecordKind> all_records()
{
    std::vector<RecordKind> all;
    for (std::size_t i = 0; i < static_cast<std::size_t>(RecordKind::count_); ++i) {
        all.push_back(static_cast<RecordKind>(i));
    }
    return all;
}

TEST(Field, EveryNameHasAKeyAndLabelsInBothLanguages)
{
    for (std::size_t i = 0; i < field_count; ++i) {
        auto const& name = name_of(static_cast<Field>(i));
        EXPECT_EQ(static_cast<std::size_t>(name.field), i);
        EXPECT_FALSE(name.key.empty());
        EXPECT_FALSE(name.label.da.empty()) << name.key;
        EXPECT_FALSE(name.label.en.empty()) << name.key;
    }
}

TEST(Field, NamesInRulesAreUniqueAndAreTheKeyInWords)
{
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < field_count; ++i) {
        auto const& name = name_of(static_cast<Field>(i));
        if (name.name.empty()) {
            EXPECT_FALSE(FieldTable().field_named(name.key) &&
                         name_of(*FieldTable().field_named(name.key)).field == name.field)
                << name.key;
            continue;
        }
        EXPECT_TRUE(seen.insert(name.name).second) << name.name;
        EXPECT_EQ(FieldTable().field_named(name.name), name.field);
        std::string words(name.key);
        std::replace(words.begin(), words.end(), '_', ' ');
        EXPECT_EQ(words, name.name);
    }
    EXPECT_FALSE(FieldTable().field_named(""));
    EXPECT_FALSE(FieldTable().field_named("tarif"));
}

TEST(Field, KeysAreUniqueInARecord)
{
    for (auto const record : all_records()) {
        EXPECT_FALSE(FieldTable().rows_of(record).empty());
        EXPECT_FALSE(name_of(record).da.empty());
        EXPECT_FALSE(name_of(record).en.empty());
        std::set<std::string_view> seen;
        for (auto const& row : FieldTable().rows_of(record)) {
            EXPECT_EQ(row.record, record);
            EXPECT_TRUE(seen.insert(key_of(row.field)).second) << key_of(row.field);
            auto const* const found = find_row(record, row.field);
            EXPECT_TRUE(found != nullptr && found->record == record && found->shape == row.shape) << key_of(row.field);
        }
    }
    EXPECT_EQ(find_row(RecordKind::change, Field::tariff), nullptr);
}

TEST(Field, EveryFieldStandsInSomeRecord)
{
    for (std::size_t i = 0; i < field_count; ++i) {
        auto const field = static_cast<Field>(i);
        auto const records = all_records();
        EXPECT_TRUE(std::any_of(records.begin(), records.end(), [field](RecordKind record) {
            return find_row(record, field) != nullptr;
        })) << key_of(field);
    }
}

TEST(Field, RowsSayWhatTheirShapeNeeds)
{
    for (auto const record : all_records()) {
        for (auto const& row : FieldTable().rows_of(record)) {
            auto const where = name_of(record).en + ": " + std::string(key_of(row.field));
            bool const chosen = row.shape == Shape::choice || row.shape == Shape::choices;
            bool const held = row.shape == Shape::record || row.shape == Shape::records;
            bool const number = row.shape == Shape::tariff || row.shape == Shape::money || row.shape == Shape::places ||
                                row.shape == Shape::percent || row.shape == Shape::year || row.shape == Shape::years;
            EXPECT_EQ(row.choices != ChoiceSet::count_, chosen) << where;
            EXPECT_EQ(row.holds != RecordKind::count_, held) << where;
            EXPECT_EQ(row.least < row.most, number) << where;
            EXPECT_TRUE(!row.exact || row.shape == Shape::date) << where;
        }
    }
}

// The terms of a change are those of a service, and what its offer says of itself.
TEST(Field, AServiceAndItsOfferHaveTheTermsAsTermsHaveThem)
{
    std::size_t of_service = 0, of_offer = 0;
    for (auto const& row : FieldTable().rows_of(RecordKind::terms)) {
        SCOPED_TRACE(key_of(row.field));
        EXPECT_NE(is_term(row.field), is_offer_fact(row.field));
        auto const* const same = find_row(is_term(row.field) ? RecordKind::service : RecordKind::offer, row.field);
        ASSERT_NE(same, nullptr);
        EXPECT_EQ(same->shape, row.shape);
        EXPECT_EQ(same->presence, row.presence);
        EXPECT_EQ(same->least, row.least);
        EXPECT_EQ(same->most, row.most);
        EXPECT_EQ(same->choices, row.choices);
        EXPECT_EQ(same->holds, row.holds);
        ++(is_term(row.field) ? of_service : of_offer);
    }
    EXPECT_EQ(of_service, FieldTable().term_fields().size());
    EXPECT_EQ(of_offer, FieldTable().offer_fields().size());
}

TEST(Field, ChoicesHaveUniqueKeysAndLabelsInBothLanguages)
{
    for (std::size_t i = 0; i < static_cast<std::size_t>(ChoiceSet::count_); ++i) {
        auto const set = static_cast<ChoiceSet>(i);
        EXPECT_FALSE(name_of(set).da.empty());
        EXPECT_FALSE(name_of(set).en.empty());
        EXPECT_FALSE(values_of(set).empty());
        std::set<std::string_view> keys, names;
        for (auto const& value : values_of(set)) {
            EXPECT_TRUE(keys.insert(value.key).second) << value.key;
            EXPECT_TRUE(names.insert(value.name).second) << value.name;
            EXPECT_FALSE(value.label.da.empty()) << value.key;
            EXPECT_FALSE(value.label.en.empty()) << value.key;
            if (value.key == "recommendation") {  // the rule language has a meaning of its own for that word
                EXPECT_EQ(value.name, "what was recommended");
                continue;
            }
            std::string words(value.name);
            std::replace_if(
                words.begin(), words.end(), [](char c) { return c == ' ' || c == '-'; }, '_');
            EXPECT_EQ(words, value.key);
        }
    }
}

// Words of the rule language as language.md spells them.
TEST(Field, NoNameInRulesHoldsAJoiningWord)
{
    std::set<std::string> const joining{"and",   "or",     "not",   "of",     "is",      "by",    "in",    "to",
                                        "from",  "before", "after", "for",    "each",    "when",  "where", "has",
                                        "every", "under",  "over",  "except", "require", "expect"};
    auto const check = [&joining](std::string_view name) {
        std::string word;
        for (char const c : std::string(name) + " ") {
            if (c != ' ') {
                word += c;
                continue;
            }
            EXPECT_EQ(joining.count(word), 0U) << name;
            word.clear();
        }
    };
    for (std::size_t i = 0; i < field_count; ++i) {
        check(name_of(static_cast<Field>(i)).name);
    }
    for (std::size_t i = 0; i < static_cast<std::size_t>(ChoiceSet::count_); ++i) {
        for (auto const& value : values_of(static_cast<ChoiceSet>(i))) {
            check(value.name);
        }
    }
}

TEST(Field, EnumerationsAreInTheOrderOfTheirValues)
{
    EXPECT_EQ(values_of(ChoiceSet::unit)[static_cast<std::size_t>(Unit::piece)].key, "piece");
    EXPECT_EQ(values_of(ChoiceSet::operator_kind)[static_cast<std::size_t>(OperatorKind::private_)].key, "private");
    EXPECT_EQ(values_of(ChoiceSet::change_kind)[static_cast<std::size_t>(ChangeKind::closure)].key, "closure");
    EXPECT_EQ(values_of(ChoiceSet::term)[static_cast<std::size_t>(Term::occupancy_basis)].key, "occupancy_basis");
    EXPECT_EQ(values_of(ChoiceSet::outcome)[static_cast<std::size_t>(Outcome::approved)].key, "approved");
    EXPECT_EQ(values_of(ChoiceSet::outcome)[static_cast<std::size_t>(Outcome::put_before)].key, "put_before");
    EXPECT_EQ(values_of(ChoiceSet::outcome)[static_cast<std::size_t>(Outcome::accepted)].key, "accepted");
}

TEST(field, fields_that_are_approved_by_name_are_the_terms_of_their_choice_set)
{
    auto const terms = values_of(ChoiceSet::term);
    ASSERT_EQ(terms.size(), approvable_fields.size());
    for (std::size_t i = 0; i < terms.size(); ++i) {
        EXPECT_EQ(terms[i].key, key_of(approvable_fields[i]));
        EXPECT_NE(find_row(RecordKind::terms, approvable_fields[i]), nullptr);
    }
}

}  // namespace
}  // namespace styr::field_test
