// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QMutex>
#include <QStringList>
#include <QThread>

/**
 * The panel's side of the StatusNotifierItem protocol (freedesktop.org), as far as an item needs it to register. Lives
 * on a thread and a connection of its own, since the item asks it while it waits.
 */
class TrayWatcher : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ hasHost)
    Q_PROPERTY(int ProtocolVersion READ protocolVersion)
    Q_PROPERTY(QStringList RegisteredStatusNotifierItems READ items)
public:
    bool hasHost() const { return true; }
    int protocolVersion() const { return 0; }
    QStringList items() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_items;
    }

public Q_SLOTS:
    void RegisterStatusNotifierItem(const QString &service) // NOLINT(readability-identifier-naming): D-Bus
    {
        const QMutexLocker lock(&m_mutex);
        m_items << (service.startsWith(QLatin1Char('/')) ? message().service() : service);
    }

private:
    mutable QMutex m_mutex;
    QStringList m_items;
};
