// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/keys/keyring.h"
#include "storagefixtures.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace station;

Q_DECLARE_METATYPE(BudgetPeriod)

class TestKeyRing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void globs_data();
    void globs();
    void globsTakeNoTimeToSpeakOf();
    void modelsOfAKey();
    void expiry();
    void finds_data();
    void finds();
    void comparesAll();
    void metersAreCarriedOver();
    void brokenHashesMatchNothing();
    void requestsPerMinute();
    void requestsOfThreads();
    void clockSetBack();
    void budgetIsReserved();
    void budgetOfThreads();
    void budgetEdges();
    void budgetPeriods_data();
    void budgetPeriods();
    void newPeriodStartsAtZero();
};

namespace {

QByteArray keyText(int number)
{
    return "gw-" + QByteArray::number(number).rightJustified(43, 'k');
}

QList<GatewayKey> keysUpTo(int count)
{
    QList<GatewayKey> keys;
    for (int i = 0; i < count; ++i) {
        GatewayKey key;
        key.name = QByteArray::number(i);
        key.hash = QCryptographicHash::hash(keyText(i), QCryptographicHash::Sha256);
        keys.append(key);
    }
    return keys;
}

} // namespace

void TestKeyRing::globs_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char *pattern, const char *text, bool matches) {
        QTest::addRow("%s on %s", pattern, text) << QByteArray(pattern) << QByteArray(text) << matches;
    };
    row("openai/gpt-5.4", "openai/gpt-5.4", true);
    row("openai/gpt-5.4", "openai/gpt-5.4-nano", false);
    row("openai/gpt-5.4", "xopenai/gpt-5.4", false);
    row("openai/*", "openai/gpt-5.4", true);
    row("openai/*", "openai/", true);
    row("openai/*", "openai-codex/x", false);
    row("groq/*", "groq/openai/gpt-oss-120b", true);
    row("*gpt*", "groq/openai/gpt-oss-120b", true);
    row("*", "", true);
    row("*", "anything/at/all", true);
    row("", "", true);
    row("", "a", false);
    row("?", "", false);
    row("?", "/", true);
    row("a?c", "a/c", true);
    row("a?c", "ac", false);
    row("OpenAI/*", "openai/gpt", false);
    row("*a*b", "xaxbxab", true);
    row("*a*b", "xaxbxa", false);
    row("**", "x", true);
    row("*-?b", "model-7b", true);
    row("*-?b", "model-70b", false);
    row("[a]", "a", false);
    row("[a]", "[a]", true);
    row("?", "\xe2\x82\xac", true);
    row("*?/x", "\xe2\x82\xac/x", true);
}

void TestKeyRing::globs()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, text);
    QFETCH(bool, matches);
    QCOMPARE(globMatches(pattern, text), matches);
}

void TestKeyRing::globsTakeNoTimeToSpeakOf()
{
    // A matcher that goes back for every `*` would not return.
    const QByteArray pattern = QByteArray("*a").repeated(50) + 'b';
    QVERIFY(!globMatches(pattern, QByteArray(5000, 'a')));
    QVERIFY(globMatches(pattern, QByteArray(5000, 'a') + 'b'));
}

void TestKeyRing::modelsOfAKey()
{
    GatewayKey key;
    QVERIFY(key.allowsModel("openai/gpt-5.4"));
    key.models = {"anthropic/*", "openai/gpt-5.?"};
    QVERIFY(key.allowsModel("anthropic/claude-sonnet-4-6"));
    QVERIFY(key.allowsModel("openai/gpt-5.4"));
    QVERIFY(!key.allowsModel("openai/gpt-5.4-nano"));
}

void TestKeyRing::expiry()
{
    GatewayKey key;
    QVERIFY(!key.isExpired(std::numeric_limits<qint64>::max()));
    key.expiresMs = 1000;
    QVERIFY(!key.isExpired(999));
    QVERIFY(key.isExpired(1000));
    key.hash = QCryptographicHash::hash("gw-old", QCryptographicHash::Sha256);
    const KeyRing ring({key}, nullptr);
    QVERIFY(ring.find("gw-old"));
}

void TestKeyRing::finds_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("none") << 0;
    QTest::newRow("one") << 1;
    QTest::newRow("a thousand") << 1000;
}

