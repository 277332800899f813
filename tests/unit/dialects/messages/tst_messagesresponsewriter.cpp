// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answersink.h"
#include "fixtures.h"
#include "gateway/dialects/messages/responsereader.h"
#include "gateway/dialects/messages/responsewriter.h"

#include <QtTest>

using namespace station;
using namespace Qt::StringLiterals;

namespace {

ResponseShape shapeOf(bool isStream)
{
    ResponseShape shape;
    shape.stream = isStream;
    shape.model = "asked-for";
    shape.idSeed = "req-1";
    return shape;
}

struct Event {
    QByteArray name;
    QJsonObject data;
};

std::vector<Event> eventsOf(const QByteArray &stream)
{
    std::vector<Event> events;
    for (const QByteArray &block : QByteArray(stream).replace("\n\n", "\x01").split('\x01')) {
        const QList<QByteArray> lines = block.split('\n');
        if (lines.size() == 2 && lines[0].startsWith("event: ") && lines[1].startsWith("data: "))
            events.push_back({lines[0].mid(7), parsed(lines[1].mid(6))});
        else if (!block.isEmpty())
            qWarning() << "not an event:" << block;
    }
    return events;
}

/** As the SDK and Claude Code take a stream: what they would throw at or leave out is a mistake. */
QByteArray mistakesIn(const QByteArray &stream)
{
    QByteArray mistakes;
    const auto expect = [&mistakes](bool holds, const QByteArray &otherwise) {
        if (!holds)
            mistakes += otherwise + "; ";
    };
    int next = 0;
    QString open;
    bool isSigned = false;
    bool hasText = false;
    int starts = 0;
    int stops = 0;
    for (const Event &event : eventsOf(stream)) {
        expect(event.data["type"_L1].toString().toUtf8() == event.name, "name and type differ");
        if (event.name == "ping" || event.name == "error")
            continue;
        if (event.name == "message_start") {
            ++starts;
            const QJsonObject message = event.data["message"_L1].toObject();
            expect(message["content"_L1].isArray() && message["usage"_L1].isObject(), "message_start lacks members");
            continue;
        }
        expect(starts == 1, "no message_start before " + event.name);
        if (event.name == "content_block_start") {
            expect(open.isEmpty() && event.data["index"_L1].toInt() == next, "block out of turn");
            const QJsonObject block = event.data["content_block"_L1].toObject();
            open = block["type"_L1].toString();
            isSigned = false;
            hasText = false;
            expect(open != "tool_use"_L1 || block["input"_L1].toObject().isEmpty(), "input in the start");
        } else if (event.name == "content_block_delta") {
            expect(!open.isEmpty() && event.data["index"_L1].toInt() == next && !isSigned, "delta out of turn");
            const QString delta = event.data["delta"_L1].toObject()["type"_L1].toString();
            isSigned = delta == "signature_delta"_L1;
            hasText = hasText || delta == "text_delta"_L1;
        } else if (event.name == "content_block_stop") {
            expect(!open.isEmpty() && event.data["index"_L1].toInt() == next, "stop out of turn");
            expect(open != "text"_L1 || hasText, "empty text block");
            open.clear();
            ++next;
        } else if (event.name == "message_delta") {
            expect(open.isEmpty(), "a block is open at the end");
            expect(event.data["usage"_L1].toObject()["output_tokens"_L1].isDouble(), "no output_tokens");
            expect(event.data["usage"_L1].toObject()["input_tokens"_L1].isDouble(), "no input_tokens");
        } else if (event.name == "message_stop") {
            ++stops;
        }
    }
    expect(starts == 1 && stops == 1, "not one start and one stop");
    return mistakes;
}

BlockStart blockOf(BlockKind kind)
{
    BlockStart block;
    block.kind = kind;
    return block;
}

BlockStart callOf(const QByteArray &id, const QByteArray &name, ToolKind kind = ToolKind::Function)
{
    BlockStart block;
    block.kind = BlockKind::ToolCall;
    block.callId = id;
    block.toolName = name;
    block.toolKind = kind;
    return block;
}

using Tell = std::function<void(ResponseSink &)>;

QByteArray writtenAs(bool isStream, const Tell &tell)
{
    const auto writer = makeMessagesResponseWriter(shapeOf(isStream));
    tell(*writer);
    return writer->take();
}

Finish finishOf(FinishReason reason)
{
    Finish finish;
    finish.reason = reason;
    return finish;
}

void begin(ResponseSink &sink)
{
    ResponseStart start;
    start.id = "chatcmpl-1";
    start.model = "gpt-x";
    sink.started(start);
}

void end(ResponseSink &sink, FinishReason reason)
{
    sink.finished(finishOf(reason));
    sink.ended();
}

void tellAll(ResponseSink &sink)
{
    begin(sink);
    sink.blockStarted(blockOf(BlockKind::Reasoning));
    sink.text("first");
    sink.paragraphEnded();
    sink.text("second");
    sink.opaque({Opaque::Kind::Encrypted, "gAAA", "openai"});
    sink.blockEnded();
    sink.blockStarted(blockOf(BlockKind::Reasoning));
    sink.opaque({Opaque::Kind::Encrypted, "gBBB", "openai"});
    sink.blockEnded();
    sink.blockStarted(blockOf(BlockKind::Text));
    sink.blockEnded();
    sink.blockStarted(blockOf(BlockKind::Text));
    sink.text("Say \"hi\"\n\t\x01");
    sink.text("\xf0\x9f\x91\x8b");
    sink.blockEnded();
    sink.blockStarted(callOf("call_1", "Bash"));
    sink.text(R"({"b":1.50,)");
    sink.text("\"a\":\"\\u00e4\"}");
    sink.blockEnded();
    sink.blockStarted(callOf("call_2", "apply_patch", ToolKind::Custom));
    sink.text("*** Begin \"Patch\"\n");
    sink.text("+\\x");
    sink.blockEnded();
    sink.blockStarted(callOf("call_3", "none"));
    sink.blockEnded();
    TokenCounts counts;
    counts.input = 100;
    counts.cachedRead = 60;
    counts.output = 50;
    counts.reasoning = 20;
    sink.usage(counts);
    end(sink, FinishReason::Stop);
}

} // namespace

class TestMessagesResponseWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stream()
    {
        const QByteArray out = writtenAs(true, tellAll);
        QCOMPARE(mistakesIn(out), "");
        const std::vector<Event> events = eventsOf(out);
        const QJsonObject message = events.front().data["message"_L1].toObject();
        QCOMPARE(message["id"_L1].toString(), u"msg_req1"_s);
        QCOMPARE(message["model"_L1].toString(), u"asked-for"_s);
        const QJsonObject delta = events[events.size() - 2].data;
        // Agents go by the reason: the provider said only that it had finished.
        QCOMPARE(delta["delta"_L1].toObject()["stop_reason"_L1].toString(), u"tool_use"_s);
        const QJsonObject usage = delta["usage"_L1].toObject();
        QCOMPARE(usage["input_tokens"_L1].toInt(), 40);
        QCOMPARE(usage["cache_read_input_tokens"_L1].toInt(), 60);
        QCOMPARE(usage["output_tokens"_L1].toInt(), 50);
        QCOMPARE(usage["output_tokens_details"_L1].toObject()["thinking_tokens"_L1].toInt(), 20);
    }

    /** A stream and a whole answer have the same content. */
    void wholeIsTheSame()
    {
        AnswerSink sinks[2];
        for (const bool isStream : {false, true}) {
            const QByteArray out = writtenAs(isStream, tellAll);
            const auto reader = makeMessagesResponseReader({"anthropic", {}, isStream}, sinks[isStream]);
            reader->feed(out);
            reader->finish();
            QVERIFY2(sinks[isStream].hasEnded, out);
        }
        QVERIFY(sinks[0].blocks == sinks[1].blocks);
        const std::vector<AnswerSink::Block> &blocks = sinks[0].blocks;
        QCOMPARE(blocks.size(), size_t(6));
        QCOMPARE(blocks[0].text, "first\n\nsecond");
        QVERIFY(unseal(blocks[0].opaque->data, Opaque::Kind::Signature)
                == (Opaque {Opaque::Kind::Encrypted, "gAAA", "openai"}));
        QVERIFY(blocks[1].text.isEmpty());
        QVERIFY(blocks[1].opaque->data.startsWith("ts1.openai.enc."));
        QCOMPARE(blocks[2].text, "Say \"hi\"\n\t\x01\xf0\x9f\x91\x8b");
        QCOMPARE(blocks[3].text, "{\"b\":1.50,\"a\":\"\\u00e4\"}");
        QCOMPARE(blocks[4].text, "{\"input\":\"*** Begin \\\"Patch\\\"\\n+\\\\x\"}");
        QCOMPARE(parsed(blocks[4].text)["input"_L1].toString(), u"*** Begin \"Patch\"\n+\\x"_s);
        QVERIFY(sinks[0].counts.input == sinks[1].counts.input && sinks[0].counts.output == sinks[1].counts.output);
    }

    void usageThatComesEarlyIsInTheStart()
    {
        const QByteArray out = writtenAs(true, [](ResponseSink &sink) {
            begin(sink);
            TokenCounts counts;
            counts.input = 9;
            sink.usage(counts);
            end(sink, FinishReason::Stop);
        });
        QCOMPARE(mistakesIn(out), "");
        const QJsonObject usage = eventsOf(out).front().data["message"_L1].toObject()["usage"_L1].toObject();
        QCOMPARE(usage["input_tokens"_L1].toInt(), 9);
    }

    void stops_data()
    {
        QTest::addColumn<int>("reason");
        QTest::addColumn<bool>("calls");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, FinishReason reason, bool calls, const QString &expected) {
            QTest::newRow(name) << int(reason) << calls << expected;
        };
        row("stop", FinishReason::Stop, false, u"end_turn"_s);
        row("calls", FinishReason::ToolUse, true, u"tool_use"_s);
        row("calls that are none", FinishReason::ToolUse, false, u"end_turn"_s);
        row("length", FinishReason::Length, false, u"max_tokens"_s);
        row("length within a call", FinishReason::Length, true, u"max_tokens"_s);
        row("window", FinishReason::ContextFull, false, u"model_context_window_exceeded"_s);
        row("filter", FinishReason::Filter, false, u"refusal"_s);
        row("pause", FinishReason::Pause, false, u"pause_turn"_s);
        row("sequence, unknown which", FinishReason::StopSequence, false, u"end_turn"_s);
        row("bad call", FinishReason::BadCall, false, u"end_turn"_s);
    }

    void stops()
    {
        QFETCH(int, reason);
        QFETCH(bool, calls);
        QFETCH(QString, expected);
        const Tell tell = [&](ResponseSink &sink) {
            begin(sink);
            sink.blockStarted(blockOf(BlockKind::Text));
            sink.text("t");
            sink.blockEnded();
            if (calls) {
                sink.blockStarted(callOf("c", "n"));
                sink.blockEnded();
            }
            end(sink, FinishReason(reason));
        };
        QCOMPARE(mistakesIn(writtenAs(true, tell)), "");
        QCOMPARE(parsed(writtenAs(false, tell))["stop_reason"_L1].toString(), expected);
    }

    void refusal()
    {
        const Tell tell = [](ResponseSink &sink) {
            begin(sink);
            sink.blockStarted(blockOf(BlockKind::Refusal));
            sink.text("I can't ");
            sink.text("help.");
            sink.blockEnded();
            end(sink, FinishReason::Stop);
        };
        const QJsonObject message = parsed(writtenAs(false, tell));
        QCOMPARE(message["stop_reason"_L1].toString(), u"refusal"_s);
        QCOMPARE(message["stop_details"_L1].toObject()["explanation"_L1].toString(), u"I can't help."_s);
        QCOMPARE(message["content"_L1].toArray().size(), 1);
    }

    void stopSequence()
    {
        const QJsonObject message = parsed(writtenAs(false, [](ResponseSink &sink) {
            begin(sink);
            Finish finish = finishOf(FinishReason::StopSequence);
            finish.stopSequence = "Par\"is";
            sink.finished(finish);
            sink.ended();
        }));
        QCOMPARE(message["stop_reason"_L1].toString(), u"stop_sequence"_s);
        QCOMPARE(message["stop_sequence"_L1].toString(), u"Par\"is"_s);
    }

    void failures_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("message");
        QTest::newRow("overloaded") << int(FailureKind::Overloaded) << u"overloaded_error"_s << u"m"_s;
        QTest::newRow("broken") << int(FailureKind::Broken) << u"api_error"_s << u"m"_s;
        QTest::newRow("too long") << int(FailureKind::ContextTooLong) << u"invalid_request_error"_s
                                  << u"prompt is too long: m"_s;
        QTest::newRow("rate") << int(FailureKind::RateLimited) << u"rate_limit_error"_s << u"m"_s;
        QTest::newRow("credential") << int(FailureKind::CredentialRefused) << u"permission_error"_s << u"m"_s;
    }

    void failures()
    {
        QFETCH(int, kind);
        QFETCH(QString, type);
        QFETCH(QString, message);
        Failure failure;
        failure.kind = FailureKind(kind);
        failure.message = "m";
        const std::vector<Event> events = eventsOf(writtenAs(true, [&](ResponseSink &sink) {
            begin(sink);
            sink.blockStarted(blockOf(BlockKind::Text));
            sink.text("t");
            sink.failed(failure);
        }));
        QCOMPARE(events.back().name, "error");
        const QJsonObject error = events.back().data["error"_L1].toObject();
        QCOMPARE(error["type"_L1].toString(), type);
        QCOMPARE(error["message"_L1].toString(), message);

        const auto whole = makeMessagesResponseWriter(shapeOf(false));
        begin(*whole);
        whole->failed(failure);
        QVERIFY(whole->take().isEmpty());
        QCOMPARE(int(whole->failure()->kind), kind);
    }

    void badCallAlone()
    {
        const auto whole = makeMessagesResponseWriter(shapeOf(false));
        begin(*whole);
        end(*whole, FinishReason::BadCall);
        QVERIFY(whole->failure() && whole->take().isEmpty());
        const auto stream = makeMessagesResponseWriter(shapeOf(true));
        begin(*stream);
        end(*stream, FinishReason::BadCall);
        QVERIFY(stream->take().contains("event: error\n"));
    }

    void keepAlive()
    {
        const auto writer = makeMessagesResponseWriter(shapeOf(true));
        QCOMPARE(writer->keepAlive(), "event: ping\ndata: {\"type\":\"ping\"}\n\n");
        begin(*writer);
        const QByteArray started = writer->keepAlive();
        QVERIFY(started.startsWith("event: message_start\n") && started.endsWith("{\"type\":\"ping\"}\n\n"));
        writer->blockStarted(blockOf(BlockKind::Text));
        writer->text("t");
        QByteArray out = started + writer->take();
        writer->ping();
        out += writer->take();
        writer->blockEnded();
        end(*writer, FinishReason::Stop);
        out += writer->take();
        QCOMPARE(mistakesIn(out), "");
        const auto whole = makeMessagesResponseWriter(shapeOf(false));
        begin(*whole);
        QVERIFY(whole->keepAlive().isEmpty());
    }

    void foreignParts()
    {
        const Tell tell = [](ResponseSink &sink) {
            begin(sink);
            BlockStart image = blockOf(BlockKind::Image);
            image.image.data = "aaaa";
            sink.blockStarted(image);
            sink.blockEnded();
            BlockStart native = blockOf(BlockKind::Native);
            native.native.dialect = Dialect::Responses;
            native.native.type = "web_search_call";
            sink.blockStarted(native);
            sink.blockEnded();
            BlockStart other = blockOf(BlockKind::Text);
            other.choice = 1;
            sink.blockStarted(other);
            sink.text("second answer");
            sink.blockEnded();
            sink.blockStarted(blockOf(BlockKind::Text));
            Annotation annotation;
            annotation.dialect = Dialect::Chat;
            annotation.url = "https://a";
            sink.annotation(annotation);
            sink.text("x");
            sink.blockEnded();
            end(sink, FinishReason::Stop);
        };
        QCOMPARE(mistakesIn(writtenAs(true, tell)), "");
        const QJsonArray content = parsed(writtenAs(false, tell))["content"_L1].toArray();
        QCOMPARE(content.size(), 2);
        QCOMPARE(content[0].toObject()["text"_L1].toString(), u"[image]"_s);
        QCOMPARE(content[1].toObject()["text"_L1].toString(), u"x"_s);
    }
};

QTEST_APPLESS_MAIN(TestMessagesResponseWriter)
#include "tst_messagesresponsewriter.moc"
