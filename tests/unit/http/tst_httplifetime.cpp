// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawclient.h"
#include "testserver.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <atomic>

#ifdef Q_OS_LINUX
#include "nativeclient.h"

#include <sys/resource.h>

#include <fstream>
#endif

using namespace station;
using namespace station::test;

namespace {

const QByteArray kGet("GET /a HTTP/1.1\r\nHost: a\r\n\r\n");

} // namespace

/** Who goes when: clients that leave, servers that stop, threads, and a thousand connections at once. */
class TestHttpLifetime : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void clientsMayLeaveAtAnyByte();
    void aClientThatLeavesIsNoticedWhileTheHandlerWorks();
    void aHalfClosedClientIsGone();
    void aClientThatLeavesMidStream();
    void aClientThatLeavesBehindPipelinedBytes();
    void aClientThatStopsReadingIsGone_data();
    void aClientThatStopsReadingIsGone();
    void aSlowReaderStays();
    void aBusyThreadIsNoStuckClient();
    void clientGoneNeverComesFromWithinAWrite();
    void answersLaterFromATimer();
    void drainsAtOnceWhenIdle();
    void drainsAfterTheLastAnswer();
    void drainsOnlyWhenTheLastByteHasLeft();
    void finishesARequestThatHadBegun();
    void theServersEndIsHeard();
    void severalThreadsShareAPort();
    void listensOnSeveralSockets();
    void refusesWhatIsNoSocket();
    void newLimitsHoldForTheNextRequest();
    void manyConnectionsStaySmall();
};

void TestHttpLifetime::clientsMayLeaveAtAnyByte()
{
    TestServer server(TestServer::echo);
    const QByteArray request("POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n");
    for (qsizetype at = 0; at < request.size(); ++at) {
        RawClient client(server.port);
        client.send(request.first(at));
        QTRY_COMPARE(server.server.connectionCount(), 1);
        client.socket.abort();
        QTRY_COMPARE(server.server.connectionCount(), 0);
    }
    QVERIFY(server.exchanges.empty());
    RawClient client(server.port);
    client.send(request);
    QCOMPARE(client.answer().body, "POST /a abc");
}

void TestHttpLifetime::aClientThatLeavesIsNoticedWhileTheHandlerWorks()
{
    TestServer server;
    RawClient client(server.port);
    client.send(kGet);
    QTRY_COMPARE(server.exchanges.size(), size_t(1));
    QElapsedTimer clock;
    clock.start();
    client.socket.abort();
    QTRY_COMPARE(server.exchanges[0]->gone, 1);
    QVERIFY2(clock.elapsed() < 1000, QByteArray::number(clock.elapsed()));
    QCOMPARE(server.server.openRequestCount(), 0);
    QTRY_COMPARE(server.server.connectionCount(), 0);
    QCOMPARE(server.exchanges[0]->gone, 1);
}

void TestHttpLifetime::aHalfClosedClientIsGone()
{
    TestServer server;
    RawClient client(server.port);
    client.send(kGet);
    QTRY_COMPARE(server.exchanges.size(), size_t(1));
    shutDownSending(client.socket.socketDescriptor());
    QTRY_COMPARE(server.exchanges[0]->gone, 1);
}

void TestHttpLifetime::aClientThatLeavesMidStream()
{
    TestServer server;
    RawClient client(server.port);
    client.send(kGet);
    QTRY_COMPARE(server.exchanges.size(), size_t(1));
    Exchange &exchange = *server.exchanges[0];
    exchange.response->begin(200, {});
    // A source that never ends, until it hears that nobody listens.
    QTimer source;
    QObject::connect(&source, &QTimer::timeout, &source, [&] {
        if (exchange.response && exchange.response->waitingBytes() <= HttpResponse::kPauseAbove)
            exchange.response->write(QByteArray(100000, 'x'));
    });
    source.start(0);
    QVERIFY(client.sees("xxxx"));
    client.socket.abort();
    QTRY_COMPARE(exchange.gone, 1);
    QTRY_COMPARE(server.server.connectionCount(), 0);
    QCOMPARE(exchange.gone, 1);
    QCOMPARE(server.server.openRequestCount(), 0);
}

