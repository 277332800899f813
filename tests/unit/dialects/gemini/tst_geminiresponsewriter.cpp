// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventlog.h"
#include "gateway/dialects/gemini/responsereader.h"
#include "gateway/dialects/gemini/responsewriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace station;
using namespace Qt::StringLiterals;

namespace {

ResponseShape shapeOf(bool stream, bool jsonArray = false)
{
    ResponseShape shape;
    shape.stream = stream;
    shape.jsonArray = jsonArray;
    shape.model = "my-\"model\"";
    shape.idSeed = "req-7";
    return shape;
}

BlockStart block(BlockKind kind, int choice = 0)
{
    BlockStart start;
    start.kind = kind;
    start.choice = choice;
    return start;
}

void tell(ResponseSink &sink, BlockKind kind, const QByteArrayList &pieces, const std::optional<Opaque> &opaque = {})
{
    sink.blockStarted(block(kind));
    for (const QByteArray &piece : pieces)
        sink.text(piece);
    if (opaque)
        sink.opaque(*opaque);
    sink.blockEnded();
}

void tellCall(ResponseSink &sink, const QByteArray &id, const QByteArray &name, const QByteArrayList &pieces)
{
    BlockStart start = block(BlockKind::ToolCall);
    start.callId = id;
    start.toolName = name;
    sink.blockStarted(start);
    for (const QByteArray &piece : pieces)
        sink.text(piece);
    sink.blockEnded();
}

void end(ResponseSink &sink, FinishReason reason = FinishReason::Stop)
{
    Finish finish;
    finish.reason = reason;
    sink.finished(finish);
    sink.ended();
}

/** The objects of an event stream; each event must be one line of JSON and a blank line. */
QList<QJsonObject> events(const QByteArray &body)
{
    QList<QJsonObject> list;
    qsizetype at = 0;
    while (at < body.size()) {
        const qsizetype stop = body.indexOf("\r\n\r\n", at);
        const QByteArray event = body.mid(at, stop - at);
        at = stop < 0 ? body.size() : stop + 4;
        if (event.startsWith(':'))
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(event.mid(6));
        if (stop < 0 || !event.startsWith("data: ") || event.contains('\n') || !document.isObject())
            list.append(QJsonObject {{u"bad"_s, QString::fromUtf8(event)}});
        else
            list.append(document.object());
    }
    return list;
}

QJsonObject partOf(const QJsonObject &chunk, int index = 0)
{
    return chunk["candidates"_L1]
        .toArray()
        .at(0)
        .toObject()["content"_L1]
        .toObject()["parts"_L1]
        .toArray()
        .at(index)
        .toObject();
}

QJsonObject whole(const std::function<void(ResponseSink &)> &tale)
{
    const auto writer = makeGeminiResponseWriter(shapeOf(false));
    writer->started({});
    tale(*writer);
    return QJsonDocument::fromJson(writer->take()).object();
}

const Opaque kForeign {Opaque::Kind::Signature, "EqQB+/=", "anthropic"};

} // namespace

class GeminiResponseWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stream();
    void bytesOfAChunk();
    void list();
    void wholeAnswer();
    void calls_data();
    void calls();
    void foreignSignatures();
    void ownSignatures();
    void paragraphs();
    void pictures();
    void sources();
    void googlesOwn();
    void logprobs();
    void severalChoices();
    void finishes_data();
    void finishes();
    void usage();
    void empty();
    void failures_data();
    void failures();
    void keepAlive();
    void speed();
};

