// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compress.h"
#include "rawclient.h"
#include "testserver.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#ifdef Q_OS_UNIX
#include "nativeclient.h"
#endif

using namespace station;
using namespace station::test;

namespace {

const QByteArray kGet("GET /a HTTP/1.1\r\nHost: a\r\n\r\n");

HttpLimits smallLimits()
{
    HttpLimits limits;
    limits.bodyBytes = 64 * 1024;
    limits.headerBytes = 2048;
    limits.requestSeconds = 1;
    return limits;
}

} // namespace

/** What comes in: framing, limits, refusals, time-outs, over real sockets. */
class TestHttpServer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void handsOverARequest();
    void keepsTheConnection_data();
    void keepsTheConnection();
    void answersPipelinedRequestsInOrder();
    void holdsPipelinedRequestsWhileAnAnswerStreams();
    void boundsPipelinedBytes();
    void readsABodyAtAnySplit();
    void refuses_data();
    void refuses();
    void tellsTheErrorWriterWhereItHappened();
    void answersBeforeTheBodyIsSent();
    void lingersSoThatTheAnswerArrives();
    void lingersForALimitedTime();
    void stopsABomb();
    void saysContinue();
    void refusesUpgradesOnce();
    void timesOutSlowRequests_data();
    void timesOutSlowRequests();
    void closesIdleConnections();
    void limitsConnections();
    void passesUnusualMethods_data();
    void passesUnusualMethods();
};

void TestHttpServer::handsOverARequest()
{
    TestServer server;
    RawClient client(server.port);
    client.send("POST /v1/x?y=z HTTP/1.1\r\nHost: h:1\r\nX-A: b\r\nContent-Length: 2\r\n\r\n{}");
    QTRY_COMPARE(server.exchanges.size(), size_t(1));
    const HttpRequest &request = server.exchanges[0]->request;
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.path, "/v1/x");
    QCOMPARE(request.query, "y=z");
    QCOMPARE(request.headers.value("x-a"), "b");
    QCOMPARE(request.body, "{}");
    QCOMPARE(request.peer, QHostAddress(QHostAddress::LocalHost));
    QCOMPARE(server.server.connectionCount(), 1);
    QCOMPARE(server.server.openRequestCount(), 1);
    server.exchanges[0]->response->send(200, {}, "ok");
    QCOMPARE(server.server.openRequestCount(), 0);
    QCOMPARE(client.answer().body, "ok");
    client.socket.disconnectFromHost();
    QTRY_COMPARE(server.server.connectionCount(), 0);
    QCOMPARE(server.exchanges[0]->gone, 0);
}

void TestHttpServer::keepsTheConnection_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("connection");
    QTest::newRow("1.1") << kGet << QByteArray();
    QTest::newRow("1.1 close") << QByteArray("GET /a HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                               << QByteArray("close");
    QTest::newRow("1.0") << QByteArray("GET /a HTTP/1.0\r\n\r\n") << QByteArray("close");
    QTest::newRow("1.0 keep-alive") << QByteArray("GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
                                    << QByteArray("keep-alive");
}

void TestHttpServer::keepsTheConnection()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, connection);
    TestServer server(TestServer::echo);
    RawClient client(server.port);
    client.send(request);
    const RawAnswer answer = client.answer();
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, "GET /a ");
    QCOMPARE(answer.headers.value("connection"), connection);
    QVERIFY(answer.headers.contains("date"));
    if (connection == "close") {
        QVERIFY(client.isClosed());
        QVERIFY(client.received.isEmpty());
        return;
    }
    client.send(request);
    QCOMPARE(client.answer().status, 200);
    QCOMPARE(client.socket.state(), QAbstractSocket::ConnectedState);
}

void TestHttpServer::answersPipelinedRequestsInOrder()
{
    TestServer server(TestServer::echo);
    RawClient client(server.port);
    QByteArray requests;
    for (int i = 0; i < 500; ++i)
        requests += "POST /" + QByteArray::number(i) + " HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc";
    client.send(requests);
    for (int i = 0; i < 500; ++i)
        QCOMPARE(client.answer().body, "POST /" + QByteArray::number(i) + " abc");
    QCOMPARE(server.exchanges.size(), size_t(500));
}

