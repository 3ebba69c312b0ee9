// SPDX-License-Identifier: MPL-2.0
// A listing tells whose part a file is: no stem stands twice, and a source is called after the header that it
// implements.
#include "tests/project/sources.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <set>

namespace styr::project {
namespace {

constexpr std::string_view floors[] = {"diagnostics", "models", "rules", "engine"};

std::string stem_of(std::string const& name) { return std::filesystem::path(name).stem().string(); }
std::string folder_of(std::string const& name) { return std::filesystem::path(name).parent_path().generic_string(); }

// One table behind one header for all of a floor: its prefix says which.
bool is_table_of_problems(std::string const& name)
{
    return name.find("/messages/") != std::string::npos && name.ends_with("_problems.cpp");
}

// `a_b_c.cpp` implements `a.hpp`, `a_b.hpp` or `a_b_c.hpp` beside it.
bool names_its_header(std::string const& source, std::set<std::string> const& names)
{
    auto name = stem_of(source);
    while (!name.empty()) {
        if (names.contains(folder_of(source) + "/" + name + ".hpp")) {
            return true;
        }
        name.erase(name.find('_') == std::string::npos ? 0 : name.rfind('_'));
    }
    return false;
}

std::set<std::string> all_names()
{
    std::set<std::string> names;
    for (auto const floor : floors) {
        for (auto const& file : sources_of(floor)) {
            names.insert(file.name);
        }
    }
    return names;
}

TEST(FileNames, NoStemStandsInTwoFolders)
{
    std::map<std::string, std::string> folders;
    for (auto const& name : all_names()) {
        auto const [known, first] = folders.emplace(stem_of(name), folder_of(name));
        EXPECT_EQ(known->second, folder_of(name)) << name;
    }
}

TEST(FileNames, ASourceIsCalledAfterItsHeader)
{
    auto const names = all_names();
    for (auto const& name : names) {
        if (name.ends_with(".cpp") && !is_table_of_problems(name)) {
            EXPECT_TRUE(names_its_header(name, names)) << name;
        }
    }
}

TEST(FileNames, TheTestItselfSeesWhatItLooksFor)
{
    std::set<std::string> const names{"models/values/date.hpp", "models/fields/print.hpp"};
    EXPECT_TRUE(names_its_header("models/values/date.cpp", names));
    EXPECT_TRUE(names_its_header("models/fields/print_values_more.cpp", names));
    EXPECT_FALSE(names_its_header("models/values/print.cpp", names));
    EXPECT_FALSE(names_its_header("models/values/dates.cpp", names));
    EXPECT_TRUE(is_table_of_problems("rules/messages/name_problems.cpp"));
    EXPECT_FALSE(is_table_of_problems("rules/binding/name_problems.cpp"));
}

}  // namespace
}  // namespace styr::project
