// SPDX-License-Identifier: MPL-2.0
#include "session/formats/json_writer.hpp"

#include "diagnostics/utf8.hpp"
#include "diagnostics/version.hpp"
#include "engine/evaluation/phrases.hpp"
#include "engine/next_step.hpp"
#include "models/fields/declared_fact.hpp"
#include "models/fields/print.hpp"
#include "models/repository/dispensation.hpp"
#include "session/explain/deciding_told.hpp"
#include "session/explain/sentence.hpp"
#include "session/explain/steps.hpp"
#include "session/explain/wording.hpp"

#include <fmt/format.h>

namespace styr {

namespace {

class ReportWriter {
public:
    explicit ReportWriter(Report const& report) : report_(report) {}

    Json summary() const
    {
        if (report_.result == nullptr) {
            return nullptr;
        }
        auto const& result = *report_.result;
        auto const count = [&](Verdict verdict) { return result.counts[static_cast<std::size_t>(verdict)]; };
        return {{"subjects", result.subjects.size()},
                {"compliant", count(Verdict::compliant)},
                {"excepted", count(Verdict::excepted)},
                {"notice", count(Verdict::notice)},
                {"notCovered", count(Verdict::not_covered)},
                {"decision", count(Verdict::decision)},
                {"incomplete", count(Verdict::incomplete)},
                {"violation", count(Verdict::violation)},
                {"notApplicable", count(Verdict::not_applicable)},
                {"notJudged", result.not_judged},
                {"dispensed", result.dispensed},
                {"requirements", result.requirements},
                {"requirementsSettled", result.settled},
                {"byScope", by_scope()},
                {"setAside", result.set_aside},
                {"suppressed", result.suppressed}};
    }

    // How many of each there are.
    Json by_scope() const
    {
        Json json = Json::object();
        for (auto const& subject : report_.result->subjects) {
            auto& count = json[std::string(key_of(subject.scope))];
            count = count.is_null() ? 1 : count.get<std::size_t>() + 1;
        }
        return json;
    }

    Json subject(SubjectResult const& subject) const
    {
        Json json;
        json["id"] = text(subject.id);
        json["scope"] = key_of(subject.scope);
        json["operator"] = optional(subject.operator_name);
        json["offer"] = optional(subject.offer);
        json["service"] = optional(subject.service);
        json["effective"] = date(subject.effective);
        json["location"] = place(subject.place);
        json["submission"] = subject.submission == nullptr ? Json(nullptr) : Json{{"id", text(subject.submission->id)}};
        json["digest"] = optional(subject.digest);
        json["replacedBy"] = subject.replaced_by == nullptr ? Json(nullptr) : Json(text(subject.replaced_by->id));
        json["withdrawn"] = subject.withdrawn ? Json(print_iso(*subject.withdrawn)) : Json(nullptr);
        json["agreement"] = subject.versions.size() == 1 ? Json(text(subject.versions.front()->name)) : Json(nullptr);
        json["agreements"] = json_list(subject.versions, [](Version const* version) { return text(version->name); });
        json["verdict"] = key_of(subject.verdict);
        json["fingerprint"] = subject.fingerprint;
        json["summary"] = said(subject.summary);
        if (!subject.others.empty()) {
            json["others"] = json_list(subject.others, [](auto const& other) {
                return Json{{"id", text(other.first)}, {"verdict", key_of(other.second)}};
            });
        }
        json["rules"] = json_list(subject.rules, [&](RuleResult const& each) { return rule(each, subject); });
        return json;
    }

    Json diagnostic(Diagnostic const& diagnostic) const
    {
        return {{"code", diagnostic.problem->code},
                {"name", diagnostic.problem->name},
                {"severity", diagnostic.severity() == Severity::error ? "error" : "warning"},
                {"message", said(diagnostic.headline)},
                {"location", place(diagnostic.primary.span)},
                {"help", json_list(diagnostic.help, [this](Text const& help) { return said(help); })}};
    }

private:
    static std::string text(std::string_view given)
    {
        return std::string(given);
    }  // as it is: JSON has its own escapes
    std::string said(Text const& both) const { return both.in(report_.look.lang); }
    // Null for what is not there.
    static Json optional(std::string_view given) { return given.empty() ? Json(nullptr) : Json(text(given)); }
    Json place(Span span) const { return json_place(span, report_.sources); }

