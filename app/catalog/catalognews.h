// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"

#include <QDate>
#include <QObject>
#include <QSettings>
#include <QStringList>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace station {

/**
 * Models and prices of a later day than those that come with the program: fetched when a person asks, or once a week
 * where a person said so. Nothing is fetched otherwise. Main thread.
 */
class CatalogNews : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    /** Who is asked, for people. */
    Q_PROPERTY(QString source READ source CONSTANT)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(bool weekly READ weekly WRITE setWeekly NOTIFY changed)
    /** Of which day the fetched list is, in words; empty: there is none. */
    Q_PROPERTY(QString fetched READ fetched NOTIFY changed)
    /** What came of the last fetch, in words; and whether it failed. */
    Q_PROPERTY(QString result READ result NOTIFY changed)
    Q_PROPERTY(bool failed READ failed NOTIFY changed)
    /** What was new in it, a line each; the first ones. */
    Q_PROPERTY(QStringList news READ news NOTIFY changed)
public:
    /** Unix milliseconds. */
    using Clock = std::function<qint64()>;
    static constexpr int kDays = 7;

    CatalogNews(Backend &backend, QSettings &settings, Clock now, QObject *parent = nullptr);

    QString source() const;
    bool busy() const { return m_busy; }
    bool weekly() const;
    void setWeekly(bool on);
    QString fetched() const;
    QString result() const { return m_result; }
    bool failed() const { return m_failed; }
    QStringList news() const { return m_news; }

    Q_INVOKABLE void update();
    Q_INVOKABLE void stop();
    /** Back to what came with the program. */
    Q_INVOKABLE void remove();
    /** Fetches, where that is wanted and it is time; asked each hour. */
    void updateIfDue();

Q_SIGNALS:
    void changed();

private:
    /** Of the fetched list; invalid where there is none. */
    QDate day() const;
    void tell(const CatalogChange &change);
    void tellFailure(const Error &error);

    Backend &m_backend;
    QSettings &m_settings;
    Clock m_now;
    QTimer m_hour;
    bool m_busy = false;
    bool m_failed = false;
    QString m_result;
    QStringList m_news;
};

} // namespace station
