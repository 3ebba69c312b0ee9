// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/side_by_side.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace styr {

namespace {

// An exception may not leave a thread.
class Defect {
public:
    void note(std::size_t number, std::exception_ptr thrown)
    {
        std::lock_guard const alone(mutex_);
        if (thrown_ == nullptr || number < number_) {
            number_ = number;
            thrown_ = std::move(thrown);
        }
    }
    void come_out() const
    {
        if (thrown_ != nullptr) {
            std::rethrow_exception(thrown_);
        }
    }

private:
    std::mutex mutex_;
    std::size_t number_ = 0;
    std::exception_ptr thrown_;
};

}  // namespace

unsigned processors() { return std::max(1U, std::thread::hardware_concurrency()); }

unsigned threads_for(std::size_t amount, std::size_t a_thread, unsigned most)
{
    return static_cast<unsigned>(std::clamp<std::size_t>(amount / a_thread, 1, std::max(1U, most)));
}

void side_by_side(std::size_t count, unsigned threads, std::function<void(std::size_t)> const& work)
{
    std::atomic<std::size_t> next = 0;
    Defect defect;
    auto const take_turns = [&] {  // each takes the next that nobody has: pieces differ much in size
        for (auto number = next++; number < count; number = next++) {
            try {
                work(number);
            } catch (...) {
                defect.note(number, std::current_exception());
            }
        }
    };
    {
        std::vector<std::jthread> others;  // joined at the end of this block
        for (unsigned other = 1; other < std::min<std::size_t>(threads, count); ++other) {
            try {
                others.emplace_back(take_turns);
            } catch (std::system_error const&) {  // the system has no more of them; those that run do its part
                break;
            }
        }
        take_turns();
    }
    defect.come_out();
}

}  // namespace styr
