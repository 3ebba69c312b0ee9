// SPDX-License-Identifier: MPL-2.0
// What takes away needs only doubt: whatever is done to a submission, a refusal, a revocation or a referral is never
// shed, until the same or a higher body certainly approves anew.
#include "tests/support/world.hpp"

#include "models/repository/resolution.hpp"

namespace styr::test::taking_away_test {
namespace {

std::string const agreement =
    "agreement \"T\" version \"1\" in force 2020-01-01 to 2021-12-31\nbody FU \"FU\"\nbody DAS \"DAS\" above FU\n"
    "body KKR \"KKR\" above DAS\n"
    "provision P1 \"P\" source \"S\" item 1\n"
    "  rule demand for each change of terms when new tariff > old tariff require approval of tariff by FU message "
    "\"m\"\n";

std::string in_register(std::string const& operator_)
{
    return "operator: " + operator_ +
           "\noperator_kind: municipality\nin_force: 2018-01-01\noffers:\n  - offer: Alfa\n    services:\n"
           "      - {service: Døgn, unit: day_and_night, tariff: 1000, places: 10}\n"
           "  - offer: Beta\n    services:\n      - {service: Døgn, unit: day_and_night, tariff: 800, places: 5}\n";
}

struct Change {
    std::string offer = "Alfa", day = "2020-08-01", tariff = "1100", more{};
    bool closes = false;

    std::string written() const
    {
        if (closes) {
            return "  - {kind: closure, offer: " + offer + ", service: Døgn, effective: 2020-12-31}\n";
        }
        return "  - {offer: " + offer + ", service: Døgn, effective: " + day + ", after: {tariff: " + tariff + "}" +
               more + "}\n";
    }
};

struct File {
    std::string id;
    std::vector<Change> changes;
    std::string operator_ = "Aalborg Kommune", submitted = "2020-05-01";

