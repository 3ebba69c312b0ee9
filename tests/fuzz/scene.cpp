// SPDX-License-Identifier: MPL-2.0
#include "tests/fuzz/scene.hpp"

#include "engine/check_names.hpp"
#include "models/reading/reading.hpp"
#include "places.hpp"
#include "rules/resolve.hpp"
#include "rules/syntax/parse.hpp"
#include "session/formats/formats.hpp"
#include "tests/fuzz/target.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace styr::fuzz {

namespace {

std::optional<Agreement> resolved(Scene& scene, std::vector<std::string> const& paths)
{
    std::vector<syntax::File> files;
    for (auto const& path : paths) {
        files.push_back(parse(scene.sources.add(path, file_text(path))).file);
    }
    return resolve(files, scene.sources, scene.diagnostics);
}

Standing standing(std::vector<std::string> const& paths)
{
    Standing made;
    auto agreement = resolved(made.scene, paths);
    promise(agreement.has_value(), "the agreement of the checkout is sound");
    made.agreement = *std::move(agreement);
    return made;
}

void promise_format(std::string_view format, std::string printed)
{
    if (format == "csv") {  // its line breaks are of two characters, and in Danish it begins with a mark, as
                            // spreadsheets want them
        printed.erase(0, printed.starts_with("\xEF\xBB\xBF") ? 3 : 0);
        for (std::size_t at = 0; (at = printed.find("\r\n", at)) != std::string::npos;) {
            printed.erase(at, 1);
        }
    }
    if (format == "github") {  // consists of commands, and of no others than ours
        promise_commands(printed);
    } else {
        promise_clean(printed);
    }
}

}  // namespace

std::string file_text(std::string const& path)
{
    std::ifstream file(std::filesystem::path(STYR_SOURCE_DIR) / path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

Standing const& shipped_agreement()
{
    static Standing const made = [] {
        std::vector<std::string> paths;
        for (auto const& entry : std::filesystem::directory_iterator(STYR_SOURCE_DIR "/agreements/nordjylland")) {
            if (entry.path().extension() == ".styr") {
                paths.push_back("agreements/nordjylland/" + entry.path().filename().string());
            }
        }
        std::sort(paths.begin(), paths.end());
        return standing(paths);
    }();
    return made;
}

Standing const& small_agreement()
{
    static Standing const made = standing({"tests/fuzz/matching.styr"});
    return made;
}

Surroundings::Surroundings(std::vector<File> files, FieldTable fields)
    : files_(std::move(files)), fields_(std::move(fields))
{
    Scene scene(fields_);
    for (auto const& [kind, name, path] : files_) {
        auto record = scene.read(kind, name, file_text(path));
        promise(record.has_value(), "the data of the checkout are sound");
        records_.push_back(*std::move(record));
    }
    sources_ = std::move(scene.sources);
}

Scene::Scene(FieldTable fields) : repository(std::move(fields)) {}

Scene::Scene(Surroundings const& around) : sources(around.sources_), repository(around.fields_)
{
    for (std::size_t i = 0; i < around.files_.size(); ++i) {
        take(around.files_[i].kind, around.files_[i].name, around.records_[i]);
    }
}

std::optional<Record> Scene::read(RecordKind kind, std::string name, std::string_view text)
{
    auto const& source = sources.add(std::move(name), std::string(text));
    Diagnostics found;
    auto const document = read_document(source, {}, found);
    auto record = document ? read_record(*document, source, kind, repository.fields(), found) : std::nullopt;
    promise(record || has_errors(found), "what is refused is refused for a reason");
    promise(!record || !has_errors(found), "half a file is never read");
    promise_sound(found, sources);
    return record;
}

void Scene::add(RecordKind kind, std::string name, std::string_view text)
{
    if (auto record = read(kind, name, text)) {
        take(kind, name, *std::move(record));
    }
}

void Scene::take(RecordKind kind, std::string const& name, Record record)
{
    switch (kind) {
    case RecordKind::operator_:
        repository.add_register(std::move(record));
        break;
    case RecordKind::submission:
        repository.add_submission(std::move(record), std::filesystem::path(name).stem().string());
        break;
    case RecordKind::decision_file:
        repository.add_decisions(std::move(record));
        break;
    case RecordKind::settlement_file:
        repository.add_settlements(std::move(record));
        break;
    default:
        break;
    }
}

std::optional<Agreement> Scene::read_agreement(std::string name, std::string_view text)
{
    auto const parsed = parse(sources.add(std::move(name), std::string(text)));
    diagnostics.insert(diagnostics.end(), parsed.diagnostics.begin(), parsed.diagnostics.end());
    auto agreement = resolve(std::span(&parsed.file, 1), sources, diagnostics);
    promise(agreement || has_errors(diagnostics), "an agreement is refused for a reason");
    promise_sound(diagnostics, sources);
    return agreement;
}

std::optional<CheckResult> Scene::judge(Agreement const& agreement, Day as_of)
{
    Diagnostics found;
    repository.complete(found);
    if (!has_errors(found)) {
        check_names(agreement, repository, found);
    }
    promise_sound(found, sources);
    if (has_errors(found)) {
        return std::nullopt;
    }
    auto result = check({agreement, repository, as_of, true});
    std::size_t counted = 0;
    for (auto const count : result.counts) {
        counted += count;
    }
    promise(counted == result.subjects.size(), "every subject is counted once");
    return result;
}

void Scene::promise_printable(CheckResult const& result, Agreement const& agreement) const
{
    for (auto const lang : {Lang::da, Lang::en}) {
        Report const report{sources, diagnostics, &agreement, &result, result.as_of, true, {lang, false}};
        for (auto const& format : formats()) {
            promise_format(format.name, format.render(report));
        }
    }
}

}  // namespace styr::fuzz
