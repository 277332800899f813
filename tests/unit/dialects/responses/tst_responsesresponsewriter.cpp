// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventlog.h"
#include "gateway/dialects/responses/responsereader.h"
#include "gateway/dialects/responses/responsewriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <ctime>

using namespace station;
using namespace Qt::StringLiterals;

namespace {

ResponseShape streamShape()
{
    ResponseShape shape;
    shape.stream = true;
    shape.model = "client/model";
    shape.encryptedReasoning = true;
    shape.idSeed = "req-1a2b";
    shape.nowS = 1700000000;
    return shape;
}

QList<QJsonObject> events(const QByteArray &stream)
{
    QList<QJsonObject> list;
    for (const QByteArray &block : stream.split('\n')) {
        if (!block.startsWith("data: "))
            continue;
        QJsonParseError error;
        list.append(QJsonDocument::fromJson(block.mid(6), &error).object());
        if (error.error != QJsonParseError::NoError)
            qFatal("not JSON: %s", block.constData());
    }
    return list;
}

QStringList types(const QList<QJsonObject> &events)
{
    QStringList list;
    for (const QJsonObject &event : events)
        list.append(event["type"_L1].toString().mid(9));
    return list;
}

/** The demands of the SDK's accumulator: follows the deltas and compares with the final values. Empty: all is well. */
QByteArray complaint(const QList<QJsonObject> &events)
{
    QJsonArray output;
    qint64 sequence = 0;
    if (events.isEmpty() || events.first()["type"_L1].toString() != "response.created"_L1)
        return "does not begin with response.created";
    for (const QJsonObject &event : events) {
        const QString type = event["type"_L1].toString();
        const int index = event["output_index"_L1].toInt(-1);
        if (event["sequence_number"_L1].toInteger(-1) != sequence++)
            return "sequence_number at " + type.toUtf8();
        if (event.contains("error"_L1))
            return "a top-level error";
        if (event["response"_L1].isObject()) {
            output = event["response"_L1]["output"_L1].toArray();
            continue;
        }
        if (type == "response.output_item.added"_L1) {
            if (index != output.size())
                return "output_index at " + type.toUtf8();
            output.append(event["item"_L1]);
            continue;
        }
        if (index < 0 || index >= output.size())
            return "missing output at " + type.toUtf8();
        QJsonObject item = output[index].toObject();
        const bool isSummary = type.contains("summary"_L1);
        const QLatin1StringView list = isSummary ? "summary"_L1 : "content"_L1;
        const int part = event[isSummary ? "summary_index"_L1 : "content_index"_L1].toInt(-1);
        QJsonArray parts = item.value(list).toArray();
        if (type == "response.output_item.done"_L1) {
            const QJsonObject done = event["item"_L1].toObject();
            for (const auto member : {"content"_L1, "summary"_L1, "arguments"_L1, "input"_L1, "id"_L1, "type"_L1}) {
                if (item.contains(member) && !item.value(member).isObject() && item.value(member) != done.value(member))
                    return "item differs in " + QByteArray(member.data());
            }
            output[index] = done;
            continue;
        }
        if (event["item_id"_L1].toString() != item["id"_L1].toString())
            return "item_id at " + type.toUtf8();
        if (type.endsWith("part.added"_L1)) {
            if (!item.value(list).isArray() || part != parts.size())
                return "part index at " + type.toUtf8();
            parts.append(event["part"_L1]);
        } else if (part >= 0) {
            if (part >= parts.size())
                return "missing part at " + type.toUtf8();
            QJsonObject open = parts[part].toObject();
            const auto text = open["type"_L1].toString() == "refusal"_L1 ? "refusal"_L1 : "text"_L1;
            if (type.endsWith("delta"_L1)) {
                open[text] = open[text].toString() + event["delta"_L1].toString();
                QJsonArray logprobs = open.value("logprobs"_L1).toArray();
                for (const auto &entry : event["logprobs"_L1].toArray())
                    logprobs.append(entry);
                if (open.contains("logprobs"_L1))
                    open["logprobs"_L1] = logprobs;
            } else if (type.endsWith("annotation.added"_L1)) {
                QJsonArray annotations = open.value("annotations"_L1).toArray();
                if (event["annotation_index"_L1].toInt(-1) != annotations.size())
                    return "annotation_index";
                annotations.append(event["annotation"_L1]);
                open["annotations"_L1] = annotations;
            } else if (type.endsWith("part.done"_L1)) {
                if (event["part"_L1].toObject() != open)
                    return "part differs at " + type.toUtf8();
            } else if (event[text].toString() != open[text].toString()) {
                return "text differs at " + type.toUtf8();
            }
            parts[part] = open;
        } else if (type.endsWith("delta"_L1)) {
            const auto member = type.contains("input"_L1) ? "input"_L1 : "arguments"_L1;
            item[member] = item[member].toString() + event["delta"_L1].toString();
        } else if (type.endsWith("arguments.done"_L1) && event["arguments"_L1] != item["arguments"_L1]) {
            return "arguments differ";
        }
        if (!parts.isEmpty())
            item[list] = parts;
        output[index] = item;
    }
    const QJsonObject last = events.last();
    if (last["response"_L1]["output"_L1].toArray() != output)
        return "the final output differs";
    return {};
}

BlockStart block(BlockKind kind)
{
    BlockStart start;
    start.kind = kind;
    return start;
}

BlockStart callBlock(ToolKind kind, const QByteArray &name, const QByteArray &nameSpace = {})
{
    BlockStart start = block(BlockKind::ToolCall);
    start.toolKind = kind;
    start.callId = "call_" + name;
    start.toolName = name;
    start.nameSpace = nameSpace;
    return start;
}

void say(ResponseSink &sink, const BlockStart &start, const QByteArrayList &pieces)
{
    sink.blockStarted(start);
    for (const QByteArray &piece : pieces)
        sink.text(piece);
    sink.blockEnded();
}

void finish(ResponseSink &sink, FinishReason reason = FinishReason::Stop)
{
    sink.usage({20, 8, 5, 2, 3, false});
    Finish finish;
    finish.reason = reason;
    sink.finished(finish);
    sink.ended();
}

/** Does next to nothing, so that the reader alone is measured. */
class Counter final : public ResponseSink {
public:
    void started(const ResponseStart &) override { }
    void blockStarted(const BlockStart &) override { }
    void text(QByteArrayView) override { ++pieces; }
    void opaque(const Opaque &) override { }
    void blockEnded() override { }
    void usage(const TokenCounts &) override { }
    void finished(const Finish &) override { }
    void ended() override { }
    void failed(const Failure &) override { }
    int pieces = 0;
};

/** A run with everything in it. */
void tellAll(ResponseSink &sink)
{
    sink.started({"msg_up", "upstream", 0, "standard", {}});
    sink.blockStarted(block(BlockKind::Reasoning));
    sink.text("Think");
    sink.text("ing\n\"hard\"");
    sink.paragraphEnded();
    sink.text("Second");
    sink.opaque({Opaque::Kind::Signature, "SIG", "anthropic"});
    sink.blockEnded();
    sink.blockStarted(block(BlockKind::Text));
    sink.text("H\xC3\xA9llo ");
    sink.text("w\\orld\x01");
    Annotation annotation;
    annotation.url = "https://a.org";
    annotation.title = "A";
    annotation.citedText = "x";
    sink.annotation(annotation);
    sink.logprobs(R"([{"token":"H","logprob":-1}])");
    sink.blockEnded();
    say(sink, block(BlockKind::Text), {"More"});
    say(sink, callBlock(ToolKind::Function, "f", "mcp__x"), {R"({"a":)", "1}"});
    say(sink, callBlock(ToolKind::Custom, "apply_patch"), {"*** Begin", " Patch\n"});
    say(sink, callBlock(ToolKind::ToolSearch, "tool_search"), {R"({"query":)", "\n\"git\"}"});
    say(sink, callBlock(ToolKind::LocalShell, "local_shell"), {R"({"command":["ls"],"timeout_ms":5})"});
    say(sink, callBlock(ToolKind::Shell, "shell"), {R"({"commands":["ls"]})"});
    say(sink, callBlock(ToolKind::ApplyPatch, "apply"), {R"({"type":"delete_file","path":"a"})"});
    say(sink, block(BlockKind::Refusal), {"No"});
    BlockStart image = block(BlockKind::Image);
    image.image.mimeType = "image/png";
    image.image.data = "iVBO";
    say(sink, image, {});
    finish(sink, FinishReason::ToolUse);
}

} // namespace

class TestResponsesResponseWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void text();
    void everything();
    void whole();
    void keepAlives();
    void codex();
    void encryptedOnlyWhereAsked();
    void endings_data();
    void endings();
    void failures_data();
    void failures();
    void failsBeforeItStarts();
    void nothingSaid();
    void echo();
    void natives();
    void plainThoughts();
    void otherChoices();
    void speed();
};

void TestResponsesResponseWriter::text()
{
    const auto writer = makeResponsesResponseWriter(streamShape());
    writer->started({"x", "y", 0, {}, {}});
    say(*writer, block(BlockKind::Text), {"Hi", " there"});
    finish(*writer);
    const QByteArray out = writer->take();
    const auto list = events(out);
    QCOMPARE(types(list),
             (QStringList {"created"_L1, "in_progress"_L1, "output_item.added"_L1, "content_part.added"_L1,
                           "output_text.delta"_L1, "output_text.delta"_L1, "output_text.done"_L1,
                           "content_part.done"_L1, "output_item.done"_L1, "completed"_L1}));
    QCOMPARE(complaint(list), QByteArray());
    QVERIFY(out.startsWith("event: response.created\ndata: {"));
    QVERIFY(out.endsWith("\n\n"));
    const QJsonObject response = list.last()["response"_L1].toObject();
    QCOMPARE(response["status"_L1].toString(), "completed"_L1);
    QCOMPARE(response["model"_L1].toString(), "client/model"_L1);
    QVERIFY(response["id"_L1].toString().startsWith("resp_"_L1));
    const QJsonObject usage = response["usage"_L1].toObject();
    QCOMPARE(usage["input_tokens"_L1].toInt(), 20);
    QCOMPARE(usage["input_tokens_details"_L1]["cached_tokens"_L1].toInt(-1), 5);
    QCOMPARE(usage["output_tokens"_L1].toInt(), 8);
    QCOMPARE(usage["output_tokens_details"_L1]["reasoning_tokens"_L1].toInt(-1), 3);
    QCOMPARE(usage["total_tokens"_L1].toInt(), 28);
}

