// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace station {

/**
 * Where a module of this program lies: beside it, or where a package puts it. Empty: it was not built, or is not
 * installed. Any thread.
 */
QString moduleFile(const QString &name);

/**
 * Data of a library that came along with this program: NAME in share/token-station. Empty: there is none, the library
 * looks where the system keeps it. Any thread.
 */
QString broughtData(const QString &name);

} // namespace station
