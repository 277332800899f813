// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/media/imageadapter.h"

namespace station {

/** Qwen-Image and Wan by messages: addresses, which are fetched at once where the bytes were asked for (wire notes of
 * images, 5.1). */
class BailianImages final : public ImageAdapter {
public:
    Result<std::unique_ptr<ImageJob>> begin(const ImageRequest &request, const QByteArray &baseUrl) const override;
};

} // namespace station
