// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/utf8.hpp"
#include "engine/evaluation/built_in.hpp"
#include "session/explain/wording.hpp"
#include "session/formats/markdown.hpp"
#include "session/formats/sarif.hpp"

#include <fmt/format.h>

namespace styr::sarif {

namespace {

struct InVersion {
    Version const* version;
    Rule const* rule;

    Provision const& provision() const { return version->provisions[rule->provision]; }
    bool says_as(InVersion const& other) const
    {
        auto const& a = provision();
        auto const& b = other.provision();
        return a.says == b.says && a.readings == b.readings &&
               citations(a.sources, Lang::en) == citations(b.sources, Lang::en);
    }
};

// What the provision says, on what source, and how it is read; version by version where they differ.
class Help {
public:
    Help(std::vector<InVersion> const& versions, Lang lang) : lang_(lang)
    {
        for (std::size_t first = 0; first < versions.size();) {
            auto last = first;
            while (last + 1 < versions.size() && versions[last + 1].says_as(versions[first])) {
                ++last;
            }
            auto const until = last == first ? "" : " … " + versions[last].version->name;
            add(versions[first].provision(), versions[first].version->name + until);
            first = last + 1;
        }
    }

    Json json() const
    {
        auto made = message(text_);
        made["markdown"] = markdown_;
        return made;
    }

private:
    void add(Provision const& provision, std::string const& versions)
    {
        bool const da = lang_ == Lang::da;
        auto const says = provision.says.in(lang_);
        auto const sources = citations(provision.sources, lang_);
        text_ += fmt::format("{}{}\n{}\n{}: {}\n", text_.empty() ? "" : "\n", printable(versions), printable(says),
                             da ? "Kilde" : "Source", sources);
        markdown_ += fmt::format("{}**{}**\n\n> {}\n\n*{}:* {}\n", markdown_.empty() ? "" : "\n", markdown(versions),
                                 markdown(says), da ? "Kilde" : "Source", markdown(sources));
        for (auto const& reading : provision.readings) {
            text_ += fmt::format("{}: {}\n", da ? "Læsning" : "Reading", printable(reading.in(lang_)));
            markdown_ += fmt::format("\n*{}:* {}\n", da ? "Læsning" : "Reading", markdown(reading.in(lang_)));
        }
    }

    Lang lang_;
    std::string text_, markdown_;
};

Json descriptor(std::string const& id, std::string_view name, std::string const& brief, std::string const& full)
{
    return {{"id", id}, {"name", name}, {"shortDescription", message(brief)}, {"fullDescription", message(full)}};
}

Json descriptor(std::string const& id, std::vector<InVersion> const& versions, Report const& report)
{
    auto const lang = report.look.lang;
    auto const& newest = versions.back();
    auto const& provision = newest.provision();
    auto const name = printable(fmt::format("{} {}", provision.id, newest.rule->name));
    auto made = descriptor(id, name, printable(provision.title.in(lang)), printable(provision.says.in(lang)));
    made["help"] = Help(versions, lang).json();
    made["defaultConfiguration"] = {{"level", newest.rule->expects ? "note" : "error"}};
    made["properties"] = {{"tags", Json::array({printable(provision.id)})},
                          {"provision", provision.id},
                          {"proposal", provision.proposal}};
    return made;
}

// Its rules in the order in which versions bring them.
std::vector<std::pair<std::string, std::vector<InVersion>>> rules_of(Agreement const& agreement)
{
    std::vector<std::pair<std::string, std::vector<InVersion>>> all;
    std::map<std::string, std::size_t> places;
    for (auto const& version : agreement.versions) {
        for (auto const& rule : version.rules) {
            auto const id = rule_id(version.provisions[rule.provision].id, rule.name);
            auto const [at, fresh] = places.try_emplace(id, all.size());
            if (fresh) {
                all.push_back({id, {}});
            }
            all[at->second].second.push_back({&version, &rule});
        }
    }
    return all;
}

}  // namespace

Rules::Rules(Report const& report)
{
    auto const lang = report.look.lang;
    if (report.agreement != nullptr) {
        for (auto const& [id, versions] : rules_of(*report.agreement)) {
            add(id, descriptor(id, versions, report));
        }
    }
    std::string const by_itself = lang == Lang::da ? "Det kontrollerer styr af sig selv, uanset hvad aftalen siger."
                                                   : "styr checks this by itself, whatever the agreement says.";
    for (auto const& finding : findings_of(report)) {
        auto const id = rule_id(*finding.rule);
        auto const* const own = built_in_named(finding.rule->name);
        auto const about = own == nullptr ? by_itself : std::string(own->about.in(lang));
        auto made =
            descriptor(id, finding.rule->name,
                       own == nullptr ? title_of(*finding.rule, lang) : std::string(own->title.in(lang)), by_itself);
        made["help"] = message(about);
        add(id, std::move(made));
    }
    for (auto const& diagnostic : report.diagnostics) {
        auto const& problem = *diagnostic.problem;
        std::string const about{lang == Lang::da ? problem.about.da : problem.about.en};
        auto made = descriptor(rule_id(problem), problem.name, std::string(problem.name), about);
        made["help"] = message(about);
        add(rule_id(problem), std::move(made));
    }
}

void Rules::add(std::string const& id, Json descriptor)
{
    if (index_.try_emplace(id, descriptors_.size()).second) {
        descriptors_.push_back(std::move(descriptor));
    }
}

}  // namespace styr::sarif
