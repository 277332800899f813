// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace station {

/** Takes the events that an SseReader finds. The views hold only during the call. */
class SseSink {
public:
    virtual ~SseSink() = default;
    /** One event: its name (empty where it has none) and its data lines joined by line feeds. */
    virtual void sseEvent(QByteArrayView name, QByteArrayView data) = 0;
    /** An event was longer than the reader may hold; its name is known where it came before the data. */
    virtual void sseSkipped(QByteArrayView name) = 0;
};

/**
 * Reads server-sent events (WHATWG HTML, "Server-sent events") from bytes in any split.
 *
 * Line ends may be LF, CRLF or CR; a byte order mark at the start, comments, `id` and `retry` are passed over. An event
 * that ends with the stream instead of a blank line is delivered by finish(): some servers close that way. Where an
 * event lies whole in the bytes given, nothing is copied. Memory is bounded by `maxEventBytes`.
 */
class SseReader {
public:
    explicit SseReader(SseSink &sink, qsizetype maxEventBytes) : m_sink(sink), m_maxEventBytes(maxEventBytes) { }

    void feed(QByteArrayView bytes);
    /** The stream is over. */
    void finish();

private:
    void line(QByteArrayView text);
    void field(QByteArrayView name, QByteArrayView value);
    void dispatch();
    void keepViews();
    void skipEvent();

    SseSink &m_sink;
    const qsizetype m_maxEventBytes;
    QByteArray m_partial; ///< the start of a line whose end has not come
    QByteArray m_name;
    QByteArray m_data;         ///< data lines that could not stay a view
    QByteArrayView m_dataView; ///< the one data line so far, inside the bytes being fed
    bool m_hasView = false;
    bool m_hasData = false;
    bool m_skipping = false; ///< this event is too long
    bool m_skipLine = false; ///< this line is too long
    bool m_afterCr = false;
    bool m_started = false;
};

} // namespace station
