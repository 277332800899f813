// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventlog.h"
#include "gateway/dialects/gemini/responsereader.h"

#include <QtTest>

using namespace station;

namespace {

const char kIssuer[] = "gemini/3";

EventLog read(const QByteArray &body, qsizetype size = -1)
{
    EventLog log;
    const auto reader = makeGeminiResponseReader({"gemini", kIssuer, true}, log);
    if (size <= 0)
        size = std::max<qsizetype>(1, body.size());
    for (qsizetype at = 0; at < body.size(); at += size)
        reader->feed(QByteArrayView(body).sliced(at, std::min(size, body.size() - at)));
    reader->finish();
    return log;
}

QByteArray sse(const QByteArrayList &chunks)
{
    QByteArray body;
    for (const QByteArray &chunk : chunks)
        body += "data: " + chunk + "\r\n\r\n";
    return body;
}

QByteArray chunk(const QByteArray &parts, const QByteArray &more = {})
{
    return R"({"candidates":[{"content":{"parts":[)" + parts + R"(],"role":"model"})" + more
        + R"(,"index":0}],"modelVersion":"gemini-3-pro","responseId":"rid-1"})";
}

const char kStop[] = R"(,"finishReason":"STOP")";

} // namespace

class GeminiResponseReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textInEverySplit();
    void listInEverySplit();
    void wholeBody();
    void calls();
    void indentedCall();
    void partialArgs();
    void severalPartialCalls();
    void thoughts();
    void signatures();
    void images();
    void serverParts();
    void grounding();
    void groundingWithSignature();
    void logprobs();
    void usage_data();
    void usage();
    void finishes_data();
    void finishes();
    void blockedPrompt();
    void severalCandidates();
    void errors_data();
    void errors();
    void brokenOff_data();
    void brokenOff();
    void oddBytes();
    void speed();
};

void GeminiResponseReader::textInEverySplit()
{
    const QByteArray body =
        ": hello\r\n\r\n"
        + sse(
            {R"({"candidates":[{"content":{"parts":[{"text":"Grüß"}],"role":"model"},"index":0}],"usageMetadata":{"promptTokenCount":5,"totalTokenCount":5},"modelVersion":"gemini-3-pro","responseId":"rid-1","createTime":"2026-04-07T16:49:58.333958Z"})",
             chunk(R"({"text":" \"Gott\" 😀\n"})"),
             R"({"candidates":[{"content":{"role":"model"},"finishReason":"STOP","index":0}],"usageMetadata":{"promptTokenCount":6,"candidatesTokenCount":4,"thoughtsTokenCount":3,"cachedContentTokenCount":2,"toolUsePromptTokenCount":1,"totalTokenCount":14}})"});
    for (qsizetype size = 1; size <= body.size(); ++size) {
        const EventLog log = read(body, size);
        QVERIFY(log.wasLegal && log.isOver && !log.failure);
        QCOMPARE(log.outline(), "text");
        QCOMPARE(log.blocks[0].text, "Grüß \"Gott\" 😀\n");
        QCOMPARE(log.start.id, "rid-1");
        QCOMPARE(log.start.model, "gemini-3-pro");
        QCOMPARE(log.start.createdS, qint64(1775580598));
        QCOMPARE(log.tokens.input, std::optional<qint64>(7));
        QCOMPARE(log.tokens.output, std::optional<qint64>(7));
        QCOMPARE(log.tokens.reasoning, std::optional<qint64>(3));
        QCOMPARE(log.tokens.cachedRead, std::optional<qint64>(2));
        QCOMPARE(log.finishes.at(0).reason, FinishReason::Stop);
    }
}

void GeminiResponseReader::listInEverySplit()
{
    const QByteArray body =
        "[" + chunk(R"({"text":"a]}\\\"{"})") + "\n,\r\n" + chunk(R"({"text":"b"})", kStop) + "\n]\n";
    for (qsizetype size = 1; size <= body.size(); ++size) {
        const EventLog log = read(body, size);
        QVERIFY(log.wasLegal && !log.failure);
        QCOMPARE(log.textOf(BlockKind::Text), "a]}\\\"{b");
    }
}

void GeminiResponseReader::wholeBody()
{
    const EventLog log = read("\xEF\xBB\xBF " + chunk(R"({"text":"a"},{"text":"b"})", kStop) + "\n");
    QCOMPARE(log.outline(), "text");
    QCOMPARE(log.textOf(BlockKind::Text), "ab");
    QVERIFY(log.isOver && !log.failure);
}