void TestHttpLifetime::aClientThatLeavesBehindPipelinedBytes()
{
    TestServer server;
    RawClient client(server.port);
    client.send(kGet + kGet + QByteArray(30000, 'x'));
    QTRY_COMPARE(server.exchanges.size(), size_t(1));
    client.socket.disconnectFromHost();
    QTRY_COMPARE_WITH_TIMEOUT(server.exchanges[0]->gone, 1, 1000);
    QTRY_COMPARE(server.server.connectionCount(), 0);
    QCOMPARE(server.exchanges.size(), size_t(1)); // the second would be answered to nobody
}

void TestHttpLifetime::aClientThatStopsReadingIsGone_data()
{
    QTest::addColumn<bool>("whole");
    QTest::newRow("in the middle of a stream") << false;
    QTest::newRow("with a whole answer that is the last one") << true;
}

void TestHttpLifetime::aClientThatStopsReadingIsGone()
{
#ifdef Q_OS_UNIX
    QFETCH(bool, whole);
    HttpLimits limits;
    limits.unreadSeconds = 1;
    TestServer server({}, limits);
    NativeClient client(server.port);
    QVERIFY(client.send(whole ? "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n" : kGet));
    QTRY_COMPARE(server.exchanges.size(), size_t(1));
    Exchange &exchange = *server.exchanges[0];
    const QByteArray more(32 * 1024 * 1024, 'x'); // more than the system holds for a connection
    if (whole) {
        exchange.response->send(200, {}, more);
    } else {
        exchange.response->begin(200, {});
        exchange.response->write(more);
    }
    QTRY_COMPARE(server.server.connectionCount(), 0);
    QCOMPARE(exchange.gone, whole ? 0 : 1);
    QCOMPARE(server.server.openRequestCount(), 0);
#else
    QSKIP("Needs the system's sockets.");
#endif
}

void TestHttpLifetime::aSlowReaderStays()
{
#ifdef Q_OS_UNIX
    HttpLimits limits;
    limits.unreadSeconds = 1;
    TestServer server({}, limits);
    NativeClient client(server.port);
    QVERIFY(client.send(kGet));
    QTRY_COMPARE(server.exchanges.size(), size_t(1));
    Exchange &exchange = *server.exchanges[0];
    exchange.response->begin(200, {});
    const QByteArray more(32 * 1024 * 1024, 'x');
    exchange.response->write(more);
    // Three seconds of reading now and then, always before the second is over.
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < 3000) {
        QTest::qWait(200);
        QVERIFY(client.reads(4 * 1024 * 1024));
    }
    QVERIFY(exchange.response);
    QTRY_VERIFY(!client.reads(more.size()) || client.received.size() >= more.size());
    QCOMPARE(exchange.gone, 0);
#else
    QSKIP("Needs the system's sockets.");
#endif
}

void TestHttpLifetime::aBusyThreadIsNoStuckClient()
{
    // The thread had other things to do. Then, in one turn, the handler begins its answer, and the clients are looked
    // after, before any of that has gone out.
    HttpLimits limits;
    limits.unreadSeconds = 1;
    TestServer server(
        [](Exchange &exchange) {
            exchange.response->begin(200, {});
            exchange.response->write("late");
        },
        limits);
    RawClient client(server.port);
    QTRY_COMPARE(server.server.connectionCount(), 1);
    for (size_t number = 1; number <= 2; ++number) { // on a new connection, and on one that is known
        client.send(kGet);
        QVERIFY(server.exchanges.size() < number);
        QThread::msleep(1300);
        QVERIFY(client.sees("late"));
        Exchange &exchange = *server.exchanges.back();
        QCOMPARE(exchange.gone, 0);
        exchange.response->end();
        QCOMPARE(client.answer().body, QByteArray("late"));
    }
}

