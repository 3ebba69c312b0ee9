// A JSON Schema that documents are held against, by valijson.
#pragma once

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include <string>

namespace styr::support {

class JsonSchema {
public:
    explicit JsonSchema(nlohmann::json text, valijson::SchemaParser::Version version = valijson::SchemaParser::kDraft7) : text_(std::move(text))
    {
        valijson::SchemaParser(version).populateSchema(Adapter(text_), schema_);
    }

    // Where it does not fit and why, a line each; empty where it fits.
    std::string faults(nlohmann::json const& document) const
    {
        valijson::ValidationResults results;
        std::string told;
        if (!validator_.validate(schema_, Adapter(document), &results)) {
            for (valijson::ValidationResults::Error error; results.popError(error);) {
                for (auto const& part : error.context) {
                    told += part;
                }
                told += ": " + error.description + "\n";
            }
        }
        return told;
    }

    bool fits(nlohmann::json const& document) const { return faults(document).empty(); }

private:
    using Adapter = valijson::adapters::NlohmannJsonAdapter;

    nlohmann::json text_;
    valijson::Schema schema_;
    mutable valijson::Validator validator_;  // keeps the patterns that it has compiled
};

}  // namespace styr::support
