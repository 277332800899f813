// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/media/videoadapter.h"

namespace station {

/** Wan on Alibaba Bailian (wire notes of video, 5). */
class BailianVideo final : public VideoAdapter {
public:
    Result<QList<QByteArray>> check(const VideoRequest &request) const override;
    MediaCall submit(const VideoRequest &request, const QByteArray &baseUrl) const override;
    VideoTaken readTask(const VideoRequest &request, QByteArrayView body) const override;
    MediaCall poll(const QByteArray &task, const QByteArray &baseUrl) const override;
    Result<VideoProgress> readProgress(int status, QByteArrayView body, const QByteArray &task,
                                       const QByteArray &baseUrl) const override;
    std::optional<MediaCall> cancel(const QByteArray &task, const QByteArray &baseUrl) const override;
    std::optional<MediaCall> listCandidates(const QByteArray &baseUrl) const override;
    QList<QByteArray> readCandidates(const VideoRequest &request, QByteArrayView body, qint64 sentMs) const override;
    std::optional<bool> isOwn(const VideoRequest &request, QByteArrayView body) const override;
    std::optional<MediaFault> readRefusal(int status, QByteArrayView body) const override;
    int firstPollMs() const override { return 15'000; }
};

} // namespace station
