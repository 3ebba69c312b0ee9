// SPDX-License-Identifier: MPL-2.0
#include "session/input/data_files.hpp"

#include "diagnostics/side_by_side.hpp"
#include "models/reading/reading.hpp"
#include "models/yaml/document.hpp"

#include <iterator>

namespace styr {

namespace {

// Reading this much takes some hundred times as long as starting a thread.
constexpr std::size_t bytes_for_a_thread = std::size_t{64} << 10U;

std::size_t bytes_of(std::span<UnreadFile const> files)
{
    std::size_t bytes = 0;
    for (auto const& file : files) {
        bytes += file.source->text().size();
    }
    return bytes;
}

}  // namespace

unsigned threads_for(std::span<UnreadFile const> files, unsigned most)
{
    return threads_for(bytes_of(files), bytes_for_a_thread, most);
}

std::optional<DataFile> read_data(Source const& source, RecordKind kind, FieldTable const& fields,
                                  Diagnostics& diagnostics)
{
    auto const document = read_document(source, {}, diagnostics);
    auto record = document ? read_record(*document, source, kind, fields, diagnostics) : std::nullopt;
    if (!record) {
        return std::nullopt;
    }
    auto dispensations = dispensations_in(*document, source, *record, diagnostics);
    return DataFile{*std::move(record), std::move(dispensations)};
}

std::vector<std::optional<DataFile>> read_files(std::span<UnreadFile const> files, FieldTable const& fields,
                                                unsigned threads, Progress* progress, Diagnostics& diagnostics)
{
    if (progress != nullptr) {
        progress->begin(Stage::reading, bytes_of(files));
    }
    std::vector<std::optional<DataFile>> read(files.size());
    std::vector<Diagnostics> found(files.size());
    side_by_side(files.size(), threads, [&](std::size_t at) {
        read[at] = read_data(*files[at].source, files[at].kind, fields, found[at]);
        if (progress != nullptr) {
            progress->add(files[at].source->text().size());
        }
    });
    for (auto& each : found) {
        diagnostics.insert(diagnostics.end(), std::make_move_iterator(each.begin()),
                           std::make_move_iterator(each.end()));
    }
    return read;
}

}  // namespace styr
