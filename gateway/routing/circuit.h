// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <mutex>

namespace station {

/**
 * Keeps requests from a provider that fails again and again. Shared by all threads.
 *
 * Closed until `failures` calls in a row failed; then open for a while, in which allow() refuses; then one call may
 * try, and decides.
 */
class Circuit {
public:
    struct Settings {
        int failures = 5;
        qint64 openMs = 30'000;
    };

    /** The clock that exchanges go by: milliseconds, never back. */
    static qint64 now();

    void configure(Settings settings);
    /** Whether a call may be made now; the time is any clock in milliseconds that does not go back. */
    bool allow(qint64 nowMs);
    void succeeded();
    void failed(qint64 nowMs);
    /** A call that allow() let through ended without telling anything about the provider (the client left). */
    void undecided();
    /** Milliseconds until the next call may try; 0 while closed. */
    qint64 openForMs(qint64 nowMs) const;

private:
    mutable std::mutex m_mutex;
    Settings m_settings;
    int m_failures = 0;
    qint64 m_openUntilMs = 0;
    bool m_open = false;
    bool m_probing = false;
};

} // namespace station
