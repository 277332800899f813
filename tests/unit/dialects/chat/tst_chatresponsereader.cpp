// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "toldanswer.h"

#include <QTest>

using namespace station;

namespace {

QByteArray sse(const QByteArrayList &chunks, bool done = true)
{
    QByteArray body;
    for (const QByteArray &chunk : chunks)
        body += "data: " + chunk + "\n\n";
    return done ? body + "data: [DONE]\n\n" : body;
}

QByteArray delta(const QByteArray &inside, const QByteArray &finish = "null", int choice = 0)
{
    return R"({"id":"c1","model":"m","created":7,"choices":[{"index":)" + QByteArray::number(choice) + R"(,"delta":{)"
        + inside + R"(},"finish_reason":)" + finish + "}]}";
}

QByteArray toolDelta(const QByteArray &inside, const QByteArray &finish = "null")
{
    return delta(R"("tool_calls":[)" + inside + ']', finish);
}

} // namespace

class ChatResponseReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void streams_data();
    void streams();
    void everySplit();
    void wholeAnswers();
    void inlineThoughts_data();
    void inlineThoughts();
    void inlineThoughtsBesideOthers();
    void usage_data();
    void usage();
    void endings_data();
    void endings();
    void errors_data();
    void errors();
    void details();
    void badInput();
};

