// SPDX-License-Identifier: MPL-2.0
// A resolved version in lines: all that judging and explaining go by.
#pragma once

#include "engine/evaluation/phrases.hpp"
#include "models/fields/print.hpp"
#include "rules/typed/agreement.hpp"

#include <string>
#include <vector>

namespace styr::support {

class Dump {
public:
    explicit Dump(Version const& version) : version_(version) {}

    std::vector<std::string> lines()
    {
        line("version " + version_.name + period(version_.from, version_.to) + both(version_.says));
        for (auto const& body : version_.bodies) {
            line("body " + body.name + both(body.title) +
                 (body.above ? " above " + version_.bodies[*body.above].name : "") +
                 (body.equal_to ? " equal to " + version_.bodies[*body.equal_to].name : "") +
                 (body.for_itself ? " for itself" : ""));
        }
        figures();
        calendars();
        for (auto const& definition : version_.definitions) {
            for (auto const& each : definition.cases) {
                line("define " + definition.name + both(definition.title) + at(definition.provision) + " = " +
                     phrase(each.value, version_) + when(each.when));
            }
        }
        for (auto const& provision : version_.provisions) {
            line((provision.proposal ? "proposal " : "provision ") + provision.id + both(provision.title) +
                 period(provision.from, provision.to) + " in " + provision.declared_in + both(provision.says) +
                 based(provision.sources, provision.readings));
        }
        norms();
        return std::move(lines_);
    }

private:
    void figures()
    {
        for (auto const& parameter : version_.parameters) {
            line("parameter " + parameter.name + at(parameter.provision) + " = " +
                 shown(parameter.type, parameter.value) + based(parameter.sources, parameter.readings));
        }
        for (auto const& table : version_.tables) {
            line("table " + table.name + based(table.sources, table.readings));
            if (table.owner) {
                line("table " + table.name + " of the owner " + shown(table.type, table.owner->least) + " to " +
                     shown(table.type, table.owner->most));
            }
            for (auto const& [cells, row] : table.rows) {
                line("table " + table.name + " " + row_phrase(table, cells).en +
                     (row.to ? " to " + print_canonical(*row.to) : "") + " " + shown(table.type, row.value));
            }
        }
    }

    void calendars()
    {
        for (auto const& calendar : version_.calendars) {
            line("calendar " + calendar.name + (calendar.month_ends_stay ? " stay" : "") +
                 based(calendar.sources, calendar.readings));
            for (auto const& closed : calendar.closed) {
                line("calendar " + calendar.name + " " + print_iso(closed.from) + " " + print_iso(closed.to) +
                     (closed.every_year ? " each" : ""));
            }
        }
    }

    void norms()
    {
        for (auto const& rule : version_.rules) {
            line("rule " + rule.name + at(rule.provision) + " of " + std::to_string(static_cast<int>(rule.scope)) +
                 when(rule.when) + (rule.expects ? " expect " : " require ") + phrase(rule.demand, version_) +
                 "; exceptions" + listed(rule.exceptions));
            std::string holes;
            for (auto const& hole : rule.message.holes) {
                holes += " {" + hole.name + "} is " + phrase(*hole.value, version_);
            }
            line("message of " + rule.name + both(rule.message.sentence) + holes);
        }
        for (auto const& exception : version_.exceptions) {
            line("exception " + exception.name + at(exception.provision) + when(exception.when) + "; to" +
                 listed(exception.rules) + "; exceptions" + listed(exception.exceptions));
        }
        for (auto const& competence : version_.competences) {
            auto const* const what = competence.silent_after ? "silence "
                                     : competence.referral   ? "referral "
                                                             : "competence ";
            line(what + competence.name + at(competence.provision) +
                 (competence.silent_after ? " after " + phrase(*competence.silent_after, version_) : "") + " " +
                 std::to_string(competence.from) + " to " + std::to_string(competence.to) + " " +
                 std::to_string(static_cast<int>(competence.scope)) + when(competence.when));
        }
    }

    void line(std::string text) { lines_.push_back(std::move(text)); }

    static std::string both(Text const& text) { return text.empty() ? "" : " [" + text.da + " | " + text.en + "]"; }
    static std::string period(Day from, Day to) { return " " + print_iso(from) + ".." + print_iso(to); }
    static std::string shown(Type type, Value const& value)
    {
        return phrase(Expression{{}, type, Constant{value}}, value).en;
    }
    std::string when(std::optional<Expression> const& condition) const
    {
        return condition ? " when " + phrase(*condition, version_) : "";
    }
    std::string at(Index provision) const { return " under " + version_.provisions[provision].id; }
    std::string at(std::optional<Index> provision) const { return provision ? at(*provision) : ""; }

    static std::string based(std::vector<SourceCitation> const& sources, std::vector<Text> const& readings)
    {
        std::string text;
        for (auto const& source : sources) {
            text += " <" + source.document + " " + source.item + ">";
        }
        for (auto const& reading : readings) {
            text += " reads" + both(reading);
        }
        return text;
    }

    static std::string listed(std::vector<Index> const& indices)
    {
        std::string text;
        for (auto const index : indices) {
            text += " " + std::to_string(index);
        }
        return text;
    }

    Version const& version_;
    std::vector<std::string> lines_;
};

inline std::vector<std::string> dumped(Version const& version) { return Dump(version).lines(); }

}  // namespace styr::support
