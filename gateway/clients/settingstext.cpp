// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/clients/settingstext.h"

#include <algorithm>

namespace station {

QByteArray lineEndOf(const QByteArray &text)
{
    const qsizetype end = text.indexOf('\n');
    return end > 0 && text[end - 1] == '\r' ? "\r\n" : "\n";
}

int lineOf(const QByteArray &text, qsizetype at)
{
    return 1 + int(std::count(text.begin(), text.begin() + std::min(at, text.size()), '\n'));
}

} // namespace station
