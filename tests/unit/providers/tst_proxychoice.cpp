// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/http/proxychoice.h"

#include <QTest>

using namespace station;

class TestProxyChoice : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void loopback_data();
    void loopback();
    void settings();
    void origins_data();
    void origins();
};

void TestProxyChoice::loopback_data()
{
    QTest::addColumn<bool>("loopback");
    const auto row = [](const char *url, bool loopback) { QTest::newRow(url) << loopback; };
    row("http://127.0.0.1/", true);
    row("http://127.0.0.1:8000/v1", true);
    row("https://127.255.0.9", true);
    row("http://localhost", true);
    row("http://LocalHost:1/x", true);
    row("http://[::1]:8080/v1", true);
    row("http://user:pw@localhost/", true);
    row("http://localhost?x", true);
    row("http://localhost.evil.example/", false);
    row("http://127.0.0.1.evil.example/", false);
    row("http://127.0.0.1@evil.example/", false);
    row("http://evil.example/127.0.0.1", false);
    row("http://evil.example#@localhost", false);
    row("http://[::2]/", false);
    row("http://[::1", false);
    row("http://127.1/", false);
    row("https://api.openai.com/v1", false);
    row("http://0.0.0.0/", false);
    row("localhost", false);
    row("", false);
}

void TestProxyChoice::loopback()
{
    QFETCH(bool, loopback);
    const QByteArray url = QTest::currentDataTag();
    QCOMPARE(isLoopbackUrl(url), loopback);
    const auto choice = ProxyChoice("http://proxy.example:3128").forUrl(url);
    QVERIFY(!choice.fromEnvironment);
    QCOMPARE(choice.url, loopback ? QByteArray() : QByteArray("http://proxy.example:3128"));
}

void TestProxyChoice::settings()
{
    const QByteArray far = "https://api.example.com/v1", near = "http://127.0.0.1:1/";
    QVERIFY(ProxyChoice("none").forUrl(far).url.isEmpty() && !ProxyChoice("none").forUrl(far).fromEnvironment);
#ifdef Q_OS_LINUX
    QVERIFY(ProxyChoice().forUrl(far).fromEnvironment);
#endif
    QVERIFY(!ProxyChoice().forUrl(near).fromEnvironment);
    QVERIFY(ProxyChoice().forUrl(near).url.isEmpty());
}

void TestProxyChoice::origins_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::newRow("https://a.example:8/b/c?d") << QByteArray("https://a.example:8");
    QTest::newRow("https://a.example") << QByteArray("https://a.example");
    QTest::newRow("https://a.example?x=/y") << QByteArray("https://a.example");
    QTest::newRow("a.example/b") << QByteArray();
}

void TestProxyChoice::origins()
{
    QFETCH(QByteArray, origin);
    QCOMPARE(originOf(QByteArrayView(QTest::currentDataTag())), origin);
}

QTEST_GUILESS_MAIN(TestProxyChoice)
#include "tst_proxychoice.moc"
