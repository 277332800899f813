// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/http/chunkdecoder.h"
#include "gateway/http/contentdecoder.h"
#include "gateway/http/requesthead.h"
#include "providers/base/error.h"

#include <optional>

namespace station {

/** Cuts a byte stream into requests: no socket, no clock, and the same outcome at whatever splits the bytes come. */
class RequestFramer {
public:
    enum class State {
        Idle,     ///< nothing of a request has come
        Head,     ///< in the request line or the headers
        Body,     ///< the head is accepted
        Complete, ///< take() it
        Failed,   ///< see error()
    };

    RequestFramer(int headerBytes, qint64 bodyBytes) : m_headerLimit(headerBytes), m_bodyLimit(bodyBytes) { }

    /** Returns how many bytes belonged to this request: all of them unless it is complete or failed. */
    qsizetype feed(QByteArrayView bytes);
    State state() const { return m_state; }
    /** True once for a request whose client waits for `100 Continue` before it sends the body. */
    bool takeContinue();
    /** The complete request; afterwards the framer is idle again. */
    HttpRequest take();
    /** Gives up what came of a request. */
    void reset();
    /** Only while idle: one request is read by one set of limits. */
    void setLimits(int headerBytes, qint64 bodyBytes);

    /** What is known of the request: all of the head from State::Body on, whatever was readable when it failed. */
    const RequestHead &head() const { return m_head; }
    const Error &error() const { return m_error; }
    /** After a failure: whether the bytes that follow are the next request (else the connection is of no more use). */
    bool isInStep() const { return m_inStep; }
    /** Reads what can be read of a head that stopped half way: for the error that the caller is about to write. */
    void readPartialHead();

private:
    qsizetype skipEmptyLines(QByteArrayView bytes);
    qsizetype feedHead(QByteArrayView bytes);
    void acceptHead(QByteArrayView head);
    qsizetype feedBody(QByteArrayView bytes);
    qsizetype feedChunks(QByteArrayView bytes);
    bool appendToBody(QByteArrayView data);
    void finishBody();
    void fail(Error error, bool inStep = false);
    void failTooLarge();

    State m_state = State::Idle;
    bool m_inStep = false;
    bool m_continueWanted = false;
    int m_leadingBytes = 0; ///< of the empty lines before the request line
    int m_headerLimit;
    qint64 m_bodyLimit;
    qsizetype m_lineStart = 0; ///< in m_buffer: where the line begins that has not ended yet
    QByteArray m_buffer;       ///< of a head that came in pieces
    RequestHead m_head;
    QByteArray m_body;
    qint64 m_bodyLeft = 0;
    std::optional<ChunkDecoder> m_chunks;
    std::unique_ptr<ContentDecoder> m_decoder;
    Error m_error;
};

} // namespace station
