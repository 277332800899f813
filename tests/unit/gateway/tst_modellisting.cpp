// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/service/modeldiscovery.h"
#include "gateway/worker/codexcatalog.h"
#include "gateway/worker/modellisting.h"
#include "routingfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace station;
using namespace station::test;

namespace {

const QByteArray kCatalog =
    "{\"models\":[{\"provider\":\"openai\",\"id\":\"gpt-5.4\",\"name\":\"GPT 5.4\",\"kinds\":[\"chat\"],"
    "\"context_window\":400000,\"max_output_tokens\":128000},"
    "{\"provider\":\"openai\",\"id\":\"whisper-1\",\"kinds\":[\"speech-to-text\"]},"
    "{\"provider\":\"openai\",\"id\":\"gpt-2\",\"kinds\":[\"chat\"],\"lifecycle\":\"retired\"},"
    "{\"provider\":\"groq\",\"id\":\"openai/gpt-oss-120b\",\"kinds\":[\"chat\"]},"
    "{\"provider\":\"anthropic\",\"id\":\"claude-sonnet-4-6\",\"name\":\"Claude Sonnet 4.6\",\"kinds\":[\"chat\"]},"
    "{\"provider\":\"mistral\",\"id\":\"mistral-large\",\"kinds\":[\"chat\"]},"
    "{\"provider\":\"claude-code\",\"id\":\"claude-sonnet-4-6\",\"kinds\":[\"chat\"]}]}";

QJsonObject parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QStringList names(const QJsonArray &list, const char *member)
{
    QStringList found;
    for (const QJsonValue item : list)
        found.append(item[QLatin1String(member)].toString());
    return found;
}

} // namespace

class TestModelListing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void openAi();
    void anthropic();
    void anthropicPages();
    void gemini();
    void codex();
    void one();
    void allowedModelsOnly();
    void subscriptionsForTheirClients();
    void discovery_data();
    void discovery();

private:
    std::shared_ptr<RoutingTable> m_table =
        makeTable("{\"aliases\":{\"sonnet\":\"anthropic/claude-sonnet-4-6\",\"nowhere\":\"no-such-thing-anywhere\"}}",
                  {makeProvider("openai"), makeProvider("groq"), makeProvider("anthropic"), makeProvider("mistral", ""),
                   makeProvider("claude-code", "")},
                  kCatalog);
};

// OpenAI's shape; neither retired models nor those of providers without a key.
void TestModelListing::openAi()
{
    const QJsonObject o = parsed(ModelListing(*m_table, {}, {}).openAi());
    QCOMPARE(o[u"object"].toString(), QStringLiteral("list"));
    const QJsonArray data = o[u"data"].toArray();
    QCOMPARE(names(data, "id").join(u' '),
             QStringLiteral("sonnet openai/gpt-5.4 openai/whisper-1 groq/openai/gpt-oss-120b "
                            "anthropic/claude-sonnet-4-6"));
    for (const QJsonValue item : data) {
        QCOMPARE(item[u"object"].toString(), QStringLiteral("model"));
        QVERIFY(item[u"created"].isDouble());
        QVERIFY(!item[u"owned_by"].toString().isEmpty());
    }
    QCOMPARE(data[1][u"context_window"].toInt(), 400000);
    QCOMPARE(data[1][u"max_output_tokens"].toInt(), 128000);
}

// Claude Code lists only names that begin with "claude" or "anthropic".
void TestModelListing::anthropic()
{
    const QJsonObject o = parsed(ModelListing(*m_table, {}, {}).anthropic("limit=1000"));
    const QJsonArray data = o[u"data"].toArray();
    QCOMPARE(names(data, "id").join(u' '),
             QStringLiteral("claude-via/sonnet claude-via/openai/gpt-5.4 claude-via/openai/whisper-1 "
                            "claude-via/groq/openai/gpt-oss-120b anthropic/claude-sonnet-4-6"));
    for (const QJsonValue item : data) {
        QCOMPARE(item[u"type"].toString(), QStringLiteral("model"));
        QVERIFY(item[u"display_name"].isString() && item[u"created_at"].toString().endsWith(u'Z'));
    }
    QCOMPARE(o[u"has_more"], QJsonValue(false));
    QCOMPARE(o[u"first_id"].toString(), QStringLiteral("claude-via/sonnet"));
    QCOMPARE(o[u"last_id"].toString(), QStringLiteral("anthropic/claude-sonnet-4-6"));
}

