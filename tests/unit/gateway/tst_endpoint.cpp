// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/endpoint.h"

#include <QTest>

using namespace station;
using Kind = EndpointKind;

class TestEndpoint : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void paths_data();
    void paths();
    void identities_data();
    void identities();
    void methods();
    void anthropicVersion();
};

void TestEndpoint::paths_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<Dialect>("dialect");
    const auto row = [](const char *path, Kind kind, Dialect dialect) { QTest::newRow(path) << int(kind) << dialect; };
    const std::pair<const char *, Kind> openAi[] {{"/chat/completions", Kind::ChatCompletions},
                                                  {"/embeddings", Kind::Embeddings},
                                                  {"/moderations", Kind::Moderations},
                                                  {"/completions", Kind::Completions},
                                                  {"/audio/translations", Kind::AudioTranslations},
                                                  {"/audio/transcriptions", Kind::AudioTranscriptions},
                                                  {"/audio/speech", Kind::AudioSpeech},
                                                  {"/images/generations", Kind::ImageGenerations},
                                                  {"/images/edits", Kind::ImageEdits},
                                                  {"/images/img_1/content", Kind::ImageContent},
                                                  {"/models", Kind::Models}};
    for (const auto &[path, kind] : openAi) {
        for (const char *prefix : {"/v1", "", "/v1/v1", "/v1/v1/v1"}) {
            row(QByteArray(QByteArray(prefix) + path).constData(), kind, Dialect::Chat);
            row(QByteArray(QByteArray(prefix) + path + "/").constData(), kind, Dialect::Chat);
        }
    }
    for (const char *prefix : {"/v1", "", "/v1/v1"}) {
        const QByteArray p(prefix);
        row(p + "/responses", Kind::Responses, Dialect::Responses);
        row(p + "/responses/compact", Kind::ResponsesCompact, Dialect::Responses);
        row(p + "/responses/input_tokens", Kind::ResponsesInputTokens, Dialect::Responses);
        row(p + "/responses/resp_1", Kind::ResponseItem, Dialect::Responses);
        row(p + "/responses/resp_1/cancel", Kind::ResponseCancel, Dialect::Responses);
        row(p + "/responses/resp_1/input_items", Kind::ResponseItem, Dialect::Responses);
        row(p + "/messages", Kind::Messages, Dialect::Messages);
        row(p + "/messages/count_tokens", Kind::CountTokens, Dialect::Messages);
        row(p + "/models/openai/gpt-5.4", Kind::ModelItem, Dialect::Chat);
    }
    row("/v1/images/img_1/elsewhere", Kind::Unknown, Dialect::Chat);
    row("/v1/images/a/b/content", Kind::Unknown, Dialect::Chat);
    row("/v1beta/models", Kind::GeminiModels, Dialect::Gemini);
    row("/v1beta/models/", Kind::GeminiModels, Dialect::Gemini);
    row("/v1/v1beta/models", Kind::GeminiModels, Dialect::Gemini);
    row("/v1beta/models/gemini/x:generateContent", Kind::GeminiGenerate, Dialect::Gemini);
    row("/v1beta/models/x:streamGenerateContent", Kind::GeminiStream, Dialect::Gemini);
    row("/v1beta/models/x:countTokens", Kind::GeminiCountTokens, Dialect::Gemini);
    row("/v1beta/models/x:embedContent", Kind::Unknown, Dialect::Gemini);
    row("/v1beta/models/x", Kind::Unknown, Dialect::Gemini);
    row("/v1beta/files", Kind::Unknown, Dialect::Gemini);
    row("/", Kind::Root, Dialect::Chat);
    row("", Kind::Root, Dialect::Chat);
    row("//", Kind::Root, Dialect::Chat);
    row("/health", Kind::Health, Dialect::Chat);
    row("/metrics/", Kind::Metrics, Dialect::Chat);
    row("/v1", Kind::Unknown, Dialect::Chat);
    row("/v1/health", Kind::Unknown, Dialect::Chat);
    row("/v2/chat/completions", Kind::Unknown, Dialect::Chat);
    row("/v1chat/completions", Kind::Unknown, Dialect::Chat);
    row("/v1/chat", Kind::Unknown, Dialect::Chat);
    row("/V1/chat/completions", Kind::Unknown, Dialect::Chat);
    row("/v1/messages/batches", Kind::Unknown, Dialect::Messages);
    row("/v1/responses/a/b", Kind::Unknown, Dialect::Responses);
    row("/v1/responses/a/../../files/x/input_items", Kind::Unknown, Dialect::Responses);
    row("/v1/responses/a/b/cancel", Kind::Unknown, Dialect::Responses);
}

