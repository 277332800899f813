// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Certificates, and several calls over one HTTP/2 connection. Node.js serves, openssl makes the certificates.
#include "calllog.h"

#include <QCryptographicHash>
#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace station;
using namespace station::test;
using Kind = TransportEnd::Kind;

namespace {

constexpr qint64 kMega = 1024 * 1024;

/** The first `total` bytes of what the server sends; repeats at a prime, so that a piece in a wrong place shows. */
QByteArray expectedHash(qint64 total)
{
    QByteArray period(65521, Qt::Uninitialized);
    for (int i = 0; i < period.size(); ++i)
        period[i] = char(i % 251);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (qint64 left = total; left > 0; left -= period.size())
        hash.addData(QByteArrayView(period).first(qMin<qint64>(left, period.size())));
    return hash.result();
}

/** Hashes what comes instead of keeping it. */
struct Download {
    Download()
    {
        log.keepBody = false;
        log.onBytes = [this] {
            hash.addData(log.piece);
            if (log.received >= pauseAt) {
                pauseAt = std::numeric_limits<qint64>::max();
                log.call->pause();
            }
        };
    }
    CallLog log;
    QCryptographicHash hash {QCryptographicHash::Sha256};
    qint64 pauseAt = std::numeric_limits<qint64>::max();
};

qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

bool makeCertificates(const QString &openssl, const QString &folder)
{
    const auto run = [&](const QString &arguments) {
        QProcess process;
        process.setWorkingDirectory(folder);
        process.start(openssl, arguments.split(u' '));
        return process.waitForFinished() && process.exitCode() == 0;
    };
    return run(u"req -x509 -newkey rsa:2048 -nodes -days 2 -batch -subj /CN=Test-Roots -keyout roots.key "
               "-out roots.pem"_s)
        && run(u"req -x509 -CA roots.pem -CAkey roots.key -newkey rsa:2048 -nodes -days 2 -batch -subj /CN=localhost "
               "-addext subjectAltName=DNS:localhost -addext basicConstraints=critical,CA:FALSE -keyout server.key "
               "-out server.pem"_s);
}

} // namespace

class TestTransportTls : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup() { m_transport.reset(); }

    void unknownRoot();
    void rootsFileIsNotThere();
    void wrongHost();
    void http2();
    void oneConnectionForAll();
    void pausedDownload();
    void pausedBesideAnother();
    void pauseAndResume();
    void cancelOneOfSeveral();
    void brokenStream_data();
    void brokenStream();
    void goodbye();

private:
    QByteArray url(const QByteArray &path, const QByteArray &host = "localhost") const
    {
        return "https://" + host + ':' + m_port + path;
    }
    void start(Download &download, const QByteArray &path)
    {
        download.log.call = m_transport->start(get(url(path)), download.log);
    }
    /** The body of an answer to a call over the connection of the others. */
    QByteArray ask(const QByteArray &path)
    {
        CallLog log;
        QEventLoop loop; // sees to one piece after the other, where QTRY_VERIFY waits between them
        log.onEnd = [&] { loop.quit(); };
        QTimer::singleShot(20'000, &loop, &QEventLoop::quit);
        log.call = m_transport->start(get(url(path)), log);
        loop.exec();
        if (!log.isDone()) {
            log.call->cancel();
            return "no answer in time";
        }
        if (log.end.kind != Kind::Complete)
            return "no answer: " + log.end.message;
        return log.body;
    }

    QTemporaryDir m_folder;
    QProcess m_server;
    QByteArray m_port;
    QByteArray m_roots;
    std::unique_ptr<Transport> m_transport;
};

