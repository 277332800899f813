// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"

#include <QHash>
#include <QObject>
#include <QTimer>

class QSettings;

namespace station {

class Preferences;

/**
 * Says when a key's budget reaches 80 % and is used up, and when a provider that worked no longer does. Each is said
 * once, where the preferences ask for it: a budget's step once a period, also over restarts; a provider again only
 * after it worked, and after ten minutes. Main thread.
 */
class Alerts : public QObject {
    Q_OBJECT
public:
    static constexpr qint64 kProviderPauseMs = 10 * 60 * 1000;

    Alerts(Backend &backend, QSettings &settings, const Preferences &preferences, std::function<qint64()> now,
           QObject *parent = nullptr);

Q_SIGNALS:
    void raised(const QString &title, const QString &text);

private:
    void lookAtBudgets();
    void lookAtProviders();

    Backend &m_backend;
    QSettings &m_settings;
    const Preferences &m_preferences;
    std::function<qint64()> m_now;
    QTimer m_soon;
    QHash<QByteArray, bool> m_worked; ///< provider → whether it worked when last looked at
    QHash<QByteArray, qint64> m_told; ///< provider → when it was last spoken of
};

} // namespace station
