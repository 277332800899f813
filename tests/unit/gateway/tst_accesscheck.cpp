// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/worker/accesscheck.h"
#include "routingfixture.h"

using namespace station;
using namespace station::test;

class TestAccessCheck : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hosts_data();
    void hosts();
    void allAddresses();
    void origins_data();
    void origins();
    void keys_data();
    void keys();
    void expiry();
    void logins_data();
    void logins();
};

void TestAccessCheck::hosts_data()
{
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *host, bool allowed) { QTest::newRow(host) << allowed; };
    row("127.0.0.1", true);
    row("127.0.0.1:8787", true);
    row("localhost:1", true);
    row("LOCALHOST", true);
    row("[::1]", true);
    row("[::1]:8787", true);
    row("10.0.0.5:8787", true);   // where it listens
    row("station.example", true); // in listen.hosts
    row("Station.Example:80", true);
    row("port.example:81", true); // with this port only
    row("port.example:82", false);
    row("", false);
    row(":8787", false);
    row("evil.example", false);
    row("127.0.0.1.evil.example", false);
    row("localhost.evil.example", false);
    row("evil.example:127.0.0.1", false);
    row("[::1", false);
    row("[]", false);
    row("127.0.0.2", false);
    row("0.0.0.0", false);
    row("station.example.evil", false);
}

void TestAccessCheck::hosts()
{
    QFETCH(bool, allowed);
    QCOMPARE(isHostAllowed(QTest::currentDataTag(), {"10.0.0.5", 8787, {"station.example", "port.example:81"}, {}}),
             allowed);
}

// Where all addresses are listened on, any address is right, since only names can be bound anew.
void TestAccessCheck::allAddresses()
{
    for (const char *any : {"0.0.0.0", "::", "*"}) {
        const Config::Listen listen {any, 8787, {}, {}};
        QVERIFY(isHostAllowed("192.168.1.7:8787", listen) && isHostAllowed("[fe80::1]:8787", listen));
        QVERIFY(!isHostAllowed("evil.example:8787", listen) && !isHostAllowed("192.168.1.7.evil.example", listen));
    }
}

void TestAccessCheck::origins_data()
{
    QTest::addColumn<bool>("allowed");
    QTest::addColumn<bool>("cors");
    const auto row = [](const char *origin, bool allowed, bool cors = false) {
        QTest::newRow(origin) << allowed << cors;
    };
    row("", true);
    row("https://trusted.example", true, true);
    row("HTTPS://Trusted.Example", true, true);
    row("https://trusted.example:444", false);
    row("http://trusted.example", false);
    row("https://evil.example", false);
    row("http://localhost:3000", true);
    row("http://127.0.0.1", true);
    row("https://[::1]:1", true);
    row("http://localhost.evil.example", false);
    row("http://127.0.0.1.evil.example", false);
    row("hTTp://evil.example", false);
    row("null", true);
    row("file://", true);
    row("app://obsidian.md", true);
    row("tauri://localhost", true);
    row("vscode-webview://abc", true);
}

void TestAccessCheck::origins()
{
    QFETCH(bool, allowed);
    QFETCH(bool, cors);
    const OriginVerdict v = checkOrigin(QTest::currentDataTag(), {"127.0.0.1", 1, {}, {"https://trusted.example"}});
    QCOMPARE(v.allowed, allowed);
    QCOMPARE(v.cors, cors);
}

