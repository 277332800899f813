// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawclient.h"
#include "testserver.h"

#include <QTest>

#ifdef Q_OS_UNIX
#include "nativeclient.h"
#endif

using namespace station;
using namespace station::test;

namespace {

QByteArray request(const QByteArray &method, const QByteArray &version = "1.1")
{
    return method + " /a HTTP/" + version + "\r\nHost: a\r\n\r\n";
}

} // namespace

/** What goes out: framing, back-pressure, breaking off. */
class TestHttpResponse : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sendsWhenTheTurnIsOver();
    void sendsALargeBody();
    void streamsChunks();
    void streamsWithLength();
    void streamsToHttp10ByClosing();
    void leavesBodiesOut_data();
    void leavesBodiesOut();
    void ignoresASecondAnswer();
    void breaksOff_data();
    void breaksOff();
    void resetsWhatEndsByClosing();
    void anAnswerShortOfItsLengthIsBroken();
    void keepsASlowReaderWithinBounds();
};

void TestHttpResponse::sendsWhenTheTurnIsOver()
{
    TestServer server;
    RawClient client(server.port);
    client.send(request("GET"));
    QTRY_COMPARE(server.exchanges.size(), size_t(1));
    HttpResponse *response = server.exchanges[0]->response;
    response->begin(200, {{"content-type", "text/event-stream"}});
    QVERIFY(response->hasBegun());
    QVERIFY(client.sees("text/event-stream")); // the head goes alone when nothing follows
    response->write("data: 1\n\n");
    QVERIFY(response->waitingBytes() > 0); // goes with what else this turn of the event loop writes
    QTRY_COMPARE(response->waitingBytes(), 0);
    QVERIFY(client.sees("9\r\ndata: 1\n\n\r\n"));
}

void TestHttpResponse::sendsALargeBody()
{
    const QByteArray body = QByteArray("0123456789abcdef").repeated(1024 * 1024);
    TestServer server([&](Exchange &exchange) { exchange.response->send(201, {{"x-a", "b"}}, body); });
    RawClient client(server.port);
    client.send(request("GET") + request("POST"));
    for (int i = 0; i < 2; ++i) {
        const RawAnswer answer = client.answer(false, 20000);
        QCOMPARE(answer.status, 201);
        QCOMPARE(answer.headers.value("x-a"), "b");
        QVERIFY(answer.body == body);
    }
}

void TestHttpResponse::streamsChunks()
{
    TestServer server([](Exchange &exchange) {
        exchange.response->begin(200, {});
        exchange.response->write("one");
        exchange.response->write({});
        exchange.response->write(QByteArray(70000, 'x'));
        exchange.response->end();
    });
    RawClient client(server.port);
    for (int i = 0; i < 2; ++i) {
        client.send(request("GET"));
        const RawAnswer answer = client.answer();
        QVERIFY(answer.whole);
        QCOMPARE(answer.headers.value("transfer-encoding"), "chunked");
        QVERIFY(!answer.headers.contains("content-length"));
        QCOMPARE(answer.body, "one" + QByteArray(70000, 'x'));
    }
}

void TestHttpResponse::streamsWithLength()
{
    TestServer server([](Exchange &exchange) {
        exchange.response->begin(200, {}, 5);
        exchange.response->write("abc");
        exchange.response->write("defg"); // two too many
        exchange.response->end();
    });
    RawClient client(server.port);
    client.send(request("GET") + request("GET"));
    for (int i = 0; i < 2; ++i) {
        const RawAnswer answer = client.answer();
        QCOMPARE(answer.headers.value("content-length"), "5");
        QVERIFY(!answer.headers.contains("transfer-encoding"));
        QCOMPARE(answer.body, "abcde");
    }
    QVERIFY(client.received.isEmpty());
}

void TestHttpResponse::streamsToHttp10ByClosing()
{
    TestServer server([](Exchange &exchange) {
        exchange.response->begin(200, {});
        exchange.response->write("one");
        exchange.response->write("two");
        exchange.response->end();
    });
    RawClient client(server.port);
    client.send("GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    QVERIFY(client.isClosed());
    const RawAnswer answer = client.answer();
    QCOMPARE(answer.headers.value("connection"), "close");
    QVERIFY(!answer.headers.contains("transfer-encoding"));
    QCOMPARE(answer.body, "onetwo");
}

void TestHttpResponse::leavesBodiesOut_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("streams");
    QTest::addColumn<QByteArray>("length");
    QTest::newRow("HEAD") << QByteArray("HEAD") << 200 << false << QByteArray("4");
    QTest::newRow("HEAD of a stream") << QByteArray("HEAD") << 200 << true << QByteArray();
    QTest::newRow("204") << QByteArray("GET") << 204 << false << QByteArray();
    QTest::newRow("204, streamed") << QByteArray("GET") << 204 << true << QByteArray();
    QTest::newRow("304") << QByteArray("GET") << 304 << false << QByteArray();
}

void TestHttpResponse::leavesBodiesOut()
{
    QFETCH(QByteArray, method);
    QFETCH(int, status);
    QFETCH(bool, streams);
    QFETCH(QByteArray, length);
    TestServer server([&](Exchange &exchange) {
        if (!streams) {
            exchange.response->send(status, {}, "body");
            return;
        }
        exchange.response->begin(status, {});
        exchange.response->write("body");
        exchange.response->end();
    });
    RawClient client(server.port);
    client.send(request(method) + request(method)); // bytes of a body would stand before the second answer
    for (int i = 0; i < 2; ++i) {
        const RawAnswer answer = client.answer(true);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.headers.value("content-length"), length);
        QCOMPARE(answer.headers.contains("transfer-encoding"), method == "HEAD" && streams);
        QVERIFY(!answer.headers.contains("connection"));
    }
    QVERIFY(client.received.isEmpty());
}

