// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seen.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace station::test {

using namespace Qt::StringLiterals;

namespace {

void takePart(const QJsonObject &part, Seen &seen, int event)
{
    if (part.contains("functionCall"_L1)) {
        const QJsonObject call = part["functionCall"_L1].toObject();
        seen.require(call["args"_L1].isObject() && !call["name"_L1].toString().isEmpty(), "a call comes whole", event);
        // Of parallel calls only the first is signed.
        seen.require(part.contains("thoughtSignature"_L1) == seen.calls.isEmpty(), "the first call is signed", event);
        const QJsonDocument arguments(call["args"_L1].toObject());
        seen.calls.append({call["id"_L1].toString(),
                           call["name"_L1].toString(),
                           QString::fromUtf8(arguments.toJson(QJsonDocument::Compact)),
                           {}});
        return;
    }
    seen.require(part["text"_L1].isString(), "a part is text or a call", event);
    const QString text = part["text"_L1].toString();
    if (part["thought"_L1].toBool()) {
        seen.require(seen.text.isEmpty(), "thoughts come first", event);
        seen.reasoning += text;
        ++seen.reasoningPieces;
    } else if (!text.isEmpty()) {
        seen.text += text;
        ++seen.textPieces;
    }
}

void takeResponse(const QJsonObject &response, bool isLast, Seen &seen, int event)
{
    const QJsonArray candidates = response["candidates"_L1].toArray();
    const QJsonObject candidate = candidates.at(0).toObject();
    seen.require(candidates.size() == 1 && candidate["index"_L1].toInt() == 0, "one candidate", event);
    seen.require(candidate["content"_L1]["role"_L1] == "model"_L1, "by the model", event);
    seen.require(!response["modelVersion"_L1].toString().isEmpty(), "a model version", event);
    if (seen.id.isEmpty())
        seen.id = response["responseId"_L1].toString();
    seen.require(!seen.id.isEmpty() && response["responseId"_L1] == seen.id, "the id stays", event);
    for (const auto &part : candidate["content"_L1]["parts"_L1].toArray())
        takePart(part.toObject(), seen, event);
    seen.require(candidate.contains("finishReason"_L1) == isLast, "the finish is in the last chunk", event);
    seen.finish = candidate["finishReason"_L1].toString();
    const QJsonObject usage = response["usageMetadata"_L1].toObject();
    if (usage.isEmpty())
        return;
    seen.require(usage["totalTokenCount"_L1].toInt()
                     == usage["promptTokenCount"_L1].toInt() + usage["candidatesTokenCount"_L1].toInt()
                         + usage["thoughtsTokenCount"_L1].toInt(),
                 "usage adds up", event);
    seen.require(usage["candidatesTokenCount"_L1].toInt() >= seen.usage["candidatesTokenCount"_L1].toInt(),
                 "usage grows", event);
    seen.usage = usage;
}

} // namespace

Seen checkGeminiChunks(const QList<QByteArray> &chunks)
{
    Seen seen;
    for (int i = 0; i < chunks.size(); ++i) {
        const QJsonDocument json = QJsonDocument::fromJson(chunks[i]);
        seen.require(json.isObject(), "a chunk is an object", i);
        takeResponse(json.object(), i == chunks.size() - 1, seen, i);
    }
    seen.require(!chunks.isEmpty(), "there is a chunk");
    return seen;
}

Seen checkGeminiStream(const QByteArray &body)
{
    QList<QByteArray> chunks;
    bool named = false;
    for (const SseEvent &event : readEvents(body)) {
        chunks.append(event.data);
        named |= !event.name.isEmpty();
    }
    Seen seen = checkGeminiChunks(chunks);
    seen.require(!named, "events have no name");
    seen.require(body.endsWith("\r\n\r\n"), "lines end as Google's do");
    return seen;
}

Seen checkGeminiArray(const QByteArray &body)
{
    QList<QByteArray> chunks;
    const QJsonDocument json = QJsonDocument::fromJson(body);
    for (const auto &element : json.array())
        chunks.append(QJsonDocument(element.toObject()).toJson());
    return checkGeminiChunks(chunks);
}

Seen checkGeminiAnswer(const QByteArray &body)
{
    return checkGeminiChunks({body});
}

} // namespace station::test
