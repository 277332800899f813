// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/media/videoadapter.h"

namespace station {

/** OpenAI's Videos API (wire notes of video, 8): gone at OpenAI since 2026-09-24, spoken by relays, and by the demo. */
class OpenAiVideo final : public VideoAdapter {
public:
    /** `anyValue`: a relay's own models decide on seconds and sizes. */
    explicit OpenAiVideo(bool anyValue) : m_anyValue(anyValue) { }

    Result<QList<QByteArray>> check(const VideoRequest &request) const override;
    MediaCall submit(const VideoRequest &request, const QByteArray &baseUrl) const override;
    VideoTaken readTask(const VideoRequest &request, QByteArrayView body) const override;
    MediaCall poll(const QByteArray &task, const QByteArray &baseUrl) const override;
    Result<VideoProgress> readProgress(int status, QByteArrayView body, const QByteArray &task,
                                       const QByteArray &baseUrl) const override;
    std::optional<MediaCall> list(const QByteArray &baseUrl) const override;
    QList<QByteArray> readList(const VideoRequest &request, QByteArrayView body, qint64 sentMs) const override;

private:
    const bool m_anyValue;
};

} // namespace station
