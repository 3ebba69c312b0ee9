// SPDX-License-Identifier: MPL-2.0
// yaml-cpp's events, held against our nodes. Only texts that our own reader accepted come here:
// on others yaml-cpp may loop for ever (`,`) or read half a file in silence.
#include "models/yaml/readers_agree.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <istream>
#include <streambuf>

namespace styr::yaml {

namespace {

// Reads a text in place. yaml-cpp asks for a stream; a stringstream would copy the file.
class TextBuffer : public std::streambuf {
public:
    explicit TextBuffer(std::string_view text)
    {
        char* const begin = const_cast<char*>(text.data());  // setg takes what it never writes to
        setg(begin, begin, begin + text.size());
    }
};

struct Parted {};  // thrown through yaml-cpp, which has no other way to be stopped

class Follower final : public YAML::EventHandler {
public:
    explicit Follower(Agreement& agreement) : agreement_(agreement) {}

    void OnDocumentStart(YAML::Mark const&) override {}
    void OnDocumentEnd() override {}
    void OnNull(YAML::Mark const&, YAML::anchor_t) override { require(agreement_.null()); }
    void OnAlias(YAML::Mark const&, YAML::anchor_t) override { require(false); }
    void OnScalar(YAML::Mark const&, std::string const& tag, YAML::anchor_t, std::string const& value) override
    {
        require(agreement_.scalar(value, tag == "?"));  // the tag of a plain scalar that has none
    }
    void OnSequenceStart(YAML::Mark const&, std::string const&, YAML::anchor_t, YAML::EmitterStyle::value) override
    {
        require(agreement_.open(Node::Kind::sequence));
    }
    void OnSequenceEnd() override { require(agreement_.close()); }
    void OnMapStart(YAML::Mark const&, std::string const&, YAML::anchor_t, YAML::EmitterStyle::value) override
    {
        require(agreement_.open(Node::Kind::mapping));
    }
    void OnMapEnd() override { require(agreement_.close()); }

private:
    static void require(bool agreed)
    {
        if (!agreed) {
            throw Parted{};
        }
    }

    Agreement& agreement_;
};

}  // namespace

Verdict follow_yaml_cpp(std::string_view text, DocumentBuilder const& nodes)
{
    Agreement agreement(nodes);
    Follower follower(agreement);
    // Without a final line break yaml-cpp ends a block scalar otherwise than the same file with one.
    // Nobody means that difference.
    std::string const ended = text.ends_with('\n') ? std::string{} : std::string(text) + '\n';
    TextBuffer buffer(ended.empty() ? text : ended);
    std::istream stream(&buffer);
    try {
        YAML::Parser parser(stream);
        parser.HandleNextDocument(follower);
    } catch (Parted) {
        return {false, agreement.place(), "yaml-cpp"};
    } catch (YAML::Exception const& refusal) {
        return {false, agreement.place(), "yaml-cpp: " + refusal.msg};
    }
    return {agreement.complete(), agreement.place(), "yaml-cpp"};
}

}  // namespace styr::yaml
