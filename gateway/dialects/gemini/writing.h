// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/fieldnames.h"
#include "gateway/dialects/gemini/modeltraits.h"
#include "gateway/dialects/pieces.h"
#include "gateway/json/jsonbuilder.h"

namespace station::gemini {

/** What the parts of the request writer share. */
struct Writing {
    const ConversationRequest &request;
    const WriteTarget &target;
    const ModelTraits model;
    TranslationReport report;
    ToolNames names;
    JsonBuilder json;

    Writing(const ConversationRequest &r, const WriteTarget &t)
        : request(r), target(t), model(traitsOf(t.model)), report(Dialect::Gemini, t.strict),
          names(r, Dialect::Gemini, report)
    {
    }
    bool fromOwnDialect() const { return request.dialect == Dialect::Gemini; }
};

/** Writes `contents` and `systemInstruction`. */
void writeContents(Writing &w);
/** Writes `tools` and `toolConfig`. */
void writeTools(Writing &w);
/** Writes `generationConfig` and what is left of the top level. */
void writeSettings(Writing &w);

/** Writes a client's members of these names back: "toolConfig." for those of toolConfig, "" for the top level's own. */
void writeExtras(Writing &w, QByteArrayView prefix);
bool hasExtras(const Writing &w, QByteArrayView prefix);

} // namespace station::gemini
