// SPDX-License-Identifier: MPL-2.0
// What reading and writing files on disk share: a file descriptor that closes itself, and words for what went wrong.
#pragma once

#include "diagnostics/text.hpp"

#include <sys/types.h>
#include <unistd.h>

#include <utility>

namespace styr {

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor()
    {
        if (number_ >= 0) {
            ::close(number_);
        }
    }
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    explicit operator bool() const { return number_ >= 0; }
    int number() const { return number_; }

private:
    int number_;
};

// What an error number means; the system's own words depend on its locale.
Text words_for(int error);

// "a named pipe (FIFO)"
Text kind_of_file(mode_t mode);

}  // namespace styr
