// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/matrix.h"

#include <optional>

namespace station {

/** What a path of `ConversationRequest::extras` means that the Chat reader made. */
std::optional<Feature> chatFeatureOfExtra(QByteArrayView path);

} // namespace station
