// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoharness.h"
#include "seen.h"

#include "tests/unit/http/nativeclient.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace station::test;
using namespace Qt::StringLiterals;

/** Every option behind a model's name is seen from outside. */
class TestDemoScript : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void delay();
    void pace();
    void humanPaceByDefault();
    void chunk_data();
    void chunk();
    void tokens();
    void reset();
    void close();
    void truncate();
    void stall();
    void at();
    void status_data();
    void status();
    void garbage();
    void html();
    void empty();
    void redirect();
    void fail();
    void crlf();
    void bom();
    void comments();
    void nodone();
    void usage();
    void eventBytes();
    void headers();
    void errorsModel_data();
    void errorsModel();
    void badScripts_data();
    void badScripts();

private:
    DemoAnswer chat(const QByteArray &model, bool stream = true, int timeoutMs = 10000, const QString &prompt = u"Hi"_s)
    {
        return m_demo.post("/v1/chat/completions", Dialect::body(Dialect::Chat, model, prompt, stream), timeoutMs);
    }

    DemoHarness m_demo;
};

void TestDemoScript::delay()
{
    for (const bool stream : {true, false}) {
        const DemoAnswer late = chat("hello;delay=400;pace=0", stream);
        QVERIFY2(late.firstByteMs >= 395, qPrintable(QString::number(late.firstByteMs)));
        QVERIFY(chat("hello;delay=0;pace=0", stream).firstByteMs < 350);
    }
}

void TestDemoScript::pace()
{
    // Twenty pieces and the two around them: 21 pauses.
    const DemoAnswer paced = chat("hello;delay=0;tokens=20;pace=30");
    QVERIFY2(paced.endMs >= 20 * 30, qPrintable(QString::number(paced.endMs)));
    QCOMPARE(checkChatStream(paced.body, false).fault, QString());
    QVERIFY(paced.writes.size() > 15);
    const DemoAnswer atOnce = chat("hello;delay=0;tokens=20;pace=0");
    QCOMPARE(atOnce.writes.size(), 1);
    QCOMPARE(atOnce.body.size(), paced.body.size() - 22); // the model's name is in each of 22 chunks
}

void TestDemoScript::humanPaceByDefault()
{
    const DemoAnswer answer = chat("hello;tokens=60");
    QVERIFY2(answer.endMs > 800 && answer.endMs < 3000, qPrintable(QString::number(answer.endMs)));
    QVERIFY(answer.firstByteMs >= 100 && answer.firstByteMs < 700);
}

void TestDemoScript::chunk_data()
{
    QTest::addColumn<int>("bytes");
    QTest::addColumn<QByteArray>("pace");
    for (const int bytes : {1, 7, 100})
        QTest::addRow("%d", bytes) << bytes << QByteArray();
    QTest::newRow("paced") << 500 << QByteArray(";pace=2");
}

void TestDemoScript::chunk()
{
    QFETCH(const int, bytes);
    QFETCH(const QByteArray, pace);
    const DemoAnswer answer = chat("hello;delay=0;tokens=5;chunk=" + QByteArray::number(bytes) + pace);
    QVERIFY(answer.whole);
    QCOMPARE(checkChatStream(answer.body, false).fault, QString());
    QCOMPARE(qsizetype(answer.writes.size()), (answer.body.size() + bytes - 1) / bytes);
    QVERIFY(std::all_of(answer.writes.begin(), answer.writes.end() - 1, [&](auto size) { return size == bytes; }));
}

void TestDemoScript::tokens()
{
    QSet<QString> texts;
    for (const int count : {0, 1, 2, 250}) {
        const DemoAnswer answer = chat("hello;delay=0;pace=0;tokens=" + QByteArray::number(count));
        const Seen seen = checkChatStream(answer.body, false);
        QCOMPARE(seen.fault, QString());
        QCOMPARE(seen.textPieces, count);
        texts.insert(seen.text);
    }
    QCOMPARE(texts.size(), 4);
}

void TestDemoScript::reset()
{
    for (const bool stream : {true, false}) {
        const DemoAnswer answer = chat("hello;delay=0;pace=0;fault=reset", stream);
        QVERIFY(answer.wasReset);
        QVERIFY(!answer.whole);
    }
}

void TestDemoScript::close()
{
    for (const bool stream : {true, false}) {
        const qsizetype size = chat("hello;delay=0;pace=0;fault=close;at=1.0", stream).body.size();
        const DemoAnswer answer = chat("hello;delay=0;pace=0;fault=close;at=0.5", stream);
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.endMs >= 0 && !answer.wasReset && !answer.whole);
        QCOMPARE(answer.body.size(), size / 2);
    }
}

