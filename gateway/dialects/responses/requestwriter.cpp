// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/responses/requestwriter.h"

#include "gateway/dialects/responses/writing.h"

namespace station {

WrittenRequest writeResponsesRequest(const ConversationRequest &request, const WriteTarget &target)
{
    responses::Writing w(request, target);
    // The ChatGPT backend only streams (providers.md, openai-codex).
    const bool streams = request.stream || w.traits.isChatGpt;
    w.json.object().text("model", target.model);
    responses::writeInput(w);
    responses::writeTools(w);
    responses::writeSettings(w);
    if (streams)
        w.json.flag("stream", true);
    w.json.endObject();
    return {w.json.take(), std::move(w.report), std::move(w.names), {}, streams};
}

} // namespace station
