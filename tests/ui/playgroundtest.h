// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop.h"
#include "app/gateway/gatewaybackend.h"

#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QtTest>

namespace station {

/**
 * A test on the playground as a person uses it, by keys and mouse, on the real gateway and without an account. A home
 * of its own for each function; any QML warning fails.
 */
class PlaygroundTest : public QObject {
    Q_OBJECT

protected:
    /** Once, before the first window. */
    void prepare();
    /** In a home of its own. */
    void start();
    void close();
    /** Ends the program, and starts it anew in the same home. */
    void restart();
    QObject *dialog(const QString &name);
    /** What shows under that objectName. */
    QList<QQuickItem *> items(const QString &name);
    QQuickItem *item(const QString &name) { return items(name).value(0); }
    void click(const QString &name);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_window, key, modifiers); }
    void type(const char *text);
    QString focused() const;
    bool isFocusIn(const QString &name) const;
    /** For a person to look at: where STATION_PICTURES names a folder. */
    void picture(const QString &name);
    /** Files let go over the middle of something, as the system tells it. */
    void drop(const QString &name, const QStringList &paths);
    void answerFiles(const QString &path);

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<GatewayBackend> m_backend;
    std::unique_ptr<Desktop> m_desktop;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr;
    QStringList m_warnings;

private:
    void open();
};

} // namespace station
