// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <string_view>

/** JSON as text, for events that are too many and too small to be built member by member. */
namespace station::responses {

/** Ends an event: `before`, its sequence_number, the braces and the blank line. */
void appendSequence(QByteArray &out, std::string_view before, qint64 number);

} // namespace station::responses
