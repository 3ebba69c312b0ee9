// SPDX-License-Identifier: MPL-2.0
// Two operators may run offers and services of one name: every look-up goes by the operator, and a register file of an
// operator is whole.
#include "tests/models/support.hpp"

#include "models/fields/print.hpp"
#include "models/repository/known_names.hpp"
#include "models/repository/repository.hpp"

#include <gtest/gtest.h>

namespace styr::namesakes_test {
namespace {

struct Files {
    std::vector<std::string> registers, submissions, decisions;  // submissions are called s0, s1 …
};

struct Loaded {
    Sources sources;
    Repository repository{FieldTable()};
    Diagnostics diagnostics;

    Record root(std::string const& text, RecordKind kind)
    {
        auto const& source = sources.add("f" + std::to_string(sources.size()), text);
        auto const document = read_document(source, {}, diagnostics);
        return read_record(document.value(), source, kind, FieldTable(), diagnostics).value();
    }
    std::string codes() const
    {
        std::string all;
        for (auto const& each : diagnostics) {
            all += (all.empty() ? "" : " ") + std::string(each.problem->code) + ":" +
                   std::string(sources[each.primary.span.source].text(each.primary.span));
        }
        return all;
    }
};

Loaded load(Files const& files)
{
    Loaded loaded;
    for (auto const& text : files.registers) {
        loaded.repository.add_register(loaded.root(text, RecordKind::operator_));
    }
    for (std::size_t i = 0; i < files.submissions.size(); ++i) {
        loaded.repository.add_submission(loaded.root(files.submissions[i], RecordKind::submission),
                                         "s" + std::to_string(i));
    }
    for (auto const& text : files.decisions) {
        loaded.repository.add_decisions(loaded.root(text, RecordKind::decision_file));
    }
    loaded.repository.complete(loaded.diagnostics);
    return loaded;
}

std::string registered(std::string const& operator_name, std::string const& day, std::string const& offers)
{
    return "operator: " + operator_name + "\nin_force: " + day + "\noffers:\n" + offers;
}

std::string offer(std::string const& name, std::string const& services)
{
    return "  - offer: " + name + "\n    services: [" + services + "]\n";
}

std::string submitted(std::string const& operator_name, std::string const& change)
{
    auto const what = change.find("kind:") == std::string::npos ? ", changed: [tariff]" : "";
    return (operator_name.empty() ? "" : "operator: " + operator_name + "\n") + "changes:\n  - {" + change + what +
           ", effective: 2021-01-01}\n";
}

std::string decided(std::string const& outcome, std::string const& about)
{
    return "decisions:\n  - {id: d, body: FU, date: 2020-06-01, outcome: " + outcome + ", about: [{" + about + "}]}\n";
}

TEST(Namesakes, AreKeptApartThoughTheyHaveOneDay)
{
    auto const loaded = load(
        {{registered("A", "2020-01-01", offer("Solbo", "{service: Døgn, tariff: 1000}")),
          registered("B", "2020-01-01", offer("Solbo", "{service: Døgn, tariff: 2000}, {service: Dag, tariff: 5}"))},
         {},
         {}});
    EXPECT_EQ(loaded.codes(), "");
    auto const& repository = loaded.repository;
    ASSERT_EQ(repository.entries({"A", "Solbo", "Døgn"}).size(), 1U);
    EXPECT_EQ(*repository.entries({"A", "Solbo", "Døgn"})[0].service->get<Fraction>(Field::tariff), Fraction(1000));
    EXPECT_EQ(*repository.entries({"B", "Solbo", "Døgn"})[0].service->get<Fraction>(Field::tariff), Fraction(2000));
    EXPECT_EQ(repository.entries("B", "Solbo").size(), 2U);
    EXPECT_TRUE(repository.entries({"A", "Solbo", "Dag"}).empty());
    EXPECT_TRUE(repository.entries({"", "Solbo", "Døgn"}).empty()) << "whose is not said";
    EXPECT_EQ(repository.only_service("A", "Solbo"), "Døgn");
    EXPECT_FALSE(repository.several_services("A", "Solbo"));
    EXPECT_EQ(repository.only_service("B", "Solbo"), "");
    EXPECT_TRUE(repository.several_services("B", "Solbo"));
    EXPECT_EQ(repository.operators_of("Solbo"), (std::vector<std::string_view>{"A", "B"}));
    EXPECT_EQ(repository.operators(), (std::vector<std::string_view>{"A", "B"}));
    EXPECT_EQ(repository.offers_of("A"), (std::vector<std::string_view>{"Solbo"}));
    EXPECT_TRUE(repository.knows_operator("B"));
    EXPECT_FALSE(repository.knows_operator("C"));
}

TEST(Namesakes, OfOneOperatorFromOneDayAreTwoSetsOfTerms)
{
    auto const file = registered("A", "2020-01-01", offer("Solbo", "{service: Døgn, tariff: 1000}"));
    EXPECT_EQ(load({{file, file}, {}, {}}).codes(), "F292:Døgn");
}

// What a later file leaves out ended the day before; files from one day are one.
TEST(RegisterFiles, AreWhole)
{
    auto const both = offer("X", "{service: S, tariff: 1}") + offer("Y", "{service: S, tariff: 2}");
    auto const loaded = load(
        {{registered("A", "2020-01-01", both), registered("A", "2021-01-01", offer("X", "{service: S, tariff: 1}")),
          registered("A", "2021-01-01", offer("Z", "{service: S, tariff: 1}")), registered("A", "2022-07-01", both),
          registered("B", "2020-05-01", offer("X", "{tariff: 9}"))},
         {},
         {}});
    auto const spans = [&](std::string_view name, std::string_view offer_name) {
        std::string all;
        for (auto const& entry : loaded.repository.entries(name, offer_name)) {
            auto const last = entry.last ? print_iso(*entry.last) : std::string("…");
            all += (all.empty() ? "" : " ") + print_iso(entry.in_force) + "/" + last;
        }
        return all;
    };
    EXPECT_EQ(spans("A", "X"), "2020-01-01/2020-12-31 2021-01-01/2022-06-30 2022-07-01/…");
    EXPECT_EQ(spans("A", "Y"), "2020-01-01/2020-12-31 2022-07-01/…");
    EXPECT_EQ(spans("A", "Z"), "2021-01-01/2022-06-30");
    EXPECT_EQ(spans("B", "X"), "2020-05-01/…");
    auto const& gone = loaded.repository.entries("A", "Y").front();
    EXPECT_TRUE(gone.holds_on(day_of(2020, 1, 1)));
    EXPECT_TRUE(gone.holds_on(day_of(2020, 12, 31)));
    EXPECT_FALSE(gone.holds_on(day_of(2021, 1, 1)));
    EXPECT_FALSE(gone.holds_on(day_of(2019, 12, 31)));
}

// An entry that names no service means the operator's only one: by the register, else by what it registers.
TEST(Meant, IsTheOnlyServiceOfTheOperatorsOffer)
{
    auto const loaded = load({{registered("A", "2020-01-01", offer("X", "{service: Døgn, tariff: 1}")),
                               registered("B", "2020-01-01", offer("X", "{service: Dag, tariff: 1}, {service: Nat}"))},
                              {submitted("A", "offer: X"), submitted("B", "offer: X"),
                               submitted("B", "offer: N, service: Ny, kind: registration"), submitted("B", "offer: N"),
                               submitted("", "offer: X")},
                              {}});
    struct Case {
        std::size_t submission;
        ServiceId meant;
    };
    for (auto const& [submission, meant] :
         {Case{0, {"A", "X", "Døgn"}}, Case{1, {"B", "X", ""}}, Case{2, {"B", "N", "Ny"}}, Case{3, {"B", "N", "Ny"}},
          Case{4, {"", "X", ""}}}) {
        auto const& root = loaded.repository.submissions()[submission].root;
        EXPECT_EQ(loaded.repository.meant(root, root.records(Field::changes).front()), meant) << submission;
    }
}

// What takes away is looked at for every change of the operator's that it may be about; whether it is, its names say.
TEST(Decisions, ThatTakeAwayReachWhatTheyMayBeAbout)
{
    struct Case {
        std::string outcome, about;
        bool of_x, of_namesake;  // whether it bears on A's X, and on B's
    };
    Case const cases[] = {
        {"approved", "operator: A, offer: X", true, true},  // by name; whose it is, the entry says
        {"approved", "operator: A, offer: Xx", false, false},
        {"refused", "operator: A, offer: X", true, true},
        {"refused", "operator: A, offer: Xx", true, false},
        {"refused", "operator: B, offer: Xx", false, true},
        {"refused", "submission: s0", true, true},  // by the offer's name; whose it is, the submission says
        {"refused", "submission: s0, offer: Gone", true, false},
        {"withdrawn", "operator: A, offer: Xx", true, false},
    };
    for (auto const& each : cases) {
        auto const loaded = load({{registered("A", "2020-01-01", offer("X", "{tariff: 1}") + offer("Y", "{tariff: 1}")),
                                   registered("B", "2020-01-01", offer("X", "{tariff: 1}"))},
                                  {submitted("A", "offer: X"), submitted("B", "offer: X")},
                                  {decided(each.outcome, each.about)}});
        auto const what = each.outcome + " " + each.about;
        auto const bears_on = [&](std::string const& submission) {
            auto const& asking = *loaded.repository.submission_named(submission);
            return !loaded.repository.decisions_on(asking, asking.root.records(Field::changes).front()).empty();
        };
        EXPECT_EQ(bears_on("s0"), each.of_x) << what;
        EXPECT_EQ(bears_on("s1"), each.of_namesake) << what;
    }
}

TEST(Successors, AreTheOperatorsOwn)
{
    auto const loaded =
        load({{}, {submitted("A", "offer: New, kind: registration, residents_from: [{offer: X, service: S}]")}, {}});
    EXPECT_NE(loaded.repository.successor_of({"A", "X", "S"}), nullptr);
    EXPECT_EQ(loaded.repository.successor_of({"A", "X", "T"}), nullptr);
    EXPECT_EQ(loaded.repository.successor_of({"B", "X", "S"}), nullptr);
}

TEST(NearestName, IsASlipOrMoreOrLessOfTheName)
{
    std::vector<std::string_view> const known{"Aalborg Kommune", "Region Nordjylland"};
    EXPECT_EQ(nearest_name("Aalborg", known), "Aalborg Kommune");
    EXPECT_EQ(nearest_name("Aalborg Komune", known), "Aalborg Kommune");
    EXPECT_EQ(nearest_name("Region Nordjylland Syd", known), "Region Nordjylland");
    EXPECT_EQ(nearest_name("Aal", known), std::nullopt);
    EXPECT_EQ(nearest_name("Kommune", known), std::nullopt);
    EXPECT_EQ(nearest_name("", known), std::nullopt);
}

// Of decisions whether or not a name is near, of what is judged where one is; nothing is told where there is no
// register to hold names against.
TEST(UnknownNames, AreWarnedOfInSubmissionsSettlementsAndDecisions)
{
    struct Case {
        std::string submission, decision, codes;
    };
    auto const change = [](std::string const& names) { return submitted("A", names); };
    Case const cases[] = {
        {change("offer: X, service: S"), decided("approved", "operator: A, offer: X, service: S"), ""},
        {change("offer: X, service: s"), "", "E707:s"},
        {change("offer: Nowhere, service: S"), "", ""},
        {change("offer: Y, service: S"), "", ""},  // B's
        {submitted("Somebody", "offer: X, service: S"), "", ""},
        {change("offer: New, service: N, kind: registration"),
         decided("approved", "operator: A, offer: New, service: N"), ""},
        {change("offer: X"), decided("refused", "operator: A, offer: X, service: T"), "E707:T"},
        {change("offer: X"), decided("refused", "submission: s0, service: T, offer: X"), "E707:T"},
        {change("offer: X"), decided("refused", "operator: Nobody, offer: X"), "E704:Nobody"},
        {change("offer: X"), decided("refused", "operator: A, offer: Somewhere else"), "E703:Somewhere else"},
    };
    for (auto const& each : cases) {
        auto loaded = load({{registered("A", "2020-01-01", offer("X", "{service: S, tariff: 1}")),
                             registered("B", "2020-01-01", offer("Y", "{service: S, tariff: 1}"))},
                            {each.submission},
                            each.decision.empty() ? std::vector<std::string>{} : std::vector{each.decision}});
        Budget budget(most_name_comparisons);
        check_register_names(loaded.repository, budget, loaded.diagnostics);
        EXPECT_EQ(loaded.codes(), each.codes) << each.submission << each.decision;
    }
    auto none = load({{}, {change("offer: Nowhere")}, {}});
    Budget budget(most_name_comparisons);
    check_register_names(none.repository, budget, none.diagnostics);
    EXPECT_EQ(none.codes(), "");
}

}  // namespace
}  // namespace styr::namesakes_test
