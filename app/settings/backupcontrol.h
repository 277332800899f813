// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"
#include "app/settings/settingstransfer.h"
#include "gateway/backups/backups.h"

#include <QObject>
#include <QSettings>
#include <QTimer>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace station {

/**
 * The kept states of the stores and the settings: made, put back, renamed, deleted, one such thing at a time. Files are
 * read and written off the main thread.
 */
class BackupControl : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    /** A map for each, the newest first: id, title, about (when, size, what is in it), holds (the latter alone), named.
     */
    Q_PROPERTY(QVariantList rows READ rows NOTIFY changed)
    Q_PROPERTY(bool listed READ listed NOTIFY changed)
    /** What is under way, in words; empty: nothing is. */
    Q_PROPERTY(QString doing READ doing NOTIFY changed)
    /** Days between those that are made without being asked for; 0: none is. */
    Q_PROPERTY(int every READ every WRITE setEvery NOTIFY changed)
    Q_PROPERTY(QString result READ result NOTIFY changed)
    Q_PROPERTY(QString resultTone READ resultTone NOTIFY changed)
public:
    /** So many of those that were made by themselves are kept. */
    static constexpr int kScheduled = 10;
    /** Unix milliseconds. */
    using Clock = std::function<qint64()>;

    BackupControl(Backend &backend, SettingsTransfer &transfer, QSettings &settings, QObject *parent = nullptr);

    QVariantList rows() const;
    /** Whether the folder has been looked at. */
    bool listed() const { return m_listed; }
    QString doing() const { return m_doing; }
    QString result() const { return m_result; }
    QString resultTone() const { return m_tone; }

    int every() const;
    void setEvery(int days);
    /** Tests have a clock of their own. */
    void setClock(Clock now) { m_now = std::move(now); }
    /** Makes one, where it is time for that; asked each hour. */
    void makeIfDue();

    Q_INVOKABLE void refresh();
    Q_INVOKABLE void make(const QString &name);
    /**
     * Lets what runs in the gateway end and stops it, keeps what is there now, puts the backup in its place, and starts
     * the gateway again, if it ran.
     */
    Q_INVOKABLE void restore(const QString &id);
    Q_INVOKABLE void rename(const QString &id, const QString &name);
    Q_INVOKABLE void remove(const QString &id);

Q_SIGNALS:
    void changed();
    /** One that was to be made by itself could not be. */
    void failedByItself(const QString &words);
    /** The list is another one. */
    void kept();
    /** The stores hold something else than before. */
    void restored();

private:
    struct Outcome {
        Result<void> done;
        QByteArray settings;
        bool replaced = false; ///< the stores were at least begun to be
    };

    /** An error where config.json does not say where the ledger is. */
    Result<Backups> stores() const;
    /** To be listed and deleted they need not be understood. */
    Backups files() const;
    /** `quotes` for a name within it: the other ones where it stands in quotes itself. */
    QString title(const Backup &backup, QLocale::QuotationStyle quotes = QLocale::StandardQuotation) const;
    /** Does that elsewhere, then `then` here, with the list read anew. Neither: only reads the list. */
    void run(const QString &doing, std::function<Outcome()> work, std::function<void(const Outcome &)> then);
    void putBack(const Backup &backup);
    void tell(const Result<void> &done, const QString &words);

    Backend &m_backend;
    SettingsTransfer &m_transfer;
    QSettings &m_settings;
    Clock m_now;
    QTimer m_hour;
    std::vector<Backup> m_backups;
    bool m_listed = false;
    quint64 m_looks = 0;        ///< how often the folder was asked for; the answer to the last one counts
    bool m_startsAgain = false; ///< the gateway, which ran before a restore
    QMetaObject::Connection m_stopping;
    QString m_doing;
    QString m_result;
    QString m_tone = QStringLiteral("ink2");
};

} // namespace station
