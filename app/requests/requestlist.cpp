// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/requests/requestlist.h"

#include "app/exchangewords.h"
#include "app/figures.h"
#include "app/requests/requestdetail.h"

#include <QDateTime>
#include <QTimer>

#include <algorithm>

namespace station {

namespace {

/** Longer than a row takes from its exchange's end into the ledger. */
constexpr size_t kRecentlyEnded = 2000;

LiveExchange fromLedger(LedgerRow row)
{
    LiveExchange exchange;
    exchange.state = exchanges::endState(row);
    exchange.outputSoFar = row.tokens.output.value_or(0);
    exchange.row = std::move(row);
    return exchange;
}

} // namespace

RequestList::RequestList(Backend &backend, std::function<qint64()> now, QObject *parent)
    : QAbstractListModel(parent), m_backend(backend), m_now(std::move(now))
{
    connect(&backend, &Backend::liveBatch, this, &RequestList::apply);
    auto *second = new QTimer(this);
    second->setInterval(1000);
    connect(second, &QTimer::timeout, this, &RequestList::tick);
    second->start();
}

void RequestList::show(const LedgerFilter &filter, bool onlyRunning)
{
    m_filter = filter;
    m_onlyRunning = onlyRunning;
    reload();
}

void RequestList::reload()
{
    for (const ProviderInfo &provider : m_backend.providers())
        m_codes.insert(provider.id, provider.lineCode);
    m_fresh = true;
    m_failed = false;
    m_next = {};
    ++m_request;
    if (m_onlyRunning) {
        LedgerPage nothing;
        nothing.atEnd = true;
        m_loading = false;
        replaceAll(std::move(nothing));
        return;
    }
    ask();
}

void RequestList::ask()
{
    m_loading = true;
    const int request = m_request;
    m_backend.page(m_filter, m_next, kPage, this, [this, request](LedgerPage page) {
        if (request == m_request)
            take(std::move(page));
    });
    Q_EMIT loadingChanged();
}

void RequestList::take(LedgerPage page)
{
    m_loading = false;
    m_failed = page.failed;
    if (page.failed) {
        m_fresh = false;
        m_atEnd = true;
        Q_EMIT loadingChanged();
        return;
    }
    m_next = page.next;
    m_atEnd = page.atEnd;
    m_wanted -= int(page.rows.size());
    if (m_fresh) {
        m_wanted = kPage - int(page.rows.size());
        replaceAll(std::move(page));
    } else {
        append(std::move(page));
    }
    // What is rare comes in short pages: on until there is a screen of it.
    if (!m_atEnd && m_wanted > 0)
        ask();
    else
        Q_EMIT loadingChanged();
}

bool RequestList::fits(const LiveExchange &exchange) const
{
    if (m_onlyRunning)
        return exchanges::isRunning(exchange.state) && m_filter.matches(exchange.row);
    if (exchanges::isRunning(exchange.state) && m_filter.state != LedgerFilter::State::Any)
        return false;
    return m_filter.matches(exchange.row);
}

void RequestList::replaceAll(LedgerPage page)
{
    std::vector<LiveExchange> live;
    for (const auto &[id, exchange] : m_running) {
        if (fits(exchange))
            live.push_back(exchange);
    }
    const qint64 oldest = page.atEnd || page.rows.empty() ? 0 : page.rows.back().startedMs;
    for (const LiveExchange &exchange : m_ended) {
        const bool known = std::any_of(page.rows.begin(), page.rows.end(), [&exchange](const LedgerRow &row) {
            return row.requestId == exchange.row.requestId;
        });
        if (!known && exchange.row.startedMs >= oldest && fits(exchange))
            live.push_back(exchange);
    }
    beginResetModel();
    m_rows.assign(live.begin(), live.end());
    for (LedgerRow &row : page.rows)
        m_rows.push_back(fromLedger(std::move(row)));
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [](const LiveExchange &a, const LiveExchange &b) { return a.row.startedMs > b.row.startedMs; });
    m_total = page.total;
    m_atEnd = page.atEnd;
    m_fresh = false;
    endResetModel();
    Q_EMIT countChanged();
    Q_EMIT loadingChanged();
    Q_EMIT shown();
}

void RequestList::append(LedgerPage page)
{
    // After a trim some of them may stand here already.
    std::erase_if(page.rows, [this](const LedgerRow &row) {
        for (auto have = m_rows.rbegin(); have != m_rows.rend() && have->row.startedMs <= row.startedMs; ++have) {
            if (have->row.requestId == row.requestId)
                return true;
        }
        return std::any_of(m_ended.begin(), m_ended.end(), [&row, this](const LiveExchange &ended) {
            return ended.row.requestId == row.requestId && rowOf(row.requestId) >= 0;
        });
    });
    if (page.rows.empty()) {
        Q_EMIT countChanged();
        return;
    }
    beginInsertRows({}, count(), count() + int(page.rows.size()) - 1);
    for (LedgerRow &row : page.rows)
        m_rows.push_back(fromLedger(std::move(row)));
    endInsertRows();
    Q_EMIT countChanged();
}

void RequestList::apply(const LiveBatch &batch)
{
    for (const LiveExchange &exchange : batch) {
        if (exchanges::isRunning(exchange.state)) {
            m_running[exchange.id] = exchange;
        } else {
            m_running.erase(exchange.id);
            m_ended.push_back(exchange);
            if (m_ended.size() > kRecentlyEnded)
                m_ended.pop_front();
        }
        if (!m_fresh)
            applyOne(exchange);
        Q_EMIT updated(exchange);
    }
    trim();
}

