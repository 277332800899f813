// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoharness.h"
#include "seen.h"

#include "tests/unit/http/nativeclient.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

#include <memory>

using namespace station::test;
using namespace Qt::StringLiterals;
using station::DemoProvider;
using station::DemoRequest;

namespace {

QByteArray chatRequest(const QByteArray &model)
{
    const QJsonObject body = Dialect::body(Dialect::Chat, model, u"Hi"_s, true);
    return DemoHarness::requestBytes("POST", "/v1/chat/completions", QJsonDocument(body).toJson());
}

/** The files' headers, by the formats' own documents; what follows them does not matter for the size. */
QByteArray png(quint32 width, quint32 height)
{
    QByteArray file("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    for (const quint32 number : {width, height}) {
        for (const int shift : {24, 16, 8, 0})
            file += char(number >> shift & 0xff);
    }
    return file + QByteArray("\x08\x02\0\0\0", 5);
}

} // namespace

class TestDemoProvider : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lifeCycle();
    void models();
    void countTokens();
    void requestsAreKept();
    void sameRequestSameAnswer();
    void images_data();
    void images();
    void attachmentsInEveryDialect_data();
    void attachmentsInEveryDialect();
    void badRequests_data();
    void badRequests();
    void agentsWrappers();
    void clientGone_data();
    void clientGone();
    void slowReader();
    void manyStreams();
    void destroyedWhileStreaming();
};

void TestDemoProvider::lifeCycle()
{
    DemoProvider provider;
    QCOMPARE(provider.baseUrl(), QByteArray());
    QCOMPARE(provider.openStreams(), 0);
    QVERIFY(provider.start());
    QVERIFY(provider.baseUrl().startsWith("http://127.0.0.1:") && provider.baseUrl().endsWith("/v1"));
    QVERIFY(!provider.start());
    DemoProvider other;
    QVERIFY(other.start());
    QVERIFY(other.baseUrl() != provider.baseUrl());
}

void TestDemoProvider::models()
{
    const DemoHarness demo;
    const QJsonObject list = demo.request("GET", "/v1/models").json();
    QCOMPARE(list["object"_L1], u"list"_s);
    QStringList ids;
    for (const auto &model : list["data"_L1].toArray()) {
        QVERIFY(model["object"_L1] == "model"_L1 && model["created"_L1].isDouble() && model["owned_by"_L1].isString());
        ids += model["id"_L1].toString();
    }
    QCOMPARE(ids,
             QStringList({u"hello"_s, u"thinker"_s, u"tools"_s, u"errors"_s, u"speaker"_s, u"listener"_s, u"painter"_s,
                          u"animator"_s}));
    QCOMPARE(demo.request("GET", "/v1/models/thinker").json()["id"_L1], u"thinker"_s);
    QCOMPARE(demo.request("GET", "/v1/models/unknown").status, 404);
}

void TestDemoProvider::countTokens()
{
    const DemoHarness demo;
    const auto count = [&](const QString &text) {
        const QJsonObject body = Dialect::body(Dialect::Messages, "hello", text, false);
        return demo.post("/v1/messages/count_tokens", body).json()["input_tokens"_L1].toInt();
    };
    QVERIFY(count(u"Hi"_s) > 0);
    QVERIFY(count(u"Hello there. "_s.repeated(100)) > 100 * count(u"Hi"_s) / 10);
    const QJsonObject gemini = Dialect::body(Dialect::Gemini, {}, u"Hi"_s, false);
    QVERIFY(demo.post("/v1beta/models/hello:countTokens", gemini).json()["totalTokens"_L1].toInt() > 0);
    QVERIFY(demo.post("/v1beta/models/hello:countTokens", {{u"generateContentRequest"_s, gemini}})
                .json()["totalTokens"_L1]
                .toInt()
            > 0);
}

void TestDemoProvider::requestsAreKept()
{
    DemoHarness demo;
    demo.request("GET", "/v1/models");
    QVERIFY(demo.provider.requests().empty());
    demo.provider.keepRequests(true);
    const QByteArray model = "hello;delay=0;pace=0;tokens=1";
    const QJsonObject body = Dialect::body(Dialect::Messages, model, u"Hi"_s, true);
    demo.post("/v1/messages?beta=true", body);
    const std::vector<DemoRequest> requests = demo.provider.requests();
    QCOMPARE(requests.size(), 1u);
    QCOMPARE(requests[0].method, QByteArray("POST"));
    QCOMPARE(requests[0].path, QByteArray("/v1/messages"));
    QCOMPARE(requests[0].query, QByteArray("beta=true"));
    QCOMPARE(requests[0].headers.value("Content-Type"), QByteArray("application/json"));
    QCOMPARE(QJsonDocument::fromJson(requests[0].body).object(), body);
    for (int i = 0; i < 300; ++i)
        demo.request("GET", "/v1/models/" + QByteArray::number(i));
    QCOMPARE(demo.provider.requests().size(), 256u);
    QCOMPARE(demo.provider.requests().back().path, QByteArray("/v1/models/299"));
    demo.provider.keepRequests(false);
    demo.request("GET", "/v1/models");
    QCOMPARE(demo.provider.requests().back().path, QByteArray("/v1/models/299"));
}

