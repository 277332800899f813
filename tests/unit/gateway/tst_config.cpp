// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/config/config.h"
#include "gateway/config/paths.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace station;
using Source = SecretSource::Kind;

namespace {

/** The configuration that the documentation shows, with its comments. */
QByteArray example()
{
    QFile file(QStringLiteral(STATION_SOURCE_DIR "/tests/unit/gateway/example-config.jsonc"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Config good(const QByteArray &text)
{
    auto config = parseConfig(text, "c.json");
    if (!config) {
        QTest::qFail(config.error().message.constData(), __FILE__, __LINE__);
        return {};
    }
    return *config;
}

QByteArray mistake(const QByteArray &text)
{
    const auto config = parseConfig(text, "c.json");
    return config ? QByteArray("accepted") : config.error().message;
}

} // namespace

class TestConfig : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void documented();
    void exampleIsTheDefault();
    void everyMember();
    void mistakes_data();
    void mistakes();
    void secretsAreNotRepeated_data();
    void secretsAreNotRepeated();
    void newerVersion();
    void warnings();
    void cutAnywhere();
    void files();
    void paths();
};

void TestConfig::documented()
{
    const Config c = good(example());
    QCOMPARE(c.warnings, QList<QByteArray>());
    QCOMPARE(c.providers.size(), size_t(5));
    QCOMPARE(c.providers.at("openai").baseUrl, QByteArray("https://api.openai.com/v1"));
    QCOMPARE(*c.providers.at("openai").key, (SecretSource {Source::Environment, "OPENAI_API_KEY"}));
    QCOMPARE(*c.providers.at("kling").accessKey, (SecretSource {Source::Environment, "KLING_ACCESS_KEY"}));
    QCOMPARE(*c.providers.at("kling").secretKey, (SecretSource {Source::Keychain, {}}));
    QVERIFY(!c.providers.at("kling").key);
    QVERIFY(c.providers.at("openai-codex").localLogin && !c.providers.at("openai").localLogin);
    QCOMPARE(c.providers.at("my-vllm").type, QByteArray("openai-compatible"));
    QCOMPARE(*c.providers.at("my-vllm").key, (SecretSource {Source::None, {}}));
    QCOMPARE(c.providers.at("my-vllm").models.size(), 1);
    QCOMPARE(c.providers.at("my-vllm").models.first().id, QByteArray("qwen3-32b"));
    QCOMPARE(c.providers.at("my-vllm").models.first().contextWindow, 131072);
    QCOMPARE(*c.providers.at("relay").key, (SecretSource {Source::File, "relay.key"}));
    QCOMPARE(c.aliases.at("sonnet"), QList<QByteArray> {"anthropic/claude-sonnet-4-6"});
    QCOMPARE(c.aliases.at("fast"), (QList<QByteArray> {"groq/openai/gpt-oss-120b", "openai/gpt-5.4-nano"}));
}

// What the contract shows are the defaults.
void TestConfig::exampleIsTheDefault()
{
    const Config c = good(example()), d = good("{}");
    QCOMPARE(c.listen, d.listen);
    QCOMPARE(c.strict, d.strict);
    QCOMPARE(c.retry.attempts, d.retry.attempts);
    QCOMPARE(c.retry.baseMs, d.retry.baseMs);
    QCOMPARE(c.retry.maxMs, d.retry.maxMs);
    QCOMPARE(c.circuit.failures, d.circuit.failures);
    QCOMPARE(c.circuit.openS, d.circuit.openS);
    QCOMPARE(c.timeouts.connectS, d.timeouts.connectS);
    QCOMPARE(c.timeouts.firstByteS, d.timeouts.firstByteS);
    QCOMPARE(c.timeouts.idleS, d.timeouts.idleS);
    QCOMPARE(c.timeouts.requestS, d.timeouts.requestS);
    QCOMPARE(c.timeouts.drainS, d.timeouts.drainS);
    QCOMPARE(c.timeouts.videoSyncS, d.timeouts.videoSyncS);
    QCOMPARE(c.timeouts.videoJobS, d.timeouts.videoJobS);
    QCOMPARE(c.limits.bodyMb, d.limits.bodyMb);
    QCOMPARE(c.limits.headerKb, d.limits.headerKb);
    QCOMPARE(c.limits.connections, d.limits.connections);
    QCOMPARE(c.limits.eventMb, d.limits.eventMb);
    QCOMPARE(c.fetch.maxMb, d.fetch.maxMb);
    QCOMPARE(c.fetch.timeoutS, d.fetch.timeoutS);
    QCOMPARE(c.proxy, d.proxy);
    QCOMPARE(c.responsesStore.enabled, d.responsesStore.enabled);
    QCOMPARE(c.responsesStore.days, d.responsesStore.days);
    QCOMPARE(c.responsesStore.maxMb, d.responsesStore.maxMb);
    QCOMPARE(c.mediaDays, d.mediaDays);
    QCOMPARE(c.storageUrl, d.storageUrl);
    QCOMPARE(c.log.level, d.log.level);
    QCOMPARE(c.log.bodies, d.log.bodies);
    QCOMPARE(c.log.bodiesDays, d.log.bodiesDays);
    QCOMPARE(c.log.ledgerDays, d.log.ledgerDays);
    QVERIFY(d.providers.empty() && d.aliases.empty());
}

void TestConfig::everyMember()
{
    const Config c = good(R"({"listen":{"host":"::1","port":0,"hosts":["a"],"origins":["https://b"]},"strict":true,
        "retry":{"attempts":0,"base_ms":1,"max_ms":2},"circuit":{"failures":7,"open_s":8},
        "timeouts":{"connect_s":0.5,"first_byte_s":1,"idle_s":2,"request_s":3,"drain_s":4,"video_sync_s":5,"video_job_s":6},
        "limits":{"body_mb":1,"header_kb":2,"connections":3,"event_mb":4},
        "fetch":{"max_mb":1,"timeout_s":2,"allow_hosts":["h"]},"proxy":"http://p:1",
        "responses_store":{"enabled":true,"days":2,"max_mb":3},"media":{"days":9},"storage":{"url":"postgresql://x"},
        "log":{"level":"debug","bodies":"errors","bodies_days":2,"ledger_days":0},
        "providers":{"zai":{"base_url":"https://z.example/v1///"},"xai":{"base_url":"https://x.example/models"}}})");
    QCOMPARE(c.listen, (Config::Listen {"::1", 0, {"a"}, {"https://b"}}));
    QVERIFY(c.strict && c.responsesStore.enabled);
    QCOMPARE(c.retry.attempts + 10 * c.retry.baseMs + 100 * c.retry.maxMs, 210);
    QCOMPARE(c.circuit.failures + 10 * c.circuit.openS, 87);
    QCOMPARE(c.timeouts.connectS, 0.5);
    QCOMPARE(c.timeouts.videoJobS, 6.0);
    QCOMPARE(c.limits.eventMb, 4);
    QCOMPARE(c.fetch.allowHosts, QList<QByteArray> {"h"});
    QCOMPARE(c.proxy, QByteArray("http://p:1"));
    QCOMPARE(c.storageUrl, QByteArray("postgresql://x"));
    QCOMPARE(c.log.ledgerDays, 0);
    QCOMPARE(c.log.bodies, QByteArray("errors"));
    QCOMPARE(c.providers.at("zai").baseUrl, QByteArray("https://z.example/v1")); // no slash at the end
    QVERIFY(!c.providers.at("zai").key);
}

void TestConfig::mistakes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("start"); // of the message: file, line and member
    QTest::addColumn<QByteArray>("part");
    const auto row = [](const char *name, const char *text, const char *start, const char *part) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(start) << QByteArray(part);
    };
    row("unknown member", "{\n\n \"liste\": {}}", "c.json:3: liste: ", "listen, providers");
    row("unknown inside", "{\"retry\":{\n\"attempts\":1,\n\"wait\":2}}", "c.json:3: retry.wait: ", "attempts, base_ms");
    row("unknown in a provider", "{\"providers\":{\"openai\":{\n\"api_key\":\"x\"}}}",
        "c.json:2: providers.openai.api_key: ", "key");
    row("repeated", "{\"strict\":true,\n\"strict\":false}", "c.json:2: strict: ", "twice");
    row("repeated inside", "{\"log\":{\"level\":\"info\",\n\n\"level\":\"info\"}}", "c.json:3: log.level: ", "twice");
    row("repeated provider", "{\"providers\":{\"openai\":{},\n\"openai\":{}}}",
        "c.json:2: providers.openai: ", "twice");
    row("repeated alias", "{\"aliases\":{\"a\":\"x/y\",\n\"a\":\"x/z\"}}", "c.json:2: aliases.a: ", "twice");
    row("repeated by an escape", "{\"strict\":true,\n\"st\\u0072ict\":false}", "c.json:2: strict: ", "twice");
    row("a string for a number", "{\"listen\":{\n\"port\":\"80\"}}",
        "c.json:2: listen.port: ", "must be a number, not a string");
    row("a number for an object", "{\"listen\":\n\n8787}", "c.json:3: listen: ", "must be an object, not a number");
    row("a number for a list", "{\"listen\":{\"hosts\":1}}", "c.json:1: listen.hosts: ", "must be a list");
    row("a number in a list of names", "{\"listen\":{\"hosts\":[\"a\",\n2]}}", "c.json:2: listen.hosts: ", "a string");
    row("null for a flag", "{\"strict\":null}", "c.json:1: strict: ", "must be true or false, not null");
    row("port too large", "{\"listen\":{\"port\":65536}}", "c.json:1: listen.port: ", "0 to 65535");
    row("half a retry", "{\"retry\":{\"attempts\":1.5}}", "c.json:1: retry.attempts: ", "whole number");
    row("negative", "{\"retry\":{\"attempts\":-1}}", "c.json:1: retry.attempts: ", "0 to 10");
    row("enormous", "{\"retry\":{\"attempts\":1e300}}", "c.json:1: retry.attempts: ", "0 to 10");
    row("no time at all", "{\"timeouts\":{\"idle_s\":0}}", "c.json:1: timeouts.idle_s: ", "0.05");
    row("unknown level", "{\"log\":{\"level\":\"loud\"}}", "c.json:1: log.level: ", "debug, info, warning, error");
    row("unknown type", "{\"providers\":{\"x\":{\"type\":\"openai-like\"}}}",
        "c.json:1: providers.x.type: ", "openai-compatible");
    row("a type without an address", "{\"providers\":{\n\"x\":{\"type\":\"openai\"}}}",
        "c.json:2: providers.x: ", "base_url");
    row("neither known nor typed", "{\"providers\":{\n\"opnai\":{}}}", "c.json:2: providers.opnai: ", "\"type\"");
    row("known and typed", "{\"providers\":{\"openai\":{\"type\":\"openai\",\"base_url\":\"https://x\"}}}",
        "c.json:1: providers.openai: ", "another name");
    row("a name with a slash", "{\"providers\":{\"a/b\":{\"type\":\"openai\",\"base_url\":\"https://x\"}}}",
        "c.json:1: providers.a/b: ", "neither");
    row("no address", "{\"providers\":{\"openai\":{\"base_url\":\"api.openai.com\"}}}",
        "c.json:1: providers.openai.base_url: ", "http or https");
    row("another scheme", "{\"providers\":{\"openai\":{\"base_url\":\"ftp://x\"}}}",
        "c.json:1: providers.openai.base_url: ", "http or https");
    row("an address with a query", "{\"providers\":{\"openai\":{\"base_url\":\"https://x/?a=1\"}}}",
        "c.json:1: providers.openai.base_url: ", "query");
    row("an address with a call in it",
        "{\"providers\":{\"openai\":{\"base_url\":\"https://x/v1/chat/completions/\"}}}",
        "c.json:1: providers.openai.base_url: ", "must stop before \"/chat/completions\"");
    row("two secrets", "{\"providers\":{\"openai\":{\"key\":{\"env\":\"A\",\"file\":\"b\"}}}}",
        "c.json:1: providers.openai.key: ", "one of");
    row("no secret", "{\"providers\":{\"openai\":{\"key\":{}}}}", "c.json:1: providers.openai.key: ", "one of");
    row("keychain false", "{\"providers\":{\"openai\":{\"key\":{\"keychain\":false}}}}",
        "c.json:1: providers.openai.key: ", "one of");
    row("a login elsewhere", "{\"providers\":{\"openai\":{\"login\":\"local\"}}}",
        "c.json:1: providers.openai.login: ", "openai-codex");
    row("a model without a name", "{\"providers\":{\"openai\":{\"models\":[{}]}}}",
        "c.json:1: providers.openai.models: ", "\"id\"");
    row("an empty alias", "{\"aliases\":{\"a\":\"\"}}", "c.json:1: aliases.a: ", "name a model");
    row("an empty chain", "{\"aliases\":{\"a\":[]}}", "c.json:1: aliases.a: ", "name a model");
    row("an alias with a slash", "{\"aliases\":{\"a/b\":\"x/y\"}}", "c.json:1: aliases.a/b: ", "must not contain");
    row("a proxy without scheme", "{\"proxy\":\"proxy:80\"}", "c.json:1: proxy: ", "\"none\"");
    row("version zero", "{\"version\":0}", "c.json:1: version: ", "whole number");
    row("no object", "[]", "c.json:1: ", "must be an object");
    row("no JSON", "{\n\"strict\": tru }", "c.json:2: not valid JSON: ", "");
    row("empty", "", "c.json:1: not valid JSON: ", "");
    row("a comma too many", "{\"strict\": true,\n}", "c.json:2: not valid JSON: ", "");
    row("two objects", "{}\n{}", "c.json:2: not valid JSON: ", "");
    row("no UTF-8", "{\"proxy\": \"\xff\"}", "c.json:1: not valid JSON: ", "");
    row("behind a comment", "// one\n/* two\nthree */\n{\"strict\": 1}", "c.json:4: strict: ", "true or false");
}

