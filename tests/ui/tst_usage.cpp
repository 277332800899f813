// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usage/usage.h"
#include "tests/ui/fakebackend.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace station;

namespace {

constexpr qint64 kHour = 3'600'000;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kMidnight = 1'795'392'000'000; // 2026-11-23 00:00 UTC, a Monday
constexpr qint64 kNow = kMidnight + 14 * kHour;

UsagePoint point(qint64 startMs, const QByteArray &group, qint64 input, qint64 output, qint64 cost)
{
    UsagePoint result;
    result.startMs = startMs;
    result.sum.group = group;
    result.sum.exchanges = 2;
    result.sum.inputTokens = input;
    result.sum.outputTokens = output;
    result.sum.costMicroUsd = cost;
    return result;
}

QString member(const QVariantList &list, int at, const char *name)
{
    return list.value(at).toMap().value(QString::fromLatin1(name)).toString();
}

QString total(const Usage &usage, const char *label)
{
    const QVariantList totals = usage.totals();
    for (const QVariant &entry : totals) {
        if (entry.toMap().value(QStringLiteral("label")).toString() == QLatin1String(label))
            return entry.toMap().value(QStringLiteral("text")).toString();
    }
    return {};
}

} // namespace

class TestUsage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void tableAndCourse();
    void unpricedIsNeverZero();
    void oneGroupAlone();
    void periods();
    void aPeriodOfOnesOwn();
    void budgetsOfKeys();
    void sessionsByTheirBeginning();
    void csvFile();
    void jsonFile();
    void savingThatFailsSaysSo();
    void followsWhatEnds();
};

void TestUsage::tableAndCourse()
{
    const UsageReport report({kMidnight - kDay, kMidnight},
                             {point(kMidnight - kDay, "groq", 10, 1, 5), point(kMidnight - kDay, "xai", 100, 20, 7),
                              point(kMidnight, "groq", 30, 3, 11)});
    QCOMPARE(report.groups().size(), size_t(2));
    QCOMPARE(report.groups()[0].group, QByteArray("xai"));
    QCOMPARE(report.groups()[1].inputTokens, 40);
    QCOMPARE(report.total().costMicroUsd, 23);
    const auto all = report.course({});
    QCOMPARE(all.size(), size_t(2));
    QCOMPARE(all[0].inputTokens, 110);
    QCOMPARE(all[1].inputTokens, 30);
    QCOMPARE(report.course("xai")[1].inputTokens, 0);
}

void TestUsage::unpricedIsNeverZero()
{
    FakeBackend backend;
    UsagePoint unknown = point(kMidnight, "bailian", 1000, 0, 0);
    unknown.sum.unpricedExchanges = 2;
    unknown.sum.unpricedTokens = 1000;
    UsagePoint mixed = unknown;
    mixed.sum.group = "xai";
    mixed.sum.costMicroUsd = 2'500'000;
    mixed.sum.estimatedCostMicroUsd = 1'000'000;
    backend.m_course = {unknown, mixed, point(kMidnight, "demo", 5, 5, 0), point(kMidnight, "ollama", 5, 4, 0)};
    Usage usage(backend, [] { return kNow; });
    usage.setOpen(true);
    QTRY_COMPARE(usage.rows().size(), 4);
    QCOMPARE(member(usage.rows(), 0, "cost"), QStringLiteral("unpriced"));
    QCOMPARE(member(usage.rows(), 1, "cost"), QStringLiteral("$2.50 + ≈ $1.00 + 1.0K unpriced"));
    QCOMPARE(member(usage.rows(), 2, "cost"), QStringLiteral("simulated"));
    QCOMPARE(member(usage.rows(), 3, "cost"), QStringLiteral("–"));
    int percents = 0;
    for (int i = 0; i < 4; ++i)
        percents += member(usage.rows(), i, "percent").section(u' ', 0, 0).toInt();
    QCOMPARE(percents, 100);
}

void TestUsage::oneGroupAlone()
{
    FakeBackend backend;
    backend.m_course = {point(kMidnight - kDay, "groq", 10, 1, 5), point(kMidnight, "xai", 3000, 20, 7)};
    Usage usage(backend, [] { return kNow; });
    usage.setOpen(true);
    QTRY_COMPARE(usage.rows().size(), 2);
    QCOMPARE(total(usage, "In"), QStringLiteral("3,010"));
    usage.setChosen(QStringLiteral("groq"));
    QCOMPARE(usage.chosenName(), QStringLiteral("Groq"));
    QCOMPARE(total(usage, "In"), QStringLiteral("10"));
    QCOMPARE(usage.bars().at(6).toMap().value(QStringLiteral("tokens")).toDouble(), 0.0);
    QVERIFY(usage.bars().at(5).toMap().value(QStringLiteral("tokens")).toDouble() > 0);
    usage.setChosen(QStringLiteral("groq")); // once more lets go
    QVERIFY(usage.chosenName().isEmpty());
    QCOMPARE(total(usage, "In"), QStringLiteral("3,010"));
}

