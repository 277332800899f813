// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/departuresmodel.h"

#include "app/exchangewords.h"
#include "app/figures.h"

#include <QDateTime>
#include <QMap>

#include <algorithm>

namespace station {

namespace {

constexpr int kSlidesASecond = 5;
// Where more rows than these count, half of them are told with each batch: a row changes five times a second then, and
// no frame has to draw them all anew. What a last batch left untold follows with the second.
constexpr int kToldAtOnce = 10;
constexpr int kTellEveryMs = 34; // two frames
constexpr int kRun = 4;          // rows beside each other that are told together

const QList<int> &countingRoles()
{
    static const QList<int> roles {
        DeparturesModel::InputRole,      DeparturesModel::InputToneRole, DeparturesModel::OutputRole,
        DeparturesModel::OutputToneRole, DeparturesModel::SpeedRole,     DeparturesModel::CostRole,
        DeparturesModel::CostToneRole,   DeparturesModel::StateRole,     DeparturesModel::ShortStateRole};
    return roles;
}

/** Rows that changed, told in runs: fifty streams beside each other are one signal. */
class Changes {
public:
    void add(int row, bool counts) { m_rows.insert(row, counts); }
    /** `half`: which of the rows that count are told, where they are many. */
    void tell(bool half, const std::function<void(int first, int last, const QList<int> &roles)> &told) const
    {
        const bool halved = m_rows.values().count(true) > kToldAtOnce;
        for (auto at = m_rows.begin(); at != m_rows.end();) {
            const int first = at.key();
            const bool counts = at.value();
            if (halved && counts && (first / kRun % 2 == 1) != half) {
                ++at;
                continue;
            }
            int last = first;
            for (++at; at != m_rows.end() && at.key() == last + 1 && at.value() == counts
                 && !(halved && counts && at.key() % kRun == 0);
                 ++at)
                ++last;
            told(first, last, counts ? countingRoles() : QList<int>());
        }
    }

private:
    QMap<int, bool> m_rows;
};

} // namespace

DeparturesModel::DeparturesModel(std::function<qint64()> now, QObject *parent)
    : QAbstractListModel(parent), m_now(std::move(now))
{
    m_telling.setInterval(kTellEveryMs);
    connect(&m_telling, &QTimer::timeout, this, &DeparturesModel::tellNext);
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
        exchange.state = exchanges::endState(row);
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
    Changes changes;
    for (const LiveExchange &exchange : batch) {
        const auto it = std::find_if(m_rows.begin(), m_rows.end(),
                                     [&exchange](const LiveExchange &row) { return row.id == exchange.id; });
        if (it == m_rows.end()) {
            fresh.push_back(exchange);
            continue;
        }
        // A stream that goes on changes what counts, and nothing else; its words for the screen reader follow in
        // tick().
        const bool counts = it->state == LiveState::Streaming && exchange.state == LiveState::Streaming
            && it->row.provider == exchange.row.provider && it->row.model == exchange.row.model
            && it->row.firstTokenUs == exchange.row.firstTokenUs;
        *it = exchange;
        changes.add(int(it - m_rows.begin()), counts);
    }
    m_half = !m_half;
    changes.tell(m_half, [this](int first, int last, const QList<int> &roles) {
        Q_EMIT dataChanged(index(first), index(last), roles);
    });
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
        m_untold += int(fresh.size());
        trim();
    }
    recount();
}

void DeparturesModel::tick()
{
    m_untold = 0;
    m_telling.start();
    tellNext();
}

void DeparturesModel::tellNext()
{
    for (int told = 0; m_untold < count() && told < kToldAtOnce; ++m_untold) {
        if (!exchanges::isRunning(m_rows[size_t(m_untold)].state))
            continue;
        Q_EMIT dataChanged(index(m_untold), index(m_untold), countingRoles() + QList<int> {SpokenRole});
        ++told;
    }
    if (m_untold >= count())
        m_telling.stop();
}

void DeparturesModel::trim()
{
    int ended = 0;
    for (const LiveExchange &row : m_rows)
        ended += !exchanges::isRunning(row.state);
    for (int i = count() - 1; i >= 0 && ended > kEnded; --i) {
        if (exchanges::isRunning(m_rows[size_t(i)].state))
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
        m_running += exchanges::isRunning(row.state);
        m_failed += row.state == LiveState::Failed;
    }
    Q_EMIT countChanged();
}

double DeparturesModel::tokensPerSecond() const
{
    double sum = 0;
    for (const LiveExchange &row : m_rows) {
        if (row.state == LiveState::Streaming)
            sum += exchanges::tokensPerSecond(row, m_now());
    }
    return sum;
}

QVariant DeparturesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const LiveExchange &exchange = m_rows[size_t(index.row())];
    const LedgerRow &row = exchange.row;
    const QLocale locale;
    const bool running = exchanges::isRunning(exchange.state);
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
    case InputRole: return exchanges::tokens(row, row.tokens.input);
    case InputToneRole: return exchanges::tone(exchanges::tokens(row, row.tokens.input));
    case OutputRole:
        if (row.images && *row.images > 0)
            return tr("%n images", nullptr, int(*row.images));
        if (running)
            return exchange.outputSoFar > 0 ? figures::grouped(exchange.outputSoFar, locale) : figures::dash();
        return exchanges::tokens(row, row.tokens.output);
    case OutputToneRole: return exchanges::tone(data(index, OutputRole).toString());
    case SpeedRole: {
        const double perSecond = exchanges::tokensPerSecond(exchange, m_now());
        return perSecond > 0 ? figures::rate(perSecond, locale) : figures::dash();
    }
    case FirstTokenRole: return row.firstTokenUs ? figures::seconds(*row.firstTokenUs, locale) : figures::dash();
    case CostRole: return figures::cost(row, running, locale);
    case CostToneRole: return exchanges::costTone(row, running);
    case LampRole: return exchanges::lamp(exchange);
    case StateRole: return exchanges::stateText(exchange, m_now(), false);
    case ShortStateRole: return exchanges::stateText(exchange, m_now(), true);
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
