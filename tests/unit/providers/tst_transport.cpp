// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calllog.h"
#include "rawupstream.h"

#include <QSignalSpy>
#include <QTest>

using namespace station;
using namespace station::test;
using Kind = TransportEnd::Kind;

Q_DECLARE_METATYPE(TransportEnd::Kind)

class TestTransport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_transport = std::make_unique<Transport>(); }
    void cleanup() { m_transport.reset(); }

    void answers_data();
    void answers();
    void brokenAnswers_data();
    void brokenAnswers();
    void resetInTheMiddle();
    void headers();
    void requests_data();
    void requests();
    void oneHandleAfterAnother();
    void headerInjection_data();
    void headerInjection();
    void refusedUrls_data();
    void refusedUrls();
    void connectionRefused();
    void connectTimeout();
    void firstByteTimeout();
    void idleTimeout();
    void idleTimeoutDoesNotRunWhilePaused();
    void timeoutWithAnotherCancelledInItsCallback();
    void connectionsAreReused();
    void closedKeptAliveConnection();
    void largeRequestBody();
    void manyAtOnce();

private:
    std::unique_ptr<Transport> m_transport;
};

void TestTransport::answers_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const QByteArray &wire, int status, const QByteArray &body) {
        QTest::newRow(name) << wire << status << body;
    };
    row("length", "HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello", 200, "hello");
    row("empty", "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n", 200, "");
    row("chunked", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nhel\r\n2;x=y\r\nlo\r\n0\r\n\r\n", 200,
        "hello");
    row("trailers are passed over",
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\ntrailer: x\r\n\r\n5\r\nhello\r\n0\r\nx: y\r\n\r\n", 200,
        "hello");
    row("until it closes", "HTTP/1.1 200 OK\r\nconnection: close\r\n\r\nhello", 200, "hello");
    row("HTTP/1.0", "HTTP/1.0 200 OK\r\n\r\nhello", 200, "hello");
    row("100 first", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello", 200, "hello");
    row("early hints first",
        "HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\nHTTP/1.1 201 Created\r\ncontent-length: 5\r\n\r\nhello", 201,
        "hello");
    row("no reason", "HTTP/1.1 529\r\ncontent-length: 5\r\n\r\nhello", 529, "hello");
    row("an error is an answer", "HTTP/1.1 500 X\r\ncontent-length: 5\r\n\r\nhello", 500, "hello");
    row("redirects are not followed", "HTTP/1.1 302 Found\r\nlocation: /elsewhere\r\ncontent-length: 5\r\n\r\nhello",
        302, "hello");
    row("204", "HTTP/1.1 204 No Content\r\n\r\n", 204, "");
    row("an encoding stays as it is", "HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 5\r\n\r\nhello",
        200, "hello");
}

// In one piece and byte by byte.
void TestTransport::answers()
{
    QFETCH(QByteArray, wire);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const bool closes = !wire.contains("content-length") && !wire.contains("chunked") && status != 204;
    for (const bool bytewise : {false, true}) {
        RawUpstream upstream([&](Peer &peer, const QByteArray &, const QByteArray &) {
            peer.socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            for (qsizetype at = 0; at < wire.size(); at += bytewise ? 1 : wire.size()) {
                peer.send(bytewise ? wire.mid(at, 1) : wire);
                if (bytewise)
                    peer.socket->flush();
            }
            if (closes)
                peer.close();
        });
        CallLog log;
        log.call = m_transport->start(get(upstream.url()), log);
        QCOMPARE(m_transport->openCalls(), 1);
        QTRY_VERIFY(log.isDone());
        QCOMPARE(int(log.end.kind), int(Kind::Complete));
        QVERIFY(log.end.answerBegan && log.end.requestMayHaveRun);
        QCOMPARE(log.status, status);
        QCOMPARE(log.body, body);
        QCOMPARE(log.heads, 1);
        QCOMPARE(log.ends, 1);
        QCOMPARE(upstream.heads.size(), 1);
        QVERIFY(!log.headers.contains("link") && !log.headers.contains("x"));
        QCOMPARE(m_transport->openCalls(), 0);
    }
}

