// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Arithmetic and ends by hand-written bodies; the recordings are read in tests/conformance.
#include "gateway/exchange/usagemeter.h"

#include <QTest>

using namespace station;

namespace {

UsageMeter read(Dialect dialect, bool stream, const QByteArray &body, qsizetype step = 0)
{
    UsageMeter meter(dialect, stream);
    step = step ? step : qMax<qsizetype>(1, body.size());
    for (qsizetype at = 0; at < body.size(); at += step) {
        QByteArray piece(body.constData() + at, qMin(step, body.size() - at));
        meter.feed(piece);
        piece.fill('#');
    }
    meter.finish();
    return meter;
}

/** "input output cached written reasoning", "-" for what is not reported. */
QByteArray words(const TokenCounts &c)
{
    QByteArray text;
    for (const auto &n : {c.input, c.output, c.cachedRead, c.cacheWrite, c.reasoning})
        text += (text.isEmpty() ? "" : " ") + (n ? QByteArray::number(*n) : QByteArray("-"));
    return text;
}

QByteArray sse(const QList<QByteArray> &data)
{
    QByteArray stream;
    for (const QByteArray &d : data)
        stream += "data: " + d + "\n\n";
    return stream;
}

} // namespace

class TestUsageMeter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reports_data();
    void reports();
    void streams_data();
    void streams();
    void ends_data();
    void ends();
    void contentAndEstimate_data();
    void contentAndEstimate();
    void alikeEvents();
    void overlongEvents();
    void overlongBody_data();
    void overlongBody();
    void responseId();
    void estimates();
};

void TestUsageMeter::reports_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("tokens");
    const auto row = [](const char *name, Dialect dialect, const char *body, const char *tokens) {
        QTest::newRow(name) << dialect << QByteArray(body) << QByteArray(tokens);
    };
    row("chat", Dialect::Chat, R"({"usage":{"prompt_tokens":10,"completion_tokens":5,"total_tokens":15}})",
        "10 5 - - -");
    row("chat, details", Dialect::Chat,
        R"({"usage":{"prompt_tokens":10,"completion_tokens":5,"total_tokens":15,"prompt_tokens_details":
        {"cached_tokens":4,"cache_write_tokens":2},"completion_tokens_details":{"reasoning_tokens":3}}})",
        "10 5 4 2 3");
    row("chat, null details", Dialect::Chat,
        R"({"usage":{"prompt_tokens":10,"completion_tokens":5,"prompt_tokens_details":null}})", "10 5 - - -");
    // xAI: total = prompt + completion + reasoning (wire format of Chat Completions §4).
    row("xAI", Dialect::Chat,
        R"({"usage":{"prompt_tokens":291,"completion_tokens":26,"total_tokens":513,
        "completion_tokens_details":{"reasoning_tokens":196}}})",
        "291 222 - - 196");
    row("DeepSeek", Dialect::Chat,
        R"({"usage":{"prompt_tokens":10,"completion_tokens":1,"prompt_cache_hit_tokens":8}})", "10 1 8 - -");
    row("Bailian", Dialect::Chat,
        R"({"usage":{"prompt_tokens":9,"completion_tokens":1,"prompt_tokens_details":{"cache_creation_input_tokens":7}}})",
        "9 1 - 7 -");
    row("Groq", Dialect::Chat, R"({"x_groq":{"usage":{"prompt_tokens":3,"completion_tokens":4}}})", "3 4 - - -");
    row("in the choice", Dialect::Chat, R"({"choices":[{"usage":{"prompt_tokens":3,"completion_tokens":4}}]})",
        "3 4 - - -");
    row("as fractions", Dialect::Chat, R"({"usage":{"prompt_tokens":3.0,"completion_tokens":4.0}})", "3 4 - - -");
    row("embeddings", Dialect::Chat, R"({"data":[],"usage":{"prompt_tokens":8,"total_tokens":8}})", "8 - - - -");
    row("responses", Dialect::Responses,
        R"({"usage":{"input_tokens":7,"input_tokens_details":{"cached_tokens":2,"cache_write_tokens":1},
        "output_tokens":9,"output_tokens_details":{"reasoning_tokens":4},"total_tokens":16}})",
        "7 9 2 1 4");
    row("messages: input leaves the cache out", Dialect::Messages,
        R"({"usage":{"input_tokens":5,"cache_read_input_tokens":100,"cache_creation_input_tokens":20,
        "output_tokens":9,"output_tokens_details":{"thinking_tokens":3}}})",
        "125 9 100 20 3");
    row("messages, null details", Dialect::Messages,
        R"({"usage":{"input_tokens":5,"cache_read_input_tokens":null,"output_tokens":9,"output_tokens_details":null}})",
        "5 9 - - -");
    row("gemini: thoughts beside candidates", Dialect::Gemini,
        R"({"usageMetadata":{"promptTokenCount":10,"toolUsePromptTokenCount":5,"candidatesTokenCount":3,
        "thoughtsTokenCount":20,"cachedContentTokenCount":8,"totalTokenCount":38}})",
        "15 23 8 - 20");
    row("gemini: thoughts alone", Dialect::Gemini,
        R"({"usageMetadata":{"promptTokenCount":10,"thoughtsTokenCount":20}})", "10 20 - - 20");
    row("gemini: a blocked prompt", Dialect::Gemini,
        R"({"promptFeedback":{"blockReason":"SAFETY"},"usageMetadata":{"promptTokenCount":10}})", "10 0 - - -");
    row("gemini: an array", Dialect::Gemini,
        R"([{"usageMetadata":{"promptTokenCount":1,"candidatesTokenCount":1}},
        {"usageMetadata":{"promptTokenCount":2,"candidatesTokenCount":30}}])",
        "2 30 - - -");
    row("pretty", Dialect::Chat,
        "{\n  \"usage\" :\r\n\t{\n  \"prompt_tokens\": 10,\n  \"completion_tokens\": 5\n}\n}\n", "10 5 - - -");
    row("nothing", Dialect::Chat, R"({"choices":[]})", "- - - - -");
    row("null", Dialect::Chat, R"({"usage":null})", "- - - - -");
    row("a text about it", Dialect::Chat,
        R"({"choices":[{"message":{"content":"{\"usage\":{\"prompt_tokens\":99}}"}}]})", "- - - - -");
    row("cut", Dialect::Chat, R"({"usage":{"prompt_tokens":10,"completion_tokens":)", "- - - - -");
    row("no JSON", Dialect::Chat, "<html>\"usage\":{}</html>", "- - - - -");
    row("empty", Dialect::Chat, "", "- - - - -");
}

