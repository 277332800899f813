// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/chatrequest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace station {

using namespace Qt::StringLiterals;

namespace {

// Messages wants a limit; this one is below that of every Claude model since 3.5.
constexpr int kMessagesLimit = 8192;

} // namespace

QByteArray ChatRequest::path() const
{
    if (dialect == "messages")
        return "/v1/messages";
    if (dialect == "responses")
        return "/v1/responses";
    if (dialect == "gemini")
        return "/v1beta/models/" + QUrl::toPercentEncoding(QString::fromUtf8(model), "/:")
            + ":streamGenerateContent?alt=sse";
    return "/v1/chat/completions";
}

QByteArray ChatRequest::body() const
{
    QJsonObject root;
    QJsonArray list;
    const QString name = QString::fromUtf8(model);
    if (dialect == "gemini") {
        for (const ChatTurn &turn : turns)
            list.append(QJsonObject {{"role"_L1, turn.fromUser ? "user"_L1 : "model"_L1},
                                     {"parts"_L1, QJsonArray {QJsonObject {{"text"_L1, turn.text}}}}});
        root.insert("contents"_L1, list);
        return QJsonDocument(root).toJson(QJsonDocument::Compact);
    }
    for (const ChatTurn &turn : turns)
        list.append(QJsonObject {{"role"_L1, turn.fromUser ? "user"_L1 : "assistant"_L1}, {"content"_L1, turn.text}});
    root.insert("model"_L1, name);
    root.insert("stream"_L1, true);
    if (dialect == "responses") {
        root.insert("input"_L1, list);
        root.insert("store"_L1, false);
    } else {
        root.insert("messages"_L1, list);
        if (dialect == "messages")
            root.insert("max_tokens"_L1, kMessagesLimit);
        else
            root.insert("stream_options"_L1, QJsonObject {{"include_usage"_L1, true}});
    }
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

} // namespace station
