// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/mediabackend.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPluginLoader>

namespace station {

namespace {

constexpr const char *kChoice = "QT_MEDIA_BACKEND";

/** Of Qt's plugins; empty: not installed. */
QString mediaPlugin(const QString &name)
{
    for (const QString &folder : QCoreApplication::libraryPaths()) {
        const QString file = folder + QStringLiteral("/multimedia/lib") + name + QStringLiteral("mediaplugin.so");
        if (QFileInfo::exists(file))
            return file;
    }
    return {};
}

} // namespace

void chooseMediaBackend()
{
#ifdef Q_OS_LINUX
    if (qEnvironmentVariableIsSet(kChoice) || mediaPlugin(QStringLiteral("ffmpeg")).isEmpty())
        return;
    const QString gstreamer = mediaPlugin(QStringLiteral("gstreamer"));
    // As a plugin: Qt would not take it for one any more if QLibrary had loaded it. It stays, as the window asks for
    // the sound devices at once.
    if (!gstreamer.isEmpty() && !QPluginLoader(gstreamer).load())
        qputenv(kChoice, "ffmpeg");
#endif
}

} // namespace station
