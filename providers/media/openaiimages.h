// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/media/imageadapter.h"

namespace station {

/**
 * OpenAI's newer models refuse response_format and always give the bytes (wire notes of images, 2). What names one is
 * sent without it; everything else is passed on as it is.
 */
class OpenAiImages final : public ImageAdapter {
public:
    Result<std::unique_ptr<ImageJob>> begin(const ImageRequest &request, const QByteArray &baseUrl) const override;
};

} // namespace station
