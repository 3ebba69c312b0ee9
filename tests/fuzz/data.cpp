// SPDX-License-Identifier: MPL-2.0
// Data files: each root is read; what can be read is judged with the rest of a repository around it.
#include "engine/owner_figures.hpp"
#include "engine/testing/author_tests.hpp"
#include "models/reading/reading.hpp"
#include "tests/fuzz/scene.hpp"
#include "tests/fuzz/target.hpp"
#include "tests/models/libfyaml.hpp"

namespace styr::fuzz {

namespace {

constexpr Day as_of = day_of(2020, 6, 1);

Surroundings::File const register_around{RecordKind::operator_, "register.yaml",
                                         "tests/data/cli/krisecenter/register/2020/aalborg.yaml"};
std::vector<Surroundings::File> const log_around{
    {RecordKind::submission, "2020-05-aalborg.yaml", "tests/data/cli/krisecenter/submissions/2020-05-aalborg.yaml"},
    {RecordKind::decision_file, "decisions.yaml", "tests/data/cli/krisecenter/decisions/2020.yaml"}};

Surroundings with_register()
{
    auto files = log_around;
    files.push_back(register_around);
    return Surroundings(std::move(files), shipped_agreement().agreement.fields);
}

// Judged together with the rest of a repository. The agreement's sources are another scene's, so that
// results are judged here and drawn by the target of agreements.
void judge_among(Surroundings const& around, RecordKind kind, std::string_view bytes)
{
    Scene scene(around);
    scene.add(kind, "fuzzed.yaml", bytes);
    scene.judge(shipped_agreement().agreement, as_of);
}

void judge_beside_register(RecordKind kind, std::string_view bytes)
{
    static Surroundings const around = with_register();
    judge_among(around, kind, bytes);
}

}  // namespace

void document(std::string_view bytes)
{
    Sources sources;
    auto const& source = sources.add("fuzzed.yaml", std::string(bytes));
    Diagnostics found;
    auto const read = read_document(source, {}, found);
    promise(read.has_value() == found.empty(), "a document is read, or refused for a reason");
    promise(!read || test::our_reading(*read) == test::libfyaml_reads(bytes), "what is read is what libfyaml reads");
    promise_sound(found, sources);
    for (std::uint32_t at = 0; read && at < read->size(); ++at) {
        auto const& node = (*read)[at];
        promise(node.span.begin <= node.span.end && node.span.end <= bytes.size(), "a node lies in its file");
        promise(node.past > at && node.past <= read->size(), "a node ends after it begins");
    }
}

void register_file(std::string_view bytes)
{
    static Surroundings const around(log_around, shipped_agreement().agreement.fields);
    judge_among(around, RecordKind::operator_, bytes);
}

void submission(std::string_view bytes) { judge_beside_register(RecordKind::submission, bytes); }

void decisions(std::string_view bytes) { judge_beside_register(RecordKind::decision_file, bytes); }

void settlements(std::string_view bytes) { judge_beside_register(RecordKind::settlement_file, bytes); }

// What an owner sets, in an agreement that leaves some of it to him.
void figures(std::string_view bytes)
{
    Scene scene;
    auto agreement = scene.read_agreement(
        "figures.styr",
        "agreement \"A\" version \"1\" in force 2020-01-01\ntable rate by year set by the owner from 0 % "
        "to 10 %\n  2020 2 %\n  reading \"r\"\ntable due by year set by the owner from 2020-01-01 to "
        "2025-12-31\n  reading \"r\"\n");
    auto const file = scene.read(RecordKind::figure_file, "figures.yaml", bytes);
    if (!file) {
        return;
    }
    add_owner_figures(*agreement, {&*file}, scene.diagnostics);
    promise_sound(scene.diagnostics, scene.sources);
    for (auto const& table : agreement->versions.front().tables) {
        for (auto const& [year, row] : table.rows) {
            promise(table.owner->include(row.value), "what is set keeps to its limits");
        }
    }
}

void configuration(std::string_view bytes)
{
    Scene scene;
    scene.read(RecordKind::configuration, "styr.yaml", bytes);
}

void author_tests(std::string_view bytes)
{
    Scene scene(small_agreement().agreement.fields);
    auto const file = scene.read(RecordKind::test_file, "tests.yaml", bytes);
    if (!file) {
        return;
    }
    static auto const agreement = std::make_shared<Agreement const>(small_agreement().agreement);
    TestSuite suite;
    add_tests(suite, *file, *agreement, scene.diagnostics);
    promise_sound(scene.diagnostics, scene.sources);
    for (auto const& test : suite.tests) {
        auto const result = run_test(test, agreement);
        promise(result.met.size() == test.expectations.size(), "every expectation is answered");
    }
}

}  // namespace styr::fuzz
