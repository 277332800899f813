// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/gemini/requestwriter.h"

#include "gateway/dialects/gemini/writing.h"

namespace station {

WrittenRequest writeGeminiRequest(const ConversationRequest &request, const WriteTarget &target)
{
    gemini::Writing w(request, target);
    w.json.object();
    gemini::writeContents(w);
    gemini::writeTools(w);
    gemini::writeSettings(w);
    w.json.endObject();
    return {w.json.take(), std::move(w.report), std::move(w.names), {}, request.stream};
}

} // namespace station
