// Every repair that is proposed mends: it is carried out in the files, and all is read and judged again.
#include "models/print.hpp"
#include "tests/reference/edit.hpp"
#include "tests/reference/generate.hpp"
#include "tests/reference/properties.hpp"

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
        return subject.id + " / " + rule.provision + " / " + rule.name + ", " + std::string(key_of(rule.verdict)) + ": " + repair.text.en + "\n" + reference::shown(mended);
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

// What is said of the same rule and subject of the mended case, where it is still about it.
std::optional<RuleResult> judged_again(Proposed const& proposed, CheckResult const& again)
{
    for (auto const& subject : again.subjects) {
        for (auto const& rule : subject.rules) {
            if (subject.id == proposed.subject.id && rule.provision == proposed.rule.provision && rule.name == proposed.rule.name) {
                return rule;
            }
        }
    }
    return std::nullopt;
}

void expect_mended(Proposed const& proposed, Case const& mended)
{
    auto const data = read_data(mended.files);
    ASSERT_TRUE(data->sound) << data->complaints << proposed.shown(mended);
    auto const result = checked(mended, proposed.agreement, *data);
    auto const rule = judged_again(proposed, result);
    EXPECT_TRUE(!rule || rule->verdict <= Verdict::compliant) << (rule ? key_of(rule->verdict) : "") << " still: " << proposed.shown(mended);
}

// ---- approvals

std::string bodies_text(Repair const& repair, std::string const& about, std::string const& date, Version const& version)
{
    std::string text = "decisions:\n";
    auto const bodies = repair.each ? repair.bodies : std::vector{repair.bodies.back()};
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        text += "  - id: repair" + std::to_string(i) + "\n    body: " + bodies[i] + "\n    date: " + date + "\n    outcome: " +
                (version.body_named(bodies[i]) ? "approved" : "accepted") + "\n    about:\n" + about +
                "    open:\n      - {field: tariff, reading: r}\n      - {field: places, reading: r}\n      - {field: occupancy_basis, reading: r}\n";
    }
    return text;
}

std::string about_of(SubjectResult const& subject)
{
    auto const kind = static_cast<std::size_t>(subject.scope) - static_cast<std::size_t>(Scope::change_of_terms);
    return "      - offer: " + subject.offer + "\n" + (subject.service.empty() ? "" : "        service: " + subject.service + "\n") +
           "        kind: " + std::string(values_of(ChoiceSet::change_kind)[kind].key) + "\n";
}

TEST(Repairs, AnApprovalThatIsProposedMends)
{
    auto const tried = on_repairs(10, Repair::Kind::approval, [](Proposed const& proposed) {
        auto mended = proposed.made;
        mended.files.push_back({Folder::decisions, "z", bodies_text(proposed.repair, about_of(proposed.subject), print_iso(mended.as_of), *proposed.rule.version)});
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
        expect_mended(proposed, with_fact(proposed.made, *proposed.subject.record, *proposed.repair.field, Side::none, day));
        return true;
    });
    EXPECT_GT(tried, 0U);
}

TEST(Repairs, AnotherFigureThatIsProposedMends)
{
    auto const tried = on_repairs(1, Repair::Kind::figure, [](Proposed const& proposed) {
        auto const field = *proposed.repair.field;
        auto const value = print_canonical(*find_row(RecordKind::terms, field), proposed.repair.value);
        expect_mended(proposed, with_fact(proposed.made, *proposed.subject.record, field, proposed.repair.side, value));
        return true;
    });
    EXPECT_GT(tried, 0U);
}

// ---- facts

Reason const* reason_of(Proposed const& proposed)
{
    for (auto const& reason : proposed.rule.reasons) {
        if (reason.kind == Reason::Kind::missing && proposed.repair.text.en == "state " + reason.fact.en) {
            return &reason;
        }
    }
    return nullptr;
}

std::vector<std::string> keys_of(ChoiceSet set)
{
    std::vector<std::string> keys;
    for (auto const& value : values_of(set)) {
        keys.emplace_back(value.key);
    }
    return keys;
}

