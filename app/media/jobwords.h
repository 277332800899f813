// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace station {

/** A state of a job that the gateway tells, in words; empty where it is none. */
QString jobWords(const QString &state);

} // namespace station
