// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seen.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace station::test {

using namespace Qt::StringLiterals;

namespace {

QJsonObject callable(const QJsonObject &call)
{
    return call[call["type"_L1].toString()].toObject();
}

void checkUsage(const QJsonObject &usage, Seen &seen)
{
    for (const auto name : {"prompt_tokens"_L1, "completion_tokens"_L1, "total_tokens"_L1})
        seen.require(usage[name].isDouble(), "usage has its three counts");
    seen.require(usage["total_tokens"_L1].toInt()
                     == usage["prompt_tokens"_L1].toInt() + usage["completion_tokens"_L1].toInt(),
                 "usage adds up");
    seen.require(usage["prompt_tokens_details"_L1]["cached_tokens"_L1].toInt() <= usage["prompt_tokens"_L1].toInt(),
                 "cached tokens are among the prompt's");
    seen.require(usage["completion_tokens_details"_L1]["reasoning_tokens"_L1].toInt()
                     <= usage["completion_tokens"_L1].toInt(),
                 "reasoning tokens are among the completion's");
    seen.usage = usage;
}

void checkCallsFinish(Seen &seen)
{
    seen.require((seen.finish == "tool_calls"_L1) == !seen.calls.isEmpty(), "tool_calls goes with calls");
}

/** The states of one streamed choice. */
class ChatWalk {
public:
    explicit ChatWalk(bool wantsUsage) : m_wantsUsage(wantsUsage) { }

    void chunk(const QJsonObject &chunk, int event)
    {
        seen.require(!chunk.contains("error"_L1), "no error member", event);
        seen.require(chunk["object"_L1] == "chat.completion.chunk"_L1, "object is chat.completion.chunk", event);
        if (event == 0) {
            m_first = chunk;
            seen.id = chunk["id"_L1].toString();
            seen.require(!seen.id.isEmpty(), "there is an id", event);
        }
        for (const auto name : {"id"_L1, "created"_L1, "model"_L1})
            seen.require(chunk.contains(name) && chunk[name] == m_first[name], "id, created, model stay", event);
        seen.require(chunk["choices"_L1].isArray(), "choices is an array", event);
        const QJsonArray choices = chunk["choices"_L1].toArray();
        if (choices.isEmpty()) {
            seen.require(m_wantsUsage && seen.usage.isEmpty() && !seen.finish.isEmpty(),
                         "one usage chunk, wanted, after the finish", event);
            checkUsage(chunk["usage"_L1].toObject(), seen);
            return;
        }
        seen.require(chunk.contains("usage"_L1) == m_wantsUsage && chunk["usage"_L1].toObject().isEmpty(),
                     "usage is null in chunks iff it is wanted", event);
        seen.require(seen.usage.isEmpty() && choices.size() == 1, "one choice, before the usage", event);
        choice(choices.first().toObject(), event);
    }

    void end()
    {
        seen.require(!seen.finish.isEmpty(), "the choice finished");
        seen.require(!m_wantsUsage || !seen.usage.isEmpty(), "wanted usage came");
        for (const SeenCall &call : seen.calls)
            seen.require(QJsonDocument::fromJson(call.arguments.toUtf8()).isObject(), "arguments are an object");
        checkCallsFinish(seen);
    }

    Seen seen;

private:
    void choice(const QJsonObject &choice, int event)
    {
        const QJsonObject delta = choice["delta"_L1].toObject();
        seen.require(seen.finish.isEmpty(), "nothing after the finish", event);
        seen.require(choice["index"_L1] == 0 && choice["delta"_L1].isObject(), "index and delta", event);
        seen.require((delta["role"_L1] == "assistant"_L1) == (event == 0), "the role is in the first delta only",
                     event);
        seen.require(choice.contains("finish_reason"_L1), "finish_reason is always there", event);
        if (choice["finish_reason"_L1].isString()) {
            seen.finish = choice["finish_reason"_L1].toString();
            seen.require(delta.isEmpty(), "the finish has an empty delta", event);
        }
        if (event > 0 && delta["content"_L1].isString()) {
            seen.text += delta["content"_L1].toString();
            ++seen.textPieces;
        }
        if (delta["reasoning_content"_L1].isString()) {
            seen.require(seen.text.isEmpty(), "reasoning comes first", event);
            seen.reasoning += delta["reasoning_content"_L1].toString();
            ++seen.reasoningPieces;
        }
        for (const auto &fragment : delta["tool_calls"_L1].toArray())
            callFragment(fragment.toObject(), event);
    }

