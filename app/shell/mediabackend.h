// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace station {

/**
 * To be called before anything plays or records. Where GStreamer is chosen and not there, Qt 6.4 ends the program; then
 * its FFmpeg backend is named in its place (QT_MEDIA_BACKEND), if that was installed. A choice of the person's stands.
 */
void chooseMediaBackend();

} // namespace station
