// SPDX-License-Identifier: MPL-2.0
// Facts of a change that stand somewhere else than with it: what another change of its offer says of that day, what the
// register says of a claim, and what is missing where nobody can look it up.
#include "engine/evaluation/said_beside.hpp"
#include "engine/evaluation/subject.hpp"

#include "models/fields/change.hpp"
#include "models/fields/print.hpp"
#include "models/fields/text_in.hpp"

namespace styr {

namespace {

bool is_empty(Value const& value)
{
    auto const* const choices = std::get_if<std::vector<Choice>>(&value);
    auto const* const texts = std::get_if<std::vector<std::string>>(&value);
    auto const* const records = std::get_if<Records>(&value);
    return (choices != nullptr && choices->empty()) || (texts != nullptr && texts->empty()) ||
           (records != nullptr && records->empty());
}

// What it states and does not leave empty.
Fact const* says(Record const* record, Field field)
{
    auto const* const fact = given(record, field);
    return fact == nullptr || is_empty(fact->value) ? nullptr : fact;
}

}  // namespace

// Under `after` of the change itself, or of another one from that day.
Fact const* Facts::asked_of_the_offer(Field field) const
{
    if (auto const* const own = given(terms_on(subject_.change, Field::after), field)) {
        return own;
    }
    for (auto const& each : subject_.beside) {
        if (auto const* const fact = given(terms_on(each.change.change, Field::after), field)) {
            return fact;
        }
    }
    return nullptr;
}

// Whether it and those beside it are known to be of one day, and not only perhaps.
bool Facts::all_from_one_day() const
{
    auto const exact = [](Record const* change) {
        auto const* const day = change == nullptr ? nullptr : change->get<DateBounds>(Field::effective);
        return day != nullptr && day->exact();
    };
    return exact(subject_.change) && std::all_of(subject_.beside.begin(), subject_.beside.end(),
                                                 [&exact](Beside const& each) { return exact(each.change.change); });
}

// Special terms are asked for of a service from a day, in one change or in two.
std::optional<Stated> Facts::said_beside(Field field) const
{
    if (!may_be_said_beside(field) || says(subject_.change, field) != nullptr) {
        return std::nullopt;
    }
    for (auto const& each : subject_.beside) {
        auto const* const fact = each.of_service ? says(each.change.change, field) : nullptr;
        if (fact == nullptr) {
            continue;
        }
        if (each.certain) {
            return Stated{Evaluated::of(fact->value), fact->span};
        }
        auto const label = label_of(field);
        std::string const id = each.change.submission->id;
        Reason reason{.kind = Reason::Kind::missing, .place = subject_.place, .field = field};
        reason.fact = label + Text{" (som " + id + " beder om, måske fra samme dag)",
                                   " (for which " + id + " asks, perhaps from the same day)"};
        return Stated{Evaluated::unknown(std::move(reason)), fact->span};
    }
    return std::nullopt;
}

// That an offer closed at once is a claim: the register has the day on which it ended.
std::optional<Stated> Facts::closed_at_once(Field field) const
{
    auto const* const said = field == Field::closed_at_once ? given(subject_.settlement, field) : nullptr;
    auto const* const claimed = said == nullptr ? nullptr : std::get_if<bool>(&said->value);
    if (claimed == nullptr || !*claimed) {
        return std::nullopt;
    }
    bool const over = later_.empty() && (identity_.is == Identity::Is::ended || !former_.empty());
    auto const* const enrolled = subject_.settlement->get<DateBounds>(Field::last_day_enrolled);
    bool const nobody_was_there =
        over && identity_.is == Identity::Is::ended && enrolled != nullptr && enrolled->earliest > *identity_.day;
    if (over && !nobody_was_there) {
        return std::nullopt;
    }
    Reason reason{.kind = Reason::Kind::missing, .place = said->span, .field = field};
    auto const name = std::string(identity_.meant.offer);
    reason.fact = nobody_was_there ? Text{"hvordan nogen var indskrevet, da " + name + " var lukket",
                                          "how anyone was enrolled when " + name + " had closed"}
                                   : Text{"at " + name + " er lukket (det viser registret ikke)",
                                          "that " + name + " has closed (the register does not show it)"};
    return Stated{Evaluated::unknown(std::move(reason)), said->span};
}

// Whose it is comes first: who knows that knows where to look for the rest.
Reason Facts::missing_of_it(Field field, Side side) const
{
    if (identity_.is != Identity::Is::operator_not_given) {
        return {.kind = Reason::Kind::missing, .place = subject_.place, .field = field, .side = side};
    }
    auto const& holder = subject_.settlement != nullptr ? *subject_.settlement : subject_.submission->root;
    return {.kind = Reason::Kind::missing, .place = holder.span, .field = Field::operator_};
}

}  // namespace styr