    void callFragment(const QJsonObject &fragment, int event)
    {
        const int index = fragment["index"_L1].toInt(-1);
        seen.require(index >= 0, "a fragment has an index", event);
        if (index == seen.calls.size()) {
            const QString type = fragment["type"_L1].toString();
            seen.require(type == "function"_L1 && !fragment["id"_L1].toString().isEmpty(), "id and type first", event);
            const QJsonObject called = callable(fragment);
            seen.require(called["arguments"_L1] == ""_L1 && !called["name"_L1].toString().isEmpty(),
                         "name and empty arguments first", event);
            seen.calls.append({fragment["id"_L1].toString(), called["name"_L1].toString(), {}, {}});
            return;
        }
        seen.require(index == seen.calls.size() - 1, "calls come one after the other", event);
        seen.require(!fragment.contains("id"_L1), "the id comes once", event);
        if (!seen.calls.isEmpty())
            seen.calls.last().arguments += fragment["function"_L1]["arguments"_L1].toString();
    }

    const bool m_wantsUsage;
    QJsonObject m_first;
};

} // namespace

Seen checkChatStream(const QByteArray &body, bool wantsUsage)
{
    const QList<SseEvent> events = readEvents(body);
    ChatWalk walk(wantsUsage);
    if (events.isEmpty() || events.last().data != "[DONE]") {
        walk.seen.require(false, "the stream ends with [DONE]");
        return walk.seen;
    }
    for (int i = 0; i < events.size() - 1; ++i) {
        walk.seen.require(events[i].name.isEmpty(), "events have no name", i);
        const QJsonDocument json = QJsonDocument::fromJson(events[i].data);
        walk.seen.require(json.isObject(), "data is an object", i);
        walk.chunk(json.object(), i);
    }
    walk.end();
    return walk.seen;
}

Seen checkChatAnswer(const QByteArray &body)
{
    Seen seen;
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    seen.require(json["object"_L1] == "chat.completion"_L1, "object is chat.completion");
    seen.id = json["id"_L1].toString();
    seen.require(!seen.id.isEmpty() && json["created"_L1].isDouble() && json["model"_L1].isString(),
                 "id, created and model");
    const QJsonObject choice = json["choices"_L1].toArray().at(0).toObject();
    const QJsonObject message = choice["message"_L1].toObject();
    seen.require(choice["index"_L1] == 0 && message["role"_L1] == "assistant"_L1, "a choice by the assistant");
    seen.require(message.contains("content"_L1) && message.contains("refusal"_L1), "content and refusal are there");
    seen.text = message["content"_L1].toString();
    seen.reasoning = message["reasoning_content"_L1].toString();
    seen.finish = choice["finish_reason"_L1].toString();
    for (const auto &value : message["tool_calls"_L1].toArray()) {
        const QJsonObject call = value.toObject();
        const QJsonObject called = callable(call);
        seen.calls.append(
            {call["id"_L1].toString(), called["name"_L1].toString(), called["arguments"_L1].toString(), {}});
        seen.require(!seen.calls.last().id.isEmpty() && !seen.calls.last().name.isEmpty(), "calls have id and name");
    }
    seen.require(message["content"_L1].isString() || !seen.calls.isEmpty(), "null content goes with calls only");
    if (json.contains("usage"_L1))
        checkUsage(json["usage"_L1].toObject(), seen);
    checkCallsFinish(seen);
    return seen;
}

} // namespace station::test