void TestDemoProvider::sameRequestSameAnswer()
{
    const DemoHarness demo;
    const QByteArray model = "thinker;delay=0;pace=0";
    for (const auto kind : {Dialect::Chat, Dialect::Responses, Dialect::Messages, Dialect::Gemini}) {
        const auto answer = [&](const QString &prompt) {
            QByteArray body =
                demo.post(Dialect::target(kind, model, true), Dialect::body(kind, model, prompt, true)).body;
            // The time is the one thing that differs.
            return QString::fromUtf8(body).remove(QRegularExpression(u"\"(created|created_at|completed_at)\":\\d+"_s));
        };
        const QString first = answer(u"Hi"_s);
        QVERIFY(first.size() > 1000);
        QCOMPARE(answer(u"Hi"_s), first);
        QVERIFY(answer(u"Ho"_s) != first);
    }
}

void TestDemoProvider::images_data()
{
    QTest::addColumn<QByteArray>("mediaType");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("expected");
    const QByteArray rest(40, '\0');
    QTest::newRow("png") << QByteArray("image/png") << png(640, 480) + rest << u"640 \u00d7 480 pixels"_s;
    QTest::newRow("gif") << QByteArray("image/gif") << QByteArray("GIF89a\x2c\x01\xc8\x00", 10) + rest
                         << u"300 \u00d7 200 pixels"_s;
    QTest::newRow("jpeg") << QByteArray("image/jpeg")
                          << QByteArray("\xff\xd8\xff\xe0\x00\x06"
                                        "JFIF\xff\xff\xc2\x00\x11\x08\x01\x2c\x01\x90\x03",
                                        21)
            + rest << u"400 \u00d7 300 pixels"_s;
    QTest::newRow("webp, lossy") << QByteArray(
        "image/webp") << QByteArray("RIFF\x24\0\0\0WEBPVP8 \x18\0\0\0\x30\x01\0\x9d\x01\x2a\x10\x02\x20\x01", 30) + rest
                                 << u"528 \u00d7 288 pixels"_s;
    // 14 bits of width - 1, then 14 of height - 1: 99 and 49.
    QTest::newRow("webp, lossless") << QByteArray("image/webp")
                                    << QByteArray("RIFF\x24\0\0\0WEBPVP8L\x18\0\0\0\x2f\x63\x40\x0c\x00", 25) + rest
                                    << u"100 \u00d7 50 pixels"_s;
    QTest::newRow("webp, extended") << QByteArray("image/webp")
                                    << QByteArray("RIFF\x24\0\0\0WEBPVP8X\x0a\0\0\0\x10\0\0\0\x7f\x07\0\x37\x04\0", 30)
            + rest << u"1920 \u00d7 1080 pixels"_s;
    QTest::newRow("no image") << QByteArray("image/png") << QByteArray("hello") << u"`image/png`, 5 bytes."_s;
    QTest::newRow("cut short") << QByteArray("image/jpeg") << QByteArray("\xff\xd8\xff", 3)
                               << u"`image/jpeg`, 3 bytes."_s;
    QTest::newRow("jpeg without end") << QByteArray("image/jpeg")
                                      << QByteArray("\xff\xd8\xff\xe0\xff\xff\0\0\0\0\0\0", 12)
                                      << u"`image/jpeg`, 12 bytes."_s;
}

void TestDemoProvider::images()
{
    QFETCH(const QByteArray, mediaType);
    QFETCH(const QByteArray, file);
    QFETCH(const QString, expected);
    const DemoHarness demo;
    const QString url = QString::fromLatin1("data:" + mediaType + ";base64," + file.toBase64());
    const QJsonArray content {
        QJsonObject {{u"type"_s, u"text"_s}, {u"text"_s, u"What is this?"_s}},
        QJsonObject {{u"type"_s, u"image_url"_s}, {u"image_url"_s, QJsonObject {{u"url"_s, url}}}}};
    const QJsonObject body {
        {u"model"_s, u"hello;delay=0"_s},
        {u"messages"_s, QJsonArray {QJsonObject {{u"role"_s, u"user"_s}, {u"content"_s, content}}}}};
    const Seen seen = checkChatAnswer(demo.post("/v1/chat/completions", body).body);
    QCOMPARE(seen.fault, QString());
    QVERIFY2(seen.text.contains(expected), qPrintable(seen.text));
    QVERIFY(seen.text.contains(QString::fromLatin1(mediaType) + u"`, %1 bytes"_s.arg(file.size())));
}