void TestResponsesResponseWriter::everything()
{
    const auto writer = makeResponsesResponseWriter(streamShape());
    tellAll(*writer);
    const auto list = events(writer->take());
    QCOMPARE(complaint(list), QByteArray());
    const QJsonArray output = list.last()["response"_L1]["output"_L1].toArray();
    QStringList kinds;
    for (const auto &item : output)
        kinds.append(item.toObject()["type"_L1].toString());
    QCOMPARE(kinds,
             (QStringList {"reasoning"_L1, "message"_L1, "function_call"_L1, "custom_tool_call"_L1,
                           "tool_search_call"_L1, "local_shell_call"_L1, "shell_call"_L1, "apply_patch_call"_L1,
                           "message"_L1, "image_generation_call"_L1}));
    QCOMPARE(output[0]["summary"_L1].toArray().size(), 2);
    QCOMPARE(output[0]["encrypted_content"_L1].toString().toUtf8(),
             seal({Opaque::Kind::Signature, "SIG", "anthropic"}));
    QCOMPARE(output[1]["content"_L1].toArray().size(), 2);
    QCOMPARE(output[1]["content"_L1][0]["text"_L1].toString(), QString::fromUtf8("H\xC3\xA9llo w\\orld\x01"));
    const QJsonValue note = output[1]["content"_L1][0]["annotations"_L1][0];
    QCOMPARE(note["type"_L1].toString(), "url_citation"_L1);
    QCOMPARE(note["end_index"_L1].toInt(), 13);
    QCOMPARE(output[2]["namespace"_L1].toString(), "mcp__x"_L1);
    QCOMPARE(output[2]["arguments"_L1].toString(), R"({"a":1})"_L1);
    QCOMPARE(output[3]["input"_L1].toString(), "*** Begin Patch\n"_L1);
    QCOMPARE(output[4]["arguments"_L1]["query"_L1].toString(), "git"_L1);
    QCOMPARE(output[4]["execution"_L1].toString(), "client"_L1);
    QCOMPARE(output[5]["action"_L1]["type"_L1].toString(), "exec"_L1);
    QCOMPARE(output[5]["action"_L1]["timeout_ms"_L1].toInt(), 5);
    QVERIFY(output[5]["action"_L1]["env"_L1].isObject());
    QCOMPARE(output[7]["operation"_L1]["path"_L1].toString(), "a"_L1);
    QCOMPARE(output[8]["content"_L1][0]["refusal"_L1].toString(), "No"_L1);
    QCOMPARE(output[9]["result"_L1].toString(), "iVBO"_L1);
    // Only the item's end has the ciphertext.
    for (const QJsonObject &event : list) {
        if (event["type"_L1].toString() == "response.output_item.added"_L1)
            QVERIFY(!event["item"_L1].toObject().contains("encrypted_content"_L1));
    }
    QSet<QString> ids;
    for (const auto &item : output)
        ids.insert(item.toObject()["id"_L1].toString());
    QCOMPARE(ids.size(), output.size());
}

