#include "rules/print.hpp"

#include "diagnostics/utf8.hpp"

#include <algorithm>

namespace styr {

using namespace syntax;

namespace {

constexpr std::size_t widest = 110;  // a longer condition is broken before its `and`s or `or`s

struct Line {
    std::size_t indent = 0;
    std::string text;
    std::uint32_t from = 0;  // where in the source what it prints began
    bool blank_before = false;
};

// Collects the lines of declarations; comments are woven in at the end.
class Page {
public:
    std::vector<Line> lines;

    Line& line(std::size_t indent, std::string text, Span at)
    {
        lines.push_back({indent, std::move(text), at.begin, std::exchange(blank_, false)});
        return lines.back();
    }
    void blank() { blank_ = true; }

    // A title behind what it names; in two languages below it.
    void title(Bilingual const& said)
    {
        if (said.da.text == said.en.text) {
            lines.back().text += ' ' + print(said.da);
        } else {
            both(lines.back().indent + 2, said);
        }
    }
    // `says`, `reading`, `message`
    void clause(std::size_t indent, std::string const& word, Bilingual const& said)
    {
        line(indent, word, said.span);
        title(said);
    }
    void citation(std::size_t indent, Citation const& cited)
    {
        line(indent, "source " + print(cited.document) + (cited.item.empty() ? "" : " item " + cited.item), cited.span);
    }
    void basis(std::size_t indent, std::vector<Citation> const& sources, std::vector<Bilingual> const& readings)
    {
        for (auto const& cited : sources) {
            citation(indent, cited);
        }
        for (auto const& reading : readings) {
            clause(indent, "reading", reading);
        }
    }
    // `when`, `require`, `=` with what follows it, on more than one line where it is long
    void expression(std::size_t indent, std::string const& word, Expression const& said) { broken({indent, indent + 2, word + ' ', ""}, said); }

private:
    void both(std::size_t indent, Bilingual const& said)
    {
        line(indent, "da " + print(said.da), said.da.span);
        line(indent, "en " + print(said.en), said.en.span);
    }

    struct Around {
        std::size_t indent, next;  // of the first line and of those that go on
        std::string before, after;
    };
    void broken(Around const& around, Expression const& said)
    {
        auto whole = around.before + print(said) + around.after;
        auto const* const junction = std::get_if<Junction>(&said.node);
        if (junction == nullptr || around.indent + length(whole) <= widest) {
            line(around.indent, std::move(whole), said.span);
            return;
        }
        std::string const word = junction->all ? "and " : "or ";
        for (auto const& operand : junction->operands) {
            bool const first = &operand == &junction->operands.front();
            bool const last = &operand == &junction->operands.back();
            bool const bracketed = std::holds_alternative<Junction>(operand.node);
            broken({first ? around.indent : around.next, around.next + 2, (first ? around.before : word) + (bracketed ? "(" : ""),
                    (bracketed ? ")" : "") + (last ? around.after : "")},
                   operand);
        }
    }