void ChatResponseReaderTest::streams_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArrayList>("summary");
    const auto row = [](const char *name, const QByteArrayList &chunks, const QByteArrayList &summary) {
        QTest::newRow(name) << sse(chunks) << summary;
    };
    const QByteArray stop = delta("", R"("stop")");
    const QByteArray tools = delta("", R"("tool_calls")");
    row("text",
        {delta(R"("role":"assistant","content":"")"), delta(R"("content":"He")"), delta(R"("content":"y")"), stop},
        {"0/0  [Hey]", "finish 0 0", "ended"});
    row("thoughts, then text", {delta(R"("reasoning_content":"a","content":null)"), delta(R"("content":"b")"), stop},
        {"0/1  [a] opaque 5 ", "0/0  [b]", "finish 0 0", "ended"});
    row("thoughts behind content in one delta", {delta(R"("content":"b","reasoning":"a")"), stop},
        {"0/1  [a] opaque 5 ", "0/0  [b]", "finish 0 0", "ended"});
    row("Mistral's typed content",
        {delta(R"("content":[{"type":"thinking","thinking":[{"type":"text","text":"t"}]},{"type":"text","text":"x"}])"),
         delta(R"("content":"y")", R"("stop")")},
        {"0/1  [t] opaque 5 ", "0/0  [xy]", "finish 0 0", "ended"});
    row("Qwen: empty ids and names, null arguments",
        {toolDelta(R"({"index":0,"id":"i","type":"function","function":{"name":"f","arguments":""}})"),
         toolDelta(R"({"index":0,"id":"","type":"function","function":{"name":"","arguments":"{\"a\""}})"),
         toolDelta(R"({"index":0,"id":"","function":{"arguments":":1}"}})"),
         toolDelta(R"({"index":0,"id":"","function":{"arguments":null}})"), tools},
        {"0/2 i f 0 [{\"a\":1}]", "finish 0 2", "ended"});
    row("no index, whole calls, finish in the same chunk",
        {toolDelta(
            R"({"id":"a","function":{"name":"f","arguments":"{}"}},{"id":"b","function":{"name":"g","arguments":"{}"}})",
            R"("tool_calls")")},
        {"0/2 a f 0 [{}]", "0/2 b g 0 [{}]", "finish 0 2", "ended"});
    row("every call numbered 0",
        {toolDelta(R"({"index":0,"id":"a","function":{"name":"f","arguments":"{}"}})"),
         toolDelta(R"({"index":0,"id":"b","function":{"name":"g","arguments":"{}"}})"), tools},
        {"0/2 a f 0 [{}]", "0/2 b g 0 [{}]", "finish 0 2", "ended"});
    row("interleaved calls wait for each other",
        {toolDelta(R"({"index":0,"id":"a","function":{"name":"f","arguments":"{\"x\":"}})"),
         toolDelta(R"({"index":1,"id":"b","function":{"name":"g","arguments":"{\"y\":"}})"),
         toolDelta(R"({"index":0,"function":{"arguments":"1}"}})"),
         toolDelta(R"({"index":1,"function":{"arguments":"2}"}})"), tools},
        {"0/2 a f 0 [{\"x\":1}]", "0/2 b g 0 [{\"y\":2}]", "finish 0 2", "ended"});
    row("a name that comes late",
        {toolDelta(R"({"index":0,"id":"a","function":{"arguments":""}})"),
         toolDelta(R"({"index":0,"function":{"name":"f","arguments":"{}"}})"), tools},
        {"0/2 a f 0 [{}]", "finish 0 2", "ended"});
    row("arguments as an object",
        {toolDelta(R"({"index":0,"id":"a","function":{"name":"f","arguments":{"x": 1}}})"), tools},
        {"0/2 a f 0 [{\"x\": 1}]", "finish 0 2", "ended"});
    row("a custom call",
        {toolDelta(R"({"index":0,"id":"a","type":"custom","custom":{"name":"p","input":""}})"),
         toolDelta(R"({"index":0,"custom":{"input":"*** Begin"}})"), tools},
        {"0/2 a p 1 [*** Begin]", "finish 0 2", "ended"});
    row("stop although a call came",
        {toolDelta(R"({"index":0,"id":"a","function":{"name":"f","arguments":"{}"}})"), stop},
        {"0/2 a f 0 [{}]", "finish 0 2", "ended"});
    row("an empty finish_reason", {delta(R"("content":"x")", R"("")")}, {"0/0  [x]", "finish 0 0", "ended"});
    row("a refusal", {delta(R"("refusal":"No.")"), stop}, {"0/3  [No.]", "finish 0 6", "ended"});
    row("length twice", {delta(R"("content":"x")", R"("length")"), delta("", R"("length")")},
        {"0/0  [x]", "finish 0 3", "ended"});
    row("two answers",
        {delta(R"("content":"a")"), delta(R"("content":"A")", "null", 1), delta(R"("content":"b")"),
         delta("", R"("stop")", 1), stop},
        {"0/0  [a]", "1/0  [A]", "0/0  [b]", "finish 0 0", "finish 1 0", "ended"});
    row("annotations before the text",
        {delta(
             R"("content":"","annotations":[{"type":"url_citation","url_citation":{"url":"u","title":"t","start_index":0,"end_index":1}}])"),
         delta(R"("content":"x")"), stop},
        {"0/0  [x] <u>", "finish 0 0", "ended"});
    row("a picture",
        {delta(R"("content":"","images":[{"type":"image_url","image_url":{"url":"data:image/png;base64,AA=="}}])"),
         stop},
        {"0/4  []", "finish 0 0", "ended"});
    row("the old function_call",
        {delta(R"("function_call":{"name":"f","arguments":"{"})"), delta(R"("function_call":{"arguments":"}"})"),
         delta("", R"("function_call")")},
        {"0/2 call_9a3b1f87e4e51ea24b3f6d32 f 0 [{}]", "finish 0 2", "ended"});
    row("Azure's first chunk has no choices",
        {R"({"choices":[],"id":"","model":"","prompt_filter_results":[]})", delta(R"("content":"x")"), stop},
        {"0/0  [x]", "finish 0 0", "ended"});
}

void ChatResponseReaderTest::streams()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArrayList, summary);
    ToldAnswer told = readAnswer(body, true);
    QByteArrayList lines = told.summary();
    if (QByteArray(QTest::currentDataTag()) == "the old function_call") {
        // The id is made up: the same each time, and shaped like one of OpenAI's.
        QVERIFY(told.calls().front()->start.callId.startsWith("call_"));
        QCOMPARE(told.calls().front()->start.callId, readAnswer(body, true).calls().front()->start.callId);
        summary[0] = lines[0];
    }
    QCOMPARE(lines, summary);
    QCOMPARE(told.start.id, QByteArray("c1"));
}

