// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/http/listensocket.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#endif

using namespace station;

class TestListenSocket : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void listens_data();
    void listens();
    void sharesOneSocket();
    void saysWhatToDoAboutAPortInUse();
    void saysThatAnAddressIsNotHere();
    void leavesIPv4ToAnotherSocket();
};

void TestListenSocket::listens_data()
{
    QTest::addColumn<QHostAddress>("address");
    QTest::newRow("IPv4") << QHostAddress(QHostAddress::LocalHost);
    QTest::newRow("IPv6") << QHostAddress(QHostAddress::LocalHostIPv6);
}

void TestListenSocket::listens()
{
    QFETCH(QHostAddress, address);
    quint16 port = 0;
    const auto socket = openListenSocket(address, 0, &port);
    if (!socket && address.protocol() == QAbstractSocket::IPv6Protocol)
        QSKIP("This computer has no IPv6.");
    QVERIFY(socket);
    QVERIFY(port != 0);
#ifdef Q_OS_UNIX
    QVERIFY(::fcntl(int(*socket), F_GETFD) & FD_CLOEXEC);
    QVERIFY(::fcntl(int(*socket), F_GETFL) & O_NONBLOCK);
#endif
    QTcpServer server;
    QVERIFY(server.setSocketDescriptor(*socket));
    QCOMPARE(server.serverPort(), port);
    QTcpSocket client;
    client.connectToHost(address, port);
    QTRY_VERIFY(server.hasPendingConnections());
}

void TestListenSocket::sharesOneSocket()
{
    quint16 port = 0;
    const auto socket = openListenSocket(QHostAddress(QHostAddress::LocalHost), 0, &port);
    QVERIFY(socket);
    const qintptr copy = duplicateSocket(*socket);
    QVERIFY(copy >= 0 && copy != *socket);
#ifdef Q_OS_UNIX
    QVERIFY(::fcntl(int(copy), F_GETFD) & FD_CLOEXEC);
#endif
    closeSocket(*socket);
    QTcpServer server;
    QVERIFY(server.setSocketDescriptor(copy));
    QTcpSocket client;
    client.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    QTRY_VERIFY(server.hasPendingConnections());
    QCOMPARE(duplicateSocket(-1), qintptr(-1));
}

void TestListenSocket::saysWhatToDoAboutAPortInUse()
{
    quint16 port = 0;
    const auto first = openListenSocket(QHostAddress(QHostAddress::LocalHost), 0, &port);
    QVERIFY(first);
    const auto second = openListenSocket(QHostAddress(QHostAddress::LocalHost), port, nullptr);
    QVERIFY(!second);
    QVERIFY2(second.error().message.contains("127.0.0.1:" + QByteArray::number(port)), second.error().message);
    QVERIFY2(second.error().message.contains("choose another port"), second.error().message);
    QCOMPARE(second.error().param, "port");
    closeSocket(*first);
    const auto again = openListenSocket(QHostAddress(QHostAddress::LocalHost), port, nullptr);
    QVERIFY(again);
    closeSocket(*again);
}

void TestListenSocket::saysThatAnAddressIsNotHere()
{
    // TEST-NET-1 (RFC 5737) is nobody's.
    const auto socket = openListenSocket(QHostAddress(QStringLiteral("192.0.2.1")), 0, nullptr);
    QVERIFY(!socket);
    QCOMPARE(socket.error().param, "host");
    QVERIFY(!openListenSocket(QHostAddress(), 0, nullptr));
}

void TestListenSocket::leavesIPv4ToAnotherSocket()
{
    quint16 port = 0;
    const auto v6 = openListenSocket(QHostAddress(QHostAddress::AnyIPv6), 0, &port);
    if (!v6)
        QSKIP("This computer has no IPv6.");
    const auto v4 = openListenSocket(QHostAddress(QHostAddress::LocalHost), port, nullptr);
    QVERIFY(v4);
    closeSocket(*v4);
    closeSocket(*v6);
}

QTEST_GUILESS_MAIN(TestListenSocket)
#include "tst_listensocket.moc"
