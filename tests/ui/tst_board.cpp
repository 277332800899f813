// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/board.h"
#include "app/figures.h"
#include "app/tray/meterpainter.h"
#include "tests/ui/fakebackend.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

#include <numeric>

using namespace station;

namespace {

QString flap(const BoardModel *model, int row, int role)
{
    return model->data(model->index(row), role).toString();
}

int rowOf(const BoardModel *model, const char *name)
{
    for (int i = 0; i < model->count(); ++i) {
        if (flap(model, i, BoardModel::NameRole) == QLatin1StringView(name))
            return i;
    }
    return -1;
}

LiveExchange running(quint64 id, const QByteArray &provider, qint64 startedMs, qint64 output)
{
    LiveExchange exchange;
    exchange.id = id;
    exchange.state = LiveState::Streaming;
    exchange.row = FakeBackend::row(provider, "m", startedMs, 1000, 0);
    exchange.row.tokens.output.reset();
    exchange.outputSoFar = output;
    return exchange;
}

} // namespace

class TestBoard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void compact_data();
    void compact();
    void locales();
    void money_data();
    void money();
    void costWords();
    void sharesAddUp();
    void estimatesOnFlaps();
    void rowsFromLedgerAndFeed();
    void atMostTenTimesASecond();
    void blankUntilTheLedgerIsRead();
    void systemLine();
    void ticksAndRate();
    void midnight();
    void departuresOrderAndCap();
    void manyStreamsTakeTurns();
    void departuresFilter();
    void firstRun();
    void chartBuckets();
    void meterIcon();
};