void TestHttpServer::holdsPipelinedRequestsWhileAnAnswerStreams()
{
    TestServer server;
    RawClient client(server.port);
    client.send(kGet + "GET /b HTTP/1.1\r\nHost: a\r\n\r\nGET /c HTTP/1.1\r\nHost: a\r\n\r\n");
    QTRY_COMPARE(server.exchanges.size(), size_t(1));
    HttpResponse *response = server.exchanges[0]->response;
    response->begin(200, {});
    response->write("one");
    QVERIFY(client.sees("3\r\none\r\n"));
    client.send("GET /d HTTP/1.1\r\nHost: a\r\n\r\n");
    response->write("two");
    QVERIFY(client.sees("3\r\ntwo\r\n"));
    QCOMPARE(server.exchanges.size(), size_t(1));
    response->end();
    QCOMPARE(server.exchanges.size(), size_t(1)); // never from within end()
    QCOMPARE(client.answer().body, "onetwo");

    for (size_t i = 1; i < 4; ++i) {
        QTRY_COMPARE(server.exchanges.size(), i + 1);
        QCOMPARE(server.exchanges[i]->request.path, QByteArray("/") + char('a' + i));
        server.exchanges[i]->response->send(200, {}, server.exchanges[i]->request.path);
        QCOMPARE(client.answer().body, server.exchanges[i]->request.path);
    }
}

void TestHttpServer::boundsPipelinedBytes()
{
    TestServer server;
    RawClient client(server.port);
    constexpr qint64 kMuch = 32 * 1024 * 1024; // far over what both kernels hold
    const QByteArray request =
        "POST /b HTTP/1.1\r\nHost: a\r\nContent-Length: " + QByteArray::number(kMuch) + "\r\n\r\n";
    client.send(kGet + request + QByteArray(kMuch, 'x'));
    QTRY_COMPARE(server.exchanges.size(), size_t(1));
    // The client's socket comes to a stand, though the event loop goes on.
    qint64 before = -1;
    while (client.socket.bytesToWrite() != before) {
        before = client.socket.bytesToWrite();
        QVERIFY(exchangeElsewhere());
    }
    QVERIFY2(before > kMuch / 2, QByteArray::number(before));
    server.exchanges[0]->response->send(200, {}, "a");
    QCOMPARE(client.answer().body, "a");
    QTRY_COMPARE(server.exchanges.size(), size_t(2)); // and reading goes on
    QCOMPARE(server.exchanges[1]->request.body.size(), kMuch);
}

void TestHttpServer::readsABodyAtAnySplit()
{
    TestServer server(TestServer::echo);
    RawClient client(server.port);
    const QByteArray request("POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n");
    for (qsizetype at = 1; at < request.size(); ++at) {
        client.send(request.first(at));
        QVERIFY(exchangeElsewhere(1)); // so that the server reads both parts by themselves
        client.send(request.sliced(at));
        QCOMPARE(client.answer().body, "POST /a abc");
    }
}

void TestHttpServer::refuses_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("stays");
    const auto row = [](const char *name, const QByteArray &request, int status, bool stays = false) {
        QTest::newRow(name) << request << status << stays;
    };
    row("smuggling",
        "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + kGet, 400);
    row("no host", "GET /a HTTP/1.1\r\n\r\n" + kGet, 400);
    row("bad chunk", "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n" + kGet, 400);
    row("corrupt gzip", "POST /a HTTP/1.1\r\nHost: a\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nabcd" + kGet,
        400);
    row("long header", "GET /a HTTP/1.1\r\nHost: a\r\nX: " + QByteArray(3000, 'x') + "\r\n\r\n", 431);
    row("long chunked body",
        "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n20000\r\n" + QByteArray(0x20000, 'x')
            + "\r\n0\r\n\r\n",
        413);
    row("brotli", "POST /a HTTP/1.1\r\nHost: a\r\nContent-Encoding: br\r\nContent-Length: 4\r\n\r\nabcd", 415);
    row("expectation with body", "POST /a HTTP/1.1\r\nHost: a\r\nExpect: x\r\nContent-Length: 4\r\n\r\nabcd", 417);
    row("expectation without body", "GET /a HTTP/1.1\r\nHost: a\r\nExpect: x\r\n\r\n", 417, true);
    row("brotli without body", "GET /a HTTP/1.1\r\nHost: a\r\nContent-Encoding: br\r\n\r\n", 415, true);
    row("expectation, client closes", "GET /a HTTP/1.1\r\nHost: a\r\nExpect: x\r\nConnection: close\r\n\r\n", 417);
}

void TestHttpServer::refuses()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    QFETCH(bool, stays);
    TestServer server(TestServer::echo, smallLimits());
    RawClient client(server.port);
    client.send(request);
    const RawAnswer answer = client.answer();
    QCOMPARE(answer.status, status);
    QVERIFY(answer.whole);
    QVERIFY(answer.body.startsWith("{\"error\":\""));
    QCOMPARE(answer.headers.value("content-type"), "application/json");
    QCOMPARE(answer.headers.value("x-should-retry"), "false");
    QCOMPARE(answer.headers.value("accept-encoding"), status == 415 ? "gzip, zstd" : "");
    QCOMPARE(answer.headers.value("connection"), stays ? "" : "close");
    QCOMPARE(server.exchanges.size(), size_t(0));
    if (stays) {
        client.send(kGet);
        QCOMPARE(client.answer().status, 200);
    } else {
        QVERIFY(client.isClosed());
        QVERIFY(client.received.isEmpty());
        QCOMPARE(server.exchanges.size(), size_t(0)); // what followed was not taken for a request
    }
}

