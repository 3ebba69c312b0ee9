// SPDX-License-Identifier: MPL-2.0
#include "session/input/update_states.hpp"

#include "engine/check.hpp"
#include "engine/check_names.hpp"
#include "engine/dispensations/excepted_findings.hpp"
#include "engine/set_aside.hpp"
#include "engine/updates/counted_log.hpp"
#include "models/fields/date_in.hpp"
#include "models/fields/matter.hpp"
#include "models/fields/text_in.hpp"
#include "models/repository/corrections.hpp"
#include "models/repository/log_as_meant.hpp"
#include "session/input/outside_data.hpp"
#include "session/input/owner_files.hpp"
#include "session/input/suppressed.hpp"
#include "session/input/update_files.hpp"
#include "session/input/update_needs.hpp"
#include "session/messages/session_problems.hpp"

#include <algorithm>

namespace styr {

namespace {

// ---- what does not count here

// What the update leaves of a file, where that is another than before; its source, or that of the base where it is
// gone.
class KeptFiles {
public:
    KeptFiles(UpdateStates const& states, Configuration const& base, Shelves const& shelves, Desk& desk)
        : states_(states), base_(base), shelves_(shelves), desk_(desk)
    {
    }

    std::vector<ToldFile> kept;
    std::optional<Record> configuration;  // as the update leaves it, where it changes it
    std::optional<Agreement> agreement;   // likewise

    // They do not count here, but have to be right.
    void check(std::string const& name)
    {
        if (differs(name)) {
            auto const source = desk_.sources.size();
            if (auto text = head_text(name, desk_.diagnostics)) {
                configuration = load_record(name, *std::move(text), RecordKind::configuration, {}, desk_);
            }
            bool const elsewhere = !configuration || points_elsewhere(*configuration);
            keep(name, source, elsewhere ? ToldFile::Is::points_elsewhere : ToldFile::Is::kept);
        }
        if (auto const folder = own_agreement_folder(base_, shelves_); !folder.empty()) {
            check_agreement(folder);
        }
    }

private:
    std::optional<std::string> head_text(std::string const& name, Diagnostics& diagnostics) const
    {
        auto const file = states_.head->file(name);
        return file ? states_.head->read(*file, most_data_bytes, diagnostics) : std::nullopt;
    }

    bool differs(std::string const& name) const
    {
        auto const base = states_.base->file(name);
        auto const head = states_.head->file(name);
        return base.has_value() != head.has_value() ||
               (base && content_id_of(*states_.base, *base) != content_id_of(*states_.head, *head));
    }

    void keep(std::string const& name, SourceId source, ToldFile::Is is = ToldFile::Is::kept)
    {
        bool const there = source < desk_.sources.size();
        kept.push_back({name, Span{there ? source : base_.record.span.source, 0, 0}, is});
    }

    bool points_elsewhere(Record const& now) const
    {
        Configuration const after{states_.head, now};
        auto const differs = [&](Field field) { return after.folder_name(field) != base_.folder_name(field); };
        return differs(Field::agreement) || std::any_of(data_folders.begin(), data_folders.end(), differs);
    }

    void check_agreement(std::string const& folder)
    {
        std::set<std::string> names;
        for (auto const* const state : {states_.base.get(), states_.head.get()}) {
            if (state->folder(folder) == Snapshot::Folder::inside) {
                for (auto const& file :
                     state->list(folder, folder, Depth::this_folder, endings_beside_agreements, desk_.diagnostics)) {
                    names.insert(file.name);
                }
            }
        }
        std::erase_if(names, [this](std::string const& name) { return !differs(name); });
        auto const first = desk_.sources.size();
        if (!names.empty()) {
            agreement = read_agreement({states_.head, folder, folder, {}}, desk_);
        }
        for (auto const& name : names) {
            auto source = first;
            while (source < desk_.sources.size() && desk_.sources[source].name() != name) {
                ++source;
            }
            keep(name, source);
        }
    }

