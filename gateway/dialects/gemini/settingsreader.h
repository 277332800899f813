// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/request.h"
#include "gateway/dialects/gemini/geminischema.h"
#include "gateway/dialects/gemini/protomembers.h"

namespace station::gemini {

/** Reads `tools`, `toolConfig` and `generationConfig`. */
class SettingsReader {
public:
    explicit SettingsReader(ConversationRequest &request) : m_request(request) { }

    void readTools(json::Value tools);
    void readToolConfig(json::Value config);
    void readGenerationConfig(json::Value config);

private:
    void readTool(json::Value tool);
    void readFunction(json::Value function);
    void readHosted(const QByteArray &type, json::Value tool);
    void readCallingConfig(json::Value config);
    void readThinking(json::Value config);
    void readModalities(json::Value list);
    void settleOutput(const QByteArray &mimeType);
    void extra(const char *where, std::string_view name, json::Value value);

    ConversationRequest &m_request;
    OpenApiReader m_openApi;
};

} // namespace station::gemini
