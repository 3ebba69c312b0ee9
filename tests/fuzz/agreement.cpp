// Agreement text: parse → print → parse is the identity; parse → resolve → judge → draw ends, and clean.
#include "rules/parse.hpp"
#include "rules/print.hpp"
#include "tests/fuzz/scene.hpp"
#include "tests/fuzz/target.hpp"

namespace styr::fuzz {

namespace {

void promise_identity(std::string_view bytes)
{
    Sources sources;
    auto const first = parse(sources.add("fuzzed.styr", std::string(bytes)));
    promise_sound(first.diagnostics, sources);
    if (!first.diagnostics.empty()) {
        return;
    }
    auto const printed = print(first.file);
    auto const second = parse(sources.add("printed.styr", printed));
    promise(second.diagnostics.empty(), "what is printed can be read");
    promise(second.file.declarations == first.file.declarations, "what is printed says the same");
    promise(print(second.file) == printed, "printing again changes nothing");
}

}  // namespace

void agreement(std::string_view bytes)
{
    promise_identity(bytes);
    Scene scene;
    auto const read = scene.read_agreement("fuzzed.styr", bytes);
    if (!read) {
        return;
    }
    scene.add(RecordKind::operator_, "register.yaml", file_text("tests/fuzz/matching/register.yaml"));
    scene.add(RecordKind::submission, "submission.yaml", file_text("tests/fuzz/matching/submission.yaml"));
    scene.add(RecordKind::settlement_file, "settlements.yaml", file_text("tests/fuzz/matching/settlements.yaml"));
    if (auto const result = scene.judge(*read, day_of(2020, 6, 1))) {
        scene.promise_printable(*result, *read);
    }
}

}  // namespace styr::fuzz