    UpdateStates const& states_;
    Configuration const& base_;
    Shelves const& shelves_;
    Desk& desk_;
};

// ---- what is made of them

bool is_trusted(Configuration const& configuration, std::string_view body)
{
    auto const* const trusted = configuration.record.get<std::vector<std::string>>(Field::trusted_decisions);
    return trusted != nullptr && std::find(trusted->begin(), trusted->end(), body) != trusted->end();
}

void add(Repository& repository, UpdateFile const& file, std::optional<Record> const& record)
{
    if (!record) {
        return;
    }
    switch (file.folder) {
    case Field::register_:
        return repository.add_register(*record);
    case Field::submissions:
        return repository.add_submission(*record, file.id());
    case Field::settlements:
        return repository.add_settlements(*record);
    case Field::figures:  // stand in the agreement
        return;
    default:
        return repository.add_decisions(*record);
    }
}

// What the owner has set, before the update or after it.
std::vector<OwnerFile> owner_files(UpdateFiles& files, std::optional<Record> UpdateFile::*side)
{
    std::vector<OwnerFile> found;
    for (auto const& file : files.all()) {
        if (file.folder == Field::figures && file.*side) {
            found.push_back({file.name, *(file.*side)});
        }
    }
    return found;
}

// The repository as the update leaves it has to hold together; what is wrong is reported. `listed`: the dispensations
// of a styr.yaml that the update changes; `as_left`: the agreement as the update leaves it.
void check_whole(UpdateFiles& files, std::vector<Dispensation> const& listed, Agreement const& agreement,
                 Agreement as_left, Desk& desk)
{
    Repository whole(agreement.fields);
    for (auto const& file : files.all()) {
        add(whole, file, file.after);
    }
    whole.complete(desk.diagnostics);
    add_owner_files(as_left, owner_files(files, &UpdateFile::after), desk.sources, desk.diagnostics);
    if (desk.wrong()) {
        return;
    }
    Diagnostics names;
    check_names(agreement, whole, names);
    check_dispensations(files.new_dispensations(), agreement, whole, names);
    check_dispensations(listed, agreement, whole, names);
    for (auto& found : names) {  // of a part of the files, a name that is not known may be known to the others
        bool const caused = files.brought().contains(found.primary.span.source);
        if (caused || found.severity() == Severity::error) {
            desk.add(std::move(found));
        }
    }
}

// Each side of the log by its own annexes: what is edited in one of them is edited in every entry that rests on it.
void read_both_logs(UpdateFiles& files)
{
    std::vector<Record*> before, after;
    for (auto& file : files.all()) {
        if (file.folder == Field::decisions && file.before) {
            before.push_back(&*file.before);
        }
        if (file.folder == Field::decisions && file.after) {
            after.push_back(&*file.after);
        }
    }
    Diagnostics said_of_the_whole;
    read_as_meant(before, said_of_the_whole);
    read_as_meant(after, said_of_the_whole);
}

bool has_other_entries(UpdateFile const& file)
{
    return (file.folder == Field::decisions || file.folder == Field::figures) &&
           (file.changed || (file.before && file.after && !(*file.before == *file.after)));
}

// Those for a case, given for the submission as it stood.
void drop_those_of_edited(std::vector<Dispensation>& dispensations, UpdateFiles& files)
{
    Names edited;
    for (auto const& file : files.all()) {
        if (file.folder == Field::submissions && file.changed) {
            edited.insert(file.id());
        }
    }
    std::erase_if(dispensations, [&](Dispensation const& each) {
        std::string_view const name = each.case_.name;
        bool of_edited = edited.contains(name);
        for (auto at = name.find(':'); !of_edited && at != std::string_view::npos; at = name.find(':', at + 1)) {
            of_edited = edited.contains(name.substr(0, at));
        }
        return of_edited && each.digest.empty();
    });
}

// What was handed in, as the base has it, by digest, with the earliest day: of files that the update edits, renames or
// removes.
using HandedIn = std::map<std::string, std::optional<Fact>, std::less<>>;

HandedIn handed_in_before(UpdateFiles& files)
{
    HandedIn matters;
    for (auto const& file : files.all()) {
        if (file.folder != Field::submissions || !file.changed || !file.before) {
            continue;
        }
        auto const* const day = given(&*file.before, Field::submitted);
        auto const earliest = [](Fact const& fact) { return std::get<DateBounds>(fact.value).earliest; };
        for (auto const& change : file.before->records(Field::changes)) {
            auto& known = matters[digest_of(*file.before, change)];
            known = day != nullptr && (!known || earliest(*day) < earliest(*known)) ? std::optional(*day) : known;
        }
    }
    return matters;
}

// The submissions that it replaces, the file or one of its changes.
std::set<std::string_view> replaced_by(std::optional<Record> const& submission)
{
    std::set<std::string_view> ids;
    auto const add = [&ids](Record const& record) {
        if (auto const id = text_in(record, Field::replaces); !id.empty()) {
            ids.insert(id);
        }
    };
    if (submission) {
        add(*submission);
        auto const& changes = submission->records(Field::changes);
        std::for_each(changes.begin(), changes.end(), add);
    }
    return ids;
}

// What was refused stays refused, whatever becomes of the files: an update neither loosens a correction from what it
// corrects, nor brings an application that was never made, taken back or replaced from the start.
void tell_of_loosened(UpdateFile const& file, HandedIn const& before, Names const& brought, std::vector<ToldFile>& told)
{
    if (file.folder != Field::submissions || !file.changed || !file.after) {
        return;
    }
    auto const then = replaced_by(file.before), now = replaced_by(file.after);
    bool const struck = !std::includes(now.begin(), now.end(), then.begin(), then.end());
    auto const& changes = file.after->records(Field::changes);
    bool const taken_back = std::any_of(changes.begin(), changes.end(), [&](Record const& change) {
        return withdrawn_on(*file.after, change) && !before.contains(digest_of(*file.after, change));
    });
    bool const of_brought = std::any_of(
        now.begin(), now.end(), [&](std::string_view id) { return brought.contains(id) && !then.contains(id); });
    if (struck) {
        told.push_back({file.name, file.after->span, ToldFile::Is::loosened});
    }
    if (taken_back || of_brought) {
        told.push_back({file.name, file.after->span, ToldFile::Is::never_made});
    }
}

// The day on which something was handed in works for or against who asks (decisions.md, 1): where the update says
// another one than the base did, of the file or of a matter that stood in another, that is told, and the day of before
// is read.
void keep_day_of_hand_in(UpdateFile& file, HandedIn const& matters, std::vector<ToldFile>& told)
{
    if (file.folder != Field::submissions || !file.changed || !file.after) {
        return;
    }
    auto const now = date_in(*file.after, Field::submitted);
    std::optional<Fact> before;
    auto const take = [&](Fact const* fact) {  // the latest of several: of which it is, the update may choose
        auto const day = [](Fact const& each) { return std::get<DateBounds>(each.value).earliest; };
        before = fact != nullptr && (!before || day(*fact) > day(*before)) ? std::optional(*fact) : before;
    };
    take(file.before ? given(&*file.before, Field::submitted) : nullptr);
    for (auto const& change : file.after->records(Field::changes)) {
        auto const known = matters.find(digest_of(*file.after, change));
        take(known == matters.end() || !known->second ? nullptr : &*known->second);
    }
    auto const then = before ? std::get<DateBounds>(before->value) : now;
    bool const back = now.earliest < then.earliest;
    if (!back && now.earliest <= then.latest) {
        return;
    }
    auto const* const stated = given(&*file.after, Field::submitted);
    told.push_back({file.name, stated == nullptr ? file.after->span : stated->span,
                    back ? ToldFile::Is::moved_back : ToldFile::Is::moved_on});
    std::erase_if(file.after->facts, [](Fact const& fact) { return fact.field == Field::submitted; });
    before->key = before->span = told.back().place;
    file.after->facts.push_back(*std::move(before));
}

void fill(Update& update, UpdateFiles& files, Sources const& sources, Diagnostics& diagnostics)
{
    read_both_logs(files);
    auto const matters = handed_in_before(files);
    Names brought;
    for (auto const& file : files.all()) {
        if (file.folder == Field::submissions && file.changed && !file.before) {
            brought.insert(file.id());
        }
    }
    for (auto& file : files.all()) {
        tell_of_loosened(file, matters, brought, update.files);
        keep_day_of_hand_in(file, matters, update.files);
        bool const registered = file.folder == Field::register_, decided = file.folder == Field::decisions;
        auto const trusted = [&](std::string_view body) { return is_trusted(update.configuration, body); };
        auto const log = decided ? counted_log(file.before, file.after, trusted) : std::nullopt;
        add(update.before, file, registered ? file.before : decided ? log : file.after);
        add(update.after, file, decided ? log : file.after);
        if (file.folder == Field::submissions && file.changed && file.before) {
            update.before.add_former_submission(*file.before);
        }
        bool const asks_or_settles = file.folder == Field::submissions || file.folder == Field::settlements;
        if (asks_or_settles && file.before && !file.head) {
            update.files.push_back({file.name, file.before->span, ToldFile::Is::removed});
        }
        if (has_other_entries(file) && file.before) {
            update.entries_before.push_back(*file.before);
        }
        if (has_other_entries(file) && file.after) {
            update.entries_after.push_back(*file.after);
        }
    }
    Diagnostics said_of_the_whole;
    add_owner_files(update.agreement, owner_files(files, &UpdateFile::before), sources, said_of_the_whole);
    update.before.set_log_whole(update.configuration.record);
    update.after.set_log_whole(update.configuration.record);
    update.before.complete(said_of_the_whole);
    update.after.complete(said_of_the_whole);
    update.brought = files.brought();
    update.now = files.now();
    update.dispensations = dispensations_of(update.configuration.record);
    update.dispensations.insert(update.dispensations.end(), files.dispensations().begin(), files.dispensations().end());
    update.new_dispensations = files.new_dispensations();
    Diagnostics said_where_they_are_read;
    keep_those_allowed(update.dispensations, update.configuration.record, said_where_they_are_read);
    keep_those_allowed(update.new_dispensations, update.configuration.record, diagnostics);
    drop_those_of_edited(update.dispensations, files);
}

// Where the update itself wants data to be read from then on: that it points elsewhere is told of its styr.yaml.
std::vector<std::string> data_folders_of(std::optional<Record> const& configuration)
{
    std::vector<std::string> names;
    for (auto const field : data_folders) {
        if (auto const* const name = configuration ? configuration->get<std::string>(field) : nullptr) {
            names.push_back(*name);
        }
    }
    return names;
}

// Whatever could not be looked into, wherever it was asked for; what both states share is told once.
void report_faults(UpdateStates const& states, Desk& desk)
{
    std::set<std::string> told;
    for (auto const* const state : {states.base.get(), states.head.get()}) {
        for (auto& fault : state->faults()) {
            if (told.insert(fault.headline.in(Lang::en)).second) {
                desk.add(std::move(fault));
            }
        }
    }
}

// What the update leaves has to be what a check of it can read: every folder that its styr.yaml names.
void check_folders(Configuration const& after, Desk& desk)
{
    for (auto const field : data_folders) {
        if (after.files->folder(after.folder_name(field)) == Snapshot::Folder::absent) {
            after.folder(field, desk);
        }
    }
}

// Nothing was there before by which data could be judged.
void check_first(UpdateStates const& states, std::vector<UpdateFile> const& files, Desk& desk)
{
    auto const data = std::find_if(files.begin(), files.end(), [](UpdateFile const& file) { return file.changed; });
    if (data == files.end()) {
        return desk.add(occurrence(session_problem::first_update, {}, {{"revision", states.base_name}}));
    }
    auto const where = states.below.empty() ? Text{"den øverste mappe", "the top folder"} : Text{states.below};
    desk.add(occurrence(session_problem::no_base_configuration, {},
                        {{"revision", states.base_name}, {"path", where}, {"data", data->name}}));
}

}  // namespace

std::optional<Ground> load_base(UpdateStates const& states, Shelves const& shelves, Desk& desk)
{
    auto ground = load_ground({.files = states.first ? states.head : states.base,
                               .configuration = states.configuration,
                               .shown = states.configuration,
                               .below = states.below},
                              shelves, desk);
    report_faults(states, desk);
    return desk.wrong() ? std::nullopt : std::move(ground);
}

std::optional<Update> load_update(UpdateStates const& states, Ground& ground, Shelves const& shelves, Desk& desk)
{
    auto const& configuration = ground.configuration;
    KeptFiles changed(states, configuration, shelves, desk);
    changed.check(states.configuration);
    check_folders({states.head, changed.configuration ? *changed.configuration : configuration.record}, desk);
    report_data_outside(configuration, *states.head, data_folders_of(changed.configuration), desk);
    UpdateFiles files(configuration, ground.fields, *states.base, states.base_name, *states.head, desk);
    files.list();
    if (states.first) {
        check_first(states, files.all(), desk);
    }
    read_what_is_needed(files);
    if (changed.configuration) {  // what it says of the whole, the whole has to bear out
        files.read_all();
    }
    files.check_size();
    if (!desk.wrong()) {
        check_whole(files,
                    changed.configuration ? dispensations_of(*changed.configuration) : std::vector<Dispensation>{},
                    *ground.agreement, changed.agreement ? *changed.agreement : *ground.agreement, desk);
    }
    auto suppressed = suppressed_by(ground.configuration, desk);
    report_faults(states, desk);
    if (desk.wrong()) {
        return std::nullopt;
    }
    Update update(std::move(ground.configuration), *std::move(ground.agreement));
    update.suppressed = std::move(suppressed);
    update.files.insert(update.files.end(), changed.kept.begin(), changed.kept.end());
    fill(update, files, desk.sources, desk.diagnostics);
    return update;
}

UpdateResult judge_update(Update const& update, CheckOptions const& options, Sources const& sources)
{
    auto const entries = [](std::vector<Record> const& roots, Field list) {
        std::vector<Record const*> all;
        for (auto const& root : roots) {
            for (auto const& entry : root.records(list)) {
                all.push_back(&entry);
            }
        }
        return all;
    };
    auto const brought = [&](SourceId source) { return update.brought.contains(source); };
    auto const trusted = [&](std::string_view body) { return is_trusted(update.configuration, body); };
    auto result = check_update({.agreement = update.agreement,
                                .before = update.before,
                                .after = update.after,
                                .decisions_before = entries(update.entries_before, Field::decisions),
                                .decisions_after = entries(update.entries_after, Field::decisions),
                                .brought = brought,
                                .now = update.now,
                                .trusted = trusted,
                                .files = update.files,
                                .dispensations = update.dispensations,
                                .new_dispensations = update.new_dispensations,
                                .as_of = options.as_of,
                                .with_proposals = options.with_proposals,
                                .most_steps = options.most_steps,
                                .suppressed = update.suppressed,
                                .annexes_before = entries(update.entries_before, Field::annexes),
                                .annexes_after = entries(update.entries_after, Field::annexes),
                                .figures_before = entries(update.entries_before, Field::figures),
                                .figures_after = entries(update.entries_after, Field::figures)});
    result.result.told = told(result.result.not_yet, options.as_of);
    dispense(result.result, {update.dispensations, update.before, sources, false});
    return result;
}

}  // namespace styr
