// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace station::messages {

/** What of a block of this dialect alone another model can read: found texts, a call in words. May be empty. */
QByteArray readableText(const QByteArray &type, const QByteArray &json);

} // namespace station::messages
