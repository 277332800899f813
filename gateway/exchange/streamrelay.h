// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace station {

/**
 * Cuts a passing event stream at the ends of events.
 *
 * Bytes are handed on unchanged, but the start of an event waits for its end, so that between two pieces handed on
 * there is always room for an event of ours: a keep-alive, or an error where the provider breaks off. A client can do
 * nothing with half an event, so nothing is delayed. An event longer than kHoldBytes is handed on as it comes.
 */
class StreamRelay {
public:
    static constexpr qsizetype kHoldBytes = 64 * 1024;

    /** With `dropUsageChunk`, a Chat Completions chunk that has usage and no choices is left out. */
    explicit StreamRelay(bool dropUsageChunk) : m_dropUsageChunk(dropUsageChunk) { }

    /** What can be handed on now. The view holds until the next call. */
    QByteArrayView take(QByteArrayView bytes);
    /** The stream ended as it should: the rest, which may lack its blank line. */
    QByteArray takeRest();
    /** Whether the client stands between two events. */
    bool isBetweenEvents() const { return !m_insideEvent; }

private:
    QByteArrayView filtered(QByteArrayView events);
    void keepTail(QByteArrayView bytes);
    /** Where the last event in `bytes` ends, seen together with the bytes handed on before them. */
    qsizetype endBehindTail(QByteArrayView bytes) const;

    const bool m_dropUsageChunk;
    QByteArray m_held;
    QByteArray m_out;
    QByteArray m_tail;          ///< the last bytes handed on of an event that has not ended
    bool m_insideEvent = false; ///< part of a long event was handed on
};

} // namespace station
