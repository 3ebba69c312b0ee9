// SPDX-License-Identifier: MPL-2.0
// Agreement text: parse → print → parse is the identity; parse → resolve → judge → draw ends, and clean.
#include "rules/syntax/parse.hpp"
#include "rules/syntax/print_tree.hpp"
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
    static Surroundings const around(
        {{RecordKind::operator_, "register.yaml", "tests/fuzz/matching/register.yaml"},
         {RecordKind::submission, "submission.yaml", "tests/fuzz/matching/submission.yaml"},
         {RecordKind::settlement_file, "settlements.yaml", "tests/fuzz/matching/settlements.yaml"}},
        small_agreement().agreement.fields);
    promise_identity(bytes);
    Scene scene(around);
    auto const read = scene.read_agreement("fuzzed.styr", bytes);
    if (!read) {
        return;
    }
    if (auto const result = scene.judge(*read, day_of(2020, 6, 1))) {
        scene.promise_printable(*result, *read);
    }
}

}  // namespace styr::fuzz
