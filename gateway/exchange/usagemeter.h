// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/ledger/ledgerrow.h"
#include "providers/http/ssereader.h"
#include "providers/registry/providerdescription.h"

#include <QByteArray>

#include <optional>

namespace station {

/**
 * Reads the tokens of an exchange from the bytes of the provider's answer as they pass by, in the dialect they are in.
 *
 * It never delays or changes them, and holds a bounded part: an event too long for it is passed over, of a whole body
 * too long for it the last few kilobytes are searched, where every provider puts its usage.
 */
class UsageMeter final : private SseSink {
public:
    UsageMeter(Dialect dialect, bool stream);

    void feed(QByteArrayView bytes);
    /** The answer is over. */
    void finish();

    /** As reported; without input and output where nothing was. */
    const TokenCounts &reported() const { return m_counts; }
    bool hasReport() const { return m_counts.input.has_value() || m_counts.output.has_value(); }
    /** Tokens that the answer's text so far amounts to, roughly: four bytes of text to a token. */
    qint64 estimatedOutput() const { return (m_textBytes + 3) / 4; }
    /** Whether any text, reasoning or tool argument has come yet. */
    bool hasContent() const { return m_textBytes > 0; }
    /** Events of the stream so far. */
    qint64 eventCount() const { return m_events; }
    /** Whether the stream came to its dialect's own end: a finish reason, a terminal event, or an error event. */
    bool sawEnd() const { return m_sawEnd; }
    /** The id of a Responses answer, or empty. */
    const QByteArray &responseId() const { return m_responseId; }

private:
    void sseEvent(QByteArrayView name, QByteArrayView data) override;
    void sseSkipped(QByteArrayView name) override;
    /** Reads a Chat event that differs from the one learnt in its delta alone; false where it is another kind. */
    bool readLikeTheLast(QByteArrayView data);
    /** Chat events of a stream are alike but for the delta: what stands before and after it is remembered. */
    void learnShape(QByteArrayView data);
    void measureText(QByteArrayView json);
    void watchForEnd(QByteArrayView name, QByteArrayView data);
    void findUsage(QByteArrayView json);
    bool readUsage(QByteArrayView json);
    void readTail();

    const Dialect m_dialect;
    const bool m_stream;
    SseReader m_reader;
    QByteArray m_whole;
    bool m_overflowed = false;
    TokenCounts m_counts;
    qint64 m_textBytes = 0;
    qint64 m_events = 0;
    bool m_sawEnd = false;
    QByteArray m_prefix; ///< of the Chat event learnt, up to and with the delta's brace; empty: none
    QByteArray m_suffix; ///< what stands behind the delta
    QByteArray m_responseId;
};

/** Tokens that a request of that many bytes amounts to, roughly; for budgets and where nothing is reported. */
qint64 estimatedInput(qsizetype bodyBytes);

} // namespace station