void TestResponsesResponseWriter::whole()
{
    ResponseShape shape = streamShape();
    const auto streamed = makeResponsesResponseWriter(shape);
    tellAll(*streamed);
    shape.stream = false;
    const auto writer = makeResponsesResponseWriter(shape);
    tellAll(*writer);
    QVERIFY(writer->keepAlive().isEmpty());
    const QJsonObject body = QJsonDocument::fromJson(writer->take()).object();
    QCOMPARE(body, events(streamed->take()).last()["response"_L1].toObject());
    QVERIFY(writer->take().isEmpty());
}

void TestResponsesResponseWriter::keepAlives()
{
    // A keep-alive between any two events of the run disturbs nothing.
    class Pulse final : public ResponseSink {
    public:
        explicit Pulse(ResponseWriter &writer) : m_writer(writer) { beat(); }
        void started(const ResponseStart &s) override { m_writer.started(s), beat(); }
        void blockStarted(const BlockStart &b) override { m_writer.blockStarted(b), beat(); }
        void text(QByteArrayView t) override { m_writer.text(t), beat(); }
        void paragraphEnded() override { m_writer.paragraphEnded(), beat(); }
        void opaque(const Opaque &o) override { m_writer.opaque(o), beat(); }
        void annotation(const Annotation &a) override { m_writer.annotation(a), beat(); }
        void logprobs(const JsonText &j) override { m_writer.logprobs(j), beat(); }
        void blockEnded() override { m_writer.blockEnded(), beat(); }
        void usage(const TokenCounts &c) override { m_writer.usage(c), beat(); }
        void finished(const Finish &f) override { m_writer.finished(f), beat(); }
        void ended() override
        {
            m_writer.ended();
            out += m_writer.take();
        }
        void failed(const Failure &f) override { m_writer.failed(f); }
        QByteArray out;

    private:
        void beat() { out += m_writer.keepAlive(); }
        ResponseWriter &m_writer;
    };
    const auto writer = makeResponsesResponseWriter(streamShape());
    Pulse pulse(*writer);
    tellAll(pulse);
    const auto list = events(pulse.out);
    QCOMPARE(complaint(list), QByteArray());
    QCOMPARE(list[0]["type"_L1].toString(), "response.created"_L1);

    const auto plain = makeResponsesResponseWriter(streamShape());
    tellAll(*plain);
    QCOMPARE(list.last()["response"_L1].toObject(), events(plain->take()).last()["response"_L1].toObject());
}