void TestTransport::brokenAnswers_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<bool>("began");
    const auto row = [](const char *name, const QByteArray &wire, bool began) { QTest::newRow(name) << wire << began; };
    row("nothing", "", false);
    row("half a status line", "HTTP/1.1 20", false);
    row("half the headers", "HTTP/1.1 200 OK\r\ncontent-le", false);
    row("only 1xx", "HTTP/1.1 103 X\r\nlink: a\r\n\r\n", false);
    row("no HTTP", "SSH-2.0-OpenSSH_9\r\n\r\n", false);
    row("HTTP/0.9", "<html>hello</html>", false);
    row("short of its length", "HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\nhello", true);
    row("no last chunk", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n", true);
    row("half a chunk", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nff\r\nhello", true);
    row("no chunk size", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nhello\r\n", true);
}

void TestTransport::brokenAnswers()
{
    QFETCH(QByteArray, wire);
    QFETCH(bool, began);
    RawUpstream upstream([&](Peer &peer, const QByteArray &, const QByteArray &) {
        peer.send(wire);
        peer.close();
    });
    CallLog log;
    m_transport->start(get(upstream.url()), log);
    QTRY_VERIFY(log.isDone());
    QCOMPARE(int(log.end.kind), int(Kind::Broken));
    QCOMPARE(log.end.answerBegan, began);
    QCOMPARE(log.heads, began ? 1 : 0);
    QVERIFY(!log.end.message.isEmpty());
    QVERIFY(log.end.requestMayHaveRun);
}

void TestTransport::resetInTheMiddle()
{
    RawUpstream upstream([&](Peer &peer, const QByteArray &, const QByteArray &) {
        peer.send("HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\nhello");
    });
    CallLog log;
    log.onBytes = [&] { upstream.peers.front()->reset(); };
    m_transport->start(get(upstream.url()), log);
    QTRY_VERIFY(log.isDone());
    QCOMPARE(int(log.end.kind), int(Kind::Broken));
    QCOMPARE(log.body, QByteArray("hello"));
}

void TestTransport::headers()
{
    RawUpstream upstream([](Peer &peer, const QByteArray &, const QByteArray &) {
        peer.answer(
            "", "200 OK",
            "X-One:  spaced out \r\nSet-Cookie: a\r\nset-cookie: b\r\nEmpty:\r\nX-Latin: \xe9\r\nColon: a:b\r\n");
    });
    CallLog log;
    auto request = get(upstream.url());
    request.headers = {{"X-Mixed-Case", "1"},   {"authorization", "Bearer abc"}, {"x-empty", ""},
                       {"anthropic-beta", "a"}, {"anthropic-beta", "b"},         {"x-last", "z"}};
    m_transport->start(request, log);
    QTRY_VERIFY(log.isDone());
    // Ours: in this order, in this case, twice where given twice, nothing of libcurl's own but Host.
    const QByteArray head = upstream.heads.first();
    QCOMPARE(head,
             "GET /v1/x HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(upstream.serverPort())
                 + "\r\nX-Mixed-Case: 1\r\nauthorization: Bearer abc\r\nx-empty:\r\nanthropic-beta: a\r\n"
                   "anthropic-beta: b\r\nx-last: z\r\n");
    // Theirs: in order, as written, without white space around the value.
    QList<QByteArray> names, values;
    for (const auto &[name, value] : log.headers) {
        names.append(name);
        values.append(value);
    }
    QCOMPARE(names,
             (QList<QByteArray> {"X-One", "Set-Cookie", "set-cookie", "Empty", "X-Latin", "Colon", "content-length"}));
    QCOMPARE(values, (QList<QByteArray> {"spaced out", "a", "b", "", "\xe9", "a:b", "0"}));
}

void TestTransport::requests_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("GET") << QByteArray("GET") << QByteArray();
    QTest::newRow("HEAD") << QByteArray("HEAD") << QByteArray();
    QTest::newRow("DELETE") << QByteArray("DELETE") << QByteArray();
    QTest::newRow("DELETE with a body") << QByteArray("DELETE") << QByteArray("{}");
    QTest::newRow("POST") << QByteArray("POST") << QByteArray("{\"a\":1}");
    QTest::newRow("POST of nothing") << QByteArray("POST") << QByteArray();
    QTest::newRow("POST with zero bytes") << QByteArray("POST") << QByteArray("a\0b\0", 4);
    QTest::newRow("PUT") << QByteArray("PUT") << QByteArray("x");
    QTest::newRow("PATCH") << QByteArray("PATCH") << QByteArray("x");
}

void TestTransport::requests()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    RawUpstream upstream([&](Peer &peer, const QByteArray &, const QByteArray &) {
        if (method == "HEAD")
            peer.send("HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n");
        else
            peer.answer("ok");
    });
    CallLog log;
    m_transport->start({method, upstream.url("/v1/a%2Fb?q=1&r=%20"), {}, body, {}}, log);
    QTRY_VERIFY(log.isDone());
    QCOMPARE(int(log.end.kind), int(Kind::Complete));
    QCOMPARE(log.body, method == "HEAD" ? QByteArray() : QByteArray("ok"));
    QVERIFY2(upstream.heads.first().startsWith(method + " /v1/a%2Fb?q=1&r=%20 HTTP/1.1\r\n"), upstream.heads.first());
    QCOMPARE(upstream.bodies.first(), body);
    QCOMPARE(upstream.heads.first().toLower().contains("content-length: 0"), method == "POST" && body.isEmpty());
    QVERIFY(!upstream.heads.first().toLower().contains("content-type"));
    QVERIFY(!upstream.heads.first().toLower().contains("expect"));
}

