// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/base/headers.h"

#include <algorithm>

namespace station {

bool equalsIgnoringCase(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && qstrnicmp(a.data(), a.size(), b.data(), b.size()) == 0;
}

void Headers::set(const QByteArray &name, const QByteArray &value)
{
    remove(name);
    add(name, value);
}

void Headers::remove(QByteArrayView name)
{
    std::erase_if(m_entries, [name](const Entry &e) { return equalsIgnoringCase(e.first, name); });
}

QByteArray Headers::value(QByteArrayView name) const
{
    const auto it = std::find_if(m_entries.begin(), m_entries.end(),
                                 [name](const Entry &e) { return equalsIgnoringCase(e.first, name); });
    return it == m_entries.end() ? QByteArray() : it->second;
}

bool Headers::contains(QByteArrayView name) const
{
    return count(name) > 0;
}

int Headers::count(QByteArrayView name) const
{
    return static_cast<int>(std::count_if(m_entries.begin(), m_entries.end(),
                                          [name](const Entry &e) { return equalsIgnoringCase(e.first, name); }));
}

} // namespace station
