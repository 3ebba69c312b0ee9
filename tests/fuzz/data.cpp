// Data files: each root is read; what can be read is judged with the rest of a repository around it.
#include "engine/author_tests.hpp"
#include "models/reading.hpp"
#include "tests/fuzz/scene.hpp"
#include "tests/fuzz/target.hpp"

namespace styr::fuzz {

namespace {

constexpr Day as_of = day_of(2020, 6, 1);

char const* const around = "tests/data/cli/krisecenter/";

// The rest of a repository, judged together with the file. The agreement's sources are another
// scene's, so that results are judged here and drawn by the target of agreements.
void judge_among(RecordKind kind, std::string_view bytes)
{
    Scene scene;
    scene.add(kind, "fuzzed.yaml", bytes);
    std::string const folder = around;
    if (kind != RecordKind::operator_) {
        scene.add(RecordKind::operator_, "register.yaml", file_text(folder + "register/2020/aalborg.yaml"));
    }
    scene.add(RecordKind::submission, "2020-05-aalborg.yaml", file_text(folder + "submissions/2020-05-aalborg.yaml"));
    scene.add(RecordKind::decision_file, "decisions.yaml", file_text(folder + "decisions/2020.yaml"));
    scene.judge(shipped_agreement().agreement, as_of);
}

}  // namespace

void document(std::string_view bytes)
{
    Sources sources;
    auto const& source = sources.add("fuzzed.yaml", std::string(bytes));
    Diagnostics found;
    auto const read = read_document(source, {}, found);
    promise(read.has_value() == found.empty(), "a document is read, or refused for a reason");
    promise_sound(found, sources);
    for (std::uint32_t at = 0; read && at < read->size(); ++at) {
        auto const& node = (*read)[at];
        promise(node.span.begin <= node.span.end && node.span.end <= bytes.size(), "a node lies in its file");
        promise(node.past > at && node.past <= read->size(), "a node ends after it begins");
    }
}

void register_file(std::string_view bytes) { judge_among(RecordKind::operator_, bytes); }

void submission(std::string_view bytes) { judge_among(RecordKind::submission, bytes); }

void decisions(std::string_view bytes) { judge_among(RecordKind::decision_file, bytes); }

void settlements(std::string_view bytes) { judge_among(RecordKind::settlement_file, bytes); }

void configuration(std::string_view bytes)
{
    Scene scene;
    scene.read(RecordKind::configuration, "styr.yaml", bytes);
}

void author_tests(std::string_view bytes)
{
    Scene scene;
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
