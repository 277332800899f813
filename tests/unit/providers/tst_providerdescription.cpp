// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/registry/providerdescription.h"

#include <QSet>
#include <QTest>

using namespace station;

namespace {

const ProviderDescription *described(const QByteArray &id)
{
    for (const ProviderDescription &d : describedProviders()) {
        if (d.id == id)
            return &d;
    }
    return nullptr;
}

} // namespace

class TestProviderDescription : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyProviderOfTheContract_data();
    void everyProviderOfTheContract();
    void wellFormed();
    void roots_data();
    void roots();
    void usageOnRequest();
    void customTypes_data();
    void customTypes();
    void dialectNames();
};

void TestProviderDescription::everyProviderOfTheContract_data()
{
    QTest::addColumn<CredentialStyle>("style");
    const auto row = [](const char *id, CredentialStyle style) { QTest::newRow(id) << style; };
    row("openai", CredentialStyle::Bearer);
    row("openai-codex", CredentialStyle::ClientLogin);
    row("anthropic", CredentialStyle::ApiKeyHeader);
    row("claude-code", CredentialStyle::ClientLogin);
    row("gemini", CredentialStyle::GoogleHeader);
    row("kling", CredentialStyle::KlingToken);
    for (const char *id : {"groq", "xai", "bailian", "byteplus", "deepseek", "mistral", "moonshot", "openrouter", "zai",
                           "minimax", "cerebras"})
        row(id, CredentialStyle::Bearer);
    for (const char *id : {"ollama", "lmstudio", "llamacpp"})
        row(id, CredentialStyle::OptionalBearer);
    for (const char *id : {"local", "demo"})
        row(id, CredentialStyle::None);
}

void TestProviderDescription::everyProviderOfTheContract()
{
    QFETCH(CredentialStyle, style);
    const ProviderDescription *d = described(QTest::currentDataTag());
    QVERIFY(d);
    QCOMPARE(int(d->credential), int(style));
    if (style == CredentialStyle::Bearer || style == CredentialStyle::ApiKeyHeader
        || style == CredentialStyle::GoogleHeader) {
        QVERIFY(!d->environment.isEmpty());
        QVERIFY(d->keyPage.startsWith("https://"));
    }
}

void TestProviderDescription::wellFormed()
{
    QSet<QByteArray> ids, codes;
    for (const ProviderDescription &d : describedProviders()) {
        QVERIFY2(!d.id.contains('/') && !ids.contains(d.id), d.id);
        ids.insert(d.id);
        QVERIFY2(d.code.size() == 2 && !codes.contains(d.code), d.id);
        codes.insert(d.code);
        QVERIFY2(!d.name.isEmpty(), d.id);
        QVERIFY2(!d.baseUrl.endsWith('/'), d.id);
        if (d.speaksText() && d.id != "demo")
            QVERIFY2(d.baseUrl.startsWith(d.local ? "http://" : "https://"), d.id);
        QVERIFY2(d.modelsPath.isEmpty()
                     || QList<QByteArray>({"openai", "anthropic", "gemini", "codex"}).contains(d.modelsShape),
                 d.id);
        // Only servers on this machine are looked for.
        QVERIFY2(!d.local || d.included, d.id);
    }
}

void TestProviderDescription::roots_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QByteArray>("root");
    const auto row = [](const char *id, Dialect dialect, const char *root) {
        QTest::newRow(QByteArray(id) + ' ' + dialectName(dialect)) << dialect << QByteArray(root);
    };
    row("openai", Dialect::Chat, "https://api.openai.com/v1");
    row("openai", Dialect::Responses, "https://api.openai.com/v1");
    row("openai-codex", Dialect::Responses, "https://chatgpt.com/backend-api/codex");
    row("anthropic", Dialect::Messages, "https://api.anthropic.com/v1");
    row("gemini", Dialect::Gemini, "https://generativelanguage.googleapis.com/v1beta");
    row("groq", Dialect::Chat, "https://api.groq.com/openai/v1");
    row("xai", Dialect::Responses, "https://api.x.ai/v1");
    row("bailian", Dialect::Chat, "https://dashscope.aliyuncs.com/compatible-mode/v1");
    row("bailian", Dialect::Messages, "https://dashscope.aliyuncs.com/apps/anthropic/v1");
    row("deepseek", Dialect::Messages, "https://api.deepseek.com/anthropic/v1");
    row("moonshot", Dialect::Messages, "https://api.moonshot.ai/anthropic/v1");
    row("mistral", Dialect::Chat, "https://api.mistral.ai/v1");
    row("openrouter", Dialect::Messages, "https://openrouter.ai/api/v1");
    row("ollama", Dialect::Chat, "http://localhost:11434/v1");
}

