// SPDX-License-Identifier: MPL-2.0
// mutate SOURCE NAME OUTPUT LIST -- FLAGS: writes SOURCE anew so that each small mistake that could stand in it
// can be switched on (mutant.hpp), and a list of them: number, place, what is changed, and how, apart by tabs.
// With none switched on, what is written means the same as SOURCE.
#include <clang/AST/ASTConsumer.h>
#include <clang/AST/ParentMapContext.h>
#include <clang/AST/RecursiveASTVisitor.h>
#include <clang/Frontend/FrontendAction.h>
#include <clang/Lex/Lexer.h>
#include <clang/Tooling/CompilationDatabase.h>
#include <clang/Tooling/Tooling.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace {

using namespace clang;

// The text of a range is kept, and something put before and after it; inserted at one place, the wider range is
// outside.
struct Edit {
    unsigned begin;
    unsigned end;
    std::string before;
    std::string after;
};

struct Token {
    unsigned begin;
    unsigned length;
    std::string replacement;
};

struct Mutant {
    std::uint64_t number;
    unsigned line;
    unsigned column;
    std::string text;
    std::string how;
};

// FNV-1a of the file's name in the upper bits, so that numbers are unique and stay when other files change.
std::uint64_t beginning_of(std::string const& name)
{
    std::uint64_t hash = 0xcbf29ce484222325;
    for (unsigned char const each : name) {
        hash = (hash ^ each) * 0x100000001b3;
    }
    return hash << 16;
}

std::string hexadecimal(std::uint64_t number)
{
    std::string text;
    for (; number != 0; number >>= 4) {
        text.insert(text.begin(), "0123456789abcdef"[number & 15]);
    }
    return text;
}

class Mutator : public RecursiveASTVisitor<Mutator> {
public:
    Mutator(ASTContext& context, std::string const& name)
        : context_(context), sources_(context.getSourceManager()), next_(beginning_of(name))
    {
    }

    // What is only ever a constant is left alone: the compiler works it out, and no mutant can be on there.
    bool TraverseConstantExpr(ConstantExpr*) { return true; }
    bool TraverseStaticAssertDecl(StaticAssertDecl*) { return true; }
    bool TraverseCXXNoexceptExpr(CXXNoexceptExpr*) { return true; }
    bool TraverseUserDefinedLiteral(UserDefinedLiteral*) { return true; }

    bool VisitIfStmt(IfStmt* statement)
    {
        if (!statement->isConstexpr() && statement->getConditionVariable() == nullptr) {
            force(statement->getCond());
        }
        return true;
    }

    bool VisitConditionalOperator(ConditionalOperator* choice)
    {
        force(choice->getCond());
        return true;
    }

    bool VisitWhileStmt(WhileStmt* loop)
    {
        if (loop->getConditionVariable() == nullptr) {
            force(loop->getCond(), true, false);  // a loop that never ends is found by any test that enters it
        }
        return true;
    }

    bool VisitReturnStmt(ReturnStmt* statement)
    {
        auto* const value = statement->getRetValue();
        if (value == nullptr || isa<CXXBoolLiteralExpr>(value->IgnoreImplicit())) {
            return true;
        }
        if (is_bool(value)) {
            force(value);
        } else if (can_be_empty(statement, value)) {
            return_nothing(statement, value);
        }
        return true;
    }

    bool VisitBinaryOperator(BinaryOperator* operation)
    {
        switch (operation->getOpcode()) {
        case BO_LAnd:
            drop_operand(operation->getLHS(), true);
            drop_operand(operation->getRHS(), true);
            break;
        case BO_LOr:
            drop_operand(operation->getLHS(), false);
            drop_operand(operation->getRHS(), false);
            break;
        default:
            compare(operation, operation->getOpcode(), operation->getOperatorLoc());
        }
        if (operation->getType()->isIntegralOrEnumerationType()) {
            calculate(operation);
        }
        return true;
    }

    bool VisitCXXOperatorCallExpr(CXXOperatorCallExpr* call)
    {
        if (call->isInfixBinaryOp() && call->getNumArgs() == 2) {
            compare(call, BinaryOperator::getOverloadedOpcode(call->getOperator()), call->getOperatorLoc());
        }
        return true;
    }