void TestTransportTls::initTestCase()
{
    const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
    const QString node = QStandardPaths::findExecutable(u"node"_s);
    if (openssl.isEmpty() || node.isEmpty())
        QSKIP("needs openssl, which makes the certificates, and Node.js, which serves HTTP/2");
    QVERIFY(makeCertificates(openssl, m_folder.path()));
    m_roots = QFile::encodeName(m_folder.filePath(u"roots.pem"_s));
    m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_server.start(node,
                   {QStringLiteral(STATION_SOURCE_DIR "/tests/unit/providers/h2server.js"),
                    m_folder.filePath(u"server.key"_s), m_folder.filePath(u"server.pem"_s)});
    QTRY_VERIFY_WITH_TIMEOUT(m_server.canReadLine(), 20'000);
    const QByteArray line = m_server.readLine().trimmed();
    QVERIFY2(line.startsWith("listening "), line);
    m_port = line.mid(10);
}

void TestTransportTls::cleanupTestCase()
{
    m_server.closeWriteChannel();
    m_server.waitForFinished();
}

void TestTransportTls::init()
{
    qputenv("SSL_CERT_FILE", m_roots);
    m_transport = std::make_unique<Transport>();
}

// The authority that signed the certificate is not among the system's.
void TestTransportTls::unknownRoot()
{
    qunsetenv("SSL_CERT_FILE");
    m_transport = std::make_unique<Transport>();
    CallLog log;
    m_transport->start(get(url("/hello")), log);
    QTRY_VERIFY(log.isDone());
    QCOMPARE(int(log.end.kind), int(Kind::ConnectFailed));
    QVERIFY2(log.end.message.contains("certificate"), log.end.message);
    QVERIFY(!log.end.answerBegan && !log.end.requestMayHaveRun);
}

// Never "then without a check".
void TestTransportTls::rootsFileIsNotThere()
{
    qputenv("SSL_CERT_FILE", m_roots + ".gone");
    m_transport = std::make_unique<Transport>();
    CallLog log;
    m_transport->start(get(url("/hello")), log);
    QTRY_VERIFY(log.isDone());
    QCOMPARE(int(log.end.kind), int(Kind::ConnectFailed));
    QVERIFY2(log.end.message.contains("certificate"), log.end.message);
    QVERIFY(!log.end.requestMayHaveRun);
}

void TestTransportTls::wrongHost()
{
    CallLog log;
    m_transport->start(get(url("/hello", "127.0.0.1")), log); // the certificate is for "localhost"
    QTRY_VERIFY(log.isDone());
    QCOMPARE(int(log.end.kind), int(Kind::ConnectFailed));
    QVERIFY2(log.end.message.contains("certificate"), log.end.message);
    QVERIFY(!log.end.answerBegan && !log.end.requestMayHaveRun);
}

void TestTransportTls::http2()
{
    CallLog log;
    TransportRequest request {"POST", url("/v1/x?y=1"), {{"authorization", "Bearer s"}}, QByteArray(700'000, 'q'), {}};
    m_transport->start(request, log);
    QTRY_VERIFY(log.isDone());
    QCOMPARE(int(log.end.kind), int(Kind::Complete));
    QCOMPARE(log.status, 200);
    QCOMPARE(log.headers.value("x-protocol"), "2.0");
    QCOMPARE(log.headers.value("x-received"), "700000");
    QCOMPARE(log.body, "POST /v1/x?y=1 700000");
}

// Calls that start at once wait for the first one's connection rather than make one each.
void TestTransportTls::oneConnectionForAll()
{
    std::vector<CallLog> logs(20);
    for (CallLog &log : logs)
        m_transport->start(get(url("/hello")), log);
    QTRY_VERIFY(std::all_of(logs.begin(), logs.end(), [](const CallLog &log) { return log.isDone(); }));
    for (const CallLog &log : logs) {
        QCOMPARE(log.body, "GET /hello 0");
        QCOMPARE(log.headers.value("x-connection"), logs.front().headers.value("x-connection"));
    }
}

void TestTransportTls::pausedDownload()
{
    constexpr qint64 kTotal = 200 * kMega;
    // What libcurl lets a provider send ahead: 32 MB for a stream in 7.88, 10 MB since 8.1 (curl issues 4939, 11167).
    constexpr qint64 kAhead = 33 * kMega;
    Download big;
    big.pauseAt = 1;
    QCOMPARE(ask("/hello"), "GET /hello 0");
    const qint64 before = residentBytes();
    start(big, "/bytes/paused?n=" + QByteArray::number(kTotal));
    QTRY_VERIFY(big.log.received > 0);
    const qint64 atPause = big.log.received;
    QVERIFY2(atPause < kMega, QByteArray::number(atPause));
    // The server comes to a stand, though other calls on the connection come and go.
    QByteArray state;
    for (int still = 0; still < 20;) {
        const QByteArray now = ask("/state/paused");
        still = now == state ? still + 1 : 0;
        state = now;
    }
    QVERIFY2(state.endsWith(" open"), state);
    const qint64 handedOut = state.split(' ').first().toLongLong();
    QVERIFY2(handedOut > 0 && handedOut - atPause < kAhead, state);
#ifndef __SANITIZE_ADDRESS__ // which keeps what is freed
    const qint64 held = residentBytes() - before;
    QVERIFY2(before < 0 || held < kAhead + 12 * kMega, QByteArray::number(held));
#endif
    QCOMPARE(big.log.received, atPause);
    big.log.call->resume();
    QTRY_VERIFY_WITH_TIMEOUT(big.log.isDone(), 60'000);
    QCOMPARE(int(big.log.end.kind), int(Kind::Complete));
    QCOMPARE(big.log.received, kTotal);
    QCOMPARE(big.hash.result(), expectedHash(kTotal));
}

// A paused call must not stop the others on its connection, nor be stopped by them once it goes on.
void TestTransportTls::pausedBesideAnother()
{
    constexpr qint64 kPaused = 50 * kMega, kOther = 20 * kMega;
    Download paused, other;
    paused.pauseAt = 3 * kMega;
    start(paused, "/bytes/beside?n=" + QByteArray::number(kPaused));
    QTRY_VERIFY_WITH_TIMEOUT(paused.log.received >= 3 * kMega, 30'000);
    const qint64 atPause = paused.log.received;
    start(other, "/bytes/other?n=" + QByteArray::number(kOther));
    QTRY_VERIFY_WITH_TIMEOUT(other.log.isDone(), 30'000);
    QCOMPARE(int(other.log.end.kind), int(Kind::Complete));
    QCOMPARE(other.hash.result(), expectedHash(kOther));
    QCOMPARE(other.log.headers.value("x-connection"), paused.log.headers.value("x-connection"));
    QCOMPARE(paused.log.received, atPause);
    paused.log.call->resume();
    QTRY_VERIFY_WITH_TIMEOUT(paused.log.isDone(), 30'000);
    QCOMPARE(int(paused.log.end.kind), int(Kind::Complete));
    QCOMPARE(paused.log.received, kPaused);
    QCOMPARE(paused.hash.result(), expectedHash(kPaused));
}

// Two that pause again and again, each at its own pace; every byte comes once and in order.
void TestTransportTls::pauseAndResume()
{
    constexpr qint64 kTotal = 20 * kMega;
    Download downloads[2];
    int pauses = 0, unasked = 0;
    for (int i = 0; i < 2; ++i) {
        CallLog &log = downloads[i].log;
        log.onBytes = [&, i, paused = false]() mutable {
            unasked += paused;
            downloads[i].hash.addData(log.piece);
            if (log.received / (700'000 + 200'000 * i) == (log.received - log.piece.size()) / (700'000 + 200'000 * i))
                return;
            paused = true;
            log.call->pause();
            QTimer::singleShot(++pauses % 3, this, [&] {
                paused = false;
                log.call->resume();
            });
        };
        start(downloads[i], "/bytes/again" + QByteArray::number(i) + "?n=" + QByteArray::number(kTotal));
    }
    for (Download &each : downloads) {
        QTRY_VERIFY_WITH_TIMEOUT(each.log.isDone(), 30'000);
        QCOMPARE(int(each.log.end.kind), int(Kind::Complete));
        QCOMPARE(each.log.received, kTotal);
        QCOMPARE(each.hash.result(), expectedHash(kTotal));
    }
    QCOMPARE(unasked, 0); // nothing comes after pause()
    QVERIFY2(pauses >= 40, QByteArray::number(pauses));
}

void TestTransportTls::cancelOneOfSeveral()
{
    std::vector<CallLog> logs(5);
    for (size_t i = 0; i < logs.size(); ++i)
        logs[i].call = m_transport->start(get(url("/drip/d" + QByteArray::number(i) + "?n=100")), logs[i]);
    QTRY_VERIFY(std::all_of(logs.begin(), logs.end(), [](const CallLog &log) { return log.received > 0; }));
    logs[1].call->cancel();
    const qint64 atCancel = logs[1].received;
    logs[3].onBytes = [&] {
        logs[3].onBytes = {};
        logs[3].call->cancel(); // in its callback
    };
    for (size_t i : {0, 2, 4}) {
        QTRY_VERIFY(logs[i].isDone());
        QCOMPARE(int(logs[i].end.kind), int(Kind::Complete));
        QCOMPARE(logs[i].body, QByteArray("piece\n").repeated(100));
        QCOMPARE(logs[i].headers.value("x-connection"), logs[1].headers.value("x-connection"));
    }
    QCOMPARE(logs[1].received, atCancel);
    QCOMPARE(logs[1].ends + logs[3].ends, 0);
    QCOMPARE(m_transport->openCalls(), 0);
    // The provider was told, and stopped.
    for (const char *path : {"/state/d1", "/state/d3"}) {
        const QByteArray state = ask(path);
        QVERIFY2(state.endsWith(" cancelled"), state);
        QVERIFY2(state.toInt() < 100, state);
    }
}

void TestTransportTls::brokenStream_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("answerBegan");
    QTest::newRow("before the answer") << QByteArray("/refuse") << false;
    QTest::newRow("in the answer") << QByteArray("/break") << true;
}

// One answer breaks, those beside it on the connection do not.
void TestTransportTls::brokenStream()
{
    QFETCH(const QByteArray, path);
    QFETCH(const bool, answerBegan);
    CallLog beside, broken;
    m_transport->start(get(url("/drip/beside?n=50")), beside);
    QTRY_VERIFY(beside.received > 0);
    m_transport->start(get(url(path)), broken);
    if (answerBegan) {
        QTRY_COMPARE(broken.body, "hello");
        QCOMPARE(ask("/now"), "");
    }
    QTRY_VERIFY(broken.isDone());
    QCOMPARE(int(broken.end.kind), int(Kind::Broken));
    QCOMPARE(broken.end.answerBegan, answerBegan);
    QVERIFY(broken.end.requestMayHaveRun);
    QTRY_VERIFY(beside.isDone());
    QCOMPARE(int(beside.end.kind), int(Kind::Complete));
    QCOMPARE(beside.body, QByteArray("piece\n").repeated(50));
}

// A provider that shuts down ends what it has begun, and the next call makes a new connection.
void TestTransportTls::goodbye()
{
    CallLog beside, last, next;
    m_transport->start(get(url("/drip/bye?n=50")), beside);
    QTRY_VERIFY(beside.received > 0);
    m_transport->start(get(url("/goodbye")), last);
    QTRY_VERIFY(last.isDone());
    QCOMPARE(int(last.end.kind), int(Kind::Complete));
    QCOMPARE(last.body, "goodbye");
    m_transport->start(get(url("/hello")), next);
    QTRY_VERIFY(next.isDone() && beside.isDone());
    QCOMPARE(int(next.end.kind), int(Kind::Complete));
    QCOMPARE(int(beside.end.kind), int(Kind::Complete));
    QCOMPARE(beside.body, QByteArray("piece\n").repeated(50));
    QVERIFY(next.headers.value("x-connection") != beside.headers.value("x-connection"));
}

QTEST_GUILESS_MAIN(TestTransportTls)
#include "tst_transporttls.moc"
