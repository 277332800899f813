// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"

#include <memory>

namespace station {

/** The gateway of this program: opens its stores and begins to listen. Implemented beside GatewayBackend. */
std::unique_ptr<Backend> makeBackend();

} // namespace station
