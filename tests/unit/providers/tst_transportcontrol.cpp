// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Cancelling, pausing and going away at every moment of a call; proxies and TLS.
#include "calllog.h"
#include "rawupstream.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <unistd.h>

using namespace station;
using namespace station::test;
using Kind = TransportEnd::Kind;

namespace {

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

/** Sends `total` bytes of body as fast as they are taken, without holding more than a little; returns what is left. */
std::shared_ptr<const qint64> flood(Peer &peer, qint64 total)
{
    peer.send("HTTP/1.1 200 OK\r\ncontent-length: " + QByteArray::number(total) + "\r\n\r\n");
    auto left = std::make_shared<qint64>(total);
    const auto more = [socket = peer.socket, left] {
        static const QByteArray piece(256 * 1024, 'x');
        while (*left > 0 && socket->bytesToWrite() < 1024 * 1024) {
            const qint64 size = std::min<qint64>(piece.size(), *left);
            socket->write(piece.constData(), size);
            *left -= size;
        }
    };
    QObject::connect(peer.socket, &QTcpSocket::bytesWritten, peer.socket, more);
    more();
    return left;
}

} // namespace

class TestTransportControl : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_transport = std::make_unique<Transport>(); }
    void cleanup() { m_transport.reset(); }

    void cancel_data();
    void cancel();
    void cancelBeforeAnything();
    void cancelDuringResumedBytes();
    void mayBeSent_data();
    void mayBeSent();
    void aKeptConnectionBreaks_data();
    void aKeptConnectionBreaks();
    void startInEveryCallback_data();
    void startInEveryCallback();
    void transportGoesAway();
    void pauseAndResume();
    void pauseAgainAtOnce();
    void pauseInTheHead();
    void pausedEnd();
    void memoryWhilePaused();
    void httpProxy();
    void connectProxy();
    void connectProxyRefuses();
    void proxyIsNotForLoopback();
    void environmentProxy();
    void selfSignedCertificate();

private:
    /** Some whole calls, one after the other, beside those under way: by their end these have had their turn. */
    bool makeOtherCalls()
    {
        RawUpstream upstream([](Peer &peer, const QByteArray &, const QByteArray &) { peer.answer("other"); });
        for (int i = 0; i < 5; ++i) {
            CallLog log;
            log.call = m_transport->start(get(upstream.url()), log);
            if (!QTest::qWaitFor([&] { return log.isDone(); })) {
                log.call->cancel();
                return false;
            }
            if (log.body != "other")
                return false;
        }
        return true;
    }

    std::unique_ptr<Transport> m_transport;
};

void TestTransportControl::cancel_data()
{
    QTest::addColumn<QByteArray>("where");
    QTest::newRow("head") << QByteArray("head");
    QTest::newRow("bytes") << QByteArray("bytes");
    QTest::newRow("end") << QByteArray("end");
}

// In each callback, and a new call from there as well; the listener hears nothing more of the old one.
void TestTransportControl::cancel()
{
    QFETCH(QByteArray, where);
    RawUpstream upstream([](Peer &peer, const QByteArray &, const QByteArray &) {
        peer.send("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n");
        for (int i = 0; i < 20; ++i)
            peer.send("5\r\nhello\r\n");
        peer.send("0\r\n\r\n");
    });
    CallLog log, next;
    const auto act = [&] {
        log.call->cancel();
        next.call = m_transport->start(get(upstream.url()), next);
    };
    (where == "head" ? log.onHead : where == "bytes" ? log.onBytes : log.onEnd) = act;
    log.call = m_transport->start(get(upstream.url()), log);
    QTRY_VERIFY(next.isDone());
    QCOMPARE(int(next.end.kind), int(Kind::Complete));
    QCOMPARE(next.received, 100);
    QCOMPARE(log.heads, 1);
    QCOMPARE(log.ends, where == "end" ? 1 : 0);
    if (where == "head")
        QCOMPARE(log.received, 0);
    QTRY_COMPARE(m_transport->openCalls(), 0);
    // Handles that were given back twice would now serve two calls at once.
    CallLog a, b, c;
    for (CallLog *each : {&a, &b, &c})
        m_transport->start(get(upstream.url()), *each);
    QTRY_VERIFY(a.isDone() && b.isDone() && c.isDone());
    QCOMPARE(a.received + b.received + c.received, 300);
}

void TestTransportControl::cancelBeforeAnything()
{
    RawUpstream upstream;
    CallLog log;
    m_transport->start(get(upstream.url()), log)->cancel();
    QCOMPARE(m_transport->openCalls(), 0);
    log.call = m_transport->start(get(upstream.url()), log);
    QTRY_COMPARE(upstream.heads.size(), 1);
    log.call->cancel();
    QTRY_COMPARE(upstream.openPeers(), 0); // the provider is told at once
    QCOMPARE(log.heads + log.ends, 0);
}

