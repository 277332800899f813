// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routingfixture.h"

using namespace station;
using namespace station::test;

namespace {

const QByteArray kCatalog =
    "{\"models\":[{\"provider\":\"openai\",\"id\":\"gpt-5.4\"},{\"provider\":\"openrouter\",\"id\":\"gpt-5.4\"},"
    "{\"provider\":\"groq\",\"id\":\"openai/gpt-oss-120b\"},{\"provider\":\"groq\",\"id\":\"llama-x\"},"
    "{\"provider\":\"anthropic\",\"id\":\"claude-sonnet-4-6\"},{\"provider\":\"cerebras\",\"id\":\"llama-x\"},"
    "{\"provider\":\"relay\",\"id\":\"house-model\"},{\"provider\":\"claude-code\",\"id\":\"claude-sonnet-4-6\"}]}";

/** "provider/model provider/model …", or the error's message. */
QByteArray resolved(const RoutingTable &table, const QByteArray &name, QByteArrayView login = {})
{
    const auto targets = table.resolve(name, login);
    if (!targets)
        return QByteArray::number(int(targets.error().code)) + ' ' + targets.error().param + ": "
            + targets.error().message;
    QByteArray text;
    for (const Target &t : *targets)
        text += (text.isEmpty() ? "" : " ") + t.provider->description.id + '/' + t.model;
    return text;
}

} // namespace

class TestRoutingTable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void names_data();
    void names();
    void unknown();
    void several();
    void withoutCredentials();
    void clientLogin_data();
    void clientLogin();
    void usable();
    void complete();
    void builtInPrefixes();

private:
    std::shared_ptr<RoutingTable> table() const
    {
        return makeTable(
            "{\"aliases\":{\"sonnet\":\"anthropic/claude-sonnet-4-6\",\"fast\":[\"groq/openai/gpt-oss-120b\","
            "\"openai/gpt-5.4-nano\"],\"bare\":\"gpt-5.4\",\"broken\":[\"openai/x\",\"no-such-model-at-all\"]}}",
            {makeProvider("openai"), makeProvider("anthropic"), makeProvider("groq"), makeProvider("gemini", ""),
             makeProvider("claude-code", ""), makeProvider("openai-codex", ""), makeProvider("relay")},
            kCatalog);
    }
};

void TestRoutingTable::names_data()
{
    QTest::addColumn<QByteArray>("targets");
    const auto row = [](const char *name, const char *targets) { QTest::newRow(name) << QByteArray(targets); };
    row("openai/gpt-5.4", "openai/gpt-5.4");
    row("openai/never-heard-of", "openai/never-heard-of");       // the provider judges it
    row("groq/openai/gpt-oss-120b", "groq/openai/gpt-oss-120b"); // the provider stands before the first slash
    row("relay/a/b:c", "relay/a/b:c");
    row("claude-via/openai/gpt-5.4", "openai/gpt-5.4");
    row("claude-via/groq/openai/gpt-oss-120b", "groq/openai/gpt-oss-120b");
    row("sonnet", "anthropic/claude-sonnet-4-6");
    row("claude-via/sonnet", "anthropic/claude-sonnet-4-6");
    row("fast", "groq/openai/gpt-oss-120b openai/gpt-5.4-nano");
    row("bare", "openai/gpt-5.4");
    row("gpt-5.4", "openai/gpt-5.4");
    row("gpt-9-of-tomorrow", "openai/gpt-9-of-tomorrow");    // by how its models are called
    row("claude-sonnet-4-6", "anthropic/claude-sonnet-4-6"); // a subscription is never chosen by a bare name
    row("house-model", "relay/house-model");
    row("llama-x", "groq/llama-x"); // the one of two that is configured
    row("openai/gpt-oss-120b", "openai/gpt-oss-120b");
}

void TestRoutingTable::names()
{
    QFETCH(QByteArray, targets);
    QCOMPARE(resolved(*table(), QTest::currentDataTag()), targets);
}

void TestRoutingTable::unknown()
{
    const auto t = table();
    const QByteArray notFound = QByteArray::number(int(ErrorCode::NotFound)) + " model: ";
    for (const char *name : {"huose-model", "foo/huose-model"}) {
        const QByteArray message = resolved(*t, name);
        QVERIFY2(message.startsWith(notFound + "The model \"" + name + "\" is not known here"), message);
    }
    QVERIFY(resolved(*t, "huose-model").contains("relay/house-model"));
    QVERIFY(resolved(*t, "something-else-entirely").contains("provider/model"));
    for (const char *name : {"", "/", "openai/", "/x", "claude-via/", "OpenAI/x"})
        QVERIFY2(resolved(*t, name).startsWith(notFound), name);
    QVERIFY(resolved(*t, "broken").contains("no-such-model-at-all"));
    // What cannot be used is not proposed.
    QVERIFY(!resolved(*t, "lama-x").contains("cerebras/"));
}

