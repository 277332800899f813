// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/request.h"

namespace station::gemini {

/** Whether a URI names a file of Google's own (the Files API, Cloud Storage), which no other provider can open. */
bool isGoogleFile(QByteArrayView uri);
/** Whether Gemini opens it itself (video understanding guide). */
bool isYouTube(QByteArrayView uri);

/** Image, document, sound or film, by the MIME type. */
Part mediaPart(MediaSource source, const JsonText &videoMetadata, const JsonText &mediaResolution);

/** Where a part's bytes are; null for a part without any. */
MediaSource *sourceOf(Part &part);

/** The level of a part's mediaResolution for an image's detail; empty: nothing like it. */
QByteArray resolutionOf(const QByteArray &detail);

} // namespace station::gemini
