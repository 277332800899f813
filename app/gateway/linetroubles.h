// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"

#include <map>

namespace station {

/** What the last exchanges say of each provider's health. Main thread. */
class LineTroubles {
public:
    /** Whether the batch, which comes at `nowMs`, changes anything. */
    bool take(const LiveBatch &batch, qint64 nowMs);
    /** Whether there was any. */
    bool forget(const QByteArray &provider) { return m_troubles.erase(provider) > 0; }
    /** Lays the provider's trouble, if it has any, over its card. Whether it has. */
    bool tell(ProviderInfo &info) const;

private:
    struct Trouble {
        bool keyRefused = false;
        QString words;
        QString shortWords;
        qint64 sinceMs = 0;
    };

    std::map<QByteArray, Trouble> m_troubles;
};

} // namespace station
