// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/failure.h"
#include "gateway/conversation/request.h"
#include "gateway/json/jsonreader.h"

namespace station::gemini {

/** The error object that stands in a stream or in a body with status 200. */
Failure readFailure(json::Value error);

} // namespace station::gemini
