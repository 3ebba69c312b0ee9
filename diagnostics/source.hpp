// SPDX-License-Identifier: MPL-2.0
// Source files and places in them. Agreements and data files share one kind of span;
// line and column are computed only where something is shown.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace styr {

using SourceId = std::uint32_t;
inline constexpr SourceId no_source = ~SourceId{0};

// A half-open range of bytes in one source.
struct Span {
    SourceId source = no_source;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    bool known() const { return source != no_source; }
    friend bool operator==(Span, Span) = default;
};

// From the first byte of `first` to the last of `last`, which lie in one source.
Span cover(Span first, Span last);

// Line and column count from 1; `column` in characters (code points), `utf16` in UTF-16 units,
// as editors count. A byte-order mark is no column.
struct Position {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    std::uint32_t utf16 = 1;
    friend bool operator==(Position, Position) = default;
};

// One file's name, as it is shown, and its bytes.
class Source {
public:
    Source(SourceId id, std::string name, std::string text);

    SourceId id() const { return id_; }
    std::string const& name() const { return name_; }
    std::string_view text() const { return text_; }
    std::string_view text(Span span) const { return text().substr(span.begin, span.end - span.begin); }

    std::uint32_t lines() const { return static_cast<std::uint32_t>(starts_.size()); }
    Position position(std::uint32_t offset) const;
    // The line's bytes without its line break; `line` counts from 1.
    std::string_view line(std::uint32_t line) const;
    std::uint32_t line_start(std::uint32_t line) const { return starts_[line - 1]; }

private:
    SourceId id_;
    std::string name_;
    std::string text_;
    std::vector<std::uint32_t> starts_;
};

// Every source of a run. Addresses are stable: a `Source const&` outlives later additions.
class Sources {
public:
    Source const& add(std::string name, std::string text);
    Source const& operator[](SourceId id) const { return sources_[id]; }
    SourceId size() const { return static_cast<SourceId>(sources_.size()); }

    // Where the names count from, as seen from the top of the version control: "examples/nordjylland/". Tools
    // that show findings at lines of a repository want paths from there.
    void set_folder(std::string folder) { folder_ = std::move(folder); }
    std::string path_in_repository(SourceId id) const { return folder_ + sources_[id].name(); }
    std::string const& folder() const { return folder_; }

private:
    std::deque<Source> sources_;
    std::string folder_;
};

}  // namespace styr
