// SPDX-License-Identifier: MPL-2.0
#include "tests/reference/case.hpp"
#include "tests/reference/generate.hpp"

namespace styr::reference {

namespace {

using Texts = std::vector<std::string>;

std::string spelled(Scope scope)
{
    static Texts const names{"change",     "change of terms", "registration", "deregistration", "closure",
                             "transfer",   "rename",          "offer",        "operator",       "operator and year",
                             "submission", "settlement",      "decision",     "payer",          "offer and year"};
    return names[static_cast<std::size_t>(scope)];
}

class AgreementMaker {
public:
    explicit AgreementMaker(std::uint64_t seed) : random_(seed * 2 + 1), seed_(seed)
    {
        names_.declared = declared_facts(seed);
        names_.reasons = added_reasons(seed);
    }

    std::vector<File> files()
    {
        std::vector<File> made{{Folder::agreement, "first", first()}};
        bool const amended = random_.chance(95);
        if (amended) {
            made.push_back({Folder::agreement, "second", second()});
        }
        auto const of_versions = rules_for_versions(seed_, names_);
        made.front().text += of_versions.first;
        made.back().text += amended ? of_versions.second : "";
        for (auto const& fact : names_.declared) {  // whose version declares it says nothing of who may speak of it
            (fact.added_later && amended ? made.back() : made.front()).text += fact.declaration;
        }
        if (!names_.reasons.empty()) {
            made.back().text += "values of reason tags include cold winter da \"en kold vinter\" en \"a cold winter\"\n"
                                "  source \"S\" item 5\nvalues of reason tags include weather\n  reading \"r\"\n"
                                "values of special terms include night watch\n  reading \"r\"\n";
            made.front().text += "values of catchment include border\n  reading \"r\"\n";
        }
        return made;
    }

private:
    struct Norm {
        std::string name;
        Scope scope;
    };

    std::string first()
    {
        bool const ends = random_.chance(70);
        std::string text = "agreement \"T\"\n  version \"1\" in force 2020-01-01" +
                           std::string(ends ? " to 2020-12-31" : " to 2021-03-31") + "\n";
        text += "body FU \"FU\"\nbody DAS \"DAS\"\n  above FU\nbody KKR \"KKR\"\n  above DAS\n";
        text += random_.chance(15) ? "body SU \"SU\"\n  equal to " + random_.pick(bodies) + "\n" : "";
        text += "decision opinion \"o\"\n  reading \"r\"\ndecision safety visit \"v\"\n  source \"S\"\n";
        ends_ = ends;
        text += facts();
        text += figures();
        auto const plain = random_.chance(75);
        text += random_.chance(plain ? 100 : 60) ? plain_provision() : "";
        for (std::size_t count = plain ? (random_.chance(30) ? 1U : 0U) : 1 + random_.below(2); count > 0; --count) {
            text += provision();
        }
        return text + competences();
    }

    // What the data say besides; conditions ask for them by name.
    static std::string facts()
    {
        std::string text;
        for (auto const* const fact :
             {"level 2016 \"level\" of operator in kr. from 0 kr.",
              "reinforced cooperation \"reinforced\" of offer yes or no closed",
              "sells places \"sells\" of offer yes or no", "listed publicly \"listed\" of offer yes or no",
              "negotiated tariff \"negotiated\" of settlement in kr. per unit from 0.01 kr. per unit",
              "starting tariff \"starting\" of settlement in kr. per unit from 0.01 kr. per unit"}) {
            text += "fact " + std::string(fact) + "\n  reading \"r\"\n";
        }
        return text;
    }

    std::string second()
    {
        second_ = true;
        auto const from = ends_ ? random_.pick(Texts{"2021-01-01", "2021-01-01", "2021-01-01", "2021-01-02"})
                                : std::string("2021-04-01");
        std::string text = "agreement \"T\"\n  version \"2\" in force " + from +
                           random_.pick(Texts{"", "", "", " to 2021-06-30"}) + "\n  extends \"1\"\n";
        if (random_.chance(50)) {
            text +=
                "provision PR \"PR\"\n  source \"S\" item 2\n  replace parameter share = " + random_.pick(percents) +
                "\n";
        }
        if (!rules_.empty() && random_.chance(30)) {
            auto const& rule = random_.pick(rules_);
            text += "provision PS \"PS\"\n  source \"S\" item 3\n  replace " + rule_text(rule.name, rule.scope);
        }
        return text + provision();
    }