void TestConfig::mistakes()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, part);
    const QByteArray message = mistake(text);
    QVERIFY2(message.startsWith(start), message);
    QVERIFY2(message.mid(start.size()).contains(part), message);
}

void TestConfig::secretsAreNotRepeated_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *text) { QTest::newRow(text) << QByteArray(text); };
    row(R"({"providers":{"openai":{"key":"sk-hush-1234"}}})");
    row(R"({"providers":{"kling":{"access_key":"sk-hush-1234"}}})");
    row(R"({"providers":{"kling":{"secret_key":"sk-hush-1234"}}})");
    row(R"({"providers":{"openai":{"api_key":"sk-hush-1234"}}})");
    row(R"({"providers":{"openai":{"key":{"value":"sk-hush-1234"}}}})");
    row(R"({"providers":{"openai":{"key":["sk-hush-1234"]}}})");
    row(R"({"providers":{"openai":{"login":"sk-hush-1234"}}})");
    row(R"({"providers":{"openai":{"base_url":"https://u:sk-hush-1234@api.example/v1"}}})");
    row(R"({"providers":{"openai":"sk-hush-1234"}})");
}

void TestConfig::secretsAreNotRepeated()
{
    QFETCH(QByteArray, text);
    const QByteArray message = mistake(text);
    QVERIFY2(message.startsWith("c.json:1: providers."), message);
    QVERIFY2(!message.contains("hush"), message);
    if (text.contains("\"key\":\"sk"))
        QVERIFY2(message.contains("provider set-key openai") && message.contains("{\"env\": \"NAME\"}"), message);
}

