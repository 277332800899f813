// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is fetched from where, and what is not. A TLS server of Qt's serves; openssl makes its certificate.
#include "providers/http/fetcher.h"
#include "providers/http/publicaddress.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace station;

namespace {

/** Answers by the path of the request; "stall" is never answered. */
class FileServer : public QSslServer {
public:
    bool begin(const QString &folder)
    {
        QFile certificate(folder + u"/server.pem"_s), key(folder + u"/server.key"_s);
        if (!certificate.open(QIODevice::ReadOnly) || !key.open(QIODevice::ReadOnly))
            return false;
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(QSslCertificate(&certificate));
        configuration.setPrivateKey(QSslKey(&key, QSsl::Rsa));
        setSslConfiguration(configuration);
        connect(this, &QSslServer::pendingConnectionAvailable, this, [this] {
            auto *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                asked += socket->peek(100'000).split(' ').value(1) + ' ';
                const auto answer = answers.constFind(socket->readAll().split(' ').value(1));
                if (answer == answers.cend())
                    return;
                socket->write(*answer);
                socket->disconnectFromHost();
            });
        });
        return listen(QHostAddress::LocalHost);
    }
    QByteArray root() const { return "https://localhost:" + QByteArray::number(serverPort()); }

    QHash<QByteArray, QByteArray> answers;
    QByteArray asked;
};

QByteArray file(const QByteArray &type, const QByteArray &bytes)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + QByteArray::number(bytes.size())
        + "\r\n\r\n" + bytes;
}

QByteArray redirect(const QByteArray &to)
{
    return "HTTP/1.1 302 Found\r\nLocation: " + to + "\r\nContent-Length: 5\r\n\r\nthere";
}

} // namespace

class TestFetcher : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void publicAddresses_data();
    void publicAddresses();
    void aFile();
    void aRedirectIsFollowed();
    void whatIsRefused_data();
    void whatIsRefused();
    void thisMachineIsNotAskedAtAll_data();
    void thisMachineIsNotAskedAtAll();
    void aRedirectToThisMachineIsNotFollowed();
    void aNameThatChangesItsMeaning();
    void behindAProxy();
    void aStalledServer();
    void aCancelledOne();
    void theFetcherGoesFirst();

private:
    Result<FetchedFile> get(const QByteArray &url);

    QTemporaryDir m_folder;
    std::unique_ptr<FileServer> m_server;
    std::unique_ptr<Fetcher> m_fetcher;
};

void TestFetcher::initTestCase()
{
    const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
    if (openssl.isEmpty())
        QSKIP("openssl is not installed");
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(openssl,
                  u"req -x509 -newkey rsa:2048 -nodes -days 2 -batch -subj /CN=localhost "
                  "-addext subjectAltName=DNS:localhost,IP:127.0.0.1 -keyout server.key -out server.pem"_s.split(u' '));
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    qputenv("SSL_CERT_FILE", QFile::encodeName(m_folder.filePath(u"server.pem"_s)));
}

