// SPDX-License-Identifier: MPL-2.0
// A value on the heap: copies deeply, is never empty. Lets a tree hold itself.
#pragma once

#include <memory>
#include <utility>

namespace styr {

template <class T> class Box {
public:
    Box() : held_(std::make_unique<T>()) {}
    Box(T value) : held_(std::make_unique<T>(std::move(value))) {}
    Box(Box const& other) : held_(std::make_unique<T>(*other)) {}
    Box(Box&&) noexcept = default;
    Box& operator=(Box const& other)
    {
        held_ = std::make_unique<T>(*other);
        return *this;
    }
    Box& operator=(Box&&) noexcept = default;
    ~Box() = default;

    T const& operator*() const { return *held_; }
    T& operator*() { return *held_; }
    T const* operator->() const { return held_.get(); }
    T* operator->() { return held_.get(); }
    friend bool operator==(Box const& a, Box const& b) { return *a == *b; }

private:
    std::unique_ptr<T> held_;
};

}  // namespace styr