void GeminiResponseWriter::stream()
{
    const auto writer = makeGeminiResponseWriter(shapeOf(true));
    writer->started({"up", "other", 0, {}, {}});
    tell(*writer, BlockKind::Reasoning, {"Let me", " see"});
    QCOMPARE(events(writer->take()).size(), 2);
    tell(*writer, BlockKind::Text, {"Grüß \"", "", "\x01\n"});
    tellCall(*writer, "c1", "f", {"{\"a\"", ":1}"});
    TokenCounts counts;
    counts.input = 10;
    counts.output = 7;
    counts.reasoning = 3;
    counts.cachedRead = 4;
    writer->usage(counts);
    end(*writer, FinishReason::ToolUse);
    const auto list = events(writer->take());
    QCOMPARE(list.size(), 4);
    QCOMPARE(partOf(list[0]), (QJsonObject {{u"text"_s, u"Grüß \""_s}}));
    QCOMPARE(partOf(list[1])["text"_L1].toString(), u"\x01\n"_s);
    QCOMPARE(partOf(list[2])["functionCall"_L1].toObject(),
             (QJsonObject {{u"id"_s, u"c1"_s}, {u"name"_s, u"f"_s}, {u"args"_s, QJsonObject {{u"a"_s, 1}}}}));
    const QJsonObject candidate = list[3]["candidates"_L1].toArray().at(0).toObject();
    QCOMPARE(candidate["finishReason"_L1].toString(), u"STOP"_s);
    QCOMPARE(candidate["index"_L1].toInt(-1), 0);
    QCOMPARE(list[3]["usageMetadata"_L1].toObject(),
             (QJsonObject {{u"promptTokenCount"_s, 10},
                           {u"candidatesTokenCount"_s, 4},
                           {u"thoughtsTokenCount"_s, 3},
                           {u"totalTokenCount"_s, 17},
                           {u"cachedContentTokenCount"_s, 4}}));
    for (const QJsonObject &chunk : list) {
        QCOMPARE(chunk["modelVersion"_L1].toString(), u"my-\"model\""_s);
        QCOMPARE(chunk["responseId"_L1].toString(), u"req-7"_s);
    }
    // Only the last has what ends an answer.
    QVERIFY(!list[2].contains("usageMetadata"_L1));
    QVERIFY(!writer->failure());
}

void GeminiResponseWriter::bytesOfAChunk()
{
    ResponseShape shape = shapeOf(true);
    shape.model = "m";
    const auto writer = makeGeminiResponseWriter(shape);
    writer->started({});
    tell(*writer, BlockKind::Text, {"Hi"});
    tell(*writer, BlockKind::Reasoning, {"Hm"});
    QCOMPARE(
        writer->take(),
        R"(data: {"candidates":[{"content":{"parts":[{"text":"Hi"}],"role":"model"},"index":0}],"modelVersion":"m","responseId":"req-7"})"
        "\r\n\r\n"
        R"(data: {"candidates":[{"content":{"parts":[{"text":"Hm","thought":true}],"role":"model"},"index":0}],"modelVersion":"m","responseId":"req-7"})"
        "\r\n\r\n");
}

void GeminiResponseWriter::list()
{
    const auto writer = makeGeminiResponseWriter(shapeOf(true, true));
    writer->started({});
    QByteArray body = writer->keepAlive();
    tell(*writer, BlockKind::Text, {"a", "b"});
    body += writer->take() + writer->keepAlive();
    end(*writer);
    body += writer->take();
    const QJsonArray array = QJsonDocument::fromJson(body).array();
    QCOMPARE(array.size(), 3);
    QCOMPARE(partOf(array[1].toObject())["text"_L1].toString(), u"b"_s);

    const auto broken = makeGeminiResponseWriter(shapeOf(true, true));
    broken->failed({FailureKind::Broken, "gone", {}, {}, 0, 0, 0});
    QCOMPARE(QJsonDocument::fromJson(broken->take()).array().size(), 1);
}

