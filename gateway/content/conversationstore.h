// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace station {

class Database;
class DatabaseThread;

/** A conversation without what was said in it. */
struct StoredConversation {
    QString id;
    QString title;
    qint64 createdMs = 0; ///< Unix ms
    qint64 updatedMs = 0; ///< Unix ms
    QByteArray settings;  ///< JSON object, the window's own
};

struct StoredMessage {
    QString id;
    qint64 createdMs = 0; ///< Unix ms; the order in which they were made
    QByteArray body;      ///< JSON object, the window's own
    QString words;        ///< what a search looks through
};

struct ConversationContent {
    StoredConversation head;
    std::vector<StoredMessage> messages;    ///< the oldest first
    QHash<QString, QByteArray> attachments; ///< by id
};

/** A conversation that a search found. */
struct ConversationHit {
    StoredConversation head;
    QString
        snippet; ///< the words around the first place found; empty where only the title has them, or nothing is sought
};

/**
 * The playground's conversations.
 *
 * A thread of its own reads and writes, and no function waits. Called on the main thread; answers come in the thread of
 * their context, and not at all once it is gone. What is asked is done in turn: a load sees every save before it. A
 * change that could not be written (a full disk) waits in memory, and is written before the next one that can be.
 */
class ConversationStore {
public:
    explicit ConversationStore(const QString &dataFolder);
    /** Writes what it was given, waiting at most 4 s. */
    ~ConversationStore();

    /**
     * `told` is called in `context`'s thread with what went wrong, in words, when something could not be kept, and with
     * nothing once all of it is.
     */
    void setProblem(QObject *context, std::function<void(const QString &)> told);

    /** Tries again to write what could not be kept, where there is any. */
    void retry();
    /** Adds or replaces the head. */
    void save(StoredConversation head);
    /** Adds or replaces messages of a conversation. */
    void save(const QString &conversation, std::vector<StoredMessage> messages);
    /** Keeps bytes that messages name by `id`; once for a conversation. */
    void attach(const QString &conversation, const QString &id, const QByteArray &data);

    /** Those with all of the words in the title or in one message, the newest first; all where there are no words. */
    void list(const QString &words, QObject *context, std::function<void(std::vector<ConversationHit>)> done);
    void load(const QString &id, QObject *context, std::function<void(std::optional<ConversationContent>)> done);
    void remove(const QString &id);
    /** Deletes messages of a conversation, and attachments that no message names any more. */
    void removeMessages(const QString &conversation, const QStringList &messages, const QStringList &attachments);
    /** Deletes everything. */
    void clear(QObject *context, std::function<void(bool)> done);

private:
    struct Backlog;

    /** `key`: of what is replaced as a whole, so that a newer one takes the place of one that waits; or empty. */
    void write(const QString &key, std::function<bool(Database &)> change);

    std::shared_ptr<DatabaseThread> m_thread;
    std::shared_ptr<Backlog> m_backlog; ///< the thread's
    QObject *m_context = nullptr;
    std::function<void(const QString &)> m_told;
};

} // namespace station