void TestDemoScript::truncate()
{
    for (const bool stream : {true, false}) {
        const DemoAnswer answer = chat("hello;delay=0;pace=0;fault=truncate", stream);
        QVERIFY(answer.whole); // for HTTP
        QVERIFY(!answer.body.contains("[DONE]") && !answer.body.endsWith('}'));
    }
}

void TestDemoScript::stall()
{
    const QByteArray body =
        QJsonDocument(Dialect::body(Dialect::Chat, "hello;delay=0;pace=0;fault=stall;at=0.3", u"Hi"_s, true)).toJson();
    NativeClient client(m_demo.port);
    client.send(DemoHarness::requestBytes("POST", "/v1/chat/completions", body));
    QTRY_VERIFY(!client.hasEnded() && client.received.contains("chat.completion.chunk"));
    // Nothing more comes, and the answer stays open, while others begin and end.
    QVERIFY(chat("hello;delay=0;pace=0").whole);
    QVERIFY(!client.hasEnded());
    const QByteArray received = client.received;
    QVERIFY(!received.contains("[DONE]"));
    for (int i = 0; i < 5; ++i)
        QVERIFY(chat("hello;delay=0;pace=0").whole);
    QVERIFY(!client.hasEnded());
    QCOMPARE(client.received, received);
    QCOMPARE(m_demo.provider.openStreams(), 1);
    client.close();
    QTRY_COMPARE_WITH_TIMEOUT(m_demo.provider.openStreams(), 0, 1000);
}

void TestDemoScript::at()
{
    qsizetype last = -1;
    for (const char *at : {"0", "0.1", "0.6", "0.95"}) {
        const qsizetype size = chat("hello;delay=0;pace=0;fault=close;at=" + QByteArray(at)).body.size();
        QVERIFY(size > last);
        last = size;
    }
}

void TestDemoScript::status_data()
{
    QTest::addColumn<int>("dialect");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("chat 429") << int(Dialect::Chat) << 429 << QByteArray("rate_limit_error");
    QTest::newRow("chat 503") << int(Dialect::Chat) << 503 << QByteArray("server_error");
    QTest::newRow("responses 401") << int(Dialect::Responses) << 401 << QByteArray("authentication_error");
    QTest::newRow("messages 529") << int(Dialect::Messages) << 529 << QByteArray("overloaded_error");
    QTest::newRow("messages 429") << int(Dialect::Messages) << 429 << QByteArray("rate_limit_error");
    QTest::newRow("gemini 429") << int(Dialect::Gemini) << 429 << QByteArray("RESOURCE_EXHAUSTED");
    QTest::newRow("gemini 500") << int(Dialect::Gemini) << 500 << QByteArray("INTERNAL");
}

void TestDemoScript::status()
{
    QFETCH(const int, dialect);
    QFETCH(const int, status);
    QFETCH(const QByteArray, type);
    const auto kind = Dialect::Kind(dialect);
    const QByteArray model = "hello;delay=0;retry_after=7;fault=status:" + QByteArray::number(status);
    const DemoAnswer answer =
        m_demo.post(Dialect::target(kind, model, true), Dialect::body(kind, model, u"Hi"_s, true));
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.headers.value("content-type"), QByteArray("application/json"));
    const QJsonObject error = answer.json()["error"_L1].toObject();
    QVERIFY(error["message"_L1].toString().contains("simulated"_L1));
    if (kind == Dialect::Gemini) {
        QCOMPARE(error["code"_L1].toInt(), status);
        QCOMPARE(error["status"_L1].toString().toUtf8(), type);
        QCOMPARE(error["details"_L1].toArray().at(0)["retryDelay"_L1], u"7s"_s);
        return;
    }
    QCOMPARE(error["type"_L1].toString().toUtf8(), type);
    QCOMPARE(answer.headers.value("retry-after"), QByteArray("7"));
    QCOMPARE(answer.json()["type"_L1].toString() == "error"_L1, kind == Dialect::Messages);
}

void TestDemoScript::garbage()
{
    const DemoAnswer streamed = chat("hello;delay=0;pace=0;tokens=20;fault=garbage");
    const QList<SseEvent> events = readEvents(streamed.body);
    QCOMPARE(events.last().data, QByteArray("[DONE]"));
    const auto isBroken = [](const SseEvent &event) {
        return event.data != "[DONE]" && !QJsonDocument::fromJson(event.data).isObject();
    };
    QCOMPARE(std::count_if(events.begin(), events.end(), isBroken), 1);
    // The role, twenty pieces and the finish: the middle is behind the eleventh of them.
    const auto place = std::find_if(events.begin(), events.end(), isBroken) - events.begin();
    QVERIFY2(qAbs(place - 11) <= 1, qPrintable(QString::number(place)));
    const DemoAnswer whole = chat("hello;delay=0;fault=garbage", false);
    QCOMPARE(whole.status, 200);
    QVERIFY(whole.body.startsWith('{') && whole.json().isEmpty());
}