void GeminiResponseReader::calls()
{
    const EventLog log =
        read(sse({chunk(R"({"text":"Let me see."})"),
                  chunk(R"({"functionCall":{"name":"f","args":{"b":2.50,"a":"x y"}},"thoughtSignature":"c2ln"},
        {"functionCall":{"name":"g"}})"),
                  chunk(R"({"functionCall":{"id":"own","name":"f","args":{}}})", kStop)})
                 .replace("\n        ", ""));
    QCOMPARE(log.outline(), "text thought+sig call:f call:g call:f");
    QCOMPARE(log.blocks[1].opaque, std::optional(Opaque {Opaque::Kind::Thought, "c2ln", kIssuer}));
    QCOMPARE(log.blocks[2].text, R"({"b":2.50,"a":"x y"})");
    QCOMPARE(log.blocks[2].start.callId, "call_rid-1_0");
    QCOMPARE(log.blocks[3].text, "{}");
    QCOMPARE(log.blocks[3].start.callId, "call_rid-1_1");
    QCOMPARE(log.blocks[4].start.callId, "own");
    QCOMPARE(log.finishes.at(0).reason, FinishReason::ToolUse);
    QVERIFY(log.wasLegal);
    // Two answers of a provider that names none of them have other ids.
    const QByteArray nameless =
        R"({"candidates":[{"content":{"parts":[{"functionCall":{"name":"f"}}]},"finishReason":"STOP"}]})";
    QVERIFY(read(nameless).blocks[0].start.callId != read(nameless).blocks[0].start.callId);
}

void GeminiResponseReader::indentedCall()
{
    const EventLog log =
        read(chunk("{\"functionCall\": {\n  \"name\": \"f\",\n  \"args\": {\n    \"a b\": \"c \\\" d\",\n"
                   "    \"n\": [ 1, 2 ]\n  }\n}}",
                   kStop));
    QCOMPARE(log.blocks[0].text, R"({"a b":"c \" d","n":[1,2]})");
}

void GeminiResponseReader::partialArgs()
{
    const EventLog log = read(sse(
        {chunk(R"({"functionCall":{"name":"cook","willContinue":true},"thoughtSignature":"c2ln"})"),
         chunk(
             R"({"functionCall":{"partialArgs":[{"jsonPath":"$.recipe.items[0].amount","stringValue":"16 ","willContinue":true}],"willContinue":true}})"),
         chunk(
             R"({"functionCall":{"partialArgs":[{"jsonPath":"$.recipe.items[0].amount","stringValue":"oz"}],"willContinue":true}})"),
         chunk(R"({"functionCall":{"willContinue":true}})"),
         chunk(
             R"({"functionCall":{"partialArgs":[{"jsonPath":"$.recipe.items[1]['the name']","stringValue":"\"x\""},{"jsonPath":"$.n","numberValue":1.50},{"jsonPath":"$.yes","boolValue":true},{"jsonPath":"$.no","nullValue":"NULL_VALUE"}],"willContinue":true}})"),
         chunk(R"({"functionCall":{}})"), chunk(R"({"text":""})", kStop)}));
    QCOMPARE(log.outline(), "thought+sig call:cook");
    QCOMPARE(log.blocks[1].text,
             R"({"recipe":{"items":[{"amount":"16 oz"},{"the name":"\"x\""}]},"n":1.50,"yes":true,"no":null})");
    QCOMPARE(log.finishes.at(0).reason, FinishReason::ToolUse);
    QVERIFY(log.wasLegal && !log.failure);
    const EventLog bad = read(sse({chunk(
        R"({"functionCall":{"name":"f","partialArgs":[{"jsonPath":"$.a[999999999]","stringValue":"x"}],"willContinue":true}})")}));
    QCOMPARE(bad.failure->kind, FailureKind::Broken);
}

