// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/board.h"

#include "app/exchangewords.h"
#include "app/figures.h"

#include <QDateTime>

namespace station {

namespace {

constexpr qint64 kSortEveryMs = 60'000;
constexpr qsizetype kSystemCells = 24;
constexpr qsizetype kNameCells = 10;

/** What is wrong with the line, with as much of its name as the system's cells have room for. */
QString disturbance(const ProviderInfo &line)
{
    QString words = Board::tr("%1 DISTURBED");
    if (line.state == ProviderState::KeyRefused)
        words = Board::tr("%1 KEY REFUSED");
    else if (line.retryAtMs > 0)
        words = Board::tr("%1 %2, RETRY %3")
                    .arg(QStringLiteral("%1"), QLocale().toUpper(line.problemShort),
                         figures::clock(QDateTime::fromMSecsSinceEpoch(line.retryAtMs)));
    const qsizetype room = kSystemCells - words.arg(QString()).size();
    const QString name = QLocale().toUpper(line.boardName.isEmpty() ? line.name : line.boardName);
    return words.arg(name.left(qBound(qsizetype(3), room, kNameCells)).trimmed());
}

} // namespace

Board::Board(Backend &backend, std::function<qint64()> now, QObject *parent)
    : QObject(parent), m_backend(backend), m_now(std::move(now)), m_departures(m_now), m_chart(backend, m_now)
{
    m_shown.setSourceModel(&m_departures);
    m_publish.setSingleShot(true);
    m_publish.setInterval(kIntervalMs);
    m_second.setInterval(1000);
    connect(&m_publish, &QTimer::timeout, this, &Board::publish);
    connect(&m_second, &QTimer::timeout, this, &Board::everySecond);
    connect(&backend, &Backend::liveBatch, this, &Board::take);
    connect(&backend, &Backend::providersChanged, this, &Board::schedule);
    connect(&backend, &Backend::gatewayChanged, this, &Board::schedule);
    connect(&backend, &Backend::usageReset, this, &Board::reload);
    reload();
    publish();
    m_second.start();
}

void Board::reload()
{
    m_day = QDateTime::fromMSecsSinceEpoch(m_now()).date();
    m_dayStartMs = m_day.startOfDay().toMSecsSinceEpoch();
    m_base.clear();
    m_ticks.clear();
    m_loading = 2;
    const int request = ++m_request;
    m_backend.usage(m_dayStartMs, UsageGroup::Provider, this, [this, request](std::vector<UsageSum> sums) {
        if (request != m_request)
            return;
        for (const UsageSum &sum : sums)
            m_base[sum.group].add(sum);
        --m_loading;
        m_lastSortMs = 0;
        schedule();
    });
    m_backend.latest(DeparturesModel::kEnded, this, [this, request](std::vector<LedgerRow> rows) {
        if (request != m_request)
            return;
        m_departures.setHistory(rows);
        QString ticks;
        for (const LedgerRow &row : rows) {
            if (ticks.size() == kTicks)
                break;
            ticks.prepend(row.error == "cancelled"                      ? QLatin1Char('c')
                              : row.error.isEmpty() && row.status < 400 ? QLatin1Char('o')
                                                                        : QLatin1Char('x'));
        }
        m_ticks = (ticks + m_ticks).right(kTicks);
        --m_loading;
        schedule();
    });
    m_chart.reload();
}

void Board::take(const LiveBatch &batch)
{
    QHash<QByteArray, QByteArray> codes;
    for (const ProviderInfo &provider : m_backend.providers())
        codes.insert(provider.id, provider.lineCode);
    m_departures.setLineCodes(codes);
    m_departures.apply(batch);
    for (const LiveExchange &exchange : batch) {
        if (exchanges::isRunning(exchange.state)) {
            m_running.insert(exchange.id, exchange);
            continue;
        }
        m_running.remove(exchange.id);
        countTick(exchange.state);
        m_chart.add(exchange.row);
        if (exchange.row.startedMs >= m_dayStartMs && !exchange.row.provider.isEmpty())
            m_base[exchange.row.provider].add(exchange, false);
    }
    schedule();
}

void Board::countTick(LiveState state)
{
    m_ticks += state == LiveState::Done ? QLatin1Char('o')
        : state == LiveState::Failed    ? QLatin1Char('x')
                                        : QLatin1Char('c');
    if (m_ticks.size() > kTicks)
        m_ticks.remove(0, m_ticks.size() - kTicks);
}

void Board::schedule()
{
    if (!m_publish.isActive())
        m_publish.start();
}

LineTotals Board::today() const
{
    LineTotals sum;
    const auto add = [&sum](const LineTotals &line) {
        sum.reported += line.reported;
        sum.estimated += line.estimated;
        sum.costMicroUsd += line.costMicroUsd;
        sum.estimatedMicroUsd += line.estimatedMicroUsd;
        sum.unpricedTokens += line.unpricedTokens;
        sum.includedTokens += line.includedTokens;
    };
    for (const LineTotals &line : m_base)
        add(line);
    for (const LiveExchange &exchange : m_running) {
        LineTotals line;
        line.add(exchange, true);
        add(line);
    }
    return sum;
}

void Board::publish()
{
    const std::vector<ProviderInfo> providers = m_backend.providers();
    QHash<QByteArray, LineTotals> totals = m_base;
    QHash<QByteArray, int> running;
    for (const LiveExchange &exchange : m_running) {
        if (exchange.row.provider.isEmpty())
            continue;
        totals[exchange.row.provider].add(exchange, true);
        ++running[exchange.row.provider];
    }
    const bool sort = m_now() - m_lastSortMs >= kSortEveryMs;
    if (sort)
        m_lastSortMs = m_now();
    m_lines.setKnown(m_loading == 0);
    m_lines.update(providers, totals, running, live(), sort);

    QHash<QByteArray, QByteArray> codes;
    for (const ProviderInfo &provider : providers)
        codes.insert(provider.id, provider.lineCode);
    m_departures.setLineCodes(codes);

    const LineTotals sum = today();
    m_sum = m_loading == 0 ? flapFigure(sum.reported, sum.estimated, QLocale()) : QString();
    tellSystem(providers);
    m_chart.publish();
    Q_EMIT changed();
}

void Board::tellSystem(const std::vector<ProviderInfo> &providers)
{
    const GatewayStatus gateway = m_backend.gateway();
    m_disturbed = 0;
    const ProviderInfo *first = nullptr;
    for (const ProviderInfo &provider : providers) {
        if (provider.state != ProviderState::Disturbed && provider.state != ProviderState::KeyRefused)
            continue;
        ++m_disturbed;
        if (!first)
            first = &provider;
    }
    m_systemTone = QStringLiteral("disturbed");
    m_systemLamp = QStringLiteral("disturbed");
    switch (gateway.state) {
    case GatewayState::PortTaken:
        m_system = tr("PORT %1 TAKEN").arg(gateway.port);
        m_systemLamp = QStringLiteral("closed");
        return;
    case GatewayState::Stopped:
        m_system = tr("GATEWAY STOPPED");
        m_systemLamp = QStringLiteral("off");
        return;
    case GatewayState::Draining:
        m_system = tr("GATEWAY DRAINING");
        m_systemLamp = QStringLiteral("running");
        return;
    case GatewayState::Starting:
        m_system = tr("GATEWAY STARTING");
        m_systemTone = QStringLiteral("quiet");
        m_systemLamp = QStringLiteral("running");
        return;
    case GatewayState::Listening: break;
    }
    if (!gateway.ledgerProblem.isEmpty()) {
        m_system = tr("LEDGER NOT WRITTEN");
    } else if (m_disturbed > 1) {
        m_system = tr("%1 LINES DISTURBED").arg(m_disturbed);
    } else if (first) {
        m_system = disturbance(*first);
    } else {
        m_systemTone = QStringLiteral("ok");
        m_systemLamp = QStringLiteral("open");
        m_system = firstRun() ? tr("GATEWAY READY") : tr("ALL SYSTEMS OK");
    }
}

void Board::everySecond()
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(m_now()).date();
    if (day != m_day) {
        // Midnight: an exchange belongs to the day it began on, so today's sums start at nothing.
        m_day = day;
        m_dayStartMs = m_day.startOfDay().toMSecsSinceEpoch();
        m_base.clear();
        m_chart.reload();
        schedule();
    }
    if (!m_running.isEmpty())
        m_departures.tick();
    Q_EMIT clockChanged();
}

