// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/backupcontrol.h"
#include "app/settings/configfile.h"
#include "app/settings/foundkeys.h"
#include "app/settings/gatewaysettings.h"
#include "app/settings/keysmodel.h"
#include "app/settings/preferences.h"
#include "app/settings/settingstransfer.h"
#include "app/settings/storagecontrol.h"
#include "app/shell/licences.h"
#include "gateway/content/contentschema.h"
#include "gateway/keys/keystore.h"
#include "gateway/ledger/schema.h"
#include "tests/ui/fakebackend.h"

#include <QSignalSpy>
#include <QtTest>

using namespace station;

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray get(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

constexpr const char *kCommented = R"({
  // the port that my scripts know
  "version": 1,
  "listen": { "host": "127.0.0.1", "port": 8787 }, /* do not touch */
  "aliases": { "sonnet": "anthropic/claude-sonnet-4-6" } // "listen": 1
}
)";

} // namespace

class TestSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();

    void oneValueChangesAndNothingElse();
    void newFileAndNewGroup();
    void brokenFilesAreLeftAlone_data();
    void brokenFilesAreLeftAlone();
    void portAndNetwork();
    void keysWithLimits();
    void keysThatCannotBeMade_data();
    void keysThatCannotBeMade();
    void licencesComeAlong();
    void shareOfTheBudget();
    void preferences();
    void foundKeysAreOnlyOffered();
    void exportAndImport();
    void importsThatAreRefused();
    void deletingOneStore();
    void aMillionRowsAreKeptRestoredAndDeleted();
    void backupBeforeAnUpgrade();

private:
    QString config() const { return m_backend->paths().configFile; }

    QTemporaryDir m_home;
    std::unique_ptr<FakeBackend> m_backend;
};

void TestSettings::init()
{
    qputenv("HOME", QFile::encodeName(m_home.path()));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_home.filePath(QStringLiteral("config"))));
    m_backend = std::make_unique<FakeBackend>();
}

void TestSettings::oneValueChangesAndNothingElse()
{
    put(config(), kCommented);
    const ConfigFile file(config());
    QVERIFY(file.set("listen.port", "9000"));
    QCOMPARE(get(config()), QByteArray(kCommented).replace("8787", "9000"));
    QVERIFY(file.set("listen.port", "8787"));
    QCOMPARE(get(config()), QByteArray(kCommented));
    // A member that is not there joins the others, and every comment stays.
    QVERIFY(file.set("log.ledger_days", "30"));
    const QByteArray text = get(config());
    QVERIFY(text.contains("// the port that my scripts know") && text.contains("/* do not touch */"));
    QVERIFY(text.contains("// \"listen\": 1"));
    QCOMPARE(file.read()->log.ledgerDays, 30);
    QCOMPARE(file.read()->aliases.size(), size_t(1));
}

void TestSettings::newFileAndNewGroup()
{
    const QString path = m_home.filePath(QStringLiteral("fresh/config.json"));
    QDir().mkpath(QFileInfo(path).path());
    const ConfigFile file(path);
    QVERIFY(file.set("strict", "true"));
    QVERIFY(file.set("media.days", "3"));
    QCOMPARE(file.read()->strict, true);
    QCOMPARE(file.read()->mediaDays, 3);
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestSettings::brokenFilesAreLeftAlone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addRow("no JSON") << QByteArray("{\n \"listen\": {\n");
    QTest::addRow("ill-typed") << QByteArray(R"({"listen": {"port": "eight"}})");
    QTest::addRow("unknown member") << QByteArray(R"({"listn": {}})");
}

void TestSettings::brokenFilesAreLeftAlone()
{
    QFETCH(QByteArray, text);
    put(config(), text);
    const auto done = ConfigFile(config()).set("strict", "true");
    QVERIFY(!done);
    QVERIFY2(done.error().message.startsWith("config.json:"), done.error().message.constData());
    QCOMPARE(get(config()), text);
    GatewaySettings settings(*m_backend);
    QVERIFY(!settings.problem().isEmpty());
}

