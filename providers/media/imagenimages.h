// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/media/imageadapter.h"

namespace station {

/** Imagen's own form (wire notes of images, 3b), which Google has shut down and mirrors still speak. */
class ImagenImages final : public ImageAdapter {
public:
    Result<std::unique_ptr<ImageJob>> begin(const ImageRequest &request, const QByteArray &baseUrl) const override;
};

} // namespace station
