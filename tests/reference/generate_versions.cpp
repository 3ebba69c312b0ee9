// SPDX-License-Identifier: MPL-2.0
// Rules for each version of a generated agreement, and what the log says of versions: by chances of their own, beside
// what else is drawn.
#include "tests/reference/generate_data.hpp"

#include "rules/typed/types.hpp"

namespace styr::reference {

namespace {

constexpr std::size_t share_with_rules = 30;

Random chances_of(std::uint64_t seed) { return Random(~(seed * 5 + 2)); }

class VersionRuleMaker {
public:
    VersionRuleMaker(std::uint64_t seed, ExpressionMaker::Names const& names) : random_(chances_of(seed)), names_(names)
    {
    }

    VersionRules make()
    {
        if (!random_.chance(share_with_rules)) {
            return {};
        }
        auto first = random_.chance(30) ? definition() : std::string();
        first += "provision PV \"P\"\n  source \"S\" item 6\n";
        first += random_.chance(12)
                     ? "  in force " + random_.pick(Texts{"2020-01-01", "2020-07-01"}) + " to 2020-12-31\n"
                     : "";
        first += "  " + (random_.chance(70) ? plain_rule("pact 1") : rule("pact 1"));
        first += random_.chance(40) ? exception("pact 1") : "";
        first += random_.chance(50) ? "  " + rule("pact 2") : "";
        return {first, random_.chance(35) ? in_the_second() : std::string()};
    }

private:
    std::string condition(int depth) { return ExpressionMaker(random_, Scope::agreement, names_).condition(depth); }

    std::string definition()
    {
        auto text = "define pact matter = " + condition(1) + "\n";
        names_.conditions.emplace_back("pact matter");
        return text;
    }

    std::string message()
    {
        return random_.chance(40)
                   ? "    message \"m\"\n"
                   : "    message\n      da \"Fra {effective} til {until}.\"\n      en \"From {effective} "
                     "to {until}.\"\n";
    }

    // What agreements ask of themselves most: that bodies approve them in time.
    std::string plain_rule(std::string const& name)
    {
        auto const by =
            random_.pick(Texts{"approval by FU", "approval by DAS", "approval by KKR", "approval by FU and by KKR",
                               "every party in parties has approval by party"});
        auto const due = random_.pick(Texts{"", " before effective", " before effective"});
        return "rule " + name + "\n    for each agreement\n    require " + by + due + "\n" + message();
    }

    std::string rule(std::string const& name)
    {
        auto const when = random_.chance(50) ? "    when " + condition(1) + "\n" : std::string();
        return in_order({"rule ", name, "\n    for each agreement\n", when,
                         random_.chance(80) ? "    require " : "    expect ", condition(1), "\n", message()});
    }

    std::string exception(std::string const& to)
    {
        return "  exception loophole 1 to " + to + "\n" +
               (random_.chance(90) ? "    when " + condition(0) + "\n" : std::string());
    }

    // Another rule, or another one in the place of the first.
    std::string in_the_second()
    {
        bool const replaces = random_.chance(50);
        return "provision PW \"P\"\n  source \"S\" item 7\n  " +
               (replaces ? "replace " + rule("pact 1") : rule("pact 3"));
    }

    Random random_;
    ExpressionMaker::Names names_;
};

// About either version, in whatever order, by names that no version has, too.
class VersionLogMaker : Maker {
public:
    using Maker::Maker;

    std::string make()
    {
        std::string text;
        if (random_.chance(12)) {
            delegated_ = true;
            text += head("vd", "DAS", "2019-09-01", "delegated") + "    to: FU\n";
        }
        if (random_.chance(60)) {
            text += orderly();
        }
        for (std::size_t i = 0, count = random_.below(text.empty() ? 6 : 4); i < count; ++i) {
            text += entry("v" + std::to_string(i));
        }
        return text;
    }

private:
    static std::string head(std::string const& id, std::string const& body, std::string const& day,
                            std::string const& outcome)
    {
        return "  - id: " + id + "\n    body: " + body + "\n" + dated("    date", day) + "    outcome: " + outcome +
               "\n";
    }

    static std::string about(Texts const& versions)
    {
        std::string text = "    about:\n";
        for (auto const& version : versions) {
            text += "      - agreement: \"" + version + "\"\n";
        }
        return text;
    }

    // Most bodies approve both versions before the first begins.
    std::string orderly()
    {
        std::string text;
        for (auto const& body : bodies) {
            auto const day = random_.pick(Texts{"2019-10-15", "2019-12-31"});
            text += random_.chance(80) ? head("vk" + body, body, day, "approved") + about({"1", "2"}) : "";
            text += random_.chance(25) ? head("va" + body, body, day, "accepted") + about({"1", "2"}) : "";
        }
        return text;
    }