void TestSettings::portAndNetwork()
{
    put(config(), "{}");
    GatewaySettings settings(*m_backend);
    settings.setPort(70000);
    QVERIFY(settings.problem().contains(QStringLiteral("65535")));
    QCOMPARE(get(config()), QByteArray("{}"));
    settings.setPort(9001);
    QCOMPARE(settings.port(), 9001);
    QCOMPARE(m_backend->m_restarts, 1);
    // Not without a key that others have to show.
    settings.setLan(true);
    QVERIFY(!settings.lan());
    QVERIFY(!settings.lanHindrance().isEmpty());
    GatewayKey key;
    key.name = "laptop";
    QVERIFY(m_backend->createKey(key));
    QCOMPARE(settings.lanHindrance(), QString());
    settings.setLan(true);
    QCOMPARE(ConfigFile(config()).read()->listen.host, QByteArray("0.0.0.0"));
    settings.set(QStringLiteral("log.bodies"), QStringLiteral("errors"));
    QCOMPARE(settings.bodies(), QStringLiteral("errors"));
    // Names and origins as a person types them; what is none is said by name and not written.
    settings.setHosts(QStringLiteral(" station.example,  box.lan box.lan:8080 "));
    QCOMPARE(settings.problem(), QString());
    QCOMPARE(ConfigFile(config()).read()->listen.hosts,
             (QList<QByteArray> {"station.example", "box.lan", "box.lan:8080"}));
    QCOMPARE(settings.hosts(), QStringLiteral("station.example, box.lan, box.lan:8080"));
    for (const char *bad : {"http://station.example", "a/b", "me@box", "a b/c"}) {
        settings.setHosts(QString::fromLatin1(bad));
        QVERIFY2(!settings.problem().isEmpty(), bad);
        QCOMPARE(settings.hosts(), QStringLiteral("station.example, box.lan, box.lan:8080"));
    }
    settings.setHosts(QString());
    QCOMPARE(ConfigFile(config()).read()->listen.hosts, QList<QByteArray>());
    settings.setOrigins(QStringLiteral("https://app.example, http://box.lan:3000"));
    QCOMPARE(settings.problem(), QString());
    QCOMPARE(ConfigFile(config()).read()->listen.origins,
             (QList<QByteArray> {"https://app.example", "http://box.lan:3000"}));
    for (const char *bad :
         {"app.example", "https://app.example/", "https://app.example/x", "file:///x", "*", "https://me@app.example"}) {
        settings.setOrigins(QString::fromLatin1(bad));
        QVERIFY2(!settings.problem().isEmpty(), bad);
    }
    QCOMPARE(settings.origins(), QStringLiteral("https://app.example, http://box.lan:3000"));
    settings.setOrigins(QString());
    settings.set(QStringLiteral("proxy"), QStringLiteral("http://proxy.example:3128"));
    QCOMPARE(ConfigFile(config()).read()->proxy, QByteArray("http://proxy.example:3128"));
    QVERIFY(settings.problem().isEmpty());
    settings.set(QStringLiteral("proxy"), QStringLiteral("proxy.example"));
    QVERIFY(settings.problem().contains(QStringLiteral("proxy")));
    QCOMPARE(settings.proxy(), QStringLiteral("http://proxy.example:3128"));
    settings.set(QStringLiteral("log.bodies"), QStringLiteral("some"));
    QCOMPARE(settings.bodies(), QStringLiteral("errors"));
    QVERIFY(!settings.problem().isEmpty());
}

