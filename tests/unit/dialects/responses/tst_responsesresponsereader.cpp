// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventlog.h"
#include "gateway/dialects/responses/responsereader.h"

#include <QtTest>

using namespace station;

namespace {

/** Events as a server frames them; the lines are separated by "\n" here. */
QByteArray stream(const QByteArrayList &events)
{
    QByteArray out;
    for (const QByteArray &event : events)
        out += "event: x\ndata: " + event + "\n\n";
    return out;
}

EventLog *read(const QByteArray &bytes, qsizetype split = -1, bool isStream = true)
{
    auto *log = new EventLog;
    const auto reader = makeResponsesResponseReader({"openai", "openai", isStream}, *log);
    reader->feed(split < 0 ? QByteArrayView(bytes) : QByteArrayView(bytes).first(split));
    if (split >= 0 && !log->isOver)
        reader->feed(QByteArrayView(bytes).sliced(split));
    reader->finish();
    return log;
}

using Log = QScopedPointer<EventLog>;

const char kCreated[] = R"({"type":"response.created","response":{"id":"resp_1","model":"gpt","created_at":17.0,)"
                        R"("status":"in_progress","output":[]}})";
const char kDone[] = R"({"type":"response.completed","response":{"id":"resp_1","status":"completed","output":[],)"
                     R"("usage":{"input_tokens":10,"input_tokens_details":{"cached_tokens":4,"cache_write_tokens":1},)"
                     R"("output_tokens":5,"output_tokens_details":{"reasoning_tokens":2},"total_tokens":15}}})";

} // namespace

class TestResponsesResponseReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySplit();
    void noDeltas();
    void halfTheDeltas();
    void onlyTheEnd();
    void emptyOutput();
    void parallelCalls();
    void endsLate();
    void plainThoughts();
    void encrypted();
    void hosted();
    void customAndBuiltIn();
    void refusal();
    void typeComesLast();
    void endings_data();
    void endings();
    void errors_data();
    void errors();
    void whole_data();
    void whole();
    void rubbish_data();
    void rubbish();
};

void TestResponsesResponseReader::everySplit()
{
    const QByteArray bytes =
        ": comment\r\n\r\n"
        + stream(
            {kCreated,
             R"({"type":"response.output_item.added","output_index":0,"item":{"type":"message","id":"msg_1","content":[]}})",
             R"({"type":"response.content_part.added","output_index":0,"content_index":0,"part":{"type":"output_text","text":""}})",
             R"({"type":"response.output_text.delta","output_index":0,"content_index":0,"delta":"Hé\n"})",
             R"({"type":"response.output_text.delta","output_index":0,"content_index":0,"delta":"\ud83d\ude00","logprobs":[{"token":"x"}]})",
             R"({"type":"response.output_item.done","output_index":0,"item":{"type":"message","id":"msg_1","content":[{"type":"output_text","text":"Hé\n😀","annotations":[{"type":"url_citation","url":"u","start_index":0,"end_index":2}]}]}})",
             kDone})
        + "data: [DONE]\n\n";
    const QByteArrayList expected {"started resp_1", "block text", "+Hé\n",      "+😀",   R"(logprobs [{"token":"x"}])",
                                   "annotation u",   "end",        "finished 0", "ended"};
    for (qsizetype split = 0; split <= bytes.size(); ++split) {
        const Log log(read(bytes, split));
        QVERIFY(log->wasLegal);
        QCOMPARE(log->lines, expected);
        QCOMPARE(log->start.createdS, 17);
        QVERIFY(log->tokens.input == 10 && log->tokens.cachedRead == 4 && log->tokens.cacheWrite == 1);
        QVERIFY(log->tokens.output == 5 && log->tokens.reasoning == 2);
    }
}

