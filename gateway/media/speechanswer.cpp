// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/media/speechanswer.h"

#include "gateway/dialects/errorbody.h"
#include "gateway/exchange/passedanswer.h"
#include "gateway/media/speechrequest.h"

namespace station {

SpeechAnswer::SpeechAnswer(SpeechJob &job, bool events, QByteArray &collected)
    : JobAnswer(job), m_job(job), m_events(events), m_collected(collected), m_packer(job.wanted())
{
}

QByteArray SpeechAnswer::packed(const QByteArray &audio, bool last)
{
    if (audio.isEmpty() && !last)
        return {};
    Result<QByteArray> out = m_packer.take(audio, m_job.format(), last, m_job.streams());
    if (!out) {
        fail({502, "invalid_audio", out.error().message});
        return {};
    }
    m_hasContent = m_hasContent || !out->isEmpty();
    return m_events ? speechDeltas(*out) : *out;
}

QByteArrayView SpeechAnswer::take(QByteArrayView bytes)
{
    m_out.clear();
    if (!takeInto(bytes))
        return {};
    if (m_job.streams())
        m_out = packed(m_job.takeAudio(), false);
    return m_out;
}

QByteArray SpeechAnswer::finish()
{
    if (!finishJob())
        return {};
    if (!m_job.streams())
        m_collected += m_job.takeAudio();
    if (m_job.hasNext())
        return {};
    if (isLeftForLater())
        return {};
    QByteArray out = packed(m_job.streams() ? m_job.takeAudio() : std::exchange(m_collected, {}), true);
    if (failure())
        return {};
    if (!m_hasContent) {
        fail({502, "no_audio", "the answer holds no audio"});
        return {};
    }
    return m_events ? out + speechDone(m_job.usage()) : out;
}

bool SpeechAnswer::isLeftForLater() const
{
    return !m_job.streams() && !m_collected.isEmpty() && m_packer.encodes(m_job.format());
}

std::function<Result<QByteArray>()> SpeechAnswer::slowRest()
{
    if (!isLeftForLater())
        return {};
    m_hasContent = true;
    return [audio = std::exchange(m_collected, {}), format = m_job.format(), wanted = m_job.wanted(), events = m_events,
            usage = m_job.usage()]() -> Result<QByteArray> {
        auto out = AudioPacker(wanted).take(audio, format, true, false);
        return out && events ? speechDeltas(*out) + speechDone(usage) : out;
    };
}

QByteArray SpeechAnswer::contentType() const
{
    return m_events ? QByteArray("text/event-stream; charset=utf-8") : audioContentType(m_job.wanted());
}

QByteArray SpeechAnswer::breakOff(const Error &error)
{
    // Within audio, only the broken connection can tell.
    return m_events ? errorEvent(Dialect::Chat, error, 0) : QByteArray();
}

QByteArray SpeechAnswer::keepAlive()
{
    return m_events ? passingKeepAlive(Dialect::Chat) : QByteArray();
}

} // namespace station
