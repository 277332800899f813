// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QTimer>

#include <memory>

namespace station {

/**
 * Ends a QAudioSink or QAudioSource, and keeps its object for a while: Qt 6.4 does not take all of its callbacks off a
 * stream of PulseAudio, whose thread still calls them where the last samples run out (QPulseAudioSink::close() leaves
 * that of an underflow). An object that was deleted at once was called there, and the program ended.
 */
template <typename Device> void letGo(std::unique_ptr<Device> &device)
{
    constexpr int kLingerMs = 3000;
    if (!device)
        return;
    device->disconnect();
    device->stop();
    Device *last = device.release();
    last->setParent(QCoreApplication::instance());
    QTimer::singleShot(kLingerMs, last, &QObject::deleteLater);
}

} // namespace station
