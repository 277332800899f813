// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/responses/eventtext.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace station::responses {

void appendSequence(QByteArray &out, std::string_view before, qint64 number)
{
    // In one piece: each append of its own costs as much as the digits.
    constexpr std::string_view kName = ",\"sequence_number\":";
    constexpr std::string_view kEnd = "}\n\n";
    std::array<char, 64> text {};
    char *at = std::copy(before.begin(), before.end(), text.data());
    at = std::copy(kName.begin(), kName.end(), at);
    at = std::to_chars(at, text.data() + text.size() - kEnd.size(), number).ptr;
    at = std::copy(kEnd.begin(), kEnd.end(), at);
    out.append(text.data(), at - text.data());
}

} // namespace station::responses
