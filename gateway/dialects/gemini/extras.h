// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/matrix.h"

#include <optional>

namespace station {

/** Which row of the matrix an extra member of a Gemini request falls under; nothing: it is not known. */
std::optional<Feature> geminiFeatureOfExtra(QByteArrayView path);

} // namespace station
