// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answersink.h"
#include "fixtures.h"
#include "gateway/dialects/messages/responsereader.h"
#include "gateway/dialects/messages/responsewriter.h"

#include <QDir>
#include <QtTest>

using namespace station;
using namespace Qt::StringLiterals;

namespace {

/** What a recorded answer holds, read in a plain way. */
struct Plain {
    QByteArray text;
    QByteArray thinking;
    QByteArray signatures;
    QByteArray redacted;
    QList<QByteArray> calls; ///< id, name and arguments of each
    QList<QByteArray> natives;
    int citations = 0;
    QByteArray stop;
    QByteArray stopSequence;
    qint64 input = 0;
    qint64 cached = 0;
    qint64 cacheWrite = 0;
    qint64 output = 0;

    bool operator==(const Plain &) const = default;
};

QByteArray compact(const QJsonValue &value)
{
    return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

void addBlock(Plain &plain, QJsonObject block, const QByteArray &input)
{
    const QString type = block["type"_L1].toString();
    if (type == "text"_L1) {
        plain.text += block["text"_L1].toString().toUtf8();
        plain.citations += int(block["citations"_L1].toArray().size());
    } else if (type == "thinking"_L1) {
        plain.thinking += block["thinking"_L1].toString().toUtf8();
        plain.signatures += block["signature"_L1].toString().toUtf8() + ';';
    } else if (type == "redacted_thinking"_L1) {
        plain.redacted += block["data"_L1].toString().toUtf8() + ';';
    } else if (type == "tool_use"_L1) {
        const QByteArray arguments = input.isEmpty() ? compact(block["input"_L1])
                                                     : QJsonDocument::fromJson(input).toJson(QJsonDocument::Compact);
        plain.calls.append(block["id"_L1].toString().toUtf8() + ' ' + block["name"_L1].toString().toUtf8() + ' '
                           + arguments);
    } else {
        if (!input.isEmpty())
            block["input"_L1] = QJsonDocument::fromJson(input).object();
        plain.natives.append(compact(block));
    }
}

void addUsage(Plain &plain, const QJsonObject &usage)
{
    const auto take = [&usage](qint64 &count, const char *name) {
        if (usage[QLatin1String(name)].isDouble())
            count = qint64(usage[QLatin1String(name)].toDouble());
    };
    take(plain.input, "input_tokens");
    take(plain.cached, "cache_read_input_tokens");
    take(plain.cacheWrite, "cache_creation_input_tokens");
    take(plain.output, "output_tokens");
}

Plain plainWhole(const QByteArray &body)
{
    Plain plain;
    const QJsonObject message = parsed(body);
    for (const QJsonValue block : message["content"_L1].toArray())
        addBlock(plain, block.toObject(), {});
    plain.stop = message["stop_reason"_L1].toString().toUtf8();
    plain.stopSequence = message["stop_sequence"_L1].toString().toUtf8();
    addUsage(plain, message["usage"_L1].toObject());
    return plain;
}

Plain plainStream(const QByteArray &body)
{
    Plain plain;
    QJsonObject block;
    QByteArray input;
    for (const QByteArray &line : body.split('\n')) {
        if (!line.startsWith("data:"))
            continue;
        const QJsonObject event = parsed(line.mid(5));
        const QString type = event["type"_L1].toString();
        if (type == "message_start"_L1) {
            addUsage(plain, event["message"_L1].toObject()["usage"_L1].toObject());
        } else if (type == "content_block_start"_L1) {
            block = event["content_block"_L1].toObject();
            input.clear();
        } else if (type == "content_block_delta"_L1) {
            const QJsonObject delta = event["delta"_L1].toObject();
            for (const char *name : {"text", "thinking", "signature", "content"}) {
                const QLatin1String key(name);
                if (delta.contains(key))
                    block[key] = block[key].toString() + delta[key].toString();
            }
            input += delta["partial_json"_L1].toString().toUtf8();
            if (delta.contains("citation"_L1))
                ++plain.citations;
        } else if (type == "content_block_stop"_L1) {
            block.remove("citations"_L1);
            addBlock(plain, block, input);
        } else if (type == "message_delta"_L1) {
            plain.stop = event["delta"_L1].toObject()["stop_reason"_L1].toString().toUtf8();
            plain.stopSequence = event["delta"_L1].toObject()["stop_sequence"_L1].toString().toUtf8();
            addUsage(plain, event["usage"_L1].toObject());
        }
    }
    return plain;
}

QByteArray stopOf(FinishReason reason)
{
    switch (reason) {
    case FinishReason::Stop: return "end_turn";
    case FinishReason::StopSequence: return "stop_sequence";
    case FinishReason::ToolUse: return "tool_use";
    case FinishReason::Length: return "max_tokens";
    case FinishReason::Pause: return "pause_turn";
    default: return "?";
    }
}

/** The same of what a reader told. */
Plain plainOf(const AnswerSink &sink)
{
    Plain plain;
    for (const AnswerSink::Block &block : sink.blocks) {
        switch (block.start.kind) {
        case BlockKind::Text:
            plain.text += block.text;
            plain.citations += int(block.citations.size());
            break;
        case BlockKind::Reasoning:
            plain.thinking += block.text;
            if (block.opaque && block.opaque->kind == Opaque::Kind::Redacted)
                plain.redacted += block.opaque->data + ';';
            else
                plain.signatures += (block.opaque ? block.opaque->data : QByteArray()) + ';';
            break;
        case BlockKind::ToolCall:
            plain.calls.append(block.start.callId + ' ' + block.start.toolName + ' '
                               + QJsonDocument::fromJson(block.text.isEmpty() ? QByteArray("{}") : block.text)
                                     .toJson(QJsonDocument::Compact));
            break;
        default: plain.natives.append(QJsonDocument::fromJson(block.start.native.json).toJson(QJsonDocument::Compact));
        }
    }
    plain.stop = stopOf(sink.finish.reason);
    plain.stopSequence = sink.finish.stopSequence;
    plain.cached = sink.counts.cachedRead.value_or(0);
    plain.cacheWrite = sink.counts.cacheWrite.value_or(0);
    plain.input = sink.counts.input.value_or(0) - plain.cached - plain.cacheWrite;
    plain.output = sink.counts.output.value_or(0);
    return plain;
}

AnswerSink readAnswer(const QByteArray &body, bool isStream, qsizetype piece, const QByteArray &issuer = {})
{
    AnswerSink sink;
    const auto reader = makeMessagesResponseReader({"anthropic", issuer, isStream}, sink);
    for (qsizetype at = 0; at < body.size(); at += piece)
        reader->feed(QByteArrayView(body).sliced(at, qMin(piece, body.size() - at)));
    reader->finish();
    return sink;
}

/** A text is short for a list of one text block; what says nothing may be left out. */
QJsonValue normal(const QJsonValue &value, const QString &key = {})
{
    static const QStringList verbatim {u"input_schema"_s, u"schema"_s, u"input"_s, u"metadata"_s};
    if (verbatim.contains(key))
        return value;
    if (value.isArray()) {
        QJsonArray list;
        for (const QJsonValue element : value.toArray())
            list.append(normal(element));
        return list;
    }
    if ((key == "content"_L1 || key == "system"_L1) && value.isString())
        return QJsonArray {QJsonObject {{u"type"_s, u"text"_s}, {u"text"_s, value}}};
    if (!value.isObject())
        return value;
    QJsonObject object;
    const QJsonObject from = value.toObject();
    for (auto member = from.begin(); member != from.end(); ++member)
        object.insert(member.key(), normal(member.value(), member.key()));
    if (from.value("stream"_L1) == QJsonValue(false))
        object.remove("stream"_L1);
    const QJsonValue citations = from.value("citations"_L1);
    if (citations.isNull() || (citations.isArray() && citations.toArray().isEmpty()))
        object.remove("citations"_L1);
    return object;
}

struct Recording {
    QByteArray name;
    QJsonObject request;
    QJsonObject response;
    bool isCount = false;
};

QList<Recording> recordings()
{
    QList<Recording> list;
    const QDir folder(QStringLiteral(STATION_EXCHANGES));
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject exchange = parsed(file.readAll());
        const QString api = exchange["api"_L1].toString();
        const QString provider = exchange["provider"_L1].toString();
        if (provider != "anthropic"_L1 && provider != "vertex"_L1)
            continue;
        if (api == "messages"_L1 || api == "count_tokens"_L1)
            list.append({name.toUtf8(), exchange["request"_L1].toObject(), exchange["response"_L1].toObject(),
                         api == "count_tokens"_L1});
    }
    return list;
}

} // namespace