void TestSettings::keysWithLimits()
{
    KeysModel keys(*m_backend);
    const QString made = keys.create(QStringLiteral(" laptop "),
                                     {{QStringLiteral("models"), QStringLiteral("openai/*, groq/*")},
                                      {QStringLiteral("rpm"), QStringLiteral("1,200")},
                                      {QStringLiteral("budget"), QStringLiteral("20.5")},
                                      {QStringLiteral("daily"), true},
                                      {QStringLiteral("expires"), QStringLiteral("2999-03-31")}});
    QCOMPARE(made, QStringLiteral("gw-made-for-the-test"));
    const GatewayKey key = m_backend->m_gatewayKeys.first();
    QCOMPARE(key.name, QByteArray("laptop"));
    QCOMPARE(key.models, (QList<QByteArray> {"openai/*", "groq/*"}));
    QCOMPARE(key.requestsPerMinute, 1200);
    QCOMPARE(key.budgetMicroUsd, std::optional<qint64>(20'500'000));
    QCOMPARE(key.budgetPeriod, BudgetPeriod::Day);
    // The last day is a whole one.
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(key.expiresMs - 1).date(), QDate(2999, 3, 31));
    QCOMPARE(keys.index(0).data(KeysModel::LimitsRole).toString(),
             QStringLiteral("openai/*, groq/* · 1,200 requests a minute · $20.50 a day · until 3/31/2999"));
    keys.create(QStringLiteral("laptop"), {});
    QVERIFY(keys.problem().contains(QStringLiteral("already")));

    // Its limits are offered as they were typed, and changed.
    QVariantMap limits = keys.limitsOf(QStringLiteral("laptop"));
    QCOMPARE(limits[QStringLiteral("models")].toString(), QStringLiteral("openai/*, groq/*"));
    QCOMPARE(limits[QStringLiteral("rpm")].toString(), QStringLiteral("1200"));
    QCOMPARE(limits[QStringLiteral("budget")].toString(), QStringLiteral("20.5"));
    QCOMPARE(limits[QStringLiteral("daily")].toBool(), true);
    QCOMPARE(limits[QStringLiteral("expires")].toString(), QStringLiteral("2999-03-31"));
    QVERIFY(keys.change(QStringLiteral("laptop"), limits));
    QCOMPARE(m_backend->m_gatewayKeys.first().expiresMs, key.expiresMs);
    QCOMPARE(m_backend->m_gatewayKeys.first().budgetMicroUsd, key.budgetMicroUsd);
    limits[QStringLiteral("budget")] = QStringLiteral("-1");
    QVERIFY(!keys.change(QStringLiteral("laptop"), limits));
    QVERIFY(!keys.problem().isEmpty());
    limits[QStringLiteral("budget")] = QStringLiteral("8");
    limits[QStringLiteral("daily")] = false;
    limits[QStringLiteral("rpm")] = QString();
    QVERIFY(keys.change(QStringLiteral("laptop"), limits));
    QVERIFY(keys.problem().isEmpty());
    QCOMPARE(m_backend->m_gatewayKeys.first().budgetMicroUsd, std::optional<qint64>(8'000'000));
    QCOMPARE(m_backend->m_gatewayKeys.first().requestsPerMinute, 0);
    // The meter is that of the budget's own period.
    m_backend->m_budgets = {{"laptop", 2'000'000, 8'000'000, true, 0}};
    Q_EMIT m_backend->keysChanged();
    QTRY_COMPARE(keys.index(0).data(KeysModel::LevelRole).toDouble(), 0.25);
    QCOMPARE(keys.index(0).data(KeysModel::SpentRole).toString(), QStringLiteral("$2.00 today"));
    keys.revoke(QStringLiteral("laptop"));
    QCOMPARE(keys.count(), 0);
}

void TestSettings::licencesComeAlong()
{
    const Licences licences;
    int texts = 0;
    for (const QVariant &entry : licences.parts()) {
        const QVariantMap part = entry.toMap();
        const QString id = part[QStringLiteral("id")].toString();
        QVERIFY(!part[QStringLiteral("name")].toString().isEmpty()
                && !part[QStringLiteral("use")].toString().isEmpty());
        // What is in the public domain has none.
        if (id.isEmpty())
            continue;
        QVERIFY2(licences.text(id).size() > 600, qPrintable(id));
        ++texts;
    }
    QVERIFY(texts >= 14);
    QVERIFY(licences.text(QStringLiteral("OFL-1.1")).contains(QStringLiteral("SIL OPEN FONT LICENSE")));
    QVERIFY(licences.text(QStringLiteral("GPL-3.0")).contains(QStringLiteral("Version 3, 29 June 2007")));
    QVERIFY(licences.text(QStringLiteral("../licences/GPL-3.0")).isEmpty());
}

