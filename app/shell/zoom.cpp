// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/zoom.h"

#include <QByteArray>
#include <QtGlobal>

#ifdef STATION_QT_SCALING
#include <QtGui/private/qhighdpiscaling_p.h>
#endif

namespace station {

bool startWithZoom(int percent)
{
    if (qEnvironmentVariableIsSet("QT_SCALE_FACTOR"))
        return false;
    // Qt reads it once.
    if (percent != 100)
        qputenv("QT_SCALE_FACTOR", QByteArray::number(percent / 100.0));
    return true;
}

#ifdef STATION_QT_SCALING
bool canChangeZoom()
{
    return true;
}

// What QT_SCALE_FACTOR sets has no public call. Scaling the scene instead would blur every letter of it.
void changeZoom(int percent)
{
    QHighDpiScaling::setGlobalFactor(percent / 100.0);
}
#else
bool canChangeZoom()
{
    return false;
}

void changeZoom(int) { }
#endif

} // namespace station
