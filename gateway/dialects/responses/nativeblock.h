// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/request.h"

namespace station::responses {

/** An item for a picture that the model made. */
JsonText imageItem(const MediaSource &image, const QByteArray &id);

/** An item for a block that only the provider's dialect has a word for; empty: there is none. */
JsonText nativeItem(const NativePart &block, const QByteArray &id);

} // namespace station::responses
