// SPDX-License-Identifier: MPL-2.0
#include "models/fields/text_in.hpp"

namespace styr {

std::string_view text_in(Record const& record, Field field)
{
    auto const* const text = record.get<std::string>(field);
    return text == nullptr ? std::string_view{} : std::string_view{*text};
}

}  // namespace styr
