// SPDX-License-Identifier: MPL-2.0
// A sweep over the shipped agreements: each name and unit in them, misspelt one at a time, is an
// error at its place with help that gives the right spelling.
#include "rules/syntax/among.hpp"
#include "tests/rules/resolve_support.hpp"

namespace styr::test {

namespace {

using Names = std::vector<syntax::Name>;

// Every name that an expression uses, whatever it is the name of.
struct Uses {
    Names& names;

    void in(syntax::Expression const& expression) const
    {
        std::visit([this](auto const& node) { into(node); }, expression.node);
    }
    void in(std::optional<syntax::Expression> const& expression) const
    {
        if (expression) {
            in(*expression);
        }
    }
    void in(std::optional<syntax::Operand> const& operand) const
    {
        if (operand) {
            in(**operand);
        }
    }
    void all(Names const& more) const { names.insert(names.end(), more.begin(), more.end()); }

    void into(
        Among<syntax::Number, syntax::DateText, syntax::DayMonth, syntax::Truth, syntax::Quoted> auto const&) const
    {
    }
    void into(syntax::Reference const& node) const { names.push_back(node.name); }
    void into(syntax::Arithmetic const& node) const { two(node); }
    void into(syntax::Of const& node) const { two(node); }
    void into(syntax::Comparison const& node) const { two(node); }
    void into(syntax::Negation const& node) const { in(*node.operand); }
    void into(syntax::Not const& node) const { in(*node.operand); }
    void into(syntax::Rounded const& node) const { in(*node.value); }
    void into(syntax::NextWorkingDay const& node) const { in(*node.day); }
    void into(syntax::Between const& node) const
    {
        in(*node.value);
        in(*node.least);
        in(*node.most);
    }
    void into(syntax::Extreme const& node) const
    {
        for (auto const& each : node.values) {
            in(each);
        }
    }
    void into(syntax::PresenceTest const& node) const { in(*node.value); }
    void into(syntax::Changes const& node) const { names.push_back(node.term); }
    void into(syntax::OnlyChange const& node) const { all(node.terms); }
    void into(syntax::OneOf const& node) const
    {
        in(*node.value);
        for (auto const& member : node.members) {
            if (!member.in_quotes) {
                names.push_back({member.text, member.span});
            }
        }
    }
    void into(syntax::Includes const& node) const
    {
        in(*node.list);
        names.push_back(node.value);
    }
    void into(syntax::Junction const& node) const
    {
        for (auto const& operand : node.operands) {
            in(operand);
        }
    }
    void into(syntax::Quantified const& node) const
    {
        in(*node.list);
        in(*node.predicate);
    }
    void into(syntax::Aggregate const& node) const
    {
        in(*node.list);
        in(node.value);
        in(node.where);
    }
    void into(syntax::Approval const& node) const
    {
        all(node.terms);
        all(node.by);
        if (node.quorum) {
            names.push_back(node.quorum->list);
        }
        for (auto const& word : node.after) {
            all(word.by);
            names.insert(names.end(), word.kind ? 1U : 0U, word.kind.value_or(syntax::Name{}));
        }
        names.insert(names.end(), node.kind ? 1U : 0U, node.kind.value_or(syntax::Name{}));
        in(node.before);
    }
    template <class Node> void two(Node const& node) const
    {
        in(*node.left);
        in(*node.right);
    }

    void of(syntax::Rule const& rule) const
    {
        in(rule.when);
        in(rule.demand);
    }
    void of(syntax::Exception const& exception) const
    {
        all(exception.to);
        in(exception.when);
    }
    void of(syntax::Competence const& competence) const
    {
        all({competence.from, competence.to});
        in(competence.when);
        in(competence.silent_after);
    }
    void of(syntax::Definition const& definition) const
    {
        in(definition.value);
        in(definition.when);
    }
    void of(syntax::BodyDeclaration const& body) const
    {
        for (auto const& other : {body.above, body.acts_for, body.equal_to}) {
            if (other) {
                names.push_back(*other);
            }
        }
    }
    void of(syntax::Provision const& provision) const
    {
        for (auto const& item : provision.items) {
            std::visit([this](auto const& each) { of(each); }, item);
        }
    }
    void of(syntax::ParameterDeclaration const&) const {}
    void of(syntax::TableDeclaration const&) const {}
    void of(syntax::CalendarDeclaration const&) const {}
    void of(syntax::ListDeclaration const&) const {}
    void of(syntax::FactDeclaration const&) const {}
    void of(syntax::ValuesDeclaration const&) const {}
    void of(syntax::DecisionDeclaration const&) const {}
    void of(syntax::Repeal const&) const {}
};

Names names_used(syntax::File const& file)
{
    Names names;
    for (auto const& declaration : file.declarations) {
        std::visit([&](auto const& each) { Uses{names}.of(each); }, declaration);
    }
    return names;
}

// The name with a letter doubled in its first word, or with two letters of its last word swapped.
std::string doubled(std::string name) { return name.insert(1, 1, name[0]); }
std::string swapped(std::string name)
{
    std::swap(name[name.size() - 2], name[name.size() - 3]);
    return name;
}

struct Sweep {
    std::vector<std::string> texts;
    std::size_t tried = 0;