void TestConfig::newerVersion()
{
    const Config c = good("{\"version\":2,\"telepathy\":true,\"listen\":{\"port\":1,\"aura\":3}}");
    QCOMPARE(c.listen.port, 1);
    QCOMPARE(c.warnings.size(), 2);
    QVERIFY2(c.warnings[0].startsWith("c.json:1: telepathy: "), c.warnings[0]);
    QVERIFY2(c.warnings[1].startsWith("c.json:1: listen.aura: "), c.warnings[1]);
    // Wherever the version stands; and what is known must still be right.
    QCOMPARE(good("{\"telepathy\":true,\"version\":2}").warnings.size(), 1);
    QVERIFY(mistake("{\"version\":2,\"strict\":1}").startsWith("c.json:1: strict: "));
    QVERIFY(mistake("{\"version\":1,\"telepathy\":true}").startsWith("c.json:1: telepathy: "));
}

void TestConfig::warnings()
{
    const Config c =
        good("{\"providers\":{\"openai\":{\n\"base_url\":\"http://relay.example/v1\"},"
             "\"zai\":{\"base_url\":\"http://localhost:1/v1\"},\"xai\":{\"base_url\":\"http://[::1]/v1\"}}}");
    QCOMPARE(c.warnings.size(), 1); // keys travel open, but not on this machine
    QVERIFY2(c.warnings[0].startsWith("c.json:2: providers.openai.base_url: "), c.warnings[0]);
    QCOMPARE(c.providers.at("openai").baseUrl, QByteArray("http://relay.example/v1"));
}

