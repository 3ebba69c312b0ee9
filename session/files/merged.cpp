// SPDX-License-Identifier: MPL-2.0
#include "session/files/merged.hpp"

#include "session/messages/session_problems.hpp"

#include <algorithm>
#include <map>

namespace styr {

namespace {

// Which of two sides counts, where both came from a common state: of folders, kinds and contents alike.
enum class Side3 : std::uint8_t { base, head, both };

template <class T> Side3 side_of(T const& common, T const& base, T const& head)
{
    return head == common || base == head ? Side3::base : base == common ? Side3::head : Side3::both;
}

class MergedSnapshot final : public Snapshot {
public:
    MergedSnapshot(Parted states, MergeTexts merge) : states_(std::move(states)), merge_(std::move(merge)) {}

    Folder folder(std::string const& name) const override
    {
        auto const common = states_.common->folder(name), base = states_.base->folder(name),
                   head = states_.head->folder(name);
        if (base != Folder::outside && head != Folder::outside) {  // what is left of it is told file by file
            bool const any = base == Folder::inside || head == Folder::inside;
            return any ? Folder::inside : Folder::absent;
        }
        auto const side = side_of(common, base, head);
        return side == Side3::base ? base : side == Side3::head ? head : Folder::outside;
    }

    std::vector<std::string> folders() const override
    {
        auto const base = states_.base->folders(), head = states_.head->folders();
        std::vector<std::string> names;
        std::set_union(base.begin(), base.end(), head.begin(), head.end(), std::back_inserter(names));
        return names;
    }

    std::optional<FoundFile> file(std::string const& name) const override
    {
        auto const& choice = choice_of(name);
        bool const there = choice.side == Side3::both || choice.state(states_).file(name).has_value();
        return there ? std::optional(FoundFile{name, name}) : std::nullopt;
    }

    std::optional<std::string> read(FoundFile const& file, std::size_t most, Diagnostics& diagnostics) const override
    {
        auto const& choice = choice_of(file.place);
        if (choice.side != Side3::both) {
            return choice.state(states_).read(file, most, diagnostics);
        }
        auto text = merged_text(file.place);
        if (!text || text->size() > most) {
            diagnostics.push_back(occurrence(session_problem::update_conflicts, {},
                                             {{"path", file.name}, {"revision", states_.base_name}}));
            return std::nullopt;
        }
        return text;
    }

    std::string real_place(FoundFile const& file) const override
    {
        return (choice_of(file.place).side == Side3::base ? states_.base : states_.head)->real_place(file);
    }

    std::optional<std::string> content_id(FoundFile const& file) const override
    {
        auto const& choice = choice_of(file.place);
        return choice.side == Side3::both ? std::nullopt : choice.state(states_).content_id(file);
    }

    std::vector<Entry> entries(std::string const& folder, std::string_view shown, std::size_t most,
                               Diagnostics& diagnostics) const override
    {
        std::map<std::string, Kinds> found;
        auto const look = [&](Snapshot const& state, std::optional<EntryKind> Kinds::*kind) {
            if (state.folder(folder) == Folder::inside) {
                for (auto& entry : state.entries(folder, shown, most, diagnostics)) {
                    found[std::move(entry.name)].*kind = entry.kind;
                }
            }
        };
        look(*states_.common, &Kinds::common);
        look(*states_.base, &Kinds::base);
        look(*states_.head, &Kinds::head);
        std::vector<Entry> all;
        for (auto const& [name, kinds] : found) {
            if (all.size() == most) {
                break;
            }
            if (auto const kind = kind_of(kinds, joined_place(folder, name), diagnostics)) {
                all.push_back({name, *kind});
            }
        }
        return all;
    }

    Diagnostics faults() const override
    {
        auto all = states_.common->faults();
        for (auto const& state : {states_.base, states_.head}) {
            auto more = state->faults();
            std::move(more.begin(), more.end(), std::back_inserter(all));
        }
        return all;
    }

private:
    struct Kinds {
        std::optional<EntryKind> common, base, head;
    };

    struct Choice {
        Side3 side{};

        Snapshot const& state(Parted const& states) const { return side == Side3::base ? *states.base : *states.head; }
    };

    static std::optional<std::string> id_in(Snapshot const& state, std::string const& place)
    {
        auto const found = state.file(place);
        return found ? std::optional(content_id_of(state, *found).value_or(std::string())) : std::nullopt;
    }

    Choice const& choice_of(std::string const& place) const
    {
        auto const [at, fresh] = choices_.try_emplace(place);
        if (fresh) {
            at->second.side =
                side_of(id_in(*states_.common, place), id_in(*states_.base, place), id_in(*states_.head, place));
        }
        return at->second;
    }

    // Files by their contents; folders are there where either side has them, since what is in them is told file by
    // file; links and the like by their kind. One side's file where the other has something else is a conflict.
    std::optional<EntryKind> kind_of(Kinds const& kinds, std::string const& place, Diagnostics& diagnostics) const
    {
        auto const is = [&](EntryKind kind) {
            return (!kinds.base || *kinds.base == kind) && (!kinds.head || *kinds.head == kind);
        };
        if (!kinds.base && !kinds.head) {
            return std::nullopt;
        }
        if (is(EntryKind::folder)) {
            return EntryKind::folder;
        }
        if (is(EntryKind::file)) {
            return file(place) ? std::optional(EntryKind::file) : std::nullopt;
        }
        auto const side = side_of(kinds.common, kinds.base, kinds.head);
        if (side == Side3::both) {
            diagnostics.push_back(
                occurrence(session_problem::update_conflicts, {}, {{"path", place}, {"revision", states_.base_name}}));
        }
        return side == Side3::base ? kinds.base : kinds.head;
    }

    std::optional<std::string> merged_text(std::string const& place) const
    {
        Diagnostics said_by_the_conflict;
        auto const text_in = [&](Snapshot const& state) {
            auto const found = state.file(place);
            return found ? state.read(*found, most_data_bytes, said_by_the_conflict) : std::nullopt;
        };
        auto const common = text_in(*states_.common), base = text_in(*states_.base), head = text_in(*states_.head);
        return common && base && head ? merge_(*common, *base, *head) : std::nullopt;
    }

    Parted states_;
    MergeTexts merge_;
    mutable std::map<std::string, Choice> choices_;
};

}  // namespace

std::shared_ptr<Snapshot const> merged(Parted states, MergeTexts merge)
{
    return std::make_shared<MergedSnapshot>(std::move(states), std::move(merge));
}

}  // namespace styr
