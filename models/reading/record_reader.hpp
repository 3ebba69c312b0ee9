// SPDX-License-Identifier: MPL-2.0
// Reads one document into records: the walk that `read_record` starts. Private to this room.
#pragma once

#include "models/reading/reading.hpp"

#include <optional>
#include <set>
#include <string>

namespace styr {

class Reader {
public:
    Reader(Document const& document, std::string_view source, FieldTable const& fields, Diagnostics& diagnostics)
        : document_(document), source_(source), fields_(fields), diagnostics_(diagnostics)
    {
    }

    Record record(std::uint32_t mapping, RecordKind kind);

private:
    // models/reading/reading.cpp: keys
    struct Entry {
        std::uint32_t key;
        std::uint32_t value;
        std::uint32_t next;  // the key after it, or the mapping's end
    };
    Entry entry_at(std::uint32_t key) const;
    std::size_t children_of(std::uint32_t index) const;  // so that what is read takes no more room than it needs
    void unknown_key(Node const& key, RecordKind kind);
    void missing(Record const& record, std::vector<Field> const& failed);

    // models/reading/reading_values.cpp: values by shape; nothing where something was wrong
    using Read = std::optional<Value>;
    Read value(FieldRow const& row, Entry entry);
    Read text(FieldRow const& row, Node const& node);
    bool is_whole(FieldRow const& row, Node const& node);
    bool is_sound(FieldRow const& row, Node const& node, std::string_view content);  // of a text
    Read choice(FieldRow const& row, Node const& node);
    Read scalar(FieldRow const& row, Node const& node);
    Read number(FieldRow const& row, Node const& node);
    Read difference(FieldRow const& row, Entry entry);
    Read year(FieldRow const& row, Node const& node);
    Read list(FieldRow const& row, std::uint32_t index);
    Read records(FieldRow const& row, std::uint32_t index);
    void wrong_entry(FieldRow const& row, Node const& item);
    bool is_short_enough(FieldRow const& row, std::uint32_t index);

    // models/reading/reading_dates.cpp
    Read date(FieldRow const& row, Entry entry);
    void check_beginning(Record const& record);
    Read bounds(FieldRow const& row, std::uint32_t mapping, Span key);
    Read sound_bounds(FieldRow const& row, DateBounds date, Span at, bool given);
    std::optional<Day> bound(Entry entry, bool after);
    void unknown_bound(Node const& key);

    // A number, date or truth value: plain, and as its reader understands it.
    template <class T>
    std::optional<T> plain(Node const& node, Text const& expected, Reading<T> (*read)(std::string_view))
    {
        auto const reading = as_plain(node, expected) ? std::optional(read(node.text)) : std::nullopt;
        if (reading && std::holds_alternative<Unread>(*reading)) {
            report(std::get<Unread>(*reading), node.span);
        }
        auto const* const value = reading ? std::get_if<T>(&*reading) : nullptr;
        return value == nullptr ? std::nullopt : std::optional(*value);
    }
    bool as_plain(Node const& node, Text const& expected);
    bool is_kind(Node::Kind kind, FieldRow const& row, Node const& node);
    bool once(FieldRow const& row, Span at, std::string_view content, std::set<std::string, std::less<>>& seen);

    void report(Problem const& problem, Span at, std::initializer_list<Argument> arguments = {});
    void report(Unread const& unread, Span at);

    void add(Diagnostic found);
    bool enough() const;  // is wrong: reading further would only add to a list that is long enough

    Document const& document_;
    std::string_view source_;
    FieldTable const& fields_;
    Diagnostics& diagnostics_;
};

}  // namespace styr
