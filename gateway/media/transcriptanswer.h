// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/media/jobanswer.h"
#include "providers/media/transcriptionadapter.h"

namespace station {

/** What a provider heard, in the form that the client asked for. */
class TranscriptAnswer final : public JobAnswer {
public:
    TranscriptAnswer(TranscriptionJob &job, const TranscriptionRequest &request);

    QByteArrayView take(QByteArrayView bytes) override;
    QByteArray finish() override;
    QByteArray breakOff(const Error &error) override;
    QByteArray keepAlive() override;
    bool isStream() const override { return m_request.stream; }
    QByteArray contentType() const override;
    bool hasContent() const override { return m_hasContent; }

private:
    TranscriptionJob &m_job;
    const TranscriptionRequest &m_request;
    QByteArray m_out;
    bool m_hasContent = false;
    bool m_toldDeltas = false;
};

} // namespace station
