// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/responses/eventtext.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace station::responses {

namespace {

constexpr char kHex[] = "0123456789abcdef";

bool isPlain(char c)
{
    return uchar(c) >= 0x20 && c != '"' && c != '\\';
}

void appendEscape(QByteArray &out, char c)
{
    switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
    }
    out += "\\u00";
    out += kHex[uchar(c) >> 4];
    out += kHex[uchar(c) & 15];
}

} // namespace

void appendEscaped(QByteArray &out, QByteArrayView text)
{
    const char *at = text.begin();
    while (at != text.end()) {
        const char *run = at;
        while (at != text.end() && isPlain(*at))
            ++at;
        out.append(run, at - run);
        if (at != text.end())
            appendEscape(out, *at++);
    }
}

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

QByteArray onOneLine(QByteArray json)
{
    if (json.contains('\n') || json.contains('\r'))
        json.replace('\n', ' ').replace('\r', ' ');
    return json;
}

QByteArray quoted(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size() + text.size() / 8 + 2);
    out += '"';
    appendEscaped(out, text);
    out += '"';
    return out;
}

} // namespace station::responses
