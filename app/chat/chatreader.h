// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/chatevent.h"
#include "app/chat/ssereader.h"

#include <QJsonObject>

#include <memory>

namespace station {

/** Reads one answer's stream into events. One object an answer; any pieces of bytes give the same events. */
class ChatReader {
public:
    virtual ~ChatReader() = default;

    /** `dialect` is chat, messages, responses or gemini. */
    static std::unique_ptr<ChatReader> make(const QByteArray &dialect);
    /** The words of an error body in any of the dialects; the status where there are none. */
    static QString errorWords(int status, const QByteArray &body);

    ChatEvents feed(const QByteArray &bytes);
    /** The connection ended: says Finished or, where the dialect's own end is missing, Error. Once over, nothing. */
    ChatEvents finish();

protected:
    virtual void read(const QByteArray &name, const QJsonObject &data, ChatEvents &events) = 0;

    void text(ChatEvents &events, const QString &delta);
    void reasoning(ChatEvents &events, const QString &delta);
    void tellUsage(ChatEvents &events);
    void fail(ChatEvents &events, const QString &words);
    void end(ChatEvents &events);

    ChatUsage m_usage;
    QString m_reason; ///< why the model stopped; set once it has

private:
    SseReader m_sse;
    bool m_over = false;
};

} // namespace station
