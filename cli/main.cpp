// SPDX-License-Identifier: MPL-2.0
#include "cli/host/environment.hpp"
#include "cli/run.hpp"

#include <malloc.h>

int main(int count, char** arguments)
{
    // What a small repository takes is asked of the system once, and what a large file took is there for the next one.
    mallopt(M_TOP_PAD, 4 << 20);
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    std::size_t const own_name = count > 0 ? 1 : 0;
    return styr::run({arguments + own_name, static_cast<std::size_t>(count) - own_name}, styr::process_environment());
}