void TestModelListing::anthropicPages()
{
    QStringList all;
    QByteArray query = "limit=2";
    for (int page = 0; page < 5; ++page) {
        const QJsonObject o = parsed(ModelListing(*m_table, {}, {}).anthropic(query));
        all += names(o[u"data"].toArray(), "id");
        QVERIFY(o[u"data"].toArray().size() <= 2);
        if (!o[u"has_more"].toBool())
            break;
        query = "limit=2&after_id=" + o[u"last_id"].toString().toUtf8().toPercentEncoding();
    }
    QCOMPARE(all, names(parsed(ModelListing(*m_table, {}, {}).anthropic({}))[u"data"].toArray(), "id"));
    const QJsonObject none = parsed(ModelListing(*m_table, {}, {}).anthropic("after_id=nobody"));
    QVERIFY(none[u"data"].toArray().isEmpty() && none[u"first_id"].isNull() && !none[u"has_more"].toBool());
}

void TestModelListing::gemini()
{
    const QJsonArray models = parsed(ModelListing(*m_table, {}, {}).gemini())[u"models"].toArray();
    QCOMPARE(models.size(), 5);
    QCOMPARE(models[1][u"name"].toString(), QStringLiteral("models/openai/gpt-5.4"));
    QCOMPARE(models[1][u"inputTokenLimit"].toInt(), 400000);
    QVERIFY(models[1][u"supportedGenerationMethods"].toArray().contains(QStringLiteral("generateContent")));
}

void TestModelListing::codex()
{
    const QJsonArray models = parsed(ModelListing(*m_table, {}, {}).codex())[u"models"].toArray();
    const QStringList slugs = names(models, "slug");
    QVERIFY(slugs.contains(QStringLiteral("openai/gpt-5.4")));
    QVERIFY(!slugs.contains(QStringLiteral("sonnet"))); // its window is not known here, and Codex guesses no worse
    QVERIFY(!slugs.contains(QStringLiteral("openai/whisper-1"))); // it talks to chat models only
    QVERIFY(isKnownToCodex("openai/gpt-5.5") && isKnownToCodex("sim/gpt-6-sol") && !isKnownToCodex("openai/gpt-5.4"));
    for (qsizetype i = 0; i < models.size(); ++i) {
        QVERIFY(models[i][u"display_name"].isString() && models[i][u"supported_in_api"].toBool());
        QCOMPARE(models[i][u"visibility"].toString(), QStringLiteral("list"));
        // Without these Codex refuses the whole catalogue.
        for (const char *name :
             {"supported_reasoning_levels", "shell_type", "priority", "base_instructions", "support_verbosity",
              "truncation_policy", "supports_parallel_tool_calls", "context_window", "experimental_supported_tools"})
            QVERIFY2(models[i].toObject().contains(QLatin1String(name)), name);
        QVERIFY(models[i][u"context_window"].toInt() > 0);
        QVERIFY(!models[i][u"base_instructions"].toString().isEmpty());
    }
}

void TestModelListing::one()
{
    const ModelListing list(*m_table, {}, {});
    QCOMPARE(parsed(list.one("openai/gpt-5.4", Dialect::Chat))[u"id"].toString(), QStringLiteral("openai/gpt-5.4"));
    QCOMPARE(parsed(list.one("sonnet", Dialect::Chat))[u"owned_by"].toString(), QStringLiteral("anthropic"));
    const QJsonObject a = parsed(list.one("claude-via/openai/gpt-5.4", Dialect::Messages));
    QCOMPARE(a[u"type"].toString(), QStringLiteral("model"));
    QCOMPARE(a[u"id"].toString(), QStringLiteral("claude-via/openai/gpt-5.4"));
    QVERIFY(list.one("openai/gpt-2", Dialect::Chat).isEmpty());
    QVERIFY(list.one("mistral/mistral-large", Dialect::Chat).isEmpty());
    QVERIFY(list.one("", Dialect::Chat).isEmpty());
}

