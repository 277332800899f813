// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/media/transcriptanswer.h"

#include "gateway/dialects/errorbody.h"
#include "gateway/exchange/passedanswer.h"
#include "gateway/media/transcriptwriter.h"

namespace station {

TranscriptAnswer::TranscriptAnswer(TranscriptionJob &job, const TranscriptionRequest &request)
    : JobAnswer(job), m_job(job), m_request(request)
{
}

QByteArrayView TranscriptAnswer::take(QByteArrayView bytes)
{
    m_out.clear();
    if (!takeInto(bytes) || !m_request.stream)
        return {};
    if (const QByteArray delta = m_job.takeDelta(); !delta.isEmpty()) {
        m_hasContent = m_toldDeltas = true;
        m_out = transcriptDelta(delta);
    }
    return m_out;
}

QByteArray TranscriptAnswer::finish()
{
    if (!finishJob() || m_job.hasNext())
        return {};
    const Transcript &transcript = m_job.transcript();
    m_hasContent = true;
    if (!m_request.stream)
        return writeTranscript(transcript, m_job.usage(), m_request);
    QByteArray out;
    if (const QByteArray delta = m_job.takeDelta(); !delta.isEmpty())
        out = transcriptDelta(delta);
    else if (!m_toldDeltas && !transcript.text.isEmpty())
        out = transcriptDelta(transcript.text); // a provider that does not stream: all of it at once
    return out + transcriptDone(transcript, m_job.usage());
}

QByteArray TranscriptAnswer::contentType() const
{
    return m_request.stream ? QByteArray("text/event-stream; charset=utf-8") : transcriptContentType(m_request.format);
}

QByteArray TranscriptAnswer::breakOff(const Error &error)
{
    return m_request.stream ? errorEvent(Dialect::Chat, error, 0) : QByteArray();
}

QByteArray TranscriptAnswer::keepAlive()
{
    return m_request.stream ? passingKeepAlive(Dialect::Chat) : QByteArray();
}

} // namespace station
