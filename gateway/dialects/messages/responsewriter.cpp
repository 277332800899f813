// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/messages/responsewriter.h"

#include "gateway/conversation/failurebody.h"
#include "gateway/dialects/messages/answerwriter.h"
#include "gateway/dialects/messages/typedobject.h"
#include "gateway/json/jsonbuilder.h"
#include "gateway/json/jsontext.h"

#include <algorithm>

namespace station {

using namespace messages;

namespace {

constexpr char kPing[] = "event: ping\ndata: {\"type\":\"ping\"}\n\n";

/** The start of `message`, up to its content, which follows. */
void appendMessage(QByteArray &out, const QByteArray &id, const QByteArray &model)
{
    out += "{\"id\":";
    json::appendString(out, id);
    out += ",\"type\":\"message\",\"role\":\"assistant\",\"model\":";
    json::appendString(out, model);
    out += ",\"content\":[";
}

/** A call of a server's tool, taken apart: clients read its input from the deltas. */
struct ServerCall {
    JsonText begin; ///< with an empty input
    JsonText input;
};

ServerCall serverCall(const JsonText &json)
{
    ServerCall call;
    JsonBuilder begin;
    begin.object();
    json::Reader reader;
    const Result<void> read = reader.read(json, [&](json::Value root) {
        json::members(root, [&](std::string_view name, json::Value value) {
            if (name == "input")
                call.input = json::raw(value);
            begin.raw(json::bytes(name), name == "input" ? JsonText("{}") : json::raw(value));
        });
    });
    begin.endObject();
    call.begin = read ? begin.take() : json;
    return call;
}

/** Every event has its `event:` line: the SDK and Claude Code leave out what has none. */
class StreamWriter final : public AnswerWriter {
public:
    using AnswerWriter::AnswerWriter;

    QByteArray keepAlive() override
    {
        begin();
        return take() + kPing;
    }

    void ping() override
    {
        if (!m_isStarted)
            return;
        begin();
        m_out += kPing;
    }

    void failed(const Failure &failure) override
    {
        m_out += "event: error\ndata: " + failureBody(Dialect::Messages, failure, {}) + "\n\n";
    }

private:
    /** As late as something follows, so that it says how long the prompt was where the provider tells that first. */
    void begin()
    {
        if (m_hasBegun || !m_isStarted)
            return;
        m_hasBegun = true;
        m_out += "event: message_start\ndata: {\"type\":\"message_start\",\"message\":";
        appendMessage(m_out, messageId(), m_shape.model.isEmpty() ? m_start.model : m_shape.model);
        m_out += "],\"stop_reason\":null,\"stop_sequence\":null,\"usage\":";
        appendUsage(m_out, true);
        m_out += "}}\n\n";
    }

    /** Begins a block's event; the event's own members follow. */
    void event(const char *head)
    {
        m_out += head;
        m_out += m_number;
    }

    void nextBlock()
    {
        m_isStarted = true;
        begin();
        m_number = QByteArray::number(m_index++);
        event("event: content_block_start\ndata: {\"type\":\"content_block_start\",\"index\":");
        m_out += ",\"content_block\":";
    }

    void openBlock(Block kind, const QByteArray &id, const QByteArray &name) override
    {
        nextBlock();
        switch (kind) {
        case Block::Call:
            m_out += "{\"type\":\"tool_use\",\"id\":";
            json::appendString(m_out, id);
            m_out += ",\"name\":";
            json::appendString(m_out, name);
            m_out += ",\"input\":{}}";
            m_delta = ",\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":\"";
            break;
        case Block::Thinking:
            m_out += "{\"type\":\"thinking\",\"thinking\":\"\",\"signature\":\"\"}";
            m_delta = ",\"delta\":{\"type\":\"thinking_delta\",\"thinking\":\"";
            break;
        default:
            m_out += "{\"type\":\"text\",\"text\":\"\"}";
            m_delta = ",\"delta\":{\"type\":\"text_delta\",\"text\":\"";
        }
        m_out += "}\n\n";
    }

    void blockText(QByteArrayView piece) override
    {
        event(kDelta);
        m_out += m_delta;
        json::appendEscaped(m_out, piece);
        m_out += "\"}}\n\n";
    }

    void blockCitation(const JsonText &citation) override
    {
        event(kDelta);
        m_out += ",\"delta\":{\"type\":\"citations_delta\",\"citation\":";
        appendLine(citation);
        m_out += "}}\n\n";
    }

