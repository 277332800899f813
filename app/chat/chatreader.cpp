// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/chatreader.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace station {

namespace {

using namespace Qt::StringLiterals;

std::optional<qint64> number(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    return value.isDouble() ? std::optional<qint64>(value.toInteger()) : std::nullopt;
}

QString errorMessage(const QJsonObject &object)
{
    const QJsonValue error = object.value("error"_L1);
    if (error.isObject())
        return error.toObject().value("message"_L1).toString();
    if (error.isString())
        return error.toString();
    return object.value("message"_L1).toString();
}

// OpenAI Chat Completions. Reasoning comes as reasoning_content (DeepSeek, Bailian) or reasoning (Groq, OpenRouter).
class CompletionsReader : public ChatReader {
protected:
    void read(const QByteArray &, const QJsonObject &data, ChatEvents &events) override
    {
        if (data.contains("error"_L1))
            return fail(events, errorMessage(data));
        const QJsonObject choice = data.value("choices"_L1).toArray().first().toObject();
        const QJsonObject delta = choice.value("delta"_L1).toObject();
        const QString thought = delta.value("reasoning_content"_L1).toString();
        reasoning(events, thought.isEmpty() ? delta.value("reasoning"_L1).toString() : thought);
        text(events, delta.value("content"_L1).toString());
        text(events, delta.value("refusal"_L1).toString());
        const QJsonArray calls = delta.value("tool_calls"_L1).toArray();
        for (const QJsonValue &value : calls) {
            const QJsonObject call = value.toObject();
            const QJsonObject function = call.value("function"_L1).toObject();
            const int index = call.value("index"_L1).toInt();
            if (const QString name = function.value("name"_L1).toString(); !name.isEmpty())
                events.push_back({ChatEvent::Kind::ToolCall, name, index, {}});
            if (const QString arguments = function.value("arguments"_L1).toString(); !arguments.isEmpty())
                events.push_back({ChatEvent::Kind::ToolArguments, arguments, index, {}});
        }
        if (const QString reason = choice.value("finish_reason"_L1).toString(); !reason.isEmpty())
            m_reason = reason;
        if (const QJsonObject usage = data.value("usage"_L1).toObject(); !usage.isEmpty()) {
            m_usage.input = number(usage, "prompt_tokens"_L1);
            m_usage.output = number(usage, "completion_tokens"_L1);
            m_usage.reasoning = number(usage.value("completion_tokens_details"_L1).toObject(), "reasoning_tokens"_L1);
            tellUsage(events);
        }
    }
};

class MessagesReader : public ChatReader {
protected:
    void read(const QByteArray &, const QJsonObject &data, ChatEvents &events) override
    {
        const QString type = data.value("type"_L1).toString();
        const int index = data.value("index"_L1).toInt();
        if (type == "message_start"_L1) {
            takeUsage(data.value("message"_L1).toObject().value("usage"_L1).toObject(), events);
        } else if (type == "content_block_start"_L1) {
            const QJsonObject block = data.value("content_block"_L1).toObject();
            const QString kind = block.value("type"_L1).toString();
            if (kind.endsWith("tool_use"_L1))
                events.push_back({ChatEvent::Kind::ToolCall, block.value("name"_L1).toString(), index, {}});
            text(events, block.value("text"_L1).toString());
            reasoning(events, block.value("thinking"_L1).toString());
        } else if (type == "content_block_delta"_L1) {
            const QJsonObject delta = data.value("delta"_L1).toObject();
            text(events, delta.value("text"_L1).toString());
            reasoning(events, delta.value("thinking"_L1).toString());
            if (const QString json = delta.value("partial_json"_L1).toString(); !json.isEmpty())
                events.push_back({ChatEvent::Kind::ToolArguments, json, index, {}});
        } else if (type == "message_delta"_L1) {
            m_reason = data.value("delta"_L1).toObject().value("stop_reason"_L1).toString();
            takeUsage(data.value("usage"_L1).toObject(), events);
        } else if (type == "message_stop"_L1) {
            end(events);
        } else if (type == "error"_L1) {
            fail(events, errorMessage(data));
        }
    }

private:
    void takeUsage(const QJsonObject &usage, ChatEvents &events)
    {
        // Messages counts what it read from and wrote to its cache beside input_tokens, not in it.
        if (const auto input = number(usage, "input_tokens"_L1))
            m_usage.input = *input + number(usage, "cache_read_input_tokens"_L1).value_or(0)
                + number(usage, "cache_creation_input_tokens"_L1).value_or(0);
        if (const auto output = number(usage, "output_tokens"_L1))
            m_usage.output = output;
        tellUsage(events);
    }
};

class ResponsesReader : public ChatReader {
protected:
    void read(const QByteArray &name, const QJsonObject &data, ChatEvents &events) override
    {
        const QString type = data.value("type"_L1).toString(QString::fromLatin1(name));
        const QString delta = data.value("delta"_L1).toString();
        if (type == "response.output_text.delta"_L1 || type == "response.refusal.delta"_L1) {
            text(events, delta);
        } else if (type == "response.reasoning_summary_text.delta"_L1 || type == "response.reasoning_text.delta"_L1) {
            reasoning(events, delta);
        } else if (type == "response.output_item.added"_L1) {
            const QJsonObject item = data.value("item"_L1).toObject();
            const QString kind = item.value("type"_L1).toString();
            if (kind.endsWith("_call"_L1))
                events.push_back({ChatEvent::Kind::ToolCall,
                                  item.value("name"_L1).toString(kind),
                                  data.value("output_index"_L1).toInt(),
                                  {}});
        } else if (type == "response.function_call_arguments.delta"_L1
                   || type == "response.custom_tool_call_input.delta"_L1) {
            events.push_back({ChatEvent::Kind::ToolArguments, delta, data.value("output_index"_L1).toInt(), {}});
        } else if (type == "response.completed"_L1 || type == "response.incomplete"_L1) {
            const QJsonObject response = data.value("response"_L1).toObject();
            const QJsonObject usage = response.value("usage"_L1).toObject();
            m_usage.input = number(usage, "input_tokens"_L1);
            m_usage.output = number(usage, "output_tokens"_L1);
            m_usage.reasoning = number(usage.value("output_tokens_details"_L1).toObject(), "reasoning_tokens"_L1);
            tellUsage(events);
            m_reason = response.value("incomplete_details"_L1).toObject().value("reason"_L1).toString();
            if (m_reason.isEmpty())
                m_reason = response.value("status"_L1).toString();
            end(events);
        } else if (type == "response.failed"_L1) {
            fail(events, errorMessage(data.value("response"_L1).toObject()));
        } else if (type == "error"_L1) {
            fail(events, errorMessage(data));
        }
    }
};

class GeminiReader : public ChatReader {
protected:
    void read(const QByteArray &, const QJsonObject &data, ChatEvents &events) override
    {
        if (data.contains("error"_L1))
            return fail(events, errorMessage(data));
        const QString block = data.value("promptFeedback"_L1).toObject().value("blockReason"_L1).toString();
        if (!block.isEmpty())
            return fail(events, QCoreApplication::translate("Chat", "The prompt was blocked: %1").arg(block));
        const QJsonObject candidate = data.value("candidates"_L1).toArray().first().toObject();
        const QJsonArray parts = candidate.value("content"_L1).toObject().value("parts"_L1).toArray();
        for (const QJsonValue &value : parts) {
            const QJsonObject part = value.toObject();
            const QString words = part.value("text"_L1).toString();
            if (part.value("thought"_L1).toBool())
                reasoning(events, words);
            else
                text(events, words);
            if (const QJsonObject call = part.value("functionCall"_L1).toObject(); !call.isEmpty()) {
                const QByteArray json = QJsonDocument(call.value("args"_L1).toObject()).toJson(QJsonDocument::Compact);
                events.push_back({ChatEvent::Kind::ToolCall, call.value("name"_L1).toString(), m_calls, {}});
                events.push_back({ChatEvent::Kind::ToolArguments, QString::fromUtf8(json), m_calls++, {}});
            }
        }
        if (const QJsonObject usage = data.value("usageMetadata"_L1).toObject(); !usage.isEmpty()) {
            m_usage.input = number(usage, "promptTokenCount"_L1);
            m_usage.reasoning = number(usage, "thoughtsTokenCount"_L1);
            // Thoughts are not part of candidatesTokenCount.
            if (const auto answer = number(usage, "candidatesTokenCount"_L1); answer || m_usage.reasoning)
                m_usage.output = answer.value_or(0) + m_usage.reasoning.value_or(0);
            tellUsage(events);
        }
        if (const QString reason = candidate.value("finishReason"_L1).toString(); !reason.isEmpty())
            m_reason = reason;
    }

private:
    int m_calls = 0;
};

} // namespace

