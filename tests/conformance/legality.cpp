// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "legality.h"

#include "facts.h"

#include <QJsonArray>
#include <QSet>

using namespace station;

namespace {

QString chatProblem(const QList<QJsonObject> &chunks, const QByteArray &stream, UsageNeed need)
{
    QSet<int> roles;
    QSet<int> finished;
    QMap<int, QSet<int>> calls;
    bool usage = false;
    QString id;
    for (const QJsonObject &chunk : chunks) {
        if (chunk.contains(u"error"))
            return {};
        if (usage)
            return QStringLiteral("a chunk behind the usage");
        if (chunk[u"object"].toString() != u"chat.completion.chunk" || !chunk[u"choices"].isArray())
            return QStringLiteral("no chunk");
        if (id.isNull())
            id = chunk[u"id"].toString();
        if (id.isEmpty() || id != chunk[u"id"].toString() || !chunk[u"created"].isDouble()
            || !chunk[u"model"].isString())
            return QStringLiteral("id, created or model");
        const QJsonArray choices = chunk[u"choices"].toArray();
        if (choices.isEmpty()) {
            if (need == UsageNeed::None || !chunk[u"usage"].isObject())
                return QStringLiteral("a chunk without choices");
            usage = true;
            continue;
        }
        for (const QJsonValue &c : choices) {
            const QJsonObject choice = c.toObject();
            const int index = choice[u"index"].toInt(-1);
            const QJsonObject delta = choice[u"delta"].toObject();
            if (index < 0 || !choice[u"delta"].isObject() || finished.contains(index))
                return QStringLiteral("a choice without index, or behind its end");
            if (delta.contains(u"role") == roles.contains(index))
                return QStringLiteral("role not once at the start");
            roles.insert(index);
            for (const QJsonValue &call : delta[u"tool_calls"].toArray()) {
                const int at = call[u"index"].toInt(-1);
                if (at < 0 || at > calls[index].size())
                    return QStringLiteral("a call's index");
                const QString type = call[u"type"].toString();
                const bool first = !calls[index].contains(at);
                calls[index].insert(at);
                const QJsonObject body = call[type == u"custom" ? u"custom" : u"function"].toObject();
                if (first && (call[u"id"].toString().isEmpty() || type.isEmpty() || body[u"name"].toString().isEmpty()))
                    return QStringLiteral("a call begins without id, type or name");
                if (first && type == u"function" && !body[u"arguments"].isString())
                    return QStringLiteral("a call begins without arguments");
            }
            if (!choice[u"finish_reason"].isNull() && !choice[u"finish_reason"].isUndefined())
                finished.insert(index);
        }
    }
    if (finished.isEmpty() || finished != roles)
        return QStringLiteral("a choice without its end");
    if (need == UsageNeed::Must && !usage)
        return QStringLiteral("usage chunk");
    return stream.endsWith("data: [DONE]\n\n") ? QString() : QStringLiteral("no [DONE]");
}

QString responsesProblem(const QList<QJsonObject> &events)
{
    QJsonArray items; // as the SDK's accumulator builds them
    int sequence = 0;
    bool over = false;
    int open = -1;
    for (const QJsonObject &event : events) {
        const QString type = event[u"type"].toString();
        if (event.contains(u"error") && type != u"error")
            return QStringLiteral("a member error at the top");
        if (event[u"sequence_number"].toInt(-1) != sequence++)
            return QStringLiteral("sequence_number at ") + type;
        if (over)
            return QStringLiteral("an event behind the end");
        if (sequence == 1 && type != u"response.created")
            return QStringLiteral("it begins with ") + type;
        if (type == u"response.created" && sequence != 1)
            return QStringLiteral("created twice");
        const int index = event[u"output_index"].toInt(-1);
        if (type == u"response.output_item.added") {
            if (open >= 0 || index != items.size())
                return QStringLiteral("an item out of order");
            open = index;
            items.append(event[u"item"]);
        } else if (type == u"response.output_item.done") {
            if (index != open)
                return QStringLiteral("an item ends that is not open");
            items[index] = event[u"item"];
            open = -1;
        } else if (type.endsWith(u".delta") || type.endsWith(u".done") || type.endsWith(u".added")) {
            if (index != open || open < 0)
                return type + QStringLiteral(" outside its item");
            QJsonObject item = items[index].toObject();
            if (event[u"item_id"].toString() != item[u"id"].toString())
                return type + QStringLiteral(" names another item");
            if (type == u"response.content_part.added") {
                QJsonArray content = item[u"content"].toArray();
                if (event[u"content_index"].toInt(-1) != content.size())
                    return QStringLiteral("content_index");
                content.append(event[u"part"]);
                item[u"content"] = content;
            } else if (type == u"response.reasoning_summary_part.added") {
                QJsonArray summary = item[u"summary"].toArray();
                if (event[u"summary_index"].toInt(-1) != summary.size())
                    return QStringLiteral("summary_index");
                summary.append(event[u"part"]);
                item[u"summary"] = summary;
            } else if (type == u"response.output_text.delta" || type == u"response.refusal.delta"
                       || type == u"response.reasoning_text.delta") {
                const QJsonObject part = item[u"content"].toArray()[event[u"content_index"].toInt(-1)].toObject();
                if (!type.contains(part[u"type"].toString()))
                    return type + QStringLiteral(" without its part");
            } else if (type == u"response.reasoning_summary_text.delta"
                       && event[u"summary_index"].toInt(-1) >= item[u"summary"].toArray().size()) {
                return type + QStringLiteral(" without its part");
            }
            items[index] = item;
        } else if (type == u"response.completed" || type == u"response.incomplete" || type == u"response.failed") {
            over = true;
            const QJsonObject response = event[u"response"].toObject();
            if (response[u"id"].toString().isEmpty())
                return QStringLiteral("an end without id");
            if (type == u"response.failed")
                return {};
            if (open >= 0)
                return QStringLiteral("it ends inside an item");
            if (response[u"output"].toArray() != items)
                return QStringLiteral("the last output is not what was streamed");
            const QJsonObject usage = response[u"usage"].toObject();
            if (!usage.isEmpty()
                && (!usage[u"input_tokens"].isDouble() || !usage[u"output_tokens"].isDouble()
                    || !usage[u"total_tokens"].isDouble()
                    || !usage[u"input_tokens_details"][u"cached_tokens"].isDouble()
                    || !usage[u"output_tokens_details"][u"reasoning_tokens"].isDouble()))
                return QStringLiteral("usage lacks a number");
        } else if (type.startsWith(u"response.image_generation_call.")) {
            if (index != open || open < 0)
                return type + QStringLiteral(" outside its item");
        } else if (type != u"response.created" && type != u"response.in_progress") {
            return QStringLiteral("an event that the SDK does not know: ") + type;
        }
    }
    return over ? QString() : QStringLiteral("no end");
}

QString messagesProblem(const QList<QJsonObject> &events, const QByteArray &stream)
{
    enum { Before, Between, Inside, Finished, Over } state = Before;
    int index = -1;
    bool tool = false;
    QString blockType;
    bool hasText = false; // a client keeps an empty block of text, and every later request with it is refused
    for (const QJsonObject &event : events) {
        const QString type = event[u"type"].toString();
        if (!stream.contains("event: " + type.toUtf8() + "\ndata: "))
            return QStringLiteral("no event line for ") + type;
        if (type == u"ping")
            continue;
        if (type == u"error")
            return {};
        if (type == u"message_start") {
            const QJsonObject message = event[u"message"].toObject();
            if (state != Before || !message[u"content"].isArray() || !message[u"usage"].isObject()
                || message[u"id"].toString().isEmpty())
                return QStringLiteral("message_start");
            state = Between;
        } else if (type == u"content_block_start") {
            if (state != Between || event[u"index"].toInt(-1) != ++index)
                return QStringLiteral("content_block_start");
            state = Inside;
            blockType = event[u"content_block"][u"type"].toString();
            hasText = !event[u"content_block"][u"text"].toString().isEmpty();
            if (blockType == u"tool_use") {
                tool = true;
                if (!event[u"content_block"][u"input"].toObject().isEmpty())
                    return QStringLiteral("input in content_block_start");
            }
        } else if (type == u"content_block_delta") {
            const QString delta = event[u"delta"][u"type"].toString();
            const bool fits = (blockType == u"text" && (delta == u"text_delta" || delta == u"citations_delta"))
                || (blockType == u"thinking" && (delta == u"thinking_delta" || delta == u"signature_delta"))
                || (blockType.endsWith(u"tool_use") && delta == u"input_json_delta");
            if (state != Inside || event[u"index"].toInt(-1) != index || !fits)
                return delta + QStringLiteral(" in ") + blockType;
            hasText = hasText || !event[u"delta"][u"text"].toString().isEmpty();
        } else if (type == u"content_block_stop") {
            if (state != Inside || event[u"index"].toInt(-1) != index)
                return QStringLiteral("content_block_stop");
            if (blockType == u"text" && !hasText)
                return QStringLiteral("an empty text block");
            state = Between;
        } else if (type == u"message_delta") {
            if (state != Between || !event[u"usage"][u"output_tokens"].isDouble())
                return QStringLiteral("message_delta");
            const QString stop = event[u"delta"][u"stop_reason"].toString();
            if (stop.isEmpty() || (stop == u"tool_use" && !tool))
                return QStringLiteral("stop_reason");
            state = Finished;
        } else if (type == u"message_stop") {
            if (state != Finished)
                return QStringLiteral("message_stop");
            state = Over;
        } else {
            return QStringLiteral("unknown event ") + type;
        }
    }
    return state == Over ? QString() : QStringLiteral("no message_stop");
}

QString geminiProblem(const QList<QJsonObject> &chunks, UsageNeed need)
{
    if (chunks.isEmpty())
        return QStringLiteral("nothing");
    if (chunks.last().contains(u"error"))
        return {};
    for (const QJsonObject &chunk : chunks) {
        if (chunk[u"responseId"].toString().isEmpty() || !chunk[u"modelVersion"].isString())
            return QStringLiteral("responseId or modelVersion");
        for (const QJsonValue &candidate : chunk[u"candidates"].toArray()) {
            for (const QJsonValue &part : candidate[u"content"][u"parts"].toArray()) {
                if (part[u"functionCall"].isObject() && !part[u"functionCall"][u"args"].isObject())
                    return QStringLiteral("args are no object");
            }
        }
    }
    if (need == UsageNeed::Must && !chunks.last()[u"usageMetadata"].isObject())
        return QStringLiteral("no usage at the end");
    if (chunks.last()[u"candidates"][0][u"finishReason"].toString().isEmpty()
        && !chunks.last()[u"promptFeedback"].isObject())
        return QStringLiteral("no finishReason at the end");
    return {};
}

} // namespace

