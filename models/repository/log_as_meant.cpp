// SPDX-License-Identifier: MPL-2.0
#include "models/repository/log_as_meant.hpp"

#include "diagnostics/spelling.hpp"
#include "diagnostics/utf8.hpp"
#include "models/fields/change.hpp"
#include "models/fields/date_in.hpp"
#include "models/fields/declared_fact.hpp"
#include "models/fields/print.hpp"
#include "models/fields/text_in.hpp"
#include "models/messages/data_problems.hpp"
#include "models/messages/refusals.hpp"
#include "models/reading/record_checks.hpp"
#include "models/repository/comparing.hpp"
#include "models/values/budget.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace styr {

namespace {

using namespace data_problem;

constexpr std::uint64_t most_items = 100'000;  // that annexes and confirmations put into all entries together

Text shown(std::string_view text) { return Text(printable(text, 60)); }

Records* records_in(Record& record, Field field)
{
    auto const found = std::find_if(record.facts.begin(), record.facts.end(),
                                    [field](Fact const& fact) { return fact.field == field; });
    return found == record.facts.end() ? nullptr : std::get_if<Records>(&found->value);
}

// ---- annexes

// What the paper's row says, as an item of `about`. What is named by a digest has its day in that.
Record as_item(Record const& row, std::size_t place, Record const& edition)
{
    auto item = row;
    item.kind = RecordKind::about;
    item.facts.push_back(made_fact(Field::annex, std::string(text_in(edition, Field::id)), row.span));
    if (given(&row, Field::row_number) == nullptr) {
        item.set(Field::row_number, std::to_string(place));
    }
    auto const* const year = edition.get<Fraction>(Field::year);
    if (year != nullptr && given(&row, Field::effective) == nullptr && given(&row, Field::digest) == nullptr) {
        auto const first = day_of(static_cast<int>(year->numerator()), 1, 1);
        item.set(Field::effective, DateBounds::exactly(first));
    }
    return item;
}

// Minutes go before the papers: what the entry states of a matter by itself stands in place of the annex's row.
bool may_be_one_matter(Record const& row, Record const& stated)
{
    for (auto const field : {Field::operator_, Field::offer, Field::service}) {
        auto const one = text_in(row, field), other = text_in(stated, field);
        if (!one.empty() && !other.empty() && one != other) {
            return false;
        }
    }
    if (text_in(stated, Field::offer).empty() &&
        text_in(stated, Field::submission) != text_in(row, Field::submission)) {
        return false;
    }
    bool const by_digest = given(&row, Field::digest) != nullptr || given(&stated, Field::digest) != nullptr;
    if (!by_digest && kind_of_change(row) != kind_of_change(stated)) {
        return false;
    }
    auto const *const day = row.get<DateBounds>(Field::effective), *const other =
                                                                       stated.get<DateBounds>(Field::effective);
    return day == nullptr || other == nullptr || (day->earliest <= other->latest && other->earliest <= day->latest);
}

// ---- slips

void put_as_meant(Record& item)
{
    auto const& meant = item.records(Field::means);
    if (meant.empty()) {
        return;
    }
    auto const facts = meant.front().facts;  // a copy: the item changes
    auto after = item.records(Field::after).empty() ? Record{RecordKind::decided_terms, item.span, {}}
                                                    : item.records(Field::after).front();
    bool any_term = false;
    for (auto const& fact : facts) {
        bool const of_the_change = fact.field == Field::effective || fact.field == Field::until;
        (of_the_change ? item : after).set(fact.field, fact.value);
        any_term = any_term || !of_the_change;
    }
    if (any_term) {
        item.set(Field::after, Records(1, std::move(after)));
    }
}

// ---- the log

class Log {
public:
    Log(std::vector<Record*> const& files, Diagnostics& diagnostics) : diagnostics_(diagnostics)
    {
        for (auto* const file : files) {
            for (auto const& edition : file->records(Field::annexes)) {
                add_edition(edition);
            }
        }
        for (auto* const file : files) {
            auto* const decisions = records_in(*file, Field::decisions);
            for (std::size_t place = 0; decisions != nullptr && place < decisions->size(); ++place) {
                add_decision((*decisions)[place]);
            }
        }
    }