void TestSettings::keysThatCannotBeMade_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QVariantMap>("limits");
    const auto limit = [](const char *field, const char *value) {
        return QVariantMap {{QLatin1String(field), QLatin1String(value)}};
    };
    QTest::addRow("no name") << QStringLiteral("  ") << QVariantMap();
    QTest::addRow("rate") << QStringLiteral("a") << limit("rpm", "many");
    QTest::addRow("rate of none") << QStringLiteral("a") << limit("rpm", "0");
    QTest::addRow("budget") << QStringLiteral("a") << limit("budget", "-3");
    QTest::addRow("day that is past") << QStringLiteral("a") << limit("expires", "2020-01-01");
    QTest::addRow("day that is none") << QStringLiteral("a") << limit("expires", "soon");
}

void TestSettings::keysThatCannotBeMade()
{
    QFETCH(QString, name);
    QFETCH(QVariantMap, limits);
    KeysModel keys(*m_backend);
    QCOMPARE(keys.create(name, limits), QString());
    QVERIFY(!keys.problem().isEmpty());
    QVERIFY(m_backend->m_gatewayKeys.isEmpty());
}

void TestSettings::shareOfTheBudget()
{
    GatewayKey key;
    key.name = "team";
    key.budgetMicroUsd = 10'000'000;
    GatewayKey other;
    other.name = "other";
    UsageSum sum;
    sum.group = "team";
    sum.costMicroUsd = 9'200'000;
    m_backend->m_byHour = {sum};
    KeysModel keys(*m_backend);
    QVERIFY(keys.highestLevel() < 0);
    m_backend->m_gatewayKeys = {other, key};
    Q_EMIT m_backend->keysChanged();
    QTRY_COMPARE(keys.highestLevel(), 0.92);
}

void TestSettings::preferences()
{
    QSettings settings(m_home.filePath(QStringLiteral("w.ini")), QSettings::IniFormat);
    Preferences preferences(settings);
    preferences.setZoom(500);
    QCOMPARE(preferences.zoom(), 200);
    QVERIFY(!preferences.autostart());
    preferences.setAutostart(true);
    QVERIFY(preferences.autostart());
    const QByteArray entry = get(Preferences::autostartFile());
    QVERIFY(Preferences::autostartFile().startsWith(m_home.path()));
    QVERIFY(entry.startsWith("[Desktop Entry]\n"));
    QVERIFY(entry.contains("Exec=\"" + QCoreApplication::applicationFilePath().toUtf8() + "\" --hidden\n"));
    preferences.setAutostart(false);
    QVERIFY(!QFile::exists(Preferences::autostartFile()));
}

