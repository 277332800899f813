// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventlog.h"
#include "gateway/conversation/pairing.h"
#include "gateway/dialects/responses/echo.h"
#include "gateway/dialects/responses/requestreader.h"
#include "gateway/dialects/responses/requestwriter.h"
#include "gateway/dialects/responses/responsereader.h"
#include "gateway/dialects/responses/responsewriter.h"
#include "gateway/dialects/responses/writing.h"
#include "providers/registry/providerdescription.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace station;
using namespace Qt::StringLiterals;

namespace {

QJsonObject parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

/** The events of a recorded stream, read in the plainest way. */
QList<QJsonObject> eventsOf(const QByteArray &body)
{
    QList<QJsonObject> events;
    for (const QByteArray &line : body.split('\n')) {
        if (line.startsWith("data:"))
            events.append(parsed(line.mid(5).trimmed()));
    }
    return events;
}

/** What an answer says, for comparing. */
struct Content {
    QString text;
    QString thoughts;
    QString refusal;
    QStringList calls;
    QStringList natives;
    int annotations = 0;

    bool operator==(const Content &) const = default;
};

void add(Content &content, const QJsonObject &item)
{
    const QString type = item["type"_L1].toString();
    if (type == "message"_L1) {
        for (const auto &part : item["content"_L1].toArray()) {
            content.text += part.toObject()["text"_L1].toString();
            content.refusal += part.toObject()["refusal"_L1].toString();
            content.annotations += int(part.toObject()["annotations"_L1].toArray().size());
        }
    } else if (type == "reasoning"_L1) {
        const bool hasSummary = !item["summary"_L1].toArray().isEmpty();
        for (const auto &part : item[hasSummary ? "summary"_L1 : "content"_L1].toArray())
            content.thoughts += part.toObject()["text"_L1].toString();
    } else if (type == "function_call"_L1 || type == "custom_tool_call"_L1) {
        content.calls.append(type + u' ' + item["call_id"_L1].toString() + u' ' + item["namespace"_L1].toString() + u' '
                             + item["name"_L1].toString() + u' ' + item["arguments"_L1].toString()
                             + item["input"_L1].toString());
    } else if (type == "tool_search_call"_L1 && item["execution"_L1].toString() == "client"_L1) {
        content.calls.append(type + u' ' + item["call_id"_L1].toString()
                             + QString::fromUtf8(QJsonDocument(item["arguments"_L1].toObject()).toJson()));
    } else {
        content.natives.append(type);
    }
}

Content contentOf(const QJsonArray &output)
{
    Content content;
    for (const auto &item : output)
        add(content, item.toObject());
    return content;
}

Content contentOf(const EventLog &log)
{
    Content content;
    for (const EventLog::Block &block : log.blocks) {
        const QString text = QString::fromUtf8(block.text);
        switch (block.start.kind) {
        case BlockKind::Text:
            content.text += text;
            content.annotations += block.annotations;
            break;
        case BlockKind::Reasoning: content.thoughts += text; break;
        case BlockKind::Refusal: content.refusal += text; break;
        case BlockKind::ToolCall:
            if (block.start.toolKind == ToolKind::ToolSearch)
                content.calls.append("tool_search_call "_L1 + QString::fromUtf8(block.start.callId)
                                     + QString::fromUtf8(QJsonDocument(parsed(block.text)).toJson()));
            else
                content.calls.append(
                    (block.start.toolKind == ToolKind::Custom ? "custom_tool_call "_L1 : "function_call "_L1)
                    + QString::fromUtf8(block.start.callId) + u' ' + QString::fromUtf8(block.start.nameSpace) + u' '
                    + QString::fromUtf8(block.start.toolName) + u' ' + text);
            break;
        case BlockKind::Image: content.natives.append("image_generation_call"_L1); break;
        case BlockKind::Native: content.natives.append(QString::fromUtf8(block.start.native.type)); break;
        }
    }
    return content;
}

/** An item without members that mean nothing, or the same in another shape. */
QJsonObject normalItem(QJsonObject item)
{
    if (item["call_id"_L1].isString()) // one with a colon is recorded, which OpenAI would refuse
        item["call_id"_L1] = QString::fromUtf8(responses::fittedCallId(item["call_id"_L1].toString().toUtf8()));
    item.remove("status"_L1);
    item.remove("id"_L1);
    if (item["role"_L1].isString()) {
        item["type"_L1] = "message"_L1;
        if (item["content"_L1].isString()) {
            const bool own = item["role"_L1].toString() == "assistant"_L1;
            item["content"_L1] = QJsonArray {
                QJsonObject {{"type"_L1, own ? "output_text"_L1 : "input_text"_L1}, {"text"_L1, item["content"_L1]}}};
        }
    }
    for (const auto member : {"content"_L1, "encrypted_content"_L1}) {
        if (item[member].isNull()
            || (item["type"_L1].toString() == "reasoning"_L1 && item[member].toArray().isEmpty()
                && item[member].isArray()))
            item.remove(member);
    }
    QJsonArray content;
    for (const auto &part : item["content"_L1].toArray()) {
        QJsonObject o = part.toObject();
        o.remove("logprobs"_L1);
        if (o["annotations"_L1].toArray().isEmpty())
            o.remove("annotations"_L1);
        content.append(o);
    }
    if (!content.isEmpty())
        item["content"_L1] = content;
    return item;
}

QJsonObject normalRequest(QJsonObject body)
{
    QJsonArray input;
    if (body["input"_L1].isString())
        input = {QJsonObject {{"role"_L1, "user"_L1}, {"content"_L1, body["input"_L1]}}};
    else
        input = body["input"_L1].toArray();
    QJsonArray items;
    for (const auto &item : input)
        items.append(normalItem(item.toObject()));
    body["input"_L1] = items;
    // Said anew for every translated request.
    body.remove("store"_L1);
    body.remove("include"_L1);
    if (!body["stream"_L1].toBool())
        body.remove("stream"_L1);
    for (const QString &key : body.keys()) {
        if (body[key].isNull())
            body.remove(key);
    }
    QJsonObject reasoning = body["reasoning"_L1].toObject();
    if (!reasoning.isEmpty() && reasoning["summary"_L1].isNull()) {
        reasoning.remove("summary"_L1);
        body["reasoning"_L1] = reasoning;
    }
    QJsonArray tools;
    for (const auto &tool : body["tools"_L1].toArray()) {
        QJsonObject o = tool.toObject();
        if (o["description"_L1].isNull())
            o.remove("description"_L1);
        tools.append(o);
    }
    body["tools"_L1] = tools;
    if (body["tools"_L1].toArray().isEmpty()) {
        body.remove("tools"_L1);
        body.remove("tool_choice"_L1);
    }
    return body;
}

QByteArray firstDifference(const QJsonObject &a, const QJsonObject &b)
{
    for (const QString &key : a.keys() + b.keys()) {
        if (a[key] != b[key])
            return key.toUtf8() + ":\n" + QJsonDocument(QJsonObject {{"v"_L1, a[key]}}).toJson(QJsonDocument::Compact)
                + "\n" + QJsonDocument(QJsonObject {{"v"_L1, b[key]}}).toJson(QJsonDocument::Compact);
    }
    return {};
}

struct Recording {
    QByteArray name;
    QByteArray provider;
    QByteArray request;
    QByteArray response;
    int status = 0;
    bool isStream = false;
};

} // namespace

