// SPDX-License-Identifier: MPL-2.0
// What has to hold of every agreement and all data, tried on generated ones. The generator is our own
// and not rapidcheck's: it writes texts, so that parser and readers run too; a seed gives the same case
// on every machine; and what fails shrinks by lines, as the disagreements do.
#include "engine/testing/reach.hpp"
#include "rules/syntax/parse.hpp"
#include "rules/syntax/print_tree.hpp"
#include "tests/reference/opinion.hpp"
#include "tests/reference/properties.hpp"

#include <iostream>
#include <set>

namespace styr::reference {
namespace {

std::string without_number(std::string const& id) { return id.substr(0, id.find('~')); }

std::string told(Finding const& finding)
{
    auto text = std::string(key_of(finding.verdict));
    for (auto const* const set : {&finding.missing, &finding.awaited}) {
        for (auto const& each : *set) {
            text += "; " + each;
        }
    }
    return text + (finding.not_computable ? "; not computable" : "");
}

// What is found, whatever the places at which the files say it.
std::multiset<std::string> findings_of(CheckResult const& result, std::string const& left_out = "none")
{
    std::multiset<std::string> found;
    auto const opinion = opinion_of(result);
    for (auto const& subject : result.subjects) {
        for (auto const& rule : subject.rules) {
            auto const name = (rule.provision.empty() ? "" : rule.provision + " / ") + rule.name;
            if (subject.id != left_out) {
                found.insert(without_number(subject.id) + ": " + name + ": " + told(opinion.at(key_of(subject, name))));
            }
        }
    }
    return found;
}

std::multiset<std::string> findings_of(Case const& made, ReadAgreement const& agreement,
                                       std::string const& left_out = "none")
{
    auto const data = read_data(made.files);
    return data->sound ? findings_of(checked(made, agreement, *data), left_out)
                       : std::multiset<std::string>{data->complaints};
}

// The blocks of a list: each begins at a line with this beginning.
std::vector<Lines> blocks_of(std::string const& text, std::string const& beginning)
{
    std::vector<Lines> blocks(1);
    for (auto const& line : lines_of(text)) {
        if (line.starts_with(beginning)) {
            blocks.emplace_back();
        }
        blocks.back().push_back(line);
    }
    return blocks;
}

template <class T> void shuffle(std::vector<T>& list, std::size_t from, Random& random)
{
    for (std::size_t i = list.size(); i > from + 1; --i) {
        std::swap(list[i - 1], list[from + random.below(i - from)]);
    }
}

// The text with its changes, decisions or settlements in another order.
std::string shuffled(std::string const& text, Random& random)
{
    auto blocks = blocks_of(text, "  - ");
    shuffle(blocks, 1, random);
    std::string made;
    for (auto const& block : blocks) {
        made += joined(block);
    }
    return made;
}

TEST(Properties, TheOrderOfFilesChangesAndDecisionsNeverMatters)
{
    on_generated_cases(10, [](Case const& made, ReadAgreement const& agreement, ReadData const& data, Random& random) {
        auto other = made;
        shuffle(other.files, 0, random);
        for (auto& file : other.files) {
            bool const list = file.folder != Folder::agreement && file.folder != Folder::register_;
            file.text = list ? shuffled(file.text, random) : file.text;
        }
        auto const reread = read_agreement(other.files);
        EXPECT_EQ(findings_of(checked(made, agreement, data)), findings_of(other, *reread)) << shown(made);
    });
}

TEST(Properties, ADecisionAboutAnotherChangeChangesNothing)
{
    on_generated_cases(10, [](Case const& made, ReadAgreement const& agreement, ReadData const& data, Random& random) {
        auto other = made;
        auto const body = random.pick(std::vector<std::string>{"FU", "DAS", "KKR", "Rebild Kommune"});
        // What takes away by a name that nobody knows may be a slip, and is in doubt.
        auto const outcome = random.pick(std::vector<std::string>{"approved", "noted", "accepted", "recommended"});
        other.files.push_back({Folder::decisions, "z",
                               "decisions:\n  - id: other\n    body: " + body +
                                   "\n    date: 2020-06-30\n    outcome: " + outcome +
                                   "\n    about:\n      - offer: Omega\n        after: {tariff: 1050}\n"});
        EXPECT_EQ(findings_of(checked(made, agreement, data)), findings_of(other, agreement, "decision:other"))
            << shown(made);
    });
}

TEST(Properties, ReadingWhatWasPrintedGivesTheSameTree)
{
    auto const run = run_of(10'000);
    for (std::uint64_t i = 0; i < run.cases / 50; ++i) {
        for (auto const& file : generated_agreement(run.seed + i)) {
            Sources sources;
            auto const tree = parse(sources.add("first.styr", file.text)).file;
            auto const text = print(tree);
            auto const again = parse(sources.add("second.styr", text));
            ASSERT_TRUE(again.diagnostics.empty()) << text;
            ASSERT_TRUE(again.file.head == tree.head && again.file.declarations == tree.declarations) << text;
            ASSERT_EQ(print(again.file), text);
        }
    }
}

// ---- facts given and taken away

// Open facts that stand on a line of their own, and that say nothing but what they say: no term of a change, whose
// absence says that it stays; no day of a subject, which chooses the version; nothing that would hide another's fact.
// Who asks for less asks for another matter than the one that was decided.
bool can_be_taken_away(std::string const& line, std::string const& asked, bool decided)
{
    static Lines const keys{"operator_kind",     "level_2016",  "financing",           "sells_places",
                            "listed_publicly",   "legal_basis", "realised_occupancy",  "result",
                            "justification",     "payers",      "objective_financing", "final_notice",
                            "last_day_enrolled", "paid_until",  "negotiated_tariff",   "starting_tariff"};
    auto const begin = line.find_first_not_of(" -");
    auto const key = begin == std::string::npos ? std::string() : line.substr(begin, line.find(':') - begin);
    auto name = key;
    std::replace(name.begin(), name.end(), '_', ' ');
    bool const asked_for = asked.find(name + " is given") != std::string::npos ||
                           asked.find(name + " is not given") != std::string::npos ||
                           asked.find(name + " is exact") != std::string::npos ||
                           asked.find(name + " is not exact") != std::string::npos;
    bool const says_nobody = line.find("payers: []") != std::string::npos;  // more than saying nothing
    bool const of_the_matter = key == "payers" || key == "objective_financing";
    return line.find("  - ") == std::string::npos && !says_nobody && !(of_the_matter && decided) &&
           std::find(keys.begin(), keys.end(), key) != keys.end() && !asked_for;
}

std::string all_rules(Case const& made)
{
    std::string text;
    for (auto const& file : made.files) {
        text += file.folder == Folder::agreement ? file.text : "";
    }
    return text;
}

std::uint64_t compare_with_less(std::map<std::string, Verdict> const& full, Case const& made, Case const& less,
                                ReadAgreement const& agreement)
{
    auto const data = read_data(less.files);
    if (!data->sound) {
        return 0;
    }
    for (auto const& [rule, verdict] : verdicts_of(checked(less, agreement, *data))) {
        auto const given = full.find(rule);
        bool const was_graver = given != full.end() && given->second > Verdict::compliant;
        EXPECT_FALSE(was_graver && verdict <= Verdict::compliant) << rule << " holds only where less is given:\n"
                                                                  << shown(less) << "\nand all of it:\n"
                                                                  << shown(made);
    }
    return 1;
}

TEST(Properties, TakingAFactAwayMakesNothingHoldAndGivingOneMakesNothingIncomplete)
{
    std::uint64_t taken = 0;
    on_generated_cases(20, [&taken](Case const& made, ReadAgreement const& agreement, ReadData const& data, Random&) {
        auto const asked = all_rules(made);
        auto const full = verdicts_of(checked(made, agreement, data));
        bool const decided = !data.repository.decisions().empty();
        for (std::size_t i = 0; i < made.files.size(); ++i) {
            auto const lines = lines_of(made.files[i].text);
            for (std::size_t at = 0; made.files[i].folder != Folder::agreement && at < lines.size(); ++at) {
                if (can_be_taken_away(lines[at], asked, decided)) {
                    auto less = made;
                    auto rest = lines;
                    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(at));
                    less.files[i].text = joined(rest);
                    taken += compare_with_less(full, made, less, agreement);
                }
            }
        }
    });
    EXPECT_GT(taken, 0U);
    std::cout << taken << " facts taken away\n";
}

// ---- what tests can reach

TEST(Properties, WhatIsSaidToBeBeyondReachIsNeverReached)
{
    std::uint64_t proofs = 0;
    on_generated_cases(20, [&proofs](Case const& made, ReadAgreement const& agreement, ReadData const& data, Random&) {
        TestResult result;
        result.agreement = std::shared_ptr<Agreement const>(std::shared_ptr<void>{}, &*agreement.agreement);
        result.result = checked(made, agreement, data);
        for (auto const& goal : coverage_of_rules(*agreement.agreement, {result}, {}).goals) {
            EXPECT_FALSE(goal.reached && !goal.impossible.empty()) << goal.id << ": " << goal.impossible.en << "\n"
                                                                   << shown(made);
            proofs += goal.impossible.empty() ? 0 : 1;
        }
    });
    EXPECT_GT(proofs, 0U);
}

// ---- spans

using Spans = std::vector<Span>;

void collect(Reasons const& reasons, Spans& spans)
{
    for (auto const& reason : reasons) {
        spans.push_back(reason.place);
    }
}

void collect(Step const& step, Spans& spans)
{
    spans.push_back(step.place);
    spans.push_back(step.expression->span);
    collect(step.outcome.reasons, spans);
    for (auto const& seen : step.decisions) {
        spans.push_back(seen.decision->span);
        collect(seen.reasons, spans);
    }
    for (auto const& part : step.parts) {
        collect(part, spans);
    }
}

void collect(ExceptionTried const& tried, Spans& spans)
{
    spans.push_back(tried.exception->span);
    if (tried.condition) {
        collect(*tried.condition, spans);
    }
    for (auto const& other : tried.against) {
        collect(other, spans);
    }
}

Spans spans_in(CheckResult const& result)
{
    Spans spans;
    for (auto const& subject : result.subjects) {
        spans.push_back(subject.place);
        for (auto const& rule : subject.rules) {
            spans.push_back(rule.place);
            collect(rule.reasons, spans);
            for (auto const* const step : {&rule.condition, &rule.demand}) {
                if (*step) {
                    collect(**step, spans);
                }
            }
            for (auto const& tried : rule.exceptions) {
                collect(tried, spans);
            }
        }
    }
    return spans;
}

TEST(Properties, EverySpanLiesInItsFile)
{
    on_generated_cases(20, [](Case const& made, ReadAgreement const&, ReadData const&, Random&) {
        auto const sources = std::make_shared<Sources>();
        auto const agreement = read_agreement(made.files, sources);
        auto const data = read_data(made.files, sources);
        for (auto const span : spans_in(checked(made, *agreement, *data))) {
            if (span.known()) {
                ASSERT_LT(span.source, sources->size()) << shown(made);
                ASSERT_LE(span.begin, span.end) << shown(made);
                ASSERT_LE(span.end, (*sources)[span.source].text().size()) << shown(made);
            }
        }
    });
}

}  // namespace
}  // namespace styr::reference
