// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/headers.h"

#include <QByteArray>
#include <QByteArrayView>

namespace station {

/** What the writer of an answer is told; both may come at any time after the request was handed over. */
class ResponseListener {
public:
    virtual ~ResponseListener() = default;
    /** The client has taken so much that waitingBytes() fell under HttpResponse::kResumeBelow: go on writing. */
    virtual void responseDrained() = 0;
    /** The client is gone. The response must not be used after this call. */
    virtual void clientGone() = 0;
};

/**
 * The answer to one request, written on the thread that owns the connection.
 *
 * Either send() once, or begin(), any number of write() and then end(). It belongs to its connection, which frees it
 * after end(), send(), abort() or the client's going away; a listener hears of the latter only.
 */
class HttpResponse {
public:
    /** A writer pauses its source when more than this is waiting for a slow client. */
    static constexpr qint64 kPauseAbove = 256 * 1024;
    static constexpr qint64 kResumeBelow = 64 * 1024;

    virtual ~HttpResponse() = default;
    virtual void setListener(ResponseListener *listener) = 0;

    /** A whole answer. Adds content-length, and date and connection where they belong. */
    virtual void send(int status, const Headers &headers, const QByteArray &body) = 0;
    /** Status line and headers of an answer in pieces. Length -1: chunked, or ended by closing for HTTP/1.0. */
    virtual void begin(int status, const Headers &headers, qint64 contentLength = -1) = 0;
    /** Sent when this turn of the event loop is over, in one piece; until it is sent it counts as waiting. */
    virtual void write(QByteArrayView bytes) = 0;
    virtual void end() = 0;
    /** Breaks the connection, so that the client sees that the answer is not whole. */
    virtual void abort() = 0;
    /** Bytes that were written but not yet taken by the client's socket. */
    virtual qint64 waitingBytes() const = 0;
    virtual bool hasBegun() const = 0;
};

} // namespace station