void TestTransportControl::cancelDuringResumedBytes()
{
    RawUpstream upstream([](Peer &peer, const QByteArray &, const QByteArray &) { flood(peer, 4 * 1024 * 1024); });
    CallLog log;
    log.onBytes = [&] {
        if (log.received < 100'000)
            log.call->pause();
        else
            log.call->cancel();
    };
    log.call = m_transport->start(get(upstream.url()), log);
    QTRY_VERIFY(log.received > 0);
    while (log.received < 100'000) {
        const qint64 before = log.received;
        log.call->resume();
        QTRY_VERIFY(log.received > before);
    }
    QTRY_COMPARE(m_transport->openCalls(), 0);
    QTRY_COMPARE(upstream.openPeers(), 0);
    QCOMPARE(log.ends, 0);
}

void TestTransportControl::mayBeSent_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<bool>("isSent");
    QTest::newRow("yes") << "yes" << true;
    QTest::newRow("no") << "no" << false;
    QTest::newRow("cancelled while it is asked") << "cancel" << false;
}

/** Asked with the connection open and nothing of the request at the provider yet. */
void TestTransportControl::mayBeSent()
{
    QFETCH(QString, what);
    QFETCH(bool, isSent);
    RawUpstream upstream([](Peer &peer, const QByteArray &, const QByteArray &) { peer.answer("taken"); });
    CallLog log;
    int asked = 0;
    int seenBefore = -1;
    TransportRequest request {"POST", upstream.url(), {}, "the body", {}, true, {}};
    request.mayBeSent = [&] {
        ++asked;
        seenBefore = int(upstream.heads.size());
        if (what == QLatin1String("cancel"))
            log.call->cancel();
        return what != QLatin1String("no");
    };
    log.call = m_transport->start(std::move(request), log);
    if (what == QLatin1String("cancel"))
        QTRY_COMPARE(m_transport->openCalls(), 0);
    else
        QTRY_VERIFY(log.isDone());
    QCOMPARE(asked, 1);
    QCOMPARE(seenBefore, 0);
    QVERIFY(makeOtherCalls());
    QCOMPARE(upstream.heads.size(), isSent ? 1 : 0);
    QCOMPARE(log.ends, what == QLatin1String("cancel") ? 0 : 1);
    if (what == QLatin1String("no")) {
        QCOMPARE(log.end.kind, Kind::ConnectFailed);
        QVERIFY(!log.end.requestMayHaveRun);
    } else if (isSent) {
        QCOMPARE(log.end.kind, Kind::Complete);
        QCOMPARE(log.body, QByteArray("taken"));
    }
    // The next call on the same handle is asked nothing.
    CallLog next;
    m_transport->start(get(upstream.url()), next);
    QTRY_VERIFY(next.isDone());
    QCOMPARE(next.end.kind, Kind::Complete);
    QCOMPARE(asked, 1);
}

void TestTransportControl::aKeptConnectionBreaks_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<bool>("byReset");
    QTest::addColumn<bool>("isRepeated");
    QTest::newRow("GET, closed") << QByteArray("GET") << false << true;
    QTest::newRow("GET, reset") << QByteArray("GET") << true << true;
    QTest::newRow("POST, closed") << QByteArray("POST") << false << false;
    QTest::newRow("POST, reset") << QByteArray("POST") << true << false;
}

/** The provider has read the request and answers nothing: what may have had an effect is not sent again unasked. */
void TestTransportControl::aKeptConnectionBreaks()
{
    QFETCH(QByteArray, method);
    QFETCH(bool, byReset);
    QFETCH(bool, isRepeated);
    RawUpstream upstream([&](Peer &peer, const QByteArray &, const QByteArray &) {
        if (peer.requests < 2)
            peer.answer("hello");
        else if (byReset)
            peer.reset();
        else
            peer.close();
    });
    CallLog first;
    m_transport->start(get(upstream.url()), first);
    QTRY_VERIFY(first.isDone());

    CallLog log;
    TransportRequest request {method, upstream.url(), {}, method == "POST" ? QByteArray("the body") : QByteArray(), {}};
    m_transport->start(std::move(request), log);
    QTRY_VERIFY(log.isDone());
    QCOMPARE(upstream.heads.size(), isRepeated ? 3 : 2);
    QCOMPARE(log.end.kind, isRepeated ? Kind::Complete : Kind::Broken);
    if (!isRepeated) {
        QVERIFY(log.end.keptBroke);
        QVERIFY(log.end.requestMayHaveRun);
        QVERIFY(!log.end.answerBegan);
        QCOMPARE(log.end.message, QByteArray("a connection kept from an earlier request broke"));
    }
}