void GeminiResponseWriter::wholeAnswer()
{
    const auto writer = makeGeminiResponseWriter(shapeOf(false));
    writer->started({});
    tell(*writer, BlockKind::Reasoning, {"Let me", " see"});
    tell(*writer, BlockKind::Text, {"He", "llo"});
    tellCall(*writer, "c1", "f", {"{}"});
    QVERIFY(writer->take().isEmpty());
    end(*writer, FinishReason::ToolUse);
    const QJsonObject object = QJsonDocument::fromJson(writer->take()).object();
    QCOMPARE(partOf(object, 0), (QJsonObject {{u"text"_s, u"Let me see"_s}, {u"thought"_s, true}}));
    QCOMPARE(partOf(object, 1), (QJsonObject {{u"text"_s, u"Hello"_s}}));
    QCOMPARE(partOf(object, 2)["functionCall"_L1].toObject()["name"_L1].toString(), u"f"_s);
    QVERIFY(!object.contains("usageMetadata"_L1));
}

void GeminiResponseWriter::calls_data()
{
    QTest::addColumn<QByteArray>("arguments");
    QTest::addColumn<QByteArray>("args");
    QTest::newRow("object") << QByteArray(R"({"b":2.50,"a":1})") << QByteArray(R"({"b":2.50,"a":1})");
    QTest::newRow("lines") << QByteArray("{\n  \"a b\": 1\r\n}") << QByteArray(R"({   "a b": 1  })");
    QTest::newRow("none") << QByteArray() << QByteArray("{}");
    QTest::newRow("list") << QByteArray("[1,2]") << QByteArray(R"({"value":[1,2]})");
    QTest::newRow("text") << QByteArray("\"x\"") << QByteArray(R"({"value":"x"})");
    QTest::newRow("cut") << QByteArray("{\"a\":") << QByteArray(R"({"__raw":"{\"a\":"})");
}

void GeminiResponseWriter::calls()
{
    QFETCH(QByteArray, arguments);
    QFETCH(QByteArray, args);
    const auto writer = makeGeminiResponseWriter(shapeOf(true));
    writer->started({});
    tellCall(*writer, "c", "f", {arguments});
    const QByteArray body = writer->take();
    QVERIFY2(body.contains(R"("args":)" + args + "}}"), body);
    QCOMPARE(events(body).size(), 1);
}

void GeminiResponseWriter::foreignSignatures()
{
    const QByteArray sealed = seal(kForeign).toBase64();
    // On the call that the thoughts led to.
    const auto writer = makeGeminiResponseWriter(shapeOf(true));
    writer->started({});
    tell(*writer, BlockKind::Reasoning, {"Hm"}, kForeign);
    tellCall(*writer, "1", "f", {"{}"});
    tellCall(*writer, "2", "g", {"{}"});
    auto list = events(writer->take());
    QCOMPARE(list.size(), 3);
    QVERIFY(!partOf(list[0]).contains("thoughtSignature"_L1));
    QCOMPARE(partOf(list[1])["thoughtSignature"_L1].toString().toUtf8(), sealed);
    QVERIFY(!partOf(list[2]).contains("thoughtSignature"_L1));
    // Where none follows, on an empty text.
    tell(*writer, BlockKind::Reasoning, {}, kForeign);
    tell(*writer, BlockKind::Text, {"Hi"});
    tell(*writer, BlockKind::Reasoning, {}, kForeign);
    end(*writer);
    list = events(writer->take());
    QCOMPARE(list.size(), 4);
    QCOMPARE(partOf(list[0])["text"_L1].toString(u"?"_s), QString());
    QCOMPARE(partOf(list[0])["thoughtSignature"_L1].toString().toUtf8(), sealed);
    QCOMPARE(partOf(list[2])["thoughtSignature"_L1].toString().toUtf8(), sealed);
}

void GeminiResponseWriter::ownSignatures()
{
    const Opaque own {Opaque::Kind::Thought, "YWJj", {}};
    for (const bool stream : {true, false}) {
        const auto writer = makeGeminiResponseWriter(shapeOf(stream));
        writer->started({});
        tell(*writer, BlockKind::Reasoning, {"Hm"}, own);
        tell(*writer, BlockKind::Reasoning, {}, own);
        tellCall(*writer, "1", "f", {"{}"});
        end(*writer);
        const QByteArray body = writer->take();
        // Of its own dialect and unsealed: as it is, on the thought and on the call.
        QCOMPARE(body.count(R"("thoughtSignature":"YWJj")"), 2);
        EventLog log;
        const auto reader = makeGeminiResponseReader({"gemini", {}, stream}, log);
        reader->feed(body);
        reader->finish();
        QCOMPARE(log.outline(), "thought:text+sig thought+sig call:f");
    }
}

