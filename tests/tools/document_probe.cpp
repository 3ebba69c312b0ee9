// SPDX-License-Identifier: MPL-2.0
// document_probe FILE: reads a data file as styr does and says what the document layer makes of
// it, one line a problem. Exit status 0: accepted; 2: refused. For tests/hostile and for fuzzing.
#include "diagnostics/utf8.hpp"
#include "models/yaml/document.hpp"

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

namespace {

void print(styr::Diagnostic const& found, styr::Source const& source)
{
    auto const at = source.position(found.primary.span.begin);
    std::string const code(found.problem->code);
    std::printf("%s:%u:%u: error[%s]: %s\n", source.name().c_str(), at.line, at.column, code.c_str(),
                found.headline.en.c_str());
    for (auto const& help : found.help) {
        std::printf("    help: %s\n", help.en.c_str());
    }
}

}  // namespace

int main(int count, char** arguments)
{
    if (count != 2) {
        std::fputs("usage: document_probe FILE\n", stderr);
        return 2;
    }
    std::ifstream file(arguments[1], std::ios::binary);
    if (!file) {
        std::fputs("document_probe: cannot open the file\n", stderr);
        return 2;
    }
    styr::Sources sources;
    auto const& source = sources.add(styr::printable(arguments[1]), {std::istreambuf_iterator<char>(file), {}});
    styr::Diagnostics diagnostics;
    auto const document = styr::read_document(source, {}, diagnostics);
    for (auto const& found : diagnostics) {
        print(found, source);
    }
    return document ? 0 : 2;
}
