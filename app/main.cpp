// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop.h"
#include "app/makebackend.h"
#include "app/shell/desktopnote.h"
#include "app/shell/windowsetup.h"
#include "app/tray/tray.h"

#include <QApplication>
#include <QDateTime>
#include <QDir>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
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
    // Qt reads it once, before there is an application; a person's own choice from outside stands.
    if (const int zoom = station::Preferences(settings).zoom();
        zoom != 100 && !qEnvironmentVariableIsSet("QT_SCALE_FACTOR"))
        qputenv("QT_SCALE_FACTOR", QByteArray::number(zoom / 100.0));
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);

    const std::unique_ptr<station::Backend> backend = station::makeBackend();
    station::prepareWindow();
    station::Desktop desktop(*backend, settings, [] { return QDateTime::currentMSecsSinceEpoch(); });
    station::Tray tray(desktop);
    desktop.setHasTray(tray.isShown());
    QObject::connect(desktop.alerts(), &station::Alerts::raised, &tray,
                     [&tray](const QString &title, const QString &text) {
                         if (!tray.isShown())
                             station::showDesktopNote(title, text);
                     });
    QObject::connect(&desktop, &station::Desktop::quitRequested, &application, &QCoreApplication::quit);

    QQmlApplicationEngine engine;
    const QQuickWindow *window = station::openWindow(
        engine, tray.isShown() && QCoreApplication::arguments().contains(QStringLiteral("--hidden")));
    if (!window) {
        std::fputs("token-station: the window cannot be opened; run with QT_LOGGING_RULES=qml*=true to see why\n",
                   stderr);
        return 1;
    }
    QObject::connect(window, &QWindow::visibleChanged, &tray, [&tray](bool visible) {
        if (!visible)
            tray.tellStillRunning();
    });
    return QApplication::exec();
}
