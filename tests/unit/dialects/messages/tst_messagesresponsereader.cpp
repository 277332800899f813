// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answersink.h"
#include "gateway/dialects/messages/responsereader.h"

#include <QtTest>

using namespace station;

namespace {

QByteArray sse(const QByteArray &json)
{
    const qsizetype from = json.indexOf("\"type\":\"") + 8;
    return "event: " + json.mid(from, json.indexOf('"', from) - from) + "\ndata: " + json + "\n\n";
}

const QByteArray kStart = sse(
    R"({"type":"message_start","message":{"id":"msg_1","type":"message","role":"assistant","model":"claude-x","content":[],"stop_reason":null,"usage":{"input_tokens":10,"cache_creation_input_tokens":3,"cache_read_input_tokens":7,"output_tokens":1,"service_tier":"standard"}}})");
const QByteArray kEnd = sse(R"({"type":"message_stop"})");

QByteArray stopped(const QByteArray &reason, const QByteArray &more = {})
{
    return sse(
        "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"" + reason + "\",\"stop_sequence\":null" + more
        + R"(},"usage":{"output_tokens":42,"input_tokens":null,"output_tokens_details":{"thinking_tokens":20}}})");
}

/** Thinking, text with an umlaut and an emoji, two calls, a server's tool: every kind of block. */
const QByteArray kAll =
    kStart
    + sse(
        R"({"type":"content_block_start","index":0,"content_block":{"type":"thinking","thinking":"","signature":""}})")
    + sse(R"({"type": "ping"})")
    + sse("{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"thinking_delta\",\"thinking\":"
          "\"Hm\\u00e4\"}}")
    + sse(R"({"type":"content_block_delta","index":0,"delta":{"type":"signature_delta","signature":"S1"}})")
    + sse(R"({"type":"content_block_delta","index":0,"delta":{"type":"signature_delta","signature":"S2"}})")
    + sse(R"({"type":"content_block_stop","index":0})")
    + sse(R"({"type":"content_block_start","index":1,"content_block":{"type":"redacted_thinking","data":"R"}})")
    + sse(R"({"type":"content_block_stop","index":1})")
    + sse(R"({"type":"content_block_start","index":2,"content_block":{"type":"text","text":""}})")
    + sse(
        R"({"type":"content_block_delta","index":2,"delta":{"type":"citations_delta","citation":{"type":"char_location","cited_text":"c"}}})")
    + sse("{\"type\":\"content_block_delta\",\"index\":2,\"delta\":{\"type\":\"text_delta\",\"text\":"
          "\"Gr\xc3\xbc\xc3\x9f\x65 \xf0\x9f\x91\x8b\"}}")
    + sse(R"({"type":"content_block_stop","index":2})")
    + sse(
        R"({"type":"content_block_start","index":3,"content_block":{"type":"server_tool_use","id":"srv","name":"web_search","input":{}}})")
    + sse("{\"type\":\"content_block_delta\",\"index\":3,\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":"
          "\"{\\\"query\\\":\"}}")
    + sse("{\"type\":\"content_block_delta\",\"index\":3,\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":"
          "\"\\\"q\\\"}\"}}")
    + sse(R"({"type":"content_block_stop","index":3})")
    + sse(
        R"({"type":"content_block_start","index":4,"content_block":{"type":"tool_use","id":"t1","name":"a","input":{}}})")
    + sse(R"({"type":"content_block_delta","index":4,"delta":{"type":"input_json_delta","partial_json":""}})")
    + sse("{\"type\":\"content_block_delta\",\"index\":4,\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":"
          "\"{\\\"x\\\":1.0\"}}")
    + sse(R"({"type":"content_block_delta","index":4,"delta":{"type":"input_json_delta","partial_json":"0}"}})")
    + sse(R"({"type":"content_block_stop","index":4})")
    + sse(
        R"({"type":"content_block_start","index":5,"content_block":{"type":"tool_use","id":"t2","name":"b","input":{}}})")
    + sse(R"({"type":"content_block_stop","index":5})") + stopped("tool_use") + kEnd;

AnswerSink read(const QByteArray &body, const std::vector<qsizetype> &cuts = {}, bool isStream = true,
                const QByteArray &provider = "anthropic")
{
    AnswerSink sink;
    const auto reader = makeMessagesResponseReader({provider, provider, isStream}, sink);
    qsizetype from = 0;
    for (const qsizetype cut : cuts) {
        reader->feed(QByteArrayView(body).sliced(from, cut - from));
        from = cut;
    }
    reader->feed(QByteArrayView(body).sliced(from));
    reader->finish();
    return sink;
}