void TestModelListing::allowedModelsOnly()
{
    GatewayKey key;
    key.models = {"anthropic/*"};
    QCOMPARE(names(parsed(ModelListing(*m_table, key, {}).openAi())[u"data"].toArray(), "id").join(u' '),
             QStringLiteral("sonnet anthropic/claude-sonnet-4-6"));
    QVERIFY(ModelListing(*m_table, key, {}).one("openai/gpt-5.4", Dialect::Chat).isEmpty());
}

// What goes by a client's own login is listed for that client alone.
void TestModelListing::subscriptionsForTheirClients()
{
    const auto ids = [this](QByteArrayView login) {
        return names(parsed(ModelListing(*m_table, {}, login).openAi())[u"data"].toArray(), "id");
    };
    const QString own = QStringLiteral("claude-code/claude-sonnet-4-6");
    QVERIFY(ids("claude-code").contains(own));
    QVERIFY(!ids({}).contains(own));
    QVERIFY(!ids("openai-codex").contains(own));
}

void TestModelListing::discovery_data()
{
    QTest::addColumn<QByteArray>("shape");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("models"); // id|name|context|output …
    const auto row = [](const char *name, const char *shape, const char *json, const char *models) {
        QTest::newRow(name) << QByteArray(shape) << QByteArray(json) << QByteArray(models);
    };
    row("openai", "openai", "{\"object\":\"list\",\"data\":[{\"id\":\"a\"},{\"id\":\"b/c\",\"context_length\":5}]}",
        "a||0|0 b/c||5|0");
    row("openrouter", "openai", "{\"data\":[{\"id\":\"v/m\",\"name\":\"V: M\",\"context_length\":7}]}", "v/m|V: M|7|0");
    row("vllm", "openai", "{\"data\":[{\"id\":\"q\",\"max_model_len\":32768}]}", "q||32768|0");
    row("a bare list", "openai", "[{\"id\":\"a\"}]", "a||0|0");
    row("anthropic", "anthropic",
        "{\"data\":[{\"type\":\"model\",\"id\":\"c\",\"display_name\":\"C\",\"max_input_tokens\":9,\"max_tokens\":3}],"
        "\"has_more\":false}",
        "c|C|9|3");
    row("gemini", "gemini",
        "{\"models\":[{\"name\":\"models/g\",\"displayName\":\"G\",\"inputTokenLimit\":8,\"outputTokenLimit\":2}]}",
        "g|G|8|2");
    row("codex", "codex", "{\"models\":[{\"slug\":\"s\",\"display_name\":\"S\",\"context_window\":4}]}", "s|S|4|0");
    row("without names", "openai", "{\"data\":[{\"x\":1},{\"id\":\"\"},{\"id\":5},\"a\"]}", "");
    row("an error", "openai", "{\"error\":{\"message\":\"no\"}}", "");
    row("no JSON", "openai", "<html>", "");
    row("empty", "openai", "", "");
}

void TestModelListing::discovery()
{
    QFETCH(QByteArray, shape);
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, models);
    QByteArray found;
    for (const Model &m : parseModelList(json, shape, "p")) {
        QCOMPARE(m.provider, QByteArray("p"));
        found += (found.isEmpty() ? "" : " ") + m.id + '|' + m.name + '|' + QByteArray::number(m.contextWindow) + '|'
            + QByteArray::number(m.maxOutputTokens);
    }
    QCOMPARE(found, models);
}

QTEST_GUILESS_MAIN(TestModelListing)
#include "tst_modellisting.moc"
