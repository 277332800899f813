// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/requests/requests.h"

#include "app/figures.h"
#include "app/requests/curlcommand.h"
#include "app/requests/requestquery.h"

#include <QUrl>

namespace station {

namespace {

// Short enough to feel at once, long enough that a word typed in one go is one question.
constexpr int kTypingMs = 60;

} // namespace

Requests::Requests(Backend &backend, std::function<qint64()> now, QObject *parent)
    : QObject(parent), m_backend(backend), m_now(now), m_list(backend, now), m_detail(backend, now)
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMs);
    connect(&m_typing, &QTimer::timeout, this, &Requests::search);
    connect(&m_list, &RequestList::updated, &m_detail, &RequestDetail::update);
    connect(&m_list, &RequestList::updated, this, &Requests::follow);
    connect(&m_detail, &RequestDetail::bodiesChanged, this, &Requests::hindranceChanged);
    connect(&m_resender, &Resender::began, this, [this](const QByteArray &id) {
        m_awaited = id;
        if (const int row = m_list.rowOf(id); row >= 0)
            follow(*m_list.at(row));
    });
    connect(&m_resender, &Resender::ended, this, [this](const QString &problem) {
        m_sendProblem = problem;
        Q_EMIT sendingChanged();
    });
    connect(&backend, &Backend::usageReset, this, [this] {
        if (m_opened)
            open();
    });
}

void Requests::open()
{
    m_opened = true;
    countLedger();
    search();
}

void Requests::countLedger()
{
    m_backend.page({}, {}, 1, this, [this](const LedgerPage &page) {
        m_inLedger = page.total.value_or(0);
        Q_EMIT inLedgerChanged();
    });
}

QString Requests::inLedger() const
{
    return m_inLedger > 0 ? tr("%1 in the ledger").arg(figures::grouped(m_inLedger, QLocale())) : QString();
}

void Requests::setWords(const QString &words)
{
    if (m_words == words)
        return;
    m_words = words;
    m_problem = RequestQuery::parse(words, m_now()).problem;
    m_typing.start();
    Q_EMIT wordsChanged();
}

void Requests::setMode(int mode)
{
    if (m_mode == mode || mode < All || mode > Dropped)
        return;
    m_mode = mode;
    Q_EMIT modeChanged();
    search();
}

void Requests::search()
{
    m_typing.stop();
    LedgerFilter filter = RequestQuery::parse(m_words, m_now()).filter;
    if (m_mode == Failed)
        filter.state = LedgerFilter::State::Failed;
    filter.translated = m_mode == Translated;
    filter.dropped = m_mode == Dropped;
    m_list.show(filter, m_mode == Running);
}

void Requests::choose(int row)
{
    const LiveExchange *exchange = m_list.at(row);
    if (!exchange)
        return;
    if (!m_detail.isShown() || m_detail.exchange().row.requestId != exchange->row.requestId)
        m_sendProblem.clear();
    m_detail.show(*exchange);
    Q_EMIT sendingChanged();
}

int Requests::chosenRow() const
{
    return m_detail.isShown() ? m_list.rowOf(m_detail.exchange().row.requestId) : -1;
}

QString Requests::curl()
{
    if (!m_detail.record())
        return {};
    const GatewayStatus gateway = m_backend.gateway();
    const auto command =
        curlCommand(*m_detail.record(), QStringLiteral("http://%1:%2").arg(gateway.host).arg(gateway.port));
    m_sendProblem = command ? QString() : QString::fromUtf8(command.error().message);
    Q_EMIT sendingChanged();
    return command ? *command : QString();
}

void Requests::sendAgain(const QString &model)
{
    if (!m_detail.record() || model.isEmpty())
        return;
    const GatewayStatus gateway = m_backend.gateway();
    m_sendProblem.clear();
    m_awaited.clear();
    m_resender.send(QUrl(QStringLiteral("http://%1:%2").arg(gateway.host).arg(gateway.port)), m_backend.internalKey(),
                    *m_detail.record(), model.toUtf8());
    Q_EMIT sendingChanged();
}

void Requests::stopSending()
{
    m_resender.stop();
    Q_EMIT sendingChanged();
}

void Requests::follow(const LiveExchange &exchange)
{
    if (m_awaited.isEmpty() || exchange.row.requestId != m_awaited)
        return;
    m_awaited.clear();
    const int row = m_list.rowOf(exchange.row.requestId);
    if (row >= 0)
        choose(row);
    else
        m_detail.show(exchange); // what is searched for does not fit it
    Q_EMIT sentAgain(row);
}

} // namespace station
