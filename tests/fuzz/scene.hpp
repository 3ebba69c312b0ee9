// SPDX-License-Identifier: MPL-2.0
// A data repository put together from texts, and all that is done with it: judged, drawn in every format.
#pragma once

#include "engine/check.hpp"
#include "models/repository/repository.hpp"

#include <optional>
#include <string>
#include <vector>

namespace styr::fuzz {

class Surroundings;

class Scene {
public:
    explicit Scene(FieldTable fields = FieldTable());  // by which data are read
    explicit Scene(Surroundings const& around);

    // Whether the text could be read as a record of that kind. Its own problems are promised to be sound.
    std::optional<Record> read(RecordKind kind, std::string name, std::string_view text);
    void add(RecordKind kind, std::string name, std::string_view text);

    // Reads an agreement; it comes back only if nothing is wrong with it.
    std::optional<Agreement> read_agreement(std::string name, std::string_view text);

    // Judges what was added, by an agreement that the scene does not have to have read; nothing where the
    // files contradict each other.
    std::optional<CheckResult> judge(Agreement const& agreement, Day as_of);

    // Every format, in both languages, is drawn clean.
    void promise_printable(CheckResult const& result, Agreement const& agreement) const;

    Sources sources;
    Diagnostics diagnostics;
    Repository repository;

private:
    void take(RecordKind kind, std::string const& name, Record record);
};

// What is the same for every input of a target: files of the checkout, read once and copied into each scene.
class Surroundings {
public:
    struct File {
        RecordKind kind;
        std::string name;  // in the scene
        std::string path;  // below the checkout
    };
    explicit Surroundings(std::vector<File> files, FieldTable fields = FieldTable());

private:
    friend Scene;
    std::vector<File> files_;
    FieldTable fields_;
    std::vector<Record> records_;
    Sources sources_;
};

// An agreement of the checkout, resolved once, and the sources that it points into.
struct Standing {
    Scene scene;
    Agreement agreement;
};
Standing const& shipped_agreement();
Standing const& small_agreement();  // tests/fuzz/matching.styr

std::string file_text(std::string const& path);  // below the checkout

}  // namespace styr::fuzz
