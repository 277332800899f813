// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/demo/responseswriter.h"

#include "gateway/json/jsonbuilder.h"

#include <algorithm>

namespace station {

namespace {

/** Members of a Responses object that have a value even where the request says nothing. */
constexpr std::pair<const char *, const char *> kDefaults[] = {
    {"instructions", "null"},
    {"max_output_tokens", "null"},
    {"max_tool_calls", "null"},
    {"metadata", "{}"},
    {"parallel_tool_calls", "true"},
    {"reasoning", R"({"effort":null,"summary":null})"},
    {"store", "false"},
    {"temperature", "1.0"},
    {"text", R"({"format":{"type":"text"},"verbosity":"medium"})"},
    {"tool_choice", R"("auto")"},
    {"tools", "[]"},
    {"top_p", "1.0"},
    {"truncation", R"("disabled")"}};

QByteArray repeated(const Question &question, QByteArrayView name)
{
    const auto it = std::find_if(question.repeated.begin(), question.repeated.end(),
                                 [name](const auto &member) { return member.first == name; });
    return it == question.repeated.end() ? QByteArray() : it->second;
}

void writeUsage(JsonBuilder &json, const AnswerUsage &usage)
{
    // All of it: Codex fails a turn whose usage lacks a total or a detail.
    json.object("usage").number("input_tokens", usage.input).object("input_tokens_details");
    json.number("cached_tokens", usage.cached).endObject().number("output_tokens", usage.output);
    json.object("output_tokens_details").number("reasoning_tokens", usage.reasoning).endObject();
    json.number("total_tokens", usage.input + usage.output).endObject();
}

/** Makes the output items and the response object; each item's id is the same wherever it shows. */
class ResponseObject {
public:
    ResponseObject(const Question &question, const DemoAnswer &answer)
        : m_question(question), m_answer(answer), m_ids(answer.seed)
    {
        m_callIds.reserve(answer.calls.size() * 2);
        for (const AnswerCall &call : answer.calls) {
            m_callIds.push_back(m_ids.make(call.isCustom ? "ctc_" : "fc_", 32));
            m_callIds.push_back(m_ids.make("call_", 24));
        }
    }

    QByteArray reasoningItem(bool isDone) const
    {
        JsonBuilder json;
        json.object().text("id", reasoningId).text("type", "reasoning").array("summary");
        if (isDone)
            json.object().text("type", "summary_text").text("text", joined(m_answer.reasoning)).endObject();
        json.endArray();
        if (repeated(m_question, "include").contains("reasoning.encrypted_content"))
            json.text("encrypted_content", ("token-station-demo:" + m_answer.seed).toBase64());
        return json.endObject().take();
    }

    static QByteArray textPart(const QByteArray &text)
    {
        JsonBuilder json;
        json.object().text("type", "output_text").array("annotations").endArray().array("logprobs").endArray();
        return json.text("text", text).endObject().take();
    }

    QByteArray messageItem(bool isDone) const
    {
        const bool isCut = m_answer.finish == DemoAnswer::Finish::Length;
        JsonBuilder json;
        json.object().text("id", messageId).text("type", "message");
        json.text("status", !isDone ? "in_progress" : isCut ? "incomplete" : "completed").array("content");
        if (isDone)
            json.raw(textPart(joined(m_answer.text)));
        return json.endArray().text("role", "assistant").endObject().take();
    }

    const QByteArray &callItemId(size_t index) const { return m_callIds[index * 2]; }

    QByteArray callItem(size_t index, bool isDone) const
    {
        const AnswerCall &call = m_answer.calls[index];
        JsonBuilder json;
        json.object().text("id", callItemId(index)).text("type", call.isCustom ? "custom_tool_call" : "function_call");
        json.text("status", isDone ? "completed" : "in_progress");
        json.text(call.isCustom ? "input" : "arguments", isDone ? call.arguments : QByteArray());
        json.text("call_id", m_callIds[index * 2 + 1]).text("name", call.name);
        if (!call.space.isEmpty())
            json.text("namespace", call.space);
        return json.endObject().take();
    }

    QByteArray object(bool isDone) const
    {
        const bool isCut = m_answer.finish == DemoAnswer::Finish::Length;
        JsonBuilder json;
        json.object().text("id", responseId).text("object", "response").number("created_at", m_answer.created);
        json.text("status", !isDone ? "in_progress" : isCut ? "incomplete" : "completed").flag("background", false);
        if (isDone && !isCut)
            json.number("completed_at", m_answer.created);
        else
            json.null("completed_at");
        json.null("error");
        if (isDone && isCut)
            json.object("incomplete_details").text("reason", "max_output_tokens").endObject();
        else
            json.null("incomplete_details");
        json.text("model", m_answer.model).null("previous_response_id").text("service_tier", "default");
        for (const auto &[name, value] : kDefaults) {
            const QByteArray given = repeated(m_question, name);
            json.raw(name, given.isEmpty() ? QByteArray(value) : given);
        }
        json.array("output");
        if (isDone)
            writeOutput(json);
        json.endArray();
        if (isDone && m_answer.usage.isReported)
            writeUsage(json, m_answer.usage);
        else
            json.null("usage");
        return json.null("user").endObject().take();
    }

private:
    void writeOutput(JsonBuilder &json) const
    {
        if (!m_answer.reasoning.empty())
            json.raw(reasoningItem(true));
        if (!m_answer.text.empty())
            json.raw(messageItem(true));
        for (size_t i = 0; i < m_answer.calls.size(); ++i)
            json.raw(callItem(i, true));
    }

