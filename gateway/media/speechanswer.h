// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/media/audiopacker.h"
#include "gateway/media/jobanswer.h"
#include "providers/media/speechadapter.h"

namespace station {

/** What a provider speaks, as audio or as events with audio in them. */
class SpeechAnswer final : public JobAnswer {
public:
    /** `collected` gathers the audio of a job that does not stream, over all its calls. */
    SpeechAnswer(SpeechJob &job, bool events, QByteArray &collected);

    QByteArrayView take(QByteArrayView bytes) override;
    QByteArray finish() override;
    std::function<Result<QByteArray>()> slowRest() override;
    QByteArray breakOff(const Error &error) override;
    QByteArray keepAlive() override;
    bool isStream() const override { return m_events || m_job.streams(); }
    QByteArray contentType() const override;
    bool hasContent() const override { return m_hasContent; }

private:
    QByteArray packed(const QByteArray &audio, bool last);
    bool isLeftForLater() const;

    SpeechJob &m_job;
    const bool m_events;
    QByteArray &m_collected;
    AudioPacker m_packer;
    QByteArray m_out;
    bool m_hasContent = false;
};

} // namespace station
