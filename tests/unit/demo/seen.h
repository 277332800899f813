// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace station::test {

struct SeenCall {
    QString id;
    QString name;
    QString arguments; ///< as JSON, or the text for a custom tool
    QString space;
};

/** What a client would have understood of an answer, and the first rule of its dialect that the answer broke. */
struct Seen {
    QString fault; ///< empty where every rule was kept
    QString id;
    QString text;
    QString reasoning;
    QList<SeenCall> calls;
    QJsonObject usage;
    QString finish; ///< in the dialect's own word
    int textPieces = 0;
    int reasoningPieces = 0;

    void require(bool kept, const char *rule, int event = -1)
    {
        if (!kept && fault.isEmpty())
            fault = QStringLiteral("%1 (event %2)").arg(QLatin1String(rule)).arg(event);
    }
};

struct SseEvent {
    QByteArray name;
    QByteArray data;
};

/** Server-sent events by the letter of the standard, from a whole body; what ends without an empty line is left out. */
QList<SseEvent> readEvents(QByteArray body);

Seen checkChatStream(const QByteArray &body, bool wantsUsage);
Seen checkChatAnswer(const QByteArray &body);
Seen checkResponsesStream(const QByteArray &body);
Seen checkResponsesAnswer(const QByteArray &body);
Seen checkMessagesStream(const QByteArray &body);
Seen checkMessagesAnswer(const QByteArray &body);
/** `chunks`: the payloads of the events, or the elements of the array. */
Seen checkGeminiChunks(const QList<QByteArray> &chunks);
Seen checkGeminiStream(const QByteArray &body);
Seen checkGeminiArray(const QByteArray &body);
Seen checkGeminiAnswer(const QByteArray &body);

} // namespace station::test
