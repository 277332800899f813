// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/demo/messageswriter.h"

#include "gateway/json/jsonbuilder.h"

#include <QCryptographicHash>

namespace station {

namespace {

/** A ping comes after the first block's start, as the API sends it, and then once in so many deltas. */
constexpr int kDeltasPerPing = 200;

const char *stopReason(DemoAnswer::Finish finish)
{
    switch (finish) {
    case DemoAnswer::Finish::Stop: return "end_turn";
    case DemoAnswer::Finish::StopSequence: return "stop_sequence";
    case DemoAnswer::Finish::Length: return "max_tokens";
    case DemoAnswer::Finish::Calls: return "tool_use";
    }
    return "end_turn";
}

void writeStop(JsonBuilder &json, const DemoAnswer &answer)
{
    json.text("stop_reason", stopReason(answer.finish));
    if (answer.finish == DemoAnswer::Finish::StopSequence)
        json.text("stop_sequence", answer.stopSequence);
    else
        json.null("stop_sequence");
}

/** input_tokens leaves out what was read from the cache. */
void writeInputUsage(JsonBuilder &json, const AnswerUsage &usage)
{
    json.number("input_tokens", usage.input - usage.cached).number("cache_creation_input_tokens", 0);
    json.number("cache_read_input_tokens", usage.cached);
}

void writeOutputUsage(JsonBuilder &json, const AnswerUsage &usage)
{
    json.number("output_tokens", usage.output).object("output_tokens_details");
    json.number("thinking_tokens", usage.reasoning).endObject();
}

/** A message's usage; `begins`: of message_start, where hardly anything is put out yet. */
void writeUsage(JsonBuilder &json, const AnswerUsage &usage, bool begins)
{
    json.object("usage");
    writeInputUsage(json, usage);
    json.object("cache_creation").number("ephemeral_5m_input_tokens", 0).number("ephemeral_1h_input_tokens", 0);
    json.endObject();
    if (begins)
        json.number("output_tokens", 1);
    else
        writeOutputUsage(json, usage);
    json.text("service_tier", "standard").endObject();
}

/** The model itself calls, and not a program that it runs. */
void writeCaller(JsonBuilder &call)
{
    call.object("caller").text("type", "direct").endObject();
}

QByteArray signature(const DemoAnswer &answer)
{
    return ("token-station-demo:"
            + QCryptographicHash::hash(answer.seed + joined(answer.reasoning), QCryptographicHash::Sha256))
        .toBase64();
}

class MessagesStream {
public:
    MessagesStream(const DemoAnswer &answer, StreamBody &body) : m_answer(answer), m_body(body), m_ids(answer.seed) { }

    void write()
    {
        writeStart();
        if (!m_answer.reasoning.empty())
            writeThinking();
        if (!m_answer.text.empty())
            writeText();
        for (const AnswerCall &call : m_answer.calls)
            writeCall(call);
        writeEnd();
        m_body.finish();
    }

private:
    void writeStart()
    {
        JsonBuilder json;
        json.object().text("type", "message_start").object("message").text("id", m_ids.make("msg_01", 22));
        json.text("type", "message").text("role", "assistant").text("model", m_answer.model);
        json.array("content").endArray().null("stop_reason").null("stop_sequence");
        if (m_answer.usage.isReported)
            writeUsage(json, m_answer.usage, true);
        m_body.event("message_start", json.endObject().endObject().take());
    }

    template <typename WriteBlock> void startBlock(WriteBlock writeBlock)
    {
        JsonBuilder json;
        json.object().text("type", "content_block_start").number("index", m_index).object("content_block");
        writeBlock(json);
        m_body.event("content_block_start", json.endObject().endObject().take());
        if (m_index == 0)
            ping();
        m_body.cut();
    }

    void delta(const char *type, const char *member, const QByteArray &piece)
    {
        JsonBuilder json;
        json.object().text("type", "content_block_delta").number("index", m_index).object("delta");
        json.text("type", type).text(member, piece).endObject().endObject();
        m_body.event("content_block_delta", json.take());
        if (++m_deltas % kDeltasPerPing == 0)
            ping();
        m_body.cut();
    }

    void stopBlock()
    {
        JsonBuilder json;
        json.object().text("type", "content_block_stop").number("index", m_index++).endObject();
        m_body.event("content_block_stop", json.take());
    }

    void ping() { m_body.event("ping", QByteArrayLiteral("{\"type\": \"ping\"}")); }

    void writeThinking()
    {
        startBlock(
            [](JsonBuilder &block) { block.text("type", "thinking").text("thinking", "").text("signature", ""); });
        for (const QByteArray &piece : m_answer.reasoning)
            delta("thinking_delta", "thinking", piece);
        delta("signature_delta", "signature", signature(m_answer));
        stopBlock();
    }

    void writeText()
    {
        startBlock([](JsonBuilder &block) { block.text("type", "text").text("text", ""); });
        for (const QByteArray &piece : m_answer.text)
            delta("text_delta", "text", piece);
        stopBlock();
    }

    void writeCall(const AnswerCall &call)
    {
        startBlock([&](JsonBuilder &block) {
            block.text("type", "tool_use").text("id", m_ids.make("toolu_01", 22)).text("name", call.name);
            block.object("input").endObject();
            writeCaller(block);
        });
        delta("input_json_delta", "partial_json", {}); // as the API does first
        for (const QByteArray &piece : splitIntoPieces(call.arguments))
            delta("input_json_delta", "partial_json", piece);
        stopBlock();
    }

    void writeEnd()
    {
        JsonBuilder json;
        json.object().text("type", "message_delta").object("delta");
        writeStop(json, m_answer);
        json.endObject();
        if (m_answer.usage.isReported) {
            json.object("usage");
            writeInputUsage(json, m_answer.usage);
            writeOutputUsage(json, m_answer.usage);
            json.endObject();
        }
        m_body.event("message_delta", json.endObject().take());
        m_body.event("message_stop", QByteArrayLiteral("{\"type\":\"message_stop\"}"));
    }

    const DemoAnswer &m_answer;
    StreamBody &m_body;
    IdMaker m_ids;
    qint64 m_index = 0;
    int m_deltas = 0;
};

} // namespace

QByteArray writeMessagesAnswer(const Question &, const DemoAnswer &answer)
{
    IdMaker ids(answer.seed);
    JsonBuilder json;
    json.object().text("id", ids.make("msg_01", 22)).text("type", "message").text("role", "assistant");
    json.text("model", answer.model).array("content");
    if (!answer.reasoning.empty()) {
        json.object().text("type", "thinking").text("thinking", joined(answer.reasoning));
        json.text("signature", signature(answer)).endObject();
    }
    if (!answer.text.empty())
        json.object().text("type", "text").text("text", joined(answer.text)).endObject();
    for (const AnswerCall &call : answer.calls) {
        json.object().text("type", "tool_use").text("id", ids.make("toolu_01", 22)).text("name", call.name);
        json.raw("input", call.arguments);
        writeCaller(json);
        json.endObject();
    }
    json.endArray();
    writeStop(json, answer);
    if (answer.usage.isReported)
        writeUsage(json, answer.usage, false);
    return json.endObject().take();
}

void streamMessagesAnswer(const Question &, const DemoAnswer &answer, StreamBody &body)
{
    MessagesStream(answer, body).write();
}

} // namespace station
