// SPDX-License-Identifier: MPL-2.0
#include "engine/approvals/coverage.hpp"

#include "engine/approvals/stated.hpp"
#include "engine/evaluation/phrases.hpp"
#include "models/fields/change.hpp"
#include "models/fields/matter.hpp"
#include "models/fields/print.hpp"
#include "models/repository/former_names.hpp"
#include "models/repository/log_as_meant.hpp"
#include "models/repository/named_alike.hpp"
#include "models/repository/resolution.hpp"

#include <range/v3/algorithm/any_of.hpp>
#include <range/v3/algorithm/find.hpp>

namespace styr {

namespace {

using Answer = Coverage::Answer;
using Standing = DecisionSeen::Standing;

Coverage fails(Standing standing, Text why)
{
    return {.answer = Answer::fails, .standing = standing, .why = std::move(why)};
}

Reason missing(Record const& decision, Text fact)
{
    Text const id{" (" + std::string(text_in(decision, Field::id)) + ")"};
    return {.kind = Reason::Kind::missing, .fact = std::move(fact) + id, .place = decision.span};
}

// What a party pays it says itself: an acceptance leaves nothing of it to a reading.
bool left_open(Record const& decision, Field field)
{
    return outcome_of(decision) != Outcome::accepted &&
           ranges::any_of(decision.records(Field::open), [&](Record const& point) {
               auto const* const named = point.get<Choice>(Field::open_field);
               return named != nullptr && values_of(named->set)[named->index].key == key_of(field);
           });
}

// One item of `about`, of an entry that gives.
class Item {
public:
    Item(Record const& decision, Record const& about, std::vector<AskedFact> const& asked,
         Circumstances const& circumstances, Facts const& facts)
        : decision_(decision),
          about_(about),
          asked_(asked),
          circumstances_(circumstances),
          facts_(facts),
          submission_(facts.subject().submission),
          change_(named_change(submission_, *facts.subject().change))
    {
    }

    Coverage covers();

private:
    bool names_it();
    bool names_submission() const;
    void by_digest(std::string_view digest);
    void by_figures();
    void match_day();
    void match_until();
    void match_frame();
    void match_amount();
    void match_terms();
    void match_left_open();
    bool is_in_force(Field field, Evaluated const& stated) const;
    void fail(Standing standing, Text why);
    void unsure(Reasons const& reasons);
    void unsure(Text what) { unsure(Reasons{missing(decision_, std::move(what))}); }
    bool failed() const { return found_.answer == Answer::fails; }

