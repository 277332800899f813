// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/chat/responsewriter.h"
#include "toldanswer.h"

#include "gateway/json/jsonreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace station;

namespace {

ResponseShape shapeOf(bool stream, bool usage = true)
{
    ResponseShape shape;
    shape.stream = stream;
    shape.model = "fast";
    shape.includeUsage = usage;
    shape.idSeed = "ab-cd";
    shape.nowS = 1700000000;
    return shape;
}

BlockStart block(BlockKind kind, int choice = 0)
{
    BlockStart start;
    start.kind = kind;
    start.choice = choice;
    return start;
}

BlockStart call(const QByteArray &id, const QByteArray &name, ToolKind kind = ToolKind::Function)
{
    BlockStart start = block(BlockKind::ToolCall);
    start.callId = id;
    start.toolName = name;
    start.toolKind = kind;
    return start;
}

void tell(ResponseSink &sink, const BlockStart &start, const QByteArrayList &pieces,
          const std::optional<Opaque> &opaque = std::nullopt)
{
    sink.blockStarted(start);
    for (const QByteArray &piece : pieces)
        sink.text(piece);
    if (opaque)
        sink.opaque(*opaque);
    sink.blockEnded();
}

TokenCounts counts()
{
    TokenCounts c;
    c.input = 10;
    c.output = 5;
    c.cachedRead = 4;
    c.reasoning = 2;
    return c;
}

/** Messages' way: signed thoughts, text, two calls. */
void tellAll(ResponseSink &sink)
{
    sink.started({"msg_1", "claude", 0, "standard", {}});
    tell(sink, block(BlockKind::Reasoning), {"Let me ", "see."}, Opaque {Opaque::Kind::Signature, "SIG", "anthropic"});
    tell(sink, block(BlockKind::Text), {"Hi \"", "there\"\n\x01"});
    tell(sink, block(BlockKind::Reasoning), {}, Opaque {Opaque::Kind::Thought, "T2", "gemini/3"});
    tell(sink, call("a", "f"), {"{\"x\":", "1}"});
    tell(sink, call("b", "patch", ToolKind::Custom), {"*** Begin"});
    sink.usage(counts());
    sink.finished({FinishReason::ToolUse, 0, {}, {}});
    sink.ended();
}

QJsonArray chunksOf(const QByteArray &stream)
{
    QJsonArray chunks;
    for (const QByteArray &event : stream.split('\n')) {
        if (event.startsWith("data: {"))
            chunks.append(QJsonDocument::fromJson(event.sliced(6)).object());
    }
    return chunks;
}

} // namespace

class ChatResponseWriterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oldFunctions();
    void stream();
    void sameInBothForms();
    void whole();
    void refusals();
    void usageOnlyWhereAskedFor();
    void failures();
    void severalAnswers();
    void annotations();
    void logprobsBesideTheirText();
    void oneLineForEachEvent();
    void badCalls();
};

/** A client from before there were tools finds its one call where it looks for it. */
void ChatResponseWriterTest::oldFunctions()
{
    for (const bool stream : {false, true}) {
        ResponseShape shape = shapeOf(stream);
        shape.speaksFunctions = true;
        const auto writer = makeChatResponseWriter(shape);
        writer->started({"msg_1", "claude", 0, {}, {}});
        tell(*writer, call("a", "f"), {"{\"x\":", "1}"});
        writer->finished({FinishReason::ToolUse, 0, {}, {}});
        writer->ended();
        const QByteArray out = writer->take();
        QVERIFY(!out.contains("tool_calls"));
        QString function;
        QString arguments;
        QString finish;
        const QJsonArray objects = stream ? chunksOf(out) : QJsonArray {QJsonDocument::fromJson(out).object()};
        for (const QJsonValue &object : objects) {
            const QJsonObject choice = object[QLatin1String("choices")][0].toObject();
            const QJsonObject part =
                choice[QLatin1String(stream ? "delta" : "message")][QLatin1String("function_call")].toObject();
            function += part[QLatin1String("name")].toString();
            arguments += part[QLatin1String("arguments")].toString();
            finish += choice[QLatin1String("finish_reason")].toString();
        }
        QCOMPARE(function, QStringLiteral("f"));
        QCOMPARE(arguments, QStringLiteral("{\"x\":1}"));
        QCOMPARE(finish, QStringLiteral("function_call"));
    }
}

