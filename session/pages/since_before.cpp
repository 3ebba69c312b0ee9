// SPDX-License-Identifier: MPL-2.0
#include "session/pages/since_before.hpp"

#include "rules/typed/scope_phrases.hpp"
#include "session/pages/markdown.hpp"
#include "session/pages/set_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace styr {

namespace {

constexpr std::array<What, 9> repealed_as{What::provision,  What::rule,      What::exception,
                                          What::competence, What::parameter, What::definition,
                                          What::table,      What::calendar,  What::list};
static_assert(repealed_as[static_cast<std::size_t>(syntax::Repealed::list)] == What::list, "in the order of Repealed");

template <class Items> auto const* named(Items const& items, std::string const& name)
{
    auto const found = std::find_if(items.begin(), items.end(), [&](auto const& item) { return item.name == name; });
    return found == items.end() ? nullptr : &*found;
}

Provision const* provision_named(Version const& version, std::string const& id)
{
    auto const found = std::find_if(version.provisions.begin(), version.provisions.end(),
                                    [&](Provision const& provision) { return provision.id == id; });
    return found == version.provisions.end() ? nullptr : &*found;
}

bool same_text(Table const& a, Table const& b)
{
    return a.span == b.span && a.owner == b.owner &&
           std::equal(a.rows.begin(), a.rows.end(), b.rows.begin(), b.rows.end(),
                      [](auto const& x, auto const& y) { return x.second.span == y.second.span; });
}
bool same_text(Definition const& a, Definition const& b)
{
    return std::equal(a.cases.begin(), a.cases.end(), b.cases.begin(), b.cases.end(),
                      [](auto const& x, auto const& y) { return x.span == y.span; });
}
template <class Item> bool same_text(Item const& a, Item const& b) { return a.span == b.span; }

class SinceBefore {
public:
    SinceBefore(Version const& before, Version const& now, Lang lang) : before_(before), now_(now), lang_(lang) {}

    std::string told()
    {
        provisions();
        compare(before_.bodies, now_.bodies, What::body);
        compare(before_.parameters, now_.parameters, What::parameter);
        compare(before_.tables, now_.tables, What::table);
        compare(before_.calendars, now_.calendars, What::calendar);
        compare(before_.definitions, now_.definitions, What::definition);
        compare(before_.rules, now_.rules, What::rule);
        compare(before_.exceptions, now_.exceptions, What::exception);
        compare(before_.competences, now_.competences, What::competence);
        for (auto const& repeal : now_.repeals) {
            auto const what = repealed_as[static_cast<std::size_t>(repeal.what)];
            line(word(lang_, "ophævet", "repealed"),
                 fmt::format("{} {}{}", noun(what).in(lang_), md::code(repeal.name), in_brackets(repeal.sources)));
        }
        return std::move(out_);
    }

private:
    void line(std::string_view how, std::string const& what) { out_ += fmt::format("- {}: {}\n", how, what); }

    std::string in_brackets(std::vector<SourceCitation> const& sources) const
    {
        return sources.empty() ? std::string() : fmt::format(" ({})", md::sources_or_none(sources, lang_));
    }

    void provisions()
    {
        for (auto const& provision : now_.provisions) {
            auto const* const before = provision_named(before_, provision.id);
            if (before == nullptr || before->span != provision.span) {
                line(before == nullptr ? word(lang_, "ny", "new") : word(lang_, "ny tekst", "new text"),
                     fmt::format("{} {}", md::prose(provision.id), md::prose(provision.title.in(lang_))));
            }
        }
    }

    // Whether the item came with the whole provision that it stands in, which is told by itself.
    template <class Item> bool came_with_its_provision(Item const& item) const
    {
        if constexpr (requires { item.provision; }) {
            auto const place = std::optional<Index>(item.provision);
            return place && provision_named(before_, now_.provisions[*place].id) == nullptr;
        }
        return false;
    }

    template <class Items> void compare(Items const& before, Items const& now, What what)
    {
        for (auto const& item : now) {
            auto const* const old = named(before, item.name);
            auto const told = fmt::format("{} {}", noun(what).in(lang_), md::code(item.name));
            if (old != nullptr && !same_text(*old, item)) {
                line(word(lang_, "erstattet", "replaced"), told);
            } else if (old == nullptr && !came_with_its_provision(item)) {
                line(word(lang_, "ny", "new"), told);
            }
        }
    }

    Version const& before_;
    Version const& now_;
    Lang lang_;
    std::string out_;
};

}  // namespace

std::string since_before(Version const& before, Version const& now, Lang lang)
{
    return SinceBefore(before, now, lang).told();
}

}  // namespace styr
