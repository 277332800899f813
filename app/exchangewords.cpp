// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchangewords.h"

#include "app/figures.h"

#include <QCoreApplication>

namespace station::exchanges {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(Exchanges)
};

} // namespace

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

double tokensPerSecond(const LiveExchange &exchange, qint64 nowMs)
{
    const bool running = isRunning(exchange.state);
    const qint64 tokens = running ? exchange.outputSoFar : exchange.row.tokens.output.value_or(0);
    if (tokens <= 0 || !exchange.row.firstTokenUs)
        return 0;
    const qint64 total = running ? (nowMs - exchange.row.startedMs) * 1000 : exchange.row.durationUs;
    const qint64 streaming = total - *exchange.row.firstTokenUs;
    return streaming >= figures::kShortestUs ? double(tokens) * 1e6 / double(streaming) : 0;
}

QString stateText(const LiveExchange &exchange, qint64 nowMs, bool brief)
{
    const qint64 elapsed = std::max<qint64>(0, (nowMs - exchange.row.startedMs) / 1000);
    switch (exchange.state) {
    case LiveState::Started:
    case LiveState::Waiting: return (brief ? Words::tr("%1 s") : Words::tr("waiting %1 s")).arg(elapsed);
    case LiveState::Streaming: return (brief ? Words::tr("%1 s") : Words::tr("streaming %1 s")).arg(elapsed);
    case LiveState::Done: return Words::tr("done");
    case LiveState::Cancelled: return brief ? Words::tr("left") : Words::tr("client left");
    case LiveState::Failed: break;
    }
    const QString status = exchange.row.status >= 400 ? QString::number(exchange.row.status) : QString();
    if (brief)
        return status.isEmpty() ? Words::tr("failed") : status;
    const QString words = QString::fromUtf8(exchange.row.error).simplified();
    if (words.isEmpty())
        return status.isEmpty() ? Words::tr("failed") : status;
    return status.isEmpty() || words.startsWith(status) ? words : status + QLatin1Char(' ') + words;
}

QString lamp(const LiveExchange &exchange)
{
    if (isRunning(exchange.state))
        return QStringLiteral("running");
    if (exchange.state == LiveState::Done)
        return exchange.row.provider == "demo" ? QStringLiteral("simulated") : QStringLiteral("open");
    return exchange.state == LiveState::Failed ? QStringLiteral("closed") : QStringLiteral("off");
}

QString tokens(const LedgerRow &row, const std::optional<qint64> &count)
{
    if (!count)
        return figures::dash();
    const QString text = figures::grouped(*count, QLocale());
    return row.tokens.estimated ? figures::estimate(text) : text;
}

QString tone(const QString &figure)
{
    if (figure == figures::dash())
        return QStringLiteral("ink3");
    return figure.startsWith(QChar(0x2248)) ? QStringLiteral("ink2") : QStringLiteral("ink");
}

QString costTone(const LedgerRow &row, bool running)
{
    if (row.provider == "demo")
        return QStringLiteral("blue");
    return row.included || !row.costMicroUsd ? QStringLiteral("ink3") : tone(figures::cost(row, running, QLocale()));
}

} // namespace station::exchanges
