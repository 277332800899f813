// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace station {

class Database;
class DatabaseThread;

/** A file that a model made. */
struct MadeMedia {
    QByteArray id;
    QByteArray key;   ///< the gateway key's name
    QByteArray token; ///< stands for a key, for this one object
    QByteArray contentType;
    qint64 bytes = 0;
    qint64 createdMs = 0;
    qint64 openUntilMs = 0; ///< how long the token holds
    QString path;           ///< where the file lies
};

/**
 * Pictures and videos that models made: files in data/media, for media.days, with a table of them in the content store.
 *
 * Any thread, and none waits: a thread of its own writes; answers come on it. What is older than the retention goes
 * with the next file that comes in, and with dropOld().
 */
class MediaStore {
public:
    static constexpr qint64 kDayMs = 24LL * 3600 * 1000;

    explicit MediaStore(const QString &dataFolder);
    /** Writes what it was given, waiting at most 4 s. */
    ~MediaStore();

    void setDays(int days);
    int days() const;
    /** Whether anything was ever kept, so that there is something to look after. */
    bool hasFolder() const;
    /** Where the file of that id lies, or would; the folder is there afterwards. Empty for an id that is no file name.
     */
    QString fileFor(const QByteArray &id) const;

    /** How long the address of a picture holds (contract §4). */
    static constexpr qint64 kPictureMs = 60 * 60 * 1000;
    /** Keeps a picture for a client that wants an address: "/v1/images/ID/content?t=TOKEN". */
    QByteArray keepPicture(const QByteArray &bytes, const QByteArray &contentType);
    /** Keeps bytes; a find() that comes after it knows them. `media` needs no path. */
    void save(MadeMedia media, const QByteArray &bytes);
    /** Enters a file that lies at fileFor() already, by the caller's own connection to the content store. */
    static bool enter(Database &database, const MadeMedia &media);
    /** Nothing where there is none, or its retention is over. Who may see it is for the caller to decide. */
    void find(const QByteArray &id, std::function<void(std::optional<MadeMedia>)> done);
    /** With its file. */
    void remove(const QByteArray &id);
    void dropOld();
    /** Deletes everything. */
    void clear(std::function<void(bool)> done);

private:
    struct Shared;
    std::shared_ptr<DatabaseThread> m_thread;
    std::shared_ptr<Shared> m_shared; ///< with the thread
};

/** 192 random bits as base64url. */
QByteArray randomWord();
/** Takes the same time whatever the token. */
bool isSameToken(QByteArrayView a, QByteArrayView b);

} // namespace station