    // As in data files, where neither `after` nor `before` includes its day.
    static Json date(Evaluated const& known)
    {
        auto const* const bounds = std::get_if<DateBounds>(&known.value);
        if (bounds == nullptr || *bounds == DateBounds{}) {
            return nullptr;
        }
        if (bounds->exact()) {
            return print_iso(bounds->earliest);
        }
        std::chrono::days const day{1};
        return {{"after", bounds->earliest == first_day ? Json(nullptr) : Json(print_iso(bounds->earliest - day))},
                {"before", bounds->latest == last_day ? Json(nullptr) : Json(print_iso(bounds->latest + day))}};
    }

    static Json source(SourceCitation const& source)
    {
        return {{"document", text(source.document)}, {"item", optional(source.item)}};
    }

    Json rule(RuleResult const& rule, SubjectResult const& subject) const
    {
        auto const* const provision = provision_of(rule);
        auto const sources = provision == nullptr ? Json::array() : json_list(provision->sources, source);
        Json json;
        json["rule"] = text(rule.name);
        json["provision"] = optional(rule.provision);
        json["agreement"] = rule.version == nullptr ? Json(nullptr) : Json(text(rule.version->name));
        json["verdict"] = key_of(rule.verdict);
        json["notJudged"] = rule.not_judged;
        json["proposal"] = rule.proposal;
        json["message"] = said(told_sentence(rule));
        json["location"] = place(rule.place.known() ? rule.place : Span{});
        json["ruleLocation"] = rule.rule == nullptr ? Json(nullptr) : place(rule.rule->span);
        json["source"] = sources.empty() ? Json(nullptr) : sources.front();
        json["sources"] = sources;
        json["says"] = provision == nullptr ? Json(nullptr) : Json(said(provision->says));
        json["readings"] = provision == nullptr
                               ? Json::array()
                               : json_list(provision->readings, [this](Text const& reading) { return said(reading); });
        // Why a requirement is met is told with the steps alone: a year of such would be twice as long.
        json["because"] = is_shown(rule, false)
                              ? json_list(deciding_told(rule, subject, report_.sources, report_.look.lang),
                                          [](std::string const& line) { return text(line); })
                              : Json::array();
        json["next"] = json_list(next_steps(rule, subject), [this](NextStep const& each) { return next(each); });
        json["missing"] = of_kind(rule.reasons, Reason::Kind::missing);
        json["notComputable"] = of_kind(rule.reasons, Reason::Kind::not_computable);
        json["awaiting"] = awaiting(rule.reasons);
        json["exceptions"] = exceptions(rule);
        json["decisions"] = json_list(decisions_of(rule), [this](DecisionSeen const* seen) { return decision(*seen); });
        json["repairs"] = json_list(rule.repairs, [this](Repair const& each) { return repair(each); });
        json["exceptedFrom"] = rule.excepted_from ? Json(key_of(*rule.excepted_from)) : Json(nullptr);
        json["dispensation"] = rule.dispensation == nullptr ? Json(nullptr) : dispensation(*rule.dispensation);
        return json;
    }

    Json next(NextStep const& step) const
    {
        static constexpr std::string_view turns[] = {"operator", "body", "secretariat", "owner", "nobody"};
        return {{"turn", turns[static_cast<std::size_t>(step.turn)]},
                {"who", said(step.who)},
                {"text", said(phrase(step))},
                {"by", step.by ? Json(print_iso(*step.by)) : Json(nullptr)},
                {"location", place(step.place)}};
    }

    Json dispensation(Dispensation const& given) const
    {
        return {{"rule", text(given.rule.name)},
                {"reason", text(given.reason)},
                {"from", given.from ? Json(print_iso(*given.from)) : Json(nullptr)},
                {"until", print_iso(given.until)},
                {"source", given.document.empty() ? Json(nullptr) : source({given.document, given.item, {}})},
                {"location", place(given.place)}};
    }