void TestHttpServer::tellsTheErrorWriterWhereItHappened()
{
    TestServer server(TestServer::echo, smallLimits());
    RawClient late(server.port);
    late.send("POST /v1/messages?a HTTP/1.1\r\nHost: a\r\nX-Api-Key: k\r\nContent-Length: 99999\r\n\r\n");
    QCOMPARE(late.answer().status, 413);
    QCOMPARE(server.errorPaths.last(), "/v1/messages");
    QCOMPARE(server.errorHeaders.back().value("x-api-key"), "k");

    RawClient early(server.port);
    early.send("POST /v1/chat HTTP/1.1\r\nHost: a\r\nX: " + QByteArray(3000, 'x'));
    QCOMPARE(early.answer().status, 431);
    QCOMPARE(server.errorPaths.last(), "/v1/chat");

    RawClient never(server.port);
    never.send("nonsense\r\n\r\n");
    QCOMPARE(never.answer().status, 400);
    QCOMPARE(server.errorPaths.last(), "");

    RawClient head(server.port);
    head.send("HEAD /a HTTP/1.1\r\nHost: a\r\nExpect: x\r\n\r\n");
    QCOMPARE(head.answer(true).status, 417);
    head.send("HEAD /a HTTP/1.1\r\nHost: a\r\n\r\n");
    QCOMPARE(head.answer(true).status, 200); // no body lay between them
}

void TestHttpServer::answersBeforeTheBodyIsSent()
{
    TestServer server(TestServer::echo, smallLimits());
    RawClient client(server.port);
    client.send("POST /a HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 65537\r\n\r\n");
    QCOMPARE(client.answer().status, 413);
}