void TestHttpLifetime::clientGoneNeverComesFromWithinAWrite()
{
    // The client is reset while the server is not looking: the next writes are the first to meet it.
    bool writing = false;
    bool reentered = false;
    int writes = 0;
    TestServer server([&](Exchange &exchange) {
        exchange.onGone = [&] { reentered |= writing; };
        exchange.response->begin(200, {});
    });
    RawClient client(server.port);
    client.send(kGet);
    QTRY_COMPARE(server.exchanges.size(), size_t(1));
    Exchange &exchange = *server.exchanges[0];
    QVERIFY(client.sees("\r\n\r\n"));
    client.socket.abort();
    writing = true;
    for (; writes < 100; ++writes)
        exchange.response->write(QByteArray(1000, 'x'));
    exchange.response->waitingBytes();
    writing = false;
    QCOMPARE(exchange.gone, 0);
    QTRY_COMPARE(exchange.gone, 1);
    QVERIFY(!reentered);
    QTRY_COMPARE(server.server.connectionCount(), 0);

    // And an answer that is complete before the news can be told has lost nobody.
    RawClient second(server.port);
    second.send(kGet);
    QTRY_COMPARE(server.exchanges.size(), size_t(2));
    QVERIFY(second.sees("\r\n\r\n"));
    second.socket.abort();
    for (int i = 0; i < 100; ++i)
        server.exchanges[1]->response->write(QByteArray(1000, 'x'));
    server.exchanges[1]->response->end();
    QTRY_COMPARE(server.server.connectionCount(), 0);
    QCOMPARE(server.exchanges[1]->gone, 0);
    QCOMPARE(server.server.openRequestCount(), 0);
}

void TestHttpLifetime::answersLaterFromATimer()
{
    TestServer server([](Exchange &exchange) {
        QTimer::singleShot(20, [&exchange] {
            exchange.response->begin(200, {});
            exchange.response->write("late");
            QTimer::singleShot(20, [&exchange] { exchange.response->end(); });
        });
    });
    RawClient client(server.port);
    client.send(kGet + kGet);
    QCOMPARE(client.answer().body, "late");
    QCOMPARE(client.answer().body, "late");
}

void TestHttpLifetime::drainsAtOnceWhenIdle()
{
    TestServer server(TestServer::echo);
    RawClient client(server.port);
    client.send(kGet);
    QCOMPARE(client.answer().status, 200);
    QSignalSpy drained(&server.server, &HttpServer::drained);
    server.server.stopAccepting();
    QCOMPARE(drained.count(), 0); // queued
    QTRY_COMPARE(drained.count(), 1);
    QVERIFY(client.isClosed());
    QVERIFY(client.received.isEmpty());
    QTcpSocket late;
    late.connectToHost(QHostAddress(QHostAddress::LocalHost), server.port);
    QVERIFY(!late.waitForConnected(1000));
    server.server.stopAccepting();
    QTRY_COMPARE(server.server.connectionCount(), 0);
    QCOMPARE(drained.count(), 1);
}

void TestHttpLifetime::drainsAfterTheLastAnswer()
{
    TestServer server;
    RawClient waiting(server.port);
    RawClient streaming(server.port);
    waiting.send(kGet);
    QTRY_COMPARE(server.exchanges.size(), size_t(1));
    streaming.send(kGet);
    QTRY_COMPARE(server.exchanges.size(), size_t(2));
    server.exchanges[1]->response->begin(200, {});
    server.exchanges[1]->response->write("one");
    QVERIFY(streaming.sees("one"));

    QSignalSpy drained(&server.server, &HttpServer::drained);
    server.server.stopAccepting();
    server.exchanges[0]->response->send(200, {}, "ok");
    const RawAnswer answer = waiting.answer();
    QCOMPARE(answer.body, "ok");
    QCOMPARE(answer.headers.value("connection"), "close");
    QVERIFY(waiting.isClosed());
    QCOMPARE(drained.count(), 0);
    server.exchanges[1]->response->write("two");
    server.exchanges[1]->response->end();
    QTRY_COMPARE(drained.count(), 1);
    QCOMPARE(streaming.answer().body, "onetwo");
    QVERIFY(streaming.isClosed());
}

