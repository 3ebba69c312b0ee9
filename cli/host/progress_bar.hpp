// SPDX-License-Identifier: MPL-2.0
// A bar on the terminal at standard error, of a check that takes longer than a second; gone before anything else is
// written. It is drawn without colours and escape sequences.
#pragma once

#include "cli/host/environment.hpp"
#include "diagnostics/progress.hpp"
#include "diagnostics/text.hpp"

#include <atomic>
#include <mutex>

namespace styr {

// Whether it is wanted: at a terminal that can draw in place.
bool may_draw_in_place(Environment const& environment);

class ProgressBar : public Progress {
public:
    ProgressBar(Environment const& environment, Lang lang);
    ~ProgressBar() override;

    void begin(Stage stage, std::size_t amount) override;
    void add(std::size_t amount) override;

private:
    void draw();

    Environment const& environment_;
    Lang lang_;
    std::chrono::milliseconds began_;
    std::atomic<std::size_t> done_ = 0;
    std::size_t amount_ = 0;
    Stage stage_{};
    std::mutex drawing_;
    std::chrono::milliseconds drawn_{};
    std::size_t width_ = 0;  // of what stands on the terminal
};

}  // namespace styr
