// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

using namespace station;

namespace {

QJsonValue argumentsOf(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (document.isObject())
        return document.object();
    return text.trimmed().isEmpty() ? QJsonValue(QJsonObject()) : QJsonValue(text);
}

QJsonValue customInput(const QString &input)
{
    return QJsonObject {{QStringLiteral("input"), input}};
}

std::optional<qint64> number(const QJsonObject &o, const char *name)
{
    const QJsonValue value = o[QLatin1String(name)];
    return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
}

qint64 sum(const QJsonObject &o, std::initializer_list<const char *> names)
{
    qint64 total = 0;
    for (const char *name : names)
        total += number(o, name).value_or(0);
    return total;
}

/** Text of a content that is a string or an array of parts; Mistral's thoughts go to `reasoning`. */
QString contentText(const QJsonValue &content, QString &reasoning)
{
    if (content.isString())
        return content.toString();
    QString text;
    for (const QJsonValue &part : content.toArray()) {
        if (part[u"type"].toString() == u"thinking") {
            for (const QJsonValue &thought : part[u"thinking"].toArray())
                reasoning += thought[u"text"].toString();
        } else {
            text += part[u"text"].toString();
        }
    }
    return text;
}

void chatUsage(const QJsonObject &usage, const QByteArray &provider, Facts &facts)
{
    if (usage.isEmpty() || !number(usage, "prompt_tokens"))
        return;
    facts.input = number(usage, "prompt_tokens");
    facts.output = number(usage, "completion_tokens");
    facts.cached = number(usage[u"prompt_tokens_details"].toObject(), "cached_tokens");
    if (!facts.cached)
        facts.cached = number(usage, "prompt_cache_hit_tokens"); // DeepSeek
    if (provider == "xai" && facts.output)
        *facts.output += number(usage[u"completion_tokens_details"].toObject(), "reasoning_tokens").value_or(0);
}

void readChat(const QList<QJsonObject> &documents, const QByteArray &provider, bool eventStream, Facts &facts)
{
    struct Fragment {
        QString id;
        QString name;
        QString arguments;
        bool custom = false;
    };
    QList<Fragment> calls;
    QString finish;
    for (const QJsonObject &d : documents) {
        if (d.contains(u"error") && !d[u"error"].isNull())
            facts.error = d[u"error"][u"message"].toString(QStringLiteral("error"));
        chatUsage(d[u"usage"].toObject(), provider, facts);
        for (const QJsonValue &c : d[u"choices"].toArray()) {
            const QJsonObject choice = c.toObject();
            facts.choices = std::max(facts.choices, choice[u"index"].toInt() + 1);
            chatUsage(choice[u"usage"].toObject(), provider, facts);
            if (choice[u"index"].toInt() != 0)
                continue;
            const QJsonObject delta = choice[eventStream ? u"delta" : u"message"].toObject();
            facts.text += contentText(delta[u"content"], facts.reasoning);
            const QString thoughts = delta[u"reasoning_content"].toString(delta[u"reasoning"].toString());
            facts.reasoning += thoughts;
            facts.refusal += delta[u"refusal"].toString();
            if (const QJsonObject legacy = delta[u"function_call"].toObject();
                !legacy[u"name"].toString().isEmpty() || !legacy[u"arguments"].toString().isEmpty()) {
                if (calls.isEmpty())
                    calls.append(Fragment());
                calls.last().name += legacy[u"name"].toString();
                calls.last().arguments += legacy[u"arguments"].toString();
            }
            for (const QJsonValue &t : delta[u"tool_calls"].toArray()) {
                const int index = t[u"index"].toInt(-1);
                const QString id = t[u"id"].toString();
                Fragment *into = nullptr;
                if (!eventStream || index < 0 || (index >= calls.size())
                    || (!id.isEmpty() && !calls[index].id.isEmpty() && calls[index].id != id)) {
                    calls.append(Fragment());
                    into = &calls.last();
                } else {
                    into = &calls[index];
                }
                if (!id.isEmpty())
                    into->id = id;
                const bool custom = t[u"type"].toString() == u"custom" || t[u"custom"].isObject();
                const QJsonObject body = custom ? t[u"custom"].toObject() : t[u"function"].toObject();
                into->custom = into->custom || custom;
                into->name += body[u"name"].toString();
                into->arguments += body[custom ? u"input" : u"arguments"].toString();
            }
            if (const QString told = choice[u"finish_reason"].toString(); !told.isEmpty())
                finish = told;
        }
    }
    for (const Fragment &call : calls)
        facts.calls.append({call.name, call.custom ? customInput(call.arguments) : argumentsOf(call.arguments)});
    if (!calls.isEmpty() && (finish == u"stop" || finish == u"tool_calls" || finish == u"function_call"))
        facts.finish = QStringLiteral("tool");
    else if (!facts.refusal.isEmpty() || finish == u"content_filter")
        facts.finish = QStringLiteral("filter");
    else if (finish.isEmpty() && !eventStream && !facts.text.isEmpty())
        facts.finish = QStringLiteral("stop"); // some servers leave it empty
    else
        facts.finish = finish;
}

void readResponses(const QList<QJsonObject> &documents, bool eventStream, Facts &facts)
{
    QJsonObject last;
    QJsonArray items;
    if (eventStream) {
        for (const QJsonObject &d : documents) {
            const QString type = d[u"type"].toString();
            if (type == u"response.output_item.done")
                items.append(d[u"item"]);
            if (type == u"response.completed" || type == u"response.incomplete" || type == u"response.failed")
                last = d[u"response"].toObject();
            if (type == u"error")
                facts.error = d[u"message"].toString(d[u"error"][u"message"].toString(QStringLiteral("error")));
        }
    } else if (!documents.isEmpty()) {
        last = documents.first();
        items = last[u"output"].toArray();
    }
    facts.choices = 1;
    for (const QJsonValue &item : items) {
        const QString type = item[u"type"].toString();
        if (type == u"message") {
            for (const QJsonValue &part : item[u"content"].toArray()) {
                facts.text += part[u"type"].toString() == u"output_text" ? part[u"text"].toString() : QString();
                facts.refusal += part[u"refusal"].toString();
            }
        } else if (type == u"reasoning") {
            for (const QJsonValue &part : item[u"summary"].toArray())
                facts.reasoning += part[u"text"].toString();
            for (const QJsonValue &part : item[u"content"].toArray())
                facts.reasoning += part[u"text"].toString();
        } else if (type == u"function_call") {
            facts.calls.append({item[u"name"].toString(), argumentsOf(item[u"arguments"].toString())});
        } else if (type == u"tool_search_call" && item[u"execution"].toString() == u"client") {
            facts.calls.append({QStringLiteral("tool_search"), item[u"arguments"]});
        } else if (type == u"image_generation_call") {
            facts.hasImage = true;
        } else if (type == u"custom_tool_call") {
            facts.calls.append({item[u"name"].toString(), customInput(item[u"input"].toString())});
        }
    }
    const QString status = last[u"status"].toString();
    const QString reason = last[u"incomplete_details"][u"reason"].toString();
    if (status == u"failed")
        facts.error = last[u"error"][u"message"].toString(QStringLiteral("error"));
    else if (reason == u"max_output_tokens")
        facts.finish = QStringLiteral("length");
    else if (reason == u"content_filter" || !facts.refusal.isEmpty())
        facts.finish = QStringLiteral("filter");
    else if (status == u"completed" || status == u"incomplete")
        facts.finish = facts.calls.isEmpty() ? QStringLiteral("stop") : QStringLiteral("tool");
    const QJsonObject usage = last[u"usage"].toObject();
    facts.input = number(usage, "input_tokens");
    facts.output = number(usage, "output_tokens");
    facts.cached = number(usage[u"input_tokens_details"].toObject(), "cached_tokens");
}

void readMessages(const QList<QJsonObject> &documents, bool eventStream, Facts &facts)
{
    QJsonObject usage;
    QMap<int, QJsonObject> blocks;
    QMap<int, QString> inputs;
    QString stop;
    const auto takeUsage = [&usage](const QJsonObject &more) {
        for (auto it = more.begin(); it != more.end(); ++it) {
            if (!it->isNull())
                usage.insert(it.key(), *it);
        }
    };
    if (eventStream) {
        for (const QJsonObject &d : documents) {
            const QString type = d[u"type"].toString();
            const int index = d[u"index"].toInt();
            if (type == u"message_start") {
                takeUsage(d[u"message"][u"usage"].toObject());
            } else if (type == u"content_block_start") {
                blocks[index] = d[u"content_block"].toObject();
            } else if (type == u"content_block_delta") {
                const QJsonObject delta = d[u"delta"].toObject();
                QJsonObject &block = blocks[index];
                for (const char16_t *name : {u"text", u"thinking"}) {
                    const QString key = QString::fromUtf16(name);
                    if (delta.contains(key))
                        block[key] = block[key].toString() + delta[key].toString();
                }
                inputs[index] += delta[u"partial_json"].toString();
            } else if (type == u"message_delta") {
                stop = d[u"delta"][u"stop_reason"].toString();
                takeUsage(d[u"usage"].toObject());
            } else if (type == u"error") {
                facts.error = d[u"error"][u"message"].toString(QStringLiteral("error"));
            }
        }
    } else if (!documents.isEmpty()) {
        const QJsonObject d = documents.first();
        int i = 0;
        for (const QJsonValue &block : d[u"content"].toArray())
            blocks[i++] = block.toObject();
        stop = d[u"stop_reason"].toString();
        takeUsage(d[u"usage"].toObject());
    }
    facts.choices = 1;
    for (auto it = blocks.cbegin(); it != blocks.cend(); ++it) {
        const QString type = (*it)[u"type"].toString();
        if (type == u"text")
            facts.text += (*it)[u"text"].toString();
        else if (type == u"thinking")
            facts.reasoning += (*it)[u"thinking"].toString();
        else if (type == u"tool_use")
            facts.calls.append(
                {(*it)[u"name"].toString(), eventStream ? argumentsOf(inputs.value(it.key())) : (*it)[u"input"]});
    }
    if (stop == u"tool_use")
        facts.finish = QStringLiteral("tool");
    else if (stop == u"max_tokens" || stop == u"model_context_window_exceeded")
        facts.finish = QStringLiteral("length");
    else if (stop == u"refusal")
        facts.finish = QStringLiteral("filter");
    else if (!stop.isEmpty())
        facts.finish = QStringLiteral("stop");
    if (number(usage, "input_tokens"))
        facts.input = sum(usage, {"input_tokens", "cache_read_input_tokens", "cache_creation_input_tokens"});
    facts.output = number(usage, "output_tokens");
    facts.cached = number(usage, "cache_read_input_tokens");
}

void readGemini(const QList<QJsonObject> &documents, Facts &facts)
{
    QString finish;
    QJsonObject usage;
    bool blocked = false;
    bool inPieces = false;
    for (const QJsonObject &d : documents) {
        if (d.contains(u"error"))
            facts.error = d[u"error"][u"message"].toString(QStringLiteral("error"));
        if (d[u"usageMetadata"].isObject())
            usage = d[u"usageMetadata"].toObject();
        blocked = blocked || d[u"promptFeedback"][u"blockReason"].isString();
        for (const QJsonValue &candidate : d[u"candidates"].toArray()) {
            facts.choices = std::max(facts.choices, candidate[u"index"].toInt() + 1);
            if (candidate[u"index"].toInt() != 0)
                continue;
            for (const QJsonValue &part : candidate[u"content"][u"parts"].toArray()) {
                (part[u"thought"].toBool() ? facts.reasoning : facts.text) += part[u"text"].toString();
                facts.hasImage = facts.hasImage || part[u"inlineData"].isObject();
                const QJsonObject call = part[u"functionCall"].toObject();
                // Arguments in pieces: the call is counted at its start, what it says is the reader's own test.
                inPieces = inPieces || call.contains(u"partialArgs") || call.contains(u"willContinue");
                if (part[u"functionCall"].isObject() && call.contains(u"name"))
                    facts.calls.append(
                        {part[u"functionCall"][u"name"].toString(), part[u"functionCall"][u"args"].toObject()});
            }
            if (const QString told = candidate[u"finishReason"].toString(); !told.isEmpty())
                finish = told;
        }
    }
    if (inPieces)
        facts.hasCallsInPieces = true;
    if (blocked || (!finish.isEmpty() && finish != u"STOP" && finish != u"MAX_TOKENS"))
        facts.finish = !finish.contains(u"CALL") ? QStringLiteral("filter")
            : facts.calls.isEmpty()              ? QStringLiteral("call")
                                                 : QStringLiteral("tool");
    else if (finish == u"MAX_TOKENS")
        facts.finish = QStringLiteral("length");
    else if (finish == u"STOP")
        facts.finish = facts.calls.isEmpty() ? QStringLiteral("stop") : QStringLiteral("tool");
    if (number(usage, "promptTokenCount")) {
        facts.input = sum(usage, {"promptTokenCount", "toolUsePromptTokenCount"});
        facts.output = sum(usage, {"candidatesTokenCount", "thoughtsTokenCount"});
        facts.cached = number(usage, "cachedContentTokenCount");
    }
}

} // namespace

