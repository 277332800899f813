// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/dialects/pieces.h"
#include "gateway/dialects/responses/upstreamitem.h"

namespace station::responses {

/**
 * Tells a sink about the items of an answer. What the deltas did not bring, the item's final form does: servers leave
 * deltas out (whole bodies have none), or events between them.
 */
class ItemTeller {
public:
    ItemTeller(const ReadSource &source, ResponseSink &sink) : m_source(source), m_sink(sink) { }

    /** `output` is the event's output_index; -1 where it has none, which means the item that was begun last. */
    void added(qint64 output, const UpstreamItem &item);
    void textDelta(qint64 output, qint64 contentIndex, bool isRefusal, QByteArrayView delta);
    /** response.content_part.done */
    void partDone(qint64 output, qint64 contentIndex, const UpstreamItem::Content &part);
    void annotation(qint64 output, qint64 contentIndex, const Annotation &annotation);
    void logprobs(qint64 output, const JsonText &json);
    void thoughtDelta(qint64 output, qint64 index, bool isPlain, QByteArrayView delta);
    void argumentsDelta(qint64 output, QByteArrayView delta);
    /** response.output_item.done, or an item of a whole body. */
    void done(qint64 output, const UpstreamItem &item);
    /** The response is over; an item that was never done is closed. */
    void finish();

    bool calledTool() const { return m_calledTool; }
    bool refused() const { return m_refused; }

private:
    /** How much of an item had been told when the next one began. */
    struct LeftOpen {
        qint64 output = -1;
        qint64 index = -1;
        qsizetype told = 0;
        size_t annotations = 0;
        bool isPlain = false;
    };

    void openText(qint64 contentIndex, bool isRefusal);
    void openThoughts(qint64 index, bool isPlain);
    void openCall(const UpstreamItem &item);
    void messageDone(const UpstreamItem &item);
    void reasoningDone(const UpstreamItem &item);
    void callDone(const UpstreamItem &item);
    /** The part of a final text that the deltas have not brought. */
    void tell(QByteArrayView text);
    void rest(QByteArrayView whole);
    void start(const BlockStart &block);
    void closeBlock();
    bool isCurrent(qint64 output) const { return m_isBegun && (output < 0 || m_output < 0 || output == m_output); }
    void begin(qint64 output, const UpstreamItem &item);
    void complete(const UpstreamItem &item);
    void completeLate(const LeftOpen &left, UpstreamItem item);
    void part(qint64 contentIndex, const UpstreamItem::Content &part);

    const ReadSource m_source;
    ResponseSink &m_sink;
    UpstreamItem m_item; ///< the one that is being told, as it was begun
    qint64 m_output = -1;
    bool m_isBegun = false; ///< an item is being told
    bool m_toldAny = false; ///< of it
    /** Items whose end came, or will come, after the next one's beginning: OpenRouter ends its reasoning last. */
    std::vector<LeftOpen> m_leftOpen;
    /** Items that ended while a call was still being told. */
    std::vector<UpstreamItem> m_waiting;
    bool m_open = false;      ///< a block is
    bool m_isPlain = false;   ///< the open reasoning block
    qint64 m_index = -1;      ///< of the content or summary part being told, or told last
    qsizetype m_told = 0;     ///< bytes of it
    size_t m_annotations = 0; ///< of it, told
    bool m_hasLogprobs = false;
    bool m_calledTool = false;
    bool m_refused = false;
};

} // namespace station::responses