    bool blank_ = false;
};

std::string replacing(bool replaces) { return replaces ? "replace " : ""; }

std::string joined(std::vector<Name> const& names)
{
    std::string text;
    for (auto const& name : names) {
        text += (text.empty() ? "" : ", ") + name.text;
    }
    return text;
}

void lay_out(Page& page, std::size_t, BodyDeclaration const& body)
{
    page.line(0, "body " + body.name.text, body.span);
    page.title(body.title);
    if (body.above) {
        page.line(2, "above " + body.above->text, body.above->span);
    }
}

void lay_out(Page& page, std::size_t indent, ParameterDeclaration const& parameter)
{
    auto text = replacing(parameter.replaces) + "parameter " + parameter.name.text + " = " + print(parameter.value);
    if (parameter.least && parameter.most) {
        text += " from " + print(*parameter.least) + " to " + print(*parameter.most);
    }
    page.line(indent, std::move(text), parameter.span);
    page.basis(indent + 2, parameter.sources, parameter.readings);
}

void lay_out(Page& page, std::size_t, TableDeclaration const& table)
{
    page.line(0, replacing(table.replaces) + "table " + table.name.text + " by year", table.span);
    for (auto const& row : table.rows) {
        page.line(2, row.year + "  " + print(row.value), row.year_span);
    }
    page.basis(2, table.sources, table.readings);
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
    page.line(indent, replacing(exception.replaces) + "exception " + exception.name.text + " to " + joined(exception.to), exception.span);
    if (exception.scope) {
        page.lines.back().text += " for each " + std::string(words_of(*exception.scope));
    }
    if (exception.when) {
        page.expression(indent + 2, "when", *exception.when);
    }
}

void lay_out(Page& page, std::size_t indent, Competence const& competence)
{
    page.line(indent,
              replacing(competence.replaces) + (competence.referral ? "referral " : "competence ") + competence.name.text + " from " +
                  competence.from.text + " to " + competence.to.text,
              competence.span);
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
    static constexpr std::string_view kinds[] = {"provision", "rule", "exception", "competence", "parameter", "definition", "table"};
    page.line(0, "repeal " + std::string(kinds[static_cast<std::size_t>(repeal.what)]) + ' ' + repeal.name.text, repeal.span);
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

// Output with at most one empty line at a time, none at the beginning.
class Sheet {
public:
    void blank() { wanted_ = !text_.empty(); }
    void line(std::size_t indent, std::string_view content)
    {
        if (wanted_) {
            text_ += '\n';
            wanted_ = false;
        }
        text_.append(indent, ' ').append(content) += '\n';
    }
    std::string take() { return std::move(text_); }

private:
    std::string text_;
    bool wanted_ = false;
};

std::string remark(Comment const& comment) { return comment.text.empty() ? "#" : "# " + comment.text; }

// Where each comment goes: behind a line, above one, or (`lines.size()`) at the end.
struct Woven {
    std::vector<std::vector<Comment const*>> above, behind;
};

Woven weave(std::vector<Line> const& lines, std::vector<Comment> const& comments)
{
    Woven woven{std::vector<std::vector<Comment const*>>(lines.size() + 1), std::vector<std::vector<Comment const*>>(lines.size())};
    // Clauses are put in order, so places need not rise from line to line: the first line from which
    // on something later was printed, and the line that began last before a comment.
    std::vector<std::uint32_t> reached(lines.size());
    std::vector<std::size_t> by_place(lines.size());
    std::uint32_t most = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        reached[i] = most = std::max(most, lines[i].from);
        by_place[i] = i;
    }
    std::stable_sort(by_place.begin(), by_place.end(), [&](std::size_t a, std::size_t b) { return lines[a].from < lines[b].from; });
    for (auto const& comment : comments) {
        auto const begin = comment.span.begin;
        auto const next = std::upper_bound(by_place.begin(), by_place.end(), begin, [&](std::uint32_t at, std::size_t i) { return at < lines[i].from; });
        if (comment.own_line || next == by_place.begin()) {
            auto const below = std::upper_bound(reached.begin(), reached.end(), begin) - reached.begin();
            woven.above[static_cast<std::size_t>(below)].push_back(&comment);
        } else {
            woven.behind[*(next - 1)].push_back(&comment);
        }
    }
    return woven;
}

std::string sheet_of(std::vector<Line> const& lines, std::vector<Comment> const& comments)
{
    auto const woven = weave(lines, comments);
    Sheet sheet;
    auto const put_above = [&](std::vector<Comment const*> const& remarks, std::size_t indent, bool keep_blanks) {
        for (auto const* comment : remarks) {
            sheet.line(indent, remark(*comment));
            if (keep_blanks && comment->blank_after) {
                sheet.blank();
            }
        }
    };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].blank_before) {
            sheet.blank();
        }
        put_above(woven.above[i], lines[i].indent, true);
        auto const& behind = woven.behind[i];
        if (behind.size() > 1) {  // they stood behind lines that are one line now
            put_above(behind, lines[i].indent, false);
        }
        sheet.line(lines[i].indent, lines[i].text + (behind.size() == 1 ? "  " + remark(*behind.front()) : ""));
    }
    if (!woven.above[lines.size()].empty()) {
        sheet.blank();
        put_above(woven.above[lines.size()], 0, true);
    }
    return sheet.take();
}

}  // namespace

std::string_view words_of(Scope scope)
{
    switch (scope) {
    case Scope::change: return "change";
    case Scope::change_of_terms: return "change of terms";
    case Scope::registration: return "registration";
    case Scope::deregistration: return "deregistration";
    case Scope::closure: return "closure";
    case Scope::offer: return "offer";
    case Scope::operator_: return "operator";
    case Scope::operator_and_year: return "operator and year";
    case Scope::submission: return "submission";
    case Scope::settlement: return "settlement";
    case Scope::decision: return "decision";
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

std::string print(File const& file)
{
    Page page;
    if (file.head) {
        lay_out(page, *file.head);
    }
    Declaration const* before = nullptr;
    for (auto const& declaration : file.declarations) {
        // Bodies stand together, as one list.
        if (before == nullptr || !std::holds_alternative<BodyDeclaration>(declaration) || !std::holds_alternative<BodyDeclaration>(*before)) {
            page.blank();
        }
        std::visit([&](auto const& of) { lay_out(page, 0, of); }, declaration);
        before = &declaration;
    }
    return sheet_of(page.lines, file.comments);
}

}  // namespace styr