void TestDemoProvider::attachmentsInEveryDialect_data()
{
    QTest::addColumn<int>("dialect");
    QTest::addColumn<QByteArray>("body");
    const QByteArray data = png(20, 30).toBase64();
    const QByteArray model = R"({"model":"hello;delay=0",)";
    QTest::newRow("responses") << int(Dialect::Responses)
                               << model + R"("input":[{"role":"user","content":[{"type":"input_image","image_url":
        "data:image/png;base64,)"
            + data + R"("},{"type":"input_image","image_url":"https://example.com/a.png"}]}]})";
    QTest::newRow("messages") << int(Dialect::Messages)
                              << model + R"("max_tokens":999,"messages":[{"role":"user","content":[{"type":"image",
        "source":{"type":"base64","media_type":"image/png","data":")"
            + data + R"("}},{"type":"image","source":{"type":"url","url":"https://example.com/a.png"}}]}]})";
    QTest::newRow("gemini")
        << int(Dialect::Gemini)
        << R"({"contents":[{"role":"user","parts":[{"inline_data":{"mime_type":"image/png","data":")" + data
            + R"("}},{"fileData":{"fileUri":"https://example.com/a.png"}}]}]})";
}

void TestDemoProvider::attachmentsInEveryDialect()
{
    QFETCH(const int, dialect);
    QFETCH(const QByteArray, body);
    const DemoHarness demo;
    const auto kind = Dialect::Kind(dialect);
    const DemoAnswer answer = demo.request("POST", Dialect::target(kind, "hello;delay=0", false), body);
    const Seen seen = kind == Dialect::Responses ? checkResponsesAnswer(answer.body)
        : kind == Dialect::Messages              ? checkMessagesAnswer(answer.body)
                                                 : checkGeminiAnswer(answer.body);
    QCOMPARE(seen.fault, QString());
    QVERIFY2(seen.text.contains(u"2 attachments"_s)
                 && seen.text.contains(u"`image/png`, 29 bytes, 20 \u00d7 30 pixels"_s)
                 && seen.text.contains(u"https://example.com/a.png"_s),
             qPrintable(seen.text));
}

void TestDemoProvider::badRequests_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const char *method, const char *target, const char *body, int status) {
        QTest::newRow(name) << QByteArray(method) << QByteArray(target) << QByteArray(body) << status;
    };
    row("no JSON", "POST", "/v1/chat/completions", "hello", 400);
    row("an array", "POST", "/v1/chat/completions", "[]", 400);
    row("nothing", "POST", "/v1/messages", "", 400);
    row("no messages", "POST", "/v1/messages", R"({"model":"hello","messages":[]})", 400);
    row("no input", "POST", "/v1/responses", R"({"model":"hello"})", 400);
    row("state", "POST", "/v1/responses", R"({"model":"hello","input":"Hi","previous_response_id":"resp_1"})", 400);
    row("no contents", "POST", "/v1beta/models/hello:generateContent", "{}", 400);
    row("unknown verb", "POST", "/v1beta/models/hello:sing", "{}", 404);
    row("unknown path", "POST", "/v1/nothing", "{}", 404);
    row("wrong method", "GET", "/v1/messages", "", 405);
    row("broken UTF-8", "POST", "/v1/chat/completions",
        "{\"model\":\"hello\",\"messages\":[{\"role\":\"user\",\"content\":\"\xff\"}]}", 400);
    row("odd types", "POST", "/v1/chat/completions",
        R"({"model":"hello;delay=0;pace=0","messages":[7,{"role":3,"content":{}},{"role":"user","content":[1]}],
            "tools":"none","stop":5,"tool_choice":[]})",
        200);
}

void TestDemoProvider::badRequests()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, body);
    QFETCH(const int, status);
    const DemoHarness demo;
    const DemoAnswer answer = demo.request(method, target, body);
    QCOMPARE(answer.status, status);
    const QJsonObject json = answer.json();
    QCOMPARE(json.contains("error"_L1), status != 200);
    if (status == 200)
        return;
    QVERIFY(!json["error"_L1]["message"_L1].toString().isEmpty());
    QCOMPARE(json["type"_L1] == "error"_L1, target.startsWith("/v1/messages"));
    QCOMPARE(json["error"_L1]["status"_L1].isString(), target.startsWith("/v1beta"));
}

