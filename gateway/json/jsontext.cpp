// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/json/jsontext.h"

#include <array>

namespace station::json {

namespace {

/** By byte: 0 where it stands for itself, 'u' where it is written as a number, else the letter behind the backslash. */
constexpr std::array<char, 256> escapes()
{
    std::array<char, 256> table {};
    for (size_t c = 0; c < 0x20; ++c)
        table[c] = 'u';
    table['\b'] = 'b';
    table['\f'] = 'f';
    table['\n'] = 'n';
    table['\r'] = 'r';
    table['\t'] = 't';
    table['"'] = '"';
    table['\\'] = '\\';
    return table;
}
constexpr std::array<char, 256> kEscapes = escapes();
constexpr char kHex[] = "0123456789abcdef";

} // namespace

void appendEscaped(QByteArray &out, QByteArrayView text)
{
    const char *run = text.data();
    const char *const end = run + text.size();
    for (const char *at = run; at != end; ++at) {
        const char escape = kEscapes[uchar(*at)];
        if (!escape)
            continue;
        out.append(run, at - run);
        run = at + 1;
        const char escaped[] {'\\', escape, '0', '0', kHex[uchar(*at) >> 4], kHex[uchar(*at) & 0xf]};
        out.append(escaped, escape == 'u' ? 6 : 2);
    }
    out.append(run, end - run);
}

void appendString(QByteArray &out, QByteArrayView text)
{
    out += '"';
    appendEscaped(out, text);
    out += '"';
}

QByteArray quoted(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size() + text.size() / 8 + 2);
    appendString(out, text);
    return out;
}

QByteArray oneLine(QByteArray json)
{
    // Within a string they stand escaped.
    if (json.contains('\n') || json.contains('\r'))
        json.replace('\n', ' ').replace('\r', ' ');
    return json;
}

} // namespace station::json
