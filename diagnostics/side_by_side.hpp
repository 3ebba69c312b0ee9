// SPDX-License-Identifier: MPL-2.0
// Many like pieces of work at the same time. Nothing else in the program deals with threads.
#pragma once

#include <cstddef>
#include <functional>

namespace styr {

// How many threads this machine can run at the same time.
unsigned processors();

// As many threads as `amount` of work pays for, at `a_thread` each, and no more than `most`; one at least.
unsigned threads_for(std::size_t amount, std::size_t a_thread, unsigned most);

// Calls `work` once for every number below `count`, on so many threads, this one among them. What is
// done for one number must not touch what is done for another; then nothing hinges on the number of
// threads. All is done even where some of it throws; then the exception of the lowest number comes out.
void side_by_side(std::size_t count, unsigned threads, std::function<void(std::size_t)> const& work);

}  // namespace styr
