// SPDX-License-Identifier: MPL-2.0
#include "engine/evaluation/phrases.hpp"
#include "models/fields/print.hpp"
#include "session/pages/facts_told.hpp"
#include "session/pages/gathered.hpp"
#include "session/pages/markdown.hpp"
#include "session/pages/norms.hpp"
#include "session/pages/since_before.hpp"
#include "session/pages/text_rule.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace styr {

namespace {

// "from 1 January 2020 to 31 December 2020"; a version may have no end.
std::string period(Day from, Day to, Lang lang)
{
    auto const begin = print_day(from).in(lang);
    return to == last_day ? fmt::format("{} {}", word(lang, "fra", "from"), begin)
                          : fmt::format("{} {} {} {}", word(lang, "fra", "from"), begin, word(lang, "til", "to"),
                                        print_day(to).in(lang));
}

std::string label(std::string_view what, std::string const& text)
{
    return md::paragraph(fmt::format("*{}:* {}", what, text));
}

class TextOf {
public:
    TextOf(Version const& version, Agreement const& agreement, Lang lang)
        : version_(version),
          before_(&version == agreement.versions.data() ? nullptr : &version - 1),
          agreement_(agreement),
          lang_(lang)
    {
    }

    std::string told()
    {
        out_ = md::section(fmt::format("{} {}, {}", told("Udgave", "Version"), md::prose(version_.name),
                                       period(version_.from, version_.to, lang_)));
        if (!version_.says.empty()) {
            out_ += label(told("Om udgaven", "About the version"), md::prose(version_.says.in(lang_)));
        }
        add_changes();
        add_bodies();
        for (auto const* const provision : in_order()) {
            if (holds_in(*provision, version_)) {
                add_provision(*provision);
            }
        }
        add_what_stands_alone();
        add_facts();
        add_kinds_of_decisions();
        add_ended();
        for (auto const* const provision : in_order()) {
            if (provision->proposal) {
                add_provision(*provision);
            }
        }
        return std::move(out_);
    }

private:
    std::string_view told(std::string_view da, std::string_view en) const { return word(lang_, da, en); }

    std::vector<Provision const*> in_order() const
    {
        std::vector<Provision const*> all;
        for (auto const& provision : version_.provisions) {
            all.push_back(&provision);
        }
        std::stable_sort(all.begin(), all.end(),
                         [](Provision const* a, Provision const* b) { return numbered_before(a->id, b->id); });
        return all;
    }

    void add_changes()
    {
        if (before_ == nullptr) {
            return;
        }
        auto const changes = since_before(*before_, version_, lang_);
        out_ +=
            md::paragraph(fmt::format("*{} {}:*{}", told("Ændret siden udgave", "Changed since version"),
                                      md::prose(before_->name), changes.empty() ? told(" intet.", " nothing.") : ""));
        out_ += changes.empty() ? "" : "\n" + changes;
    }

    void add_bodies()
    {
        if (version_.bodies.empty()) {
            return;
        }
        out_ += md::subsection(told("Organer", "Bodies")) + "\n";
        for (auto const& body : version_.bodies) {
            auto text = fmt::format("- {} – {}", md::prose(body.name), md::prose(body.title.in(lang_)));
            for (auto const& name : body.also) {
                text += fmt::format("; {} {}", told("hedder også", "is also called"), md::prose(name));
            }
            if (body.above) {
                text += fmt::format("; {} {}", told("står over", "stands above"),
                                    md::prose(version_.bodies[*body.above].name));
            }
            if (body.acts_for) {
                text += fmt::format("; {} {}", told("har ordet for", "has the word of"),
                                    md::prose(version_.bodies[*body.acts_for].name));
            }
            out_ += text + "\n";
        }
    }

    void add_provision(Provision const& provision)
    {
        auto const title = fmt::format("{} {}", md::prose(provision.id), md::prose(provision.title.in(lang_)));
        out_ += md::subsection(provision.proposal ? fmt::format("{}: {}", told("Forslag", "Proposal"), title) : title);
        if (provision.proposal) {
            out_ += md::paragraph(told("*Gælder ikke; kontrolleres kun, når der bedes om det.*",
                                       "*Not in force; judged only when asked for.*"));
        }
        if (!provision.says.empty()) {
            out_ += label(told("Siger", "Says"), md::prose(provision.says.in(lang_)));
        }
        if (!provision.sources.empty()) {
            out_ += label(told("Kilde", "Source"), md::sources_or_none(provision.sources, lang_));
        }
        if (provision.from > version_.from || provision.to < version_.to) {
            out_ += label(told("I kraft", "In force"), period(provision.from, provision.to, lang_));
        }
        for (auto const& reading : provision.readings) {
            out_ += label(told("Læsning", "Reading"), md::prose(reading.in(lang_)));
        }
        add_norms(provision);
    }

