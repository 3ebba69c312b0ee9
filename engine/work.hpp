// What judging may cost: so many steps for a whole check, a quarter of them for one rule on one subject.
#pragma once

#include "models/budget.hpp"

#include <limits>

namespace styr {

class Work {
public:
    static constexpr std::uint64_t most_steps = 4'000'000;  // of a check; each keeps some 250 bytes
    static constexpr int most_depth = 512;                        // of definitions and exceptions in each other: a stack has an end

    explicit Work(std::uint64_t steps = most_steps) : each_(steps / 4), all_(steps), rule_(each_), check_(steps) {}

    void begin_rule()
    {
        if (!spent_out()) {
            rule_ = Budget(each_);
        }
    }
    bool spend(std::uint64_t steps = 1)
    {
        bool const in_rule = rule_.spend(steps);
        return check_.spend(steps) && in_rule;
    }
    // Then whatever was found is incomplete, and nobody may see it.
    bool spent_out() const { return rule_.spent_out() || check_.spent_out(); }
    bool by_one_rule() const { return rule_.spent_out(); }
    std::uint64_t spent() const { return all_ - check_.left(); }
    std::uint64_t limit() const { return by_one_rule() ? each_ : all_; }

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
    std::uint64_t each_, all_;
    Budget rule_, check_;
    int depth_ = 0;
};

}  // namespace styr
