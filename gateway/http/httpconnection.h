// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/http/httpresponsewriter.h"
#include "gateway/http/httpserver.h"
#include "gateway/http/requestframer.h"

#include <QTcpSocket>

#include <memory>
#include <span>

namespace station {

/** What a connection asks of its server. */
class ConnectionHost {
public:
    virtual const HttpLimits &limits() const = 0;
    virtual bool isDraining() const = 0;
    /** Whether Qt's parser lets the request through. */
    virtual bool admits(const HttpRequest &request) = 0;
    virtual void handle(HttpRequest &&request, HttpResponse &response) = 0;
    virtual QByteArray writeError(QByteArrayView path, const Headers &request, const Error &error) = 0;
    /** A request that was handed over is answered, broken off or lost. */
    virtual void requestDone() = 0;
    /** The last byte of an answer left a connection that is about to close. */
    virtual void allSent() = 0;
    /** Calls flush() before the event loop waits again, so that what one turn writes leaves in one piece. */
    virtual void flushSoon(HttpConnection *connection) = 0;
    /** The connection is over and will delete itself. */
    virtual void connectionOver(HttpConnection *connection) = 0;
    /** Where all connections read to; used only until the next call of a virtual function above. */
    virtual std::span<char> inputScratch() = 0;
    /** Where all answers are put together; comes empty, keeps its room. */
    virtual QByteArray &outputScratch() = 0;

protected:
    ~ConnectionHost() = default;
};

/** One client's connection: the guard before Qt's parser. Reads and frames requests, one answer at a time. */
class HttpConnection final : public QObject {
public:
    HttpConnection(ConnectionHost &host, QObject *parent);
    ~HttpConnection() override;

    /** Takes the descriptor over, unless it returns false. */
    bool adopt(qintptr descriptor);
    /** Answers 503 without waiting for a request. */
    void refuse();
    /** Called a few times a second: ends what has waited too long. */
    void tick(qint64 now);
    /** Closes an idle connection; a busy one closes after its answer. */
    void drain();
    /** The server is being destroyed. */
    void lose();
    /** Sends what this turn of the event loop wrote, as far as the socket takes it. */
    void flush();

    /** Milliseconds on a clock that only goes forward. */
    static qint64 now();

    // For HttpResponseWriter:
    bool mayPersist() const { return !m_host.isDraining(); }
    QByteArray &outputScratch() { return m_host.outputScratch(); }
    /** Leaves when this turn of the event loop is over, with whatever else it writes. */
    void put(const QByteArray &bytes);
    void watchWrites();
    qint64 unsentBytes() const { return m_socket.bytesToWrite() + m_unsent.size(); }
    void responseComplete(bool persists);
    void breakOff(bool byReset);

    size_t slot = 0;            ///< the host's: where it keeps this connection
    bool isFlushedSoon = false; ///< the host's: whether it is to be flushed

private:
    enum class State { Reading, Answering, Closing, Over };

    void readInput();
    /** Frames what is at hand; false when there is nothing more to do with it now. */
    bool readRequest();
    void dispatch();
    void fail(const Error &error, bool inStep);
    void startClosing();
    void finishSending();
    void discardInput();
    void finish();
    void onDisconnected();
    void reportGone();
    void onBytesWritten();
    /** Whether an answer waits for a client that has stopped taking it. */
    bool isStuck(qint64 now);

    ConnectionHost &m_host;
    State m_state = State::Reading;
    bool m_handedOver = false;
    bool m_inReadInput = false;
    bool m_watchesWrites = false;
    bool m_sentAll = false;
    int m_inPut = 0;
    QByteArray m_unsent; ///< written in this turn
    qint64 m_since;      ///< Reading: when the request or the idling began; Closing: when bytes came last
    qint64 m_closeSince = 0;
    qint64 m_put = 0;        ///< bytes written to this connection, in all
    qint64 m_taken = 0;      ///< of them, how many the system had taken when that was last looked at
    qint64 m_takenSince = 0; ///< when that was last another number, or the first of them began to wait
    qint64 m_discarded = 0;
    RequestFramer m_framer;
    QByteArray m_pending; ///< pipelined bytes that were read too early
    qsizetype m_pendingAt = 0;
    std::unique_ptr<HttpResponseWriter>
        m_response; ///< the last one stays until the next, for a handler's late look at it
    QHostAddress m_peer;
    qintptr m_descriptor = -1;
    QTcpSocket m_socket;
};

} // namespace station
