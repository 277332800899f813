// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"
#include "app/settings/settingstransfer.h"
#include "gateway/backups/backups.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

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
    Q_PROPERTY(QString result READ result NOTIFY changed)
    Q_PROPERTY(QString resultTone READ resultTone NOTIFY changed)
public:
    BackupControl(Backend &backend, SettingsTransfer &settings, QObject *parent = nullptr);

    QVariantList rows() const;
    /** Whether the folder has been looked at. */
    bool listed() const { return m_listed; }
    QString doing() const { return m_doing; }
    QString result() const { return m_result; }
    QString resultTone() const { return m_tone; }

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
    QString title(const Backup &backup) const;
    /** Does that elsewhere, then `then` here, with the list read anew. Neither: only reads the list. */
    void run(const QString &doing, std::function<Outcome()> work, std::function<void(const Outcome &)> then);
    void putBack(const Backup &backup);
    void tell(const Result<void> &done, const QString &words);

    Backend &m_backend;
    SettingsTransfer &m_settings;
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
