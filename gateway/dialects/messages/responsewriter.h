// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/dialects/pieces.h"

namespace station {

std::unique_ptr<ResponseWriter> makeMessagesResponseWriter(const ResponseShape &shape);

} // namespace station
