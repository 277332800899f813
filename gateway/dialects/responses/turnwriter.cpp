// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/responses/turnwriter.h"

#include <algorithm>

namespace station::responses {

namespace {

const char *roleName(Role role, const ProviderTraits &traits)
{
    switch (role) {
    case Role::User: return "user";
    case Role::Assistant: return "assistant";
    case Role::System: return traits.isChatGpt ? "developer" : "system"; // providers.md, openai-codex
    case Role::Developer: break;
    }
    return traits.developerRole ? "developer" : "system";
}

/** The text where a message is just one unmarked text: the short form, which every server takes. */
const TextPart *onlyText(const std::vector<Part> &parts)
{
    const auto *text = parts.size() == 1 ? std::get_if<TextPart>(&parts.front()) : nullptr;
    return text && !text->cache.set ? text : nullptr;
}

bool isEmpty(const Part &part)
{
    const auto *text = std::get_if<TextPart>(&part);
    return text && text->text.isEmpty();
}

} // namespace

void TurnWriter::write(const Turn &turn)
{
    if (!turn.name.isEmpty())
        m_w.report.lost(Feature::MessageName, "name");
    if (turn.role == Role::Assistant)
        assistant(turn);
    else
        message(turn);
}

void TurnWriter::writeInstruction(const QByteArray &text)
{
    m_w.json.object().text("role", roleName(Role::Developer, m_w.traits)).text("content", text).endObject();
}

/** Results first, then one message of everything else. */
void TurnWriter::message(const Turn &turn)
{
    for (const Part &part : turn.parts) {
        if (const auto *one = std::get_if<ToolResultPart>(&part))
            result(*one);
    }
    std::vector<const Part *> rest = std::exchange(m_attachments, {});
    for (const Part &part : turn.parts) {
        const auto *native = std::get_if<NativePart>(&part);
        if (isEmpty(part))
            m_w.report.changed(Feature::EmptyText, "text", "left out");
        if (std::holds_alternative<ToolResultPart>(part) || isEmpty(part))
            continue;
        if (native && native->dialect == Dialect::Responses && native->json.startsWith('{') && isItem(native->type))
            nativeItem(*native);
        else
            rest.push_back(&part);
    }
    if (rest.empty())
        return;
    JsonBuilder &json = m_w.json;
    json.object().text("role", roleName(turn.role, m_w.traits));
    itemId(turn.itemId, "msg_");
    if (const TextPart *text = turn.parts.size() == rest.size() ? onlyText(turn.parts) : nullptr) {
        json.text("content", text->text).endObject();
        return;
    }
    json.array("content");
    for (const Part *part : rest)
        m_content.part(*part);
    json.endArray().endObject();
}

// The model's side

void TurnWriter::assistant(const Turn &turn)
{
    if (!m_w.traits.callsTogether) {
        for (size_t i = 0; i < turn.parts.size(); ++i)
            assistantPart(turn, i);
        closeMessage();
        return;
    }
    // DeepSeek looks for a call's output directly behind the calls: "No tool output found for tool call …".
    bool moved = false;
    bool sawCall = false;
    for (size_t i = 0; i < turn.parts.size(); ++i) {
        if (std::holds_alternative<ToolCallPart>(turn.parts[i])) {
            sawCall = true;
            continue;
        }
        moved = moved || sawCall;
        assistantPart(turn, i);
    }
    closeMessage();
    for (const Part &part : turn.parts) {
        if (const auto *one = std::get_if<ToolCallPart>(&part))
            call(*one);
    }
    if (moved)
        m_w.report.changed(Feature::CallOrder, "input", "the calls of a turn stand together, behind its text");
}

void TurnWriter::assistantPart(const Turn &turn, size_t index)
{
    const Part &part = turn.parts[index];
    const auto *text = std::get_if<TextPart>(&part);
    const auto *refusal = std::get_if<RefusalPart>(&part);
    if (!text && !refusal)
        closeMessage();
    if (text && !text->text.isEmpty()) {
        if (text->startsMessage)
            closeMessage();
        const bool isFirst = !m_inMessage;
        const bool ownMark = text->startsMessage;
        if (isFirst) {
            m_w.json.object().text("type", "message").text("role", "assistant");
            itemId(ownMark ? text->itemId : turn.itemId, "msg_");
            const QByteArray &phase = ownMark ? text->phase : turn.phase;
            if (!phase.isEmpty() && m_w.traits.isOpenAi)
                m_w.json.text("phase", phase);
            else if (!phase.isEmpty())
                m_w.report.lost(Feature::Phase, "phase");
            m_w.json.array("content");
            m_inMessage = true;
        }
        assistantText(*text);
    } else if (refusal) {
        if (!std::exchange(m_inMessage, true))
            m_w.json.object().text("type", "message").text("role", "assistant").array("content");
        if (m_w.traits.isOpenAi)
            m_w.json.object().text("type", "refusal").text("refusal", refusal->text).endObject();
        else
            m_w.json.object().text("type", "output_text").text("text", refusal->text).endObject();
    } else if (std::holds_alternative<ReasoningPart>(part)) {
        reasoning(turn, index);
    } else if (const auto *one = std::get_if<ToolCallPart>(&part)) {
        call(*one);
    } else if (const auto *native = std::get_if<NativePart>(&part)) {
        nativeItem(*native);
    } else if (std::holds_alternative<ImagePart>(part)) {
        m_w.report.lost(Feature::AssistantImage, "image");
    } else if (!text) {
        m_w.report.lost(Feature::UnknownPart, "assistant");
    }
}

void TurnWriter::assistantText(const TextPart &text)
{
    m_w.json.object().text("type", "output_text").text("text", text.text);
    if (!text.citations.isEmpty() && m_w.fromOwnDialect())
        m_w.json.raw("annotations", text.citations);
    else if (!text.citations.isEmpty())
        m_w.report.lost(Feature::Citations, "citations");
    m_w.json.endObject();
    if (text.cache.set)
        m_w.report.lost(Feature::CacheMark, "cache_control");
}

void TurnWriter::closeMessage()
{
    if (std::exchange(m_inMessage, false))
        m_w.json.endArray().endObject();
}

/**
 * Only what the provider itself has issued, and only with something behind it: "Item 'rs_…' of type 'reasoning' was
 * provided without its required following item."
 */
void TurnWriter::reasoning(const Turn &turn, size_t index)
{
    const auto &part = std::get<ReasoningPart>(turn.parts[index]);
    const bool isLast = std::none_of(turn.parts.begin() + qsizetype(index) + 1, turn.parts.end(), [](const Part &p) {
        return !std::holds_alternative<ReasoningPart>(p) && !isEmpty(p);
    });
    const WriteTarget &target = m_w.target;
    const bool isOwn = part.opaque && !target.withoutOpaque
        && (part.opaque->issuer.isEmpty() ? m_w.fromOwnDialect()
                                          : part.opaque->issuer == issuerOf(target.provider.id, target.model));
    const bool isEncrypted = isOwn && part.opaque->kind == Opaque::Kind::Encrypted && !part.opaque->data.isEmpty();
    const bool isPlain = part.isPlain && !m_w.traits.isOpenAi
        && (part.opaque ? isOwn && part.opaque->kind == Opaque::Kind::Plain : m_w.fromOwnDialect());
    if (!isEncrypted && !isPlain) {
        if (part.opaque)
            m_w.report.lost(Feature::ForeignReasoning, "reasoning", "another provider's");
        else if (!part.texts.empty())
            m_w.report.lost(Feature::ReasoningText, "reasoning");
        return;
    }
    if (isLast && m_w.traits.isOpenAi) {
        m_w.report.lost(Feature::ReasoningText, "reasoning", "nothing follows it");
        return;
    }
    JsonBuilder &json = m_w.json;
    json.object().text("type", "reasoning");
    itemId(part.itemId, "rs_");
    json.array("summary");
    for (const QByteArray &text : part.texts) {
        if (!part.isPlain)
            json.object().text("type", "summary_text").text("text", text).endObject();
    }
    json.endArray();
    if (part.isPlain) {
        json.array("content");
        for (const QByteArray &text : part.texts)
            json.object().text("type", "reasoning_text").text("text", text).endObject();
        json.endArray();
    }
    if (isEncrypted)
        json.text("encrypted_content", part.opaque->data);
    json.endObject();
}

void TurnWriter::itemId(const QByteArray &id, const char *prefix)
{
    // A foreign id is refused for its prefix; none at all is always taken.
    if (m_w.fromOwnDialect() && id.startsWith(prefix) && fittedCallId(id) == id)
        m_w.json.text("id", id);
}

bool isItem(QByteArrayView type)
{
    return !type.startsWith("input_") && !type.startsWith("output_");
}

void TurnWriter::nativeItem(const NativePart &native)
{
    const QByteArray &type = native.type;
    const bool isOwn = native.dialect == Dialect::Responses;
    // xAI takes back the calls of its own tools (recorded).
    if (isOwn && (m_w.traits.isOpenAi || (m_w.traits.isXai && type.endsWith("_call")))) {
        m_w.json.raw(native.json);
    } else if (isOwn && type == "item_reference") {
        m_w.report.refuse(type, "This provider keeps no items: send the item itself instead of a reference");
    } else if (isOwn && type.startsWith("compaction")) {
        m_w.report.refuse(type, "Only OpenAI can make and read a compaction");
    } else if (!native.text.isEmpty()) {
        m_w.report.changed(Feature::ServerToolBlock, type, "as text");
        m_w.json.object().text("role", "assistant").text("content", native.text).endObject();
    } else {
        m_w.report.lostNative(type, type);
    }
}

} // namespace station::responses