    bool VisitCXXRewrittenBinaryOperator(CXXRewrittenBinaryOperator* operation)
    {
        compare(operation, operation->getOperator(), operation->getOperatorLoc());
        return true;
    }

    bool VisitIntegerLiteral(IntegerLiteral* literal)
    {
        auto const type = converted(literal).getCanonicalType().getUnqualifiedType();
        if (type->isBuiltinType() && type->isIntegerType() && !type->isBooleanType()) {
            auto const name = type.getAsString(context_.getPrintingPolicy());
            mutate(literal, "one more",
                   [&](std::string const& on) { return std::pair("static_cast<" + name + ">(", " + " + on + ")"); });
        }
        return true;
    }

    bool VisitCompoundStmt(CompoundStmt* block)
    {
        for (auto* const each : block->body()) {
            leave_out(each);
        }
        return true;
    }

    std::string written(std::string const& text) const;
    std::vector<Mutant> const& mutants() const { return mutants_; }

private:
    using Ends = std::pair<std::string, std::string>;

    static bool is_bool(Expr const* expression)
    {
        return expression->getType()->isBooleanType() || expression->IgnoreImpCasts()->getType()->isBooleanType();
    }

    // The type that a literal stands for after the conversions around it, so that `{1}` still converts without loss.
    QualType converted(Expr const* literal)
    {
        auto type = literal->getType();
        for (Stmt const* each = literal;;) {
            auto const parents = context_.getParents(*each);
            auto const* const cast = parents.size() == 1 ? parents[0].get<ImplicitCastExpr>() : nullptr;
            if (cast == nullptr) {
                return type;
            }
            type = cast->getType();
            each = cast;
        }
    }

    // A standard container, text or optional value, returned by a function that says so.
    bool can_be_empty(ReturnStmt const* statement, Expr const* value)
    {
        auto const* const record = value->getType()->getAsCXXRecordDecl();
        if (record == nullptr || !record->isInStdNamespace() || isa<InitListExpr>(value->IgnoreImplicit())) {
            return false;
        }
        static auto const types = std::vector<std::string>{
            "optional", "vector", "basic_string", "basic_string_view", "unique_ptr", "shared_ptr",
            "map",      "set",    "span"};
        auto const* const constructed = dyn_cast<CXXConstructExpr>(value->IgnoreImplicit());
        auto const* const from = constructed == nullptr || constructed->getNumArgs() == 0
                                     ? nullptr
                                     : constructed->getArg(0)->getType()->getAsCXXRecordDecl();
        auto const* const text = constructed == nullptr || constructed->getNumArgs() == 0
                                     ? nullptr
                                     : dyn_cast<StringLiteral>(constructed->getArg(0)->IgnoreParenImpCasts());
        bool const empty = constructed != nullptr &&
                           (constructed->getNumArgs() == 0 || (from != nullptr && from->getName() == "nullopt_t") ||
                            (text != nullptr && text->getLength() == 0));
        return !empty && !in_lambda(statement) &&
               std::find(types.begin(), types.end(), record->getNameAsString()) != types.end();
    }

    bool in_lambda(Stmt const* statement)
    {
        auto parents = context_.getParents(*statement);
        while (!parents.empty()) {
            if (auto const* const function = parents[0].get<FunctionDecl>()) {
                auto const* const method = dyn_cast<CXXMethodDecl>(function);
                return (method != nullptr && method->getParent()->isLambda()) ||
                       function->getDeclaredReturnType()->isUndeducedType() ||
                       function->getDeclaredReturnType()->isReferenceType();
            }
            if (parents[0].get<LambdaExpr>() != nullptr) {
                return true;
            }
            parents = context_.getParents(parents[0]);
        }
        return true;
    }