QString Board::success() const
{
    if (m_ticks.isEmpty())
        return figures::dash();
    const qsizetype good = m_ticks.size() - m_ticks.count(QLatin1Char('x'));
    // Rounded down: 99.6 % with a failure is not 100 %.
    return tr("%1 %").arg(good * 100 / m_ticks.size());
}

QString Board::successNote() const
{
    return m_ticks.isEmpty() ? tr("nothing yet") : tr("of last %1").arg(m_ticks.size());
}

QString Board::speed() const
{
    const double perSecond = m_departures.tokensPerSecond();
    return perSecond >= 0.5 ? tr("%1 tokens/s").arg(figures::grouped(qRound64(perSecond), QLocale())) : QString();
}

QString Board::clock() const
{
    return figures::clock(QDateTime::fromMSecsSinceEpoch(m_now()));
}

QString Board::date() const
{
    // Mon 23 Nov: each language puts the letters of QLocale::toString() in its own order.
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(m_now()).date(), tr("ddd d MMM"));
}

bool Board::live() const
{
    const GatewayState state = m_backend.gateway().state;
    return state == GatewayState::Listening || state == GatewayState::Starting;
}

bool Board::firstRun() const
{
    return m_loading == 0 && m_departures.count() == 0 && m_base.isEmpty();
}

void Board::setReducedMotion(bool reduced)
{
    if (m_reducedMotion == reduced)
        return;
    m_reducedMotion = reduced;
    m_publish.setInterval(reduced ? kReducedIntervalMs : kIntervalMs);
    Q_EMIT reducedMotionChanged();
}

} // namespace station