// libcurl's handles are used again; nothing of the request before may be left in one.
void TestTransport::oneHandleAfterAnother()
{
    RawUpstream upstream([](Peer &peer, const QByteArray &head, const QByteArray &) {
        if (head.startsWith("HEAD"))
            peer.send("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n");
        else
            peer.answer("ok");
    });
    const QList<std::pair<QByteArray, QByteArray>> sequence {
        {"POST", "one"}, {"GET", ""},       {"HEAD", ""}, {"GET", ""},       {"DELETE", ""},
        {"POST", ""},    {"DELETE", "two"}, {"GET", ""},  {"POST", "three"}, {"HEAD", ""},
        {"POST", "4"},   {"PUT", "five"},   {"GET", ""}};
    int number = 0;
    for (const auto &[method, body] : sequence) {
        CallLog log;
        const QByteArray mark = QByteArray::number(number++);
        m_transport->start({method, upstream.url(), {{"x-only-" + mark, "1"}}, body, {}}, log);
        QTRY_VERIFY(log.isDone());
        QCOMPARE(int(log.end.kind), int(Kind::Complete));
        QVERIFY2(upstream.heads.last().startsWith(method + " /v1/x"), upstream.heads.last());
        QCOMPARE(upstream.bodies.last(), body);
        QCOMPARE(upstream.heads.last().count("x-only-"), 1);
        QVERIFY(upstream.heads.last().contains("x-only-" + mark + ": 1"));
        QCOMPARE(log.body, method == "HEAD" ? QByteArray() : QByteArray("ok"));
    }
    QCOMPARE(upstream.heads.size(), sequence.size());
}

void TestTransport::headerInjection_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("CRLF") << QByteArray("x-a") << QByteArray("1\r\nx-evil: 1");
    QTest::newRow("LF") << QByteArray("x-a") << QByteArray("1\nx-evil: 1");
    QTest::newRow("CR") << QByteArray("x-a") << QByteArray("1\rx-evil: 1");
    QTest::newRow("end of the head") << QByteArray("x-a") << QByteArray("1\r\n\r\nGET /evil HTTP/1.1\r\nx-evil: 1");
    QTest::newRow("in the name") << QByteArray("x-a: 1\r\nx-evil") << QByteArray("1");
    QTest::newRow("zero") << QByteArray("x-a") << QByteArray("1\0\r\nx-evil: 1", 13);
}

void TestTransport::headerInjection()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    RawUpstream upstream([](Peer &peer, const QByteArray &, const QByteArray &) { peer.answer("ok"); });
    CallLog log;
    auto request = get(upstream.url());
    request.headers = {{name, value}, {"x-good", "1"}};
    m_transport->start(request, log);
    QTRY_VERIFY(log.isDone());
    QCOMPARE(upstream.heads.size(), 1);
    QVERIFY2(!upstream.heads.first().contains("evil"), upstream.heads.first());
    QVERIFY(upstream.heads.first().contains("x-good: 1"));
}

void TestTransport::refusedUrls_data()
{
    QTest::addColumn<QByteArray>("url");
    for (const char *url : {"ftp://127.0.0.1/x", "file:///etc/passwd", "gopher://127.0.0.1/", "dict://127.0.0.1:11/",
                            "http://", "", "http://127.0.0.1:99999/", "http://127.0.0.1:1/a\r\nx-evil: 1"})
        QTest::newRow(QByteArray(url).simplified()) << QByteArray(url);
}

