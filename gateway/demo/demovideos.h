// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/demo/demomedia.h"

namespace station {

// The demo's videos, by OpenAI's Videos API. A video's id says all about it, when it was begun and what it is to show,
// so that nothing has to be kept and a restart loses none.

/** POST /v1/videos */
Result<DemoMediaReply> startDemoVideo(const HttpRequest &request);
/** GET /v1/videos/ID: queued, in progress, completed; or failed, where the prompt says "error moderation" or "error
 * failed". */
Result<DemoMediaReply> showDemoVideo(const QByteArray &id);
/** GET /v1/videos/ID/content */
Result<DemoMediaReply> sendDemoVideo(const QByteArray &id);

} // namespace station
