// SPDX-License-Identifier: MPL-2.0
// Files that are held in memory, alone or over another state of the same repository: what a page has loaded, and what
// an editor has open and not saved yet.
#pragma once

#include "session/files/snapshot.hpp"

#include <map>
#include <memory>

namespace styr {

class MemoryFiles final : public Snapshot {
public:
    explicit MemoryFiles(std::shared_ptr<Snapshot const> beneath = nullptr) : beneath_(std::move(beneath)) {}

    // `name` from the top: "submissions/2020-05-aalborg.yaml". One of that name is replaced, beneath or not.
    void put(std::string name, std::string text);
    // From here on there is none of that name, beneath or not.
    void remove(std::string name);

    Folder folder(std::string const& name) const override;
    std::vector<std::string> folders() const override;
    std::optional<FoundFile> file(std::string const& name) const override;
    std::optional<std::string> read(FoundFile const& file, std::size_t most, Diagnostics& diagnostics) const override;
    std::string real_place(FoundFile const& file) const override;
    std::optional<std::string> content_id(FoundFile const& file) const override;
    std::vector<Entry> entries(std::string const& folder, std::string_view shown, std::size_t most,
                               Diagnostics& diagnostics) const override;
    Diagnostics faults() const override { return beneath_ == nullptr ? Diagnostics{} : beneath_->faults(); }

private:
    using Texts = std::map<std::string, std::optional<std::string>, std::less<>>;
    Texts::const_iterator held(std::string_view name) const { return texts_.find(normal_place(name)); }
    static std::string normal_place(std::string_view name);

    std::shared_ptr<Snapshot const> beneath_;
    Texts texts_;  // by name from the top; nothing: removed
};

}  // namespace styr
