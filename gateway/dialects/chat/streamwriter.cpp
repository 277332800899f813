// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/chat/streamwriter.h"

#include "gateway/conversation/failurebody.h"

#include "gateway/dialects/chat/reasoningdetails.h"
#include "gateway/dialects/chat/words.h"
#include "gateway/json/jsontext.h"

namespace station::chat {

namespace {

/** Between two thoughts, which Chat has as one text. */
constexpr QByteArrayView kGap = "\n\n";

} // namespace

void StreamWriter::started(const ResponseStart &start)
{
    // The same in every chunk (§5), so it is put together once.
    m_head = "data: {\"id\":";
    json::appendString(m_head, answerId(m_shape));
    m_head += ",\"object\":\"chat.completion.chunk\",\"created\":";
    m_head += QByteArray::number(start.createdS > 0 ? start.createdS : m_shape.nowS);
    m_head += ",\"model\":";
    json::appendString(m_head, m_shape.model);
    const QByteArray tier = serviceTierWord(start.serviceTier);
    if (!tier.isEmpty()) {
        m_head += ",\"service_tier\":";
        json::appendString(m_head, tier);
    }
    if (!start.systemFingerprint.isEmpty()) {
        m_head += ",\"system_fingerprint\":";
        json::appendString(m_head, start.systemFingerprint);
    }
    m_head += ",\"choices\":[";
    m_tail = m_shape.includeUsage ? "],\"usage\":null}\n\n" : "]}\n\n";
    m_close = "},\"logprobs\":null,\"finish_reason\":null}" + m_tail;
    openChoice(0);
}

StreamWriter::Choice &StreamWriter::choiceAt(int index)
{
    if (size_t(index) >= m_choices.size())
        m_choices.resize(size_t(index) + 1);
    return m_choices[size_t(index)];
}

void StreamWriter::openChoice(int index)
{
    Choice &choice = choiceAt(index);
    if (std::exchange(choice.hasRole, true))
        return;
    beginDelta(index);
    m_out += "\"role\":\"assistant\",\"content\":\"\",\"refusal\":null";
    endDelta();
}

void StreamWriter::beginDelta(int choice)
{
    if (choice != m_openChoice) {
        m_openChoice = choice;
        m_open = m_head + "{\"index\":" + QByteArray::number(choice) + ",\"delta\":{";
    }
    // One allocation for an event, since each is taken out by itself; doubled where they pile up.
    const qsizetype wanted = m_out.size() + m_open.size() + 256;
    if (m_out.capacity() < wanted)
        m_out.reserve(qMax(wanted, 2 * m_out.capacity()));
    m_out += m_open;
    m_textEnd = -1;
}

void StreamWriter::endDelta()
{
    m_out += m_close;
}

void StreamWriter::member(QByteArrayView name, QByteArrayView text)
{
    beginDelta(m_block.choice);
    m_out += name;
    json::appendString(m_out, text);
    endDelta();
}

void StreamWriter::blockStarted(const BlockStart &block)
{
    openChoice(block.choice);
    tellSealed(block.choice, block.kind == BlockKind::ToolCall ? block.callId : QByteArray());
    m_block = block;
    m_blockThoughts = 0;
    m_blockStart = choiceAt(block.choice).characters;
    m_paragraphEnded = false;
    Choice &choice = choiceAt(block.choice);
    switch (block.kind) {
    case BlockKind::Text:
    case BlockKind::Reasoning: return;
    case BlockKind::Refusal: choice.hasRefusal = true; return;
    case BlockKind::ToolCall: openCall(block); return;
    case BlockKind::Image:
        beginDelta(block.choice);
        m_out += "\"images\":[{\"type\":\"image_url\",\"index\":";
        m_out += QByteArray::number(choice.images++);
        m_out += ",\"image_url\":{\"url\":";
        json::appendString(m_out, urlOf(block.image));
        m_out += "}}]";
        endDelta();
        return;
    case BlockKind::Native:
        if (block.native.dialect == Dialect::Chat && block.native.type == "audio") {
            beginDelta(block.choice);
            m_out += "\"audio\":";
            m_out += json::oneLine(block.native.json);
            endDelta();
        }
        return;
    }
}

void StreamWriter::openCall(const BlockStart &block)
{
    Choice &choice = choiceAt(block.choice);
    const bool isCustom = block.toolKind == ToolKind::Custom;
    if (m_shape.speaksFunctions) {
        if (choice.calls++ > 0)
            return;
        beginDelta(block.choice);
        m_out += "\"function_call\":{\"name\":";
        json::appendString(m_out, block.toolName);
        m_out += ",\"arguments\":\"\"}";
        endDelta();
        return;
    }
    // The helper of OpenAI's SDK loses a call without an index, and throws on one without type, name or arguments.
    beginDelta(block.choice);
    m_out += "\"tool_calls\":[{\"index\":";
    m_out += QByteArray::number(choice.calls++);
    m_out += ",\"id\":";
    json::appendString(m_out, block.callId);
    m_out += isCustom ? ",\"type\":\"custom\",\"custom\":{\"name\":" : ",\"type\":\"function\",\"function\":{\"name\":";
    json::appendString(m_out, block.toolName);
    m_out += isCustom ? ",\"input\":\"\"}}]" : ",\"arguments\":\"\"}}]";
    endDelta();
}

void StreamWriter::text(QByteArrayView piece)
{
    if (piece.isEmpty())
        return;
    Choice &choice = choiceAt(m_block.choice);
    switch (m_block.kind) {
    case BlockKind::Text:
        choice.characters += characters(piece);
        member("\"content\":", piece);
        m_textEnd = m_out.size();
        return;
    case BlockKind::Reasoning: thought(piece); return;
    case BlockKind::Refusal: member("\"refusal\":", piece); return;
    case BlockKind::ToolCall: {
        const bool isCustom = m_block.toolKind == ToolKind::Custom;
        if (m_shape.speaksFunctions) {
            if (choice.calls > 1)
                return;
            beginDelta(m_block.choice);
            m_out += "\"function_call\":{\"arguments\":";
            json::appendString(m_out, piece);
            m_out += '}';
            endDelta();
            return;
        }
        beginDelta(m_block.choice);
        m_out += "\"tool_calls\":[{\"index\":";
        m_out += QByteArray::number(choice.calls - 1);
        m_out += isCustom ? ",\"custom\":{\"input\":" : ",\"function\":{\"arguments\":";
        json::appendString(m_out, piece);
        m_out += "}}]";
        endDelta();
        return;
    }
    case BlockKind::Image:
    case BlockKind::Native: return;
    }
}

void StreamWriter::thought(QByteArrayView piece)
{
    Choice &choice = choiceAt(m_block.choice);
    const bool isNewBlock = m_blockThoughts == 0 && choice.thoughts > 0;
    const bool isNewParagraph = std::exchange(m_paragraphEnded, false) && m_blockThoughts > 0;
    if (isNewBlock || isNewParagraph) {
        member("\"reasoning_content\":", kGap);
        choice.thoughts += kGap.size();
        if (isNewParagraph)
            m_blockThoughts += kGap.size();
    }
    member("\"reasoning_content\":", piece);
    choice.thoughts += piece.size();
    m_blockThoughts += piece.size();
}

void StreamWriter::opaque(const Opaque &opaque)
{
    if (opaque.issuer.isEmpty()) {
        // The dialect's own, as it was; a plain chain of thought has no bytes.
        if (opaque.kind == Opaque::Kind::Details)
            detail(m_block.choice, opaque.data);
        return;
    }
    const QByteArray sealed = seal(opaque);
    if (m_blockThoughts == 0) {
        choiceAt(m_block.choice).sealed = sealed;
        return;
    }
    Choice &choice = choiceAt(m_block.choice);
    detail(m_block.choice, sealedDetail(sealed, choice.details++, m_blockThoughts, {}));
}

void StreamWriter::tellSealed(int index, const QByteArray &callId)
{
    Choice &choice = choiceAt(index);
    if (!choice.sealed.isEmpty())
        detail(index, sealedDetail(std::exchange(choice.sealed, {}), choice.details++, 0, callId));
}

void StreamWriter::detail(int index, const QByteArray &entry)
{
    beginDelta(index);
    m_out += "\"reasoning_details\":[";
    m_out += json::oneLine(entry);
    m_out += ']';
    endDelta();
}

void StreamWriter::annotation(const Annotation &annotation)
{
    JsonBuilder json;
    writeAnnotation(json, annotation, m_blockStart);
    beginDelta(m_block.choice);
    m_out += "\"annotations\":[";
    m_out += json::oneLine(json.take());
    m_out += ']';
    endDelta();
}

void StreamWriter::logprobs(const JsonText &json)
{
    // They belong into the chunk of their text, as long as that is not out.
    if (m_out.size() == std::exchange(m_textEnd, -1))
        m_out.chop(m_close.size());
    else
        beginDelta(m_block.choice);
    m_out += "},\"logprobs\":{\"content\":";
    m_out += json::oneLine(json);
    m_out += ",\"refusal\":null},\"finish_reason\":null}";
    m_out += m_tail;
}

void StreamWriter::blockEnded()
{
    m_block.kind = BlockKind::Native;
}

void StreamWriter::usage(const TokenCounts &counts)
{
    if (!m_usage)
        m_usage.emplace();
    m_usage->update(counts);
}

void StreamWriter::finished(const Finish &finish)
{
    openChoice(finish.choice);
    tellSealed(finish.choice, {});
    Choice &choice = choiceAt(finish.choice);
    if (choice.isFinished)
        return;
    if (finish.reason == FinishReason::BadCall && choice.isEmpty()) {
        m_isOver = true;
        failed({FailureKind::ServerError, badCallText(finish.explanation), {}, {}, 0, 0, 0});
        return;
    }
    if (finish.reason == FinishReason::Refusal && !choice.hasRefusal) {
        m_block = {};
        m_block.choice = finish.choice;
        member("\"refusal\":", refusalText(finish.explanation));
    }
    finishChunk(finish.choice, finishWord(finish.reason, callWord(choice.calls > 0, m_shape)));
}

void StreamWriter::finishChunk(int index, const QByteArray &reason)
{
    choiceAt(index).isFinished = true;
    beginDelta(index);
    m_out += "},\"logprobs\":null,\"finish_reason\":\"";
    m_out += reason;
    m_out += "\"}";
    m_out += m_tail;
}

void StreamWriter::ended()
{
    if (m_isOver)
        return;
    for (size_t i = 0; i < m_choices.size(); ++i) {
        // A choice without a finish_reason makes the helper of OpenAI's SDK throw.
        if (m_choices[i].hasRole && !m_choices[i].isFinished)
            finishChunk(int(i), finishWord(FinishReason::Stop, callWord(m_choices[i].calls > 0, m_shape)));
    }
    if (m_shape.includeUsage && m_usage) {
        JsonBuilder json;
        writeUsage(json, *m_usage);
        m_out += m_head;
        m_out += "],\"usage\":";
        m_out += json.take();
        m_out += "}\n\n";
    }
    m_out += "data: [DONE]\n\n";
}

void StreamWriter::failed(const Failure &failure)
{
    m_failure = failure;
    m_out += "data: ";
    m_out += failureBody(Dialect::Chat, failure, {});
    m_out += "\n\n";
}

} // namespace station::chat
