// SPDX-License-Identifier: MPL-2.0
#include "tests/reference/case.hpp"

#include "diagnostics/render.hpp"
#include "models/fields/print.hpp"
#include "models/reading/reading.hpp"
#include "rules/binding/bind_facts.hpp"
#include "rules/resolve.hpp"
#include "rules/syntax/parse.hpp"
#include "tests/reference/random.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <sstream>

namespace styr::reference {

namespace {

std::string drawn(Diagnostics const& diagnostics, Sources const& sources)
{
    std::string text;
    for (auto const& diagnostic : diagnostics) {
        if (diagnostic.problem->severity == Severity::error) {
            draw(text, diagnostic, sources, Look{Lang::en, false});
        }
    }
    return text;
}

constexpr std::array folders{"agreement",   "register",  "submissions",
                             "settlements", "decisions", "figures"};  // as in Folder

std::string path_of(File const& file)
{
    return folders[static_cast<std::size_t>(file.folder)] + ("/" + file.name) +
           (file.folder == Folder::agreement ? ".styr" : ".yaml");
}

File file_at(std::filesystem::path const& path)
{
    auto const folder = std::find(folders.begin(), folders.end(), path.parent_path()) - folders.begin();
    return {static_cast<Folder>(folder), path.stem().string(), {}};
}

RecordKind kind_of(Folder folder)
{
    switch (folder) {
    case Folder::register_:
        return RecordKind::operator_;
    case Folder::submissions:
        return RecordKind::submission;
    case Folder::settlements:
        return RecordKind::settlement_file;
    case Folder::figures:
        return RecordKind::figure_file;
    default:
        return RecordKind::decision_file;
    }
}

void add(ReadData& read, File const& file, Record root)
{
    auto& repository = read.repository;
    switch (file.folder) {
    case Folder::register_:
        repository.add_register(std::move(root));
        break;
    case Folder::submissions:
        repository.add_submission(std::move(root), file.name);
        break;
    case Folder::settlements:
        repository.add_settlements(std::move(root));
        break;
    case Folder::figures:
        read.figures.push_back(std::move(root));
        break;
    default:
        repository.add_decisions(std::move(root));
        break;
    }
}

}  // namespace

Case case_of(std::uint64_t seed)
{
    Case made;
    made.seed = seed;
    made.files = generated_agreement(seed / cases_an_agreement);
    add_generated_data(made, seed);
    add_decisions_on_versions(made);
    add_generated_figures(made);
    return made;
}

std::string shown(Case const& made)
{
    auto text = "seed " + std::to_string(made.seed) + ", as of " + print_iso(made.as_of) + "\n";
    for (auto const& file : made.files) {
        text += "---- " + path_of(file) + "\n" + file.text;
    }
    return text;
}

Case read_shown(std::string const& text)
{
    Case made;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("seed ")) {
            made.seed = std::stoull(line.substr(5));
            made.as_of = std::get<Day>(read_day(line.substr(line.rfind(' ') + 1)));
        } else if (line.starts_with("---- ")) {
            made.files.push_back(file_at(line.substr(5)));
        } else {
            made.files.back().text += line + "\n";
        }
    }
    return made;
}

std::unique_ptr<ReadAgreement> read_agreement(std::vector<File> const& files, std::shared_ptr<Sources> into)
{
    auto read = std::make_unique<ReadAgreement>();
    read->sources = std::move(into);
    Diagnostics diagnostics;
    for (auto const& file : files) {
        if (file.folder == Folder::agreement) {
            auto parsed = parse(read->sources->add(path_of(file), file.text));
            diagnostics.insert(diagnostics.end(), parsed.diagnostics.begin(), parsed.diagnostics.end());
            read->trees.push_back(std::move(parsed.file));
        }
    }
    read->agreement = resolve(read->trees, *read->sources, diagnostics);
    read->complaints = drawn(diagnostics, *read->sources);
    return read;
}

namespace {

// What the agreements among the files declare.
FieldTable declared_in(std::vector<File> const& files)
{
    Sources sources;
    std::vector<syntax::File> trees;
    for (auto const& file : files) {
        if (file.folder == Folder::agreement) {
            trees.push_back(parse(sources.add(path_of(file), file.text)).file);
        }
    }
    Reporter silent(nullptr);
    return bind_facts(trees, silent).fields;
}

}  // namespace

std::unique_ptr<ReadData> read_data(std::vector<File> const& files, std::shared_ptr<Sources> into)
{
    auto read = std::make_unique<ReadData>();
    read->sources = std::move(into);
    read->repository = Repository(declared_in(files));
    Diagnostics diagnostics;
    for (auto const& file : files) {
        if (file.folder == Folder::agreement) {
            continue;
        }
        auto const& source = read->sources->add(path_of(file), file.text);
        auto const document = read_document(source, {}, diagnostics);
        auto root = document
                        ? read_record(*document, source, kind_of(file.folder), read->repository.fields(), diagnostics)
                        : std::nullopt;
        if (root) {
            add(*read, file, std::move(*root));
        }
    }
    if (!has_errors(diagnostics)) {
        read->repository.complete(diagnostics);
    }
    read->sound = !has_errors(diagnostics);
    read->complaints = drawn(diagnostics, *read->sources);
    return read;
}

}  // namespace styr::reference