void TestUsage::periods()
{
    FakeBackend backend;
    Usage usage(backend, [] { return kNow; });
    usage.setOpen(true);
    const std::pair<int, int> expected[] = {
        {Usage::Today, 24}, {Usage::Days7, 7}, {Usage::Days30, 30}, {Usage::Weeks12, 12}, {Usage::Months12, 12}};
    for (const auto &[period, bars] : expected) {
        usage.setPeriod(period);
        QTRY_VERIFY(!usage.loading());
        QCOMPARE(usage.bars().size(), bars);
        int now = 0;
        const QVariantList list = usage.bars();
        for (const QVariant &bar : list)
            now += bar.toMap().value(QStringLiteral("now")).toBool();
        QCOMPARE(now, 1);
    }
    usage.setPeriod(Usage::Months12);
    QCOMPARE(member(usage.bars(), 11, "tick"), QStringLiteral("Nov"));
}

void TestUsage::aPeriodOfOnesOwn()
{
    FakeBackend backend;
    backend.m_course = {point(kMidnight - 20 * kDay, "openai", 10, 1, 5), point(kMidnight, "openai", 3, 2, 7)};
    Usage usage(backend, [] { return kNow; });
    usage.setOpen(true);
    const QDate today = QDateTime::fromMSecsSinceEpoch(kNow).date();
    const auto day = [&](int back) { return today.addDays(-back).toString(Qt::ISODate); };
    struct {
        int from, to;
        qsizetype bars;
        UsageStep step;
    } expected[] = {{3, 3, 24, UsageStep::Hour},
                    {1, 0, 48, UsageStep::Hour},
                    {25, 15, 11, UsageStep::Day},
                    {61, 0, 62, UsageStep::Day},
                    {800, 0, 27, UsageStep::Month}};
    for (const auto &[from, to, bars, step] : expected) {
        QVERIFY2(usage.setOwn(day(from), day(to)), qPrintable(usage.note()));
        QTRY_VERIFY(!usage.loading());
        QCOMPARE(usage.bars().size(), bars);
        QCOMPARE(backend.m_courseAsked.step, step);
        QCOMPARE(backend.m_courseAsked.sinceMs, today.addDays(-from).startOfDay().toMSecsSinceEpoch());
        QCOMPARE(backend.m_courseAsked.untilMs, today.addDays(1 - to).startOfDay().toMSecsSinceEpoch());
    }
    // Three months of weeks: the first is cut where the period starts, the others start on Mondays.
    QVERIFY(usage.setOwn(QStringLiteral("2026-08-05"), QStringLiteral("2026-10-31")));
    QTRY_VERIFY(!usage.loading());
    QCOMPARE(usage.bars().size(), 13);
    // As the locale writes it, too.
    QVERIFY(usage.setOwn(QLocale().toString(today.addDays(-2), QLocale::ShortFormat),
                         QLocale().toString(today, QLocale::ShortFormat)));
    QTRY_VERIFY(!usage.loading());
    QCOMPARE(usage.bars().size(), 3);
    // And as it is shown.
    QCOMPARE(usage.to(), QStringLiteral("11/23/2026"));
    QVERIFY(usage.setOwn(usage.from(), usage.to()));
    QTRY_VERIFY(!usage.loading());
    QCOMPARE(usage.bars().size(), 3);
    // What is no period leaves what is shown, and says what to write.
    for (const auto &[from, to] : {std::pair(QStringLiteral("soon"), day(0)), std::pair(day(0), day(1)),
                                   std::pair(QStringLiteral("1999-01-01"), day(0)), std::pair(QString(), QString())}) {
        QVERIFY(!usage.setOwn(from, to));
        QVERIFY(usage.noteIsProblem());
        // Only the one that is no day is marked; where both are, both.
        const bool isFirst = QDate::fromString(from, Qt::ISODate).isValid();
        const bool isLast = QDate::fromString(to, Qt::ISODate).isValid();
        QCOMPARE(usage.firstDayWrong(), !isFirst || isLast);
        QCOMPARE(usage.lastDayWrong(), !isLast || isFirst);
        QVERIFY(!usage.note().isEmpty());
        QCOMPARE(usage.bars().size(), 3);
    }
    usage.setPeriod(Usage::Days7);
    QVERIFY(usage.note().isEmpty());
}