void ChatResponseReaderTest::everySplit()
{
    const QByteArray body = ": OPENROUTER PROCESSING\r\n\r\n"
        + sse({delta(R"("reasoning_content":"ä")"), delta(R"("content":"b\u00e9\ud83d\ude00")"),
               toolDelta(R"({"index":0,"id":"a","function":{"name":"f","arguments":"{\"x\":\"\\\"}\""}})"),
               toolDelta(R"({"index":0,"function":{"arguments":"}"}})"), delta("", R"("tool_calls")"),
               R"({"choices":[],"usage":{"prompt_tokens":3,"completion_tokens":4,"total_tokens":7}})"});
    const QByteArrayList expected = readAnswer(body, true).summary();
    QCOMPARE(expected.size(), 6);
    for (qsizetype at = 1; at < body.size(); ++at) {
        ToldAnswer told;
        const QByteArrayList lines = readAnswer(body, true, "openai", at).summary();
        QCOMPARE(lines, expected);
    }
}

void ChatResponseReaderTest::wholeAnswers()
{
    const QByteArray body = R"( {"id":"i","object":"chat.completion","created":1.5,"model":"m","choices":[{"index":0,)"
                            R"("message":{"role":"assistant","content":"","tool_calls":[{"id":"a","type":"function",)"
                            R"("function":{"name":"f","arguments":"{}"}}],"reasoning_content":"why","refusal":""},)"
                            R"("logprobs":null,"finish_reason":"tool_calls"},{"index":1,"message":{"content":"b"},)"
                            R"("logprobs":{"content":[{"token":"b"}]},"finish_reason":"stop"}],)"
                            R"("usage":{"prompt_tokens":1,"completion_tokens":2,"total_tokens":3}})";
    const ToldAnswer told = readAnswer(body, false);
    QCOMPARE(told.summary(),
             (QByteArrayList {"0/1  [why] opaque 5 ", "0/2 a f 0 [{}]", "1/0  [b]", "finish 0 2", "finish 1 0",
                              "usage 1 2 - -", "ended"}));
    const QByteArray logprobs = R"([{"token":"b"}])";
    QCOMPARE(told.blocks.back().logprobs, QByteArrayList {logprobs});
    // snowflake: nothing but empty members around the text.
    const ToldAnswer odd = readAnswer(R"({"choices":[{"finish_reason":"","index":0,"message":{"content":"x",)"
                                      R"("audio":{"data":""},"function_call":{"arguments":"","name":""},)"
                                      R"("refusal":"","tool_calls":null,"annotations":null}}]})",
                                      false);
    QCOMPARE(odd.summary(), (QByteArrayList {"0/0  [x]", "finish 0 0", "ended"}));
}

void ChatResponseReaderTest::inlineThoughts_data()
{
    QTest::addColumn<QByteArray>("content"); ///< as it stands in JSON
    QTest::addColumn<QByteArray>("thoughts");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const char *content, const char *thoughts, const char *text) {
        QTest::newRow(name) << QByteArray(content) << QByteArray(thoughts) << QByteArray(text);
    };
    row("tags", "<think>a</think>b", "a", "b");
    row("with lines between", R"(<think>\na\n\n c \n</think>\n\nb\n)", "a\n\n c", "b\n");
    row("behind white space", R"(\n <think>a</think>b)", "a", "b");
    row("never closed", R"(<think>\na </thin\n)", "a </thin", "");
    row("nothing thought", R"(<think>\n\n</think>\n\nb)", "", "b");
    row("nothing said", "<think>a</think>", "a", "");
    row("what looks like tags within", "<think>a < b </ c </thinker> d</think>e", "a < b </ c </thinker> d", "e");
    row("two closings", "<think>a</think>b</think>c", "a", "b</think>c");
    row("in mid-text", "x <think>a</think>b", "", "x <think>a</think>b");
    row("again in mid-text", "<think>a</think>b <think>c</think>", "a", "b <think>c</think>");
    row("no tag after all", "<thin air", "", "<thin air");
    row("only the beginning of a tag", "<thi", "", "<thi");
    row("another tag", "<thinking>a</thinking>", "", "<thinking>a</thinking>");
    row("white space alone", R"( \n)", "", " \n");
    row("letters of several bytes", R"(<think>ä😀</think>é)", "ä😀", "é");
}

