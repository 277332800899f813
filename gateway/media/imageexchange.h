// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/media/mediaexchange.h"
#include "providers/media/imageadapter.h"

namespace station {

class MediaStore;

/** POST /v1/images/generations and /edits. */
class ImageExchange final : public MediaExchange {
public:
    ImageExchange(const HttpRequest &request, bool isEdit, MediaStore &store);

    bool isStream() const override { return m_stream; }
    std::optional<qint64> mostItMayCost(const Model &model) const override;

protected:
    Result<std::unique_ptr<MediaJob>> begin(const ProviderDescription &provider, const QByteArray &model) override;
    std::unique_ptr<Answer> jobAnswer() override;
    void complete(MediaAccount &account) const override;

private:
    MediaStore &m_store;
    Result<ImageRequest> m_asked; ///< an adapter needs it to be right; what is passed on does not
    bool m_stream = false;
    ImageRequest m_present; ///< what the present job refers to
    ImageJob *m_images = nullptr;
};

} // namespace station
