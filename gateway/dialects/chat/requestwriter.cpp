// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/chat/requestwriter.h"

#include "gateway/dialects/chat/writecontext.h"

namespace station {

namespace {

using chat::WriteContext;

void writeStream(WriteContext &context, bool stream)
{
    if (!stream)
        return;
    context.json.flag("stream", true);
    // The provider's count is wanted whether the client asks for it or not.
    const bool takesOptions = !context.quirks.refuses("stream_options");
    if (takesOptions)
        context.json.object("stream_options").flag("include_usage", true);
    for (const ExtraMember &extra : context.request.extras) {
        if (!context.isOwn() || !extra.path.startsWith("stream_options."))
            continue;
        if (takesOptions)
            context.json.raw(extra.path.sliced(15), extra.value);
        else
            context.report.lost(Feature::UnknownMember, extra.path);
    }
    if (takesOptions)
        context.json.endObject();
}

void writeExtras(WriteContext &context)
{
    for (const ExtraMember &extra : context.request.extras) {
        if (!context.isOwn())
            break; // another dialect's: writeRequest() reports them
        if (!extra.path.contains('.')) {
            if (context.quirks.refuses(extra.path))
                context.report.lost(Feature::UnknownMember, extra.path);
            else
                context.json.raw(extra.path, extra.value);
        } else if (!extra.path.startsWith("stream_options.")) {
            context.report.lost(Feature::UnknownMember, extra.path);
        }
    }
    for (const auto &[name, value] : context.quirks.always)
        context.json.raw(name, value);
}

/** State that lives in a store: Chat Completions has none. */
void refuseState(WriteContext &context)
{
    const ConversationRequest &request = context.request;
    if (!request.previousResponseId.isEmpty())
        context.report.lost(Feature::PreviousResponse, "previous_response_id");
    if (request.dialect == Dialect::Responses && request.store.value_or(false))
        context.report.lost(Feature::StoreResponse, "store");
}

} // namespace

WrittenRequest writeChatRequest(const ConversationRequest &request, const WriteTarget &target)
{
    TranslationReport report(Dialect::Chat, target.strict);
    ToolNames names(request, Dialect::Chat, report);
    JsonBuilder json;
    WriteContext context {request, target, target.provider.chat.forModel(target.model), report,
                          names,   json,   issuerOf(target.provider.id, target.model)};
    refuseState(context);
    json.object().text("model", target.model);
    writeMessages(context, formatInstruction(context));
    writeTools(context);
    writeFormat(context);
    writeSettings(context);
    const bool stream = writeReasoning(context) || request.stream;
    writeStream(context, stream);
    writeExtras(context);
    json.endObject();

    WrittenRequest written {json.take(), std::move(report), std::move(names), {}, stream};
    return written;
}

} // namespace station