void ChatResponseReaderTest::inlineThoughts()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, thoughts);
    QFETCH(QByteArray, text);
    const auto isHeld = [&](const ToldAnswer &told) {
        return told.hasEnded && told.mistakes.isEmpty() && told.textOf(BlockKind::Reasoning) == thoughts
            && told.textOf(BlockKind::Text) == text;
    };
    const QByteArray whole = R"({"id":"c1","model":"m","choices":[{"index":0,"message":{"role":"assistant","content":")"
        + content + R"("},"finish_reason":"stop"}]})";
    QVERIFY(isHeld(readAnswer(whole, false, "mine", 0, true)));
    // Every provider whose text is not looked into.
    QCOMPARE(readAnswer(whole, false, "mine").textOf(BlockKind::Reasoning), QByteArray());
    const QByteArray stop = delta("", R"("stop")");
    const QString characters = QString::fromUtf8(content);
    const auto piece = [&](qsizetype from, qsizetype count) {
        return delta(R"("content":")" + characters.mid(from, count).toUtf8() + '"');
    };
    const auto mayCut = [&](qsizetype at) { // neither within an escape nor within a character
        return characters[at - 1] != u'\\' && !characters[at].isLowSurrogate();
    };
    QByteArrayList each;
    qsizetype from = 0;
    for (qsizetype at = 1; at <= characters.size(); ++at) {
        if (at < characters.size() && !mayCut(at))
            continue;
        each.append(piece(from, at - from));
        from = at;
        const QByteArray cut = sse({piece(0, at), piece(at, -1), stop});
        QVERIFY2(isHeld(readAnswer(cut, true, "mine", 0, true)), cut);
    }
    QVERIFY(isHeld(readAnswer(sse(each + QByteArrayList {stop}), true, "mine", 0, true)));
    QVERIFY(isHeld(readAnswer(sse(each), true, "mine", 0, true))); // no finish_reason, but [DONE]
    QVERIFY(isHeld(readAnswer(sse(each + QByteArrayList {stop}), true, "mine", 1, true)));
}

void ChatResponseReaderTest::inlineThoughtsBesideOthers()
{
    const QByteArray call = R"({"index":0,"id":"i","function":{"name":"f","arguments":"{}"}})";
    const QByteArray end = delta("", R"("tool_calls")");
    const auto read = [](const QByteArrayList &chunks) {
        return readAnswer(sse(chunks), true, "mine", 0, true).summary();
    };
    QCOMPARE(read({delta(R"("content":"<think>a</think>\n\n")"), toolDelta(call), end}),
             (QByteArrayList {"0/1  [a] opaque 5 ", "0/2 i f 0 [{}]", "finish 0 2", "ended"}));
    // A call ends thoughts that are still open.
    QCOMPARE(read({delta(R"("content":"<think>a</th")"), toolDelta(call), end}),
             (QByteArrayList {"0/1  [a</th] opaque 5 ", "0/2 i f 0 [{}]", "finish 0 2", "ended"}));
    // A server that parts them itself may write of the tags.
    QCOMPARE(
        read({delta(R"("reasoning_content":"a")"), delta(R"("content":"<think>b</think>")"), delta("", R"("stop")")}),
        (QByteArrayList {"0/1  [a] opaque 5 ", "0/0  [<think>b</think>]", "finish 0 0", "ended"}));
    // Each answer has its own thoughts.
    const auto told = readAnswer(
        sse({delta(R"("content":"<think>a")"), delta(R"("content":"<think>b")", "null", 1),
             delta(R"("content":"</think>c")", R"("stop")"), delta(R"("content":"</think>d")", R"("stop")", 1)}),
        true, "mine", 0, true);
    QCOMPARE(told.textOf(BlockKind::Reasoning, 0) + '|' + told.textOf(BlockKind::Text, 0), QByteArray("a|c"));
    QCOMPARE(told.textOf(BlockKind::Reasoning, 1) + '|' + told.textOf(BlockKind::Text, 1), QByteArray("b|d"));
}

