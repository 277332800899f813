// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/gemini/requestreader.h"

#include "gateway/dialects/gemini/contentreader.h"
#include "gateway/dialects/gemini/settingsreader.h"
#include "gateway/json/jsontext.h"

namespace station {

Result<ConversationRequest> readGeminiRequest(const QByteArray &body)
{
    ConversationRequest request;
    request.dialect = Dialect::Gemini;
    gemini::ContentReader contents(request);
    gemini::SettingsReader settings(request);
    json::Reader reader;
    const auto read = reader.read(body, [&](json::Value root) {
        if (!json::isObject(root))
            json::fail("The body must be a JSON object");
        gemini::members(root, [&](std::string_view name, json::Value value) {
            if (name == "contents") {
                contents.readContents(value);
            } else if (name == "systemInstruction") {
                if (!json::isNull(value))
                    contents.readSystem(value);
            } else if (name == "tools") {
                settings.readTools(value);
            } else if (name == "toolConfig") {
                settings.readToolConfig(value);
            } else if (name == "generationConfig") {
                settings.readGenerationConfig(value);
            } else if (name == "serviceTier") {
                request.serviceTier = json::text(value);
            } else if (name == "store") {
                if (!json::isNull(value))
                    request.store = json::flag(value);
            } else if (name == "labels") {
                request.metadata = json::isNull(value) ? JsonText() : json::raw(value);
            } else if (name == "model") {
                // Some clients repeat what the path says; the path counts, and the caller sets it.
                request.model = json::text(value);
                if (request.model.startsWith("models/"))
                    request.model.remove(0, 7);
            } else if (!json::isNull(value)) {
                request.extras.push_back({json::bytes(name), json::raw(value)});
            }
        });
    });
    if (!read)
        return read.error();
    if (request.turns.empty())
        return Error {ErrorCode::BadRequest, "contents must hold at least one content", "contents", 0};
    return request;
}

} // namespace station