QString illegalIn(Dialect dialect, const QByteArray &stream, UsageNeed need)
{
    const QList<QJsonObject> documents = documentsOf(stream, true);
    switch (dialect) {
    case Dialect::Chat: return chatProblem(documents, stream, need);
    case Dialect::Responses: return responsesProblem(documents);
    case Dialect::Messages: return messagesProblem(documents, stream);
    case Dialect::Gemini: return geminiProblem(documents, need);
    }
    return {};
}

void OrderCheck::expect(bool holds, const char *what)
{
    if ((!holds || m_over) && problem.isEmpty())
        problem = QLatin1String(what) + (m_over ? QStringLiteral(" behind the end") : QStringLiteral(" out of order"));
}

void OrderCheck::started(const ResponseStart &start)
{
    expect(!m_started, "started");
    m_started = true;
    m_next.started(start);
}

void OrderCheck::blockStarted(const BlockStart &block)
{
    expect(m_started && !m_inBlock, "blockStarted");
    m_inBlock = true;
    m_opaques = 0;
    m_next.blockStarted(block);
}

void OrderCheck::text(QByteArrayView piece)
{
    expect(m_inBlock, "text");
    // Whole characters: a piece neither begins nor ends inside one.
    expect(piece.isEmpty() || (uchar(piece.front()) & 0xC0) != 0x80, "half a character");
    m_next.text(piece);
}

