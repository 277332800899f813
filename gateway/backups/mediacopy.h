// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"

#include <QString>

namespace station {

/**
 * Makes `to` hold the files that `from` holds, and no others; neither has to be there. Files share their space on the
 * disk where the system can do that: those of the content store are written once and never changed. What is only being
 * written is left out.
 */
Result<void> mirrorFiles(const QString &from, const QString &to);

/** Bytes of all the files in a folder and below it. */
qint64 bytesOfFolder(const QString &path);

} // namespace station
