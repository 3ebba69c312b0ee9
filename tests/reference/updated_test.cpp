// What the engine says of updates is what updated.txt holds: of one register before and another after, where names,
// days and figures are so few that much of the one is in the other. More than anybody reads stand in
// updated_digests.txt.
#include "engine/updates/update.hpp"
#include "tests/reference/generated.hpp"
#include "tests/reference/report.hpp"

namespace styr::reference {
namespace {

bool is_register(File const& file) { return file.folder == Folder::register_; }

// The files of one case with the register of another, and some of its decisions only.
std::vector<File> files_of(Case const& made, Case const& register_of, bool all_decisions)
{
    std::vector<File> files;
    std::copy_if(made.files.begin(), made.files.end(), std::back_inserter(files), [&](File const& file) {
        return !is_register(file) && (all_decisions || file.folder != Folder::decisions);
    });
    std::copy_if(register_of.files.begin(), register_of.files.end(), std::back_inserter(files), is_register);
    return files;
}

// The files of both sides by their names: the first of each as it was, the last as it is.
std::map<std::string, std::pair<SourceId, SourceId>> by_name(Sources const& sources, SourceId first)
{
    std::map<std::string, std::pair<SourceId, SourceId>> found;
    for (auto id = first; id < sources.size(); ++id) {
        found.try_emplace(sources[id].name(), id, id).first->second.second = id;
    }
    return found;
}

// As if the update had brought the register and what is submitted in `s1`, and its decisions if they count.
std::string told_of_update(Agreement const& agreement, Case const& made, Case const& next,
                           std::shared_ptr<Sources> const& sources, bool decisions_count)
{
    auto const first = sources->size();
    auto const before = read_data(files_of(made, made, decisions_count), sources);
    auto const after = read_data(files_of(made, next, true), sources);
    if (!before->sound || !after->sound) {
        return {};
    }
    std::map<SourceId, SourceId> now;
    for (auto const& [name, ids] : by_name(*sources, first)) {
        now.emplace(ids.first, ids.second);
    }
    auto const brought = [&](SourceId id) {
        auto const& name = (*sources)[id].name();
        return name.starts_with("register/") || name == "submissions/s1.yaml" ||
               (!decisions_count && name.starts_with("decisions/"));
    };
    auto const trusted = [](std::string_view) { return false; };
    std::vector<Dispensation> const none;
    UpdateRequest const request{
        .agreement = agreement,
        .before = before->repository,
        .after = after->repository,
        .decisions_before = before->repository.decisions(),
        .decisions_after = after->repository.decisions(),
        .brought = brought,
        .now = now,
        .trusted = trusted,
        .kept = {},
        .new_dispensations = none,
        .as_of = made.as_of,
    };
    auto const update = check_update(request);
    std::string text;
    for (auto const& subject : update.result.subjects) {
        Report(*sources, text).write(subject);
    }
    return text;
}

constexpr std::uint64_t first_agreement = 20'260'300;

// From each of so many of an agreement's cases to the next.
void add_updates(std::string& text, std::uint64_t agreement_seed, std::uint64_t updates)
{
    auto const sources = std::make_shared<Sources>();
    auto const agreement = read_agreement(case_of(agreement_seed * cases_an_agreement).files, sources);
    ASSERT_TRUE(agreement->agreement) << agreement->complaints;
    for (std::uint64_t i = 0; i < updates; ++i) {
        auto const made = case_of(agreement_seed * cases_an_agreement + i),
                   next = case_of(agreement_seed * cases_an_agreement + i + 1);
        for (bool const decisions_count : {false, true}) {
            text += "case " + std::to_string(made.seed) + " as of " + print_iso(made.as_of) +
                    (decisions_count ? ", its decisions count" : ", its decisions are new") + "\n";
            text += told_of_update(*agreement->agreement, made, next, sources, decisions_count);
        }
    }
}

using Updated = Generated;

TEST_F(Updated, RegistersAreJudgedToTheLastStepAsTheyWere)
{
    expect_whole(STYR_SOURCE_DIR "/tests/reference/updated.txt", first_agreement, 20,
                 [](std::string& text, std::uint64_t seed) { add_updates(text, seed, 1); });
}

TEST_F(Updated, RegistersAreJudgedAsTheyWereInAllTheirCases)
{
    expect_digests(STYR_SOURCE_DIR "/tests/reference/updated_digests.txt", first_agreement, 100,
                   [](std::string& text, std::uint64_t seed) { add_updates(text, seed, cases_an_agreement - 1); });
}

}  // namespace
}  // namespace styr::reference
