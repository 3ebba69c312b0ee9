#include "session/files/snapshot.hpp"

#include <algorithm>

namespace styr {

namespace fs = std::filesystem;

namespace {

class DiskSnapshot final : public Snapshot {
public:
    DiskSnapshot(fs::path root, Links links) : root_(std::move(root)), links_(links) {}

    Folder folder(std::string const& name) const override
    {
        std::error_code ignored;
        if (!fs::is_directory(root_ / name, ignored)) {
            return Folder::absent;
        }
        return links_ == Links::trusted || lies_in(root_, root_ / name) ? Folder::inside : Folder::outside;
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

    std::vector<FoundFile> list(std::string const& folder, std::string_view shown, Depth depth,
                                std::span<std::string_view const> endings, Diagnostics& diagnostics) const override
    {
        return list_files(root_ / folder, shown, depth, endings, links_ == Links::trusted ? fs::path() : root_,
                          diagnostics);
    }

    std::optional<FoundFile> file(std::string const& name) const override
    {
        std::error_code ignored;
        bool const there =
            fs::exists(root_ / name, ignored) && (links_ == Links::trusted || lies_in(root_, root_ / name));
        return there ? std::optional(FoundFile{root_ / name, name}) : std::nullopt;
    }

    std::optional<std::string> read(FoundFile const& file, std::size_t most, Diagnostics& diagnostics) const override
    {
        return read_file(file.path, file.name, most, diagnostics);
    }

private:
    fs::path root_;  // canonical, where links have to stay inside
    Links links_;
};

}  // namespace

std::shared_ptr<Snapshot const> on_disk(fs::path root, Links links)
{
    return std::make_shared<DiskSnapshot>(std::move(root), links);
}

}  // namespace styr