std::unique_ptr<ChatReader> ChatReader::make(const QByteArray &dialect)
{
    if (dialect == "messages")
        return std::make_unique<MessagesReader>();
    if (dialect == "responses")
        return std::make_unique<ResponsesReader>();
    if (dialect == "gemini")
        return std::make_unique<GeminiReader>();
    return std::make_unique<CompletionsReader>();
}

QString ChatReader::errorWords(int status, const QByteArray &body)
{
    QJsonDocument document = QJsonDocument::fromJson(body);
    // Gemini's streaming endpoint wraps an error in a list.
    const QJsonObject object = document.isArray() ? document.array().first().toObject() : document.object();
    const QString words = errorMessage(object);
    if (!words.isEmpty())
        return words;
    const QString plain = QString::fromUtf8(body.left(300)).simplified();
    if (!plain.isEmpty() && !plain.startsWith(u'<'))
        return plain;
    return QCoreApplication::translate("Chat", "The answer was HTTP status %1 without a reason.").arg(status);
}

ChatEvents ChatReader::feed(const QByteArray &bytes)
{
    ChatEvents events;
    m_events = &events;
    m_sse.feed(bytes);
    return events;
}

void ChatReader::sseEvent(QByteArrayView name, QByteArrayView data)
{
    if (m_over)
        return;
    if (data == "[DONE]") {
        end(*m_events);
        return;
    }
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(data.toByteArray(), &problem);
    if (problem.error != QJsonParseError::NoError)
        fail(*m_events, QCoreApplication::translate("Chat", "The stream holds something that is not JSON."));
    else
        read(name.toByteArray(), document.object(), *m_events);
}

