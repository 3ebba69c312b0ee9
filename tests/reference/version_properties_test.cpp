// SPDX-License-Identifier: MPL-2.0
// What has to hold of the agreement as a subject: the log alone decides on it, by the version's own name.
#include "models/fields/print.hpp"
#include "tests/reference/applications.hpp"
#include "tests/reference/properties.hpp"

#include <functional>
#include <iostream>

namespace styr::reference {
namespace {

bool fails(Verdict verdict) { return verdict >= Verdict::decision; }

// All that is found of versions, with the reasons, by subject and rule.
std::map<std::string, std::string> found_of_versions(CheckResult const& result)
{
    std::map<std::string, std::string> found;
    for (auto const& subject : result.subjects) {
        for (auto const& rule : subject.scope == Scope::agreement ? subject.rules : std::vector<RuleResult>{}) {
            auto& text = found[subject.id + " / " + rule.provision + " / " + rule.name];
            text += std::string(key_of(rule.verdict));
            for (auto const& reason : rule.reasons) {
                text += "; " + reason.fact.en + (reason.field ? std::string(key_of(*reason.field)) : std::string());
                for (auto const& body : reason.bodies) {
                    text += " " + body;
                }
            }
        }
    }
    return found;
}

std::uint64_t expect_found(std::map<std::string, std::string> const& before, Case const& edited,
                           ReadAgreement const& agreement, Case const& made)
{
    auto const data = read_data(edited.files);
    if (!data->sound) {
        return 0;
    }
    EXPECT_EQ(found_of_versions(checked(edited, agreement, *data)), before) << shown(edited) << "\nbefore:\n"
                                                                            << shown(made);
    return 1;
}

Case without(Case made, Folder folder)
{
    std::erase_if(made.files, [folder](File const& file) { return file.folder == folder; });
    return made;
}

// A line less, whatever it says, or a figure more.
Case with_an_edit(Case made, Random& random)
{
    std::vector<File*> edited;
    for (auto& file : made.files) {
        bool const of_data = file.folder == Folder::register_ || file.folder == Folder::submissions ||
                             file.folder == Folder::settlements;
        if (of_data) {
            edited.push_back(&file);
        }
    }
    if (edited.empty()) {
        return made;
    }
    auto& text = random.pick(edited)->text;
    auto lines = lines_of(text);
    auto const at = lines.begin() + static_cast<std::ptrdiff_t>(random.below(lines.size()));
    auto const figure = at->find("tariff: ");
    if (figure != std::string::npos) {
        *at = at->substr(0, figure) + "tariff: 999";
    } else {
        lines.erase(at);
    }
    text = joined(lines);
    return made;
}

TEST(VersionProperties, NoSubmissionAndNoRegisterChangesWhatIsFoundOfAnAgreement)
{
    std::uint64_t tried = 0;
    on_generated_cases(
        2, [&tried](Case const& made, ReadAgreement const& agreement, ReadData const& data, Random& random) {
            auto const before = found_of_versions(checked(made, agreement, data));
            if (before.empty()) {
                return;
            }
            for (auto const folder : {Folder::register_, Folder::submissions, Folder::settlements}) {
                tried += expect_found(before, without(made, folder), agreement, made);
            }
            tried += expect_found(before, with_an_edit(made, random), agreement, made);
        });
    EXPECT_GT(tried, 0U);
    std::cout << tried << " cases with other data\n";
}

// ---- the log

bool only_asks_for_approval(Expression const& expression)
{
    if (auto const* const both = std::get_if<Junction>(&expression.node)) {
        return std::all_of(both->operands.begin(), both->operands.end(), only_asks_for_approval);
    }
    if (auto const* const each = std::get_if<Quantified>(&expression.node)) {
        return each->quantifier == Quantifier::every && only_asks_for_approval(*each->predicate);
    }
    auto const* const approval = std::get_if<Approval>(&expression.node);
    return approval != nullptr && approval->outcome == Outcome::approved;
}

// Of a version, that bodies approve it, and nothing besides.
bool asks_for_approval_alone(SubjectResult const& subject, RuleResult const& result)
{
    auto const* const rule = result.rule;
    return subject.scope == Scope::agreement && rule != nullptr && !rule->expects && !rule->when &&
           rule->exceptions.empty() && only_asks_for_approval(rule->demand);
}

bool is_untimed(RuleResult const& result)
{
    auto const* const approval = std::get_if<Approval>(&result.rule->demand.node);
    return approval != nullptr && approval->by.size() == 1 && !approval->before && !approval->of_list &&
           approval->after.empty() && !result.version->bodies[approval->by.front()].for_itself;
}

bool all_is_earlier(Repository const& repository, Day day)
{
    auto const& decisions = repository.decisions();
    return std::all_of(decisions.begin(), decisions.end(),
                       [day](Record const* decision) { return day_or_bounds(*decision, Field::date).latest < day; });
}

// A last entry, of the highest body and of the as-of day.
Case with_last_word(Case made, std::string const& outcome, std::string const& version)
{
    made.files.push_back({Folder::decisions, "z",
                          "decisions:\n  - id: last\n    body: KKR\n    date: " + print_iso(made.as_of) +
                              "\n    outcome: " + outcome + "\n    about:\n      - agreement: \"" + version + "\"\n"});
    return made;
}

using Visit = std::function<void(SubjectResult const&, RuleResult const&)>;

// Every demand for approvals of a version alone, as it is found after the edit.
void on_demands(Case const& edited, ReadAgreement const& agreement, Visit const& visit)
{
    auto const data = read_data(edited.files);
    ASSERT_TRUE(data->sound) << data->complaints << shown(edited);
    auto const result = checked(edited, agreement, *data);
    for (auto const& subject : result.subjects) {
        for (auto const& rule : subject.rules) {
            if (asks_for_approval_alone(subject, rule)) {
                visit(subject, rule);
            }
        }
    }
}

TEST(VersionProperties, ARefusalAfterEverythingElseTakesAnApprovalAwayAndAnApprovalGives)
{
    std::uint64_t refused = 0, approved = 0;
    on_generated_cases(2, [&](Case const& made, ReadAgreement const& agreement, ReadData const& data, Random&) {
        if (!all_is_earlier(data.repository, made.as_of)) {
            return;
        }
        for (auto const& version : agreement.agreement->versions) {
            auto const id = "agreement:" + version.name;
            auto const no = with_last_word(made, "refused", version.name);
            on_demands(no, agreement, [&](SubjectResult const& subject, RuleResult const& rule) {
                refused += subject.id == id ? 1 : 0;
                EXPECT_TRUE(subject.id != id || fails(rule.verdict)) << rule.name << "\n" << shown(no);
            });
            auto const yes = with_last_word(made, "approved", version.name);
            on_demands(yes, agreement, [&](SubjectResult const& subject, RuleResult const& rule) {
                bool const has_it = subject.id == id && is_untimed(rule);
                approved += has_it ? 1 : 0;
                EXPECT_TRUE(!has_it || rule.verdict == Verdict::compliant) << rule.name << "\n" << shown(yes);
            });
        }
    });
    EXPECT_GT(refused, 0U);
    EXPECT_GT(approved, 0U);
    std::cout << refused << " demands refused, " << approved << " approved\n";
}

TEST(VersionProperties, WhatIsDecidedOfOneVersionIsNothingToAnother)
{
    std::uint64_t tried = 0;
    on_generated_cases(2, [&](Case const& made, ReadAgreement const& agreement, ReadData const& data, Random& random) {
        auto const before = found_of_versions(checked(made, agreement, data));
        auto const& versions = agreement.agreement->versions;
        if (before.empty() || versions.size() < 2) {
            return;
        }
        auto const outcome = random.pick(Lines{"approved", "refused", "revoked", "recommended"});
        auto const edited = with_last_word(made, outcome, versions.front().name);
        auto const reread = read_data(edited.files);
        ASSERT_TRUE(reread->sound) << reread->complaints << shown(edited);
        auto const other = "agreement:" + versions.back().name + " / ";
        for (auto const& [key, text] : found_of_versions(checked(edited, agreement, *reread))) {
            if (key.starts_with(other) && key.find(" /  / ") == std::string::npos) {
                ++tried;
                EXPECT_EQ(text, before.at(key)) << key << "\n" << shown(edited);
            }
        }
    });
    EXPECT_GT(tried, 0U);
    std::cout << tried << " findings of another version\n";
}

TEST(VersionProperties, NoNameThatNoVersionHasGives)
{
    std::uint64_t tried = 0;
    on_generated_cases(2, [&tried](Case const& made, ReadAgreement const& agreement, ReadData const&, Random&) {
        auto unnamed = made;
        for (auto& file : unnamed.files) {
            auto lines = lines_of(file.text);
            for (auto& line : lines) {
                auto const at = line.find("- agreement: ");
                line = at == std::string::npos ? line : line.substr(0, at) + "- agreement: \"none\"";
            }
            file.text = file.folder == Folder::decisions ? joined(lines) : file.text;
        }
        on_demands(unnamed, agreement, [&](SubjectResult const&, RuleResult const& rule) {
            ++tried;
            EXPECT_TRUE(fails(rule.verdict)) << rule.name << "\n" << shown(unnamed);
        });
    });
    EXPECT_GT(tried, 0U);
    std::cout << tried << " demands\n";
}

}  // namespace
}  // namespace styr::reference