void TestResponsesResponseWriter::codex()
{
    ResponseShape shape = streamShape();
    shape.isCodex = true;
    const auto writer = makeResponsesResponseWriter(shape);
    writer->started({});
    BlockStart thoughts = block(BlockKind::Reasoning);
    thoughts.isPlain = true;
    writer->blockStarted(thoughts);
    writer->text("cot");
    writer->opaque({Opaque::Kind::Plain, {}, "deepseek"});
    writer->blockEnded();
    say(*writer, block(BlockKind::Refusal), {"I will not"});
    finish(*writer, FinishReason::Refusal);
    const auto list = events(writer->take());
    QCOMPARE(complaint(list), QByteArray());
    const QJsonArray output = list.last()["response"_L1]["output"_L1].toArray();
    QCOMPARE(output[0]["summary"_L1][0]["text"_L1].toString(), "cot"_L1);
    QCOMPARE(output[1]["content"_L1][0]["type"_L1].toString(), "output_text"_L1);
}

void TestResponsesResponseWriter::encryptedOnlyWhereAsked()
{
    ResponseShape shape = streamShape();
    shape.encryptedReasoning = false;
    const auto writer = makeResponsesResponseWriter(shape);
    writer->started({});
    writer->blockStarted(block(BlockKind::Reasoning));
    writer->opaque({Opaque::Kind::Thought, "AAAA", "gemini/3"});
    writer->blockEnded();
    writer->blockStarted(block(BlockKind::Text)); // and no empty message either
    writer->blockEnded();
    finish(*writer);
    const auto list = events(writer->take());
    QCOMPARE(types(list), (QStringList {"created"_L1, "in_progress"_L1, "completed"_L1}));

    shape.encryptedReasoning = true;
    const auto own = makeResponsesResponseWriter(shape);
    own->blockStarted(block(BlockKind::Reasoning));
    own->opaque({Opaque::Kind::Encrypted, "as-it-is", {}});
    own->blockEnded();
    finish(*own);
    QVERIFY(own->take().contains(R"("encrypted_content":"as-it-is")"));
}

void TestResponsesResponseWriter::endings_data()
{
    QTest::addColumn<int>("reason");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, FinishReason reason, const char *type, const char *detail) {
        QTest::newRow(name) << int(reason) << QString::fromLatin1(type) << QString::fromLatin1(detail);
    };
    row("stop", FinishReason::Stop, "response.completed", "");
    row("stop sequence", FinishReason::StopSequence, "response.completed", "");
    row("pause", FinishReason::Pause, "response.completed", "");
    row("length", FinishReason::Length, "response.incomplete", "max_output_tokens");
    row("context", FinishReason::ContextFull, "response.incomplete", "max_output_tokens");
    row("filter", FinishReason::Filter, "response.incomplete", "content_filter");
    row("bad call", FinishReason::BadCall, "response.failed", "");
}

void TestResponsesResponseWriter::endings()
{
    QFETCH(int, reason);
    QFETCH(QString, type);
    QFETCH(QString, detail);
    const auto writer = makeResponsesResponseWriter(streamShape());
    writer->started({});
    say(*writer, block(BlockKind::Text), {"Hi"});
    finish(*writer, FinishReason(reason));
    const auto list = events(writer->take());
    QCOMPARE(complaint(list), QByteArray());
    QCOMPARE(list.last()["type"_L1].toString(), type);
    QCOMPARE(list.last()["response"_L1]["incomplete_details"_L1]["reason"_L1].toString(), detail);
}

