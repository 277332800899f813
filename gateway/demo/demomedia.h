// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/demo/scriptoptions.h"
#include "gateway/http/httprequest.h"
#include "providers/base/headers.h"
#include "providers/base/result.h"

namespace station {

/** A whole answer of the endpoints for media, with the script of its model. */
struct DemoMediaReply {
    QByteArray contentType;
    QByteArray body;
    ScriptOptions options;
};

/**
 * What the demo speaks, hears and paints: a tune with a tone for each word, a transcript that says so, and a picture
 * made from the prompt. Everything can be played and seen, and says that it is simulated where there is room for words.
 */
Result<DemoMediaReply> demoSpeech(const HttpRequest &request);
Result<DemoMediaReply> demoTranscript(const HttpRequest &request);
/** Generations and edits; a form or JSON. */
Result<DemoMediaReply> demoImages(const HttpRequest &request, bool edit);

} // namespace station
