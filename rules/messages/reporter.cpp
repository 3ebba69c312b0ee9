// SPDX-License-Identifier: MPL-2.0
#include "rules/messages/reporter.hpp"

namespace styr {

void Reporter::add(Problem const& problem, Span at, std::initializer_list<Argument> arguments,
                   std::initializer_list<Label> context)
{
    ++count_;
    if (sink_ != nullptr) {
        sink_->push_back(occurrence(problem, at, arguments));
        sink_->back().context = context;
    }
}

}  // namespace styr
