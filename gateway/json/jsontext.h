// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <string_view>

/** JSON as text: for what is written piece by piece, and for what is spliced in as it came. */
namespace station::json {

inline QByteArray bytes(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

/** UTF-8 as it stands within a string, without quotes; what needs no escape is appended a run at a time. */
void appendEscaped(QByteArray &out, QByteArrayView text);
/** The same with quotes. */
void appendString(QByteArray &out, QByteArrayView text);
QByteArray quoted(QByteArrayView text);

/** JSON without line feeds between its tokens, which would end the data line of an event. */
QByteArray oneLine(QByteArray json);

} // namespace station::json
