// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop.h"
#include "app/makebackend.h"
#include "app/shell/desktopnote.h"
#include "app/shell/mediabackend.h"
#include "app/shell/oneinstance.h"
#include "app/shell/windowhost.h"
#include "app/shell/windowsetup.h"
#include "app/shell/zoom.h"
#include "app/tray/tray.h"
#include "gateway/config/paths.h"
#include "gateway/service/logging.h"

#include <QApplication>
#include <QDateTime>
#include <QDir>
#include <QSettings>

#include <cstdio>

namespace {

/** The window's own preferences; below TOKEN_STATION_HOME where that is set. */
QString settingsFile()
{
    const QString home = qEnvironmentVariable("TOKEN_STATION_HOME");
    if (!home.isEmpty())
        return QDir(home).filePath(QStringLiteral("state/window.ini"));
    const QSettings standard(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("token-station"),
                             QStringLiteral("window"));
    return standard.fileName();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("token-station"));
    QCoreApplication::setApplicationVersion(QStringLiteral(STATION_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Token Station"));
    QGuiApplication::setDesktopFileName(QStringLiteral("token-station"));
    QSettings settings(settingsFile(), QSettings::IniFormat);
    const bool ownZoom = station::startWithZoom(station::Preferences(settings).zoom());
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);

    const station::Paths paths = station::Paths::find();
    const bool hidden = QCoreApplication::arguments().contains(QStringLiteral("--hidden"));
    using station::OneInstance;
    if (OneInstance::isThere(paths.stateFolder, hidden ? OneInstance::Wish::Stay : OneInstance::Wish::Show,
                             qgetenv("XDG_ACTIVATION_TOKEN")))
        return 0;

    station::setUpLogging("info", paths.logFile());
    station::chooseMediaBackend();
    const std::unique_ptr<station::Backend> backend = station::makeBackend();
    station::prepareWindow();
    station::Desktop desktop(*backend, settings, [] { return QDateTime::currentMSecsSinceEpoch(); });
    desktop.preferences()->setZoomFromOutside(!ownZoom);
    station::Tray tray(desktop);
    desktop.setHasTray(tray.isShown());
    QObject::connect(desktop.alerts(), &station::Alerts::raised, &tray,
                     [&tray](const QString &title, const QString &text) {
                         if (!tray.isShown())
                             station::showDesktopNote(title, text);
                     });
    QObject::connect(&desktop, &station::Desktop::quitRequested, &application, &QCoreApplication::quit);

    OneInstance instance(paths.stateFolder);
    // Where the folder cannot be made the gateway says so, in the window.
    if (paths.create())
        instance.listen();
    QObject::connect(&instance, &OneInstance::windowWanted, &desktop, [&desktop](const QByteArray &token) {
        qputenv("XDG_ACTIVATION_TOKEN", token); // where Qt for Wayland looks for it
        Q_EMIT desktop.showRequested();
        qunsetenv("XDG_ACTIVATION_TOKEN");
    });

    station::WindowHost host(desktop, settings);
    // Without a panel nothing could bring a hidden window back.
    if (!host.open(tray.isShown() && hidden)) {
        std::fputs("token-station: the window cannot be opened; run with QT_LOGGING_RULES=qml*=true to see why\n",
                   stderr);
        return 1;
    }
    QObject::connect(&host, &station::WindowHost::visibleChanged, &tray, [&tray](bool visible) {
        if (!visible)
            tray.tellStillRunning();
    });
    return QApplication::exec();
}
