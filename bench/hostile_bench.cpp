// SPDX-License-Identifier: MPL-2.0
// What a hostile file costs: data made to occupy the machine, within every limit and just beyond, each
// with the CPU time and peak memory of a whole `styr check`, and both per byte of input; then updates, with `--base`.
#include "bench/hostile_updates.hpp"
#include "tests/support/git_history.hpp"

#include <fmt/format.h>

#include <sys/resource.h>
#include <sys/wait.h>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using styr::support::Files;
using styr::support::GitHistory;
using namespace styr::bench;

constexpr double time_mark = 10;
constexpr double memory_mark = 512;

std::string const in_force = "operator: A\nin_force: 2019-01-01\noffers:\n- {offer: O, services: [{tariff: 100}]}\n";

std::string changes(int count, char const* offer)
{
    return many("operator: A\nsubmitted: 2020-04-01\nchanges:\n", count, [&](int i) {
        return fmt::format("- {{offer: {}, effective: {}-{:02}-{:02}, after: {{tariff: {}}}}}\n",
                           fmt::format(fmt::runtime(offer), i), 2018 + i / 336 % 8, 1 + i / 28 % 12, 1 + i % 28,
                           200 + i);
    });
}

std::string decisions(int count, char const* text)
{
    return many("decisions:\n", count, [&](int i) { return fmt::format(fmt::runtime(text), i); });
}

// Made one by one: a process begins with the peak of the one that started it.
using Cases = std::map<std::string, std::function<Files()>>;

auto one(char const* path, std::function<std::string()> make)
{
    return [=] { return Files{{path, make()}}; };
}

std::string lines(char const* head, int count, std::string const& line)
{
    return many(head, count, [&](int) { return line; });
}

// Many names, many decisions.
Cases cases_of_names()
{
    auto const approval = "- {{id: d{}, body: FU, date: {{before: 2020-05-01}}, outcome: approved, about: [{{offer: O, "
                          "after: {{tariff: 200}}}}]}}\n";
    auto const delegation = "- {{id: g{0}, body: DAS, date: 2019-01-01, outcome: delegated, to: FU}}\n- {{id: w{0}, "
                            "body: DAS, date: 2019-06-01, outcome: withdrawn, under: g{0}}}\n"
                            "- {{id: f{0}, body: FU, date: 2020-05-01, outcome: approved, about: [{{offer: O, after: "
                            "{{tariff: 200}}}}]}}\n";
    auto const asked = [=](int changed, char const* offer, int decided, char const* text) {
        return [=] {
            return Files{{"submissions/a.yaml", changes(changed, offer)},
                         {"decisions/a.yaml", decisions(decided, text)}};
        };
    };
    return {
        {"changes of 5,000 offers", one("submissions/a.yaml", [] { return changes(5000, "offer {}"); })},
        {"changes of 10,000 offers", one("submissions/a.yaml", [] { return changes(10000, "offer {}"); })},
        {"10,000 decisions on one change", asked(1, "O", 10000, approval)},
        {"300 changes x 300 decisions", asked(300, "O", 300, approval)},
        {"2,000 changes x 2,000 decisions", asked(2000, "O", 2000, approval)},
        {"delegations x decisions", asked(1, "O", 3000, delegation)},
        {"590 changes of no day x 900 refusals of them all",
         [] {
             return Files{{"submissions/a.yaml",
                           many("operator: A\nsubmitted: 2020-04-01\nchanges:\n", 590,
                                [](int i) { return fmt::format("- {{offer: O, after: {{tariff: {}}}}}\n", 200 + i); })},
                          {"decisions/a.yaml", decisions(900, "- {{id: d{}, body: FU, date: 2020-05-01, outcome: "
                                                              "refused, about: [{{submission: a}}]}}\n")}};
         }},
        {"unknown names",
         [] {
             auto const offers = many("operator: B\nin_force: 2019-01-01\noffers:\n", 9000, [](int i) {
                 return fmt::format("- {{offer: offer number {}, services: [{{tariff: 1}}]}}\n", i);
             });
             return Files{{"submissions/a.yaml", changes(9000, "xffer nomber {}q")}, {"register/b.yaml", offers}};
         }},
    };
}

