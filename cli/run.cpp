// SPDX-License-Identifier: MPL-2.0
#include "cli/run.hpp"

#include "cli/host/out_of_memory.hpp"
#include "cli/verbs/verbs.hpp"
#include "diagnostics/utf8.hpp"
#include "diagnostics/version.hpp"

#include <fmt/format.h>

#include <exception>
#include <new>

namespace styr {

namespace {

int carry_out(Arguments const& arguments, Environment const& environment)
{
    Desk desk;
    auto const settings = settle(arguments, environment, desk.diagnostics);
    if (desk.wrong()) {
        complain(desk, settings, environment);
        return not_judged;
    }
    return arguments.verb->carry_out(arguments, settings, environment);
}

int answer(std::span<char const* const> words, Environment const& environment)
{
    Settings plain;
    plain.lang = language_asked_for(words, environment);
    plain.format = &formats().front();
    auto understood = understand(words, *plain.lang);
    if (auto* const wrong = std::get_if<Diagnostics>(&understood)) {
        complain({{}, std::move(*wrong)}, plain, environment);
        return not_judged;
    }
    if (auto const* const help = std::get_if<Help>(&understood)) {
        if (help->asked_for) {
            return show(help->text, plain, environment, nothing_found);
        }
        environment.err(help->text);
        return not_judged;
    }
    return carry_out(std::get<Arguments>(understood), environment);
}

int apologise(std::string_view what, Environment const& environment)
{
    environment.err(fmt::format(
        "styr: dette er en fejl i styr, ikke i dine filer. Meld den gerne med kommandoen og denne besked.\n"
        "styr: this is a defect of styr, not of your files. Please report it with the command and this message.\n"
        "styr {}: {}\n",
        program_version(), printable(what)));
    return our_defect;
}

// What was read is too large for this machine, or for what it lets a process have.
int out_of_memory(OutOfMemory const* told, Environment const& environment)
{
    constexpr std::size_t kilo = 1000;
    bool const known = told != nullptr && !told->largest().empty();
    auto const name = known ? printable(told->largest(), 200) : std::string();
    auto const bytes = known ? told->bytes() / kilo : 0, all = known ? told->all() / kilo : 0;
    environment.err(fmt::format(
        "styr: der er ikke hukommelse nok til det, der blev læst; intet er kontrolleret.{} Del data op i flere "
        "datamapper, eller giv mere hukommelse.\n"
        "styr: there is not enough memory for what was read; nothing was judged.{} Part the data into several "
        "repositories, or allow more memory.\n",
        known ? fmt::format(" Den største fil er {} ({} kB af {} kB i alt).", name, bytes, all) : "",
        known ? fmt::format(" The largest file is {} ({} kB of {} kB in all).", name, bytes, all) : ""));
    return not_judged;
}

}  // namespace

int run(std::span<char const* const> arguments, Environment const& environment)
{
    try {
        return answer(arguments, environment);
    } catch (OutOfMemory const& told) {
        return out_of_memory(&told, environment);
    } catch (std::bad_alloc const&) {
        return out_of_memory(nullptr, environment);
    } catch (std::exception const& defect) {
        return apologise(defect.what(), environment);
    } catch (...) {
        return apologise("unknown exception", environment);
    }
}

}  // namespace styr
