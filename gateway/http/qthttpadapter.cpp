// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/http/qthttpadapter.h"

#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QNetworkProxy>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <memory>
#include <utility>

namespace station {

namespace {

/** After accept() failed for want of descriptors or memory. */
constexpr std::chrono::milliseconds kAcceptPause {100};
constexpr qsizetype kKnownHeads = 64;
constexpr qsizetype kLongestKnownHead = 512;

} // namespace

GuardedTcpServer::GuardedTcpServer(Accepted accepted) : m_accepted(std::move(accepted))
{
    // QTcpServer stops accepting for good when accept() fails, which a client can cause by leaving early.
    connect(this, &QTcpServer::acceptError, this,
            [this] { QTimer::singleShot(kAcceptPause, this, [this] { resumeAccepting(); }); });
}

void GuardedTcpServer::handOver(QTcpSocket *socket)
{
    addPendingConnection(socket);
    Q_EMIT newConnection(); // what Qt 6.4 listens to; later versions listen to the signal of addPendingConnection()
}

ParserSocket::ParserSocket()
{
    setOpenMode(QIODevice::ReadWrite | QIODevice::Unbuffered);
    setSocketState(QAbstractSocket::ConnectedState);
    setPeerAddress(QHostAddress(QHostAddress::LocalHost));
}

ParserSocket::~ParserSocket()
{
    setSocketState(QAbstractSocket::UnconnectedState); // or the base class would shut down a connection
}

void ParserSocket::feed(QByteArrayView head)
{
    m_unread = head;
    Q_EMIT readyRead();
    // A parser that stopped half way would take the rest for the next request's beginning.
    m_refused |= !m_unread.isEmpty();
    m_unread = {};
}

qint64 ParserSocket::readData(char *data, qint64 maxlen)
{
    const qsizetype length = std::min<qint64>(maxlen, m_unread.size());
    std::memcpy(data, m_unread.data(), static_cast<size_t>(length));
    m_unread = m_unread.sliced(length);
    return length;
}

qint64 ParserSocket::readLineData(char *data, qint64 maxlen)
{
    const qsizetype lineEnd = m_unread.indexOf('\n');
    return readData(data, lineEnd < 0 ? maxlen : std::min<qint64>(maxlen, lineEnd + 1));
}

qint64 ParserSocket::skipData(qint64 maxSize)
{
    const qsizetype length = std::min<qint64>(maxSize, m_unread.size());
    m_unread = m_unread.sliced(length);
    return length;
}

QtHttpAdapter::QtHttpAdapter(GuardedTcpServer::Accepted accepted) : m_accepted(std::move(accepted)) { }

QtHttpAdapter::~QtHttpAdapter()
{
    delete m_parser;
}

bool QtHttpAdapter::listenOn(qintptr listeningSocket)
{
    auto listener = std::make_unique<GuardedTcpServer>(m_accepted);
    listener->setProxy(QNetworkProxy::NoProxy);
    if (!listener->setSocketDescriptor(listeningSocket))
        return false;
    bind(listener.get());
    m_listeners.push_back(listener.release());
    parser(); // while there is a listener that listens: Qt takes connections from no other
    return true;
}

void QtHttpAdapter::stopListening()
{
    for (GuardedTcpServer *listener : m_listeners)
        listener->close();
}

ParserSocket *QtHttpAdapter::parser()
{
    if (m_parser && !m_parser->isUsable())
        m_parser->deleteLater();
    if ((!m_parser || !m_parser->isUsable()) && !m_listeners.empty()) {
        m_parser = new ParserSocket;
        m_listeners.front()->handOver(m_parser);
    }
    return m_parser;
}

bool QtHttpAdapter::admits(QByteArrayView method, QByteArrayView path, QByteArrayView host)
{
    m_head.resize(0);
    m_head.append(method).append(' ').append(path).append(" HTTP/1.1\r\n");
    if (!host.isEmpty())
        m_head.append("Host: ").append(host).append("\r\n");
    m_head.append("\r\n");
    if (m_knownHeads.contains(m_head))
        return true;
    m_admitted = false;
    if (ParserSocket *socket = parser())
        socket->feed(m_head);
    // The parser asks its socket for one byte at a time, which took a fifth of the time of a short request.
    if (m_admitted && m_head.size() <= kLongestKnownHead) {
        if (m_knownHeads.size() >= kKnownHeads)
            m_knownHeads.clear();
        m_knownHeads.insert(QByteArray(m_head.constData(), m_head.size()));
    }
    return std::exchange(m_admitted, false);
}

// The request is answered by the guard, on its own socket. A responder is left where it is: Qt destroys it unused.

#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
bool QtHttpAdapter::handleRequest(const QHttpServerRequest &, QTcpSocket *)
{
    m_admitted = true;
    return true;
}

void QtHttpAdapter::missingHandler(const QHttpServerRequest &, QTcpSocket *) { }
#else
bool QtHttpAdapter::handleRequest(const QHttpServerRequest &, QHttpServerResponder &)
{
    m_admitted = true;
    return true;
}

#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
void QtHttpAdapter::missingHandler(const QHttpServerRequest &, QHttpServerResponder &&) { }
#else
void QtHttpAdapter::missingHandler(const QHttpServerRequest &, QHttpServerResponder &) { }
#endif
#endif

} // namespace station
