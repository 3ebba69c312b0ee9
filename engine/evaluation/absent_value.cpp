// SPDX-License-Identifier: MPL-2.0
#include "engine/evaluation/absent_value.hpp"

namespace styr {

Value absent_value(Shape shape)
{
    switch (shape) {
    case Shape::truth:
        return false;
    case Shape::choices:
        return std::vector<Choice>{};
    case Shape::texts:
    case Shape::years:
        return std::vector<std::string>{};
    case Shape::record:
    case Shape::records:
        return Records{};
    default:
        return std::monostate{};
    }
}

}  // namespace styr