    Record const& decision_;
    Record const& about_;
    std::vector<AskedFact> const& asked_;
    Circumstances const& circumstances_;
    Facts const& facts_;
    Repository::Submission const* submission_;
    NamedChange const change_;
    Coverage found_{.answer = Answer::covers};
};

void Item::fail(Standing standing, Text why)
{
    if (!failed()) {
        found_ = fails(standing, std::move(why));
    }
}

void Item::unsure(Reasons const& reasons)
{
    if (!failed()) {
        found_.answer = Answer::unsure;
        add(found_.reasons, reasons);
    }
}

bool Item::names_submission() const
{
    auto const named = text_in(about_, Field::submission);
    return !named.empty() && submission_ != nullptr && named == submission_->id;
}

// Beside a submission the offer may be left out, and then the service says which of its changes is meant.
bool Item::names_it()
{
    auto const offer = text_in(about_, Field::offer);
    bool const beside = names_submission() || !text_in(about_, Field::digest).empty();
    if (offer.empty() ? !beside : offer != change_.offer) {
        return false;
    }
    bool const kind_said = given(&about_, Field::kind) != nullptr || !beside;
    if (kind_said && kind_of_change(about_) != kind_of_change(change_.record)) {
        return false;
    }
    bool const all_services = offer.empty() && text_in(about_, Field::service).empty();
    auto const service = all_services ? NamedAlike::yes : same_service(about_, change_, circumstances_.repository);
    bool const whose_said = !text_in(about_, Field::operator_).empty() || !beside;
    auto const whose = whose_said ? same_operator(about_, change_, circumstances_.repository) : NamedAlike::yes;
    if (service == NamedAlike::no || whose == NamedAlike::no) {
        return false;
    }
    if (service == NamedAlike::open) {
        unsure(Text{"hvilken ydelse beslutningen angår", "which service the decision is about"});
    }
    if (whose == NamedAlike::open && text_in(about_, Field::operator_).empty()) {
        unsure(Text{"hvilken driftsherre beslutningen angår", "which operator the decision is about"});
    } else if (whose == NamedAlike::open) {
        unsure(
            Reasons{Reason{.kind = Reason::Kind::missing, .place = facts_.subject().place, .field = Field::operator_}});
    }
    return true;
}

Coverage Item::covers()
{
    auto const submission = text_in(about_, Field::submission), digest = text_in(about_, Field::digest);
    if (!submission.empty() && digest.empty() && !names_submission()) {
        return {};
    }
    if (!names_it()) {
        return {};
    }
    if (is_awaited(about_)) {
        return fails(Standing::decides_nothing,
                     {"rækken er mærket som afventende i bilaget", "its row of the annex is marked as awaited"});
    }
    bool const in_part = given(&about_, Field::instead_of) != nullptr;  // the digest is of what was asked instead
    if (!digest.empty() && !in_part) {
        by_digest(digest);
        return std::move(found_);
    }
    bool const figures = given(&about_, Field::effective) != nullptr || given(&about_, Field::after) != nullptr;
    if (!submission.empty() && !figures) {
        return fails(Standing::without_digest, {"henviser til indmeldingen, men ikke til en bestemt udgave af den",
                                                "names the submission without digest, day and figures"});
    }
    by_figures();
    return std::move(found_);
}

// A digest names the matter: what else is stated beside it may not say otherwise.
void Item::by_digest(std::string_view digest)
{
    auto const& repository = circumstances_.repository;
    auto const own = submission_ == nullptr ? digest_of(Record{RecordKind::submission, {}, {}}, change_.record)
                                            : repository.digest(submission_->root, change_.record);
    auto const meant = repository.resolution().meant_by(about_);
    if (digest != own && !meant.changes.empty()) {  // another change of today's
        found_ = {};
        return;
    }
    if (digest != own && !names_submission() && text_in(about_, Field::offer).empty()) {
        found_ = {};
        return;
    }
    if (scheme_of(digest) == DigestScheme::former) {
        fail(Standing::old_digest, {"har et fingeraftryk af den gamle slags, som skal fornyes",
                                    "has a digest of the former scheme, which must be renewed"});
        return;
    }
    if (digest != own || alters_the_matter(circumstances_.hypothesis)) {
        fail(Standing::edited_since, {"gælder ændringen, som den stod; den er rettet siden",
                                      "is about the change as it stood; it has been edited since"});
        return;
    }
    if (given(&about_, Field::effective) != nullptr) {
        match_day();
    }
    if (given(&about_, Field::until) != nullptr) {
        match_until();
    }
    match_frame();
    match_terms();
}

void Item::by_figures()
{
    match_day();
    match_until();
    match_frame();
    match_amount();
    match_terms();
    match_left_open();
}

Text of_another(Field field, Text const& stated, Text const& asked)
{
    auto const name = label_of(field);
    return {"angår " + name.da + " " + stated.da + "; her søges om " + asked.da,
            "is about " + name.en + " " + stated.en + "; " + asked.en + " is asked for"};
}

Text of_another_day(DateBounds stated, DateBounds asked)
{
    auto const given = print_date(stated), wanted = print_date(asked);
    return {"angår " + given.da + "; her søges om " + wanted.da,
            "is about " + given.en + "; " + wanted.en + " is asked for"};
}

// The day is stated always, as one day or as a range, which covers every day in it and none besides.
void Item::match_day()
{
    auto const* const stated = about_.get<DateBounds>(Field::effective);
    if (stated == nullptr) {
        return fail(Standing::leaves_open, {"nævner ikke dagen", "says nothing of the day it takes effect"});
    }
    auto const& asked = facts_.fact(Field::effective).value;
    auto const* const known = std::get_if<DateBounds>(&asked.value);
    auto const days = known == nullptr ? DateBounds{} : *known;
    if (days.latest < stated->earliest || stated->latest < days.earliest) {
        return fail(Standing::another_date, of_another_day(*stated, days));
    }
    if (!stated->exact() && text_in(decision_, Field::reading).empty()) {
        unsure(Text{"læsningen af, hvilke dage beslutningen dækker", "the reading of which days the decision covers"});
    }
    if (days.earliest < stated->earliest || stated->latest < days.latest) {
        unsure(asked.reasons);
    }
}

// A lasting approval covers no temporary change, and the other way round.
void Item::match_until()
{
    auto const* const stated = about_.get<DateBounds>(Field::until);
    auto const wanted = asked_of(Field::until, circumstances_, facts_);
    auto const* const asked = std::get_if<DateBounds>(&wanted);
    if (stated == nullptr && asked == nullptr) {
        return;
    }
    if (stated == nullptr) {
        auto const day = print_date(*asked);
        return fail(Standing::another_date, {"angår en varig ændring; her søges om en til og med " + day.da,
                                             "is about a lasting change; one until " + day.en + " is asked for"});
    }
    auto const day = print_date(*stated);
    if (asked == nullptr) {
        return fail(Standing::another_date, {"angår en ændring til og med " + day.da + "; her søges om en varig",
                                             "is about a change until " + day.en + "; a lasting one is asked for"});
    }
    if (asked->latest < stated->earliest || stated->latest < asked->earliest) {
        auto const other = print_date(*asked);
        return fail(Standing::another_date,
                    {"angår en ændring til og med " + day.da + "; her søges om en til og med " + other.da,
                     "is about a change until " + day.en + "; one until " + other.en + " is asked for"});
    }
    if (!stated->exact() && text_in(decision_, Field::reading).empty()) {
        unsure(Text{"læsningen af, hvilke dage beslutningen dækker", "the reading of which days the decision covers"});
    }
    if (asked->earliest < stated->earliest || stated->latest < asked->latest) {
        unsure(Reasons{Reason{.kind = Reason::Kind::missing, .place = facts_.subject().place, .field = Field::until}});
    }
}

// Whatever is stated of the change itself has to be what is asked for and why; what is left unsaid is looked at below.
void Item::match_frame()
{
    for (auto const& row : facts_.fields().rows_of(RecordKind::change)) {
        auto const* const stated = given(&about_, row.field);
        bool const apart = row.field == Field::kind || row.field == Field::effective || row.field == Field::until;
        if (row.asking == Asking::no || apart || stated == nullptr) {
            continue;
        }
        auto const wanted = asked_of(row.field, circumstances_, facts_);
        if (says_the_same(row, stated->value, wanted)) {
            continue;
        }
        bool const unsaid = std::holds_alternative<std::monostate>(wanted);
        if (auto const& of_offer = facts_.fact(row.field).value; unsaid && is_offer_fact(row.field)) {
            if (!of_offer.known()) {  // what the change does not say of its offer, the register may
                unsure(of_offer.reasons);
                continue;
            }
            if (says_the_same(stated->value, of_offer.value)) {
                continue;
            }
        }
        if (row.asking == Asking::ground) {
            fail(Standing::another_fact, {"angår en anden begrundelse: " + label_of(row.field).da,
                                          "is about another reason: " + label_of(row.field).en});
        } else {
            auto const text = unsaid ? Text{"ingen", "none"} : print_value(row, wanted);
            fail(Standing::another_amount, of_another(row.field, print_value(row, stated->value), text));
        }
    }
}

// An amount of objective financing is by how much that changes: within a range of days it is decided once.
void Item::match_amount()
{
    auto const* const days = about_.get<DateBounds>(Field::effective);
    auto const* const amount = given(&about_, Field::objective_financing);
    if (days == nullptr || days->exact() || amount == nullptr || submission_ == nullptr) {
        return;
    }
    auto const& meant = facts_.identity().meant;
    for (auto const& each : circumstances_.repository.changes_of(meant.operator_, meant.offer)) {
        auto const* const asked = given(each.change, Field::objective_financing);
        auto const day = each.change->get<DateBounds>(Field::effective);
        bool const too = circumstances_.work.spend() && each.change != facts_.subject().change && asked != nullptr &&
                         asked->value == amount->value && day != nullptr && day->earliest <= days->latest &&
                         days->earliest <= day->latest;
        if (too) {
            return unsure(
                Text{"hvilken af flere ændringer beløbet gælder", "which of several changes the amount is for"});
        }
    }
}

Text amounts(Outcome outcome, Field term, Side side, Value const& stated, Value const& asked)
{
    auto const& row = *find_row(RecordKind::terms, term);
    auto const name = fact_name(term, side);
    auto const given = print_value(row, stated), wanted = print_value(row, asked);
    if (side == Side::old) {
        return {"går ud fra " + name.da + " " + given.da + ", ikke " + wanted.da,
                "goes by " + name.en + " " + given.en + "; it is " + wanted.en};
    }
    return {(takes_away(outcome) ? "angår " + name.da + " " : "fastsætter " + name.da + " til ") + given.da +
                "; her søges om " + wanted.da,
            "states " + name.en + " " + given.en + "; " + wanted.en + " is asked for"};
}

bool Item::is_in_force(Field field, Evaluated const& stated) const
{
    auto const held = is_term(field) ? facts_.in_force(field).value : Evaluated{};
    return stated.known() && held.known() && says_the_same(held.value, stated.value);
}

// A term that the decision states must be the one that is asked for, whether it was asked for or not:
// a decision with another figure is about something else.
void Item::match_terms()
{
    for (auto const& [side, held_in] : {std::pair(Side::new_, Field::after), std::pair(Side::old, Field::before)}) {
        auto const* const terms = held(about_, held_in);
        for (auto const& fact : terms == nullptr ? std::vector<Fact>{} : terms->facts) {
            if (std::holds_alternative<std::monostate>(fact.value)) {
                continue;
            }
            auto const& asked = facts_.fact(fact.field, side).value;
            auto const stated = decided(fact, about_, facts_, circumstances_.repository);
            if (side == Side::old && is_in_force(fact.field, stated)) {
                continue;  // for a while, perhaps, and it is what its reader saw
            }
            auto const alike = states_the_same(asked, stated);
            if (!alike.known()) {
                unsure(alike.reasons);
            } else if (alike.is(false)) {
                fail(Standing::another_amount,
                     amounts(outcome_of(decision_), fact.field, side, stated.value, asked.value));
            }
        }
    }
}

void Item::match_left_open()
{
    for (auto const& [field, side, changes] : asked_) {
        auto const* const where = side == Side::new_ ? held(about_, Field::after) : &about_;
        if (given(where, field) != nullptr || left_open(decision_, field)) {
            continue;
        }
        if (changes.is(true)) {
            auto const name = fact_name(field, side);
            fail(Standing::leaves_open, {"nævner ikke " + name.da, "says nothing of " + name.en});
        } else {
            unsure(changes.reasons);
        }
    }
}

// Its rows are never taken from the files as they are now.
Coverage which_edition(Record const& decision, Record const& about)
{
    std::string const annex{text_in(about, Field::annex)};
    return {.answer = Answer::unsure,
            .reasons = {missing(decision, {"hvilken udgave af bilaget »" + annex + "« der blev besluttet",
                                           "which edition of the annex “" + annex + "” was decided"})}};
}

// The better of two items of one decision: one that covers settles it.
bool better(Answer a, Answer b)
{
    static constexpr Answer worse_ones_first[] = {Answer::unrelated, Answer::fails, Answer::unsure, Answer::covers};
    auto const rank = [](Answer answer) { return ranges::find(worse_ones_first, answer); };
    return rank(a) > rank(b);
}

// Of two that cover it the one that says it came up earlier: an entry may be older than what was asked.
bool came_up_earlier(Record const& about, Record const& than)
{
    auto const day = [](Record const& item) {
        auto const* const came_up = item.get<DateBounds>(Field::came_up);
        return came_up == nullptr ? last_day : came_up->earliest;
    };
    return day(about) < day(than);
}

}  // namespace

Coverage covers(Record const& decision, std::vector<AskedFact> const& asked, Circumstances const& circumstances,
                Facts const& facts)
{
    Coverage best;
    if (facts.subject().of_agreement != nullptr) {
        return about_version(decision, facts.subject(), false, circumstances.work);
    }
    if (facts.subject().change == nullptr) {
        return best;
    }
    auto const& meant = facts.identity().meant;
    auto const former = circumstances.repository.formerly(meant);
    for (auto const& about : decision.records(Field::about)) {
        if (!circumstances.work.spend(1 + asked.size())) {
            break;
        }
        auto const renamed = in_the_name_of(meant, about, former);
        auto found = of_unknown_edition(about)
                         ? which_edition(decision, about)
                         : Item(decision, renamed ? *renamed : about, asked, circumstances, facts).covers();
        if (found.answer == Answer::unsure && best.answer == Answer::unsure) {  // either may cover it
            add(best.reasons, found.reasons);
        } else if (better(found.answer, best.answer) ||
                   (found.answer == Answer::covers && best.item != nullptr && best.answer == found.answer &&
                    came_up_earlier(about, *best.item))) {
            best = std::move(found);
            best.item = &about;
        }
    }
    return best;
}

Coverage takes(Record const& decision, Circumstances const& circumstances, Facts const& facts)
{
    Coverage best;
    auto const& subject = facts.subject();
    if (subject.of_agreement != nullptr) {
        return about_version(decision, subject, true, circumstances.work);
    }
    if (subject.change == nullptr || subject.submission == nullptr) {
        return best;
    }
    bool const altered = alters_the_matter(circumstances.hypothesis);
    for (auto const& about : decision.records(Field::about)) {
        if (!circumstances.work.spend()) {
            break;
        }
        if (is_awaited(about) || given(&about, Field::agreement) != nullptr) {
            continue;
        }
        auto const bears = circumstances.repository.resolution().bears_on(
            decision, about, {subject.submission, subject.change}, circumstances.repository);
        if (bears.bearing == Bearing::certain && !altered) {
            return {.answer = Answer::covers};
        }
        if (bears.bearing != Bearing::elsewhere && best.answer == Answer::unrelated) {
            auto const why = bears.bearing == Bearing::certain
                                 ? Text{"den angår ændringen, som den stod", "it is about the change as it stood"}
                                 : bears.why;
            best = {.answer = Answer::unsure,
                    .standing = Standing::in_doubt,
                    .why = Text{"angår måske dette: ", "may be about this: "} + why,
                    .reasons = {whether_about_this(decision)}};
        }
    }
    return best;
}

bool concerns(Record const& decision, Circumstances const& circumstances, Facts const& facts)
{
    return takes(decision, circumstances, facts).answer == Answer::covers;
}

}  // namespace styr
