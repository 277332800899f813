// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/live/providerlimits.h"

#include <QDateTime>
#include <QTimeZone>
#include <QtTest>

using namespace station;

namespace {

constexpr qint64 kNow = 1'787'150'000'000;

QByteArrayList namesOf(const std::vector<ProviderLimit> &limits)
{
    QByteArrayList names;
    for (const ProviderLimit &limit : limits)
        names << limit.name;
    return names;
}

} // namespace

class TestProviderLimits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void claudeSubscription();
    void codexPlan();
    void anthropicKey();
    void openAiKey();
    void nothingTold();
    void theNewestCounts();
};

void TestProviderLimits::claudeSubscription()
{
    const auto limits = readLimits({{"anthropic-ratelimit-unified-status", "allowed"},
                                    {"anthropic-ratelimit-unified-5h-utilization", "0.42"},
                                    {"anthropic-ratelimit-unified-5h-reset", "1787160000"},
                                    {"Anthropic-Ratelimit-Unified-7d-Utilization", "1.03"}},
                                   kNow);
    QCOMPARE(namesOf(limits), QByteArrayList({"5h", "7d"}));
    QCOMPARE(limits[0].used, 0.42);
    QCOMPARE(limits[0].resetMs, 1'787'160'000'000);
    QVERIFY(limits[0].isWindow());
    QCOMPARE(limits[1].used, 1.0);
    QCOMPARE(limits[1].resetMs, 0);
}

void TestProviderLimits::codexPlan()
{
    const auto limits = readLimits({{"x-codex-primary-used-percent", "12.5"},
                                    {"x-codex-primary-window-minutes", "300"},
                                    {"x-codex-primary-reset-at", "1787160000"},
                                    {"x-codex-secondary-used-percent", "80"},
                                    {"x-codex-secondary-window-minutes", "10080"},
                                    {"x-codex-credits-has-credits", "False"}},
                                   kNow);
    QCOMPARE(namesOf(limits), QByteArrayList({"5h", "7d"}));
    QCOMPARE(limits[0].used, 0.125);
    QCOMPARE(limits[1].used, 0.8);
}

void TestProviderLimits::anthropicKey()
{
    // As recorded.
    const auto limits = readLimits({{"anthropic-ratelimit-requests-limit", "10000"},
                                    {"anthropic-ratelimit-requests-remaining", "9999"},
                                    {"anthropic-ratelimit-tokens-limit", "22500000"},
                                    {"anthropic-ratelimit-tokens-remaining", "22498000"},
                                    {"anthropic-ratelimit-tokens-reset", "2026-08-19T14:41:18Z"}},
                                   kNow);
    QCOMPARE(namesOf(limits), QByteArrayList({"requests", "tokens"}));
    QCOMPARE(limits[1].limit, 22'500'000);
    QCOMPARE(limits[1].remaining, 22'498'000);
    QCOMPARE(limits[1].resetMs, QDateTime(QDate(2026, 8, 19), QTime(14, 41, 18), QTimeZone::utc()).toMSecsSinceEpoch());
}

void TestProviderLimits::openAiKey()
{
    for (const auto &[text, ms] : {std::pair {"120ms", qint64(120)}, {"8.64s", 8640}, {"6m0s", 360'000}, {"0s", 0}}) {
        const auto limits = readLimits({{"x-ratelimit-limit-requests", "5000"},
                                        {"x-ratelimit-remaining-requests", "2500"},
                                        {"x-ratelimit-reset-requests", text}},
                                       kNow);
        QCOMPARE(limits.size(), size_t(1));
        QCOMPARE(limits[0].used, 0.5);
        QCOMPARE(limits[0].resetMs, kNow + ms);
    }
}

void TestProviderLimits::nothingTold()
{
    QVERIFY(readLimits({{"content-type", "application/json"}, {"x-ratelimit-limit-requests", "many"}}, kNow).empty());
    QVERIFY(readLimits({{"x-codex-primary-used-percent", "50"}}, kNow).empty()); // of which window?
    ProviderLimits limits;
    limits.take("openai", {{"date", "today"}, {"x-request-id", "1"}}, kNow);
    QVERIFY(limits.of("openai").empty());
    QCOMPARE(limits.revision(), quint64(0));
}

void TestProviderLimits::theNewestCounts()
{
    ProviderLimits limits;
    for (const char *used : {"0.1", "0.7"})
        limits.take("claude-code", {{"anthropic-ratelimit-unified-5h-utilization", used}}, kNow);
    // An answer that says nothing takes nothing away.
    limits.take("claude-code", {}, kNow);
    QCOMPARE(limits.of("claude-code").size(), size_t(1));
    QCOMPARE(limits.of("claude-code")[0].used, 0.7);
    QCOMPARE(limits.revision(), quint64(2));
}

QTEST_GUILESS_MAIN(TestProviderLimits)

#include "tst_providerlimits.moc"
