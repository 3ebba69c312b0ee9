// SPDX-License-Identifier: MPL-2.0
#include "models/fields/value_forms.hpp"

#include "models/values/months.hpp"

#include <algorithm>
#include <array>

namespace styr {

namespace {

// Blanks around a text are dropped, those that YAML keeps as well.
std::string alone(std::string const& form) { return "^\\s*(" + form + ")\\s*$"; }

constexpr char const* whole = "(0|[1-9]\\d*)";
constexpr char const* grouped = "[1-9]\\d{0,2}";  // and groups of three after it
constexpr char const* groups = "[1-9]\\d{0,2}(\\.\\d{3})+";

// A number without a unit: the sign that begins decimals may be a point or a comma; one group alone
// could be either.
std::string bare_number()
{
    std::string const digits = whole, first = grouped;
    return digits + "([.,]\\d{1,2})?|" + first + "(\\.\\d{3}){2,}|" + first + "(\\.\\d{3})+,\\d{1,2}|" + digits +
           "(\\.\\d+)?[eE][-+]?\\d{1,3}";
}

std::string any_capitals(std::string_view word)
{
    std::string form;
    for (char const c : word) {
        form += {'[', c, static_cast<char>(c - 32), ']'};
    }
    return form;
}

std::string month_form()
{
    std::string form;
    for (auto const name : month_names()) {
        form += (form.empty() ? "(" : "|") + any_capitals(name) + "|" + any_capitals(name.substr(0, 3));
    }
    return form + "|" + any_capitals("sept") + ")\\.?";
}

}  // namespace

std::string amount_form()
{
    std::string const digits = whole, oere = "(,\\d{1,2})?",
                      kroner = "(" + digits + oere + "|" + std::string(groups) + oere + ")",
                      no_oere = "(" + digits + "|" + std::string(groups) + ")[.,](-|–)",
                      unit = "([kK][rR]\\.?|[dD][kK][kK])", blanks = "[ \\t]*";
    std::string const read_by_yaml =
        "(?![-+]?\\d+(\\.\\d*)?([eE][-+]?\\d+)?$)";  // in quotes then, which we do not take
    return "^" + read_by_yaml +
           alone("[-+]?(" + bare_number() + "|" + kroner + blanks + unit + "|" + no_oere + "(" + blanks + unit +
                 ")?)|" + unit + blanks + "[-+]?(" + kroner + "|" + no_oere + ")")
               .substr(1);
}

std::string percent_form() { return alone("[-+]?(" + bare_number() + ")[ \\t]*%"); }

std::string day_form()
{
    std::string const year = "(19|20|21)\\d{2}", month = "(0?[1-9]|1[0-2])", day = "(0?[1-9]|[12]\\d|3[01])",
                      name = month_form();
    return alone(year + "-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])|" +                                                //
                 day + "(-" + month + "-|\\." + month + "\\.|\\/" + month + "-|\\/" + month + " +)" + year + "|" +  //
                 "(" + day + "\\.? +)?" + name + " +" + year + "|" +                                                //
                 "[mM]ed udgangen af (" + name + " +)?" + year);
}

std::string text_form(FieldRow const& row)
{
    if (row.record == RecordKind::configuration) {
        return "\\S";  // a path may consist of signs
    }
    std::string const says_something = "[^\\s!-\\/:-@\\[-`{-~‐-‧]";  // no sign, a dash or `…` among them
    return may_be_blank(row.field) ? "^\\s*$|" + says_something : says_something;
}

bool is_name(FieldRow const& row)
{
    static constexpr std::array names{Field::operator_,  Field::offer,       Field::service,   Field::target_group,
                                      Field::id,         Field::submission,  Field::under,     Field::payers,
                                      Field::competence, Field::legal_basis, Field::replaces,  Field::municipality,
                                      Field::payer,      Field::without,     Field::corrects,  Field::met,
                                      Field::failed,     Field::apart,       Field::later_than};
    return row.shape == Shape::body || std::find(names.begin(), names.end(), row.field) != names.end();
}

bool may_be_blank(Field field) { return field == Field::justification || field == Field::note; }

}  // namespace styr