void RequestList::applyOne(const LiveExchange &exchange)
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&exchange](const LiveExchange &row) {
        return row.id == exchange.id && row.row.requestId == exchange.row.requestId;
    });
    const bool fit = fits(exchange);
    if (found == m_rows.end()) {
        if (!fit)
            return;
        beginInsertRows({}, 0, 0);
        m_rows.push_front(exchange);
        if (m_total)
            ++*m_total;
        endInsertRows();
        Q_EMIT countChanged();
        return;
    }
    const int row = int(found - m_rows.begin());
    if (fit) {
        *found = exchange;
        Q_EMIT dataChanged(index(row), index(row));
        return;
    }
    beginRemoveRows({}, row, row);
    m_rows.erase(found);
    if (m_total)
        --*m_total;
    endRemoveRows();
    Q_EMIT countChanged();
}

void RequestList::trim()
{
    if (count() <= kMostRows)
        return;
    const int kept = kMostRows / 2;
    beginRemoveRows({}, kept, count() - 1);
    m_rows.resize(size_t(kept));
    m_next = {m_rows.back().row.startedMs, LedgerFilter::forever};
    m_atEnd = m_onlyRunning;
    endRemoveRows();
    Q_EMIT countChanged();
}

void RequestList::tick()
{
    for (int row = 0; row < std::min(count(), 200); ++row) {
        if (exchanges::isRunning(m_rows[size_t(row)].state))
            Q_EMIT dataChanged(index(row), index(row), {TokensRole, SpeedRole, SpokenRole});
    }
}

QString RequestList::found() const
{
    const QLocale locale;
    if (m_atEnd)
        return figures::grouped(count(), locale);
    if (m_total)
        return figures::grouped(std::max<qint64>(*m_total, count()), locale);
    return figures::grouped(count(), locale) + u'+';
}

QString RequestList::searchedTo() const
{
    if (m_next.startedMs == LedgerFilter::forever)
        return {};
    return figures::moment(QDateTime::fromMSecsSinceEpoch(m_next.startedMs), QLocale());
}

const LiveExchange *RequestList::at(int row) const
{
    return row >= 0 && row < count() ? &m_rows[size_t(row)] : nullptr;
}

int RequestList::rowOf(const QByteArray &requestId) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&requestId](const LiveExchange &exchange) {
        return exchange.row.requestId == requestId;
    });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

QString RequestList::timeText(qint64 startedMs) const
{
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(startedMs);
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_now()).date();
    if (start.date() == today)
        return start.toString(QStringLiteral("HH:mm:ss"));
    return QLocale().toString(start.date(), start.date().year() == today.year() ? tr("d MMM") : tr("d MMM yyyy"))
        + start.toString(QStringLiteral(" HH:mm"));
}

QVariant RequestList::data(const QModelIndex &index, int role) const
{
    const LiveExchange *exchange = index.isValid() ? at(index.row()) : nullptr;
    if (!exchange)
        return {};
    const LedgerRow &row = exchange->row;
    const QLocale locale;
    const bool running = exchanges::isRunning(exchange->state);
    switch (role) {
    case ExchangeRole: return QString::fromLatin1(row.requestId);
    case TimeRole: return timeText(row.startedMs);
    case LampRole: return exchanges::lamp(*exchange);
    case CodeRole: return QString::fromLatin1(m_codes.value(row.provider));
    case ModelRole: return QString::fromUtf8(row.model.isEmpty() ? row.requestedModel : row.model);
    case TokensRole: {
        if (row.images && *row.images > 0)
            return tr("%n images", nullptr, int(*row.images));
        const QString out = running
            ? (exchange->outputSoFar > 0 ? figures::grouped(exchange->outputSoFar, locale) : figures::dash())
            : exchanges::tokens(row, row.tokens.output);
        return tr("%1 → %2 tokens").arg(exchanges::tokens(row, row.tokens.input), out);
    }
    case SpeedRole: {
        const double speed = exchanges::tokensPerSecond(*exchange, m_now());
        return speed > 0 ? tr("%1 tokens/s").arg(figures::rate(speed, locale)) : QString();
    }
    case AskedRole: return RequestDetail::askedBy(row);
    case CostRole: return figures::cost(row, running, locale);
    case CostToneRole: return exchanges::costTone(row, running);
    case ProblemRole:
        return exchange->state == LiveState::Failed || exchange->state == LiveState::Cancelled
            ? exchanges::stateText(*exchange, m_now(), false)
            : QString();
    case RunningRole: return running;
    case SpokenRole:
        return tr("%1, %2, asked by %3, %4, %5, %6")
            .arg(timeText(row.startedMs), data(index, ModelRole).toString(), QString::fromUtf8(row.client),
                 data(index, TokensRole).toString(), data(index, CostRole).toString(),
                 exchanges::stateText(*exchange, m_now(), false));
    default: return {};
    }
}

QHash<int, QByteArray> RequestList::roleNames() const
{
    return {{ExchangeRole, "exchange"}, {TimeRole, "time"},         {LampRole, "lamp"},       {CodeRole, "code"},
            {ModelRole, "modelName"},   {TokensRole, "tokens"},     {SpeedRole, "speed"},     {AskedRole, "asked"},
            {CostRole, "cost"},         {CostToneRole, "costTone"}, {ProblemRole, "problem"}, {RunningRole, "running"},
            {SpokenRole, "spoken"}};
}

bool RequestList::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_atEnd && !m_loading;
}

void RequestList::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_wanted = kPage;
    ask();
}

} // namespace station