void ChatResponseReaderTest::usage_data()
{
    QTest::addColumn<QByteArray>("provider");
    QTest::addColumn<QByteArray>("usage");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("OpenAI: reasoning within")
        << QByteArray("openai")
        << QByteArray(
               R"({"prompt_tokens":10,"completion_tokens":8,"total_tokens":18,"prompt_tokens_details":{"cached_tokens":4},"completion_tokens_details":{"reasoning_tokens":5}})")
        << QByteArray("usage 10 8 4 5");
    QTest::newRow("xAI: reasoning beside")
        << QByteArray("xai")
        << QByteArray(
               R"({"prompt_tokens":291,"completion_tokens":26,"total_tokens":513,"completion_tokens_details":{"reasoning_tokens":196}})")
        << QByteArray("usage 291 222 - 196");
    QTest::newRow("xAI without a total")
        << QByteArray("xai")
        << QByteArray(R"({"prompt_tokens":1,"completion_tokens":2,"completion_tokens_details":{"reasoning_tokens":3}})")
        << QByteArray("usage 1 5 - 3");
    QTest::newRow("DeepSeek") << QByteArray("deepseek")
                              << QByteArray(R"({"prompt_tokens":9,"completion_tokens":1,"prompt_cache_hit_tokens":6})")
                              << QByteArray("usage 9 1 6 -");
}

void ChatResponseReaderTest::usage()
{
    QFETCH(QByteArray, provider);
    QFETCH(QByteArray, usage);
    QFETCH(QByteArray, line);
    const QByteArray end = delta(R"("content":"x")", R"("stop")");
    // In a chunk of its own, in the last chunk, in the choice (Moonshot), in x_groq.
    const QByteArrayList bodies {sse({end, R"({"choices":[],"usage":)" + usage + '}'}),
                                 sse({end.chopped(1) + R"(,"usage":)" + usage + '}'}),
                                 sse({end.chopped(3) + R"(,"usage":)" + usage + "}]}"}),
                                 sse({end.chopped(1) + R"(,"x_groq":{"id":"r","usage":)" + usage + "}}"})};
    for (const QByteArray &body : bodies)
        QVERIFY2(readAnswer(body, true, provider).summary().contains(line), body.constData());
}

void ChatResponseReaderTest::endings_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("ends");
    const QByteArray text = delta(R"("content":"x")");
    const QByteArray stop = delta("", R"("stop")");
    QTest::newRow("[DONE]") << sse({text, stop}) << true;
    QTest::newRow("no [DONE]") << sse({text, stop}, false) << true;
    QTest::newRow("no finish_reason, but [DONE]") << sse({text}) << true;
    QTest::newRow("cut off") << sse({text}, false) << false;
    QTest::newRow("cut off within an event") << sse({text}, false) + "data: {\"choi" << false;
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("only [DONE]") << sse({}) << false;
    QTest::newRow("one of two answers") << sse({text, delta(R"("content":"y")", "null", 1), stop}, false) << false;
}

void ChatResponseReaderTest::endings()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, ends);
    const ToldAnswer told = readAnswer(body, true);
    QCOMPARE(told.hasEnded, ends);
    QCOMPARE(told.failure.has_value(), !ends);
    QVERIFY(told.mistakes.isEmpty());
}

