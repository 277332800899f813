// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/media/imageadapter.h"

namespace station {

/** xAI: ratios instead of sizes, JSON for edits too (wire notes of images, 4). */
class XaiImages final : public ImageAdapter {
public:
    Result<std::unique_ptr<ImageJob>> begin(const ImageRequest &request, const QByteArray &baseUrl) const override;
};

} // namespace station