    static Json side(Side side)
    {
        return side == Side::old ? Json("before") : side == Side::new_ ? Json("after") : Json(nullptr);
    }
    static Json field(std::optional<Field> field) { return field ? Json(key_of(*field)) : Json(nullptr); }

    Json of_kind(Reasons const& reasons, Reason::Kind kind) const
    {
        auto json = Json::array();
        for (auto const& reason : reasons) {
            if (reason.kind == kind) {
                json.push_back({{"fact", said(fact_missing(reason))},
                                {"field", field(reason.field)},
                                {"side", side(reason.side)},
                                {"location", place(reason.place)}});
            }
        }
        return json;
    }

    static Json bodies(std::vector<std::string> const& names)
    {
        return json_list(names, [](std::string const& name) { return text(name); });
    }
    static Json awaiting(Reasons const& reasons)
    {
        auto json = Json::array();
        for (auto const& reason : reasons) {
            if (reason.kind == Reason::Kind::awaiting) {
                auto& awaited = json.emplace_back(Json{{"bodies", bodies(reason.bodies)}});
                if (reason.asked != Outcome::approved) {
                    awaited["outcome"] = text(words_of(reason.asked).key);
                }
                if (reason.silence) {
                    awaited["silenceTo"] = print_iso(reason.silence->to);
                }
            }
        }
        return json;
    }

    static Json exceptions(RuleResult const& rule)
    {
        auto json = Json::array();
        for (auto const& tried : rule.exceptions) {
            auto const& provision = rule.version->provisions[tried.exception->provision];
            Json const in_effect = tried.in_effect.is(true)    ? Json(true)
                                   : tried.in_effect.is(false) ? Json(false)
                                                               : Json(nullptr);
            json.push_back({{"exception", text(tried.exception->name)},
                            {"provision", text(provision.id)},
                            {"inEffect", in_effect}});
        }
        return json;
    }

    static Json named(Record const& record, Field field)
    {
        auto const* const choice = record.get<Choice>(field);
        return choice == nullptr ? Json(nullptr) : Json(values_of(choice->set)[choice->index].key);
    }

    Json decision(DecisionSeen const& seen) const
    {
        auto const* const id = seen.decision->get<std::string>(Field::id);
        auto const* const body = seen.decision->get<std::string>(Field::body);
        auto const* const when = seen.decision->get<DateBounds>(Field::date);
        Json json;
        json["id"] = id == nullptr ? Json(nullptr) : Json(text(*id));
        json["body"] = body == nullptr ? Json(nullptr) : Json(text(*body));
        json["outcome"] = named(*seen.decision, Field::outcome);
        json["date"] = when == nullptr ? Json(nullptr) : date(Evaluated::of(*when));
        auto const paper = source_of(*seen.decision);
        auto const* const absent = seen.decision->get<std::vector<std::string>>(Field::without);
        json["source"] = paper ? source(*paper) : Json(nullptr);
        json["part"] = named(*seen.decision, Field::stands_in);
        json["procedure"] = named(*seen.decision, Field::procedure);
        json["without"] = absent == nullptr ? Json::array() : bodies(*absent);
        json["standing"] = key_of(seen.standing);
        json["text"] = shown_decision(seen, report_.look.lang);
        json["provisions"] = bodies(seen.provisions);
        json["location"] = place(seen.decision->span);
        return json;
    }

    static std::string_view key_of(DecisionSeen::Standing standing)
    {
        static constexpr std::string_view keys[] = {
            "counts",         "refuses",     "withdraws",        "may-count",        "replaced", "another-amount",
            "another-date",   "leaves-open", "edited-since",     "without-digest",   "too-late", "not-yet",
            "recommendation", "note",        "lower-body",       "delegation-fails", "in-doubt", "old-digest",
            "another-fact",   "forward",     "condition-failed", "decides-nothing"};
        return keys[static_cast<std::size_t>(standing)];
    }
    static std::string_view key_of(Verdict verdict) { return styr::key_of(verdict); }
    static std::string_view key_of(Field field) { return styr::key_of(field); }
    static std::string_view key_of(Scope scope) { return styr::key_of(scope); }

