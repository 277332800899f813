// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/demo/scriptoptions.h"
#include "gateway/http/httprequest.h"
#include "providers/base/headers.h"
#include "providers/base/result.h"

#include <functional>
#include <string_view>

namespace station {

/** A whole answer of the endpoints for media, with the script of its model. */
struct DemoMediaReply {
    QByteArray contentType;
    QByteArray body;
    ScriptOptions options;
};

using DemoField = std::function<void(std::string_view name, const QByteArray &value)>;
/** The members of a request that is a form or JSON; files are left out, what is no text comes as it is written. */
Result<void> readDemoFields(const HttpRequest &request, const DemoField &set);

/**
 * What the demo speaks, hears and paints: a tune with a tone for each word, a transcript that says so, and a picture
 * made from the prompt. Everything can be played and seen, and says that it is simulated where there is room for words.
 */
Result<DemoMediaReply> demoSpeech(const HttpRequest &request);
Result<DemoMediaReply> demoTranscript(const HttpRequest &request);
/** Generations and edits; a form or JSON. */
Result<DemoMediaReply> demoImages(const HttpRequest &request, bool edit);

} // namespace station
