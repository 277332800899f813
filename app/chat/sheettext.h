// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace station::office {

/** The cells of an Excel workbook (SpreadsheetML, ECMA-376 part 1, §18) from the parts of its archive. */
Result<QByteArray> sheetText(const QHash<QString, QByteArray> &parts);

} // namespace station::office
