// SPDX-License-Identifier: MPL-2.0
#include "session/pages/gathered.hpp"
#include "session/pages/markdown.hpp"
#include "session/pages/norms.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace styr {

namespace {

// One declaration of a provision, in the versions that have it.
struct Row {
    std::string name;  // "rule midyear tariff"
    std::string rule;  // "P01 midyear tariff", as tests name it; empty where it is no rule
    Span used;         // of an exception, or of a competence's condition: what a test uses of it
    Provision const* provision = nullptr;
};

class Rows {
public:
    explicit Rows(std::vector<Version const*> const& versions)
    {
        for (auto const* const version : versions) {
            for (auto const& provision : version->provisions) {
                of_provision(provision, *version);
            }
            ++at_;
        }
    }
    Gathered<Row> gathered;

private:
    void of_provision(Provision const& provision, Version const& version)
    {
        bool any = false;
        auto const add = [&](Span span, Row row) {
            any = true;
            row.provision = &provision;
            gathered.add(key_of(span), at_, std::move(row));
        };
        each_in(version.rules, provision, version, [&](Rule const& rule) {
            add(rule.span, {md::name("rule", rule.name), provision.id + " " + rule.name, {}, nullptr});
        });
        each_in(version.exceptions, provision, version, [&](Exception const& exception) {
            add(exception.span, {md::name("exception", exception.name), {}, exception.span, nullptr});
        });
        each_in(version.competences, provision, version, [&](Competence const& competence) {
            add(competence.span, {md::name(competence.silent_after ? "silence"
                                           : competence.referral   ? "referral"
                                                                   : "competence",
                                           competence.name),
                                  {},
                                  competence.when ? competence.when->span : Span{},
                                  nullptr});
        });
        if (!any) {
            add(provision.span, {"–", {}, {}, nullptr});
        }
    }

    std::size_t at_ = 0;  // the version's place
};

// Whether a step, or one that it stands on, weighed a delegation under the competence with this condition.
bool weighs(Step const& step, Span condition)
{
    auto const of = [&](DecisionSeen const& seen) {
        return std::any_of(seen.competence.begin(), seen.competence.end(),
                           [&](Step const& each) { return each.expression->span == condition; });
    };
    return std::any_of(step.decisions.begin(), step.decisions.end(), of) ||
           std::any_of(step.parts.begin(), step.parts.end(), [&](Step const& part) { return weighs(part, condition); });
}

bool uses(RuleResult const& rule, Span used)
{
    auto const in_effect = [&](ExceptionTried const& tried) {
        return tried.exception->span == used && tried.in_effect.is(true);
    };
    return std::any_of(rule.exceptions.begin(), rule.exceptions.end(), in_effect) ||
           (rule.condition && weighs(*rule.condition, used)) || (rule.demand && weighs(*rule.demand, used));
}

// Of a rule, whether the test expects something of it; else whether it used what the row is about.
bool tests(TestResult const& result, Row const& row)
{
    auto const expects = [&](RuleExpectation const& expected) {
        return row.rule == expected.rule || row.rule.ends_with(" " + expected.rule);
    };
    if (!row.rule.empty()) {
        return std::any_of(result.test->expectations.begin(), result.test->expectations.end(), expects);
    }
    auto const& subjects = result.result.subjects;
    return row.used.known() && std::any_of(subjects.begin(), subjects.end(), [&](SubjectResult const& subject) {
               return std::any_of(subject.rules.begin(), subject.rules.end(),
                                  [&](RuleResult const& rule) { return uses(rule, row.used); });
           });
}

// The files with tests of it, and how many.
std::string tests_of(Row const& row, std::vector<TestResult> const& results, Sources const& sources)
{
    std::map<std::string, std::size_t> counts;
    for (auto const& result : results) {
        if (tests(result, row)) {
            auto const& test = *result.test;
            auto const& name = sources[test.record->span.source].name();
            ++counts[name.substr(name.rfind('/') + 1)];
        }
    }
    std::string all;
    for (auto const& [file, count] : counts) {
        all += fmt::format("{}{} ({})", all.empty() ? "" : ", ", md::prose(file), count);
    }
    return all.empty() ? "–" : all;
}

}  // namespace

std::string provisions_page(PageRequest const& request)
{
    auto const lang = request.lang;
    auto out = md::head(word(lang, "Bestemmelserne", "The provisions"), "provisions", request);
    out += lang == Lang::da ? md::table_head({"bestemmelse", "udgave", "regel", "kilde", "læsning", "prøver"})
                            : md::table_head({"provision", "version", "rule", "source", "reading", "tests"});
    std::vector<TestResult> results;
    for (auto const& test : request.suite.suite.tests) {
        results.push_back(run_test(test, request.suite.agreement));
    }
    auto entries = Rows(request.versions).gathered.entries;
    std::stable_sort(entries.begin(), entries.end(), [](auto const& a, auto const& b) {
        return numbered_before(a.row.provision->id, b.row.provision->id);
    });
    std::string last;
    for (auto const& [row, versions] : entries) {
        auto const& provision = *row.provision;
        bool const again = provision.id == last;
        last = provision.id;
        auto const id = md::prose(provision.id);
        out += md::table_row(
            {again ? id : id + " " + md::prose(provision.title.in(lang)), versions_told(versions, request), row.name,
             again ? "″" : md::sources_or_none(provision.sources, lang),
             again ? "″" : md::paragraphs(provision.readings, lang), tests_of(row, results, request.sources)});
    }
    return out;
}

}  // namespace styr
