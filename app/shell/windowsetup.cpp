// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/windowsetup.h"

#include <QDir>
#include <QFont>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>

namespace station {

void prepareWindow()
{
    const QDir fonts(QStringLiteral(":/fonts"));
    const QStringList files = fonts.entryList({QStringLiteral("*.ttf")});
    for (const QString &file : files)
        QFontDatabase::addApplicationFont(fonts.filePath(file));
    QFont font(QStringLiteral("IBM Plex Sans"));
    font.setPixelSize(13);
    QGuiApplication::setFont(font);
    // Our controls draw themselves; Basic is what the few ready-made parts are made of.
    QQuickStyle::setStyle(QStringLiteral("Basic"));
}

QQuickWindow *openWindow(QQmlApplicationEngine &engine, const QVariantMap &properties)
{
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setInitialProperties(properties);
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Station/Main/Main.qml")));
    return engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(engine.rootObjects().constFirst());
}

} // namespace station
