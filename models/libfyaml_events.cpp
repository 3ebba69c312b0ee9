// libfyaml's events, held against our nodes. It passes the whole YAML test suite. Text that is no
// UTF-8 must not come here: in a line that begins with `%` it hangs on it. Nor should `'a''''b'`,
// which it misreads, leaking memory where there is much of it.
#include "models/yaml_agreement.hpp"

#include <libfyaml.h>

#include <memory>

namespace styr::yaml {

namespace {

void print_nothing(fy_diag*, void*, char const*, std::size_t) {}

struct Free {
    void operator()(fy_diag* diag) const { fy_diag_destroy(diag); }
    void operator()(fy_parser* parser) const { fy_parser_destroy(parser); }
};
using Diag = std::unique_ptr<fy_diag, Free>;
using Parser = std::unique_ptr<fy_parser, Free>;

Diag silent_diag()
{
    fy_diag_cfg config{};
    config.output_fn = print_nothing;
    config.level = FYET_ERROR;
    config.module_mask = ~0U;
    Diag diag(fy_diag_create(&config));
    if (diag) {
        fy_diag_set_collect_errors(diag.get(), true);
    }
    return diag;
}

std::string first_error(fy_diag* diag)
{
    void* cursor = nullptr;
    fy_diag_error const* const error = fy_diag_errors_iterate(diag, &cursor);
    return error != nullptr && error->msg != nullptr ? std::string("libfyaml: ") + error->msg : "libfyaml";
}

// A plain text as it is written, which is its value where it stands on one line, as ours do: to ask
// for the value would copy it.
std::string_view written(fy_token* token, std::string_view file)
{
    auto const* const begin = fy_token_start_mark(token);
    auto const* const end = fy_token_end_mark(token);
    bool const known = begin != nullptr && end != nullptr && begin->input_pos <= end->input_pos && end->input_pos <= file.size();
    return known ? file.substr(begin->input_pos, end->input_pos - begin->input_pos) : std::string_view{};
}

bool follow_scalar(fy_event const& event, std::string_view file, Agreement& agreement)
{
    auto const& scalar = event.scalar;
    if (scalar.anchor != nullptr || scalar.tag != nullptr) {
        return false;
    }
    if (scalar.value == nullptr) {
        return agreement.scalar({}, true);
    }
    if (fy_token_scalar_style(scalar.value) == FYSS_PLAIN) {
        return agreement.scalar(written(scalar.value, file), true);
    }
    std::size_t length = 0;
    char const* const text = fy_token_get_text(scalar.value, &length);
    return text != nullptr && agreement.scalar({text, length}, false);
}

// Whether the event is one that we read too; what begins and ends the stream says nothing.
bool follow(fy_event const& event, std::string_view file, Agreement& agreement, int& documents)
{
    switch (event.type) {
    case FYET_SCALAR: return follow_scalar(event, file, agreement);
    case FYET_SEQUENCE_START: return agreement.open(Node::Kind::sequence);
    case FYET_MAPPING_START: return agreement.open(Node::Kind::mapping);
    case FYET_SEQUENCE_END:
    case FYET_MAPPING_END: return agreement.close();
    case FYET_DOCUMENT_START: return ++documents == 1;
    case FYET_DOCUMENT_END:
    case FYET_STREAM_START:
    case FYET_STREAM_END: return true;
    case FYET_NONE:
    case FYET_ALIAS: break;
    }
    return false;
}

// Whether the stream was followed to its end.
bool follow_all(fy_parser* parser, std::string_view file, Agreement& agreement)
{
    int documents = 0;
    bool ended = false;
    while (fy_event* const event = fy_parser_parse(parser)) {
        ended = event->type == FYET_STREAM_END;
        bool const same = follow(*event, file, agreement, documents);
        fy_parser_event_free(parser, event);
        if (!same) {
            return false;
        }
    }
    return ended;
}

}  // namespace

Verdict follow_libfyaml(std::string_view text, DocumentBuilder& nodes)
{
    Diag const diag = silent_diag();
    fy_parse_cfg config{};
    // Our own limit of depth is smaller than the stack; libfyaml's would differ from it by a little.
    config.flags = static_cast<fy_parse_cfg_flags>(FYPCF_QUIET | FYPCF_COLLECT_DIAG | FYPCF_DISABLE_DEPTH_LIMIT | FYPCF_JSON_NONE);
    config.diag = diag.get();
    Parser const parser(diag ? fy_parser_create(&config) : nullptr);
    if (!parser || fy_parser_set_string(parser.get(), text.data(), text.size()) != 0) {
        return {false, 0, "libfyaml: no memory"};
    }
    Agreement agreement(nodes);
    bool const agrees = follow_all(parser.get(), text, agreement) && agreement.complete();
    return {agrees, agreement.place(), agrees ? std::string{} : first_error(diag.get())};
}

}  // namespace styr::yaml