    // Puts `wrong` in the place and expects it to be found there, with the right spelling in the help.
    void expect_found(Span span, std::string const& right, std::string const& wrong)
    {
        ++tried;
        auto changed = texts;
        changed[span.source].replace(span.begin, span.end - span.begin, wrong);
        auto const result = resolved(changed);
        auto const on_line = (*result.sources)[span.source].position(span.begin).line;
        SCOPED_TRACE("`" + wrong + "` for `" + right + "` in file " + std::to_string(span.source + 1) + " line " +
                     std::to_string(on_line) + "\n" + result.said());
        auto const found =
            std::find_if(result.diagnostics.begin(), result.diagnostics.end(), [&](Diagnostic const& diagnostic) {
                auto const& at = diagnostic.primary.span;
                return diagnostic.severity() == Severity::error && at.source == span.source && at.begin >= span.begin &&
                       at.begin <= span.begin + wrong.size();
            });
        ASSERT_NE(found, result.diagnostics.end());
        EXPECT_NE(joined(found->help, Lang::en).find(right), std::string::npos) << joined(found->help, Lang::en);
        EXPECT_NE(joined(found->help, Lang::da).find(right), std::string::npos) << joined(found->help, Lang::da);
    }
};

Sweep shipped()
{
    Sweep sweep;
    for (auto const& path : agreement_files()) {
        sweep.texts.push_back(file_text(path));
    }
    return sweep;
}

}  // namespace

TEST(Misspelling, OfAnyNameInTheAgreementsIsFoundWhereItStands)
{
    auto sweep = shipped();
    Sources sources;
    for (auto const& text : sweep.texts) {
        auto const& source = sources.add("", text);
        for (auto const& name : names_used(parse(source).file)) {
            if (name.text == "year") {
                continue;  // `year of` is a word of the language
            }
            sweep.expect_found(name.span, name.text, doubled(name.text));
            if (name.text.size() > 4) {
                sweep.expect_found(name.span, name.text, swapped(name.text));
            }
        }
    }
    EXPECT_GT(sweep.tried, 100U);
}

TEST(Misspelling, OfAnyUnitInTheAgreementsIsFoundWhereItStands)
{
    auto sweep = shipped();
    for (SourceId id = 0; id < sweep.texts.size(); ++id) {
        for (std::string const unit : {"kr. per unit", "places", "days"}) {
            auto const with_figure = "1 " + unit;
            for (auto at = sweep.texts[id].find(with_figure); at != std::string::npos;
                 at = sweep.texts[id].find(with_figure, at + 1)) {
                auto const begin = static_cast<std::uint32_t>(at + 2);
                Span const span{id, begin, begin + static_cast<std::uint32_t>(unit.size())};
                auto const last = unit.substr(unit.rfind(' ') == std::string::npos ? 0 : unit.rfind(' ') + 1);
                sweep.expect_found(span, last, swapped(unit));
            }
        }
    }
    EXPECT_GT(sweep.tried, 0U);
}

TEST(Misspelling, OfAPlaceholderInTheAgreementsIsFoundWhereItStands)
{
    auto sweep = shipped();
    for (SourceId id = 0; id < sweep.texts.size(); ++id) {
        auto const& text = sweep.texts[id];
        for (auto open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
            auto const close = text.find('}', open);
            Span const span{id, static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(close + 1)};
            auto const name = text.substr(open + 1, close - open - 1);
            sweep.expect_found(span, name, "{" + doubled(name) + "}");
        }
    }
    EXPECT_GT(sweep.tried, 10U);
}

}  // namespace styr::test