void TestHttpResponse::ignoresASecondAnswer()
{
    TestServer server([](Exchange &exchange) {
        HttpResponse *response = exchange.response;
        response->write("before the head");
        response->end();
        response->send(200, {}, "first");
        response->send(500, {}, "second");
        response->begin(500, {});
        response->write("third");
        response->end();
        response->abort();
    });
    RawClient client(server.port);
    client.send(request("GET") + request("GET"));
    QCOMPARE(client.answer().body, "first");
    QCOMPARE(client.answer().body, "first");
    QVERIFY(client.received.isEmpty());
    QCOMPARE(server.server.openRequestCount(), 0);
}

void TestHttpResponse::breaksOff_data()
{
    QTest::addColumn<int>("begins"); // 0: not at all, 1: chunked, 2: with a length
    QTest::newRow("before it began") << 0;
    QTest::newRow("chunked") << 1;
    QTest::newRow("with length") << 2;
}

void TestHttpResponse::breaksOff()
{
    QFETCH(int, begins);
    TestServer server;
    RawClient client(server.port);
    client.send(request("GET"));
    QTRY_COMPARE(server.exchanges.size(), size_t(1));
    HttpResponse *response = server.exchanges[0]->response;
    if (begins > 0) {
        response->begin(200, {}, begins == 2 ? 100 : -1);
        response->write("part");
        QVERIFY(client.sees("part"));
    }
    response->abort();
    QVERIFY(client.isClosed());
    const RawAnswer answer = client.answer();
    QVERIFY(!answer.whole);
    QCOMPARE(answer.body, begins == 2 ? "part" : begins == 1 ? "part" : "");
    QCOMPARE(server.exchanges[0]->gone, 0);
    QCOMPARE(server.server.openRequestCount(), 0);
    QTRY_COMPARE(server.server.connectionCount(), 0);
}

void TestHttpResponse::resetsWhatEndsByClosing()
{
#ifdef Q_OS_UNIX
    TestServer server([](Exchange &exchange) {
        exchange.response->begin(200, {});
        exchange.response->write("part");
    });
    NativeClient client(server.port); // QTcpSocket does not tell a reset from an end
    QVERIFY(client.send(request("GET", "1.0")));
    QTRY_COMPARE(server.exchanges.size(), size_t(1));
    server.exchanges[0]->response->abort();
    QTRY_VERIFY(client.hasEnded());
    QCOMPARE(client.error, ECONNRESET);
#else
    QSKIP("Needs the system's sockets.");
#endif
}

void TestHttpResponse::anAnswerShortOfItsLengthIsBroken()
{
    TestServer server([](Exchange &exchange) {
        exchange.response->begin(200, {}, 100);
        exchange.response->write("part");
        exchange.response->end();
    });
    RawClient client(server.port);
    client.send(request("GET"));
    QVERIFY(client.isClosed());
    QVERIFY(!client.answer().whole);
    QCOMPARE(server.server.openRequestCount(), 0);
}

void TestHttpResponse::keepsASlowReaderWithinBounds()
{
    constexpr qint64 kTotal = 50 * 1024 * 1024;
    const QByteArray piece(64 * 1024, 'p');
    qint64 written = 0;
    qint64 most = 0;
    TestServer server([&](Exchange &exchange) {
        HttpResponse *response = exchange.response;
        exchange.onDrained = [&exchange, &written, &most, &piece] {
            HttpResponse *to = exchange.response;
            while (written < kTotal && to->waitingBytes() <= HttpResponse::kPauseAbove) {
                to->write(piece);
                written += piece.size();
                most = qMax(most, to->waitingBytes());
            }
            if (written >= kTotal)
                to->end();
        };
        response->begin(200, {});
        exchange.onDrained();
    });
    RawClient client(server.port);
    client.socket.setReadBufferSize(16 * 1024);
    QObject::disconnect(&client.socket, &QTcpSocket::readyRead, nullptr, nullptr);
    client.send(request("GET"));
    QTRY_VERIFY(written > 0);
    // Less than this would have called the writer again: the system takes no more.
    QTRY_VERIFY(server.exchanges[0]->response->waitingBytes() >= HttpResponse::kResumeBelow);
    const qint64 stopped = written;
    QVERIFY2(stopped < kTotal / 2, QByteArray::number(stopped));
    const int drained = server.exchanges[0]->drained; // while the system's own buffers filled

    qint64 framed = 0;
    QByteArray tail;
    const auto read = [&] {
        const QByteArray bytes = client.socket.readAll();
        framed += bytes.size();
        tail = (tail + bytes).right(7);
    };
    QObject::connect(&client.socket, &QTcpSocket::readyRead, &client.socket, read);
    client.socket.setReadBufferSize(256 * 1024);
    read();
    QTRY_COMPARE_WITH_TIMEOUT(tail, "\r\n0\r\n\r\n", 60000);
    QVERIFY(framed > kTotal);
    QCOMPARE(written, kTotal);
    QVERIFY(server.exchanges[0]->drained > drained + 1);
    QVERIFY2(most <= HttpResponse::kPauseAbove + piece.size() + 16, QByteArray::number(most));
}

QTEST_GUILESS_MAIN(TestHttpResponse)
#include "tst_httpresponse.moc"