void TestResponsesResponseReader::noDeltas()
{
    const Log log(read(stream(
        {kCreated,
         R"({"type":"response.output_item.done","output_index":0,"item":{"type":"reasoning","id":"rs_1","summary":[{"type":"summary_text","text":"a"},{"type":"summary_text","text":"b"}],"encrypted_content":"E"}})",
         R"({"type":"response.output_item.done","output_index":1,"item":{"type":"message","id":"msg_1","phase":"final_answer","content":[{"type":"output_text","text":"Hi"},{"type":"output_text","text":"Ho"}]}})",
         R"({"type":"response.output_item.done","output_index":2,"item":{"type":"function_call","id":"fc_1","call_id":"c","name":"f","namespace":"ns","arguments":"{}"}})",
         kDone})));
    QVERIFY(log->wasLegal);
    QCOMPARE(
        log->lines,
        (QByteArrayList {"started resp_1", "block reasoning", "+a", "paragraph", "+b", "opaque E", "end", "block text",
                         "+Hi", "end", "block text", "+Ho", "end", "block call", "+{}", "end", "finished 2", "ended"}));
    QCOMPARE(log->blocks[0].opaque->issuer, "openai");
    QCOMPARE(log->blocks[1].start.phase, "final_answer");
    QCOMPARE(log->blocks[3].start.nameSpace, "ns");
}

void TestResponsesResponseReader::halfTheDeltas()
{
    const Log log(read(stream(
        {kCreated,
         R"({"type":"response.output_item.added","output_index":0,"item":{"type":"function_call","id":"fc_1","call_id":"c","name":"f","arguments":""}})",
         R"({"type":"response.function_call_arguments.delta","output_index":0,"delta":"{\"a\""})",
         R"({"type":"response.output_item.done","output_index":0,"item":{"type":"function_call","id":"other","call_id":"c","name":"f","arguments":"{\"a\":1}"}})",
         kDone})));
    QCOMPARE(log->lines,
             (QByteArrayList {"started resp_1", "block call", R"(+{"a")", "+:1}", "end", "finished 2", "ended"}));
}

void TestResponsesResponseReader::onlyTheEnd()
{
    const Log log(read(stream(
        {R"({"type":"response.completed","response":{"id":"r","model":"m","status":"completed","output":[{"type":"message","content":[{"type":"output_text","text":"Hi"}]}]}})"})));
    QCOMPARE(log->lines, (QByteArrayList {"started r", "block text", "+Hi", "end", "finished 0", "ended"}));
}

void TestResponsesResponseReader::emptyOutput()
{
    // A call that was begun and never ended, as when a server leaves output_item.done out.
    const Log log(read(stream(
        {kCreated,
         R"({"type":"response.output_item.added","output_index":0,"item":{"type":"function_call","id":"fc_1","call_id":"c","name":"f","arguments":""}})",
         R"({"type":"response.function_call_arguments.delta","output_index":0,"delta":"{}"})", kDone})));
    QVERIFY(log->wasLegal);
    QCOMPARE(log->lines, (QByteArrayList {"started resp_1", "block call", "+{}", "end", "finished 2", "ended"}));
}

void TestResponsesResponseReader::parallelCalls()
{
    const Log log(read(stream(
        {kCreated,
         R"({"type":"response.output_item.added","output_index":0,"item":{"type":"function_call","id":"1","call_id":"a","name":"f","arguments":""}})",
         R"({"type":"response.output_item.added","output_index":1,"item":{"type":"function_call","id":"2","call_id":"b","name":"g","arguments":""}})",
         R"({"type":"response.function_call_arguments.delta","output_index":1,"delta":"{\"x\""})",
         R"({"type":"response.function_call_arguments.delta","output_index":0,"delta":"{}"})",
         R"({"type":"response.function_call_arguments.delta","output_index":1,"delta":":1}"})",
         R"({"type":"response.output_item.done","output_index":1,"item":{"type":"function_call","id":"2","call_id":"b","name":"g","arguments":"{\"x\":1}"}})",
         R"({"type":"response.output_item.done","output_index":0,"item":{"type":"function_call","id":"1","call_id":"a","name":"f","arguments":"{}"}})",
         kDone})));
    QVERIFY(log->wasLegal);
    QCOMPARE(log->blocks.size(), 2);
    QCOMPARE(log->blocks[0].text, "{}");
    QCOMPARE(log->blocks[0].start.callId, "a");
    QCOMPARE(log->blocks[1].text, R"({"x":1})");
    QCOMPARE(log->blocks[1].start.callId, "b");
}

