// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/departuresmodel.h"

#include "app/figures.h"

#include <QDateTime>

#include <algorithm>

namespace station {

namespace {

constexpr int kSlidesASecond = 5;

bool isRunning(LiveState state)
{
    return state == LiveState::Started || state == LiveState::Waiting || state == LiveState::Streaming;
}

LiveState endState(const LedgerRow &row)
{
    if (row.error == "cancelled")
        return LiveState::Cancelled;
    return row.error.isEmpty() && row.status < 400 ? LiveState::Done : LiveState::Failed;
}

} // namespace

DeparturesModel::DeparturesModel(std::function<qint64()> now, QObject *parent)
    : QAbstractListModel(parent), m_now(std::move(now))
{
}

void DeparturesModel::setHistory(const std::vector<LedgerRow> &rows)
{
    beginResetModel();
    std::erase_if(m_rows, [](const LiveExchange &row) { return row.id == 0; });
    for (const LedgerRow &row : rows) {
        // What the live feed has shown already is not shown twice.
        const bool known = std::any_of(m_rows.begin(), m_rows.end(), [&row](const LiveExchange &have) {
            return have.id != 0 && !row.requestId.isEmpty() && have.row.requestId == row.requestId;
        });
        if (known)
            continue;
        LiveExchange exchange;
        exchange.state = endState(row);
        exchange.row = row;
        exchange.outputSoFar = row.tokens.output.value_or(0);
        m_rows.push_back(std::move(exchange));
    }
    endResetModel();
    trim();
    recount();
}

void DeparturesModel::apply(const LiveBatch &batch)
{
    const qint64 second = m_now() / 1000;
    if (second != m_second) {
        m_second = second;
        m_newThisSecond = 0;
    }
    LiveBatch fresh;
    for (const LiveExchange &exchange : batch) {
        const auto it = std::find_if(m_rows.begin(), m_rows.end(),
                                     [&exchange](const LiveExchange &row) { return row.id == exchange.id; });
        if (it == m_rows.end()) {
            fresh.push_back(exchange);
            continue;
        }
        *it = exchange;
        const QModelIndex at = index(int(it - m_rows.begin()));
        Q_EMIT dataChanged(at, at);
    }
    m_newThisSecond += int(fresh.size());
    if (const bool slides = m_newThisSecond <= kSlidesASecond; slides != m_slides) {
        m_slides = slides;
        Q_EMIT slidesChanged();
    }
    if (!fresh.empty()) {
        beginInsertRows({}, 0, int(fresh.size()) - 1);
        for (LiveExchange &exchange : fresh)
            m_rows.push_front(std::move(exchange));
        endInsertRows();
        trim();
    }
    recount();
}

void DeparturesModel::tick()
{
    for (int i = 0; i < count(); ++i) {
        if (isRunning(m_rows[size_t(i)].state))
            Q_EMIT dataChanged(index(i), index(i), {StateRole, ShortStateRole, SpeedRole});
    }
}

void DeparturesModel::trim()
{
    int ended = 0;
    for (const LiveExchange &row : m_rows)
        ended += !isRunning(row.state);
    for (int i = count() - 1; i >= 0 && ended > kEnded; --i) {
        if (isRunning(m_rows[size_t(i)].state))
            continue;
        beginRemoveRows({}, i, i);
        m_rows.erase(m_rows.begin() + i);
        endRemoveRows();
        --ended;
    }
}

void DeparturesModel::recount()
{
    m_running = 0;
    m_failed = 0;
    for (const LiveExchange &row : m_rows) {
        m_running += isRunning(row.state);
        m_failed += row.state == LiveState::Failed;
    }
    Q_EMIT countChanged();
}

double DeparturesModel::speed(const LiveExchange &exchange) const
{
    const bool running = isRunning(exchange.state);
    const qint64 tokens = running ? exchange.outputSoFar : exchange.row.tokens.output.value_or(0);
    if (tokens <= 0 || !exchange.row.firstTokenUs)
        return 0;
    const qint64 total = running ? (m_now() - exchange.row.startedMs) * 1000 : exchange.row.durationUs;
    const qint64 streaming = total - *exchange.row.firstTokenUs;
    return streaming >= 1000 ? double(tokens) * 1e6 / double(streaming) : 0;
}

double DeparturesModel::tokensPerSecond() const
{
    double sum = 0;
    for (const LiveExchange &row : m_rows) {
        if (row.state == LiveState::Streaming)
            sum += speed(row);
    }
    return sum;
}

QString DeparturesModel::stateText(const LiveExchange &exchange, bool brief) const
{
    const qint64 elapsed = std::max<qint64>(0, (m_now() - exchange.row.startedMs) / 1000);
    switch (exchange.state) {
    case LiveState::Started:
    case LiveState::Waiting: return brief ? tr("%1 s").arg(elapsed) : tr("waiting %1 s").arg(elapsed);
    case LiveState::Streaming: return brief ? tr("%1 s").arg(elapsed) : tr("streaming %1 s").arg(elapsed);
    case LiveState::Done: return tr("done");
    case LiveState::Cancelled: return brief ? tr("left") : tr("client left");
    case LiveState::Failed: break;
    }
    const QString status = exchange.row.status >= 400 ? QString::number(exchange.row.status) : QString();
    if (brief)
        return status.isEmpty() ? tr("failed") : status;
    const QString words = QString::fromUtf8(exchange.row.error).simplified();
    if (words.isEmpty())
        return status.isEmpty() ? tr("failed") : status;
    return status.isEmpty() || words.startsWith(status) ? words : status + QLatin1Char(' ') + words;
}

QVariant DeparturesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const LiveExchange &exchange = m_rows[size_t(index.row())];
    const LedgerRow &row = exchange.row;
    const QLocale locale;
    const bool running = isRunning(exchange.state);
    const auto tokens = [&locale, &row](const std::optional<qint64> &n) {
        if (!n)
            return figures::dash();
        const QString text = figures::grouped(*n, locale);
        return row.tokens.estimated ? figures::estimate(text) : text;
    };
    const auto tone = [](const QString &text) {
        if (text == figures::dash())
            return QStringLiteral("ink3");
        return text.startsWith(QChar(0x2248)) ? QStringLiteral("ink2") : QStringLiteral("ink");
    };
    switch (role) {
    case TimeRole: return QDateTime::fromMSecsSinceEpoch(row.startedMs).toString(QStringLiteral("HH:mm:ss"));
    case ClientRole: return QString::fromUtf8(row.client);
    case AskedRole: {
        const QString asked = QString::fromUtf8(row.requestedModel);
        const QString prefix = QString::fromUtf8(row.provider) + QLatin1Char('/');
        return asked.startsWith(prefix) ? asked.mid(prefix.size()) : asked;
    }
    case RenamedRole: {
        if (row.model.isEmpty())
            return false;
        return row.requestedModel != row.model && row.requestedModel != row.provider + '/' + row.model;
    }
    case CodeRole: return QString::fromLatin1(m_codes.value(row.provider));
    case AnsweredRole: return row.model.isEmpty() ? figures::dash() : QString::fromUtf8(row.model);
    case InputRole: return tokens(row.tokens.input);
    case InputToneRole: return tone(tokens(row.tokens.input));
    case OutputRole:
        if (row.images && *row.images > 0)
            return *row.images == 1 ? tr("1 image") : tr("%1 images").arg(*row.images);
        if (running)
            return exchange.outputSoFar > 0 ? figures::grouped(exchange.outputSoFar, locale) : figures::dash();
        return tokens(row.tokens.output);
    case OutputToneRole: return tone(data(index, OutputRole).toString());
    case SpeedRole: {
        const double perSecond = speed(exchange);
        return perSecond > 0 ? figures::rate(perSecond, locale) : figures::dash();
    }
    case FirstTokenRole: return row.firstTokenUs ? figures::seconds(*row.firstTokenUs, locale) : figures::dash();
    case CostRole: return figures::cost(row, running, locale);
    case CostToneRole: {
        if (row.provider == "demo")
            return QStringLiteral("blue");
        return row.included || !row.costMicroUsd ? QStringLiteral("ink3") : tone(figures::cost(row, running, locale));
    }
    case LampRole:
        return running ? QStringLiteral("running")
            : exchange.state == LiveState::Done
            ? (row.provider == "demo" ? QStringLiteral("simulated") : QStringLiteral("open"))
            : exchange.state == LiveState::Failed ? QStringLiteral("closed")
                                                  : QStringLiteral("off");
    case StateRole: return stateText(exchange, false);
    case ShortStateRole: return stateText(exchange, true);
    case RunningRole: return running;
    case FailedRole: return exchange.state == LiveState::Failed;
    case SpokenRole:
        return tr("%1, %2, asked for %3, answered by %4, %5 in, %6 out, %7, %8")
            .arg(data(index, TimeRole).toString(), data(index, ClientRole).toString(),
                 data(index, AskedRole).toString(), data(index, AnsweredRole).toString(),
                 data(index, InputRole).toString(), data(index, OutputRole).toString(),
                 data(index, CostRole).toString(), data(index, StateRole).toString());
    default: return {};
    }
}

QHash<int, QByteArray> DeparturesModel::roleNames() const
{
    return {{TimeRole, "time"},           {ClientRole, "client"},
            {AskedRole, "asked"},         {RenamedRole, "renamed"},
            {CodeRole, "code"},           {AnsweredRole, "answered"},
            {InputRole, "input"},         {OutputRole, "output"},
            {SpeedRole, "speed"},         {FirstTokenRole, "firstToken"},
            {CostRole, "cost"},           {LampRole, "lamp"},
            {StateRole, "stateText"},     {ShortStateRole, "shortState"},
            {RunningRole, "running"},     {FailedRole, "failed"},
            {InputToneRole, "inputTone"}, {OutputToneRole, "outputTone"},
            {CostToneRole, "costTone"},   {SpokenRole, "spoken"}};
}

void DeparturesFilter::setMode(int mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    Q_EMIT modeChanged();
    invalidateFilter();
}

bool DeparturesFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex at = sourceModel()->index(row, 0, parent);
    switch (m_mode) {
    case Running: return at.data(DeparturesModel::RunningRole).toBool();
    case Failed: return at.data(DeparturesModel::FailedRole).toBool();
    default: return true;
    }
}

} // namespace station
