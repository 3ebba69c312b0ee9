// SPDX-License-Identifier: MPL-2.0
// The schemas that editors get are the table of fields: they have every row of it, take every file
// that the reader takes, and what they refuse for its structure the reader refuses too.
#include "models/fields/field_descriptions.hpp"
#include "models/fields/value_forms.hpp"
#include "models/reading/reading.hpp"
#include "models/yaml/document.hpp"
#include "session/explain/schema.hpp"
#include "tests/cli/validation.hpp"
#include "tests/support/shipped_fields.hpp"
#include "tests/support/yaml_as_json.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>

namespace styr::test::data_schema_test {
namespace {

using nlohmann::json;

SchemaKind const& kind_of(RecordKind record)
{
    auto const kinds = schema_kinds();
    return *std::find_if(kinds.begin(), kinds.end(),
                         [record](SchemaKind const& kind) { return kind.record == record; });
}

// Documents for each schema, with words that say which they are; all of a kind are validated at once.
class Documents {
public:
    void add(RecordKind record, std::string label, json document)
    {
        all_[record].labels.push_back(std::move(label));
        all_[record].documents.push_back(std::move(document));
    }
    // Those that their schema refuses, and why.
    std::multimap<std::string, std::string> refused() const
    {
        std::multimap<std::string, std::string> found;
        for (auto const& [record, of_kind] : all_) {
            for (auto const& [index, why] :
                 misfits(json::parse(schema_of(kind_of(record), shipped_fields(), Lang::da)), of_kind.documents)) {
                found.emplace(of_kind.labels[index], why);
            }
        }
        return found;
    }
    std::size_t count(RecordKind record) const { return all_.contains(record) ? all_.at(record).documents.size() : 0; }

private:
    struct OfKind {
        std::vector<std::string> labels;
        std::vector<json> documents;
    };
    std::map<RecordKind, OfKind> all_;
};

struct DataFile {
    fs::path path;
    RecordKind record;
    std::string text;
};

bool is_read(DataFile const& file)
{
    Sources sources;
    Diagnostics diagnostics;
    auto const& source = sources.add(file.path.string(), file.text);
    auto const document = read_document(source, {}, diagnostics);
    return document && read_record(*document, source, file.record, shipped_fields(), diagnostics);
}

json as_json(std::string const& text) { return support::yaml_as_json(YAML::Load(text)); }

bool is_yaml(std::string const& text)
{
    try {
        YAML::Load(text);
        return true;
    } catch (YAML::Exception const&) {
        return false;
    }
}

// What a file is, by its folder or its name; other YAML is no data of ours.
std::optional<RecordKind> record_of(fs::path const& path)
{
    static std::vector<std::pair<std::string, RecordKind>> const marks{
        {"styr.yaml", RecordKind::configuration},      {"/register", RecordKind::operator_},
        {"/submission", RecordKind::submission},       {"/decisions", RecordKind::decision_file},
        {"/settlements", RecordKind::settlement_file}, {"/tests.yaml", RecordKind::test_file},
        {"/figures", RecordKind::figure_file},         {"nordjylland/tests/", RecordKind::test_file},
        {"/data/yaml/", RecordKind::submission},       {"/hostile/", RecordKind::submission}};
    auto const name = fs::relative(path, source_dir).string();
    auto const found = std::find_if(marks.begin(), marks.end(), [&name](auto const& mark) {
        return ("/" + name).find(mark.first) != std::string::npos;
    });
    return found == marks.end() ? std::nullopt : std::optional(found->second);
}

std::vector<DataFile> shipped_files()
{
    std::vector<DataFile> files;
    for (std::string const folder : {"examples", "agreements", "tests", "cli/init"}) {
        for (auto const& entry : fs::recursive_directory_iterator(source_dir / folder)) {
            auto const record = entry.path().extension() == ".yaml" ? record_of(entry.path()) : std::nullopt;
            if (record) {
                files.push_back({entry.path(), *record, read(entry.path())});
            }
        }
    }
    return files;
}

// ---- the table

json const& property_of(json const& schema, std::string const& record, FieldRow const& row)
{
    return schema["definitions"][record]["properties"][std::string(key_of(row.field))];
}

// The definition that holds a record's keys, found by its title.
std::string definition_of(json const& schema, RecordKind record, Lang lang)
{
    for (auto const& [name, definition] : schema["definitions"].items()) {
        if (definition.value("title", "") == name_of(record).in(lang)) {
            return name;
        }
    }
    ADD_FAILURE() << "no definition of " << name_of(record).en;
    return {};
}

// The values of a key wherever it stands in a schema.
std::vector<json> all_of(json const& schema, std::string const& key)
{
    std::vector<json> found;
    if (schema.is_object() && schema.contains(key)) {
        found.push_back(schema[key]);
    }
    for (auto const& part : schema) {
        if (part.is_structured()) {
            auto const inside = all_of(part, key);
            found.insert(found.end(), inside.begin(), inside.end());
        }
    }
    return found;
}

void expect_row(json const& schema, std::string const& definition, FieldRow const& row, Lang lang)
{
    SCOPED_TRACE(definition + ": " + std::string(key_of(row.field)));
    auto const& property = property_of(schema, definition, row);
    EXPECT_EQ(property["title"], label_of(row.field).in(lang));
    EXPECT_EQ(property["description"], description_of(row, shipped_fields()).in(lang));
    auto const text = property.dump();
    bool const required = row.presence == Presence::required;
    EXPECT_EQ(text.find("\"#/definitions/nothing\"") == std::string::npos, required);
    if (row.choices != ChoiceSet::count_) {
        json values = json::array();
        for (auto const choice : shipped_fields().choices_of(row.choices)) {
            values.push_back(values_of(choice.set)[choice.index].key);
        }
        EXPECT_EQ(all_of(property, "enum"), std::vector<json>{values});
    }
    if (row.holds != RecordKind::count_) {
        EXPECT_NE(text.find("\"#/definitions/" + definition_of(schema, row.holds, lang) + "\""), std::string::npos);
    }
    if (row.least < row.most && row.least >= 0 && row.shape != Shape::percent) {
        auto const parts = row.shape == Shape::tariff || row.shape == Shape::money ? 100.0 : 1.0;
        auto const least = all_of(property, "minimum"), most = all_of(property, "maximum");  // of a difference as well
        EXPECT_DOUBLE_EQ(std::min_element(least.begin(), least.end())->get<double>() * parts,
                         static_cast<double>(row.least));
        EXPECT_DOUBLE_EQ(std::max_element(most.begin(), most.end())->get<double>() * parts,
                         static_cast<double>(row.most));
    }
    if (row.shape == Shape::date) {
        EXPECT_NE(text.find(row.exact ? "#/definitions/day\"" : "#/definitions/day_or_bounds\""), std::string::npos);
    }
}

void expect_definition(json const& schema, RecordKind record, Lang lang, std::vector<RecordKind>& seen)
{
    if (std::find(seen.begin(), seen.end(), record) != seen.end()) {
        return;
    }
    seen.push_back(record);
    auto const name = definition_of(schema, record, lang);
    auto const& definition = schema["definitions"][name];
    EXPECT_EQ(definition["description"], description_of(record).in(lang));
    EXPECT_EQ(definition["additionalProperties"], false);
    EXPECT_EQ(definition["properties"].size(), shipped_fields().rows_of(record).size()) << name;
    auto const needed = definition.value("required", json::array());
    for (auto const& row : shipped_fields().rows_of(record)) {
        expect_row(schema, name, row, lang);
        bool const required = std::find(needed.begin(), needed.end(), key_of(row.field)) != needed.end();
        EXPECT_EQ(required, row.presence == Presence::required) << name << ": " << key_of(row.field);
        if (row.holds != RecordKind::count_) {
            expect_definition(schema, row.holds, lang, seen);
        }
    }
}

TEST(DataSchema, HasEveryRowOfTheTableOfFields)
{
    for (auto const lang : {Lang::da, Lang::en}) {
        std::vector<RecordKind> described;
        for (auto const& kind : schema_kinds()) {
            std::vector<RecordKind> seen;
            expect_definition(json::parse(schema_of(kind, shipped_fields(), lang)), kind.record, lang, seen);
            described.insert(described.end(), seen.begin(), seen.end());
        }
        described.push_back(RecordKind::difference);  // stands in a value's place and is described there
        for (std::size_t i = 0; i < static_cast<std::size_t>(RecordKind::count_); ++i) {
            EXPECT_NE(std::find(described.begin(), described.end(), static_cast<RecordKind>(i)), described.end())
                << name_of(static_cast<RecordKind>(i)).en;
        }
    }
}

TEST(DataSchema, DiffersBetweenTheLanguagesInWordsOnly)
{
    auto const without_words = [](json schema) {
        std::function<void(json&)> const strip = [&](json& at) {
            for (auto const* const word : {"title", "description", "patternErrorMessage"}) {
                if (at.is_object() && at.contains(word) && at[word].is_string()) {
                    at.erase(word);
                }
            }
            for (auto& part : at) {
                if (part.is_structured()) {
                    strip(part);
                }
            }
        };
        strip(schema);
        return schema;
    };
    for (auto const& kind : schema_kinds()) {
        auto const da = json::parse(schema_of(kind, FieldTable(), Lang::da)),
                   en = json::parse(schema_of(kind, FieldTable(), Lang::en));
        EXPECT_NE(da, en);
        EXPECT_EQ(without_words(da), without_words(en));
    }
}

// ---- files

TEST(DataSchema, TakesEveryShippedFileThatTheReaderTakes)
{
    Documents taken;
    for (auto const& file : shipped_files()) {
        if (is_read(file)) {
            taken.add(file.record, file.path.string(), as_json(file.text));
        }
    }
    EXPECT_THAT(taken.refused(), testing::IsEmpty());
    for (auto const& kind : schema_kinds()) {
        EXPECT_GE(taken.count(kind.record), 2U) << kind.name;
    }
    EXPECT_GE(taken.count(RecordKind::submission), 15U);
}

// The files of the gallery that are there for a structure that is wrong.
TEST(DataSchema, RefusesWhatTheReaderRefusesForItsStructure)
{
    std::vector<std::string> const names{"F201-unknown-key",  "F202-missing-field",     "F203-wrong-type",
                                         "F204-wrong-entry",  "F205-no-record",         "F207-empty-list",
                                         "F208-empty-text",   "F210-unknown-choice",    "F212-says-nothing",
                                         "F224-not-a-number", "F227-mixed-forms",       "F231-percent-sign-missing",
                                         "F241-not-a-date",   "F247-bounds-not-allowed"};
    Documents documents;
    for (auto const& name : names) {
        for (auto const& entry : fs::directory_iterator(source_dir / "tests/gallery" / name)) {
            if (entry.path().extension() == ".yaml") {
                documents.add(*record_of(entry.path()), name, as_json(read(entry.path())));
            }
        }
    }
    auto const refused = documents.refused();
    for (auto const& name : names) {
        EXPECT_EQ(refused.count(name), 1U) << name;
    }
}

// ---- each value of a file, written in each way

// The plain scalars of a file, one for each way of keys that leads to one.
std::map<std::string, Span> values_in(DataFile const& file)
{
    Sources sources;
    Diagnostics diagnostics;
    auto const document = read_document(sources.add("file.yaml", file.text), {}, diagnostics);
    std::map<std::string, Span> spans;
    std::function<void(std::uint32_t, std::string const&)> const walk = [&](std::uint32_t at, std::string const& way) {
        auto const& node = (*document)[at];
        if (node.kind == Node::Kind::scalar) {
            if (node.style == Node::Style::plain) {
                spans.try_emplace(way, node.span);
            }
            return;
        }
        for (auto child = Document::first_child(at); child < node.past;) {
            bool const mapping = node.kind == Node::Kind::mapping;
            auto const value = mapping ? (*document)[child].past : child;
            walk(value, mapping ? way + "/" + std::string((*document)[child].text) : way);
            child = (*document)[value].past;
        }
    };
    walk(0, std::string(kind_of(file.record).name));
    return spans;
}

std::vector<std::string> const ways{"1933",
                                    "1933.5",
                                    "1.933,00",
                                    "1.933",
                                    "1933 kr.",
                                    "1e3",
                                    "+5",
                                    "-206",
                                    "0",
                                    "0933",
                                    "7,0",
                                    "90 %",
                                    "95,34%",
                                    "90",
                                    "true",
                                    "True",
                                    "ja",
                                    "~",
                                    "Null",
                                    "''",
                                    "'1933'",
                                    "2020-08-01",
                                    "1/8-2020",
                                    "1. august 2020",
                                    "2020-8-1",
                                    "2020",
                                    "januar 2023",
                                    "{after: 2020-03-09}",
                                    "{after: ~}",
                                    "{}",
                                    "[]",
                                    "[FU]",
                                    "[tariff, tariff]",
                                    "-",
                                    "…",
                                    "da",
                                    "approved",
                                    "tariff",
                                    "municipality",
                                    "private",
                                    "day_and_night",
                                    "[{}]",
                                    "{tariff: 1}",
                                    "{places: 1933, note: x}"};

DataFile with_value(DataFile file, Span span, std::string const& way)
{
    file.text.replace(span.begin, span.end - span.begin, way);
    return file;
}

TEST(DataSchema, TakesEveryValueThatTheReaderTakes)
{
    Documents taken, refused;
    std::set<std::string> tried;
    std::size_t count = 0;
    for (auto const& file : shipped_files()) {
        auto const name = file.path.string();
        if ((name.find("/init/da/") == std::string::npos && name.find("/data/") == std::string::npos) ||
            !is_read(file)) {
            continue;
        }
        for (auto const& [where, span] : values_in(file)) {
            for (auto const& way : tried.insert(where).second ? ways : std::vector<std::string>()) {
                auto const changed = with_value(file, span, way);
                if (is_read(changed)) {
                    taken.add(file.record, where + ": " + way, as_json(changed.text));
                    ++count;
                } else if (is_yaml(changed.text)) {
                    refused.add(file.record, where + ": " + way, as_json(changed.text));
                }
            }
        }
    }
    EXPECT_THAT(taken.refused(), testing::IsEmpty());
    EXPECT_GT(count, 500U);
    EXPECT_GT(refused.refused().size(), 500U) << "what both refuse";
}

TEST(DataSchema, IsListedAndPrintedByKind)
{
    auto const list = krisecenter().run({"schema", "--lang", "en"});
    EXPECT_EQ(list.status, 0);
    for (auto const& kind : schema_kinds()) {
        EXPECT_THAT(list.out, testing::HasSubstr(kind.name));
        EXPECT_EQ(krisecenter().run({"schema", std::string(kind.name), "--lang", "en"}).out,
                  schema_of(kind, FieldTable(), Lang::en));
        EXPECT_EQ(krisecenter().run({"schema", std::string(kind.name)}).out, schema_of(kind, FieldTable(), Lang::da));
    }
    EXPECT_EQ(krisecenter().run({"schema", "submission", "tests"}).status, 2);
}

}  // namespace
}  // namespace styr::test::data_schema_test
