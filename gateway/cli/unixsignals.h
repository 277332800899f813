// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QObject;

namespace station {

/** Calls `stop` on the event loop when the process is asked to end (SIGTERM, SIGINT; a console's Ctrl+C on Windows). */
void onStopSignal(QObject *context, std::function<void()> stop);

} // namespace station