void checkAll(const AnswerSink &sink)
{
    QVERIFY2(sink.mistakes.isEmpty(), sink.mistakes);
    QVERIFY(sink.hasEnded);
    QCOMPARE(sink.blocks.size(), size_t(6));
    QCOMPARE(sink.blocks[0].text, "Hm\xc3\xa4");
    QCOMPARE(sink.blocks[0].opaque->data, "S2");
    QCOMPARE(sink.blocks[0].opaque->issuer, "anthropic");
    QVERIFY(sink.blocks[1].opaque->kind == Opaque::Kind::Redacted);
    QCOMPARE(sink.blocks[2].text, "Gr\xc3\xbc\xc3\x9f\x65 \xf0\x9f\x91\x8b");
    QCOMPARE(sink.blocks[2].citations.size(), size_t(1));
    QCOMPARE(sink.blocks[3].start.native.json,
             R"({"type":"server_tool_use","id":"srv","name":"web_search","input":{"query":"q"}})");
    QCOMPARE(sink.blocks[4].text, R"({"x":1.00})");
    QVERIFY(sink.blocks[5].text.isEmpty());
    QCOMPARE(sink.blocks[5].start.callId, "t2");
    QVERIFY(sink.finish.reason == FinishReason::ToolUse);
    QCOMPARE(sink.start.id, "msg_1");
    QCOMPARE(sink.start.serviceTier, "standard");
    QCOMPARE(*sink.counts.input, 20);
    QCOMPARE(*sink.counts.cachedRead, 7);
    QCOMPARE(*sink.counts.cacheWrite, 3);
    QCOMPARE(*sink.counts.output, 42);
    QCOMPARE(*sink.counts.reasoning, 20);
    QCOMPARE(sink.pings, 1);
}

constexpr char kWholeBody[] =
    R"({"content":[{"signature":"S2","thinking":"Hmä","type":"thinking"},{"data":"R","type":"redacted_thinking"},)"
    R"({"type":"text","text":"Grüße 👋","citations":[{"type":"char_location","cited_text":"c"}]},)"
    R"({"type":"server_tool_use","id":"srv","name":"web_search","input":{"query":"q"}},)"
    R"({"type":"tool_use","id":"t1","name":"a","input":{"x":1.00}},{"type":"tool_use","id":"t2","name":"b","input":{}}],)"
    R"("id":"msg_1","model":"claude-x","role":"assistant","stop_reason":"tool_use","stop_sequence":null,"type":"message",)"
    R"("usage":{"input_tokens":10,"cache_creation_input_tokens":3,"cache_read_input_tokens":7,"output_tokens":42,)"
    R"("output_tokens_details":{"thinking_tokens":20},"service_tier":"standard"}})";

} // namespace

class TestMessagesResponseReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySplit()
    {
        checkAll(read(kAll));
        for (qsizetype cut = 0; cut <= kAll.size(); ++cut) {
            checkAll(read(kAll, {cut}));
            if (QTest::currentTestFailed())
                return;
        }
        std::vector<qsizetype> bytes;
        for (qsizetype i = 1; i < kAll.size(); ++i)
            bytes.push_back(i);
        checkAll(read(kAll, bytes));
    }

    void wholeBody()
    {
        // The members as a recorder sorts them: what begins the answer comes last.
        const AnswerSink sink = read(kWholeBody, {50, 51}, false);
        AnswerSink withPing = sink;
        withPing.pings = 1; // a body has none
        checkAll(withPing);
    }

    void finishReasons_data()
    {
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<int>("expected");
        QTest::newRow("end_turn") << QByteArray("end_turn") << int(FinishReason::Stop);
        QTest::newRow("max_tokens") << QByteArray("max_tokens") << int(FinishReason::Length);
        QTest::newRow("stop_sequence") << QByteArray("stop_sequence") << int(FinishReason::StopSequence);
        QTest::newRow("pause_turn") << QByteArray("pause_turn") << int(FinishReason::Pause);
        QTest::newRow("window") << QByteArray("model_context_window_exceeded") << int(FinishReason::ContextFull);
        QTest::newRow("refusal") << QByteArray("refusal") << int(FinishReason::Refusal);
        QTest::newRow("new one") << QByteArray("some_day") << int(FinishReason::Stop);
    }

    void finishReasons()
    {
        QFETCH(QByteArray, reason);
        QFETCH(int, expected);
        const AnswerSink sink =
            read(kStart + stopped(reason, R"(,"stop_details":{"type":"refusal","explanation":"why"})") + kEnd);
        QVERIFY(sink.hasEnded);
        QCOMPARE(int(sink.finish.reason), expected);
        QCOMPARE(sink.finish.explanation, "why");
    }

    void ends()
    {
        const AnswerSink early = read(kStart + stopped("end_turn"));
        QVERIFY(early.hasEnded); // message_stop says nothing new
        const AnswerSink broken = read(kStart);
        QVERIFY(broken.failure && broken.failure->kind == FailureKind::Broken);
        const AnswerSink empty = read({});
        QVERIFY(empty.failure && empty.failure->kind == FailureKind::Broken);
        const AnswerSink whole = read("<html>", {}, false);
        QVERIFY(whole.failure && whole.failure->kind == FailureKind::Broken);
        const AnswerSink bad = read(kStart + "event: ping\ndata: {\"type\":\n\n" + kEnd);
        QVERIFY(bad.failure && !bad.hasEnded);
    }

    void errors_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<int>("kind");
        QTest::newRow("overloaded") << QByteArray("overloaded_error") << QByteArray("Overloaded")
                                    << int(FailureKind::Overloaded);
        QTest::newRow("api") << QByteArray("api_error") << QByteArray("Internal") << int(FailureKind::ServerError);
        QTest::newRow("rate") << QByteArray("rate_limit_error") << QByteArray("slow") << int(FailureKind::RateLimited);
        QTest::newRow("too long") << QByteArray("invalid_request_error")
                                  << QByteArray("prompt is too long: 2 tokens > 1 maximum")
                                  << int(FailureKind::ContextTooLong);
        QTest::newRow("bad") << QByteArray("invalid_request_error") << QByteArray("no") << int(FailureKind::BadRequest);
    }

    void errors()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, message);
        QFETCH(int, kind);
        const QByteArray json = "{\"type\":\"error\",\"error\":{\"type\":\"" + type + R"(","message":")" + message
            + "\"},\"request_id\":\"r\"}";
        for (const AnswerSink &sink : {read(kStart + sse(json) + kEnd), read(json, {}, false)}) {
            QVERIFY2(sink.mistakes.isEmpty(), sink.mistakes);
            QVERIFY(sink.failure && !sink.hasEnded);
            QCOMPARE(int(sink.failure->kind), kind);
            QCOMPARE(sink.failure->message, message);
            QCOMPARE(sink.failure->code, type);
        }
    }

    /** What servers do that only resemble the dialect. */
    void likenesses()
    {
        const AnswerSink whole = read(
            sse(R"({"type":"content_block_start","index":0,"content_block":{"type":"tool_use","id":"t","name":"a","input":{"x":1}}})")
            + sse(R"({"type":"content_block_stop","index":0})") + stopped("end_turn") + "data: [DONE]\n\n");
        QVERIFY2(whole.mistakes.isEmpty(), whole.mistakes);
        QCOMPARE(whole.blocks[0].text, R"({"x":1})");
        QVERIFY(whole.finish.reason == FinishReason::ToolUse);

        const AnswerSink loose = read(
            kStart + sse(R"({"type":"content_block_delta","index":0,"delta":{"type":"thinking_delta","thinking":"a"}})")
                + sse(R"({"type":"content_block_delta","index":1,"delta":{"type":"text_delta","text":"b"}})")
                + sse(R"({"type":"from_the_future"})") + stopped("end_turn") + kEnd,
            {}, true, "deepseek");
        QVERIFY2(loose.mistakes.isEmpty(), loose.mistakes);
        QCOMPARE(loose.blocks.size(), size_t(2));
        QVERIFY(loose.blocks[0].start.isPlain);
        QVERIFY(loose.blocks[0].opaque->kind == Opaque::Kind::Plain);
        QCOMPARE(loose.blocks[1].text, "b");
    }

    void compaction()
    {
        const AnswerSink sink = read(
            kStart
            + sse(R"({"type":"content_block_start","index":0,"content_block":{"type":"compaction","content":null}})")
            + sse("{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"compaction_delta\","
                  "\"content\":\"a\\n\"}}")
            + sse(R"({"type":"content_block_delta","index":0,"delta":{"type":"compaction_delta","content":"b"}})")
            + sse(R"({"type":"content_block_stop","index":0})") + stopped("compaction") + kEnd);
        QCOMPARE(sink.blocks[0].start.native.json, "{\"type\":\"compaction\",\"content\":\"a\\nb\"}");
        QCOMPARE(sink.blocks[0].start.native.text, "a\nb");
        QVERIFY(sink.finish.reason == FinishReason::Pause);
    }
};

QTEST_APPLESS_MAIN(TestMessagesResponseReader)
#include "tst_messagesresponsereader.moc"
