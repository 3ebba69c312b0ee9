// SPDX-License-Identifier: MPL-2.0
// Decision matching: bytes choose a small repository, out of few names, days and figures so that they
// often meet. Judging it is total, the order of its files says nothing, and a decision about another
// offer changes nothing.
#include "models/fields/matter.hpp"
#include "models/repository/repository.hpp"
#include "tests/fuzz/scene.hpp"
#include "tests/fuzz/target.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace styr::fuzz {

namespace {

using Names = std::initializer_list<char const*>;

// Bytes as choices; the first of each once they have run out.
class Choices {
public:
    explicit Choices(std::string_view bytes) : bytes_(bytes) {}

    std::size_t below(std::size_t bound)
    {
        if (at_ == bytes_.size()) {
            return 0;
        }
        return static_cast<unsigned char>(bytes_[at_++]) % bound;
    }
    std::string one_of(Names names) { return *(names.begin() + below(names.size())); }
    bool yes() { return below(2) == 1; }

private:
    std::string_view bytes_;
    std::size_t at_ = 0;
};

std::string day(Choices& choose)
{
    return choose.one_of({"2020-01-01", "2020-03-01", "2020-04-01", "2020-05-31", "2020-06-01", "2020-06-02",
                          "2020-08-01", "2021-01-01", "{before: 2020-06-01}", "{after: 2020-03-01, before: 2020-06-03}",
                          "{after: 2020-05-30, before: 2020-08-02}", "{after: 2019-12-31}"});
}

// `KEY: VALUE, ` or nothing.
std::string maybe(Choices& choose, std::string const& key, std::string const& value)
{
    return choose.yes() ? key + ": " + value + ", " : std::string{};
}

std::string terms(Choices& choose)
{
    auto const tariff = choose.one_of({"1000", "1010", "2100", "2000"});
    auto const places = choose.one_of({"6", "9", "10"});
    auto const basis = choose.one_of({"90 %", "95 %"});
    return "{" + maybe(choose, "tariff", tariff) + maybe(choose, "places", places) +
           maybe(choose, "occupancy_basis", basis) + maybe(choose, "share", choose.one_of({"40 %", "45 %"})) +
           maybe(choose, "category", choose.one_of({"drift", "own_project"})) + "}";
}

std::string named(Choices& choose)
{
    auto text = "offer: " + choose.one_of({"Nord", "Syd", "Ny"}) + ", ";
    text += maybe(choose, "service", choose.one_of({"Døgn", "Dag"}));
    text += maybe(choose, "kind", choose.one_of({"change_of_terms", "registration", "closure", "deregistration"}));
    return text;
}

// What the agreement declares of a change: part of the matter, and why it is asked for.
std::string declared(Choices& choose)
{
    return maybe(choose, "urgent", choose.one_of({"true", "false"})) +
           maybe(choose, "wish", choose.one_of({"2020-03-01", "{before: 2020-06-01}"}));
}

std::string change(Choices& choose)
{
    auto text = "  - {" + named(choose);
    text += maybe(choose, "effective", day(choose));
    text += maybe(choose, "before", terms(choose));
    text += maybe(choose, "after", terms(choose));
    text += maybe(choose, "changed", choose.one_of({"[tariff]", "[places, occupancy_basis]", "[share]"}));
    text += maybe(choose, "payers", choose.one_of({"[Beta Kommune]", "[]"}));
    text += maybe(choose, "target_group", choose.one_of({"Unge", "Voksne"}));
    return text + declared(choose) + "}\n";
}

std::string submission_text(Choices& choose)
{
    auto text = "operator: Alfa Kommune\nsubmitted: " + day(choose) + "\nchanges:\n";
    for (auto count = 1 + choose.below(3); count > 0; --count) {
        text += change(choose);
    }
    return text;
}

std::string about(Choices& choose, std::string const& digest)
{
    if (choose.yes()) {
        return "{" + named(choose) + maybe(choose, "effective", day(choose)) + maybe(choose, "before", terms(choose)) +
               maybe(choose, "after", terms(choose)) + declared(choose) + "}, ";
    }
    auto text = "{submission: a, " +
                maybe(choose, "digest",
                      choose.one_of(
                          {digest.c_str(), "sha256:0000000000000000000000000000000000000000000000000000000000000000"}));
    text += maybe(choose, "offer", choose.one_of({"Nord", "Syd"}));
    text += maybe(choose, "except", "[{offer: " + choose.one_of({"Nord", "Syd"}) + "}]");
    return text + "}, ";
}

std::string delegation(Choices& choose)
{
    auto text = "to: " + choose.one_of({"FU", "DAS"}) + ", ";
    text += maybe(choose, "competence", choose.one_of({"late tariffs", "small cases"}));
    text += maybe(choose, "subject",
                  "{" + maybe(choose, "offer", choose.one_of({"Nord", "Syd"})) + "effective: " + day(choose) + "}");
    return text + maybe(choose, "from", day(choose)) + maybe(choose, "until", day(choose));
}

std::string decision(Choices& choose, std::size_t number, std::string const& digest)
{
    auto const outcome = choose.one_of({"approved", "refused", "withdrawn", "recommended", "noted", "put_before",
                                        "delegated", "accepted", "named_need"});
    auto text = "  - {id: d" + std::to_string(number) + ", outcome: " + outcome + ", ";
    text += "body: " +
            (outcome == "accepted" ? choose.one_of({"Beta Kommune", "Alfa Kommune"})
                                   : choose.one_of({"FU", "DAS", "KKR"})) +
            ", ";
    text += maybe(choose, "date", day(choose));
    if (outcome == "delegated") {
        return text + delegation(choose) + "}\n";
    }
    if (outcome == "put_before") {
        text += "put_before: " + choose.one_of({"DAS", "KKR"}) + ", ";
    }
    if (outcome == "named_need") {
        text += "target_group: " + choose.one_of({"Unge", "Voksne"}) + ", ";
    }
    text += "about: [";
    for (auto count = choose.below(3); count > 0; --count) {
        text += about(choose, digest);
    }
    return text + "], " + maybe(choose, "under", "d" + std::to_string(choose.below(4))) + "}\n";
}

// Verdicts by subject and rule.
using Verdicts = std::map<std::string, Verdict>;

struct Repositories {
    std::string register_, submission;
    std::vector<std::string> decisions;