void TestUsageMeter::reports()
{
    QFETCH(Dialect, dialect);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, tokens);
    for (const qsizetype step : {0, 1, 7}) {
        const UsageMeter meter = read(dialect, false, body, step);
        QCOMPARE(words(meter.reported()), tokens);
        QCOMPARE(meter.hasReport(), tokens != "- - - - -");
    }
    if (!body.contains('\n') && (dialect == Dialect::Chat || dialect == Dialect::Responses))
        QCOMPARE(words(read(dialect, true, sse({body})).reported()), tokens);
}

void TestUsageMeter::streams_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QByteArray>("tokens");
    QTest::newRow("chat: the last report counts")
        << Dialect::Chat
        << sse({R"({"choices":[{"delta":{"content":"a"}}],"usage":null})",
                R"({"choices":[{"delta":{}}],"usage":{"prompt_tokens":5,"completion_tokens":1}})",
                R"({"choices":[],"usage":{"prompt_tokens":5,"completion_tokens":7}})", "[DONE]"})
        << QByteArray("5 7 - - -");
    QTest::newRow("messages: start, then what is added up")
        << Dialect::Messages
        << sse({R"({"type":"message_start","message":{"usage":{"input_tokens":3,"cache_read_input_tokens":10,)"
                R"("cache_creation_input_tokens":20,"output_tokens":1}}})",
                R"({"type":"message_delta","usage":{"output_tokens":40}})"})
        << QByteArray("33 40 10 20 -");
    QTest::newRow("messages: the end corrects the start")
        << Dialect::Messages
        << sse({R"({"type":"message_start","message":{"usage":{"input_tokens":0,"output_tokens":0}}})",
                R"({"type":"message_delta","usage":{"input_tokens":6,"cache_read_input_tokens":4,"output_tokens":9}})"})
        << QByteArray("10 9 4 - -");
    QTest::newRow("messages: cut after the start")
        << Dialect::Messages
        << sse({R"({"type":"message_start","message":{"usage":{"input_tokens":3,"output_tokens":1}}})"})
        << QByteArray("3 1 - - -");
    QTest::newRow("gemini: counts grow")
        << Dialect::Gemini
        << sse({R"({"usageMetadata":{"promptTokenCount":9,"thoughtsTokenCount":30}})",
                R"({"usageMetadata":{"promptTokenCount":10,"candidatesTokenCount":2,"thoughtsTokenCount":31}})"})
        << QByteArray("10 33 - - 31");
    QTest::newRow("responses: in the last event")
        << Dialect::Responses
        << sse({R"({"type":"response.created","response":{"usage":null}})",
                R"({"type":"response.completed","response":{"usage":{"input_tokens":1,"output_tokens":2}}})"})
        << QByteArray("1 2 - - -");
    QTest::newRow("a broken event between") << Dialect::Chat
                                            << sse({R"({"usage":{"prompt_tokens":5,"completion_tokens":1}})",
                                                    R"({"usage":{"prompt_tokens":6,)", "nonsense \"usage\":{"})
                                            << QByteArray("5 1 - - -");
}