void TestEndpoint::paths()
{
    QFETCH(int, kind);
    QFETCH(Dialect, dialect);
    const Endpoint e = findEndpoint(QTest::currentDataTag(), {});
    QCOMPARE(int(e.kind), kind);
    QCOMPARE(int(e.dialect), int(dialect));
    // The ledger's name is the same however the path was written, and is none of an unknown path's.
    if (e.kind == Kind::ChatCompletions)
        QCOMPARE(e.path, QByteArray("/v1/chat/completions"));
    if (e.kind == Kind::ResponseItem)
        QCOMPARE(e.path, QByteArray("/v1/responses/{id}"));
    if (e.kind == Kind::GeminiStream)
        QCOMPARE(e.path, QByteArray("/v1beta/models:streamGenerateContent"));
}

void TestEndpoint::identities_data()
{
    QTest::addColumn<QByteArray>("id");
    const auto row = [](const char *path, const char *id) { QTest::newRow(path) << QByteArray(id); };
    row("/v1beta/models/gemini-3-pro:generateContent", "gemini-3-pro");
    row("/v1beta/models/gemini/gemini-3-pro:generateContent", "gemini/gemini-3-pro");
    row("/v1beta/models/gemini%2Fgemini-3-pro:generateContent", "gemini/gemini-3-pro");
    row("/v1beta/models/ollama/qwen3:32b:generateContent", "ollama/qwen3:32b"); // the method is behind the last colon
    row("/v1beta/models/ollama%2Fqwen3%3A32b:streamGenerateContent", "ollama/qwen3:32b");
    row("/v1beta/models/replay:a;b=c:countTokens", "replay:a;b=c");
    row("/v1/models/openai/gpt-5.4", "openai/gpt-5.4");
    row("/v1/models/openai%2Fgpt-5.4", "openai/gpt-5.4");
    row("/v1/responses/resp_1", "resp_1");
    row("/v1/responses/resp_1/cancel", "resp_1");
    row("/v1/responses/resp_1/input_items", "resp_1/input_items");
}

void TestEndpoint::identities()
{
    QFETCH(QByteArray, id);
    QCOMPARE(findEndpoint(QTest::currentDataTag(), {}).id, id);
}

void TestEndpoint::methods()
{
    const auto takes = [](const char *path, const char *method) { return findEndpoint(path, {}).takes(method); };
    QVERIFY(takes("/v1/messages", "POST") && !takes("/v1/messages", "GET") && !takes("/v1/messages", "DELETE"));
    QVERIFY(takes("/v1/models", "GET") && takes("/v1/models", "HEAD") && !takes("/v1/models", "POST"));
    QVERIFY(takes("/v1/responses/r", "GET") && takes("/v1/responses/r", "DELETE") && !takes("/v1/responses/r", "POST"));
    QVERIFY(takes("/v1/responses/r/cancel", "POST") && !takes("/v1/responses/r/cancel", "GET"));
    QVERIFY(takes("/v1/responses/r/input_items", "GET") && !takes("/v1/responses/r/input_items", "DELETE"));
    QVERIFY(takes("/", "HEAD") && takes("/health", "GET"));
    QVERIFY(!takes("/v1/messages", "POS") && !takes("/v1/messages", ""));
    QVERIFY(takes("/v1beta/models/x:generateContent", "POST") && !takes("/v1beta/models/x:generateContent", "GET"));

    const auto calls = [](const char *path) { return findEndpoint(path, {}).callsModel(); };
    QVERIFY(calls("/v1/messages") && calls("/v1/embeddings") && calls("/v1/responses/compact"));
    QVERIFY(!calls("/v1/models") && !calls("/v1/responses/r") && !calls("/health") && !calls("/v1/nothing"));
}

// Claude Code asks for models and meets errors in its own shape.
void TestEndpoint::anthropicVersion()
{
    const Headers headers {{"Anthropic-Version", "2023-06-01"}};
    QCOMPARE(int(findEndpoint("/v1/models", headers).dialect), int(Dialect::Messages));
    QCOMPARE(int(findEndpoint("/v1/models/x", headers).dialect), int(Dialect::Messages));
    QCOMPARE(int(findEndpoint("/v1/nothing", headers).dialect), int(Dialect::Messages));
    QCOMPARE(int(findEndpoint("/v1/chat/completions", headers).dialect), int(Dialect::Chat));
}

QTEST_GUILESS_MAIN(TestEndpoint)
#include "tst_endpoint.moc"
