// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/fieldnames.h"
#include "gateway/conversation/schemalimits.h"
#include "gateway/dialects/pieces.h"
#include "gateway/json/jsonbuilder.h"

namespace station::chat {

/** What all parts of a request's writer share. */
struct WriteContext {
    const ConversationRequest &request;
    const WriteTarget &target;
    const ChatQuirks &quirks;
    TranslationReport &report;
    ToolNames &names;
    JsonBuilder &json;
    QByteArray issuer; ///< whose opaque bytes may go on

    /** A Chat client's own words go on as they are, unless the provider is known to refuse them. */
    bool isOwn() const { return request.dialect == Dialect::Chat; }
    /** The client's name for it. */
    QByteArray field(Feature feature) const { return fieldName(request.dialect, feature); }
    void lost(Feature feature, const QByteArray &why = {}) const { report.lost(feature, field(feature), why); }
    /** Another dialect's schema as the provider takes it; `at` is the report's. */
    JsonText limited(const JsonText &schema, const QByteArray &at, bool isStrict) const
    {
        return limitedSchema(schema, schemaLimitsFromName(quirks.schema), isStrict, at, report);
    }
};

/** Writes `messages`. `instruction` is put behind the system text; may be empty. */
void writeMessages(WriteContext &context, const QByteArray &instruction);

/** Writes `tools`, `tool_choice` and `parallel_tool_calls`, and what web search needs elsewhere. */
void writeTools(WriteContext &context);

/** Writes sampling, limits, tiers, metadata. */
void writeSettings(WriteContext &context);
/** Writes how much is thought. True: the provider thinks in streamed answers only, and is asked to. */
bool writeReasoning(WriteContext &context);
/** Writes `response_format`. */
void writeFormat(WriteContext &context);
/** What has to be said in words instead of response_format; mostly empty. */
QByteArray formatInstruction(const WriteContext &context);

/** A call's id as the provider takes it; the same for the call and its result. */
QByteArray fittedCallId(const WriteContext &context, const QByteArray &id);

} // namespace station::chat
