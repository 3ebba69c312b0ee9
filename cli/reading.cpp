#include "cli/reading.hpp"

#include "diagnostics/side_by_side.hpp"
#include "models/document.hpp"
#include "models/reading.hpp"

#include <iterator>

namespace styr {

namespace {

// Reading this much takes some hundred times as long as starting a thread.
constexpr std::size_t bytes_for_a_thread = std::size_t{64} << 10U;

}  // namespace

unsigned threads_for(std::span<UnreadFile const> files, unsigned most)
{
    std::size_t bytes = 0;
    for (auto const& file : files) {
        bytes += file.source->text().size();
    }
    return threads_for(bytes, bytes_for_a_thread, most);
}

std::vector<std::optional<Record>> read_records(std::span<UnreadFile const> files, unsigned threads, Diagnostics& diagnostics)
{
    std::vector<std::optional<Record>> records(files.size());
    std::vector<Diagnostics> found(files.size());
    side_by_side(files.size(), threads, [&](std::size_t at) {
        auto const& [source, kind] = files[at];
        if (auto const document = read_document(*source, {}, found[at])) {
            records[at] = read_record(*document, *source, kind, found[at]);
        }
    });
    for (auto& each : found) {
        diagnostics.insert(diagnostics.end(), std::make_move_iterator(each.begin()), std::make_move_iterator(each.end()));
    }
    return records;
}

}  // namespace styr