void TestTransportControl::startInEveryCallback_data()
{
    cancel_data();
}

void TestTransportControl::startInEveryCallback()
{
    QFETCH(QByteArray, where);
    RawUpstream upstream([](Peer &peer, const QByteArray &, const QByteArray &) { peer.answer("hello"); });
    CallLog log, next;
    const auto act = [&] { next.call = m_transport->start(get(upstream.url()), next); };
    (where == "head" ? log.onHead : where == "bytes" ? log.onBytes : log.onEnd) = act;
    m_transport->start(get(upstream.url()), log);
    QTRY_VERIFY(log.isDone() && next.isDone());
    QCOMPARE(log.body, QByteArray("hello"));
    QCOMPARE(next.body, QByteArray("hello"));
}

void TestTransportControl::transportGoesAway()
{
    RawUpstream upstream([](Peer &peer, const QByteArray &, const QByteArray &) {
        peer.send("HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\nhello");
    });
    CallLog waiting, reading, paused;
    waiting.call = m_transport->start(get(upstream.url()), waiting);
    reading.call = m_transport->start(get(upstream.url()), reading);
    paused.onBytes = [&] { paused.call->pause(); };
    paused.call = m_transport->start(get(upstream.url()), paused);
    QTRY_VERIFY(paused.received > 0 && reading.received > 0);
    paused.call->resume();
    m_transport.reset();
    QTRY_COMPARE(upstream.openPeers(), 0);
    QCOMPARE(waiting.ends + reading.ends + paused.ends, 0);
}

