// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/fieldnames.h"
#include "gateway/dialects/pieces.h"
#include "gateway/dialects/responses/providertraits.h"
#include "gateway/json/jsonbuilder.h"

#include <QHash>

namespace station::responses {

/** What the parts of the request writer share. */
struct Writing {
    const ConversationRequest &request;
    const WriteTarget &target;
    const ProviderTraits traits;
    TranslationReport report;
    ToolNames names;
    JsonBuilder json;

    Writing(const ConversationRequest &r, const WriteTarget &t)
        : request(r), target(t), traits(traitsOf(t)), report(Dialect::Responses, t.strict),
          names(r, Dialect::Responses, report)
    {
    }
    bool fromOwnDialect() const { return request.dialect == Dialect::Responses; }
    /** Another dialect's schema as the provider takes it; `field` is the report's. */
    JsonText limited(const JsonText &schema, const QByteArray &field, bool isStrict);
};

/** Writes `input` and, where the provider takes it, `instructions`. */
void writeInput(Writing &w);
/** Writes `tools`, `tool_choice` and `parallel_tool_calls`. */
void writeTools(Writing &w);
/** Writes the rest: sampling, reasoning, output format, hints, state. */
void writeSettings(Writing &w);

/** Writes the parts of a user's, system's or developer's message, or of a tool's output. */
class ContentWriter {
public:
    explicit ContentWriter(Writing &w) : m_w(w) { }
    /** One part, as an element of the open array; false where nothing was written. */
    bool part(const Part &part);
    void inputText(QByteArrayView text, const CacheMark &cache = {});

private:
    bool image(const ImagePart &image);
    bool document(const DocumentPart &document);
    bool audio(const AudioPart &audio);
    bool native(const NativePart &native);
    bool fileId(const MediaSource &source);
    void cacheMark(const CacheMark &cache);

    Writing &m_w;
};

/** A call's id as OpenAI takes it: at most 64 of [A-Za-z0-9_-]; the same one for the same id always. */
QByteArray fittedCallId(const QByteArray &id);

} // namespace station::responses
