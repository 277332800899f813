// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/exchange/responseowners.h"

namespace station {

void ResponseOwners::remember(const QByteArray &responseId, const Owner &owner)
{
    const std::lock_guard lock(m_mutex);
    if (!m_owners.contains(responseId))
        m_order.push_back(responseId);
    m_owners.insert(responseId, owner);
    if (m_order.size() > kKept) {
        m_owners.remove(m_order.front());
        m_order.pop_front();
    }
}

ResponseOwners::Owner ResponseOwners::find(const QByteArray &responseId) const
{
    const std::lock_guard lock(m_mutex);
    return m_owners.value(responseId);
}

} // namespace station
