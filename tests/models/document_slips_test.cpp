// One-character slips in real files: each is refused, or read exactly as libfyaml reads it. That
// reader is asked here on its own, and not by way of the code under test.
#include "tests/models/document_support.hpp"

#include <gtest/gtest.h>
#include <libfyaml.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace styr::test {
namespace {

using Random = std::mt19937_64;

void append_event(std::string& out, fy_event const& event)
{
    switch (event.type) {
    case FYET_SEQUENCE_START: out += "[\n"; break;
    case FYET_SEQUENCE_END: out += "]\n"; break;
    case FYET_MAPPING_START: out += "{\n"; break;
    case FYET_MAPPING_END: out += "}\n"; break;
    case FYET_DOCUMENT_END: out += "end of document\n"; break;
    case FYET_ALIAS: out += "alias\n"; break;
    case FYET_SCALAR: {
        std::size_t size = 0;
        auto* const token = event.scalar.value;
        char const* const text = token != nullptr ? fy_token_get_text(token, &size) : "";
        bool const plain = token == nullptr || fy_token_scalar_style(token) == FYSS_PLAIN;
        append_scalar(out, plain ? 'p' : 'q', {text, size});
        break;
    }
    default: break;
    }
}

void say_nothing(fy_diag*, void*, char const*, std::size_t) {}

// The text as libfyaml reads it, or "error".
std::string libfyaml_reads(std::string const& text)
{
    fy_diag_cfg silence{};
    silence.output_fn = say_nothing;
    silence.level = FYET_MAX;
    fy_parse_cfg config{};
    config.diag = fy_diag_create(&silence);
    std::unique_ptr<fy_diag, void (*)(fy_diag*)> const diag(config.diag, fy_diag_destroy);
    std::unique_ptr<fy_parser, void (*)(fy_parser*)> const parser(fy_parser_create(&config), fy_parser_destroy);
    fy_parser_set_string(parser.get(), text.data(), text.size());
    std::string out;
    bool ended = false;
    while (fy_event* const event = fy_parser_parse(parser.get())) {
        ended = event->type == FYET_STREAM_END;
        append_event(out, *event);
        fy_parser_event_free(parser.get(), event);
    }
    return ended ? out : "error";
}

std::size_t below(Random& random, std::size_t bound) { return static_cast<std::size_t>(random() % bound); }

// Changes, drops, doubles or swaps one character: what fingers do.
std::string slip(std::string text, Random& random)
{
    static constexpr std::string_view keys = " \t\n:-,'\"[]{}#&*!|>%@`?\\x0.~ePr";
    auto const at = below(random, text.size());
    switch (below(random, 4)) {
    case 0: text[at] = keys[below(random, keys.size())]; break;
    case 1: text.erase(at, 1); break;
    case 2: text.insert(at, 1, text[at]); break;
    default:
        if (at + 1 < text.size()) {
            std::swap(text[at], text[at + 1]);
        }
    }
    return text;
}

std::vector<std::string> shipped_files()
{
    std::vector<std::filesystem::path> paths;
    for (std::string const folder : {"/examples", "/tests/data"}) {
        std::filesystem::path const root = STYR_SOURCE_DIR + folder;
        if (!std::filesystem::exists(root)) {
            continue;
        }
        for (auto const& entry : std::filesystem::recursive_directory_iterator(root)) {
            if (entry.path().extension() == ".yaml" && entry.file_size() > 0 && entry.file_size() < 20000) {
                paths.push_back(entry.path());
            }
        }
    }
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> texts;
    for (auto const& path : paths) {
        texts.push_back(file_text(path));
    }
    return texts;
}

std::uint64_t number_from(char const* variable, std::uint64_t otherwise)
{
    char const* const given = std::getenv(variable);
    return given != nullptr ? std::strtoull(given, nullptr, 10) : otherwise;
}

void expect_same_or_refused(std::string const& text, int& accepted, int& differed)
{
    auto const reading = read(text);
    if (!reading.document) {
        ASSERT_FALSE(reading.diagnostics.empty());
        differed += reading.diagnostics.front().problem->code == "D191" ? 1 : 0;
        return;
    }
    ++accepted;
    ASSERT_EQ(canonical(*reading.document) + "end of document\n", libfyaml_reads(text)) << text;
}

TEST(DocumentSlips, ShippedFilesAreRead)
{
    for (auto const& text : shipped_files()) {
        auto const reading = read(text);
        EXPECT_TRUE(reading.document) << reading.problems() << '\n' << text.substr(0, 200);
    }
}

TEST(DocumentSlips, AreRefusedOrReadAsLibfyamlDoes)
{
    auto const seed = number_from("STYR_SEED", 20200525);
    auto const count = number_from("STYR_SLIPS", 10000);
    std::cout << "seed " << seed << " (STYR_SEED), " << count << " slips (STYR_SLIPS)\n";
    Random random(seed);
    auto const texts = shipped_files();
    ASSERT_FALSE(texts.empty());
    int accepted = 0;
    int differed = 0;
    for (std::uint64_t i = 0; i < count && !testing::Test::HasFatalFailure(); ++i) {
        auto text = texts[i % texts.size()];
        // A second slip in every third text, since people seldom stop at one.
        text = slip(text, random);
        text = i % 3 == 0 ? slip(text, random) : text;
        expect_same_or_refused(text, accepted, differed);
    }
    std::cout << accepted << " accepted, the rest refused, " << differed << " of them as the readers differ\n";
}

}  // namespace
}  // namespace styr::test
