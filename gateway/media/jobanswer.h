// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/exchange/answer.h"
#include "providers/media/mediajob.h"

namespace station {

/** What all answers have in common that a MediaJob reads: its faults, and that it has no text to count. */
class JobAnswer : public Answer {
public:
    explicit JobAnswer(MediaJob &job) : m_mediaJob(job) { }

    bool isWhole() const override { return true; }
    std::optional<Failure> failure() const override { return m_failure; }
    const TokenCounts &reported() const override { return m_none; }
    qint64 estimatedOutput() const override { return 0; }

protected:
    void fail(const MediaFault &fault)
    {
        const int status = fault.status;
        m_failure =
            Failure {failureKind(status, {fault.code}, fault.message), fault.message, fault.code, {}, status, 0, 0};
    }
    /** False where that showed the answer to be a failure; bytes after one are passed over. */
    bool takeInto(QByteArrayView bytes)
    {
        if (!m_failure) {
            if (const auto fault = m_mediaJob.take(bytes))
                fail(*fault);
        }
        return !m_failure;
    }
    bool finishJob()
    {
        if (!m_failure) {
            if (const auto fault = m_mediaJob.finish())
                fail(*fault);
        }
        return !m_failure;
    }

private:
    MediaJob &m_mediaJob;
    std::optional<Failure> m_failure;
    const TokenCounts m_none;
};

} // namespace station
