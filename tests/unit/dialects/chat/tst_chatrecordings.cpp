// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Real exchanges through the reader and the writer of Chat Completions, held against a plain second reading.
#include "expectedanswer.h"
#include "gateway/conversation/pairing.h"
#include "gateway/dialects/chat/requestreader.h"
#include "gateway/dialects/chat/requestwriter.h"
#include "gateway/dialects/chat/responsereader.h"
#include "gateway/dialects/chat/responsewriter.h"
#include "toldanswer.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace station;

namespace {

struct Recording {
    QString id;
    QByteArray provider;
    QByteArray model;
    QJsonValue request;
    int status = 0;
    QByteArray body;
    bool isStream() const { return !body.trimmed().startsWith('{'); }
};

std::vector<Recording> recordings()
{
    std::vector<Recording> found;
    const QDir folder(QStringLiteral(STATION_EXCHANGES));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject o = QJsonDocument::fromJson(file.readAll()).object();
        if (o.value(QLatin1String("api")).toString() != QLatin1String("chat"))
            continue;
        const QJsonObject response = o.value(QLatin1String("response")).toObject();
        found.push_back({o.value(QLatin1String("id")).toString(),
                         o.value(QLatin1String("provider")).toString().toUtf8(),
                         o.value(QLatin1String("model")).toString().toUtf8(),
                         o.value(QLatin1String("request")).toObject().value(QLatin1String("body")),
                         response.value(QLatin1String("status")).toInt(),
                         response.value(QLatin1String("body_text")).toString().toUtf8()});
    }
    return found;
}

FinishReason expectedReason(const ExpectedAnswer::Choice &choice)
{
    if (choice.finish == QLatin1String("length"))
        return FinishReason::Length;
    if (choice.finish == QLatin1String("content_filter"))
        return FinishReason::Filter;
    if (!choice.calls.isEmpty())
        return FinishReason::ToolUse;
    return choice.refusal.isEmpty() ? FinishReason::Stop : FinishReason::Refusal;
}

QString str(const QByteArray &utf8)
{
    return QString::fromUtf8(utf8);
}

/** What is wrong with an answer; empty: nothing. */
QString difference(const ToldAnswer &told, const ExpectedAnswer &expected, bool idsMatter = true)
{
    if (!told.mistakes.isEmpty())
        return str(told.mistakes.join("; "));
    if (expected.isError)
        return told.failure ? QString() : QStringLiteral("an error was not told");
    if (!told.hasEnded)
        return QStringLiteral("did not end: ") + (told.failure ? str(told.failure->message) : QString());
    for (auto it = expected.choices.begin(); it != expected.choices.end(); ++it) {
        const auto &choice = it.value();
        if (str(told.textOf(BlockKind::Text, it.key())) != choice.text)
            return QStringLiteral("text");
        if (str(told.textOf(BlockKind::Reasoning, it.key())) != choice.reasoning)
            return QStringLiteral("reasoning");
        if (str(told.textOf(BlockKind::Refusal, it.key())) != choice.refusal)
            return QStringLiteral("refusal");
        const auto calls = told.calls(it.key());
        if (qsizetype(calls.size()) != choice.calls.size())
            return QStringLiteral("number of calls");
        size_t i = 0;
        for (const auto &call : choice.calls) {
            const auto &block = *calls[i++];
            if ((idsMatter && !call.id.isEmpty() && str(block.start.callId) != call.id) || block.start.callId.isEmpty())
                return QStringLiteral("call id");
            if (str(block.start.toolName) != call.name || str(block.text) != call.arguments)
                return QStringLiteral("call");
        }
        if (told.reason(it.key()) != expectedReason(choice))
            return QStringLiteral("finish");
    }
    const TokenCounts none;
    const TokenCounts &counts = told.counts ? *told.counts : none;
    if (counts.input != expected.input || counts.output != expected.output)
        return QStringLiteral("usage");
    if (counts.cachedRead.value_or(0) != expected.cached.value_or(0)
        || counts.reasoning.value_or(0) != expected.reasoningTokens.value_or(0))
        return QStringLiteral("usage details");
    return {};
}

ToldAnswer writtenAndReadAgain(const QByteArray &body, const Recording &recording, bool stream)
{
    ResponseShape shape;
    shape.stream = stream;
    shape.model = recording.model;
    shape.includeUsage = true;
    shape.idSeed = "seed";
    const auto writer = makeChatResponseWriter(shape);
    const auto reader = makeChatResponseReader({recording.provider, {}, recording.isStream()}, *writer);
    reader->feed(body);
    // [DONE] has ended it; a second end is the caller's mistake.
    if (!recording.isStream() || !body.contains("[DONE]"))
        reader->finish();
    return readAnswer(writer->take(), stream, "again");
}

