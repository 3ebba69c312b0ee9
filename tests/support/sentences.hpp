// SPDX-License-Identifier: MPL-2.0
// Conditions made of every construct of the language with values of every kind in its places, whether they fit or not.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace styr::support {

// What the sentences may speak of; comes after the head of an agreement.
inline constexpr std::string_view vocabulary =
    "body FU \"FU\"\nbody DAS \"DAS\" above FU\n"
    "parameter substantial = 5 %\n  reading \"r\"\nparameter strict = yes\n  reading \"r\"\n"
    "table indexation by year\n  2019 2.4 %\n  2020 1.9 %\n  2021 2 %\n  reading \"r\"\n"
    "define rise = new tariff / old tariff - 1\n"
    "define base = 5 % when effective is 1 January\ndefine base = substantial when effective is not 1 January\n"
    "fact reinforced cooperation da \"det forstærkede samarbejde\" en \"reinforced cooperation\" of offer yes or no "
    "closed\n  reading \"r\"\n";

// A value of every type, and several of those that are told apart.
inline constexpr std::array values_of_every_kind{
    "new tariff",
    "old tariff",
    "tariff",
    "new places",
    "old occupancy basis",
    "new split flexible",
    "effective",
    "submitted",
    "until",
    "justification",
    "financing",
    "unit",
    "reason tags",
    "new split",
    "payers",
    "operator",
    "reinforced cooperation",
    "indexation",
    "indexation of year of effective",
    "substantial",
    "rise",
    "base",
    "strict",
    "FU",
    "5 %",
    "3",
    "2020",
    "30 days",
    "50 kr.",
    "50 kr. per unit",
    "50 kr. per hour",
    "6 places",
    "2020-08-01",
    "1 January",
    "yes",
    "\"Unge\"",
    "as-of date",
    "objective",
    "calculation error",
    "nothing at all",
};

// Forms of a condition; `A` and `B` are where values go.
inline constexpr std::array sentences_of_one{
    "A",
    "not A",
    "A is given",
    "A is known",
    "A is empty",
    "A is exact",
    "A is not given",
    "A changes",
    "A does not change",
    "only A change",
    "only A, places change",
    "-A < 0",
    "A rounded to 1 kr. per unit > 0",
    "A rounded to 1 % > 0",
    "A includes calculation error",
    "A do not include corona",
    "year of A = 2020",
    "month end of A is after effective",
    "weekday of A is at least 3",
    "1 August of A is after effective",
    "indexation of A > 0 %",
    "95 % of A > 0",
    "approval of A by FU",
    "approval by A",
    "approval by FU before A",
    "recommendation of A by FU",
    "approval by FU after hearing by A",
    "noting by FU before A",
    "decision A by FU",
    "acceptance by A",
    "need for A by FU",
    "count of A = 1",
    "sum of A over new split > 0",
    "sum of places over A > 6 places",
    "least of A over new split = A",
    "greatest of places over A = 6 places",
    "every part in A has places is given",
    "some payer in A has acceptance by payer",
    "every part in new split has places > A",
    "no payer in payers has payer is A",
    "count of new split where A > 0",
    "A is one of objective, day",
    "A is one of \"Unge\", \"Voksne\"",
    "A is 1 January",
    "A is not 1 January",
    "A is on or after 1 August of 2020",
    "A / 2 * 2 = A",
};
inline constexpr std::array sentences_of_two{"A = B",
                                             "A != B",
                                             "A < B",
                                             "A >= B",
                                             "A is B",
                                             "A is not B",
                                             "A is before B",
                                             "A is on or after B",
                                             "A is at least B",
                                             "A is less than B",
                                             "A and B",
                                             "A or B",
                                             "A + B > A",
                                             "A - B <= B",
                                             "A * B >= A",
                                             "A / B < 1",
                                             "approval of places by FU before A - B"};

// One of each type, since a form of two places has as many sentences as there are pairs.
inline constexpr std::array values_for_two{"year of effective",
                                           "new tariff",
                                           "new places",
                                           "old occupancy basis",
                                           "effective",
                                           "submitted",
                                           "justification",
                                           "financing",
                                           "reason tags",
                                           "new split",
                                           "strict",
                                           "rise",
                                           "3",
                                           "30 days",
                                           "50 kr.",
                                           "6 places",
                                           "2020-08-01"};

inline std::string filled(std::string_view form, std::string_view a, std::string_view b)
{
    std::string sentence;
    for (std::size_t i = 0; i < form.size(); ++i) {
        bool const stands_alone = (i == 0 || form[i - 1] == ' ' || form[i - 1] == '-') &&
                                  (i + 1 == form.size() || form[i + 1] == ' ' || form[i + 1] == ',');
        bool const place = stands_alone && (form[i] == 'A' || form[i] == 'B');
        sentence += place ? (form[i] == 'A' ? a : b) : form.substr(i, 1);
    }
    return sentence;
}

inline std::vector<std::string> sentences()
{
    std::vector<std::string> all;
    for (auto const* const form : sentences_of_one) {
        for (auto const* const value : values_of_every_kind) {
            all.push_back(filled(form, value, {}));
        }
    }
    for (auto const* const form : sentences_of_two) {
        for (auto const* const a : values_for_two) {
            for (auto const* const b : values_for_two) {
                all.push_back(filled(form, a, b));
            }
        }
    }
    return all;
}

}  // namespace styr::support