    std::optional<Verdicts> judged(Day as_of) const
    {
        Scene scene(small_agreement().agreement.fields);
        scene.add(RecordKind::operator_, "register.yaml", register_);
        scene.add(RecordKind::submission, "a.yaml", submission);
        for (auto const& each : decisions) {
            scene.add(RecordKind::decision_file, "decisions.yaml", "decisions:\n" + each);
        }
        auto const result = scene.judge(small_agreement().agreement, as_of);
        if (!result) {
            return std::nullopt;
        }
        Verdicts verdicts;
        for (auto const& subject : result->subjects) {
            for (auto const& rule : subject.rules) {
                verdicts.emplace(subject.id + " " + rule.provision + " " + rule.name, rule.verdict);
            }
        }
        return verdicts;
    }
};

}  // namespace

void matching(std::string_view bytes)
{
    static auto const in_force = file_text("tests/fuzz/matching/register.yaml");
    Choices choose(bytes);
    auto const as_of = std::array{day_of(2020, 6, 1), day_of(2020, 8, 1), day_of(2020, 3, 1)}[choose.below(3)];
    Repositories data{in_force, submission_text(choose), {}};
    Scene scene(small_agreement().agreement.fields);
    auto const submitted = scene.read(RecordKind::submission, "a.yaml", data.submission);
    if (!submitted) {
        return;
    }
    auto const& changes = submitted->records(Field::changes);
    auto const digest = digest_of(*submitted, changes[choose.below(changes.size())]);
    for (std::size_t count = choose.below(6), number = 0; number < count; ++number) {
        data.decisions.push_back(decision(choose, number, digest));
    }
    auto const verdicts = data.judged(as_of);
    std::reverse(data.decisions.begin(), data.decisions.end());
    promise(data.judged(as_of) == verdicts, "the order of files says nothing");
    data.decisions.emplace_back(
        "  - {id: other, body: FU, date: 2020-05-01, outcome: approved, about: [{offer: Et helt andet sted}]}\n");
    promise(data.judged(as_of) == verdicts, "a decision about another offer changes nothing");
}

}  // namespace styr::fuzz
