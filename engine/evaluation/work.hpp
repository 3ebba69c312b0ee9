// SPDX-License-Identifier: MPL-2.0
// What judging may cost: so many steps for a whole check, a quarter of them for one rule on one subject.
#pragma once

#include "models/values/budget.hpp"

#include <atomic>
#include <limits>

namespace styr {

inline constexpr std::uint64_t most_steps = 4'000'000;  // of a check; where steps are kept, each takes some 250 bytes

// That of a check, shared by all who judge side by side. Whether it suffices depends on the sum alone,
// so that the answer is the same for any number of threads.
class Allowance {
public:
    explicit Allowance(std::uint64_t steps) : most_(steps) {}

    void spend(std::uint64_t steps) { spent_.fetch_add(steps, std::memory_order_relaxed); }
    bool spent_out() const { return spent() > most_; }
    std::uint64_t spent() const { return spent_.load(std::memory_order_relaxed); }
    std::uint64_t most() const { return most_; }
    std::uint64_t of_a_rule() const { return most_ / 4; }

private:
    std::uint64_t most_;
    std::atomic<std::uint64_t> spent_ = 0;
};

// That of one subject.
class Work {
public:
    static constexpr int most_depth = 512;  // of definitions and exceptions in each other: a stack has an end

    explicit Work(Allowance& allowance) : allowance_(allowance), rule_(allowance.of_a_rule()) {}
    ~Work() { allowance_.spend(unsaid_); }
    Work(Work const&) = delete;
    Work& operator=(Work const&) = delete;

    void begin_rule()
    {
        if (!rule_.spent_out()) {
            rule_ = Budget(allowance_.of_a_rule());
        }
    }
    // Whether there was enough left. Else whatever was found is incomplete, and nobody may see it.
    bool spend(std::uint64_t steps = 1)
    {
        if (!rule_.spend(steps)) {
            return false;
        }
        unsaid_ += steps;
        if (unsaid_ >= 1000) {  // not at each step: others wait for it
            allowance_.spend(unsaid_);
            unsaid_ = 0;
        }
        return !allowance_.spent_out();
    }
    bool spent_out() const { return rule_.spent_out() || allowance_.spent_out(); }
    bool by_one_rule() const { return rule_.spent_out(); }

    // One level further into what refers to each other; too deep is too costly.
    class Level {
    public:
        explicit Level(Work& work) : work_(work)
        {
            if (++work_.depth_ > most_depth) {
                work_.rule_.spend(std::numeric_limits<std::uint64_t>::max());
            }
        }
        ~Level() { --work_.depth_; }
        Level(Level const&) = delete;
        Level& operator=(Level const&) = delete;

    private:
        Work& work_;
    };

private:
    Allowance& allowance_;
    Budget rule_;
    std::uint64_t unsaid_ = 0;
    int depth_ = 0;
};

}  // namespace styr
