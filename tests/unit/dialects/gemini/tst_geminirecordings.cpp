// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Real exchanges, read a second time in the plainest way with QJsonDocument.
#include "eventlog.h"
#include "gateway/conversation/pairing.h"
#include "gateway/dialects/gemini/requestreader.h"
#include "gateway/dialects/gemini/requestwriter.h"
#include "gateway/dialects/gemini/responsereader.h"
#include "gateway/dialects/gemini/responsewriter.h"
#include "gateway/json/jsonreader.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace station;
using namespace Qt::StringLiterals;

namespace {

/** What an answer says, for comparing. */
struct Content {
    QString text;
    QString thoughts;
    QStringList calls;
    QStringList signatures;
    QStringList natives;
    int images = 0;
    int annotations = 0;
    QString finish;
    qint64 input = -1;
    qint64 output = -1;
    qint64 reasoning = -1;
    qint64 cached = -1;

    bool operator==(const Content &) const = default;
    QString told() const
    {
        return u"text %1 thoughts %2 calls %3 signatures %4 natives %5 images %6 notes %7 finish %8 tokens %9"_s
            .arg(text.size())
            .arg(thoughts.size())
            .arg(calls.join(u'|'))
            .arg(signatures.size())
            .arg(natives.join(u'|'))
            .arg(images)
            .arg(annotations)
            .arg(finish)
            .arg(u"%1/%2/%3/%4"_s.arg(input).arg(output).arg(reasoning).arg(cached));
    }
};

QString compact(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
}

QList<QJsonObject> chunksOf(const QByteArray &body)
{
    QList<QJsonObject> chunks;
    if (body.startsWith("data:")) {
        for (const QByteArray &line : body.split('\n')) {
            if (line.startsWith("data:"))
                chunks.append(QJsonDocument::fromJson(line.mid(5).trimmed()).object());
        }
        return chunks;
    }
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isObject())
        return {document.object()};
    for (const auto &value : document.array())
        chunks.append(value.toObject());
    return chunks;
}

/** Arguments that come in pieces: only their number and names are told, the assembling has a test of its own. */
Content plainContent(const QByteArray &body)
{
    Content content;
    bool hasCalls = false;
    for (const QJsonObject &chunk : chunksOf(body)) {
        const QJsonObject candidate = chunk["candidates"_L1].toArray().at(0).toObject();
        for (const auto &value : candidate["content"_L1].toObject()["parts"_L1].toArray()) {
            const QJsonObject part = value.toObject();
            const QJsonObject call = part["functionCall"_L1].toObject();
            const bool isNative = part.contains("executableCode"_L1) || part.contains("codeExecutionResult"_L1)
                || part.contains("toolCall"_L1) || part.contains("toolResponse"_L1);
            const QString mime = part["inlineData"_L1].toObject()["mimeType"_L1].toString();
            if (call.contains("name"_L1)) {
                hasCalls = true;
                content.calls.append(call["name"_L1].toString() + u' '
                                     + (call.contains("willContinue"_L1) ? u"…"_s : compact(call["args"_L1])));
            }
            if (isNative)
                content.natives.append(compact(part));
            else if (mime.startsWith("image/"_L1))
                ++content.images;
            else if (!mime.isEmpty())
                content.natives.append(mime);
            if (part.contains("thoughtSignature"_L1) && !isNative)
                content.signatures.append(part["thoughtSignature"_L1].toString());
            (part["thought"_L1].toBool() ? content.thoughts : content.text) += part["text"_L1].toString();
        }
        const QJsonObject grounding = candidate["groundingMetadata"_L1].toObject();
        const QJsonArray sources = grounding["groundingChunks"_L1].toArray();
        for (const auto &support : grounding["groundingSupports"_L1].toArray()) {
            for (const auto &index : support.toObject()["groundingChunkIndices"_L1].toArray()) {
                const QJsonObject source = sources.at(index.toInt()).toObject();
                content.annotations += source.contains("web"_L1) ? 1 : 0;
            }
        }
        for (const char *member : {"groundingMetadata", "urlContextMetadata"}) {
            if (!candidate[QLatin1StringView(member)].toObject().isEmpty())
                content.natives.append(QLatin1StringView(member));
        }
        if (candidate.contains("finishReason"_L1))
            content.finish = candidate["finishReason"_L1].toString();
        const QJsonObject usage = chunk["usageMetadata"_L1].toObject();
        const auto count = [&](QLatin1StringView name) { return qint64(usage[name].toDouble(0)); };
        if (usage.contains("promptTokenCount"_L1) || usage.contains("candidatesTokenCount"_L1)) {
            if (usage.contains("promptTokenCount"_L1))
                content.input = count("promptTokenCount"_L1) + count("toolUsePromptTokenCount"_L1);
            content.output = count("candidatesTokenCount"_L1) + count("thoughtsTokenCount"_L1);
            content.reasoning = count("thoughtsTokenCount"_L1);
            content.cached = count("cachedContentTokenCount"_L1);
        }
    }
    if (hasCalls)
        content.finish = u"calls"_s;
    return content;
}