void TestSettings::foundKeysAreOnlyOffered()
{
    qputenv("GROQ_API_KEY", " gsk-in-the-environment ");
    put(m_home.filePath(QStringLiteral(".codex/auth.json")), R"({"OPENAI_API_KEY": "sk-in-codex", "tokens": null})");
    put(m_home.filePath(QStringLiteral(".local/share/opencode/auth.json")),
        R"({"anthropic": {"type": "api", "key": "sk-ant-opencode"}, "openai": {"type": "oauth", "access": "x"}})");
    put(m_home.filePath(QStringLiteral(".aider.conf.yml")), "# mine\nanthropic-api-key: 'sk-ant-aider'\n");
    put(m_home.filePath(QStringLiteral(".gemini/.env")), "export GEMINI_API_KEY=\"gm-key\"\n");
    FoundKeys found(*m_backend);
    found.look();
    QStringList places;
    for (int i = 0; i < found.count(); ++i)
        places << found.index(i).data(FoundKeys::ProviderRole).toString() + QLatin1Char(' ')
                + found.index(i).data(FoundKeys::PlaceRole).toString().section(QLatin1Char('/'), -1);
    QCOMPARE(places,
             (QStringList {QStringLiteral("OpenAI auth.json"), QStringLiteral("Anthropic auth.json"),
                           QStringLiteral("Anthropic .aider.conf.yml"), QStringLiteral("Gemini .env"),
                           QStringLiteral("Groq environment variable GROQ_API_KEY")}));
    QVERIFY(m_backend->m_keys.isEmpty());
    found.import(2);
    QTRY_COMPARE(m_backend->m_keys.value("anthropic"), QByteArray("sk-ant-aider"));
    // What is in the keychain is offered no more, and the files stay as they were.
    QTRY_COMPARE(found.count(), 3);
    found.import(found.count() - 1);
    QTRY_COMPARE(m_backend->m_keys.value("groq"), QByteArray("gsk-in-the-environment"));
    QVERIFY(get(m_home.filePath(QStringLiteral(".aider.conf.yml"))).contains("sk-ant-aider"));
    qunsetenv("GROQ_API_KEY");
}

void TestSettings::exportAndImport()
{
    put(config(), kCommented);
    QSettings settings(m_home.filePath(QStringLiteral("e.ini")), QSettings::IniFormat);
    settings.setValue(QStringLiteral("appearance/theme"), QStringLiteral("day"));
    Preferences(settings).setZoom(150);
    CatalogFiles prices(m_backend->dataFolder());
    Model own;
    own.provider = "relay";
    own.id = "painter";
    own.unitPrices.image = 40'000'000;
    QVERIFY(prices.setOwnPrice(own));
    SettingsTransfer transfer(ConfigFile(config()), settings, m_backend->dataFolder());
    const QString path = m_home.filePath(QStringLiteral("out.json"));
    transfer.setPicker([path](bool) { return path; });
    transfer.exportAll();
    QCOMPARE(transfer.resultTone(), QStringLiteral("green"));
    QVERIFY(!get(path).contains("gw-"));
    settings.clear();
    QVERIFY(prices.removeOwnPrice("relay", "painter"));
    put(config(), R"({"strict": true})");
    QSignalSpy imported(&transfer, &SettingsTransfer::imported);
    transfer.importAll();
    QCOMPARE(imported.count(), 1);
    QCOMPARE(get(config()), QByteArray(kCommented));
    QCOMPARE(get(config() + QStringLiteral(".before")), QByteArray(R"({"strict": true})"));
    QCOMPARE(settings.value(QStringLiteral("appearance/theme")).toString(), QStringLiteral("day"));
    QCOMPARE(Preferences(settings).zoom(), 150);
    QCOMPARE(prices.ownPrices()->size(), 1U);
    QCOMPARE(prices.ownPrices()->front().unitPrices.image, own.unitPrices.image);
}

void TestSettings::importsThatAreRefused()
{
    put(config(), "{}");
    QSettings settings(m_home.filePath(QStringLiteral("r.ini")), QSettings::IniFormat);
    SettingsTransfer transfer(ConfigFile(config()), settings, m_backend->dataFolder());
    const QString path = m_home.filePath(QStringLiteral("in.json"));
    transfer.setPicker([path](bool) { return path; });
    for (const char *text :
         {"not JSON", R"({"format": "other"})", R"({"format": "token-station-settings", "version": 2, "config": "{}"})",
          R"({"format": "token-station-settings", "version": 1, "config": "{\"listn\": 1}", "window": {"a": "b"}})"}) {
        put(path, text);
        transfer.importAll();
        QCOMPARE(transfer.resultTone(), QStringLiteral("red"));
        QCOMPARE(get(config()), QByteArray("{}"));
        QVERIFY(settings.allKeys().isEmpty());
    }
    transfer.setPicker([](bool) { return QString(); });
    transfer.importAll();
    QVERIFY(settings.allKeys().isEmpty());
}

