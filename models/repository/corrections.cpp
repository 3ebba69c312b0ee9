// SPDX-License-Identifier: MPL-2.0
#include "models/repository/corrections.hpp"

#include "diagnostics/spelling.hpp"
#include "diagnostics/utf8.hpp"
#include "models/fields/change.hpp"
#include "models/fields/date_in.hpp"
#include "models/fields/text_in.hpp"
#include "models/messages/data_problems.hpp"
#include "models/messages/refusals.hpp"
#include "models/repository/comparing.hpp"
#include "models/values/budget.hpp"

#include <algorithm>
#include <set>

namespace styr {

namespace {

using ChangeRef = Repository::ChangeRef;
using Changes = std::vector<ChangeRef>;
using Links = std::map<Record const*, Changes>;

Changes const no_changes;

bool may_be_one(std::string_view a, std::string_view b) { return a.empty() || b.empty() || a == b; }

std::string_view operator_in(ChangeRef const& ref) { return text_in(ref.submission->root, Field::operator_); }

Changes const& at(Links const& links, Record const* change)
{
    auto const found = links.find(change);
    return found == links.end() ? no_changes : found->second;
}

Changes changes_in(Repository::Submission const& submission)
{
    Changes changes;
    for (auto const& change : submission.root.records(Field::changes)) {
        changes.push_back({&submission, &change});
    }
    return changes;
}

// What `replaces` leads to, or why it leads nowhere.
struct Found {
    Changes replaced{};
    Text why{};
};

// One submission's `replaces`, held against the submission that it names.
class Naming {
public:
    Naming(Repository::Submission const& submission, Fact const& named, Repository const& repository)
        : submission_(submission),
          id_(std::get<std::string>(named.value)),
          replaced_(repository.submission_named(id_)),
          repository_(repository)
    {
    }

    // Why it cannot be replaced, whatever the change; empty where it can.
    Text refusal() const
    {
        auto const shown = "`" + printable(id_, 60) + "`";
        if (replaced_ == nullptr) {
            return {"ingen takstindmelding hedder " + shown, "no submission is called " + shown};
        }
        if (replaced_ == &submission_) {
            return {"en takstindmelding erstatter ikke sig selv", "a submission does not replace itself"};
        }
        auto const theirs = text_in(replaced_->root, Field::operator_),
                   own = text_in(submission_.root, Field::operator_);
        if (!may_be_one(theirs, own)) {
            auto const whose = printable(theirs, 60);
            return {shown + " er indmeldt af " + whose, shown + " was handed in by " + whose};
        }
        if (date_in(replaced_->root, Field::submitted).earliest > date_in(submission_.root, Field::submitted).latest) {
            return {shown + " er indmeldt senere", shown + " was handed in later"};
        }
        return {};
    }

    std::uint64_t cost() const { return replaced_ == nullptr ? 1 : replaced_->root.records(Field::changes).size(); }