std::vector<std::string> days_worth_trying(Record const& record, Field field, Day as_of)
{
    auto all = days;
    auto const* const known = record.get<DateBounds>(field);
    auto const bounds = known == nullptr ? DateBounds{} : *known;
    auto const new_year = [](Day day, int later) { return Day{std::chrono::year{year_of(day) + later} / 1 / 1}; };
    for (auto const day : {bounds.earliest, bounds.latest, as_of, as_of + std::chrono::days{1}, new_year(as_of, 1), new_year(bounds.latest, 0)}) {
        all.push_back(print_iso(day));
    }
    std::erase_if(all, [&](std::string const& day) { return day < print_iso(bounds.earliest) || day > print_iso(bounds.latest); });
    return all;
}

std::vector<std::string> values_worth_trying(FieldRow const& row, Record const& record, Day as_of)
{
    auto const with = [](std::vector<std::string> list, std::string const& more) {
        list.push_back(more);
        return list;
    };
    switch (row.shape) {
    case Shape::truth: return {"true", "false"};
    case Shape::tariff:
    case Shape::money: return with(tariffs, "1");
    case Shape::places: return places;
    case Shape::percent: return percents;
    case Shape::year: return {"2019", "2020", "2021"};
    case Shape::date: return days_worth_trying(record, row.field, as_of);
    case Shape::choice: return keys_of(row.choices);
    case Shape::choices: return {"[" + keys_of(row.choices).front() + "]", "[]"};
    case Shape::text: return {"fordi"};
    case Shape::texts: return {"[Rebild Kommune]", "[Rebild Kommune, Morsø Kommune]"};
    default: return {};
    }
}

bool names(RuleResult const& rule, Reason const& reason)
{
    return std::any_of(rule.reasons.begin(), rule.reasons.end(), [&](Reason const& other) {
        return other.kind == Reason::Kind::missing && other.fact == reason.fact && other.field == reason.field && other.side == reason.side;
    });
}

// Whether it was settled by one of the values; none may leave it missing, save where files contradict each other.
bool some_value_settles(Proposed const& proposed, Reason const* reason, Record const& record)
{
    auto const side = reason == nullptr ? Side::none : reason->side;
    auto const field = *proposed.repair.field;
    auto const* const row = find_row(side == Side::none || record.kind != RecordKind::change ? record.kind : RecordKind::terms, field);
    bool settled = false;
    for (auto const& value : values_worth_trying(*row, record, proposed.made.as_of)) {
        auto const mended = with_fact(proposed.made, record, field, side, value);
        auto const data = read_data(mended.files);
        if (!data->sound) {
            continue;
        }
        auto const result = checked(mended, proposed.agreement, *data);
        auto const rule = judged_again(proposed, result);
        bool const contradicted = reason != nullptr && reason->fact.en.find("disagree") != std::string::npos;
        bool const still_missing = rule && reason != nullptr && names(*rule, *reason);
        EXPECT_TRUE(contradicted || !still_missing) << value << " leaves it missing: " << proposed.shown(mended);
        settled = settled || !rule || (rule->verdict < Verdict::incomplete && !rule->not_judged && !still_missing);
    }
    return settled;
}

TEST(Repairs, AFactThatIsAskedForSettles)
{
    std::uint64_t elsewhere = 0;
    auto const tried = on_repairs(10, Repair::Kind::fact, [&elsewhere](Proposed const& proposed) {
        auto const* const reason = reason_of(proposed);
        auto const* const record = reason == nullptr ? proposed.subject.record : record_at(proposed.data.repository, reason->place, *reason->field);
        bool const can_be_stated = record != nullptr && find_row(record->kind == RecordKind::change && reason != nullptr && reason->side != Side::none ? RecordKind::terms : record->kind, *proposed.repair.field) != nullptr;
        if (!can_be_stated) {  // a fact of the register, asked for where a settlement or change stands
            ++elsewhere;
            return false;
        }
        EXPECT_TRUE(some_value_settles(proposed, reason, *record)) << proposed.shown(proposed.made);
        return true;
    });
    EXPECT_GT(tried, 0U);
    std::cout << elsewhere << " facts are the register's to give\n";
}

}  // namespace
}  // namespace styr::reference
