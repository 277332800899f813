// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seen.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace station::test {

using namespace Qt::StringLiterals;

namespace {

/** Takes blocks as they are once whole. */
void takeBlock(const QJsonObject &block, Seen &seen)
{
    const QString type = block["type"_L1].toString();
    if (type == "text"_L1) {
        seen.text += block["text"_L1].toString();
    } else if (type == "thinking"_L1) {
        seen.require(seen.text.isEmpty() && seen.calls.isEmpty(), "thinking comes first");
        seen.require(!block["signature"_L1].toString().isEmpty(), "thinking is signed");
        seen.reasoning += block["thinking"_L1].toString();
    } else {
        seen.require(type == "tool_use"_L1 && block["input"_L1].isObject(), "a call has an object for input");
        const QJsonDocument input(block["input"_L1].toObject());
        seen.calls.append({block["id"_L1].toString(),
                           block["name"_L1].toString(),
                           QString::fromUtf8(input.toJson(QJsonDocument::Compact)),
                           {}});
        seen.require(seen.calls.last().id.startsWith("toolu_"_L1) && !seen.calls.last().name.isEmpty(),
                     "a call has id and name");
    }
}

void checkStop(const QJsonObject &holder, Seen &seen)
{
    seen.finish = holder["stop_reason"_L1].toString();
    seen.require(!seen.finish.isEmpty() && holder.contains("stop_sequence"_L1), "there is a stop reason");
    seen.require((seen.finish == "tool_use"_L1) == !seen.calls.isEmpty(), "tool_use goes with calls");
    seen.require((seen.finish == "stop_sequence"_L1) == holder["stop_sequence"_L1].isString(),
                 "the stop sequence goes with its reason");
}

class MessagesWalk {
public:
    void event(const SseEvent &event, int number)
    {
        const QJsonObject json = QJsonDocument::fromJson(event.data).object();
        const QString type = json["type"_L1].toString();
        seen.require(!type.isEmpty() && type.toUtf8() == event.name, "the event's name is its type", number);
        seen.require(m_state != State::Stopped, "nothing after message_stop", number);
        if (type == "ping"_L1)
            seen.require(m_state != State::Start, "pings come after the start", number);
        else if (type == "message_start"_L1)
            start(json["message"_L1].toObject(), number);
        else if (type == "content_block_start"_L1)
            startBlock(json, number);
        else if (type == "content_block_delta"_L1)
            delta(json, number);
        else if (type == "content_block_stop"_L1)
            stopBlock(json, number);
        else if (type == "message_delta"_L1)
            messageDelta(json, number);
        else if (type == "message_stop"_L1)
            advance(State::Ended, State::Stopped, number);
        else
            seen.require(false, "a known type", number);
    }

    void end() { seen.require(m_state == State::Stopped, "the stream ends with message_stop"); }

    Seen seen;

private:
    enum class State { Start, Between, InBlock, Ended, Stopped };

    void advance(State from, State to, int number)
    {
        seen.require(m_state == from, "the order of events", number);
        m_state = to;
    }

    void start(const QJsonObject &message, int number)
    {
        advance(State::Start, State::Between, number);
        seen.id = message["id"_L1].toString();
        seen.require(seen.id.startsWith("msg_"_L1) && message["type"_L1] == "message"_L1
                         && message["role"_L1] == "assistant"_L1 && message["model"_L1].isString(),
                     "a message of the assistant's", number);
        seen.require(message["content"_L1].isArray() && message["content"_L1].toArray().isEmpty(), "without content",
                     number);
        seen.require(message["stop_reason"_L1].isNull(), "not stopped yet", number);
        m_startUsage = message["usage"_L1].toObject();
        seen.require(m_startUsage["input_tokens"_L1].isDouble() && m_startUsage["output_tokens"_L1].isDouble(),
                     "with usage", number);
    }

    void startBlock(const QJsonObject &json, int number)
    {
        advance(State::Between, State::InBlock, number);
        m_block = json["content_block"_L1].toObject();
        m_json.clear();
        m_signed = false;
        seen.require(json["index"_L1] == m_index, "indices count up", number);
        seen.require(m_block["text"_L1].toString().isEmpty() && m_block["thinking"_L1].toString().isEmpty()
                         && m_block["input"_L1].toObject().isEmpty(),
                     "blocks start empty", number);
    }

    void delta(const QJsonObject &json, int number)
    {
        seen.require(m_state == State::InBlock && json["index"_L1] == m_index, "deltas of the open block", number);
        const QJsonObject delta = json["delta"_L1].toObject();
        const QString type = delta["type"_L1].toString();
        const QString block = m_block["type"_L1].toString();
        const auto append = [&](QLatin1String name) {
            m_block[name] = m_block[name].toString() + delta[name].toString();
            seen.require(delta[name].isString(), "a delta has its text", number);
        };
        seen.require(!m_signed, "the signature comes last", number);
        if (type == "text_delta"_L1 && block == "text"_L1) {
            append("text"_L1);
            ++seen.textPieces;
        } else if (type == "thinking_delta"_L1 && block == "thinking"_L1) {
            append("thinking"_L1);
            ++seen.reasoningPieces;
        } else if (type == "signature_delta"_L1 && block == "thinking"_L1) {
            m_block["signature"_L1] = delta["signature"_L1];
            m_signed = true;
        } else if (type == "input_json_delta"_L1 && block == "tool_use"_L1) {
            m_json += delta["partial_json"_L1].toString().toUtf8();
        } else {
            seen.require(false, "a delta that fits its block", number);
        }
    }

    void stopBlock(const QJsonObject &json, int number)
    {
        advance(State::InBlock, State::Between, number);
        seen.require(json["index"_L1] == m_index++, "the open block ends", number);
        if (m_block["type"_L1] == "tool_use"_L1 && !m_json.isEmpty()) {
            const QJsonDocument input = QJsonDocument::fromJson(m_json);
            seen.require(input.isObject(), "the input's fragments are an object", number);
            m_block["input"_L1] = input.object();
        }
        takeBlock(m_block, seen);
    }

    void messageDelta(const QJsonObject &json, int number)
    {
        advance(State::Between, State::Ended, number);
        checkStop(json["delta"_L1].toObject(), seen);
        seen.usage = json["usage"_L1].toObject();
        seen.require(seen.usage["output_tokens"_L1].isDouble(), "the usage has its output", number);
        seen.require(!seen.usage.contains("input_tokens"_L1)
                         || seen.usage["input_tokens"_L1] == m_startUsage["input_tokens"_L1],
                     "the input is what it was", number);
    }

    State m_state = State::Start;
    int m_index = 0;
    bool m_signed = false;
    QJsonObject m_block;
    QJsonObject m_startUsage;
    QByteArray m_json;
};

} // namespace

Seen checkMessagesStream(const QByteArray &body)
{
    MessagesWalk walk;
    int number = 0;
    for (const SseEvent &event : readEvents(body))
        walk.event(event, number++);
    walk.end();
    return walk.seen;
}

Seen checkMessagesAnswer(const QByteArray &body)
{
    Seen seen;
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    seen.require(json["type"_L1] == "message"_L1 && json["role"_L1] == "assistant"_L1 && json["model"_L1].isString(),
                 "a message of the assistant's");
    seen.id = json["id"_L1].toString();
    seen.require(seen.id.startsWith("msg_"_L1), "there is an id");
    for (const auto &block : json["content"_L1].toArray())
        takeBlock(block.toObject(), seen);
    checkStop(json, seen);
    seen.usage = json["usage"_L1].toObject();
    return seen;
}

} // namespace station::test
