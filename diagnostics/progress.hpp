// SPDX-License-Identifier: MPL-2.0
// How far a long piece of work has come, for whoever shows it.
#pragma once

#include <cstddef>
#include <cstdint>

namespace styr {

enum class Stage : std::uint8_t { reading, judging };

class Progress {
public:
    Progress() = default;
    virtual ~Progress() = default;
    Progress(Progress const&) = delete;
    Progress& operator=(Progress const&) = delete;

    // Before any of it is done: how much there is, in whatever it is counted.
    virtual void begin(Stage stage, std::size_t amount) = 0;
    // So much more of it is done. Several threads may say so at the same time.
    virtual void add(std::size_t amount) = 0;
};

}  // namespace styr