void GeminiResponseWriter::paragraphs()
{
    const QJsonObject object = whole([](ResponseSink &sink) {
        sink.blockStarted(block(BlockKind::Reasoning));
        sink.text("One.");
        sink.paragraphEnded();
        sink.text("Two.");
        sink.blockEnded();
        end(sink);
    });
    QCOMPARE(partOf(object)["text"_L1].toString(), u"One.\n\nTwo."_s);
}

void GeminiResponseWriter::pictures()
{
    const QJsonObject object = whole([](ResponseSink &sink) {
        BlockStart image = block(BlockKind::Image);
        image.image.data = "AAAA";
        sink.blockStarted(image);
        sink.blockEnded();
        end(sink);
    });
    QCOMPARE(partOf(object)["inlineData"_L1].toObject(),
             (QJsonObject {{u"mimeType"_s, u"image/png"_s}, {u"data"_s, u"AAAA"_s}}));
}

void GeminiResponseWriter::sources()
{
    const QJsonObject object = whole([](ResponseSink &sink) {
        tell(sink, BlockKind::Text, {"ä"});
        sink.blockStarted(block(BlockKind::Text));
        sink.text("Grüß 😀!");
        Annotation annotation;
        annotation.url = "https://a";
        annotation.title = "A";
        annotation.start = 5;
        annotation.end = 6;
        sink.annotation(annotation);
        annotation.start = 0;
        annotation.end = 4;
        sink.annotation(annotation);
        sink.blockEnded();
        end(sink);
    });
    const QJsonObject grounding = object["candidates"_L1].toArray().at(0).toObject()["groundingMetadata"_L1].toObject();
    QCOMPARE(grounding["groundingChunks"_L1].toArray().size(), 1);
    const QJsonArray supports = grounding["groundingSupports"_L1].toArray();
    // Characters of the block to bytes of the answer: "ä" is two of them, "Grüß " seven.
    QCOMPARE(supports[0].toObject()["segment"_L1].toObject(),
             (QJsonObject {{u"startIndex"_s, 9}, {u"endIndex"_s, 13}, {u"text"_s, u"😀"_s}}));
    QCOMPARE(supports[1].toObject()["segment"_L1].toObject(),
             (QJsonObject {{u"startIndex"_s, 2}, {u"endIndex"_s, 8}, {u"text"_s, u"Grüß"_s}}));
}

void GeminiResponseWriter::googlesOwn()
{
    const auto native = [](const char *type, const char *json) {
        BlockStart start = block(BlockKind::Native);
        start.native = {Dialect::Gemini, type, json, {}};
        return start;
    };
    const QJsonObject object = whole([&](ResponseSink &sink) {
        sink.blockStarted(native("executableCode", "{\n\"executableCode\":{\"code\":\"x\"}}"));
        sink.blockEnded();
        sink.blockStarted(native("groundingMetadata", R"({"groundingMetadata":{"webSearchQueries":["q"]}})"));
        sink.blockEnded();
        BlockStart foreign = block(BlockKind::Native);
        foreign.native = {Dialect::Messages, "server_tool_use", "{}", {}};
        sink.blockStarted(foreign);
        sink.blockEnded();
        end(sink);
    });
    const QJsonObject candidate = object["candidates"_L1].toArray().at(0).toObject();
    QCOMPARE(candidate["content"_L1].toObject()["parts"_L1].toArray().size(), 1);
    QVERIFY(partOf(object).contains("executableCode"_L1));
    QVERIFY(candidate["groundingMetadata"_L1].toObject().contains("webSearchQueries"_L1));
}

