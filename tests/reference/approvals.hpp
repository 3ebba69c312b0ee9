// SPDX-License-Identifier: MPL-2.0
// What the decision log says of a change, or of a version of the agreement. Whatever is not known for certain (the day
// of a decision, whether it covers that) is tried in every way that it may be (worlds.hpp).
#pragma once

#include "tests/reference/coverage.hpp"
#include "tests/reference/worlds.hpp"

namespace styr::reference {

class Evaluation;

class Approvals {
public:
    // Approval of these terms (none: of all that changes), before the day where one is given, and after those words.
    Approvals(Evaluation& evaluation, std::vector<Field> const& terms, Known const* before,
              std::vector<Word> after = {});

    // By the body or one above it; `own`: its own word, or one given under a delegation from it.
    Known by(BodyId body, bool own);
    // That it recommends it, took note of it, was heard: its own word.
    Known said(BodyId body, styr::Outcome outcome);
    Known accepted(std::string const& party);
    Known need(std::string const& group, BodyId body);

private:
    // Of two decisions of one day either may have come first.
    struct Moment {
        Day day{};
        std::size_t slot = 0;
        Day put{};  // of a silence: when the case was put before the body, which might answer to the day before
        friend bool operator==(Moment const& a, Moment const& b) { return a.day == b.day && a.slot == b.slot; }
        friend auto operator<=>(Moment const& a, Moment const& b)
        {
            return std::pair(a.day, a.slot) <=> std::pair(b.day, b.slot);
        }
    };
    enum class Role : std::uint8_t {
        decides,
        refuses,
        falls,
        refers,
        sends_back,
        delegates,
        ends_delegation,
        says,
        speaks_against,
        silence,  // of the body before which the case is put
        answers   // of such a body: whatever it says of the case
    };
    struct Event {
        Record const* decision;
        Role role;
        Known counts;  // whether it bears on what is asked
        std::optional<BodyId> body;
        std::optional<BodyId> to{};
        std::vector<Moment> moments{};
        Expression const* period{};  // of a silence
    };
    struct World {
        std::vector<Moment> when;  // of every event
        std::vector<bool> counts;
        Day before{};
        Day effective{};
    };

    bool of_a_change() const;
    bool is_decided() const;
    void add(Record const& decision, Role role, Known counts, std::string const& to = {});
    using When = std::function<bool(std::size_t event)>;
    void add_words();
    bool has_said(BodyId body, styr::Outcome outcome, World const& world, When const& in_time, When const& fits) const;
    bool in_turn(std::size_t event, World const& world) const;
    void add_decision(Record const& decision);
    void add_silences(Record const& put);
    void add_answers();
    std::optional<Day> last_to_answer(Day put, Expression const& period) const;
    DateBounds span_of(Event const& event) const;
    std::vector<Moment> moments_of_silence(Event const& event) const;
    bool answered(std::size_t silence, World const& world) const;
    Known approved(Record const& decision) const;
    Known stated(Record const& decision) const;  // whatever its conditions
    std::vector<Record const*> entries_that_meet(Record const& decision) const;
    Known met(Record const& decision) const;
    Known met_in_time(Record const& decision) const;
    Known accepts(Record const& decision) const;
    void end_referrals_in_doubt();
    bool refuses(std::size_t event) const;
    bool approves(std::size_t event) const;
    bool puts_it_before_another(std::size_t event, World const& world) const;
    std::optional<Moment> came_back(std::size_t referral, World const& world) const;
    bool was_said_under_referral(std::size_t event, World const& world) const;
    bool refers_on(std::size_t event, World const& world) const;
    Known provided_for(Record const& delegation) const;
    std::set<Day> days_that_matter() const;
    DateBounds days_of(Event const& event) const;
    std::vector<Moment> moments_of(Event const& event) const;
    Known in_all(std::function<Answer(World const&)> const& decide);

    bool happened(std::size_t event, World const& world) const;
    bool in_time(std::size_t event, World const& world) const;
    bool too_late_to_take(std::size_t event, World const& world) const;
    std::optional<BodyId> authority(std::size_t event, BodyId asked, World const& world) const;
    bool referred_on(std::size_t event, World const& world) const;
    BodyId needed(BodyId asked, World const& world) const;
    bool delegated(std::size_t delegation, std::size_t event, World const& world) const;
    std::optional<std::size_t> last_word(BodyId asked, bool own, World const& world) const;
    bool is_ended(std::size_t refusal, BodyId asked, World const& world) const;  // by a later approval of a higher body
    Answer answer(BodyId asked, World const& world) const;
    Answer nobody(std::string const& body, World const& world) const;

    Evaluation& evaluation_;
    Coverage coverage_;
    std::optional<Known> before_;
    std::vector<Word> after_;
    std::optional<BodyId> asked_;  // of an approval
    bool own_ = false;
    std::vector<Event> events_;
};

}  // namespace styr::reference
