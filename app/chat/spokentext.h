// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace station {

/** What of an answer in Markdown is read aloud: its sentences and tables without their marks; code is not. */
QString spokenText(const QString &markdown);

} // namespace station
