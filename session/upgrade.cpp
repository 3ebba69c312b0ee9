// SPDX-License-Identifier: MPL-2.0
#include "session/upgrade.hpp"

#include "diagnostics/utf8.hpp"
#include "engine/evaluation/log_entry.hpp"
#include "models/fields/change.hpp"
#include "models/fields/former_matter.hpp"
#include "models/fields/matter.hpp"
#include "models/fields/print.hpp"
#include "session/explain/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace styr {

namespace {

struct OldSubmission {
    std::string id;
    Record root;
};

class Upgrade {
public:
    Upgrade(Configuration const& configuration, FieldTable const& fields, Day as_of, Desk& desk)
        : configuration_(configuration), fields_(fields), as_of_(as_of), desk_(desk)
    {
    }

    std::vector<UpgradeNote> notes;

    void read()
    {
        for (auto const& [field, kind] :
             {std::pair(Field::register_, RecordKind::operator_), std::pair(Field::submissions, RecordKind::submission),
              std::pair(Field::settlements, RecordKind::settlement_file),
              std::pair(Field::decisions, RecordKind::decision_file)}) {
            auto const folder = configuration_.folder(field, desk_);
            auto const files = folder ? configuration_.files->list_data(*folder, *folder, desk_.diagnostics).files
                                      : std::vector<FoundFile>{};
            for (auto const& file : files) {
                read(file, kind);
            }
        }
    }

    void look_through()
    {
        for (auto const& file : decision_files_) {
            for (auto const& decision : file.records(Field::decisions)) {
                entry(decision);
            }
        }
        for (auto const& given : dispensations_of(configuration_.record)) {
            dispensation(given);
        }
        bool const may = configuration_.record.get<bool>(Field::comments_may_dispense) != nullptr &&
                         *configuration_.record.get<bool>(Field::comments_may_dispense);
        for (auto const& given : in_comments_) {
            if (!may) {
                note(given.place, {"en kommentar dispenserer kun, hvor styr.yaml siger `comments_may_dispense: true`; "
                                   "ellers hører dispensationen hjemme i styr.yaml",
                                   "a comment dispenses only where styr.yaml says `comments_may_dispense: true`; else "
                                   "the dispensation belongs in styr.yaml"});
            }
            dispensation(given);
        }
    }

private:
    void note(Span place, Text text) { notes.push_back({place, std::move(text)}); }

    void read(FoundFile const& found, RecordKind kind)
    {
        auto text = configuration_.files->read(found, most_data_bytes, desk_.diagnostics);
        auto file = text ? load_data(found.name, *std::move(text), kind, fields_, desk_) : std::nullopt;
        if (!file) {
            return;
        }
        in_comments_.insert(in_comments_.end(), file->dispensations.begin(), file->dispensations.end());
        if (kind == RecordKind::submission) {
            submissions_.push_back({std::filesystem::path(found.name).stem().string(), std::move(file->record)});
        } else if (kind == RecordKind::decision_file) {
            decision_files_.push_back(std::move(file->record));
        }
    }

    void dispensation(Dispensation const& given)
    {
        auto const last = last_day_of_two_years(given.from.value_or(as_of_));
        if (given.until > last) {
            auto const day = print_day(last);
            note(given.place, {"en dispensation gælder højst i to år, her til og med den " + day.da +
                                   "; skal den gælde længere, hører det hjemme i aftalen",
                               "a dispensation holds for two years at most, here until " + day.en +
                                   "; what is to hold longer belongs in the agreement"});
        }
    }

    void entry(Record const& decision)
    {
        auto const outcome = outcome_of(decision);
        bool const gives = outcome == Outcome::approved || outcome == Outcome::accepted;
        bool const takes = outcome == Outcome::refused || outcome == Outcome::withdrawn;
        Text const id{std::string(text_in(decision, Field::id)) + ": "};
        for (auto const& about : gives || takes ? decision.records(Field::about) : Records{}) {
            if (given(&about, Field::annex) != nullptr) {
                continue;
            }
            for (auto& text : of_item(about, gives)) {
                note(about.facts.empty() ? decision.span : about.facts.front().key, id + text);
            }
        }
    }

