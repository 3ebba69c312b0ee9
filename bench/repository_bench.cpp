// repository_bench [SERVICES [ROUNDS]]: a whole `styr check` of a large repository, beside yaml-cpp's events alone
// on its files with as many threads. Writes a made-up register with submissions and decisions to a
// temporary folder; the two take turns, so that a busy machine slows both.
#include "diagnostics/side_by_side.hpp"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <sys/resource.h>
#include <sys/wait.h>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

constexpr double mark = 1.3;

// ---- the repository

struct Folder {
    fs::path path;
    Folder()
    {
        std::string name = (fs::temp_directory_path() / "styr-bench-XXXXXX").string();
        path = ::mkdtemp(name.data()) == nullptr ? fs::path{} : fs::path(name);
    }
    ~Folder()
    {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;

    void write(std::string const& name, std::string_view text) const
    {
        fs::create_directories((path / name).parent_path());
        std::ofstream(path / name, std::ios::binary) << text;
    }
};

constexpr std::string_view operators[] = {"Aalborg Kommune", "Brønderslev Kommune",   "Frederikshavn Kommune", "Hjørring Kommune", "Jammerbugt Kommune", "Læsø Kommune",
                                          "Mariagerfjord Kommune", "Morsø Kommune", "Rebild Kommune", "Thisted Kommune", "Vesthimmerlands Kommune", "Region Nordjylland"};
constexpr int operator_count = static_cast<int>(std::size(operators));

struct Texts {
    std::string register_, submission, decisions;
};

std::string change_of(std::string_view offer, std::string_view service, int tariff, std::string_view indent)
{
    return fmt::format("offer: {1}\n{0}service: {2}\n{0}effective: 2023-07-01\n{0}before: {{tariff: {3}.50}}\n{0}after: {{tariff: {4}.50}}\n", indent, offer,
                       service, tariff, tariff + 60);
}

// One service in ten changes its tariff; FU has approved three of four.
void add_change(Texts& texts, int number, std::string_view offer, std::string_view service, int tariff)
{
    texts.submission += "  - " + change_of(offer, service, tariff, "    ") + "    justification: En medarbejder mere om natten.\n    reason_tags: [staffing]\n";
    if (number % 4 != 0) {
        texts.decisions += fmt::format("  - id: FU-2023-{}\n    body: FU\n    date: 2023-04-1{}\n    outcome: approved\n    about:\n      - {}"
                                       "    source: {{document: FU 2023-04, item: 3}}\n",
                                       number, number % 4, change_of(offer, service, tariff, "        "));
    }
}

void add_service(Texts& texts, int number, std::string_view offer, bool day)
{
    std::string_view const service = day ? "Aktivitet og samvær" : "Døgnophold";
    int const tariff = 900 + number * 37 % 2100;
    texts.register_ += fmt::format("      - service: {}\n        unit: {}\n        tariff: {}.50\n        places: {}\n        occupancy_basis: 95 %   # budgetteret\n",
                                   service, day ? "day" : "day_and_night", tariff, 4 + number % 30);
    if (number % 10 == 0) {
        add_change(texts, number / 10, offer, service, tariff);
    }
}

// Offers of two services each.
Texts texts_of(int which, int services)
{
    auto const name = operators[which];
    Texts texts{fmt::format("# Takster for 2023\noperator: {}\noperator_kind: {}\nin_force: 2023-01-01\noffers:\n", name,
                            name.starts_with("Region") ? "region" : "municipality"),
                fmt::format("operator: {}\nsubmitted: 2023-03-01\nchanges:\n", name), "decisions:\n"};
    std::string offer;
    for (int number = which * 2; number < services; number += number % 2 == 0 ? 1 : 2 * operator_count - 1) {
        if (number % 2 == 0) {
            offer = fmt::format("{} botilbud {}", name.substr(0, name.find(' ')), number / 2);
            texts.register_ += fmt::format("  - offer: {}\n    legal_basis: [SEL § 107, SEL § 108]\n    catchment: entire\n    financing: tariff\n"
                                           "    target_group: Voksne med udviklingshæmning\n    sells_places: true\n    entered: true\n    listed_publicly: true\n"
                                           "    standard_contract: true\n    users:\n      - municipality: {}\n      - municipality: {}\n    services:\n",
                                           offer, operators[(which + 1) % (operator_count - 1)], operators[(which + 4) % (operator_count - 1)]);
        }
        add_service(texts, number, offer, number % 2 != 0);
    }
    texts.register_ += "source: {document: DAS 2022-11-07, item: 4}\n";
    return texts;
}

void write_repository(Folder const& folder, int services)
{
    folder.write("styr.yaml", "agreement: nordjylland\n");
    for (int which = 0; which < operator_count; ++which) {
        auto const texts = texts_of(which, services);
        folder.write(fmt::format("register/2023/{:02}.yaml", which), texts.register_);
        folder.write(fmt::format("submissions/2023-{:02}.yaml", which), texts.submission);
        folder.write(fmt::format("decisions/2023-{:02}.yaml", which), texts.decisions);
    }
}

// ---- measuring

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

struct Run {
    double wall_ms;
    double cpu_ms;
};

double milliseconds(timeval time) { return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3; }

// In a process of its own, as the other.
template <class Work> Run in_child(Work work)
{
    auto const began = std::chrono::steady_clock::now();
    pid_t const child = ::fork();
    if (child == 0) {
        work();
        ::_exit(127);
    }
    int status = 0;
    rusage used{};
    ::wait4(child, &status, 0, &used);
    std::chrono::duration<double, std::milli> const wall = std::chrono::steady_clock::now() - began;
    return {wall.count(), milliseconds(used.ru_utime) + milliseconds(used.ru_stime)};
}

Run time_check(fs::path const& folder)
{
    return in_child([&] {
        int const nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
        ::dup2(nowhere, STDOUT_FILENO);
        ::dup2(nowhere, STDERR_FILENO);
        ::execl(STYR_BINARY, STYR_BINARY, "-C", folder.c_str(), "check", "--as-of", "2023-05-01", nullptr);
    });
}

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

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
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
    std::sort(files.begin(), files.end(), [](fs::path const& a, fs::path const& b) { return fs::file_size(a) > fs::file_size(b); });
    return files;
}

}  // namespace

int main(int count, char** given)
{
    int const services = count > 1 ? std::atoi(given[1]) : 2000;
    int const rounds = count > 2 ? std::max(1, std::atoi(given[2])) : 15;
    Folder const folder;
    write_repository(folder, services);
    auto const files = files_of(folder.path);
    auto const threads = styr::processors();
    std::vector<double> wall, cpu, check, events;
    time_check(folder.path);  // brings the files into the page cache
    for (int round = 0; round < rounds; ++round) {
        auto const whole = time_check(folder.path);
        auto const alone = time_events(files, threads);
        wall.push_back(whole.wall_ms / alone.wall_ms);
        cpu.push_back(whole.cpu_ms / alone.cpu_ms);
        check.push_back(whole.wall_ms);
        events.push_back(alone.wall_ms);
    }
    fmt::print("{} services in {} files, {} threads, medians of {} rounds\n", services, files.size(), threads, rounds);
    fmt::print("  styr check             {:7.1f} ms\n", median(check));
    fmt::print("  yaml-cpp events alone  {:7.1f} ms\n", median(events));
    fmt::print("  ratio of wall times    {:7.2f}      mark {:g}\n", median(wall), mark);
    fmt::print("  ratio of CPU times     {:7.2f}\n", median(cpu));
}
