// SPDX-License-Identifier: MPL-2.0
#include "engine/testing/mutants.hpp"

#include "engine/evaluation/phrases.hpp"
#include "engine/testing/mutate_expression.hpp"
#include "models/fields/print.hpp"
#include "rules/syntax/lexical.hpp"
#include "rules/typed/parts.hpp"

#include <algorithm>

namespace styr {

namespace {

using Part = PartOf<Expression const>;

void add_defeated(Exception const& exception, Version const& version, std::vector<std::string>& names)
{
    for (auto const rule : exception.rules) {
        names.push_back(version.rules[rule].name);
    }
}

std::vector<std::string> touched_by(Owner const& owner, Version const& version)
{
    std::vector<std::string> names;
    if (owner.kind == Owner::Kind::rule) {
        names.push_back(version.rules[owner.index].name);
    } else if (owner.kind == Owner::Kind::exception) {
        add_defeated(version.exceptions[owner.index], version, names);
    }
    return names;
}

class Listing {
public:
    explicit Listing(Agreement const& agreement) : agreement_(agreement) {}
    std::vector<Mutant> mutants;

    void add(std::string const& name, std::string const& before, std::string const& after, Span place,
             std::vector<std::string> rules, std::function<void(Agreement&)> change)
    {
        auto id = name + ": `" + before + "` → `" + after + "`";
        mutants.push_back({id,
                           {name + ": `" + after + "` i stedet for `" + before + "`",
                            name + ": `" + after + "` instead of `" + before + "`"},
                           place,
                           std::move(rules),
                           std::move(change)});
    }

    void expressions();
    void declarations();
    void name_apart();

private:
    void of_part(std::vector<std::size_t> const& places);
    std::string told(Part const& part, std::size_t shown, Expression const& instead) const;
    std::size_t nearest_truth(std::size_t part) const;
    void of_rule(Rule const& rule, Version const& version);
    void of_exception(Exception const& exception, Version const& version);
    void of_competence(Competence const& competence, Version const& version);
    void of_figures(Version const& version);
    void of_row(Table const& table, std::vector<Table::Cell> const& cells, Table::Row const& row);
    void of_calendars(Version const& version);
    void of_definition(Definition const& definition);
    void of_bodies(Version const& version);
    void of_period(Version const& version);

    // What a declaration of the text is in whichever version has it.
    template <class Member, class Change>
    static std::function<void(Agreement&)> everywhere(Member member, Span span, Change change)
    {
        return [=](Agreement& agreement) {
            for (auto& version : agreement.versions) {
                for (auto& item : version.*member) {
                    if (item.span == span) {
                        change(item);
                    }
                }
            }
        };
    }

