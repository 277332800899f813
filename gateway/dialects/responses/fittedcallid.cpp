// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/responses/writing.h"

#include <QCryptographicHash>

#include <algorithm>

namespace station::responses {

QByteArray fittedCallId(const QByteArray &id)
{
    const bool fits = !id.isEmpty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
    if (fits)
        return id;
    return "call_" + QCryptographicHash::hash(id, QCryptographicHash::Sha256).toHex().left(24);
}

} // namespace station::responses