QString finishWord(FinishReason reason)
{
    switch (reason) {
    case FinishReason::Length: return u"MAX_TOKENS"_s;
    case FinishReason::Filter: return u"SAFETY"_s;
    case FinishReason::ToolUse: return u"calls"_s;
    case FinishReason::BadCall: return u"MALFORMED_FUNCTION_CALL"_s;
    default: return u"STOP"_s;
    }
}

Content toldContent(const EventLog &log, const QStringList &partial)
{
    Content content;
    for (const EventLog::Block &block : log.blocks) {
        switch (block.start.kind) {
        case BlockKind::Text: content.text += QString::fromUtf8(block.text); break;
        case BlockKind::Reasoning:
            content.thoughts += QString::fromUtf8(block.text);
            if (block.opaque && block.opaque->kind == Opaque::Kind::Thought)
                content.signatures.append(QString::fromUtf8(block.opaque->data));
            break;
        case BlockKind::ToolCall: {
            const QString name = QString::fromUtf8(block.start.toolName);
            const QJsonDocument args = QJsonDocument::fromJson(block.text);
            const QString whole = args.isObject() ? compact(args.object()) : u"(no object)"_s;
            content.calls.append(name + u' ' + (partial.contains(name) ? u"…"_s : whole));
            break;
        }
        case BlockKind::Image: ++content.images; break;
        case BlockKind::Native: {
            const QJsonObject part = QJsonDocument::fromJson(block.start.native.json).object();
            const QByteArray type = block.start.native.type;
            content.natives.append(type.endsWith("Metadata") ? QString::fromUtf8(type)
                                       : type == "inlineData"
                                       ? part["inlineData"_L1].toObject()["mimeType"_L1].toString()
                                       : compact(part));
            break;
        }
        case BlockKind::Refusal: break;
        }
        content.annotations += int(block.annotations.size());
    }
    if (!log.finishes.isEmpty())
        content.finish = finishWord(log.finishes.first().reason);
    content.input = log.tokens.input.value_or(-1);
    content.output = log.tokens.output.value_or(-1);
    content.reasoning = log.tokens.output ? log.tokens.reasoning.value_or(0) : -1;
    content.cached = log.tokens.output ? log.tokens.cachedRead.value_or(0) : -1;
    return content;
}

void readInPieces(const QByteArray &body, qsizetype size, ResponseSink &sink, const QByteArray &issuer = {})
{
    const auto reader = makeGeminiResponseReader({"gemini", issuer, false}, sink);
    for (qsizetype at = 0; at < body.size(); at += size)
        reader->feed(QByteArrayView(body).sliced(at, std::min(size, body.size() - at)));
    reader->finish();
}

void replay(const EventLog &log, ResponseSink &sink)
{
    sink.started(log.start);
    for (const EventLog::Block &block : log.blocks) {
        sink.blockStarted(block.start);
        // In pieces of whole characters, as a stream has them.
        const QString text = QString::fromUtf8(block.text);
        for (qsizetype at = 0; at < text.size();) {
            qsizetype next = std::min<qsizetype>(at + 7, text.size());
            if (next < text.size() && text.at(next).isLowSurrogate())
                ++next;
            sink.text(text.mid(at, next - at).toUtf8());
            at = next;
        }
        for (const Annotation &annotation : block.annotations)
            sink.annotation(annotation);
        if (block.opaque)
            sink.opaque(*block.opaque);
        sink.blockEnded();
    }
    sink.usage(log.tokens);
    for (const Finish &finish : log.finishes)
        sink.finished(finish);
    sink.ended();
}

QString camel(const QString &name)
{
    QString out;
    for (const QString &word : name.split(u'_'))
        out += out.isEmpty() ? word : word.left(1).toUpper() + word.mid(1);
    return out;
}

