// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seen.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace station::test {

using namespace Qt::StringLiterals;

namespace {

/** What a client reads out of a response that is over. */
void takeResponse(const QJsonObject &response, Seen &seen)
{
    seen.id = response["id"_L1].toString();
    seen.require(seen.id.startsWith("resp_"_L1) && response["object"_L1] == "response"_L1, "a response with its id");
    seen.finish = response["status"_L1].toString();
    seen.require(response["error"_L1].isNull(), "without an error");
    seen.require((seen.finish == "incomplete"_L1) == response["incomplete_details"_L1].isObject(),
                 "an incomplete one says why");
    for (const auto &value : response["output"_L1].toArray()) {
        const QJsonObject item = value.toObject();
        const QString type = item["type"_L1].toString();
        if (type == "reasoning"_L1) {
            seen.require(item["id"_L1].toString().startsWith("rs_"_L1), "a reasoning id begins with rs_");
            for (const auto &part : item["summary"_L1].toArray())
                seen.reasoning += part["text"_L1].toString();
        } else if (type == "message"_L1) {
            seen.require(item["id"_L1].toString().startsWith("msg_"_L1) && item["role"_L1] == "assistant"_L1
                             && item["status"_L1] == response["status"_L1],
                         "a message of the assistant's");
            for (const auto &part : item["content"_L1].toArray())
                seen.text += part["text"_L1].toString();
        } else {
            const bool isCustom = type == "custom_tool_call"_L1;
            seen.require(isCustom || type == "function_call"_L1, "a known item");
            seen.require(item["status"_L1] == "completed"_L1, "a call is completed");
            seen.calls.append({item["call_id"_L1].toString(), item["name"_L1].toString(),
                               item[isCustom ? "input"_L1 : "arguments"_L1].toString(),
                               item["namespace"_L1].toString()});
        }
    }
    if (response["usage"_L1].isNull())
        return;
    const QJsonObject usage = response["usage"_L1].toObject();
    // Codex fails a turn whose usage lacks any of these.
    seen.require(usage["input_tokens"_L1].isDouble() && usage["output_tokens"_L1].isDouble()
                     && usage["input_tokens_details"_L1]["cached_tokens"_L1].isDouble()
                     && usage["output_tokens_details"_L1]["reasoning_tokens"_L1].isDouble(),
                 "usage is all there");
    seen.require(usage["total_tokens"_L1].toInt()
                     == usage["input_tokens"_L1].toInt() + usage["output_tokens"_L1].toInt(),
                 "usage adds up");
    seen.usage = usage;
}

/** Keeps a snapshot as the official client's helper does, and holds every event against it. */
class ResponsesWalk {
public:
    void event(const SseEvent &event, int number)
    {
        m_number = number;
        const QJsonObject json = QJsonDocument::fromJson(event.data).object();
        const QString type = json["type"_L1].toString();
        require(!type.isEmpty() && type.toUtf8() == event.name, "the event's name is its type");
        require(json["sequence_number"_L1] == number, "sequence numbers count from 0");
        require(!json.contains("error"_L1), "no error member");
        require(!m_over, "nothing after the end");
        require((type == "response.created"_L1) == (number == 0), "response.created comes first");
        if (json.contains("response"_L1))
            lifecycle(type, json["response"_L1].toObject());
        else if (type == "response.output_item.added"_L1)
            addItem(json);
        else if (type == "response.output_item.done"_L1)
            finishItem(json);
        else
            itemEvent(type, json);
    }

    void end() { seen.require(m_over, "the stream ends with a terminal event"); }

    Seen seen;

private:
    void require(bool kept, const char *rule) { seen.require(kept, rule, m_number); }

    void lifecycle(const QString &type, const QJsonObject &response)
    {
        if (m_number == 0)
            m_id = response["id"_L1].toString();
        require(response["id"_L1] == m_id, "the id stays");
        if (type == "response.created"_L1 || type == "response.in_progress"_L1) {
            require(response["status"_L1] == "in_progress"_L1 && response["output"_L1].toArray().isEmpty()
                        && response["output"_L1].isArray() && response["usage"_L1].isNull(),
                    "in progress, with nothing in it");
            return;
        }
        require(type == "response.completed"_L1 || type == "response.incomplete"_L1, "a known end");
        require(type == "response."_L1 + response["status"_L1].toString(), "the end says its status");
        require(!m_open, "all items are done");
        require(response["output"_L1].toArray() == m_done, "the response has all items as they were done");
        m_over = true;
        takeResponse(response, seen);
    }