void TestUsageMeter::streams()
{
    QFETCH(Dialect, dialect);
    QFETCH(QByteArray, stream);
    QFETCH(QByteArray, tokens);
    for (qsizetype step = 1; step <= stream.size(); ++step)
        QCOMPARE(words(read(dialect, true, stream, step).reported()), tokens);
    const QByteArray crlf = QByteArray(stream).replace("\n", "\r\n");
    for (const qsizetype step : {0, 1, 2, 3})
        QCOMPARE(words(read(dialect, true, "\xEF\xBB\xBF: hello\r\n\r\n" + crlf, step).reported()), tokens);
}

void TestUsageMeter::ends_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<bool>("ended");
    const auto row = [](const char *name, Dialect dialect, const QByteArray &stream, bool ended) {
        QTest::newRow(name) << dialect << stream << ended;
    };
    row("chat [DONE]", Dialect::Chat, sse({"[DONE]"}), true);
    row("chat finish reason", Dialect::Chat, sse({R"({"choices":[{"delta":{},"finish_reason":"stop"}]})"}), true);
    row("chat no reason yet", Dialect::Chat, sse({R"({"choices":[{"delta":{},"finish_reason":null}]})"}), false);
    row("chat empty reason", Dialect::Chat, sse({R"({"choices":[{"finish_reason":""}]})"}), false);
    row("chat error", Dialect::Chat, sse({R"({"error":{"message":"x"}})"}), true);
    row("chat error later in the chunk", Dialect::Chat, sse({R"({"id":"x","error":{"message":"x"}})"}), true);
    row("chat text about it", Dialect::Chat,
        sse({R"({"choices":[{"delta":{"content":"\"finish_reason\":\"stop\" [DONE]"},"finish_reason":null}]})"}),
        false);
    row("chat nothing", Dialect::Chat, "", false);
    row("messages stop", Dialect::Messages, "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n", true);
    row("messages error", Dialect::Messages, "event: error\ndata: {\"type\":\"error\"}\n\n", true);
    row("messages delta is not the end", Dialect::Messages,
        "event: message_delta\ndata: {\"delta\":{\"stop_reason\":\"end_turn\"}}\n\n", false);
    row("messages text about it", Dialect::Messages,
        "event: content_block_delta\ndata: {\"delta\":{\"text\":\"message_stop\"}}\n\n", false);
    row("gemini finish reason", Dialect::Gemini, sse({R"({"candidates":[{"finishReason":"STOP"}]})"}), true);
    row("gemini blocked", Dialect::Gemini, sse({R"({"promptFeedback":{"blockReason":"SAFETY"}})"}), true);
    row("gemini error", Dialect::Gemini, sse({R"({"error":{"code":500}})"}), true);
    row("gemini going on", Dialect::Gemini, sse({R"({"candidates":[{"content":{}}]})"}), false);
    for (const char *type :
         {"response.completed", "response.incomplete", "response.failed", "response.cancelled", "error"}) {
        const QByteArray data = R"({"type":")" + QByteArray(type) + R"(","response":{}})";
        row(QByteArray("named " + QByteArray(type)), Dialect::Responses,
            "event: " + QByteArray(type) + '\n' + sse({data}), true);
        row(QByteArray("typed " + QByteArray(type)), Dialect::Responses, sse({data}), true);
    }
    row("responses created", Dialect::Responses,
        sse({R"({"type":"response.created","sequence_number":0,"response":{"error":null,"status":"in_progress"}})"}),
        false);
    row("responses delta about it", Dialect::Responses,
        sse({R"({"type":"response.output_text.delta","delta":"response.completed"})"}), false);
}