void TestFetcher::init()
{
    for (const char *name : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
        qunsetenv(name);
    m_server = std::make_unique<FileServer>();
    QVERIFY(m_server->begin(m_folder.path()));
    m_fetcher = std::make_unique<Fetcher>();
    Fetcher::Limits limits;
    limits.bytes = 1000;
    limits.timeoutMs = 10'000;
    limits.allowedHosts = {"localhost"};
    m_fetcher->setLimits(limits);
}

Result<FetchedFile> TestFetcher::get(const QByteArray &url)
{
    std::optional<Result<FetchedFile>> answer;
    m_fetcher->fetch(url, {"image/"}, [&answer](const Result<FetchedFile> &result) { answer = result; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 20'000))
        return Error {ErrorCode::Internal, "nobody called back", {}};
    return *answer;
}

void TestFetcher::publicAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isPublic");
    for (const char *address : {"8.8.8.8", "1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111",
                                "64:ff9b::8.8.8.8", "::ffff:8.8.8.8", "2002:808:808::1"})
        QTest::newRow(address) << QString::fromLatin1(address) << true;
    for (const char *address : {"127.0.0.1",
                                "127.8.8.8",
                                "0.0.0.0",
                                "10.1.2.3",
                                "172.16.0.1",
                                "172.31.255.255",
                                "192.168.1.1",
                                "169.254.169.254",
                                "100.64.0.1",
                                "198.18.0.1",
                                "224.0.0.1",
                                "255.255.255.255",
                                "::",
                                "::1",
                                "fe80::1",
                                "fc00::1",
                                "fd12::1",
                                "ff02::1",
                                "::ffff:127.0.0.1",
                                "::ffff:10.0.0.1",
                                "64:ff9b::10.0.0.1",
                                "2002:7f00:1::1",
                                "2001:db8::1",
                                "::127.0.0.1"})
        QTest::newRow(address) << QString::fromLatin1(address) << false;
}

void TestFetcher::publicAddresses()
{
    QFETCH(QString, address);
    QFETCH(bool, isPublic);
    QCOMPARE(isPublicAddress(QHostAddress(address)), isPublic);
}

void TestFetcher::aFile()
{
    const QByteArray bytes("\x89PNG\0\r\n", 7);
    m_server->answers["/a.png?x=1%202"] = file("Image/PNG; charset=none", bytes);
    const auto got = get(m_server->root() + "/a.png?x=1%202#part");
    QVERIFY2(got, got ? "" : got.error().message.constData());
    QCOMPARE(got->bytes, bytes);
    QCOMPARE(got->type, QByteArray("image/png"));
}

void TestFetcher::aRedirectIsFollowed()
{
    m_server->answers["/1"] = redirect("/2");
    m_server->answers["/2"] = redirect(m_server->root() + "/3");
    m_server->answers["/3"] = file("image/gif", "GIF89a");
    const auto got = get(m_server->root() + "/1");
    QVERIFY2(got, got ? "" : got.error().message.constData());
    QCOMPARE(got->bytes, QByteArray("GIF89a"));
    QCOMPARE(m_server->asked, QByteArray("/1 /2 /3 "));
}

void TestFetcher::whatIsRefused_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("why");
    const QByteArray here;
    QTest::newRow("http") << QByteArray("http://localhost/a") << here << QByteArray("only https");
    QTest::newRow("file") << QByteArray("file:///etc/passwd") << here << QByteArray("URL");
    QTest::newRow("no URL") << QByteArray("a picture") << here << QByteArray("URL");
    QTest::newRow("password") << QByteArray("https://me:secret@localhost/a") << here << QByteArray("password");
    QTest::newRow("not there") << QByteArray("/a") << QByteArray("HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n")
                               << QByteArray("404");
    QTest::newRow("type") << QByteArray("/a") << file("text/html", "<p>") << QByteArray("text/html");
    QTest::newRow("size told") << QByteArray("/a") << file("image/png", QByteArray(1001, 'x')) << QByteArray("larger");
    QTest::newRow("size not told") << QByteArray("/a")
                                   << "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n" + QByteArray(1001, 'x')
                                   << QByteArray("larger");
    QTest::newRow("cut") << QByteArray("/a") << file("image/png", "12345").chopped(1) << QByteArray("fetched");
    QTest::newRow("in a ring") << QByteArray("/a") << redirect("/a") << QByteArray("again and again");
    QTest::newRow("to http") << QByteArray("/a") << redirect("http://localhost/") << QByteArray("only https");
}

void TestFetcher::whatIsRefused()
{
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, why);
    m_server->answers["/a"] = answer;
    const auto got = get(url.startsWith('/') ? m_server->root() + url : url);
    QVERIFY(!got);
    QVERIFY2(got.error().message.contains(why), got.error().message);
    QVERIFY(!got.error().message.contains("secret"));
    QCOMPARE(got.error().code, ErrorCode::BadRequest);
}

