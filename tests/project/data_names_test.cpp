// SPDX-License-Identifier: MPL-2.0
// A misspelt key, value or name in a shipped data file is an error, or a warning, at its place with a
// hint that names what was meant.
#include "engine/check_names.hpp"
#include "engine/messages/engine_problems.hpp"
#include "places.hpp"
#include "tests/support/world.hpp"

namespace styr::test {
namespace {

std::filesystem::path const data = STYR_SOURCE_DIR "/examples/nordjylland";

struct Word {
    std::string text;
    std::uint32_t offset;
};

// Every key, and every value that must be one of a set: choices and bodies.
void collect(Record const& record, Source const& source, std::vector<Word>& words)
{
    auto const take = [&](Span span) { words.push_back({std::string(source.text(span)), span.begin}); };
    auto const* const kind = record.get<Choice>(Field::kind);
    bool const enters = kind != nullptr && static_cast<ChangeKind>(kind->index) == ChangeKind::registration;
    bool const free = enters || record.kind == RecordKind::comparison;  // a name that nothing else has to know
    for (auto const& fact : record.facts) {
        take(fact.key);
        auto const* const row = find_row(record.kind, fact.field);
        if (row->shape == Shape::choice || row->shape == Shape::body) {
            take(fact.span);
        }
        bool const name = fact.field == Field::offer && record.kind != RecordKind::offer && !free;
        if (name || (fact.field == Field::operator_ && record.kind == RecordKind::submission)) {
            take(fact.span);
        }
        if (auto const* const records = std::get_if<Records>(&fact.value)) {
            for (auto const& each : *records) {
                collect(each, source, words);
            }
        }
    }
}

Agreement const& shipped()
{
    static World world = [] {
        World made;
        for (auto const& path : files_below(STYR_SOURCE_DIR "/agreements/nordjylland", ".styr")) {
            made.agreement(read_file(path));
        }
        EXPECT_TRUE(made.complete()) << made.complaints();
        return made;
    }();
    return world.resolved();
}

std::vector<Word> words_of(std::string const& text, RecordKind kind)
{
    Sources sources;
    Diagnostics diagnostics;
    auto const& source = sources.add("file", text);
    auto const document = read_document(source, {}, diagnostics);
    std::vector<Word> words;
    if (document) {
        if (auto const record = read_record(*document, source, kind, shipped().fields, diagnostics)) {
            collect(*record, source, words);
        }
    }
    return words;
}

std::vector<std::string> misspelt(std::string const& word)
{
    auto const middle = word.size() / 2;
    auto dropped = word, doubled = word, swapped = word;
    dropped.erase(middle, 1);
    doubled.insert(middle, 1, word[middle]);
    std::swap(swapped[middle - 1], swapped[middle]);
    std::vector<std::string> all{dropped, doubled};
    if (swapped != word) {
        all.push_back(swapped);
    }
    return all;
}

bool ascii(std::string const& text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// The world with one file's text replaced.
Diagnostics diagnostics_with(std::filesystem::path const& changed, std::string const& text, Sources const*& sources,
                             std::unique_ptr<World>& keep)
{
    keep = std::make_unique<World>();
    keep->facts(shipped().fields);
    auto const read = [&](std::filesystem::path const& path) { return path == changed ? text : read_file(path); };
    for (auto const& path : files_below(data / "register", ".yaml")) {
        keep->registered(read(path));
    }
    for (auto const& path : files_below(data / "submissions", ".yaml")) {
        keep->submission(read(path), path.stem().string());
    }
    for (auto const& path : files_below(data / "decisions", ".yaml")) {
        keep->decisions(read(path));
    }
    if (keep->complete_data()) {  // the agreement is the same every time
        check_names(shipped(), keep->repository(), keep->diagnostics);
    }
    sources = &keep->sources();
    return keep->diagnostics;
}

void expect_named(std::filesystem::path const& path, RecordKind kind, std::size_t& tried, std::size_t& hinted)
{
    auto const text = read_file(path);
    for (auto const& word : words_of(text, kind)) {
        if (word.text.size() < 3 || !ascii(word.text)) {
            continue;
        }
        for (auto const& slip : misspelt(word.text)) {
            auto changed = text;
            changed.replace(word.offset, word.text.size(), slip);
            Sources const* sources = nullptr;
            std::unique_ptr<World> keep;
            auto const found = diagnostics_with(path, changed, sources, keep);
            ++tried;
            auto const at = std::find_if(found.begin(), found.end(), [&](Diagnostic const& each) {
                return (*sources)[each.primary.span.source].text() == changed && each.primary.span.begin == word.offset;
            });
            EXPECT_NE(at, found.end()) << path << ": `" << word.text << "` as `" << slip << "` went unseen\n"
                                       << keep->complaints();
            if (at == found.end()) {
                continue;
            }
            bool const hint = std::any_of(at->help.begin(), at->help.end(), [&](Text const& help) {
                return help.en.find(word.text) != std::string::npos && help.da.find(word.text) != std::string::npos;
            });
            hinted += hint ? 1 : 0;
        }
    }
}

TEST(MisspeltNames, InDataFilesAreFoundAtTheirPlaceWithAHint)
{
    std::size_t tried = 0, hinted = 0;
    for (auto const& path : files_below(data / "register", ".yaml")) {
        expect_named(path, RecordKind::operator_, tried, hinted);
    }
    for (auto const& path : files_below(data / "submissions", ".yaml")) {
        expect_named(path, RecordKind::submission, tried, hinted);
    }
    for (auto const& path : files_below(data / "decisions", ".yaml")) {
        expect_named(path, RecordKind::decision_file, tried, hinted);
    }
    EXPECT_GT(tried, 500U);
    EXPECT_GE(hinted * 100, tried * 95) << hinted << " of " << tried << " named what was meant";
}

}  // namespace
}  // namespace styr::test
