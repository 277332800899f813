// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/linetroubles.h"

#include <QCoreApplication>

#include <utility>

namespace station {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(station::LineTroubles)
};

constexpr QByteArrayView kStatus = "provider status ";

/** Of "provider status 503"; 0 where no status was answered. */
int statusOf(const QByteArray &error)
{
    return error.startsWith(kStatus) ? error.mid(kStatus.size()).toInt() : 0;
}

} // namespace

bool LineTroubles::take(const LiveBatch &batch, qint64 nowMs)
{
    bool changed = false;
    for (const LiveExchange &exchange : batch) {
        const QByteArray &id = exchange.row.provider;
        if (id.isEmpty())
            continue;
        if (exchange.state == LiveState::Done) {
            changed = forget(id) || changed;
            continue;
        }
        const QByteArray &error = exchange.row.error;
        if (exchange.state != LiveState::Failed || !error.startsWith("provider"))
            continue;
        const int status = statusOf(error);
        Trouble trouble;
        trouble.keyRefused = status == 401 || status == 403;
        if (status != 0 && status < 500 && status != 429 && !trouble.keyRefused)
            continue; // the request was at fault, not the line
        trouble.words = QString::fromUtf8(exchange.problem.isEmpty() ? error : exchange.problem);
        trouble.shortWords = trouble.keyRefused ? Words::tr("key refused")
            : status                            ? QString::number(status)
                                                : QString::fromUtf8(error).remove(QStringLiteral("provider "));
        trouble.sinceMs = nowMs;
        m_troubles[id] = std::move(trouble);
        changed = true;
    }
    return changed;
}

bool LineTroubles::tell(ProviderInfo &info) const
{
    const auto it = m_troubles.find(info.id);
    if (it == m_troubles.end())
        return false;
    const Trouble &trouble = it->second;
    info.state = trouble.keyRefused ? ProviderState::KeyRefused : ProviderState::Disturbed;
    info.problem = trouble.words;
    info.problemShort = trouble.shortWords;
    info.problemMs = trouble.sinceMs;
    return true;
}

} // namespace station
