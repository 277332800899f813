// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/media/imageadapter.h"
#include "providers/media/speechadapter.h"
#include "providers/media/transcriptionadapter.h"
#include "providers/media/videoadapter.h"
#include "providers/registry/providerdescription.h"

namespace station {

/** The adapter of a provider by its id; null where it has none: then it speaks OpenAI's shape, or has no such models.
 */
const SpeechAdapter *speechAdapter(QByteArrayView provider);
const TranscriptionAdapter *transcriptionAdapter(QByteArrayView provider);
const ImageAdapter *imageAdapter(QByteArrayView provider);

/** Videos have no shape that is everyone's: a provider without an adapter makes none. Some have two, by the model. */
const VideoAdapter *videoAdapter(const ProviderDescription &provider, QByteArrayView model);

} // namespace station
