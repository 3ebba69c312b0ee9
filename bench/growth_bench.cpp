// SPDX-License-Identifier: MPL-2.0
// growth_bench: how the cost of an update (`--base`) and of a whole check grows where its input doubles twice, in CPU
// time less that of a run that has nothing to do; then two repositories of an ordinary kind.
#include "bench/hostile_updates.hpp"
#include "bench/large_repository.hpp"
#include "bench/process.hpp"

#include <cstdio>
#include <functional>

namespace {

using namespace styr::bench;
using styr::support::Files;
using styr::support::GitHistory;

constexpr double most_a_doubling = 2.2, many_files_mark_s = 1.5, one_figure_mark_ms = 150;

// The least of three, since others use the machine too.
Run least(std::vector<std::string> const& words)
{
    auto best = time_styr(words);
    for (int more = 0; more < 2; ++more) {
        auto const again = time_styr(words);
        best = again.cpu_ms < best.cpu_ms ? again : best;
    }
    return best;
}

Run of_update(Update update)
{
    Folder const folder;
    for (auto* const state : {&update.before, &update.after}) {
        state->emplace("styr.yaml", "agreement: nordjylland\n");
        state->emplace("register/a.yaml", offers(1, "Z", 100));
    }
    GitHistory history(folder.path, true);
    auto const base = history.commit(update.before), head = history.commit(update.after);
    return least({"-C", folder.path.string(), "check", "--as-of", "2020-05-20", "--base", base, "--head", head});
}

Run of_check(Files files, std::vector<std::string> const& formats)
{
    Folder const folder;
    files["styr.yaml"] = "agreement: nordjylland\n";
    for (auto const& [name, text] : files) {
        folder.write(name, text);
    }
    std::vector<std::string> words{"-C", folder.path.string(), "check", "--as-of", "2020-05-20"};
    words.insert(words.end(), formats.begin(), formats.end());
    return least(words);
}

std::vector<std::string> in(char const* format)
{
    return {"-f", format, "-o", "sarif=styr.sarif", "-o", "junit=styr.xml"};
}

void print(std::string const& name, int size, std::function<Run(int)> const& cost)
{
    auto const nothing = cost(0).cpu_ms;
    double before = 0;
    std::string sizes, ratios, refused;
    for (int n = size, i = 0; i < 3; n *= 2, ++i) {
        auto const run = cost(n);
        auto const ms = std::max(0.1, run.cpu_ms - nothing);
        sizes += fmt::format("{}{:.0f}", i == 0 ? "" : " / ", ms);
        ratios += i == 0 ? "" : fmt::format("{}{:.2f}", i == 1 ? "" : " / ", ms / before);
        before = ms;
        refused = run.status > 1 ? fmt::format(" (status {})", run.status) : refused;
    }
    fmt::print("| {} | {:L} / {:L} / {:L} | {} | {}{} |\n", name, size, 2 * size, 4 * size, sizes, ratios, refused);
    std::fflush(stdout);
}

void print_updates()
{
    std::pair<char const*, std::pair<int, Update (*)(int)>> const rows[] = {
        {"one tariff of n offers changed", {2500, one_tariff_changed}},
        {"n tariffs changed", {2500, tariffs_changed}},
        {"n offers renamed", {2500, offers_renamed}},
        {"n offers, one of them on n/10 days", {1000, one_offer_on_many_days}},
        {"n decisions edited", {2500, decisions_edited}},
        {"n comments reworded", {10'000, comments_reworded}},
        {"n submissions, one figure of the register changed", {2000, one_figure_beside_submissions}},
        {"n submissions, n/3 new offers of other names", {2000, new_offers_beside_submissions}},
        {"an offer with a name of 200 letters, n services", {2000, services_of_a_long_name}},
    };
    for (auto const& [name, row] : rows) {
        print(name, row.first, [make = row.second](int n) { return of_update(make(n)); });
    }
}

}  // namespace

int main()
{
    fmt::print("mark: at most {:g} times the CPU time where the input doubles\n\n| input | n | CPU ms | growth |\n| "
               "--- | --- | --- | "
               "--- |\n",
               most_a_doubling);
    print_updates();
    print("whole check, json: n changes x n decisions with ids of 200 letters (4 a doubling: pairs)", 50,
          [](int n) { return of_check(changes_by_decisions(n), in("json")); });
    print("whole check, json: n changes of an operator of 200 letters", 250,
          [](int n) { return of_check(changes_of_a_long_operator(n), in("json")); });
    print("whole check, csv: the same", 250, [](int n) { return of_check(changes_of_a_long_operator(n), in("csv")); });
    auto const files = of_check(asked_in_files_of_their_own(9999), {"-f", "concise"});
    fmt::print("\n9,999 submissions in a folder, whole check: {:.2f} s of CPU (status {}), mark {:g}\n",
               files.cpu_ms / 1e3, files.status, many_files_mark_s);
    auto const update = of_update(one_figure_beside_submissions(9999));
    fmt::print("9,999 submissions, one figure of the register changed: {:.2f} s (status {}), mark {:g}\n",
               update.cpu_ms / 1e3, update.status, many_files_mark_s);
    auto const figure = of_update(one_figure_beside_submissions(4000));
    fmt::print("4,000 submissions, one figure of the register changed: {:.0f} ms (status {}), mark {:g}\n",
               figure.cpu_ms, figure.status, one_figure_mark_ms);
}
