// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the inspector asks of the ledger: pages of what fits, newest first, however much there is.
#include "tests/unit/storage/storagefixtures.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace station;

namespace {

constexpr qint64 start = 1'764'000'000'000;

LedgerPage pageOf(Ledger &ledger, const LedgerFilter &filter, LedgerCursor before, int count)
{
    LedgerPage page;
    bool answered = false;
    QObject context;
    ledger.page(filter, before, count, &context, [&](LedgerPage answer) {
        page = std::move(answer);
        answered = true;
    });
    if (!QTest::qWaitFor([&] { return answered; }, 20'000))
        qWarning("no answer");
    return page;
}

/** All rows that fit, page by page; each page's time counts for `slowest` (ms). */
std::vector<LedgerRow> allOf(Ledger &ledger, const LedgerFilter &filter, int count, double *slowest = nullptr)
{
    std::vector<LedgerRow> rows;
    LedgerCursor at;
    while (true) {
        QElapsedTimer timer;
        timer.start();
        LedgerPage page = pageOf(ledger, filter, at, count);
        if (slowest)
            *slowest = std::max(*slowest, double(timer.nsecsElapsed()) / 1e6);
        std::move(page.rows.begin(), page.rows.end(), std::back_inserter(rows));
        if (page.atEnd || page.failed)
            return rows;
        at = page.next;
    }
}

/** Rows of all kinds, one a second, some with the same start. */
LedgerRow mixedRow(qint64 i)
{
    LedgerRow row = plainRow(i, start + i / 3 * 3000);
    static const char *providers[] = {"openai", "anthropic", "groq"};
    static const char *models[] = {"gpt-5.4", "claude-sonnet-4-6", "openai/gpt-oss-120b"};
    row.provider = providers[i % 3];
    row.model = models[i % 3];
    row.requestedModel = i % 3 == 2 ? "fast" : row.model;
    row.client = i % 4 ? "curl" : "Claude-Code";
    row.key = i % 5 ? "laptop" : "50%_off!";
    row.endpoint = i % 2 ? "/v1/messages" : "/v1/responses";
    row.session = i % 97 ? "" : "s-97";
    if (i % 7 == 0)
        row.path = "translated";
    if (i % 21 == 0)
        row.dropped = "seed,top_k";
    if (i % 11 == 0) {
        row.status = i % 2 ? 429 : 500;
        row.error = "provider status " + QByteArray::number(row.status);
    } else if (i % 13 == 0) {
        row.error = "cancelled";
    }
    return row;
}

LedgerFilter with(auto change)
{
    LedgerFilter filter;
    change(filter);
    return filter;
}

} // namespace

class TestLedgerPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filtersAgree_data();
    void filtersAgree();
    void pagesJoinWithoutGapOrDouble();
    void anEmptyLedger();
    void totals();
    void courses();
    void aMillionRows();
};

void TestLedgerPage::filtersAgree_data()
{
    QTest::addColumn<LedgerFilter>("filter");
    QTest::newRow("all") << LedgerFilter();
    QTest::newRow("provider") << with([](LedgerFilter &f) { f.provider = "GROQ"; });
    QTest::newRow("model") << with([](LedgerFilter &f) { f.model = "sonnet"; });
    QTest::newRow("provider and model in one") << with([](LedgerFilter &f) { f.model = "groq/openai/"; });
    QTest::newRow("asked") << with([](LedgerFilter &f) { f.asked = "fast"; });
    QTest::newRow("client") << with([](LedgerFilter &f) { f.client = "claude"; });
    QTest::newRow("key with wildcards in it") << with([](LedgerFilter &f) { f.key = "%_off!"; });
    QTest::newRow("a wildcard is a letter") << with([](LedgerFilter &f) { f.client = "c_rl"; });
    QTest::newRow("endpoint") << with([](LedgerFilter &f) { f.endpoint = "messages"; });
    QTest::newRow("session") << with([](LedgerFilter &f) { f.session = "s-97"; });
    QTest::newRow("status") << with([](LedgerFilter &f) { f.leastStatus = 400, f.mostStatus = 499; });
    QTest::newRow("done") << with([](LedgerFilter &f) { f.state = LedgerFilter::State::Done; });
    QTest::newRow("failed") << with([](LedgerFilter &f) { f.state = LedgerFilter::State::Failed; });
    QTest::newRow("cancelled") << with([](LedgerFilter &f) { f.state = LedgerFilter::State::Cancelled; });
    QTest::newRow("translated") << with([](LedgerFilter &f) { f.translated = true; });
    QTest::newRow("dropped") << with([](LedgerFilter &f) { f.dropped = true; });
    QTest::newRow("times") << with([](LedgerFilter &f) { f.sinceMs = start + 600'000, f.untilMs = start + 1'200'000; });
    QTest::newRow("words") << with([](LedgerFilter &f) { f.words = {"status", "Responses", "gpt"}; });
    QTest::newRow("id") << with([](LedgerFilter &f) { f.words = {"req-1234"}; });
    QTest::newRow("nothing") << with([](LedgerFilter &f) { f.provider = "nobody"; });
    QTest::newRow("several") << with([](LedgerFilter &f) {
        f.provider = "anthropic";
        f.state = LedgerFilter::State::Failed;
        f.translated = true;
        f.sinceMs = start + 100'000;
    });
}

void TestLedgerPage::filtersAgree()
{
    QFETCH(LedgerFilter, filter);
    static QTemporaryDir home;
    Ledger ledger({"sqlite:", home.path(), 0});
    QVERIFY(ledger.open());
    constexpr int count = 12'000; // more than one statement goes through
    if (rowsIn(home.filePath(QStringLiteral("ledger.sqlite"))) == 0) {
        for (qint64 i = 0; i < count; ++i)
            ledger.append(mixedRow(i));
        QVERIFY(ledger.flush(20'000));
    }
    QByteArrayList expected;
    for (qint64 i = count - 1; i >= 0; --i) {
        if (const LedgerRow row = mixedRow(i); filter.matches(row))
            expected << asText(row);
    }
    QByteArrayList found;
    for (const LedgerRow &row : allOf(ledger, filter, 100))
        found << asText(row);
    QCOMPARE(found, expected);
    const LedgerPage first = pageOf(ledger, filter, {}, 1);
    if (first.total)
        QCOMPARE(*first.total, expected.size());
}

void TestLedgerPage::pagesJoinWithoutGapOrDouble()
{
    const QTemporaryDir home;
    Ledger ledger({"sqlite:", home.path(), 0});
    QVERIFY(ledger.open());
    // Pages end within a group of the same start.
    for (qint64 i = 0; i < 50; ++i)
        ledger.append(plainRow(i, start + i / 10));
    QVERIFY(ledger.flush(10'000));
    const std::vector<LedgerRow> rows = allOf(ledger, {}, 7);
    QCOMPARE(rows.size(), size_t(50));
    for (size_t i = 0; i < 50; ++i)
        QCOMPARE(rows[i].requestId, "req-" + QByteArray::number(49 - qint64(i)));
}

void TestLedgerPage::anEmptyLedger()
{
    const QTemporaryDir home;
    Ledger ledger({"sqlite:", home.path(), 0});
    QVERIFY(ledger.open());
    const LedgerPage page = pageOf(ledger, {}, {}, 100);
    QVERIFY(page.rows.empty() && page.atEnd && !page.failed);
    QCOMPARE(page.total, std::optional<qint64>(0));
}

void TestLedgerPage::totals()
{
    const QTemporaryDir home;
    Ledger ledger({"sqlite:", home.path(), 0});
    QVERIFY(ledger.open());
    for (qint64 i = 0; i < 3000; ++i)
        ledger.append(mixedRow(i));
    QVERIFY(ledger.flush(10'000));
    // Both ends cut a quarter hour.
    LedgerFilter filter;
    filter.sinceMs = start + 1'000'000;
    filter.untilMs = start + 2'500'000;
    filter.provider = "openai";
    qint64 expected = 0;
    for (qint64 i = 0; i < 3000; ++i)
        expected += filter.matches(mixedRow(i));
    QVERIFY(expected > 100);
    QCOMPARE(pageOf(ledger, filter, {}, 10).total, std::optional<qint64>(expected));
    filter.words = {"x"};
    QVERIFY2(!pageOf(ledger, filter, {}, 10).total, "only going through them all would tell");
}

void TestLedgerPage::courses()
{
    setTimeZone("Europe/Berlin");
    const QTemporaryDir home;
    Ledger ledger({"sqlite:", home.path(), 0});
    QVERIFY(ledger.open());
    // A Sunday's last and a Monday's first quarter hour there, and the first of the month after.
    const qint64 sunday = utcMs("2026-11-29T22:50:00Z");
    const qint64 monday = utcMs("2026-11-29T23:10:00Z");
    const qint64 december = utcMs("2026-12-01T12:00:00Z");
    for (const qint64 at : {sunday, monday, december}) {
        LedgerRow row = plainRow(at, at);
        ledger.append(row);
        row.provider = "openai";
        ledger.append(row);
    }
    QVERIFY(ledger.flush(10'000));
    const auto starts = [&](UsageStep step, qint64 untilMs = LedgerFilter::forever) {
        QList<qint64> list;
        bool answered = false;
        ledger.course(sunday - 1000, untilMs, UsageGroup::Provider, step, this,
                      [&](const std::vector<UsagePoint> &points) {
                          answered = true;
                          for (const UsagePoint &point : points) {
                              QCOMPARE(point.sum.inputTokens % 1000, 0);
                              if (point.sum.group == "openai")
                                  list << point.startMs;
                          }
                      });
        if (!QTest::qWaitFor([&] { return answered; }, 10'000))
            qWarning("no answer");
        return list;
    };
    QCOMPARE(starts(UsageStep::Hour),
             QList<qint64>({utcMs("2026-11-29T22:00:00Z"), utcMs("2026-11-29T23:00:00Z"), december}));
    QCOMPARE(
        starts(UsageStep::Day),
        QList<qint64>({utcMs("2026-11-28T23:00:00Z"), utcMs("2026-11-29T23:00:00Z"), utcMs("2026-11-30T23:00:00Z")}));
    QCOMPARE(starts(UsageStep::Week), QList<qint64>({utcMs("2026-11-22T23:00:00Z"), utcMs("2026-11-29T23:00:00Z")}));
    QCOMPARE(starts(UsageStep::Month), QList<qint64>({utcMs("2026-10-31T23:00:00Z"), utcMs("2026-11-30T23:00:00Z")}));
    // Before the end, and not at it.
    QCOMPARE(starts(UsageStep::Week, utcMs("2026-11-29T23:00:00Z")), QList<qint64>({utcMs("2026-11-22T23:00:00Z")}));
    setTimeZone("UTC");
}

void TestLedgerPage::aMillionRows()
{
    if (sanitized)
        QSKIP("speed says nothing under a sanitizer");
    const QTemporaryDir home;
    Ledger ledger({"sqlite:", home.path(), 0});
    QVERIFY(ledger.open());
    constexpr qint64 count = 1'000'000;
    // 100 days, the newest rows last.
    for (qint64 i = 0; i < count; ++i) {
        LedgerRow row = mixedRow(i);
        row.startedMs = start + i * 8640;
        if (i == 4321) {
            row.provider = "xai";
            row.model = "grok-4";
            row.requestedModel = "needle";
        }
        ledger.append(std::move(row));
        if (i % 100'000 == 0)
            QVERIFY(ledger.flush(100'000));
    }
    QVERIFY(ledger.flush(100'000));

    const std::pair<const char *, LedgerFilter> questions[] = {
        {"everything", {}},
        {"a provider", with([](LedgerFilter &f) { f.provider = "groq"; })},
        {"failed", with([](LedgerFilter &f) { f.state = LedgerFilter::State::Failed; })},
        {"dropped", with([](LedgerFilter &f) { f.dropped = true; })},
        {"translated by a client", with([](LedgerFilter &f) { f.translated = true, f.client = "claude"; })},
        {"an old day", with([](LedgerFilter &f) { f.untilMs = start + 86'400'000; })},
        {"a provider that was called once, long ago", with([](LedgerFilter &f) { f.provider = "xai"; })},
        {"a common word", with([](LedgerFilter &f) { f.words = {"sonnet"}; })},
    };
    for (const auto &[name, filter] : questions) {
        // The best of three, since the machine has other things to do.
        double best = 1e9;
        for (int round = 0; round < 3; ++round) {
            QElapsedTimer timer;
            timer.start();
            const LedgerPage page = pageOf(ledger, filter, {}, 100);
            best = std::min(best, double(timer.nsecsElapsed()) / 1e6);
            QVERIFY2(!page.failed && !page.rows.empty(), name);
        }
        qInfo("a page of a million rows, %s: %.1f ms", name, best);
        QVERIFY2(best < 50, name);
    }
    // What only a look at every row can find comes in many short pages.
    double slowest = 0;
    QElapsedTimer timer;
    timer.start();
    const auto rows = allOf(ledger, with([](LedgerFilter &f) { f.words = {"needle"}; }), 100, &slowest);
    qInfo("a word that a million rows have once: %lld ms in all, %.1f ms the slowest page", timer.elapsed(), slowest);
    QCOMPARE(rows.size(), size_t(1));
    QVERIFY(slowest < 250);
}

QTEST_GUILESS_MAIN(TestLedgerPage)

#include "tst_ledgerpage.moc"