void TestSettings::deletingOneStore()
{
    const Paths paths = m_backend->paths();
    QVERIFY(paths.create());
    put(config(), "{}");
    KeyStore keys("sqlite:", paths.dataFolder);
    QVERIFY(keys.open());
    GatewayKey key;
    key.name = "stays";
    QVERIFY(keys.create(key));
    {
        Ledger ledger({"sqlite:", paths.dataFolder, 400});
        QVERIFY(ledger.open());
        LedgerRow row = FakeBackend::row("groq", "m", QDateTime::currentMSecsSinceEpoch(), 10, 20);
        row.key = "stays";
        ledger.append(row);
        QVERIFY(ledger.flush(5000));
        QCOMPARE(ledger.usageNow(0, UsageGroup::Provider).size(), size_t(1));
    }
    StorageControl storage(*m_backend);
    QSignalSpy resets(m_backend.get(), &Backend::usageReset);
    storage.deleteAll(QStringLiteral("ledger"));
    QVERIFY(storage.busy());
    QTRY_VERIFY(!storage.busy());
    QCOMPARE(storage.result(), QStringLiteral("Deleted."));
    QCOMPARE(resets.count(), 1);
    Ledger ledger({"sqlite:", paths.dataFolder, 400});
    QVERIFY(ledger.open());
    QCOMPARE(ledger.usageNow(0, UsageGroup::Provider).size(), size_t(0));
    QCOMPARE(keys.list().size(), 1);

    const QString media = paths.dataFolder + QStringLiteral("/media/one.png");
    put(media, "picture");
    Database content(contentAddress(paths.dataFolder), 1000, updateContentSchema);
    QVERIFY(content.open());
    QVERIFY(content.run(QStringLiteral("INSERT INTO responses VALUES ('r', 'k', '', 1, 'private words', 'b', 2)")));
    storage.deleteAll(QStringLiteral("content"));
    QTRY_VERIFY(!storage.busy());
    QCOMPARE(storage.result(), QStringLiteral("Deleted."));
    QSqlQuery count = content.query();
    QVERIFY(count.exec(QStringLiteral("SELECT count(*) FROM responses")) && count.next());
    QCOMPARE(count.value(0).toInt(), 0);
    QVERIFY(!QFile::exists(media));
    QVERIFY(!get(contentAddress(paths.dataFolder).path).contains("private words"));
}

