// SPDX-License-Identifier: MPL-2.0
#include "engine/evaluation/phrases.hpp"
#include "rules/typed/scope_phrases.hpp"
#include "session/pages/asks.hpp"
#include "session/pages/gathered.hpp"
#include "session/pages/markdown.hpp"
#include "session/pages/norms.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace styr {

namespace {

using Cells = std::vector<std::string>;

// The rows about one body, or about a party that is none.
struct Chapter {
    std::string party;
    Text title{};  // of a body
    Gathered<Cells> rows{};
    Gathered<std::string> notes{};  // how it stands to other bodies
};

// What one version says, put into the chapters.
class OfVersion {
public:
    OfVersion(Version const& version, std::size_t at, Lang lang, std::vector<Chapter>& chapters)
        : version_(version), at_(at), lang_(lang), chapters_(chapters)
    {
    }

    void add()
    {
        for (auto const& body : version_.bodies) {
            if (!body.acts_for) {
                add_notes(body, chapter(md::prose(body.name), body.title));
            }
        }
        for (auto const& provision : version_.provisions) {
            if (holds_in(provision, version_)) {
                of_provision(provision);
            }
        }
    }

private:
    std::string_view told(std::string_view da, std::string_view en) const { return word(lang_, da, en); }
    std::string shown(Expression const& expression) const { return md::code(phrase(expression, version_)); }
    std::string when(std::optional<Expression> const& condition) const
    {
        return condition ? fmt::format(", {} {}", told("når", "when"), shown(*condition)) : std::string();
    }
    std::string cited(Index provision) const { return md::prose(version_.provisions[provision].id); }

    Chapter& chapter(std::string const& party, Text const& title)
    {
        auto const known =
            std::find_if(chapters_.begin(), chapters_.end(), [&](Chapter const& each) { return each.party == party; });
        return known != chapters_.end() ? *known : chapters_.emplace_back(Chapter{party, title});
    }

    void add_notes(Body const& body, Chapter& to)
    {
        auto const note = [&](std::string text) { to.notes.add(text, at_, text); };
        if (body.above) {
            note(fmt::format("{} {}", told("står over", "stands above"), md::prose(version_.bodies[*body.above].name)));
        }
        for (auto const& name : body.also) {
            note(fmt::format("{} {}", told("hedder også", "is also called"), md::prose(name)));
        }
        auto const self = version_.body_named(body.name);
        for (auto const& other : version_.bodies) {
            if (other.acts_for && other.acts_for == self) {
                note(fmt::format("{} {}", md::prose(other.name), told("har dets ord", "has its word")));
            }
        }
    }

    void of_provision(Provision const& provision)
    {
        each_in(version_.rules, provision, version_, [&](Rule const& rule) {
            auto const about = fmt::format("{}{}", scope_phrase(rule.scope).in(lang_), when(rule.when));
            auto const where = fmt::format("{} {}", md::prose(provision.id), md::code(rule.name));
            add_asks(rule.demand, about, rule.expects ? told("bør: ", "should: ") : told("", ""), where,
                     exceptions_to(rule.exceptions));
            if (rule.when) {
                add_asks(*rule.when, scope_phrase(rule.scope).in(lang_),
                         told("afgør, om reglen gælder: ", "settles whether the rule applies: "), where, "–");
            }
        });
        each_in(version_.exceptions, provision, version_, [&](Exception const& exception) {
            if (exception.when) {
                add_asks(*exception.when, fmt::format("{}", shown(*exception.when)),
                         fmt::format("{} {}: ", told("undtager fra", "excepts from"), defeated(exception)),
                         fmt::format("{} {}", md::prose(provision.id), md::code(exception.name)),
                         exceptions_to(exception.exceptions));
            }
        });
    }

    std::string defeated(Exception const& exception) const
    {
        Cells names;
        for (auto const rule : exception.rules) {
            names.push_back(
                fmt::format("{} {}", cited(version_.rules[rule].provision), md::code(version_.rules[rule].name)));
        }
        return fmt::format("{}", fmt::join(names, ", "));
    }

    std::string exceptions_to(std::vector<Index> const& exceptions) const
    {
        Cells all;
        for (auto const index : exceptions) {
            auto const& exception = version_.exceptions[index];
            if (holds_in(version_.provisions[exception.provision], version_)) {
                all.push_back(
                    fmt::format("{} {}{}", cited(exception.provision), md::code(exception.name), when(exception.when)));
            }
        }
        return md::lines(all);
    }

    void add_asks(Expression const& whole, std::string const& about, std::string_view role, std::string const& where,
                  std::string const& exceptions)
    {
        for (auto const* const ask : asks_in(whole, version_)) {
            auto const* const before = before_of(*ask);
            auto const part = *ask == whole || about == shown(whole)
                                  ? std::string()
                                  : fmt::format("<br>{} {}", told("led i", "part of"), shown(whole));
            for (auto const& party : asked_of(*ask, version_, lang_)) {
                Cells cells{about,
                            fmt::format("{}{}{}", role, asked_for(*ask, version_, lang_), part),
                            before == nullptr ? "–" : shown(*before),
                            stand_ins(party),
                            exceptions,
                            where};
                auto& to = chapter(party.told, party.body ? version_.bodies[*party.body].title : Text{});
                auto const key = fmt::format("{}", fmt::join(cells, "\n"));
                to.rows.add(key, at_, std::move(cells));
            }
        }
    }