void TestFetcher::thisMachineIsNotAskedAtAll_data()
{
    QTest::addColumn<QByteArray>("host");
    for (const char *host : {"localhost", "127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1", "0"})
        QTest::newRow(host) << QByteArray(host);
}

void TestFetcher::thisMachineIsNotAskedAtAll()
{
    QFETCH(QByteArray, host);
    m_fetcher->setLimits({});
    m_server->answers["/a"] = file("image/png", "x");
    const auto got = get("https://" + host + ':' + QByteArray::number(m_server->serverPort()) + "/a");
    QVERIFY(!got);
    QVERIFY2(got.error().message.contains("allow_hosts"), got.error().message);
    QCOMPARE(m_server->asked, QByteArray());
}

void TestFetcher::aRedirectToThisMachineIsNotFollowed()
{
    m_server->answers["/a"] = redirect("https://127.0.0.1:" + QByteArray::number(m_server->serverPort()) + "/b");
    m_server->answers["/b"] = file("image/png", "x");
    const auto got = get(m_server->root() + "/a");
    QVERIFY(!got);
    QVERIFY2(got.error().message.contains("allow_hosts"), got.error().message);
    QCOMPARE(m_server->asked, QByteArray("/a "));
}

void TestFetcher::aNameThatChangesItsMeaning()
{
    // The connection that an allowed host left open must not serve one that is not allowed under the same name.
    m_server->answers["/a"] = "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 1\r\n\r\nx";
    QVERIFY(get(m_server->root() + "/a"));
    m_fetcher->setLimits({});
    const auto got = get(m_server->root() + "/a");
    QVERIFY(!got);
    QCOMPARE(m_server->asked, QByteArray("/a "));
}

void TestFetcher::behindAProxy()
{
    QTcpServer proxy;
    QVERIFY(proxy.listen(QHostAddress::LocalHost));
    QByteArray heard;
    connect(&proxy, &QTcpServer::newConnection, this, [&proxy, &heard] {
        auto *socket = proxy.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket, &heard] {
            heard += socket->readAll();
            socket->write("HTTP/1.1 502 No\r\nContent-Length: 0\r\n\r\n");
            socket->disconnectFromHost();
        });
    });
    const QByteArray url = "http://127.0.0.1:" + QByteArray::number(proxy.serverPort());
    for (const bool fromEnvironment : {false, true}) {
        m_fetcher->setProxy(fromEnvironment ? QByteArray("system") : url);
        if (fromEnvironment)
            qputenv("https_proxy", url);
        heard.clear();
        const auto hidden = get("https://10.0.0.1/a");
        QVERIFY(!hidden);
        QVERIFY2(hidden.error().message.contains("allow_hosts"), hidden.error().message);
        QCOMPARE(heard, QByteArray());
        QVERIFY(!get("https://8.8.8.8/a"));
        QVERIFY2(heard.startsWith("CONNECT 8.8.8.8:443 "), heard);
    }
}

void TestFetcher::aStalledServer()
{
    Fetcher::Limits limits;
    limits.timeoutMs = 300;
    limits.allowedHosts = {"localhost"};
    m_fetcher->setLimits(limits);
    const auto got = get(m_server->root() + "/stall");
    QVERIFY(!got);
    QVERIFY2(got.error().message.contains("0.3 s"), got.error().message);
}

void TestFetcher::aCancelledOne()
{
    m_server->answers["/a"] = file("image/png", "x");
    bool called = false;
    m_fetcher->cancel(m_fetcher->fetch(m_server->root() + "/stall", {"image/"}, [&called](auto &&) { called = true; }));
    QVERIFY(get(m_server->root() + "/a"));
    QVERIFY(!called);
}

void TestFetcher::theFetcherGoesFirst()
{
    bool called = false;
    m_fetcher->fetch(m_server->root() + "/stall", {"image/"}, [&called](auto &&) { called = true; });
    QVERIFY(QTest::qWaitFor([this] { return m_server->asked == "/stall "; }));
    m_fetcher.reset();
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

QTEST_GUILESS_MAIN(TestFetcher)
#include "tst_fetcher.moc"
