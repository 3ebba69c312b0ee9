// SPDX-License-Identifier: MPL-2.0
#include "session/pages/asks.hpp"

#include "diagnostics/wording.hpp"
#include "engine/evaluation/phrases.hpp"
#include "models/fields/declared_fact.hpp"
#include "rules/typed/parts.hpp"
#include "session/pages/markdown.hpp"
#include "session/pages/set_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace styr {

namespace {

bool is_ask(Expression const& expression)
{
    return std::holds_alternative<Approval>(expression.node) || std::holds_alternative<NamedNeed>(expression.node) ||
           std::holds_alternative<Acceptance>(expression.node);
}

class Search {
public:
    explicit Search(Version const& version) : version_(version) {}
    std::vector<Expression const*> found;

    void look(Expression const& expression)
    {
        if (is_ask(expression) && std::find_if(found.begin(), found.end(), [&](Expression const* other) {
                                      return *other == expression;
                                  }) == found.end()) {
            found.push_back(&expression);
        }
        for (auto const* const operand : operands_of(expression)) {
            look(*operand);
        }
        if (auto const* const defined = std::get_if<DefinitionReference>(&expression.node);
            defined != nullptr && seen_.insert(defined->definition).second) {
            for (auto const& each : version_.definitions[defined->definition].cases) {
                look(each.value);
                if (each.when) {
                    look(*each.when);
                }
            }
        }
    }

private:
    Version const& version_;
    std::set<Index> seen_;
};

// What a body does that is asked: "approves", "recommends", "“an opinion” on".
std::string does(Outcome outcome, Lang lang)
{
    if (is_declared(outcome)) {
        auto const kind = md::prose(both(words_of(outcome).label).in(lang));
        return lang == Lang::da ? fmt::format("»{}« om", kind) : fmt::format("“{}” on", kind);
    }
    switch (outcome) {
    case Outcome::recommended:
        return std::string(word(lang, "indstiller", "recommends"));
    case Outcome::heard:
        return std::string(word(lang, "høres om", "is heard about"));
    case Outcome::noted:
        return std::string(word(lang, "tager til efterretning", "takes note of"));
    default:
        return std::string(word(lang, "godkender", "approves"));
    }
}

std::string terms_told(std::vector<Field> const& terms, Lang lang)
{
    std::string all;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        all += i == 0 ? "" : i + 1 == terms.size() ? word(lang, " og ", " and ") : ", ";
        all += md::prose(label_of(terms[i]).in(lang));
    }
    return all;
}

}  // namespace

std::vector<Expression const*> asks_in(Expression const& expression, Version const& version)
{
    Search search(version);
    search.look(expression);
    return std::move(search.found);
}

std::string asked_for(Expression const& ask, Version const& version, Lang lang)
{
    if (auto const* const need = std::get_if<NamedNeed>(&ask.node)) {
        return fmt::format("{} {}", word(lang, "udpeger et behov for", "names a need for"),
                           md::code(phrase(*need->group, version)));
    }
    auto const* const approval = std::get_if<Approval>(&ask.node);
    if (approval == nullptr) {
        return std::string(word(lang, "accepterer", "accepts"));
    }
    auto const what =
        approval->terms.empty()       ? std::string(word(lang, "alt, hvad der er søgt om", "all that is asked for"))
        : approval->terms.size() == 1 ? terms_told(approval->terms, lang)
                                      : fmt::format("{} {}", word(lang, "det, der ændres af", "what changes of"),
                                                    terms_told(approval->terms, lang));
    auto all = fmt::format("{} {}", does(approval->outcome, lang), what);
    for (auto const& word_before : approval->after) {
        for (auto const body : word_before.by) {
            Reason const first{.bodies = {version.bodies[body].name}, .asked = word_before.outcome};
            all += fmt::format(", {} {}", word(lang, "efter", "after"), md::prose(awaited(first).in(lang)));
        }
    }
    return all;
}

Expression const* before_of(Expression const& ask)
{
    std::optional<Operand> const* before = nullptr;
    if (auto const* const approval = std::get_if<Approval>(&ask.node)) {
        before = &approval->before;
    } else if (auto const* const need = std::get_if<NamedNeed>(&ask.node)) {
        before = &need->before;
    }
    return before == nullptr || !*before ? nullptr : &***before;
}

std::vector<AskedParty> asked_of(Expression const& ask, Version const& version, Lang lang)
{
    auto const body_named = [&](BodyId body) { return md::prose(version.bodies[body].name); };
    if (auto const* const need = std::get_if<NamedNeed>(&ask.node)) {
        return {{need->by, body_named(need->by)}};
    }
    if (auto const* const acceptance = std::get_if<Acceptance>(&ask.node)) {
        return {{{}, md::code(phrase(*acceptance->by, version)), true}};
    }
    auto const& approval = std::get<Approval>(ask.node);
    if (approval.of_list) {
        auto const& list = version.parameters[approval.of_list->list];
        auto const name = shown_name(list.name, list.title, lang);
        return {{{},
                 approval.of_list->one ? fmt::format("{} {}", word(lang, "hver af", "each of"), name)
                                       : fmt::format("{} {} {} {}", word(lang, "mindst", "at least"),
                                                     approval.of_list->least, word(lang, "af", "of"), name),
                 true}};
    }
    std::vector<AskedParty> all;
    bool const approves = approval.outcome == Outcome::approved;  // any other word is the body's own
    bool const own_word = approval.by.size() > 1 || !approves;
    std::transform(approval.by.begin(), approval.by.end(), std::back_inserter(all), [&](BodyId body) {
        return AskedParty{body, body_named(body), own_word, approves};
    });
    return all;
}

std::vector<std::string> asks_told(Expression const& expression, Version const& version, Lang lang)
{
    std::vector<std::string> all;
    for (auto const* const ask : asks_in(expression, version)) {
        auto const* const before = before_of(*ask);
        auto const when = before == nullptr
                              ? std::string()
                              : fmt::format(", {} {}", word(lang, "før", "before"), md::code(phrase(*before, version)));
        for (auto const& party : asked_of(*ask, version, lang)) {
            all.push_back(fmt::format("{} {}{}", party.told, asked_for(*ask, version, lang), when));
        }
    }
    return all;
}

}  // namespace styr
