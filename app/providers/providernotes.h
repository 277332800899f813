// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QString>

namespace station {

/** A description's note in the language of the window; one that is not known stays as it is. */
QString providerNote(const QByteArray &note);
/** Those that are known: every one of resources/providers.json is to be. */
QByteArrayList knownProviderNotes();

} // namespace station
