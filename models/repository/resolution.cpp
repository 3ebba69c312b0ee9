// SPDX-License-Identifier: MPL-2.0
#include "models/repository/resolution.hpp"

#include "models/fields/change.hpp"
#include "models/fields/text_in.hpp"
#include "models/repository/fitting.hpp"
#include "models/repository/former_names.hpp"
#include "models/repository/log_as_meant.hpp"
#include "models/repository/named_alike.hpp"

#include <algorithm>
#include <optional>

namespace styr {

namespace {

DateBounds const* day_in(Record const& record, Field field) { return record.get<DateBounds>(field); }

bool apart(DateBounds a, DateBounds b) { return a.latest < b.earliest || b.latest < a.earliest; }

bool leaves(ChangeKind kind) { return kind == ChangeKind::closure || kind == ChangeKind::deregistration; }

// What came later, or on a day that nobody knows, is not certainly what was decided about then. Where the day of the
// decision is not known either, the last that it may be is as far as the log's bounds go.
bool handed_in_by_then(ChangeRef const& each, Record const& decision)
{
    auto const* const handed_in = day_in(each.submission->root, Field::submitted);
    auto const* const decided = day_in(decision, Field::date);
    return handed_in != nullptr && decided != nullptr && handed_in->latest <= decided->latest;
}

// Whoever may not close may not deregister either.
bool of_another_kind(Record const& about, Record const& change)
{
    auto const stated = kind_of_change(about), asked = kind_of_change(change);
    return stated != asked && !(leaves(stated) && leaves(asked));
}

// Of what is named by operator and offer, no kind is a change of terms; beside a submission it is left unsaid.
bool says_kind(Record const& about)
{
    return given(&about, Field::kind) != nullptr ||
           (about.find(Field::submission) == nullptr && about.find(Field::digest) == nullptr);
}

bool takes_away(Record const& decision)
{
    auto const kind = outcome_of(decision);
    return kind == Outcome::refused || kind == Outcome::revoked || kind == Outcome::not_taken_up ||
           kind == Outcome::lapsed || given(&decision, Field::put_before) != nullptr;
}

bool all_of_another_day(std::vector<ChangeRef> const& changes, Record const& judged)
{
    auto const* const day = day_in(judged, Field::effective);
    auto const asked = day == nullptr ? DateBounds{} : *day;
    return std::all_of(changes.begin(), changes.end(), [asked](ChangeRef const& each) {
        auto const* const its = day_in(*each.change, Field::effective);
        return its != nullptr && apart(*its, asked);
    });
}

// A change that names no service may be of any of its offer.
bool any_of_its_service(std::vector<ChangeRef> const& changes, Record const& judged)
{
    auto const offer = text_in(judged, Field::offer), service = text_in(judged, Field::service);
    return std::any_of(changes.begin(), changes.end(), [&](ChangeRef const& each) {
        auto const its = text_in(*each.change, Field::service);
        return text_in(*each.change, Field::offer) == offer && (its == service || its.empty() || service.empty());
    });
}

bool names_whole_submission(Record const& about, Meant const& meant)
{
    return meant.how == Meant::How::submission && given(&about, Field::offer) == nullptr;
}

bool by_change(std::pair<Record const*, std::string_view> const& a, std::pair<Record const*, std::string_view> const& b)
{
    return std::less<>{}(a.first, b.first);
}

// An entry about a submission is about each of its changes, and stands once for all of them.
void add_once(std::vector<std::size_t>& places, std::size_t place)
{
    if (places.empty() || places.back() != place) {
        places.push_back(place);
    }
}

}  // namespace

Resolution::Resolution(Repository const& repository) : in_turn_(repository)
{
    index(repository);
    index_log(repository);
}

void Resolution::Held::add(Name const& name)
{
    auto const& [operator_, offer, service] = name;
    for (auto const whose : {operator_, std::string_view{}}) {
        operators.insert(whose);
        services[{whose, offer}].insert(service);
    }
}

bool Resolution::Held::has(Name const& name) const
{
    auto const& [operator_, offer, service] = name;
    if (offer.empty()) {
        return operators.contains(operator_);
    }
    auto const found = services.find({operator_, offer});
    return found != services.end() && (service.empty() || found->second.contains(service));
}

void Resolution::index(Repository const& repository)
{
    for (auto const& root : repository.registers()) {
        auto const whose = text_in(root, Field::operator_);
        registered_.operators.insert(whose);
        for (auto const& offer : root.records(Field::offers)) {
            for (auto const& service : offer.records(Field::services)) {
                auto const name = text_in(offer, Field::offer), its = text_in(service, Field::service);
                registered_.add({whose, name, its});
            }
        }
    }
    for (auto const& submission : repository.submissions()) {
        auto const whose = text_in(submission.root, Field::operator_);
        submissions_.emplace(submission.id, &submission);
        for (auto const& change : submission.root.records(Field::changes)) {
            auto const offer = text_in(change, Field::offer), service = text_in(change, Field::service);
            if (kind_of_change(change) == ChangeKind::registration) {
                registering_.add({whose, offer, service});
            }
            ChangeRef const each{&submission, &change};
            digests_.emplace_back(&change, by_digest_.emplace(repository.digest(submission.root, change), each)->first);
            by_offer_.emplace(offer, each);
        }
    }
    std::sort(digests_.begin(), digests_.end(), by_change);
}

// An entry whose application is not found may be about any change of its operator's, and so may one about a whole
// submission, of which nobody knows whether it still holds what it held.
void Resolution::index_log(Repository const& repository)
{
    for (std::size_t place = 0; place < repository.decisions().size(); ++place) {
        auto const& decision = *repository.decisions()[place];
        for (auto const& about : decision.records(Field::about)) {
            if (given(&about, Field::agreement) != nullptr) {
                continue;  // about no change
            }
            if (auto const digest = text_in(about, Field::digest); !digest.empty()) {
                add_once(named_by_digest_[std::string(digest)], place);
            }
            auto const in_part = refused_in(about);
            if (!takes_away(decision) && !in_part) {
                continue;
            }
            auto const of_the_part = in_part ? resolve(*in_part) : Meant{};
            auto const& meant = in_part ? of_the_part : meant_.emplace(&about, resolve(about)).first->second;
            if (given(&about, Field::offer) == nullptr) {
                for (auto const& each : meant.changes) {
                    add_once(by_application_[text_in(*each.change, Field::offer)], place);
                }
            }
            bool const whole = names_whole_submission(about, meant);
            if (meant.changes.empty() || whole || !is_certain(about, meant, repository)) {
                add_once(loose_[std::string(operator_meant(about))], place);
            }
        }
    }
}

void Resolution::add_loose_entries(std::string_view operator_, std::string_view offer, std::string_view digest,
                                   std::vector<std::size_t>& to) const
{
    auto const add = [&to](std::vector<std::size_t> const& places) {
        to.insert(to.end(), places.begin(), places.end());
    };
    if (auto const found = named_by_digest_.find(digest); found != named_by_digest_.end()) {
        add(found->second);
    }
    if (auto const found = by_application_.find(offer); found != by_application_.end()) {
        add(found->second);
    }
    for (auto const& [whose, places] : loose_) {  // whether it is another's is asked again, by all its names
        if (operator_.empty() || whose.empty() || whose == operator_ || !registered_.has({whose, {}, {}})) {
            add(places);
        }
    }
}

std::string_view Resolution::only_service(std::string_view operator_, std::string_view offer) const
{
    for (auto const* const held : {&registered_.services, &registering_.services}) {
        if (auto const found = held->find({operator_, offer}); found != held->end()) {
            return found->second.size() == 1 ? *found->second.begin() : std::string_view{};
        }
    }
    return {};
}

std::string_view Resolution::digest(ChangeRef const& each) const
{
    auto const found =
        std::lower_bound(digests_.begin(), digests_.end(), std::pair(each.change, std::string_view{}), by_change);
    return found == digests_.end() || found->first != each.change ? std::string_view{} : found->second;
}

DateBounds Resolution::asked_on(ChangeRef const& judged, Repository const& repository) const
{
    auto const own = repository.digest(judged.submission->root, *judged.change);
    std::optional<DateBounds> first;
    for (auto const& each : repository.chain_of(judged)) {
        if (each != judged && digest(each) != own) {
            continue;
        }
        auto const* const day = day_in(each.submission->root, Field::submitted);
        auto const handed_in = day == nullptr ? DateBounds{} : *day;
        first =
            first ? DateBounds{std::min(first->earliest, handed_in.earliest), std::min(first->latest, handed_in.latest)}
                  : handed_in;
    }
    return first.value_or(DateBounds{});
}

// As it is stated, else that of the submission that is named.
std::string_view Resolution::operator_meant(Record const& about) const
{
    if (auto const stated = text_in(about, Field::operator_); !stated.empty()) {
        return stated;
    }
    auto const found = submissions_.find(text_in(about, Field::submission));
    return found == submissions_.end() ? std::string_view{} : text_in(found->second->root, Field::operator_);
}

Resolution::Names Resolution::operators(Record const& about, Record const& submission, Record const& change) const
{
    auto const stated = operator_meant(about), asking = text_in(submission, Field::operator_);
    if (stated.empty() || asking.empty()) {
        return Names::open;
    }
    if (stated == asking) {
        return Names::fit;
    }
    auto const offer = text_in(about, Field::offer);
    bool const other_offer = !offer.empty() && offer != text_in(change, Field::offer) && known({stated, offer, {}});
    bool const settled = known({stated, {}, {}}) && (registered_.has({asking, {}, {}}) || other_offer);
    return settled ? Names::other : Names::open;
}

// Names that differ settle it only where both are known: a name that nobody knows may be a slip, or a new name for what
// was refused.
Resolution::Names Resolution::names(Record const& about, Record const& submission, Record const& change) const
{
    auto const whose = operators(about, submission, change);
    if (whose == Names::other) {
        return Names::other;
    }
    bool const enters = kind_of_change(change) == ChangeKind::registration;
    auto const asking = text_in(submission, Field::operator_);
    auto const offer = text_in(change, Field::offer), service = text_in(change, Field::service);
    auto const stated_offer = text_in(about, Field::offer), stated_service = text_in(about, Field::service);
    auto const settles = [&](Name const& stated, Name const& asked) {
        return known(stated) && (enters || registered_.has(asked));
    };
    if (!stated_offer.empty() && stated_offer != offer) {
        return settles({asking, stated_offer, {}}, {asking, offer, {}}) ? Names::other : Names::open;
    }
    if (!stated_service.empty() && !service.empty() && stated_service != service) {
        return settles({asking, offer, stated_service}, {asking, offer, service}) ? Names::other : Names::open;
    }
    return whose == Names::open || stated_offer.empty() ? Names::open : Names::fit;
}

bool Resolution::fits(Record const& about, ChangeRef const& each) const
{
    auto const& change = *each.change;
    auto const says = [&about](Field field, std::string_view value) {
        auto const stated = text_in(about, field);
        return stated.empty() || value.empty() || stated == value;
    };
    auto const whose = text_in(each.submission->root, Field::operator_);
    auto const service = text_in(change, Field::service);
    auto const meant = service.empty() ? only_service(whose, text_in(change, Field::offer)) : service;
    return says(Field::operator_, whose) && says(Field::offer, text_in(change, Field::offer)) &&
           says(Field::service, meant) && (!says_kind(about) || kind_of_change(about) == kind_of_change(change)) &&
           days_fit(about, change) && figures_fit(about, change);
}

Meant Resolution::meant_by(Record const& about) const
{
    auto const found = meant_.find(&about);
    return found == meant_.end() ? resolve(about) : found->second;
}

Meant Resolution::resolve(Record const& about) const
{
    Meant meant;
    auto const digest = text_in(about, Field::digest), submission = text_in(about, Field::submission);
    if (!digest.empty()) {
        meant.how = Meant::How::digest;
        auto const [first, last] =
            by_digest_.equal_range(digest);  // one of the former scheme is none that a change has
        std::for_each(first, last, [&](auto const& each) { meant.changes.push_back(each.second); });
        return meant;
    }
    auto const take = [&](ChangeRef const& each) {
        if (fits(about, each)) {
            meant.changes.push_back(each);
        }
    };
    if (!submission.empty()) {
        meant.how = Meant::How::submission;
        auto const found = submissions_.find(submission);
        if (found != submissions_.end()) {
            for (auto const& change : found->second->root.records(Field::changes)) {
                take({found->second, &change});
            }
        }
        return meant;
    }
    meant.how = Meant::How::names;
    auto const [first, last] = by_offer_.equal_range(text_in(about, Field::offer));
    std::for_each(first, last, [&](auto const& each) { take(each.second); });
    return meant;
}

// Named without a submission and without a day, or of one day and several services: which of them is meant?
bool Resolution::ambiguous(Record const& about, Meant const& meant) const
{
    if (meant.how != Meant::How::names) {
        return false;
    }
    auto const& first = meant.changes.front();
    auto const name = [this](ChangeRef const& each) {
        auto const whose = text_in(each.submission->root, Field::operator_),
                   service = text_in(*each.change, Field::service);
        return std::pair(whose, service.empty() ? only_service(whose, text_in(*each.change, Field::offer)) : service);
    };
    bool const dated = given(&about, Field::effective) != nullptr;
    return std::any_of(meant.changes.begin(), meant.changes.end(), [&](ChangeRef const& each) {
        return digest(each) != digest(first) && (!dated || name(each) != name(first));
    });
}

// What is left out is another change of the submission where that has one that fits; else it may be this one, as it
// stood. A change that does not say its service may be the one of those that the service is said of.
Bearing Resolution::leaves_out(Record const& about, ChangeRef const& judged) const
{
    auto const offer = text_in(*judged.change, Field::offer), service = text_in(*judged.change, Field::service);
    auto const whose = text_in(judged.submission->root, Field::operator_);
    bool const service_known = !service.empty() || !only_service(whose, offer).empty();
    auto const& changes = judged.submission->root.records(Field::changes);
    auto bearing = Bearing::elsewhere;
    for (auto const& excepted : about.records(Field::except)) {
        bool const this_one = fits(excepted, judged);
        if (this_one && (service_known || text_in(excepted, Field::service).empty())) {
            return Bearing::certain;
        }
        bool const another = std::any_of(changes.begin(), changes.end(), [&](Record const& each) {
            return &each != judged.change && fits(excepted, {judged.submission, &each});
        });
        bool const same_offer = text_in(excepted, Field::offer) == offer;
        bearing = this_one || (same_offer && !another) ? Bearing::doubt : bearing;
    }
    return bearing;
}

Text Resolution::doubt_of_the_meant(Record const& about, ChangeRef const& judged, Meant const& meant,
                                    Repository const& repository) const
{
    if (ambiguous(about, meant)) {
        return {"den passer på flere ændringer", "it fits several changes"};
    }
    if (meant.how == Meant::How::names) {
        auto const own = named_change(judged.submission, *judged.change);
        if (same_operator(about, own, repository) != NamedAlike::yes) {
            return {"den siger ikke, hvilken driftsherres tilbud den angår", "it does not say whose offer it is about"};
        }
        if (same_service(about, own, repository) != NamedAlike::yes) {
            return {"det er ikke sikkert, hvilken ydelse den angår", "which service it is about is not certain"};
        }
    }
    auto const& change = *judged.change;
    auto const whose = text_in(judged.submission->root, Field::operator_);
    auto const stated = text_in(about, Field::service);
    bool const service_open = meant.how != Meant::How::digest && !stated.empty() &&
                              text_in(change, Field::service).empty() &&
                              only_service(whose, text_in(change, Field::offer)) != stated;
    if (service_open) {
        return {"ændringen siger ikke, hvilken ydelse den angår", "the change does not say which service it is of"};
    }
    if (meant.how != Meant::How::digest && !former_values_known(about, judged, repository)) {
        return {"registret viser ikke den hidtidige værdi, som den nævner",
                "the register does not show the former value that it names"};
    }
    if (leaves_out(about, judged) == Bearing::doubt) {
        return {"den undtager måske netop denne", "it may leave out this very change"};
    }
    return {};
}

// A change of what the register has, or that enters in it what it changes: whatever else somebody hands in, nobody can
// say that an entry means it.
bool Resolution::is_on_record(ChangeRef const& each) const
{
    auto const named = named_change(each.submission, *each.change);
    auto const service = named.service.empty() ? only_service(named.operator_, named.offer) : named.service;
    return !named.operator_.empty() && known({named.operator_, named.offer, service});
}

bool Resolution::certainly_names(Record const& about, ChangeRef const& each, Repository const& repository) const
{
    auto const named = named_change(each.submission, *each.change);
    return is_on_record(each) && same_operator(about, named, repository) == NamedAlike::yes &&
           same_service(about, named, repository, *this) == NamedAlike::yes &&
           former_values_known(about, each, repository);
}

bool Resolution::is_certain(Record const& about, Meant const& meant, Repository const& repository) const
{
    return meant.how != Meant::How::names ||
           std::all_of(meant.changes.begin(), meant.changes.end(),
                       [&](ChangeRef const& each) { return certainly_names(about, each, repository); });
}

Bears Resolution::bears_on(Record const& decision, Record const& about, ChangeRef const& judged,
                           Repository const& repository) const
{
    auto const& change = *judged.change;
    auto named = names(about, judged.submission->root, change);
    if (named == Names::other) {  // a new name sheds nothing
        auto const own_name = repository.meant(judged.submission->root, change);
        auto const renamed = in_the_name_of(own_name, about, repository.also_called(own_name));
        named = renamed ? names(*renamed, judged.submission->root, change) : named;
    }
    if (named == Names::other || leaves_out(about, judged) == Bearing::certain) {
        return {};
    }
    auto const kept = meant_.find(&about);
    auto const other = kept == meant_.end() ? resolve(about) : Meant{};
    auto const& meant = kept == meant_.end() ? other : kept->second;
    auto const own = repository.digest(judged.submission->root, change);
    auto const is_this = [&](ChangeRef const& each) { return each.change == &change || digest(each) == own; };
    if (std::any_of(meant.changes.begin(), meant.changes.end(), is_this)) {
        auto why = doubt_of_the_meant(about, judged, meant, repository);
        return {why.en.empty() ? Bearing::certain : Bearing::doubt, std::move(why)};
    }
    if (meant.changes.empty() && of_unknown_edition(about)) {
        return {Bearing::doubt, {"bilaget, den nævner, er ikke i loggen", "the annex that it names is not on record"}};
    }
    if (meant.changes.empty()) {
        return {Bearing::doubt,
                {"den ændring, den nævner, findes ikke mere i takstindmeldingerne",
                 "the change that it names is no longer among the submissions"}};
    }
    auto const chain = repository.chain_of(judged);
    auto const of_the_chain = [&](ChangeRef const& each) {
        return std::find(chain.begin(), chain.end(), each) != chain.end();
    };
    if (std::any_of(meant.changes.begin(), meant.changes.end(), of_the_chain)) {
        return {Bearing::doubt,
                {"den angår en ændring, som denne træder i stedet for eller er afløst af",
                 "it is about a change that this one replaces or that replaces it"}};
    }
    if (!is_certain(about, meant, repository)) {
        return {Bearing::doubt,
                {"det er ikke sikkert, hvilken ændring den nævner", "which change it names is not certain"}};
    }
    bool const there_by_then = std::all_of(meant.changes.begin(), meant.changes.end(),
                                           [&](ChangeRef const& each) { return handed_in_by_then(each, decision); });
    bool const of_another =
        (says_kind(about) && of_another_kind(about, change)) ||  // it lies here still, and is not this
        all_of_another_day(meant.changes, change);
    bool const whole = names_whole_submission(about, meant);
    if ((of_another && there_by_then) || (!whole && !any_of_its_service(meant.changes, change))) {
        return {};
    }
    return {Bearing::doubt,
            of_another
                ? Text{"det er ikke sikkert, at den ændring, den nævner, var indsendt, da den blev truffet",
                       "that the change it names was handed in when it was made is not certain"}
                : Text{"den ændring, den nævner, er af samme dag", "the change that it names is of the same day"}};
}

}  // namespace styr