void TestResponsesResponseWriter::failures_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("codex");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, FailureKind kind, bool codex, const char *code) {
        QTest::newRow(name) << int(kind) << codex << QString::fromLatin1(code);
    };
    row("context", FailureKind::ContextTooLong, true, "context_length_exceeded");
    row("quota", FailureKind::QuotaSpent, true, "insufficient_quota");
    row("rate", FailureKind::RateLimited, true, "rate_limit_exceeded");
    row("overloaded", FailureKind::Overloaded, false, "server_is_overloaded");
    row("overloaded, Codex", FailureKind::Overloaded, true, "server_error");
    row("request", FailureKind::BadRequest, true, "invalid_prompt");
    row("broken", FailureKind::Broken, true, "server_error");
}

void TestResponsesResponseWriter::failures()
{
    QFETCH(int, kind);
    QFETCH(bool, codex);
    QFETCH(QString, code);
    Failure failure;
    failure.kind = FailureKind(kind);
    failure.message = "Provider says \"no\"";
    failure.retryAfterSeconds = 7;
    ResponseShape shape = streamShape();
    shape.isCodex = codex;
    const auto writer = makeResponsesResponseWriter(shape);
    writer->started({});
    writer->blockStarted(block(BlockKind::Text));
    writer->text("Half a sen");
    writer->failed(failure);
    const auto list = events(writer->take());
    QCOMPARE(list.last()["type"_L1].toString(), "response.failed"_L1);
    QCOMPARE(list.last()["response"_L1]["error"_L1]["code"_L1].toString(), code);
    const QString message = list.last()["response"_L1]["error"_L1]["message"_L1].toString();
    QVERIFY(message.startsWith("Provider says \"no\""_L1));
    QCOMPARE(message.contains("try again in 7s"_L1), FailureKind(kind) == FailureKind::RateLimited);
    QVERIFY(writer->failure());

    shape.stream = false;
    const auto whole = makeResponsesResponseWriter(shape);
    whole->failed(failure);
    QVERIFY(whole->failure() && whole->take().isEmpty());
}

void TestResponsesResponseWriter::failsBeforeItStarts()
{
    const auto writer = makeResponsesResponseWriter(streamShape());
    writer->failed({});
    QCOMPARE(types(events(writer->take())), (QStringList {"created"_L1, "in_progress"_L1, "failed"_L1}));
}

void TestResponsesResponseWriter::nothingSaid()
{
    const auto writer = makeResponsesResponseWriter(streamShape());
    writer->ended();
    const auto list = events(writer->take());
    QCOMPARE(complaint(list), QByteArray());
    QVERIFY(list.last()["response"_L1]["usage"_L1].isNull());

    const auto refused = makeResponsesResponseWriter(streamShape());
    refused->started({});
    Finish finish;
    finish.reason = FinishReason::Refusal;
    finish.explanation = "Against the rules";
    refused->finished(finish);
    refused->ended();
    QCOMPARE(events(refused->take()).last()["response"_L1]["output"_L1][0]["content"_L1][0]["refusal"_L1].toString(),
             "Against the rules"_L1);
}

void TestResponsesResponseWriter::echo()
{
    ResponseShape shape = streamShape();
    shape.echo = {{"tools", "[\n {\"type\":\r\n\"x\"}]"}, {"store", "false"}};
    const auto writer = makeResponsesResponseWriter(shape);
    writer->started({});
    finish(*writer);
    for (const QJsonObject &event : events(writer->take())) {
        QCOMPARE(event["response"_L1]["tools"_L1][0]["type"_L1].toString(), "x"_L1);
        QVERIFY(event["response"_L1].toObject().contains("store"_L1));
    }
}