/** The request as both spellings and both groupings of it mean it. */
QJsonValue normal(const QJsonValue &value, const QString &name = {})
{
    static const QStringList kOpaque {u"args"_s,           u"response"_s,
                                      u"parameters"_s,     u"parametersJsonSchema"_s,
                                      u"responseSchema"_s, u"responseJsonSchema"_s};
    if (kOpaque.contains(name))
        return value;
    if (value.isArray()) {
        QJsonArray list;
        for (const auto &element : value.toArray())
            list.append(normal(element));
        return list;
    }
    if (name == "thinkingLevel"_L1)
        return value.toString().toUpper();
    if (!value.isObject())
        return value;
    QJsonObject object;
    const QJsonObject given = value.toObject();
    for (auto it = given.begin(); it != given.end(); ++it)
        object[camel(it.key())] = normal(it.value(), camel(it.key()));
    if (object.value("description"_L1).toString(u"?"_s).isEmpty())
        object.remove("description"_L1);
    if (object.value("allowedFunctionNames"_L1).isArray()
        && object.value("allowedFunctionNames"_L1).toArray().isEmpty())
        object.remove("allowedFunctionNames"_L1);
    return object;
}

QJsonObject normalRequest(const QByteArray &json)
{
    QJsonObject object = normal(QJsonDocument::fromJson(json).object()).toObject();
    object.remove("model"_L1);
    if (object.value("generationConfig"_L1).toObject().isEmpty())
        object.remove("generationConfig"_L1);
    QJsonObject system = object.value("systemInstruction"_L1).toObject();
    system.remove("role"_L1);
    if (!system.isEmpty())
        object["systemInstruction"_L1] = system;
    QJsonArray contents;
    for (const auto &value : object["contents"_L1].toArray()) {
        QJsonObject content = value.toObject();
        if (!contents.isEmpty() && contents.last().toObject()["role"_L1] == content["role"_L1]) {
            QJsonArray parts = contents.last().toObject()["parts"_L1].toArray();
            for (const auto &part : content["parts"_L1].toArray())
                parts.append(part);
            content["parts"_L1] = parts;
            contents.removeLast();
        }
        contents.append(content);
    }
    object["contents"_L1] = contents;
    return object;
}

/** The texts of all members that must be carried byte for byte. */
QByteArrayList carried(const QByteArray &body)
{
    QByteArrayList list;
    json::Reader reader;
    const std::function<void(json::Value)> walk = [&](json::Value value) {
        if (json::isArray(value)) {
            json::elements(value, [&](json::Value element, size_t) { walk(element); });
        } else if (json::isObject(value)) {
            json::members(value, [&](std::string_view name, json::Value member) {
                static const QByteArrayList kCarried {
                    "args",           "parameters",     "parametersJsonSchema", "parameters_json_schema",
                    "responseSchema", "response_schema"};
                if (kCarried.contains(QByteArray(name.data(), qsizetype(name.size()))))
                    list.append(json::raw(member));
                else
                    walk(member);
            });
        }
    };
    const auto read = reader.read(body, walk);
    std::sort(list.begin(), list.end());
    return read ? list : QByteArrayList {"unread"};
}

} // namespace

class GeminiRecordings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void requestsComeBack();
    void answersAreRead();
    void answersComeBack();
    void errorsAreFailures();

private:
    struct Exchange {
        QString name;
        QByteArray provider;
        QByteArray model;
        QByteArray body; ///< as it stands in the file
        int status = 0;
        QByteArray answer;
    };
    QList<Exchange> m_exchanges;
};

