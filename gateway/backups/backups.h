// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace station {

/** One kept state of the stores. */
struct Backup {
    enum class Reason {
        Asked,         ///< by a person
        Scheduled,     ///< made by itself, as often as a person wants
        BeforeRestore, ///< what a restored backup replaced
        BeforeUpgrade, ///< one store, before a newer program changed its tables (see schemabackup.h)
    };

    QString id; ///< its name in the folder of backups
    Reason reason = Reason::Asked;
    QString name; ///< what a person called it, or may be empty; BeforeRestore: what was restored then
    qint64 madeMs = 0;
    qint64 bytes = 0; ///< of all it holds; made media share their space with those of the store while it has them
    bool ledger = false;
    bool content = false; ///< with made media
    bool settings = false;
};

/**
 * The kept states of a home's stores, in `backups` of its data folder. Secrets are in none: provider keys are in the
 * keychain, and gateway keys are left out (of what was kept before an upgrade, they are not restored).
 *
 * A ledger in PostgreSQL is left to its own ways. Every function reads and writes files and takes its time: not for the
 * main thread. Safe to be used while the gateway runs; what it remembers of the stores is older than a restored backup
 * until it has started anew.
 */
class Backups {
public:
    /** `storageUrl`: storage.url of config.json. */
    Backups(QString dataFolder, QByteArray storageUrl);

    /** The newest first. */
    std::vector<Backup> list() const;
    /** Keeps what is there now; `settings`, where not empty, lies beside it. The id of what was made. */
    Result<QString> make(const QString &name, Backup::Reason reason, const QByteArray &settings) const;
    /** Puts the stores back, each as a whole or not at all. The settings that were kept with it, or nothing. */
    Result<QByteArray> restore(const QString &id) const;
    /** Of one that was asked for. */
    Result<void> rename(const QString &id, const QString &name) const;
    Result<void> remove(const QString &id) const;

private:
    QString folder() const;
    /** Takes away what was begun and never became a backup. */
    void sweep() const;
    Result<Backup> find(const QString &id) const;
    Result<void> fill(const QString &path, Backup backup, const QByteArray &settings) const;
    Result<void> restoreFrom(const Backup &backup, const QString &work) const;

    QString m_dataFolder;
    QByteArray m_storageUrl;
};

} // namespace station
