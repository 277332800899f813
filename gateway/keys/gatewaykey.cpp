// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/keys/gatewaykey.h"

#include <algorithm>

namespace station {
namespace {

/** Bytes of the UTF-8 character that begins at `at`, so that `?` stands for a character and not for a byte. */
qsizetype characterLength(QByteArrayView text, qsizetype at)
{
    qsizetype length = 1;
    while (at + length < text.size() && (quint8(text[at + length]) & 0xc0) == 0x80)
        ++length;
    return length;
}

} // namespace

bool globMatches(QByteArrayView pattern, QByteArrayView text)
{
    // Only the last `*` ever needs to be tried again, so this takes pattern times text steps at worst.
    qsizetype p = 0;
    qsizetype t = 0;
    qsizetype star = -1;
    qsizetype starText = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            starText = t;
        } else if (p < pattern.size() && pattern[p] == '?') {
            ++p;
            t += characterLength(text, t);
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            starText += characterLength(text, starText);
            t = starText;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

bool GatewayKey::allowsModel(QByteArrayView providerSlashModel) const
{
    return models.isEmpty() || std::any_of(models.begin(), models.end(), [&](const QByteArray &glob) {
               return globMatches(glob, providerSlashModel);
           });
}

} // namespace station