void OrderCheck::paragraphEnded()
{
    expect(m_inBlock, "paragraphEnded");
    m_next.paragraphEnded();
}

void OrderCheck::opaque(const Opaque &opaque)
{
    expect(m_inBlock && ++m_opaques == 1, "opaque");
    m_next.opaque(opaque);
}

void OrderCheck::annotation(const Annotation &annotation)
{
    expect(m_inBlock, "annotation");
    m_next.annotation(annotation);
}

void OrderCheck::logprobs(const JsonText &json)
{
    expect(m_inBlock, "logprobs");
    m_next.logprobs(json);
}

void OrderCheck::blockEnded()
{
    expect(m_inBlock, "blockEnded");
    m_inBlock = false;
    m_next.blockEnded();
}

void OrderCheck::usage(const TokenCounts &counts)
{
    expect(m_started, "usage");
    m_next.usage(counts);
}

void OrderCheck::finished(const Finish &finish)
{
    expect(m_started && !m_inBlock, "finished");
    m_finished = true;
    m_next.finished(finish);
}

void OrderCheck::ping()
{
    expect(true, "ping");
    m_next.ping();
}

void OrderCheck::ended()
{
    expect(m_started && m_finished && !m_inBlock, "ended");
    m_over = true;
    m_next.ended();
}

void OrderCheck::failed(const Failure &failure)
{
    expect(true, "failed");
    m_over = true;
    m_next.failed(failure);
}
