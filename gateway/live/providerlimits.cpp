// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/live/providerlimits.h"

#include <QDateTime>

#include <algorithm>

namespace station {
namespace {

/** "1s", "6m0s", "120ms", "8.64s" (OpenAI and those that follow it), in milliseconds; -1 where it is none. */
qint64 durationMs(QByteArrayView text)
{
    double sum = 0;
    while (!text.isEmpty()) {
        qsizetype digits = 0;
        while (digits < text.size() && ((text[digits] >= '0' && text[digits] <= '9') || text[digits] == '.'))
            ++digits;
        bool ok = false;
        const double value = text.first(digits).toByteArray().toDouble(&ok);
        if (!ok)
            return -1;
        text = text.sliced(digits);
        const auto unit = [&text](const char *name, double ms) {
            const QByteArrayView view(name);
            if (!text.startsWith(view))
                return 0.0;
            text = text.sliced(view.size());
            return ms;
        };
        double ms = unit("ms", 1);
        for (const auto &[name, factor] :
             {std::pair {"s", 1000.0}, {"m", 60'000.0}, {"h", 3'600'000.0}, {"d", 86'400'000.0}}) {
            if (ms == 0)
                ms = unit(name, factor);
        }
        if (ms == 0)
            return -1;
        sum += value * ms;
    }
    return qint64(sum);
}

/** A moment as Unix seconds, RFC 3339, or a time from now; 0 where it is none of these. */
qint64 momentMs(const QByteArray &text, qint64 nowMs)
{
    bool ok = false;
    if (const double seconds = text.toDouble(&ok); ok)
        return qint64(seconds * 1000);
    if (const QDateTime at = QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate); at.isValid())
        return at.toMSecsSinceEpoch();
    const qint64 ms = text.isEmpty() ? -1 : durationMs(text);
    return ms < 0 ? 0 : nowMs + ms;
}

void addShare(std::vector<ProviderLimit> &limits, const QByteArray &name, double used, const QByteArray &reset,
              qint64 nowMs)
{
    ProviderLimit limit;
    limit.name = name;
    limit.used = std::clamp(used, 0.0, 1.0);
    limit.resetMs = momentMs(reset, nowMs);
    limit.seenMs = nowMs;
    limits.push_back(std::move(limit));
}

void addCount(std::vector<ProviderLimit> &limits, const QByteArray &name, const QByteArray &most,
              const QByteArray &remaining, const QByteArray &reset, qint64 nowMs)
{
    bool okMost = false;
    bool okRemaining = false;
    ProviderLimit limit;
    limit.name = name;
    limit.limit = most.toLongLong(&okMost);
    limit.remaining = remaining.toLongLong(&okRemaining);
    if (!okMost || !okRemaining || limit.limit <= 0)
        return;
    limit.used = std::clamp(1.0 - double(limit.remaining) / double(limit.limit), 0.0, 1.0);
    limit.resetMs = momentMs(reset, nowMs);
    limit.seenMs = nowMs;
    limits.push_back(std::move(limit));
}

bool mayHoldLimit(const QByteArray &name)
{
    const auto begins = [&name](const char *prefix) {
        const QByteArrayView view(prefix);
        return name.size() > view.size() && equalsIgnoringCase(QByteArrayView(name).first(view.size()), view);
    };
    return begins("x-ratelimit-") || begins("anthropic-ratelimit-") || begins("x-codex-");
}

} // namespace

std::vector<ProviderLimit> readLimits(const Headers &headers, qint64 nowMs)
{
    std::vector<ProviderLimit> limits;
    // Claude subscriptions: anthropic-ratelimit-unified-5h-utilization, a share (Claude Code's own strings).
    for (const char *window : {"5h", "7d"}) {
        const QByteArray prefix = QByteArray("anthropic-ratelimit-unified-") + window;
        bool ok = false;
        const double used = headers.value(prefix + "-utilization").toDouble(&ok);
        if (ok)
            addShare(limits, window, used, headers.value(prefix + "-reset"), nowMs);
    }
    // ChatGPT plans: x-codex-primary-used-percent, -window-minutes, -reset-at in Unix seconds (codex, rate_limits.rs).
    for (const char *window : {"primary", "secondary"}) {
        const QByteArray prefix = QByteArray("x-codex-") + window;
        bool ok = false;
        const double used = headers.value(prefix + "-used-percent").toDouble(&ok);
        const int minutes = headers.value(prefix + "-window-minutes").toInt();
        if (ok && minutes > 0) {
            const QByteArray name = minutes == 300 ? QByteArray("5h")
                : minutes == 10'080                ? QByteArray("7d")
                                                   : QByteArray::number(minutes) + 'm';
            addShare(limits, name, used / 100, headers.value(prefix + "-reset-at"), nowMs);
        }
    }
    for (const char *what : {"requests", "tokens", "input-tokens", "output-tokens"}) {
        const QByteArray name(what);
        const QByteArray anthropic = "anthropic-ratelimit-" + name;
        addCount(limits, name, headers.value(anthropic + "-limit"), headers.value(anthropic + "-remaining"),
                 headers.value(anthropic + "-reset"), nowMs);
        addCount(limits, name, headers.value("x-ratelimit-limit-" + name),
                 headers.value("x-ratelimit-remaining-" + name), headers.value("x-ratelimit-reset-" + name), nowMs);
    }
    return limits;
}

void ProviderLimits::take(const QByteArray &provider, const Headers &headers, qint64 nowMs)
{
    if (std::none_of(headers.begin(), headers.end(), [](const Headers::Entry &e) { return mayHoldLimit(e.first); }))
        return;
    std::vector<ProviderLimit> limits = readLimits(headers, nowMs);
    if (limits.empty())
        return;
    const std::lock_guard lock(m_mutex);
    m_limits[provider] = std::move(limits);
    ++m_revision;
}

std::vector<ProviderLimit> ProviderLimits::of(const QByteArray &provider) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_limits.find(provider);
    return found == m_limits.end() ? std::vector<ProviderLimit>() : found->second;
}

quint64 ProviderLimits::revision() const
{
    const std::lock_guard lock(m_mutex);
    return m_revision;
}

} // namespace station
