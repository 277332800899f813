// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/routing/retrypolicy.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace station {

bool isRetryable(int status, QByteArrayView body)
{
    switch (status) {
    case 429:
        // Not over in seconds: OpenAI's spent quota and Codex's usage window (wire formats, "Errors").
        return !body.contains("insufficient_quota") && !body.contains("usage_limit_reached")
            && !body.contains("usage_not_included");
    case 408:
    case 409:
    case 425:
    case 498: // Groq: no flex capacity
    case 500:
    case 502:
    case 503:
    case 504:
    case 529: return true;                          // Anthropic: overloaded
    default: return status >= 520 && status <= 524; // Cloudflare: the origin is in trouble
    }
}

bool mayFailOver(int status)
{
    return status == 401 || status == 402 || status == 403 || status == 404 || isRetryable(status, {});
}

bool isProviderFailure(int status)
{
    return status >= 500;
}

std::optional<qint64> retryAfterMs(const Headers &headers)
{
    constexpr double kMost = 1e12; // what is longer, "inf" included, is as good as never
    bool ok = false;
    if (const double ms = headers.value("retry-after-ms").toDouble(&ok); ok && ms >= 0)
        return qint64(std::min(ms, kMost));
    const QByteArray value = headers.value("retry-after");
    if (value.isEmpty())
        return {};
    if (const double seconds = value.toDouble(&ok); ok && seconds >= 0)
        return qint64(std::min(seconds * 1000, kMost));
    // HTTP's date always ends with GMT (RFC 9110, 5.6.7), which Qt::RFC2822Date does not know.
    QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(value), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    if (!date.isValid())
        return {};
    date.setTimeZone(QTimeZone::utc());
    return std::max<qint64>(0, QDateTime::currentDateTimeUtc().msecsTo(date));
}

std::optional<qint64> retryDelayMs(const Config::Retry &policy, int attempt, std::optional<qint64> wishedMs,
                                   double jitter)
{
    if (wishedMs && *wishedMs > policy.maxMs)
        return {};
    const double backoff = std::min(double(policy.maxMs), policy.baseMs * std::pow(2.0, attempt - 1));
    return std::max(qint64(backoff * (1 - jitter / 4)), wishedMs.value_or(0));
}

} // namespace station
