// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/desktopnote.h"

#ifdef QT_DBUS_LIB
#include <QDBusConnection>
#include <QDBusMessage>
#include <QVariantMap>
#endif

namespace station {

#ifdef QT_DBUS_LIB
void showDesktopNote(const QString &title, const QString &text)
{
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"),
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("Notify"));
    // The body may hold markup, and provider's words are none.
    call << QStringLiteral("Token Station") << quint32(0) << QStringLiteral("token-station") << title
         << text.toHtmlEscaped() << QStringList() << QVariantMap() << -1;
    QDBusConnection::sessionBus().send(call);
}
#else
void showDesktopNote(const QString &, const QString &) { }
#endif

} // namespace station