// Many bytes, many values.
Cases cases_of_texts()
{
    return {
        {"except x changes",
         [] {
             return Files{
                 {"submissions/a.yaml", lines("changes:\n", 9000, "- {offer: O, after: {tariff: 2}}\n")},
                 {"decisions/a.yaml",
                  lines("decisions:\n- id: d\n  body: FU\n  outcome: noted\n  about:\n  - submission: a\n    except:\n",
                        1000, "    - {offer: O}\n")}};
         }},
        {"1,000,000 values",
         one("submissions/a.yaml", [] { return lines("a: [\n", 99000, " x,x,x,x,x,x,x,x,x,x,\n") + " x ]\n"; })},
        {"1,000,000 empty lists",
         one("submissions/a.yaml",
             [] { return lines("a: [\n", 99000, " [],[],[],[],[],[],[],[],[],[],\n") + " x ]\n"; })},
        {"16 MiB of one text",
         one("submissions/a.yaml", [] { return lines("note: |\n", 16000, "  " + std::string(1000, 'x') + "\n"); })},
        {"16 MiB of comments",
         one("submissions/a.yaml", [] { return lines("a: 1\n", 16000, "# " + std::string(1000, '#') + "\n"); })},
        {"300,000 unknown keys", one("submissions/a.yaml",
                                     [=] {
                                         return lines("changes:\n", 9900, "- {" + many("x: 1", 30, [](int i) {
                                                                              return fmt::format(", y{}: 1", i);
                                                                          }) + "}\n");
                                     })},
        {"10,000 settlements",
         one("settlements/a.yaml",
             [] {
                 return many("settlements:\n", 10000, [](int i) {
                     return fmt::format("- {{id: a{}, offer: O, settled: 2020-05-01, final_notice: 2020-05-01}}\n", i);
                 });
             })},
    };
}

Cases cases()
{
    auto all = cases_of_names();
    all.merge(cases_of_texts());
    return all;
}

