// SPDX-License-Identifier: MPL-2.0
// The forms that schemas give editors take what the readers take.
#include "models/fields/value_forms.hpp"

#include "models/reading/reading.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <random>
#include <regex>

namespace styr::value_forms_test {
namespace {

template <class T> bool is_read(Reading<T> const& reading) { return std::holds_alternative<T>(reading); }

// What YAML hands over as a number does not meet the form of amounts.
bool read_by_yaml(std::string const& text)
{
    static std::regex const number("[-+]?\\d+(\\.\\d*)?([eE][-+]?\\d+)?");
    return std::regex_match(text, number);
}

std::string random_text(std::mt19937& random, std::string_view alphabet, std::size_t longest)
{
    std::string text(random() % longest + 1, ' ');
    for (auto& c : text) {
        c = alphabet[random() % alphabet.size()];
    }
    return text;
}

// Texts of these signs, and what is glued together from pieces that people write.
void for_many_texts(std::string_view alphabet, std::vector<std::string> const& pieces,
                    std::function<void(std::string const&)> const& look)
{
    std::mt19937 random{4};
    for (int i = 0; i < 20'000; ++i) {
        look(random_text(random, alphabet, 9));
        std::string glued;
        for (auto count = random() % 4 + 1; count > 0; --count) {
            glued += pieces[random() % pieces.size()];
        }
        look(glued);
    }
}

TEST(ValueForms, OfAmountsTakeExactlyWhatTheReaderTakes)
{
    std::regex const form(amount_form());
    int taken = 0;
    for_many_texts("0123456789.,-+ kr", {"1",  "0", "12", "933", ".",    ",",    "00", "50", " ",  "kr.",  "KR",
                                         "kr", "-", "+",  "\t",  "kr. ", " DKK", ",-", ".-", ",–", "1.933"},
                   [&](std::string const& text) {
                       if (!read_by_yaml(text)) {
                           EXPECT_EQ(std::regex_search(text, form), is_read(read_money(text))) << text;
                           taken += is_read(read_money(text)) ? 1 : 0;
                       }
                   });
    EXPECT_GT(taken, 250);
}

TEST(ValueForms, OfAmountsLeavePlainNumbersToYaml)
{
    std::regex const form(amount_form());
    for (std::string const text : {"1933", "1933.5", "1e3", "-206", "1.933"}) {
        EXPECT_FALSE(std::regex_search(text, form)) << text;
    }
    EXPECT_TRUE(std::regex_search("1933 ", form)) << "with a blank that YAML keeps it is a text";
}

TEST(ValueForms, OfPercentsTakeExactlyWhatTheReaderTakes)
{
    std::regex const form(percent_form());
    int taken = 0;
    for_many_texts("0123456789.,-+ %%%", {"1", "0", "95", "200", ".", ",", "34", "5", " ", "%", "%", " %", "-"},
                   [&](std::string const& text) {
                       EXPECT_EQ(std::regex_search(text, form), is_read(read_percent(text))) << text;
                       taken += is_read(read_percent(text)) ? 1 : 0;
                   });
    EXPECT_GT(taken, 250);
}

TEST(ValueForms, TakePowersOfTenAsTheReadersDo)
{
    EXPECT_TRUE(std::regex_search("1e2 %", std::regex(percent_form())));
    EXPECT_TRUE(is_read(read_percent("1e2 %")));
    EXPECT_TRUE(std::regex_search("1.5E+1%", std::regex(percent_form())));
    EXPECT_TRUE(is_read(read_percent("1.5E+1%")));
    EXPECT_FALSE(std::regex_search("1e2 kr.", std::regex(amount_form())));
    EXPECT_FALSE(is_read(read_money("1e2 kr.")));
}

// A day that its month does not have is left to the reader.
TEST(ValueForms, OfDaysTakeWhatTheReaderTakesAndLittleElse)
{
    std::regex const form(day_form());
    int taken = 0, too_much = 0;
    std::vector<std::string> const pieces{"2020",
                                          "1",
                                          "31",
                                          "08",
                                          "-",
                                          "/",
                                          ".",
                                          " ",
                                          "1-",
                                          "30/",
                                          "8-2020",
                                          "01.08",
                                          ".2020",
                                          "2020-",
                                          "-08",
                                          "-31",
                                          ". ",
                                          "august ",
                                          "maj 2020",
                                          "JANUAR",
                                          "aug. 2020",
                                          "sept ",
                                          "jan",
                                          " Februar",
                                          "med udgangen af ",
                                          "Med udgangen af ",
                                          "1899",
                                          "2199"};
    for_many_texts("0123456789-/. ", pieces, [&](std::string const& text) {
        auto const reading = read_day(text);
        bool const no_such_day = !is_read(reading) && std::get<Unread>(reading).problem->name == "no-such-day";
        bool const matches = std::regex_search(text, form);
        EXPECT_TRUE(!is_read(reading) || matches) << text;
        EXPECT_TRUE(is_read(reading) || !matches || no_such_day) << text;
        taken += is_read(reading) ? 1 : 0;
        too_much += matches && no_such_day ? 1 : 0;
    });
    EXPECT_GT(taken, 250);
    EXPECT_LT(too_much, taken / 20);
}

TEST(ValueForms, OfTextsWantALetterOrDigit)
{
    std::regex const name(text_form(*find_row(RecordKind::change, Field::offer)));
    EXPECT_TRUE(std::regex_search("Å", name));
    EXPECT_TRUE(std::regex_search("- 7 -", name));
    EXPECT_FALSE(std::regex_search("", name));
    EXPECT_FALSE(std::regex_search(" -./!? ", name));
    std::regex const justification(text_form(*find_row(RecordKind::change, Field::justification)));
    EXPECT_TRUE(std::regex_search("", justification));
    EXPECT_FALSE(std::regex_search("-", justification));
    EXPECT_TRUE(std::regex_search("..", std::regex(text_form(*find_row(RecordKind::configuration, Field::agreement)))));
}

}  // namespace
}  // namespace styr::value_forms_test
