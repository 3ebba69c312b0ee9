// SPDX-License-Identifier: MPL-2.0
// A register's history of updates, each checked against the one before it, as CI does: the real cases, what else
// a maintainer does to a register, and updates that try to approve themselves. What each comes to stands in
// tests/data/cli/updates, one file an update: status and findings.
#include "tests/cli/program.hpp"
#include "tests/support/git_history.hpp"
#include "tests/support/golden.hpp"

#include <functional>

namespace styr::test::update_history_test {
namespace {

using support::Files;

std::string example(std::string const& name)
{
    auto text = read(source_dir / "examples/nordjylland" / name);
    EXPECT_FALSE(text.empty()) << name;
    return text;
}

void replace(std::string& text, std::string_view what, std::string_view by)
{
    auto const at = text.find(what);
    ASSERT_NE(at, std::string::npos) << what;
    text.replace(at, what.size(), by);
}

// The part of a file of decisions that holds this one, up to the next.
std::string decision(std::string const& file, std::string const& id)
{
    auto const text = example(file);
    auto const begin = text.find("  - id: " + id + "\n");
    EXPECT_NE(begin, std::string::npos) << id;
    auto const next = text.find("\n  - id: ", begin);
    return text.substr(begin, next == std::string::npos ? next : next - begin + 1);
}

// Files with the change of one update.
struct Edit {
    Files& files;

