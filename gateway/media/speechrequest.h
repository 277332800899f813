// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/media/speechadapter.h"

namespace station {

/** The body of POST /v1/audio/speech; an error names the member at fault. */
Result<SpeechRequest> readSpeechRequest(const QByteArray &body);

/** Audio as events of stream_format "sse" (wire notes of audio, B1). */
QByteArray speechDeltas(const QByteArray &audio);
QByteArray speechDone(const MediaUsage &usage);

} // namespace station
