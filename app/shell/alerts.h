// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"

#include <QHash>
#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

class QSettings;

namespace station {

/**
 * Says when a key's budget reaches 80 % and is used up, and when a provider that worked no longer does. Each is said
 * once: a budget's step once a period, also over restarts; a provider again only after it worked, and after ten
 * minutes. Main thread.
 */
class Alerts : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(bool budgets READ budgets WRITE setBudgets NOTIFY changed)
    Q_PROPERTY(bool providers READ providers WRITE setProviders NOTIFY changed)
public:
    static constexpr qint64 kProviderPauseMs = 10 * 60 * 1000;

    Alerts(Backend &backend, QSettings &settings, std::function<qint64()> now, QObject *parent = nullptr);

    /** Whether a person wants to hear of budgets, and of providers. */
    bool budgets() const;
    void setBudgets(bool wanted);
    bool providers() const;
    void setProviders(bool wanted);

Q_SIGNALS:
    void changed();
    void raised(const QString &title, const QString &text);

private:
    void lookAtBudgets();
    void lookAtProviders();

    Backend &m_backend;
    QSettings &m_settings;
    std::function<qint64()> m_now;
    QTimer m_soon;
    QHash<QByteArray, bool> m_worked; ///< provider → whether it worked when last looked at
    QHash<QByteArray, qint64> m_told; ///< provider → when it was last spoken of
};

} // namespace station
