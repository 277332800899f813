// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/keys/keystore.h"
#include "postgresserver.h"
#include "storagefixtures.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace station;

class TestPostgres : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void wrongPassword();
    void rowsAndSums();
    void twoGateways();
    void keys();
    void serverGoesAndComesBack();
    void newerSchemaIsRefused();
    void speed();
    void nobodyThere();

private:
    Ledger::Options options(int keepDays = 0) const { return {m_server->url(), QString(), keepDays}; }
    bool execute(const char *statement);

    std::unique_ptr<PostgresServer> m_server;
};

void TestPostgres::initTestCase()
{
    if (PostgresServer::programs().isEmpty())
        QSKIP("PostgreSQL's server is not installed");
    if (!QSqlDatabase::isDriverAvailable(QStringLiteral("QPSQL")))
        QSKIP("Qt's driver QPSQL is not installed");
    setTimeZone("UTC");
    m_server = std::make_unique<PostgresServer>();
    QVERIFY2(m_server->create("open sesame"), qPrintable(m_server->error()));
    QVERIFY2(m_server->start(), qPrintable(m_server->error()));
}

bool TestPostgres::execute(const char *statement)
{
    const QUrl url(QString::fromLatin1(m_server->url()));
    bool done = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), QStringLiteral("raw"));
        database.setHostName(url.host());
        database.setPort(url.port());
        database.setUserName(url.userName());
        database.setDatabaseName(QStringLiteral("postgres"));
        done = database.open() && QSqlQuery(database).exec(QString::fromLatin1(statement));
        if (!done)
            qWarning("%s", qPrintable(database.lastError().text()));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("raw"));
    return done;
}

void TestPostgres::init()
{
    qputenv("PGPASSWORD", "open sesame");
    QVERIFY(execute(
        "SET client_min_messages = error; DROP TABLE IF EXISTS ledger, usage_quarters, gateway_keys, station_meta"));
}

void TestPostgres::wrongPassword()
{
    qputenv("PGPASSWORD", "wrong");
    const Result<void> opened = Ledger(options()).open();
    QVERIFY(!opened);
    QVERIFY2(opened.error().message.contains("PGPASSWORD") && opened.error().message.contains("127.0.0.1"),
             opened.error().message.constData());
}