void TestUsageMeter::ends()
{
    QFETCH(Dialect, dialect);
    QFETCH(QByteArray, stream);
    QFETCH(bool, ended);
    for (const qsizetype step : {0, 1, 5})
        QCOMPARE(read(dialect, true, stream, step).sawEnd(), ended);
    // Once seen it stays so, whatever follows.
    QCOMPARE(read(dialect, true, stream + sse({"{}", "{\"usage\":null}"})).sawEnd(), ended);
}

void TestUsageMeter::contentAndEstimate_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<int>("bytes");
    QTest::newRow("chat") << Dialect::Chat << QByteArray(R"({"choices":[{"delta":{"content":"12345678"}}]})") << 8;
    QTest::newRow("chat role only") << Dialect::Chat
                                    << QByteArray(R"({"choices":[{"delta":{"role":"assistant","content":""}}]})") << 0;
    QTest::newRow("chat null") << Dialect::Chat << QByteArray(R"({"choices":[{"delta":{"content":null}}]})") << 0;
    QTest::newRow("chat reasoning") << Dialect::Chat
                                    << QByteArray(R"({"choices":[{"delta":{"reasoning_content":"1234"}}]})") << 4;
    QTest::newRow("chat arguments") << Dialect::Chat << QByteArray(R"({"function":{"arguments":"{\"a\":1}"}})") << 9;
    QTest::newRow("responses") << Dialect::Responses << QByteArray(R"({"type":"x.delta","delta":"12345"})") << 5;
    QTest::newRow("messages text") << Dialect::Messages
                                   << QByteArray(R"({"type":"content_block_delta","delta":{"text":"abc"}})") << 3;
    QTest::newRow("messages thinking") << Dialect::Messages
                                       << QByteArray(R"({"type":"content_block_delta","delta":{"thinking":"abcd"}})")
                                       << 4;
    QTest::newRow("messages arguments") << Dialect::Messages
                                        << QByteArray(R"({"type":"content_block_delta","delta":{"partial_json":"{"}})")
                                        << 1;
    QTest::newRow("gemini") << Dialect::Gemini << QByteArray(R"({"parts":[{"text":"abcdef"},{"text":"gh"}]})") << 8;
}

void TestUsageMeter::contentAndEstimate()
{
    QFETCH(Dialect, dialect);
    QFETCH(QByteArray, data);
    QFETCH(int, bytes);
    const UsageMeter once = read(dialect, true, sse({data}));
    QCOMPARE(once.hasContent(), bytes > 0);
    QCOMPARE(once.estimatedOutput(), (bytes + 3) / 4);
    QVERIFY(!once.hasReport());
    if (bytes == 0)
        return;
    // Events that are alike are read in a shorter way, to the same sum.
    const UsageMeter often = read(dialect, true, sse(QList<QByteArray>(100, data)));
    QCOMPARE(often.estimatedOutput(), (100 * bytes + 3) / 4);
    QCOMPARE(often.eventCount(), 100);
}

// What looks like the event before must not hide an end, a report or another choice.
void TestUsageMeter::alikeEvents()
{
    const QByteArray text = R"({"id":"c","choices":[{"index":0,"delta":{"content":"abcd"},"finish_reason":null}]})";
    const QByteArray braces = R"({"id":"c","choices":[{"index":0,"delta":{"content":"}{\"]"},"finish_reason":null}]})";
    const QByteArray end = R"({"id":"c","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]})";
    const QByteArray usage = R"({"id":"c","choices":[],"usage":{"prompt_tokens":1,"completion_tokens":2}})";
    const QByteArray within = R"({"id":"c","choices":[{"index":0,"delta":{"content":"x"},"finish_reason":null}],)"
                              R"("usage":{"prompt_tokens":7,"completion_tokens":8}})";
    QVERIFY(!read(Dialect::Chat, true, sse({text, text, braces, text})).sawEnd());
    QVERIFY(read(Dialect::Chat, true, sse({text, text, end})).sawEnd());
    QVERIFY(read(Dialect::Chat, true, sse({text, text, R"({"id":"c","error":{"message":"x"}})"})).sawEnd());
    QCOMPARE(words(read(Dialect::Chat, true, sse({text, text, usage})).reported()), QByteArray("1 2 - - -"));
    QCOMPARE(words(read(Dialect::Chat, true, sse({text, text, within, text})).reported()), QByteArray("7 8 - - -"));
    QCOMPARE(read(Dialect::Chat, true, sse({text, braces, text})).estimatedOutput(), 4);
    // Two choices in one event, and one whose delta holds the end of another's text.
    const QByteArray two = R"({"id":"c","choices":[{"index":0,"delta":{"content":"ab"},"finish_reason":"stop"},)"
                           R"({"index":0,"delta":{"content":"cd"},"finish_reason":null}]})";
    QVERIFY(read(Dialect::Chat, true, sse({text, text, two})).sawEnd());
}

