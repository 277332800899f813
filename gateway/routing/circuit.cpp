// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/routing/circuit.h"

#include <chrono>

namespace station {

qint64 Circuit::now()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

void Circuit::configure(Settings settings)
{
    const std::lock_guard lock(m_mutex);
    m_settings = settings;
}

bool Circuit::allow(qint64 nowMs)
{
    const std::lock_guard lock(m_mutex);
    if (!m_open)
        return true;
    if (nowMs < m_openUntilMs || m_probing)
        return false;
    m_probing = true;
    return true;
}

void Circuit::succeeded()
{
    const std::lock_guard lock(m_mutex);
    m_failures = 0;
    m_open = false;
    m_probing = false;
}

void Circuit::failed(qint64 nowMs)
{
    const std::lock_guard lock(m_mutex);
    ++m_failures;
    if (m_probing || m_failures >= m_settings.failures) {
        m_open = true;
        m_openUntilMs = nowMs + m_settings.openMs;
    }
    m_probing = false;
}

void Circuit::undecided()
{
    const std::lock_guard lock(m_mutex);
    m_probing = false;
}

qint64 Circuit::openForMs(qint64 nowMs) const
{
    const std::lock_guard lock(m_mutex);
    return m_open ? qMax<qint64>(0, m_openUntilMs - nowMs) : 0;
}

} // namespace station
