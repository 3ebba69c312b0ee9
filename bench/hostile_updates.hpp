// SPDX-License-Identifier: MPL-2.0
// Updates made to occupy the machine, of any size: what `--base` compares.
#pragma once

#include "tests/support/git_history.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace styr::bench {

// What an update lies between.
struct Update {
    support::Files before, after;
};

template <class Make> std::string many(std::string head, int count, Make make)
{
    for (int i = 0; i < count; ++i) {
        head += make(i);
    }
    return head;
}

inline constexpr char const* a_register = "register/o.yaml";

inline std::string offers(int count, char const* name, int tariff, char const* day = "2018-06-01")
{
    return many(fmt::format("operator: A\nin_force: {}\noffers:\n", day), count, [&](int i) {
        return fmt::format("- {{offer: {}{}, services: [{{service: S, tariff: {}}}]}}\n", name, i, tariff);
    });
}

inline std::string log(int count, char const* outcome)
{
    return many("decisions:\n", count,
                [&](int i) { return fmt::format("- {{id: D{}, body: FU, outcome: {}}}\n", i, outcome); });
}

inline std::string commented(int count, char const* word)
{
    return many("operator: A\nchanges:\n", 10, [&](int i) {
        return many("", count,
                    [&](int j) {
                        return fmt::format("# styr: dispensation P01 midyear tariff until 2025-12-31: {} {} {}\n", word,
                                           i, j);
                    }) +
               fmt::format("- {{offer: O{}, effective: 2025-06-01, after: {{tariff: 1200}}}}\n", i);
    });
}

inline support::Files submissions(int count)
{
    support::Files files;
    for (int i = 0; i < count; ++i) {
        files[fmt::format("submissions/s{}.yaml", i)] =
            fmt::format("operator: A\nchanges:\n- {{offer: X{}, after: {{tariff: 1200}}}}\n", i);
    }
    return files;
}

inline Update one_tariff_changed(int of)
{
    auto text = offers(std::max(1, of), "O", 1000);
    return {{{a_register, text}}, {{a_register, text.replace(text.find("1000"), 4, "1200")}}};
}

inline Update tariffs_changed(int count)
{
    return {{{a_register, offers(count, "O", 1000)}}, {{a_register, offers(count, "O", 1200)}}};
}

inline Update offers_renamed(int count)
{
    return {{{a_register, offers(count, "O", 1000)}}, {{a_register, offers(count, "P", 1000)}}};
}

inline Update one_offer_on_many_days(int among)
{
    Update made{{{a_register, offers(among, "O", 1000)}}, {{a_register, offers(among, "O", 1000)}}};
    for (int i = 0; i < among / 10; ++i) {
        auto const day = fmt::format("{}-{:02}-{:02}", 2019 + i / 336, 1 + i / 28 % 12, 1 + i % 28);
        made.after[fmt::format("register/k{}.yaml", i)] = offers(1, "O", 1000, day.c_str());
    }
    return made;
}

inline Update decisions_edited(int count)
{
    return {{{"decisions/d.yaml", log(count, "noted")}}, {{"decisions/d.yaml", log(count, "approved")}}};
}

inline Update comments_reworded(int count)
{
    return {{{"submissions/s.yaml", commented(count / 10, "because")}},
            {{"submissions/s.yaml", commented(count / 10, "why")}}};
}

inline Update one_figure_beside_submissions(int count)
{
    Update made{submissions(count), submissions(count)};
    made.before[a_register] = offers(1, "O", 1000);
    made.after[a_register] = offers(1, "O", 1100);
    return made;
}

inline Update new_offers_beside_submissions(int count)
{
    Update made{submissions(count), submissions(count)};
    made.after[a_register] = offers(count / 3, "O", 1000);
    return made;
}

inline support::Files changes_by_decisions(int count)
{
    std::string const longest(190, 'x');
    return {
        {"register/o.yaml",
         "operator: A\nin_force: 2018-01-01\noffers:\n- {offer: H, services: [{service: S, tariff: 1000}]}\n"},
        {"submissions/s.yaml",
         many("operator: A\nsubmitted: 2018-09-01\nchanges:\n", count,
              [](int i) {
                  return fmt::format("- {{offer: H, service: S, effective: {}-{:02}-{:02}, after: {{tariff: {}}}}}\n",
                                     2019 + i / 336, 1 + i / 28 % 12, 1 + i % 28, 1001 + i);
              })},
        {"decisions/d.yaml", many("decisions:\n", count, [&](int i) {
             return fmt::format(
                 "- {{id: d{}{}, body: FU, date: 2019-02-03, outcome: approved, about: [{{offer: H, service: S, after: "
                 "{{tariff: 5}}}}]}}\n",
                 i, longest);
         })}};
}

inline support::Files changes_of_a_long_operator(int count)
{
    return {
        {"submissions/s.yaml",
         many(fmt::format("operator: {}\nsubmitted: 2019-09-01\nchanges:\n", std::string(200, 'O')), count, [](int i) {
             return fmt::format("- {{offer: X{}, effective: 2020-01-01, after: {{tariff: 1200}}}}\n", i);
         })}};
}

// Each with what the register says of its offer, and nothing wrong.
inline support::Files asked_in_files_of_their_own(int count)
{
    support::Files files{
        {a_register, many("operator: A\nin_force: 2018-06-01\noffers:\n", count,
                          [](int i) {
                              return fmt::format(
                                  "- {{offer: O{}, services: [{{service: S, unit: day, tariff: 1000}}]}}\n", i);
                          })},
        {"decisions/d.yaml", "decisions: [{id: D, body: FU, date: 2019-02-03, outcome: noted}]\n"}};
    for (int i = 0; i < count; ++i) {
        files[fmt::format("submissions/s{}.yaml", i)] = fmt::format(
            "operator: A\nsubmitted: 2019-09-01\nchanges:\n- {{offer: O{}, service: S, effective: 2020-01-01, before: "
            "{{tariff: 1000}}, after: {{tariff: 1020}}, justification: x, reason_tags: [staffing]}}\n",
            i);
    }
    return files;
}

inline Update two_new_files_of_one_operator(int offers_of_each)
{
    Update made;
    made.before[a_register] = made.after[a_register] = offers(1, "O", 1000);
    for (auto const* const day : {"2019-01-01", "2020-01-01"}) {
        made.after[fmt::format("register/{}.yaml", day)] = offers(offers_of_each, "O", 1000, day);
    }
    return made;
}

// One object, however many names.
inline Update files_of_one_content(int count)
{
    Update made;
    made.before[a_register] = made.after[a_register] = offers(1, "O", 1000);
    for (int i = 0; i < count; ++i) {
        made.after[fmt::format("decisions/f{:06}.yaml", i)] = "decisions: ~\n";
    }
    return made;
}

// The longest name that an offer may have.
inline Update services_of_a_long_name(int count)
{
    auto const services = many(
        fmt::format("operator: B\nin_force: 2018-06-01\noffers:\n- offer: {}\n  services:\n", std::string(200, 'Q')),
        std::min(count, 1000), [](int i) { return fmt::format("  - {{service: S{}, tariff: 1200}}\n", i); });
    Update made;
    for (int i = 0; i * 1000 < count; ++i) {
        auto text = services;
        made.after[fmt::format("register/b{}.yaml", i)] = text.replace(10, 1, fmt::format("B{}", i));
    }
    return made;
}

}  // namespace styr::bench