    Found of(Record const& change) const
    {
        ChangeRef const own{&submission_, &change};
        Found found;
        for (auto const& each : changes_in(*replaced_)) {
            if (may_be_of_one_service(own, each, repository_)) {
                found.replaced.push_back(each);
            }
        }
        auto const shown = "`" + printable(id_, 60) + "`";
        if (found.replaced.empty()) {
            found.why = {shown + " har ingen ændring af ydelsen", shown + " has no change of this service"};
        } else if (found.replaced.size() > 1) {  // of several from different days, the one of this day
            std::erase_if(found.replaced, [&](ChangeRef const& each) {
                return date_in(*each.change, Field::effective) != date_in(change, Field::effective);
            });
            if (found.replaced.empty()) {
                found.why = {shown + " har flere ændringer af ydelsen, og ingen fra denne dag",
                             shown + " has several changes of this service, and none from this day"};
            }
        }
        return found;
    }

private:
    Repository::Submission const& submission_;
    std::string const& id_;
    Repository::Submission const* replaced_;
    Repository const& repository_;
};

Diagnostic replaces_nothing_at(Fact const& named, Text why, std::vector<std::string_view> const& ids, Budget& budget)
{
    auto const& id = std::get<std::string>(named.value);
    auto const known = std::find(ids.begin(), ids.end(), id) != ids.end();
    auto const near = known || !budget.spend(ids.size()) ? std::nullopt : nearest(id, ids);
    auto const shown = Text(printable(id, 60));
    return near ? occurrence(data_problem::replaces_nothing, named.span,
                             {{"id", shown}, {"reason", std::move(why)}, {"nearest", *near}})
                : occurrence(data_problem::replaces_nothing, named.span, {{"id", shown}, {"reason", std::move(why)}});
}

}  // namespace

std::optional<Day> withdrawn_on(Record const& submission, Record const& change)
{
    auto const* const own = change.get<DateBounds>(Field::withdrawn);
    auto const* const day = own != nullptr ? own : submission.get<DateBounds>(Field::withdrawn);
    return day == nullptr ? std::nullopt : std::optional(day->earliest);
}

bool may_be_of_one_service(ChangeRef const& a, ChangeRef const& b, Repository const& repository)
{
    auto const service = [&](ChangeRef const& ref) {
        auto const name = text_in(*ref.change, Field::service);
        return name.empty() ? repository.only_service(operator_in(ref), text_in(*ref.change, Field::offer)) : name;
    };
    return text_in(*a.change, Field::offer) == text_in(*b.change, Field::offer) &&
           may_be_one(operator_in(a), operator_in(b)) && may_be_one(service(a), service(b));
}

bool may_be_of_one_day(Record const& a, Record const& b)
{
    auto const one = date_in(a, Field::effective), other = date_in(b, Field::effective);
    return one.earliest <= other.latest && other.earliest <= one.latest;
}

void Repository::index_changes()
{
    for (auto const& submission : submissions_) {
        for (auto const& each : changes_in(submission)) {
            changes_by_offer_[text_in(*each.change, Field::offer)].push_back(each);
        }
    }
}

// A change that says what it replaces has to replace something; of a file that says so, one of its changes has to.
void Repository::index_corrections(Diagnostics& diagnostics)
{
    std::vector<std::string_view> ids;
    for (auto const& submission : submissions_) {
        ids.emplace_back(submission.id);
    }
    Budget budget(most_comparisons);
    for (auto const& submission : submissions_) {
        auto const* const of_file = given(&submission.root, Field::replaces);
        Text file_fails = of_file == nullptr ? Text{} : Naming(submission, *of_file, *this).refusal();
        bool const file_sound = of_file != nullptr && file_fails.empty();
        bool any = false;
        for (auto const& change : submission.root.records(Field::changes)) {
            auto const* const own = given(&change, Field::replaces);
            auto const* const named = own != nullptr ? own : file_sound ? of_file : nullptr;
            if (named == nullptr) {
                continue;
            }
            Naming const naming(submission, *named, *this);
            if (!budget.spend(naming.cost())) {
                diagnostics.push_back(
                    occurrence(data_problem::too_much_to_compare, named->span, {{"limit", grouped(most_comparisons)}}));
                return;
            }
            auto why = naming.refusal();
            auto found = why.empty() ? naming.of(change) : Found{};
            if (why.empty()) {
                why = std::move(found.why);
            }
            any = any || (own == nullptr && !found.replaced.empty());
            if (!why.empty() && own != nullptr) {
                diagnostics.push_back(replaces_nothing_at(*own, std::move(why), ids, budget));
            } else if (!why.empty()) {
                file_fails = std::move(why);
            }
            for (auto const& each : found.replaced) {
                replaced_[&change].push_back(each);
                replacing_[each.change].push_back({&submission, &change});
            }
        }
        if (of_file != nullptr && !any && !file_fails.empty()) {
            diagnostics.push_back(replaces_nothing_at(*of_file, std::move(file_fails), ids, budget));
        }
    }
    check_circles(diagnostics);
}

// Two that replace each other would both go unjudged.
void Repository::check_circles(Diagnostics& diagnostics) const
{
    std::set<Record const*> sound;
    for (auto const& [start, ignored] : replaced_) {
        std::vector<std::pair<Record const*, std::size_t>> path{{start, 0}};
        std::set<Record const*> on_path{start};
        while (!path.empty()) {
            auto& [change, next] = path.back();
            auto const& onward = at(replaced_, change);
            if (sound.contains(change) || next == onward.size()) {
                sound.insert(change);
                on_path.erase(change);
                path.pop_back();
                continue;
            }
            auto const& to = onward[next++];
            if (on_path.contains(to.change)) {
                auto const* const own = given(to.change, Field::replaces);
                auto const& named = own != nullptr ? *own : *given(&to.submission->root, Field::replaces);
                diagnostics.push_back(
                    occurrence(data_problem::replaces_nothing, named.span,
                               {{"id", Text(printable(std::get<std::string>(named.value), 60))},
                                {"reason", Text{"de erstatter hinanden", "they replace each other"}}}));
                continue;
            }
            if (!sound.contains(to.change)) {
                on_path.insert(to.change);
                path.emplace_back(to.change, 0);
            }
        }
    }
}

std::vector<ChangeRef> const& Repository::replacements_of(Record const& change) const
{
    return at(replacing_, &change);
}

std::vector<ChangeRef> Repository::chain_of(ChangeRef const& change) const
{
    Changes chain{change};
    std::set<Record const*> seen{change.change};
    for (std::size_t next = 0; next < chain.size(); ++next) {
        for (auto const* const links : {&replaced_, &replacing_}) {
            for (auto const& each : at(*links, chain[next].change)) {
                if (seen.insert(each.change).second) {
                    chain.push_back(each);
                }
            }
        }
    }
    return chain;
}

std::vector<ChangeRef> const& Repository::changes_of(std::string_view offer) const
{
    auto const found = changes_by_offer_.find(offer);
    return found == changes_by_offer_.end() ? no_changes : found->second;
}

}  // namespace styr