    Agreement const& agreement_;
    std::vector<Part> parts_;
    std::vector<Span> done_;
};

// The smallest truth around a part, since a figure alone says little.
std::size_t Listing::nearest_truth(std::size_t part) const
{
    while (parts_[part].expression->type.kind != Kind::truth && parts_[part].parent != part) {
        part = parts_[part].parent;
    }
    return part;
}

std::string Listing::told(Part const& part, std::size_t shown, Expression const& instead) const
{
    Expression whole = *parts_[shown].expression;
    auto* at = &whole;
    for (auto i = parts_[shown].path.size(); i < part.path.size(); ++i) {
        at = operands_of(*at)[part.path[i]];
    }
    auto changed = instead;  // `instead` may be a part of what it replaces
    *at = std::move(changed);
    return phrase(whole, agreement_.versions[part.version]);
}

void Listing::of_part(std::vector<std::size_t> const& places)
{
    auto const& part = parts_[places.front()];
    auto const& version = agreement_.versions[part.version];
    auto const negatable = [](auto const& parts, std::size_t place) {
        return parts[place].parent == place ||
               !std::holds_alternative<Not>(parts[parts[place].parent].expression->node);
    };
    auto const found = mutations_of(*part.expression, {version, agreement_.fields, negatable(parts_, places.front())});
    auto const shown = nearest_truth(places.front());
    auto const before = phrase(*parts_[shown].expression, version);
    for (std::size_t number = 0; number < found.size(); ++number) {
        auto const change = [places, number, negatable](Agreement& agreement) {
            auto const all = parts_of(agreement);
            for (auto const place : places) {
                auto const mutations = mutations_of(*all[place].expression, {agreement.versions[all[place].version],
                                                                             agreement.fields, negatable(all, place)});
                if (number < mutations.size()) {
                    *all[place].expression = mutations[number];
                }
            }
        };
        add(name_of(part.owner, version), before, told(part, shown, found[number]), part.expression->span,
            touched_by(part.owner, version), change);
    }
}

void Listing::expressions()
{
    parts_ = parts_of(agreement_);
    std::map<PartKey, std::vector<std::size_t>> places;
    std::vector<PartKey> order;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        auto const key = key_of(parts_[i]);
        auto& known = places[key];
        if (known.empty()) {
            order.push_back(key);
        }
        known.push_back(i);
    }
    for (auto const& key : order) {
        of_part(places[key]);
    }
}

void Listing::of_rule(Rule const& rule, Version const& version)
{
    auto const name = version.provisions[rule.provision].id + " " + rule.name;
    std::vector<std::string> const rules{rule.name};
    add(name, rule.expects ? "expect" : "require", rule.expects ? "require" : "expect", rule.span, rules,
        everywhere(&Version::rules, rule.span, [](Rule& each) { each.expects = !each.expects; }));
    if (rule.when) {
        add(name, "when " + phrase(*rule.when, version), "–", rule.when->span, rules,
            everywhere(&Version::rules, rule.span, [](Rule& each) { each.when.reset(); }));
    }
}

void Listing::of_exception(Exception const& exception, Version const& version)
{
    auto const name = version.provisions[exception.provision].id + " " + exception.name;
    std::vector<std::string> rules;
    add_defeated(exception, version, rules);
    auto const drop = [span = exception.span](Agreement& agreement) {
        for (auto& each : agreement.versions) {
            auto const drop_from = [&](std::vector<Index>& list) {
                std::erase_if(list, [&](Index index) { return each.exceptions[index].span == span; });
            };
            std::for_each(each.rules.begin(), each.rules.end(), [&](Rule& rule) { drop_from(rule.exceptions); });
            std::for_each(each.exceptions.begin(), each.exceptions.end(),
                          [&](Exception& other) { drop_from(other.exceptions); });
        }
    };
    add(name, "exception " + exception.name, "–", exception.span, rules, drop);
    if (exception.when) {
        add(name, "when " + phrase(*exception.when, version), "–", exception.when->span, rules,
            everywhere(&Version::exceptions, exception.span, [](Exception& each) { each.when.reset(); }));
    }
}

// A referral is left alone: the log alone says whether a case was put before a higher body, and the
// agreement's word for it is only cited.
void Listing::of_competence(Competence const& competence, Version const& version)
{
    if (competence.referral) {
        return;
    }
    auto const name = version.provisions[competence.provision].id + " " + competence.name;
    auto const drop = [span = competence.span](Agreement& agreement) {
        for (auto& each : agreement.versions) {
            std::erase_if(each.competences.own(), [&](Competence const& other) { return other.span == span; });
        }
    };
    add(name, (competence.silent_after ? "silence " : "competence ") + competence.name, "–", competence.span, {}, drop);
    if (auto const* const period =
            competence.silent_after ? std::get_if<Constant>(&competence.silent_after->node) : nullptr) {
        auto longer = *competence.silent_after;
        longer.node = Constant{sum(std::get<Fraction>(period->value), Fraction{1}).value_or(Fraction{0})};
        add(name, "after " + phrase(*competence.silent_after, version), "after " + phrase(longer, version),
            competence.silent_after->span, {},
            everywhere(&Version::competences, competence.span,
                       [longer](Competence& each) { each.silent_after = longer; }));
    }
    if (competence.when) {
        add(name, "when " + phrase(*competence.when, version), "–", competence.when->span, {},
            everywhere(&Version::competences, competence.span, [](Competence& each) { each.when.reset(); }));
    }
}

void Listing::of_figures(Version const& version)
{
    for (auto const& parameter : version.parameters) {
        if (parameter.type.kind == Kind::day_in_year) {
            continue;  // its day stands in each expression that reads it, and is changed there
        }
        Expression const shown{parameter.span, parameter.type, Constant{parameter.value}};
        for (auto const& value : std::find(done_.begin(), done_.end(), parameter.span) == done_.end()
                                     ? neighbours_of(parameter.value, parameter.type, agreement_.fields)
                                     : std::vector<Value>{}) {
            add(parameter.name, phrase(shown, parameter.value).en, phrase(shown, value).en, parameter.span, {},
                everywhere(&Version::parameters, parameter.span, [value](Parameter& each) { each.value = value; }));
        }
        done_.push_back(parameter.span);
    }
    for (auto const& table : version.tables) {
        for (auto const& [cells, row] : table.rows) {
            if (std::find(done_.begin(), done_.end(), row.span) == done_.end()) {
                of_row(table, cells, row);
                done_.push_back(row.span);
            }
        }
    }
}

// Another value, and of a band another beginning.
void Listing::of_row(Table const& table, std::vector<Table::Cell> const& cells, Table::Row const& row)
{
    auto const change = [this, span = row.span](std::string const& name, Text const& before, Text const& after,
                                                auto how) {
        add(name, before.en, after.en, span, {}, [span, how](Agreement& agreement) {
            for (auto& each : agreement.versions) {
                for (auto& other : each.tables) {
                    auto const at = std::find_if(other.rows.begin(), other.rows.end(),
                                                 [span](auto const& one) { return one.second.span == span; });
                    if (at != other.rows.end()) {
                        how(other, at);
                    }
                }
            }
        });
    };
    auto const what_for = row_phrase(table, cells);
    Expression const shown{row.span, table.type, Constant{row.value}};
    for (auto const& value : neighbours_of(row.value, table.type, agreement_.fields)) {
        change(table.name + " " + what_for.en, phrase(shown, row.value), phrase(shown, value),
               [value](Table&, auto at) { at->second.value = value; });
    }
    if (table.keys.back().by != Table::By::band) {
        return;
    }
    for (auto const& from :
         neighbours_of(std::get<Fraction>(cells.back()), table.keys.back().type, agreement_.fields)) {
        auto moved = cells;
        moved.back() = std::get<Fraction>(from);
        change(table.name, what_for, row_phrase(table, moved), [moved](Table& other, auto at) {
            auto node = other.rows.extract(at);
            node.key() = moved;
            other.rows.insert(std::move(node));
        });
    }
}

// A day that is open after all, and months that are counted the other way.
void Listing::of_calendars(Version const& version)
{
    auto const change = [this](Calendar const& calendar, std::string const& what, Span span, auto how) {
        if (std::find(done_.begin(), done_.end(), span) != done_.end()) {
            return;
        }
        done_.push_back(span);
        add(calendar.name, what, "–", span, {}, [how, at = calendar.span](Agreement& agreement) {
            for (auto& each : agreement.versions) {
                for (auto& other : each.calendars) {
                    if (other.span == at) {
                        how(other);
                    }
                }
                each.count_by_calendars();
            }
        });
    };
    for (auto const& calendar : version.calendars) {
        for (auto const& closed : calendar.closed) {
            auto const day = [&](Day of) {
                return closed.every_year
                           ? std::to_string(static_cast<unsigned>(styr::calendar(of).day())) + " " +
                                 std::string(lexical::month_name(static_cast<unsigned>(styr::calendar(of).month())))
                           : print_iso(of);
            };
            auto const text = day(closed.from) + (closed.to == closed.from ? "" : " to " + day(closed.to));
            change(calendar, "closed " + text, closed.span, [span = closed.span](Calendar& other) {
                std::erase_if(other.closed, [&](Calendar::Closed const& each) { return each.span == span; });
            });
        }
        if (calendar.month_ends_stay) {
            change(calendar, "month ends stay", calendar.span, [](Calendar& other) { other.month_ends_stay = false; });
        }
    }
}

void Listing::of_definition(Definition const& definition)
{
    for (auto const& each : definition.cases) {
        if (definition.cases.size() < 2 || !each.when ||
            std::find(done_.begin(), done_.end(), each.span) != done_.end()) {
            continue;
        }
        done_.push_back(each.span);
        auto const cases_at = [span = each.span](auto change) {
            return [span, change](Agreement& agreement) {
                for (auto& version : agreement.versions) {
                    for (auto& other : version.definitions) {
                        change(other, span);
                    }
                }
            };
        };
        auto const name = definition.name + " (" + std::to_string(&each - definition.cases.data() + 1) + ")";
        add(name, "define " + definition.name, "–", each.span, {}, cases_at([](Definition& other, Span span) {
                std::erase_if(other.cases, [&](Definition::Case const& one) { return one.span == span; });
            }));
        add(name, "when …", "–", each.when->span, {}, cases_at([](Definition& other, Span span) {
                for (auto& one : other.cases) {
                    if (one.span == span) {
                        one.when.reset();
                    }
                }
            }));
    }
}

void Listing::of_bodies(Version const& version)
{
    for (auto const& body : version.bodies) {
        if (body.above && std::find(done_.begin(), done_.end(), body.span) == done_.end()) {
            done_.push_back(body.span);
            add(body.name, "above " + version.bodies[*body.above].name, "–", body.span, {},
                everywhere(&Version::bodies, body.span, [](Body& each) { each.above.reset(); }));
        }
        if (body.equal_to && std::find(done_.begin(), done_.end(), body.span) == done_.end()) {
            done_.push_back(body.span);
            add(body.name, "equal to " + version.bodies[*body.equal_to].name, "–", body.span, {},
                everywhere(&Version::bodies, body.span, [](Body& each) {
                    each.equal_to.reset();
                    each.for_itself = false;
                }));
        }
    }
}

// Only inwards: outwards, two versions would meet.
void Listing::of_period(Version const& version)
{
    std::chrono::days const day{1};
    auto const change = [span = version.span](Day from, Day to) {
        return [=](Agreement& agreement) {
            for (auto& each : agreement.versions) {
                if (each.span == span) {
                    each.from = from;
                    each.to = to;
                }
            }
        };
    };
    add(version.name, "in force from " + print_iso(version.from), "in force from " + print_iso(version.from + day),
        version.span, {}, change(version.from + day, version.to));
    if (version.to != last_day) {
        add(version.name, "in force to " + print_iso(version.to), "in force to " + print_iso(version.to - day),
            version.span, {}, change(version.from, version.to - day));
    }
}

void Listing::declarations()
{
    auto const once = [this](Span span) {
        bool const first = std::find(done_.begin(), done_.end(), span) == done_.end();
        done_.push_back(span);
        return first;
    };
    for (auto const& version : agreement_.versions) {
        for (auto const& rule : version.rules) {
            if (once(rule.span)) {
                of_rule(rule, version);
            }
        }
        for (auto const& exception : version.exceptions) {
            if (once(exception.span)) {
                of_exception(exception, version);
            }
        }
        for (auto const& competence : version.competences) {
            if (once(competence.span)) {
                of_competence(competence, version);
            }
        }
        of_figures(version);
        of_calendars(version);
        for (auto const& definition : version.definitions) {
            of_definition(definition);
        }
        of_bodies(version);
        of_period(version);
    }
}

// Two changes may read the same; their order in the text tells them apart.
void Listing::name_apart()
{
    std::map<std::string, int> uses;
    for (auto& mutant : mutants) {
        if (auto const number = ++uses[mutant.id]; number > 1) {
            mutant.id += " (" + std::to_string(number) + ")";
        }
    }
}

}  // namespace

std::vector<Mutant> mutants_of(Agreement const& agreement)
{
    Listing listing(agreement);
    listing.expressions();
    listing.declarations();
    listing.name_apart();
    return std::move(listing.mutants);
}

std::vector<Mutant const*> unnoticed(std::vector<Mutant> const& mutants, Agreement const& agreement,
                                     std::vector<AuthorTest> const& tests)
{
    std::vector<Mutant const*> alive;
    for (auto const& mutant : mutants) {
        auto changed = agreement;
        mutant.change(changed);
        auto const noticed = [&](AuthorTest const& test) { return !passes(test, changed, mutant.rules); };
        if (std::none_of(tests.begin(), tests.end(), noticed)) {
            alive.push_back(&mutant);
        }
    }
    return alive;
}

}  // namespace styr