void TestDemoProvider::agentsWrappers()
{
    const DemoHarness demo;
    const QByteArray body = R"({"model":"hello;delay=0","max_tokens":999,"messages":[{"role":"user","content":[
        {"type":"text","text":"<system-reminder>\nBe good.\n</system-reminder>"},
        {"type":"text","text":"Where is the platform?"}]}]})";
    const Seen seen = checkMessagesAnswer(demo.request("POST", "/v1/messages", body).body);
    QVERIFY2(seen.text.contains(u"You wrote \u201cWhere is the platform?\u201d"_s), qPrintable(seen.text));
}

void TestDemoProvider::clientGone_data()
{
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<bool>("readsFirst");
    QTest::newRow("before the first byte") << QByteArray("hello;delay=60000") << false;
    QTest::newRow("while it streams") << QByteArray("hello;delay=0;pace=20;tokens=10000") << true;
    QTest::newRow("while it stalls") << QByteArray("hello;delay=0;pace=0;fault=stall") << true;
    QTest::newRow("while nobody reads") << QByteArray("hello;delay=0;pace=0;event_bytes=50000000") << false;
}

void TestDemoProvider::clientGone()
{
    QFETCH(const QByteArray, model);
    QFETCH(const bool, readsFirst);
    const DemoHarness demo;
    auto client = std::make_unique<NativeClient>(demo.port);
    client->send(chatRequest(model));
    QTRY_COMPARE_WITH_TIMEOUT(demo.provider.openStreams(), 1, 30000); // a sanitizer makes a large answer slowly
    if (readsFirst)
        QTRY_VERIFY(!client->hasEnded() && !client->received.isEmpty());
    QCOMPARE(demo.provider.openStreams(), 1);
    client.reset();
    QTRY_COMPARE_WITH_TIMEOUT(demo.provider.openStreams(), 0, 1000);
}

void TestDemoProvider::slowReader()
{
    // Far more than sockets hold: the rest has to wait for the reader, and must come all the same.
    const DemoHarness demo;
    NativeClient client(demo.port);
    client.send(chatRequest("hello;delay=0;pace=0;event_bytes=20000000"));
    QTRY_COMPARE_WITH_TIMEOUT(demo.provider.openStreams(), 1, 30000);
    // Another has read as much in the meantime.
    NativeClient quick(demo.port);
    quick.send(chatRequest("hello;delay=0;pace=0;event_bytes=20000000"));
    QTRY_VERIFY_WITH_TIMEOUT(quick.hasEnded(), 30000);
    QVERIFY(parseAnswer(quick.received).whole);
    QTRY_COMPARE(demo.provider.openStreams(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(client.hasEnded(), 30000);
    const DemoAnswer answer = parseAnswer(client.received);
    QVERIFY(answer.whole);
    QCOMPARE(checkChatStream(answer.body, false).text.size(), 20000000);
    QTRY_COMPARE(demo.provider.openStreams(), 0);
}

void TestDemoProvider::manyStreams()
{
    constexpr int kStreams = 200;
    const DemoHarness demo;
    std::vector<std::unique_ptr<NativeClient>> clients;
    for (int i = 0; i < kStreams; ++i) {
        clients.push_back(std::make_unique<NativeClient>(demo.port));
        QVERIFY(clients.back()->send(chatRequest("hello;delay=500;pace=10;tokens=50")));
    }
    QTRY_COMPARE_WITH_TIMEOUT(demo.provider.openStreams(), kStreams, 30000);
    QElapsedTimer clock;
    clock.start();
    QTRY_VERIFY_WITH_TIMEOUT(
        std::all_of(clients.begin(), clients.end(), [](auto &client) { return client->hasEnded(); }), 30000);
    for (const auto &client : clients) {
        const Seen seen = checkChatStream(parseAnswer(client->received).body, false);
        QCOMPARE(seen.fault, QString());
        QCOMPARE(seen.textPieces, 50);
    }
    QTRY_COMPARE(demo.provider.openStreams(), 0);
    qInfo("%d streams at once took %lld ms; one alone takes about 1020", kStreams, clock.elapsed());
}

void TestDemoProvider::destroyedWhileStreaming()
{
    auto demo = std::make_unique<DemoHarness>();
    NativeClient streaming(demo->port);
    NativeClient waiting(demo->port);
    streaming.send(chatRequest("hello;delay=0;pace=20;tokens=10000"));
    waiting.send(chatRequest("hello;delay=60000"));
    QTRY_COMPARE(demo->provider.openStreams(), 2);
    QTRY_VERIFY(!streaming.hasEnded() && !streaming.received.isEmpty());
    demo.reset();
    QTRY_VERIFY(streaming.hasEnded() && waiting.hasEnded());
}

QTEST_GUILESS_MAIN(TestDemoProvider)
#include "tst_demoprovider.moc"
