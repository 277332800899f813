// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/http/httpconnection.h"

#include "gateway/http/errorstatus.h"
#include "gateway/http/listensocket.h"

#include <chrono>
#include <utility>

namespace station {

namespace {

/** Pipelined bytes that wait in memory; past it, the client's own buffers have to hold them. */
constexpr qint64 kReadBuffer = 64 * 1024;
/** Room for what a turn writes that a connection may keep until the next one. */
constexpr qsizetype kKeepUnsent = 4 * 1024;
/** How long, after our last byte, a client may go on sending what is thrown away: without new bytes, and in all. */
constexpr qint64 kLingerQuietMs = 2'000;
constexpr qint64 kLingerMs = 30'000;

/** The client need not try again: it would get the same (measured: without the word, agents repeat for minutes). */
bool isPermanent(ErrorCode code)
{
    switch (code) {
    case ErrorCode::SlowRequest:
    case ErrorCode::Unavailable:
    case ErrorCode::Internal: return false;
    default: return true;
    }
}

} // namespace

qint64 HttpConnection::now()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

HttpConnection::HttpConnection(ConnectionHost &host, QObject *parent)
    : QObject(parent), m_host(host), m_since(now()), m_framer(host.limits().headerBytes, host.limits().bodyBytes)
{
    m_socket.setReadBufferSize(kReadBuffer);
    connect(&m_socket, &QTcpSocket::readyRead, this, [this] { readInput(); });
    connect(&m_socket, &QTcpSocket::disconnected, this, [this] { onDisconnected(); });
}

HttpConnection::~HttpConnection()
{
    m_socket.disconnect(this);
}

bool HttpConnection::adopt(qintptr descriptor)
{
    if (!m_socket.setSocketDescriptor(descriptor))
        return false;
    m_descriptor = descriptor;
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_peer = m_socket.peerAddress();
    return true;
}

void HttpConnection::refuse()
{
    fail({ErrorCode::Unavailable, "The gateway has as many connections as it may. Try again in a moment.", {}, 1},
         false);
}

void HttpConnection::readInput()
{
    if (m_state == State::Closing)
        discardInput();
    if (m_inReadInput)
        return;
    m_inReadInput = true;
    while (m_state == State::Reading && readRequest()) { }
    m_inReadInput = false;
}

bool HttpConnection::readRequest()
{
    QByteArrayView input;
    if (m_pendingAt < m_pending.size()) {
        input = QByteArrayView(m_pending).sliced(m_pendingAt);
    } else {
        const std::span<char> room = m_host.inputScratch();
        const qint64 length = m_socket.isOpen() ? m_socket.read(room.data(), static_cast<qint64>(room.size())) : 0;
        if (length <= 0)
            return false;
        input = QByteArrayView(room.data(), length);
    }
    const bool fromPending = m_pendingAt < m_pending.size();
    const bool wasIdle = m_framer.state() == RequestFramer::State::Idle;
    if (wasIdle)
        m_framer.setLimits(m_host.limits().headerBytes, m_host.limits().bodyBytes);
    const qsizetype taken = m_framer.feed(input);
    if (fromPending)
        m_pendingAt += taken;
    else if (taken < input.size())
        m_pending = input.sliced(taken).toByteArray();
    if (m_pendingAt >= m_pending.size())
        m_pending.clear();
    if (!fromPending || m_pending.isEmpty())
        m_pendingAt = 0;

    switch (m_framer.state()) {
    case RequestFramer::State::Complete: dispatch(); return true;
    case RequestFramer::State::Failed: {
        const Error error = m_framer.error();
        fail(error, m_framer.isInStep());
        return true;
    }
    case RequestFramer::State::Idle: return true;
    case RequestFramer::State::Head:
    case RequestFramer::State::Body: break;
    }
    if (wasIdle)
        m_since = now();
    if (m_framer.takeContinue())
        put("HTTP/1.1 100 Continue\r\n\r\n");
    return true;
}

void HttpConnection::dispatch()
{
    const RequestHead &head = m_framer.head();
    if (head.wantsUpgrade) {
        fail({ErrorCode::UpgradeRefused, "There is no WebSocket here: use plain HTTP requests.", {}, 0}, true);
        return;
    }
    if (!m_host.admits(head.request)) {
        fail({ErrorCode::BadRequest, "The request line or the Host header is malformed.", {}, 0}, false);
        return;
    }
    const HttpResponseWriter::Terms terms {head.request.method == "HEAD", head.minorVersion, head.keepAlive};
    m_response = std::make_unique<HttpResponseWriter>(*this, terms);
    HttpRequest request = m_framer.take();
    request.peer = m_peer;
    m_state = State::Answering;
    m_handedOver = true;
    m_host.handle(std::move(request), *m_response);
}

void HttpConnection::fail(const Error &error, bool inStep)
{
    m_framer.readPartialHead();
    const RequestHead &head = m_framer.head();
    Headers headers {{"content-type", "application/json"}};
    if (isPermanent(error.code))
        headers.add("x-should-retry", "false");
    if (error.retryAfterSeconds > 0)
        headers.add("retry-after", QByteArray::number(error.retryAfterSeconds));
    if (error.code == ErrorCode::UpgradeRefused)
        headers.add("upgrade", "HTTP/1.1"); // a 426 has to name what to use instead (RFC 9110, 15.5.22)
    if (error.code == ErrorCode::UnsupportedMedia)
        headers.add("accept-encoding", "gzip, zstd");
    const QByteArray body = m_host.writeError(head.request.path, head.request.headers, error);
    const HttpResponseWriter::Terms terms {head.request.method == "HEAD", head.minorVersion, inStep && head.keepAlive};
    m_response = std::make_unique<HttpResponseWriter>(*this, terms);
    m_framer.reset();
    m_state = State::Answering;
    m_response->send(httpStatus(error.code), headers, body);
}

void HttpConnection::responseComplete(bool persists)
{
    flush(); // nothing more comes that could go with it
    m_since = now();
    if (std::exchange(m_handedOver, false))
        m_host.requestDone();
    if (m_state == State::Answering) {
        m_state = State::Reading;
        if (!persists || m_host.isDraining())
            startClosing();
        else if (!m_inReadInput && (!m_pending.isEmpty() || m_socket.bytesAvailable() > 0))
            QMetaObject::invokeMethod(
                this, [this] { readInput(); }, Qt::QueuedConnection);
    }
}

void HttpConnection::breakOff(bool byReset)
{
    flush(); // what was written before is the client's
    if (byReset)
        resetOnClose(m_socket.socketDescriptor());
    if (std::exchange(m_handedOver, false))
        m_host.requestDone();
    m_socket.abort();
    finish();
}

void HttpConnection::startClosing()
{
    m_state = State::Closing;
    m_pending.clear();
    m_pendingAt = 0;
    flush();
    if (unsentBytes() == 0)
        finishSending();
    else
        watchWrites();
}

void HttpConnection::finishSending()
{
    if (std::exchange(m_sentAll, true))
        return;
    // Closing now would answer bytes that are still on their way with a reset, and take our answer from the client.
    shutDownSending(m_socket.socketDescriptor());
    m_since = m_closeSince = now();
    m_host.allSent();
    discardInput();
}

void HttpConnection::discardInput()
{
    const std::span<char> room = m_host.inputScratch();
    qint64 length = 0;
    while (m_socket.isOpen() && (length = m_socket.read(room.data(), static_cast<qint64>(room.size()))) > 0) {
        m_discarded += length;
        m_since = now();
    }
}

void HttpConnection::tick(qint64 time)
{
    const qint64 requestMs = qint64(m_host.limits().requestSeconds) * 1000;
    switch (m_state) {
    case State::Reading:
        if (m_framer.state() == RequestFramer::State::Idle) {
            if (time - m_since >= 2 * requestMs)
                startClosing();
        } else if (time - m_since >= requestMs) {
            fail({ErrorCode::SlowRequest, "The request took too long to arrive.", {}, 0}, false);
        }
        break;
    case State::Closing:
        if (!m_sentAll && isStuck(time))
            m_socket.abort(); // reports itself
        else if (m_sentAll
                 && (time - m_since >= kLingerQuietMs || time - m_closeSince >= kLingerMs
                     || m_discarded > 4 * m_host.limits().bodyBytes)) {
            m_socket.abort();
            finish();
        }
        break;
    case State::Answering:
        if (isStuck(time))
            m_socket.abort(); // its handler hears of it as of any client that went away
        break;
    case State::Over: break;
    }
}

bool HttpConnection::isStuck(qint64 time)
{
    const qint64 waiting = unsentBytes();
    const qint64 taken = m_put - waiting;
    if (waiting == 0 || taken != m_taken) {
        m_taken = taken;
        m_takenSince = time;
        return false;
    }
    return time - m_takenSince >= qint64(m_host.limits().unreadSeconds) * 1000;
}

void HttpConnection::drain()
{
    if (m_state == State::Reading && m_framer.state() == RequestFramer::State::Idle && m_pending.isEmpty()
        && m_socket.bytesAvailable() == 0)
        startClosing();
}

void HttpConnection::lose()
{
    if (m_response)
        m_response->lose();
}

void HttpConnection::finish()
{
    if (std::exchange(m_state, State::Over) == State::Over)
        return;
    m_host.connectionOver(this);
    deleteLater();
}

void HttpConnection::put(const QByteArray &bytes)
{
    if (bytes.isEmpty() || m_state == State::Over)
        return;
    if (unsentBytes() == 0)
        m_takenSince = now(); // nobody has waited so far
    m_unsent.append(bytes);
    m_put += bytes.size();
    m_host.flushSoon(this);
}

void HttpConnection::flush()
{
    if (m_unsent.isEmpty() || m_state == State::Over)
        return;
    if (m_socket.state() != QAbstractSocket::ConnectedState) {
        m_unsent.clear(); // lost; the listener hears of it when this turn of the event loop is over
        return;
    }
    // Where nothing waits before it, straight to the system: the socket's own way copies, and takes twice as long.
    const qint64 sent = m_socket.bytesToWrite() == 0 ? sendAtOnce(m_descriptor, m_unsent) : 0;
    if (sent == m_unsent.size()) {
        if (m_unsent.capacity() > kKeepUnsent)
            m_unsent = {};
        m_unsent.resize(0);
        if (m_watchesWrites) {
            QMetaObject::invokeMethod(
                this, [this] { onBytesWritten(); }, Qt::QueuedConnection);
        }
        return;
    }
    ++m_inPut;
    // Given a QByteArray, the socket shares it instead of copying.
    m_socket.write(sent == 0 ? m_unsent : m_unsent.sliced(sent));
    m_unsent = {};
    m_socket.flush();
    --m_inPut;
}

void HttpConnection::watchWrites()
{
    if (!std::exchange(m_watchesWrites, true))
        connect(&m_socket, &QTcpSocket::bytesWritten, this, [this] { onBytesWritten(); });
}

void HttpConnection::onBytesWritten()
{
    if (m_inPut > 0) {
        QMetaObject::invokeMethod(
            this, [this] { onBytesWritten(); }, Qt::QueuedConnection);
        return;
    }
    if (m_state == State::Closing && unsentBytes() == 0)
        finishSending();
    else if (m_state == State::Answering)
        m_response->noteTaken();
}

void HttpConnection::onDisconnected()
{
    if (m_inPut > 0)
        QMetaObject::invokeMethod(
            this, [this] { reportGone(); }, Qt::QueuedConnection);
    else
        reportGone();
}

void HttpConnection::reportGone()
{
    if (m_state == State::Over)
        return;
    if (std::exchange(m_handedOver, false)) {
        m_response->lose();
        m_host.requestDone();
    }
    finish();
}

} // namespace station