void GeminiRecordings::initTestCase()
{
#ifdef STATION_EXCHANGES
    const QDir folder(QString::fromUtf8(STATION_EXCHANGES));
#else
    const QDir folder(u"/nowhere"_s);
#endif
    for (const QString &name : folder.entryList({u"*gemini*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const QJsonObject object = QJsonDocument::fromJson(bytes).object();
        if (object["api"_L1].toString() != "gemini"_L1)
            continue;
        Exchange exchange;
        exchange.name = name;
        exchange.provider = object["provider"_L1].toString().toUtf8();
        exchange.model = object["model"_L1].toString().toUtf8();
        exchange.status = object["response"_L1].toObject()["status"_L1].toInt();
        exchange.answer = object["response"_L1].toObject()["body_text"_L1].toString().toUtf8();
        json::Reader reader;
        const auto read = reader.read(bytes, [&](json::Value root) {
            json::members(root, [&](std::string_view member, json::Value value) {
                if (member != "request" || json::isNull(value))
                    return;
                json::members(value, [&](std::string_view inner, json::Value body) {
                    if (inner == "body" && json::isObject(body))
                        exchange.body = json::raw(body);
                });
            });
        });
        QVERIFY(read);
        m_exchanges.append(exchange);
    }
    if (m_exchanges.isEmpty())
        QSKIP("There are no recordings on this machine");
}

void GeminiRecordings::requestsComeBack()
{
    int count = 0;
    int same = 0;
    for (const Exchange &exchange : m_exchanges) {
        if (exchange.body.isEmpty())
            continue;
        ++count;
        auto request = readGeminiRequest(exchange.body);
        if (!request) {
            qWarning() << exchange.name << "not read:" << request.error().param << request.error().message;
            continue;
        }
        TranslationReport report(Dialect::Gemini, false);
        pairToolCalls(*request, report);
        ProviderDescription provider;
        provider.id = exchange.provider;
        const WrittenRequest written = writeGeminiRequest(*request, {provider, exchange.model, nullptr, false, false});
        const QJsonObject before = normalRequest(exchange.body);
        const QJsonObject after = normalRequest(written.body);
        const bool isSame = before == after && carried(exchange.body) == carried(written.body)
            && !written.report.error() && written.report.lines().empty() && report.lines().empty();
        same += isSame ? 1 : 0;
        if (!isSame) {
            qWarning() << exchange.name << (carried(exchange.body) == carried(written.body));
            for (const ReportLine &line : report.lines())
                qWarning() << "pairing" << line.field << line.how;
            for (const QString &key : before.keys() + after.keys()) {
                if (before[key] != after[key])
                    qWarning().noquote() << key
                                         << QJsonDocument(QJsonArray {before[key], after[key]}).toJson().left(3000);
            }
            for (const ReportLine &line : written.report.lines())
                qWarning() << "report" << line.field << line.how;
            if (written.report.error())
                qWarning() << written.report.error()->message;
        }
    }
    qInfo("requests that come back the same: %d of %d", same, count);
    QCOMPARE(same, count);
}

void GeminiRecordings::answersAreRead()
{
    int count = 0;
    int same = 0;
    for (const Exchange &exchange : m_exchanges) {
        if (exchange.status != 200)
            continue;
        ++count;
        const Content plain = plainContent(exchange.answer);
        QStringList partial;
        for (const QString &call : plain.calls) {
            if (call.endsWith(u" …"_s))
                partial.append(call.chopped(2));
        }
        bool isSame = true;
        for (const qsizetype size : {exchange.answer.size(), qsizetype(1), qsizetype(7), qsizetype(1000)}) {
            EventLog log;
            readInPieces(exchange.answer, std::max<qsizetype>(size, 1), log);
            const Content told = toldContent(log, partial);
            if (told == plain && log.wasLegal && log.isOver && !log.failure && !log.start.model.isEmpty())
                continue;
            if (isSame)
                qWarning().noquote() << exchange.name << size << log.wasLegal
                                     << (log.failure ? log.failure->message : QByteArray()) << "\n plain"
                                     << plain.told() << "\n told " << told.told();
            isSame = false;
        }
        same += isSame ? 1 : 0;
    }
    qInfo("answers read as they are, in every split: %d of %d", same, count);
    QCOMPARE(same, count);
}

void GeminiRecordings::answersComeBack()
{
    int count = 0;
    int same = 0;
    for (const Exchange &exchange : m_exchanges) {
        if (exchange.status != 200)
            continue;
        for (const int form : {0, 1, 2}) {
            ++count;
            EventLog first;
            readInPieces(exchange.answer, exchange.answer.size(), first);
            ResponseShape shape;
            shape.stream = form > 0;
            shape.jsonArray = form == 2;
            shape.model = "gemini-as-asked";
            const auto writer = makeGeminiResponseWriter(shape);
            replay(first, *writer);
            const QByteArray body = writer->take();
            EventLog second;
            readInPieces(body, body.size(), second);
            const Content before = toldContent(first, {});
            const Content after = toldContent(second, {});
            const bool isSame =
                before == after && second.wasLegal && !second.failure && second.start.model == "gemini-as-asked";
            same += isSame ? 1 : 0;
            if (!isSame)
                qWarning().noquote() << exchange.name << form << second.wasLegal
                                     << (second.failure ? second.failure->message : QByteArray()) << "\n before"
                                     << before.told() << "\n after " << after.told();
        }
    }
    qInfo("answers that come back the same, whole, as events and as a list: %d of %d", same, count);
    QCOMPARE(same, count);
}

void GeminiRecordings::errorsAreFailures()
{
    for (const Exchange &exchange : m_exchanges) {
        if (exchange.status == 200)
            continue;
        EventLog log;
        readInPieces(exchange.answer, exchange.answer.size(), log);
        QVERIFY2(log.failure, qPrintable(exchange.name));
        QVERIFY(!log.failure->message.isEmpty() && !log.failure->code.isEmpty());
        qInfo() << exchange.status << int(log.failure->kind) << log.failure->code << log.failure->retryAfterSeconds;
    }
}

QTEST_APPLESS_MAIN(GeminiRecordings)
#include "tst_geminirecordings.moc"