/** All recorded exchanges of the dialect, through each of its pieces. */
class TestMessagesRecordings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (recordings().isEmpty())
            QSKIP("There are no recordings here");
    }

    void answersAreReadAsTheyAre()
    {
        int read = 0;
        int all = 0;
        for (const Recording &recording : recordings()) {
            const QByteArray body = recording.response["body_text"_L1].toString().toUtf8();
            if (recording.isCount || recording.response["status"_L1].toInt() != 200)
                continue;
            ++all;
            const bool isStream = !body.startsWith('{');
            const Plain expected = isStream ? plainStream(body) : plainWhole(body);
            bool holds = true;
            for (const qsizetype piece : {body.size(), qsizetype(1), qsizetype(7), qsizetype(1000)}) {
                const AnswerSink sink = readAnswer(body, isStream, piece);
                const Plain got = plainOf(sink);
                if (!sink.hasEnded || !sink.mistakes.isEmpty() || !(got == expected)) {
                    holds = false;
                    qWarning() << recording.name << piece << sink.mistakes
                               << (sink.failure ? sink.failure->message : "") << (got.text == expected.text)
                               << (got.calls == expected.calls) << (got.natives == expected.natives) << got.stop
                               << expected.stop << got.input << expected.input << got.output << expected.output
                               << got.citations << expected.citations;
                }
            }
            read += holds;
        }
        qInfo("answers: %d of %d", read, all);
        QCOMPARE(read, all);
    }

    void answersAreWrittenAsTheyWere()
    {
        int same = 0;
        int all = 0;
        for (const Recording &recording : recordings()) {
            const QByteArray body = recording.response["body_text"_L1].toString().toUtf8();
            if (recording.isCount || recording.response["status"_L1].toInt() != 200)
                continue;
            const bool isStream = !body.startsWith('{');
            const AnswerSink first = readAnswer(body, isStream, body.size());
            for (const bool asStream : {true, false}) {
                ++all;
                ResponseShape shape;
                shape.stream = asStream;
                const auto writer = makeMessagesResponseWriter(shape);
                const auto reader = makeMessagesResponseReader({"anthropic", {}, isStream}, *writer);
                reader->feed(body);
                reader->finish();
                const QByteArray out = writer->take();
                const AnswerSink second = readAnswer(out, asStream, out.size());
                const bool holds = second.hasEnded && plainOf(first) == plainOf(second)
                    && (asStream ? plainStream(out) : plainWhole(out)) == plainOf(first);
                if (!holds)
                    qWarning() << recording.name << asStream << out.left(600);
                same += holds;
            }
        }
        qInfo("answers written again: %d of %d", same, all);
        QCOMPARE(same, all);
    }

    void requestsAreWrittenAsTheyWere()
    {
        int same = 0;
        int all = 0;
        for (const Recording &recording : recordings()) {
            if (!recording.request["body"_L1].isObject())
                continue;
            ++all;
            const QByteArray body =
                QJsonDocument(recording.request["body"_L1].toObject()).toJson(QJsonDocument::Compact);
            auto request = readMessagesRequest(body);
            QJsonObject before = recording.request["body"_L1].toObject();
            if (!request) {
                // Vertex names the model in the path.
                const bool isVertex = before.contains("anthropic_version"_L1);
                same += isVertex && request.error().param == "model";
                if (!isVertex)
                    qWarning() << recording.name << request.error().param << request.error().message;
                continue;
            }
            const WrittenRequest out = written(*request, request->model);
            QJsonObject after = parsed(out.body);
            if (recording.isCount && !before.contains("max_tokens"_L1))
                after.remove("max_tokens"_L1);
            const bool holds = !out.report.error() && normal(before) == normal(after);
            if (!holds) {
                qWarning() << recording.name << (out.report.error() ? out.report.error()->message : "");
                const QByteArray was = QJsonDocument(normal(before).toObject()).toJson(QJsonDocument::Compact);
                const QByteArray is = QJsonDocument(normal(after).toObject()).toJson(QJsonDocument::Compact);
                qsizetype at = 0;
                while (at < qMin(was.size(), is.size()) && was[at] == is[at])
                    ++at;
                qWarning() << was.mid(qMax<qsizetype>(at - 60, 0), 200) << is.mid(qMax<qsizetype>(at - 60, 0), 200);
            }
            same += holds;
        }
        qInfo("requests written again: %d of %d", same, all);
        QCOMPARE(same, all);
    }
};

QTEST_APPLESS_MAIN(TestMessagesRecordings)
#include "tst_messagesrecordings.moc"