void GeminiResponseReader::severalPartialCalls()
{
    const EventLog log = read(sse(
        {chunk(R"({"functionCall":{"name":"f","willContinue":true}})"),
         chunk(R"({"functionCall":{"partialArgs":[{"jsonPath":"$.a","stringValue":"1"}],"willContinue":true}})"),
         chunk(
             R"({"functionCall":{"name":"g","partialArgs":[{"jsonPath":"$.b","stringValue":"2"}],"willContinue":true}})"),
         chunk(R"({"functionCall":{}})"), chunk(R"({"functionCall":{"name":"h","willContinue":true}})"),
         chunk(R"({"text":"done"})", kStop)}));
    QCOMPARE(log.outline(), "call:f call:g call:h text");
    QCOMPARE(log.blocks[0].text, R"({"a":"1"})");
    QCOMPARE(log.blocks[1].text, R"({"b":"2"})");
    QCOMPARE(log.blocks[2].text, "{}");
    QVERIFY(log.wasLegal);
}

void GeminiResponseReader::thoughts()
{
    const EventLog log =
        read(sse({chunk(R"({"text":"Let me","thought":true})"), chunk(R"({"thought":true,"text":" see"})"),
                  chunk(R"({"text":"Hi"})"), chunk(R"({"text":"!"})", kStop)}));
    // Without a signature the thoughts still say whose they are.
    QCOMPARE(log.outline(), "thought:text+plain text");
    QCOMPARE(log.blocks[0].text, "Let me see");
    QVERIFY(!log.blocks[0].start.isPlain);
    QCOMPARE(log.blocks[1].text, "Hi!");
}

void GeminiResponseReader::signatures()
{
    EventLog log = read(sse({chunk(R"({"text":"Hi","thoughtSignature":"YQ=="})", kStop)}));
    QCOMPARE(log.outline(), "text thought+sig");
    log = read(sse({chunk(R"({"text":"Hi"})"), chunk(R"({"text":"","thoughtSignature":"YQ=="})", kStop)}));
    QCOMPARE(log.outline(), "text thought+sig");
    log = read(sse({chunk(R"({"text":"Hi","thoughtSignature":"YQ=="},{"text":" there"})", kStop)}));
    QCOMPARE(log.outline(), "text thought+sig text");
    log = read(sse({chunk(
        R"({"text":"Hmm","thought":true,"thoughtSignature":"YQ=="},{"text":"","thoughtSignature":"Yg=="})", kStop)}));
    QCOMPARE(log.outline(), "thought:text+sig thought+sig");
    QVERIFY(log.wasLegal);
}

void GeminiResponseReader::images()
{
    const EventLog log = read(chunk(
        R"({"text":"Here:"},{"inlineData":{"mimeType":"image/png","data":"AAAA"},"thoughtSignature":"YQ=="},{"inlineData":{"mimeType":"audio/L16","data":"BBBB"}})",
        kStop));
    QCOMPARE(log.outline(), "text image thought+sig native:inlineData");
    QCOMPARE(log.blocks[1].start.image.mimeType, "image/png");
    QCOMPARE(log.blocks[1].start.image.data, "AAAA");
    QCOMPARE(log.blocks[3].start.native.json, R"({"inlineData":{"mimeType":"audio/L16","data":"BBBB"}})");
}

void GeminiResponseReader::serverParts()
{
    const EventLog log = read(chunk(
        R"({"executableCode":{"language":"PYTHON","code":"x"},"thoughtSignature":"YQ=="},{"codeExecutionResult":{"outcome":"OUTCOME_OK"}},{"text":"1"})",
        kStop));
    QCOMPARE(log.outline(), "native:executableCode native:codeExecutionResult text");
    QCOMPARE(log.blocks[0].start.native.dialect, Dialect::Gemini);
    QCOMPARE(log.blocks[0].start.native.json,
             R"({"executableCode":{"language":"PYTHON","code":"x"},"thoughtSignature":"YQ=="})");
}

void GeminiResponseReader::grounding()
{
    const QByteArray metadata =
        R"(,"groundingMetadata":{"groundingChunks":[{"web":{"uri":"https://a","title":"A"}},{"retrievedContext":{"text":"t"}},{"web":{"uri":"https://b"}}],"groundingSupports":[{"segment":{"endIndex":6,"text":"Grüß"},"groundingChunkIndices":[0,1]},{"segment":{"startIndex":7,"endIndex":999,"text":"😀!"},"groundingChunkIndices":[2,7]}]})";
    const EventLog log = read(
        sse({chunk(R"({"text":"Grüß "})", R"(,"groundingMetadata":{})"), chunk(R"({"text":"😀!"})", kStop + metadata)}));
    QCOMPARE(log.outline(), "text native:groundingMetadata");
    const auto &notes = log.blocks[0].annotations;
    QCOMPARE(notes.size(), 2);
    QCOMPARE(notes[0].url, "https://a");
    QCOMPARE(notes[0].title, "A");
    QCOMPARE(notes[0].citedText, "Grüß");
    QCOMPARE(notes[0].start, std::optional<qint64>(0));
    // Bytes to characters.
    QCOMPARE(notes[0].end, std::optional<qint64>(4));
    QCOMPARE(notes[1].start, std::optional<qint64>(5));
    QCOMPARE(notes[1].end, std::optional<qint64>(7));
    QVERIFY(log.blocks[1].start.native.json.startsWith(R"({"groundingMetadata":{"groundingChunks")"));
}

