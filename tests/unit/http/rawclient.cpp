// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawclient.h"

#include <QTest>

namespace station::test {

RawClient::RawClient(quint16 port)
{
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [this] { received += socket.readAll(); });
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    socket.waitForConnected(5000);
    socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

void RawClient::send(const QByteArray &bytes)
{
    socket.write(bytes);
    socket.flush();
}

RawAnswer RawClient::answer(bool toHead, int timeoutMs)
{
    RawAnswer answer;
    (void)QTest::qWaitFor([&] { return parse(answer, toHead) || socket.state() == QAbstractSocket::UnconnectedState; },
                          timeoutMs);
    if (!answer.whole)
        parse(answer, toHead);
    return answer;
}

bool RawClient::sees(const QByteArray &text, int timeoutMs)
{
    return QTest::qWaitFor([&] { return received.contains(text); }, timeoutMs);
}

bool RawClient::isClosed(int timeoutMs)
{
    return QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }, timeoutMs);
}

bool RawClient::parse(RawAnswer &answer, bool toHead)
{
    const qsizetype headEnd = received.indexOf("\r\n\r\n");
    if (headEnd < 0 || !received.startsWith("HTTP/1.1 "))
        return false;
    answer = {};
    answer.status = received.mid(9, 3).toInt();
    const QList<QByteArray> lines = received.first(headEnd).split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        answer.headers.add(lines[i].first(colon), lines[i].sliced(colon + 1).trimmed());
    }
    qsizetype at = headEnd + 4;
    if (toHead || answer.status < 200 || answer.status == 204 || answer.status == 304) {
        answer.whole = true;
    } else if (answer.headers.value("transfer-encoding") == "chunked") {
        for (;;) {
            const qsizetype lineEnd = received.indexOf("\r\n", at);
            if (lineEnd < 0)
                break;
            const qsizetype size = received.mid(at, lineEnd - at).toLongLong(nullptr, 16);
            if (received.size() < lineEnd + 2 + size + 2)
                break;
            answer.body += received.mid(lineEnd + 2, size);
            at = lineEnd + 2 + size + 2;
            if (size == 0) {
                answer.whole = true;
                break;
            }
        }
    } else if (answer.headers.contains("content-length")) {
        const qsizetype length = answer.headers.value("content-length").toLongLong();
        answer.body = received.mid(at, length);
        answer.whole = answer.body.size() == length;
        at += length;
    } else {
        answer.body = received.mid(at);
    }
    if (answer.whole)
        received.remove(0, at);
    return answer.whole;
}

} // namespace station::test
