// SPDX-License-Identifier: MPL-2.0
// Writes what is installed beside the program and says what its help says: manual pages and completion
// scripts, in the folders below the given one in which Debian looks for them.
#include "cli/command_line/completion.hpp"
#include "cli/command_line/manual.hpp"
#include "cli/command_line/verb_table.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>

namespace {

bool write(std::filesystem::path const& path, std::string const& text)
{
    std::error_code ignored;
    std::filesystem::create_directories(path.parent_path(), ignored);
    std::ofstream file(path, std::ios::binary);
    file << text;
    return file.flush().good();
}

bool write_manual(std::filesystem::path const& folder, styr::help::CommandText const& command)
{
    auto const name = styr::manual_name(command) + ".1";
    return write(folder / "man/man1" / name, manual_page(command, styr::Lang::en)) &&
           write(folder / "man/da/man1" / name, manual_page(command, styr::Lang::da));
}

bool write_all(std::filesystem::path const& folder)
{
    bool written = write_manual(folder, styr::help::program);
    for (auto const* const command : styr::commands()) {
        written = written && write_manual(folder, *command);
    }
    return written && write(folder / "bash-completion/completions/styr", styr::bash_completion(styr::Lang::da)) &&
           write(folder / "zsh/vendor-completions/_styr", styr::zsh_completion(styr::Lang::da)) &&
           write(folder / "fish/vendor_completions.d/styr.fish", styr::fish_completion(styr::Lang::da));
}

}  // namespace

int main(int count, char** arguments)
{
    if (count != 2 || !write_all(arguments[1])) {
        std::cerr << "usage: styr_pages FOLDER, which has to be writable\n";
        return 1;
    }
    return 0;
}
