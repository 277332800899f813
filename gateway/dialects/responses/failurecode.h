// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/failure.h"

namespace station::responses {

/** The code of `response.error` that makes clients do the right thing about the failure. */
QByteArray failureCode(const Failure &failure, bool isCodex);
/** Its message; says how long to wait where that is known. */
QByteArray failureMessage(const Failure &failure);

} // namespace station::responses
