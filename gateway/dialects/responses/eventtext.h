// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <string_view>

/** JSON as text, for events that are too many and too small to be built member by member. */
namespace station::responses {

/** The inside of a JSON string. */
void appendEscaped(QByteArray &out, QByteArrayView text);
/** Ends an event: `before`, its sequence_number, the braces and the blank line. */
void appendSequence(QByteArray &out, std::string_view before, qint64 number);
/** JSON without line ends, which would end the data of an event; in strings there are none. */
QByteArray onOneLine(QByteArray json);
/** A JSON string. */
QByteArray quoted(QByteArrayView text);

} // namespace station::responses
