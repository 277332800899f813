// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace station {

/**
 * The file of trusted roots to name to a libcurl whose own is `built`; empty: its own is there, or there is none.
 * A libcurl that came along from Debian knows Debian's file only; Fedora, openSUSE and others keep theirs elsewhere.
 */
QByteArray trustedRoots(const QByteArray &built, const QByteArrayList &places);

/** Of the libcurl and the system that this runs on. Any thread. */
QByteArray trustedRoots();

} // namespace station
