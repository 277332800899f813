// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/keys/keyring.h"
#include "gateway/keys/keystore.h"
#include "storagefixtures.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

using namespace station;

/** What the gateway's speed rests on. Compares processor time, which other programs disturb less than time passed. */
class TestLedgerSpeed : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void writing();
    void appending();
    void summing();
    void findingAKey();
    void askingForTheRevision();
};

namespace {

double microseconds(const timeval &time)
{
    return double(time.tv_sec) * 1e6 + double(time.tv_usec);
}

struct ProcessorTime {
    double user = 0;
    double system = 0;
    static ProcessorTime now()
    {
        rusage usage;
        ::getrusage(RUSAGE_SELF, &usage);
        return {microseconds(usage.ru_utime), microseconds(usage.ru_stime)};
    }
};

} // namespace

void TestLedgerSpeed::initTestCase()
{
    if (sanitized)
        QSKIP("speed says nothing under a sanitizer");
}

void TestLedgerSpeed::writing()
{
    const QTemporaryDir home;
    Ledger ledger({"sqlite:", home.path(), 0});
    QVERIFY(ledger.open());
    constexpr int count = 300'000;
    const ProcessorTime before = ProcessorTime::now();
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < count; ++i)
        ledger.append(plainRow(i, 1'764'000'000'000 + i * 10));
    QVERIFY(ledger.flush(100'000));
    const double passed = double(timer.nsecsElapsed()) / 1000 / count;
    const ProcessorTime after = ProcessorTime::now();
    const double user = (after.user - before.user) / count;
    const double system = (after.system - before.system) / count;
    qInfo("a row takes %.2f us user, %.2f us system, %.2f us passed (%.0f rows/s)", user, system, passed, 1e6 / passed);
    QVERIFY2(user < 12, qPrintable(QString::number(user)));
    // 60,000 rows a second on one core.
    QVERIFY2(user + system < 16.6, qPrintable(QString::number(user + system)));
}

void TestLedgerSpeed::appending()
{
    const QTemporaryDir home;
    Ledger ledger({"sqlite:", home.path(), 0});
    QVERIFY(ledger.open());
    // Fewer than wake the writer; the best of some rounds, since a round may be interrupted.
    constexpr int count = 1000;
    std::vector<LedgerRow> rows;
    double best = 1e9;
    for (int round = 0; round < 20; ++round) {
        rows.clear();
        for (int i = 0; i < count; ++i)
            rows.push_back(plainRow(i, 1'764'000'000'000 + i));
        QElapsedTimer timer;
        timer.start();
        for (LedgerRow &row : rows)
            ledger.append(std::move(row));
        best = std::min(best, double(timer.nsecsElapsed()) / count);
        QVERIFY(ledger.flush(10'000));
    }
    qInfo("append() takes %.0f ns", best);
    QVERIFY2(best < 1000, qPrintable(QString::number(best)));
}

void TestLedgerSpeed::summing()
{
    const QTemporaryDir home;
    Ledger ledger({"sqlite:", home.path(), 0});
    QVERIFY(ledger.open());
    constexpr int count = 1'000'000;
    constexpr qint64 month = qint64(30) * 86'400'000;
    const qint64 start = 1'764'000'000'000;
    const char *providers[] = {"openai", "anthropic", "groq", "gemini", "xai"};
    const char *keys[] = {"a", "b", "c"};
    for (int i = 0; i < count; ++i) {
        LedgerRow row = plainRow(i, start + month / count * i);
        row.provider = providers[i % 5];
        row.key = keys[i % 3];
        ledger.append(std::move(row));
        // So that the rows do not outrun the writer.
        if (i % 100'000 == 0)
            QVERIFY(ledger.flush(100'000));
    }
    QVERIFY(ledger.flush(100'000));
    const std::pair<UsageGroup, const char *> groups[] = {
        {UsageGroup::Provider, "provider"}, {UsageGroup::Model, "model"}, {UsageGroup::Key, "key"},
        {UsageGroup::Client, "client"},     {UsageGroup::Hour, "hour"},   {UsageGroup::Day, "day"}};
    for (const auto &[group, name] : groups) {
        QElapsedTimer timer;
        timer.start();
        qint64 exchanges = 0;
        for (const UsageSum &sum : ledger.usageNow(start, group))
            exchanges += sum.exchanges;
        const qint64 passed = timer.elapsed();
        qInfo("a million rows of 30 days by %s: %lld ms", name, passed);
        QCOMPARE(exchanges, count);
        QVERIFY2(passed < 1000, name);
    }
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(ledger.spentMicroUsd("a", start), qint64(333'334) * 1234);
    qInfo("what a key has spent: %lld ms", timer.elapsed());
    QVERIFY(timer.elapsed() < 1000);
}

void TestLedgerSpeed::findingAKey()
{
    QList<GatewayKey> keys;
    for (int i = 0; i < 10; ++i) {
        GatewayKey key;
        key.name = QByteArray::number(i);
        key.hash = QCryptographicHash::hash("gw-" + QByteArray(42, 'x') + char('0' + i), QCryptographicHash::Sha256);
        keys.append(key);
    }
    const KeyRing ring(keys, nullptr);
    const QByteArray presented = "gw-" + QByteArray(42, 'x') + '7';
    double best = 1e9;
    for (int round = 0; round < 20; ++round) {
        QElapsedTimer timer;
        timer.start();
        bool found = true;
        for (int i = 0; i < 1000; ++i)
            found = found && ring.find(presented);
        best = std::min(best, double(timer.nsecsElapsed()) / 1000);
        QVERIFY(found);
    }
    qInfo("a key among ten is found in %.0f ns", best);
    QVERIFY2(best < 2000, qPrintable(QString::number(best)));
}

void TestLedgerSpeed::askingForTheRevision()
{
    const QTemporaryDir home;
    KeyStore store("sqlite:", home.path());
    QVERIFY(store.open());
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 1000; ++i)
        QVERIFY(store.revision() > 0);
    const double passed = double(timer.nsecsElapsed()) / 1e6;
    qInfo("revision() takes %.1f us", passed);
    QVERIFY(passed < 1000);
}

QTEST_GUILESS_MAIN(TestLedgerSpeed)
#include "tst_ledgerspeed.moc"
