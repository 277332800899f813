// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/media/jobanswer.h"
#include "providers/media/imageadapter.h"

namespace station {

class MediaStore;

/** The pictures that a provider made, in OpenAI's shape: as bytes or addresses, in one answer or in events. */
class ImagesAnswer final : public JobAnswer {
public:
    /** `origin`: where the client reached this gateway. */
    ImagesAnswer(ImageJob &job, const ImageRequest &request, MediaStore &store, QByteArray origin);

    QByteArrayView take(QByteArrayView bytes) override;
    QByteArray finish() override;
    QByteArray breakOff(const Error &error) override;
    QByteArray keepAlive() override;
    bool isStream() const override { return m_request.stream; }
    QByteArray contentType() const override;
    bool hasContent() const override { return m_isDone; }

private:
    QByteArray whole() const;
    QByteArray events() const;
    QByteArray addressOf(const MadeImage &image) const;

    ImageJob &m_job;
    const ImageRequest &m_request;
    MediaStore &m_store;
    const QByteArray m_origin;
    bool m_isDone = false;
};

} // namespace station
