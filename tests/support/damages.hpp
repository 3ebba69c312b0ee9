// SPDX-License-Identifier: MPL-2.0
// A text of data with one thing in it another: a figure that is one more or less, a fact that is not given, a line that
// is not there.
#pragma once

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

namespace styr::support {

struct Damaged {
    std::string said;  // "2139 is 2140"
    std::string text;
};

class Damages {
public:
    explicit Damages(std::string const& text) : text_(text)
    {
        add_neighbours();
        add_omissions();
        add_missing_lines();
    }
    std::vector<Damaged> all() { return std::move(all_); }

private:
    void add(std::size_t begin, std::size_t end, std::string const& instead)
    {
        auto const was = text_.substr(begin, end - begin);
        all_.push_back({was + " is " + instead, text_.substr(0, begin) + instead + text_.substr(end)});
    }

    // Of figures, and of the figures of days.
    void add_neighbours()
    {
        auto const digit = [this](std::size_t at) {
            return at < text_.size() && std::isdigit(static_cast<unsigned char>(text_[at])) != 0;
        };
        for (std::size_t begin = 0, end = 0; begin < text_.size(); begin = std::max(begin + 1, end)) {
            for (end = begin; digit(end); ++end) {}
            auto const figure = text_.substr(begin, end - begin);
            if (figure.empty() || figure.size() > 5) {
                continue;
            }
            for (auto const value : {std::stoi(figure) + 1, std::stoi(figure) - 1}) {
                auto const digits = std::to_string(value);
                add(begin, end, std::string(figure.size() - std::min(figure.size(), digits.size()), '0') + digits);
            }
        }
    }

    // Of what stands between commas inside brackets, each thing by itself.
    void add_omissions()
    {
        std::size_t depth = 0, begin = 0;
        for (std::size_t at = 0; at < text_.size(); ++at) {
            bool const opens = text_[at] == '{' || text_[at] == '[', closes = text_[at] == '}' || text_[at] == ']';
            if (!opens && !closes && text_[at] != ',' && text_[at] != '\n') {
                continue;
            }
            if (begin > 0 && begin < at && (closes || text_[at] == ',')) {
                add(begin, at + (closes ? 0 : 1), "");
            }
            depth += opens ? 1 : 0;
            depth -= closes && depth > 0 ? 1 : 0;
            begin = depth > 0 ? at + 1 : 0;
        }
    }

    void add_missing_lines()
    {
        for (std::size_t begin = 0; begin < text_.size();) {
            auto const end = std::min(text_.find('\n', begin), text_.size() - 1) + 1;
            add(begin, end, "");
            begin = end;
        }
    }

    std::string const& text_;
    std::vector<Damaged> all_;
};

inline std::vector<Damaged> damages_of(std::string const& text) { return Damages(text).all(); }

}  // namespace styr::support
