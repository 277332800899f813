// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop.h"
#include "tests/ui/fakebackend.h"
#include "tests/ui/fakegateway.h"

#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>

#include <memory>

namespace station {

/** All items below one, popups included, in no order. */
QList<QQuickItem *> itemsBelow(QQuickItem *item);

/** Whether any property of any object of the window reads as that text; `where` says which. */
bool anyPropertyHolds(QQuickWindow *window, const QString &needle, QString *where);

/**
 * A test on the whole window with a scripted gateway: opened anew for each function, driven by keys and mouse. Any QML
 * warning fails.
 */
class WindowTest : public QObject {
    Q_OBJECT

protected:
    /** Once, before the first window. */
    void prepare();
    /** `scene`: of FakeBackend::play(); empty: nothing has ever run. */
    void open(const QString &scene = QStringLiteral("busy"), bool keychain = true);
    void close();
    /** Whether that function runs now. */
    static bool is(const char *function);

    /** What shows under that objectName; null where nothing does. */
    QQuickItem *item(const QString &name) const;
    static QQuickItem *item(QQuickItem *below, const QString &name);
    void click(QQuickItem *target);
    /** Goes to a place by the key that the rail names for it. */
    void visit(const QString &place);
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const char *text);
    /** Tab until that control has the keyboard. */
    void tabTo(const QString &name);
    QString focused() const;
    /** What the flaps of that name show. */
    QString flaps(const QString &name) const;
    /** A role of every block of the chat. */
    QStringList rows(int role) const;
    /** An item of its own in the window, from QML. */
    QQuickItem *make(const char *qml);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<FakeBackend> m_backend;
    std::unique_ptr<FakeGateway> m_gateway;
    std::unique_ptr<Desktop> m_desktop;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    std::unique_ptr<QQuickItem> m_made;
    QQuickWindow *m_window = nullptr;
    QStringList m_warnings;
};

} // namespace station
