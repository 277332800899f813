// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/ledger/database.h"
#include "storagefixtures.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <sys/stat.h>

#include <thread>

using namespace station;

class TestLedger : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void rowsComeBackAsTheyWere();
    void sumsByGroup();
    void sumsFromInsideAQuarterHour();
    void localHoursAndDays_data();
    void localHoursAndDays();
    void spentCountsPricedRowsOfOneKey();
    void countsBeyondReasonDoNotBreakSums();
    void appendsFromManyThreads();
    void rowsAreThereWithoutFlush();
    void answersInTheContextsThread();
    void noAnswerOnceTheContextIsGone();
    void noAnswerOnceTheLedgerIsGone();
    void survivesKill();
    void oldRowsAreDeleted();
    void keepsAllWhereAsked();
    void newerSchemaIsRefused();
    void olderSchemaIsBroughtUpToDate();
    void filesAreTheOwnersOnly();
    void addresses_data();
    void addresses();

private:
    QString file() const { return m_home->filePath(QStringLiteral("data/ledger.sqlite")); }
    Ledger::Options options(int keepDays = 0) const
    {
        return {"sqlite:", m_home->filePath(QStringLiteral("data")), keepDays};
    }

    std::unique_ptr<QTemporaryDir> m_home;
};

namespace {

std::vector<LedgerRow> latestOf(Ledger &ledger, int count)
{
    std::vector<LedgerRow> rows;
    bool answered = false;
    QObject context;
    ledger.latest(count, &context, [&](std::vector<LedgerRow> answer) {
        rows = std::move(answer);
        answered = true;
    });
    if (!QTest::qWaitFor([&] { return answered; }, 20'000))
        qWarning("no answer");
    return rows;
}

/** One group's sums, in the order of the struct. */
QByteArray asText(const UsageSum &sum)
{
    QByteArray text = sum.group + ':';
    for (const qint64 value : {sum.exchanges, sum.failed, sum.inputTokens, sum.outputTokens, sum.cachedTokens,
                               sum.cacheWriteTokens, sum.reasoningTokens, sum.estimatedTokens, sum.costMicroUsd,
                               sum.estimatedCostMicroUsd, sum.unpricedExchanges, sum.unpricedTokens})
        text += ' ' + QByteArray::number(value);
    return text;
}

QByteArrayList usageOf(Ledger &ledger, qint64 since, UsageGroup by)
{
    QByteArrayList lines;
    for (const UsageSum &sum : ledger.usageNow(since, by))
        lines.append(asText(sum));
    return lines;
}

/** Five exchanges, one in each minute from `start` on, that differ in what the sums tell apart. */
void appendMixedRows(Ledger &ledger, qint64 start)
{
    LedgerRow row;
    row.startedMs = start;
    row.provider = "openai";
    row.model = "gpt-5.4";
    row.key = "a";
    row.client = "codex";
    row.session = "s1";
    row.status = 200;
    row.tokens = {100, 10, 50, 5, 3, false};
    row.costMicroUsd = 1000;
    ledger.append(row); // priced, reported

    row.startedMs += 60'000;
    row.key = "b";
    row.tokens = {200, 20, std::nullopt, std::nullopt, std::nullopt, true};
    row.costMicroUsd = 300;
    row.error = "cancelled";
    ledger.append(row); // priced, estimated

    row.startedMs += 60'000;
    row.session = "s2";
    row.model = "gpt-new";
    row.tokens = {7, 8, std::nullopt, std::nullopt, std::nullopt, false};
    row.costMicroUsd.reset();
    row.error = "the provider broke the connection";
    ledger.append(row); // unpriced, failed

    row.startedMs += 60'000;
    row.provider = "ollama";
    row.model = "qwen3";
    row.client = "curl";
    row.session.clear();
    row.included = true;
    row.tokens = {11, 12, std::nullopt, std::nullopt, std::nullopt, false};
    row.error.clear();
    ledger.append(row); // costs no money

    LedgerRow refused;
    refused.startedMs = row.startedMs + 60'000;
    refused.client = "curl";
    refused.status = 404;
    refused.error = "unknown model";
    ledger.append(refused); // no provider was called
}

} // namespace

void TestLedger::init()
{
    setTimeZone("UTC");
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(m_home->isValid());
}

void TestLedger::rowsComeBackAsTheyWere()
{
    Ledger ledger(options());
    QVERIFY(ledger.open());
    LedgerRow full = plainRow(1, 1'764'000'000'123);
    full.error = "it's \"quoted\" \\ and ; -- \xe2\x82\xac";
    full.tokens = {1, 0, 2, 3, 4, true};
    full.images = 0;
    full.characters = 70;
    full.mediaMs = 80;
    full.costMicroUsd = 0;
    full.included = true;
    full.dropped = "seed,metadata";
    full.changed = "tool_choice: as auto";
    full.mapped = "messages>chat model limit:01";
    full.acceptedUs = 0;
    full.calledUs = 91;
    full.connectedUs = 92;
    full.firstByteUs = 93;
    full.calls = 3;
    LedgerRow bare;
    bare.startedMs = 1'764'000'000'124;
    bare.status = 499;
    LedgerRow odd = plainRow(2, 1'764'000'000'125);
    odd.session = QByteArray("a\0b\xff", 4);
    ledger.append(full);
    ledger.append(bare);
    ledger.append(odd);
    QVERIFY(ledger.flush(10'000));

    const std::vector<LedgerRow> rows = latestOf(ledger, 10);
    QCOMPARE(rows.size(), size_t(3));
    // PostgreSQL has no NUL in a text and both databases want UTF-8.
    odd.session = "ab\xef\xbf\xbd";
    QCOMPARE(::asText(rows[0]), ::asText(odd));
    QCOMPARE(::asText(rows[1]), ::asText(bare));
    QCOMPARE(::asText(rows[2]), ::asText(full));
    QCOMPARE(latestOf(ledger, 1).size(), size_t(1));
    QCOMPARE(RawDatabase(file()).number("SELECT COUNT(*) FROM ledger WHERE client IS NULL AND cost_micro_usd IS NULL"),
             1);
}

void TestLedger::sumsByGroup()
{
    Ledger ledger(options());
    QVERIFY(ledger.open());
    const qint64 start = utcMs("2026-05-04T10:00:00Z");
    appendMixedRows(ledger, start);
    QVERIFY(ledger.flush(10'000));

    const QByteArray refused = ": 1 1 0 0 0 0 0 0 0 0 0 0";
    QCOMPARE(
        usageOf(ledger, start, UsageGroup::Provider),
        (QByteArrayList {refused, "ollama: 1 0 11 12 0 0 0 0 0 0 0 0", "openai: 3 1 107 18 50 5 3 220 1000 300 1 15"}));
    QCOMPARE(usageOf(ledger, start, UsageGroup::Model),
             (QByteArrayList {refused, "ollama/qwen3: 1 0 11 12 0 0 0 0 0 0 0 0",
                              "openai/gpt-5.4: 2 0 100 10 50 5 3 220 1000 300 0 0",
                              "openai/gpt-new: 1 1 7 8 0 0 0 0 0 0 1 15"}));
    QCOMPARE(usageOf(ledger, start, UsageGroup::Key),
             (QByteArrayList {refused, "a: 1 0 100 10 50 5 3 0 1000 0 0 0", "b: 3 1 18 20 0 0 0 220 0 300 1 15"}));
    QCOMPARE(usageOf(ledger, start, UsageGroup::Client),
             (QByteArrayList {"codex: 3 1 107 18 50 5 3 220 1000 300 1 15", "curl: 2 1 11 12 0 0 0 0 0 0 0 0"}));
    const QByteArrayList sessions {": 2 1 11 12 0 0 0 0 0 0 0 0", "codex s1: 2 0 100 10 50 5 3 220 1000 300 0 0",
                                   "codex s2: 1 1 7 8 0 0 0 0 0 0 1 15"};
    QCOMPARE(usageOf(ledger, start, UsageGroup::Session), sessions);
    QCOMPARE(usageOf(ledger, start - 1, UsageGroup::Session), sessions);
    QCOMPARE(usageOf(ledger, start + 60'001, UsageGroup::Session),
             (QByteArrayList {sessions.first(), sessions.last()}));
    QCOMPARE(usageOf(ledger, start, UsageGroup::Hour),
             (QByteArrayList {QByteArray::number(start / 1000) + ": 5 2 118 30 50 5 3 220 1000 300 1 15"}));
    QCOMPARE(usageOf(ledger, start + 15 * 60'000, UsageGroup::Provider), QByteArrayList());
}

void TestLedger::sumsFromInsideAQuarterHour()
{
    Ledger ledger(options());
    QVERIFY(ledger.open());
    // The first two rows lie before the border of two quarter hours, the last ones behind it.
    const qint64 start = utcMs("2026-05-04T10:13:00Z");
    appendMixedRows(ledger, start);
    QVERIFY(ledger.flush(10'000));

    // One millisecond before the first row is inside the quarter hour: all of it is summed from single rows.
    for (const qint64 since : {start - 1, start, start - 14 * 60'000})
        QCOMPARE(usageOf(ledger, since, UsageGroup::Provider),
                 (QByteArrayList {": 1 1 0 0 0 0 0 0 0 0 0 0", "ollama: 1 0 11 12 0 0 0 0 0 0 0 0",
                                  "openai: 3 1 107 18 50 5 3 220 1000 300 1 15"}));
    QCOMPARE(usageOf(ledger, start + 1, UsageGroup::Provider).last(),
             QByteArray("openai: 2 1 7 8 0 0 0 220 0 300 1 15"));
    QCOMPARE(usageOf(ledger, start + 60'001, UsageGroup::Provider).last(),
             QByteArray("openai: 1 1 7 8 0 0 0 0 0 0 1 15"));
    // From inside the second quarter hour, by single rows alone.
    QCOMPARE(usageOf(ledger, start + 120'001, UsageGroup::Provider),
             (QByteArrayList {": 1 1 0 0 0 0 0 0 0 0 0 0", "ollama: 1 0 11 12 0 0 0 0 0 0 0 0"}));
    QCOMPARE(usageOf(ledger, start + 120'001, UsageGroup::Hour).size(), 1);
    // A later commit adds to sums that are there already.
    appendMixedRows(ledger, start);
    QVERIFY(ledger.flush(10'000));
    QCOMPARE(usageOf(ledger, 0, UsageGroup::Client).last(), QByteArray("curl: 4 2 22 24 0 0 0 0 0 0 0 0"));
}

void TestLedger::localHoursAndDays_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<UsageGroup>("by");
    QTest::addColumn<QByteArrayList>("exchanges");
    QTest::addColumn<QByteArrayList>("buckets");

    // 5:45 ahead of UTC, so local midnight is 18:15 UTC.
    QTest::newRow("Kathmandu, days") << QByteArray("Asia/Kathmandu") << UsageGroup::Day
                                     << QByteArrayList {"2026-01-01T18:14:59Z", "2026-01-01T18:15:00Z"}
                                     << QByteArrayList {"2025-12-31T18:15:00Z", "2026-01-01T18:15:00Z"};
    QTest::newRow("Kathmandu, hours") << QByteArray("Asia/Kathmandu") << UsageGroup::Hour
                                      << QByteArrayList {"2026-01-01T18:14:59Z", "2026-01-01T19:14:59Z"}
                                      << QByteArrayList {"2026-01-01T17:15:00Z", "2026-01-01T18:15:00Z"};
    // Clocks go forward on 8 March 2026: that day has 23 hours.
    QTest::newRow("New York, spring") << QByteArray("America/New_York") << UsageGroup::Day
                                      << QByteArrayList {"2026-03-08T05:00:00Z", "2026-03-09T03:59:59Z",
                                                         "2026-03-09T04:00:00Z"}
                                      << QByteArrayList {"2026-03-08T05:00:00Z", "2026-03-09T04:00:00Z"};
    // Clocks go back on 1 November 2026: the hour from one to two comes twice and is two buckets.
    QTest::newRow("New York, autumn") << QByteArray("America/New_York") << UsageGroup::Hour
                                      << QByteArrayList {"2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z"}
                                      << QByteArrayList {"2026-11-01T05:00:00Z", "2026-11-01T06:00:00Z"};
    // Clocks go forward at midnight: 4 November 2018 began at one.
    QTest::newRow("Sao Paulo, no midnight")
        << QByteArray("America/Sao_Paulo") << UsageGroup::Day
        << QByteArrayList {"2018-11-04T02:59:59Z", "2018-11-04T03:00:00Z", "2018-11-05T01:59:59Z"}
        << QByteArrayList {"2018-11-03T03:00:00Z", "2018-11-04T03:00:00Z"};
}

void TestLedger::localHoursAndDays()
{
    QFETCH(QByteArray, zone);
    QFETCH(UsageGroup, by);
    QFETCH(QByteArrayList, exchanges);
    QFETCH(QByteArrayList, buckets);
    setTimeZone(zone.constData());
    Ledger ledger(options());
    QVERIFY(ledger.open());
    for (const QByteArray &at : exchanges)
        ledger.append(plainRow(1, utcMs(at.constData())));
    QVERIFY(ledger.flush(10'000));

    QByteArrayList found;
    qint64 sum = 0;
    for (const UsageSum &usage : ledger.usageNow(0, by)) {
        found.append(usage.group);
        sum += usage.exchanges;
    }
    QByteArrayList expected;
    for (const QByteArray &bucket : buckets)
        expected.append(QByteArray::number(utcMs(bucket.constData()) / 1000));
    QCOMPARE(found, expected);
    QCOMPARE(sum, exchanges.size());
}

void TestLedger::spentCountsPricedRowsOfOneKey()
{
    Ledger ledger(options());
    QVERIFY(ledger.open());
    const qint64 start = utcMs("2026-05-04T10:13:00Z");
    appendMixedRows(ledger, start);
    LedgerRow included = plainRow(9, start);
    included.key = "b";
    included.included = true;
    ledger.append(included);
    QVERIFY(ledger.flush(10'000));
    QCOMPARE(ledger.spentMicroUsd("a", 0), 1000);
    QCOMPARE(ledger.spentMicroUsd("b", 0), 300);
    QCOMPARE(ledger.spentMicroUsd("a", start), 1000);
    QCOMPARE(ledger.spentMicroUsd("a", start + 1), 0);
    QCOMPARE(ledger.spentMicroUsd("nobody", 0), 0);
}

void TestLedger::countsBeyondReasonDoNotBreakSums()
{
    Ledger ledger(options());
    QVERIFY(ledger.open());
    LedgerRow row = plainRow(1, utcMs("2026-05-04T10:13:00Z"));
    row.tokens.input = std::numeric_limits<qint64>::max();
    row.tokens.output = std::numeric_limits<qint64>::min();
    for (int i = 0; i < 3; ++i)
        ledger.append(row);
    QVERIFY(ledger.flush(10'000));
    for (const qint64 since : {qint64(0), row.startedMs}) {
        const std::vector<UsageSum> sums = ledger.usageNow(since, UsageGroup::Provider);
        QCOMPARE(sums.size(), size_t(1));
        QCOMPARE(sums[0].inputTokens, 3'000'000'000'000);
        QCOMPARE(sums[0].outputTokens, 0);
    }
}

void TestLedger::appendsFromManyThreads()
{
    Ledger ledger(options());
    QVERIFY(ledger.open());
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&ledger, t] {
            for (int i = 0; i < 3000; ++i)
                ledger.append(plainRow(t * 3000 + i, QDateTime::currentMSecsSinceEpoch()));
        });
    for (std::thread &thread : threads)
        thread.join();
    QVERIFY(ledger.flush(60'000));
    QCOMPARE(RawDatabase(file()).number("SELECT COUNT(DISTINCT request_id) FROM ledger"), 12'000);
    QCOMPARE(ledger.backlog(), 0);
    QCOMPARE(ledger.problem(), QString());
}

void TestLedger::rowsAreThereWithoutFlush()
{
    Ledger ledger(options());
    QVERIFY(ledger.open());
    // Twice, since the writer sleeps before the first and is awake before the second.
    for (int i = 1; i <= 2; ++i) {
        QElapsedTimer timer;
        timer.start();
        ledger.append(plainRow(i, 1'764'000'000'000));
        QTRY_COMPARE(rowsIn(file()), i);
        if (!sanitized)
            QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    }
}

void TestLedger::answersInTheContextsThread()
{
    Ledger ledger(options());
    QVERIFY(ledger.open());
    QThread thread;
    thread.start();
    QObject context;
    context.moveToThread(&thread);
    std::atomic<QThread *> answeredIn = nullptr;
    ledger.usage(0, UsageGroup::Key, &context, [&](std::vector<UsageSum>) { answeredIn = QThread::currentThread(); });
    QTRY_COMPARE(answeredIn.load(), &thread);
    thread.quit();
    thread.wait();
}

void TestLedger::noAnswerOnceTheContextIsGone()
{
    Ledger ledger(options());
    QVERIFY(ledger.open());
    for (int i = 0; i < 200; ++i) {
        auto context = std::make_unique<QObject>();
        ledger.latest(1, context.get(), [](std::vector<LedgerRow>) { QFAIL("the context is gone"); });
        // In some of the rounds the answer is on its way by now, in others the question waits still.
        if (i % 3 == 0)
            ledger.usageNow(0, UsageGroup::Key);
    }
    // This answer comes behind all the others.
    latestOf(ledger, 1);
}

void TestLedger::noAnswerOnceTheLedgerIsGone()
{
    bool answered = false;
    QObject context;
    {
        Ledger ledger(options());
        QVERIFY(ledger.open());
        ledger.usage(0, UsageGroup::Key, &context, [&](std::vector<UsageSum>) { answered = true; });
    }
    // Either it was answered before the end, or never; both are over once the destructor has returned.
    QCoreApplication::processEvents();
    const bool before = answered;
    Ledger next(options());
    QVERIFY(next.open());
    next.usage(0, UsageGroup::Key, &context, [&](std::vector<UsageSum>) { context.setProperty("later", true); });
    QTRY_VERIFY(context.property("later").toBool());
    QCOMPARE(answered, before);
}

void TestLedger::survivesKill()
{
    // A sanitizer makes the writer too slow for so many rows in the time.
    const int count = sanitized ? 500 : 7000;
    QProcess process;
    process.start(QStringLiteral(LEDGER_HELPER), {QStringLiteral("append"), options().folder, QString::number(count)});
    QVERIFY(process.waitForReadyRead(60'000));
    QCOMPARE(process.readLine(), QByteArray("ready\n"));
    // What was appended a second ago is on the disk.
    QTRY_COMPARE_WITH_TIMEOUT(rowsIn(file()), count, 1000);
    process.kill();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);

    Ledger ledger(options());
    QVERIFY(ledger.open());
    const std::vector<UsageSum> sums = ledger.usageNow(0, UsageGroup::Key);
    QCOMPARE(sums.size(), size_t(1));
    QCOMPARE(sums[0].exchanges, count);
    QCOMPARE(rowsIn(file()), count);
    QCOMPARE(RawDatabase(file()).number("SELECT COUNT(*) FROM pragma_integrity_check WHERE integrity_check = 'ok'"), 1);
}

void TestLedger::oldRowsAreDeleted()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const qint64 day = 86'400'000;
    {
        Ledger ledger(options());
        QVERIFY(ledger.open());
        for (int i = 0; i < 1700; ++i)
            ledger.append(plainRow(i, now - 31 * day - i * 60'000));
        for (int i = 0; i < 10; ++i)
            ledger.append(plainRow(i, now - 29 * day));
        QVERIFY(ledger.flush(10'000));
    }
    Ledger ledger(options(30));
    QVERIFY(ledger.open());
    QTRY_COMPARE_WITH_TIMEOUT(rowsIn(file()), 10, 20'000);
    QTRY_COMPARE(RawDatabase(file()).number("SELECT SUM(exchanges) FROM usage_quarters"), 10);
    QCOMPARE(ledger.usageNow(0, UsageGroup::Key).at(0).exchanges, 10);
    ledger.append(plainRow(1, now));
    QVERIFY(ledger.flush(10'000));
}

void TestLedger::keepsAllWhereAsked()
{
    {
        Ledger ledger(options(0));
        QVERIFY(ledger.open());
        ledger.append(plainRow(1, 1000));
        QVERIFY(ledger.flush(10'000));
    }
    {
        Ledger ledger(options(0));
        QVERIFY(ledger.open());
        ledger.append(plainRow(2, 1000));
        QVERIFY(ledger.flush(10'000));
    }
    QCOMPARE(rowsIn(file()), 2);
}

void TestLedger::newerSchemaIsRefused()
{
    {
        Ledger ledger(options());
        QVERIFY(ledger.open());
        ledger.append(plainRow(1, 1000));
    }
    QVERIFY(RawDatabase(file()).run("UPDATE station_meta SET value = 99 WHERE name = 'schema_version'"));
    Ledger ledger(options());
    const Result<void> opened = ledger.open();
    QVERIFY(!opened);
    QVERIFY2(opened.error().message.contains("newer") && opened.error().message.contains("99")
                 && opened.error().message.contains(file().toUtf8()),
             opened.error().message.constData());
    QCOMPARE(rowsIn(file()), 1);
}

void TestLedger::olderSchemaIsBroughtUpToDate()
{
    {
        Ledger ledger(options());
        QVERIFY(ledger.open());
        ledger.append(plainRow(1, 1000));
        QVERIFY(ledger.flush(10'000));
    }
    // As version 1 left it.
    for (const char *index : {"ledger_failed", "ledger_dropped", "ledger_translated"})
        QVERIFY(RawDatabase(file()).run(QByteArray("DROP INDEX ").append(index)));
    for (const char *column :
         {"changed", "accepted_us", "called_us", "connected_us", "first_byte_us", "calls", "mapped"})
        QVERIFY(RawDatabase(file()).run(QByteArray("ALTER TABLE ledger DROP COLUMN ").append(column)));
    QVERIFY(RawDatabase(file()).run("UPDATE station_meta SET value = 1 WHERE name = 'schema_version'"));
    Ledger ledger(options());
    QVERIFY(ledger.open());
    LedgerRow row = plainRow(2, 2000);
    row.changed = "tool_choice: as auto";
    row.mapped = "messages>chat model limit:01";
    row.acceptedUs = 40;
    row.calls = 2;
    ledger.append(row);
    QVERIFY(ledger.flush(10'000));
    QCOMPARE(rowsIn(file()), 2);
    const std::vector<LedgerRow> rows = latestOf(ledger, 2);
    QCOMPARE(::asText(rows[0]), ::asText(row));
    QVERIFY(!rows[1].acceptedUs);
    QVERIFY(rows[1].mapped.isEmpty());
    QCOMPARE(rows[1].calls, 0);
    QCOMPARE(RawDatabase(file()).number("SELECT COUNT(*) FROM ledger WHERE changed = 'tool_choice: as auto'"), 1);
}

void TestLedger::filesAreTheOwnersOnly()
{
    const mode_t before = ::umask(0);
    Ledger ledger(options());
    const bool opened = bool(ledger.open());
    ::umask(before);
    QVERIFY(opened);
    ledger.append(plainRow(1, 1000));
    QVERIFY(ledger.flush(10'000));
    const auto mode = [](const QString &path) {
        struct stat info;
        return ::stat(path.toLocal8Bit().constData(), &info) == 0 ? int(info.st_mode & 07777) : -1;
    };
    QCOMPARE(mode(options().folder), 0700);
    for (const char *suffix : {"", "-wal", "-shm"})
        QCOMPARE(mode(file() + QLatin1String(suffix)), 0600);
}

void TestLedger::addresses_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QString>("label"); // empty: refused
    QTest::addColumn<QByteArray>("error");

    QTest::newRow("default") << QByteArray("sqlite:") << QStringLiteral("/data/ledger.sqlite") << QByteArray();
    QTest::newRow("relative") << QByteArray("sqlite:a/b.db") << QStringLiteral("/data/a/b.db") << QByteArray();
    QTest::newRow("absolute") << QByteArray("sqlite:/x/b.db") << QStringLiteral("/x/b.db") << QByteArray();
    QTest::newRow("slashes") << QByteArray("sqlite:///x/b.db") << QStringLiteral("/x/b.db") << QByteArray();
    QTest::newRow("server") << QByteArray("postgresql://u@h:5/db") << QStringLiteral("postgresql://u@h:5/db")
                            << QByteArray();
    QTest::newRow("tls") << QByteArray("postgresql://u@h/db?sslmode=require") << QStringLiteral("postgresql://u@h/db")
                         << QByteArray();
    QTest::newRow("password") << QByteArray("postgresql://u:s3cret@h/db") << QString() << QByteArray("PGPASSWORD");
    QTest::newRow("password in the query")
        << QByteArray("postgresql://u@h/db?password=s3cret") << QString() << QByteArray("PGPASSWORD");
    QTest::newRow("no database") << QByteArray("postgresql://u@h") << QString() << QByteArray("name of the database");
    QTest::newRow("option") << QByteArray("postgresql://u@h/db?x=1") << QString() << QByteArray("\"x\"");
    QTest::newRow("second option smuggled in")
        << QByteArray("postgresql://u@h/db?sslmode=a%3Bpassword=s3cret") << QString() << QByteArray("sslmode");
    QTest::newRow("scheme") << QByteArray("mysql://h/db") << QString() << QByteArray("sqlite:");
    QTest::newRow("empty") << QByteArray() << QString() << QByteArray("sqlite:");
}

void TestLedger::addresses()
{
    QFETCH(QByteArray, url);
    QFETCH(QString, label);
    QFETCH(QByteArray, error);
    const Result<DatabaseAddress> address = DatabaseAddress::parse(url, QStringLiteral("/data"));
    QCOMPARE(bool(address), !label.isEmpty());
    if (address) {
        QCOMPARE(address->label(), label);
    } else {
        QVERIFY2(address.error().message.contains(error), address.error().message.constData());
        QVERIFY(!address.error().message.contains("s3cret"));
    }
}

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_ledger.moc"