void TestUsage::budgetsOfKeys()
{
    FakeBackend backend;
    backend.m_budgets = {{"laptop", 2'000'000, 8'000'000, false, 0},
                         {"ci", 850'000, 1'000'000, true, 0},
                         {"phone", 3'000'000, 2'000'000, false, 0},
                         {"tablet", 1'800'000, 2'000'000, false, 0}};
    const Usage usage(backend, [] { return kNow; });
    const QVariantList budgets = usage.budgets();
    QCOMPARE(budgets.size(), 4);
    QCOMPARE(member(budgets, 0, "name"), QStringLiteral("laptop"));
    QCOMPARE(member(budgets, 0, "text"), QStringLiteral("$2.00 of $8.00 this month"));
    QCOMPARE(member(budgets, 0, "tone"), QStringLiteral("ink2"));
    QCOMPARE(member(budgets, 1, "text"), QStringLiteral("$0.8500 of $1.00 today"));
    QCOMPARE(member(budgets, 1, "tone"), QStringLiteral("ink2"));
    QCOMPARE(member(budgets, 2, "tone"), QStringLiteral("red"));
    QCOMPARE(member(budgets, 2, "level"), QStringLiteral("1"));
    // Like every limit's, red from nine tenths on.
    QCOMPARE(member(budgets, 3, "tone"), QStringLiteral("red"));
}

void TestUsage::sessionsByTheirBeginning()
{
    FakeBackend backend;
    const QByteArray session = "claude-cli 3f2ab1c9-77aa-4c1e-9b1d-000000000001";
    backend.m_course = {point(kMidnight, session, 10, 1, 5), point(kMidnight, "", 3, 2, 7)};
    Usage usage(backend, [] { return kNow; });
    usage.setBy(Usage::Session);
    usage.setOpen(true);
    QTRY_COMPARE(usage.rows().size(), 2);
    QCOMPARE(member(usage.rows(), 0, "name"), QStringLiteral("claude-cli · 3f2ab1c9"));
    QCOMPARE(member(usage.rows(), 0, "id"), QString::fromUtf8(session));
    QCOMPARE(member(usage.rows(), 1, "name"), QStringLiteral("without a name"));
}

void TestUsage::csvFile()
{
    const QTemporaryDir folder;
    FakeBackend backend;
    backend.m_course = {point(kMidnight - kDay, "a,\"b\"", 10, 1, 5), point(kMidnight, "=cmd", 3, 2, 2'000'007)};
    Usage usage(backend, [] { return kNow; });
    usage.setSaveFolder(folder.filePath(QStringLiteral("made/anew")));
    usage.setBy(Usage::Key);
    usage.setOpen(true);
    QTRY_COMPARE(usage.rows().size(), 2);
    usage.save(QStringLiteral("csv"));
    QVERIFY2(!usage.noteIsProblem(), qPrintable(usage.note()));
    const auto files = QDir(folder.filePath(QStringLiteral("made/anew"))).entryInfoList(QDir::Files);
    QCOMPARE(files.size(), 1);
    QVERIFY(files[0].fileName().startsWith(QStringLiteral("token-station-usage-key-2026-11-23")));
    QVERIFY(usage.note().contains(files[0].fileName()));
    QFile file(files[0].filePath());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(),
             QByteArray("start,key,exchanges,failed,input_tokens,output_tokens,cached_tokens,cache_write_tokens,"
                        "reasoning_tokens,estimated_tokens,cost_usd,estimated_cost_usd,unpriced_exchanges,"
                        "unpriced_tokens\r\n"
                        "2026-11-22T00:00:00Z,\"a,\"\"b\"\"\",2,0,10,1,0,0,0,0,0.000005,0.000000,0,0\r\n"
                        "2026-11-23T00:00:00Z,'=cmd,2,0,3,2,0,0,0,0,2.000007,0.000000,0,0\r\n"));
}

void TestUsage::jsonFile()
{
    const UsageReport report({kMidnight}, {point(kMidnight, "groq", 10, 1, 1'500'000)});
    const QJsonArray rows = QJsonDocument::fromJson(report.json("provider")).array();
    QCOMPARE(rows.size(), 1);
    const QJsonObject row = rows[0].toObject();
    QCOMPARE(row.value(QStringLiteral("provider")).toString(), QStringLiteral("groq"));
    QCOMPARE(row.value(QStringLiteral("input_tokens")).toInt(), 10);
    QCOMPARE(row.value(QStringLiteral("cost_usd")).toDouble(), 1.5);
    QCOMPARE(QDateTime::fromString(row.value(QStringLiteral("start")).toString(), Qt::ISODate).toMSecsSinceEpoch(),
             kMidnight);
}

void TestUsage::savingThatFailsSaysSo()
{
    const QTemporaryDir folder;
    QFile inTheWay(folder.filePath(QStringLiteral("file")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    FakeBackend backend;
    backend.m_course = {point(kMidnight, "groq", 1, 1, 1)};
    Usage usage(backend, [] { return kNow; });
    usage.setSaveFolder(folder.filePath(QStringLiteral("file/below")));
    usage.setOpen(true);
    QTRY_COMPARE(usage.rows().size(), 1);
    usage.save(QStringLiteral("json"));
    QVERIFY(usage.noteIsProblem());
    QVERIFY(!usage.firstDayWrong() && !usage.lastDayWrong());
    QVERIFY(usage.note().contains(QStringLiteral("could not be written")));
}

void TestUsage::followsWhatEnds()
{
    FakeBackend backend;
    Usage usage(backend, [] { return kNow; });
    usage.setOpen(true);
    QTRY_VERIFY(!usage.loading());
    QVERIFY(usage.empty());
    backend.m_course = {point(kMidnight, "groq", 1, 1, 1)};
    LiveExchange done;
    done.id = 1;
    done.state = LiveState::Done;
    backend.send({done});
    QTRY_VERIFY(!usage.empty());
}

QTEST_GUILESS_MAIN(TestUsage)

#include "tst_usage.moc"