void TestResponsesResponseReader::endsLate()
{
    // OpenRouter ends the reasoning behind the message, and calls it something else in the end.
    const Log log(read(stream(
        {kCreated,
         R"({"type":"response.output_item.added","output_index":0,"item":{"type":"reasoning","id":"rs_1","summary":[]}})",
         R"({"type":"response.reasoning_text.delta","output_index":0,"content_index":0,"delta":"thin"})",
         R"({"type":"response.output_item.added","output_index":1,"item":{"type":"message","id":"msg_1","content":[]}})",
         R"({"type":"response.output_text.delta","output_index":1,"content_index":0,"delta":"4"})",
         R"({"type":"response.output_item.done","output_index":1,"item":{"type":"message","id":"msg_1","content":[{"type":"output_text","text":"4"}]}})",
         R"({"type":"response.output_item.done","output_index":0,"item":{"type":"reasoning","id":"rs_1","summary":[],"content":[{"type":"reasoning_text","text":"think"}]}})",
         R"({"type":"response.completed","response":{"status":"completed","output":[{"type":"reasoning","id":"rs_9","summary":[],"content":[{"type":"reasoning_text","text":"think"}]},{"type":"message","id":"msg_1","content":[{"type":"output_text","text":"4"}]}]}})"})));
    QVERIFY(log->wasLegal);
    QCOMPARE(log->textOf(BlockKind::Reasoning), "think");
    QCOMPARE(log->textOf(BlockKind::Text), "4");
}

void TestResponsesResponseReader::plainThoughts()
{
    const Log log(read(
        R"({"status":"completed","output":[{"type":"reasoning","id":"x","status":"completed","summary":[],"content":[{"type":"reasoning_text","text":"cot"}],"encrypted_content":null}]})",
        -1, false));
    QVERIFY(log->blocks[0].start.isPlain);
    QVERIFY(log->blocks[0].opaque && log->blocks[0].opaque->kind == Opaque::Kind::Plain);
    QCOMPARE(log->blocks[0].text, "cot");
}

void TestResponsesResponseReader::encrypted()
{
    const Log log(read(
        R"({"status":"completed","output":[{"type":"reasoning","id":"x","summary":[]},{"type":"reasoning","id":"y","summary":[],"encrypted_content":"E"}]})",
        -1, false));
    QCOMPARE(log->blocks.size(), 1);
    QCOMPARE(log->blocks[0].opaque->data, "E");
    QCOMPARE(log->blocks[0].start.itemId, "y");
}

void TestResponsesResponseReader::hosted()
{
    const Log log(read(stream(
        {kCreated,
         R"({"type":"response.output_item.added","output_index":0,"item":{"type":"web_search_call","id":"ws_1","status":"in_progress"}})",
         R"({"type":"response.web_search_call.searching","output_index":0,"item_id":"ws_1"})",
         R"({"type":"response.output_item.done","output_index":0,"item":{"type":"web_search_call","id":"ws_1","status":"completed","action":{"type":"search","query":"cats"}}})",
         R"({"type":"response.output_item.done","output_index":1,"item":{"type":"image_generation_call","id":"ig_1","result":"iVBO","output_format":"webp"}})",
         R"({"type":"codex.rate_limits","plan_type":"pro"})", kDone})));
    QVERIFY(log->wasLegal);
    QCOMPARE(log->blocks.size(), 2);
    QCOMPARE(log->blocks[0].start.native.text, "Searched the web for: cats");
    QVERIFY(log->blocks[0].start.native.json.contains(R"("query":"cats")"));
    QCOMPARE(log->blocks[1].start.image.mimeType, "image/webp");
    QCOMPARE(log->blocks[1].start.image.data, "iVBO");
    QVERIFY(log->pings > 0);
}