void GeminiResponseWriter::logprobs()
{
    const QJsonObject object = whole([](ResponseSink &sink) {
        sink.blockStarted(block(BlockKind::Text));
        sink.text("Hi");
        sink.logprobs(
            R"([{"token":"Hi","logprob":-0.10,"bytes":[72],"top_logprobs":[{"token":"Ho","logprob":-2,"bytes":null}]}])");
        sink.blockEnded();
        end(sink);
    });
    const QJsonObject result = object["candidates"_L1].toArray().at(0).toObject()["logprobsResult"_L1].toObject();
    QCOMPARE(result["chosenCandidates"_L1].toArray().at(0).toObject()["logProbability"_L1].toDouble(), -0.1);
    QCOMPARE(result["topCandidates"_L1]
                 .toArray()
                 .at(0)
                 .toObject()["candidates"_L1]
                 .toArray()
                 .at(0)
                 .toObject()["token"_L1]
                 .toString(),
             u"Ho"_s);
}

void GeminiResponseWriter::severalChoices()
{
    for (const bool stream : {true, false}) {
        const auto writer = makeGeminiResponseWriter(shapeOf(stream));
        writer->started({});
        for (const int choice : {0, 1, 0}) {
            writer->blockStarted(block(BlockKind::Text, choice));
            writer->text(choice ? "x" : "a");
            writer->blockEnded();
        }
        Finish finish;
        writer->finished(finish);
        finish.choice = 1;
        finish.reason = FinishReason::Length;
        writer->finished(finish);
        writer->ended();
        EventLog log;
        const auto reader = makeGeminiResponseReader({"gemini", {}, stream}, log);
        reader->feed(writer->take());
        reader->finish();
        QVERIFY(log.wasLegal && !log.failure);
        QCOMPARE(log.textOf(BlockKind::Text, 0), "aa");
        QCOMPARE(log.textOf(BlockKind::Text, 1), "x");
        QCOMPARE(log.finishes.at(1).reason, FinishReason::Length);
    }
}

void GeminiResponseWriter::finishes_data()
{
    QTest::addColumn<int>("reason");
    QTest::addColumn<QString>("word");
    const QHash<FinishReason, QString> words {{FinishReason::Stop, u"STOP"_s},
                                              {FinishReason::StopSequence, u"STOP"_s},
                                              {FinishReason::ToolUse, u"STOP"_s},
                                              {FinishReason::Pause, u"STOP"_s},
                                              {FinishReason::Length, u"MAX_TOKENS"_s},
                                              {FinishReason::ContextFull, u"MAX_TOKENS"_s},
                                              {FinishReason::Filter, u"SAFETY"_s},
                                              {FinishReason::Refusal, u"SAFETY"_s},
                                              {FinishReason::BadCall, u"MALFORMED_FUNCTION_CALL"_s}};
    for (auto it = words.begin(); it != words.end(); ++it)
        QTest::addRow("%d", int(it.key())) << int(it.key()) << it.value();
}

void GeminiResponseWriter::finishes()
{
    QFETCH(int, reason);
    const QJsonObject object = whole([&](ResponseSink &sink) {
        Finish finish;
        finish.reason = FinishReason(reason);
        finish.explanation = "why";
        sink.finished(finish);
        sink.ended();
    });
    const QJsonObject candidate = object["candidates"_L1].toArray().at(0).toObject();
    QTEST(candidate["finishReason"_L1].toString(), "word");
    QCOMPARE(candidate["finishMessage"_L1].toString(), u"why"_s);
}

void GeminiResponseWriter::usage()
{
    const QJsonObject object = whole([](ResponseSink &sink) {
        TokenCounts counts;
        counts.input = 5;
        sink.usage(counts);
        counts = {};
        counts.output = 2;
        sink.usage(counts);
        end(sink);
    });
    QCOMPARE(object["usageMetadata"_L1].toObject(),
             (QJsonObject {{u"promptTokenCount"_s, 5},
                           {u"candidatesTokenCount"_s, 2},
                           {u"thoughtsTokenCount"_s, 0},
                           {u"totalTokenCount"_s, 7}}));
}

