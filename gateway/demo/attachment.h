// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/demo/question.h"

#include <QByteArrayView>

#include <string_view>

namespace station {

/** Reads the pixel size out of the header of a PNG, JPEG, GIF or WebP file; leaves it alone in anything else. */
void readPixelSize(QByteArrayView file, Attachment &attachment);

/** From base64 bytes, of either alphabet. */
Attachment attachmentFromBase64(std::string_view mediaType, std::string_view base64);
/** From a data URL, or from an address that is not fetched. */
Attachment attachmentFromUrl(std::string_view url);

} // namespace station
