// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/exchange/translatedanswer.h"

#include "gateway/conversation/failurebody.h"

namespace station {

void ResponseTally::blockStarted(const BlockStart &block)
{
    hasContent = true;
    m_next.blockStarted(block);
}

void ResponseTally::text(QByteArrayView piece)
{
    textBytes += piece.size();
    m_next.text(piece);
}

void ResponseTally::usage(const TokenCounts &reported)
{
    counts.update(reported);
    m_next.usage(reported);
}

void ResponseTally::ended()
{
    hasEnded = true;
    m_next.ended();
}

void ResponseTally::failed(const Failure &why)
{
    failure = why;
    m_next.failed(why);
}

TranslatedAnswer::TranslatedAnswer(Dialect provider, const ReadSource &source, ToolNames names, ResponseWriter &writer,
                                   bool clientStreams)
    : m_isStream(clientStreams), m_names(std::move(names)), m_writer(writer), m_tally(m_writer),
      m_restorer(m_names, m_tally), m_reader(makeResponseReader(provider, source, m_restorer))
{
}

QByteArrayView TranslatedAnswer::take(QByteArrayView bytes)
{
    if (isOver())
        return {};
    m_reader->feed(bytes);
    if (!m_isStream || (!m_tally.hasContent && !isOver()))
        return {};
    m_ready = m_writer.take();
    return m_ready;
}

QByteArray TranslatedAnswer::finish()
{
    if (!isOver())
        m_reader->finish();
    return m_writer.take();
}

QByteArray TranslatedAnswer::breakOff(const Error &error)
{
    if (!m_isStream)
        return {};
    if (!isOver())
        m_tally.failed(failureOf(error));
    return m_writer.take();
}

QByteArray TranslatedAnswer::keepAlive()
{
    if (!m_isStream || isOver())
        return {};
    // What was held back for the first content goes out before the sign of life.
    const QByteArray held = m_writer.take();
    return held + m_writer.keepAlive();
}

} // namespace station
