// What a hostile file costs: data made to occupy the machine, within every limit and just beyond, each
// with the CPU time and peak memory of a whole `styr check`, and both per byte of input.
#include <fmt/format.h>

#include <sys/resource.h>
#include <sys/wait.h>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>

namespace {

namespace fs = std::filesystem;
using Files = std::map<std::string, std::string>;  // by name in the data repository

constexpr double time_mark = 10;
constexpr double memory_mark = 512;

std::string const in_force = "operator: A\nin_force: 2019-01-01\noffers:\n- {offer: O, services: [{tariff: 100}]}\n";

template <class Make> std::string many(std::string head, int count, Make make)
{
    for (int i = 0; i < count; ++i) {
        head += make(i);
    }
    return head;
}

std::string changes(int count, char const* offer)
{
    return many("operator: A\nsubmitted: 2020-04-01\nchanges:\n", count, [&](int i) {
        return fmt::format("- {{offer: {}, effective: {}-{:02}-{:02}, after: {{tariff: {}}}}}\n", fmt::format(fmt::runtime(offer), i), 2018 + i / 336 % 8, 1 + i / 28 % 12, 1 + i % 28, 200 + i);
    });
}

std::string decisions(int count, char const* text)
{
    return many("decisions:\n", count, [&](int i) { return fmt::format(fmt::runtime(text), i); });
}

std::map<std::string, Files> cases()
{
    auto const approval = "- {{id: d{}, body: FU, date: {{before: 2020-05-01}}, outcome: approved, about: [{{offer: O, after: {{tariff: 200}}}}]}}\n";
    auto const delegations = decisions(3000, "- {{id: g{0}, body: DAS, date: 2019-01-01, outcome: delegated, to: FU}}\n- {{id: w{0}, body: DAS, date: 2019-06-01, outcome: withdrawn, under: g{0}}}\n"
                                             "- {{id: f{0}, body: FU, date: 2020-05-01, outcome: approved, about: [{{offer: O, after: {{tariff: 200}}}}]}}\n");
    std::map<std::string, Files> all{
        {"changes of 5,000 offers", {{"submissions/a.yaml", changes(5000, "offer {}")}}},
        {"changes of 10,000 offers", {{"submissions/a.yaml", changes(10000, "offer {}")}}},
        {"10,000 decisions on one change", {{"submissions/a.yaml", changes(1, "O")}, {"decisions/a.yaml", decisions(10000, approval)}}},
        {"300 changes x 300 decisions", {{"submissions/a.yaml", changes(300, "O")}, {"decisions/a.yaml", decisions(300, approval)}}},
        {"2,000 changes x 2,000 decisions", {{"submissions/a.yaml", changes(2000, "O")}, {"decisions/a.yaml", decisions(2000, approval)}}},
        {"delegations x decisions", {{"submissions/a.yaml", changes(1, "O")}, {"decisions/a.yaml", delegations}}},
        {"unknown names", {{"submissions/a.yaml", changes(9000, "xffer nomber {}q")},
                           {"register/b.yaml", many("operator: B\nin_force: 2019-01-01\noffers:\n", 9000, [](int i) { return fmt::format("- {{offer: offer number {}, services: [{{tariff: 1}}]}}\n", i); })}}},
        {"except x changes", {{"submissions/a.yaml", many("changes:\n", 9000, [](int) { return "- {offer: O, after: {tariff: 2}}\n"; })},
                              {"decisions/a.yaml", many("decisions:\n- id: d\n  body: FU\n  outcome: noted\n  about:\n  - submission: a\n    except:\n", 1000, [](int) { return "    - {offer: O}\n"; })}}},
        {"1,000,000 values", {{"submissions/a.yaml", many("a: [\n", 99000, [](int) { return " x,x,x,x,x,x,x,x,x,x,\n"; }) + " x ]\n"}}},
        {"1,000,000 empty lists", {{"submissions/a.yaml", many("a: [\n", 99000, [](int) { return " [],[],[],[],[],[],[],[],[],[],\n"; }) + " x ]\n"}}},
        {"16 MiB of one text", {{"submissions/a.yaml", many("note: |\n", 16000, [](int) { return "  " + std::string(1000, 'x') + "\n"; })}}},
        {"16 MiB of comments", {{"submissions/a.yaml", many("a: 1\n", 16000, [](int) { return "# " + std::string(1000, '#') + "\n"; })}}},
        {"300,000 unknown keys", {{"submissions/a.yaml", many("changes:\n", 100000, [](int) { return "- {x: 1, y: 2, z: 3}\n"; })}}},
        {"20,000 settlements", {{"settlements/a.yaml", many("settlements:\n", 10000, [](int i) { return fmt::format("- {{id: a{}, offer: O, settled: 2020-05-01, final_notice: 2020-05-01}}\n", i); })},
                                {"settlements/b.yaml", many("settlements:\n", 10000, [](int i) { return fmt::format("- {{id: b{}, offer: O, settled: 2020-05-01, final_notice: 2020-05-01}}\n", i); })}}},
    };
    return all;
}

struct Cost {
    double seconds, megabytes;
    int status;
};

Cost check(std::string const& folder)
{
    pid_t const child = vfork();
    if (child == 0) {
        int const nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
        dup2(nowhere, STDOUT_FILENO);
        dup2(nowhere, STDERR_FILENO);
        execl(STYR_BINARY, STYR_BINARY, "-C", folder.c_str(), "check", "--as-of", "2020-05-20", nullptr);
        _exit(127);
    }
    int status = 0;
    rusage used{};
    wait4(child, &status, 0, &used);
    auto const seconds = [](timeval time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6; };
    return {seconds(used.ru_utime) + seconds(used.ru_stime), static_cast<double>(used.ru_maxrss) / 1024, WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status)};
}

void measure(std::string const& name, Files files)
{
    auto folder = (fs::temp_directory_path() / "styr-bench-XXXXXX").string();
    if (mkdtemp(folder.data()) == nullptr) {
        return;
    }
    files["styr.yaml"] = "agreement: nordjylland\n";
    files.emplace("register/a.yaml", in_force);
    double bytes = 0;
    for (auto const& [path, text] : files) {
        fs::create_directories((fs::path(folder) / path).parent_path());
        std::ofstream(fs::path(folder) / path, std::ios::binary) << text;
        bytes += static_cast<double>(text.size());
    }
    auto const cost = check(folder);
    fmt::print("| {} | {:.2f} MB | {} | {:.2f} s | {:.0f} MB | {:.2f} µs | {:.0f} B |\n", name, bytes / 1e6, cost.status, cost.seconds, cost.megabytes, cost.seconds * 1e6 / bytes, cost.megabytes * 1e6 / bytes);
    fs::remove_all(folder);
}

}  // namespace

int main()
{
    fmt::print("marks: {:g} s and {:g} MB for any one file\n\n| input | size | status | CPU | memory | CPU per byte | memory per byte |\n| --- | --- | --- | --- | --- | --- | --- |\n", time_mark, memory_mark);
    for (auto const& [name, files] : cases()) {
        measure(name, files);
    }
}
