// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/http/httpresponse.h"

namespace station {

class HttpConnection;

/** HttpResponse on a connection's socket: heads, framing, and what the listener is told. */
class HttpResponseWriter final : public HttpResponse {
public:
    /** What the request says about its answer. */
    struct Terms {
        bool isHead = false;
        int minorVersion = 1;
        bool keepAlive = true;
    };

    HttpResponseWriter(HttpConnection &connection, Terms terms) : m_connection(connection), m_terms(terms) { }

    void setListener(ResponseListener *listener) override { m_listener = listener; }
    void send(int status, const Headers &headers, const QByteArray &body) override;
    void begin(int status, const Headers &headers, qint64 contentLength = -1) override;
    void write(QByteArrayView bytes) override;
    void end() override;
    void abort() override;
    qint64 waitingBytes() const override;
    bool hasBegun() const override { return m_begun; }

    /** Neither complete nor broken off nor lost. */
    bool isOpen() const { return m_open; }
    /** The client is gone: tells the listener, unless the answer is complete. */
    void lose();
    /** Bytes were taken: tells the listener once the amount is low again. */
    void noteTaken();

private:
    /** How the end of the body shows. */
    enum class BodyEnd { None, Length, Chunk, Close };

    bool startHead(int status, qint64 contentLength, const Headers &headers, QByteArray &out);
    void complete();

    HttpConnection &m_connection;
    Terms m_terms;
    ResponseListener *m_listener = nullptr;
    bool m_open = true;
    bool m_begun = false;
    bool m_persists = false;
    bool m_wasFull = false;
    BodyEnd m_bodyEnd = BodyEnd::None;
    qint64 m_lengthLeft = 0;
};

} // namespace station
