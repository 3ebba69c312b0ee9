// SPDX-License-Identifier: MPL-2.0
// What has to hold of the log and of who holds the pen: nothing that an operator writes sheds what a body said, and
// nothing that a body left open gives.
#include "models/fields/field_table.hpp"
#include "models/fields/print.hpp"
#include "tests/reference/coverage.hpp"
#include "tests/reference/edit.hpp"
#include "tests/reference/generate.hpp"
#include "tests/reference/looked_at.hpp"
#include "tests/reference/own_findings.hpp"
#include "tests/reference/properties.hpp"

#include <iostream>

namespace styr::reference {
namespace {

bool is_change(Scope scope) { return scope <= Scope::rename; }
bool fails(Verdict verdict) { return verdict >= Verdict::decision; }

bool only_asks_the_log(Expression const& expression)
{
    if (auto const* const both = std::get_if<Junction>(&expression.node)) {
        return std::all_of(both->operands.begin(), both->operands.end(), only_asks_the_log);
    }
    return std::holds_alternative<Approval>(expression.node);
}

// Of every change, whatever it is: that bodies approve, and nothing besides.
bool asks_for_approval_alone(RuleResult const& result)
{
    auto const* const rule = result.rule;
    return rule != nullptr && rule->scope == Scope::change && !rule->expects && !rule->when &&
           rule->exceptions.empty() && only_asks_the_log(rule->demand);
}

// A change by its place in the list of its file, which an edit keeps.
using Place = std::pair<std::string, std::size_t>;

std::map<Place, SubjectResult const*> changes_in(CheckResult const& result)
{
    std::map<Place, SubjectResult const*> found;
    for (auto const& subject : result.subjects) {
        if (is_change(subject.scope)) {
            auto const& all = subject.submission->root.records(Field::changes);
            found[{subject.submission->id, static_cast<std::size_t>(subject.record - all.data())}] = &subject;
        }
    }
    return found;
}

RuleResult const* same_rule(SubjectResult const& subject, RuleResult const& rule)
{
    auto const found = std::find_if(subject.rules.begin(), subject.rules.end(), [&rule](RuleResult const& each) {
        return each.provision == rule.provision && each.name == rule.name && each.rule != nullptr;
    });
    return found == subject.rules.end() ? nullptr : &*found;
}

// Whether somebody certainly approved this very matter, as the second opinion reads it.
bool is_approved(Repository const& repository, SubjectResult const& change, Day as_of)
{
    Subject const subject{change.scope, change.submission, change.record, nullptr, {}, as_of};
    Facts const facts(repository, subject);
    auto const& decisions = repository.decisions();
    return std::any_of(decisions.begin(), decisions.end(), [&](Record const* decision) {
        auto const outcome = outcome_named_by(*decision->get<Choice>(Field::outcome));
        // A rule may ask for any part of it.
        bool some = false;
        for (auto const& terms : std::vector<std::vector<Field>>{{}, {Field::tariff}, {Field::places}}) {
            some = some || !Coverage(repository, facts, terms).gives(*decision).is(false);
        }
        return outcome == styr::Outcome::approved && some;
    });
}

// ---- edits of a submission

struct Edit {
    std::string what;
    Case made;
};

// A value in the place of another, a fact that was not there, or one that goes.
std::vector<Edit> edits_of(Case const& made, Record const& change, Random& random)
{
    auto const payers = random.pick(Lines{"[Rebild Kommune]", "[Thisted Kommune]", "[]"});
    auto const& after = change.records(Field::after);
    std::vector<Edit> edits;
    auto const add = [&](Field field, Side side, std::string const& value) {
        edits.push_back({std::string(key_of(field)) + " " + value, with_fact(made, change, field, side, value)});
    };
    add(Field::effective, Side::none, random.pick(days));
    add(Field::until, Side::none, "2022-12-31");
    add(Field::payers, Side::none, payers);
    add(Field::special_terms, Side::none, random.pick(Lines{"[]", "[deficit_cover]", "[objective_financing]"}));
    add(Field::objective_financing, Side::none, random.pick(tariffs));
    add(Field::reason_tags, Side::none, "[staffing]");
    add(Field::justification, Side::none, "andet");
    add(Field::kind, Side::none, random.pick(Lines{"closure", "deregistration", "change_of_terms", "registration"}));
    if (!after.empty()) {
        add(Field::tariff, Side::new_, random.pick(tariffs));
        add(Field::places, Side::new_, random.pick(places));
    }
    return edits;
}

Edit with_another_change(Case const& made, std::string const& submission)
{
    auto edited = made;
    for (auto& file : edited.files) {
        if (file.folder == Folder::submissions && file.name == submission) {
            file.text += "  - offer: Beta\n    service: Hjælp\n    effective: 2021-03-31\n    until: 2021-04-30\n"
                         "    after: {places: 9}\n";
        }
    }
    return {"another change", edited};
}

// Every failed demand for an approval fails after the edit too, unless somebody approved what is asked now.
std::uint64_t expect_no_lighter(Edit const& edit, SubjectResult const& before, Place const& place, Case const& made,
                                ReadAgreement const& agreement)
{
    auto const data = read_data(edit.made.files);
    if (!data->sound) {
        return 0;
    }
    auto const result = checked(edit.made, agreement, *data);
    auto const changes = changes_in(result);
    auto const after = changes.find(place);
    if (after == changes.end() || after->second->replaced_by != nullptr ||
        is_approved(data->repository, *after->second, edit.made.as_of)) {
        return 0;
    }
    for (auto const& rule : before.rules) {
        auto const* const now = same_rule(*after->second, rule);
        bool const failed = asks_for_approval_alone(rule) && fails(rule.verdict);
        // In another version it may have exceptions, or be another rule.
        bool const passes = now != nullptr && asks_for_approval_alone(*now) && !fails(now->verdict);
        EXPECT_FALSE(failed && passes) << rule.name << " no longer fails after: " << edit.what << "\n"
                                       << shown(edit.made) << "\nbefore:\n"
                                       << shown(made);
    }
    return 1;
}

TEST(LogProperties, NoEditOfASubmissionLightensWhatRestsOnTheLog)
{
    std::uint64_t tried = 0;
    on_generated_cases(
        1, [&tried](Case const& made, ReadAgreement const& agreement, ReadData const& data, Random& random) {
            auto const result = checked(made, agreement, data);
            for (auto const& [place, change] : changes_in(result)) {
                bool const some = std::any_of(change->rules.begin(), change->rules.end(), [](RuleResult const& rule) {
                    return asks_for_approval_alone(rule) && fails(rule.verdict);
                });
                if (!some) {
                    continue;
                }
                auto edits = edits_of(made, *change->record, random);
                edits.push_back(with_another_change(made, place.first));
                tried += expect_no_lighter(random.pick(edits), *change, place, made, agreement);
            }
        });
    EXPECT_GT(tried, 0U);
    std::cout << tried << " edits tried\n";
}

// ---- what an edit may mend

// What the rule looks at in any of its parts; a decision is about all of the matter and its grounds.
Fields looked_at(RuleResult const& result, FieldTable const& words)
{
    auto const& version = *result.version;
    Fields all = read_in(result.rule->demand, version, words, false);
    auto const add = [&](std::optional<Expression> const& when) {
        all.merge(when ? read_in(*when, version, words, false) : Fields{});
    };
    add(result.rule->when);
    for (auto const exception : result.rule->exceptions) {
        add(version.exceptions[exception].when);
        for (auto const other : version.exceptions[exception].exceptions) {
            add(version.exceptions[other].when);
        }
    }
    for (auto const& reason : result.reasons) {
        if (reason.field) {
            all.insert(*reason.field);
        }
    }
    bool const asks_the_log = all.contains(Field::until) && all.contains(Field::payers);
    for (auto const& row : words.rows_of(RecordKind::change)) {
        if (asks_the_log && row.asking != Asking::no) {
            all.insert(row.field);
        }
    }
    return all;
}

TEST(LogProperties, WhatAnEditMendsIsAFactThatWasMissingOrThatTheRuleReads)
{
    std::uint64_t mended = 0;
    on_generated_cases(8, [&mended](Case const& made, ReadAgreement const& agreement, ReadData const& data,
                                    Random& random) {
        static std::vector<std::pair<Field, std::string>> const facts{
            {Field::until, "2022-12-31"},
            {Field::payers, "[Rebild Kommune]"},
            {Field::payers, "[]"},
            {Field::special_terms, "[deficit_cover]"},
            {Field::objective_financing, "1000"},
            {Field::reason_tags, "[staffing]"},
            {Field::justification, "andet"},
            {Field::justification, "\"\""},
            {Field::note, "noget"},
            {Field::destination, "andre tilbud"},
            {Field::target_group, "Unge"},
            {Field::catchment, "partial"},
            {Field::comparisons, "[{offer: Beta, tariff: 1000}]"}};
        auto const result = checked(made, agreement, data);
        auto const changes = changes_in(result);
        if (changes.empty()) {
            return;
        }
        auto const at = std::next(changes.begin(), static_cast<std::ptrdiff_t>(random.below(changes.size())));
        auto const& [field, value] = random.pick(facts);
        auto const edited = with_fact(made, *at->second->record, field, Side::none, value);
        auto const reread = read_data(edited.files);
        if (!reread->sound) {
            return;
        }
        auto const now = checked(edited, agreement, *reread);
        for (auto const& rule : at->second->rules) {
            auto const* const same = rule.rule == nullptr ? nullptr : same_rule(*changes_in(now).at(at->first), rule);
            bool const lighter = same != nullptr && fails(rule.verdict) && !fails(same->verdict);
            mended += lighter ? 1 : 0;
            EXPECT_FALSE(lighter && !looked_at(rule, data.repository.fields()).contains(field))
                << rule.name << " is mended by " << key_of(field) << ": " << value << "\n"
                << shown(edited) << "\nbefore:\n"
                << shown(made);
        }
    });
    EXPECT_GT(mended, 0U);
    std::cout << mended << " findings mended\n";
}

// ---- what does not give

void replace_all(std::string& text, std::string const& from, std::string const& to)
{
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

// Every entry of the log with another figure, or with a condition that nobody has met.
Case with_other_figures(Case made)
{
    for (auto& file : made.files) {
        for (auto const& tariff : file.folder == Folder::decisions ? tariffs : Lines{}) {
            replace_all(file.text, "tariff: " + tariff, "tariff: 999");
        }
        if (file.folder == Folder::decisions) {
            auto lines = lines_of(file.text);
            for (auto& line : lines) {
                if (auto const at = line.find("digest:"); at != std::string::npos) {
                    line = line.substr(0, at) + "digest: \"sha256:02" + std::string(64, '1') + "\"" +
                           (line.ends_with("}") ? "}" : "");
                }
            }
            file.text = joined(lines);
        }
    }
    return made;
}

Case with_conditions(Case made)
{
    for (auto& file : made.files) {
        if (file.folder == Folder::decisions) {
            for (std::string const outcome : {"approved", "accepted"}) {
                replace_all(file.text, "    outcome: " + outcome + "\n",
                            "    outcome: " + outcome + "\n    provided: [byrådet godkender budgettet]\n");
            }
        }
    }
    return made;
}

std::uint64_t expect_nothing_given(Case const& made, ReadAgreement const& agreement, bool of_tariffs)
{
    auto const data = read_data(made.files);
    if (!data->sound) {
        return 0;
    }
    std::uint64_t tried = 0;
    auto const result = checked(made, agreement, *data);
    for (auto const& [place, change] : changes_in(result)) {
        auto const& after = change->record->records(Field::after);
        Subject const subject{change->scope, change->submission, change->record, nullptr, {}, made.as_of};
        // Who asks for the tariff that holds anyway asks for no figure.
        bool const as_it_is = of_tariffs && change->scope == Scope::change_of_terms &&
                              Facts(data->repository, subject).changes(Field::tariff).is(false);
        bool const has_figures = change->scope != Scope::transfer && change->scope != Scope::rename;
        bool const asks =
            (!of_tariffs && has_figures) || (!after.empty() && given(&after.front(), Field::tariff) != nullptr);
        for (auto const& rule : change->rules) {
            if (asks && !as_it_is && asks_for_approval_alone(rule)) {
                ++tried;
                EXPECT_TRUE(fails(rule.verdict) || rule.verdict == Verdict::not_applicable) << rule.name << "\n"
                                                                                            << shown(made);
            }
        }
    }
    return tried;
}

TEST(LogProperties, NoEntryWithAnotherFigureGives)
{
    std::uint64_t tried = 0;
    on_generated_cases(8, [&tried](Case const& made, ReadAgreement const& agreement, ReadData const&, Random&) {
        tried += expect_nothing_given(with_other_figures(made), agreement, true);
    });
    EXPECT_GT(tried, 0U);
    std::cout << tried << " demands\n";
}

TEST(LogProperties, NoEntryWithAConditionGives)
{
    std::uint64_t tried = 0;
    on_generated_cases(8, [&tried](Case const& made, ReadAgreement const& agreement, ReadData const&, Random&) {
        tried += expect_nothing_given(with_conditions(made), agreement, false);
    });
    EXPECT_GT(tried, 0U);
    std::cout << tried << " demands\n";
}

// ---- what ends a refusal

bool is_untimed_approval(RuleResult const& result)
{
    auto const* const approval = result.rule == nullptr ? nullptr : std::get_if<Approval>(&result.rule->demand.node);
    return approval != nullptr && asks_for_approval_alone(result) && approval->by.size() == 1 && !approval->before &&
           approval->outcome == Outcome::approved && approval->after.empty() &&
           !result.version->bodies[approval->by.front()].for_itself;
}

bool all_is_earlier(Repository const& repository, Day day)
{
    auto const& decisions = repository.decisions();
    return std::all_of(decisions.begin(), decisions.end(),
                       [day](Record const* decision) { return day_or_bounds(*decision, Field::date).latest < day; });
}

TEST(LogProperties, WhatALaterCertainApprovalCoversIsNotHeldUpByAnOlderRefusal)
{
    std::uint64_t tried = 0, held_up = 0;
    on_generated_cases(8, [&](Case const& made, ReadAgreement const& agreement, ReadData const& data, Random&) {
        if (!all_is_earlier(data.repository, made.as_of)) {
            return;
        }
        auto const before = checked(made, agreement, data);
        for (auto const& [place, change] : changes_in(before)) {
            bool const asked = std::any_of(change->rules.begin(), change->rules.end(), is_untimed_approval);
            // Of an unknown day another version may have another rule.
            if (!asked || change->replaced_by != nullptr || change->versions.size() != 1) {
                continue;
            }
            auto approved = made;
            approved.files.push_back({Folder::decisions, "z",
                                      "decisions:\n  - id: last\n    body: KKR\n    date: " + print_iso(made.as_of) +
                                          "\n    outcome: approved\n    about:\n      - submission: " + place.first +
                                          "\n        digest: \"" + change->digest + "\"\n"});
            auto const reread = read_data(approved.files);
            ASSERT_TRUE(reread->sound) << reread->complaints << shown(approved);
            auto const now = checked(approved, agreement, *reread);
            for (auto const& rule : changes_in(now).at(place)->rules) {
                if (is_untimed_approval(rule)) {
                    ++tried;
                    EXPECT_EQ(key_of(rule.verdict), key_of(Verdict::compliant)) << rule.name << "\n" << shown(approved);
                }
            }
            held_up += std::count_if(change->rules.begin(), change->rules.end(), [](RuleResult const& rule) {
                return is_untimed_approval(rule) && rule.verdict == Verdict::violation;
            });
        }
    });
    EXPECT_GT(tried, 0U);
    std::cout << tried << " demands, of which " << held_up << " were refused before\n";
}

// ---- what nobody looked at

TEST(LogProperties, EveryAskedFactThatChangesIsLookedAtOrTold)
{
    std::uint64_t told = 0;
    on_generated_cases(8, [&told](Case const& made, ReadAgreement const& agreement, ReadData const& data, Random&) {
        auto const result = checked(made, agreement, data);
        for (auto const& [place, change] : changes_in(result)) {
            Subject const subject{change->scope, change->submission, change->record, nullptr, {}, made.as_of};
            Facts const facts(data.repository, subject);
            Fields read;
            std::string text;
            bool applied = false, may_apply = false, not_covered = false;
            for (auto const& rule : change->rules) {
                text += rule.rule == nullptr && rule.name == own::not_looked_at ? rule.message.en + "\n" : "";
                not_covered = not_covered || (rule.rule == nullptr && rule.name == own::not_covered);
                bool const requires_it = rule.rule != nullptr && !rule.rule->expects && !rule.proposal &&
                                         rule.verdict != Verdict::not_applicable;
                auto const* const holds = rule.condition ? std::get_if<bool>(&rule.condition->outcome.value) : nullptr;
                applied = applied || (requires_it && (!rule.condition || (holds != nullptr && *holds)));
                may_apply = may_apply || requires_it;
                read.merge(requires_it ? looked_at(rule, data.repository.fields()) : Fields{});
            }
            // What is asked of those who pay by it is asked of it.
            for (auto const& other : result.subjects) {
                for (auto const& rule : other.of_change == change->record ? other.rules : std::vector<RuleResult>{}) {
                    bool const asks = rule.rule != nullptr && !rule.rule->expects && !rule.proposal &&
                                      rule.verdict != Verdict::not_applicable;
                    read.merge(asks ? looked_at(rule, data.repository.fields()) : Fields{});
                }
            }
            bool const judged = change->versions.size() == 1 && change->replaced_by == nullptr;
            EXPECT_FALSE(judged && !may_apply && !not_covered) << change->id << "\n" << shown(made);
            for (auto const field : judged&& applied && !not_covered ? asked_for(facts).surely : Fields{}) {
                bool const of_the_name = field == Field::operator_ || field == Field::offer || field == Field::service;
                auto const called = label_of(of_the_name ? Field::becomes : field).en;
                bool const is_told = text.find(called) != std::string::npos;
                told += is_told ? 1 : 0;
                EXPECT_TRUE(read.contains(field) || is_told) << key_of(field) << " of " << change->id << "\n"
                                                             << text << shown(made);
            }
        }
    });
    EXPECT_GT(told, 0U);
    std::cout << told << " facts told\n";
}

}  // namespace
}  // namespace styr::reference