    const Question &m_question;
    const DemoAnswer &m_answer;
    IdMaker m_ids;
    std::vector<QByteArray> m_callIds;

public:
    const QByteArray responseId = m_ids.make("resp_", 40);
    const QByteArray reasoningId = m_ids.make("rs_", 40);
    const QByteArray messageId = m_ids.make("msg_", 40);
};

class ResponsesStream {
public:
    ResponsesStream(const Question &question, const DemoAnswer &answer, StreamBody &body)
        : m_answer(answer), m_body(body), m_response(question, answer)
    {
    }

    void write()
    {
        lifecycle("response.created", false);
        lifecycle("response.in_progress", false);
        m_body.cut();
        if (!m_answer.reasoning.empty())
            writeReasoning();
        if (!m_answer.text.empty())
            writeMessage();
        for (size_t i = 0; i < m_answer.calls.size(); ++i)
            writeCall(i);
        lifecycle(m_answer.finish == DemoAnswer::Finish::Length ? "response.incomplete" : "response.completed", true);
        m_body.finish();
    }

private:
    template <typename WriteMembers> void event(const char *type, WriteMembers writeMembers)
    {
        JsonBuilder json;
        json.object().text("type", type);
        writeMembers(json);
        m_body.event(type, json.number("sequence_number", m_sequence++).endObject().take());
    }

    void lifecycle(const char *type, bool isDone)
    {
        event(type, [&](JsonBuilder &json) { json.raw("response", m_response.object(isDone)); });
    }

    void item(const char *type, const QByteArray &json)
    {
        event(type, [&](JsonBuilder &e) { e.number("output_index", m_output).raw("item", json); });
    }

    /** An event of a part of the open item; `indexName` says how its place in the item is called, if it has one. */
    template <typename WriteMembers>
    void part(const char *type, const QByteArray &itemId, const char *indexName, WriteMembers writeMembers)
    {
        event(type, [&](JsonBuilder &json) {
            json.text("item_id", itemId).number("output_index", m_output);
            if (indexName)
                json.number(indexName, 0);
            writeMembers(json);
        });
    }

    void writeReasoning()
    {
        const QByteArray &id = m_response.reasoningId;
        const auto summaryPart = [](const QByteArray &text) {
            return JsonBuilder().object().text("type", "summary_text").text("text", text).endObject().take();
        };
        const QByteArray text = joined(m_answer.reasoning);
        item("response.output_item.added", m_response.reasoningItem(false));
        part("response.reasoning_summary_part.added", id, "summary_index",
             [&](JsonBuilder &json) { json.raw("part", summaryPart({})); });
        m_body.cut();
        for (const QByteArray &piece : m_answer.reasoning) {
            part("response.reasoning_summary_text.delta", id, "summary_index",
                 [&](JsonBuilder &json) { json.text("delta", piece); });
            m_body.cut();
        }
        part("response.reasoning_summary_text.done", id, "summary_index",
             [&](JsonBuilder &json) { json.text("text", text); });
        part("response.reasoning_summary_part.done", id, "summary_index",
             [&](JsonBuilder &json) { json.raw("part", summaryPart(text)); });
        item("response.output_item.done", m_response.reasoningItem(true));
        ++m_output;
    }

    void writeMessage()
    {
        const QByteArray &id = m_response.messageId;
        const QByteArray text = joined(m_answer.text);
        item("response.output_item.added", m_response.messageItem(false));
        part("response.content_part.added", id, "content_index",
             [](JsonBuilder &json) { json.raw("part", ResponseObject::textPart({})); });
        m_body.cut();
        for (const QByteArray &piece : m_answer.text) {
            part("response.output_text.delta", id, "content_index",
                 [&](JsonBuilder &json) { json.text("delta", piece).array("logprobs").endArray(); });
            m_body.cut();
        }
        part("response.output_text.done", id, "content_index",
             [&](JsonBuilder &json) { json.text("text", text).array("logprobs").endArray(); });
        part("response.content_part.done", id, "content_index",
             [&](JsonBuilder &json) { json.raw("part", ResponseObject::textPart(text)); });
        item("response.output_item.done", m_response.messageItem(true));
        ++m_output;
    }

    void writeCall(size_t index)
    {
        const AnswerCall &call = m_answer.calls[index];
        const QByteArray &id = m_response.callItemId(index);
        item("response.output_item.added", m_response.callItem(index, false));
        m_body.cut();
        const char *type =
            call.isCustom ? "response.custom_tool_call_input.delta" : "response.function_call_arguments.delta";
        for (const QByteArray &piece : splitIntoPieces(call.arguments)) {
            part(type, id, nullptr, [&](JsonBuilder &json) { json.text("delta", piece); });
            m_body.cut();
        }
        if (call.isCustom)
            part("response.custom_tool_call_input.done", id, nullptr,
                 [&](JsonBuilder &json) { json.text("input", call.arguments); });
        else
            part("response.function_call_arguments.done", id, nullptr,
                 [&](JsonBuilder &json) { json.text("arguments", call.arguments); });
        item("response.output_item.done", m_response.callItem(index, true));
        ++m_output;
    }

    const DemoAnswer &m_answer;
    StreamBody &m_body;
    const ResponseObject m_response;
    qint64 m_sequence = 0;
    qint64 m_output = 0;
};

} // namespace

QByteArray writeResponsesAnswer(const Question &question, const DemoAnswer &answer)
{
    return ResponseObject(question, answer).object(true);
}

void streamResponsesAnswer(const Question &question, const DemoAnswer &answer, StreamBody &body)
{
    ResponsesStream(question, answer, body).write();
}

} // namespace station
