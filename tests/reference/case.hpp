// SPDX-License-Identifier: MPL-2.0
// An agreement with its data, as the texts of files, made from a seed or reduced from such a one.
#pragma once

#include "models/repository/repository.hpp"
#include "rules/syntax/syntax.hpp"
#include "rules/typed/agreement.hpp"

#include <memory>
#include <string>
#include <vector>

namespace styr::reference {

enum class Folder : std::uint8_t { agreement, register_, submissions, settlements, decisions, figures };

struct File {
    Folder folder{};
    std::string name;  // without its ending
    std::string text;
};

struct Case {
    std::uint64_t seed = 0;
    Day as_of{};
    std::vector<File> files;
};

// Ten cases in a row have one agreement, since reading it takes longest.
inline constexpr std::uint64_t cases_an_agreement = 10;
Case case_of(std::uint64_t seed);

std::vector<File> generated_agreement(std::uint64_t seed);
void add_generated_data(Case& made, std::uint64_t seed);
void add_decisions_on_versions(Case& made);  // tests/reference/generate_versions.cpp
void add_generated_figures(Case& made);      // tests/reference/figures.cpp

// The files as they are pasted into a repository.
std::string shown(Case const& made);
Case read_shown(std::string const& text);

// An agreement read and resolved, with the sources that it points into.
struct ReadAgreement {
    std::shared_ptr<Sources> sources;
    std::vector<syntax::File> trees;
    std::optional<Agreement> agreement;  // none where something is wrong with it
    std::string complaints;
};
std::unique_ptr<ReadAgreement> read_agreement(std::vector<File> const& files,
                                              std::shared_ptr<Sources> into = std::make_shared<Sources>());

struct ReadData {
    std::shared_ptr<Sources> sources;
    Repository repository{FieldTable()};
    std::vector<Record> figures;  // files of what the owner sets
    bool sound = false;
    std::string complaints;
};
std::unique_ptr<ReadData> read_data(std::vector<File> const& files,
                                    std::shared_ptr<Sources> into = std::make_shared<Sources>());

}  // namespace styr::reference