void TestHttpLifetime::drainsOnlyWhenTheLastByteHasLeft()
{
    const QByteArray body(32 * 1024 * 1024, 'x');
    TestServer server;
    RawClient client(server.port), other(server.port);
    QObject::disconnect(&client.socket, &QTcpSocket::readyRead, nullptr, nullptr);
    client.socket.setReadBufferSize(1024);
    client.send(kGet);
    QTRY_COMPARE(server.exchanges.size(), size_t(1));
    other.send(kGet);
    QTRY_COMPARE(server.exchanges.size(), size_t(2));
    QSignalSpy drained(&server.server, &HttpServer::drained);
    server.server.stopAccepting();
    server.exchanges[0]->response->send(200, {}, body);
    QTRY_COMPARE(client.socket.bytesAvailable(), 1024); // it is coming, and nobody takes it
    // The other one's last byte leaves, after which the server looks whether it was the last of all.
    server.exchanges[1]->response->send(200, {}, "ok");
    QCOMPARE(other.answer().body, "ok");
    QVERIFY(other.isClosed());
    QVERIFY(exchangeElsewhere());
    QCOMPARE(server.server.openRequestCount(), 0);
    QCOMPARE(drained.count(), 0);
    client.socket.setReadBufferSize(0);
    QTRY_COMPARE_WITH_TIMEOUT(drained.count(), 1, 20000);
    QVERIFY(client.isClosed(20000));
    QVERIFY(client.received.size() + client.socket.bytesAvailable() > body.size());
}

void TestHttpLifetime::finishesARequestThatHadBegun()
{
    TestServer server(TestServer::echo);
    RawClient client(server.port);
    client.send(kGet.first(10));
    QTRY_COMPARE(server.server.connectionCount(), 1);
    QVERIFY(exchangeElsewhere()); // by now these bytes have been read
    server.server.stopAccepting();
    client.send(kGet.sliced(10));
    const RawAnswer answer = client.answer();
    QCOMPARE(answer.body, "GET /a ");
    QCOMPARE(answer.headers.value("connection"), "close");
}

void TestHttpLifetime::theServersEndIsHeard()
{
    auto server = std::make_unique<TestServer>();
    int gone = 0;
    RawClient client(server->port);
    client.send(kGet);
    QTRY_COMPARE(server->exchanges.size(), size_t(1));
    server->exchanges[0]->onGone = [&] { ++gone; };
    server.reset();
    QCOMPARE(gone, 1);
    QVERIFY(client.isClosed());
}

void TestHttpLifetime::severalThreadsShareAPort()
{
    quint16 port = 0;
    const auto listening = openListenSocket(QHostAddress(QHostAddress::LocalHost), 0, &port);
    QVERIFY(listening);
    std::atomic<int> answered = 0;
    QThread threads[3];
    std::atomic<int> ready = 0;
    for (QThread &thread : threads) {
        const qintptr copy = duplicateSocket(*listening);
        auto *context = new QObject;
        context->moveToThread(&thread);
        connect(&thread, &QThread::started, context, [&, context, copy] {
            auto *server = new HttpServer(
                {},
                [&](HttpRequest &&, HttpResponse &response) {
                    ++answered;
                    response.send(200, {}, "ok");
                },
                [](QByteArrayView, const Headers &, const Error &) { return QByteArray(); }, context);
            if (server->listenOn(copy))
                ++ready;
        });
        connect(&thread, &QThread::finished, context, &QObject::deleteLater);
        thread.start();
    }
    closeSocket(*listening);
    QTRY_COMPARE(ready.load(), 3);
    for (int i = 0; i < 60; ++i) {
        RawClient client(port);
        client.send(kGet);
        QCOMPARE(client.answer().body, "ok");
    }
    QCOMPARE(answered.load(), 60);
    for (QThread &thread : threads) {
        thread.quit();
        QVERIFY(thread.wait(5000));
    }
}