void ChatResponseWriterTest::stream()
{
    const auto writer = makeChatResponseWriter(shapeOf(true));
    tellAll(*writer);
    const QByteArray out = writer->take();
    QVERIFY(out.endsWith("data: [DONE]\n\n"));
    const QJsonArray chunks = chunksOf(out);
    const QJsonObject first = chunks.first().toObject();
    QCOMPARE(first.value(QLatin1String("id")).toString(), QStringLiteral("chatcmpl-abcd"));
    QCOMPARE(first.value(QLatin1String("model")).toString(), QStringLiteral("fast"));
    QCOMPARE(first.value(QLatin1String("service_tier")).toString(), QStringLiteral("default"));
    int finishes = 0;
    for (qsizetype i = 0; i < chunks.size(); ++i) {
        const QJsonObject chunk = chunks[i].toObject();
        // OpenAI's helper: choices is always an array, and usage is null but in its own chunk.
        QVERIFY(chunk.value(QLatin1String("choices")).isArray());
        const QJsonObject choice = chunk.value(QLatin1String("choices")).toArray().at(0).toObject();
        QCOMPARE(chunk.value(QLatin1String("usage")).isNull(), i + 1 < chunks.size());
        finishes += choice.value(QLatin1String("finish_reason")).isString();
        const QJsonObject delta = choice.value(QLatin1String("delta")).toObject();
        QCOMPARE(delta.contains(QLatin1String("role")), i == 0);
        for (const QJsonValue call : delta.value(QLatin1String("tool_calls")).toArray())
            QVERIFY(call.toObject().value(QLatin1String("index")).isDouble());
    }
    QCOMPARE(finishes, 1);
    const QByteArray wanted1 = R"({"index":0,"id":"a","type":"function","function":{"name":"f","arguments":""}})";
    QVERIFY(out.contains(wanted1));
    const QByteArray wanted2 = R"({"index":1,"id":"b","type":"custom","custom":{"name":"patch","input":""}})";
    QVERIFY(out.contains(wanted2));
    const QByteArray wanted3 = R"("content":"there\"\n\u0001")";
    QVERIFY(out.contains(wanted3));
    // Bytes with a text say how long it is, those of a call whose they are.
    const QByteArray signature = seal({Opaque::Kind::Signature, "SIG", "anthropic"});
    const QByteArray thought = seal({Opaque::Kind::Thought, "T2", "gemini/3"});
    QVERIFY(
        out.contains("{\"type\":\"reasoning.encrypted\",\"data\":\"" + signature + "\",\"index\":0,\"length\":11}"));
    QVERIFY(out.contains("{\"type\":\"reasoning.encrypted\",\"data\":\"" + thought + "\",\"id\":\"a\",\"index\":1}"));
    QCOMPARE(writer->keepAlive(), QByteArray(": ping\n\n"));
}

void ChatResponseWriterTest::sameInBothForms()
{
    const auto stream = makeChatResponseWriter(shapeOf(true));
    const auto whole = makeChatResponseWriter(shapeOf(false));
    tellAll(*stream);
    tellAll(*whole);
    const ToldAnswer one = readAnswer(stream->take(), true);
    const ToldAnswer two = readAnswer(whole->take(), false);
    QVERIFY(one.hasEnded && one.mistakes.isEmpty());
    for (const BlockKind kind : {BlockKind::Text, BlockKind::Reasoning, BlockKind::ToolCall})
        QCOMPARE(one.textOf(kind), two.textOf(kind));
    QCOMPARE(one.summary().sliced(one.summary().size() - 3), two.summary().sliced(two.summary().size() - 3));
    QCOMPARE(one.textOf(BlockKind::Text), QByteArray("Hi \"there\"\n\x01"));
}

