// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/source.hpp"

#include "diagnostics/utf8.hpp"

#include <algorithm>
#include <cstring>

namespace styr {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

}  // namespace

Span cover(Span first, Span last)
{
    return Span{first.source, std::min(first.begin, last.begin), std::max(first.end, last.end)};
}

Source::Source(SourceId id, std::string name, std::string text)
    : id_(id), name_(std::move(name)), text_(std::move(text))
{
    starts_.reserve(1 + static_cast<std::size_t>(std::count(text_.begin(), text_.end(), '\n')));
    starts_.push_back(0);
    char const* const data = text_.data();
    char const* const end = data + text_.size();
    for (char const* at = data; at != end;) {
        at = static_cast<char const*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
        if (at == nullptr) {
            break;
        }
        starts_.push_back(static_cast<std::uint32_t>(++at - data));
    }
}

Position Source::position(std::uint32_t offset) const
{
    offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
    auto const after = std::upper_bound(starts_.begin(), starts_.end(), offset);
    auto const start = *(after - 1);
    Position position;
    position.line = static_cast<std::uint32_t>(after - starts_.begin());
    std::string_view const found = line(position.line);
    // Both bytes of a CRLF stand where the line ends, and every byte of a character where it begins;
    // a stray continuation byte belongs to none and has a column of its own.
    std::size_t length = std::min<std::size_t>(offset - start, found.size());
    std::size_t lead = length;
    while (lead > 0 && lead < found.size() && length - lead < 3 && continues(found[lead])) {
        --lead;
    }
    if (std::size_t past = lead; lead < length && decode(found, past) != invalid_character && past > length) {
        length = lead;
    }
    std::string_view before = found.substr(0, length);
    if (start == 0 && found.starts_with(byte_order_mark)) {
        before.remove_prefix(std::min(before.size(), byte_order_mark.size()));
    }
    for (char const c : before) {
        if (!continues(c)) {
            ++position.column;
            position.utf16 += static_cast<unsigned char>(c) >= 0xF0 ? 2U : 1U;
        }
    }
    return position;
}

std::string_view Source::line(std::uint32_t line) const
{
    auto const begin = starts_[line - 1];
    auto const end = line < lines() ? starts_[line] : static_cast<std::uint32_t>(text_.size());
    std::string_view found = text().substr(begin, end - begin);
    if (found.ends_with('\n')) {
        found.remove_suffix(1);
        if (found.ends_with('\r')) {
            found.remove_suffix(1);
        }
    }
    return found;
}

Source const& Sources::add(std::string name, std::string text)
{
    return sources_.emplace_back(size(), std::move(name), std::move(text));
}

}  // namespace styr
