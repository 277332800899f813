// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/messages/answerwriter.h"

#include "gateway/json/jsonbuilder.h"
#include "gateway/json/jsontext.h"

namespace station::messages {

namespace {

QByteArray idOf(const QByteArray &prefix, const QByteArray &seed)
{
    QByteArray id = prefix;
    for (const char c : seed) {
        if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
            id += c;
    }
    return id;
}

} // namespace

void AnswerWriter::started(const ResponseStart &start)
{
    m_isStarted = true;
    m_start = start;
}

void AnswerWriter::blockStarted(const BlockStart &block)
{
    if (m_block != Block::None)
        blockEnded();
    m_isOpen = false;
    m_isRefusal = block.kind == BlockKind::Refusal;
    m_isCustom = false;
    m_paragraph = false;
    m_opaque.reset();
    m_citations.clear();
    // Several answers were not asked for: there is no way to.
    if (block.choice != 0) {
        m_block = Block::Left;
        return;
    }
    switch (block.kind) {
    case BlockKind::Text:
    case BlockKind::Refusal: m_block = Block::Text; break;
    case BlockKind::Reasoning: m_block = Block::Thinking; break;
    case BlockKind::ToolCall: {
        m_block = Block::Call;
        m_isOpen = true;
        m_isCustom = block.toolKind == ToolKind::Custom;
        const QByteArray id =
            block.callId.isEmpty() ? idOf("toolu_", m_shape.idSeed) + QByteArray::number(m_calls) : block.callId;
        ++m_calls;
        m_hasBlocks = true;
        openBlock(Block::Call, id, block.toolName);
        if (m_isCustom)
            blockText("{\"input\":\"");
        break;
    }
    case BlockKind::Image:
        // The dialect has no pictures in answers.
        m_block = Block::Text;
        text("[image]");
        break;
    case BlockKind::Native:
        m_block = Block::Left;
        writeNative(block.native);
        break;
    }
}

void AnswerWriter::writeNative(const NativePart &native)
{
    // What a provider's own tool did is no part of the answer; another dialect's block cannot be said here.
    if (native.dialect != Dialect::Messages)
        return;
    m_hasBlocks = true;
    wholeBlock(native.json, native.type.endsWith("tool_use"));
}

void AnswerWriter::open()
{
    if (m_isOpen)
        return;
    m_isOpen = true;
    m_hasBlocks = true;
    openBlock(m_block, {}, {});
    for (const JsonText &citation : m_citations)
        blockCitation(citation);
    m_citations.clear();
}

void AnswerWriter::text(QByteArrayView piece)
{
    if (piece.isEmpty() || m_block == Block::None || m_block == Block::Left)
        return;
    // Not before there is something to say: clients keep an empty text block and are refused with it ever after.
    open();
    if (m_isRefusal)
        m_refusal.append(piece);
    if (m_paragraph)
        blockText("\n\n");
    m_paragraph = false;
    if (m_isCustom) {
        QByteArray inside;
        json::appendEscaped(inside, piece);
        blockText(inside);
    } else {
        blockText(piece);
    }
}

void AnswerWriter::paragraphEnded()
{
    m_paragraph = m_isOpen;
}

void AnswerWriter::opaque(const Opaque &opaque)
{
    if (m_block == Block::Thinking)
        m_opaque = opaque;
}

void AnswerWriter::annotation(const Annotation &annotation)
{
    // Citations of other dialects lack what replay asks for (encrypted_index, cited text).
    if (m_block != Block::Text || annotation.dialect != Dialect::Messages || annotation.json.isEmpty())
        return;
    if (m_isOpen)
        blockCitation(annotation.json);
    else
        m_citations.push_back(annotation.json);
}

void AnswerWriter::blockEnded()
{
    const Block was = std::exchange(m_block, Block::None);
    if (was == Block::None || was == Block::Left)
        return;
    if (was == Block::Thinking && m_opaque) {
        const bool isOwn = m_opaque->issuer.isEmpty();
        if (isOwn && m_opaque->kind == Opaque::Kind::Redacted) {
            JsonBuilder json;
            json.object().text("type", "redacted_thinking").text("data", m_opaque->data).endObject();
            m_hasBlocks = true;
            if (!m_isOpen)
                wholeBlock(json.take(), false);
        } else if (const QByteArray signature = isOwn ? m_opaque->data : seal(*m_opaque);
                   m_isOpen || m_opaque->kind != Opaque::Kind::Plain) {
            if (!m_isOpen) {
                m_isOpen = true;
                m_hasBlocks = true;
                openBlock(Block::Thinking, {}, {});
            }
            if (!signature.isEmpty())
                blockSignature(signature);
        }
    }
    if (m_isCustom)
        blockText("\"}");
    if (m_isOpen)
        closeBlock();
    m_isOpen = false;
    m_isCustom = false;
}

void AnswerWriter::usage(const TokenCounts &counts)
{
    m_counts.update(counts);
}

void AnswerWriter::finished(const Finish &finish)
{
    if (finish.choice == 0)
        m_finish = finish;
}

void AnswerWriter::ended()
{
    if (m_block != Block::None)
        blockEnded();
    if (m_finish.reason == FinishReason::BadCall && !m_hasBlocks) {
        Failure failure;
        failure.message =
            m_finish.explanation.isEmpty() ? "The model made a call that cannot be read" : m_finish.explanation;
        failed(failure);
        return;
    }
    writeEnd(stop());
}

AnswerWriter::Stop AnswerWriter::stop() const
{
    Stop stop;
    switch (m_finish.reason) {
    case FinishReason::Length: stop.reason = "max_tokens"; return stop;
    case FinishReason::ContextFull: stop.reason = "model_context_window_exceeded"; return stop;
    case FinishReason::Filter:
    case FinishReason::Refusal:
        stop.reason = "refusal";
        stop.isRefusal = true;
        stop.explanation = m_finish.explanation.isEmpty() ? m_refusal : m_finish.explanation;
        return stop;
    case FinishReason::StopSequence:
        if (m_calls > 0 || m_finish.stopSequence.isEmpty())
            break;
        stop.reason = "stop_sequence";
        stop.sequence = m_finish.stopSequence;
        return stop;
    case FinishReason::Pause:
        if (m_calls > 0)
            break;
        stop.reason = "pause_turn";
        return stop;
    case FinishReason::Stop:
    case FinishReason::ToolUse:
    case FinishReason::BadCall: break;
    }
    // Agents look at the reason, not at the blocks: some providers end a turn of calls like any other.
    if (m_calls == 0 && !m_refusal.isEmpty()) {
        stop.reason = "refusal";
        stop.isRefusal = true;
        stop.explanation = m_refusal;
    } else {
        stop.reason = m_calls > 0 ? "tool_use" : "end_turn";
    }
    return stop;
}

QByteArray AnswerWriter::messageId() const
{
    return m_start.id.startsWith("msg_") ? m_start.id : idOf("msg_", m_shape.idSeed);
}

void AnswerWriter::appendUsage(QByteArray &out, bool withTier) const
{
    const qint64 read = m_counts.cachedRead.value_or(0);
    const qint64 write = m_counts.cacheWrite.value_or(0);
    const auto number = [&out](const char *name, qint64 value) { out.append(name).append(QByteArray::number(value)); };
    number("{\"input_tokens\":", qMax<qint64>(m_counts.input.value_or(0) - read - write, 0));
    number(",\"cache_creation_input_tokens\":", write);
    number(",\"cache_read_input_tokens\":", read);
    number(",\"output_tokens\":", m_counts.output.value_or(0));
    if (m_counts.reasoning) {
        number(",\"output_tokens_details\":{\"thinking_tokens\":", *m_counts.reasoning);
        out += '}';
    }
    const QByteArray &tier = m_start.serviceTier;
    if (withTier && (tier == "standard" || tier == "priority" || tier == "batch")) {
        out += ",\"service_tier\":";
        json::appendString(out, tier);
    }
    out += '}';
}

void AnswerWriter::appendStop(QByteArray &out, const Stop &stop)
{
    out += "\"stop_reason\":";
    json::appendString(out, stop.reason);
    out += ",\"stop_sequence\":";
    if (stop.sequence.isEmpty())
        out += "null";
    else
        json::appendString(out, stop.sequence);
    if (!stop.isRefusal)
        return;
    out += ",\"stop_details\":{\"type\":\"refusal\",\"category\":null,\"explanation\":";
    if (stop.explanation.isEmpty())
        out += "null";
    else
        json::appendString(out, stop.explanation);
    out += '}';
}

} // namespace station::messages
