// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace station::messages {

/** Appends the text as the inside of a JSON string: escaped, without quotes. */
void appendEscaped(QByteArray &out, QByteArrayView text);

/** Appends the text as a JSON string. */
inline void appendString(QByteArray &out, QByteArrayView text)
{
    out += '"';
    appendEscaped(out, text);
    out += '"';
}

/** The arguments of a call as the JSON object that `input` must be; `changed` is set where they were none. */
QByteArray inputObject(const QByteArray &arguments, bool *changed = nullptr);

} // namespace station::messages