    std::string written() const
    {
        std::string text = "operator: " + operator_ + "\n";
        text += (submitted.empty() ? "" : "submitted: " + submitted + "\n") + "changes:\n";
        for (auto const& change : changes) {
            text += change.written();
        }
        return text;
    }
};

Change const first{}, beta{"Beta", "2020-08-01", "850", ""};

// What was there when the body decided: file `s`, the change first in it.
std::string digest_then()
{
    World world;
    world.agreement(agreement)
        .registered(in_register("Aalborg Kommune"))
        .registered(in_register("Rebild Kommune"))
        .submission(File{"s", {first, beta}}.written(), "s");
    EXPECT_TRUE(world.complete()) << world.complaints();
    return world.digest();
}

// A way to name it, the files as they lie afterwards, and the change that is judged: the first of the last file.
struct Case {
    std::string what, about;
    std::vector<File> files;
    Bearing bearing;
};

std::vector<Case> cases()
{
    auto const digest = "submission: s, digest: \"" + digest_then() + "\"";
    auto const named = digest + ", operator: Aalborg Kommune, offer: Alfa, service: Døgn";
    std::string const whole = "submission: s",
                      figures = "operator: Aalborg Kommune, offer: Alfa, service: Døgn, effective: 2020-08-01, after: "
                                "{tariff: 1100}",
                      dated = "operator: Aalborg Kommune, offer: Alfa, service: Døgn, effective: 2020-08-01",
                      offer = "offer: Alfa", misspelt = "operator: Aalborg Kommune, offer: Alpha, service: Døgn";
    Change const dearer{"Alfa", "2020-08-01", "1200", ""}, later{"Alfa", "2020-09-01", "1100", ""},
        again{"Alfa", "2020-08-01", "1100", ", until: 2020-12-31"},
        instead{"Alfa", "2020-08-01", "1200", ", replaces: s"}, other_day{"Alfa", "2021-01-01", "1100", ""};
    using enum Bearing;
    auto const s = [](std::vector<Change> changes) { return std::vector{File{"s", std::move(changes)}}; };
    auto const two = [](std::vector<Change> in_s, std::vector<Change> in_t) {
        return std::vector{File{"s", std::move(in_s)}, File{"t", std::move(in_t)}};
    };
    // The application lies there, of another day; what is judged was there before.
    auto const handed_in = [&](std::string const& day) {
        auto files = two({first, beta}, {other_day});
        files.front().submitted = day;
        return files;
    };
    std::vector<File> const of_another{File{"s", {first, beta}}, File{"t", {first}, "Rebild Kommune"}};
    return {
        {"untouched, by digest", digest, s({first, beta}), certain},
        {"untouched, by digest and names", named, s({first, beta}), certain},
        {"untouched, the whole submission", whole, s({first, beta}), certain},
        {"untouched, by figures", figures, s({first, beta}), certain},
        {"untouched, by day", dated, s({first, beta}), certain},
        {"untouched, by operator and offer", "operator: Aalborg Kommune, " + offer, s({first, beta}), certain},
        {"untouched, by an offer that two operators have", offer, s({first, beta}), doubt},
        {"a name that nobody knows", misspelt, s({first, beta}), doubt},
        {"a line added, by digest", digest, s({first, beta, later}), certain},
        {"a line added, by the offer alone", offer, s({first, beta, later}), doubt},
        {"figure edited, by digest", digest, s({dearer, beta}), doubt},
        {"figure edited, by digest and names", named, s({dearer, beta}), doubt},
        {"figure edited, by figures", figures, s({dearer, beta}), doubt},
        {"figure edited, the whole submission", whole, s({dearer, beta}), certain},
        {"day edited, by digest", named, s({later, beta}), doubt},
        {"day edited, by figures", figures, s({later, beta}), doubt},
        {"day edited, by day", dated, s({later, beta}), doubt},
        {"made temporary, by digest", digest, s({again, beta}), doubt},
        {"another file, another change under the name", digest, two({beta}, {first}), certain},
        {"another file and edited", digest, two({beta}, {dearer}), doubt},
        {"another file and edited, by names", named, two({beta}, {dearer}), doubt},
        {"split in two, the whole submission", whole, two({beta}, {first}), doubt},
        {"split in two, the other half", named, two({first}, {beta}), elsewhere},
        {"of another operator", named, of_another, elsewhere},
        {"of another operator, by figures", figures, of_another, elsewhere},
        {"of another operator, the whole submission", whole, of_another, elsewhere},
        {"replaced", digest, two({first, beta}, {instead}), doubt},
        {"replaced, by figures", figures, two({first, beta}, {instead}), doubt},
        {"replaced, the whole submission", whole, two({first, beta}, {instead}), doubt},
        {"the application lies there, of another day", named, two({first, beta}, {other_day}), elsewhere},
        {"the application lies there, of another day, by figures", figures, two({first, beta}, {other_day}), elsewhere},
        {"the application came on the day of the decision", named, handed_in("2020-06-02"), elsewhere},
        {"the application came after the decision", named, handed_in("2020-06-03"), doubt},
        {"the application came after the decision, by figures", figures, handed_in("2020-06-03"), doubt},
        {"the application came on some day", named, handed_in("{after: 2020-05-01, before: 2020-06-05}"), doubt},
        {"when the application came, nobody says", named, handed_in(""), doubt},
        {"the application lies there, of the same day", named, two({first, beta}, {dearer}), doubt},
        {"another offer's, by digest", named, s({beta, first}), elsewhere},
    };
}

void fill(World& world, std::vector<File> const& files, std::string const& decisions)
{
    world.agreement(agreement).registered(in_register("Aalborg Kommune")).registered(in_register("Rebild Kommune"));
    for (auto const& file : files) {
        world.submission(file.written(), file.id);
    }
    world.decisions(decisions);
}

std::string entry(std::string const& id, std::string const& body, std::string const& day, std::string const& outcome,
                  std::string const& about)
{
    return "  - {id: " + id + ", body: " + body + ", date: " + day + ", outcome: " + outcome + ", about: [{" + about +
           "}]}\n";
}

Repository::Submission const& judged_in(World const& world, std::vector<File> const& files)
{
    return *world.repository().submission_named(files.back().id);
}

TEST(TakingAway, IsCertainInDoubtOrElsewhere)
{
    for (auto const& [what, about, files, bearing] : cases()) {
        World world;
        fill(world, files, "decisions:\n" + entry("R", "DAS", "2020-06-02", "refused", about));
        ASSERT_TRUE(world.complete()) << what << world.complaints();
        auto const& submission = judged_in(world, files);
        auto const& decision = *world.repository().decisions().front();
        auto const found = world.repository().resolution().bears_on(
            decision, decision.records(Field::about).front(),
            {&submission, &submission.root.records(Field::changes).front()}, world.repository());
        EXPECT_EQ(static_cast<int>(found.bearing), static_cast<int>(bearing)) << what;
    }
}

std::string approval(std::string const& id, std::string const& body, std::string const& day,
                     std::vector<File> const& files)
{
    auto const& change = files.back().changes.front();
    auto const until = change.more.starts_with(", until") ? change.more : "";
    return entry(id, body, day, "approved",
                 "operator: " + files.back().operator_ + ", offer: " + change.offer +
                     ", service: Døgn, effective: " + change.day + until + ", after: {tariff: " + change.tariff + "}");
}

std::string comes_to(std::vector<File> const& files, std::string const& decisions)
{
    World world;
    fill(world, files, "decisions:\n" + decisions);
    auto const result = world.check("2020-07-20");
    auto const& change = judged_in(world, files).root.records(Field::changes).front();
    for (auto const& subject : result.subjects) {
        if (subject.record == &change) {
            return std::string(key_of(find_rule(subject, "demand")->verdict));
        }
    }
    return "not judged" + world.complaints();
}

// Whatever takes away, by whatever body, and whatever was done to the submission since.
TEST(TakingAway, IsNeverShedUntilTheSameOrAHigherBodyApprovesAnew)
{
    for (std::string const outcome : {"refused", "revoked", "withdrawn", "not_taken_up", "lapsed", "put_before"}) {
        for (std::string const body : {"FU", "DAS"}) {
            if (outcome == "put_before" && body == "DAS") {
                continue;
            }
            auto const how = outcome == "put_before" ? std::string("put_before, put_before: DAS") : outcome;
            for (auto const& [what, about, files, bearing] : cases()) {
                auto const where = outcome + " by " + body + ", " + what;
                auto const approved = approval("A", "FU", "2020-06-01", files);
                auto const taken = entry("R", body, "2020-06-02", how, about);
                auto const verdict = comes_to(files, approved + taken);
                if (bearing == Bearing::elsewhere) {
                    EXPECT_EQ(verdict, "compliant") << where;
                    continue;
                }
                auto const certainly = outcome == "refused" ? "violation" : "decision";
                EXPECT_EQ(verdict, bearing == Bearing::certain ? certainly : "incomplete") << where;
                EXPECT_EQ(comes_to(files, approved + taken + approval("B", "DAS", "2020-06-03", files)), "compliant")
                    << where;
                EXPECT_EQ(comes_to(files, approved + taken + approval("B", body, "2020-06-02", files)) == "compliant",
                          false)
                    << where << ", of the same day";
            }
        }
    }
}

// An entry that certainly covers the change may say that the refusal is about something else.
TEST(TakingAway, AnEntryWithItsPaperSettlesADoubt)
{
    auto const all = cases();
    auto const& edited = *std::find_if(
        all.begin(), all.end(), [](Case const& each) { return each.what == "figure edited, by digest and names"; });
    auto const with = [&](std::string const& more, std::string const& day = "2020-06-02",
                          std::string const& body = "FU") {
        auto approved = approval("A", body, day, edited.files);
        approved.insert(approved.find(", about"), more);
        return comes_to(edited.files, approved + entry("R", "DAS", "2020-06-02", "refused", edited.about));
    };
    std::string const paper = ", source: {document: FU 2020-06-01, item: 3}, reading: the other application is named";
    EXPECT_EQ(with(""), "incomplete");
    EXPECT_EQ(with(", apart: [R]" + paper), "compliant");
    EXPECT_EQ(with(", apart: [A]" + paper), "incomplete");
    EXPECT_EQ(with(", apart: [R]" + paper, "2020-06-01"), "incomplete") << "older than what it speaks of";
    EXPECT_EQ(with(", apart: [R], provided: [x]" + paper), "incomplete") << "it waits for a condition itself";
}

// What notes or recommends has not said of what a refusal is.
TEST(TakingAway, AnEntryThatDecidesNothingSettlesNoDoubt)
{
    auto const all = cases();
    auto const& edited = *std::find_if(
        all.begin(), all.end(), [](Case const& each) { return each.what == "figure edited, by digest and names"; });
    for (auto const* const outcome : {"noted", "recommended", "discussed"}) {
        auto apart = approval("N", "FU", "2020-06-03", edited.files);
        apart.replace(apart.find("outcome: approved"), 17, std::string("outcome: ") + outcome);
        apart.insert(apart.find(", about"), ", apart: [R], source: {document: d}, reading: r");
        EXPECT_EQ(comes_to(edited.files, approval("A", "FU", "2020-06-02", edited.files) + apart +
                                             entry("R", "DAS", "2020-06-02", "refused", edited.about)),
                  "incomplete")
            << outcome;
    }
}

// What is certain, nobody talks away.
TEST(TakingAway, NoEntrySettlesWhatIsCertain)
{
    std::vector<File> const files{{"s", {first, beta}}};
    auto approved = approval("A", "FU", "2020-06-01", files);
    approved.insert(approved.find(", about"), ", apart: [R], source: {document: d}, reading: r");
    EXPECT_EQ(comes_to(files, approved + entry("R", "DAS", "2020-06-02", "refused", "submission: s")), "violation");
}

TEST(TakingAway, AnOrderThatIsStatedSettlesTheOrderOfOneDay)
{
    std::vector<File> const files{{"s", {first, beta}}};
    auto const refused = entry("R", "FU", "2020-06-01", "refused", "submission: s");
    auto const with = [&](std::string const& day, std::string const& more) {
        auto approved = approval("A", "FU", day, files);
        approved.insert(approved.find(", about"), more);
        return comes_to(files, refused + approved);
    };
    EXPECT_EQ(with("2020-06-01", ""), "incomplete");
    std::string const paper = ", source: {document: d}, reading: r";
    EXPECT_EQ(with("2020-06-01", ", after: R" + paper), "compliant");
    EXPECT_EQ(with("2020-05-31", ", after: R" + paper), "violation") << "days that are known are not talked away";
}

// A revocation works forward: what had taken effect stands for the time before.
TEST(TakingAway, ARevocationAfterItTookEffectWorksForward)
{
    std::vector<File> const files{{"s", {Change{"Alfa", "2020-07-01", "1100", ""}}}};
    auto const revoked = [&](std::string const& day, std::string const& more = "") {
        auto taken = entry("R", "FU", day, "revoked", "submission: s");
        taken.insert(taken.find(", about"), more);
        return comes_to(files, approval("A", "FU", "2020-06-01", files) + taken);
    };
    EXPECT_EQ(revoked("2020-06-30"), "decision");
    EXPECT_EQ(revoked("2020-07-01"), "decision");
    EXPECT_EQ(revoked("2020-07-02"), "compliant");
    EXPECT_EQ(revoked("2020-07-02", ", from_the_beginning: true, source: {document: d}"), "decision");
    EXPECT_EQ(revoked("{after: 2020-06-29, before: 2020-07-05}"), "incomplete");
}

// The body before which a case was put sends it back.
TEST(TakingAway, WhatIsSentBackIsTheLowerBodysAgain)
{
    std::vector<File> const files{{"s", {first, beta}}};
    auto const put = entry("P", "FU", "2020-06-02", "put_before, put_before: DAS", "submission: s");
    auto const approved = approval("A", "FU", "2020-06-10", files);
    EXPECT_EQ(comes_to(files, put + approved), "decision");
    EXPECT_EQ(comes_to(files, put + entry("B", "DAS", "2020-06-05", "sent_back", "submission: s") + approved),
              "compliant");
    EXPECT_EQ(comes_to(files, put + entry("B", "KKR", "2020-06-05", "sent_back", "submission: s") + approved),
              "compliant");
    EXPECT_EQ(comes_to(files, put + entry("B", "FU", "2020-06-05", "sent_back", "submission: s") + approved),
              "decision");
    EXPECT_EQ(
        comes_to(files, put + entry("B", "DAS", "2020-06-05", "sent_back", "submission: s, offer: Beta") + approved),
        "decision");
}

// What decides nothing neither gives nor takes.
TEST(TakingAway, WhatDecidesNothingNeitherGivesNorTakes)
{
    std::vector<File> const files{{"s", {first, beta}}};
    for (std::string const outcome : {"noted", "discussed", "recommended", "recommended_against", "postponed",
                                      "sent_for_hearing", "heard", "sent_back"}) {
        auto const other = entry("N", "DAS", "2020-06-02", outcome, "submission: s");
        EXPECT_EQ(comes_to(files, other), "decision") << outcome;
        EXPECT_EQ(comes_to(files, approval("A", "FU", "2020-06-01", files) + other), "compliant") << outcome;
    }
}

// A correction of the log stands in the place of the entry, if it is the same body's.
TEST(TakingAway, ACorrectedEntrySaysNothingAnyMore)
{
    std::vector<File> const files{{"s", {first, beta}}};
    auto const approved = approval("A", "FU", "2020-06-01", files);
    auto const refused = entry("R", "FU", "2020-06-02", "refused", "submission: s");
    auto const correction = [&](std::string const& body) {
        return entry("C", body, "2020-06-02", "refused, corrects: R, source: {document: FU}",
                     "submission: s, offer: Beta");
    };
    EXPECT_EQ(comes_to(files, approved + refused), "violation");
    EXPECT_EQ(comes_to(files, approved + refused + correction("FU")), "compliant");
    EXPECT_EQ(comes_to(files, approved + refused + correction("DAS")), "violation");
}

// Approved in part: what was asked for is refused, what is stated is approved.
TEST(TakingAway, AnApprovalInPartRefusesWhatWasAskedFor)
{
    Change const less{"Alfa", "2020-08-01", "1050", ""};
    std::vector<File> const asked{{"s", {first}}}, reduced{{"s", {less}}};
    auto const in_part = entry("A", "FU", "2020-06-01", "approved",
                               "operator: Aalborg Kommune, offer: Alfa, service: Døgn, effective: 2020-08-01, "
                               "instead_of: {tariff: 1100}, after: {tariff: 1050}");
    EXPECT_EQ(comes_to(asked, in_part), "violation");
    EXPECT_EQ(comes_to(reduced, in_part), "compliant");
    std::vector<File> const replaced{{"s", {first}}, {"t", {Change{"Alfa", "2020-08-01", "1050", ", replaces: s"}}}};
    EXPECT_EQ(comes_to(replaced, in_part), "compliant");
}

TEST(TakingAway, AConditionIsOpenUntilItIsSaidToBeMet)
{
    std::vector<File> const files{{"s", {first, beta}}};
    auto approved = approval("A", "FU", "2020-06-01", files);
    approved.insert(approved.find(", about"), ", provided: [the council approves the budget]");
    std::string const source = ", source: {document: Byrådet}}\n";
    std::string const met = "  - {id: M, body: FU, date: 2020-06-20, outcome: noted, met: A" + source,
                      failed = "  - {id: F, body: FU, date: 2020-06-25, outcome: noted, failed: A" + source,
                      later = "  - {id: M, body: FU, date: 2020-08-20, outcome: noted, met: A" + source;
    EXPECT_EQ(comes_to(files, approved), "incomplete");
    EXPECT_EQ(comes_to(files, approved + met), "compliant");
    EXPECT_EQ(comes_to(files, approved + later), "incomplete");
    EXPECT_EQ(comes_to(files, approved + failed), "decision");
    EXPECT_EQ(comes_to(files, approved + met + failed), "decision");
}

// Another kind of change is another matter only while what was refused still lies in the data: else the refused closing
// would come back as a change that ends with no places.
TEST(TakingAway, AnotherKindOfChangeShedsNothingUnlessWhatWasRefusedLiesThereStill)
{
    std::vector<File> const edited{{"s", {first}}};
    auto const approved = approval("A", "FU", "2020-06-01", edited);
    auto const of_closure = entry("R", "DAS", "2020-05-20", "refused",
                                  "operator: Aalborg Kommune, offer: Alfa, service: Døgn, kind: closure");
    EXPECT_EQ(comes_to(edited, approved + of_closure), "incomplete");
    std::vector<File> const beside{{"a", {Change{.closes = true}}}, {"s", {first}}};
    EXPECT_EQ(comes_to(beside, approved + of_closure), "compliant");
}

// The word of a body is its own or was given under a delegation from it; a higher one's delegate does not speak for it.
TEST(TakingAway, OfEachBodysOwnWordAnothersDelegateHasNone)
{
    World world;
    world
        .agreement("agreement \"T\" version \"1\" in force 2020-01-01 to 2021-12-31\nbody FU \"FU\"\n"
                   "body DAS \"DAS\" above FU\nbody KKR \"KKR\" above DAS\n"
                   "provision P1 \"P\" source \"S\" item 1\n  competence great matters from KKR to FU\n"
                   "  rule demand for each change of terms require approval by DAS and by KKR message \"m\"\n")
        .registered(in_register("Aalborg Kommune"))
        .submission(File{"s", {first}}.written(), "s")
        .decisions("decisions:\n  - {id: D, body: KKR, date: 2020-05-10, outcome: delegated, to: FU, competence: great "
                   "matters}\n  - {id: A, body: FU, date: 2020-06-01, outcome: approved, under: D, about: [{operator: "
                   "Aalborg Kommune, offer: Alfa, service: Døgn, effective: 2020-08-01, after: {tariff: 1100}}]}\n");
    EXPECT_EQ(told(world.check("2020-07-01"), "s:alfa/døgn", "demand"), "decision: awaiting DAS");
}

// What a higher body took away, its own later approval ends, though its word does not stand for the other's.
TEST(TakingAway, AHigherBodysLaterApprovalEndsItsRefusalWhereEachBodysOwnWordIsAsked)
{
    auto const judged = [](std::string const& decisions) {
        World world;
        world
            .agreement("agreement \"T\" version \"1\" in force 2020-01-01 to 2021-12-31\nbody FU \"FU\"\n"
                       "body DAS \"DAS\" above FU\nbody KKR \"KKR\" above DAS\n"
                       "provision P1 \"P\" source \"S\" item 1\n"
                       "  rule demand for each change of terms require approval by FU and by KKR message \"m\"\n")
            .registered(in_register("Aalborg Kommune"))
            .submission(File{"s", {first}}.written(), "s")
            .decisions("decisions:\n" + decisions);
        return std::string(key_of(find_rule(world.check("2020-07-20").subjects.front(), "demand")->verdict));
    };
    std::vector<File> const files{{"s", {first}}};
    auto const refused = entry("R", "KKR", "2020-05-20", "refused", "submission: s");
    auto const fu = approval("A", "FU", "2020-06-10", files), kkr = approval("K", "KKR", "2020-06-05", files);
    EXPECT_EQ(judged(refused + fu), "violation");
    EXPECT_EQ(judged(refused + fu + kkr), "compliant");
    EXPECT_EQ(judged(refused + kkr), "decision");
}

}  // namespace
}  // namespace styr::test::taking_away_test
