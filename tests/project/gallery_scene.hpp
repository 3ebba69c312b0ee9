// SPDX-License-Identifier: MPL-2.0
// A case of the error gallery (gallery_test.cpp), set up in a folder of its own.
#pragma once

#include "diagnostics/render.hpp"
#include "models/yaml/document.hpp"
#include "tests/cli/shell.hpp"
#include "tests/support/git_history.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <map>
#include <memory>
#include <sstream>

namespace styr::test {

inline fs::path const gallery = source_dir / "tests/gallery";

inline std::string folder_of(Problem const& problem)
{
    return std::string(problem.code) + "-" + std::string(problem.name);
}

// Lines of `setup`: `fifo PATH`, `link PATH TARGET`, `remove PATH`, `grow PATH BYTES`, `repeat PATH TIMES TEXT`
// (appends; `\n` is a line break, `{i}` and `{j}` the number of the time and of the next), `files FOLDER COUNT`,
// `variable NAME VALUE`, `limit BYTES` (only the document layer, with that limit on a file's size), `commit` (all that
// is there by then, to a git repository), `shallow` (it lacks what came before), `run LINE` (a line of the shell, in
// the folder).
struct Setup {
    fs::path const& root;
    std::optional<std::uint32_t> limit{};
    std::unique_ptr<support::GitHistory> history{};
    std::string last_commit{};
    std::map<std::string, std::string> variables{};

    void line(std::string const& text)
    {
        std::istringstream words(text);
        std::string what;
        std::string path;
        words >> what;
        if (what == "limit") {
            words >> limit.emplace();
            return;
        }
        if (what == "commit") {
            commit();
            return;
        }
        if (what == "shallow") {
            history->make_shallow(last_commit);
            return;
        }
        if (what == "run") {
            run(text.substr(what.size()));
            return;
        }
        words >> path;
        if (what == "variable") {
            words >> variables[path];
            return;
        }
        fs::create_directories((root / path).parent_path());
        if (what == "files") {
            std::size_t count = 0;
            for (words >> count; count > 0; --count) {
                write(root / path / std::to_string(count), "");
            }
        } else if (what == "fifo") {
            ASSERT_EQ(::mkfifo((root / path).c_str(), 0600), 0);
        } else if (what == "link") {
            std::string target;
            words >> target;
            fs::create_symlink(target, root / path);
        } else if (what == "remove") {
            fs::remove_all(root / path);
        } else if (what == "grow") {
            std::uintmax_t size = 0;
            words >> size;
            std::ofstream(root / path).close();
            fs::resize_file(root / path, size);
        } else if (what == "repeat") {
            repeat(root / path, words);
        } else {
            FAIL() << "setup does not know: " << text;
        }
    }

    void commit()
    {
        support::Files files;
        for (auto const& entry : fs::recursive_directory_iterator(root)) {
            if (entry.is_regular_file()) {
                files[entry.path().lexically_relative(root).generic_string()] = read(entry.path());
            }
        }
        history = std::make_unique<support::GitHistory>(root);
        last_commit = history->commit(files);
    }

    void run(std::string const& line) const
    {
        auto const ended =
            shell(root, "export HOME=" + root.string() +
                            " GIT_CONFIG_GLOBAL=/dev/null GIT_AUTHOR_NAME=T GIT_AUTHOR_EMAIL=t@example.org "
                            "GIT_COMMITTER_NAME=T GIT_COMMITTER_EMAIL=t@example.org\n" +
                            line);
        EXPECT_EQ(ended.status, 0) << line << "\n" << ended.out;
    }

    static void repeat(fs::path const& path, std::istringstream& words)
    {
        std::size_t times = 0;
        words >> times;
        words.get();
        std::string text;
        std::getline(words, text);
        text = replaced(text, "\\n", "\n");
        std::ofstream file(path, std::ios::binary | std::ios::app);
        for (std::size_t i = 0; i < times; ++i) {
            file << replaced(replaced(text, "{i}", std::to_string(i)), "{j}", std::to_string(i + 1));
        }
    }

    static std::string replaced(std::string text, std::string_view what, std::string const& with)
    {
        for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size()) {
            text.replace(at, what.size(), with);
        }
        return text;
    }
};

// A sound repository with what the case puts into it.
struct Scene {
    explicit Scene(fs::path const& from)
    {
        write(folder.path / "styr.yaml", "agreement: aftale\n");
        write(folder.path / "register/sound.yaml",
              "operator: Aalborg Kommune\nin_force: 2020-01-01\noffers:\n  - offer: Aalborg Krisecenter\n    services: "
              "[{tariff: 1933, unit: day_and_night}]\n");
        write(folder.path / "submissions/sound.yaml",
              "operator: Aalborg Kommune\nchanges:\n  - offer: Aalborg Krisecenter\n    effective: 2020-08-01\n    "
              "after: {tariff: 2139}\n");
        fs::create_directories(folder.path / "aftale");
        bool own_agreement = false;
        for (auto const& entry : fs::directory_iterator(from)) {
            auto const name = entry.path().filename().string();
            own_agreement = own_agreement || name.ends_with(".styr");
            place(entry.path(), name);
        }
        if (!own_agreement) {
            fs::copy(source_dir / "tests/data/cli/krisecenter/aftale/2018-2020.styr",
                     folder.path / "aftale/2018-2020.styr");
        }
        if (std::ifstream lines(from / "setup"); lines) {
            for (std::string line; std::getline(lines, line);) {
                setup.line(line);
            }
        }
        if (std::ifstream lines(from / "command"); lines) {
            command.clear();
            for (std::string line; std::getline(lines, line);) {
                command.push_back(line);
            }
        }
    }

    void place(fs::path const& file, std::string const& name) const
    {
        static std::map<std::string, std::string> const places{
            {"submission.yaml", "submissions/submission.yaml"}, {"register.yaml", "register/register.yaml"},
            {"decisions.yaml", "decisions/decisions.yaml"},     {"settlements.yaml", "settlements/settlements.yaml"},
            {"figures.yaml", "figures/figures.yaml"},           {"styr.yaml", "styr.yaml"},
            {"tests.yaml", "aftale/tests/tests.yaml"}};
        if (auto const found = places.find(name); found != places.end()) {
            write(folder.path / found->second, read(file));
        } else if (name.ends_with(".styr") || name.ends_with(".csv")) {
            write(folder.path / "aftale" / name, read(file));
        }
    }

    std::string printed(std::string const& lang) const
    {
        if (setup.limit) {
            return printed_by_documents(lang == "da" ? Lang::da : Lang::en);
        }
        auto words = command;
        words.insert(words.begin(), "--lang=" + lang);
        return World{folder.path, setup.variables}.run(words).err;
    }

    std::string printed_by_documents(Lang lang) const
    {
        Sources sources;
        Diagnostics diagnostics;
        DocumentLimits limits;
        limits.bytes = *setup.limit;
        read_document(sources.add("submissions/submission.yaml", read(folder.path / "submissions/submission.yaml")),
                      limits, diagnostics);
        std::string out;
        for (auto const& diagnostic : diagnostics) {
            draw(out, diagnostic, sources, {lang, false});
        }
        return out;
    }

    TemporaryFolder folder;
    Setup setup{folder.path};
    std::vector<std::string> command{"check", "--as-of", "2020-05-26"};
};

}  // namespace styr::test