    // One entry may be known as bounds: each has to be tried on every day that matters.
    std::string day()
    {
        static Texts const days_about_versions{"2019-10-15", "2019-11-15", "2019-12-31", "2020-01-01", "2020-01-02",
                                               "2020-06-30", "2020-12-30", "2020-12-31", "2021-01-01", "2021-04-01"};
        if (bounded_ || !random_.chance(6)) {
            return random_.pick(days_about_versions);
        }
        bounded_ = true;
        return random_.chance(80) ? bounds() : std::string();
    }

    std::string about_some()
    {
        auto const roll = random_.below(100);
        return about(roll < 70   ? Texts{random_.pick(Texts{"1", "2"})}
                     : roll < 80 ? Texts{"1", "2"}
                     : roll < 92 ? Texts{"3"}
                                 : Texts{"2020", random_.pick(Texts{"1", "2"})});
    }

    std::string entry(std::string const& id)
    {
        static Texts const outcomes{"approved",  "approved",    "approved",    "approved",
                                    "refused",   "refused",     "revoked",     "withdrawn",
                                    "accepted",  "recommended", "recommended", "recommended_against",
                                    "heard",     "noted",       "opinion",     "safety_visit",
                                    "discussed", "put_before",  "sent_back"};
        auto const outcome = random_.pick(outcomes);
        auto const body = outcome == "put_before" ? random_.pick(Texts{"FU", "FU", "DAS"}) : random_.pick(bodies);
        auto text = head(id, body, day(), outcome);
        if (outcome == "put_before") {
            text += "    put_before: " + std::string(body == "DAS" || random_.chance(30) ? "KKR" : "DAS") + "\n";
        }
        bool const decides = outcome == "approved" || outcome == "refused";
        text += decides && delegated_ && body == "FU" && random_.chance(40) ? "    under: vd\n" : "";
        bool const conditional = outcome == "approved" && random_.chance(8);
        text += conditional ? "    provided: [byrådet godkender budgettet]\n" : "";
        text += about_some();
        return text + (conditional && random_.chance(60)
                           ? in_order({head(id + "m", "KKR", random_.pick(days), "noted"), "    ",
                                       random_.pick(Texts{"met", "met", "failed"}), ": ", id,
                                       "\n    source: {document: KKR, item: 1}\n"})
                           : "");
    }

    bool delegated_ = false, bounded_ = false;
};

}  // namespace

VersionRules rules_for_versions(std::uint64_t seed, ExpressionMaker::Names const& names)
{
    return VersionRuleMaker(seed, names).make();
}

// Some logs speak of versions of which no rule asks: then nobody finds anything of it.
void add_decisions_on_versions(Case& made)
{
    auto rules = chances_of(made.seed / cases_an_agreement);
    auto random = Random(~(made.seed * 7 + 5));
    bool const asked = rules.chance(share_with_rules);
    if (!random.chance(asked ? 90 : 10)) {
        return;
    }
    if (auto const text = VersionLogMaker(made, random).make(); !text.empty()) {
        made.files.push_back({Folder::decisions, "v", "decisions:\n" + text});
    }
}

// ---- what is asked of a version

std::string ExpressionMaker::of_version(int depth)
{
    switch (random_.below(11)) {
    case 0:
        return random_.pick(Texts{"effective is 1 January", "effective is not 1 January", "until is 31 December"});
    case 1:
        return random_.pick(Texts{"until is given", "until is not given", "until is known", "until is exact",
                                  "effective is given", "effective is known"});
    case 2:
        return comparison({"(until - effective)", random_.pick(Texts{"89 days", "90 days", "365 days"})});
    case 3:
        return comparison({year(depth), constant(plain_type(Kind::year))});
    case 4:
        return comparison({ratio(1), ratio(0)});
    case 5:
        return of_dates(depth);
    case 6:
        return random_.pick(names_.switches);
    default:
        return decided_of_version();
    }
}

std::string ExpressionMaker::decided_of_version()
{
    auto const due =
        random_.chance(60)
            ? " before " + random_.pick(Texts{"effective", "effective", "effective", "effective", "effective",
                                              "(effective - 30 days)", "1 July of (year of effective - 1)",
                                              "(1 January of (year of effective))", random_.pick(days),
                                              random_.chance(40) ? "until" : "effective"})
            : std::string();
    auto const first =
        random_.chance(20) ? in_order({" after ", random_.pick(words), " by ", random_.pick(bodies)}) : std::string();
    switch (random_.below(10)) {
    case 0:
        return "every party in parties has acceptance by party";
    case 1:
    case 2:
        return "every party in parties has approval by party" + due;
    case 3:
        return "approval by at least 1 of parties" + due;
    case 4:
        return in_order({"approval by ", random_.pick(bodies), " and by ", random_.pick(bodies), first, due});
    case 5:
    case 6:
        return in_order({random_.pick(words), " by ", random_.pick(bodies), first, due});
    default:
        return "approval by " + random_.pick(bodies) + first + due;
    }
}

}  // namespace styr::reference
