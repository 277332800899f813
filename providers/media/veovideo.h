// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/media/videoadapter.h"

namespace station {

/** Google's long-running form, which Veo spoke until 2026-10-22 and relays still speak (wire notes of video, 3). */
class VeoVideo final : public VideoAdapter {
public:
    Result<QList<QByteArray>> check(const VideoRequest &request) const override;
    MediaCall submit(const VideoRequest &request, const QByteArray &baseUrl) const override;
    VideoTaken readTask(const VideoRequest &request, QByteArrayView body) const override;
    MediaCall poll(const QByteArray &task, const QByteArray &baseUrl) const override;
    Result<VideoProgress> readProgress(int status, QByteArrayView body, const QByteArray &task,
                                       const QByteArray &baseUrl) const override;
    bool wantsData() const override { return true; }
    int firstPollMs() const override { return 15'000; }
    int mostAtOnce() const override { return 4; }
};

} // namespace station