void ChatResponseReaderTest::errors_data()
{
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const char *error, FailureKind kind) {
        QTest::newRow(name) << QByteArray(error) << int(kind);
    };
    row("Groq",
        R"({"error":{"message":"m","type":"invalid_request_error","code":"tool_use_failed","status_code":400}})",
        FailureKind::BadRequest);
    row("OpenRouter",
        R"({"error":{"code":429,"message":"m"},"choices":[{"index":0,"delta":{"content":""},"finish_reason":"error"}]})",
        FailureKind::RateLimited);
    row("in the choice", R"({"choices":[{"index":0,"delta":{},"error":{"code":502,"message":"m"}}]})",
        FailureKind::ServerError);
    row("context", R"({"error":{"message":"m","code":"context_length_exceeded"}})", FailureKind::ContextTooLong);
    row("quota", R"({"error":{"message":"m","type":"insufficient_quota","code":"insufficient_quota"}})",
        FailureKind::QuotaSpent);
    row("a text", R"({"error":"m"})", FailureKind::ServerError);
    row("Mistral", R"({"object":"error","message":"m","type":"x","code":"3280"})", FailureKind::ServerError);
    row("overloaded", R"({"error":{"message":"m","code":"server_is_overloaded","type":"server_error"}})",
        FailureKind::Overloaded);
}

void ChatResponseReaderTest::errors()
{
    QFETCH(QByteArray, error);
    QFETCH(int, kind);
    for (const bool stream : {true, false}) {
        const ToldAnswer told = readAnswer(stream ? sse({delta(R"("content":"x")"), error}) : error, stream);
        QVERIFY(told.failure && !told.hasEnded && told.mistakes.isEmpty());
        QCOMPARE(told.failure->message, QByteArray("m"));
        QCOMPARE(int(told.failure->kind), kind);
    }
    const ToldAnswer word = readAnswer(sse({delta("", R"("insufficient_system_resource")")}), true);
    QVERIFY(word.failure && !word.hasEnded);
}

void ChatResponseReaderTest::details()
{
    const ToldAnswer told = readAnswer(
        sse({delta(
                 R"("reasoning":"a","reasoning_details":[{"type":"reasoning.text","text":"a","index":0,"format":"f"}])"),
             delta(R"("reasoning":"b","reasoning_details":[{"type":"reasoning.text","text":"b","index":0}])"),
             delta(R"("reasoning_details":[{"type":"reasoning.text","signature":"s\"","index":0}])"),
             toolDelta(R"({"index":0,"id":"i","function":{"name":"f","arguments":"{}"}})"),
             delta(R"("reasoning_details":[{"type":"reasoning.encrypted","data":"D","index":1,"id":"r"}])",
                   R"("tool_calls")")}),
        true, "openrouter");
    const QByteArrayList expected {
        R"(0/1  [ab] opaque 4 {"type":"reasoning.text","index":0,"format":"f","signature":"s\""})", "0/2 i f 0 [{}]",
        R"(0/1  [] opaque 4 {"type":"reasoning.encrypted","data":"D","index":1,"id":"r"})", "finish 0 2", "ended"};
    QCOMPARE(told.summary(), expected);
    QCOMPARE(told.blocks.front().opaque->issuer, QByteArray("openrouter"));
}

void ChatResponseReaderTest::badInput()
{
    for (const char *event : {"{", "[]", "7", "\"x\"", R"({"choices":[7]})", R"({"choices":[{"index":-1,"delta":{}}]})",
                              R"({"choices":[{"index":99999999,"delta":{}}]})", "\xff\xfe"}) {
        const ToldAnswer told = readAnswer("data: " + QByteArray(event) + "\n\n", true);
        QVERIFY2(told.failure && told.mistakes.isEmpty(), event);
        QCOMPARE(int(told.failure->kind), int(FailureKind::Broken));
    }
    for (const char *body : {"", "<html>", "{}", "[]", R"({"choices":[]})", R"({"choices":null})"})
        QVERIFY2(readAnswer(body, false).failure.has_value(), body);
    // Members of another type than they should have are passed over.
    const ToldAnswer odd = readAnswer(
        sse({R"({"id":7,"model":null,"created":"x","usage":0,"choices":[{"index":null,"delta":{"content":"x","tool_calls":null,"reasoning":{},"refusal":[]},"finish_reason":"stop","logprobs":3}]})"}),
        true);
    QCOMPARE(odd.summary(), (QByteArrayList {"0/0  [x]", "finish 0 0", "ended"}));
}

QTEST_APPLESS_MAIN(ChatResponseReaderTest)
#include "tst_chatresponsereader.moc"
