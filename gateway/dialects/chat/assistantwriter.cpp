// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/chat/assistantwriter.h"

#include "gateway/dialects/chat/reasoningdetails.h"

namespace station::chat {

struct AssistantWriter::Gathered {
    PartList texts;
    QByteArray text;           ///< of other dialects' blocks, put together
    bool textEnded = false;    ///< something else stood behind the last text
    bool endsInRecord = false; ///< the text so far ends with what a provider's own tool did
    QByteArray refusal;
    QByteArray thoughts;
    bool hasThoughts = false;
    std::vector<QByteArray> details;
    std::vector<const ToolCallPart *> calls;
    const NativePart *audio = nullptr;
};

namespace {

QByteArray joined(const std::vector<QByteArray> &texts)
{
    QByteArray all;
    for (const QByteArray &text : texts) {
        if (!all.isEmpty() && !text.isEmpty())
            all += "\n\n";
        all += text;
    }
    return all;
}

} // namespace

bool AssistantWriter::write(const Turn &turn, const QByteArray &path, bool isLast)
{
    Gathered gathered;
    gather(turn, path, gathered);
    const bool isEmpty = gathered.text.isEmpty() && gathered.refusal.isEmpty() && gathered.calls.empty()
        && gathered.details.empty() && !gathered.hasThoughts && !gathered.audio;
    if (isEmpty && !m_context.isOwn())
        return false; // several providers refuse a message that says nothing
    m_context.json.object().text("role", "assistant");
    writeContent(gathered);
    writeThoughts(gathered);
    if (!gathered.refusal.isEmpty())
        m_context.json.text("refusal", gathered.refusal);
    if (gathered.audio)
        m_context.json.raw("audio", gathered.audio->json);
    writeCalls(gathered);
    if (isLast && gathered.calls.empty())
        writePrefill(path);
    return true;
}

void AssistantWriter::gather(const Turn &turn, const QByteArray &path, Gathered &into)
{
    bool hasCitations = false;
    for (const Part &part : turn.parts) {
        if (const auto *call = std::get_if<ToolCallPart>(&part)) {
            into.calls.push_back(call);
            into.textEnded = true;
        } else if (const auto *reasoning = std::get_if<ReasoningPart>(&part)) {
            gatherThoughts(*reasoning, into);
            into.textEnded = true;
        } else if (const auto *refusal = std::get_if<RefusalPart>(&part)) {
            if (m_context.quirks.refusal || m_context.isOwn()) {
                into.refusal += refusal->text;
            } else {
                m_context.report.changed(Feature::RefusalText, path, "as text");
                into.text += refusal->text;
                into.texts.push_back(&part);
            }
        } else if (const auto text = m_content.textOf(part)) {
            // Text blocks that follow each other are one text; those apart begin anew.
            if (into.textEnded && !into.text.isEmpty() && !text->isEmpty()) {
                into.text += "\n\n";
                if (!into.calls.empty())
                    m_context.report.changed(Feature::CallOrder, path, "text before the calls");
            }
            into.textEnded = false;
            const bool isRecord = std::holds_alternative<NativePart>(part);
            // What the provider's own tools did is no sentence of the answer.
            if ((isRecord || into.endsInRecord) && !into.text.isEmpty() && !into.text.endsWith("\n\n"))
                into.text += "\n\n";
            into.endsInRecord = isRecord;
            into.text += *text;
            into.texts.push_back(&part);
            if (isRecord)
                m_context.report.changed(Feature::ServerToolBlock, path, "as text");
            if (const auto *own = std::get_if<TextPart>(&part))
                hasCitations = hasCitations || !own->citations.isEmpty();
        } else if (const auto *native = std::get_if<NativePart>(&part)) {
            if (native->dialect == Dialect::Chat && native->type == "audio")
                into.audio = native;
            else
                m_context.report.lostNative(native->type, path);
        } else if (std::holds_alternative<ImagePart>(part)) {
            m_context.report.lost(Feature::AssistantImage, path);
        } else {
            m_context.report.lost(Feature::UnknownPart, path);
        }
    }
    if (hasCitations && !m_context.isOwn())
        m_context.report.lost(Feature::Citations, path + ".citations");
}

void AssistantWriter::gatherThoughts(const ReasoningPart &part, Gathered &into)
{
    using Thoughts = ChatQuirks::Thoughts;
    const Thoughts wanted = m_context.quirks.thoughts;
    const Opaque *opaque = part.opaque ? &*part.opaque : nullptr;
    const bool isIssuers =
        opaque && (opaque->issuer == m_context.issuer || (opaque->issuer.isEmpty() && m_context.isOwn()));
    const QByteArray text = joined(part.texts);
    if (wanted == Thoughts::Details && isIssuers && opaque->kind == Opaque::Kind::Details
        && !m_context.target.withoutOpaque) {
        into.details.push_back(detailWithText(opaque->data, text));
        return;
    }
    // A Chat client has no way to say whose text it is, unless we sealed it: the provider that it talks to is the
    // likely one.
    const bool mayBeIssuers = m_context.isOwn() && (!opaque || opaque->issuer.isEmpty() || isIssuers);
    const bool isPlain =
        opaque && isIssuers && (opaque->kind == Opaque::Kind::Plain || opaque->kind == Opaque::Kind::Details);
    if (wanted != Thoughts::None && (isPlain || mayBeIssuers) && !text.isEmpty()) {
        if (!into.thoughts.isEmpty())
            into.thoughts += "\n\n";
        into.thoughts += text;
        into.hasThoughts = true;
        return;
    }
    if (text.isEmpty() && !opaque)
        return;
    const bool isText = !opaque || opaque->kind == Opaque::Kind::Plain;
    m_context.lost(isText ? Feature::ReasoningText : Feature::ForeignReasoning);
}

void AssistantWriter::writeContent(const Gathered &gathered)
{
    JsonBuilder &json = m_context.json;
    if (m_context.quirks.thoughts == ChatQuirks::Thoughts::Parts && gathered.hasThoughts) {
        // Mistral has the thoughts among the content's parts.
        json.array("content").object().text("type", "thinking").array("thinking");
        json.object().text("type", "text").text("text", gathered.thoughts).endObject().endArray().endObject();
        if (!gathered.text.isEmpty())
            json.object().text("type", "text").text("text", gathered.text).endObject();
        json.endArray();
        return;
    }
    if (gathered.texts.empty() && (!gathered.calls.empty() || !gathered.refusal.isEmpty() || gathered.audio)) {
        json.null("content");
        return;
    }
    json.key("content");
    // Citations cut a text into blocks that belong together: put together without a gap.
    const bool isApart = m_context.isOwn() || gathered.texts.size() == 1;
    if (isApart)
        m_content.write(gathered.texts, turnsName(m_context.request.dialect));
    else
        json.text(gathered.text);
}

void AssistantWriter::writeThoughts(const Gathered &gathered)
{
    using Thoughts = ChatQuirks::Thoughts;
    const ChatQuirks &quirks = m_context.quirks;
    JsonBuilder &json = m_context.json;
    if (!gathered.details.empty()) {
        json.array("reasoning_details");
        for (const QByteArray &entry : gathered.details)
            json.raw(entry);
        json.endArray();
    }
    // DeepSeek and Moonshot refuse a call's turn without the member, once they think.
    const bool isNeeded = quirks.thoughtsRequired && !gathered.calls.empty()
        && m_context.request.reasoning.mode != ReasoningSettings::Mode::Off;
    if (!gathered.hasThoughts && !isNeeded)
        return;
    switch (quirks.thoughts) {
    case Thoughts::ReasoningContent: json.text("reasoning_content", gathered.thoughts); return;
    case Thoughts::Reasoning:
    case Thoughts::Details: json.text("reasoning", gathered.thoughts); return;
    case Thoughts::Parts:
    case Thoughts::None: return;
    }
}

void AssistantWriter::writeCalls(const Gathered &gathered)
{
    if (gathered.calls.empty())
        return;
    m_context.json.array("tool_calls");
    for (const ToolCallPart *call : gathered.calls)
        writeCall(*call);
    m_context.json.endArray();
}

void AssistantWriter::writeCall(const ToolCallPart &call)
{
    JsonBuilder &json = m_context.json;
    const bool isCustom = call.kind == ToolKind::Custom && m_context.quirks.customTools;
    const char *type = isCustom ? "custom" : "function";
    if (call.cache.set)
        m_context.lost(Feature::CacheMark);
    json.object().text("id", fittedCallId(m_context, call.id)).text("type", type).object(type);
    json.text("name", m_context.names.wireName(call.nameSpace, call.name));
    if (isCustom) {
        json.text("input", call.arguments);
    } else {
        const QByteArray arguments = argumentsAsFunction(call);
        // A call without arguments is "" in some histories, which is no JSON.
        json.text("arguments", arguments.isEmpty() ? QByteArray("{}") : arguments);
    }
    json.endObject();
    if (call.opaque) {
        const bool isOwn = call.opaque->issuer.isEmpty() && m_context.isOwn() && !m_context.target.withoutOpaque;
        if (isOwn) {
            json.object("extra_content").object("google").text("thought_signature", call.opaque->data);
            json.endObject().endObject();
        } else {
            m_context.lost(Feature::ForeignReasoning);
        }
    }
    json.endObject();
}

void AssistantWriter::writePrefill(const QByteArray &path)
{
    const QByteArray &prefill = m_context.quirks.prefill;
    if (prefill.isEmpty()) {
        if (!m_context.isOwn())
            m_context.report.lost(Feature::Prefill, path);
    } else if (prefill != "plain") {
        m_context.json.flag(prefill, true);
    }
}

} // namespace station::chat