    void read()
    {
        for (auto* const decision : decisions_) {
            put_rows(*decision);
            put_slips(*decision);
            put_day_of_silence(*decision);
        }
        for (auto* const decision : decisions_) {
            confirm(*decision);
        }
        if (items_.spent_out() || comparisons_.spent_out()) {
            auto const most = items_.spent_out() ? most_items : most_comparisons;
            diagnostics_.push_back(
                occurrence(too_much_to_compare, head_of(*decisions_.front()), {{"limit", grouped(most)}}));
        }
    }

private:
    void add_edition(Record const& edition)
    {
        auto const [first, added] = editions_.emplace(text_in(edition, Field::id), &edition);
        if (added) {
            ids_.push_back(first->first);
            return;
        }
        auto found = occurrence(duplicate_annex, edition.find(Field::id)->span, {{"id", shown(first->first)}});
        found.context.push_back({first->second->find(Field::id)->span, {"første gang", "the first time"}});
        diagnostics_.push_back(std::move(found));
    }

    void add_decision(Record& decision)
    {
        decisions_.push_back(&decision);
        by_id_.emplace(text_in(decision, Field::id), &decision);
        if (auto const id = text_in(decision, Field::corrects); !id.empty()) {
            corrected_.emplace(id, &decision);
        }
    }

    // The edition that an item names, where it is on record and was made by the day of the decision.
    Record const* edition_of(Record const& item, Record const& decision)
    {
        auto const& named = *item.find(Field::annex);
        auto const id = text_in(item, Field::annex);
        auto const found = editions_.find(id);
        if (found == editions_.end()) {
            auto const near = comparisons_.spend(ids_.size()) ? nearest(id, ids_) : std::nullopt;
            diagnostics_.push_back(occurrence(unknown_annex, named.span,
                                              {{"id", shown(id)}, {"nearest", Text(near ? std::string(*near) : "")}}));
            return nullptr;
        }
        auto const made = *found->second->get<DateBounds>(Field::made_on);
        auto const decided = date_in(decision);
        if (made.earliest > decided.latest) {
            auto at = occurrence(annex_made_later, named.span,
                                 {{"id", shown(id)}, {"made", print_date(made)}, {"day", print_date(decided)}});
            at.context.push_back({found->second->find(Field::made_on)->span, {"lavet", "made"}});
            diagnostics_.push_back(std::move(at));
            return nullptr;
        }
        return found->second;
    }

    void put_rows(Record& decision)
    {
        auto const& about = decision.records(Field::about);
        if (std::none_of(about.begin(), about.end(), of_unknown_edition)) {
            return;
        }
        Records all;
        std::set<Record const*> taking_out;  // items that have taken no row out yet
        for (auto const& item : about) {
            if (counts_for_a_matter(outcome_of(decision)) && only_names(item)) {
                taking_out.insert(&item);
            }
        }
        bool every_row_known = true;
        for (auto const& item : about) {
            auto const* const edition = of_unknown_edition(item) ? edition_of(item, decision) : nullptr;
            auto const rows = edition == nullptr ? 0 : edition->records(Field::annex_rows).size();
            if (edition == nullptr || !items_.spend(rows) || !comparisons_.spend(rows * about.size())) {
                all.push_back(item);
                every_row_known = every_row_known && !of_unknown_edition(item);
                continue;
            }
            std::size_t place = 0;
            for (auto const& row : edition->records(Field::annex_rows)) {
                auto each = as_item(row, ++place, *edition);
                bool stated = false;
                for (auto const& own : about) {
                    if (counts_for_a_matter(outcome_of(decision)) && given(&own, Field::annex) == nullptr &&
                        may_be_one_matter(each, own)) {
                        stated = true;
                        taking_out.erase(&own);
                    }
                }
                if (!stated) {
                    all.push_back(std::move(each));
                }
            }
        }
        if (every_row_known) {
            for (auto const& item : about) {
                if (taking_out.contains(&item)) {
                    diagnostics_.push_back(occurrence(takes_no_row_out, head_of(item)));
                }
            }
        }
        *records_in(decision, Field::about) = std::move(all);
        check_one_word(decision, diagnostics_);
    }

    static void put_slips(Record& decision)
    {
        if (auto* const about = records_in(decision, Field::about)) {
            std::for_each(about->begin(), about->end(), put_as_meant);
        }
    }

    // Nobody has decided by silence before its period is over.
    static void put_day_of_silence(Record& decision)
    {
        auto const* const until = decision.get<DateBounds>(Field::until);
        if (is_silent(decision) && given(&decision, Field::date) == nullptr && until != nullptr) {
            std::chrono::days const next{1};
            decision.set(Field::date, DateBounds{until->earliest + next, std::min(until->latest + next, last_day)});
        }
    }