    std::string figures()
    {
        names_.ratios = {"share"};
        names_.amounts = {"limit"};
        names_.switches = {"strict"};
        names_.tables = {"indexation"};
        names_.days_of_year = {"deadline"};
        names_.of_services = {"yearly", "dear price"};
        std::string const reading = "\n  reading \"r\"\n";
        return in_order({"parameter share = ",
                         random_.pick(percents),
                         reading,
                         "parameter limit = ",
                         random_.pick(tariffs),
                         " kr. per unit",
                         reading,
                         "parameter strict = ",
                         random_.pick(Texts{"yes", "no"}),
                         reading,
                         "parameter deadline = ",
                         random_.pick(Texts{"30 November", "31 December", "1 January"}),
                         reading,
                         tables(),
                         indexation(),
                         random_.chance(30) ? calendar() : "",
                         list("houses", {"Alfa", "Beta", "Epsilon"}),
                         list("parties", {"FU", "DAS", "KKR"}),
                         list("short units", {"hour", "day"}),
                         "define yearly = tariff * places * 365 days\ndefine dear price = tariff * share + limit\n"});
    }

    // Where the text has one year alone, its owner sets the others.
    std::string indexation()
    {
        auto const first = random_.pick(percents);
        auto const second = random_.chance(80) ? "  2021  " + random_.pick(percents) + "\n" : std::string();
        return in_order({"table indexation by year", second.empty() ? " set by the owner from 0 % to 100 %" : "",
                         "\n  2020  ", first, "\n", second, "  source \"S\"\n"});
    }

    // By bands, which may begin above what is asked or end below it, and by two keys, of which rows are missing.
    std::string tables()
    {
        auto const ends = random_.pick(Texts{"", " to 19"});
        return in_order({"table reserve by places\n  from ", random_.pick(Texts{"0", "1", "5"}), " ",
                         random_.pick(percents), "\n  from 10", ends, " ", random_.pick(percents), "\n  from 20 ",
                         random_.pick(percents), "\n  source \"S\"\ntable rate by unit and year\n  hour, 2020 = ",
                         random_.pick(percents), "\n  day-and-night, 2020 = ", random_.pick(percents),
                         "\n  day-and-night, 2021 = ", random_.pick(percents), "\n  source \"S\"\n"});
    }

    // One of the names, or several of them, in whatever order.
    std::string list(std::string const& name, Texts members)
    {
        while (members.size() > 1 && random_.chance(40)) {
            members.pop_back();
        }
        std::string text = "list " + name + " = ";
        for (auto const& member : members) {
            text += (&member == &members.front() ? "" : ", ") + member;
        }
        return text + "\n  reading \"r\"\n";
    }

    std::string calendar()
    {
        return in_order(
            {"calendar closing days\n", "  closed ", random_.pick(Texts{"24 December", "31 December", "5 June"}), "\n",
             random_.chance(50) ? "  closed 2021-01-01 to 2021-01-" + random_.pick(Texts{"04", "15"}) + "\n" : "",
             random_.chance(50) ? "  month ends stay\n" : "", "  source \"S\"\n"});
    }

    Scope scope()
    {
        static std::vector<Scope> const others{
            Scope::change,     Scope::registration, Scope::deregistration, Scope::closure,           Scope::transfer,
            Scope::rename,     Scope::offer,        Scope::operator_,      Scope::operator_and_year, Scope::submission,
            Scope::settlement, Scope::decision,     Scope::payer,          Scope::offer_and_year};
        return random_.chance(45) ? Scope::change_of_terms : random_.pick(others);
    }