void TestTransportControl::pauseAndResume()
{
    constexpr qint64 kTotal = 20 * 1024 * 1024;
    RawUpstream upstream([](Peer &peer, const QByteArray &, const QByteArray &) { flood(peer, kTotal); });
    CallLog log;
    log.keepBody = false;
    int pauses = 0;
    qint64 atPause = 0;
    log.onBytes = [&] {
        QCOMPARE(atPause, 0); // nothing comes after pause()
        if (log.received / 1'000'000 > pauses) {
            ++pauses;
            atPause = log.received;
            log.call->pause();
            QTimer::singleShot(pauses % 3, this, [&] {
                QCOMPARE(log.received, atPause);
                atPause = 0;
                log.call->resume();
            });
        }
    };
    log.call = m_transport->start(get(upstream.url()), log);
    QTRY_VERIFY_WITH_TIMEOUT(log.isDone(), 20'000);
    QCOMPARE(log.received, kTotal);
    QVERIFY(pauses >= 15);
}

// resume(), pause(), resume() within one turn of the event loop: a relay that writes to a client does that.
void TestTransportControl::pauseAgainAtOnce()
{
    constexpr qint64 kTotal = 4 * 1024 * 1024;
    RawUpstream upstream([](Peer &peer, const QByteArray &, const QByteArray &) { flood(peer, kTotal); });
    CallLog log;
    log.keepBody = false;
    log.onBytes = [&] { log.call->pause(); };
    log.call = m_transport->start(get(upstream.url()), log);
    QTRY_VERIFY(log.received > 0);
    QVERIFY(makeOtherCalls()); // libcurl holds something by now
    QVERIFY(!log.isDone());
    const qint64 before = log.received;
    log.call->resume();
    log.call->pause();
    QVERIFY(makeOtherCalls());
    QCOMPARE(log.received, before);
    log.onBytes = {};
    log.call->resume();
    log.call->pause();
    log.call->resume();
    QTRY_VERIFY_WITH_TIMEOUT(log.isDone(), 20'000);
    QCOMPARE(log.received, kTotal);
}

void TestTransportControl::pauseInTheHead()
{
    RawUpstream upstream([](Peer &peer, const QByteArray &, const QByteArray &) { peer.answer("hello"); });
    CallLog log;
    log.onHead = [&] { log.call->pause(); };
    log.call = m_transport->start(get(upstream.url()), log);
    QTRY_COMPARE(log.heads, 1);
    QVERIFY(makeOtherCalls());
    QCOMPARE(log.received, 0);
    QVERIFY(!log.isDone());
    log.call->resume();
    QTRY_VERIFY(log.isDone());
    QCOMPARE(log.body, QByteArray("hello"));
}

// The provider ends, or breaks off, while the call is paused: all that came before is still handed over.
void TestTransportControl::pausedEnd()
{
    RawUpstream upstream([](Peer &peer, const QByteArray &, const QByteArray &) {
        peer.send("HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n" + QByteArray(300'000, 'y'));
        peer.close();
    });
    CallLog log;
    log.onBytes = [&] {
        log.onBytes = {};
        log.call->pause();
    };
    log.call = m_transport->start(get(upstream.url()), log);
    QTRY_VERIFY(log.received > 0);
    const qint64 before = log.received;
    QVERIFY(makeOtherCalls());
    QVERIFY(!log.isDone());
    QCOMPARE(log.received, before);
    log.call->resume();
    QTRY_VERIFY(log.isDone());
    QCOMPARE(int(log.end.kind), int(Kind::Complete));
    QCOMPARE(log.received, 300'000);
}

void TestTransportControl::memoryWhilePaused()
{
    constexpr qint64 kTotal = 200LL * 1024 * 1024;
    std::shared_ptr<const qint64> left;
    RawUpstream upstream([&](Peer &peer, const QByteArray &, const QByteArray &) { left = flood(peer, kTotal); });
    CallLog log;
    log.keepBody = false;
    log.onBytes = [&] {
        log.onBytes = {};
        log.call->pause();
    };
    const qint64 before = residentBytes();
#ifdef __SANITIZE_ADDRESS__
    QSKIP("the address sanitizer keeps what is freed");
#endif
    if (before < 0)
        QSKIP("the memory in use cannot be seen on this system");
    log.call = m_transport->start(get(upstream.url()), log);
    QTRY_VERIFY(log.received > 0);
    for (qint64 standing = -1; standing != *left;) { // until nobody takes any more of it
        standing = *left;
        QVERIFY(makeOtherCalls());
    }
    const qint64 held = residentBytes() - before;
    QVERIFY2(held < 12'000'000, QByteArray::number(held));
    QVERIFY(log.received < 1'000'000);
    log.call->resume();
    QTRY_VERIFY_WITH_TIMEOUT(log.isDone(), 30'000);
    QCOMPARE(log.received, kTotal);
    QVERIFY2(residentBytes() - before < 20'000'000, QByteArray::number(residentBytes() - before));
}

void TestTransportControl::httpProxy()
{
    RawUpstream proxy([](Peer &peer, const QByteArray &, const QByteArray &) { peer.answer("by proxy"); });
    m_transport->setProxy(proxy.url(""));
    CallLog log;
    auto request = get("http://provider.invalid/v1/x");
    request.headers = {{"authorization", "Bearer s"}};
    m_transport->start(request, log);
    QTRY_VERIFY(log.isDone());
    QCOMPARE(log.body, QByteArray("by proxy"));
    QVERIFY2(proxy.heads.first().startsWith("GET http://provider.invalid/v1/x HTTP/1.1\r\nHost: provider.invalid\r\n"),
             proxy.heads.first());
}

// https goes through a tunnel: what the proxy sees is the host's name and nothing of the request.
void TestTransportControl::connectProxy()
{
    RawUpstream proxy;
    QByteArray behind;
    proxy.handler = [&](Peer &peer, const QByteArray &, const QByteArray &) {
        QObject::disconnect(peer.socket, &QTcpSocket::readyRead, nullptr, nullptr);
        QObject::connect(peer.socket, &QTcpSocket::readyRead, &proxy,
                         [&behind, s = peer.socket] { behind += s->readAll(); });
        peer.send("HTTP/1.1 200 Connection established\r\nx-proxy: 1\r\n\r\n");
    };
    m_transport->setProxy(proxy.url(""));
    CallLog log;
    auto request = get("https://provider.invalid/v1/secret-path", {5000, 1500, 5000});
    request.headers = {{"authorization", "Bearer secret-key"}};
    log.call = m_transport->start(request, log);
    QTRY_VERIFY(behind.size() > 100);
    QVERIFY2(proxy.heads.first().startsWith("CONNECT provider.invalid:443 HTTP/1.1\r\n"), proxy.heads.first());
    QVERIFY(!proxy.heads.first().contains("secret"));
    QCOMPARE(int(behind[0]), 0x16); // a TLS handshake
    QVERIFY(behind.contains("provider.invalid") && !behind.contains("secret"));
    QCOMPARE(log.heads, 0); // the proxy's own answer is not the provider's
    proxy.peers.front()->reset();
    QTRY_VERIFY(log.isDone());
    QVERIFY(!log.end.answerBegan);
    QCOMPARE(int(log.end.kind), int(Kind::ConnectFailed));
}

void TestTransportControl::connectProxyRefuses()
{
    RawUpstream proxy([](Peer &peer, const QByteArray &, const QByteArray &) {
        peer.answer("no", "407 Proxy Authentication Required", "proxy-authenticate: Basic\r\n");
    });
    m_transport->setProxy(proxy.url(""));
    CallLog log;
    m_transport->start(get("https://provider.invalid/"), log);
    QTRY_VERIFY(log.isDone());
    QCOMPARE(log.heads, 0);
    QVERIFY(log.end.kind != Kind::Complete && !log.end.answerBegan);
    QVERIFY2(log.end.message.contains("407"), log.end.message);
}

void TestTransportControl::proxyIsNotForLoopback()
{
    RawUpstream proxy([](Peer &peer, const QByteArray &, const QByteArray &) { peer.answer("by proxy"); });
    RawUpstream upstream([](Peer &peer, const QByteArray &, const QByteArray &) { peer.answer("directly"); });
    m_transport->setProxy(proxy.url(""));
    CallLog far, near;
    m_transport->start(get("http://provider.invalid/"), far);
    QTRY_VERIFY(far.isDone());
    m_transport->start(get(upstream.url()), near); // with the handle that had a proxy before
    QTRY_VERIFY(near.isDone());
    QCOMPARE(far.body, QByteArray("by proxy"));
    QCOMPARE(near.body, QByteArray("directly"));
    QVERIFY(upstream.heads.first().startsWith("GET /v1/x HTTP/1.1\r\n"));
}

void TestTransportControl::environmentProxy()
{
#ifndef Q_OS_LINUX
    QSKIP("elsewhere the system's own settings count");
#endif
    RawUpstream proxy([](Peer &peer, const QByteArray &, const QByteArray &) { peer.answer("by proxy"); });
    RawUpstream upstream([](Peer &peer, const QByteArray &, const QByteArray &) { peer.answer("directly"); });
    qputenv("http_proxy", proxy.url(""));
    CallLog far, near, none;
    m_transport->start(get("http://provider.invalid/"), far);
    m_transport->start(get(upstream.url()), near);
    QTRY_VERIFY(far.isDone() && near.isDone());
    QCOMPARE(far.body, QByteArray("by proxy"));
    QCOMPARE(near.body, QByteArray("directly"));
    m_transport->setProxy("none");
    m_transport->start(get("http://provider.invalid/"), none);
    QTRY_VERIFY(none.isDone());
    QCOMPARE(int(none.end.kind), int(Kind::ConnectFailed));
    qunsetenv("http_proxy");
}

void TestTransportControl::selfSignedCertificate()
{
    const QString openssl = QStandardPaths::findExecutable(QStringLiteral("openssl"));
    if (openssl.isEmpty())
        QSKIP("openssl makes the certificate and serves it");
    QTemporaryDir folder;
    const QString key = folder.filePath(QStringLiteral("key.pem")), cert = folder.filePath(QStringLiteral("cert.pem"));
    QProcess maker;
    maker.start(openssl,
                {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("rsa:2048"),
                 QStringLiteral("-nodes"), QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"),
                 QStringLiteral("/CN=localhost"), QStringLiteral("-addext"),
                 QStringLiteral("subjectAltName=DNS:localhost,IP:127.0.0.1"), QStringLiteral("-keyout"), key,
                 QStringLiteral("-out"), cert, QStringLiteral("-batch")});
    QVERIFY(maker.waitForFinished());
    QCOMPARE(maker.exitCode(), 0);
    quint16 port = 0;
    {
        RawUpstream free;
        port = free.serverPort();
    }
    QProcess server;
    server.setProcessChannelMode(QProcess::MergedChannels);
    server.start(openssl,
                 {QStringLiteral("s_server"), QStringLiteral("-accept"), QString::number(port), QStringLiteral("-key"),
                  key, QStringLiteral("-cert"), cert, QStringLiteral("-www")});
    QByteArray output;
    QTRY_VERIFY((output += server.readAll()).contains("ACCEPT"));
    CallLog log;
    auto request = get("https://localhost:" + QByteArray::number(port) + "/");
    request.headers = {{"authorization", "Bearer secret-key"}};
    m_transport->start(request, log);
    QTRY_VERIFY(log.isDone());
    QCOMPARE(int(log.end.kind), int(Kind::ConnectFailed));
    QVERIFY(!log.end.answerBegan && !log.end.requestMayHaveRun);
    QVERIFY2(log.end.message.contains("certificate"), log.end.message);
    server.kill();
    server.waitForFinished();
    QVERIFY(!(output + server.readAll()).contains("secret-key"));
}

QTEST_GUILESS_MAIN(TestTransportControl)
#include "tst_transportcontrol.moc"
