// SPDX-License-Identifier: MPL-2.0
#include "cli/command_line/verb_table.hpp"

#include <algorithm>
#include <array>

namespace styr {

namespace {

using Argument = Verb::Argument;

constexpr std::array check_options{&help::base,
                                   &help::head,
                                   &help::staged,
                                   &help::fail_on_empty,
                                   &help::no_fail_on_empty,
                                   &help::submissions_may_wait};
constexpr std::array explain_options{&help::base, &help::head, &help::staged};
constexpr std::array suite_options{&help::agreement, &help::coverage, &help::minimum, &help::mutate};
constexpr std::array init_options{&help::force};
constexpr std::array doc_options{&help::agreement, &help::only};
constexpr std::array schema_options{&help::agreement};

constexpr std::array all{
    Verb{help::check, check_verb, Argument::paths, check_options, true},
    Verb{help::explain, explain_verb, Argument::needed_topic, explain_options, false, "styr explain P01"},
    Verb{help::digest, digest_verb, Argument::paths},
    Verb{help::upgrade, upgrade_verb},
    Verb{help::test, suite_verb, Argument::paths, suite_options, true},
    Verb{help::lint, lint_verb, Argument::topic, {}, true},
    Verb{help::doc, doc_verb, Argument::needed_topic, doc_options, false, "styr doc provisions"},
    Verb{help::schema, schema_verb, Argument::topic, schema_options},
    Verb{help::init, init_verb, Argument::topic, init_options},
    Verb{help::completion, completion_verb, Argument::needed_topic, {}, false, "styr completion bash"},
    Verb{help::version_command, version_verb},
};

}  // namespace

std::span<Verb const> verbs() { return all; }

std::vector<help::CommandText const*> commands()
{
    std::vector<help::CommandText const*> texts;
    for (auto const& verb : all) {
        texts.push_back(&verb.text);
    }
    return texts;
}

std::span<help::OptionText const* const> own_options(help::CommandText const& command)
{
    auto const* const found =
        std::find_if(all.begin(), all.end(), [&](Verb const& verb) { return &verb.text == &command; });
    return found == all.end() ? std::span<help::OptionText const* const>{} : found->options;
}

}  // namespace styr
