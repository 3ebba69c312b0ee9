// SPDX-License-Identifier: MPL-2.0
// update_bench [SERVICES [ROUNDS]]: `styr check --base HEAD` of an update that touches one operator's file of a large
// repository, beside a whole check of it. Only what the update and its rules need is read.
#include "bench/large_repository.hpp"
#include "bench/process.hpp"
#include "tests/support/git_history.hpp"

#include <sstream>

namespace {

using namespace styr::bench;

constexpr double mark_ms = 100;

styr::support::Files files_in(fs::path const& folder)
{
    styr::support::Files files;
    for (auto const& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) {
            std::ifstream file(entry.path(), std::ios::binary);
            files[entry.path().lexically_relative(folder).generic_string()] =
                std::string(std::istreambuf_iterator<char>(file), {});
        }
    }
    return files;
}

// The operator's register from July on, with the first tariff raised.
std::string updated(std::string text)
{
    text.replace(text.find("2023-01-01"), 10, "2023-07-01");
    auto const at = text.find("tariff: ") + 8;
    text.replace(at, text.find('.', at) - at, "1960");
    return text;
}

}  // namespace

int main(int count, char** given)
{
    int const services = count > 1 ? std::atoi(given[1]) : 2000;
    int const rounds = count > 2 ? std::max(1, std::atoi(given[2])) : 15;
    Folder const folder;
    write_repository(folder, services);
    auto files = files_in(folder.path);
    styr::support::GitHistory history(folder.path);
    auto const base = history.commit(files);
    files["register/2023-07/00.yaml"] = updated(files.at("register/2023/00.yaml"));
    auto const head = history.commit(files);
    folder.write("register/2023-07/00.yaml", files.at("register/2023-07/00.yaml"));
    std::vector<double> on_disk, in_git, whole;
    for (int round = 0; round < rounds; ++round) {
        std::vector<std::string> const words{"-C", folder.path.string(), "check", "--as-of", "2023-05-01", "--base",
                                             base};
        auto with_head = words;
        with_head.insert(with_head.end(), {"--head", head});
        on_disk.push_back(time_styr(words).wall_ms);
        in_git.push_back(time_styr(with_head).wall_ms);
        whole.push_back(time_styr({"-C", folder.path.string(), "check", "--as-of", "2023-05-01"}).wall_ms);
    }
    fmt::print("an update of one operator among {} services, medians of {} rounds\n", services, rounds);
    fmt::print("  --base, files on disk  {:7.1f} ms   mark {:g} ms\n", median(on_disk), mark_ms);
    fmt::print("  --base and --head      {:7.1f} ms   mark {:g} ms\n", median(in_git), mark_ms);
    fmt::print("  the whole repository   {:7.1f} ms\n", median(whole));
}
