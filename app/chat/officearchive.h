// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace station::office {

/** The XML parts of a ZIP archive by their paths; an error where it cannot be read, or unpacks to more than 64 MB. */
Result<QHash<QString, QByteArray>> xmlParts(const QByteArray &file);

/** What is said of a document of which a part is not there, or is no XML. */
Error damaged();

} // namespace station::office