void TestAccessCheck::keys_data()
{
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<QByteArray>("key"); // its name; or a part of the error's message
    const auto row = [](const char *name, const Headers &headers, const char *key) {
        QTest::newRow(name) << headers << QByteArray(key);
    };
    row("bearer", {{"Authorization", "Bearer gw-one"}}, "one");
    row("bearer, another case", {{"authorization", "bEARER   gw-two"}}, "two");
    row("x-api-key", {{"X-Api-Key", "gw-one"}}, "one");
    row("x-goog-api-key", {{"x-goog-api-key", "gw-one"}}, "one");
    row("x-token-station-key", {{"x-token-station-key", "gw-one"}}, "one");
    row("the same one twice", {{"authorization", "Bearer gw-one"}, {"x-api-key", "gw-one"}}, "one");
    row("none", {}, "needed");
    row("an empty one", {{"authorization", "Bearer "}}, "needed");
    row("another scheme", {{"authorization", "Basic gw-one"}}, "needed");
    row("without scheme", {{"authorization", "gw-one"}}, "needed");
    row("wrong", {{"authorization", "Bearer gw-three"}}, "not valid");
    row("the start of one", {{"authorization", "Bearer gw-on"}}, "not valid");
    row("longer than one", {{"authorization", "Bearer gw-onex"}}, "not valid");
    row("a provider's", {{"x-api-key", "sk-ant-1"}}, "not valid");
    row("two different ones", {{"authorization", "Bearer gw-one"}, {"x-api-key", "gw-two"}}, "two different");
    row("one of us, one of another", {{"authorization", "Bearer gw-one"}, {"x-goog-api-key", "AIza"}}, "two different");
    row("the header twice", {{"authorization", "Bearer gw-one"}, {"authorization", "Bearer gw-one"}}, "two different");
    // Beside our own header the others are the client's, unless they are keys of ours.
    row("ours and the client's", {{"x-token-station-key", "gw-one"}, {"authorization", "Bearer sk-ant-oat"}}, "one");
    row("ours and the client's x-api-key", {{"x-token-station-key", "gw-one"}, {"x-api-key", "sk-1"}}, "one");
    row("ours and another of ours", {{"x-token-station-key", "gw-one"}, {"x-api-key", "gw-two"}}, "two different");
    row("ours and another bearer of ours", {{"x-token-station-key", "gw-one"}, {"authorization", "Bearer gw-two"}},
        "two different");
    row("ours twice alike", {{"x-token-station-key", "gw-one"}, {"authorization", "Bearer gw-one"}}, "one");
    row("ours is wrong, the other right", {{"x-token-station-key", "gw-x"}, {"authorization", "Bearer sk-1"}},
        "not valid");
}

void TestAccessCheck::keys()
{
    QFETCH(Headers, headers);
    QFETCH(QByteArray, key);
    const KeyRing ring({makeKey("one", "gw-one"), makeKey("two", "gw-two")}, nullptr);
    const auto access = checkKey(headers, ring, 1000);
    if (access) {
        QCOMPARE(access->key.key.name, key);
        QVERIFY(access->login.provider.isEmpty());
    } else {
        QCOMPARE(int(access.error().code), int(ErrorCode::KeyRejected));
        QVERIFY2(access.error().message.contains(key), access.error().message);
        for (const char *secret : {"gw-one", "gw-two", "gw-three", "sk-", "AIza"})
            QVERIFY2(!access.error().message.contains(secret), access.error().message);
    }
}

void TestAccessCheck::expiry()
{
    GatewayKey key = makeKey("one", "gw-one");
    key.expiresMs = 1000;
    const KeyRing ring({key}, nullptr);
    QVERIFY(checkKey({{"x-api-key", "gw-one"}}, ring, 999));
    const auto late = checkKey({{"x-api-key", "gw-one"}}, ring, 1000);
    QVERIFY(!late);
    QVERIFY(late.error().message.contains("expired"));
    QVERIFY(!checkKey({{"x-api-key", "gw-one"}}, KeyRing(), 0));
}

void TestAccessCheck::logins_data()
{
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<QByteArray>("provider");
    const Headers::Entry own {"x-token-station-key", "gw-one"}, theirs {"authorization", "Bearer sk-ant-oat01-x"};
    const Headers::Entry claude {"user-agent", "claude-cli/2.1.197 (external, cli)"}, cli {"x-app", "cli"};
    const Headers::Entry codex {"user-agent", "codex_exec/0.169.0"}, originator {"originator", "codex_exec"};
    QTest::newRow("Claude Code") << Headers {own, theirs, claude, cli} << QByteArray("claude-code");
    QTest::newRow("Codex") << Headers {own, theirs, codex, originator} << QByteArray("openai-codex");
    QTest::newRow("another client") << Headers {own, theirs, {"user-agent", "curl/8"}} << QByteArray();
    QTest::newRow("no login of its own") << Headers {own, claude, cli} << QByteArray();
    QTest::newRow("the gateway key is no login")
        << Headers {own, {"authorization", "Bearer gw-one"}, claude, cli} << QByteArray();
    QTest::newRow("without our header") << Headers {{"authorization", "Bearer gw-one"}, claude, cli} << QByteArray();
}

void TestAccessCheck::logins()
{
    QFETCH(Headers, headers);
    QFETCH(QByteArray, provider);
    const KeyRing ring({makeKey("one", "gw-one")}, nullptr);
    const auto access = checkKey(headers, ring, 0);
    QVERIFY(access);
    QCOMPARE(access->login.provider, provider);
    QCOMPARE(access->login.authorization, provider.isEmpty() ? QByteArray() : QByteArray("Bearer sk-ant-oat01-x"));
}

QTEST_GUILESS_MAIN(TestAccessCheck)
#include "tst_accesscheck.moc"
