// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/messages/jsontext.h"

#include "gateway/json/jsonreader.h"

namespace station::messages {

namespace {

bool needsEscape(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

} // namespace

void appendEscaped(QByteArray &out, QByteArrayView text)
{
    const char *from = text.begin();
    for (const char *at = from; at != text.end(); ++at) {
        if (!needsEscape(*at))
            continue;
        out.append(from, at - from);
        from = at + 1;
        switch (*at) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default: {
            constexpr char digits[] = "0123456789abcdef";
            const auto c = static_cast<unsigned char>(*at);
            out += "\\u00";
            out += digits[c >> 4];
            out += digits[c & 15];
        }
        }
    }
    out.append(from, text.end() - from);
}

QByteArray inputObject(const QByteArray &arguments, bool *changed)
{
    const QByteArrayView text = QByteArrayView(arguments).trimmed();
    if (text.isEmpty())
        return "{}";
    const bool isJson = json::isValid(text);
    if (isJson && text.startsWith('{'))
        return arguments;
    if (changed)
        *changed = true;
    QByteArray object;
    if (isJson) {
        object = "{\"value\":" + arguments + '}';
    } else {
        object = "{\"__raw\":";
        appendString(object, arguments);
        object += '}';
    }
    return object;
}

} // namespace station::messages
