// SPDX-License-Identifier: MPL-2.0
#include "rules/syntax/print_tree.hpp"

#include "rules/syntax/page.hpp"

namespace styr {

using namespace syntax;

namespace {

std::string replacing(bool replaces) { return replaces ? "replace " : ""; }

std::string joined(std::vector<Name> const& names, std::string_view by = ", ")
{
    std::string text;
    for (auto const& name : names) {
        text += text.empty() ? "" : by;
        text += name.text;
    }
    return text;
}

void lay_out(Page& page, std::size_t, BodyDeclaration const& body)
{
    page.line(0, "body " + body.name.text, body.span);
    page.title(body.title);
    for (auto const& name : body.also) {
        page.line(2, "also " + print(name), name.span);
    }
    if (body.acts_for) {
        page.line(2, "acts for " + body.acts_for->text, body.acts_for->span);
    }
    if (body.equal_to) {
        page.line(2, "equal to " + body.equal_to->text, body.equal_to->span);
    }
    if (body.above) {
        page.line(2, "above " + body.above->text, body.above->span);
    }
}

void lay_out(Page& page, std::size_t indent, ParameterDeclaration const& parameter)
{
    auto text = replacing(parameter.replaces) + "parameter " + parameter.name.text + " = " + print(parameter.value);
    if (parameter.least) {
        text += " from " + print(*parameter.least) + " to " + print(*parameter.most);
    }
    page.line(indent, std::move(text), parameter.span);
    page.basis(indent + 2, parameter.sources, parameter.readings);
}

void lay_out(Page& page, std::size_t, ListDeclaration const& list)
{
    auto head = replacing(list.replaces) + "list " + list.name.text;
    auto const members = "= " + print(list.members);
    if (list.title) {
        page.line(0, std::move(head), list.span);
        page.title(*list.title);
        page.line(2, members, list.members.front().span);
    } else {
        page.line(0, head + " " + members, list.span);
    }
    page.basis(2, list.sources, list.readings);
}

void lay_out(Page& page, std::size_t, TableDeclaration const& table)
{
    page.line(0, replacing(table.replaces) + "table " + table.name.text + " by " + joined(table.keys, " and "),
              table.span);
    if (table.file) {
        page.behind(" from " + print(*table.file));
        page.basis(2, table.sources, table.readings);
        return;
    }
    if (table.least) {
        auto const by_owner = "set by the owner from " + print(*table.least) + " to " + print(*table.most);
        if (table.keys.back().text == "year") {
            page.behind(" " + by_owner);
        } else {
            page.line(2, by_owner, table.span);  // another name would go on over `set`
        }
    }
    for (auto const& row : table.rows) {
        auto const form = row.cells.front().form;
        bool const alone = row.cells.size() == 1 && (form == TableCell::Form::year || form == TableCell::Form::band);
        page.line(2, print(row.cells) + (alone ? "  " : " = ") + print(row.value), row.cells.front().span);
    }
    page.basis(2, table.sources, table.readings);
}

void lay_out(Page& page, std::size_t, CalendarDeclaration const& calendar)
{
    page.line(0, replacing(calendar.replaces) + "calendar " + calendar.name.text, calendar.span);
    for (auto const& closed : calendar.closed) {
        page.line(2, "closed " + print(closed.from) + (closed.to ? " to " + print(*closed.to) : ""), closed.from.span);
    }
    if (calendar.month_ends_stay) {
        page.line(2, "month ends stay", calendar.span);
    }
    page.basis(2, calendar.sources, calendar.readings);
}

std::string_view owner_words(FactOwner owner)
{
    static constexpr std::string_view words[] = {
        "operator",   "offer",      "service", "terms",          "change",
        "submission", "settlement", "payer",   "offer and year", "operator and year"};
    return words[static_cast<std::size_t>(owner)];
}

std::string_view per_words(Per per)
{
    static constexpr std::string_view words[] = {
        "in kr.",          "in kr. per unit",  "in kr. per day and night", "in kr. per day",
        "in kr. per hour", "in kr. per month", "in kr. per course",        "in kr. per piece"};
    return words[static_cast<std::size_t>(per)];
}

std::string_view kind_words(FactDeclaration const& fact)
{
    switch (fact.shape) {
    case Shape::money:
        return per_words(Per::nothing);
    case Shape::tariff:
        return per_words(fact.per);
    case Shape::percent:
        return "in %";
    case Shape::places:
        return "in places";
    case Shape::days:
        return "in days";
    case Shape::figure:
        return "figure";
    case Shape::date:
        return "day";
    case Shape::year:
        return "year";
    case Shape::truth:
        return "yes or no";
    case Shape::choice:
        return "one of";
    case Shape::choices:
        return "list of one of";
    case Shape::texts:
        return "list of texts";
    default:
        return "text";
    }
}

// Behind a word: ` drift, delt da "…" en "…"`
std::string listed(std::vector<FactDeclaration::Named> const& values)
{
    std::string all;
    for (auto const& value : values) {
        all += (all.empty() ? " " : ", ") + value.name.text;
        if (value.label) {
            all += " da " + print(value.label->da) + " en " + print(value.label->en);
        }
    }
    return all;
}

void lay_out(Page& page, std::size_t, FactDeclaration const& fact)
{
    page.line(0, "fact " + fact.name.text, fact.span);
    page.title(fact.title);
    std::string kind =
        "of " + std::string(owner_words(fact.owner)) + " " + std::string(kind_words(fact)) + listed(fact.values);
    if (fact.least) {
        kind += " from " + print(*fact.least) + (fact.most ? " to " + print(*fact.most) : "");
    }
    page.line(2, std::move(kind), fact.span);  // what follows a name on its line would be a part of it
    if (fact.closed || fact.ground) {
        page.line(2,
                  std::string(fact.closed ? "closed" : "") + (fact.closed && fact.ground ? " " : "") +
                      (fact.ground ? "as ground" : ""),
                  fact.span);
    }
    page.basis(2, fact.sources, fact.readings);
}

void lay_out(Page& page, std::size_t, ValuesDeclaration const& added)
{
    page.line(0, "values of " + added.name.text, added.span);
    page.line(2, "include" + listed(added.values), added.span);
    page.basis(2, added.sources, added.readings);
}

void lay_out(Page& page, std::size_t, DecisionDeclaration const& decision)
{
    page.line(0, "decision " + decision.name.text, decision.span);
    page.title(decision.title);
    page.basis(2, decision.sources, decision.readings);
}

void lay_out(Page& page, std::size_t indent, Definition const& definition)
{
    auto head = replacing(definition.replaces) + "define " + definition.name.text;
    if (definition.title) {
        page.line(indent, std::move(head), definition.span);
        page.title(*definition.title);
        page.expression(indent + 2, "=", definition.value);
    } else {
        page.expression(indent, head + " =", definition.value);
    }
    if (definition.when) {
        page.expression(indent + 2, "when", *definition.when);
    }
    if (definition.otherwise) {
        page.line(indent + 2, "otherwise", *definition.otherwise);
    }
}

void lay_out(Page& page, std::size_t indent, Rule const& rule)
{
    page.line(indent, replacing(rule.replaces) + "rule " + rule.name.text, rule.span);
    page.line(indent + 2, "for each " + std::string(words_of(rule.scope)), rule.scope_span);
    if (rule.when) {
        page.expression(indent + 2, "when", *rule.when);
    }
    page.expression(indent + 2, rule.expects ? "expect" : "require", rule.demand);
    if (rule.message) {
        page.clause(indent + 2, "message", *rule.message);
    }
}

void lay_out(Page& page, std::size_t indent, Exception const& exception)
{
    page.line(indent,
              replacing(exception.replaces) + "exception " + exception.name.text + " to " + joined(exception.to),
              exception.span);
    if (exception.scope) {
        page.behind(" for each " + std::string(words_of(*exception.scope)));
    }
    if (exception.when) {
        page.expression(indent + 2, "when", *exception.when);
    }
}

void lay_out(Page& page, std::size_t indent, Competence const& competence)
{
    auto const between = " from " + competence.from.text + " to " + competence.to.text;
    page.line(indent,
              replacing(competence.replaces) +
                  (competence.silent_after ? "silence "
                   : competence.referral   ? "referral "
                                           : "competence ") +
                  competence.name.text +
                  (competence.silent_after ? " of " + competence.from.text + " after " + print(*competence.silent_after)
                                           : between),
              competence.span);
    if (competence.scope) {
        page.behind(" for each " + std::string(words_of(*competence.scope)));
    }
    if (competence.when) {
        page.expression(indent + 2, "when", *competence.when);
    }
}

std::string period(Period const& in_force)
{
    return "in force " + in_force.from.text + (in_force.to ? " to " + in_force.to->text : "");
}

void lay_out(Page& page, std::size_t, Provision const& provision)
{
    page.line(0, (provision.proposal ? "proposal " : "provision ") + provision.id.text, provision.span);
    page.title(provision.title);
    if (provision.in_force) {
        page.line(2, period(*provision.in_force), provision.in_force->span);
    }
    page.basis(2, provision.sources, {});
    if (provision.says) {
        page.clause(2, "says", *provision.says);
    }
    page.basis(2, {}, provision.readings);
    for (auto const& item : provision.items) {
        page.blank();
        std::visit([&](auto const& of) { lay_out(page, 2, of); }, item);
    }
}

void lay_out(Page& page, std::size_t, Repeal const& repeal)
{
    static constexpr std::string_view kinds[] = {"provision",  "rule",  "exception", "competence", "parameter",
                                                 "definition", "table", "calendar",  "list"};
    page.line(0, "repeal " + std::string(kinds[static_cast<std::size_t>(repeal.what)]) + ' ' + repeal.name.text,
              repeal.span);
    page.basis(2, repeal.sources, {});
}

void lay_out(Page& page, Head const& head)
{
    page.line(0, "agreement " + print(head.title), head.span);
    page.line(2, "version " + print(head.version) + "  " + period(head.in_force), head.version.span);
    if (head.extends) {
        page.line(2, "extends " + print(*head.extends), head.extends->span);
    }
    if (head.says) {
        page.clause(2, "says", *head.says);
    }
}

}  // namespace

std::string_view words_of(Scope scope)
{
    switch (scope) {
    case Scope::change:
        return "change";
    case Scope::change_of_terms:
        return "change of terms";
    case Scope::registration:
        return "registration";
    case Scope::deregistration:
        return "deregistration";
    case Scope::closure:
        return "closure";
    case Scope::transfer:
        return "transfer";
    case Scope::rename:
        return "rename";
    case Scope::offer:
        return "offer";
    case Scope::operator_:
        return "operator";
    case Scope::operator_and_year:
        return "operator and year";
    case Scope::submission:
        return "submission";
    case Scope::settlement:
        return "settlement";
    case Scope::decision:
        return "decision";
    case Scope::payer:
        return "payer";
    case Scope::offer_and_year:
        return "offer and year";
    case Scope::agreement:
        return "agreement";
    case Scope::file:
        return "file";
    case Scope::dispensation:
        return "dispensation";
    }
    return "";
}

std::string print(Quoted const& quoted)
{
    std::string text = "\"";
    for (char const c : quoted.text) {
        if (c == '"' || c == '\\') {
            text += '\\';
        }
        text += c;
    }
    return text + '"';
}

std::string print(std::vector<TableCell> const& cells)
{
    std::string text;
    for (auto const& cell : cells) {
        text += text.empty() ? "" : ", ";
        if (cell.form == TableCell::Form::band) {
            text += "from " + print(*cell.from) + (cell.to ? " to " + print(*cell.to) : "");
        } else {
            text += cell.form == TableCell::Form::quoted ? print(Quoted{cell.text, {}}) : cell.text;
        }
    }
    return text;
}

std::string print(File const& file)
{
    Page page;
    if (file.head) {
        lay_out(page, *file.head);
    }
    Declaration const* before = nullptr;
    for (auto const& declaration : file.declarations) {
        // Bodies stand together, as one list.
        if (before == nullptr || !std::holds_alternative<BodyDeclaration>(declaration) ||
            !std::holds_alternative<BodyDeclaration>(*before)) {
            page.blank();
        }
        std::visit([&](auto const& of) { lay_out(page, 0, of); }, declaration);
        before = &declaration;
    }
    return page.with(file.comments);
}

}  // namespace styr
