// SPDX-License-Identifier: MPL-2.0
#include "session/input/update_needs.hpp"

#include "engine/evaluation/log_entry.hpp"
#include "models/fields/change.hpp"
#include "models/fields/text_in.hpp"
#include "models/repository/register_changes.hpp"

#include <algorithm>

namespace styr {

namespace {

void add_text(Names& names, Record const& record, Field field)
{
    if (auto const text = text_in(record, field); !text.empty()) {
        names.emplace(text);
    }
}

class Needs {
public:
    explicit Needs(UpdateFiles& files) : files_(files) {}

    void read_all()
    {
        files_.read_changed();
        collect_changed();
        files_.read_mentioning(Field::register_, registered_);
        collect_touched_offers();
        files_.read_mentioning(Field::register_, asked_);  // another operator may have an offer of the same name
        collect_operators();
        files_.read_mentioning(Field::register_, registered_);  // what its later files leave out has ended
        files_.read_mentioning(Field::submissions, asked_);
        files_.read_mentioning(Field::settlements, ids_);
        files_.read_folder(Field::figures);    // whole: any of them may be looked up
        files_.read_folder(Field::decisions);  // whole: what ends a delegation names neither offer nor submission
        collect_taken_away();
        files_.read_mentioning(Field::register_, registered_);  // by which a refusal is certainly another's
        read_referred();
    }

private:
    template <class Visit> void each_changed(Field folder, Visit visit)
    {
        for (auto const& file : files_.all()) {
            for (auto const* const side : {&file.before, &file.after}) {
                if (file.folder == folder && file.changed && *side) {
                    visit(file, **side);
                }
            }
        }
    }

    void collect_changed()
    {
        each_changed(Field::register_,
                     [&](UpdateFile const&, Record const& root) { add_text(registered_, root, Field::operator_); });
        each_changed(Field::submissions, [&](UpdateFile const&, Record const& root) {
            add_text(registered_, root, Field::operator_);
            for (auto const& change : root.records(Field::changes)) {
                add_offer(change);
                for (auto const& left : change.records(Field::residents_from)) {
                    add_offer(left);
                }
            }
        });
        each_changed(Field::settlements, [&](UpdateFile const&, Record const& root) {
            for (auto const& settlement : root.records(Field::settlements)) {
                add_text(ids_, settlement, Field::id);
                add_text(registered_, settlement, Field::operator_);
                add_offer(settlement);
            }
        });
        each_changed(Field::decisions, [&](UpdateFile const&, Record const& root) {
            for (auto const& edition : root.records(Field::annexes)) {
                for (auto const& row : edition.records(Field::annex_rows)) {
                    add_text(registered_, row, Field::operator_);
                    add_offer(row);
                }
            }
            for (auto const& decision : root.records(Field::decisions)) {
                for (auto const field : {Field::about, Field::subject}) {
                    for (auto const& named : decision.records(field)) {
                        add_text(registered_, named, Field::operator_);
                        add_offer(named);  // a submission may register it
                    }
                }
            }
        });
    }

    void add_offer(Record const& record)
    {
        add_text(registered_, record, Field::offer);
        add_text(asked_, record, Field::offer);
    }

    void collect_operators()
    {
        for (auto const& file : files_.all()) {
            for (auto const* const side : {&file.before, &file.after}) {
                if (file.folder == Field::register_ && *side) {
                    add_text(registered_, **side, Field::operator_);
                }
            }
        }
    }

    void collect_touched_offers()
    {
        std::vector<Record const*> before, after;
        for (auto const& file : files_.all()) {
            if (file.folder == Field::register_ && file.before) {
                before.push_back(&*file.before);
            }
            if (file.folder == Field::register_ && file.after) {
                after.push_back(&*file.after);
            }
        }
        for (auto const& change : register_changes(before, after)) {
            for (auto const* const entry : {&change.before, &change.after}) {
                if (entry->offer != nullptr) {
                    add_text(asked_, *entry->offer, Field::offer);
                }
            }
        }
    }

    // Whom entries of the log name that take away: of an offer that nobody is seen to have, they may be about any.
    void collect_taken_away()
    {
        for (auto const& file : files_.all()) {
            for (auto const* const side : {&file.before, &file.after}) {
                if (file.folder == Field::decisions && *side) {
                    for (auto const& decision : (*side)->records(Field::decisions)) {
                        collect_taken_away(decision);
                    }
                }
            }
        }
    }

    void collect_taken_away(Record const& decision)
    {
        if (takes_away(outcome_of(decision)) || decision.find(Field::put_before) != nullptr) {
            for (auto const& named : decision.records(Field::about)) {
                add_text(registered_, named, Field::operator_);
                add_text(registered_, named, Field::offer);
            }
        }
    }

    // Submissions that a decision or another submission names, and whatever those name.
    void read_referred()
    {
        std::multimap<std::string, UpdateFile*> submissions;
        for (auto& file : files_.all()) {
            if (file.folder == Field::submissions) {
                submissions.emplace(file.id(), &file);
            }
            collect_references(file);
        }
        while (!referred_.empty()) {
            auto const [first, end] = submissions.equal_range(referred_.extract(referred_.begin()).value());
            std::for_each(first, end, [&](auto const& named) {
                if (!named.second->read) {
                    files_.read(*named.second);
                    collect_references(*named.second);
                }
            });
        }
    }

    void collect_references(UpdateFile const& file)
    {
        for (auto const* const side : {&file.before, &file.after}) {
            if (file.folder == Field::submissions && *side) {
                add_text(referred_, **side, Field::replaces);
                for (auto const& change : (*side)->records(Field::changes)) {
                    add_text(referred_, change, Field::replaces);
                }
            }
            if (file.folder != Field::decisions || !*side) {
                continue;
            }
            for (auto const& edition : (*side)->records(Field::annexes)) {
                for (auto const& row : edition.records(Field::annex_rows)) {
                    add_text(referred_, row, Field::submission);
                }
            }
            for (auto const& decision : (*side)->records(Field::decisions)) {
                for (auto const field : {Field::about, Field::subject}) {
                    for (auto const& named : decision.records(field)) {
                        add_text(referred_, named, Field::submission);
                    }
                }
            }
        }
    }

    UpdateFiles& files_;
    Names registered_;  // operators and offers whose register files are needed
    Names asked_;       // offers about which submissions and decisions are needed
    Names ids_;         // of settlements, each of which has to be the only one
    Names referred_;    // submissions that are still to be read
};

}  // namespace

void read_what_is_needed(UpdateFiles& files) { Needs(files).read_all(); }

}  // namespace styr
