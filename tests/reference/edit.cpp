// SPDX-License-Identifier: MPL-2.0
#include "tests/reference/edit.hpp"

namespace styr::reference {

namespace {

Record const* record_in(Record const& record, Span place, Field field)
{
    auto const* const stated = record.find(field);
    if (record.span == place || (stated != nullptr && stated->span == place)) {
        return &record;
    }
    for (auto const& fact : record.facts) {
        if (auto const* const inner = std::get_if<Records>(&fact.value)) {
            for (auto const& each : *inner) {
                if (auto const* const found = record_in(each, place, field)) {
                    return found;
                }
            }
        }
    }
    return nullptr;
}

// Sources of data are numbered by their files, those of the agreement left out.
File& file_of(Case& made, SourceId source)
{
    SourceId count = 0;
    for (auto& file : made.files) {
        if (file.folder != Folder::agreement && count++ == source) {
            return file;
        }
    }
    return made.files.back();
}

// Before the first key of a record, on a line of its own.
void put_in_front(std::string& text, std::uint32_t at, std::string const& line)
{
    auto const begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
    text.insert(at, line + "\n" + std::string(at - begin, ' '));
}

}  // namespace

Record const* record_at(Repository const& repository, Span place, Field field)
{
    Record const* found = nullptr;
    auto const look = [&](Record const& root) { found = found == nullptr ? record_in(root, place, field) : found; };
    for (auto const& root : repository.registers()) {
        look(root);
    }
    for (auto const& submission : repository.submissions()) {
        look(submission.root);
    }
    for (auto const* const entries : {&repository.decisions(), &repository.settlements()}) {
        for (auto const* const entry : *entries) {
            look(*entry);
        }
    }
    return found;
}

Case with_fact(Case const& made, Record const& record, Field field, Side side, std::string const& value)
{
    auto edited = made;
    auto& text = file_of(edited, record.span.source).text;
    auto const line = std::string(key_of(field)) + ": " + value;
    if (record.kind == RecordKind::change && side != Side::none) {
        auto const terms = side == Side::old ? Field::before : Field::after;
        if (auto const& held = record.records(terms); !held.empty()) {
            return with_fact(made, held.front(), field, Side::none, value);
        }
        put_in_front(text, record.span.begin, std::string(key_of(terms)) + ": {" + line + "}");
    } else if (auto const* const stated = record.find(field)) {
        text.replace(stated->key.begin, stated->span.end - stated->key.begin, line);
    } else {
        put_in_front(text, record.span.begin, line);
    }
    return edited;
}

}  // namespace styr::reference