void TestHttpServer::lingersSoThatTheAnswerArrives()
{
#ifdef Q_OS_UNIX
    TestServer server(TestServer::echo, smallLimits());
    NativeClient client(server.port);
    QVERIFY(client.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 65537\r\n\r\n"));
    QTRY_COMPARE(server.errorPaths.size(), 1); // the answer is out
    for (int i = 0; i < 16; ++i) {             // but this client writes all before it reads
        QVERIFY(client.send(QByteArray(4096, 'x')));
        QVERIFY(exchangeElsewhere(1));
    }
    QTRY_VERIFY(client.hasEnded());
    QCOMPARE(client.error, 0);
    QVERIFY(client.received.startsWith("HTTP/1.1 413 "));
    QVERIFY(client.received.endsWith("\"}"));
    client.close();
    QTRY_COMPARE(server.server.connectionCount(), 0);
#else
    QSKIP("Needs the system's sockets.");
#endif
}

void TestHttpServer::lingersForALimitedTime()
{
#ifdef Q_OS_UNIX
    TestServer server(TestServer::echo, smallLimits());
    NativeClient client(server.port);
    QVERIFY(client.send("nonsense\r\n\r\n"));
    QTRY_VERIFY(client.hasEnded()); // but does not close its own side
    QCOMPARE(server.server.connectionCount(), 1);
    QTRY_COMPARE(server.server.connectionCount(), 0);
#else
    QSKIP("Needs the system's sockets.");
#endif
}

void TestHttpServer::stopsABomb()
{
    TestServer server(TestServer::echo, smallLimits());
    for (const char *coding : {"gzip", "zstd"}) {
        const QByteArray zeros(64 * 1024 * 1024, '\0');
        const QByteArray bomb = coding[0] == 'g' ? gzip(zeros) : zstd(zeros);
        RawClient client(server.port);
        client.send(QByteArray("POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Encoding: ")
                    + coding + "\r\n\r\n" + QByteArray::number(bomb.size(), 16) + "\r\n" + bomb + "\r\n0\r\n\r\n");
        QCOMPARE(client.answer().status, 413);
    }
    RawClient client(server.port);
    const QByteArray body = gzip("{\"a\":1}");
    client.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Encoding: gzip\r\nContent-Length: "
                + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QCOMPARE(client.answer().body, "POST /a {\"a\":1}");
}

void TestHttpServer::saysContinue()
{
    TestServer server(TestServer::echo);
    RawClient client(server.port);
    client.send("POST /a HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
    QVERIFY(client.sees("\r\n\r\n"));
    QCOMPARE(client.received, "HTTP/1.1 100 Continue\r\n\r\n");
    client.received.clear();
    client.send("abc");
    QCOMPARE(client.answer().body, "POST /a abc");
}

void TestHttpServer::refusesUpgradesOnce()
{
    TestServer server(TestServer::echo);
    RawClient client(server.port);
    client.send("GET /v1/responses HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n");
    const RawAnswer answer = client.answer();
    QCOMPARE(answer.status, 426);
    QCOMPARE(answer.headers.value("x-should-retry"), "false");
    QCOMPARE(answer.headers.value("upgrade"), "HTTP/1.1");
    QCOMPARE(answer.headers.value("connection"), "upgrade");
    QCOMPARE(server.errorPaths, QList<QByteArray> {"/v1/responses"});
    client.send(kGet);
    QCOMPARE(client.answer().body, "GET /a "); // nothing lay between the two
    client.send("GET /b HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
                "HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n\r\n");
    QCOMPARE(client.answer().body, "GET /b ");
}

void TestHttpServer::timesOutSlowRequests_data()
{
    QTest::addColumn<QByteArray>("begun");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("first byte") << QByteArray("G") << QByteArray();
    QTest::newRow("in the headers") << QByteArray("GET /a HTTP/1.1\r\nHost:") << QByteArray("/a");
    QTest::newRow("in the body") << QByteArray("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc")
                                 << QByteArray("/a");
}

void TestHttpServer::timesOutSlowRequests()
{
    QFETCH(QByteArray, begun);
    QFETCH(QByteArray, path);
    TestServer server(TestServer::echo, smallLimits());
    RawClient client(server.port);
    client.send(kGet);
    QCOMPARE(client.answer().status, 200);
    QElapsedTimer clock;
    clock.start();
    client.send(begun);
    const RawAnswer answer = client.answer();
    QCOMPARE(answer.status, 408);
    QVERIFY2(clock.elapsed() >= 990 && clock.elapsed() < 3000, QByteArray::number(clock.elapsed()));
    QVERIFY(!answer.headers.contains("x-should-retry"));
    QCOMPARE(answer.headers.value("connection"), "close");
    QCOMPARE(server.errorPaths, QList<QByteArray> {path});
    QVERIFY(client.isClosed());
}

void TestHttpServer::closesIdleConnections()
{
    TestServer server(TestServer::echo, smallLimits());
    RawClient silent(server.port);
    RawClient used(server.port);
    used.send(kGet + "\r\n"); // the empty line after it is no request
    QCOMPARE(used.answer().status, 200);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(used.isClosed());
    QVERIFY2(clock.elapsed() >= 1900, QByteArray::number(clock.elapsed()));
    QVERIFY(silent.isClosed());
    QVERIFY(used.received.isEmpty());
    QVERIFY(silent.received.isEmpty());
    QVERIFY(server.errorPaths.isEmpty());
    QTRY_COMPARE(server.server.connectionCount(), 0);
}

void TestHttpServer::limitsConnections()
{
    HttpLimits limits = smallLimits();
    limits.connections = 2;
    limits.requestSeconds = 30;
    TestServer server(TestServer::echo, limits);
    auto first = std::make_unique<RawClient>(server.port);
    RawClient second(server.port);
    QTRY_COMPARE(server.server.connectionCount(), 2);
    RawClient third(server.port);
    third.send(kGet);
    const RawAnswer answer = third.answer();
    QCOMPARE(answer.status, 503);
    QCOMPARE(answer.headers.value("retry-after"), "1");
    QVERIFY(!answer.headers.contains("x-should-retry"));
    QCOMPARE(answer.headers.value("connection"), "close");
    QVERIFY(third.isClosed());
    QVERIFY(server.exchanges.empty());
    QTRY_COMPARE(server.server.connectionCount(), 2);
    first.reset();
    QTRY_COMPARE(server.server.connectionCount(), 1);
    RawClient fourth(server.port);
    fourth.send(kGet);
    QCOMPARE(fourth.answer().status, 200);
}

void TestHttpServer::passesUnusualMethods_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("seen");
    const auto row = [](const char *line, const char *seen) {
        QTest::newRow(line) << QByteArray(line) << QByteArray(seen);
    };
    row("TRACE /a", "TRACE /a ");
    row("CONNECT example.com:443", "CONNECT example.com:443 ");
    row("OPTIONS *", "OPTIONS * ");
    row("PROPFIND /a", "PROPFIND /a ");
    row("GET http://b:80/a?q", "GET /a ");
    row("GET //a/[b]:c@d/%zz", "GET //a/[b]:c@d/%zz ");
    row("GET /\"<>^`{|}", "GET /\"<>^`{|} ");
}

void TestHttpServer::passesUnusualMethods()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, seen);
    TestServer server(TestServer::echo);
    RawClient client(server.port);
    client.send(line + " HTTP/1.1\r\nHost: a\r\n\r\n" + kGet);
    QCOMPARE(client.answer().body, seen);
    QCOMPARE(client.answer().body, "GET /a ");
}

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_httpserver.moc"
