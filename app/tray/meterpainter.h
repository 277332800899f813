// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QImage>

namespace station {

/** What the icon in the panel says. */
struct MeterState {
    double level = 0;       ///< 0..1 of the budget, or of the day's activity
    bool running = false;   ///< an exchange is under way
    bool disturbed = false; ///< a line is in trouble
    bool off = false;       ///< the gateway does not listen
    bool darkPanel = true;

    bool operator==(const MeterState &) const = default;
};

/** The T of the mark, filling from its foot; on whole pixels. */
QImage paintMeter(const MeterState &state, int size);
QIcon meterIcon(const MeterState &state);

} // namespace station