void TestBoard::compact_data()
{
    QTest::addColumn<qint64>("n");
    QTest::addColumn<QString>("text");
    const auto row = [](qint64 n, const char *text) { QTest::newRow(text) << n << QString::fromLatin1(text); };
    row(0, "0");
    row(999, "999");
    row(1000, "1.0K");
    row(12'345, "12.3K");
    row(999'949, "1.0M"); // 999.9K rounds to a thousand of them
    row(980'000'000, "980M");
    row(1'200'000'000, "1.2B");
    row(4'500'000'000, "4.5B");
    row(99'960'000, "100M");
    row(1'000'000'000'000, "1.0T");
}

void TestBoard::compact()
{
    QFETCH(qint64, n);
    QTEST(figures::compact(n, QLocale::c()), "text");
}

void TestBoard::locales()
{
    const QLocale german(QLocale::German, QLocale::Germany);
    QCOMPARE(figures::compact(1'200'000'000, german), QStringLiteral("1,2B"));
    QCOMPARE(figures::flaps(1'200'000'000, german), QStringLiteral("1,2B"));
    QCOMPARE(figures::window(1'000'000, german), QStringLiteral("1M"));
    QCOMPARE(figures::window(200'000, german), QStringLiteral("200K"));
    QCOMPARE(figures::window(1'050'000, german), QStringLiteral("1,1M"));
    QCOMPARE(figures::listPrice(100'000, QLocale()), QStringLiteral("$0.10"));
    QCOMPARE(figures::listPrice(75'000, QLocale()), QStringLiteral("$0.075"));
    QCOMPARE(figures::listPrice(10'000'000, german), QStringLiteral("10,00\u00a0$"));
    QCOMPARE(figures::grouped(48'211, german), QStringLiteral("48.211"));
    QCOMPARE(figures::grouped(48'211, QLocale()), QStringLiteral("48,211"));
    // Spanish groups from five digits on; Qt would leave 1000.000.
    const QLocale spanish(QLocale::Spanish, QLocale::Spain);
    QCOMPARE(figures::grouped(1000, spanish), QStringLiteral("1000"));
    QCOMPARE(figures::grouped(1'000'000, spanish), QStringLiteral("1.000.000"));
    QCOMPARE(figures::grouped(-4'777'616'662, spanish), QStringLiteral("-4.777.616.662"));
    QCOMPARE(figures::money(1'234'567'500'000, spanish), QStringLiteral("1.234.567,50\u00a0$"));
    QCOMPARE(figures::money(1'912'400'000, german), QStringLiteral("1.912,40\u00a0$"));
    QCOMPARE(figures::money(50, german), QStringLiteral("< 0,0001\u00a0$"));
    QCOMPARE(figures::seconds(610'000, german), QStringLiteral("0,61 s"));
    QCOMPARE(figures::seconds(125'000'000, german), QStringLiteral("2 min 5 s"));
}

void TestBoard::money_data()
{
    QTest::addColumn<qint64>("micro");
    QTest::addColumn<QString>("text");
    QTest::newRow("dollars") << qint64(1'912'400'000) << QStringLiteral("$1,912.40");
    QTest::newRow("cents") << qint64(23'600) << QStringLiteral("$0.0236");
    QTest::newRow("tiny") << qint64(99) << QStringLiteral("< $0.0001");
    QTest::newRow("measured zero") << qint64(0) << QStringLiteral("$0.00");
}

void TestBoard::money()
{
    QFETCH(qint64, micro);
    QTEST(figures::money(micro, QLocale()), "text");
}

void TestBoard::costWords()
{
    LedgerRow row = FakeBackend::row("groq", "m", 0, 10, 10);
    QCOMPARE(figures::cost(row, false, QLocale()), QStringLiteral("unpriced"));
    row.costMicroUsd = 23'600;
    QCOMPARE(figures::cost(row, false, QLocale()), QStringLiteral("$0.0236"));
    QCOMPARE(figures::cost(row, true, QLocale()), QStringLiteral("\u2248 $0.0236"));
    row.tokens.estimated = true;
    QCOMPARE(figures::cost(row, false, QLocale()), QStringLiteral("\u2248 $0.0236"));
    row.included = true;
    QCOMPARE(figures::cost(row, false, QLocale()), QStringLiteral("included"));
    row = {};
    QCOMPARE(figures::cost(row, false, QLocale()), QStringLiteral("\u2013"));
    QCOMPARE(figures::moneySum(5'138'290'000, 203'600'000, QLocale()), QStringLiteral("$5,138.29 + \u2248 $203.60"));
}

void TestBoard::sharesAddUp()
{
    const std::vector<std::vector<qint64>> cases = {
        {1, 1, 1}, {1215, 980, 870, 650, 420, 380}, {1}, {0, 7}, {999, 1}, {1, 1, 1, 1, 1, 1, 1}};
    for (const auto &values : cases) {
        const auto shares = figures::shares(values);
        QCOMPARE(std::accumulate(shares.begin(), shares.end(), 0), 100);
    }
    QCOMPARE(figures::shares({0, 0}), (std::vector<int> {0, 0}));
    QCOMPARE(figures::shares({1, 1, 1}), (std::vector<int> {34, 33, 33}));
}

void TestBoard::estimatesOnFlaps()
{
    QCOMPARE(flapFigure(0, 420'000'000, QLocale()), QStringLiteral("\u2248420M"));
    QCOMPARE(flapFigure(980'000'000, 0, QLocale()), QStringLiteral("980M"));
    // An estimate too small to be read off the board does not put the sign before a reported figure.
    QCOMPARE(flapFigure(980'000'000, 3'000, QLocale()), QStringLiteral("980M"));
    QCOMPARE(flapFigure(980'000'000, 900'000, QLocale()), QStringLiteral("\u2248981M"));
}

void TestBoard::rowsFromLedgerAndFeed()
{
    FakeBackend backend;
    backend.play(QStringLiteral("busy"));
    Board board(backend, [&backend] { return backend.m_now; });
    const BoardModel *lines = board.lines();
    QAbstractItemModelTester tester(board.lines());
    QTRY_COMPARE(flap(lines, 0, BoardModel::FigureRole), QStringLiteral("1.2B"));
    QCOMPARE(flap(lines, 0, BoardModel::FlapNameRole), QStringLiteral("OPENAI"));
    QCOMPARE(flap(lines, 0, BoardModel::CostRole), QStringLiteral("$1,912.40"));
    const int xai = rowOf(lines, "xAI");
    QCOMPARE(flap(lines, xai, BoardModel::FigureRole), QStringLiteral("\u2248420M"));
    QCOMPARE(flap(lines, xai, BoardModel::FigureToneRole), QStringLiteral("ink2"));
    QCOMPARE(flap(lines, xai, BoardModel::CostRole), QStringLiteral("\u2248 $203.60"));
    QCOMPARE(flap(lines, rowOf(lines, "Bailian"), BoardModel::CostRole), QStringLiteral("unpriced"));
    QCOMPARE(flap(lines, rowOf(lines, "Demo"), BoardModel::CostRole), QStringLiteral("simulated"));
    QCOMPARE(rowOf(lines, "Mistral"), -1);
    QVERIFY(flap(lines, 0, BoardModel::SpokenRole).startsWith(QStringLiteral("OpenAI, 1.2B tkns, 27 % of today")));

    // A running exchange counts at once, and its end replaces what was counted for it.
    LiveExchange exchange = running(1, "groq", backend.m_now, 100'000'000);
    backend.send({exchange});
    QTRY_COMPARE(flap(lines, rowOf(lines, "Groq"), BoardModel::FigureRole), QStringLiteral("\u2248750M"));
    QCOMPARE(flap(lines, rowOf(lines, "Groq"), BoardModel::LastRole), QStringLiteral("1"));
    exchange.state = LiveState::Done;
    exchange.row.tokens.output = 50'000'000;
    exchange.row.costMicroUsd = 1'000'000;
    backend.send({exchange});
    QTRY_COMPARE(flap(lines, rowOf(lines, "Groq"), BoardModel::FigureRole), QStringLiteral("700M"));
    QCOMPARE(flap(lines, rowOf(lines, "Groq"), BoardModel::CostRole), QStringLiteral("$129.04"));
    QCOMPARE(flap(lines, rowOf(lines, "Groq"), BoardModel::LastRole), QStringLiteral("\u2013"));
}

void TestBoard::atMostTenTimesASecond()
{
    FakeBackend backend;
    backend.play(QStringLiteral("busy"));
    Board board(backend, [&backend] { return backend.m_now; });
    QTRY_VERIFY(!board.loading());
    QTRY_COMPARE(board.sum(), QStringLiteral("\u22484.5B"));
    QSignalSpy changes(&board, &Board::changed);
    QElapsedTimer clock;
    clock.start();
    qint64 output = 0;
    while (clock.elapsed() < 1000) {
        backend.send({running(7, "openai", backend.m_now, ++output)});
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
    const qint64 most = clock.elapsed() / Board::kIntervalMs + 1;
    QVERIFY2(changes.count() <= most, QByteArray::number(changes.count()).constData());
    QVERIFY(changes.count() >= 2);
    QVERIFY(output > changes.count() * 2);
    board.setReducedMotion(true);
    // What was under way at the old interval is out with the next change.
    changes.clear();
    backend.send({running(7, "openai", backend.m_now, ++output)});
    QVERIFY(changes.wait());
    changes.clear();
    clock.restart();
    while (clock.elapsed() < 1000) {
        backend.send({running(7, "openai", backend.m_now, ++output)});
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
    QVERIFY(changes.count() <= clock.elapsed() / Board::kReducedIntervalMs + 1);
    QVERIFY(changes.count() >= 1);
}

/** Nothing measured is not zero. */
void TestBoard::blankUntilTheLedgerIsRead()
{
    FakeBackend backend;
    backend.play(QStringLiteral("busy"));
    backend.m_mute = true;
    Board board(backend, [&backend] { return backend.m_now; });
    QTRY_VERIFY(board.lines()->count() > 3);
    const int groq = rowOf(board.lines(), "Groq");
    QCOMPARE(board.sum(), QString());
    QCOMPARE(flap(board.lines(), groq, BoardModel::FigureRole), QString());
    backend.m_mute = false;
    Q_EMIT backend.usageReset();
    QTRY_COMPARE(board.sum(), QStringLiteral("\u22484.5B"));
    QCOMPARE(flap(board.lines(), rowOf(board.lines(), "Groq"), BoardModel::FigureRole), QStringLiteral("650M"));
}

void TestBoard::systemLine()
{
    FakeBackend backend;
    backend.play(QStringLiteral("busy"));
    Board board(backend, [&backend] { return backend.m_now; });
    QTRY_COMPARE(board.system(), QStringLiteral("ALL SYSTEMS OK"));
    QCOMPARE(board.systemTone(), QStringLiteral("ok"));
    QCOMPARE(board.systemLamp(), QStringLiteral("open"));

    ProviderInfo &groq = backend.provider("groq");
    groq.state = ProviderState::Disturbed;
    groq.problemShort = QStringLiteral("429");
    groq.retryAtMs = QDateTime(QDate(2026, 11, 23), QTime(14, 9)).toMSecsSinceEpoch();
    Q_EMIT backend.providersChanged();
    QTRY_COMPARE(board.system(), QStringLiteral("GROQ 429, RETRY 14:09"));
    QCOMPARE(board.systemTone(), QStringLiteral("disturbed"));
    QCOMPARE(board.systemLamp(), QStringLiteral("disturbed"));
    // A name gives way to what is wrong: there are 24 cells.
    groq.problemShort = QStringLiteral("timeout");
    groq.boardName = QStringLiteral("GROQ CLOUD");
    Q_EMIT backend.providersChanged();
    QTRY_COMPARE(board.system(), QStringLiteral("GRO TIMEOUT, RETRY 14:09"));
    groq.boardName.clear();
    QCOMPARE(flap(board.lines(), rowOf(board.lines(), "Groq"), BoardModel::LastRole), QStringLiteral("retry 14:09"));
    QCOMPARE(flap(board.lines(), rowOf(board.lines(), "Groq"), BoardModel::FigureRole), QStringLiteral("650M"));

    backend.provider("xai").state = ProviderState::KeyRefused;
    Q_EMIT backend.providersChanged();
    QTRY_COMPARE(board.system(), QStringLiteral("2 LINES DISTURBED"));
    groq.state = ProviderState::Open;
    Q_EMIT backend.providersChanged();
    QTRY_COMPARE(board.system(), QStringLiteral("XAI KEY REFUSED"));

    backend.m_gateway.state = GatewayState::PortTaken;
    Q_EMIT backend.gatewayChanged();
    QTRY_COMPARE(board.system(), QStringLiteral("PORT 8787 TAKEN"));
    QVERIFY(!board.live());
    QCOMPARE(flap(board.lines(), 0, BoardModel::FigureToneRole), QStringLiteral("ink"));
    // The lamp has the shape that the rail's has.
    QCOMPARE(board.systemLamp(), QStringLiteral("closed"));
    backend.m_gateway.state = GatewayState::Stopped;
    Q_EMIT backend.gatewayChanged();
    QTRY_COMPARE(board.systemLamp(), QStringLiteral("off"));
}

void TestBoard::ticksAndRate()
{
    FakeBackend backend;
    Board board(backend, [&backend] { return backend.m_now; });
    QTRY_VERIFY(!board.loading());
    QCOMPARE(board.success(), QStringLiteral("\u2013"));
    LiveBatch batch;
    for (int i = 0; i < 130; ++i) {
        LiveExchange exchange = running(quint64(i + 1), "demo", backend.m_now, 1);
        exchange.state = i == 40 ? LiveState::Failed : i == 50 ? LiveState::Cancelled : LiveState::Done;
        batch.push_back(exchange);
    }
    backend.send(batch);
    QTRY_COMPARE(board.ticks().size(), Board::kTicks);
    // The first thirty have left; the client that left is not a failure.
    QCOMPARE(board.ticks().indexOf(QLatin1Char('x')), 10);
    QCOMPARE(board.ticks().indexOf(QLatin1Char('c')), 20);
    QCOMPARE(board.success(), QStringLiteral("99 %"));
    QCOMPARE(board.successNote(), QStringLiteral("of last 100"));
}

void TestBoard::midnight()
{
    FakeBackend backend;
    backend.m_now = QDateTime(QDate(2026, 11, 23), QTime(23, 59, 59)).toMSecsSinceEpoch();
    backend.m_byProvider = {};
    backend.provider("groq").state = ProviderState::Open;
    Board board(backend, [&backend] { return backend.m_now; });
    QTRY_VERIFY(!board.loading());
    LiveExchange before = running(1, "groq", backend.m_now, 0);
    before.state = LiveState::Done;
    before.row.tokens.output = 5000;
    backend.send({before});
    QTRY_COMPARE(board.sum(), QStringLiteral("6.0K"));
    backend.m_now += 2000;
    QTRY_COMPARE(board.sum(), QStringLiteral("0"));
    // It began yesterday: it is not of today.
    before.id = 2;
    backend.send({before});
    LiveExchange after = before;
    after.id = 3;
    after.row.startedMs = backend.m_now;
    after.row.tokens.output = 1500;
    backend.send({after});
    QTRY_COMPARE(board.sum(), QStringLiteral("2.5K"));
}

void TestBoard::departuresOrderAndCap()
{
    qint64 now = 1'000'000'000;
    DeparturesModel model([&now] { return now; });
    QAbstractItemModelTester tester(&model);
    model.apply({running(1, "groq", now, 5)});
    for (int i = 0; i < 300; ++i) {
        LiveExchange exchange = running(quint64(10 + i), "groq", now + i, 5);
        exchange.state = LiveState::Done;
        exchange.row.tokens.output = i;
        model.apply({exchange});
    }
    // The newest on top; the old one that still runs outlives two hundred ended ones.
    QCOMPARE(model.count(), DeparturesModel::kEnded + 1);
    QCOMPARE(model.data(model.index(0), DeparturesModel::OutputRole).toString(), QStringLiteral("299"));
    QVERIFY(model.data(model.index(model.count() - 1), DeparturesModel::RunningRole).toBool());
    QCOMPARE(model.running(), 1);
    QVERIFY(!model.slides());

    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    now += 2000;
    LiveExchange grown = running(1, "groq", now - 2610, 120);
    model.apply({grown});
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.first().first().toModelIndex().row(), model.count() - 1);
    // 120 tokens in the 2 s since the first.
    QCOMPARE(model.data(model.index(model.count() - 1), DeparturesModel::SpeedRole).toString(), QStringLiteral("60.0"));
    QCOMPARE(model.data(model.index(model.count() - 1), DeparturesModel::StateRole).toString(),
             QStringLiteral("streaming 2 s"));
}

void TestBoard::manyStreamsTakeTurns()
{
    qint64 now = 1'000'000'000;
    DeparturesModel model([&now] { return now; });
    LiveBatch batch;
    for (int i = 0; i < 50; ++i)
        batch.push_back(running(quint64(1 + i), "groq", now, 5));
    model.apply(batch);
    QSet<int> told;
    connect(&model, &QAbstractItemModel::dataChanged, this,
            [&told](const QModelIndex &from, const QModelIndex &to, const QList<int> &roles) {
                QVERIFY(roles.contains(DeparturesModel::OutputRole));
                QVERIFY(!roles.contains(DeparturesModel::ClientRole));
                for (int row = from.row(); row <= to.row(); ++row)
                    told << row;
            });
    const auto grow = [&] {
        for (LiveExchange &exchange : batch)
            exchange.outputSoFar += 7;
        model.apply(batch);
    };
    grow();
    QVERIFY(told.size() > 20 && told.size() < 30);
    grow();
    QCOMPARE(told.size(), 50);
    // What the last batch left untold follows with the second.
    told.clear();
    model.tick();
    QCOMPARE(told.size(), 10);
    model.apply({running(51, "groq", now, 5)});
    QTRY_COMPARE(told.size(), 50);
    QVERIFY(told.contains(50)); // where the first one stands now
}

void TestBoard::departuresFilter()
{
    qint64 now = 1'000'000'000;
    DeparturesModel model([&now] { return now; });
    LiveExchange failed = running(1, "groq", now, 0);
    failed.state = LiveState::Failed;
    failed.row.status = 429;
    failed.row.error = "rate limit";
    LiveExchange renamed = running(2, "anthropic", now, 0);
    renamed.row.requestedModel = "sonnet";
    model.apply({failed, renamed});
    DeparturesFilter filter;
    filter.setSourceModel(&model);
    QCOMPARE(filter.rowCount(), 2);
    filter.setMode(DeparturesFilter::Failed);
    QCOMPARE(filter.rowCount(), 1);
    QCOMPARE(filter.index(0, 0).data(DeparturesModel::StateRole).toString(), QStringLiteral("429 rate limit"));
    QCOMPARE(filter.index(0, 0).data(DeparturesModel::CostRole).toString(), QStringLiteral("\u2013"));
    filter.setMode(DeparturesFilter::Running);
    QCOMPARE(filter.rowCount(), 1);
    QVERIFY(filter.index(0, 0).data(DeparturesModel::RenamedRole).toBool());
    renamed.state = LiveState::Done;
    model.apply({renamed});
    QCOMPARE(filter.rowCount(), 0);
}

void TestBoard::firstRun()
{
    FakeBackend backend;
    Board board(backend, [&backend] { return backend.m_now; });
    QTRY_VERIFY(board.firstRun());
    QTRY_COMPARE(board.system(), QStringLiteral("GATEWAY READY"));
    backend.send({running(1, "demo", backend.m_now, 1)});
    QTRY_VERIFY(!board.firstRun());
}

void TestBoard::chartBuckets()
{
    FakeBackend backend;
    backend.play(QStringLiteral("busy"));
    UsageChart chart(backend, [&backend] { return backend.m_now; });
    chart.reload();
    QTRY_VERIFY(!chart.empty());
    QCOMPARE(chart.count(), 24);
    QCOMPARE(chart.scale(),
             (QStringList {QStringLiteral("1.5B"), QStringLiteral("1B"), QStringLiteral("500M"), QStringLiteral("0")}));
    QVERIFY(chart.data(chart.index(14), UsageChart::NowRole).toBool());
    QVERIFY(chart.data(chart.index(15), UsageChart::FutureRole).toBool());
    QCOMPARE(chart.data(chart.index(10), UsageChart::TokensRole).toDouble(), 505 * 1'592'627.0 / 1.5e9);
    QCOMPARE(chart.costNote(), QStringLiteral("+ \u2248 $203.60 \u00B7 380M tkns unpriced"));
    chart.setPeriod(UsageChart::Week);
    QTRY_VERIFY(!chart.empty());
    QCOMPARE(chart.count(), 7);
    // All hours of the script are of today, the last bar.
    QCOMPARE(chart.data(chart.index(5), UsageChart::TokensRole).toDouble(), 0.0);
    QCOMPARE(chart.data(chart.index(6), UsageChart::TokensRole).toDouble(), 2835 * 1'592'627.0 / 6e9);
}

void TestBoard::meterIcon()
{
    const auto alphaAt = [](const QImage &image, int x, int y) { return qAlpha(image.pixel(x, y)); };
    const QImage idle = paintMeter({}, 32);
    const QImage full = paintMeter({.level = 1}, 32);
    QCOMPARE(alphaAt(full, 16, 4), 255);
    QVERIFY(alphaAt(idle, 16, 4) > 110 && alphaAt(idle, 16, 4) < 140);
    QCOMPARE(alphaAt(idle, 1, 30), 0);
    // Half filled: the foot is solid, the bar is not.
    const QImage half = paintMeter({.level = 0.5}, 32);
    QCOMPARE(alphaAt(half, 16, 28), 255);
    QVERIFY(alphaAt(half, 16, 4) < 140);
    QCOMPARE(QColor(paintMeter({.disturbed = true}, 32).pixel(26, 21)), QColor(255, 90, 77));
    QCOMPARE(QColor(paintMeter({.running = true}, 32).pixel(26, 26)), QColor(255, 178, 46));
    QVERIFY(paintMeter({.off = true}, 32) != idle);
}

QTEST_MAIN(TestBoard)
#include "tst_board.moc"