    void blockSignature(const QByteArray &signature) override
    {
        event(kDelta);
        m_out += ",\"delta\":{\"type\":\"signature_delta\",\"signature\":";
        json::appendString(m_out, signature);
        m_out += "}}\n\n";
    }

    void closeBlock() override
    {
        event("event: content_block_stop\ndata: {\"type\":\"content_block_stop\",\"index\":");
        m_out += "}\n\n";
    }

    void wholeBlock(const JsonText &json, bool isServerCall) override
    {
        const ServerCall call = isServerCall ? serverCall(json) : ServerCall {json, {}};
        nextBlock();
        appendLine(call.begin);
        m_out += "}\n\n";
        if (!call.input.isEmpty() && call.input != "{}") {
            m_delta = ",\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":\"";
            blockText(call.input);
        }
        closeBlock();
    }

    void writeEnd(const Stop &stop) override
    {
        m_isStarted = true;
        begin();
        m_out += "event: message_delta\ndata: {\"type\":\"message_delta\",\"delta\":{";
        appendStop(m_out, stop);
        m_out += "},\"usage\":";
        appendUsage(m_out, false);
        m_out += "}\n\nevent: message_stop\ndata: {\"type\":\"message_stop\"}\n\n";
    }

    /** A provider's JSON: a line feed between its tokens would end the data line. */
    void appendLine(const JsonText &json)
    {
        const qsizetype from = m_out.size();
        m_out += json;
        std::replace_if(
            m_out.begin() + from, m_out.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    }

    static constexpr char kDelta[] = "event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":";

    bool m_hasBegun = false;
    int m_index = 0;
    QByteArray m_number; ///< of the open block
    const char *m_delta = "";
};

class WholeWriter final : public AnswerWriter {
public:
    using AnswerWriter::AnswerWriter;

    QByteArray keepAlive() override { return {}; }
    void failed(const Failure &failure) override { m_failure = failure; }

private:
    void comma()
    {
        if (!m_content.isEmpty())
            m_content += ',';
    }

    void openBlock(Block kind, const QByteArray &id, const QByteArray &name) override
    {
        m_kind = kind;
        m_id = id;
        m_name = name;
        m_text.clear();
        m_signature.clear();
        m_citations.clear();
    }

    void blockText(QByteArrayView piece) override { m_text.append(piece); }
    void blockCitation(const JsonText &citation) override
    {
        m_citations += (m_citations.isEmpty() ? "" : ",") + citation;
    }
    void blockSignature(const QByteArray &signature) override { m_signature = signature; }

    void closeBlock() override
    {
        comma();
        switch (m_kind) {
        case Block::Call:
            m_content += "{\"type\":\"tool_use\",\"id\":";
            json::appendString(m_content, m_id);
            m_content += ",\"name\":";
            json::appendString(m_content, m_name);
            m_content += ",\"input\":" + argumentsAsObject(m_text);
            break;
        case Block::Thinking:
            m_content += "{\"type\":\"thinking\",\"thinking\":";
            json::appendString(m_content, m_text);
            m_content += ",\"signature\":";
            json::appendString(m_content, m_signature);
            break;
        default:
            m_content += "{\"type\":\"text\",\"text\":";
            json::appendString(m_content, m_text);
            if (!m_citations.isEmpty())
                m_content += ",\"citations\":[" + m_citations + ']';
        }
        m_content += '}';
    }

    void wholeBlock(const JsonText &json, bool) override
    {
        comma();
        m_content += json;
    }

    void writeEnd(const Stop &stop) override
    {
        appendMessage(m_out, messageId(), m_shape.model.isEmpty() ? m_start.model : m_shape.model);
        m_out += m_content;
        m_out += "],";
        appendStop(m_out, stop);
        m_out += ",\"usage\":";
        appendUsage(m_out, true);
        m_out += '}';
    }

    QByteArray m_content;
    Block m_kind = Block::Text;
    QByteArray m_id;
    QByteArray m_name;
    QByteArray m_text;
    QByteArray m_signature;
    QByteArray m_citations;
};

} // namespace

std::unique_ptr<ResponseWriter> makeMessagesResponseWriter(const ResponseShape &shape)
{
    if (shape.stream)
        return std::make_unique<StreamWriter>(shape);
    return std::make_unique<WholeWriter>(shape);
}

} // namespace station
