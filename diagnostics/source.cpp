#include "diagnostics/source.hpp"

#include <algorithm>
#include <cstring>

namespace styr {

Span cover(Span first, Span last)
{
    return Span{first.source, std::min(first.begin, last.begin), std::max(first.end, last.end)};
}

Source::Source(SourceId id, std::string name, std::string text) : id_(id), name_(std::move(name)), text_(std::move(text))
{
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
    std::string_view before = text().substr(start, offset - start);
    if (start == 0 && before.starts_with("\xEF\xBB\xBF")) {
        before.remove_prefix(3);
    }
    for (char const c : before) {
        auto const byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0) != 0x80) {
            ++position.column;
            position.utf16 += byte >= 0xF0 ? 2U : 1U;
        }
    }
    return position;
}

std::string_view Source::line(std::uint32_t line) const
{
    auto const begin = starts_[line - 1];
    auto const end = line < lines() ? starts_[line] : static_cast<std::uint32_t>(text_.size());
    std::string_view found = text().substr(begin, end - begin);
    while (!found.empty() && (found.back() == '\n' || found.back() == '\r')) {
        found.remove_suffix(1);
    }
    return found;
}

Source const& Sources::add(std::string name, std::string text)
{
    return sources_.emplace_back(size(), std::move(name), std::move(text));
}

}  // namespace styr
