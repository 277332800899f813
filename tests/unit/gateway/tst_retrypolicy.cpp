// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/routing/circuit.h"
#include "gateway/routing/retrypolicy.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace station;

class TestRetryPolicy : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void statuses();
    void retryAfter_data();
    void retryAfter();
    void retryAfterDate();
    void delays();
    void circuitOpensAndProbes();
    void circuitCountsInARow();
    void circuitUndecided();
    void circuitReconfigured();
};

void TestRetryPolicy::statuses()
{
    for (const int status : {408, 409, 425, 429, 498, 500, 502, 503, 504, 520, 522, 524, 529})
        QVERIFY2(isRetryable(status, "{}"), QByteArray::number(status));
    for (const int status : {200, 301, 400, 401, 402, 403, 404, 413, 422, 501, 505, 519, 525})
        QVERIFY2(!isRetryable(status, "{}"), QByteArray::number(status));
    for (const char *spent : {"insufficient_quota", "usage_limit_reached", "usage_not_included"})
        QVERIFY2(!isRetryable(429, R"({"error":{"code":")" + QByteArray(spent) + "\"}}"), spent);
    QVERIFY(isRetryable(503, "insufficient_quota"));
    QVERIFY(isProviderFailure(500) && isProviderFailure(529));
    QVERIFY(!isProviderFailure(429) && !isProviderFailure(401) && !isProviderFailure(200));
}

void TestRetryPolicy::retryAfter_data()
{
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<qint64>("ms"); // -1: none
    const auto row = [](const char *name, const Headers &headers, qint64 ms) { QTest::newRow(name) << headers << ms; };
    row("none", {}, -1);
    row("seconds", {{"Retry-After", "7"}}, 7000);
    row("fraction", {{"retry-after", "0.25"}}, 250);
    row("zero", {{"retry-after", "0"}}, 0);
    row("milliseconds", {{"retry-after-ms", "123"}}, 123);
    row("milliseconds first", {{"retry-after", "9"}, {"retry-after-ms", "123"}}, 123);
    row("milliseconds that are none", {{"retry-after", "9"}, {"retry-after-ms", "soon"}}, 9000);
    row("negative", {{"retry-after", "-5"}}, -1);
    row("words", {{"retry-after", "in a while"}}, -1);
    row("a date long past", {{"retry-after", "Wed, 21 Oct 2015 07:28:00 GMT"}}, 0);
}

void TestRetryPolicy::retryAfter()
{
    QFETCH(Headers, headers);
    QFETCH(qint64, ms);
    QCOMPARE(retryAfterMs(headers).value_or(-1), ms);
    // What passes every bound is as good as never.
    for (const char *endless : {"inf", "1e300", "99999999999999999999"}) {
        const auto wish = retryAfterMs({{"retry-after", endless}});
        QVERIFY2(wish && *wish > 1'000'000'000, endless);
        QVERIFY(!retryDelayMs({2, 250, 8000}, 1, wish, 0));
    }
}

void TestRetryPolicy::retryAfterDate()
{
    const QDateTime then = QDateTime::currentDateTimeUtc().addSecs(90);
    const QByteArray date = QLocale::c().toString(then, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1();
    const auto ms = retryAfterMs({{"retry-after", date}});
    QVERIFY2(ms && *ms > 80'000 && *ms <= 90'000, date);
}

void TestRetryPolicy::delays()
{
    const Config::Retry policy {5, 250, 8000};
    QCOMPARE(*retryDelayMs(policy, 1, {}, 0), 250);
    QCOMPARE(*retryDelayMs(policy, 2, {}, 0), 500);
    QCOMPARE(*retryDelayMs(policy, 5, {}, 0), 4000);
    QCOMPARE(*retryDelayMs(policy, 6, {}, 0), 8000);
    QCOMPARE(*retryDelayMs(policy, 60, {}, 0), 8000);
    QCOMPARE(*retryDelayMs(policy, 2, {}, 1), 375);    // up to a quarter off
    QCOMPARE(*retryDelayMs(policy, 1, 3000, 0), 3000); // the provider's wish, where longer
    QCOMPARE(*retryDelayMs(policy, 4, 10, 0), 2000);
    QCOMPARE(*retryDelayMs(policy, 1, 8000, 0), 8000);
    QVERIFY(!retryDelayMs(policy, 1, 8001, 0));
}

void TestRetryPolicy::circuitOpensAndProbes()
{
    Circuit c;
    c.configure({3, 1000});
    for (int i = 0; i < 3; ++i) {
        QVERIFY(c.allow(100));
        QCOMPARE(c.openForMs(100), 0);
        c.failed(100);
    }
    QVERIFY(!c.allow(100) && !c.allow(1099));
    QCOMPARE(c.openForMs(600), 500);
    QVERIFY(c.allow(1100));  // one may try
    QVERIFY(!c.allow(1100)); // and no other meanwhile
    c.failed(1200);
    QVERIFY(!c.allow(2199));
    QVERIFY(c.allow(2200));
    c.succeeded();
    QVERIFY(c.allow(2200) && c.allow(2200));
    QCOMPARE(c.openForMs(2200), 0);
    // Afterwards it takes as many failures as before.
    c.failed(2300);
    c.failed(2300);
    QVERIFY(c.allow(2300));
    c.failed(2300);
    QVERIFY(!c.allow(2300));
}

void TestRetryPolicy::circuitCountsInARow()
{
    Circuit c;
    c.configure({2, 1000});
    for (int i = 0; i < 10; ++i) {
        c.failed(0);
        c.succeeded();
    }
    QVERIFY(c.allow(0));
}

void TestRetryPolicy::circuitUndecided()
{
    Circuit c;
    c.configure({1, 1000});
    c.failed(0);
    QVERIFY(c.allow(1000));
    c.undecided(); // the client left: the next one may try
    QVERIFY(c.allow(1000));
    QVERIFY(!c.allow(1000));
    c.succeeded();
    c.undecided();
    QVERIFY(c.allow(1000));
}

void TestRetryPolicy::circuitReconfigured()
{
    Circuit c;
    c.configure({5, 1000});
    c.failed(0);
    c.failed(0);
    c.configure({2, 50});
    QVERIFY(c.allow(0)); // not by the change itself
    c.failed(0);
    QVERIFY(!c.allow(49));
    QVERIFY(c.allow(50));
}

QTEST_GUILESS_MAIN(TestRetryPolicy)
#include "tst_retrypolicy.moc"