void TestTransport::refusedUrls()
{
    QFETCH(QByteArray, url);
    CallLog log;
    m_transport->start(get(url), log);
    QVERIFY(!log.isDone()); // never from inside start()
    QTRY_VERIFY(log.isDone());
    QCOMPARE(int(log.end.kind), int(Kind::ConnectFailed));
    QVERIFY(!log.end.answerBegan && !log.end.requestMayHaveRun);
}

void TestTransport::connectionRefused()
{
    QByteArray url;
    {
        RawUpstream gone;
        url = gone.url();
    }
    CallLog log;
    m_transport->start(get(url), log);
    QTRY_VERIFY(log.isDone());
    QCOMPARE(int(log.end.kind), int(Kind::ConnectFailed));
    QVERIFY(!log.end.answerBegan && !log.end.requestMayHaveRun);
    QVERIFY(!log.end.message.isEmpty());
}

// A listening socket whose queue is full takes no more connections and answers none.
void TestTransport::connectTimeout()
{
    QTcpServer full;
    full.setMaxPendingConnections(1);
    full.setListenBacklogSize(1);
    QVERIFY(full.listen(QHostAddress::LocalHost));
    full.pauseAccepting();
    std::vector<std::unique_ptr<QTcpSocket>> fillers;
    for (int i = 0; i < 8; ++i) {
        fillers.push_back(std::make_unique<QTcpSocket>());
        fillers.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), full.serverPort());
        fillers.back()->waitForConnected(50);
    }
    if (std::all_of(fillers.begin(), fillers.end(),
                    [](const auto &s) { return s->state() == QAbstractSocket::ConnectedState; }))
        QSKIP("this system's queue of connections is not to be filled");
    CallLog log;
    QElapsedTimer clock;
    clock.start();
    m_transport->start(get("http://127.0.0.1:" + QByteArray::number(full.serverPort()) + "/", {300, 5000, 5000}), log);
    QTRY_VERIFY(log.isDone());
    QCOMPARE(int(log.end.kind), int(Kind::ConnectTimeout));
    QVERIFY(!log.end.requestMayHaveRun);
    QVERIFY2(clock.elapsed() >= 280 && clock.elapsed() < 1500, QByteArray::number(clock.elapsed()));
}

void TestTransport::firstByteTimeout()
{
    RawUpstream upstream; // takes the request and says nothing
    CallLog log;
    QElapsedTimer clock;
    clock.start();
    m_transport->start(get(upstream.url(), {5000, 300, 5000}), log);
    QTRY_VERIFY(log.isDone());
    QCOMPARE(int(log.end.kind), int(Kind::FirstByteTimeout));
    QVERIFY(!log.end.answerBegan && log.end.requestMayHaveRun);
    QVERIFY2(clock.elapsed() >= 300 && clock.elapsed() < 1200, QByteArray::number(clock.elapsed()));
    QTRY_COMPARE(upstream.openPeers(), 0);
    QCOMPARE(upstream.heads.size(), 1);
}

void TestTransport::idleTimeout()
{
    RawUpstream upstream([](Peer &peer, const QByteArray &, const QByteArray &) {
        peer.send("HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\nhello");
    });
    CallLog log;
    QElapsedTimer clock;
    clock.start();
    m_transport->start(get(upstream.url(), {5000, 5000, 300}), log);
    QTRY_VERIFY(log.isDone());
    QCOMPARE(int(log.end.kind), int(Kind::IdleTimeout));
    QVERIFY(log.end.answerBegan);
    QCOMPARE(log.body, QByteArray("hello"));
    QVERIFY2(clock.elapsed() >= 300 && clock.elapsed() < 1200, QByteArray::number(clock.elapsed()));
    QTRY_COMPARE(upstream.openPeers(), 0);
}

