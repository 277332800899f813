// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/chatevent.h"
#include "providers/http/ssereader.h"

#include <QJsonObject>

#include <memory>

namespace station {

/** Reads one answer's stream into events. One object an answer; any pieces of bytes give the same events. */
class ChatReader : private SseSink {
public:
    ~ChatReader() override = default;

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
    /** The longest event that is read; a provider's longest are whole answers of a few hundred kilobytes. */
    static constexpr qsizetype kMaxEventBytes = 64 * 1024 * 1024;

    void sseEvent(QByteArrayView name, QByteArrayView data) override;
    void sseSkipped(QByteArrayView name) override;

    SseReader m_sse {*this, kMaxEventBytes};
    ChatEvents *m_events = nullptr; ///< where the present feed() or finish() collects
    bool m_over = false;
};

} // namespace station
