// SPDX-License-Identifier: MPL-2.0
// What agreements declare, each once and for as long as the program runs, behind a number: the same declaration is the
// same number in whatever agreement and thread it stands. Private to this room.
#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace styr {

// `Made` is made of a declaration and its number, and has it as `declaration`.
template <class Declaration, class Made, std::size_t most> class Interned {
public:
    // Its number, by a name that those have in common which may be equal to it; none where there are more than `most`.
    std::optional<std::size_t> number_of(Declaration const& declaration, std::string const& name)
    {
        std::scoped_lock const lock(adding_);
        auto const [first, last] = by_name_.equal_range(name);
        auto const known =
            std::find_if(first, last, [&](auto const& each) { return all_[each.second]->declaration == declaration; });
        if (known != last) {
            return known->second;
        }
        auto const number = all_.size();
        if (number == most) {
            return std::nullopt;
        }
        all_.push_back(std::make_unique<Made const>(declaration, number));
        by_name_.emplace(name, number);
        at_[number].store(all_.back().get(), std::memory_order_release);
        return number;
    }
    // Only ever added to: who has a number has been given it after this was written.
    Made const& operator[](std::size_t number) const { return *at_[number].load(std::memory_order_acquire); }

private:
    std::array<std::atomic<Made const*>, most> at_{};
    std::mutex adding_;
    std::vector<std::unique_ptr<Made const>> all_;
    std::multimap<std::string, std::size_t> by_name_;
};

}  // namespace styr