void TestDemoScript::html()
{
    const DemoAnswer answer = chat("hello;delay=0;fault=html");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.headers.value("content-type"), QByteArray("text/html"));
    QVERIFY(answer.body.startsWith("<!doctype html>"));
}

void TestDemoScript::empty()
{
    const DemoAnswer answer = chat("hello;delay=0;fault=empty");
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.whole && answer.body.isEmpty());
    QVERIFY(answer.headers.value("content-type").startsWith("text/event-stream"));
}

void TestDemoScript::redirect()
{
    const DemoAnswer answer = chat("hello;delay=0;fault=redirect");
    QCOMPARE(answer.status, 302);
    QCOMPARE(answer.headers.value("location"), m_demo.provider.baseUrl() + "/elsewhere");
}

void TestDemoScript::fail()
{
    const QByteArray model = "hello;delay=0;pace=0;fail=2;fault=status:503;retry_after=1";
    QCOMPARE(chat(model).status, 503);
    const DemoAnswer second = chat(model);
    QCOMPARE(second.status, 503);
    QCOMPARE(second.headers.value("retry-after"), QByteArray("1"));
    const DemoAnswer third = chat(model);
    QCOMPARE(third.status, 200);
    QCOMPARE(checkChatStream(third.body, false).fault, QString());
    QCOMPARE(chat(model).status, 200);
    // Any other fault can be what they fail with.
    const QByteArray breaking = "hello;delay=0;pace=0;fail=1;fault=close";
    QVERIFY(!chat(breaking).whole);
    QVERIFY(chat(breaking).whole);
    // Another string counts for itself, and 500 is what it fails with unless told otherwise.
    QCOMPARE(chat("hello;delay=0;pace=0;fail=1").status, 500);
    QCOMPARE(chat("hello;delay=0;pace=0;fail=1").status, 200);
}

void TestDemoScript::crlf()
{
    const QByteArray body = chat("hello;delay=0;pace=0;tokens=3;crlf=1").body;
    QCOMPARE(body.count('\n'), body.count("\r\n"));
    QCOMPARE(checkChatStream(body, false).textPieces, 3);
    QVERIFY(!chat("hello;delay=0;pace=0;tokens=3").body.contains('\r'));
}

void TestDemoScript::bom()
{
    const QByteArray body = chat("hello;delay=0;pace=0;tokens=3;bom=1").body;
    QVERIFY(body.startsWith("\xef\xbb\xbf"
                            "data: "));
    QCOMPARE(checkChatStream(body, false).fault, QString());
    QVERIFY(chat("hello;delay=0;bom=1", false).body.startsWith("\xef\xbb\xbf{"));
}

void TestDemoScript::comments()
{
    const QByteArray body = chat("hello;delay=0;pace=0;tokens=3;comments=1").body;
    QVERIFY(body.startsWith(": "));
    QVERIFY(body.count("\n: ") >= 4);
    QCOMPARE(checkChatStream(body, false).textPieces, 3);
}

void TestDemoScript::nodone()
{
    const DemoAnswer answer = chat("hello;delay=0;pace=0;tokens=3;nodone=1");
    QVERIFY(answer.whole && !answer.body.contains("[DONE]"));
    QCOMPARE(checkChatStream(answer.body + "data: [DONE]\n\n", false).fault, QString());
}

void TestDemoScript::usage()
{
    const auto body = [&](Dialect::Kind kind, const QByteArray &model, bool stream) {
        return m_demo.post(Dialect::target(kind, model, stream), Dialect::body(kind, model, u"Hi"_s, stream)).body;
    };
    for (const bool stream : {true, false}) {
        QCOMPARE(body(Dialect::Messages, "hello;delay=0;pace=0", stream).contains("\"usage\""), true);
        QCOMPARE(body(Dialect::Messages, "hello;delay=0;pace=0;usage=0", stream).contains("\"usage\""), false);
        QCOMPARE(body(Dialect::Gemini, "hello;delay=0;pace=0", stream).contains("usageMetadata"), true);
        QCOMPARE(body(Dialect::Gemini, "hello;delay=0;pace=0;usage=0", stream).contains("usageMetadata"), false);
        QCOMPARE(body(Dialect::Responses, "hello;delay=0;pace=0", stream).contains("\"usage\":{"), true);
        QCOMPARE(body(Dialect::Responses, "hello;delay=0;pace=0;usage=0", stream).contains("\"usage\":{"), false);
    }
    QVERIFY(body(Dialect::Chat, "hello;delay=0", false).contains("\"usage\""));
    QVERIFY(!body(Dialect::Chat, "hello;delay=0;usage=0", false).contains("\"usage\""));
    const QJsonObject asked {{u"stream_options"_s, QJsonObject {{u"include_usage"_s, true}}}};
    const DemoAnswer streamed = m_demo.post(
        "/v1/chat/completions", Dialect::body(Dialect::Chat, "hello;delay=0;pace=0;usage=0", u"Hi"_s, true, asked));
    QVERIFY(!streamed.body.contains("\"usage\""));
}

