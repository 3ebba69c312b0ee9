// SPDX-License-Identifier: MPL-2.0
// yaml_bench [MEGABYTES]: what it costs to read YAML that is not misread. Times, on one generated
// register, yaml-cpp's events alone and read_document, which reads with both readers; prints the
// median of several rounds that take turns, so that a busy machine slows both.
#include "models/yaml/document.hpp"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <sstream>
#include <string>
#include <vector>

namespace {

using Seconds = std::chrono::duration<double>;

struct Ignore final : YAML::EventHandler {
    using Mark = YAML::Mark;
    using Style = YAML::EmitterStyle::value;
    void OnDocumentStart(Mark const&) override {}
    void OnDocumentEnd() override {}
    void OnNull(Mark const&, YAML::anchor_t) override {}
    void OnAlias(Mark const&, YAML::anchor_t) override {}
    void OnScalar(Mark const&, std::string const&, YAML::anchor_t, std::string const& value) override
    {
        bytes += value.size();
    }
    void OnSequenceStart(Mark const&, std::string const&, YAML::anchor_t, Style) override {}
    void OnSequenceEnd() override {}
    void OnMapStart(Mark const&, std::string const&, YAML::anchor_t, Style) override {}
    void OnMapEnd() override {}
    std::size_t bytes = 0;
};

// Offers with services, as a register holds them: block mappings, some flow, a comment, a long text.
std::string generated(std::size_t bytes)
{
    std::string text = "# takster i kraft\noperator: Aalborg Kommune\noffers:\n";
    for (int i = 0; text.size() < bytes; ++i) {
        text += fmt::format(
            "  - name: Botilbuddet Ågade {0}\n    paragraph: SEL §108\n    services:\n      - name: \"døgnophold, "
            "niveau {1}\"\n"
            "        tariff: {2}.50\n        unit: day_and_night\n        places: {3}\n        occupancy_basis: 95 %   "
            "# budgetteret\n"
            "        effective: 2020-01-01\n        split: {{staff: {2}, rent: {3}}}\n        tags: [staff, quality]\n"
            "        reinforced: {4}\n",
            i, i % 5, 1000 + i % 977, 4 + i % 30, i % 7 == 0);
        text += i % 10 == 0
                    ? "        note: |\n          Taksten er budgetteret efter aftale med FU.\n          Se bilag 2.\n"
                    : "";
    }
    return text;
}

double time_events(std::string const& text)
{
    auto const start = std::chrono::steady_clock::now();
    std::istringstream stream(text);
    YAML::Parser parser(stream);
    Ignore ignore;
    parser.HandleNextDocument(ignore);
    return Seconds(std::chrono::steady_clock::now() - start).count();
}

double time_document(styr::Source const& source)
{
    auto const start = std::chrono::steady_clock::now();
    styr::Diagnostics diagnostics;
    if (!styr::read_document(source, {}, diagnostics)) {
        fmt::print(stderr, "yaml_bench: the generated text is refused: {}\n", diagnostics.front().headline.en);
        std::exit(2);
    }
    return Seconds(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

}  // namespace

int main(int count, char** arguments)
{
    double const megabytes = count > 1 ? std::strtod(arguments[1], nullptr) : 1.0;
    styr::Sources sources;
    auto const& source = sources.add("generated.yaml", generated(static_cast<std::size_t>(megabytes * 1e6)));
    std::string const text(source.text());
    std::vector<double> events;
    std::vector<double> documents;
    for (int round = 0; round < 9; ++round) {
        events.push_back(time_events(text));
        documents.push_back(time_document(source));
    }
    auto const size = static_cast<double>(text.size()) / 1e6;
    fmt::print("{:.2f} MB, {} lines, median of {} rounds\n", size, source.lines(), events.size());
    fmt::print("yaml-cpp events alone  {:7.1f} ms  {:5.1f} MB/s\n", median(events) * 1e3, size / median(events));
    fmt::print("read_document          {:7.1f} ms  {:5.1f} MB/s\n", median(documents) * 1e3, size / median(documents));
    fmt::print("ratio                  {:7.2f}      (mark: at most 1.25)\n", median(documents) / median(events));
}