    void add_norms(Provision const& provision)
    {
        auto const in_version = [this](auto const& norm) { out_ += styr::told(norm, version_, lang_); };
        add_set(&provision);
        each_in(version_.rules, provision, version_, in_version);
        each_in(version_.exceptions, provision, version_, in_version);
        each_in(version_.competences, provision, version_, in_version);
    }

    void add_set(Provision const* provision)
    {
        each_set_in(version_.parameters, provision, version_,
                    [this](Parameter const& parameter) { out_ += styr::told(parameter, lang_); });
        each_set_in(version_.definitions, provision, version_,
                    [this](Definition const& definition) { out_ += styr::told(definition, version_, lang_); });
    }

    void add_what_stands_alone()
    {
        auto const before = out_;
        out_.clear();
        add_set(nullptr);
        for (auto const& table : version_.tables) {
            out_ += styr::told(table, lang_);
        }
        for (auto const& calendar : version_.calendars) {
            out_ += styr::told(calendar, lang_);
        }
        auto const alone = std::move(out_);
        out_ = before;
        if (!alone.empty()) {
            out_ += md::subsection(told("Tal, lister og kalendere", "Figures, lists and calendars")) + alone;
        }
    }

    void add_facts()
    {
        std::string facts;
        for (auto const& fact : agreement_.facts) {
            if (has(version_, fact.declared_in, agreement_)) {
                auto const& named = name_of(fact.field);
                facts += fmt::format("- {} ({}): {} {}; {}; {} {}; {} {}\n", md::prose(named.label.in(lang_)),
                                     md::code(named.name), told("hører til", "of"), owner_told(fact.field, lang_),
                                     kind_told(fact.field, lang_), told("hvis den mangler:", "if it is absent:"),
                                     absence_told(fact.field, lang_), told("kilde:", "source:"),
                                     md::sources_or_none(fact.sources, lang_));
            }
        }
        if (!facts.empty()) {
            out_ += md::subsection(told("Oplysninger, som aftalen erklærer", "Facts that the agreement declares")) +
                    "\n" + facts;
        }
    }

    void add_kinds_of_decisions()
    {
        std::string kinds;
        for (auto const& kind : agreement_.kinds) {
            if (has(version_, kind.declared_in, agreement_)) {
                auto const& named = name_of(kind.field);
                kinds +=
                    fmt::format("- {} ({}): {} {}; {} {}\n", md::prose(named.label.in(lang_)), md::code(named.name),
                                told("i loggen", "in the log"), md::code(fmt::format("outcome: {}", named.key)),
                                told("kilde:", "source:"), md::sources_or_none(kind.sources, lang_));
            }
        }
        if (!kinds.empty()) {
            out_ += md::subsection(told("Arter af beslutning, som aftalen erklærer",
                                        "Kinds of decision that the agreement declares")) +
                    "\n" + kinds;
        }
    }

    void add_ended()
    {
        std::string ended;
        for (auto const* const provision : in_order()) {
            if (!provision->proposal && !holds_in(*provision, version_)) {
                ended += fmt::format("- {} {}: {}\n", md::prose(provision->id), md::prose(provision->title.in(lang_)),
                                     period(provision->from, provision->to, lang_));
            }
        }
        if (!ended.empty()) {
            out_ += md::subsection(told("Ikke i kraft i denne udgave", "Not in force in this version")) + "\n" + ended;
        }
    }

    Version const& version_;
    Version const* before_;  // none before the first
    Agreement const& agreement_;
    Lang lang_;
    std::string out_;
};

// How the words below are to be read.
std::string legend(Lang lang)
{
    auto const of = [&](Verdict verdict) { return phrase(verdict).in(lang); };
    return md::paragraph(
        lang == Lang::da
            ? fmt::format(
                  "*Skal*: er det ikke sådan, er kravet ikke opfyldt (i fund: *{}*). *Bør*: det er en bemærkning. "
                  "Mangler en oplysning, er resultatet *{}*; mangler en beslutning, *{}*. En undtagelse sætter reglen "
                  "til side. ‹…› er det, sagen oplyser. Hvad hvert ord gør: docs/da/ord.md.",
                  of(Verdict::violation), of(Verdict::incomplete), of(Verdict::decision))
            : fmt::format(
                  "*Must hold*: where it does not, the requirement is not met (in findings: *{}*). *Should hold*: it "
                  "is a notice. Where a fact is missing the verdict is *{}*; where a decision is, *{}*. An exception "
                  "sets the rule aside. ‹…› is what the case states. What each word does: docs/words.md.",
                  of(Verdict::violation), of(Verdict::incomplete), of(Verdict::decision)));
}

}  // namespace

std::string text_page(PageRequest const& request)
{
    auto const lang = request.lang;
    auto out = md::head(word(lang, "Aftalens tekst", "The agreement's text"), "text", request) + legend(lang);
    for (auto const* const version : request.versions) {
        out += TextOf(*version, request.whole(), lang).told();
    }
    return out;
}

}  // namespace styr
