// SPDX-License-Identifier: MPL-2.0
#include "session/files/disk.hpp"

#include "models/messages/refusals.hpp"
#include "session/files/descriptor.hpp"
#include "session/messages/session_problems.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>

namespace styr {

namespace fs = std::filesystem;
using namespace session_problem;

namespace {

void report_unreadable(std::string_view name, int error, Diagnostics& diagnostics)
{
    auto const& problem = error == ENOENT ? not_found : unreadable;
    diagnostics.push_back(occurrence(problem, {}, {{"path", name}, {"reason", words_for(error)}}));
}

// Nothing, and `errno`, where reading fails.
std::optional<std::string> read_up_to(int descriptor, std::size_t most, std::size_t expected)
{
    std::string text(std::min(most, expected) + 1, '\0');
    std::size_t length = 0;
    while (true) {
        auto const got = ::read(descriptor, text.data() + length, text.size() - length);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return std::nullopt;
        }
        length += static_cast<std::size_t>(got);
        if (got == 0 || length > most) {
            text.resize(length);
            return text;
        }
        if (length == text.size()) {  // it has grown since it was measured
            text.resize(std::min(most, 2 * length) + 1);
        }
    }
}

}  // namespace

std::optional<std::string> read_file(fs::path const& path, std::string_view name, std::size_t most,
                                     Diagnostics& diagnostics)
{
    // Not to wait for a pipe's writer, nor to become a terminal's process.
    Descriptor const file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)};
    struct stat found {};
    if (!file && errno == ENXIO) {
        diagnostics.push_back(occurrence(not_a_file, {}, {{"path", name}, {"found", kind_of_file(S_IFSOCK)}}));
        return std::nullopt;
    }
    if (!file || ::fstat(file.number(), &found) != 0) {
        report_unreadable(name, errno, diagnostics);
        return std::nullopt;
    }
    if (!S_ISREG(found.st_mode)) {
        diagnostics.push_back(occurrence(not_a_file, {}, {{"path", name}, {"found", kind_of_file(found.st_mode)}}));
        return std::nullopt;
    }
    auto text = read_up_to(file.number(), most, static_cast<std::size_t>(found.st_size));
    if (!text) {
        report_unreadable(name, errno, diagnostics);
    } else if (text->size() > most) {
        diagnostics.push_back(occurrence(too_large, {}, {{"path", name}, {"limit", grouped(most)}}));
        return std::nullopt;
    } else if (text->size() < static_cast<std::size_t>(found.st_size)) {  // its end may be what matters
        diagnostics.push_back(occurrence(
            unreadable, {},
            {{"path", name},
             {"reason", Text{"den blev kortere, mens den blev læst", "it became shorter while it was read"}}}));
        return std::nullopt;
    }
    return text;
}

bool lies_in(fs::path const& root, fs::path const& path)
{
    std::error_code failed;
    auto const real = fs::canonical(path, failed);
    if (failed) {
        return false;
    }
    auto const [in_root, in_path] = std::mismatch(root.begin(), root.end(), real.begin(), real.end());
    return in_root == root.end();
}

namespace {

class DiskSnapshot final : public Snapshot {
public:
    DiskSnapshot(fs::path root, Links links) : root_(std::move(root)), links_(links) {}

    Folder folder(std::string const& name) const override
    {
        std::error_code ignored;
        if (!fs::is_directory(root_ / name, ignored)) {  // a link to nothing may once have led to data
            return fs::is_symlink(root_ / name, ignored) ? Folder::outside : Folder::absent;
        }
        return stays_inside(root_ / name) ? Folder::inside : Folder::outside;
    }

    std::vector<std::string> folders() const override
    {
        std::vector<std::string> names;
        std::error_code failed;
        for (fs::directory_iterator entry(root_, failed), end; !failed && entry != end; entry.increment(failed)) {
            std::error_code ignored;
            if (entry->is_directory(ignored)) {
                names.push_back(entry->path().filename().string());
            }
        }
        std::sort(names.begin(), names.end());
        return names;
    }

    std::optional<FoundFile> file(std::string const& name) const override
    {
        std::error_code ignored;
        bool const there = fs::exists(root_ / name, ignored) && stays_inside(root_ / name);
        return there ? std::optional(FoundFile{name, name}) : std::nullopt;
    }

    std::optional<std::string> read(FoundFile const& file, std::size_t most, Diagnostics& diagnostics) const override
    {
        return read_file(root_ / file.place, file.name, most, diagnostics);
    }

    std::string real_place(FoundFile const& file) const override
    {
        std::error_code failed;
        auto const real = fs::canonical(root_ / file.place, failed);
        return failed ? file.place : real.lexically_relative(root_).generic_string();
    }

    std::vector<Entry> entries(std::string const& folder, std::string_view shown, std::size_t most,
                               Diagnostics& diagnostics) const override
    {
        std::vector<Entry> found;
        std::error_code failed;
        fs::directory_iterator entry(root_ / folder, failed);
        for (fs::directory_iterator const end; !failed && entry != end && found.size() < most;
             entry.increment(failed)) {
            found.push_back({entry->path().filename().string(), kind_of_entry(*entry)});
        }
        if (failed) {
            report_unreadable(shown, failed.value(), diagnostics);
        }
        return found;
    }

private:
    bool stays_inside(fs::path const& path) const { return links_ == Links::trusted || lies_in(root_, path); }

    EntryKind kind_of_entry(fs::directory_entry const& entry) const
    {
        std::error_code ignored;
        bool const link = entry.is_symlink(ignored);
        if (entry.is_directory(ignored)) {
            return link ? EntryKind::linked_folder : EntryKind::folder;
        }
        return link && !stays_inside(entry.path()) ? EntryKind::leads_out : EntryKind::file;
    }

    fs::path root_;  // canonical, where links have to stay inside
    Links links_;
};

}  // namespace

std::shared_ptr<Snapshot const> on_disk(fs::path root, Links links)
{
    return std::make_shared<DiskSnapshot>(std::move(root), links);
}

}  // namespace styr
