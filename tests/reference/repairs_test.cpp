// SPDX-License-Identifier: MPL-2.0
// Every repair that is proposed mends: it is carried out in the files, and all is read and judged again.
#include "engine/evaluation/phrases.hpp"
#include "models/fields/print.hpp"
#include "tests/reference/edit.hpp"
#include "tests/reference/generate.hpp"
#include "tests/reference/properties.hpp"
#include "tests/reference/registers.hpp"

#include <iostream>

namespace styr::reference {
namespace {

// A finding for which something is proposed, and all around it.
struct Proposed {
    Case const& made;
    ReadAgreement const& agreement;
    ReadData const& data;
    SubjectResult const& subject;
    RuleResult const& rule;
    Repair const& repair;

    std::string shown(Case const& mended) const
    {
        return subject.id + " / " + rule.provision + " / " + rule.name + ", " + std::string(key_of(rule.verdict)) +
               ": " + repair.text.en + "\n" + reference::shown(mended);
    }
};

template <class Try> std::uint64_t on_repairs(std::uint64_t fewer, Repair::Kind kind, Try attempt)
{
    std::uint64_t tried = 0;
    on_generated_cases(fewer, [&](Case const& made, ReadAgreement const& agreement, ReadData const& data, Random&) {
        auto const result = checked(made, agreement, data, true);
        for (auto const& subject : result.subjects) {
            for (auto const& rule : subject.rules) {
                for (auto const& repair : rule.repairs) {
                    if (repair.kind == kind && !testing::Test::HasFailure()) {
                        tried += attempt(Proposed{made, agreement, data, subject, rule, repair}) ? 1 : 0;
                    }
                }
            }
        }
    });
    std::cout << tried << " repairs carried out\n";
    return tried;
}

// What is said of the same rule and subject. Of what contradicts the register there may be several findings of one
// name.
std::vector<RuleResult const*> findings_like(Proposed const& proposed, CheckResult const& result)
{
    std::vector<RuleResult const*> found;
    for (auto const& subject : result.subjects) {
        for (auto const& rule : subject.rules) {
            if (subject.id == proposed.subject.id && rule.provision == proposed.rule.provision &&
                rule.name == proposed.rule.name && rule.verdict > Verdict::compliant) {
                found.push_back(&rule);
            }
        }
    }
    return found;
}

void expect_mended(Proposed const& proposed, Case const& mended)
{
    auto const data = read_data(mended.files);
    ASSERT_TRUE(data->sound) << data->complaints << proposed.shown(mended);
    auto const left = findings_like(proposed, checked(mended, proposed.agreement, *data)).size();
    auto const before = findings_like(proposed, checked(proposed.made, proposed.agreement, proposed.data)).size();
    EXPECT_LT(left, before) << "still: " << proposed.shown(mended);
}

// ---- approvals

// What the body has to say: its word by the sentence, from `from` on, since a body may have to say two things; or a
// party's acceptance.
std::string outcome_of(Repair const& repair, std::string const& body, Version const& version, std::size_t& from)
{
    auto const at = repair.text.en.find(body + ' ', from);
    if (at != std::string::npos) {
        from = at + body.size();
        for (auto const& [said, outcome] :
             {std::pair{" recommends it", "recommended"}, std::pair{" is heard about it", "heard"},
              std::pair{" takes note of it", "noted"}}) {
            if (repair.text.en.compare(from, std::string_view(said).size(), said) == 0) {
                return outcome;
            }
        }
    }
    return version.body_named(body) ? "approved" : "accepted";
}

// In the order in which the sentence has them.
std::string bodies_text(Repair const& repair, std::string const& about, std::string const& date, Version const& version)
{
    std::string text = "decisions:\n";
    auto const bodies = repair.each ? repair.bodies : std::vector{repair.bodies.back()};
    for (std::size_t i = 0, from = 0; i < bodies.size(); ++i) {
        text += "  - id: repair" + std::to_string(i) + "\n    body: " + bodies[i] + "\n    date: " + date +
                "\n    outcome: " + outcome_of(repair, bodies[i], version, from) + "\n" +
                (i == 0 ? ""
                        : "    after: repair" + std::to_string(i - 1) +
                              "\n    source: {document: S, item: 1}\n    reading: r\n") +
                "    about:\n" + about +
                "    open:\n      - {field: tariff, reading: r}\n      - {field: places, reading: r}\n      - {field: "
                "occupancy_basis, reading: r}\n";
    }
    return text;
}

// The matter as it stands, and whose it is.
std::string about_of(SubjectResult const& subject, Repository const& repository)
{
    // Of one who pays by a change, the matter is the change's.
    auto const digest =
        subject.of_change == nullptr ? subject.digest : repository.digest(subject.submission->root, *subject.of_change);
    return "      - submission: " + subject.submission->id + "\n        digest: \"" + digest +
           "\"\n        operator: " + subject.operator_name + "\n";
}

TEST(Repairs, AnApprovalThatIsProposedMends)
{
    auto const tried = on_repairs(10, Repair::Kind::approval, [](Proposed const& proposed) {
        if (proposed.subject.operator_name.empty()) {
            return false;  // whose it is has to be known first
        }
        auto mended = proposed.made;
        mended.files.push_back({Folder::decisions, "z",
                                bodies_text(proposed.repair, about_of(proposed.subject, proposed.data.repository),
                                            print_iso(mended.as_of), *proposed.rule.version)});
        expect_mended(proposed, mended);
        return true;
    });
    EXPECT_GT(tried, 0U);
}

// ---- dates and figures

TEST(Repairs, AnotherDayThatIsProposedMends)
{
    auto const tried = on_repairs(3, Repair::Kind::date, [](Proposed const& proposed) {
        auto const day = print_iso(std::get<DateBounds>(proposed.repair.value).earliest);
        expect_mended(proposed,
                      with_fact(proposed.made, *proposed.subject.record, *proposed.repair.field, Side::none, day));
        return true;
    });
    EXPECT_GT(tried, 0U);
}

TEST(Repairs, AnotherFigureThatIsProposedMends)
{
    auto const tried = on_repairs(20, Repair::Kind::figure, [](Proposed const& proposed) {
        auto const field = *proposed.repair.field;
        auto const& row = *find_row(RecordKind::terms, field);
        auto const value = row.shape == Shape::percent ? print_percent(std::get<Fraction>(proposed.repair.value)).da
                                                       : print_yaml(row, proposed.repair.value);
        expect_mended(proposed, with_fact(proposed.made, *proposed.subject.record, field, proposed.repair.side, value));
        return true;
    });
    EXPECT_GT(tried, 0U);
}

// ---- facts

Reason const* reason_of(Proposed const& proposed)
{
    for (auto const& reason : proposed.rule.reasons) {
        auto const fact = fact_missing(reason).en;
        if (reason.kind == Reason::Kind::missing && (proposed.repair.text.en == "state " + fact ||
                                                     proposed.repair.text.en == "state in the register: " + fact)) {
            return &reason;
        }
    }
    return nullptr;
}

bool is_for_the_register(Proposed const& proposed)
{
    return proposed.repair.text.en.starts_with("state in the register: ");
}

// What the register has of the one service that it can be on the one day before; none where it would be more.
Record const* registered_record(Proposed const& proposed, Field field)
{
    auto const& subject = proposed.subject;
    auto const* const day = std::get_if<DateBounds>(&subject.effective.value);
    if (day == nullptr || !day->exact()) {
        return nullptr;
    }
    std::chrono::days const before{subject.scope == Scope::settlement ? 0 : 1};
    auto const held = Registers(proposed.data.repository)
                          .of_service(subject.operator_name, subject.offer, subject.service, day->earliest - before);
    bool const of_the_offer = find_row(RecordKind::offer, field) != nullptr;
    return held.size() != 1 ? nullptr : of_the_offer ? held.front().offer : held.front().service;
}

std::vector<std::string> keys_of(ChoiceSet set)
{
    std::vector<std::string> keys;
    for (auto const& value : values_of(set)) {
        keys.emplace_back(value.key);
    }
    return keys;
}

std::string in_one_line(std::vector<std::string> const& keys)
{
    std::string text;
    for (auto const& key : keys) {
        text += (text.empty() ? "" : ", ") + key;
    }
    return text;
}

std::vector<std::string> days_worth_trying(Record const& record, Field field, Day as_of)
{
    auto all = days;
    auto const* const known = record.get<DateBounds>(field);
    auto const bounds = known == nullptr ? DateBounds{} : *known;
    auto const new_year = [](Day day, int later) { return Day{std::chrono::year{year_of(day) + later} / 1 / 1}; };
    for (auto const day : {bounds.earliest, bounds.latest, as_of, as_of + std::chrono::days{1}, new_year(as_of, 1),
                           new_year(bounds.latest, 0)}) {
        all.push_back(print_iso(day));
    }
    std::erase_if(all, [&](std::string const& day) {
        return day < print_iso(bounds.earliest) || day > print_iso(bounds.latest);
    });
    return all;
}

using Texts = std::vector<std::string>;

std::string every_year()
{
    std::string years;
    for (int year = 1900; year < 2200; ++year) {
        years += (years.empty() ? "[" : ", ") + std::to_string(year);
    }
    return years + "]";
}

Texts values_worth_trying(FieldRow const& row, Record const& record, Day as_of)
{
    auto const with = [](std::vector<std::string> list, std::string const& more) {
        list.push_back(more);
        return list;
    };
    switch (row.shape) {
    case Shape::truth:
        return {"true", "false"};
    case Shape::tariff:
    case Shape::money:
        return with(tariffs, "1");
    case Shape::places:
        return places;
    case Shape::percent:
        return percents;
    case Shape::year:
        return {"2019", "2020", "2021"};
    case Shape::years:
        return {every_year()};
    case Shape::date:
        return days_worth_trying(record, row.field, as_of);
    case Shape::choice:
        return keys_of(row.choices);
    case Shape::choices:
        return {"[" + in_one_line(keys_of(row.choices)) + "]", "[]"};
    case Shape::days:
        return {"0", "30", "183"};
    case Shape::figure:
        return {"0.50", "1.25", "2"};
    case Shape::text:
        return row.field == Field::target_group ? with(groups, "fordi") : Texts{"fordi", "andet"};
    case Shape::texts:
        return {"[Thisted Kommune]", "[Rebild Kommune]",
                "[Rebild Kommune, Morsø Kommune]"};  // the first is in no decision
    case Shape::records:
        return row.field == Field::split
                   ? Texts{"[]", "[{target_group: Unge, places: 1}]", "[{target_group: Voksne, places: 10}]"}
               : row.field == Field::tariff_parts
                   ? Texts{"[]", "[{part: basic, tariff: 600}, {part: service, tariff: 400}]"}
               : row.field == Field::payers ? Texts{"[]", "[Thisted Kommune]", "[Rebild Kommune]"}
               : row.field == Field::users
                   ? Texts{"[]", "[{municipality: Thisted Kommune}]", "[{municipality: Rebild Kommune}]",
                           "[{municipality: Aalborg Kommune}]"}
                   : Texts{};
    default:
        return {};
    }
}

bool names(RuleResult const& rule, Reason const& reason)
{
    return std::any_of(rule.reasons.begin(), rule.reasons.end(), [&](Reason const& other) {
        return other.kind == Reason::Kind::missing && other.fact == reason.fact && other.field == reason.field &&
               other.side == reason.side;
    });
}

// Whether it was settled by one of the values; none may leave it missing, save a decision's day on which another was
// made (which came first is still not known) and an empty list, which says nothing where another change asks for it.
bool some_value_settles(Proposed const& proposed, Reason const* reason, Record const& record)
{
    auto const side = reason == nullptr ? Side::none : reason->side;
    auto const field = *proposed.repair.field;
    auto const* const row =
        find_row(side == Side::none || record.kind != RecordKind::change ? record.kind : RecordKind::terms, field);
    bool settled = false;
    for (auto const& value : values_worth_trying(*row, record, proposed.made.as_of)) {
        auto const mended = with_fact(proposed.made, record, field, side, value);
        auto const data = read_data(mended.files);
        if (!data->sound) {
            continue;
        }
        auto const result = checked(mended, proposed.agreement, *data);
        auto const found = findings_like(proposed, result);
        auto const* const rule = found.empty() ? nullptr : found.front();
        bool const still_missing = rule && reason != nullptr && names(*rule, *reason);
        EXPECT_FALSE(still_missing && field != Field::date && value != "[]")
            << value << " leaves it missing: " << proposed.shown(mended);
        settled =
            settled || rule == nullptr || (rule->verdict < Verdict::incomplete && !rule->not_judged && !still_missing);
    }
    return settled;
}

TEST(Repairs, AFactThatIsAskedForSettles)
{
    std::uint64_t elsewhere = 0;
    auto const tried = on_repairs(10, Repair::Kind::fact, [&elsewhere](Proposed const& proposed) {
        if (proposed.rule.rule == nullptr) {
            return false;  // whose it is: what to write stands in the repair itself
        }
        auto const* const reason = reason_of(proposed);
        bool const of_the_register = is_for_the_register(proposed);
        bool const of_the_change =
            !of_the_register &&
            (reason == nullptr || reason->side != Side::none);  // its place may be where the other side states it
        auto const* const record = of_the_register ? registered_record(proposed, *proposed.repair.field)
                                   : of_the_change ? proposed.subject.record
                                                   : record_at(proposed.data.repository, reason->place, *reason->field);
        bool const can_be_stated = record != nullptr && find_row(record->kind == RecordKind::change &&
                                                                         reason != nullptr && reason->side != Side::none
                                                                     ? RecordKind::terms
                                                                     : record->kind,
                                                                 *proposed.repair.field) != nullptr;
        bool const contradicted = reason != nullptr && reason->fact.en.find("disagree") != std::string::npos;
        // What several states of the register would have to say, files that contradict each other, or a fact of the
        // register that is asked for where a settlement or change stands.
        auto const* const day = std::get_if<DateBounds>(&proposed.subject.effective.value);
        bool const of_several = !of_the_change && (day == nullptr || !day->exact());
        if (!can_be_stated || contradicted || of_several) {
            ++elsewhere;
            return false;
        }
        EXPECT_TRUE(some_value_settles(proposed, reason, *record)) << "still: " << proposed.shown(proposed.made);
        return true;
    });
    EXPECT_GT(tried, 0U);
    std::cout << elsewhere << " facts are not one record's to give\n";
}

}  // namespace
}  // namespace styr::reference
