// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>
#include <memory>
#include <vector>

namespace station::test {

/** One connection to the test's upstream, and the requests that came over it. */
class Peer : public QObject {
public:
    explicit Peer(QTcpSocket *s) : socket(s) { s->setParent(this); }

    void send(const QByteArray &bytes) { socket->write(bytes); }
    /** An answer with a length, after which the connection lives on. */
    void answer(const QByteArray &body, const QByteArray &status = "200 OK", const QByteArray &headers = {})
    {
        send("HTTP/1.1 " + status + "\r\n" + headers + "content-length: " + QByteArray::number(body.size()) + "\r\n\r\n"
             + body);
    }
    void close() { socket->disconnectFromHost(); }
    void reset() { socket->abort(); }
    bool isOpen() const { return socket->state() == QAbstractSocket::ConnectedState; }

    QTcpSocket *socket;
    QByteArray input; ///< of the request that is not whole yet
    int requests = 0;
};

/** A bare TCP server that answers whole requests by a function, and counts connections. */
class RawUpstream : public QTcpServer {
public:
    using Handler = std::function<void(Peer &peer, const QByteArray &head, const QByteArray &body)>;

    explicit RawUpstream(Handler h = {}) : handler(std::move(h))
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port to listen on");
    }

    QByteArray url(const QByteArray &path = "/v1/x") const
    {
        return "http://127.0.0.1:" + QByteArray::number(serverPort()) + path;
    }
    int openPeers() const
    {
        return int(std::count_if(peers.begin(), peers.end(), [](const auto &p) { return p->isOpen(); }));
    }

    Handler handler;
    QList<QByteArray> heads;
    QList<QByteArray> bodies;
    std::vector<std::unique_ptr<Peer>> peers;

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QTcpSocket;
        socket->setSocketDescriptor(descriptor);
        peers.push_back(std::make_unique<Peer>(socket));
        Peer *peer = peers.back().get();
        connect(socket, &QTcpSocket::readyRead, this, [this, peer] { read(*peer); });
    }

private:
    void read(Peer &peer)
    {
        peer.input += peer.socket->readAll();
        for (;;) {
            const qsizetype end = peer.input.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            const QByteArray head = peer.input.left(end + 2);
            qsizetype length = 0;
            if (const qsizetype at = head.toLower().indexOf("\r\ncontent-length:"); at >= 0)
                length = head.mid(at + 17, head.indexOf("\r\n", at + 2) - at - 17).trimmed().toLongLong();
            if (peer.input.size() < end + 4 + length)
                return;
            const QByteArray body = peer.input.mid(end + 4, length);
            peer.input.remove(0, end + 4 + length);
            ++peer.requests;
            heads.append(head);
            bodies.append(body);
            if (handler)
                handler(peer, head, body);
        }
    }
};

} // namespace station::test