void GeminiResponseWriter::empty()
{
    const QJsonObject object = whole([](ResponseSink &sink) { sink.ended(); });
    QCOMPARE(partOf(object), (QJsonObject {{u"text"_s, QString()}}));
    QCOMPARE(object["candidates"_L1].toArray().at(0).toObject()["finishReason"_L1].toString(), u"STOP"_s);
}

void GeminiResponseWriter::failures_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("status");
    const auto row = [](FailureKind kind, int code, const QString &status) {
        QTest::addRow("%d", int(kind)) << int(kind) << code << status;
    };
    row(FailureKind::BadRequest, 400, u"INVALID_ARGUMENT"_s);
    row(FailureKind::ContextTooLong, 400, u"INVALID_ARGUMENT"_s);
    row(FailureKind::CredentialRefused, 403, u"PERMISSION_DENIED"_s);
    row(FailureKind::QuotaSpent, 429, u"RESOURCE_EXHAUSTED"_s);
    row(FailureKind::NotFound, 404, u"NOT_FOUND"_s);
    row(FailureKind::RateLimited, 429, u"RESOURCE_EXHAUSTED"_s);
    row(FailureKind::Overloaded, 503, u"UNAVAILABLE"_s);
    row(FailureKind::ServerError, 500, u"INTERNAL"_s);
    row(FailureKind::Timeout, 504, u"DEADLINE_EXCEEDED"_s);
}

void GeminiResponseWriter::failures()
{
    QFETCH(int, kind);
    Failure failure;
    failure.kind = FailureKind(kind);
    failure.message = "It \"broke\"";
    failure.retryAfterSeconds = 3;
    const auto writer = makeGeminiResponseWriter(shapeOf(true));
    writer->started({});
    tell(*writer, BlockKind::Text, {"Hi"});
    writer->failed(failure);
    const auto list = events(writer->take());
    QCOMPARE(list.size(), 2);
    const QJsonObject error = list[1]["error"_L1].toObject();
    QTEST(error["code"_L1].toInt(), "code");
    QTEST(error["status"_L1].toString(), "status");
    QCOMPARE(error["message"_L1].toString(), u"It \"broke\""_s);
    QCOMPARE(error["details"_L1].toArray().at(0).toObject()["retryDelay"_L1].toString(), u"3s"_s);
    QVERIFY(writer->failure());

    // A whole answer says nothing: the status does.
    const auto whole = makeGeminiResponseWriter(shapeOf(false));
    whole->started({});
    whole->failed(failure);
    QVERIFY(whole->take().isEmpty());
    QCOMPARE(whole->failure()->message, failure.message);
}

void GeminiResponseWriter::keepAlive()
{
    const auto writer = makeGeminiResponseWriter(shapeOf(true));
    writer->started({});
    QCOMPARE(writer->keepAlive(), ": keep-alive\r\n\r\n");
    writer->ping();
    QCOMPARE(writer->take(), ": keep-alive\r\n\r\n");
    QVERIFY(makeGeminiResponseWriter(shapeOf(false))->keepAlive().isEmpty());
    const auto whole = makeGeminiResponseWriter(shapeOf(false));
    whole->ping();
    QVERIFY(whole->take().isEmpty());
}

void GeminiResponseWriter::speed()
{
    QBENCHMARK
    {
        const auto writer = makeGeminiResponseWriter(shapeOf(true));
        writer->started({});
        writer->blockStarted(block(BlockKind::Text));
        for (int i = 0; i < 100; ++i) {
            writer->text("some words ");
            QVERIFY(!writer->take().isEmpty());
        }
        writer->blockEnded();
        end(*writer);
    }
}

QTEST_APPLESS_MAIN(GeminiResponseWriter)
#include "tst_geminiresponsewriter.moc"
