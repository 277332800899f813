// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "expectedanswer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

QString str(const QJsonObject &o, const char *name)
{
    return o.value(QLatin1String(name)).toString();
}

void addMessage(ExpectedAnswer::Choice &choice, const QJsonObject &message)
{
    const QJsonValue content = message.value(QLatin1String("content"));
    choice.text += content.toString();
    for (const QJsonValue value : content.toArray()) {
        const QJsonObject part = value.toObject();
        choice.text += str(part, "text");
        for (const QJsonValue thought : part.value(QLatin1String("thinking")).toArray())
            choice.reasoning += str(thought.toObject(), "text");
    }
    const QString reasoning = str(message, "reasoning_content");
    choice.reasoning += reasoning.isEmpty() ? str(message, "reasoning") : reasoning;
    choice.refusal += str(message, "refusal");
    choice.annotations += int(message.value(QLatin1String("annotations")).toArray().size());
    const QJsonArray calls = message.value(QLatin1String("tool_calls")).toArray();
    for (qsizetype i = 0; i < calls.size(); ++i) {
        const QJsonObject o = calls[i].toObject();
        ExpectedAnswer::Call &call = choice.calls[o.value(QLatin1String("index")).toInt(int(i))];
        const QJsonObject function = o.value(QLatin1String("function")).toObject();
        if (call.id.isEmpty())
            call.id = str(o, "id");
        if (call.name.isEmpty())
            call.name = str(function, "name");
        call.arguments += str(function, "arguments");
    }
    const QJsonObject old = message.value(QLatin1String("function_call")).toObject();
    if (!str(old, "name").isEmpty())
        choice.calls[0] = {{}, str(old, "name"), str(old, "arguments")};
}

void take(std::optional<qint64> &into, const QJsonValue &value)
{
    if (value.isDouble())
        into = value.toInteger();
}

void addUsage(ExpectedAnswer &answer, const QJsonObject &usage)
{
    if (usage.isEmpty())
        return;
    take(answer.input, usage.value(QLatin1String("prompt_tokens")));
    take(answer.output, usage.value(QLatin1String("completion_tokens")));
    const QJsonObject prompt = usage.value(QLatin1String("prompt_tokens_details")).toObject();
    const QJsonObject completion = usage.value(QLatin1String("completion_tokens_details")).toObject();
    take(answer.cached, usage.value(QLatin1String("prompt_cache_hit_tokens")));
    take(answer.cached, usage.value(QLatin1String("cached_tokens")));
    take(answer.cached, prompt.value(QLatin1String("cached_tokens")));
    take(answer.reasoningTokens, completion.value(QLatin1String("reasoning_tokens")));
    // xAI: total = prompt + completion + reasoning.
    const qint64 reasoning = answer.reasoningTokens.value_or(0);
    const qint64 total = usage.value(QLatin1String("total_tokens")).toInteger();
    if (reasoning > 0 && answer.output && total == *answer.input + *answer.output + reasoning)
        answer.output = *answer.output + reasoning;
}

void addChunk(ExpectedAnswer &answer, const QJsonObject &chunk, const char *member)
{
    if (!chunk.value(QLatin1String("error")).isNull() && !chunk.value(QLatin1String("error")).isUndefined())
        answer.isError = true;
    for (const QJsonValue value : chunk.value(QLatin1String("choices")).toArray()) {
        const QJsonObject o = value.toObject();
        ExpectedAnswer::Choice &choice = answer.choices[o.value(QLatin1String("index")).toInt()];
        addMessage(choice, o.value(QLatin1String(member)).toObject());
        if (!str(o, "finish_reason").isEmpty())
            choice.finish = str(o, "finish_reason");
    }
    const QJsonObject groq = chunk.value(QLatin1String("x_groq")).toObject();
    addUsage(answer, groq.value(QLatin1String("usage")).toObject());
    addUsage(answer, chunk.value(QLatin1String("usage")).toObject());
}

/** [{"type":"text","text":T}] is T, and an empty text beside calls is nothing. */
QJsonValue comparableContent(const QJsonValue &content, bool hasMarkedMessage)
{
    const QJsonArray parts = content.toArray();
    if (parts.size() == 1) {
        const QJsonObject part = parts[0].toObject();
        if (str(part, "type") == QLatin1String("text") && (part.size() == 2 || hasMarkedMessage))
            return part.value(QLatin1String("text"));
    }
    return content;
}

QJsonObject comparableMessage(QJsonObject message)
{
    QJsonObject result;
    const bool hasCalls = !message.value(QLatin1String("tool_calls")).toArray().isEmpty();
    for (auto it = message.begin(); it != message.end(); ++it) {
        if (it.value().isNull() || it.key() == QLatin1String("cache_control"))
            continue;
        if (it.key() == QLatin1String("content")) {
            // The mark of a whole message is written on its one part.
            const QJsonObject part = it.value().toArray().at(0).toObject();
            const bool isMarked =
                message.contains(QLatin1String("cache_control")) || part.contains(QLatin1String("cache_control"));
            const QJsonValue content = comparableContent(it.value(), isMarked);
            if (!(hasCalls && content.toString().isEmpty() && !content.isArray()))
                result.insert(it.key(), content);
        } else if (it.key() == QLatin1String("reasoning_content") && it.value().toString().isEmpty()) {
            continue;
        } else if (it.key() == QLatin1String("reasoning")
                   && it.value() == message.value(QLatin1String("reasoning_content"))) {
            continue; // both names with one text
        } else {
            result.insert(it.key(), it.value());
        }
    }
    return result;
}

} // namespace

ExpectedAnswer expectedAnswer(const QByteArray &body, bool eventStream)
{
    ExpectedAnswer answer;
    if (!eventStream) {
        addChunk(answer, QJsonDocument::fromJson(body).object(), "message");
        return answer;
    }
    for (const QByteArray &line : body.split('\n')) {
        if (line.startsWith("data:"))
            addChunk(answer, QJsonDocument::fromJson(line.sliced(5).trimmed()).object(), "delta");
    }
    return answer;
}

QJsonValue comparableRequest(const QJsonValue &request)
{
    const QJsonObject o = request.toObject();
    QJsonObject result;
    for (auto it = o.begin(); it != o.end(); ++it) {
        const QString name = it.key();
        if (it.value().isNull() || name == QLatin1String("stream_options")
            || (name == QLatin1String("stream") && !it.value().toBool()))
            continue;
        if (name == QLatin1String("messages")) {
            QJsonArray messages;
            for (const QJsonValue message : it.value().toArray())
                messages.append(comparableMessage(message.toObject()));
            result.insert(name, messages);
        } else if (name == QLatin1String("max_completion_tokens")) {
            result.insert(QStringLiteral("max_tokens"), it.value());
        } else if (name == QLatin1String("functions")) {
            QJsonArray tools;
            for (const QJsonValue function : it.value().toArray()) {
                tools.append(QJsonObject {{QStringLiteral("type"), QStringLiteral("function")},
                                          {QStringLiteral("function"), function}});
            }
            result.insert(QStringLiteral("tools"), tools);
        } else if (name == QLatin1String("function_call")) {
            result.insert(QStringLiteral("tool_choice"), it.value());
        } else if (name == QLatin1String("stop") && it.value().isString()) {
            result.insert(name, QJsonArray {it.value()});
        } else {
            result.insert(name, it.value());
        }
    }
    return result;
}