void GeminiResponseReader::groundingWithSignature()
{
    const EventLog log = read(
        sse({chunk(R"({"text":"Paris"})"),
             chunk(R"({"text":"","thoughtSignature":"YQ=="})",
                   QByteArray(kStop) + R"(,"groundingMetadata":{"groundingChunks":[{"web":{"uri":"https://a"}}]})")}));
    QCOMPARE(log.outline(), "text thought+sig native:groundingMetadata");
    QCOMPARE(log.blocks[0].annotations.size(), 1);
    QVERIFY(!log.blocks[0].annotations[0].start);
    QVERIFY(log.wasLegal);
}

void GeminiResponseReader::logprobs()
{
    const EventLog log = read(chunk(
        R"({"text":"Hi"})",
        QByteArray(kStop)
            + R"(,"avgLogprobs":-0.1,"logprobsResult":{"chosenCandidates":[{"token":"Hi","tokenId":7,"logProbability":-0.10}],"topCandidates":[{"candidates":[{"token":"Ho","logProbability":-2}]}]})"));
    QCOMPARE(
        log.blocks[0].logprobs,
        R"([{"token":"Hi","logprob":-0.10,"bytes":null,"top_logprobs":[{"token":"Ho","logprob":-2,"bytes":null}]}])");
}

void GeminiResponseReader::usage_data()
{
    QTest::addColumn<QByteArray>("usage");
    QTest::addColumn<qint64>("input");
    QTest::addColumn<qint64>("output");
    QTest::newRow("sum") << QByteArray(
        R"({"promptTokenCount":10,"candidatesTokenCount":4,"thoughtsTokenCount":6,"totalTokenCount":20})")
                         << qint64(10) << qint64(10);
    QTest::newRow("tools") << QByteArray(
        R"({"promptTokenCount":10,"toolUsePromptTokenCount":5,"candidatesTokenCount":4})")
                           << qint64(15) << qint64(4);
    QTest::newRow("blocked") << QByteArray(R"({"promptTokenCount":10,"totalTokenCount":10})") << qint64(10)
                             << qint64(0);
    QTest::newRow("only the sum") << QByteArray(R"({"promptTokenCount":10,"totalTokenCount":17})") << qint64(10)
                                  << qint64(7);
    QTest::newRow("nothing") << QByteArray(R"({"trafficType":"ON_DEMAND"})") << qint64(-1) << qint64(-1);
}

void GeminiResponseReader::usage()
{
    QFETCH(QByteArray, usage);
    const EventLog log = read(
        R"({"candidates":[{"content":{"parts":[{"text":"x"}]},"finishReason":"STOP"}],"usageMetadata":)" + usage + "}");
    QTEST(log.tokens.input.value_or(-1), "input");
    QTEST(log.tokens.output.value_or(-1), "output");
}

void GeminiResponseReader::finishes_data()
{
    QTest::addColumn<QByteArray>("parts");
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<int>("reason");
    QTest::addColumn<QByteArray>("explanation");
    const auto row = [](const char *word, FinishReason reason, const char *explanation = "") {
        QTest::newRow(word) << QByteArray(R"({"text":"x"})") << QByteArray(word) << int(reason)
                            << QByteArray(explanation);
    };
    row("STOP", FinishReason::Stop);
    row("MAX_TOKENS", FinishReason::Length);
    for (const char *word : {"SAFETY", "RECITATION", "LANGUAGE", "OTHER", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII",
                             "IMAGE_SAFETY", "IMAGE_PROHIBITED_CONTENT"})
        row(word, FinishReason::Filter, word);
    for (const char *word : {"MALFORMED_FUNCTION_CALL", "UNEXPECTED_TOOL_CALL", "TOO_MANY_TOOL_CALLS"})
        row(word, FinishReason::BadCall, word);
    row("SOMETHING_NEW", FinishReason::Stop);
    const QByteArray call = R"({"functionCall":{"name":"f"}})";
    QTest::newRow("call") << call << QByteArray("STOP") << int(FinishReason::ToolUse) << QByteArray();
    QTest::newRow("unexpected call") << call << QByteArray("UNEXPECTED_TOOL_CALL") << int(FinishReason::ToolUse)
                                     << QByteArray();
    QTest::newRow("call and limit") << call << QByteArray("MAX_TOKENS") << int(FinishReason::Length) << QByteArray();
}

void GeminiResponseReader::finishes()
{
    QFETCH(QByteArray, parts);
    QFETCH(QByteArray, word);
    const EventLog log = read(chunk(parts, R"(,"finishReason":")" + word + '"'));
    QCOMPARE(log.finishes.size(), 1);
    QTEST(int(log.finishes[0].reason), "reason");
    QTEST(log.finishes[0].explanation, "explanation");
    const EventLog told = read(chunk({}, R"(,"finishReason":"MALFORMED_FUNCTION_CALL","finishMessage":"Bad: print(")"));
    QCOMPARE(told.finishes[0].explanation, "Bad: print(");
}

void GeminiResponseReader::blockedPrompt()
{
    const EventLog log = read(
        R"({"promptFeedback":{"blockReason":"PROHIBITED_CONTENT","blockReasonMessage":"No."},"usageMetadata":{"promptTokenCount":3,"totalTokenCount":3},"modelVersion":"m"})");
    QVERIFY(log.wasLegal && !log.failure && log.isOver);
    QCOMPARE(log.finishes.at(0).reason, FinishReason::Filter);
    QCOMPARE(log.finishes.at(0).explanation, "The prompt was blocked: PROHIBITED_CONTENT: No.");
    QCOMPARE(log.tokens.input, std::optional<qint64>(3));
}

void GeminiResponseReader::severalCandidates()
{
    const QByteArray body = sse({
        R"({"candidates":[{"content":{"parts":[{"text":"a"}]},"index":0},{"content":{"parts":[{"text":"x"}]},"index": 1}],"responseId":"r"})",
        R"({"candidates":[{"content":{"parts":[{"text":"y"}]},"finishReason":"MAX_TOKENS","index":1}]})",
        R"({"candidates":[{"content":{"parts":[{"text":"b","thoughtSignature":"YQ=="}]},"finishReason":"STOP","index":0}]})",
    });
    const EventLog log = read(body);
    QVERIFY(log.wasLegal && !log.failure);
    QCOMPARE(log.textOf(BlockKind::Text, 0), "ab");
    QCOMPARE(log.textOf(BlockKind::Text, 1), "xy");
    QCOMPARE(log.blocks.last().start.choice, 0);
    QCOMPARE(log.finishes.size(), 2);
    QCOMPARE(log.finishes[1].choice, 1);
    QCOMPARE(log.finishes[1].reason, FinishReason::Length);
    // One of them without its end is an answer without its end.
    QVERIFY(read(body.left(body.indexOf("\"STOP\"") - 60)).failure);
}

void GeminiResponseReader::errors_data()
{
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("retryAfter");
    const auto row = [](const char *name, const QByteArray &error, FailureKind kind, int retryAfter = 0) {
        QTest::newRow(name) << error << int(kind) << retryAfter;
    };
    row("overloaded", R"({"code":503,"message":"The model is overloaded.","status":"UNAVAILABLE"})",
        FailureKind::Overloaded);
    row("internal", R"({"code":500,"message":"m","status":"INTERNAL"})", FailureKind::ServerError);
    row("late", R"({"code":504,"message":"m","status":"DEADLINE_EXCEEDED"})", FailureKind::Timeout);
    row("argument", R"({"code":400,"message":"m","status":"INVALID_ARGUMENT"})", FailureKind::BadRequest);
    row("key", R"({"code":400,"message":"API key not valid. Please","status":"INVALID_ARGUMENT"})",
        FailureKind::CredentialRefused);
    row("context",
        R"({"code":400,"message":"The input token count (2) exceeds the maximum number of tokens allowed (1).","status":"INVALID_ARGUMENT"})",
        FailureKind::ContextTooLong);
    row("rate",
        R"({"code":429,"message":"m","status":"RESOURCE_EXHAUSTED","details":[{"@type":"x","retryDelay":"34.4s"},{"violations":[{"quotaId":"PerMinute"}]}]})",
        FailureKind::RateLimited, 35);
    row("day",
        R"({"code":429,"message":"m","status":"RESOURCE_EXHAUSTED","details":[{"violations":[{"quotaId":"GenerateRequestsPerDayPerProject"}]}]})",
        FailureKind::WindowSpent);
    row("text", R"("it broke")", FailureKind::ServerError);
}

void GeminiResponseReader::errors()
{
    QFETCH(QByteArray, error);
    const QByteArray object = R"({"error":)" + error + '}';
    for (const QByteArray &body : {object, "[" + object + "]", sse({chunk(R"({"text":"Hi"})"), object})}) {
        const EventLog log = read(body);
        QVERIFY(log.wasLegal && log.failure);
        QTEST(int(log.failure->kind), "kind");
        QTEST(log.failure->retryAfterSeconds, "retryAfter");
        QVERIFY(!log.failure->message.isEmpty());
    }
}

void GeminiResponseReader::brokenOff_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no end") << sse({chunk(R"({"text":"Hi"})")});
    QTest::newRow("half an event") << sse({chunk(R"({"text":"Hi"})")}) + "data: {\"candidates\":[{\"fin";
    QTest::newRow("half a list") << "[" + chunk(R"({"text":"Hi"})") + ",{\"cand";
    QTest::newRow("half a body") << chunk(R"({"text":"Hi"})", kStop).chopped(3);
    QTest::newRow("no answer") << QByteArray(R"({"usageMetadata":{}})");
    QTest::newRow("a page") << QByteArray("<html><body>502</body></html>");
    QTest::newRow("in a call") << sse({chunk(R"({"functionCall":{"name":"f","willContinue":true}})")});
    QTest::newRow("not an object") << QByteArray("data: 7\n\n");
}

void GeminiResponseReader::brokenOff()
{
    QFETCH(QByteArray, body);
    for (const qsizetype size : {qsizetype(1), qsizetype(3), body.size()}) {
        const EventLog log = read(body, size);
        QVERIFY(log.wasLegal && log.failure && log.isOver);
        QCOMPARE(log.failure->kind, FailureKind::Broken);
    }
}

void GeminiResponseReader::oddBytes()
{
    // Whatever stands in a body, something legal is told.
    const QByteArray body = sse({chunk(R"({"text":"Hi","thought":true,"thoughtSignature":"YQ=="})"),
                                 chunk(R"({"functionCall":{"name":"f","args":{"a":[1]}}})", kStop)});
    for (qsizetype at = 0; at < body.size(); ++at) {
        for (const char c : {'\0', '"', '{', '}', '[', '1', '\n'}) {
            QByteArray odd = body;
            odd[at] = c;
            const EventLog log = read(odd);
            QVERIFY2(log.wasLegal && log.isOver, odd.constData());
        }
    }
}

void GeminiResponseReader::speed()
{
    QByteArrayList chunks;
    for (int i = 0; i < 100; ++i)
        chunks.append(
            R"({"candidates": [{"content": {"parts": [{"text": "some words "}],"role": "model"},"index": 0}],"usageMetadata": {"promptTokenCount": 8,"candidatesTokenCount": 16,"totalTokenCount": 52,"promptTokensDetails": [{"modality": "TEXT","tokenCount": 8}],"thoughtsTokenCount": 28},"modelVersion": "gemini-3-flash-preview","responseId": "J3dHapyWENS3g8UPyrefuAE"})");
    chunks.append(chunk(R"({"text":""})", kStop));
    const QByteArray body = sse(chunks);
    class Nobody final : public ResponseSink {
    public:
        void started(const ResponseStart &) override { }
        void blockStarted(const BlockStart &) override { }
        void text(QByteArrayView) override { }
        void opaque(const Opaque &) override { }
        void blockEnded() override { }
        void usage(const TokenCounts &) override { }
        void finished(const Finish &) override { }
        void ended() override { }
        void failed(const Failure &) override { }
    } nobody;
    QBENCHMARK
    {
        const auto reader = makeGeminiResponseReader({"gemini", kIssuer, true}, nobody);
        for (qsizetype at = 0; at < body.size(); at += 400)
            reader->feed(QByteArrayView(body).sliced(at, std::min<qsizetype>(400, body.size() - at)));
        reader->finish();
    }
}

QTEST_APPLESS_MAIN(GeminiResponseReader)
#include "tst_geminiresponsereader.moc"