void TestResponsesResponseReader::customAndBuiltIn()
{
    const Log log(read(stream(
        {kCreated,
         R"({"type":"response.output_item.added","output_index":0,"item":{"type":"custom_tool_call","id":"ctc_1","call_id":"c","name":"p","input":""}})",
         R"({"type":"response.custom_tool_call_input.delta","output_index":0,"delta":"a\"b"})",
         R"({"type":"response.output_item.done","output_index":0,"item":{"type":"custom_tool_call","id":"ctc_1","call_id":"c","name":"p","input":"a\"b"}})",
         R"({"type":"response.output_item.done","output_index":1,"item":{"type":"local_shell_call","id":"lsh","call_id":"d","action":{"type":"exec","command":["ls"]}}})",
         R"({"type":"response.output_item.done","output_index":2,"item":{"type":"tool_search_call","id":"t","call_id":"e","execution":"client","arguments":{"q":1}}})",
         R"({"type":"response.output_item.done","output_index":3,"item":{"type":"tool_search_call","id":"u","call_id":null,"execution":"server","arguments":{"q":1}}})",
         kDone})));
    QCOMPARE(log->blocks[0].text, "a\"b");
    QCOMPARE(log->blocks[0].start.toolKind, ToolKind::Custom);
    QCOMPARE(log->blocks[1].start.toolKind, ToolKind::LocalShell);
    QCOMPARE(log->blocks[1].text, R"({"type":"exec","command":["ls"]})");
    QCOMPARE(log->blocks[2].start.toolKind, ToolKind::ToolSearch);
    QCOMPARE(log->blocks[2].text, R"({"q":1})");
    QCOMPARE(log->blocks[3].start.kind, BlockKind::Native);
}

void TestResponsesResponseReader::refusal()
{
    const Log log(read(stream(
        {kCreated,
         R"({"type":"response.output_item.added","output_index":0,"item":{"type":"message","id":"m","content":[]}})",
         R"({"type":"response.refusal.delta","output_index":0,"content_index":0,"delta":"No"})",
         R"({"type":"response.output_item.done","output_index":0,"item":{"type":"message","id":"m","content":[{"type":"refusal","refusal":"No way"}]}})",
         kDone})));
    QCOMPARE(log->textOf(BlockKind::Refusal), "No way");
    QCOMPARE(log->finish->reason, FinishReason::Refusal);
}

void TestResponsesResponseReader::typeComesLast()
{
    const Log log(read(stream(
        {R"({"response":{"id":"r","model":"m"},"type":"response.created"})",
         R"({"output_index":0,"item":{"content":[],"id":"m","role":"assistant","type":"message"},"type":"response.output_item.added"})",
         R"({"delta":"Hi","content_index":0,"output_index":0,"type":"response.output_text.delta"})",
         R"({"response":{"output":[{"content":[{"text":"Hi","type":"output_text"}],"type":"message"}],"status":"completed"},"type":"response.completed"})"})));
    QCOMPARE(log->lines, (QByteArrayList {"started r", "block text", "+Hi", "end", "finished 0", "ended"}));
}

void TestResponsesResponseReader::endings_data()
{
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<int>("reason");
    QTest::newRow("stop") << QByteArray(kDone) << int(FinishReason::Stop);
    QTest::newRow("length") << QByteArray(
        R"({"type":"response.incomplete","response":{"status":"incomplete","incomplete_details":{"reason":"max_output_tokens"}}})")
                            << int(FinishReason::Length);
    QTest::newRow("filter") << QByteArray(
        R"({"type":"response.incomplete","response":{"status":"incomplete","incomplete_details":{"reason":"content_filter"}}})")
                            << int(FinishReason::Filter);
}

