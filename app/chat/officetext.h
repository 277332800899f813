// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"

#include <QByteArray>
#include <QString>

/**
 * The text of documents that models cannot read as they are: Word, Excel and PowerPoint (ECMA-376) and OpenDocument
 * (ISO/IEC 26300), all of them ZIP archives of XML.
 */
namespace station::office {

/** By its MIME type. */
bool isDocument(const QString &type);

/**
 * Paragraphs as lines; cells with tabs between them, the rows of a table as lines; sheets and slides each under a line
 * "## name". UTF-8. A day in a spreadsheet reads 2026-11-30. Pictures, remarks and layout are left out. An error where
 * it is no such archive, is protected by a password, or unpacks to more than 64 MB. Any thread.
 */
Result<QByteArray> text(const QByteArray &file, const QString &type);

} // namespace station::office