void TestRoutingTable::several()
{
    const auto t = makeTable(
        "{}", {makeProvider("groq"), makeProvider("cerebras"), makeProvider("openai"), makeProvider("openrouter")},
        kCatalog);
    const QByteArray message = resolved(*t, "llama-x");
    QVERIFY2(message.contains("groq/llama-x") && message.contains("cerebras/llama-x"), message);
    QVERIFY(message.startsWith(QByteArray::number(int(ErrorCode::NotFound))));
    QCOMPARE(resolved(*t, "gpt-5.4"), QByteArray("openai/gpt-5.4")); // the maker's own before the resellers'
}

// Where nobody could answer, the one that has the model gives the better message: no key is set.
void TestRoutingTable::withoutCredentials()
{
    const auto t = makeTable("{}", {makeProvider("openai", ""), makeProvider("groq", "")}, kCatalog);
    QCOMPARE(resolved(*t, "gpt-5.4"), QByteArray("openai/gpt-5.4"));
    QCOMPARE(resolved(*t, "groq/llama-x"), QByteArray("groq/llama-x"));
}

void TestRoutingTable::clientLogin_data()
{
    QTest::addColumn<QByteArray>("login");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("claude-sonnet-4-6") << QByteArray("claude-code") << QByteArray("claude-code/claude-sonnet-4-6");
    QTest::newRow("gpt-5.4") << QByteArray("openai-codex") << QByteArray("openai-codex/gpt-5.4");
    QTest::newRow("house-model") << QByteArray("claude-code") << QByteArray("relay/house-model");
    QTest::newRow("sonnet") << QByteArray("claude-code") << QByteArray("anthropic/claude-sonnet-4-6");
    QTest::newRow("openai/gpt-5.4") << QByteArray("openai-codex") << QByteArray("openai/gpt-5.4");
}

void TestRoutingTable::clientLogin()
{
    QFETCH(QByteArray, login);
    QFETCH(QByteArray, target);
    QCOMPARE(resolved(*table(), QTest::currentDataTag(), login), target);
}

void TestRoutingTable::usable()
{
    QVERIFY(makeProvider("openai")->isUsable() && !makeProvider("openai", "")->isUsable());
    QVERIFY(!makeProvider("anthropic", "")->isUsable() && !makeProvider("gemini", "")->isUsable());
    QVERIFY(makeProvider("claude-code", "")->isUsable());
    auto server = makeProvider("ollama", "");
    QVERIFY(!server->isUsable()); // nobody there
    server->found = true;
    QVERIFY(server->isUsable());
    server->found = false;
    server->configured = true;
    QVERIFY(server->isUsable());
}

void TestRoutingTable::complete()
{
    auto asked = makeProvider("openai", "");
    QVERIFY(makeTable("{}", {asked})->isComplete());
    asked->credentialKnown = false;
    QVERIFY(!makeTable("{}", {makeProvider("groq"), asked})->isComplete());
    QVERIFY(!makeTable("{}", {asked})->provider("opena"));
    QVERIFY(makeTable("{}", {asked})->provider("openai"));
}

// With the catalog that comes with the program, and every provider's key at hand.
void TestRoutingTable::builtInPrefixes()
{
    std::vector<std::shared_ptr<Provider>> all;
    for (const ProviderDescription &d : describedProviders()) {
        if (d.speaksText())
            all.push_back(makeProvider(d.id));
    }
    const auto t = makeTable("{}", all);
    QCOMPARE(resolved(*t, "gpt-5.4-nano"), QByteArray("openai/gpt-5.4-nano"));
    QVERIFY(resolved(*t, "claude-opus-9").startsWith("anthropic/"));
    QVERIFY(resolved(*t, "gemini-9-pro").startsWith("gemini/"));
    QVERIFY(resolved(*t, "grok-9").startsWith("xai/"));
    QVERIFY(resolved(*t, "claud-sonet-4-6").contains("claude-sonnet-4"));
}

QTEST_GUILESS_MAIN(TestRoutingTable)
#include "tst_routingtable.moc"