    // A condition that always or never holds. Where it is made of others, what those have mutated says more.
    void force(Expr const* condition, bool to_false = true, bool to_true = true)
    {
        auto const* const bare = condition->IgnoreParenImpCasts();
        auto const* const binary = dyn_cast<BinaryOperator>(bare);
        if (to_false && !(binary != nullptr && binary->getOpcode() == BO_LOr)) {
            mutate(condition, "never",
                   [](std::string const& on) { return Ends("(static_cast<bool>(", ") && !" + on + ")"); });
        }
        if (to_true && !(binary != nullptr && binary->getOpcode() == BO_LAnd)) {
            mutate(condition, "always",
                   [](std::string const& on) { return Ends("(static_cast<bool>(", ") || " + on + ")"); });
        }
        forced_.insert(bare);
    }

    void drop_operand(Expr const* operand, bool of_and)
    {
        auto const* const bare = operand->IgnoreParenImpCasts();
        forced_.insert(bare);
        if (auto const* const binary = dyn_cast<BinaryOperator>(bare); binary != nullptr && binary->isLogicalOp()) {
            return;  // its own operands are dropped one by one
        }
        mutate(operand, of_and ? "always" : "never", [&](std::string const& on) {
            return Ends("(static_cast<bool>(", of_and ? ") || " + on + ")" : ") && !" + on + ")");
        });
    }

    void compare(Expr const* whole, BinaryOperatorKind kind, SourceLocation at)
    {
        static auto const bounds =
            std::map<BinaryOperatorKind, std::pair<char const*, char const*>>{{BO_LT, {"less", "<="}},
                                                                              {BO_LE, {"less_equal", "<"}},
                                                                              {BO_GT, {"greater", ">="}},
                                                                              {BO_GE, {"greater_equal", ">"}}};
        if ((kind == BO_EQ || kind == BO_NE) && !forced_.contains(whole)) {
            mutate(whole,
                   kind == BO_EQ ? "!=" : "==", [](std::string const& on) { return Ends("((", ") != " + on + ")"); });
        } else if (auto const found = bounds.find(kind); found != bounds.end()) {
            auto const* const function = found->second.first;
            call(whole, at, found->second.second, function);
        }
    }

    void calculate(BinaryOperator const* operation)
    {
        auto const kind = operation->getOpcode();
        if ((kind == BO_Add || kind == BO_Sub) && operation->getLHS()->getType()->isIntegerType() &&
            operation->getRHS()->getType()->isIntegerType()) {
            call(operation, operation->getOperatorLoc(), kind == BO_Add ? "-" : "+", kind == BO_Add ? "plus" : "minus");
        }
    }

    // `left OPERATOR right` becomes a call of one of the functions in mutant.hpp.
    void call(Expr const* whole, SourceLocation at, char const* how, std::string const& function)
    {
        if (!at.isMacroID() && mutate(whole, how, [&](std::string const& on) {
                return Ends("styr::mutants::" + function + "(" + on + ", ", ")");
            })) {
            tokens_.push_back(
                {sources_.getFileOffset(at), Lexer::MeasureTokenLength(at, sources_, context_.getLangOpts()), ","});
        }
    }

    void leave_out(Stmt const* statement)
    {
        auto const* const expression = dyn_cast<Expr>(statement);
        if (expression != nullptr && !isa<CXXThrowExpr>(expression->IgnoreImplicit())) {
            mutate(expression, "left out",
                   [](std::string const& on) { return Ends("(" + on + " ? void() : void(", "))"); });
        }
    }

    void return_nothing(ReturnStmt const* statement, Expr const* value)
    {
        mutate(
            statement, "return {}", [](std::string const& on) { return Ends("if (" + on + ") return {}; else ", ""); },
            value);
    }

    template <class Around> bool mutate(Stmt const* what, char const* how, Around around, Stmt const* shown = nullptr)
    {
        auto const range = what->getSourceRange();
        if (range.isInvalid() || range.getBegin().isMacroID() || range.getEnd().isMacroID() ||
            !sources_.isInMainFile(range.getBegin())) {
            return false;
        }
        auto const end = Lexer::getLocForEndOfToken(range.getEnd(), 0, sources_, context_.getLangOpts());
        auto const number = ++next_;
        auto const ends = around("styr::mutants::on(0x" + hexadecimal(number) + ")");
        edits_.push_back(
            {sources_.getFileOffset(range.getBegin()), sources_.getFileOffset(end), ends.first, ends.second});
        auto const place = sources_.getPresumedLoc((shown == nullptr ? what : shown)->getBeginLoc());
        auto text =
            Lexer::getSourceText(CharSourceRange::getTokenRange((shown == nullptr ? what : shown)->getSourceRange()),
                                 sources_, context_.getLangOpts())
                .str();
        mutants_.push_back({number, place.getLine(), place.getColumn(), in_one_line(text), how});
        return true;
    }

