// SPDX-License-Identifier: MPL-2.0
#include "engine/testing/author_tests.hpp"

#include "engine/check.hpp"
#include "engine/evaluation/built_in.hpp"
#include "engine/evaluation/phrases.hpp"
#include "engine/evaluation/subjects.hpp"
#include "engine/owner_figures.hpp"

#include <range/v3/algorithm/all_of.hpp>
#include <range/v3/algorithm/any_of.hpp>
#include <range/v3/algorithm/contains.hpp>

namespace styr {

namespace {

bool is_called(SubjectResult const& subject, std::string const& name)
{
    auto const colon = subject.id.find(':');
    auto const with_service = subject.service.empty() ? subject.offer : subject.offer + "/" + subject.service;
    auto const with_operator = subject.operator_name + "/";
    bool const operator_alone = subject.offer.empty() && subject.operator_name == name;
    return subject.id == name || (colon != std::string::npos && subject.id.substr(colon + 1) == name) ||
           subject.offer == name || with_service == name || operator_alone ||
           (!subject.offer.empty() && (with_operator + subject.offer == name || with_operator + with_service == name));
}

// Changes and settlements, rather than what the register has of their offers, and who pays for them.
bool is_handed_in(SubjectResult const& subject)
{
    return !subject.offer.empty() && subject.scope != Scope::offer && subject.scope != Scope::offer_and_year &&
           subject.scope != Scope::payer;
}

RuleResult const* rule_of(SubjectResult const& subject, std::string const& name)
{
    for (auto const& rule : subject.rules) {
        if (names_rule(name, rule.provision, rule.name)) {
            return &rule;
        }
    }
    return nullptr;
}

// The one subject that an expectation is about. Where it names none, the only one, else the only one
// that has the rule.
SubjectResult const* subject_of(RuleExpectation const& expected, CheckResult const& result)
{
    std::vector<SubjectResult const*> found, with_rule;
    for (auto const& subject : result.subjects) {
        if (expected.subject.empty() || is_called(subject, expected.subject)) {
            found.push_back(&subject);
            if (rule_of(subject, expected.rule) != nullptr) {
                with_rule.push_back(&subject);
            }
        }
    }
    if (found.size() > 1 && with_rule.empty()) {
        std::erase_if(found, [](SubjectResult const* subject) { return !is_handed_in(*subject); });
    }
    auto const& chosen = found.size() > 1 ? with_rule : found;
    return chosen.size() == 1 ? chosen.front() : nullptr;
}

// What a reason may be called in a test: by the key of its fact, or as it is told.
std::vector<std::string> names_of(Reason const& reason)
{
    auto const fact = fact_missing(reason);
    std::vector<std::string> names{fact.da, fact.en};
    if (reason.field) {
        std::string const key(key_of(*reason.field));
        names.push_back(reason.side == Side::old ? "old " + key : reason.side == Side::new_ ? "new " + key : key);
    }
    return names;
}

// The same ones, in any order; each thing found may be called by several names.
bool same(std::vector<std::string> const& wanted, std::vector<std::vector<std::string>> const& found)
{
    auto const is_wanted = [&](std::vector<std::string> const& names) {
        return ranges::any_of(names, [&](std::string const& name) { return ranges::contains(wanted, name); });
    };
    auto const is_found = [&](std::string const& name) {
        return ranges::any_of(found,
                              [&](std::vector<std::string> const& names) { return ranges::contains(names, name); });
    };
    return ranges::all_of(found, is_wanted) && ranges::all_of(wanted, is_found);
}

using Named = std::vector<std::vector<std::string>>;

Named missing_in(RuleResult const& rule)
{
    Named all;
    for (auto const& reason : rule.reasons) {
        if (reason.kind != Reason::Kind::awaiting) {
            all.push_back(names_of(reason));
        }
    }
    return all;
}

Named awaited_in(RuleResult const& rule)
{
    Named all;
    for (auto const& reason : rule.reasons) {
        if (reason.kind == Reason::Kind::awaiting) {
            for (auto const& body : reason.bodies) {
                all.push_back({body});
            }
        }
    }
    return all;
}

Named exceptions_in(RuleResult const& rule)
{
    Named all;
    for (auto const& tried : rule.exceptions) {
        if (tried.in_effect.is(true)) {
            all.push_back({tried.exception->name});
        }
    }
    return all;
}

Named repairs_in(RuleResult const& rule)
{
    Named all;
    for (auto const& repair : rule.repairs) {
        all.push_back({repair.text.da, repair.text.en});
    }
    return all;
}

std::string listed(std::vector<std::string> const& names)
{
    std::string text;
    for (auto const& name : names) {
        text += (text.empty() ? "" : ", ") + name;
    }
    return text.empty() ? "–" : text;
}

Text listed(Named const& found)
{
    std::vector<std::string> da, en;
    for (auto const& names : found) {
        da.push_back(names.front());
        en.push_back(names.size() > 1 ? names[1] : names.front());
    }
    return {listed(da), listed(en)};
}

void compare_lists(Met& met, Text const& what, std::optional<std::vector<std::string>> const& wanted,
                   Named const& found)
{
    if (wanted && !same(*wanted, found)) {
        auto const came = listed(found);
        met.differences.push_back(what + Text{": forventet " + listed(*wanted) + ", fandt " + came.da,
                                              ": expected " + listed(*wanted) + ", found " + came.en});
    }
}

Met meet(RuleExpectation const& expected, CheckResult const& result)
{
    Met met;
    met.expected = &expected;
    met.subject = subject_of(expected, result);
    if (met.subject == nullptr) {
        met.differences.push_back(expected.subject.empty()
                                      ? Text{"prøven har ikke netop én sag med den regel; nævn den (`case`)",
                                             "the test has not exactly one case with that rule; name it (`case`)"}
                                      : Text{"prøven har ikke netop én sag `" + expected.subject + "`",
                                             "the test has not exactly one case `" + expected.subject + "`"});
        return met;
    }
    met.rule = rule_of(*met.subject, expected.rule);
    RuleResult const none;  // a rule that is not in force is not applicable
    auto const& rule = met.rule == nullptr ? none : *met.rule;
    met.verdict = rule.verdict;
    if (met.verdict != expected.verdict) {
        auto const wanted = phrase(expected.verdict);
        auto const came = phrase(met.verdict);
        met.differences.push_back(
            {"forventet: " + wanted.da + ", fandt: " + came.da, "expected: " + wanted.en + ", found: " + came.en});
    }
    compare_lists(met, {"mangler", "missing"}, expected.missing, missing_in(rule));
    compare_lists(met, {"afventer", "awaiting"}, expected.awaiting, awaited_in(rule));
    compare_lists(met, {"undtagelser", "exceptions"}, expected.exceptions, exceptions_in(rule));
    compare_lists(met, {"løsninger", "repairs"}, expected.repairs, repairs_in(rule));
    return met;
}

bool sets_anything(AuthorTest const& test) { return !test.settings.empty() || !test.figures.empty(); }

// The agreement as if its owner had set the parameters and the years so.
Agreement as_set(Agreement agreement, AuthorTest const& test)
{
    for (auto& version : agreement.versions) {
        for (auto& parameter : version.parameters) {
            for (auto const& setting : test.settings) {
                if (parameter.name == setting.parameter) {
                    parameter.value = setting.value;
                }
            }
        }
    }
    Diagnostics said_where_they_are_read;
    add_owner_figures(agreement, test.figures, said_where_they_are_read);
    return agreement;
}

}  // namespace

bool names_rule(std::string_view expected, std::string_view provision, std::string_view rule)
{
    return expected == rule || (expected.size() == provision.size() + 1 + rule.size() &&
                                expected.starts_with(provision) && expected.ends_with(rule));
}

bool TestResult::passed() const
{
    return ranges::all_of(met, [](Met const& each) { return each.differences.empty(); });
}

namespace {

// A case that is looked for in vain may have been handed in too late for the test's day.
void tell_of_later_submissions(AuthorTest const& test, std::vector<Met>& all)
{
    bool const any_later = ranges::any_of(test.repository.submissions(), [&](Repository::Submission const& each) {
        return is_later(each.root, Field::submitted, test.as_of);
    });
    for (auto& met : all) {
        if (any_later && met.rule == nullptr && !met.differences.empty()) {
            met.differences.push_back({"takstindmeldingen er indsendt efter `as_of` og er der derfor ikke endnu",
                                       "the submission was handed in after `as_of`, so it is not there yet"});
        }
    }
}

}  // namespace

TestResult run_test(AuthorTest const& test, std::shared_ptr<Agreement const> agreement)
{
    TestResult result;
    result.test = &test;
    result.agreement =
        sets_anything(test) ? std::make_shared<Agreement const>(as_set(*agreement, test)) : std::move(agreement);
    result.result = check({*result.agreement, test.repository, test.as_of, true});
    for (auto const& expected : test.expectations) {
        result.met.push_back(meet(expected, result.result));
    }
    tell_of_later_submissions(test, result.met);
    return result;
}

bool passes(AuthorTest const& test, Agreement const& agreement, std::vector<std::string> const& rules)
{
    std::vector<RuleExpectation const*> asked;
    bool with_repairs = false;
    for (auto const& expected : test.expectations) {
        bool const concerned = rules.empty() || ranges::any_of(rules, [&](std::string const& rule) {
                                   return expected.rule == rule || expected.rule.ends_with(" " + rule);
                               });
        if (concerned) {
            asked.push_back(&expected);
            with_repairs = with_repairs || expected.repairs.has_value();
        }
    }
    if (asked.empty()) {
        return true;
    }
    // What styr finds by itself, and what a way out then takes, hang on the other rules.
    bool const by_all = with_repairs || ranges::any_of(asked, [](RuleExpectation const* expected) {
                            return built_in_named(expected->rule) != nullptr;
                        });
    std::function<bool(Provision const&, Rule const&)> only = [&](Provision const& provision, Rule const& rule) {
        return ranges::any_of(asked, [&](RuleExpectation const* expected) {
            return names_rule(expected->rule, provision.id, rule.name);
        });
    };
    if (by_all) {
        only = nullptr;
    }
    auto const judged = [&](Agreement const& by) {
        auto const result = check({by, test.repository, test.as_of, true, with_repairs, only});
        return ranges::all_of(
            asked, [&](RuleExpectation const* expected) { return meet(*expected, result).differences.empty(); });
    };
    return sets_anything(test) ? judged(as_set(agreement, test)) : judged(agreement);
}

}  // namespace styr
