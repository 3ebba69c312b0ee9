// SPDX-License-Identifier: MPL-2.0
#include "models/messages/refusals.hpp"

#include "diagnostics/utf8.hpp"
#include "models/messages/document_problems.hpp"

namespace styr {

void Refusals::add(Problem const& problem, std::uint32_t begin, std::uint32_t end,
                   std::initializer_list<Argument> arguments, std::initializer_list<Label> context,
                   std::initializer_list<Text> notes)
{
    if (full()) {
        return;
    }
    if (++count_ > most) {
        out_.push_back(occurrence(document_problem::too_many_problems, span(begin, end), {{"most", grouped(most)}}));
        return;
    }
    auto& made = out_.emplace_back(occurrence(problem, span(begin, end), arguments));
    made.context.assign(context);
    made.notes.assign(notes);
}

Text quoted_excerpt(std::string_view text) { return Text{printable(text, Refusals::excerpt)}; }

Text grouped(std::uint64_t number)
{
    std::string danish = std::to_string(number);
    std::string english = danish;
    for (std::size_t left = danish.size(); left > 3;) {
        left -= 3;
        danish.insert(left, 1, '.');
        english.insert(left, 1, ',');
    }
    return {danish, english};
}

}  // namespace styr
