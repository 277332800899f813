// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/keys/keyring.h"

#include <QCryptographicHash>
#include <QDateTime>

#include <cmath>
#include <cstring>

namespace station {
namespace {

constexpr qint64 windowMs = 60'000;
constexpr qsizetype hashSize = 32;

/** The first moment after the day or month that begins at `startMs`. */
qint64 budgetPeriodEnd(BudgetPeriod period, qint64 startMs)
{
    const QDate first = QDateTime::fromMSecsSinceEpoch(startMs).date();
    const QDate next = period == BudgetPeriod::Day ? first.addDays(1) : first.addMonths(1);
    return next.startOfDay().toMSecsSinceEpoch();
}

/** 0 where the two hashes are equal. Reads all of both, whatever they hold. */
quint64 difference(const char *a, const char *b)
{
    quint64 words[2][hashSize / 8];
    std::memcpy(words[0], a, hashSize);
    std::memcpy(words[1], b, hashSize);
    quint64 result = 0;
    for (size_t i = 0; i < hashSize / 8; ++i)
        result |= words[0][i] ^ words[1][i];
    return result;
}

} // namespace

qint64 budgetPeriodStart(BudgetPeriod period, qint64 nowMs)
{
    QDate day = QDateTime::fromMSecsSinceEpoch(nowMs).date();
    if (period == BudgetPeriod::Month)
        day = QDate(day.year(), day.month(), 1);
    // Not midnight: where clocks go forward at midnight, the day begins at one.
    return day.startOfDay().toMSecsSinceEpoch();
}

bool KeyMeter::takeRequest(int perMinute, qint64 nowMs, int *retryAfter)
{
    const std::lock_guard lock(m_mutex);
    const qint64 elapsed = nowMs - m_windowStartMs;
    if (elapsed >= 2 * windowMs || elapsed < 0) {
        // Idle for long, or the clock was set back.
        m_windowStartMs = nowMs;
        m_previousCount = m_windowCount = 0;
    } else if (elapsed >= windowMs) {
        m_windowStartMs += windowMs;
        m_previousCount = m_windowCount;
        m_windowCount = 0;
    }
    if (perMinute > 0) {
        const double intoWindow = double(nowMs - m_windowStartMs) / windowMs;
        const double counted = m_windowCount + m_previousCount * (1 - intoWindow);
        if (counted + 1 > perMinute) {
            // The share of a window after which the older count has faded enough.
            double wait = 0;
            if (m_windowCount < perMinute)
                wait = 1 - (perMinute - 1.0 - m_windowCount) / m_previousCount - intoWindow;
            else
                wait = 1 - intoWindow + (1 - (perMinute - 1.0) / m_windowCount);
            if (retryAfter)
                *retryAfter = std::max(1, int(std::ceil(wait * windowMs / 1000 - 1e-9)));
            return false;
        }
    }
    ++m_windowCount;
    return true;
}

void KeyMeter::rollPeriod(BudgetPeriod period, qint64 nowMs)
{
    if (nowMs >= m_periodStartMs && nowMs < m_periodEndMs)
        return;
    const qint64 start = budgetPeriodStart(period, nowMs);
    // A clock that was set back does not give the money back.
    if (start < m_periodStartMs)
        return;
    m_periodStartMs = start;
    m_periodEndMs = budgetPeriodEnd(period, start);
    m_spent = 0;
}

bool KeyMeter::reserve(const GatewayKey &key, qint64 microUsd, qint64 nowMs)
{
    const qint64 amount = std::max(qint64(0), microUsd);
    const std::lock_guard lock(m_mutex);
    rollPeriod(key.budgetPeriod, nowMs);
    // Written so that nothing can overflow, however large the amount.
    if (key.budgetMicroUsd && amount > *key.budgetMicroUsd - m_spent - m_reserved)
        return false;
    m_reserved += amount;
    return true;
}

void KeyMeter::settle(qint64 reservedMicroUsd, qint64 costMicroUsd)
{
    const std::lock_guard lock(m_mutex);
    m_reserved = std::max(qint64(0), m_reserved - std::max(qint64(0), reservedMicroUsd));
    m_spent += std::max(qint64(0), costMicroUsd);
}

void KeyMeter::startWith(const GatewayKey &key, qint64 spentMicroUsd, qint64 nowMs)
{
    const std::lock_guard lock(m_mutex);
    m_periodStartMs = budgetPeriodStart(key.budgetPeriod, nowMs);
    m_periodEndMs = budgetPeriodEnd(key.budgetPeriod, m_periodStartMs);
    m_spent = spentMicroUsd;
}

qint64 KeyMeter::spentMicroUsd() const
{
    const std::lock_guard lock(m_mutex);
    return m_spent;
}

KeyRing::KeyRing(const QList<GatewayKey> &keys, const KeyRing *previous)
{
    m_entries.reserve(size_t(keys.size()));
    for (const GatewayKey &key : keys) {
        if (key.hash.size() != hashSize)
            continue;
        std::shared_ptr<KeyMeter> meter;
        if (previous) {
            for (const KeyEntry &entry : previous->m_entries) {
                if (entry.key.hash == key.hash)
                    meter = entry.meter;
            }
        }
        m_entries.push_back({key, meter ? std::move(meter) : std::make_shared<KeyMeter>()});
    }
}

const KeyEntry *KeyRing::find(QByteArrayView presented) const
{
    // Making one costs as much as hashing with it.
    thread_local QCryptographicHash hasher(QCryptographicHash::Sha256);
    hasher.reset();
    hasher.addData(presented);
    const QByteArrayView hash = hasher.resultView();

    // Every entry is compared, and the match is kept by arithmetic: `mask` is all ones for it and 0 for the others.
    size_t found = 0; // position of the match plus one
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const quint64 different = difference(hash.data(), m_entries[i].key.hash.constData());
        const size_t mask = size_t(((different | (0 - different)) >> 63) - 1);
        found |= (i + 1) & mask;
    }
    return found == 0 ? nullptr : &m_entries[found - 1];
}

} // namespace station
