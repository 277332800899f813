// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/media/imageadapter.h"

namespace station {

/** BytePlus Seedream: near to OpenAI, with pictures in the JSON (wire notes of images, 6). */
class SeedreamImages final : public ImageAdapter {
public:
    Result<std::unique_ptr<ImageJob>> begin(const ImageRequest &request, const QByteArray &baseUrl) const override;
};

} // namespace station
