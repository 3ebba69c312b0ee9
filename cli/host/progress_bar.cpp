// SPDX-License-Identifier: MPL-2.0
#include "cli/host/progress_bar.hpp"

#include "diagnostics/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace styr {

namespace {

constexpr std::chrono::milliseconds first_after{1000}, then_each{100};
constexpr std::size_t cells = 30;

Text word_for(Stage stage)
{
    return stage == Stage::reading ? Text{"læser", "reading"} : Text{"kontrollerer", "judging"};
}

}  // namespace

bool may_draw_in_place(Environment const& environment)
{
    auto const terminal = environment.set("TERM");
    return environment.err_is_terminal && terminal && *terminal != "dumb";
}

ProgressBar::ProgressBar(Environment const& environment, Lang lang)
    : environment_(environment), lang_(lang), began_(environment.uptime())
{
}

ProgressBar::~ProgressBar()
{
    if (width_ > 0) {
        environment_.err("\r" + std::string(width_, ' ') + "\r");
    }
}

void ProgressBar::begin(Stage stage, std::size_t amount)
{
    std::lock_guard const alone(drawing_);
    stage_ = stage;
    amount_ = amount;
    done_ = 0;
}

void ProgressBar::add(std::size_t amount)
{
    done_ += amount;
    std::unique_lock const alone(drawing_, std::try_to_lock);  // who is drawing draws for all
    if (alone) {
        draw();
    }
}

void ProgressBar::draw()
{
    auto const now = environment_.uptime();
    if (now - began_ < first_after || (width_ > 0 && now - drawn_ < then_each) || amount_ == 0) {
        return;
    }
    auto const done = std::min(done_.load(), amount_);
    auto const filled = cells * done / amount_;
    auto line = fmt::format("{} [{}{}] {} %", word_for(stage_).in(lang_), std::string(filled, '#'),
                            std::string(cells - filled, '.'), 100 * done / amount_);
    auto const width = columns(line);
    line.append(width_ > width ? width_ - width : 0, ' ');
    environment_.err("\r" + line);
    width_ = std::max(width, width_);
    drawn_ = now;
}

}  // namespace styr