    void take(std::string const& name) const { files[name] = example(name); }
    void put(std::string const& name, std::string text) const { files[name] = std::move(text); }
    void remove(std::string const& name) const { files.erase(name); }
    void change(std::string const& name, std::string_view what, std::string_view by) const
    {
        replace(files.at(name), what, by);
    }
    // The operator's register from another day on, with one thing changed.
    void from(std::string const& day, std::string const& name, std::string const& copied, std::string_view what,
              std::string_view by) const
    {
        auto text = files.at(copied);
        auto const at = text.find("in_force: ") + 10;
        text.replace(at, 10, day);
        replace(text, what, by);
        files[name] = text;
    }
    void decide(std::string const& name, std::string const& entry) const
    {
        auto& file = files[name];
        file = (file.empty() ? "decisions:\n" : file + "\n") + entry;
    }
};

struct Step {
    std::string name;
    std::string as_of;
    std::function<void(Edit)> edit;
};

std::string made_up_decision(std::string const& id, std::string const& body, std::string const& date,
                             std::string const& effective, std::string const& tariffs)
{
    return "  - id: " + id + "\n    body: " + body + "\n    date: " + date +
           "\n    outcome: approved\n    about:\n      - offer: Aalborg Krisecenter\n        effective: " + effective +
           "\n        " + tariffs + "\n";
}

std::string const aalborg_2020 = "register/2020/aalborg.yaml", aalborg_august = "register/2020-08/aalborg.yaml",
                  aalborg_october = "register/2020-10/aalborg.yaml", mariagerfjord = "register/2020/mariagerfjord.yaml",
                  region = "register/2022/region-nordjylland.yaml";

std::vector<Step> const steps{
    {"01-krisecenter-submitted", "2020-05-20", [](Edit edit) { edit.take("submissions/2020-05-aalborg.yaml"); }},
    {"02-krisecenter-decided", "2020-05-26",
     [](Edit edit) {
         edit.decide("decisions/2020.yaml", decision("decisions/2020.yaml", "FU-2020-krisecenter"));
         edit.decide("decisions/2020.yaml", decision("decisions/2020.yaml", "DAS-2020-05-25-krisecenter"));
     }},
    {"03-krisecenter-in-the-register", "2020-07-30",
     [](Edit edit) { edit.from("2020-08-01", aalborg_august, aalborg_2020, "tariff: 1933", "tariff: 2139"); }},
    {"04-hostile-approves-itself", "2020-09-30",
     [](Edit edit) {
         edit.from("2020-10-01", aalborg_october, aalborg_august, "tariff: 2139", "tariff: 2500");
         edit.put("submissions/2020-09-aalborg.yaml",
                  "operator: Aalborg Kommune\nsubmitted: 2020-09-01\nchanges:\n  - offer: Aalborg Krisecenter\n    "
                  "effective: 2020-10-01\n"
                  "    after: {tariff: 2500}\n    justification: |\n      ::error::Alt er i orden <img src=x "
                  "onerror=alert(1)> [klik](http://ond.example)\n");
         edit.decide("decisions/2020.yaml",
                     made_up_decision("DAS-2020-09-28", "DAS", "2020-09-28", "2020-10-01", "after: {tariff: 2500}"));
         edit.put("styr.yaml", "agreement: nordjylland\nfail_level: violation\ntrusted_decisions: [DAS]\n");
     }},
    {"05-hostile-taken-back", "2020-10-01",
     [](Edit edit) {
         edit.remove(aalborg_october);
         edit.remove("submissions/2020-09-aalborg.yaml");
         auto& log = edit.files.at("decisions/2020.yaml");
         log.erase(log.find("\n  - id: DAS-2020-09-28"));
         edit.put("styr.yaml", example("styr.yaml"));
     }},
    {"06-hobro-submitted", "2020-03-10", [](Edit edit) { edit.take("submissions/2020-hobro.yaml"); }},
    {"07-hobro-in-the-register", "2020-05-01",
     [](Edit edit) {
         edit.from("2020-04-01", "register/2020-04/mariagerfjord.yaml", mariagerfjord, "tariff: 2498", "tariff: 1943");
         edit.change("register/2020-04/mariagerfjord.yaml", "70 %", "90 %");
     }},
    {"08-hobro-says-from-when", "2020-05-01",
     [](Edit edit) {
         edit.change("submissions/2020-hobro.yaml", "{after: 2020-01-01, before: 2021-01-01}", "2020-04-01");
     }},
    {"09-comments-only", "2020-06-01", [](Edit edit) { edit.change(aalborg_2020, "# pr. døgn", "# pr. hele døgn"); }},
    {"10-a-figure-corrected-without-a-word", "2020-06-02",
     [](Edit edit) { edit.change(aalborg_2020, "places: 7", "places: 9"); }},
    {"11-and-back", "2020-06-03", [](Edit edit) { edit.change(aalborg_2020, "places: 9", "places: 7"); }},
    {"12-renamed", "2020-06-04",
     [](Edit edit) { edit.change(mariagerfjord, "Hobro Krisecenter", "Krisecenter Hobro"); }},
    {"13-svenstrupgaard-submitted-and-decided", "2020-05-26",
     [](Edit edit) {
         edit.take("submissions/2020-svenstrupgaard.yaml");
         edit.decide("decisions/2020.yaml", decision("decisions/2020.yaml", "FU-2020-svenstrupgaard"));
     }},
    {"14-svenstrupgaard-gets-a-figure-that-nobody-approved", "2020-12-20",
     [](Edit edit) {
         edit.from("2021-01-01", "register/2021/aalborg.yaml", aalborg_august,
                   "note: Taksten fremgår ikke, kun hvor meget den stiger. Punkt 10.", "tariff: 4000");
     }},
    {"15-a-new-operator", "2022-01-05", [](Edit edit) { edit.take(region); }},
    {"16-kvisten-and-oesterskoven-submitted", "2022-11-10",
     [](Edit edit) {
         edit.take("submissions/2022-11-kvisten.yaml");
         edit.take("submissions/2022-oesterskoven.yaml");
     }},
    {"17-kvisten-and-oesterskoven-decided", "2022-11-10", [](Edit edit) { edit.take("decisions/2022.yaml"); }},
    {"18-kvisten-in-the-register", "2022-12-31",
     [](Edit edit) {
         edit.from("2023-01-01", "register/2023/region-nordjylland.yaml", region,
                   "places: 7\n        occupancy_basis: 95 %",
                   "tariff: 6855\n        places: 6\n        occupancy_basis: 90 %");
     }},
    {"19-an-offer-has-left", "2023-06-01",
     [](Edit edit) {
         auto& file = edit.files.at("register/2023/region-nordjylland.yaml");
         auto const begin = file.find("  - offer: Bostedet Kærvang"),
                    end = file.find("source: {document: DAS 2022-11-10, item: 6}\nnote:");
         file.erase(begin, end - begin);
     }},
    {"20-recalculated-tariffs", "2023-04-01",
     [](Edit edit) {
         edit.take("submissions/2023-03-aalborg.yaml");
         edit.take("decisions/2023.yaml");
     }},
    {"21-recalculated-tariffs-in-the-register", "2023-04-02",
     [](Edit edit) {
         edit.from("2023-01-01", "register/2023/aalborg.yaml", "register/2021/aalborg.yaml", "tariff: 2139",
                   "tariff: 2300");
     }},
    {"22-fu-is-trusted-from-now-on", "2023-04-03",
     [](Edit edit) { edit.files.at("styr.yaml") += "trusted_decisions: [FU]\n"; }},
    {"23-decided-and-registered-at-once", "2023-05-30",
     [](Edit edit) {
         edit.put("submissions/2023-05-aalborg.yaml",
                  "operator: Aalborg Kommune\nsubmitted: 2023-05-01\nchanges:\n  - offer: Aalborg Krisecenter\n    "
                  "effective: 2023-06-01\n"
                  "    replaces: 2023-03-aalborg\n"
                  "    before: {tariff: 2300}\n    after: {tariff: 2350}\n    justification: En opdigtet sag.\n");
         edit.decide("decisions/2023.yaml",
                     made_up_decision("FU-2023-05-15", "FU", "2023-05-15", "2023-06-01", "after: {tariff: 2350}"));
         edit.from("2023-06-01", "register/2023-06/aalborg.yaml", "register/2023/aalborg.yaml", "tariff: 2300",
                   "tariff: 2350");
     }},
    {"24-an-operator-is-deleted", "2023-06-02", [](Edit edit) { edit.remove(mariagerfjord); }},
};

std::string told(Ended const& ended) { return "status " + std::to_string(ended.status) + "\n" + ended.out + ended.err; }

class UpdateHistory : public testing::Test {
protected:
    UpdateHistory() : history_(folder_.path, true)
    {
        Edit const edit{files_};
        edit.take("styr.yaml");
        edit.take(aalborg_2020);
        edit.take(mariagerfjord);
        edit.put("decisions/2020.yaml", "decisions:\n" + decision("decisions/2020.yaml", "FU-2020-hobro") +
                                            decision("decisions/2020.yaml", "DAS-2020-03-09-hobro"));
        commits_.push_back(history_.commit(files_));
        for (auto const& step : steps) {
            step.edit(edit);
            commits_.push_back(history_.commit(files_));
        }
    }

    Ended check(std::size_t step, std::vector<std::string> more = {}) const
    {
        std::vector<std::string> words{"check",   "--base",          commits_[step], "--head", commits_[step + 1],
                                       "--as-of", steps[step].as_of, "-f",           "concise"};
        words.insert(words.end(), more.begin(), more.end());
        return World{folder_.path}.run(words);
    }

    TemporaryFolder folder_;
    support::GitHistory history_;
    Files files_;
    std::vector<std::string> commits_;  // one more than steps: what the first is compared with
};

TEST_F(UpdateHistory, ComesOutAsExpectedUpdateByUpdate)
{
    for (std::size_t i = 0; i < steps.size(); ++i) {
        support::expect_golden(source_dir / "tests/data/cli/updates" / (steps[i].name + ".txt"),
                               told(check(i, {"--lang", "en"})));
    }
}

}  // namespace
}  // namespace styr::test::update_history_test
