// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/chatmessage.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace station {

struct ChatTurn {
    bool fromUser = true;
    QString text;
    std::vector<ChatAttachment> attachments = {};
};

/** What a person set for a conversation; what a model does not have is left out of its request. */
struct ChatSettings {
    QString system;
    std::optional<double> temperature;
    std::optional<double> topP;
    std::optional<qint64> maxTokens;
    QByteArray effort;     ///< empty: the model's own
    QJsonObject more = {}; ///< laid over the request, whatever the model has

    QJsonObject toJson() const;
    static ChatSettings fromJson(const QJsonObject &json);
    bool operator==(const ChatSettings &) const = default;
};

struct ChatRequest {
    QByteArray model;   ///< provider/model
    QByteArray dialect; ///< chat, messages, responses or gemini
    std::vector<ChatTurn> turns;
    ChatSettings settings = {};
    QByteArray maxTokensMember = "max_tokens"; ///< of Chat Completions
    QByteArray begunMark = {};                 ///< member of Chat's last turn where that is an answer to go on with

    /** Below the gateway's root, with its query. */
    QByteArray path() const;
    /** The body in the dialect, asking for a stream. */
    QByteArray body() const { return json(true); }
    /** The same for a person to read: bytes of attachments are cut. */
    QByteArray readableBody() const { return json(false); }

private:
    QByteArray json(bool whole) const;
};

} // namespace station
