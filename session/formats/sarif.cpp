// SPDX-License-Identifier: MPL-2.0
#include "session/formats/sarif.hpp"

#include <fmt/format.h>

namespace styr::sarif {

namespace {

// The path as a relative reference: also a colon in its first part would make a scheme of it.
std::string uri(std::string_view path)
{
    static constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    std::string made = path.starts_with('/') ? "file://" : "";
    for (char const c : path) {
        made += plain.find(c) != std::string_view::npos ? std::string(1, c)
                                                        : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return made;
}

}  // namespace

// Brackets would make a link, braces a placeholder.
Json message(std::string_view text)
{
    std::string made;
    for (char const c : text) {
        switch (c) {
        case '[':
        case ']':
            made += std::string{'\\', c};
            break;
        case '{':
        case '}':
            made += std::string{c, c};
            break;
        default:
            made += c;
        }
    }
    return {{"text", made}};
}

Json artifact_location(Span span, Sources const& sources)
{
    return {{"uri", uri(sources.path_in_repository(span.source))}};
}

Json region(Span span, Sources const& sources)
{
    auto const& source = sources[span.source];
    auto const begin = source.position(span.begin);
    auto const end = source.position(span.end);
    Json made{{"startLine", begin.line}, {"startColumn", begin.column}};
    if (end.line == begin.line && end.column > begin.column) {
        made["endLine"] = end.line;
        made["endColumn"] = end.column;
    }
    return made;
}

Json physical_location(Span span, Sources const& sources)
{
    return {{"artifactLocation", artifact_location(span, sources)}, {"region", region(span, sources)}};
}

Json location(Span span, Report const& report)
{
    auto const& source = report.sources[span.source];
    bool const of_the_agreement = source.name().ends_with(".styr") || source.name().ends_with(".csv");
    if (!report.agreement_is_shipped || !of_the_agreement) {
        return {{"physicalLocation", physical_location(span, report.sources)}};
    }
    auto const at = source.position(span.begin);
    auto names = Json::array();
    names.push_back({{"fullyQualifiedName", fmt::format("{}:{}:{}", source.name(), at.line, at.column)}});
    return {{"logicalLocations", std::move(names)}};
}

}  // namespace styr::sarif
