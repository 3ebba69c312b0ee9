// SPDX-License-Identifier: MPL-2.0
// Agreements that are made to hurt: nesting, length, figures, circles and chains, each at several sizes.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace styr::test {

class HostileAgreements {
public:
    std::vector<std::pair<std::string, std::string>> all;  // name and text

    HostileAgreements()
    {
        for (std::size_t const times : {10U, 18U, 25U, 32U, 64U, 65U, 100U, 1000U, 10000U, 100000U, 1000000U}) {
            nest(times);
        }
        for (std::size_t const times : {1000U, 100000U, 1000000U}) {
            stretch(times);
        }
        for (std::string const figure :
             {"inf", "nan", "infrastruktur", "nanometer", "infinity > 1", "1e400", "1e-400", "1.933,00", "08", "0x10",
              "1..2", "1.", "9223372036854775808", "0.1+0.2 = 0.3"}) {
            add("figure " + figure, rule("new tariff > " + figure));
        }
        add_oddities();
        add_circles();
    }

private:
    static std::string head()
    {
        return "agreement \"A\" version \"1\" in force 2018-01-01 to 2020-12-31\nbody FU \"FU\"\nprovision P1 \"t\" "
               "source \"S\" item 1\n";
    }
    static std::string prefix(std::string const& name = "r")
    {
        return "  rule " + name + " for each change of terms when ";
    }
    static std::string suffix() { return "\n    require approval by FU\n    message \"m\"\n"; }
    static std::string rule(std::string const& condition) { return head() + prefix() + condition + suffix(); }
    static std::string repeated(std::string_view part, std::size_t times)
    {
        std::string text;
        text.reserve(part.size() * times);
        for (std::size_t i = 0; i < times; ++i) {
            text += part;
        }
        return text;
    }

    void add(std::string name, std::string text) { all.emplace_back(std::move(name), std::move(text)); }

    void nest(std::size_t times)
    {
        auto const n = " " + std::to_string(times);
        add("brackets" + n, rule(repeated("(", times) + atom + repeated(")", times)));
        add("open brackets" + n, head() + prefix() + repeated("(", times));
        add("not" + n, rule(repeated("not ", times) + atom));
        add("minus" + n, rule(repeated("-", times) + "1 > 0"));
    }

    void stretch(std::size_t times)
    {
        auto const n = " " + std::to_string(times);
        add("and" + n, rule(atom + repeated(" and " + atom, times)));
        add("digits" + n, rule("new tariff > " + repeated("9", times)));
        add("name" + n, rule(repeated("y", times)));
        add("text" + n, rule("justification = \"" + repeated("z", times) + "\""));
        add("blanks" + n, rule(repeated(" ", times) + atom));
        add("line breaks" + n, rule(repeated("\n", times) + atom));
        add("comment" + n, "# " + repeated("c", times) + "\n" + rule(atom));
        std::string rules = head();
        for (std::size_t i = 0; i < std::min<std::size_t>(times, 100000); ++i) {
            rules += prefix("r" + std::to_string(i)) + atom + suffix();
        }
        add("rules" + n, rules);
    }

    void add_oddities()
    {
        auto const sound = rule(atom);
        add("open text", rule("justification = \"abc"));
        add("foreign comment", "/* " + sound);
        add("Latin-1", rule("r\xf8nde"));
        add("turned writing", rule(atom + " # \xE2\x80\xAE"));
        add("NUL", head() + prefix() + atom + std::string(1, '\0') + suffix());
        add("byte-order mark", "\xEF\xBB\xBF" + sound);
        add("byte-order mark inside", rule("\xEF\xBB\xBF" + atom));
        std::string windows;
        for (char const c : sound) {
            windows += c == '\n' ? "\r\n" : std::string(1, c);
        }
        add("line breaks of Windows", windows);
        add("Danish name", rule("højeste-pris-æøå"));
        add("decomposed name", rule("pa\xCC\x8A"));
        add("junk behind", sound + "junk");
        add("nothing", "");
    }

    void add_circles()
    {
        add("circle", rule("a") + "define a = b\ndefine b = a\n");
        add("itself", rule("a") + "define a = a\n");
        add("twice", rule("a") + "define a = " + atom + "\ndefine a = " + atom + "\n");
        std::string chain = rule("d0"), fan = rule("d0");
        for (int i = 0; i < 4900; ++i) {
            chain += "define d" + std::to_string(i) + " = d" + std::to_string(i + 1) + "\n";
        }
        for (int i = 0; i < 60; ++i) {
            fan += "define d" + std::to_string(i) + " = d" + std::to_string(i + 1) + " and d" + std::to_string(i + 1) +
                   "\n";
        }
        add("chain", chain + "define d4900 = " + atom + "\n");
        add("fan", fan + "define d60 = " + atom + "\n");
    }

    std::string const atom = "tariff changes";
};

inline std::vector<std::pair<std::string, std::string>> hostile_agreements() { return HostileAgreements().all; }

}  // namespace styr::test
