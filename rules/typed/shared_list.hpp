// SPDX-License-Identifier: MPL-2.0
// A list that copies share until one of them is changed: a version that only carries another one on says
// the same, word by word.
#pragma once

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace styr {

template <class T> class SharedList {
public:
    using value_type = T;

    SharedList() : held_(std::make_shared<std::vector<T>>()) {}

    auto begin() const { return std::as_const(*held_).begin(); }
    auto end() const { return std::as_const(*held_).end(); }
    bool empty() const { return held_->empty(); }
    std::size_t size() const { return held_->size(); }
    T const& operator[](std::size_t index) const { return (*held_)[index]; }
    T const& at(std::size_t index) const { return held_->at(index); }

    // To change it: from here on it is this copy's own.
    std::vector<T>& own()
    {
        if (held_.use_count() > 1) {
            held_ = std::make_shared<std::vector<T>>(*held_);
        }
        return *held_;
    }
    auto begin() { return own().begin(); }
    auto end() { return own().end(); }
    T& operator[](std::size_t index) { return own()[index]; }
    void push_back(T item) { own().push_back(std::move(item)); }

private:
    std::shared_ptr<std::vector<T>> held_;
};

}  // namespace styr
