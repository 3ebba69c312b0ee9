// SPDX-License-Identifier: MPL-2.0
// How much may be done for what others wrote: counted in steps and not in seconds, so that the same
// input is refused on every machine. A step is about a microsecond.
#pragma once

#include <cstdint>

namespace styr {

class Budget {
public:
    explicit Budget(std::uint64_t steps) : left_(steps) {}

    // Whether there was enough left; once there was not, nothing is.
    bool spend(std::uint64_t steps = 1)
    {
        spent_out_ = spent_out_ || steps > left_;
        left_ = spent_out_ ? 0 : left_ - steps;
        return !spent_out_;
    }
    bool spent_out() const { return spent_out_; }
    std::uint64_t left() const { return left_; }

private:
    std::uint64_t left_;
    bool spent_out_ = false;
};

}  // namespace styr
