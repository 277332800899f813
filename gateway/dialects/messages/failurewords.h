// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/failure.h"

#include <QByteArray>

namespace station::messages {

/** What an error of that type and with that message means (wire format of Messages, §9). */
FailureKind failureKind(QByteArrayView type, const QByteArray &message);

/** The name under which clients act rightly on a failure. */
QByteArray errorType(FailureKind kind);

/** The message with the words that Claude Code looks for where the context is too long. */
QByteArray errorMessage(const Failure &failure);

} // namespace station::messages
