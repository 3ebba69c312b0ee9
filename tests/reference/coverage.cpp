// SPDX-License-Identifier: MPL-2.0
#include "tests/reference/coverage.hpp"

#include "models/fields/change.hpp"
#include "models/fields/declared_fact.hpp"
#include "models/fields/matter.hpp"
#include "tests/reference/names.hpp"
#include "tests/reference/said.hpp"
#include "tests/reference/versions.hpp"

#include <algorithm>

namespace styr::reference {

namespace {

// Nothing of what a party accepts is.
bool listed_open(Record const& decision, Field term)
{
    if (outcome_named_by(*decision.get<Choice>(Field::outcome)) == styr::Outcome::accepted) {
        return false;
    }
    auto const& points = decision.records(Field::open);
    return std::any_of(points.begin(), points.end(), [term](Record const& point) {
        auto const choice = *point.get<Choice>(Field::open_field);
        return values_of(choice.set)[choice.index].key == key_of(term);
    });
}

bool states(Record const& about, Field side, Field term)
{
    auto const& terms = about.records(side);
    return !terms.empty() && given(&terms.front(), term) != nullptr;
}

bool is_of_frame(Field field)
{
    auto const* const of_change = find_row(RecordKind::change, field);
    bool const declared = is_declared(field) && of_change != nullptr && of_change->asking == Asking::asked;
    return declared || field == Field::kind || field == Field::effective || field == Field::until ||
           std::find(frame.begin(), frame.end(), field) != frame.end();
}

Known unclear(std::string const& what) { return unknown({{Why::Kind::missing, what}}); }

}  // namespace

Why in_doubt() { return {Why::Kind::missing, "whether a decision is about this"}; }

Coverage::Coverage(Repository const& repository, Facts const& facts, std::vector<Field> const& terms)
    : repository_(repository), applications_(repository), facts_(facts), named_(!terms.empty())
{
    auto const& words = repository.fields();
    std::vector<Field> all(words.term_fields().begin(), words.term_fields().end());
    all.insert(all.end(), words.offer_fields().begin(), words.offer_fields().end());
    auto from = named_ ? terms : all;
    if (named_ && std::find(terms.begin(), terms.end(), Field::tariff) != terms.end()) {
        from.push_back(Field::unit);  // a tariff is one amount with its unit
    }
    std::copy_if(from.begin(), from.end(), std::back_inserter(asked_),
                 [&](Field term) { return !changes(term).is(false); });
}

// What enters changes in all that is stated of it; of what leaves no term changes.
Known Coverage::changes(Field term) const
{
    auto const& subject = facts_.subject();
    switch (subject.scope) {
    case Scope::change_of_terms:
        return is_offer_fact(term) ? facts_.offer_changes(term) : facts_.changes(term);
    case Scope::registration:
        return truth(says_after(*subject.record, term));
    default:
        return truth(false);
    }
}

// ---- whose it is

Known Coverage::same_operator(Record const& about) const
{
    auto const owners = applications_.owners(own().offer());
    auto const asked = own().operator_().empty() && owners.size() == 1 ? *owners.begin() : own().operator_();
    auto const named = operator_named(about);
    if (!named.empty()) {
        return asked.empty() ? unclear("operator") : truth(asked == named);
    }
    bool const shared =
        std::any_of(owners.begin(), owners.end(), [&](std::string const& owner) { return owner != asked; });
    return shared ? unclear("which operator a decision is about") : truth(true);
}

// Which services the offer has, the register says or what registers it.
bool Coverage::knows_services() const
{
    auto const everything = applications_.all();
    return !Registers(repository_).services(own().operator_(), own().offer()).empty() ||
           std::any_of(everything.begin(), everything.end(), [&](Application const& each) {
               return kind_of(*each.change) == static_cast<std::size_t>(ChangeKind::registration) &&
                      each.operator_() == own().operator_() && each.offer() == own().offer();
           });
}

Known Coverage::same_service(Record const& about) const
{
    auto const named = text_of(about, Field::service);
    auto const asked = applications_.service_of(own());
    bool const whole_offer = text_of(*own().change, Field::service).empty() && kind_of(*own().change) != 0;
    if (named.empty()) {
        auto names = applications_.services(own().operator_(), own().offer());
        if (asked && !asked->empty()) {
            names.insert(*asked);
        }
        bool const heard_of = !asked || asked->empty() || knows_services();
        // Beside another of the offer's that is to enter under no name.
        bool const nameless = applications_.enters_without_a_name(own().operator_(), own().offer());
        bool const one = names.size() + (nameless && !names.empty() ? 1 : 0) <= 1 && heard_of;
        return one || whole_offer ? truth(true) : unclear("which service a decision is about");
    }
    return !asked || asked->empty() ? unclear("which service a decision is about") : truth(*asked == named);
}

// That the names differ settles it where both are known: the one may be a slip in the log, the other a new name for
// what was refused. What only a submission changes is no name that anybody knows.
bool Coverage::is_named_otherwise(Record const& about) const
{
    auto const operator_ = operator_named(about), offer = text_of(about, Field::offer),
               service = text_of(about, Field::service);
    auto const owner = own().operator_(), asked = text_of(*own().change, Field::service);
    bool const enters = facts_.subject().scope == Scope::registration;
    auto const settled = [&](std::string const& stated_service, std::string const& own_service,
                             std::string const& stated_offer) {
        return applications_.is_known(owner, stated_offer, stated_service) &&
               (enters || applications_.is_on_record(owner, own().offer(), own_service));
    };
    if (!operator_.empty() && !owner.empty() && operator_ != owner) {
        bool const other_offer =
            !offer.empty() && offer != own().offer() && applications_.is_known(operator_, offer, {});
        if (applications_.is_known(operator_, {}, {}) && (applications_.is_on_record(owner, {}, {}) || other_offer)) {
            return true;
        }
    }
    if (!offer.empty() && offer != own().offer()) {
        return settled({}, {}, offer);
    }
    return !service.empty() && !asked.empty() && service != asked && settled(service, asked, own().offer());
}

// As it is stated, else whoever handed in what it names.
std::string Coverage::operator_named(Record const& about) const
{
    auto const* const submission = repository_.submission_named(text_of(about, Field::submission));
    auto const stated = text_of(about, Field::operator_);
    return stated.empty() && submission != nullptr ? text_of(submission->root, Field::operator_) : stated;
}

Known Coverage::about_this(Record const& about) const
{
    auto const offer = text_of(about, Field::offer);
    if (!offer.empty() && offer != own().offer()) {
        return truth(false);
    }
    bool const by_submission = offer.empty() || !text_of(about, Field::submission).empty();
    bool const any_service = by_submission && text_of(about, Field::service).empty();  // every change in it
    return all_of({same_operator(about), any_service ? truth(true) : same_service(about)});
}

// ---- what is stated

// A range covers every day in it.
Known Coverage::same_day(Record const& about, Field field, Known const& asked) const
{
    auto const* const stated = about.get<DateBounds>(field);
    auto const* const days = asked.get<DateBounds>();
    if (stated == nullptr || days == nullptr) {
        return truth(stated == nullptr && days == nullptr);
    }
    if (stated->earliest <= days->earliest && days->latest <= stated->latest) {
        return truth(true);
    }
    return may_meet(*stated, *days) ? unknown(asked.whys.empty() ? Whys{missing(field)} : asked.whys) : truth(false);
}

// What must be stated whatever is asked for, and what must not be where it is not asked.
Known Coverage::same_frame(Entry entry) const
{
    auto const& about = entry.about;
    auto const& change = *own().change;
    auto const is_range = [&about](Field field) {
        auto const* const days = about.get<DateBounds>(field);
        return days != nullptr && !days->exact();
    };
    bool const unread =
        (is_range(Field::effective) || is_range(Field::until)) && given(&entry.decision, Field::reading) == nullptr;
    std::vector<Known> all{
        unread ? unclear("the reading of a range") : truth(true), truth(kind_of(about) == kind_of(change)),
        given(&about, Field::effective) == nullptr ? truth(false) : same_day(about, Field::effective, facts_.day()),
        same_day(about, Field::until,
                 given(&change, Field::until) == nullptr ? unknown({}) : facts_.fact(Field::until, Side::none))};
    for (auto const field : frame_of(repository_.fields())) {
        auto const stated = said(about, field), asked = said(change, field);
        bool const left_open = !stated && listed_open(entry.decision, field);
        all.push_back(
            truth(left_open || (stated.has_value() == asked.has_value() && (!stated || same_value(*stated, *asked)))));
    }
    return all_of(all);
}

// What it states besides: of the change or of its grounds. What the change does not say, the register may.
Known Coverage::stated_alike(Record const& about) const
{
    std::vector<Known> all;
    for (auto const& row : repository_.fields().rows_of(RecordKind::about)) {
        auto const* const of_change = find_row(RecordKind::change, row.field);
        auto const stated = of_change == nullptr || of_change->asking == Asking::no || is_of_frame(row.field)
                                ? std::nullopt
                                : said(about, row.field);
        if (!stated) {
            continue;
        }
        auto const asked = said(*own().change, row.field);
        bool const of_offer = find_row(RecordKind::offer, row.field) != nullptr;
        all.push_back(asked      ? truth(same_value(*stated, *asked))
                      : of_offer ? compared(Relation::equal, from_data(*stated), facts_.fact(row.field, Side::none))
                                 : truth(false));
    }
    return all_of(all);
}

// Every figure that it states, whether it was asked for or not, has to be that of the change. A former figure that the
// register does not have contradicts nothing.
Known Coverage::agrees(Record const& terms, Side side) const
{
    std::vector<Known> all;
    for (auto const& stated : terms.facts) {
        if (std::holds_alternative<std::monostate>(stated.value)) {
            continue;
        }
        bool const of_offer = is_offer_fact(stated.field);
        auto const& after = own().change->records(Field::after);
        bool const asked_for = of_offer && side == Side::new_ && !after.empty();
        auto const* const wanted = asked_for ? given(&after.front(), stated.field) : nullptr;
        auto const asked = wanted != nullptr ? Facts::member(after.front(), stated.field, Side::new_)
                                             : facts_.fact(stated.field, of_offer ? Side::none : side);
        auto known = from_data(stated.value);
        bool const is_in_force =
            side == Side::old && is_term(stated.field) && equal_values(facts_.in_force(stated.field), known);
        auto const* const day = known.get<DateBounds>();
        bool const in_the_same_words = day != nullptr && known.value == asked.value;
        if (is_in_force || in_the_same_words) {
            continue;  // what holds for a while holds; a day that is open is approved as it was asked for
        }
        if (day != nullptr && !day->exact()) {
            join(known.whys, unclear("which day a decision states").whys);
        }
        all.push_back(opposite(differ(known, asked)));
    }
    return all_of(all);
}

Known Coverage::figures_agree(Record const& about) const
{
    std::vector<Known> all;
    for (auto const& terms : about.records(Field::before)) {
        all.push_back(agrees(terms, Side::old));
    }
    for (auto const& terms : about.records(Field::after)) {
        all.push_back(agrees(terms, Side::new_));
    }
    return all_of(all);
}

Known Coverage::term_stated(Entry entry, Field side, Field term) const
{
    if (states(entry.about, side, term) || listed_open(entry.decision, term)) {
        return truth(true);
    }
    return opposite(changes(term));
}

Known Coverage::all_stated(Entry entry) const
{
    std::vector<Known> all;
    for (auto const term : asked_) {
        all.push_back(term_stated(entry, Field::after, term));
    }
    for (auto const field : {Field::catchment, Field::target_group}) {
        bool const asked =
            !named_ && said(*own().change, field) && !said(entry.about, field) && !listed_open(entry.decision, field);
        auto const scope = facts_.subject().scope;
        bool const leaves = scope == Scope::closure || scope == Scope::deregistration;
        bool const part_that_leaves = asked && leaves && field == Field::target_group;
        all.push_back(part_that_leaves ? truth(false) : asked ? opposite(facts_.brings_offer()) : truth(true));
    }
    return all_of(all);
}

// ---- what gives

Known Coverage::given_by(Entry entry, bool is_acceptance) const
{
    auto const& about = entry.about;
    auto const whose = about_this(about);
    if (auto const digest = text_of(about, Field::digest); !digest.empty()) {
        bool const fits = scheme_of(digest) == DigestScheme::current && digest == applications_.digest_of(own());
        bool const beside = text_of(about, Field::offer).empty() || text_of(about, Field::offer) == own().offer();
        auto const operator_ = text_of(about, Field::operator_), service = text_of(about, Field::service);
        // Beside an offer of several services it says which, unless the digest alone is named.
        bool const one = !text_of(*own().change, Field::service).empty() ||
                         applications_.services(own().operator_(), own().offer()).size() <= 1;
        bool const known = text_of(about, Field::offer).empty() || one;
        return all_of({truth(fits && beside), known ? truth(true) : unclear("which service a decision is about"),
                       operator_.empty() ? truth(true) : same_operator(about),
                       service.empty() ? truth(true) : same_service(about), figures_agree(about), stated_alike(about)});
    }
    auto const submission = text_of(about, Field::submission);
    bool const names_all = !text_of(about, Field::offer).empty() &&
                           (submission.empty() || submission == own().submission->id) &&
                           (!is_acceptance || given(&about, Field::operator_) != nullptr);
    return all_of({truth(names_all), whose, same_frame(entry), figures_agree(about), stated_alike(about),
                   all_stated(entry), amount_is_for_this(about)});
}

// An amount of objective financing is by how much that changes: within a range of days it is decided once, of whichever
// of several changes that ask for it.
Known Coverage::amount_is_for_this(Record const& about) const
{
    auto const* const days = about.get<DateBounds>(Field::effective);
    auto const amount = said(about, Field::objective_financing);
    if (days == nullptr || days->exact() || !amount) {
        return truth(true);
    }
    auto const everything = applications_.all();
    bool const another = std::any_of(everything.begin(), everything.end(), [&](Application const& each) {
        auto const asked = said(*each.change, Field::objective_financing);
        return !(each == own()) && each.operator_() == own().operator_() && each.offer() == own().offer() && asked &&
               same_value(*asked, *amount) && given(each.change, Field::effective) != nullptr &&
               may_meet(*days, day_or_bounds(*each.change, Field::effective));
    });
    return another ? unclear("which of several changes the amount is for") : truth(true);
}

// What it went by before, as the register says, is this too.
Record Coverage::in_todays_name(Record const& about) const
{
    return in_the_name_of(own_name(), about, formerly(own_name(), repository_)).value_or(about);
}

Name Coverage::own_name() const
{
    return {own().operator_(), own().offer(), applications_.service_of(own()).value_or("")};
}

Known Coverage::gives_by(Record const& about, Record const& decision, bool is_acceptance) const
{
    if (facts_.subject().version != nullptr) {
        return gives_version(about, facts_.subject());
    }
    if (names_a_version(about)) {
        return truth(false);
    }
    auto const named = in_todays_name(about);
    return given_by({named, decision}, is_acceptance);
}

Known Coverage::gives(Record const& decision, bool is_acceptance) const
{
    std::vector<Known> any;
    for (auto const& about : decision.records(Field::about)) {
        any.push_back(gives_by(about, decision, is_acceptance));
    }
    return any_of(any);
}

Known Coverage::within(Record const& delegation) const
{
    auto const& filters = delegation.records(Field::subject);
    if (filters.empty()) {
        return truth(true);
    }
    auto const& filter = filters.front();
    auto const& subject = facts_.subject();
    std::vector<Known> all{
        truth(given(&filter, Field::kind) == nullptr || kind_of(filter) == kind_of(*subject.record))};
    for (auto const field : {Field::operator_, Field::offer, Field::service, Field::submission}) {
        auto const* const wanted = filter.get<std::string>(field);
        if (wanted != nullptr) {
            auto const asked = field == Field::offer        ? from_data(Value(own().offer()))
                               : field == Field::submission ? from_data(Value(subject.submission->id))
                                                            : facts_.fact(field, Side::none);
            all.push_back(compared(Relation::equal, from_data(Value(*wanted)), asked));
        }
    }
    if (auto const* const day = filter.get<DateBounds>(Field::effective)) {
        auto const edge = [](Day of) { return from_data(Value(DateBounds::exactly(of))); };
        all.push_back(compared(Relation::at_least, facts_.day(), edge(day->earliest)));
        all.push_back(compared(Relation::at_most, facts_.day(), edge(day->latest)));
    }
    return all_of(all);
}

}  // namespace styr::reference
