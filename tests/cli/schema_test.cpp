// What `-f json` prints is what the published schema says. Debian has no validator for C++; this one
// knows the keywords that the schema uses and fails on any other, so that none is passed over.
#include "tests/cli/program.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <regex>
#include <set>

namespace styr::test {
namespace {

using nlohmann::json;

class Validator {
public:
    explicit Validator(json schema) : root_(std::move(schema)) {}

    // "/subjects/0/verdict: …" for everything that does not fit.
    std::vector<std::string> problems(json const& value)
    {
        wrong_.clear();
        check(root_, value, "");
        return wrong_;
    }

private:
    void fail(std::string const& at, std::string const& why) { wrong_.push_back(at + ": " + why); }

    static bool is_of(json const& value, std::string const& type)
    {
        return (type == "object" && value.is_object()) || (type == "array" && value.is_array()) || (type == "string" && value.is_string()) ||
               (type == "integer" && value.is_number_integer()) || (type == "boolean" && value.is_boolean()) || (type == "null" && value.is_null());
    }

    void check(json const& schema, json const& value, std::string const& at)
    {
        static std::set<std::string> const ignored{"$schema", "title", "description", "$defs", "required", "additionalProperties"};
        for (auto const& [keyword, wanted] : schema.items()) {
            if (!ignored.contains(keyword)) {
                apply(keyword, wanted, schema, value, at);
            }
        }
    }

    void apply(std::string const& keyword, json const& wanted, json const& schema, json const& value, std::string const& at)
    {
        if (keyword == "$ref") {
            check(root_.at(json::json_pointer(wanted.get<std::string>().substr(1))), value, at);
        } else if (keyword == "type") {
            auto const types = wanted.is_array() ? wanted.get<std::vector<std::string>>() : std::vector<std::string>{wanted};
            if (std::none_of(types.begin(), types.end(), [&](auto const& type) { return is_of(value, type); })) {
                fail(at, "is no " + wanted.dump());
            }
        } else if (keyword == "const" || keyword == "enum") {
            auto const allowed = keyword == "const" ? json::array({wanted}) : wanted;
            if (std::find(allowed.begin(), allowed.end(), value) == allowed.end()) {
                fail(at, value.dump() + " is none of " + allowed.dump());
            }
        } else if (keyword == "properties") {
            check_object(schema, value, at);
        } else if (keyword == "items") {
            for (std::size_t i = 0; value.is_array() && i < value.size(); ++i) {
                check(wanted, value[i], at + "/" + std::to_string(i));
            }
        } else if (keyword == "pattern") {
            if (value.is_string() && !std::regex_search(value.get<std::string>(), std::regex(wanted.get<std::string>()))) {
                fail(at, value.dump() + " does not match " + wanted.dump());
            }
        } else if (keyword == "minimum") {
            if (value.is_number() && value < wanted) {
                fail(at, value.dump() + " is less than " + wanted.dump());
            }
        } else if (keyword == "anyOf") {
            check_any(wanted, value, at);
        } else {
            fail(at, "the validator does not know " + keyword);
        }
    }

    void check_object(json const& schema, json const& value, std::string const& at)
    {
        if (!value.is_object()) {
            return;
        }
        for (auto const& key : schema.value("required", json::array())) {
            if (!value.contains(key.get<std::string>())) {
                fail(at, "lacks " + key.dump());
            }
        }
        for (auto const& [key, held] : value.items()) {
            if (schema["properties"].contains(key)) {
                check(schema["properties"][key], held, at + "/" + key);
            } else if (schema.value("additionalProperties", json(true)) == false) {
                fail(at, "has the unknown key " + key);
            }
        }
    }

    void check_any(json const& choices, json const& value, std::string const& at)
    {
        auto const before = wrong_;
        for (auto const& choice : choices) {
            wrong_.clear();
            check(choice, value, at);
            if (wrong_.empty()) {
                wrong_ = before;
                return;
            }
        }
        wrong_ = before;
        fail(at, value.dump() + " is none of the alternatives");
    }

    json root_;
    std::vector<std::string> wrong_;
};

Validator published() { return Validator(json::parse(read(source_dir / "docs/schema/check-result.schema.json"))); }

std::vector<std::string> problems_of(std::string const& printed) { return published().problems(json::parse(printed)); }

TEST(Schema, HoldsForResults)
{
    Copy copy;
    copy.put("submissions/a.yaml", "changes:\n  - offer: X\n    effective: {after: 2020-02-01}\n    after: {tariff: 2500}\n    changed: [tariff]\n");
    copy.put("submissions/b.yaml", "operator: Y\nchanges:\n  - offer: Y\n    kind: closure\n    effective: {before: 2019-02-01}\n  - offer: Z\n    after: {places: 2}\n");
    for (auto const* const lang : {"da", "en"}) {
        EXPECT_THAT(problems_of(copy.run({"check", "-f", "json", "--lang", lang, "--as-of", "2020-05-20"}).out), testing::IsEmpty());
    }
}

TEST(Schema, HoldsForTheExample)
{
    World world{source_dir / "examples/nordjylland"};
    world.variables["STYR_AGREEMENTS"] = (source_dir / "agreements").string();
    EXPECT_THAT(problems_of(world.run({"check", "-f", "json"}).out), testing::IsEmpty());
}

TEST(Schema, HoldsWhereNothingCouldBeJudged)
{
    Copy copy;
    copy.put("submissions/a.yaml", "[");
    copy.put("submissions/b.yaml", "x: y\n");
    EXPECT_THAT(problems_of(copy.run({"check", "-f", "json"}).out), testing::IsEmpty());
    TemporaryFolder empty;
    EXPECT_THAT(problems_of(World{empty.path}.run({"check", "-f", "json"}).out), testing::IsEmpty());
}

TEST(Schema, OfTestsHoldsWithAndWithoutResults)
{
    Validator schema(json::parse(read(source_dir / "docs/schema/test-result.schema.json")));
    World world{source_dir};
    world.variables["STYR_AGREEMENTS"] = (source_dir / "agreements").string();
    auto const problems = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"test", "-f", "json", "--agreement"});
        return schema.problems(json::parse(world.run(words).out));
    };
    EXPECT_THAT(problems({"nordjylland"}), testing::IsEmpty());
    EXPECT_THAT(problems({"nordjylland", "--coverage"}), testing::IsEmpty());
    EXPECT_THAT(problems({"nordjylland", "--mutate", "agreements/nordjylland/tests/p10-entering-leaving.yaml"}), testing::IsEmpty());
    EXPECT_THAT(problems({"sønderjylland"}), testing::IsEmpty());
}

TEST(Schema, RefusesWhatDoesNotFit)
{
    auto document = json::parse(krisecenter().run({"check", "-f", "json"}).out);
    ASSERT_THAT(published().problems(document), testing::IsEmpty());
    auto const spoil = [&](char const* pointer, json value) {
        auto spoilt = document;
        spoilt[json::json_pointer(pointer)] = std::move(value);
        return published().problems(spoilt).size();
    };
    EXPECT_EQ(spoil("/schemaVersion", 2), 1U);
    EXPECT_EQ(spoil("/subjects/0/verdict", "fine"), 1U);
    EXPECT_EQ(spoil("/subjects/0/effective", "1 August"), 1U);
    EXPECT_EQ(spoil("/subjects/0/location/line", 0), 1U);
    EXPECT_EQ(spoil("/subjects/0/rules/0/extra", 0), 1U);
    EXPECT_EQ(spoil("/summary/notice", -1), 1U);
}

}  // namespace
}  // namespace styr::test
