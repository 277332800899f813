// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/conversation/opaque.h"

#include <QTest>

using namespace station;

class TestOpaque : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sealedBytesComeBack_data();
    void sealedBytesComeBack();
    void foreignTextStaysAsItIs_data();
    void foreignTextStaysAsItIs();
    void sealedTextIsFoundInBodies();
    void geminiGenerationsAreIssuersOfTheirOwn();
};

void TestOpaque::sealedBytesComeBack_data()
{
    QTest::addColumn<Opaque::Kind>("kind");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("issuer");
    QByteArray all;
    for (int i = 0; i < 256; ++i)
        all.append(char(i));
    QTest::newRow("signature") << Opaque::Kind::Signature << QByteArray("EqoBCkgIBxABGAIiQL+/=")
                               << QByteArray("anthropic");
    QTest::newRow("any bytes") << Opaque::Kind::Encrypted << all << QByteArray("openai");
    QTest::newRow("none") << Opaque::Kind::Plain << QByteArray() << QByteArray("deepseek");
    QTest::newRow("issuer with dots") << Opaque::Kind::Thought << QByteArray("Cg==") << QByteArray("my.relay/3");
    QTest::newRow("json") << Opaque::Kind::Details << QByteArray(R"({"type":"reasoning.encrypted"})")
                          << QByteArray("openrouter");
    QTest::newRow("redacted") << Opaque::Kind::Redacted << QByteArray("x") << QByteArray("anthropic");
}

void TestOpaque::sealedBytesComeBack()
{
    QFETCH(Opaque::Kind, kind);
    QFETCH(QByteArray, data);
    QFETCH(QByteArray, issuer);
    const QByteArray text = seal({kind, data, issuer});
    // It travels in members that take visible ASCII without anything to escape.
    for (const char c : text)
        QVERIFY2(c > ' ' && c < 0x7f && c != '"' && c != '\\', text.constData());
    const Opaque back = unseal(text, Opaque::Kind::Signature);
    QCOMPARE(back.kind, kind);
    QCOMPARE(back.data, data);
    QCOMPARE(back.issuer, issuer);
}

void TestOpaque::foreignTextStaysAsItIs_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("signature") << QByteArray("EqoBCkgIBxABGAIiQL+/=");
    QTest::newRow("only the mark") << QByteArray("ts1.");
    QTest::newRow("no data") << QByteArray("ts1.openai.enc");
    QTest::newRow("unknown kind") << QByteArray("ts1.openai.word.QUJD");
    QTest::newRow("no base64") << QByteArray("ts1.openai.enc.Q*");
    QTest::newRow("cut") << QByteArray("ts1.openai");
}

void TestOpaque::foreignTextStaysAsItIs()
{
    QFETCH(QByteArray, text);
    const Opaque back = unseal(text, Opaque::Kind::Encrypted);
    QCOMPARE(back.kind, Opaque::Kind::Encrypted);
    QCOMPARE(back.data, text);
    QVERIFY(back.issuer.isEmpty());
}

void TestOpaque::sealedTextIsFoundInBodies()
{
    const QByteArray sealed = seal({Opaque::Kind::Thought, "Cg==", "gemini/3"});
    QVERIFY(mayHoldSealed(R"({"thinking":"","signature":")" + sealed + "\"}"));
    QVERIFY(mayHoldSealed(R"({"thoughtSignature":")" + sealed.toBase64() + "\"}"));
    QVERIFY(!mayHoldSealed(R"({"thinking":"about ts1. and more","signature":"EqoB"})"));
}

void TestOpaque::geminiGenerationsAreIssuersOfTheirOwn()
{
    QCOMPARE(issuerOf("gemini", "gemini-3.1-pro-preview"), issuerOf("gemini", "gemini-3-flash"));
    QVERIFY(issuerOf("gemini", "gemini-2.5-pro") != issuerOf("gemini", "gemini-3-pro"));
    QCOMPARE(issuerOf("openai", "gpt-5.4"), QByteArray("openai"));
}

QTEST_APPLESS_MAIN(TestOpaque)
#include "tst_opaque.moc"