    void addItem(const QJsonObject &json)
    {
        require(!m_open && json["output_index"_L1] == m_done.size(), "items come one after the other");
        m_open = true;
        m_item = json["item"_L1].toObject();
        const QString type = m_item["type"_L1].toString();
        m_isReasoning = type == "reasoning"_L1;
        const auto parts = m_isReasoning ? "summary"_L1 : "content"_L1;
        m_hasParts = type == "message"_L1 || m_isReasoning;
        require(!m_hasParts || (m_item[parts].isArray() && m_item[parts].toArray().isEmpty()), "items start empty");
        require(m_item["arguments"_L1].toString().isEmpty() && m_item["input"_L1].toString().isEmpty(),
                "calls start empty");
        m_parts = {};
        m_text.clear();
        m_partOpen = m_textDone = false;
    }

    void itemEvent(const QString &type, const QJsonObject &json)
    {
        require(m_open && json["output_index"_L1] == m_done.size() && json["item_id"_L1] == m_item["id"_L1],
                "an event of the open item");
        if (m_hasParts)
            require(json[m_isReasoning ? "summary_index"_L1 : "content_index"_L1] == m_parts.size(),
                    "the part's index");
        const QString text = m_isReasoning ? u"response.reasoning_summary_text"_s : u"response.output_text"_s;
        const QString part = m_isReasoning ? u"response.reasoning_summary_part"_s : u"response.content_part"_s;
        const bool isCustom = m_item["type"_L1] == "custom_tool_call"_L1;
        const QString call = isCustom ? u"response.custom_tool_call_input"_s : u"response.function_call_arguments"_s;
        if (m_hasParts && type == part + ".added"_L1) {
            require(!m_partOpen && json["part"_L1]["text"_L1] == ""_L1, "parts start empty");
            m_partOpen = true;
        } else if (m_hasParts && type == text + ".delta"_L1) {
            require(m_partOpen && !m_textDone && json["delta"_L1].isString(), "a delta of an open part");
            m_text += json["delta"_L1].toString();
            ++(m_isReasoning ? seen.reasoningPieces : seen.textPieces);
        } else if (m_hasParts && type == text + ".done"_L1) {
            require(m_partOpen && json["text"_L1] == m_text, "the text is its deltas");
            m_textDone = true;
        } else if (m_hasParts && type == part + ".done"_L1) {
            require(m_textDone && json["part"_L1]["text"_L1] == m_text, "the part is its text");
            m_parts.append(json["part"_L1]);
            m_partOpen = m_textDone = false;
            m_text.clear();
        } else if (!m_hasParts && type == call + ".delta"_L1) {
            require(!m_textDone && json["delta"_L1].isString(), "a delta of an open call");
            m_text += json["delta"_L1].toString();
        } else if (!m_hasParts && type == call + ".done"_L1) {
            require(json[isCustom ? "input"_L1 : "arguments"_L1] == m_text, "the arguments are their deltas");
            m_textDone = true;
        } else {
            require(false, "an event that fits the item");
        }
    }

    void finishItem(const QJsonObject &json)
    {
        const QJsonObject item = json["item"_L1].toObject();
        require(m_open && json["output_index"_L1] == m_done.size() && item["id"_L1] == m_item["id"_L1]
                    && item["type"_L1] == m_item["type"_L1],
                "the open item is done");
        if (m_hasParts)
            require(!m_partOpen && item[m_isReasoning ? "summary"_L1 : "content"_L1].toArray() == m_parts,
                    "the item has its parts");
        else
            require(m_textDone
                        && item[m_item["type"_L1] == "custom_tool_call"_L1 ? "input"_L1 : "arguments"_L1] == m_text,
                    "the call has its arguments");
        m_done.append(item);
        m_open = false;
    }

    int m_number = 0;
    QString m_id;
    QJsonArray m_done;
    QJsonObject m_item;
    QJsonArray m_parts;
    QString m_text;
    bool m_open = false;
    bool m_hasParts = false;
    bool m_isReasoning = false;
    bool m_partOpen = false;
    bool m_textDone = false;
    bool m_over = false;
};

} // namespace

Seen checkResponsesStream(const QByteArray &body)
{
    ResponsesWalk walk;
    int number = 0;
    for (const SseEvent &event : readEvents(body))
        walk.event(event, number++);
    walk.end();
    return walk.seen;
}

Seen checkResponsesAnswer(const QByteArray &body)
{
    Seen seen;
    takeResponse(QJsonDocument::fromJson(body).object(), seen);
    return seen;
}

} // namespace station::test