/** Every recorded exchange of this dialect, read, written and read again. */
class TestResponsesRecordings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void responses();
    void responsesInPieces();
    void responsesWrittenBack();
    void requestsWrittenBack();

private:
    QList<Recording> m_recordings;
};

void TestResponsesRecordings::initTestCase()
{
    QDir folder(QStringLiteral(STATION_EXCHANGES));
    if (!folder.exists())
        QSKIP("The recordings are not here");
    for (const QString &name : folder.entryList({"*-responses-*.json"_L1}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject exchange = parsed(file.readAll());
        if (exchange["api"_L1].toString() != "responses"_L1)
            continue;
        const QJsonObject response = exchange["response"_L1].toObject();
        Recording r;
        r.name = name.toUtf8();
        r.provider = exchange["provider"_L1].toString().toUtf8();
        r.request = QJsonDocument(exchange["request"_L1]["body"_L1].toObject()).toJson(QJsonDocument::Compact);
        r.response = response["body_text"_L1].toString().toUtf8();
        r.status = response["status"_L1].toInt();
        r.isStream = !r.response.trimmed().startsWith('{');
        m_recordings.append(r);
    }
}

void TestResponsesRecordings::responses()
{
    int good = 0;
    int all = 0;
    for (const Recording &r : m_recordings) {
        if (r.status != 200)
            continue;
        ++all;
        EventLog log;
        const auto reader = makeResponsesResponseReader({r.provider, r.provider, r.isStream}, log);
        reader->feed(r.response);
        reader->finish();

        QJsonObject final = r.isStream ? QJsonObject() : parsed(r.response);
        QJsonArray output = final["output"_L1].toArray();
        for (const QJsonObject &event : r.isStream ? eventsOf(r.response) : QList<QJsonObject>()) {
            const QString type = event["type"_L1].toString();
            if (type == "response.output_item.done"_L1)
                output.append(event["item"_L1]);
            if (event["response"_L1].isObject())
                final = event["response"_L1].toObject();
        }
        const QString status = final["status"_L1].toString();
        if (status == "failed"_L1 || status == "queued"_L1 || status == "in_progress"_L1) {
            good += log.failure && log.wasLegal ? 1 : 0;
            if (!log.failure)
                qWarning() << r.name << "should fail";
            continue;
        }
        const QJsonObject usage = final["usage"_L1].toObject();
        const Content expected = contentOf(output);
        const Content told = contentOf(log);
        const bool hasCall = !expected.calls.isEmpty();
        const FinishReason reason = status == "incomplete"_L1 ? FinishReason::Length
            : hasCall                                         ? FinishReason::ToolUse
            : !expected.refusal.isEmpty()                     ? FinishReason::Refusal
                                                              : FinishReason::Stop;
        const bool isRight = log.wasLegal && log.isOver && !log.failure && told == expected && log.finish
            && log.finish->reason == reason && log.tokens.input.value_or(0) == usage["input_tokens"_L1].toInteger()
            && log.tokens.output.value_or(0) == usage["output_tokens"_L1].toInteger()
            && log.tokens.cachedRead.value_or(0) == usage["input_tokens_details"_L1]["cached_tokens"_L1].toInteger()
            && log.tokens.reasoning.value_or(0) == usage["output_tokens_details"_L1]["reasoning_tokens"_L1].toInteger();
        good += isRight ? 1 : 0;
        if (!isRight)
            qWarning() << r.name << log.wasLegal << log.failure.has_value() << (told.text == expected.text)
                       << (told.thoughts == expected.thoughts) << told.calls << expected.calls << told.natives
                       << expected.natives << told.annotations << expected.annotations
                       << (log.failure ? log.failure->message : QByteArray());
    }
    qInfo("%d of %d recorded answers read", good, all);
    QCOMPARE(good, all);
}

void TestResponsesRecordings::responsesInPieces()
{
    for (const Recording &r : m_recordings) {
        if (r.status != 200)
            continue;
        QByteArrayList first;
        for (const qsizetype size : {r.response.size(), qsizetype(1), qsizetype(7), qsizetype(1000)}) {
            EventLog log;
            const auto reader = makeResponsesResponseReader({r.provider, r.provider, r.isStream}, log);
            for (qsizetype at = 0; at < r.response.size() && !log.isOver; at += size)
                reader->feed(QByteArrayView(r.response).sliced(at, qMin(size, r.response.size() - at)));
            reader->finish();
            if (first.isEmpty())
                first = log.lines;
            QVERIFY2(first == log.lines, r.name);
        }
    }
}

void TestResponsesRecordings::responsesWrittenBack()
{
    int good = 0;
    int all = 0;
    for (const Recording &r : m_recordings) {
        if (r.status != 200)
            continue;
        EventLog direct;
        const auto read = makeResponsesResponseReader({r.provider, {}, r.isStream}, direct);
        read->feed(r.response);
        read->finish();
        for (const bool stream : {true, false}) {
            ++all;
            ResponseShape shape;
            shape.stream = stream;
            shape.model = "asked-for";
            shape.encryptedReasoning = true;
            shape.idSeed = "seed";
            const auto writer = makeResponsesResponseWriter(shape);
            const auto reader = makeResponsesResponseReader({r.provider, {}, r.isStream}, *writer);
            reader->feed(r.response);
            reader->finish();
            if (direct.failure && !stream) {
                good += writer->failure() ? 1 : 0;
                continue;
            }
            const QByteArray written = writer->take();
            EventLog again;
            const auto second = makeResponsesResponseReader({r.provider, {}, stream}, again);
            second->feed(written);
            second->finish();
            bool isRight = again.wasLegal && contentOf(again) == contentOf(direct)
                && again.failure.has_value() == direct.failure.has_value();
            if (!direct.failure)
                isRight = isRight && again.finish->reason == direct.finish->reason
                    && again.tokens.input == direct.tokens.input && again.tokens.output == direct.tokens.output;
            good += isRight ? 1 : 0;
            if (!isRight)
                qWarning() << r.name << stream << contentOf(again).calls << contentOf(direct).calls
                           << contentOf(again).natives << contentOf(direct).natives;
        }
    }
    qInfo("%d of %d recorded answers written and read again", good, all);
    QCOMPARE(good, all);
}

void TestResponsesRecordings::requestsWrittenBack()
{
    int good = 0;
    int all = 0;
    for (const Recording &r : m_recordings) {
        if (r.request == "{}" || r.status != 200)
            continue;
        ++all;
        auto request = readResponsesRequest(r.request);
        if (!request) {
            qWarning() << r.name << request.error().message << request.error().param;
            continue;
        }
        const QJsonObject before = parsed(r.request);
        // What is stored at the provider, or goes on there, cannot be said in a translated request.
        const bool isRefused = before["background"_L1].toBool();
        ProviderDescription provider;
        provider.id = r.provider == "azure" || r.provider == "bedrock" ? QByteArray("openai") : r.provider;
        provider.statefulResponses = true;
        const WriteTarget target {provider, request->model, nullptr, false, false};
        const WrittenRequest written = writeResponsesRequest(*request, target);
        if (isRefused || written.report.error()) {
            good += isRefused && written.report.error() ? 1 : 0;
            if (!isRefused)
                qWarning() << r.name << written.report.error()->message;
            continue;
        }
        const QByteArray difference = firstDifference(normalRequest(before), normalRequest(parsed(written.body)));
        good += difference.isEmpty() ? 1 : 0;
        if (!difference.isEmpty())
            qWarning().noquote() << r.name << difference.left(1500);
    }
    qInfo("%d of %d recorded requests written back", good, all);
    QCOMPARE(good, all);
}

QTEST_GUILESS_MAIN(TestResponsesRecordings)
#include "tst_responsesrecordings.moc"