void TestResponsesResponseWriter::natives()
{
    const auto writer = makeResponsesResponseWriter(streamShape());
    BlockStart own = block(BlockKind::Native);
    own.native = {Dialect::Responses, "mcp_call", "{\"type\":\"mcp_call\",\n\"id\":\"mcp_1\"}", {}};
    say(*writer, own, {});
    BlockStart search = block(BlockKind::Native);
    search.native = {Dialect::Messages,
                     "server_tool_use",
                     R"({"type":"server_tool_use","id":"s","name":"web_search","input":{"query":"cats"}})",
                     {}};
    say(*writer, search, {});
    search.native.json = R"({"type":"server_tool_use","name":"code_execution","input":{}})";
    say(*writer, search, {});
    BlockStart picture = block(BlockKind::Image);
    picture.image.url = "https://a/b.png";
    say(*writer, picture, {});
    finish(*writer);
    const auto list = events(writer->take());
    QCOMPARE(complaint(list), QByteArray());
    const QJsonArray output = list.last()["response"_L1]["output"_L1].toArray();
    QCOMPARE(output.size(), 3);
    QCOMPARE(output[0]["id"_L1].toString(), "mcp_1"_L1);
    QCOMPARE(output[1]["action"_L1]["query"_L1].toString(), "cats"_L1);
    QCOMPARE(output[2]["content"_L1][0]["text"_L1].toString(), "![image](https://a/b.png)"_L1);
}

void TestResponsesResponseWriter::plainThoughts()
{
    const auto writer = makeResponsesResponseWriter(streamShape());
    BlockStart thoughts = block(BlockKind::Reasoning);
    thoughts.isPlain = true;
    say(*writer, thoughts, {"a", "b"});
    finish(*writer);
    const auto list = events(writer->take());
    QCOMPARE(complaint(list), QByteArray());
    const QJsonValue item = list.last()["response"_L1]["output"_L1][0];
    QCOMPARE(item["content"_L1][0]["text"_L1].toString(), "ab"_L1);
    QCOMPARE(item["summary"_L1].toArray().size(), 0);
}

void TestResponsesResponseWriter::otherChoices()
{
    const auto writer = makeResponsesResponseWriter(streamShape());
    say(*writer, block(BlockKind::Text), {"first"});
    BlockStart second = block(BlockKind::Text);
    second.choice = 1;
    say(*writer, second, {"second"});
    finish(*writer);
    QVERIFY(!writer->take().contains("second"));
}

void TestResponsesResponseWriter::speed()
{
    const ResponseShape shape = streamShape();
    QByteArray stream;
    constexpr int kRounds = 2000;
    // The processor's time, not the clock's: other programs run beside a test.
    const auto microseconds = [](std::clock_t since) {
        return double(std::clock() - since) * 1e6 / CLOCKS_PER_SEC / kRounds;
    };
    const std::clock_t beforeWriting = std::clock();
    for (int round = 0; round < kRounds; ++round) {
        const auto writer = makeResponsesResponseWriter(shape);
        writer->started({});
        writer->blockStarted(block(BlockKind::Text));
        for (int i = 0; i < 100; ++i)
            writer->text(" token");
        writer->blockEnded();
        finish(*writer);
        stream = writer->take();
    }
    const double written = microseconds(beforeWriting);
    const std::clock_t beforeReading = std::clock();
    for (int round = 0; round < kRounds; ++round) {
        Counter counter;
        const auto reader = makeResponsesResponseReader({"openai", "openai", true}, counter);
        reader->feed(stream);
        QCOMPARE(counter.pieces, 100);
    }
    qInfo("100 tokens: written in %.1f us, read in %.1f us", written, microseconds(beforeReading));
}

QTEST_GUILESS_MAIN(TestResponsesResponseWriter)
#include "tst_responsesresponsewriter.moc"