// A file that is being written may end anywhere: it is refused, never half taken, and the line is within it.
void TestConfig::cutAnywhere()
{
    const QByteArray text = example();
    const qsizetype last = text.lastIndexOf('}');
    for (qsizetype i = 0; i <= last; ++i) {
        const auto config = parseConfig(text.left(i), "c.json");
        QVERIFY2(!config, QByteArray::number(i));
        const int line = config.error().message.mid(7).split(':').first().toInt();
        QVERIFY(line >= 1 && line <= text.left(i).count('\n') + 1);
    }
    QVERIFY(parseConfig(text.left(last + 1), "c.json"));
    QVERIFY(parseConfig("\xEF\xBB\xBF" + text, "c.json"));
}

void TestConfig::files()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("config.json"));
    QVERIFY(loadConfig(path)); // none: the defaults
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"strict\": 5}");
    file.close();
    const auto config = loadConfig(path);
    QVERIFY(!config);
    QVERIFY2(config.error().message.startsWith(path.toUtf8() + ":1: strict: "), config.error().message);
    QVERIFY(!loadConfig(folder.path())); // a folder
}

void TestConfig::paths()
{
    QTemporaryDir folder;
    const QString home = folder.filePath(QStringLiteral("a/b"));
    qputenv("TOKEN_STATION_HOME", home.toUtf8());
    const Paths p = Paths::find();
    QCOMPARE(p.configFile, home + QStringLiteral("/config.json"));
    QCOMPARE(p.dataFolder, home + QStringLiteral("/data"));
    QCOMPARE(p.stateFolder, home + QStringLiteral("/state"));
    QVERIFY(p.keychainService.startsWith(QLatin1String("token-station-")) && p.keychainService.size() > 20);
    QVERIFY(p.create());
    for (const QString &made : {p.dataFolder, p.stateFolder}) {
        QVERIFY(QFileInfo(made).isDir());
        QCOMPARE(QFileInfo(made).permissions()
                     & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther),
                 QFile::Permissions());
    }
    QCOMPARE(Paths::find(QStringLiteral("/x/y.json")).configFile, QStringLiteral("/x/y.json"));
    QCOMPARE(Paths::find(QStringLiteral("/x/y.json")).configFolder(), QStringLiteral("/x"));
    qputenv("TOKEN_STATION_HOME", (home + QLatin1Char('c')).toUtf8());
    QVERIFY(Paths::find().keychainService != p.keychainService);
    qunsetenv("TOKEN_STATION_HOME");
    QCOMPARE(Paths::find().keychainService, QStringLiteral("token-station"));
    QVERIFY(Paths::find().configFile.endsWith(QLatin1String("/token-station/config.json")));
}

QTEST_GUILESS_MAIN(TestConfig)
#include "tst_config.moc"
