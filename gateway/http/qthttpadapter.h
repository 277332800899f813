// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractHttpServer>
#include <QPointer>
#include <QSet>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>
#include <vector>

namespace station {

/** A listening socket whose connections go to the guard, not to Qt's parser. */
class GuardedTcpServer final : public QTcpServer {
public:
    using Accepted = std::function<void(qintptr descriptor)>;

    explicit GuardedTcpServer(Accepted accepted);
    /** Hands a socket of ours to QAbstractHttpServer as if it had just connected. */
    void handOver(QTcpSocket *socket);

protected:
    void incomingConnection(qintptr descriptor) override { m_accepted(descriptor); }

private:
    Accepted m_accepted;
};

/** What Qt's parser reads from: one request head at a time, out of memory. What the parser writes goes nowhere. */
class ParserSocket final : public QTcpSocket {
public:
    ParserSocket();
    ~ParserSocket() override;

    /** Emits readyRead; `head` has to stay until this returns. */
    void feed(QByteArrayView head);
    bool isUsable() const { return !m_refused; }

    qint64 bytesAvailable() const override { return m_unread.size() + QTcpSocket::bytesAvailable(); }
    void close() override { m_refused = true; }
    void disconnectFromHost() override { m_refused = true; }

protected:
    qint64 readData(char *data, qint64 maxlen) override;
    qint64 readLineData(char *data, qint64 maxlen) override;
    qint64 skipData(qint64 maxSize) override;
    qint64 writeData(const char *, qint64 len) override { return len; }

private:
    QByteArrayView m_unread;
    bool m_refused = false;
};

/**
 * The one place that touches QAbstractHttpServer, whose virtual functions differ between Qt 6.4, 6.5 and 6.8.
 *
 * Connections are accepted and framed before Qt sees them. Each request's method, path and host then go through Qt's
 * parser, which answers by calling handleRequest() before feed() returns; so one ParserSocket serves them all.
 */
class QtHttpAdapter final : public QAbstractHttpServer {
public:
    explicit QtHttpAdapter(GuardedTcpServer::Accepted accepted);
    ~QtHttpAdapter() override;

    /** Takes the descriptor over, unless it returns false. */
    bool listenOn(qintptr listeningSocket);
    void stopListening();
    /** Whether Qt's parser takes the request for one that is to be handled. The same words get the same answer. */
    bool admits(QByteArrayView method, QByteArrayView path, QByteArrayView host);

private:
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;
#else
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder) override;
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    void missingHandler(const QHttpServerRequest &request, QHttpServerResponder &&responder) override;
#else
    void missingHandler(const QHttpServerRequest &request, QHttpServerResponder &responder) override;
#endif
#endif
    ParserSocket *parser();

    GuardedTcpServer::Accepted m_accepted;
    std::vector<GuardedTcpServer *> m_listeners; // owned by QAbstractHttpServer once bound
    QPointer<ParserSocket> m_parser;             // owned by QAbstractHttpServer once handed over
    QByteArray m_head;
    QSet<QByteArray> m_knownHeads; ///< that the parser let through; clients ask for the same few paths again and again
    bool m_admitted = false;
};

} // namespace station