void TestKeyRing::finds()
{
    QFETCH(int, count);
    const KeyRing ring(keysUpTo(count), nullptr);
    QCOMPARE(ring.isEmpty(), count == 0);
    QCOMPARE(ring.entries().size(), size_t(count));
    for (int i = 0; i < count; ++i) {
        const KeyEntry *entry = ring.find(keyText(i));
        QVERIFY(entry);
        QCOMPARE(entry->key.name, QByteArray::number(i));
    }
    QVERIFY(!ring.find(keyText(count)));
    QVERIFY(!ring.find(""));
    QVERIFY(!ring.find(keyText(0) + ' '));
    QVERIFY(!ring.find(QByteArray(100'000, 'x')));
    if (count > 0) // The hash is no key.
        QVERIFY(!ring.find(ring.entries()[0].key.hash));
}

void TestKeyRing::comparesAll()
{
    constexpr int count = 20'000;
    const KeyRing ring(keysUpTo(count), nullptr);
    const auto bestTime = [&](const QByteArray &presented) {
        qint64 best = std::numeric_limits<qint64>::max();
        for (int round = 0; round < 30; ++round) {
            QElapsedTimer timer;
            timer.start();
            const KeyEntry *entry = ring.find(presented);
            best = std::min(best, timer.nsecsElapsed());
            Q_UNUSED(entry)
        }
        return double(best);
    };
    const double first = bestTime(keyText(0));
    const double last = bestTime(keyText(count - 1));
    const double absent = bestTime(keyText(count));
    // An early way out would make the first one thousands of times faster than the others.
    QVERIFY2(first > 0.4 * last && first > 0.4 * absent,
             qPrintable(QStringLiteral("%1 %2 %3").arg(first).arg(last).arg(absent)));
}

void TestKeyRing::metersAreCarriedOver()
{
    QList<GatewayKey> keys = keysUpTo(3);
    const KeyRing before(keys, nullptr);
    before.find(keyText(1))->meter->settle(0, 77);
    keys.removeFirst();
    keys[1].name = "renamed";
    keys.append(keysUpTo(4).last());
    const KeyRing after(keys, &before);
    QCOMPARE(after.entries().size(), size_t(3));
    QVERIFY(!after.find(keyText(0)));
    QCOMPARE(after.find(keyText(1))->meter, before.find(keyText(1))->meter);
    QCOMPARE(after.find(keyText(1))->meter->spentMicroUsd(), 77);
    QCOMPARE(after.find(keyText(2))->meter, before.find(keyText(2))->meter);
    QCOMPARE(after.find(keyText(2))->key.name, QByteArray("renamed"));
    QCOMPARE(after.find(keyText(3))->meter->spentMicroUsd(), 0);
}

void TestKeyRing::brokenHashesMatchNothing()
{
    QList<GatewayKey> keys = keysUpTo(1);
    for (const QByteArray &hash : {QByteArray(), QByteArray("short"), QByteArray(33, '\0')}) {
        GatewayKey key;
        key.hash = hash;
        keys.prepend(key);
    }
    const KeyRing ring(keys, nullptr);
    QCOMPARE(ring.entries().size(), size_t(1));
    QVERIFY(ring.find(keyText(0)));
    QVERIFY(!ring.find(""));
}

void TestKeyRing::requestsPerMinute()
{
    KeyMeter meter;
    const qint64 start = 1'764'000'000'000;
    int wait = -1;
    for (int i = 0; i < 60; ++i)
        QVERIFY(meter.takeRequest(60, start + i, &wait));
    QCOMPARE(wait, -1);
    QVERIFY(!meter.takeRequest(60, start + 100, &wait));
    // 60 in the window; the next one fits when the old ones count as 59, one second into the next window.
    QCOMPARE(wait, 61);
    QVERIFY(!meter.takeRequest(60, start + 60'000, &wait));
    QCOMPARE(wait, 1);
    QVERIFY(!meter.takeRequest(60, start + 60'999, &wait));
    QVERIFY(meter.takeRequest(60, start + 61'000, &wait));
    QVERIFY(!meter.takeRequest(60, start + 61'000, &wait));
    QCOMPARE(wait, 1);
    // Half of the second window over, half of the first one's requests count: 30 + 1 and 29 more.
    for (int i = 0; i < 29; ++i)
        QVERIFY(meter.takeRequest(60, start + 90'000, &wait));
    QVERIFY(!meter.takeRequest(60, start + 90'000, &wait));
    // Refused requests do not count; after idle time all is free again.
    for (int i = 0; i < 60; ++i)
        QVERIFY(meter.takeRequest(60, start + 300'000, &wait));

    // What it says about waiting is true at every load.
    for (const int limit : {1, 2, 7, 1000}) {
        KeyMeter fresh;
        qint64 now = start;
        for (int i = 0; i < 4 * limit; ++i) {
            if (fresh.takeRequest(limit, now, &wait))
                continue;
            QVERIFY(wait >= 1 && wait <= 120);
            now += wait * 1000;
            QVERIFY2(fresh.takeRequest(limit, now, &wait), qPrintable(QStringLiteral("%1 %2").arg(limit).arg(i)));
        }
    }
    KeyMeter unlimited;
    for (int i = 0; i < 10'000; ++i)
        QVERIFY(unlimited.takeRequest(0, start, nullptr));
    QVERIFY(!unlimited.takeRequest(5, start, nullptr));
}

void TestKeyRing::requestsOfThreads()
{
    KeyMeter meter;
    std::atomic<int> taken = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&] {
            for (int i = 0; i < 1000; ++i)
                taken += meter.takeRequest(500, 1'764'000'000'000, nullptr) ? 1 : 0;
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(taken.load(), 500);
}

void TestKeyRing::clockSetBack()
{
    KeyMeter meter;
    const qint64 now = 1'764'000'000'000;
    QVERIFY(meter.takeRequest(1, now, nullptr));
    QVERIFY(!meter.takeRequest(1, now + 1, nullptr));
    // An hour back: nobody waits for an hour.
    QVERIFY(meter.takeRequest(1, now - 3'600'000, nullptr));
    QVERIFY(!meter.takeRequest(1, now - 3'600'000 + 1, nullptr));

    setTimeZone("UTC");
    GatewayKey key;
    key.budgetMicroUsd = 10;
    KeyMeter spent;
    QVERIFY(spent.reserve(key, 10, utcMs("2026-02-01T00:10:00Z")));
    spent.settle(10, 10);
    // Money that is spent stays spent, in January as well.
    QVERIFY(!spent.reserve(key, 1, utcMs("2026-01-31T23:50:00Z")));
}

void TestKeyRing::budgetIsReserved()
{
    setTimeZone("UTC");
    const qint64 now = utcMs("2026-05-04T10:00:00Z");
    GatewayKey key;
    key.budgetMicroUsd = 1000;
    KeyMeter meter;
    meter.startWith(key, 300, now);
    QCOMPARE(meter.spentMicroUsd(), 300);
    QVERIFY(meter.reserve(key, 400, now));
    QVERIFY(!meter.reserve(key, 301, now));
    QVERIFY(meter.reserve(key, 300, now));
    QVERIFY(!meter.reserve(key, 1, now));
    QVERIFY(meter.reserve(key, 0, now));
    meter.settle(400, 50);
    QCOMPARE(meter.spentMicroUsd(), 350);
    QVERIFY(meter.reserve(key, 350, now));
    QVERIFY(!meter.reserve(key, 1, now));
    // An exchange may cost more than was reserved.
    meter.settle(300, 2000);
    meter.settle(350, 0);
    QCOMPARE(meter.spentMicroUsd(), 2350);
    QVERIFY(!meter.reserve(key, 0, now));
}

void TestKeyRing::budgetOfThreads()
{
    setTimeZone("UTC");
    const qint64 now = utcMs("2026-05-04T10:00:00Z");
    GatewayKey key;
    key.budgetMicroUsd = 500;
    KeyMeter meter;
    std::atomic<int> granted = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&] {
            for (int i = 0; i < 1000; ++i) {
                if (meter.reserve(key, 1, now)) {
                    ++granted;
                    meter.settle(1, 1);
                }
            }
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(granted.load(), 500);
    QCOMPARE(meter.spentMicroUsd(), 500);
}

void TestKeyRing::budgetEdges()
{
    setTimeZone("UTC");
    const qint64 now = utcMs("2026-05-04T10:00:00Z");
    const qint64 most = std::numeric_limits<qint64>::max();
    GatewayKey none;
    KeyMeter free;
    QVERIFY(free.reserve(none, 1'000'000, now));
    free.settle(1'000'000, 5);
    QCOMPARE(free.spentMicroUsd(), 5);

    GatewayKey zero;
    zero.budgetMicroUsd = 0;
    KeyMeter empty;
    QVERIFY(!empty.reserve(zero, 1, now));
    QVERIFY(!empty.reserve(zero, most, now));
    QVERIFY(empty.reserve(zero, 0, now));

    GatewayKey all;
    all.budgetMicroUsd = most;
    KeyMeter full;
    QVERIFY(full.reserve(all, most - 1, now));
    QVERIFY(!full.reserve(all, most, now));
    QVERIFY(full.reserve(all, 1, now));
    // Nonsense gives no money back.
    KeyMeter odd;
    odd.settle(-5, -5);
    QCOMPARE(odd.spentMicroUsd(), 0);
    QVERIFY(odd.reserve(zero, -100, now));
    QVERIFY(!odd.reserve(zero, 1, now));
}

void TestKeyRing::budgetPeriods_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<BudgetPeriod>("period");
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QByteArray>("start");
    const auto row = [](const char *zone, BudgetPeriod period, const char *now, const char *start) {
        QTest::addRow("%s %s", zone, now) << QByteArray(zone) << period << QByteArray(now) << QByteArray(start);
    };
    const auto month = BudgetPeriod::Month;
    const auto day = BudgetPeriod::Day;
    row("UTC", month, "2026-02-28T23:59:59Z", "2026-02-01T00:00:00Z");
    row("UTC", month, "2026-03-01T00:00:00Z", "2026-03-01T00:00:00Z");
    row("UTC", month, "2028-02-29T12:00:00Z", "2028-02-01T00:00:00Z");
    row("UTC", month, "2026-12-31T23:59:59Z", "2026-12-01T00:00:00Z");
    // Nine hours ahead: the month begins while UTC has the last day of the one before.
    row("Asia/Tokyo", month, "2026-01-31T15:00:00Z", "2026-01-31T15:00:00Z");
    row("Asia/Tokyo", month, "2026-01-31T14:59:59Z", "2025-12-31T15:00:00Z");
    // The month in which clocks change has two offsets.
    row("America/New_York", month, "2026-03-20T00:00:00Z", "2026-03-01T05:00:00Z");
    row("America/New_York", month, "2026-11-20T00:00:00Z", "2026-11-01T04:00:00Z");
    row("America/New_York", day, "2026-03-08T12:00:00Z", "2026-03-08T05:00:00Z");
    row("America/New_York", day, "2026-03-09T12:00:00Z", "2026-03-09T04:00:00Z");
    row("America/New_York", day, "2026-11-02T04:59:59Z", "2026-11-01T04:00:00Z");
    row("America/New_York", day, "2026-11-02T05:00:00Z", "2026-11-02T05:00:00Z");
    // No midnight on that day.
    row("America/Sao_Paulo", day, "2018-11-04T12:00:00Z", "2018-11-04T03:00:00Z");
    row("Asia/Kathmandu", day, "2026-01-01T18:15:00Z", "2026-01-01T18:15:00Z");
}

void TestKeyRing::budgetPeriods()
{
    QFETCH(QByteArray, zone);
    QFETCH(BudgetPeriod, period);
    QFETCH(QByteArray, now);
    QFETCH(QByteArray, start);
    setTimeZone(zone.constData());
    QCOMPARE(budgetPeriodStart(period, utcMs(now.constData())), utcMs(start.constData()));
    setTimeZone("UTC");
}

void TestKeyRing::newPeriodStartsAtZero()
{
    setTimeZone("America/New_York");
    GatewayKey key;
    key.budgetMicroUsd = 100;
    key.budgetPeriod = BudgetPeriod::Day;
    KeyMeter meter;
    // 8 March 2026 has 23 hours, from 05:00 to 04:00 UTC.
    meter.startWith(key, 90, utcMs("2026-03-08T05:00:00Z"));
    QVERIFY(!meter.reserve(key, 11, utcMs("2026-03-09T03:59:59Z")));
    QVERIFY(meter.reserve(key, 10, utcMs("2026-03-09T03:59:59Z")));
    // What runs on into the new day keeps its reservation there.
    QVERIFY(!meter.reserve(key, 91, utcMs("2026-03-09T04:00:00Z")));
    QVERIFY(meter.reserve(key, 90, utcMs("2026-03-09T04:00:00Z")));
    QCOMPARE(meter.spentMicroUsd(), 0);
    meter.settle(10, 4);
    meter.settle(90, 1);
    QCOMPARE(meter.spentMicroUsd(), 5);

    setTimeZone("UTC");
    key.budgetPeriod = BudgetPeriod::Month;
    KeyMeter monthly;
    monthly.startWith(key, 100, utcMs("2026-01-31T12:00:00Z"));
    QVERIFY(!monthly.reserve(key, 1, utcMs("2026-01-31T23:59:59Z")));
    QVERIFY(monthly.reserve(key, 100, utcMs("2026-02-01T00:00:00Z")));
    monthly.settle(100, 100);
    QVERIFY(!monthly.reserve(key, 1, utcMs("2026-02-28T23:59:59Z")));
    // Off for more than a month.
    QVERIFY(monthly.reserve(key, 1, utcMs("2026-07-15T00:00:00Z")));
}

QTEST_GUILESS_MAIN(TestKeyRing)
#include "tst_keyring.moc"
