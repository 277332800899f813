// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace station {

class Database;
class DatabaseThread;

/** Something made in the playground, with what was asked for. */
struct StoredCreation {
    QString id;
    QString kind;         ///< "image" or "video"
    qint64 createdMs = 0; ///< Unix ms
    QString state;        ///< the window's own word: "done", or how far a job is
    QByteArray about;     ///< JSON object, the window's own: model, prompt, settings, job
    QString file;         ///< its name in the folder of creations; empty while there is none
};

/**
 * The galleries of the playground.
 *
 * A thread of its own reads and writes, and no function waits. Called on the main thread; answers come in the thread of
 * their context, and not at all once it is gone. What is asked is done in turn.
 */
class CreationStore {
public:
    explicit CreationStore(const QString &dataFolder);
    /** Writes what it was given, waiting at most 4 s. */
    ~CreationStore();

    /** The folder of the files, in the data folder. */
    static QString folder(const QString &dataFolder);

    /**
     * Adds or replaces; `bytes`, where there are any, are written to its file first. `kept` says whether all of it is
     * on disk.
     */
    void save(StoredCreation creation, QByteArray bytes, QObject *context, std::function<void(bool)> kept);
    /** Those of a kind, the newest first. */
    void list(const QString &kind, QObject *context, std::function<void(std::vector<StoredCreation>)> done);
    /** With its file. */
    void remove(const StoredCreation &creation);
    /** Deletes everything, files included. */
    void clear(QObject *context, std::function<void(bool)> done);

private:
    std::shared_ptr<DatabaseThread> m_thread;
    QString m_folder;
};

} // namespace station
