// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/messages/answerreader.h"
#include "gateway/dialects/messages/nativetext.h"
#include "gateway/json/jsonbuilder.h"
#include "gateway/json/jsontext.h"

#include <algorithm>
#include <array>

namespace station::messages {

namespace {

QByteArrayView viewed(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

/** Providers of models whose thoughts come as they are; Anthropic's are a summary. */
bool givesPlainThoughts(const QByteArray &provider)
{
    static constexpr std::array<QByteArrayView, 8> kProviders {"bailian", "deepseek", "llamacpp", "lmstudio",
                                                               "minimax", "moonshot", "ollama",   "zai"};
    return std::find(kProviders.begin(), kProviders.end(), provider) != kProviders.end();
}

} // namespace

BlockReader::BlockReader(const ReadSource &source, ResponseSink &sink)
    : m_sink(sink), m_issuer(source.issuer), m_isPlain(givesPlainThoughts(source.provider))
{
}

void BlockReader::start(json::Value value)
{
    stop(); // a provider that forgot to
    TypedObject block(value);
    const QByteArrayView type = block.type();
    if (type == "text")
        startText(block);
    else if (type == "thinking" || type == "redacted_thinking")
        startThinking(block);
    else if (type == "tool_use")
        startCall(block);
    else
        startNative(block, type);
}

void BlockReader::open(Open what)
{
    m_open = what;
    BlockStart start;
    start.kind = what == Open::Text ? BlockKind::Text : BlockKind::Reasoning;
    start.isPlain = what == Open::Thinking && m_isPlain;
    m_opaque.clear();
    m_sink.blockStarted(start);
}

void BlockReader::startText(TypedObject &block)
{
    open(Open::Text);
    block.members([this](std::string_view name, json::Value value) {
        if (name == "text" && json::isString(value)) {
            const std::string_view text = json::view(value);
            if (!text.empty())
                m_sink.text(viewed(text));
        } else if (name == "citations" && json::isArray(value)) {
            json::elements(value, [this](json::Value citation, size_t) { annotation(citation); });
        }
    });
}

void BlockReader::startThinking(TypedObject &block)
{
    open(block.type() == "thinking" ? Open::Thinking : Open::Redacted);
    block.members([this](std::string_view name, json::Value value) {
        if (name == "thinking" && json::isString(value)) {
            const std::string_view text = json::view(value);
            if (!text.empty())
                m_sink.text(viewed(text));
        } else if (name == "signature" || name == "data") {
            m_opaque = json::text(value);
        }
    });
}

void BlockReader::startCall(TypedObject &block)
{
    BlockStart start;
    start.kind = BlockKind::ToolCall;
    m_input.clear();
    m_sawPiece = false;
    m_hasCalls = true;
    block.members([&](std::string_view name, json::Value value) {
        if (name == "id")
            start.callId = json::text(value);
        else if (name == "name")
            start.toolName = json::text(value);
        else if (name == "input" && !json::isNull(value))
            m_input = json::raw(value); // whole where the answer is; some servers do it in streams, too
    });
    m_open = Open::Call;
    m_sink.blockStarted(start);
}

void BlockReader::startNative(TypedObject &block, QByteArrayView type)
{
    m_open = Open::Native;
    m_nativeType = type.toByteArray();
    m_native.clear();
    m_folded.clear();
    m_input.clear();
    block.members([this](std::string_view name, json::Value value) {
        m_native.push_back({json::bytes(name), json::raw(value)});
    });
}

void BlockReader::delta(json::Value value)
{
    TypedObject delta(value);
    if (m_open == Open::Native) {
        foldDelta(delta);
        return;
    }
    // Which delta it is, its one other member tells.
    delta.fields([this](simdjson::ondemand::raw_json_string name, json::Value member) {
        if (name == "text") {
            piece(Open::Text, member);
        } else if (name == "thinking") {
            piece(Open::Thinking, member);
        } else if (name == "partial_json" && m_open == Open::Call) {
            piece(Open::Call, member);
        } else if (name == "signature" && m_open == Open::Thinking) {
            m_opaque = json::text(member); // the last one holds
        } else if (name == "citation" && m_open == Open::Text) {
            annotation(member);
        }
    });
}

void BlockReader::piece(Open kind, json::Value value)
{
    if (m_open != kind) {
        stop();
        open(kind); // without its start
    }
    const std::string_view text = json::view(value);
    if (text.empty())
        return;
    m_sawPiece = true;
    m_sink.text(viewed(text));
}

/** A server tool's input comes in pieces, and so does a compaction's text. */
void BlockReader::foldDelta(TypedObject &delta)
{
    delta.members([this](std::string_view name, json::Value value) {
        if (name == "type" || !json::isString(value))
            return;
        if (name == "partial_json") {
            m_input += json::text(value);
            return;
        }
        const QByteArray key = json::bytes(name);
        const auto found =
            std::find_if(m_folded.begin(), m_folded.end(), [&](const auto &f) { return f.first == key; });
        if (found == m_folded.end())
            m_folded.push_back({key, json::text(value)});
        else
            found->second += json::text(value);
    });
}

void BlockReader::annotation(json::Value citation)
{
    TypedObject object(citation);
    Annotation annotation;
    annotation.dialect = Dialect::Messages;
    annotation.json = object.text();
    object.members([&](std::string_view name, json::Value value) {
        if (!json::isString(value))
            return;
        if (name == "url")
            annotation.url = json::text(value);
        else if (name == "title" || name == "document_title")
            annotation.title = json::text(value);
        else if (name == "cited_text")
            annotation.citedText = json::text(value);
    });
    m_sink.annotation(annotation);
}

void BlockReader::stop()
{
    const Open was = std::exchange(m_open, Open::None);
    switch (was) {
    case Open::None: return;
    case Open::Native: stopNative(); return;
    case Open::Call:
        if (!m_sawPiece && !m_input.isEmpty() && m_input != "{}")
            m_sink.text(m_input);
        break;
    case Open::Thinking:
        // Without a signature they are worth giving back to their provider as text.
        m_sink.opaque({m_opaque.isEmpty() ? Opaque::Kind::Plain : Opaque::Kind::Signature, m_opaque, m_issuer});
        break;
    case Open::Redacted: m_sink.opaque({Opaque::Kind::Redacted, m_opaque, m_issuer}); break;
    case Open::Text: break;
    }
    m_sink.blockEnded();
}

void BlockReader::stopNative()
{
    JsonBuilder json;
    json.object();
    for (const auto &[name, value] : m_native) {
        const QByteArray &key = name;
        const auto folded =
            std::find_if(m_folded.begin(), m_folded.end(), [&key](const auto &f) { return f.first == key; });
        if (name == "input" && !m_input.isEmpty() && json::isValid(m_input))
            json.raw(name, m_input);
        else if (folded != m_folded.end())
            json.text(name, folded->second);
        else
            json.raw(name, value);
    }
    json.endObject();
    BlockStart start;
    start.kind = BlockKind::Native;
    start.native.dialect = Dialect::Messages;
    start.native.type = m_nativeType;
    start.native.json = json.take();
    start.native.text = readableText(m_nativeType, start.native.json);
    m_sink.blockStarted(start);
    m_sink.blockEnded();
}

} // namespace station::messages