// The longest that a person waits for it, and that the window does not wait with them.
void TestSettings::aMillionRowsAreKeptRestoredAndDeleted()
{
    constexpr int kRows = 1'000'000;
    const Paths paths = m_backend->paths();
    QVERIFY(paths.create());
    put(config(), "{}");
    Database ledger(*DatabaseAddress::parse("sqlite:", paths.dataFolder), 10'000, updateSchema);
    QVERIFY(ledger.open());
    QVERIFY2(
        ledger.run(QStringLiteral(
                       "INSERT INTO ledger (started_ms, duration_us, overhead_us, client, session, key_name, endpoint, "
                       "requested_model, provider, model, path, status, input_tokens, output_tokens, estimated, "
                       "cost_micro_usd, included, request_id) WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT "
                       "i + 1 FROM n WHERE i < %1 - 1) SELECT 1700000000000 + i * 20000, 1200000 + i, 180, "
                       "'claude-code', '0f8fad5b-d9cb-469f-a165-70867728950e', 'laptop', '/v1/messages', 'sonnet', "
                       "'anthropic', 'claude-sonnet-4-6', 'passthrough', 200, 1000, 200, 0, 1234, 0, 'req-' || i "
                       "FROM n")
                       .arg(kRows)),
        qPrintable(ledger.failure().text()));
    const auto rows = [&ledger] {
        QSqlQuery query = ledger.query();
        return query.exec(QStringLiteral("SELECT count(*) FROM ledger")) && query.next() ? query.value(0).toInt() : -1;
    };
    QCOMPARE(rows(), kRows);
    // How long the window waits at most for its turn meanwhile.
    QElapsedTimer since;
    qint64 longestMs = 0;
    QTimer turns;
    connect(&turns, &QTimer::timeout, this, [&] { longestMs = std::max(longestMs, since.restart()); });
    const auto took = [&](const char *what, const std::function<void()> &begin, const std::function<bool()> &over) {
        QElapsedTimer clock;
        clock.start();
        since.start();
        longestMs = 0;
        turns.start(5);
        begin();
        const bool ended = QTest::qWaitFor(over, 60'000);
        turns.stop();
        // Done in its own thread, it would wait for all of it.
        const bool goesOn = longestMs * 2 < clock.elapsed();
        qInfo("%s: %lld ms, the window waited at most %lld ms", what, (long long)clock.elapsed(), (long long)longestMs);
        return ended && goesOn;
    };
    QSettings settings(m_home.filePath(QStringLiteral("m.ini")), QSettings::IniFormat);
    SettingsTransfer transfer(ConfigFile(config()), settings, m_backend->dataFolder());
    BackupControl backups(*m_backend, transfer, settings);
    QVERIFY(took(
        "kept", [&] { backups.make({}); }, [&] { return backups.doing().isEmpty(); }));
    QCOMPARE(backups.resultTone(), QStringLiteral("green"));
    StorageControl storage(*m_backend);
    QVERIFY(took(
        "deleted", [&] { storage.deleteAll(QStringLiteral("ledger")); }, [&] { return !storage.busy(); }));
    QCOMPARE(storage.result(), QStringLiteral("Deleted."));
    QCOMPARE(rows(), 0);
    QVERIFY(QFileInfo(ledger.address().path).size() < 1'000'000);
    const QString id = backups.rows()[0].toMap().value(QStringLiteral("id")).toString();
    QVERIFY(took(
        "restored", [&] { backups.restore(id); }, [&] { return backups.doing().isEmpty(); }));
    QVERIFY2(backups.resultTone() == QStringLiteral("green"), qPrintable(backups.result()));
    QCOMPARE(rows(), kRows);
}

void TestSettings::backupBeforeAnUpgrade()
{
    const Paths paths = m_backend->paths();
    QVERIFY(paths.create());
    const auto address = DatabaseAddress::parse("sqlite:", paths.dataFolder);
    QVERIFY(address);
    {
        Database database(*address, 1000, updateSchema);
        QVERIFY(database.open());
    }
    const QDir backups(paths.dataFolder + QStringLiteral("/backups"));
    QVERIFY2(!backups.exists(), "a new database has nothing to be kept");
    {
        // As an older program left it: one step back. Its first statement cannot be done twice, so the upgrade fails.
        Database database(*address, 1000, [](Database &) { return Result<void>(); });
        QVERIFY(database.open());
        QVERIFY(database.run(QStringLiteral("UPDATE station_meta SET value = 1 WHERE name = 'schema_version'")));
    }
    Database database(*address, 1000, updateSchema);
    (void)database.open();
    const QStringList copies = backups.entryList({QStringLiteral("ledger-*-schema1.sqlite")}, QDir::Files);
    QCOMPARE(copies.size(), 1);
    QCOMPARE(QFile::permissions(backups.filePath(copies.first())) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    DatabaseAddress copy = *address;
    copy.path = backups.filePath(copies.first());
    Database kept(copy, 1000, [](Database &) { return Result<void>(); });
    QVERIFY(kept.open());
    QSqlQuery version = kept.query();
    QVERIFY(version.exec(QStringLiteral("SELECT value FROM station_meta WHERE name = 'schema_version'"))
            && version.next());
    QCOMPARE(version.value(0).toInt(), 1);
}

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
