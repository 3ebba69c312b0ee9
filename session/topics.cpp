// SPDX-License-Identifier: MPL-2.0
#include "session/topics.hpp"

#include "diagnostics/spelling.hpp"
#include "session/explain/explain.hpp"
#include "session/messages/session_problems.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace styr {

namespace {

struct PlaceAsked {
    std::string_view path;
    std::uint32_t line;
};

// "submissions/2020-05-aalborg.yaml:9"; a column may follow, as findings print it.
std::optional<PlaceAsked> place_asked(std::string_view topic)
{
    auto const number_after = [](std::string_view text, std::size_t colon) {
        std::uint32_t number = 0;
        auto const* const end = text.data() + text.size();
        auto const [stopped, failed] = std::from_chars(text.data() + colon + 1, end, number);
        return failed == std::errc{} && stopped == end && number > 0 ? std::optional(number) : std::nullopt;
    };
    auto const last = topic.rfind(':');
    if (last == std::string_view::npos || last == 0 || !number_after(topic, last)) {
        return std::nullopt;
    }
    auto const before = topic.substr(0, last);
    auto const earlier = before.rfind(':');
    if (earlier != std::string_view::npos && earlier > 0) {
        if (auto const line = number_after(before, earlier)) {
            return PlaceAsked{before.substr(0, earlier), *line};
        }
    }
    return PlaceAsked{before, *number_after(topic, last)};
}

bool stands_there(SubjectResult const& subject, PlaceAsked const& place, Sources const& sources)
{
    if (subject.record == nullptr || !subject.place.known()) {
        return false;
    }
    auto const& source = sources[subject.place.source];
    auto const& name = source.name();
    bool const same_file =
        name == place.path || place.path.ends_with("/" + name) || name.ends_with("/" + std::string(place.path));
    auto const first = source.position(std::min(subject.place.begin, subject.record->span.begin)).line;
    auto const last = source.position(std::max(subject.record->span.end, subject.record->span.begin + 1) - 1).line;
    return same_file && first <= place.line && place.line <= last;
}

}  // namespace

std::vector<SubjectResult const*> cases_called(std::string_view topic, CheckResult const& result,
                                               Sources const& sources)
{
    std::vector<SubjectResult const*> found;
    auto const place = place_asked(topic);
    for (auto const& subject : result.subjects) {
        if (subject.id == topic) {
            return {&subject};
        }
        if (place ? stands_there(subject, *place, sources) : subject.id.starts_with(topic)) {
            found.push_back(&subject);
        }
    }
    return found;
}

Diagnostic unknown_topic(std::string_view topic, CheckResult const& result, Agreement const& agreement,
                         std::vector<std::string> const& others)
{
    std::vector<std::string> topics;
    for (auto const& subject : result.subjects) {
        topics.push_back(subject.id);
    }
    std::string const example = topics.empty() ? "2020-05-aalborg:aalborg-krisecenter" : topics.front();
    auto const more = provision_topics(agreement);
    topics.insert(topics.end(), more.begin(), more.end());
    topics.insert(topics.end(), others.begin(), others.end());
    std::vector<std::string_view> const candidates(topics.begin(), topics.end());
    auto const near = nearest(topic, candidates);
    return near ? occurrence(session_problem::unknown_topic, {},
                             {{"topic", topic}, {"nearest", *near}, {"example", example}})
                : occurrence(session_problem::unknown_topic, {}, {{"topic", topic}, {"example", example}});
}

Diagnostic ambiguous_topic(std::string_view topic, std::vector<SubjectResult const*> const& found)
{
    constexpr std::size_t most = 10;
    std::string list;
    for (std::size_t i = 0; i < std::min(most, found.size()); ++i) {
        list += fmt::format("{}`{}`", i == 0 ? "" : ", ", found[i]->id);
    }
    return occurrence(session_problem::ambiguous_topic, {},
                      {{"topic", topic}, {"candidates", list + (found.size() > most ? ", …" : "")}});
}

}  // namespace styr