void TestProviderDescription::roots()
{
    QFETCH(Dialect, dialect);
    QFETCH(QByteArray, root);
    const ProviderDescription *d = described(QByteArray(QTest::currentDataTag()).split(' ').first());
    QVERIFY(d && d->speaks(dialect));
    QCOMPARE(d->root(dialect).replace("127.0.0.1", "localhost"), root);
    // Another host keeps the dialect's own path.
    ProviderDescription moved = *d;
    moved.baseUrl = "http://127.0.0.1:9000/x";
    const bool ownPath = !d->dialects[size_t(dialect)]->isEmpty();
    QCOMPARE(moved.root(dialect),
             ownPath ? "http://127.0.0.1:9000" + *d->dialects[size_t(dialect)] : QByteArray("http://127.0.0.1:9000/x"));
}

// OpenAI's requests stay raw (contract, "Paths through the gateway").
void TestProviderDescription::usageOnRequest()
{
    QVERIFY(!described("openai")->usageOnRequest);
    QVERIFY(described("bailian")->usageOnRequest);
    QVERIFY(described("openai")->statefulResponses);
    QVERIFY(!described("groq")->statefulResponses);
    QVERIFY(described("openai-codex")->included && described("claude-code")->included);
    QVERIFY(!described("openai")->included);
}

void TestProviderDescription::customTypes_data()
{
    QTest::addColumn<QList<Dialect>>("dialects");
    QTest::addColumn<CredentialStyle>("style");
    QTest::newRow("openai-compatible") << QList {Dialect::Chat} << CredentialStyle::OptionalBearer;
    QTest::newRow("openai-responses") << QList {Dialect::Responses} << CredentialStyle::OptionalBearer;
    QTest::newRow("openai") << QList {Dialect::Chat, Dialect::Responses} << CredentialStyle::OptionalBearer;
    QTest::newRow("anthropic-compatible") << QList {Dialect::Messages} << CredentialStyle::ApiKeyHeader;
    QTest::newRow("gemini-compatible") << QList {Dialect::Gemini} << CredentialStyle::GoogleHeader;
}

void TestProviderDescription::customTypes()
{
    QFETCH(QList<Dialect>, dialects);
    QFETCH(CredentialStyle, style);
    const auto d = customProvider("relay", QTest::currentDataTag(), "https://relay.example/root/v1");
    QCOMPARE(d.id, QByteArray("relay"));
    QVERIFY(d.speaksText());
    for (const Dialect dialect : {Dialect::Chat, Dialect::Responses, Dialect::Messages, Dialect::Gemini}) {
        QCOMPARE(d.speaks(dialect), dialects.contains(dialect));
        if (d.speaks(dialect))
            QCOMPARE(d.root(dialect), QByteArray("https://relay.example/root/v1"));
    }
    QCOMPARE(int(d.credential), int(style));
    QVERIFY(!d.local && !d.included);
    const auto here = customProvider("mine", QTest::currentDataTag(), "http://127.0.0.1:8000/v1");
    QVERIFY2(here.local && here.included, "a server on this machine costs no money");
}

void TestProviderDescription::dialectNames()
{
    for (const char *name : {"chat", "responses", "messages", "gemini"}) {
        QVERIFY(dialectFromName(name));
        QCOMPARE(dialectName(*dialectFromName(name)), QByteArray(name));
    }
    QVERIFY(!dialectFromName("Chat"));
    QVERIFY(!dialectFromName(""));
}

QTEST_GUILESS_MAIN(TestProviderDescription)
#include "tst_providerdescription.moc"