void TestPostgres::rowsAndSums()
{
    Ledger ledger(options(30));
    QVERIFY(ledger.open());
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    LedgerRow odd = plainRow(1, now - 1000);
    odd.error = "it's \"quoted\" \\ and ; -- $1 \xe2\x82\xac";
    odd.session = QByteArray("a\0b\xff", 4);
    odd.tokens.estimated = true;
    LedgerRow bare;
    bare.startedMs = now - 900;
    ledger.append(odd);
    ledger.append(bare);
    for (int i = 0; i < 150; ++i)
        ledger.append(plainRow(i, now - 800));
    QVERIFY2(ledger.flush(20'000), qPrintable(ledger.problem()));

    std::vector<LedgerRow> rows;
    ledger.latest(1000, this, [&](std::vector<LedgerRow> answer) { rows = std::move(answer); });
    QTRY_COMPARE(rows.size(), size_t(152));
    odd.session = "ab\xef\xbf\xbd";
    QCOMPARE(asText(rows[151]), asText(odd));
    QCOMPARE(asText(rows[150]), asText(bare));
    QCOMPARE(asText(rows[0]), asText(plainRow(149, now - 800)));

    // From the quarter hours' sums, and from single rows.
    for (const qint64 since : {qint64(0), now - 1000}) {
        const std::vector<UsageSum> sums = ledger.usageNow(since, UsageGroup::Model);
        QCOMPARE(sums.size(), size_t(2));
        QCOMPARE(sums[1].group, QByteArray("anthropic/claude-sonnet-4-6"));
        QCOMPARE(sums[1].exchanges, 151);
        QCOMPARE(sums[1].failed, 1);
        QCOMPARE(sums[1].inputTokens, 150'000);
        QCOMPARE(sums[1].estimatedTokens, 1200);
        QCOMPARE(sums[1].costMicroUsd, 150 * 1234);
        QCOMPARE(sums[1].estimatedCostMicroUsd, 1234);
        QCOMPARE(ledger.spentMicroUsd("laptop", since), 151 * 1234);
    }
    qint64 exchanges = 0;
    for (const UsageSum &sum : ledger.usageNow(0, UsageGroup::Day))
        exchanges += sum.exchanges;
    QCOMPARE(exchanges, 152);

    // Deleted when the ledger is opened next.
    ledger.append(plainRow(1, now - qint64(40) * 86'400'000));
    QVERIFY(ledger.flush(20'000));
    Ledger next(options(30));
    QVERIFY(next.open());
    QTRY_COMPARE(next.spentMicroUsd("laptop", 0), 151 * 1234);
}

void TestPostgres::twoGateways()
{
    // Both make the tables at the same time, and then add to the same sums.
    std::atomic<int> good = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 2; ++t)
        threads.emplace_back([&, t] {
            Ledger ledger(options());
            if (const Result<void> opened = ledger.open(); !opened) {
                qWarning("%s", opened.error().message.constData());
                return;
            }
            for (int round = 0; round < 10; ++round) {
                for (int i = 0; i < 100; ++i) {
                    LedgerRow row = plainRow(i, 1'764'000'000'000);
                    // Each in another order, which must not make them wait for each other in a circle.
                    row.client = QByteArray::number(t == 0 ? i : 99 - i);
                    ledger.append(row);
                }
                if (!ledger.flush(20'000)) {
                    qWarning("%s", qPrintable(ledger.problem()));
                    return;
                }
            }
            ++good;
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(good.load(), 2);
    Ledger ledger(options());
    QVERIFY(ledger.open());
    const std::vector<UsageSum> sums = ledger.usageNow(0, UsageGroup::Client);
    QCOMPARE(sums.size(), size_t(100));
    for (const UsageSum &sum : sums)
        QCOMPARE(sum.exchanges, 20);
}

void TestPostgres::keys()
{
    KeyStore mine(m_server->url(), QString());
    KeyStore other(m_server->url(), QString());
    QVERIFY(mine.open());
    QVERIFY(other.open());
    const qint64 first = mine.revision();
    GatewayKey key;
    key.name = "laptop";
    key.models = {"anthropic/*", "openai/*"};
    key.budgetMicroUsd = 5'000'000'000;
    const Result<QByteArray> secret = other.create(key);
    QVERIFY2(secret, secret ? "" : secret.error().message.constData());
    const qint64 second = mine.revision();
    QVERIFY(second != first);
    QCOMPARE(mine.list().size(), 1);
    QCOMPARE(mine.list().at(0).models, key.models);
    QCOMPARE(mine.list().at(0).budgetMicroUsd, key.budgetMicroUsd);
    QVERIFY(mine.create(key).error().message.contains("already"));
    QVERIFY(mine.revoke("laptob").error().message.contains("laptop"));
    QCOMPARE(mine.revision(), second);

    Ledger ledger(options());
    QVERIFY(ledger.open());
    ledger.append(plainRow(1, 5000));
    QVERIFY(ledger.flush(20'000));
    QCOMPARE(mine.list().at(0).lastUsedMs, 5000);

    QVERIFY(mine.revoke("laptop"));
    QVERIFY(other.revision() != second);
    QCOMPARE(other.list().size(), 0);
}

void TestPostgres::serverGoesAndComesBack()
{
    Ledger ledger(options());
    KeyStore store(m_server->url(), QString());
    QVERIFY(ledger.open());
    QVERIFY(store.open());
    GatewayKey key;
    key.name = "laptop";
    QVERIFY(store.create(key));
    QCOMPARE(store.list().size(), 1);
    const qint64 revision = store.revision();
    ledger.append(plainRow(1, 1000));
    QVERIFY(ledger.flush(20'000));

    m_server->stop();
    for (int i = 0; i < 100; ++i)
        ledger.append(plainRow(i, 2000 + i));
    QTRY_VERIFY_WITH_TIMEOUT(!ledger.problem().isEmpty(), 20'000);
    QTRY_COMPARE(ledger.backlog(), 100);
    QVERIFY2(ledger.problem().contains(QString::fromLatin1(m_server->url())), qPrintable(ledger.problem()));
    QCOMPARE(store.list().size(), 1);
    QCOMPARE(store.revision(), revision);
    QVERIFY(!store.revoke("laptop"));
    QCOMPARE(ledger.usageNow(0, UsageGroup::Key).size(), size_t(0));

    QVERIFY2(m_server->start(), qPrintable(m_server->error()));
    QTRY_COMPARE_WITH_TIMEOUT(ledger.backlog(), 0, 20'000);
    QTRY_COMPARE(ledger.problem(), QString());
    QCOMPARE(ledger.usageNow(0, UsageGroup::Key).at(0).exchanges, 101);
    QVERIFY(store.revoke("laptop"));
    QVERIFY(store.revision() != revision);
}

void TestPostgres::newerSchemaIsRefused()
{
    QVERIFY(Ledger(options()).open());
    QVERIFY(execute("UPDATE station_meta SET value = 99 WHERE name = 'schema_version'"));
    const Result<void> opened = Ledger(options()).open();
    QVERIFY(!opened);
    QVERIFY2(opened.error().message.contains("newer"), opened.error().message.constData());
}

void TestPostgres::speed()
{
    Ledger ledger(options());
    QVERIFY(ledger.open());
    constexpr int count = 20'000;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < count; ++i)
        ledger.append(plainRow(i, 1'764'000'000'000 + i));
    QVERIFY(ledger.flush(100'000));
    const double each = double(timer.nsecsElapsed()) / 1000 / count;
    qInfo("a row takes %.1f us passed (%.0f rows/s)", each, 1e6 / each);
    QVERIFY(sanitized || each < 500);
}

void TestPostgres::nobodyThere()
{
    QElapsedTimer timer;
    timer.start();
    const Result<void> opened = Ledger({"postgresql://station@127.0.0.1:1/postgres", QString(), 0}).open();
    QVERIFY(!opened);
    QVERIFY2(opened.error().message.contains("server runs"), opened.error().message.constData());
    QVERIFY(timer.elapsed() < 10'000);
}

QTEST_GUILESS_MAIN(TestPostgres)
#include "tst_postgres.moc"