    ExpressionMaker::Names names_for(Scope scope)
    {
        auto names = names_;
        for (auto const& defined : definitions_) {
            if (defined.scope == scope) {
                names.conditions.push_back(defined.name);
            }
        }
        for (auto const& defined : amounts_) {
            if (defined.scope == scope) {
                names.amounts.push_back(defined.name);
            }
        }
        return names;
    }

    std::string when(Scope scope, std::size_t percent, int depth)
    {
        auto const names = names_for(scope);
        return random_.chance(percent) ? "    when " + ExpressionMaker(random_, scope, names).condition(depth) + "\n"
                                       : "";
    }

    std::string rule_text(std::string const& name, Scope scope)
    {
        auto const names = names_for(scope);
        auto text = "rule " + name + "\n    for each " + spelled(scope) + "\n" + when(scope, 70, 2);
        text += random_.chance(80) ? "    require " : "    expect ";
        text += ExpressionMaker(random_, scope, names).condition(2) + "\n";
        return text + message(scope, names);
    }

    // Most say what was found, a fact or a figure of the agreement.
    std::string message(Scope scope, ExpressionMaker::Names const& names)
    {
        Texts holes{"share", "limit", "deadline"};
        bool const of_change = scope <= Scope::rename;
        if (of_change) {
            holes.insert(holes.end(), {"effective", "submitted", "offer", "operator", "payers", "reason tags", "until",
                                       "target group"});
        }
        if (scope == Scope::change_of_terms) {
            holes.insert(holes.end(), {"old tariff", "new tariff", "old places", "new occupancy basis"});
            holes.insert(holes.end(), names.amounts.begin(), names.amounts.end());
        }
        auto const declared = ExpressionMaker(random_, scope, names).holes();
        holes.insert(holes.end(), declared.begin(), declared.end());
        auto const one = random_.pick(holes), other = random_.pick(holes);
        return random_.chance(40) ? "    message \"m\"\n"
                                  : "    message\n      da \"Om {" + one + "} og {" + other + "}.\"\n      en \"Of {" +
                                        other + "}, {" + one + "}.\"\n";
    }

    std::string exception_text(Norm const& to)
    {
        Norm const made{"aside " + std::to_string(++count_), to.scope};
        exceptions_.push_back(made);
        return "  exception " + made.name + " to " + to.name + "\n" + when(to.scope, 90, 1);
    }

    std::string definition_text(Scope scope)
    {
        auto const names = names_for(scope);
        ExpressionMaker maker(random_, scope, names);
        bool const amount = random_.chance(50);
        auto const name = (amount ? "worth " : "matter ") + std::to_string(++count_);
        auto const value = [&] { return amount ? maker.amount(2) : maker.condition(1); };
        std::string text;
        if (random_.chance(50)) {
            auto const when = maker.condition(0);
            text = "define " + name + " = " + value() + "\n  when " + when + "\n";
            text += random_.chance(30)
                        ? "define " + name + " = " + value() + "\n  otherwise\n"
                        : in_order({"define ", name, " = ", value(), "\n  when ",
                                    random_.chance(60) ? "not (" + when + ")" : maker.condition(0), "\n"});
        } else {
            text = "define " + name + " = " + value() + "\n";
        }
        (amount ? amounts_ : definitions_).push_back({name, scope});
        return text;
    }

    std::string provision()
    {
        auto const subject = scope();
        auto text = random_.chance(50) ? definition_text(subject) : std::string();
        auto const id = std::to_string(++count_);
        text += (random_.chance(10) ? "proposal P" : "provision P") + id + " \"P\"\n  source \"S\" item 1\n";
        text += second_ ? "" : random_.chance(15) ? "  in force 2020-07-01 to 2020-12-31\n" : "";
        if (!rules_.empty() && random_.chance(40)) {
            text += exception_text(random_.pick(std::vector(rules_)));
        }
        for (auto count = 1 + random_.below(2); count > 0; --count) {
            Norm const rule{"norm " + std::to_string(++count_), random_.chance(60) ? subject : scope()};
            text += "  " + rule_text(rule.name, rule.scope);
            rules_.push_back(rule);
            for (auto exceptions = random_.below(3); exceptions > 0; --exceptions) {
                auto const& to = exceptions_.empty() || exceptions_.back().scope != rule.scope || random_.chance(70)
                                     ? rule
                                     : exceptions_.back();
                text += exception_text(Norm(to));
            }
        }
        return text;
    }

