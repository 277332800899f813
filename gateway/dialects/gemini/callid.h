// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace station::gemini {

/** Ids may be 64 characters long where they go to others. */
constexpr qsizetype kLongestNameInId = 40;

/** The id of the n-th call of a request whose client gave none: the same each time the history comes by. */
inline QByteArray madeUpCallId(int n, const QByteArray &name)
{
    return "call_" + QByteArray::number(n) + '_' + name.left(kLongestNameInId);
}

/** Whether madeUpCallId() made it. */
inline bool isMadeUpCallId(const QByteArray &id, const QByteArray &name)
{
    const QByteArray tail = '_' + name.left(kLongestNameInId);
    if (!id.startsWith("call_") || !id.endsWith(tail) || id.size() < 5 + tail.size())
        return false;
    const QByteArray number = id.mid(5, id.size() - 5 - tail.size());
    bool isNumber = false;
    return number.toInt(&isNumber) >= 0 && isNumber;
}

} // namespace station::gemini
