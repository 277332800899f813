// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/headers.h"

#include <QByteArray>

#include <map>
#include <mutex>
#include <vector>

namespace station {

/** A limit as a provider's answer told it: of a subscription's window, or of requests or tokens a minute. */
struct ProviderLimit {
    /** "5h", "7d", or another window in minutes, such as "300m"; or requests, tokens, input-tokens, output-tokens. */
    QByteArray name;
    double used = 0;      ///< 0 (nothing) to 1 (all of it)
    qint64 limit = 0;     ///< 0: only the share was told
    qint64 remaining = 0; ///< of `limit`
    qint64 resetMs = 0;   ///< when it is whole again, Unix ms; 0: not told
    qint64 seenMs = 0;    ///< when the provider said so, Unix ms

    bool isWindow() const { return limit == 0; }
};

/** What an answer's headers say about limits, windows of a subscription first; nothing where they say nothing. */
std::vector<ProviderLimit> readLimits(const Headers &headers, qint64 nowMs);

/** The newest limits of every provider. Any thread. */
class ProviderLimits {
public:
    /** Called with every answer; costs next to nothing where its headers hold no limit. */
    void take(const QByteArray &provider, const Headers &headers, qint64 nowMs);
    std::vector<ProviderLimit> of(const QByteArray &provider) const;
    /** Changes whenever one of them did. */
    quint64 revision() const;

private:
    mutable std::mutex m_mutex;
    std::map<QByteArray, std::vector<ProviderLimit>> m_limits;
    quint64 m_revision = 0;
};

} // namespace station
