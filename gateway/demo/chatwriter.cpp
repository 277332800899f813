// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/demo/chatwriter.h"

#include "gateway/json/jsonbuilder.h"

namespace station {

namespace {

const char *finishReason(DemoAnswer::Finish finish)
{
    switch (finish) {
    case DemoAnswer::Finish::Length: return "length";
    case DemoAnswer::Finish::Calls: return "tool_calls";
    case DemoAnswer::Finish::Stop:
    case DemoAnswer::Finish::StopSequence: break;
    }
    return "stop";
}

void writeUsage(JsonBuilder &json, const AnswerUsage &usage)
{
    json.object("usage").number("prompt_tokens", usage.input).number("completion_tokens", usage.output);
    json.number("total_tokens", usage.input + usage.output);
    json.object("prompt_tokens_details").number("cached_tokens", usage.cached).number("audio_tokens", 0).endObject();
    json.object("completion_tokens_details").number("reasoning_tokens", usage.reasoning).number("audio_tokens", 0);
    json.number("accepted_prediction_tokens", 0).number("rejected_prediction_tokens", 0).endObject().endObject();
}

/** The members that are the same in every chunk and in a whole answer. */
class ChatFrame {
public:
    ChatFrame(const DemoAnswer &answer, const char *object) : m_answer(answer), m_object(object), m_ids(answer.seed) { }

    void open(JsonBuilder &json) const
    {
        json.object().text("id", m_id).text("object", m_object).number("created", m_answer.created);
        json.text("model", m_answer.model).text("service_tier", "default").text("system_fingerprint", "fp_simulated");
    }
    QByteArray callId() { return m_ids.make("call_", 24); }

private:
    const DemoAnswer &m_answer;
    const char *m_object;
    IdMaker m_ids;
    const QByteArray m_id = m_ids.make("chatcmpl-", 29);
};

class ChatStream {
public:
    ChatStream(const Question &question, const DemoAnswer &answer, StreamBody &body)
        : m_answer(answer), m_body(body), m_reportsUsage(question.wantsUsage && answer.usage.isReported),
          m_frame(answer, "chat.completion.chunk")
    {
    }

    void write()
    {
        const bool callsOnly = m_answer.text.empty() && !m_answer.calls.empty();
        chunk([&](JsonBuilder &delta) {
            delta.text("role", "assistant");
            if (callsOnly)
                delta.null("content");
            else
                delta.text("content", "");
            delta.null("refusal");
        });
        // DeepSeek's name for it, which the most servers share; OpenAI itself does not show its models' thoughts here.
        for (const QByteArray &piece : m_answer.reasoning)
            chunk([&](JsonBuilder &delta) { delta.text("reasoning_content", piece); });
        for (const QByteArray &piece : m_answer.text)
            chunk([&](JsonBuilder &delta) { delta.text("content", piece); });
        for (size_t i = 0; i < m_answer.calls.size(); ++i)
            writeCall(qint64(i), m_answer.calls[i]);
        chunk([](JsonBuilder &) {}, finishReason(m_answer.finish));
        if (m_reportsUsage)
            writeUsageChunk();
        m_body.done();
        m_body.finish();
    }

private:
    template <typename WriteDelta> void chunk(WriteDelta writeDelta, const char *finish = nullptr)
    {
        JsonBuilder json;
        m_frame.open(json);
        json.array("choices").object().number("index", 0).object("delta");
        writeDelta(json);
        json.endObject().null("logprobs");
        if (finish)
            json.text("finish_reason", finish);
        else
            json.null("finish_reason");
        json.endObject().endArray();
        if (m_reportsUsage)
            json.null("usage");
        json.endObject();
        m_body.event({}, json.take());
        if (!finish) // what follows the last delta goes out with the finish
            m_body.cut();
    }

    void writeCall(qint64 index, const AnswerCall &call)
    {
        const char *type = call.isCustom ? "custom" : "function";
        const char *input = call.isCustom ? "input" : "arguments";
        const auto fragment = [&](const QByteArray *id, const QByteArray &piece) {
            chunk([&](JsonBuilder &delta) {
                delta.array("tool_calls").object().number("index", index);
                if (id)
                    delta.text("id", *id).text("type", type);
                delta.object(type);
                if (id)
                    delta.text("name", call.name);
                delta.text(input, piece).endObject().endObject().endArray();
            });
        };
        const QByteArray id = m_frame.callId();
        fragment(&id, {});
        for (const QByteArray &piece : splitIntoPieces(call.arguments))
            fragment(nullptr, piece);
    }

    void writeUsageChunk()
    {
        JsonBuilder json;
        m_frame.open(json);
        json.array("choices").endArray();
        writeUsage(json, m_answer.usage);
        m_body.event({}, json.endObject().take());
    }

    const DemoAnswer &m_answer;
    StreamBody &m_body;
    const bool m_reportsUsage;
    ChatFrame m_frame;
};

} // namespace

QByteArray writeChatAnswer(const Question &, const DemoAnswer &answer)
{
    ChatFrame frame(answer, "chat.completion");
    JsonBuilder json;
    frame.open(json);
    json.array("choices").object().number("index", 0).object("message").text("role", "assistant");
    if (answer.text.empty() && !answer.calls.empty())
        json.null("content");
    else
        json.text("content", joined(answer.text));
    if (!answer.reasoning.empty())
        json.text("reasoning_content", joined(answer.reasoning));
    json.null("refusal").array("annotations").endArray();
    if (!answer.calls.empty()) {
        json.array("tool_calls");
        for (const AnswerCall &call : answer.calls) {
            const char *type = call.isCustom ? "custom" : "function";
            json.object().text("id", frame.callId()).text("type", type).object(type).text("name", call.name);
            json.text(call.isCustom ? "input" : "arguments", call.arguments).endObject().endObject();
        }
        json.endArray();
    }
    json.endObject().null("logprobs").text("finish_reason", finishReason(answer.finish)).endObject().endArray();
    if (answer.usage.isReported)
        writeUsage(json, answer.usage);
    return json.endObject().take();
}

void streamChatAnswer(const Question &question, const DemoAnswer &answer, StreamBody &body)
{
    ChatStream(question, answer, body).write();
}

} // namespace station
