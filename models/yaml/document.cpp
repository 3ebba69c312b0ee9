// SPDX-License-Identifier: MPL-2.0
#include "models/yaml/document.hpp"

#include "diagnostics/utf8.hpp"
#include "models/messages/document_problems.hpp"
#include "models/yaml/byte_check.hpp"
#include "models/yaml/reader.hpp"
#include "models/yaml/readers_agree.hpp"
#include "models/yaml/stand_ins.hpp"

#include <iterator>

namespace styr {

namespace {

// yaml-cpp reads something else than we did: a guess at which of us is right is no way to read a
// municipality's figures.
void refuse_difference(yaml::Verdict const& verdict, DocumentBuilder const& nodes, Refusals& refusals)
{
    auto const node = verdict.node < nodes.size() ? verdict.node : nodes.size() - 1;
    auto const span = nodes[node].span;
    auto const end = nodes[node].kind == Node::Kind::scalar ? span.end : span.begin;
    refusals.add(document_problem::readers_differ, span.begin, end,
                 {{"reader", Text{printable(verdict.remark, Refusals::excerpt * 2)}}});
}

bool confirmed(std::string_view text, DocumentBuilder const& nodes, Refusals& refusals)
{
    auto const verdict = yaml::follow_yaml_cpp(text, nodes);
    if (!verdict.agrees) {
        refuse_difference(verdict, nodes, refusals);
    }
    return verdict.agrees;
}

std::optional<Document> read(Source const& source, DocumentLimits const& limits, Refusals& refusals)
{
    if (!check_bytes(source, limits, refusals) || !check_stand_ins(source, refusals)) {
        return std::nullopt;
    }
    auto const begin = byte_order_mark(source.text());
    DocumentBuilder nodes(source.text().size());
    yaml::Reader reader(source, begin, limits, nodes, refusals);
    if (!reader.read() || !confirmed(source.text().substr(begin), nodes, refusals)) {
        return std::nullopt;
    }
    return std::move(nodes).finish();
}

}  // namespace

std::optional<Document> read_document(Source const& source, DocumentLimits const& limits, Diagnostics& diagnostics)
{
    Diagnostics found;
    Refusals refusals(source, found);
    auto document = read(source, limits, refusals);
    sort_by_place(found);
    diagnostics.insert(diagnostics.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    return document;
}

}  // namespace styr
