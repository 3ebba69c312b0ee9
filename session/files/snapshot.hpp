// A state of the files of a data repository: as they lie on disk, or as a git revision has them
// (cli/git.hpp). Names have `/` between their parts and count from the folder of styr.yaml.
#pragma once

#include "session/files/files.hpp"

#include <memory>

namespace styr {

class Snapshot {
public:
    virtual ~Snapshot() = default;

    enum class Folder : std::uint8_t { absent, inside, outside };  // outside: a link leads out of the repository
    virtual Folder folder(std::string const& name) const = 0;
    virtual std::vector<std::string> folders() const = 0;  // at the top, sorted

    // The files of a folder with one of the endings, sorted by the bytes of their names, which begin with `shown`.
    // Hidden ones are left out; links that lead out, and what cannot be listed, are reported.
    virtual std::vector<FoundFile> list(std::string const& folder, std::string_view shown, Depth depth,
                                        std::span<std::string_view const> endings, Diagnostics& diagnostics) const = 0;
    // A file by its name, where there is one that does not lead out.
    virtual std::optional<FoundFile> file(std::string const& name) const = 0;
    virtual std::optional<std::string> read(FoundFile const& file, std::size_t most,
                                            Diagnostics& diagnostics) const = 0;

protected:
    Snapshot() = default;
    Snapshot(Snapshot const&) = default;
    Snapshot& operator=(Snapshot const&) = default;
};

enum class Links : std::uint8_t { stay_inside, trusted };
std::shared_ptr<Snapshot const> on_disk(std::filesystem::path root, Links links);

}  // namespace styr