    // What agreements ask for most: that a body approves, and that who pays accepts. Nearly everything is looked at.
    std::string plain_provision()
    {
        auto const id = std::to_string(++count_);
        auto const body = random_.pick(bodies);
        auto const before = random_.chance(60) ? std::string(" before effective") : std::string();
        auto const both = body != "KKR" && random_.chance(25) ? std::string(" and by KKR") : std::string();
        auto const terms = random_.chance(25) ? "of tariff" + more_terms() + " " : std::string();
        Norm const rule{"norm " + std::to_string(++count_), terms.empty() ? Scope::change : Scope::change_of_terms};
        rules_.push_back(rule);
        auto text = "provision P" + id + " \"P\"\n  source \"S\" item 1\n  rule " + rule.name + "\n    for each " +
                    spelled(rule.scope) + (terms.empty() ? "" : "\n    when tariff changes") +
                    "\n    require approval " + terms + "by " + body + both + before + "\n    message \"m\"\n";
        if (random_.chance(40)) {
            Norm const payers{"norm " + std::to_string(++count_), Scope::change};
            rules_.push_back(payers);
            text +=
                "  rule " + payers.name +
                "\n    for each change\n    when payers is given\n    require every payer in payers has acceptance by "
                "payer\n    message \"m\"\n";
        }
        if (random_.chance(60)) {
            Norm const settled{"norm " + std::to_string(++count_), Scope::settlement};
            rules_.push_back(settled);
            text += "  rule " + settled.name +
                    "\n    for each settlement\n    require settled is given\n    message \"m\"\n";
        }
        return text;
    }

    std::string more_terms()
    {
        std::string text;
        for (auto const& fact : names_.declared) {
            text += fact.owner == FactOwner::terms && random_.chance(60) ? ", " + fact.name : "";
        }
        return text;
    }

    std::string competences()
    {
        std::string text = "provision PC \"P\"\n  source \"S\" item 1\n";
        auto const over = [&](std::string const& from, std::string const& to, std::string const& name) {
            ExpressionMaker::Names names;
            names.decided = false;
            names.declared = names_.declared;
            names.reasons = names_.reasons;
            auto const about = random_.pick(
                std::vector{Scope::change, Scope::change, Scope::change_of_terms, Scope::registration, Scope::closure});
            bool const written = about != Scope::change || random_.chance(30);
            auto const when = random_.chance(60)
                                  ? "    when " + ExpressionMaker(random_, about, names).condition(0) + "\n"
                                  : std::string();
            text += "  competence " + name + " from " + from + " to " + to + "\n" +
                    (written ? "    for each " + spelled(about) + "\n" : "") + when;
        };
        over("DAS", "FU", "lesser matters");
        if (random_.chance(40)) {
            over("DAS", "FU", "small matters");
        }
        if (random_.chance(50)) {
            over("KKR", random_.pick(Texts{"FU", "DAS"}), "great matters");
        }
        if (random_.chance(40)) {
            text += "  silence answer time of " + random_.pick(Texts{"DAS", "DAS", "KKR"}) + " after " +
                    random_.pick(Texts{"5 working days", "14 days", "1 month", "90 days"}) + "\n" +
                    (random_.chance(20) ? "    for each closure\n" : "");
        }
        return text + "  referral hard case from FU to DAS\n" +
               (random_.chance(50) ? "  referral harder case from DAS to KKR\n" : "");
    }

    Random random_;
    std::uint64_t seed_;
    ExpressionMaker::Names names_;
    std::vector<Norm> rules_, exceptions_, definitions_, amounts_;
    std::size_t count_ = 0;
    bool ends_ = true;     // the first version, before the second year
    bool second_ = false;  // whether the second version is being written
};

}  // namespace

std::vector<File> generated_agreement(std::uint64_t seed) { return AgreementMaker(seed).files(); }

}  // namespace styr::reference
