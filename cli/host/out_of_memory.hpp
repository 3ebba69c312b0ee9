// SPDX-License-Identifier: MPL-2.0
// That there is not memory enough, and what took most of it.
#pragma once

#include "diagnostics/source.hpp"

#include <new>
#include <string>
#include <utility>

namespace styr {

class OutOfMemory : public std::bad_alloc {
public:
    OutOfMemory(std::string largest, std::size_t bytes, std::size_t all)
        : largest_(std::move(largest)), bytes_(bytes), all_(all)
    {
    }

    std::string const& largest() const { return largest_; }  // the name of a file; empty where nothing was read yet
    std::size_t bytes() const { return bytes_; }
    std::size_t all() const { return all_; }  // bytes of all that was read

private:
    std::string largest_;
    std::size_t bytes_, all_;
};

OutOfMemory out_of_memory(Sources const& sources);

// Does the work; where memory runs out in it, what comes out says what was read.
template <class Work> auto within_memory(Sources const& sources, Work work)
{
    try {
        return work();
    } catch (std::bad_alloc const&) {
        throw out_of_memory(sources);
    }
}

}  // namespace styr