void TestTransport::idleTimeoutDoesNotRunWhilePaused()
{
    RawUpstream upstream([](Peer &peer, const QByteArray &, const QByteArray &) {
        peer.send("HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhello");
    });
    CallLog log;
    log.onBytes = [&] {
        if (log.body == "hello")
            log.call->pause();
    };
    log.call = m_transport->start(get(upstream.url(), {5000, 5000, 300}), log);
    QTRY_COMPARE(log.body, QByteArray("hello"));
    // Another call is not paused and may be idle three times as long: its time is over first.
    CallLog idle;
    m_transport->start(get(upstream.url(), {5000, 5000, 900}), idle);
    QTRY_VERIFY(idle.isDone());
    QCOMPARE(int(idle.end.kind), int(Kind::IdleTimeout));
    QVERIFY(!log.isDone());
    log.call->resume();
    upstream.peers.front()->send("world");
    QTRY_VERIFY(log.isDone());
    QCOMPARE(int(log.end.kind), int(Kind::Complete));
    QCOMPARE(log.body, QByteArray("helloworld"));
}

void TestTransport::timeoutWithAnotherCancelledInItsCallback()
{
    RawUpstream silent;
    RawUpstream quick([](Peer &peer, const QByteArray &, const QByteArray &) { peer.answer("ok"); });
    CallLog first, second, third;
    const TransportTimeouts brief {5000, 200, 5000};
    // Whichever is told first cancels the other and starts a new call, which may get the other's handle.
    const auto instead = [&](CallLog &other) {
        return [&] {
            other.call->cancel();
            third.call = m_transport->start(get(quick.url()), third);
        };
    };
    first.onEnd = instead(second);
    second.onEnd = instead(first);
    first.call = m_transport->start(get(silent.url(), brief), first);
    second.call = m_transport->start(get(silent.url(), brief), second);
    QTRY_VERIFY(third.isDone());
    QCOMPARE(int(third.end.kind), int(Kind::Complete));
    QCOMPARE(first.ends + second.ends, 1);
    QCOMPARE(m_transport->openCalls(), 0);
}

void TestTransport::connectionsAreReused()
{
    RawUpstream upstream([](Peer &peer, const QByteArray &, const QByteArray &) { peer.answer("ok"); });
    for (int i = 0; i < 10; ++i) {
        CallLog log;
        m_transport->start({"POST", upstream.url(), {}, "{}", {}}, log);
        QTRY_VERIFY(log.isDone());
        QCOMPARE(log.status, 200);
    }
    QCOMPARE(upstream.peers.size(), size_t(1));
    QCOMPARE(upstream.peers.front()->requests, 10);
}

void TestTransport::closedKeptAliveConnection()
{
    RawUpstream upstream([](Peer &peer, const QByteArray &, const QByteArray &) { peer.answer("ok"); });
    for (int i = 0; i < 3; ++i) {
        CallLog log;
        m_transport->start({"POST", upstream.url(), {}, "{}", {}}, log);
        QTRY_VERIFY(log.isDone());
        QCOMPARE(int(log.end.kind), int(Kind::Complete));
        upstream.peers.back()->close();
        QTRY_COMPARE(upstream.openPeers(), 0);
    }
    QCOMPARE(upstream.peers.size(), size_t(3));
}

void TestTransport::largeRequestBody()
{
    RawUpstream upstream([](Peer &peer, const QByteArray &, const QByteArray &) { peer.answer("ok"); });
    CallLog log;
    QByteArray body(8 * 1024 * 1024, 'x');
    for (qsizetype i = 0; i < body.size(); i += 1000)
        body[i] = char('a' + i % 26);
    m_transport->start({"POST", upstream.url(), {{"content-type", "application/json"}}, body, {}}, log);
    QTRY_VERIFY_WITH_TIMEOUT(log.isDone(), 20'000);
    QCOMPARE(log.status, 200);
    QVERIFY(upstream.bodies.first() == body);
    QVERIFY(!upstream.heads.first().toLower().contains("expect:"));
}

void TestTransport::manyAtOnce()
{
    RawUpstream upstream([](Peer &peer, const QByteArray &, const QByteArray &body) { peer.answer(body); });
    std::vector<std::unique_ptr<CallLog>> logs;
    for (int i = 0; i < 200; ++i) {
        logs.push_back(std::make_unique<CallLog>());
        m_transport->start({"POST", upstream.url(), {}, QByteArray::number(i), {}}, *logs.back());
    }
    QCOMPARE(m_transport->openCalls(), 200);
    QTRY_COMPARE_WITH_TIMEOUT(m_transport->openCalls(), 0, 20'000);
    for (int i = 0; i < 200; ++i)
        QCOMPARE(logs[size_t(i)]->body, QByteArray::number(i));
}

QTEST_GUILESS_MAIN(TestTransport)
#include "tst_transport.moc"