void TestHttpLifetime::listensOnSeveralSockets()
{
    TestServer server(TestServer::echo);
    quint16 port = 0;
    const auto second = openListenSocket(QHostAddress(QHostAddress::LocalHost), 0, &port);
    QVERIFY(second);
    QVERIFY(server.server.listenOn(*second));
    RawClient one(server.port);
    RawClient two(port);
    one.send(kGet);
    two.send(kGet);
    QCOMPARE(one.answer().status, 200);
    QCOMPARE(two.answer().status, 200);
}

void TestHttpLifetime::refusesWhatIsNoSocket()
{
    TestServer server(TestServer::echo);
    QVERIFY(!server.server.listenOn(-1));
}

void TestHttpLifetime::newLimitsHoldForTheNextRequest()
{
    TestServer server(TestServer::echo);
    RawClient client(server.port);
    const QByteArray post("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc");
    client.send(post);
    QCOMPARE(client.answer().status, 200);
    HttpLimits limits;
    limits.bodyBytes = 2;
    server.server.setLimits(limits);
    client.send(post);
    QCOMPARE(client.answer().status, 413);
}

void TestHttpLifetime::manyConnectionsStaySmall()
{
#if defined(Q_OS_LINUX) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    constexpr int kConnections = 1000;
    rlimit files {};
    ::getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);
    if (files.rlim_cur < 2 * kConnections + 100)
        QSKIP("Too few file descriptors.");
    const auto residentBytes = [] {
        std::ifstream file("/proc/self/statm");
        qint64 total = 0;
        qint64 resident = 0;
        file >> total >> resident;
        return resident * ::sysconf(_SC_PAGESIZE);
    };
    int begun = 0;
    HttpServer server(
        {},
        [&](HttpRequest &&, HttpResponse &response) {
            ++begun;
            response.begin(200, {{"content-type", "text/event-stream"}});
            response.write("data: {}\n\n");
        },
        [](QByteArrayView, const Headers &, const Error &) { return QByteArray(); });
    quint16 port = 0;
    const auto listening = openListenSocket(QHostAddress(QHostAddress::LocalHost), 0, &port);
    QVERIFY(listening && server.listenOn(*listening));
    const QByteArray request = "POST /a HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer 0123456789\r\n"
                               "Content-Type: application/json\r\nContent-Length: 4000\r\n\r\n"
        + QByteArray(4000, 'x');

    const qint64 before = residentBytes();
    std::vector<std::unique_ptr<NativeClient>> clients;
    for (int i = 0; i < kConnections; ++i) {
        clients.push_back(std::make_unique<NativeClient>(port));
        QVERIFY(clients.back()->send(request));
        if (i % 50 == 0)
            QCoreApplication::processEvents();
    }
    QTRY_COMPARE(begun, kConnections);
    QCOMPARE(server.openRequestCount(), kConnections);
    const qint64 each = (residentBytes() - before) / kConnections;
    QVERIFY2(each < 25 * 1024, QByteArray::number(each));
    clients.clear();
    QTRY_COMPARE(server.connectionCount(), 0);
    QCOMPARE(server.openRequestCount(), 0);
#else
    QSKIP("Measured on Linux without sanitizers.");
#endif
}

QTEST_GUILESS_MAIN(TestHttpLifetime)
#include "tst_httplifetime.moc"