QList<QJsonObject> documentsOf(const QByteArray &body, bool eventStream)
{
    QList<QJsonObject> documents;
    const auto take = [&documents](const QByteArray &text) {
        const QJsonDocument document = QJsonDocument::fromJson(text);
        if (document.isObject())
            documents.append(document.object());
        for (const QJsonValue &value : document.array())
            documents.append(value.toObject());
    };
    if (!eventStream) {
        take(body);
        return documents;
    }
    QByteArray normal = body;
    normal.replace("\r\n", "\n");
    QByteArray data;
    normal += '\n'; // so that the last event ends with an empty line
    for (const QByteArray &line : normal.split('\n')) {
        if (line.startsWith("data:"))
            data += (data.isEmpty() ? "" : "\n") + line.mid(line.startsWith("data: ") ? 6 : 5);
        else if (line.isEmpty() && !data.isEmpty())
            take(std::exchange(data, {}));
    }
    return documents;
}

Facts factsOf(Dialect dialect, const QByteArray &provider, const QByteArray &body, bool eventStream)
{
    const QList<QJsonObject> documents = documentsOf(body, eventStream);
    Facts facts;
    switch (dialect) {
    case Dialect::Chat: readChat(documents, provider, eventStream, facts); break;
    case Dialect::Responses: readResponses(documents, eventStream, facts); break;
    case Dialect::Messages: readMessages(documents, eventStream, facts); break;
    case Dialect::Gemini: readGemini(documents, facts); break;
    }
    return facts;
}