    std::vector<Text> of_item(Record const& about, bool gives) const
    {
        std::vector<Text> found;
        auto const digest = text_in(about, Field::digest);
        if (given(&about, Field::operator_) == nullptr) {
            found.push_back({"siger ikke, hvilken driftsherres tilbud det er (`operator`)",
                             "does not say whose offer it is (`operator`)"});
        }
        if (given(&about, Field::except) != nullptr) {
            found.push_back({"`except` følger det tidligere fingeraftryk; nævn hver ændring, der er ment",
                             "`except` goes with the former digest; name each change that is meant"});
        }
        if (scheme_of(digest) == DigestScheme::former) {
            found.push_back(of_former_digest(about, digest));
        } else if (digest.empty() && given(&about, Field::effective) == nullptr) {
            found.push_back(gives ? Text{"siger intet om, hvilken dag ændringen træder i kraft (`effective`); uden den "
                                         "dækker beslutningen intet",
                                         "says nothing of the day on which the change takes effect (`effective`); "
                                         "without it the decision covers nothing"}
                                  : Text{"siger ikke, hvilken dags ændring der er ment (`effective`); uden den er det "
                                         "tvivlsomt for hver, den kan angå",
                                         "does not say which day's change is meant (`effective`); without it each that "
                                         "it may be about is in doubt"});
        }
        if (gives && digest.empty() && given(&about, Field::until) == nullptr) {
            if (auto const until = temporary(about)) {
                auto const day = print_date(*until);
                found.push_back(
                    {"siger intet om, at ændringen er midlertidig (`until`); der er søgt til " + day.da,
                     "does not say that the change is temporary (`until`); it is asked for until " + day.en});
            }
        }
        return found;
    }

    Text of_former_digest(Record const& about, std::string_view digest) const
    {
        Text const former{"har et fingeraftryk af den tidligere slags, som ikke dækker noget, før det er fornyet",
                          "has a digest of the former kind, which covers nothing until it is renewed"};
        auto const id = text_in(about, Field::submission);
        auto const submission = std::find_if(submissions_.begin(), submissions_.end(),
                                             [&](OldSubmission const& each) { return each.id == id; });
        if (submission == submissions_.end() || former_digest_of(submission->root) != digest) {
            return former + Text{"; det passer ikke længere på takstindmeldingen, så se efter på papiret",
                                 "; it does not fit the submission any more, so see what its paper shows"};
        }
        std::string now;
        for (auto const& change : submission->root.records(Field::changes)) {
            auto const service = text_in(change, Field::service);
            now +=
                fmt::format("{}{}{} {}", now.empty() ? "" : ", ", text_in(change, Field::offer),
                            service.empty() ? "" : fmt::format(" ({})", service), digest_of(submission->root, change));
        }
        return former + Text{"; det passer endnu på vilkår og dage, og nu hedder det: " + now +
                                 "; det nye dækker også det øvrige, så se efter på papiret",
                             "; it still fits terms and days, and now it is: " + now +
                                 "; the new one covers the rest as well, so see what the paper shows"};
    }

    // The last day of a change that the item may mean by its names and its day.
    std::optional<DateBounds> temporary(Record const& about) const
    {
        auto const fits = [&](Record const& root, Record const& change, Field field) {
            auto const stated = text_in(about, field);
            return stated.empty() || stated == text_in(field == Field::operator_ ? root : change, field);
        };
        auto const* const day = about.get<DateBounds>(Field::effective);
        for (auto const& submission : submissions_) {
            bool const named =
                text_in(about, Field::submission).empty() || text_in(about, Field::submission) == submission.id;
            for (auto const& change : named ? submission.root.records(Field::changes) : Records{}) {
                auto const* const from = change.get<DateBounds>(Field::effective);
                auto const* const until = change.get<DateBounds>(Field::until);
                if (until != nullptr && fits(submission.root, change, Field::operator_) &&
                    fits(submission.root, change, Field::offer) && fits(submission.root, change, Field::service) &&
                    (day == nullptr || from == nullptr || *day == *from)) {
                    return *until;
                }
            }
        }
        return std::nullopt;
    }

    Configuration const& configuration_;
    FieldTable const& fields_;
    Day as_of_;
    Desk& desk_;
    std::vector<OldSubmission> submissions_;
    std::vector<Record> decision_files_;
    std::vector<Dispensation> in_comments_;
};

}  // namespace

std::vector<UpgradeNote> what_to_upgrade(Configuration const& configuration, FieldTable const& fields, Day as_of,
                                         Desk& desk)
{
    Upgrade upgrade(configuration, fields, as_of, desk);
    upgrade.read();
    upgrade.look_through();
    std::stable_sort(upgrade.notes.begin(), upgrade.notes.end(), [](UpgradeNote const& a, UpgradeNote const& b) {
        return std::pair(a.place.source, a.place.begin) < std::pair(b.place.source, b.place.begin);
    });
    return std::move(upgrade.notes);
}

std::string print_notes(std::vector<UpgradeNote> const& notes, Sources const& sources, Lang lang)
{
    std::string out;
    for (auto const& note : notes) {
        out += fmt::format("{}: {}\n", shown_place(note.place, sources), printable(note.text.in(lang)));
    }
    return out;
}

}  // namespace styr
