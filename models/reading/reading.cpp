// SPDX-License-Identifier: MPL-2.0
#include "models/reading/reading.hpp"

#include "diagnostics/utf8.hpp"
#include "models/fields/expectation.hpp"
#include "models/fields/likely_key.hpp"
#include "models/messages/data_problems.hpp"
#include "models/messages/document_problems.hpp"
#include "models/messages/refusals.hpp"
#include "models/reading/numeral.hpp"
#include "models/reading/record_checks.hpp"
#include "models/reading/record_reader.hpp"

#include <algorithm>

namespace styr {

namespace {

using namespace data_problem;

FieldRow const* row_by_key(FieldTable const& fields, RecordKind kind, std::string_view key)
{
    auto const rows = fields.rows_of(kind);
    auto const found =
        std::find_if(rows.begin(), rows.end(), [key](FieldRow const& row) { return key_of(row.field) == key; });
    return found == rows.end() ? nullptr : &*found;
}

// The other records that have this key: "a service or terms".
Text records_with(FieldTable const& fields, std::string_view key)
{
    Text all;
    for (std::size_t i = 0; i < static_cast<std::size_t>(RecordKind::count_); ++i) {
        auto const kind = static_cast<RecordKind>(i);
        bool const of_terms = kind == RecordKind::decided_terms || kind == RecordKind::slip;  // whose keys they have
        bool const of_about = kind == RecordKind::annex_row && row_by_key(fields, RecordKind::about, key) != nullptr;
        if (!of_terms && !of_about && row_by_key(fields, kind, key) != nullptr) {
            all += (all.empty() ? Text() : Text(" eller ", " or ")) + name_of(kind);
        }
    }
    return all;
}

std::string keys_of(FieldTable const& fields, RecordKind kind)
{
    std::string all;
    for (auto const& row : fields.rows_of(kind)) {
        all += (all.empty() ? "`" : ", `") + std::string(key_of(row.field)) + "`";
    }
    return all;
}

}  // namespace

bool Reader::enough() const { return diagnostics_.size() > Refusals::most; }
Diagnostic occurrence(Unread const& unread, Span at)
{
    auto const argument = [&unread](std::size_t i) {
        return i < unread.arguments.size() ? unread.arguments[i] : Argument{};
    };
    return occurrence(*unread.problem, at,
                      {argument(0), argument(1), argument(2), argument(3), argument(4), argument(5)});
}

void Reader::add(Diagnostic found)
{
    if (diagnostics_.size() < Refusals::most) {
        diagnostics_.push_back(std::move(found));
    } else if (!enough()) {
        diagnostics_.push_back(
            occurrence(document_problem::too_many_problems, found.primary.span, {{"most", grouped(Refusals::most)}}));
    }
}

void Reader::report(Problem const& problem, Span at, std::initializer_list<Argument> arguments)
{
    add(occurrence(problem, at, arguments));
}

void Reader::report(Unread const& unread, Span at) { add(occurrence(unread, at)); }

Reader::Entry Reader::entry_at(std::uint32_t key) const
{
    auto const value = document_[key].past;
    return {key, value, document_[value].past};
}

std::size_t Reader::children_of(std::uint32_t index) const
{
    std::size_t count = 0;
    for (auto at = Document::first_child(index); at < document_[index].past; at = document_[at].past) {
        ++count;
    }
    return count;
}

Record Reader::record(std::uint32_t mapping, RecordKind kind)
{
    Record record{kind, document_[mapping].span, {}};
    record.facts.reserve(std::min(children_of(mapping) / 2, fields_.rows_of(kind).size()));
    std::vector<Field> failed;
    Entry entry{};
    for (auto key = Document::first_child(mapping); key < document_[mapping].past && !enough(); key = entry.next) {
        entry = entry_at(key);
        auto const* const row = row_by_key(fields_, kind, document_[key].text);
        if (row == nullptr) {
            unknown_key(document_[key], kind);
            continue;
        }
        auto const& node = document_[entry.value];
        if (auto read = value(*row, entry)) {
            record.facts.push_back(
                {row->field, document_[key].span, node.is_null() ? document_[key].span : node.span, std::move(*read)});
        } else {
            failed.push_back(row->field);
        }
    }
    check_beginning(record);
    missing(record, failed);
    return record;
}

void Reader::unknown_key(Node const& key, RecordKind kind)
{
    auto const elsewhere = records_with(fields_, key.text);
    report(data_problem::unknown_key, key.span,
           {{"key", Text(printable(key.text, 40))},
            {"record", name_of(kind)},
            {"belongs", elsewhere},
            {"nearest", elsewhere.empty() ? Text(likely_key(fields_, kind, key.text)) : Text()},
            {"keys", Text(keys_of(fields_, kind))}});
}

void Reader::missing(Record const& record, std::vector<Field> const& failed)
{
    for (auto const& row : fields_.rows_of(record.kind)) {
        auto const* const fact = record.find(row.field);
        bool const given = fact != nullptr && !std::holds_alternative<std::monostate>(fact->value);
        if (row.presence != Presence::required || given ||
            std::find(failed.begin(), failed.end(), row.field) != failed.end()) {
            continue;
        }
        auto const at = fact != nullptr ? fact->key : record.facts.empty() ? record.span : record.facts.front().key;
        report(missing_field, at,
               {{"key", Text(key_of(row.field))},
                {"record", name_of(record.kind)},
                {"label", label_of(row.field)},
                {"example", example_of(row)}});
    }
}

std::optional<Record> read_record(Document const& document, Source const& source, RecordKind kind,
                                  FieldTable const& fields, Diagnostics& diagnostics)
{
    Diagnostics found;
    std::optional<Record> record;
    if (document.root().kind == Node::Kind::mapping) {
        record = Reader(document, source.text(), fields, found).record(0, kind);
    } else {
        auto const& root = document.root();
        found.push_back(
            occurrence(no_record, root.span,
                       {{"record", name_of(kind)}, {"found", found_of(root)}, {"example", example_of(kind)}}));
    }
    if (record && !has_errors(found)) {
        check_record(*record, found);
    }
    if (has_errors(found)) {
        record.reset();
    }
    diagnostics.insert(diagnostics.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    return record;
}

}  // namespace styr
