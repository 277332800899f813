// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/limitrows.h"

#include "app/figures.h"
#include "app/providers/providersmodel.h"

#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace station {

namespace {

constexpr qint64 kStaleMs = 15 * 60'000;
constexpr qint64 kMinuteMs = 60'000;
/** Before so much of a window is over, or used, its pace is chance. */
constexpr double kTooEarly = 0.05;

/** The time of the day, with the day where it is another one. */
QString momentOf(qint64 ms, qint64 now)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(ms);
    return time.date() == QDateTime::fromMSecsSinceEpoch(now).date() ? figures::clock(time)
                                                                     : figures::moment(time, QLocale());
}

QString limitName(const QByteArray &name)
{
    if (name == "5h")
        return ProvidersModel::tr("5 hours");
    if (name == "7d")
        return ProvidersModel::tr("Week");
    if (name == "requests")
        return ProvidersModel::tr("Requests");
    if (name == "tokens")
        return ProvidersModel::tr("Tokens");
    if (name == "input-tokens")
        return ProvidersModel::tr("Input");
    if (name == "output-tokens")
        return ProvidersModel::tr("Output");
    return ProvidersModel::tr("%1 min").arg(name.chopped(1).toInt());
}

/** How long a window lasts, by its name; 0: it is none that has a length. */
qint64 lengthMs(const QByteArray &name)
{
    const qint64 count = name.chopped(1).toLongLong();
    switch (name.isEmpty() ? 0 : name.back()) {
    case 'm': return count * kMinuteMs;
    case 'h': return count * 60 * kMinuteMs;
    case 'd': return count * 24 * 60 * kMinuteMs;
    default: return 0;
    }
}

QString dayAndTime(const QDateTime &time, bool soon, const QLocale &locale)
{
    return soon ? figures::clock(time)
                : locale.dayName(time.date().dayOfWeek(), QLocale::ShortFormat) + u' ' + figures::clock(time);
}

/** When a window is used up if it goes on like this, where that is before it is whole again; otherwise empty. */
QString pace(const ProviderLimit &limit, const QLocale &locale)
{
    const qint64 length = lengthMs(limit.name);
    if (!limit.isWindow() || length == 0 || limit.resetMs == 0 || limit.used < kTooEarly || limit.used >= 1)
        return {};
    const qint64 gone = length - (limit.resetMs - limit.seenMs);
    if (double(gone) < kTooEarly * double(length) || gone > length)
        return {};
    const double minutes = (1 - limit.used) / limit.used * double(gone) / kMinuteMs;
    const qint64 spentMs = limit.seenMs + std::llround(minutes) * kMinuteMs;
    if (spentMs >= limit.resetMs)
        return {};
    const QDateTime spent = QDateTime::fromMSecsSinceEpoch(spentMs);
    return ProvidersModel::tr("at this pace used up by %1")
        .arg(dayAndTime(spent, spentMs - limit.seenMs < 24 * 60 * kMinuteMs, locale));
}

} // namespace

QVariantList limitRows(const std::vector<ProviderLimit> &limits, qint64 now)
{
    QVariantList rows;
    const QLocale locale;
    for (const ProviderLimit &limit : limits) {
        // Told a while ago, and whole again since: what is left now nobody said.
        const bool over = limit.resetMs > 0 && limit.resetMs < limit.seenMs;
        const QString share = ProvidersModel::tr("%1 %").arg(qRound(limit.used * 100));
        QString text = limit.isWindow()
            ? ProvidersModel::tr("%1 used").arg(share)
            : ProvidersModel::tr("%1 of %2 left")
                  .arg(figures::compact(limit.remaining, locale), figures::compact(limit.limit, locale));
        if (limit.isWindow() && limit.resetMs > 0 && !over) {
            const QDateTime reset = QDateTime::fromMSecsSinceEpoch(limit.resetMs);
            const bool soon = limit.resetMs - limit.seenMs < 24 * 3'600'000;
            text += ProvidersModel::tr(", resets %1").arg(dayAndTime(reset, soon, locale));
        }
        // What was told a while ago is not what holds now.
        const bool stale = now - limit.seenMs > kStaleMs;
        if (stale)
            text += ProvidersModel::tr(", as of %1").arg(momentOf(limit.seenMs, now));
        rows << QVariantMap {{QStringLiteral("name"), limitName(limit.name)},
                             {QStringLiteral("share"), limit.used},
                             {QStringLiteral("text"), text},
                             {QStringLiteral("hot"), limit.used >= 0.9 && !stale},
                             {QStringLiteral("stale"), stale},
                             {QStringLiteral("pace"), stale || over ? QString() : pace(limit, locale)}};
    }
    return rows;
}

} // namespace station
