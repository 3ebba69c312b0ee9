// SPDX-License-Identifier: MPL-2.0
// agreement_bench [CHAPTERS [RUNS]]: the processor time until an agreement can judge: its files parsed, names and types
// resolved, versions merged, everything about it checked, and an empty repository judged by it. One of 50 rules and 15
// facts a chapter (20), read from memory, beside the agreement that ships; and `styr lint` of it as a whole process.
// Ends with 1 only where an agreement cannot be read.
#include "bench/large_agreement.hpp"
#include "bench/large_repository.hpp"
#include "bench/process.hpp"
#include "diagnostics/render.hpp"
#include "engine/check.hpp"
#include "session/files/disk.hpp"
#include "session/files/memory.hpp"
#include "session/input/agreements.hpp"

#include <ctime>
#include <memory>

namespace {

using namespace styr::bench;

constexpr double mark_ms = 100;

double processor_ms()
{
    timespec used{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) / 1e6;
}

struct Measured {
    std::size_t versions = 0, rules = 0, facts = 0;  // the rules of the last version
    double ms = -1;                                  // nothing is ready where it is less than none
};

// Once, with everything that a run would have to do first.
Measured ready(styr::AgreementFolder const& folder)
{
    auto const began = processor_ms();
    styr::Desk desk;
    auto const agreement = styr::read_agreement(folder, desk);
    if (!agreement) {
        std::string told;
        for (auto const& diagnostic : desk.diagnostics) {
            styr::draw(told, diagnostic, desk.sources, styr::Look{styr::Lang::en, false});
        }
        fmt::print("{}", told);
        return {};
    }
    styr::Repository repository(agreement->fields);
    repository.complete(desk.diagnostics);
    auto const& last = agreement->versions.back();
    auto const result = styr::check({.agreement = *agreement, .repository = repository, .as_of = last.from});
    return {agreement->versions.size(), last.rules.size(), agreement->facts.size(), processor_ms() - began};
}

Measured median_of(styr::AgreementFolder const& folder, int runs)
{
    auto measured = ready(folder);
    std::vector<double> times;
    for (int i = 0; i < runs && measured.ms >= 0; ++i) {
        times.push_back(ready(folder).ms);
    }
    measured.ms = times.empty() ? -1 : median(times);
    return measured;
}

void print(std::string_view name, Measured const& measured, std::string_view mark)
{
    fmt::print("  {:<20} {} versions, {:5} rules, {:4} facts  {:7.1f} ms{}\n", name, measured.versions, measured.rules,
               measured.facts, measured.ms, mark);
}

}  // namespace

int main(int count, char** given)
{
    int const chapters = count > 1 ? std::max(1, std::atoi(given[1])) : 20;
    int const runs = count > 2 ? std::max(1, std::atoi(given[2])) : 21;
    auto const files = std::make_shared<styr::MemoryFiles>();
    Folder const folder;
    for (auto const& [name, text] : large_agreement(chapters)) {
        files->put("large/" + name, text);
        folder.write("large/" + name, text);
    }
    auto const shelf = styr::on_disk(STYR_SOURCE_DIR "/agreements", styr::Links::trusted);
    auto const large = median_of({.files = files, .folder = "large", .name = "large", .named = {}}, runs);
    auto const shipped =
        median_of({.files = shelf, .folder = "nordjylland", .name = "agreements/nordjylland", .named = {}}, runs);
    if (large.ms < 0 || shipped.ms < 0) {
        return 1;
    }
    fmt::print("processor time until an agreement can judge, medians of {} runs\n", runs);
    print("made up", large, fmt::format("   mark {:g} ms at 1,000 rules and 300 facts", mark_ms));
    print("nordjylland", shipped, "");
    std::vector<double> lint;
    for (int i = 0; i < runs; ++i) {
        auto const run = time_styr({"-C", folder.path.string(), "lint", "large"});
        lint.push_back(run.cpu_ms);
        if (run.status != 0) {
            fmt::print("  styr lint ended with {}\n", run.status);
            return 1;
        }
    }
    fmt::print("  styr lint of the made-up one, a whole process: {:.1f} ms\n", median(lint));
}
