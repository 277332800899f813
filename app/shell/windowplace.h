// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QSettings>
#include <QVariantMap>

class QWindow;

namespace station {

/**
 * Where and how large the window was when it was last seen. Sizes are kept as they are at 100 %, so that another size
 * of everything keeps the pixels. Main thread.
 */
class WindowPlace {
public:
    explicit WindowPlace(QSettings &settings) : m_settings(settings) { }

    /**
     * Properties of the window that opens there, and no larger than `available`, the part of the screen that it may
     * have, in the window's own units. `zoom`: percent.
     */
    QVariantMap properties(const QRect &available, int zoom) const;
    /** A window that fills the screen keeps the size that it had before. */
    void keep(const QWindow &window, int zoom);

private:
    QSettings &m_settings;
};

} // namespace station