void TestResponsesResponseReader::endings()
{
    QFETCH(QByteArray, event);
    QFETCH(int, reason);
    const Log log(read(stream({kCreated, event})));
    QVERIFY(log->finish && log->wasLegal && !log->failure);
    QCOMPARE(int(log->finish->reason), reason);
}

void TestResponsesResponseReader::errors_data()
{
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const char *event, FailureKind kind) {
        QTest::newRow(name) << QByteArray(event) << int(kind);
    };
    row("flat", R"({"type":"error","code":"rate_limit_exceeded","message":"Slow","param":null,"sequence_number":3})",
        FailureKind::RateLimited);
    row("nested",
        R"({"type":"error","error":{"type":"insufficient_quota","code":"insufficient_quota","message":"Slow"}})",
        FailureKind::QuotaSpent);
    row("by type", R"({"type":"error","error":{"type":"invalid_request_error","code":"odd","message":"Slow"}})",
        FailureKind::BadRequest);
    row("failed",
        R"({"type":"response.failed","response":{"status":"failed","error":{"code":"context_length_exceeded","message":"Slow"}}})",
        FailureKind::ContextTooLong);
    row("window",
        R"({"type":"response.failed","response":{"error":{"type":"usage_limit_reached","message":"Slow","resets_at":1700,"resets_in_seconds":60}}})",
        FailureKind::WindowSpent);
    row("overloaded",
        R"({"type":"response.failed","response":{"error":{"code":"server_is_overloaded","message":"Slow"}}})",
        FailureKind::Overloaded);
    row("unknown", R"({"type":"response.failed","response":{"error":{"code":501,"message":"Slow"}}})",
        FailureKind::ServerError);
    row("text", R"({"type":"error","error":"Slow"})", FailureKind::ServerError);
}

void TestResponsesResponseReader::errors()
{
    QFETCH(QByteArray, event);
    QFETCH(int, kind);
    const Log log(read(stream({kCreated, event, kDone})));
    QVERIFY(log->wasLegal && log->failure);
    QCOMPARE(int(log->failure->kind), kind);
    QCOMPARE(log->failure->message, "Slow");
}

void TestResponsesResponseReader::whole_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("last");
    QTest::newRow("completed") << QByteArray(R"({"id":"r","status":"completed","output":[]})") << QByteArray("ended");
    QTest::newRow("failed") << QByteArray(R"({"status":"failed","error":{"code":"server_error","message":"M"}})")
                            << QByteArray("failed 10 M");
    QTest::newRow("queued") << QByteArray(R"({"status":"queued","output":[]})")
                            << QByteArray("failed 12 The provider answers in the background, which is not asked for");
    QTest::newRow("no status") << QByteArray(R"({"error":{"message":"M"}})") << QByteArray("failed 10 M");
}

void TestResponsesResponseReader::whole()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, last);
    for (qsizetype split = 0; split <= body.size(); ++split) {
        const Log log(read(body, split, false));
        QVERIFY(log->wasLegal);
        QCOMPARE(log->lines.last(), last);
    }
}

void TestResponsesResponseReader::rubbish_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isStream");
    QTest::newRow("nothing") << QByteArray() << true;
    QTest::newRow("no body") << QByteArray() << false;
    QTest::newRow("HTML") << QByteArray("<html>") << false;
    QTest::newRow("cut off") << stream({kCreated}) << true;
    QTest::newRow("not JSON") << stream({kCreated, "{oops", kDone}) << true;
    QTest::newRow("an array") << stream({kCreated, "[1]", kDone}) << true;
    QTest::newRow("wrong types") << stream(
        {kCreated, R"({"type":"response.output_item.added","item":{"type":"message","content":3}})", kDone})
                                 << true;
}

void TestResponsesResponseReader::rubbish()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isStream);
    const Log log(read(bytes, -1, isStream));
    QVERIFY(log->wasLegal && log->failure);
    QCOMPARE(log->failure->kind, FailureKind::Broken);
}

QTEST_GUILESS_MAIN(TestResponsesResponseReader)
#include "tst_responsesresponsereader.moc"