    Json repair(Repair const& repair) const
    {
        static constexpr std::string_view kinds[] = {"approval", "fact", "date", "figure", "entry"};
        Json json;
        json["kind"] = kinds[static_cast<std::size_t>(repair.kind)];
        json["text"] = said(repair.text);
        json["bodies"] = bodies(repair.bodies);
        json["before"] = repair.before ? Json(print_iso(*repair.before)) : Json(nullptr);
        json["field"] = field(repair.field);
        json["side"] = side(repair.side);
        json["value"] = value(repair);
        json["location"] = place(repair.place);
        return json;
    }

    static Json value(Repair const& repair)
    {
        auto const kind = repair.side == Side::none ? RecordKind::change : RecordKind::terms;
        auto const* const row = repair.field ? find_row(kind, *repair.field) : nullptr;
        bool const given = !std::holds_alternative<std::monostate>(repair.value);
        return row == nullptr || !given ? Json(nullptr) : Json(print_canonical(*row, repair.value));
    }

    Report const& report_;
};

// As JSON writes any character: \uXXXX, two of them beyond U+FFFF.
void escape(char32_t c, std::string& out)
{
    if (c > 0xFFFF) {
        c -= 0x10000;
        out += fmt::format("\\u{:04x}\\u{:04x}", 0xD800U + (c >> 10U), 0xDC00U + (c & 0x3FFU));
    } else {
        out += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(c));
    }
}

// Azure and GitHub take `##[` and `##vso[` for commands, wherever they stand in a line that a job prints.
bool begins_command(std::string_view out)
{
    auto const ends_with = [out](std::string_view word) {
        return out.size() >= word.size() && same_word(out.substr(out.size() - word.size()), word);
    };
    return ends_with("##") || ends_with("##vso");
}

// The same JSON, safe to print: what readers cannot see, and what CI systems would obey, in JSON's own escapes.
std::string safe(std::string_view json)
{
    std::string out;
    for (std::size_t at = 0; at < json.size();) {
        auto const begin = at;
        auto const c = decode(json, at);
        if (is_deceptive(c) || (c == '[' && begins_command(out))) {
            escape(c, out);
        } else {
            out += json.substr(begin, at - begin);
        }
    }
    return out;
}

}  // namespace

Json json_head(Lang lang)
{
    return {{"schemaVersion", 1},
            {"tool", {{"name", "styr"}, {"version", program_version()}}},
            {"language", lang == Lang::da ? "da" : "en"}};
}

Json json_place(Span span, Sources const& sources)
{
    if (!span.known()) {
        return nullptr;
    }
    auto const& source = sources[span.source];
    auto const at = source.position(span.begin);
    return {{"path", source.name()}, {"line", at.line}, {"column", at.column}};
}

Json json_run(Report const& report)
{
    auto json = json_head(report.look.lang);
    json["asOf"] = print_iso(report.as_of);
    json["agreement"] = report.agreement == nullptr ? Json(nullptr) : Json(report.agreement->title);
    if (report.agreement != nullptr && !report.agreement->table_files.empty()) {
        json["tables"] = json_list(report.agreement->table_files, [](TableFile const& each) {
            return Json{{"table", each.table}, {"file", each.file}, {"digest", each.digest}};
        });
    }
    if (report.agreement != nullptr && !report.agreement->figure_files.empty()) {
        json["figures"] = json_list(report.agreement->figure_files, [](FigureFile const& each) {
            return Json{{"file", each.file}, {"digest", each.digest}};
        });
    }
    if (!report.base.empty()) {
        json["comparedWith"] = {{"revision", report.base},
                                {"commit", report.base_commit.empty() ? Json(nullptr) : Json(report.base_commit)}};
    }
    return json;
}

Json json_summary(Report const& report) { return ReportWriter(report).summary(); }
Json json_subject(SubjectResult const& subject, Report const& report) { return ReportWriter(report).subject(subject); }
Json json_diagnostic(Diagnostic const& diagnostic, Report const& report)
{
    return ReportWriter(report).diagnostic(diagnostic);
}

std::string print_line(Json const& json)
{
    return safe(json.dump(-1, ' ', false, Json::error_handler_t::replace)) + "\n";
}
std::string print_indented(Json const& json)
{
    return safe(json.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace styr