/** Takes everything, so that a request can come back as it was. */
ProviderDescription permissive(const Recording &recording)
{
    ProviderDescription provider;
    provider.id = recording.provider;
    ChatQuirks &quirks = provider.chat;
    quirks.strict = quirks.developer = quirks.systemInPlace = quirks.refusal = quirks.fileIds = quirks.video = true;
    quirks.customTools = quirks.allowedTools = quirks.topK = quirks.toolParts = true;
    quirks.cacheMark = "cache_control";
    const QJsonObject body = recording.request.toObject();
    quirks.thinking =
        body.contains(QLatin1String("reasoning")) ? ChatQuirks::Switch::Reasoning : ChatQuirks::Switch::Effort;
    const QByteArray json = QJsonDocument(body).toJson();
    if (json.contains("\"reasoning_details\""))
        quirks.thoughts = ChatQuirks::Thoughts::Details;
    else
        quirks.thoughts = json.contains("\"reasoning_content\"") ? ChatQuirks::Thoughts::ReasoningContent
                                                                 : ChatQuirks::Thoughts::Reasoning;
    return provider;
}

/** The bytes of every tool's schema and every call's arguments, as they stand in a request. */
QByteArrayList carried(const ConversationRequest &request)
{
    QByteArrayList list;
    for (const Tool &tool : request.tools) {
        if (const auto *definition = std::get_if<ToolDefinition>(&tool))
            list.append(definition->schema);
    }
    for (const Turn &turn : request.turns) {
        for (const Part &part : turn.parts) {
            if (const auto *call = std::get_if<ToolCallPart>(&part))
                list.append(call->arguments);
        }
    }
    list.append(request.metadata);
    return list;
}

} // namespace

class ChatRecordingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answers();
    void answersWrittenAgain();
    void requests();

private:
    std::vector<Recording> m_recordings;
};

void ChatRecordingsTest::initTestCase()
{
    m_recordings = recordings();
    if (m_recordings.empty())
        QSKIP("no recorded exchanges on this machine");
}

void ChatRecordingsTest::answers()
{
    int held = 0;
    int all = 0;
    for (const Recording &recording : m_recordings) {
        if (recording.status != 200 || recording.body.isEmpty())
            continue;
        ++all;
        const ExpectedAnswer expected = expectedAnswer(recording.body, recording.isStream());
        const ToldAnswer told = readAnswer(recording.body, recording.isStream(), recording.provider);
        QString wrong = difference(told, expected);
        for (const qsizetype piece : {1, 7, 100}) {
            const auto again = readAnswer(recording.body, recording.isStream(), recording.provider, piece);
            if (wrong.isEmpty() && again.summary() != told.summary())
                wrong = QStringLiteral("differs in pieces of %1").arg(piece);
        }
        if (wrong.isEmpty())
            ++held;
        else
            qWarning().noquote() << recording.id << wrong;
    }
    qInfo("answers read: %d of %d", held, all);
    QCOMPARE(held, all);
    QVERIFY(all > 0);
}

void ChatRecordingsTest::answersWrittenAgain()
{
    int held = 0;
    int all = 0;
    for (const Recording &recording : m_recordings) {
        if (recording.status != 200 || recording.body.isEmpty())
            continue;
        const ExpectedAnswer expected = expectedAnswer(recording.body, recording.isStream());
        if (expected.isError)
            continue;
        for (const bool stream : {true, false}) {
            ++all;
            const ToldAnswer told = writtenAndReadAgain(recording.body, recording, stream);
            const QString wrong = difference(told, expected);
            if (wrong.isEmpty())
                ++held;
            else
                qWarning().noquote() << recording.id << (stream ? "as a stream:" : "whole:") << wrong;
        }
    }
    qInfo("answers written and read again: %d of %d", held, all);
    QCOMPARE(held, all);
}

void ChatRecordingsTest::requests()
{
    int held = 0;
    int all = 0;
    for (const Recording &recording : m_recordings) {
        if (!recording.request.isObject())
            continue;
        ++all;
        const QByteArray body = QJsonDocument(recording.request.toObject()).toJson(QJsonDocument::Compact);
        auto read = readChatRequest(body);
        QString wrong;
        if (!read) {
            wrong = str(read.error().param + ": " + read.error().message);
        } else {
            const ProviderDescription provider = permissive(recording);
            const WriteTarget target {provider, read->model, nullptr, true, false};
            const WrittenRequest written = writeChatRequest(*read, target);
            const auto again = readChatRequest(written.body);
            if (written.report.error())
                wrong = str(written.report.error()->param + ": " + written.report.error()->message);
            else if (!again || carried(*again) != carried(*read))
                wrong = QStringLiteral("schemas, arguments or metadata");
            else if (comparableRequest(QJsonDocument::fromJson(written.body).object())
                     != comparableRequest(recording.request))
                wrong = QStringLiteral("differs: ") + str(written.body.left(3000));
            // Pairing finds nothing to mend in what a provider has taken.
            TranslationReport report(Dialect::Chat, false);
            pairToolCalls(*read, report);
            if (wrong.isEmpty() && !report.lines().empty())
                wrong = QStringLiteral("pairing: ") + str(report.lines().front().field);
        }
        if (wrong.isEmpty())
            ++held;
        else
            qWarning().noquote() << recording.id << wrong;
    }
    qInfo("requests read and written: %d of %d", held, all);
    QCOMPARE(held, all);
}

QTEST_APPLESS_MAIN(ChatRecordingsTest)
#include "tst_chatrecordings.moc"