void ChatResponseWriterTest::whole()
{
    const auto writer = makeChatResponseWriter(shapeOf(false));
    writer->started({});
    tell(*writer, call("a", "f"), {"{}"});
    QVERIFY(writer->take().isEmpty());
    writer->usage(counts());
    writer->finished({FinishReason::Stop, 0, {}, {}});
    writer->ended();
    const QJsonObject answer = QJsonDocument::fromJson(writer->take()).object();
    const QJsonObject choice = answer.value(QLatin1String("choices")).toArray().at(0).toObject();
    const QJsonObject message = choice.value(QLatin1String("message")).toObject();
    QVERIFY(message.contains(QLatin1String("content")) && message.value(QLatin1String("content")).isNull());
    QVERIFY(message.contains(QLatin1String("refusal")));
    QCOMPARE(choice.value(QLatin1String("finish_reason")).toString(), QStringLiteral("tool_calls"));
    const QJsonObject usage = answer.value(QLatin1String("usage")).toObject();
    QCOMPARE(usage.value(QLatin1String("total_tokens")).toInt(), 15);
    QCOMPARE(
        usage.value(QLatin1String("prompt_tokens_details")).toObject().value(QLatin1String("cached_tokens")).toInt(),
        4);
}

void ChatResponseWriterTest::refusals()
{
    for (const bool isStream : {true, false}) {
        const auto writer = makeChatResponseWriter(shapeOf(isStream));
        writer->started({});
        writer->finished({FinishReason::Refusal, 0, {}, "Against the policy."});
        writer->ended();
        const ToldAnswer told = readAnswer(writer->take(), isStream);
        QCOMPARE(told.textOf(BlockKind::Refusal), QByteArray("Against the policy."));
        QCOMPARE(int(*told.reason()), int(FinishReason::Refusal));
    }
}

void ChatResponseWriterTest::usageOnlyWhereAskedFor()
{
    const auto writer = makeChatResponseWriter(shapeOf(true, false));
    tellAll(*writer);
    QVERIFY(!writer->take().contains("usage"));
}

void ChatResponseWriterTest::failures()
{
    const Failure failure {FailureKind::RateLimited, "slow \"down\"", {}, {}, 429, 3, 0};
    const auto stream = makeChatResponseWriter(shapeOf(true));
    stream->started({});
    tell(*stream, block(BlockKind::Text), {"x"});
    stream->failed(failure);
    const QByteArray out = stream->take();
    QVERIFY(out.endsWith("data: {\"error\":{\"message\":\"slow \\\"down\\\"\",\"type\":\"rate_limit_error\","
                         "\"param\":null,\"code\":\"rate_limit_exceeded\"}}\n\n"));
    QVERIFY(!out.contains("[DONE]"));
    const auto whole = makeChatResponseWriter(shapeOf(false));
    whole->started({});
    whole->failed(failure);
    QVERIFY(whole->take().isEmpty());
    QCOMPARE(int(whole->failure()->kind), int(FailureKind::RateLimited));
}

void ChatResponseWriterTest::severalAnswers()
{
    for (const bool isStream : {true, false}) {
        const auto writer = makeChatResponseWriter(shapeOf(isStream));
        writer->started({});
        tell(*writer, block(BlockKind::Text, 0), {"a"});
        tell(*writer, block(BlockKind::Text, 1), {"b"});
        tell(*writer, block(BlockKind::Text, 0), {"c"});
        writer->finished({FinishReason::Length, 0, {}, {}});
        writer->ended();
        const ToldAnswer told = readAnswer(writer->take(), isStream);
        QCOMPARE(told.textOf(BlockKind::Text, 0), QByteArray("ac"));
        QCOMPARE(told.textOf(BlockKind::Text, 1), QByteArray("b"));
        QCOMPARE(int(*told.reason(0)), int(FinishReason::Length));
        QCOMPARE(int(*told.reason(1)), int(FinishReason::Stop));
    }
}

