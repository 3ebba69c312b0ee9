// SPDX-License-Identifier: MPL-2.0
#include "tests/reference/approvals.hpp"

#include "tests/reference/expressions.hpp"
#include "tests/reference/judging.hpp"

#include <algorithm>
#include <map>

namespace styr::reference {

namespace {

using std::chrono::days;

styr::Outcome outcome_of(Record const& decision) { return outcome_named_by(*decision.get<Choice>(Field::outcome)); }

DateBounds bounds_of(Record const& record, Field field)
{
    auto const* const bounds = record.get<DateBounds>(field);
    return bounds == nullptr ? DateBounds{} : *bounds;
}

// The first day on which a delegation can hold.
Day begins(Record const& delegation)
{
    return std::max(bounds_of(delegation, Field::date).earliest, bounds_of(delegation, Field::from).earliest);
}

bool meets(DateBounds a, DateBounds b) { return a.earliest <= b.latest && b.earliest <= a.latest; }

DateBounds day_before_which(Known const& known)
{
    auto const* const bounds = known.get<DateBounds>();
    return bounds == nullptr ? DateBounds{} : *bounds;
}

}  // namespace

Approvals::Approvals(Evaluation& evaluation, std::vector<Field> const& terms, Known const* before,
                     std::vector<Word> after)
    : evaluation_(evaluation),
      coverage_(evaluation.repository(), evaluation.facts(), terms),
      before_(before == nullptr ? std::nullopt : std::optional(*before)),
      after_(std::move(after))
{
}

bool Approvals::of_a_change() const { return evaluation_.subject().scope <= Scope::rename; }

// Of anything but a change and the agreement itself nothing is on record.
bool Approvals::is_decided() const { return of_a_change() || evaluation_.subject().version != nullptr; }

void Approvals::add(Record const& decision, Role role, Known counts, std::string const& to)
{
    auto const& version = evaluation_.version();
    if (!counts.is(false)) {
        events_.push_back({&decision, role, std::move(counts), version.body_named(text_of(decision, Field::body)),
                           version.body_named(to)});
    }
}

void Approvals::add_decision(Record const& decision)
{
    switch (outcome_of(decision)) {
    case styr::Outcome::approved:
        add(decision, Role::decides, approved(decision));
        // Until its conditions are met, its body has not approved it.
        add(decision, Role::falls, all_of({stated(decision), opposite(met(decision))}));
        add(decision, Role::refuses, coverage_.turns_down(decision));
        break;
    case styr::Outcome::sent_back:
        add(decision, Role::sends_back, coverage_.takes(decision));
        break;
    case styr::Outcome::refused:
        add(decision, Role::decides, coverage_.takes(decision));
        break;
    case styr::Outcome::withdrawn:
        if (decision.records(Field::about).empty()) {
            add(decision, Role::ends_delegation, truth(true));
        } else {
            add(decision, Role::decides, coverage_.takes(decision));
        }
        break;
    case styr::Outcome::put_before:
    case styr::Outcome::recommended:
        if (auto const to = text_of(decision, Field::put_before); !to.empty()) {
            add(decision, Role::refers, coverage_.takes(decision), to);
            if (of_a_change()) {
                add_silences(decision);
            }
        }
        break;
    case styr::Outcome::delegated:
        if (!text_of(decision, Field::under).empty() || !of_a_change()) {
            break;  // it cannot be delegated on, and is about changes
        }
        add(decision, Role::delegates, all_of({coverage_.within(decision), provided_for(decision)}),
            text_of(decision, Field::to));
        break;
    default:
        break;
    }
}

// Between two neighbours of these it makes no difference which day it was.
std::set<Day> Approvals::days_that_matter() const
{
    std::set<Day> cuts{evaluation_.subject().as_of};
    auto const add_bounds = [&cuts](DateBounds bounds) {
        cuts.insert(bounds.earliest);
        cuts.insert(bounds.latest);
    };
    add_bounds(before_ ? day_before_which(*before_) : DateBounds{});
    add_bounds(day_before_which(evaluation_.facts().day()));
    for (auto const& event : events_) {
        add_bounds(bounds_of(*event.decision, Field::date));
        add_bounds(bounds_of(*event.decision, Field::from));
        add_bounds(bounds_of(*event.decision, Field::until));
    }
    std::set<Day> all;
    for (auto const cut : cuts) {
        all.insert({cut - days(1), cut, cut + days(1)});
    }
    // Put before a body on one of these days rather than the next, a case would have to be answered by another of them.
    for (auto const& event : events_) {
        auto const put = bounds_of(*event.decision, Field::date);
        for (auto const cut : event.period != nullptr && !put.exact() ? cuts : std::set<Day>{}) {
            for (auto day = cut - days(60); day <= cut; day += days(1)) {
                auto const last = put.contains(day) ? last_to_answer(day, *event.period) : std::nullopt;
                if (last && *last >= cut - days(2) && *last <= cut + days(1)) {
                    all.insert({day, *last, *last + days(1)});
                }
            }
        }
    }
    return all;
}

// The days that it may have been made on: where it counts by a delegation that it names, none on which that cannot
// hold.
DateBounds Approvals::days_of(Event const& event) const
{
    auto bounds = bounds_of(*event.decision, Field::date);
    bool const own = !asked_ || !event.body || evaluation_.version().at_or_above(*event.body, *asked_);
    for (auto const& other : events_) {
        bool const named = other.role == Role::delegates && other.to == event.body &&
                           text_of(*other.decision, Field::id) == text_of(*event.decision, Field::under);
        auto const from = !own && named ? begins(*other.decision) : bounds.earliest;
        bounds.earliest = from <= bounds.latest ? std::max(bounds.earliest, from) : bounds.earliest;
    }
    return bounds;
}

std::vector<Approvals::Moment> Approvals::moments_of(Event const& event) const
{
    if (event.role == Role::silence) {
        return moments_of_silence(event);
    }
    auto const bounds = days_of(event);
    bool const shared = std::any_of(events_.begin(), events_.end(), [&](Event const& other) {
        return &other != &event && meets(span_of(other), bounds);
    });
    std::vector<Moment> moments;
    for (auto const day : days_that_matter()) {
        for (std::size_t slot = 0; bounds.contains(day) && slot < (shared ? 2U : 1U); ++slot) {
            moments.push_back({day, slot});
        }
    }
    return moments;
}

Known Approvals::in_all(std::function<Answer(World const&)> const& decide)
{
    std::vector<Open> open;
    std::vector<Day> befores;
    for (auto& event : events_) {
        event.moments = moments_of(event);
        open.push_back({event.moments.size(), {{Why::Kind::missing, "day of " + text_of(*event.decision, Field::id)}}});
        open.push_back({event.counts.nothing() ? 2U : 1U, event.counts.whys});
    }
    auto const bounds = before_ ? day_before_which(*before_) : DateBounds::exactly(last_day);
    for (auto const day : days_that_matter()) {
        if (bounds.contains(day)) {
            befores.push_back(day);
        }
    }
    for (auto const& each : open) {
        join(evaluation_.looked_at, each.ways > 1 ? each.whys : Whys{});
    }
    befores = befores.empty() ? std::vector{bounds.earliest} : befores;
    open.push_back({befores.size(), before_ ? before_->whys : Whys{}});
    bool const revoked = std::any_of(events_.begin(), events_.end(), [](Event const& event) {
        return outcome_of(*event.decision) == styr::Outcome::withdrawn || event.role == Role::falls;
    });
    auto const effective = evaluation_.facts().day();
    auto const takes_effect = day_before_which(effective);
    std::vector<Day> effectives;
    for (auto const day : days_that_matter()) {
        if (takes_effect.contains(day) && (revoked || effectives.empty())) {
            effectives.push_back(day);
        }
    }
    open.push_back({effectives.size(), effective.whys});
    return in_every_world(open, [&](std::vector<std::size_t> const& ways) {
        World world;
        for (std::size_t i = 0; i < events_.size(); ++i) {
            world.when.push_back(events_[i].moments[ways[2 * i]]);
            world.counts.push_back(events_[i].counts.is(true) || ways[2 * i + 1] == 1);
        }
        world.before = befores[ways[ways.size() - 2]];
        world.effective = effectives[ways.back()];
        return decide(world);
    });
}

// A revocation of an approval works forward, and so does an approval whose condition is not met: what has taken effect
// it leaves as it is. An acceptance that is taken back is gone.
bool Approvals::too_late_to_take(std::size_t event, World const& world) const
{
    auto const role = events_[event].role;
    bool const revokes = outcome_of(*events_[event].decision) == styr::Outcome::withdrawn && role == Role::decides;
    return asked_ && (revokes || role == Role::falls) && world.when[event].day > world.effective &&
           given(events_[event].decision, Field::from_the_beginning) == nullptr;
}

bool Approvals::happened(std::size_t event, World const& world) const
{
    bool const silent = events_[event].role != Role::silence || !answered(event, world);
    return world.counts[event] && world.when[event].day <= evaluation_.subject().as_of && silent &&
           !too_late_to_take(event, world);
}

// A refusal or withdrawal counts whenever it was made, and so does that an approval has conditions.
bool Approvals::in_time(std::size_t event, World const& world) const
{
    bool const takes_away = refuses(event) || events_[event].role == Role::falls ||
                            outcome_of(*events_[event].decision) == styr::Outcome::withdrawn;
    return !before_ || takes_away || world.when[event].day < world.before;
}

bool Approvals::refuses(std::size_t event) const
{
    return events_[event].role == Role::refuses || outcome_of(*events_[event].decision) == styr::Outcome::refused;
}

bool Approvals::approves(std::size_t event) const
{
    return events_[event].role == Role::silence ||
           (events_[event].role == Role::decides && outcome_of(*events_[event].decision) == styr::Outcome::approved);
}

bool Approvals::puts_it_before_another(std::size_t event, World const& world) const
{
    auto const& referral = events_[event];
    bool const of_a_body = referral.body && referral.to && referral.body != referral.to;  // else it refers nothing
    return referral.role == Role::refers && of_a_body && happened(event, world);
}

// When it first came back from the body before which it lay, or from one above before which nobody put it.
std::optional<Approvals::Moment> Approvals::came_back(std::size_t referral, World const& world) const
{
    auto const to = *events_[referral].to;
    auto const may_send_back = [&](BodyId body) {
        bool const lies_there_too = std::any_of(events_.begin(), events_.end(), [body](Event const& other) {
            return other.role == Role::refers && other.to == body;
        });
        return body == to || (evaluation_.version().at_or_above(body, to) && !lies_there_too);
    };
    std::optional<Moment> first;
    for (std::size_t i = 0; i < events_.size(); ++i) {
        bool const back = events_[i].role == Role::sends_back && events_[i].body && may_send_back(*events_[i].body) &&
                          happened(i, world) && world.when[i] > world.when[referral];
        first = back && (!first || world.when[i] < *first) ? world.when[i] : first;
    }
    return first;
}

bool Approvals::refers_on(std::size_t event, World const& world) const
{
    return puts_it_before_another(event, world) && !came_back(event, world);
}

// Whether it was said while the case lay before a higher body, which has sent it back since.
bool Approvals::was_said_under_referral(std::size_t event, World const& world) const
{
    auto const& body = events_[event].body;
    for (std::size_t i = 0; i < events_.size(); ++i) {
        bool const above = puts_it_before_another(i, world) && body &&
                           !evaluation_.version().at_or_above(*body, *events_[i].to) &&
                           world.when[event] > world.when[i];
        auto const back = above ? came_back(i, world) : std::nullopt;
        if (back && *back > world.when[event]) {
            return true;
        }
    }
    return false;
}

// The body that has to decide: the asked one, or a higher one before which the case was put.
BodyId Approvals::needed(BodyId asked, World const& world) const
{
    auto const& version = evaluation_.version();
    auto needs = asked;
    if (own_) {
        return asked;  // no higher body answers for it
    }
    for (std::size_t i = 0; i < events_.size(); ++i) {
        auto const& event = events_[i];
        bool const put = refers_on(i, world);
        needs = put && version.at_or_above(*event.to, needs) ? *event.to : needs;
    }
    return needs;
}

bool Approvals::delegated(std::size_t delegation, std::size_t event, World const& world) const
{
    auto const &given = events_[delegation], &used = events_[event];
    auto const under = text_of(*used.decision, Field::under), id = text_of(*given.decision, Field::id);
    if (given.role != Role::delegates || !world.counts[delegation] || given.to != used.body ||
        (!under.empty() && under != id)) {
        return false;
    }
    auto const day = world.when[event].day;
    auto const* const from = given.decision->get<DateBounds>(Field::from);
    auto const first =
        from == nullptr ? world.when[delegation].day : std::max(from->earliest, world.when[delegation].day);
    // That it was made under the delegation settles the order, where the days leave it open.
    bool const settled = under == id && bounds_of(*used.decision, Field::date).latest >= begins(*given.decision);
    bool const begun = settled || (happened(delegation, world) && day >= first);
    if (!begun || day > bounds_of(*given.decision, Field::until).latest) {
        return false;
    }
    for (std::size_t i = 0; i < events_.size(); ++i) {
        bool const same = text_of(*events_[i].decision, Field::under) == id;
        if (events_[i].role == Role::ends_delegation && same && world.when[i].day <= day) {
            return false;
        }
    }
    return true;
}

// Put before a body above the one that decides here, it is that one's no more.
bool Approvals::referred_on(std::size_t event, World const& world) const
{
    auto const& version = evaluation_.version();
    auto const body = events_[event].body;
    for (std::size_t i = 0; i < events_.size(); ++i) {
        auto const& other = events_[i];
        bool const above = other.to && body && other.to != body && version.at_or_above(*other.to, *body);
        if (above && refers_on(i, world)) {
            return true;
        }
    }
    return false;
}

// Whose decision it counts as: its own body's where that may decide, or its delegator's.
std::optional<BodyId> Approvals::authority(std::size_t event, BodyId asked, World const& world) const
{
    auto const& version = evaluation_.version();
    auto const body = events_[event].body;
    auto const needs = needed(asked, world);
    bool const approves = this->approves(event);
    if (approves && was_said_under_referral(event, world)) {
        return std::nullopt;
    }
    if (!body || version.at_or_above(*body, needs)) {
        return own_ && approves && referred_on(event, world) ? std::nullopt : body;
    }
    if (events_[event].role == Role::silence) {
        return std::nullopt;
    }
    std::optional<BodyId> found;  // of several that it may be, the very one that is asked
    for (std::size_t i = 0; i < events_.size(); ++i) {
        auto const& other = events_[i];
        if (delegated(i, event, world) && other.body && version.at_or_above(*other.body, needs)) {
            found = found == needs ? found : other.body;
        }
    }
    return referred_on(event, world) ? std::nullopt : found;
}

Answer Approvals::nobody(std::string const& body, World const& world) const
{
    bool const over = before_ && evaluation_.subject().as_of >= world.before;
    return over ? Answer{Answer::Is::no} : Answer{Answer::Is::awaited, body};
}

// The last word of the highest body; with `own`, of this body alone. Of several of which none stands above another a
// refusal stands, and else the last word.
std::optional<std::size_t> Approvals::last_word(BodyId asked, bool own, World const& world) const
{
    auto const& version = evaluation_.version();
    std::map<BodyId, std::size_t> words;
    for (std::size_t i = 0; i < events_.size(); ++i) {
        auto const role = events_[i].role;
        bool const decides =
            role == Role::decides || role == Role::refuses || role == Role::falls || role == Role::silence;
        bool const counts = decides && happened(i, world) && in_time(i, world) && (!approves(i) || in_turn(i, world));
        auto const body = counts ? authority(i, asked, world) : std::nullopt;
        bool const anothers_fall = own_ && role == Role::falls && body != asked;  // which then has not approved
        if (!body || (own && body != asked) || anothers_fall) {
            continue;
        }
        // A body's own word stands above what another approved in its place.
        auto const [before, first] = words.try_emplace(*body, i);
        auto const first_hand = [&](std::size_t event) { return events_[event].body == body || !approves(event); };
        bool const nearer = first_hand(i) && !first_hand(before->second),
                   later = first_hand(i) == first_hand(before->second) && world.when[i] > world.when[before->second];
        before->second = !first && (nearer || later) ? i : before->second;
    }
    std::optional<std::size_t> last;
    for (auto const& [body, event] : words) {
        bool const below = std::any_of(words.begin(), words.end(), [&, of = body](auto const& other) {
            return other.first != of && version.at_or_above(other.first, of);
        });
        bool const later = last && refuses(event) == refuses(*last) && world.when[event] > world.when[*last];
        last = !below && (!last || later || (refuses(event) && !refuses(*last))) ? event : last;
    }
    return last;
}

bool Approvals::is_ended(std::size_t refusal, BodyId asked, World const& world) const
{
    for (std::size_t i = 0; i < events_.size(); ++i) {
        bool const later = approves(i) && happened(i, world) && in_time(i, world) && in_turn(i, world) &&
                           world.when[i] > world.when[refusal];
        auto const body = later ? authority(i, asked, world) : std::nullopt;
        if (body && evaluation_.version().at_or_above(*body, asked)) {
            return true;
        }
    }
    return false;
}

Answer Approvals::answer(BodyId asked, World const& world) const
{
    auto const waiting = nobody(evaluation_.version().bodies[needed(asked, world)].name, world);
    auto last = last_word(asked, false, world);
    auto const revokes = [&] {
        return last &&
               (events_[*last].role == Role::falls || outcome_of(*events_[*last].decision) == styr::Outcome::revoked);
    };
    if (last && refuses(*last)) {
        return {Answer::Is::no};
    }
    if (own_ && !revokes()) {
        last = last_word(asked, true, world);
        // A later approval of a higher body ends a refusal, though it is not this body's own word.
        if (last && refuses(*last) && is_ended(*last, asked, world)) {
            return waiting;
        }
    }
    if (last && refuses(*last)) {
        return {Answer::Is::no};
    }
    return last && approves(*last) ? Answer{Answer::Is::yes} : waiting;
}

// A later certain approval of whoever put it there, or of a body above, says that it was something else.
void Approvals::end_referrals_in_doubt()
{
    auto const& version = evaluation_.version();
    auto const ends = [&](Event const& referral, Event const& later) {
        auto const day = bounds_of(*later.decision, Field::date);
        return later.role == Role::decides && outcome_of(*later.decision) == styr::Outcome::approved &&
               later.counts.is(true) && later.body && referral.body &&
               version.at_or_above(*later.body, *referral.body) &&
               day.earliest > bounds_of(*referral.decision, Field::date).latest &&
               day.latest <= evaluation_.subject().as_of;
    };
    auto const all = events_;
    std::erase_if(events_, [&](Event const& event) {
        return event.role == Role::refers && event.counts.nothing() &&
               std::any_of(all.begin(), all.end(), [&](Event const& later) { return ends(event, later); });
    });
}

Known Approvals::by(BodyId body, bool own)
{
    asked_ = body;
    own_ = own;
    if (is_decided()) {
        for (auto const* const decision : evaluation_.repository().decisions()) {
            add_decision(*decision);
        }
        add_answers();
        if (!after_.empty()) {
            add_words();
        }
    }
    end_referrals_in_doubt();
    bool const referred =
        std::any_of(events_.begin(), events_.end(), [](Event const& event) { return event.role == Role::refers; });
    if (own) {
        evaluation_.looked_at.insert(referred ? whose_word_it_is() : whoever_is_awaited());
    }
    auto const decide = [&](World const& world) { return answer(body, world); };
    auto result = in_all(decide);
    if (result.is(true) && coverage_.asks_nothing()) {
        return in_all(
            [&](World const& world) { return nobody(evaluation_.version().bodies[needed(body, world)].name, world); });
    }
    if (!before_ || before_->whys.empty()) {
        return result;
    }
    // Where the day before which it was needed is not known, that is what is missing, and not the decision's own
    // day, unless that matters for something else.
    auto const of_day = [](Why const& why) { return why.what.starts_with("day of "); };
    auto const last = day_before_which(*before_).latest;
    std::erase_if(events_, [&](Event const& event) {
        return (event.role == Role::silence ||
                (event.role == Role::decides && outcome_of(*event.decision) == styr::Outcome::approved)) &&
               (event.role == Role::silence ? event.moments.front().day
                                            : bounds_of(*event.decision, Field::date).earliest) >= last;
    });
    before_.reset();
    auto const untimed = in_all(decide);
    std::erase_if(result.whys, of_day);
    std::copy_if(untimed.whys.begin(), untimed.whys.end(), std::inserter(result.whys, result.whys.end()), of_day);
    return result;
}

// What it pays a party says itself, and an amount has to be asked for.
Known Approvals::accepts(Record const& decision) const
{
    if (evaluation_.subject().version != nullptr) {
        return all_of({coverage_.gives(decision, true), met(decision)});
    }
    auto const& change = *evaluation_.subject().record;
    auto const* const terms = change.get<std::vector<Choice>>(Field::special_terms);
    bool const financed = terms != nullptr && std::any_of(terms->begin(), terms->end(), [](Choice each) {
                              return values_of(each.set)[each.index].key == key_of(Field::objective_financing);
                          });
    bool const known = !financed || given(&change, Field::objective_financing) != nullptr;
    auto const gives = coverage_.gives(decision, true);
    return all_of({gives, met(decision),
                   known || !gives.is(true) ? truth(true) : unknown({missing(Field::objective_financing)})});
}

Known Approvals::accepted(std::string const& party)
{
    for (auto const* const decision : evaluation_.repository().decisions()) {
        auto const outcome = outcome_of(*decision);
        bool const says = outcome == styr::Outcome::accepted || outcome == styr::Outcome::refused ||
                          outcome == styr::Outcome::withdrawn;
        if (says && text_of(*decision, Field::body) == party) {
            add(*decision, Role::decides,
                outcome == styr::Outcome::accepted ? accepts(*decision) : coverage_.takes(*decision));
        }
    }
    return in_all([&](World const& world) {
        std::optional<std::size_t> last;
        for (std::size_t i = 0; i < events_.size(); ++i) {
            last = happened(i, world) && (!last || world.when[i] > world.when[*last]) ? i : last;
        }
        auto const outcome = last ? outcome_of(*events_[*last].decision) : styr::Outcome::withdrawn;
        if (outcome == styr::Outcome::withdrawn) {
            return nobody(party, world);
        }
        return Answer{outcome == styr::Outcome::accepted ? Answer::Is::yes : Answer::Is::no};
    });
}

}  // namespace styr::reference