    // Whose word counts for that of the party.
    std::string stand_ins(AskedParty const& party) const
    {
        if (!party.body) {
            return std::string(told("ingen", "nobody"));
        }
        auto const counts = [&](BodyId body) {
            return party.own_word ? body == *party.body : version_.at_or_above(body, *party.body);
        };
        Cells all;
        for (std::size_t i = 0; i < version_.bodies.size(); ++i) {
            auto const& body = version_.bodies[i];
            auto const id = body.acts_for.value_or(static_cast<BodyId>(i));
            if (counts(id) && i != *party.body) {
                all.push_back(md::prose(body.name));
            }
        }
        for (auto const& competence : version_.competences) {
            auto const& provision = version_.provisions[competence.provision];
            bool const provides = party.by_delegation && competence.delegates() && holds_in(provision, version_);
            if (provides && counts(competence.from) && !counts(competence.to)) {
                all.push_back(delegated(competence));
            }
        }
        for (auto const& competence : version_.competences) {
            bool const decides = party.by_delegation && competence.silent_after && counts(competence.from) &&
                                 holds_in(version_.provisions[competence.provision], version_);
            if (decides) {
                all.push_back(silence(competence));
            }
        }
        return all.empty() ? std::string(told("ingen", "nobody")) : md::lines(all);
    }

    std::string silence(Competence const& competence) const
    {
        return fmt::format("{} {} {} {} ({} {}){}", told("tavshed fra", "silence of"),
                           md::prose(version_.bodies[competence.from].name), told("i", "for"),
                           shown(*competence.silent_after), cited(competence.provision), md::code(competence.name),
                           when(competence.when));
    }

    std::string delegated(Competence const& competence) const
    {
        return fmt::format("{} {} {} {} ({} {}){}", md::prose(version_.bodies[competence.to].name),
                           told("mens en delegation fra", "while a delegation from"),
                           md::prose(version_.bodies[competence.from].name), told("står i loggen", "is on record"),
                           cited(competence.provision), md::code(competence.name), when(competence.when));
    }

    Version const& version_;
    std::size_t at_;
    Lang lang_;
    std::vector<Chapter>& chapters_;
};

// Which cases may be put before which body.
std::string referrals(PageRequest const& request)
{
    auto const lang = request.lang;
    Gathered<std::string> all;
    for (std::size_t at = 0; at < request.versions.size(); ++at) {
        auto const& version = *request.versions[at];
        for (auto const& each : version.competences) {
            auto const& provision = version.provisions[each.provision];
            if (each.referral && holds_in(provision, version)) {
                auto const text = fmt::format(
                    "{} {} {}{} ({} {})", md::prose(version.bodies[each.from].name),
                    word(lang, "kan forelægge en sag for", "may put a case before"),
                    md::prose(version.bodies[each.to].name),
                    each.when ? fmt::format(", {} {}", word(lang, "når", "when"), md::code(phrase(*each.when, version)))
                              : std::string(),
                    md::prose(provision.id), md::code(each.name));
                all.add(text, at, text);
            }
        }
    }
    std::string out;
    for (auto const& [text, versions] : all.entries) {
        out += fmt::format("- {} · {}\n", text, versions_told(versions, request));
    }
    return out;
}

std::string told(Chapter const& chapter, PageRequest const& request)
{
    auto const lang = request.lang;
    auto const title = md::prose(chapter.title.in(lang));
    auto out = md::section(title.empty() || title == chapter.party ? chapter.party : chapter.party + " – " + title);
    if (!chapter.notes.entries.empty()) {
        out += "\n";
        for (auto const& [note, versions] : chapter.notes.entries) {
            out += fmt::format("- {} · {}\n", note, versions_told(versions, request));
        }
    }
    if (chapter.rows.entries.empty()) {
        return out + md::paragraph(
                         word(lang, "Ingen regel spørger efter dets beslutning.", "No rule asks for its decision."));
    }
    out +=
        lang == Lang::da
            ? md::table_head({"sag", "beslutning", "før", "kan træde i stedet", "undtagelser", "bestemmelse", "udgave"})
            : md::table_head({"matter", "decision", "before", "may stand in", "exceptions", "provision", "version"});
    for (auto const& [cells, versions] : chapter.rows.entries) {
        auto row = cells;
        row.push_back(versions_told(versions, request));
        out += md::table_row(row);
    }
    return out;
}

}  // namespace

std::string decides_page(PageRequest const& request)
{
    auto const lang = request.lang;
    std::vector<Chapter> chapters;
    for (std::size_t at = 0; at < request.versions.size(); ++at) {
        OfVersion(*request.versions[at], at, lang, chapters).add();
    }
    auto out = md::head(word(lang, "Hvem beslutter hvad", "Who decides what"), "decides", request);
    out += md::paragraph(word(
        lang,
        "Det lavest stående organ, hvis beslutning er nok, har sit eget afsnit. Et højere organ kan altid beslutte i "
        "dets sted, undtagen hvor flere organer hver for sig skal sige ja. *Før* en dag: en beslutning på selve dagen "
        "er for sent. En beslutning tæller kun om det, den selv oplyser.",
        "The lowest body whose decision is enough has a chapter of its own. A higher body can always decide in its "
        "place, save where several have to say yes each for itself. *Before* a day: a decision on that very day is "
        "too late. A decision counts only for what it states."));
    if (auto const cases = referrals(request); !cases.empty()) {
        out += md::section(word(lang, "Forelæggelse", "Putting a case before a higher body"));
        out += md::paragraph(
            word(lang, "Er sagen forelagt, beslutter det højere organ, og det laveres ord er en indstilling.",
                 "Once the case is put before it, the higher body decides, and the word of the lower is a "
                 "recommendation."));
        out += "\n" + cases;
    }
    for (auto const& chapter : chapters) {
        out += told(chapter, request);
    }
    return out;
}

}  // namespace styr