void ChatResponseWriterTest::annotations()
{
    for (const bool isStream : {true, false}) {
        const auto writer = makeChatResponseWriter(shapeOf(isStream));
        writer->started({});
        tell(*writer, block(BlockKind::Text), {"é😀"});
        writer->blockStarted(block(BlockKind::Text));
        writer->text("abc");
        writer->annotation({"https://x", "X", "abc", 0, 3, Dialect::Messages, R"({"type":"web"})"});
        writer->logprobs("[{\"token\":\"abc\"}]");
        writer->blockEnded();
        writer->finished({});
        writer->ended();
        const QByteArray out = writer->take();
        // Indexes count the message's characters, not the block's.
        const QByteArray wanted4 =
            R"({"type":"url_citation","url_citation":{"start_index":2,"end_index":5,"title":"X","url":"https://x"}})";
        QVERIFY(out.contains(wanted4));
        const QByteArray wanted5 = R"({"content":[{"token":"abc"}],"refusal":null})";
        QVERIFY(out.contains(wanted5));
    }
}

void ChatResponseWriterTest::logprobsBesideTheirText()
{
    const auto writer = makeChatResponseWriter(shapeOf(true));
    writer->started({});
    writer->blockStarted(block(BlockKind::Text));
    writer->take();
    const auto chunkOf = [](const QByteArray &choice) { return QByteArray(choice + R"(,"finish_reason":null}])"); };
    writer->text("a");
    writer->logprobs(R"([{"token":"a"}])");
    const QByteArray both = writer->take();
    const QByteArray list = R"("logprobs":{"content":[{"token":"a"}],"refusal":null})";
    QVERIFY2(both.contains(chunkOf(R"({"index":0,"delta":{"content":"a"},)" + list)), both.constData());
    QCOMPARE(both.count("data: "), 1);
    // What is out already cannot be completed: they follow.
    writer->text("a");
    const QByteArray text = writer->take();
    QVERIFY2(text.contains(chunkOf(R"({"index":0,"delta":{"content":"a"},"logprobs":null)")), text.constData());
    writer->logprobs(R"([{"token":"a"}])");
    const QByteArray late = writer->take();
    QVERIFY2(late.contains(chunkOf(R"({"index":0,"delta":{},)" + list)), late.constData());
    // Nor do they go into a chunk that says something else.
    writer->text("b");
    writer->annotation({"https://x", "X", "b", 0, 1, Dialect::Messages, R"({"type":"web"})"});
    writer->logprobs(R"([{"token":"b"}])");
    QCOMPARE(writer->take().count("data: "), 3);
}

void ChatResponseWriterTest::oneLineForEachEvent()
{
    const auto writer = makeChatResponseWriter(shapeOf(true));
    writer->started({});
    writer->blockStarted(block(BlockKind::Text));
    writer->text("x");
    writer->annotation({{}, {}, {}, {}, {}, Dialect::Chat, "{\n \"type\": \"url_citation\"\r\n}"});
    writer->logprobs("[\n]");
    writer->blockEnded();
    BlockStart image = block(BlockKind::Image);
    image.image.mimeType = "image/png";
    image.image.data = "AA==";
    tell(*writer, image, {});
    writer->ended();
    const QByteArray out = writer->take();
    for (const QByteArray &event : out.split('\n'))
        QVERIFY2(event.isEmpty() || event.startsWith("data: "), event.constData());
    const QByteArray wanted6 =
        R"("images":[{"type":"image_url","index":0,"image_url":{"url":"data:image/png;base64,AA=="}}])";
    QVERIFY(out.contains(wanted6));
}

void ChatResponseWriterTest::badCalls()
{
    for (const bool isStream : {true, false}) {
        const auto writer = makeChatResponseWriter(shapeOf(isStream));
        writer->started({});
        writer->finished({FinishReason::BadCall, 0, {}, "malformed"});
        writer->ended();
        QVERIFY(writer->failure());
        QVERIFY(!writer->take().contains("[DONE]"));
    }
}

QTEST_APPLESS_MAIN(ChatResponseWriterTest)
#include "tst_chatresponsewriter.moc"
