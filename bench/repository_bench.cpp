// SPDX-License-Identifier: MPL-2.0
// repository_bench [SERVICES [ROUNDS [EVERY]]]: a whole `styr check` of a large repository in which one service in
// EVERY (10) changes, beside yaml-cpp's events alone on its files with as many threads. Writes a made-up register with
// submissions and decisions to a temporary folder; the two take turns, so that a busy machine slows both.
#include "bench/large_repository.hpp"
#include "bench/process.hpp"
#include "diagnostics/side_by_side.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <sstream>

namespace {

using namespace styr::bench;

constexpr double mark = 1.3, mark_where_all_changes = 2.5;

struct Ignore final : YAML::EventHandler {
    using Style = YAML::EmitterStyle::value;
    void OnDocumentStart(YAML::Mark const&) override {}
    void OnDocumentEnd() override {}
    void OnNull(YAML::Mark const&, YAML::anchor_t) override {}
    void OnAlias(YAML::Mark const&, YAML::anchor_t) override {}
    void OnScalar(YAML::Mark const&, std::string const&, YAML::anchor_t, std::string const&) override {}
    void OnSequenceStart(YAML::Mark const&, std::string const&, YAML::anchor_t, Style) override {}
    void OnSequenceEnd() override {}
    void OnMapStart(YAML::Mark const&, std::string const&, YAML::anchor_t, Style) override {}
    void OnMapEnd() override {}
};

Run time_check(fs::path const& folder) { return time_styr({"-C", folder.string(), "check", "--as-of", "2023-05-01"}); }

Run time_events(std::vector<fs::path> const& files, unsigned threads)
{
    return in_child([&] {
        styr::side_by_side(files.size(), threads, [&](std::size_t at) {
            std::ifstream file(files[at], std::ios::binary);
            std::istringstream stream(std::string(std::istreambuf_iterator<char>(file), {}));
            YAML::Parser parser(stream);
            Ignore ignore;
            parser.HandleNextDocument(ignore);
        });
    });
}

// The larger first, so that the last to be read is a small one.
std::vector<fs::path> files_of(fs::path const& folder)
{
    std::vector<fs::path> files;
    for (auto const& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end(),
              [](fs::path const& a, fs::path const& b) { return fs::file_size(a) > fs::file_size(b); });
    return files;
}

}  // namespace

int main(int count, char** given)
{
    int const services = count > 1 ? std::atoi(given[1]) : 2000;
    int const rounds = count > 2 ? std::max(1, std::atoi(given[2])) : 15;
    int const every = count > 3 ? std::max(1, std::atoi(given[3])) : 10;
    Folder const folder;
    write_repository(folder, services, every);
    auto const files = files_of(folder.path);
    auto const threads = styr::processors();
    std::vector<double> wall, cpu, check, events, memory;
    time_check(folder.path);  // brings the files into the page cache
    for (int round = 0; round < rounds; ++round) {
        auto const whole = time_check(folder.path);
        auto const alone = time_events(files, threads);
        wall.push_back(whole.wall_ms / alone.wall_ms);
        cpu.push_back(whole.cpu_ms / alone.cpu_ms);
        check.push_back(whole.wall_ms);
        events.push_back(alone.wall_ms);
        memory.push_back(whole.megabytes);
    }
    fmt::print("{} services in {} files, {} threads, medians of {} rounds\n", services, files.size(), threads, rounds);
    fmt::print("  styr check             {:7.1f} ms\n", median(check));
    fmt::print("  yaml-cpp events alone  {:7.1f} ms\n", median(events));
    fmt::print("  ratio of wall times    {:7.2f}      mark {:g}\n", median(wall),
               every == 1 ? mark_where_all_changes : mark);
    fmt::print("  ratio of CPU times     {:7.2f}\n", median(cpu));
    auto const changes = (services + every - 1) / every;
    fmt::print("  peak memory            {:7.1f} MB   {:.1f} kB a change above 20 MB, mark 8 where all changes\n",
               median(memory), std::max(0.0, median(memory) - 20) * 1e3 / changes);
}
