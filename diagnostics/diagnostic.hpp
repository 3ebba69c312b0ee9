// SPDX-License-Identifier: MPL-2.0
// A problem that was found: detected once, drawn in many ways. What a problem is called and how
// it is worded stands in one `Problem` per kind (see the `messages` of each floor); a `Diagnostic` is
// one occurrence of it, with its place and its particulars.
#pragma once

#include "diagnostics/source.hpp"
#include "diagnostics/text.hpp"

#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

namespace styr {

enum class Severity : std::uint8_t { error, warning };

// A sentence in both languages, with `{placeholders}`.
struct Wording {
    std::string_view da;
    std::string_view en;

    constexpr std::string_view in(Lang lang) const { return lang == Lang::da ? da : en; }
};

// One kind of problem. Wording: lower case, no full stop, what the user wrote in backticks, the
// cause before the cure. A help sentence whose placeholder has no value is left out; one that is
// "write `{…}`" or "did you mean `{…}`?" and nothing else can be applied (`Mend`). Tables of them
// (the `…_problems.cpp`) give the members in this order, without their names.
struct Problem {
    std::string_view code;  // stable, for example "D104"; `styr explain D104` prints `about`
    std::string_view name;  // stable, for example "duplicate-key"
    Severity severity = Severity::error;
    Wording headline;
    Wording label;  // what is said under the caret; may be empty
    Wording help[3];
    Wording about;  // a paragraph for `styr explain CODE`: what it means, why it is refused, an example of the cure
};

struct Argument {
    std::string_view name;
    Text value;
};

struct Label {
    Span span;
    Text text;
};

// A help that says what to write, as it can be applied: `text` in place of what stands at the problem's place. What
// else a help says (a choice, a reason, something to do elsewhere) is for a person to read.
struct Mend {
    std::size_t help;  // which of them
    std::string text;
};

struct Diagnostic {
    Diagnostic(Problem const& problem, Label primary);
    Diagnostic(Diagnostic const& other);
    Diagnostic(Diagnostic&& other) noexcept;
    Diagnostic& operator=(Diagnostic const& other);
    Diagnostic& operator=(Diagnostic&& other) noexcept;
    ~Diagnostic();

    Problem const* problem;
    Label primary;
    Text headline;
    std::vector<Label> context;  // other places that belong to it: the first of two duplicates
    std::vector<Text> notes;
    std::vector<Text> help;
    std::vector<Mend> mends;

    Severity severity() const { return problem->severity; }
};

using Diagnostics = std::vector<Diagnostic>;

// The occurrence of a problem at a place. An argument that a headline needs and does not get is a
// defect of ours; the placeholder's name is printed instead.
Diagnostic occurrence(Problem const& problem, Span at, std::initializer_list<Argument> arguments = {});

bool has_errors(Diagnostics const& diagnostics);

// By source, then place, so that output does not depend on the order of detection.
void sort_by_place(Diagnostics& diagnostics);

}  // namespace styr
