// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/responses/itemteller.h"

#include "gateway/dialects/responses/itemreader.h"

#include <algorithm>

namespace station::responses {

using Kind = UpstreamItem::Kind;

void ItemTeller::start(const BlockStart &block)
{
    closeBlock();
    m_open = true;
    m_toldAny = true;
    m_told = 0;
    m_sink.blockStarted(block);
}

void ItemTeller::closeBlock()
{
    if (std::exchange(m_open, false))
        m_sink.blockEnded();
}

void ItemTeller::tell(QByteArrayView text)
{
    if (text.isEmpty())
        return;
    m_told += text.size();
    m_sink.text(text);
}

void ItemTeller::rest(QByteArrayView whole)
{
    // Where it is not what the deltas were, they may have ended within one of its characters.
    qsizetype from = m_told;
    while (from < whole.size() && (uchar(whole[from]) & 0xC0) == 0x80)
        ++from;
    if (from < whole.size())
        tell(whole.sliced(from));
}

void ItemTeller::added(qint64 output, const UpstreamItem &item)
{
    // A call cannot be taken up again: what begins meanwhile is told whole when it is done.
    if (m_isBegun && m_open && m_item.kind == Kind::Call)
        return;
    begin(output, item);
}

void ItemTeller::begin(qint64 output, const UpstreamItem &item)
{
    if (m_isBegun && m_toldAny) {
        m_leftOpen.push_back({m_output, m_index, m_told, m_annotations, m_isPlain});
        if (m_open && m_item.kind == Kind::Reasoning && m_isPlain)
            m_sink.opaque({Opaque::Kind::Plain, {}, m_source.issuer});
    }
    closeBlock();
    m_item = item;
    m_output = output;
    m_isBegun = true;
    m_toldAny = false;
    m_index = -1;
    m_told = 0;
    m_annotations = 0;
    m_hasLogprobs = false;
    if (item.kind == Kind::Call && !item.name.isEmpty() && !item.callId.isEmpty())
        openCall(item);
}

// Messages

void ItemTeller::openText(qint64 contentIndex, bool isRefusal)
{
    if (m_open && m_index == contentIndex)
        return;
    BlockStart block;
    block.kind = isRefusal ? BlockKind::Refusal : BlockKind::Text;
    block.itemId = m_item.id;
    block.phase = m_item.phase;
    start(block);
    m_index = contentIndex;
    m_annotations = 0;
    m_hasLogprobs = false;
    m_refused = m_refused || isRefusal;
}

void ItemTeller::textDelta(qint64 output, qint64 contentIndex, bool isRefusal, QByteArrayView delta)
{
    if (delta.isEmpty() || !isCurrent(output))
        return;
    openText(contentIndex, isRefusal);
    tell(delta);
}

void ItemTeller::annotation(qint64 output, qint64 contentIndex, const Annotation &annotation)
{
    if (!isCurrent(output) || m_item.kind != Kind::Message)
        return;
    openText(contentIndex, false);
    ++m_annotations;
    m_sink.annotation(annotation);
}

void ItemTeller::logprobs(qint64 output, const JsonText &json)
{
    if (!m_open || json.size() <= 2 || !isCurrent(output))
        return;
    m_hasLogprobs = true;
    m_sink.logprobs(json);
}

void ItemTeller::partDone(qint64 output, qint64 contentIndex, const UpstreamItem::Content &content)
{
    if (isCurrent(output) && m_item.kind == Kind::Message)
        part(contentIndex, content);
}

void ItemTeller::part(qint64 contentIndex, const UpstreamItem::Content &part)
{
    if (contentIndex < m_index || (contentIndex == m_index && !m_open))
        return;
    if (contentIndex > m_index && part.text.isEmpty() && part.annotations.empty())
        return;
    openText(contentIndex, part.isRefusal);
    rest(part.text);
    for (; m_annotations < part.annotations.size(); ++m_annotations)
        m_sink.annotation(part.annotations[m_annotations]);
    if (!m_hasLogprobs)
        logprobs(m_output, part.logprobs);
    closeBlock();
}

void ItemTeller::messageDone(const UpstreamItem &item)
{
    m_item.phase = item.phase;
    for (size_t i = 0; i < item.content.size(); ++i)
        part(qint64(i), item.content[i]);
}

// Reasoning

void ItemTeller::openThoughts(qint64 index, bool isPlain)
{
    if (m_open && m_isPlain == isPlain && m_index == index)
        return;
    if (m_open && m_isPlain == isPlain) {
        m_sink.paragraphEnded();
    } else {
        BlockStart block;
        block.kind = BlockKind::Reasoning;
        block.isPlain = isPlain;
        block.itemId = m_item.id;
        start(block);
    }
    m_isPlain = isPlain;
    m_index = index;
    m_told = 0;
}

void ItemTeller::thoughtDelta(qint64 output, qint64 index, bool isPlain, QByteArrayView delta)
{
    if (delta.isEmpty() || !isCurrent(output))
        return;
    openThoughts(index, isPlain);
    tell(delta);
}

void ItemTeller::reasoningDone(const UpstreamItem &item)
{
    // Whichever of the two the deltas have begun is completed; the other is told where there was no delta at all.
    const bool tellsThoughts = m_open ? m_isPlain : item.summary.empty();
    const auto &texts = tellsThoughts ? item.thoughts : item.summary;
    for (qint64 i = std::max<qint64>(m_index, 0); i < qint64(texts.size()); ++i) {
        if (texts[size_t(i)].isEmpty())
            continue;
        openThoughts(i, tellsThoughts);
        rest(texts[size_t(i)]);
    }
    if (!m_open && item.encrypted.isEmpty())
        return;
    if (!m_open)
        openThoughts(0, false);
    if (!item.encrypted.isEmpty())
        m_sink.opaque({Opaque::Kind::Encrypted, item.encrypted, m_source.issuer});
    else if (m_isPlain)
        m_sink.opaque({Opaque::Kind::Plain, {}, m_source.issuer});
}

// Calls

void ItemTeller::openCall(const UpstreamItem &item)
{
    BlockStart block;
    block.kind = BlockKind::ToolCall;
    block.toolKind = item.toolKind;
    block.callId = item.callId;
    block.toolName = item.name;
    block.nameSpace = item.nameSpace;
    block.itemId = item.id;
    start(block);
    m_calledTool = true;
}

void ItemTeller::argumentsDelta(qint64 output, QByteArrayView delta)
{
    if (m_open && m_item.kind == Kind::Call && isCurrent(output))
        tell(delta);
}

void ItemTeller::callDone(const UpstreamItem &item)
{
    if (!m_open)
        openCall(item);
    rest(item.arguments);
}

void ItemTeller::done(qint64 output, const UpstreamItem &item)
{
    const auto left = std::find_if(m_leftOpen.begin(), m_leftOpen.end(),
                                   [output](const LeftOpen &other) { return other.output == output; });
    if (output >= 0 && left != m_leftOpen.end()) {
        const LeftOpen told = *left;
        m_leftOpen.erase(left);
        completeLate(told, item);
        return;
    }
    // Not by the id: servers have been seen to give an item another one when it is done.
    if (isCurrent(output) && m_item.type == item.type) {
        complete(item);
    } else if (m_isBegun && m_open && m_item.kind == Kind::Call) {
        m_waiting.push_back(item);
        return;
    } else {
        begin(output, item);
        complete(item);
    }
    for (const UpstreamItem &next : std::exchange(m_waiting, {})) {
        begin(-1, next);
        complete(next);
    }
}

/** An item that was left open: what had not come by then makes another block, behind what has been told since. */
void ItemTeller::completeLate(const LeftOpen &left, UpstreamItem item)
{
    const auto index = std::max<qint64>(left.index, 0);
    const auto cut = [&](std::vector<QByteArray> &texts) {
        texts.erase(texts.begin(), texts.begin() + std::min(index, qint64(texts.size())));
        if (!texts.empty())
            texts.front() = texts.front().mid(left.told);
        texts.erase(std::remove(texts.begin(), texts.end(), QByteArray()), texts.end());
    };
    bool isRest = false;
    if (item.kind == Kind::Reasoning) {
        (left.isPlain ? item.summary : item.thoughts).clear();
        cut(left.isPlain ? item.thoughts : item.summary);
        isRest = !item.thoughts.empty() || !item.summary.empty() || !item.encrypted.isEmpty();
    } else if (item.kind == Kind::Message) {
        auto &parts = item.content;
        parts.erase(parts.begin(), parts.begin() + std::min(index, qint64(parts.size())));
        if (!parts.empty()) {
            auto &notes = parts.front().annotations;
            parts.front().text = parts.front().text.mid(left.told);
            notes.erase(notes.begin(), notes.begin() + qint64(std::min(left.annotations, notes.size())));
            isRest = parts.size() > 1 || !parts.front().text.isEmpty() || !notes.empty();
        }
    }
    if (!isRest)
        return;
    begin(-1, item);
    complete(item);
}

void ItemTeller::complete(const UpstreamItem &item)
{
    switch (item.kind) {
    case Kind::Message: messageDone(item); break;
    case Kind::Reasoning: reasoningDone(item); break;
    case Kind::Call: callDone(item); break;
    case Kind::Image:
    case Kind::Native: {
        BlockStart block;
        block.itemId = item.id;
        block.kind = item.kind == Kind::Image ? BlockKind::Image : BlockKind::Native;
        block.image = item.image;
        if (item.kind == Kind::Native)
            block.native = {Dialect::Responses, item.type, item.json, readableText(item.type, item.json)};
        start(block);
        break;
    }
    }
    closeBlock();
    m_isBegun = false;
}

void ItemTeller::finish()
{
    closeBlock();
    m_isBegun = false;
    for (const UpstreamItem &next : std::exchange(m_waiting, {})) {
        begin(-1, next);
        complete(next);
    }
}

} // namespace station::responses