// An event of many megabytes (an image in base64) is passed over, and what follows is read.
void TestUsageMeter::overlongEvents()
{
    const QByteArray image = R"({"parts":[{"inlineData":{"data":")" + QByteArray(5 * 1024 * 1024, 'A') + R"("}}]})";
    const QByteArray last =
        R"({"candidates":[{"finishReason":"STOP"}],"usageMetadata":{"promptTokenCount":4,"candidatesTokenCount":6}})";
    for (const qsizetype step : {qsizetype(0), qsizetype(4096), qsizetype(100'000)}) {
        const UsageMeter meter = read(Dialect::Gemini, true, sse({image, last}), step);
        QCOMPARE(words(meter.reported()), QByteArray("4 6 - - -"));
        QCOMPARE(meter.eventCount(), 2);
        QVERIFY(meter.sawEnd());
    }
    // Where it is the last one, its name tells that it was.
    const QByteArray completed = "event: response.completed\n"
        + sse({R"({"type":"response.completed","response":{"output":")" + QByteArray(3 * 1024 * 1024, 'A') + "\"}}"});
    QVERIFY(read(Dialect::Responses, true, completed, 4096).sawEnd());
}

void TestUsageMeter::overlongBody_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QByteArray>("tail");
    QTest::addColumn<QByteArray>("tokens");
    QTest::newRow("chat")
        << Dialect::Chat
        << QByteArray(
               R"("usage":{"prompt_tokens":3,"completion_tokens":4,"completion_tokens_details":{"reasoning_tokens":1}}})")
        << QByteArray("3 4 - - 1");
    QTest::newRow("gemini")
        << Dialect::Gemini
        << QByteArray(R"("usageMetadata": {"promptTokenCount": 3,"candidatesTokenCount": 4},"modelVersion":"m"})")
        << QByteArray("3 4 - - -");
    QTest::newRow("messages") << Dialect::Messages
                              << QByteArray(
                                     R"("usage":{"input_tokens":3,"cache_read_input_tokens":5,"output_tokens":4}})")
                              << QByteArray("8 4 5 - -");
    QTest::newRow("none") << Dialect::Chat << QByteArray(R"("x":1})") << QByteArray("- - - - -");
    QTest::newRow("null") << Dialect::Chat << QByteArray(R"("usage":null})") << QByteArray("- - - - -");
}

void TestUsageMeter::overlongBody()
{
    QFETCH(Dialect, dialect);
    QFETCH(QByteArray, tail);
    QFETCH(QByteArray, tokens);
    const QByteArray body = R"({"data":")" + QByteArray(20 * 1024 * 1024, 'A') + "\"," + tail;
    for (const qsizetype step : {qsizetype(0), qsizetype(1021), qsizetype(16 * 1024)})
        QCOMPARE(words(read(dialect, false, body, step).reported()), tokens);
}

void TestUsageMeter::responseId()
{
    QCOMPARE(read(Dialect::Responses, false, R"({"id":"resp_abc","object":"response"})").responseId(),
             QByteArray("resp_abc"));
    QCOMPARE(
        read(Dialect::Responses, true, sse({R"({"response":{"id":"resp_1"}})", R"({"id":"resp_2"})"})).responseId(),
        QByteArray("resp_1"));
    QVERIFY(read(Dialect::Responses, false, R"({"id":"other"})").responseId().isEmpty());
    QVERIFY(read(Dialect::Chat, false, R"({"id":"resp_abc"})").responseId().isEmpty());
}

void TestUsageMeter::estimates()
{
    QCOMPARE(estimatedInput(0), 0);
    QCOMPARE(estimatedInput(1), 1);
    QCOMPARE(estimatedInput(400), 100);
}

QTEST_GUILESS_MAIN(TestUsageMeter)
#include "tst_usagemeter.moc"
