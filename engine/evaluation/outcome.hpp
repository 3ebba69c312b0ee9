// SPDX-License-Identifier: MPL-2.0
// What an evaluation comes to: a value, or the reasons why there is none. (language.md, 2 and 3.)
#pragma once

#include "models/fields/value.hpp"
#include "rules/typed/agreement.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace styr {

// Why something is unknown.
struct Reason {
    enum class Kind : std::uint8_t {
        missing,         // a fact that nobody has given
        awaiting,        // a decision that nobody has made
        not_computable,  // division by zero, a result that does not fit, two definitions that differ
    };
    Kind kind = Kind::missing;
    Text fact{};                   // missing: what, where the field's name does not say it all; not_computable: why
    Span place{};                  // where the fact would stand, or what cannot be computed; may be unknown
    std::optional<Field> field{};  // missing: which, where it is a field of the subject …
    Side side = Side::none;        // … and of which terms
    std::vector<std::string> bodies{};  // awaiting: any one of these ("FU or DAS")
    Outcome asked = Outcome::approved;  // awaiting: what of them; of a party that it accepts
    struct Silence {                    // awaiting: whose silence, to when, is an approval, too
        std::string body;
        Day to;
        friend bool operator==(Silence const&, Silence const&) = default;
    };
    std::optional<Silence> silence{};

    friend bool operator==(Reason const&, Reason const&) = default;
};

// A set, in order of discovery. Copies share it until one of them is added to, since every step that
// hinges on what is unknown hands the reasons on.
class Reasons {
public:
    Reasons() = default;
    Reasons(std::initializer_list<Reason> reasons);
    explicit Reasons(Reason reason);
    Reasons(Reasons const& other);
    Reasons(Reasons&& other) noexcept;
    Reasons& operator=(Reasons const& other);
    Reasons& operator=(Reasons&& other) noexcept;
    ~Reasons();

    auto begin() const { return all().begin(); }
    auto end() const { return all().end(); }
    bool empty() const { return all().empty(); }
    std::size_t size() const { return all().size(); }
    Reason const& front() const { return all().front(); }
    Reason const& operator[](std::size_t index) const { return all()[index]; }
    void push_back(Reason reason);
    friend void add(Reasons& to, Reasons const& more);

private:
    std::span<Reason const> all() const
    {
        return shared_ ? std::span<Reason const>(*shared_) : std::span<Reason const>();
    }

    std::shared_ptr<std::vector<Reason>> shared_;  // none: empty
};
void add(Reasons& to, Reasons const& more);
void add(Reasons& to, Reason reason);
bool all_awaiting(Reasons const& reasons);

// The two numbers between which one lies; shared, since few have it and many are copied.
using NumberRange = std::shared_ptr<std::pair<Fraction, Fraction> const>;
inline NumberRange range(Fraction low, Fraction high)
{
    return std::make_shared<std::pair<Fraction, Fraction> const>(low, high);
}

// Of a figure per unit: whose unit that is.
struct PaidBy {
    enum class Unit : std::uint8_t {
        any,         // said in the text, which goes with every unit
        of_subject,  // that of the service judged
        of_element,  // that of the list's element
        one          // this one
    };
    Unit unit = Unit::any;
    std::uint8_t binding = 0;  // which element
    std::uint8_t index = 0;    // of one: in the set of units
    friend bool operator==(PaidBy, PaidBy) = default;
};

// A value with what is not known of it. A truth is a `bool`. A date may be bounds together with
// the reasons why they are not a day; anything else has either a value or reasons.
struct Evaluated {
    Value value;
    Reasons reasons;
    // Of an unknown number that lies between two others: the count of a list of which some members
    // may or may not belong. (language.md, 9.)
    // Rare, so that it stands apart.
    NumberRange between{};
    PaidBy paid_by{};

    bool known() const { return !std::holds_alternative<std::monostate>(value); }
    bool is(bool truth) const
    {
        auto const* const held = std::get_if<bool>(&value);
        return held != nullptr && *held == truth;
    }
    bool unknown_truth() const { return !known(); }

    static Evaluated of(Value value) { return {std::move(value), {}, {}}; }
    static Evaluated unknown(Reasons reasons) { return {std::monostate{}, std::move(reasons), {}}; }
    static Evaluated unknown(Reason reason) { return unknown(Reasons(std::move(reason))); }
};

}  // namespace styr
