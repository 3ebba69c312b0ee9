// SPDX-License-Identifier: MPL-2.0
// What the generated agreements and data have in common, so that they meet: few names, few days and
// few figures, each beside the one that lies just past a boundary.
#pragma once

#include "models/fields/declared_fact.hpp"
#include "rules/typed/agreement.hpp"
#include "tests/reference/random.hpp"

#include <string>
#include <vector>

namespace styr::reference {

inline std::vector<std::string> const bodies{"FU", "DAS", "KKR"};  // each above the one before
inline std::vector<std::string> const words{"recommendation", "recommendation",   "hearing",
                                            "noting",         "decision opinion", "decision safety visit"};
inline std::vector<std::string> const days{"2020-06-30", "2020-07-01", "2020-12-30", "2020-12-31", "2021-01-01",
                                           "2021-01-02", "2021-03-31", "2021-04-01", "2021-07-01"};
inline std::vector<std::string> const tariffs{"1000", "1050", "1050.01", "1100", "1102.50", "1200"};
inline std::vector<std::string> const sums{"1000 kr.", "3150.03 kr.", "365000 kr.", "383250 kr.", "4000000 kr."};
inline std::vector<std::string> const places{"0", "1", "5", "6", "7", "10"};
inline std::vector<std::string> const percents{"5 %", "10 %", "90 %", "95 %", "100 %"};
inline std::vector<std::string> const municipalities{"Aalborg Kommune", "Rebild Kommune", "Morsø Kommune"};
inline std::vector<std::string> const groups{"Unge", "Voksne"};

// What the agreement of a seed declares: about one in four does.
struct DeclaredFact {
    FactOwner owner{};
    Shape shape{};
    std::string name;                            // in rules
    std::vector<std::string> values, constants;  // as data and rules write them
    std::string declaration{};
    bool ground = false;
    bool added_later = false;  // by the second version
    std::string key() const;
};
std::vector<DeclaredFact> declared_facts(std::uint64_t seed);
// The reasons that it adds to those of a change, as rules name them: about one in four does. It then adds `night watch`
// to the special terms and `border` to the catchment areas.
std::vector<std::string> added_reasons(std::uint64_t seed);

// Conditions and values of the rule language, by type, for subjects of one scope.
class ExpressionMaker {
public:
    // What the agreement declares already, for use in expressions.
    struct Names {
        std::vector<std::string> ratios, amounts, figures, switches, days_of_year;
        std::vector<std::string> conditions;     // definitions of one scope
        std::vector<std::string> tables;         // of per cents by year
        std::vector<std::string> of_services{};  // definitions: in kr. a year, and in kr. per unit
        bool decided = true;                     // whether the decision log may be asked
        std::vector<DeclaredFact> declared;
        std::vector<std::string> reasons;  // added to those of a change
    };
    ExpressionMaker(Random& random, Scope scope, Names const& names)
        : random_(random), subject_(scope), scope_(seen_by(scope)), names_(names)
    {
    }

    std::string condition(int depth);
    std::string amount(int depth);    // kr. per unit
    std::string of_units(int depth);  // amounts per several units, and what they come to over a while
    std::string ratio(int depth);
    std::string date(int depth);
    std::vector<std::string> holes() const;  // of a message, for what is declared

private:
    // Who pays by a change sees what that has, and a year of an offer what the offer has.
    static Scope seen_by(Scope scope)
    {
        return scope == Scope::payer ? Scope::change : scope == Scope::offer_and_year ? Scope::offer : scope;
    }
    bool is_change() const { return scope_ <= Scope::rename; }
    bool has_terms() const { return (is_change() && scope_ != Scope::change) || scope_ == Scope::settlement; }
    std::string side();
    std::string simple();
    std::string junction(int depth);
    struct Sides {
        std::string left, right;  // braced, so that the left is drawn first
    };
    std::string comparison(Sides const& sides);
    std::string of_figures(int depth);
    std::string of_dates(int depth);
    std::string of_choices();
    std::string of_presence();
    std::string of_truths();
    std::string of_lists(int depth);
    std::string of_requests(int depth);
    std::string of_changes();
    std::string of_decisions();
    std::string places_of(int depth);
    std::string year(int depth);
    std::string list(RecordKind& record);
    std::string of_years();
    std::string of_defined(std::string const& where);
    std::string in_list(RecordKind record, int depth);
    std::string member_figure(RecordKind record, Type& type);
    std::string constant(Type const& type);
    // tests/reference/generate_facts.cpp
    bool is_said_here(FactOwner owner) const;
    std::vector<DeclaredFact> declared_here() const;
    std::vector<DeclaredFact> declared_in(RecordKind record) const;
    std::string of_declared(DeclaredFact const& fact);
    std::string of_declared_term(DeclaredFact const& fact);
    std::string against_constants(DeclaredFact const& fact, std::string const& called);
    std::string against_facts(DeclaredFact const& fact, std::string const& called);
    std::string of_payers();
    std::string of_a_report();
    // tests/reference/generate_versions.cpp
    std::string of_version(int depth);
    std::string decided_of_version();

    Random& random_;
    Scope subject_, scope_;
    Names const& names_;
};

// What each version of the agreement is judged by: about three in ten have such rules.
struct VersionRules {
    std::string first, second;  // added to the text of either version
};
VersionRules rules_for_versions(std::uint64_t seed, ExpressionMaker::Names const& names);

}  // namespace styr::reference