    // Why one entry does not confirm another; empty where it does.
    Text refusal(Record const& decision, Record const& confirmed) const
    {
        if (path_.contains(&confirmed)) {
            return {"de fastholder hinanden", "they confirm each other"};
        }
        if (outcome_of(decision) != outcome_of(confirmed)) {
            auto const key = "`" + std::string(words_of(outcome_of(confirmed)).key) + "`";
            return {"den har udfaldet " + key, "its outcome is " + key};
        }
        if (date_in(confirmed).earliest > date_in(decision).latest) {
            return {"den er besluttet senere", "it was decided later"};
        }
        auto const correction = corrected_.find(text_in(confirmed, Field::id));
        if (correction != corrected_.end()) {
            auto const id = "`" + printable(text_in(*correction->second, Field::id), 60) + "`";
            return {id + " står i dens sted", id + " stands in its place"};
        }
        return {};
    }

    // What it confirms, on the same conditions and with the same reading, as far as it does not state it itself.
    void confirm(Record& decision)
    {
        auto const found = by_id_.find(text_in(decision, Field::confirms));
        if (found == by_id_.end() || !confirmed_.insert(&decision).second) {
            return;  // an id that nobody has is told where all ids are looked up
        }
        auto& confirmed = *found->second;
        path_.insert(&decision);
        auto const why = refusal(decision, confirmed);
        if (why.empty()) {
            confirm(confirmed);
            take_over(decision, confirmed);
        } else {
            diagnostics_.push_back(occurrence(confirms_nothing, decision.find(Field::confirms)->span,
                                              {{"id", shown(text_in(confirmed, Field::id))}, {"reason", why}}));
        }
        path_.erase(&decision);
    }

    void take_over(Record& decision, Record const& confirmed)
    {
        bool const states_its_own = given(&decision, Field::about) != nullptr;
        if (!states_its_own && !items_.spend(confirmed.records(Field::about).size())) {
            return;
        }
        for (auto const field :
             {Field::provided, Field::about, Field::open, Field::reading, Field::target_group, Field::put_before}) {
            auto const* const fact = given(&confirmed, field);
            bool const wanted = field == Field::provided || !states_its_own;
            auto const* const own = given(&decision, field);
            bool const none = own != nullptr && own->value == Value(std::vector<std::string>{});  // sets no condition
            if (fact != nullptr && wanted && (own == nullptr || none)) {
                auto copy = *fact;
                std::erase_if(decision.facts, [field](Fact const& each) { return each.field == field; });
                if (field == Field::about) {
                    without_slips(std::get<Records>(copy.value));
                }
                decision.facts.push_back(std::move(copy));
            }
        }
    }

    // Who confirms what was meant has made no slip.
    static void without_slips(Records& items)
    {
        for (auto& item : items) {
            std::erase_if(item.facts,
                          [](Fact const& fact) { return fact.field == Field::says || fact.field == Field::means; });
        }
    }

    Diagnostics& diagnostics_;
    std::map<std::string, Record const*, std::less<>> editions_;
    std::vector<std::string_view> ids_;
    std::vector<Record*> decisions_;
    std::map<std::string, Record*, std::less<>> by_id_;
    std::map<std::string, Record const*, std::less<>> corrected_;  // by the id of the entry: what corrects it
    std::set<Record const*> confirmed_, path_;                     // that were taken up; that are being
    Budget items_{most_items}, comparisons_{most_comparisons};
};

}  // namespace

void read_as_meant(std::vector<Record*> const& decision_files, Diagnostics& diagnostics)
{
    Log(decision_files, diagnostics).read();
}

bool of_unknown_edition(Record const& about)
{
    return given(&about, Field::annex) != nullptr && given(&about, Field::row_number) == nullptr;
}

bool only_names(Record const& item)
{
    static constexpr std::array names{Field::operator_, Field::offer, Field::service, Field::submission};
    return std::all_of(item.facts.begin(), item.facts.end(), [](Fact const& fact) {
        return std::find(names.begin(), names.end(), fact.field) != names.end();
    });
}

bool is_awaited(Record const& about)
{
    auto const* const awaited = about.get<bool>(Field::awaited);
    return awaited != nullptr && *awaited;
}

}  // namespace styr
