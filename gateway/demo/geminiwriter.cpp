// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/demo/geminiwriter.h"

#include "gateway/json/jsonbuilder.h"

namespace station {

namespace {

class GeminiAnswer {
public:
    explicit GeminiAnswer(const DemoAnswer &answer) : m_answer(answer), m_ids(answer.seed) { }

    QByteArray whole()
    {
        JsonBuilder json;
        open(json);
        if (!m_answer.reasoning.empty())
            textPart(json, joined(m_answer.reasoning), true);
        if (!m_answer.text.empty())
            textPart(json, joined(m_answer.text), false);
        for (size_t i = 0; i < m_answer.calls.size(); ++i)
            callPart(json, i);
        return close(json, true, qint64(m_answer.text.size()), qint64(m_answer.reasoning.size()));
    }

    void stream(StreamBody &body)
    {
        qint64 thoughts = 0;
        qint64 written = 0;
        const auto chunk = [&](auto writePart) {
            JsonBuilder json;
            open(json);
            writePart(json);
            body.event({}, close(json, false, written, thoughts));
            body.cut();
        };
        for (const QByteArray &piece : m_answer.reasoning) {
            ++thoughts;
            chunk([&](JsonBuilder &json) { textPart(json, piece, true); });
        }
        for (const QByteArray &piece : m_answer.text) {
            ++written;
            chunk([&](JsonBuilder &json) { textPart(json, piece, false); });
        }
        for (size_t i = 0; i < m_answer.calls.size(); ++i)
            chunk([&](JsonBuilder &json) { callPart(json, i); });
        JsonBuilder last;
        open(last);
        textPart(last, {}, false);
        body.event({}, close(last, true, written, thoughts));
        body.finish();
    }

private:
    static void open(JsonBuilder &json) { json.object().array("candidates").object().object("content").array("parts"); }

    static void textPart(JsonBuilder &json, const QByteArray &text, bool isThought)
    {
        json.object().text("text", text);
        if (isThought)
            json.flag("thought", true);
        json.endObject();
    }

    void callPart(JsonBuilder &json, size_t index)
    {
        const AnswerCall &call = m_answer.calls[index];
        json.object().object("functionCall").text("name", call.name).raw("args", call.arguments);
        json.text("id", m_ids.make({}, 8)).endObject();
        if (index == 0) // of parallel calls only the first is signed
            json.text("thoughtSignature", ("token-station-demo:" + m_answer.seed).toBase64());
        json.endObject();
    }

    /** `isLast` says that all has been written; the counts of the chunks before it grow with the stream. */
    QByteArray close(JsonBuilder &json, bool isLast, qint64 written, qint64 thoughts) const
    {
        json.endArray().text("role", "model").endObject();
        if (isLast) // tool calls end with STOP as well
            json.text("finishReason", m_answer.finish == DemoAnswer::Finish::Length ? "MAX_TOKENS" : "STOP");
        json.number("index", 0).endObject().endArray();
        if (m_answer.usage.isReported)
            writeUsage(json, isLast ? m_answer.usage.output - m_answer.usage.reasoning : written,
                       isLast ? m_answer.usage.reasoning : thoughts);
        return json.text("modelVersion", m_answer.model).text("responseId", m_id).endObject().take();
    }

    /** candidatesTokenCount leaves out the thoughts; promptTokenCount has what was cached in it. */
    void writeUsage(JsonBuilder &json, qint64 written, qint64 thoughts) const
    {
        const AnswerUsage &usage = m_answer.usage;
        json.object("usageMetadata").number("promptTokenCount", usage.input).number("candidatesTokenCount", written);
        json.number("totalTokenCount", usage.input + written + thoughts);
        if (usage.cached > 0)
            json.number("cachedContentTokenCount", usage.cached);
        json.array("promptTokensDetails").object().text("modality", "TEXT").number("tokenCount", usage.input);
        json.endObject().endArray();
        if (usage.reasoning > 0)
            json.number("thoughtsTokenCount", thoughts);
        json.endObject();
    }

    const DemoAnswer &m_answer;
    IdMaker m_ids;
    const QByteArray m_id = m_ids.make({}, 23);
};

} // namespace

QByteArray writeGeminiAnswer(const Question &, const DemoAnswer &answer)
{
    return GeminiAnswer(answer).whole();
}

void streamGeminiAnswer(const Question &, const DemoAnswer &answer, StreamBody &body)
{
    GeminiAnswer(answer).stream(body);
}

} // namespace station