    static std::string in_one_line(std::string const& text)
    {
        std::string line;
        for (char const each : text) {
            bool const blank = each == ' ' || each == '\n' || each == '\t';
            if (!blank || (!line.empty() && line.back() != ' ')) {
                line += blank ? ' ' : each;
            }
        }
        return line;
    }

    ASTContext& context_;
    SourceManager& sources_;
    std::uint64_t next_;
    std::set<Stmt const*> forced_;
    std::vector<Edit> edits_;
    std::vector<Token> tokens_;
    std::vector<Mutant> mutants_;
};

std::string Mutator::written(std::string const& text) const
{
    std::map<unsigned, std::string> closing;
    std::map<unsigned, std::string> opening;
    std::map<unsigned, Token const*> replaced;
    auto edits = edits_;
    std::stable_sort(edits.begin(), edits.end(), [](Edit const& left, Edit const& right) {
        return left.end - left.begin > right.end - right.begin;
    });
    for (auto const& edit : edits) {
        opening[edit.begin] += edit.before;
        closing[edit.end] = edit.after + closing[edit.end];
    }
    for (auto const& token : tokens_) {
        replaced[token.begin] = &token;
    }
    std::string result;
    for (unsigned at = 0; at <= text.size(); ++at) {
        result += closing[at];
        result += opening[at];
        if (auto const found = replaced.find(at); found != replaced.end()) {
            result += found->second->replacement;
            at += found->second->length - 1;
        } else if (at < text.size()) {
            result += text[at];
        }
    }
    return result;
}

struct Task {
    std::string name;
    std::string output;
    std::string list;
};

class Action : public ASTFrontendAction {
public:
    explicit Action(Task const& task) : task_(task) {}

    std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance&, StringRef) override
    {
        struct Consumer : ASTConsumer {
            explicit Consumer(Task const& task) : task(task) {}
            void HandleTranslationUnit(ASTContext& context) override { write(context, task); }
            Task const& task;
        };
        return std::make_unique<Consumer>(task_);
    }

private:
    static void write(ASTContext& context, Task const& task)
    {
        Mutator mutator(context, task.name);
        mutator.TraverseDecl(context.getTranslationUnitDecl());
        auto const text = context.getSourceManager().getBufferData(context.getSourceManager().getMainFileID()).str();
        std::ofstream(task.output) << "#include \"tests/mutation/mutant.hpp\"\n#line 1 \"" << task.name << "\"\n"
                                   << mutator.written(text);
        std::ofstream list(task.list);
        for (auto const& each : mutator.mutants()) {
            list << hexadecimal(each.number) << '\t' << task.name << '\t' << each.line << '\t' << each.column << '\t'
                 << each.how << '\t' << each.text << '\n';
        }
    }

    Task const& task_;
};

class Factory : public tooling::FrontendActionFactory {
public:
    explicit Factory(Task const& task) : task_(task) {}
    std::unique_ptr<FrontendAction> create() override { return std::make_unique<Action>(task_); }

private:
    Task const& task_;
};

}  // namespace

int main(int count, char const** arguments)
{
    std::string error;
    auto const flags = clang::tooling::FixedCompilationDatabase::loadFromCommandLine(count, arguments, error);
    if (!flags || count != 5) {
        std::cerr << "usage: mutate SOURCE NAME OUTPUT LIST -- FLAGS\n" << error;
        return 2;
    }
    Task const task{arguments[2], arguments[3], arguments[4]};
    clang::tooling::ClangTool tool(*flags, {arguments[1]});
    Factory factory(task);
    return tool.run(&factory);
}
