// SPDX-License-Identifier: MPL-2.0
// Every problem of data files, with the place that it points at: `«…»` marks it in each file.
#include "tests/models/support.hpp"

#include "diagnostics/template.hpp"
#include "models/messages/data_problems.hpp"
#include "models/repository/repository.hpp"

#include <gtest/gtest.h>

#include <set>

namespace styr::data_problems_test {
namespace {

using namespace data_problem;

struct Wrong {
    Problem const* problem;
    RecordKind kind;
    std::string file;
};

constexpr auto conf = RecordKind::configuration;
constexpr auto reg = RecordKind::operator_;
constexpr auto sub = RecordKind::submission;
constexpr auto dec = RecordKind::decision_file;

std::string service(std::string const& terms)
{
    return "operator: A\nin_force: 2020-01-01\noffers:\n  - offer: B\n    services:\n      - " + terms + "\n";
}
std::string of_offer(std::string const& key)
{
    return "operator: A\nin_force: 2020-01-01\noffers:\n  - offer: B\n    " + key + "\n    services: [{places: 7}]\n";
}
std::string change(std::string const& keys) { return "operator: A\nchanges:\n  - offer: B\n    " + keys + "\n"; }
std::string decision(std::string const& keys) { return "decisions:\n  - id: D1\n    body: FU\n    " + keys + "\n"; }

std::string const moved = "before: {tariff: 1933}\n    after: {tariff: 2139}";
std::string const hex(64, 'a');

std::string dispensation(std::string const& keys)
{
    return "agreement: A\ndispensations:\n  - " + keys + "\n    reason: word\n    until: 2026-12-31\n";
}

std::string payers(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i) {
        text +=
            (i == 1000 ? "\n      - «Kommune " + std::to_string(i) + "»" : "\n      - Kommune " + std::to_string(i));
    }
    return text;
}

std::vector<Wrong> const wrong{
    {&name_too_long, sub, "operator: «" + std::string(201, 'a') + "»\nchanges:\n  - offer: B\n    " + moved + "\n"},
    {&odd_blank_in_name, sub, "operator: A\nchanges:\n  - offer: «\"B\\t2\"»\n    " + moved + "\n"},
    {&foreign_letter, sub, change("service: «Hus\u0435t»\n    " + moved)},
    {&foreign_letter, sub, change("payers: [Rebild, «\u0422histed»]\n    " + moved)},
    {&foreign_letter, dec, "decisions:\n  - id: «FU\uFF11»\n    body: FU\n    outcome: approved\n"},
    {&foreign_letter, reg,
     "operator: «\u212Bbo»\nin_force: 2020-01-01\noffers: [{offer: B, services: [{places: 7}]}]\n"},
    {&foreign_letter, dec, decision("outcome: noted\n    corrects: «F\u0391»")},
    {&text_or_comment, sub, change("service: Hus «#2»\n    " + moved)},
    {&text_or_comment, sub, change("service: «#2» og 3\n    " + moved)},
    {&text_or_comment, sub, change("justification: Sag\t «#ære» med mere\n    " + moved)},
    {&text_or_comment, sub, change("payers:\n      - Rebild «#2»\n    " + moved)},
    {&text_or_comment, dec, decision("outcome: approved\n    note: x «#y»")},
    {&text_or_comment, conf, "agreement: A «#2»\n"},
    {&too_many_entries, sub, change(moved + "\n    payers:" + payers(1001))},
    {&dispensation_for_all, conf, dispensation("«rule»: P05")},
    {&stray_dispensation_key, conf, dispensation("rule: P05\n    operator: O\n    «service»: S")},
    {&stray_dispensation_key, conf, dispensation("rule: P05\n    «service»: S")},
    {&stray_dispensation_key, conf,
     dispensation("rule: P05\n    offer: O\n    «digest»: sha256:" + std::string(64, 'a'))},
    {&bad_digest, conf, dispensation("rule: P05\n    case: O\n    digest: «sha256:ab»")},
    {&missing_field, conf, dispensation("«offer»: O")},
    {&missing_field, conf, "agreement: A\ndispensations:\n  - «rule»: P05\n    offer: O\n    until: 2026-12-31\n"},
    {&missing_field, conf, "agreement: A\ndispensations:\n  - «rule»: P05\n    offer: O\n    reason: word\n"},
    {&bounds_not_allowed, conf,
     "agreement: A\ndispensations:\n  - rule: P05\n    offer: O\n    reason: word\n    until: «{before: "
     "2026-12-31}»\n"},
    {&says_nothing, conf,
     "agreement: A\ndispensations:\n  - rule: P05\n    offer: O\n    reason: «…»\n    until: 2026-12-31\n"},
    {&dispensation_ends_early, conf,
     "agreement: A\ndispensations:\n  - rule: P05\n    offer: O\n    reason: word\n    from: 2027-01-01\n    until: "
     "«2026-12-31»\n"},
    {&unknown_key, conf, "agreement: nordjylland\n«folder»: x\n"},
    {&unknown_key, reg,
     "operator: A\nin_force: 2020-01-01\n«offer»: B\noffers:\n  - offer: B\n    services: [{places: 7}]\n"},
    {&unknown_key, reg, service("«tarif»: 1933")},
    {&unknown_key, sub, change("«tariff»: 1933\n    " + moved)},
    {&unknown_key, sub, change("effective: {«from»: 2020-01-01}\n    " + moved)},
    {&missing_field, conf, "«language»: da\n"},
    {&missing_field, reg, "«operator»: A\noffers:\n  - offer: B\n    services: [{places: 7}]\n"},
    {&missing_field, sub, "changes:\n  - «service»: B\n    " + moved + "\n"},
    {&missing_field, dec, "decisions:\n  - id: D1\n    «body»:\n    outcome: noted\n"},
    {&missing_field, dec, "decisions:\n  - id: D1\n    body: FU\n    outcome: noted\n    source: «{}»\n"},
    {&wrong_type, sub, "operator: A\nchanges: «none»\n"},
    {&wrong_type, sub, "operator: «[A]»\nchanges:\n  - offer: B\n    " + moved + "\n"},
    {&wrong_type, reg,
     "operator: A\nin_force: 2020-01-01\noffers:\n  - offer: B\n    legal_basis: «SEL §109»\n    services: [{places: "
     "7}]\n"},
    {&wrong_type, sub, change("effective: «[2020-08-01]»\n    " + moved)},
    {&wrong_type, sub, change("effective: {after: «[2020-08-01]»}\n    " + moved)},
    {&wrong_type, reg, service("tariff: «[1933]»")},
    {&wrong_entry, sub, "operator: A\nchanges:\n  - «Aalborg Krisecenter»\n"},
    {&wrong_entry, sub, change("payers:\n      - «[Rebild]»\n    " + moved)},
    {&wrong_entry, reg, of_offer("reports_whole: [«[2023]»]")},
    {&no_record, sub, "«- offer: B»\n"},
    {&missing_entry, sub, change("payers: [Rebild, «~»]\n    " + moved)},
    {&missing_entry, sub, "operator: A\nchanges:\n  - «~»\n"},
    {&empty_list, sub, "operator: A\nchanges: «[]»\n"},
    {&empty_list, reg, "operator: A\nin_force: 2020-01-01\noffers:\n  - offer: B\n    services: «[]»\n"},
    {&empty_text, sub, "operator: «\"\"»\nchanges:\n  - offer: B\n    " + moved + "\n"},
    {&empty_text, sub, "operator: A\nchanges:\n  - offer: «\"  \"»\n    " + moved + "\n"},
    {&listed_twice, sub, change("payers: [Rebild, Thisted, «Rebild»]\n    " + moved)},
    {&listed_twice, sub, change("changed: [tariff, «tariff»]\n")},
    {&listed_twice, reg, of_offer("reports_whole: [2023, «2023»]")},
    {&listed_twice, dec,
     decision(
         "outcome: approved\n    open:\n      - {field: tariff, reading: x}\n      - {field: «tariff», reading: y}")},
    {&unknown_choice, reg, service("unit: «døgn»")},
    {&unknown_choice, sub, change("reason_tags: [«wages»]\n    " + moved)},
    {&unknown_choice, dec, decision("outcome: «aproved»")},
    {&comma_split, sub, change("before: { tariff: «1.933,00» }\n    after: {tariff: 2139}")},
    {&comma_split, reg, service("{ tariff: «1933,5», places: 7 }")},
    {&comma_split, reg, service("{ occupancy_basis: «95,34 %», places: 7 }")},
    {&comma_split, reg, service("{ tariff: «1.933,00 kr.» }")},
    {&comma_split, reg, service("{ tariff: «1.933,-» }")},
    {&comma_split, reg, service("{ tariff: «1.933,-», places: 7 }")},
    {&comma_split, sub, change("before: { tariff: «-1.933,00» }\n    after: {tariff: 2139}")},
    {&says_nothing, sub, change("justification: «'-'»\n    " + moved)},
    {&says_nothing, sub, change("justification: «'  '»\n    " + moved)},
    {&says_nothing, dec, decision("outcome: approved\n    open:\n      - {field: tariff, reading: «…»}")},
    {&says_nothing, sub, change("note: «.»\n    " + moved)},
    {&decomposed_letter, sub, change("service: «A\u030Ahuset»\n    " + moved)},
    {&decomposed_letter, sub, change("payers: [«A\u030A Kommune»]\n    " + moved)},
    {&odd_blank_in_name, sub, change("service: «a\u00A0b»\n    " + moved)},
    {&odd_blank_in_name, dec, decision("outcome: delegated\n    to: «a\u202Fb»")},

    {&quoted_value, reg, service("tariff: «'1933'»")},
    {&quoted_value, reg, service("places: «\"7\"»")},
    {&quoted_value, reg, service("split_flexible: «\"true\"»")},
    {&quoted_value, sub, change("effective: «\"2020-08-01\"»\n    " + moved)},
    {&pasted_character, reg, service("tariff: «−5»")},
    {&ambiguous_number, reg, service("tariff: «1.933»")},
    {&ambiguous_number, reg, service("places: «1.933»")},
    {&ambiguous_number, reg, service("occupancy_basis: «95.345 %»")},
    {&not_a_number, reg, service("tariff: «1933 kr./døgn»")},
    {&not_a_number, reg, service("places: «seks»")},
    {&leading_zero, reg, service("places: «07»")},
    {&too_many_decimals, reg, service("tariff: «1933.5555»")},
    {&mixed_forms, reg, service("tariff: «1933.50 kr.»")},
    {&wrong_grouping, reg, service("tariff: «19.33,00»")},
    {&number_too_long, reg, service("tariff: «1e400»")},
    {&not_whole, reg, service("places: «5.6»")},
    {&percent_sign_missing, reg, service("occupancy_basis: «90»")},
    {&percent_sign_missing, reg, service("occupancy_basis: «0.9»")},
    {&out_of_range, reg, service("tariff: «0»")},
    {&out_of_range, reg, of_offer("reports_whole: [2023, «1899»]")},
    {&not_truth, reg, service("split_flexible: «ja»")},

    {&not_a_date, sub, change("effective: «snarest»\n    " + moved)},
    {&no_such_day, sub, change("effective: «2023-02-29»\n    " + moved)},
    {&no_such_day, sub, change("effective: {after: «2023-02-29»}\n    " + moved)},
    {&date_digits, sub, change("effective: «2024-1-1»\n    " + moved)},
    {&two_digit_year, sub, change("effective: «1-8-20»\n    " + moved)},
    {&date_out_of_range, sub, change("effective: «1899-12-31»\n    " + moved)},
    {&date_out_of_range, sub, change("effective: {before: «1900-01-01»}\n    " + moved)},
    {&date_out_of_range, sub, change("effective: {after: «2199-12-31»}\n    " + moved)},
    {&no_day_left, sub, change("effective: «{after: 2020-03-09, before: 2020-03-10}»\n    " + moved)},
    {&no_day_left, sub, change("effective: «{before: 2020-03-09, after: 2020-05-25}»\n    " + moved)},
    {&bounds_not_allowed, reg,
     "operator: A\nin_force: «{before: 2020-01-01}»\noffers:\n  - offer: B\n    services: [{places: 7}]\n"},
    {&bounds_empty, sub, change("«effective»: {after: ~}\n    " + moved)},
    {&bounds_empty, sub, change("«effective»: {}\n    " + moved)},

    {&changes_nothing, sub, "operator: A\nchanges:\n  - «offer»: B\n    effective: 2020-08-01\n"},
    {&changes_nothing, sub,
     "operator: A\nchanges:\n  - «offer»: B\n    before: {tariff: 1933}\n    after: {tariff: 1933.00}\n"},
    {&changes_nothing, sub, "operator: A\nchanges:\n  - «offer»: B\n    changed: []\n    after:\n"},
    {&changed_contradicts, sub,
     change(
         "changed: «[places, tariff]»\n    before: {tariff: 1933, places: 7}\n    after: {tariff: 1933, places: 6}")},
    {&wrong_side, sub, change("kind: registration\n    «before»: {tariff: 1933}")},
    {&wrong_side, sub, change("kind: deregistration\n    «after»: {tariff: 1933}")},
    {&wrong_side, sub, change("kind: closure\n    «after»: {places: 0}")},
    {&wrong_side, sub, change("kind: closure\n    «changed»: [tariff]")},
    {&withdrawn_too_early, sub,
     "submitted: 2020-03-02\n" + change("effective: 2020-08-01\n    withdrawn: «2020-03-01»\n    " + moved)},
    {&withdrawn_too_early, sub,
     "submitted: 2020-03-02\nwithdrawn: «2020-03-01»\n" + change("effective: 2020-08-01\n    " + moved)},
    {&until_before_effective, sub, change("effective: 2020-08-01\n    until: «2020-07-31»\n    " + moved)},
    {&until_before_effective, sub,
     change("effective: {after: 2020-08-01}\n    until: «{before: 2020-08-02}»\n    " + moved)},
    {&service_unnamed, reg,
     "operator: A\nin_force: 2020-01-01\noffers:\n  - offer: B\n    services:\n      - service: S\n      - «places»: "
     "7\n"},
    {&duplicate_name, reg,
     "operator: A\nin_force: 2020-01-01\noffers:\n  - offer: B\n    services: [{places: 7}]\n  - offer: «B»\n    "
     "services: [{places: 7}]\n"},
    {&duplicate_name, reg,
     "operator: A\nin_force: 2020-01-01\noffers:\n  - offer: B\n    services:\n      - service: S\n      - service: "
     "«S»\n"},
    {&duplicate_report, reg, of_offer("reports: [{year: 2023, result: 1}, {year: 2024}, {year: «2023», result: 2}]")},
    {&duplicate_report, reg,
     "operator: A\nin_force: 2020-01-01\nreports: [{year: 2023}, {year: «2023»}]\noffers:\n  - offer: B\n    "
     "services: [{places: 7}]\n"},
    {&outside_fact_not_given, sub, change("from_outside: «[offer, effective]»\n    " + moved)},
    {&outside_fact_not_given, reg,
     "operator: A\nin_force: 2020-01-01\nfrom_outside: «[operatr]»\noffers:\n  - offer: B\n    services: [{places: "
     "7}]\n"},
    {&becomes_nothing, sub, "operator: A\nchanges:\n  - «kind»: transfer\n    offer: B\n"},
    {&becomes_nothing, sub, change("kind: transfer\n    becomes: «{offer: C}»")},
    {&becomes_nothing, sub, change("kind: rename\n    becomes: «{operator: C}»")},

    {&about_nothing, dec, decision("outcome: approved\n    about:\n      - «service»: S")},
    {&about_nothing, dec,
     decision("outcome: approved\n    about:\n      - submission: S\n        except:\n          - «kind»: closure")},
    {&bad_digest, dec, decision("outcome: approved\n    about:\n      - submission: S\n        digest: «md5:abc»")},
    {&bad_digest, dec, decision("outcome: approved\n    about:\n      - submission: S\n        digest: «sha256:abc»")},
    {&bad_digest, dec,
     decision("outcome: approved\n    about:\n      - submission: S\n        digest: «sha256:" + std::string(64, 'A') +
              "»")},
    {&digest_without_submission, dec,
     decision("outcome: approved\n    about:\n      - offer: B\n        «digest»: sha256:" + hex)},
    {&except_without_submission, dec,
     decision("outcome: approved\n    about:\n      - offer: B\n        «except»: [{offer: C}]")},
    {&delegation_incomplete, dec, decision("outcome: «delegated»\n    from: 2020-01-01")},
    {&stray_delegation_key, dec, decision("outcome: approved\n    «to»: DAS")},
    {&stray_delegation_key, dec, decision("outcome: approved\n    «from»: 2020-01-01")},
    {&stray_delegation_key, dec, decision("outcome: approved\n    «until»: 2020-01-01")},
    {&stray_delegation_key, dec, decision("outcome: approved\n    «competence»: late tariffs")},
    {&stray_delegation_key, dec, decision("outcome: approved\n    «subject»: {operator: A}")},
    {&delegated_to_itself, dec, decision("outcome: delegated\n    to: «FU»")},
    {&delegated_to_itself, dec, decision("about: [{offer: O}]\n    outcome: put_before\n    put_before: «FU»")},
    {&delegation_ends_early, dec,
     decision("outcome: delegated\n    to: DAS\n    from: 2020-08-01\n    until: «2020-07-31»")},
    {&delegation_ends_early, dec,
     decision("outcome: delegated\n    to: DAS\n    date: 2020-08-01\n    until: «2020-07-31»")},
    {&put_before_missing, dec, decision("about: [{offer: O}]\n    outcome: «put_before»")},
    {&put_before_stray, dec, decision("outcome: approved\n    «put_before»: DAS")},
    {&need_without_group, dec, decision("outcome: «named_need»")},
    {&group_without_need, dec, decision("outcome: approved\n    «target_group»: Unge")},
    {&says_without_paper, dec, decision("outcome: noted\n    «met»: x")},
    {&says_without_paper, dec, decision("outcome: noted\n    «failed»: x")},
    {&says_without_paper, dec, decision("outcome: approved\n    «back_to»: 2020-01-01")},
    {&says_without_paper, dec, decision("about: [{offer: O}]\n    outcome: revoked\n    «from_the_beginning»: true")},
    {&says_without_paper, dec, decision("outcome: approved\n    «apart»: [x]")},
    {&says_without_paper, dec, decision("outcome: approved\n    «corrects»: x")},
    {&works_back_to_later, dec,
     decision("date: 2020-03-01\n    outcome: approved\n    back_to: «2020-03-02»\n    source: {document: D}")},
    {&works_back_to_later, dec,
     decision(
         "date: {before: 2020-03-02}\n    outcome: approved\n    back_to: «2020-03-02»\n    source: {document: D}")},
    {&not_a_date, sub, change("effective: «med udgangen af 2023»\n    " + moved)},
    {&not_a_date, sub,
     change("kind: registration\n    effective: «Med udgangen af juni 2023»\n    after: {places: 4}")},
    {&not_a_date, reg,
     "operator: A\nin_force: «med udgangen af 2023»\noffers: [{offer: B, services: [{places: 7}]}]\n"},
    {&group_without_need, dec, decision("outcome: revoked\n    about: [{offer: B}]\n    «target_group»: x")},
    {&says_without_paper, dec, decision("outcome: approved\n    «apart»: [x]\n    source: {document: D}")},
    {&stray_decision_key, dec, decision("about: [{offer: O}]\n    outcome: refused\n    «provided»: [x]")},
    {&stray_decision_key, dec,
     decision("about: [{offer: O}]\n    outcome: refused\n    «back_to»: 2020-01-01\n    source: {document: D}")},
    {&stray_decision_key, dec,
     decision("about: [{offer: O}]\n    outcome: refused\n    «from_the_beginning»: true\n    source: {document: D}")},
    {&stray_decision_key, dec, decision("outcome: approved\n    «by»: council")},
    {&stray_decision_key, dec,
     decision("outcome: refused\n    about:\n      - {offer: O, «instead_of»: {tariff: 1}, after: {tariff: 2}}")},
    {&decides_on_nothing, dec, decision("outcome: «refused»")},
    {&decides_on_nothing, dec, decision("outcome: «revoked»")},
    {&decides_on_nothing, dec, decision("outcome: «put_before»\n    put_before: DAS")},
    {&decides_on_nothing, dec, decision("outcome: «sent_back»")},
    {&decides_on_nothing, dec, decision("outcome: «not_taken_up»")},
    {&decides_on_nothing, dec, decision("outcome: «lapsed»")},
    {&says_two_things, dec,
     decision(
         "outcome: approved\n    about:\n      - {offer: O, effective: 2024-05-01, after: {tariff: 2050}}\n      - "
         "{offer: O, effective: 2024-05-01, «after»: {tariff: 2060}}")},
    {&says_two_things, dec,
     decision("outcome: approved\n    about:\n      - {offer: O, «instead_of»: {tariff: 1}, after: {tariff: 1}}")},
    {&no_one_difference, dec, decision("outcome: approved\n    about:\n      - {offer: O, after: {«tariff»: {}}}")},
    {&agreement_beside, dec, decision("outcome: approved\n    about:\n      - {agreement: A, «offer»: O}")},
    {&annex_beside, dec, decision("outcome: approved\n    about:\n      - {annex: A, «offer»: O}")},
    {&unclear_slip, dec,
     decision("outcome: approved\n    reading: r\n    source: {document: D}\n    about:\n      - {offer: O, «says»: "
              "{tariff: 1}}")},
    {&no_silence, dec, decision("outcome: approved\n    procedure: «silent»")},
    {&no_silence, dec, decision("outcome: approved\n    «whom»: [R]")},
    {&missing_field, dec, "«annexes»: []\n"},
    {&missing_field, dec, "annexes:\n  - {«id»: A, rows: [{operator: O, offer: P}]}\n"},
    {&digest_without_submission, dec,
     "annexes:\n  - {id: A, made: 2020-01-01, rows: [{operator: O, offer: P, «digest»: \"sha256:" + hex + "\"}]}\n"},
};

std::string without_marks(std::string const& marked)
{
    return test::replaced(test::replaced(marked, "«", ""), "»", "");
}

std::string marked_part(std::string const& marked)
{
    auto const begin = marked.find("«") + std::string("«").size();
    return marked.substr(begin, marked.find("»") - begin);
}

TEST(DataProblems, EachIsFoundAtItsPlaceAndNothingElse)
{
    for (auto const& [problem, kind, file] : wrong) {
        auto const read = test::read(without_marks(file), kind);
        EXPECT_FALSE(read.record) << file;
        ASSERT_EQ(read.diagnostics.size(), 1U) << file << read.said();
        EXPECT_EQ(read.diagnostics[0].problem->name, problem->name) << file << read.said();
        EXPECT_EQ(read.underlined(0), marked_part(file)) << file;
        EXPECT_EQ(read.diagnostics[0].primary.span.begin, file.find("«")) << file;
    }
}

// A placeholder left in a sentence would show as braces; those of a user's own file are in backticks.
TEST(DataProblems, SentencesAreCompleteInBothLanguages)
{
    for (auto const& [problem, kind, file] : wrong) {
        auto const read = test::read(without_marks(file), kind);
        for (auto const lang : {Lang::da, Lang::en}) {
            for (auto const& diagnostic : read.diagnostics) {
                EXPECT_FALSE(diagnostic.primary.text.in(lang).empty()) << problem->name;
                for (auto const& placeholder :
                     placeholders(lang == Lang::da ? problem->headline.da : problem->headline.en)) {
                    EXPECT_EQ(diagnostic.headline.in(lang).find("{" + std::string(placeholder.name) + "}"),
                              std::string::npos)
                        << diagnostic.headline.in(lang);
                }
            }
        }
    }
}

// Found when the whole repository is there; see repository_test.cpp.
std::set<Problem const*> const of_the_repository{
    &duplicate_decision, &twice_in_force,    &duplicate_submission, &unknown_delegation,  &not_a_delegation,
    &unknown_submission, &excepts_nothing,   &duplicate_settlement, &too_much_to_compare, &unknown_entry,
    &replaces_nothing,   &former_name_taken, &duplicate_annex,      &unknown_annex,       &annex_made_later,
    &confirms_nothing,   &covers_nothing,    &two_spellings,        &takes_no_row_out};

// Found where comments are read; see dispensation_test.cpp.
std::set<Problem const*> const of_comments{&unknown_instruction, &dispensation_incomplete, &stray_dispensation,
                                           &comment_excepts_nothing};

TEST(DataProblems, EveryOneHasACase)
{
    std::set<Problem const*> seen(of_the_repository);
    seen.insert(of_comments.begin(), of_comments.end());
    for (auto const& one : wrong) {
        seen.insert(one.problem);
    }
    for (auto const* const problem : data_problems()) {
        EXPECT_EQ(seen.count(problem), 1U) << problem->name;
    }
    EXPECT_EQ(seen.size(), data_problems().size());
}

TEST(DataProblems, CodesAndNamesAreUniqueAndInOrder)
{
    std::set<std::string_view> names;
    std::string_view last;
    for (auto const* const problem : data_problems()) {
        EXPECT_LT(last, problem->code);
        EXPECT_TRUE(names.insert(problem->name).second) << problem->name;
        last = problem->code;
    }
}

void expect_wording(Problem const& problem, Wording wording, bool sentence)
{
    EXPECT_EQ(wording.da.empty(), wording.en.empty()) << problem.name;
    std::set<std::string_view> da, en;
    for (auto const& placeholder : placeholders(wording.da)) {
        da.insert(placeholder.name);
    }
    for (auto const& placeholder : placeholders(wording.en)) {
        en.insert(placeholder.name);
    }
    EXPECT_EQ(da, en) << problem.name << ": " << wording.en;
    for (auto const text : {wording.da, wording.en}) {
        EXPECT_TRUE(sentence ? text.ends_with('.') : !text.ends_with('.') || text.ends_with("kr."))
            << problem.name << ": " << text;
    }
}

TEST(DataProblems, WordingFollowsTheHouse)
{
    for (auto const* const problem : data_problems()) {
        EXPECT_FALSE(problem->headline.en.empty());
        EXPECT_FALSE(problem->help[0].en.empty()) << problem->name;
        EXPECT_GT(problem->about.da.size(), 80U) << problem->name;
        EXPECT_GT(problem->about.en.size(), 80U) << problem->name;
        expect_wording(*problem, problem->headline, false);
        expect_wording(*problem, problem->label, false);
        expect_wording(*problem, problem->about, true);
        for (auto const& help : problem->help) {
            expect_wording(*problem, help, false);
        }
        for (auto const text : {problem->headline.da, problem->headline.en, problem->label.da, problem->label.en}) {
            EXPECT_FALSE(!text.empty() && text[0] >= 'A' && text[0] <= 'Z') << text;
        }
    }
}

}  // namespace
}  // namespace styr::data_problems_test
