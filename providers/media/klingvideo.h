// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/media/videoadapter.h"

namespace station {

/** Kling (wire notes of video, 4). */
class KlingVideo final : public VideoAdapter {
public:
    Result<QList<QByteArray>> check(const VideoRequest &request) const override;
    MediaCall submit(const VideoRequest &request, const QByteArray &baseUrl) const override;
    VideoTaken readTask(const VideoRequest &request, QByteArrayView body) const override;
    MediaCall poll(const QByteArray &task, const QByteArray &baseUrl) const override;
    Result<VideoProgress> readProgress(int status, QByteArrayView body, const QByteArray &task,
                                       const QByteArray &baseUrl) const override;
    std::optional<MediaCall> find(const VideoRequest &request, const QByteArray &baseUrl) const override;
    std::optional<MediaFault> readRefusal(int status, QByteArrayView body) const override;
    bool mayTokenBeStale(int status, const QByteArray &credential) const override;
    bool isQueueFull(const MediaFault &fault) const override;
};

} // namespace station