void ChatReader::sseSkipped(QByteArrayView)
{
    if (!m_over)
        fail(*m_events, QCoreApplication::translate("Chat", "The stream holds an event too long to be read."));
}

ChatEvents ChatReader::finish()
{
    ChatEvents events;
    if (m_over)
        return events;
    if (m_reason.isEmpty())
        fail(events, QCoreApplication::translate("Chat", "The answer broke off before its end."));
    else
        end(events);
    return events;
}

void ChatReader::text(ChatEvents &events, const QString &delta)
{
    if (!delta.isEmpty())
        events.push_back({ChatEvent::Kind::Text, delta, -1, {}});
}

void ChatReader::reasoning(ChatEvents &events, const QString &delta)
{
    if (!delta.isEmpty())
        events.push_back({ChatEvent::Kind::Reasoning, delta, -1, {}});
}

void ChatReader::tellUsage(ChatEvents &events)
{
    events.push_back({ChatEvent::Kind::Usage, {}, -1, m_usage});
}

void ChatReader::fail(ChatEvents &events, const QString &words)
{
    m_over = true;
    events.push_back({ChatEvent::Kind::Error,
                      words.isEmpty() ? QCoreApplication::translate("Chat", "The provider gave no reason.") : words,
                      -1,
                      {}});
}

void ChatReader::end(ChatEvents &events)
{
    if (m_over)
        return;
    m_over = true;
    events.push_back({ChatEvent::Kind::Finished, m_reason, -1, {}});
}

} // namespace station
