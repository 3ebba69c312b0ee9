// SPDX-License-Identifier: MPL-2.0
// How libfyaml reads a text, in the canonical form of document_support.hpp. It passes the whole YAML test suite, and
// the tests ask it on its own, not by way of the code under test. Text that is no UTF-8 must not come here: in a line
// that begins with
// `%` it hangs on it. Nor should `'a''''b'`, which it misreads, leaking memory where there is much of it. We refuse
// both.
#pragma once

#include "tests/models/document_support.hpp"

#include <libfyaml.h>

#include <memory>
#include <string>
#include <string_view>

namespace styr::test {

inline void append_event(std::string& out, fy_event const& event)
{
    switch (event.type) {
    case FYET_SEQUENCE_START:
        out += "[\n";
        break;
    case FYET_SEQUENCE_END:
        out += "]\n";
        break;
    case FYET_MAPPING_START:
        out += "{\n";
        break;
    case FYET_MAPPING_END:
        out += "}\n";
        break;
    case FYET_DOCUMENT_END:
        out += "end of document\n";
        break;
    case FYET_ALIAS:
        out += "alias\n";
        break;
    case FYET_SCALAR: {
        std::size_t size = 0;
        auto* const token = event.scalar.value;
        char const* const text = token != nullptr ? fy_token_get_text(token, &size) : "";
        bool const plain = token == nullptr || fy_token_scalar_style(token) == FYSS_PLAIN;
        append_scalar(out, plain ? 'p' : 'q', {text, size});
        break;
    }
    default:
        break;
    }
}

inline void say_nothing(fy_diag*, void*, char const*, std::size_t) {}

// The text as libfyaml reads it, or "error".
inline std::string libfyaml_reads(std::string_view text)
{
    fy_diag_cfg silence{};
    silence.output_fn = say_nothing;
    silence.level = FYET_MAX;
    fy_parse_cfg config{};
    // Our own limit of depth is smaller than the stack; libfyaml's would differ from it by a little.
    config.flags = static_cast<fy_parse_cfg_flags>(FYPCF_QUIET | FYPCF_DISABLE_DEPTH_LIMIT | FYPCF_JSON_NONE);
    config.diag = fy_diag_create(&silence);
    std::unique_ptr<fy_diag, void (*)(fy_diag*)> const diag(config.diag, fy_diag_destroy);
    std::unique_ptr<fy_parser, void (*)(fy_parser*)> const parser(fy_parser_create(&config), fy_parser_destroy);
    fy_parser_set_string(parser.get(), text.data(), text.size());
    std::string out;
    bool ended = false;
    while (fy_event* const event = fy_parser_parse(parser.get())) {
        ended = event->type == FYET_STREAM_END;
        append_event(out, *event);
        fy_parser_event_free(parser.get(), event);
    }
    return ended ? out : "error";
}

// Our reading in the same words.
inline std::string our_reading(Document const& document) { return canonical(document) + "end of document\n"; }

}  // namespace styr::test