// The rows of what was tried against updates: each once took the square of its size, or more.
std::map<std::string, std::function<Update()>> updates()
{
    return {
        {"one tariff of 10,000 changed", [] { return one_tariff_changed(10'000); }},
        {"2,000 tariffs changed", [] { return tariffs_changed(2000); }},
        {"10,000 tariffs changed", [] { return tariffs_changed(10'000); }},
        {"2,000 offers renamed", [] { return offers_renamed(2000); }},
        {"2,000 offers x 200 days", [] { return one_offer_on_many_days(2000); }},
        {"10,000 decisions edited", [] { return decisions_edited(10'000); }},
        {"20,000 comments reworded", [] { return comments_reworded(20'000); }},
        {"10,000 files, one figure changed", [] { return one_figure_beside_submissions(9000); }},
        {"3,000 new offers, 9,000 files of other names", [] { return new_offers_beside_submissions(9000); }},
        {"an offer of 200 letters, 10,000 services", [] { return services_of_a_long_name(10'000); }},
        {"two new files of 5,000 offers", [] { return two_new_files_of_one_operator(5000); }},
        {"9,999 files of one content", [] { return files_of_one_content(9999); }},
        {"100 changes x 100 decisions, ids of 200 letters",
         [] {
             return Update{{}, changes_by_decisions(100)};
         }},
        {"1,000 changes, an operator of 200 letters",
         [] {
             return Update{{}, changes_of_a_long_operator(1000)};
         }},
    };
}

struct Cost {
    double seconds, megabytes;
    int status;
};

Cost check(std::string const& folder, std::vector<std::string> const& more = {})
{
    std::vector<char const*> words{STYR_BINARY, "-C", folder.c_str(), "check", "--as-of", "2020-05-20"};
    for (auto const& word : more) {
        words.push_back(word.c_str());
    }
    words.push_back(nullptr);
    pid_t const child = vfork();
    if (child == 0) {
        int const nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
        dup2(nowhere, STDOUT_FILENO);
        dup2(nowhere, STDERR_FILENO);
        execv(STYR_BINARY, const_cast<char* const*>(words.data()));
        _exit(127);
    }
    int status = 0;
    rusage used{};
    wait4(child, &status, 0, &used);
    auto const seconds = [](timeval time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return {seconds(used.ru_utime) + seconds(used.ru_stime), static_cast<double>(used.ru_maxrss) / 1024,
            WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status)};
}

void print(std::string const& name, double bytes, Cost const& cost)
{
    fmt::print("| {} | {:.2f} MB | {} | {:.2f} s | {:.0f} MB | {:.2f} µs | {:.0f} B |\n", name, bytes / 1e6,
               cost.status, cost.seconds, cost.megabytes, cost.seconds * 1e6 / bytes, cost.megabytes * 1e6 / bytes);
}

std::string new_folder()
{
    auto folder = (fs::temp_directory_path() / "styr-bench-XXXXXX").string();
    return mkdtemp(folder.data()) == nullptr ? std::string() : folder;
}

// What is the same in both states counts once.
double bytes_of(Update const& update)
{
    double bytes = 0;
    for (auto const& [path, text] : update.after) {
        auto const before = update.before.find(path);
        bool const same = before != update.before.end() && before->second == text;
        bytes += static_cast<double>(path.size() + text.size() +
                                     (before == update.before.end() || same ? 0 : before->second.size()));
    }
    return bytes;
}

void measure_update(std::string const& name, Update update)
{
    auto const folder = new_folder();
    for (auto* const state : {&update.before, &update.after}) {
        state->emplace("styr.yaml", "agreement: nordjylland\n");
        state->emplace("register/a.yaml", in_force);
    }
    GitHistory history(folder, true);
    auto const base = history.commit(update.before), head = history.commit(update.after);
    auto const bytes = bytes_of(update);
    update = {};
    print(name, bytes, check(folder, {"--base", base, "--head", head}));
    fs::remove_all(folder);
}

std::string text_of(::git_oid const& id)
{
    char text[GIT_OID_HEXSZ + 1];
    return ::git_oid_tostr(text, sizeof text, &id);
}

// A folder whose two entries are one and the same.
::git_oid twice(::git_repository* repository, ::git_oid const& entry, ::git_filemode_t mode, std::string const& ending)
{
    ::git_treebuilder* folder = nullptr;
    ::git_oid made{};
    ::git_treebuilder_new(&folder, repository, nullptr);
    for (auto const* const name : {"a", "b"}) {
        ::git_treebuilder_insert(nullptr, folder, (name + ending).c_str(), &entry, mode);
    }
    ::git_treebuilder_write(&made, folder);
    ::git_treebuilder_free(folder);
    return made;
}

// 38 bytes more are twice as many paths.
void measure_tree_bomb(int levels)
{
    auto const folder = new_folder();
    GitHistory history(folder, true);
    auto* const repository = history.repository();
    auto const base = history.commit({{"styr.yaml", "agreement: nordjylland\n"}, {"register/a.yaml", in_force}});
    ::git_oid id{}, top{};
    ::git_blob_create_from_buffer(&id, repository, in_force.data(), in_force.size());
    id = twice(repository, id, GIT_FILEMODE_BLOB, ".yaml");
    for (int i = 1; i < levels; ++i) {
        id = twice(repository, id, GIT_FILEMODE_TREE, "");
    }
    ::git_object* before = nullptr;
    ::git_revparse_single(&before, repository, "HEAD^{tree}");
    ::git_treebuilder* root = nullptr;
    ::git_treebuilder_new(&root, repository, reinterpret_cast<::git_tree*>(before));
    ::git_treebuilder_insert(nullptr, root, "register", &id, GIT_FILEMODE_TREE);
    ::git_treebuilder_write(&top, root);
    ::git_treebuilder_free(root);
    ::git_object_free(before);
    print(fmt::format("2^{} paths in {} folders", levels, levels), 76.0 * levels,
          check(folder, {"--base", base, "--head", text_of(top)}));
    fs::remove_all(folder);
}

void measure(std::string const& name, Files files)
{
    auto const folder = new_folder();
    files["styr.yaml"] = "agreement: nordjylland\n";
    files.emplace("register/a.yaml", in_force);
    double bytes = 0;
    for (auto const& [path, text] : files) {
        fs::create_directories((fs::path(folder) / path).parent_path());
        std::ofstream(fs::path(folder) / path, std::ios::binary) << text;
        bytes += static_cast<double>(text.size());
    }
    files.clear();
    print(name, bytes, check(folder));
    fs::remove_all(folder);
}

}  // namespace

int main()
{
    fmt::print("marks: {:g} s and {:g} MB for any one file\n\n| input | size | status | CPU | memory | CPU per byte | "
               "memory per byte |\n| --- | --- | --- | --- | --- | --- | --- |\n",
               time_mark, memory_mark);
    for (auto const& [name, files] : cases()) {
        measure(name, files());
    }
    fmt::print("\n| update | size | status | CPU | memory | CPU per byte | memory per byte |\n"
               "| --- | --- | --- | --- | --- | --- | --- |\n");
    for (auto const& [name, made] : updates()) {
        measure_update(name, made());
    }
    for (int const levels : {12, 16, 40}) {
        measure_tree_bomb(levels);
    }
}