void TestDemoScript::eventBytes()
{
    const DemoAnswer answer = chat("hello;delay=0;pace=0;event_bytes=300000");
    const Seen seen = checkChatStream(answer.body, false);
    QCOMPARE(seen.fault, QString());
    QCOMPARE(seen.textPieces, 1);
    QCOMPARE(seen.text.size(), 300000);
}

void TestDemoScript::headers()
{
    const auto headersOf = [&](Dialect::Kind kind, const QByteArray &model) {
        return m_demo.post(Dialect::target(kind, model, true), Dialect::body(kind, model, u"Hi"_s, true)).headers;
    };
    const station::Headers openAi = headersOf(Dialect::Chat, "hello;delay=0;pace=0;headers=1");
    QVERIFY(openAi.value("x-request-id").startsWith("req_"));
    QVERIFY(openAi.value("x-ratelimit-limit-requests").toInt()
            > openAi.value("x-ratelimit-remaining-requests").toInt());
    QVERIFY(openAi.contains("x-ratelimit-reset-tokens") && openAi.contains("openai-processing-ms"));
    const station::Headers anthropic = headersOf(Dialect::Messages, "hello;delay=0;pace=0;headers=1");
    QVERIFY(anthropic.value("request-id").startsWith("req_"));
    QVERIFY(anthropic.value("anthropic-ratelimit-input-tokens-remaining").toInt() > 0);
    QVERIFY(
        QDateTime::fromString(QString::fromLatin1(anthropic.value("anthropic-ratelimit-requests-reset")), Qt::ISODate)
        > QDateTime::currentDateTimeUtc());
    QVERIFY(!headersOf(Dialect::Chat, "hello;delay=0;pace=0").contains("x-request-id"));
    // An error has them as well.
    QVERIFY(headersOf(Dialect::Chat, "hello;delay=0;headers=1;fault=status:429").contains("x-ratelimit-limit-tokens"));
}

void TestDemoScript::errorsModel_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<int>("status");
    QTest::newRow("429") << u"Please show me error 429"_s << 429;
    QTest::newRow("500") << u"error 500"_s << 500;
    QTest::newRow("529") << u"ERROR 529!"_s << 529;
    QTest::newRow("cut") << u"cut"_s << 200;
    QTest::newRow("garbage") << u"send garbage"_s << 200;
    QTest::newRow("haircut") << u"a haircut"_s << 200;
}

void TestDemoScript::errorsModel()
{
    QFETCH(const QString, prompt);
    QFETCH(const int, status);
    const DemoAnswer answer = chat("errors;delay=0;pace=0", true, 10000, prompt);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.headers.contains("retry-after"), status == 429);
    const bool explains = prompt == "a haircut"_L1;
    if (status == 200)
        QCOMPARE(answer.whole && checkChatStream(answer.body, false).fault.isEmpty(), explains);
    QCOMPARE(answer.whole, prompt != "cut"_L1);
    // Only the model for it does that.
    QCOMPARE(chat("hello;delay=0;pace=0", true, 10000, prompt).status, 200);
}

void TestDemoScript::badScripts_data()
{
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<int>("status");
    QTest::newRow("unknown model") << QByteArray("goodbye") << 404;
    QTest::newRow("no model") << QByteArray() << 404;
    QTest::newRow("unknown option") << QByteArray("hello;speed=3") << 400;
    QTest::newRow("no value") << QByteArray("hello;pace") << 400;
    QTest::newRow("no number") << QByteArray("hello;pace=fast") << 400;
    QTest::newRow("negative") << QByteArray("hello;tokens=-1") << 400;
    QTest::newRow("too many tokens") << QByteArray("hello;tokens=200001") << 400;
    QTest::newRow("too long an event") << QByteArray("hello;event_bytes=67108865") << 400;
    QTest::newRow("place outside") << QByteArray("hello;fault=close;at=1.5") << 400;
    QTest::newRow("unknown fault") << QByteArray("hello;fault=rain") << 400;
    QTest::newRow("no status") << QByteArray("hello;fault=status:9") << 400;
    QTest::newRow("neither 0 nor 1") << QByteArray("hello;bom=yes") << 400;
    QTest::newRow("empty option") << QByteArray("hello;") << 400;
}

void TestDemoScript::badScripts()
{
    QFETCH(const QByteArray, model);
    QFETCH(const int, status);
    const DemoAnswer answer = chat(model);
    QCOMPARE(answer.status, status);
    QVERIFY(!answer.json()["error"_L1]["message"_L1].toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestDemoScript)
#include "tst_demoscript.moc"
