// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/content/conversationstore.h"

#include "gateway/content/contentschema.h"
#include "gateway/ledger/contextreply.h"
#include "gateway/ledger/databasethread.h"

#include <QLoggingCategory>
#include <QSqlError>
#include <QVariant>

#include <algorithm>
#include <deque>
#include <future>

namespace station {

namespace {

Q_LOGGING_CATEGORY(lcConversations, "station.conversations")

constexpr qsizetype kSnippet = 90; ///< UTF-16 units of a found message that are shown
constexpr qsizetype kBefore = 14;  ///< of them before what was sought, which a narrow list is to show

StoredConversation headFrom(const QSqlQuery &query)
{
    return {query.value(0).toString(), query.value(1).toString(), query.value(2).toLongLong(),
            query.value(3).toLongLong(), query.value(4).toByteArray()};
}

const QString kHead = QStringLiteral("SELECT id, title, created_ms, updated_ms, settings FROM conversations");

/** A pattern for LIKE that finds `word` anywhere; its own signs stand for themselves behind a backslash. */
QString pattern(QString word)
{
    word.replace(u'\\', QStringLiteral("\\\\"))
        .replace(u'%', QStringLiteral("\\%"))
        .replace(u'_', QStringLiteral("\\_"));
    return u'%' + word + u'%';
}

/** Qt's driver stores a null string as NULL. */
QString notNull(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

QString snippetOf(const QString &words, const QString &folded, const QString &sought)
{
    const qsizetype at = std::max<qsizetype>(0, folded.indexOf(sought));
    qsizetype from = std::max<qsizetype>(0, at - kBefore);
    // A whole word, where there are blanks between them.
    if (const qsizetype blank = words.indexOf(u' ', from); from > 0 && blank >= 0 && blank < at)
        from = blank + 1;
    QString text = words.mid(from, kSnippet).simplified();
    if (from > 0)
        text.prepend(u'…');
    if (from + kSnippet < words.size())
        text.append(u'…');
    return text;
}

std::vector<ConversationHit> listAll(Database &database)
{
    std::vector<ConversationHit> hits;
    QSqlQuery query = database.query();
    if (!query.exec(kHead + QStringLiteral(" ORDER BY updated_ms DESC, rowid DESC")))
        database.fail(query.lastError());
    while (query.next())
        hits.push_back({headFrom(query), {}});
    return hits;
}

/** The text of the first message of the conversation that has all words, and where the first of them is. */
QString snippetIn(Database &database, const QString &conversation, const QStringList &words)
{
    QString sql = QStringLiteral("SELECT words, folded FROM messages WHERE conversation = ?");
    for (qsizetype i = 0; i < words.size(); ++i)
        sql += QStringLiteral(" AND folded LIKE ? ESCAPE '\\'");
    QSqlQuery query = database.query();
    query.prepare(sql + QStringLiteral(" ORDER BY created_ms LIMIT 1"));
    query.addBindValue(conversation);
    for (const QString &word : words)
        query.addBindValue(pattern(word));
    if (!query.exec() || !query.next())
        return {};
    return snippetOf(query.value(0).toString(), query.value(1).toString(), words.first());
}

// Words are sought as pieces of text and not as words of an index: Chinese and Japanese have no blanks between theirs,
// and a deleted message leaves nothing behind.
std::vector<ConversationHit> search(Database &database, const QStringList &words)
{
    QString inTitle = QStringLiteral("1");
    QString inMessage = QStringLiteral("conversation = conversations.id");
    for (qsizetype i = 0; i < words.size(); ++i) {
        inTitle += QStringLiteral(" AND folded LIKE ? ESCAPE '\\'");
        inMessage += QStringLiteral(" AND messages.folded LIKE ? ESCAPE '\\'");
    }
    QSqlQuery query = database.query();
    query.prepare(kHead
                  + QStringLiteral(" WHERE (%1) OR EXISTS (SELECT 1 FROM messages WHERE %2) ORDER BY updated_ms DESC, "
                                   "rowid DESC")
                        .arg(inTitle, inMessage));
    for (int part = 0; part < 2; ++part) {
        for (const QString &word : words)
            query.addBindValue(pattern(word));
    }
    std::vector<ConversationHit> hits;
    if (!query.exec())
        database.fail(query.lastError());
    while (query.next())
        hits.push_back({headFrom(query), {}});
    for (ConversationHit &hit : hits)
        hit.snippet = snippetIn(database, hit.head.id, words);
    return hits;
}

bool writeMessage(Database &database, const QString &conversation, const StoredMessage &message)
{
    QSqlQuery query = database.query();
    query.prepare(QStringLiteral("INSERT OR REPLACE INTO messages (id, conversation, created_ms, body, words, folded) "
                                 "VALUES (?, ?, ?, ?, ?, ?)"));
    query.addBindValue(message.id);
    query.addBindValue(conversation);
    query.addBindValue(message.createdMs);
    query.addBindValue(QString::fromUtf8(message.body));
    query.addBindValue(notNull(message.words));
    query.addBindValue(notNull(message.words.toCaseFolded()));
    return query.exec() || database.fail(query.lastError());
}

std::optional<ConversationContent> read(Database &database, const QString &id)
{
    QSqlQuery head = database.query();
    head.prepare(kHead + QStringLiteral(" WHERE id = ?"));
    head.addBindValue(id);
    if (!head.exec() || !head.next())
        return std::nullopt;
    ConversationContent content;
    content.head = headFrom(head);
    QSqlQuery messages = database.query();
    messages.prepare(
        QStringLiteral("SELECT id, created_ms, body FROM messages WHERE conversation = ? ORDER BY created_ms, rowid"));
    messages.addBindValue(id);
    if (!messages.exec())
        return std::nullopt;
    while (messages.next())
        content.messages.push_back(
            {messages.value(0).toString(), messages.value(1).toLongLong(), messages.value(2).toByteArray(), {}});
    QSqlQuery attachments = database.query();
    attachments.prepare(QStringLiteral("SELECT id, data FROM attachments WHERE conversation = ?"));
    attachments.addBindValue(id);
    if (!attachments.exec())
        return std::nullopt;
    while (attachments.next())
        content.attachments.insert(attachments.value(0).toString(), attachments.value(1).toByteArray());
    return content;
}

/** Whether SQLite refuses what is written, not that it is written now: https://www.sqlite.org/rescode.html. */
bool isRefused(const QSqlError &error)
{
    constexpr int kTooBig = 18;
    constexpr int kConstraint = 19;
    constexpr int kMismatch = 20;
    const int code = error.nativeErrorCode().toInt() & 0xff;
    return code == kTooBig || code == kConstraint || code == kMismatch;
}

} // namespace

/** Changes that are to be written, in their order. */
struct ConversationStore::Backlog {
    struct Change {
        QString key;
        std::function<bool(Database &)> apply;
    };

    void put(const QString &key, const std::function<bool(Database &)> &apply)
    {
        // What has no key (a deletion) is not to be stepped over.
        for (auto it = changes.rbegin(); !key.isEmpty() && it != changes.rend() && !it->key.isEmpty(); ++it) {
            if (it->key == key) {
                it->apply = apply;
                return;
            }
        }
        changes.push_back({key, apply});
    }
    /** What went wrong, in words; empty: all is written. */
    QString writeTo(Database *database)
    {
        for (; !changes.empty(); changes.pop_front()) {
            if (database && database->begin() && changes.front().apply(*database) && database->commit())
                continue;
            failed = true;
            if (!database)
                return QStringLiteral("The data folder cannot be written to; look at its permissions and space.");
            const QSqlError error = database->failure();
            database->rollback();
            if (isRefused(error)) {
                // It would fail for ever, and hold up what comes after it.
                qCWarning(lcConversations) << "a change is left out:" << error.databaseText();
                continue;
            }
            return database->explain(error);
        }
        failed = false;
        return {};
    }

    std::deque<Change> changes;
    bool failed = false; ///< the newest try
};

ConversationStore::ConversationStore(const QString &dataFolder)
    : m_thread(std::make_shared<DatabaseThread>(contentAddress(dataFolder), updateContentSchema)),
      m_backlog(std::make_shared<Backlog>())
{
}

ConversationStore::~ConversationStore()
{
    using namespace std::chrono_literals;
    if (m_thread->isStarted()) {
        auto written = std::make_shared<std::promise<void>>();
        auto done = written->get_future();
        m_thread->ask([written, backlog = m_backlog](Database *database) {
            backlog->writeTo(database);
            written->set_value();
        });
        done.wait_for(3s);
    }
    m_thread->stop(1s);
}

void ConversationStore::setProblem(QObject *context, std::function<void(const QString &)> told)
{
    m_context = context;
    m_told = std::move(told);
}

void ConversationStore::write(const QString &key, std::function<bool(Database &)> change)
{
    m_thread->ask([key, change = std::move(change), backlog = m_backlog,
                   reply = m_context ? std::optional<ContextReply>(m_context) : std::nullopt,
                   told = m_told](Database *database) {
        if (change)
            backlog->put(key, change);
        const bool failed = backlog->failed;
        const QString problem = backlog->writeTo(database);
        if (backlog->failed)
            qCWarning(lcConversations) << "a conversation could not be kept:" << problem;
        if (reply && (failed || backlog->failed))
            reply->deliver([told, problem] { told(problem); });
    });
}

void ConversationStore::retry()
{
    write({}, {});
}

void ConversationStore::save(StoredConversation head)
{
    const QString key = QStringLiteral("head ") + head.id;
    write(key, [head = std::move(head)](Database &database) {
        QSqlQuery query = database.query();
        query.prepare(QStringLiteral("INSERT INTO conversations (id, title, folded, created_ms, updated_ms, "
                                     "settings) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET title = "
                                     "excluded.title, folded = excluded.folded, updated_ms = excluded.updated_ms, "
                                     "settings = excluded.settings"));
        query.addBindValue(head.id);
        query.addBindValue(notNull(head.title));
        query.addBindValue(notNull(head.title.toCaseFolded()));
        query.addBindValue(head.createdMs);
        query.addBindValue(head.updatedMs);
        query.addBindValue(QString::fromUtf8(head.settings));
        return query.exec() || database.fail(query.lastError());
    });
}

void ConversationStore::save(const QString &conversation, std::vector<StoredMessage> messages)
{
    const QString key = messages.size() == 1 ? QStringLiteral("message ") + messages.front().id : QString();
    write(key, [conversation, messages = std::move(messages)](Database &database) {
        return std::all_of(messages.begin(), messages.end(),
                           [&](const StoredMessage &message) { return writeMessage(database, conversation, message); });
    });
}

void ConversationStore::attach(const QString &conversation, const QString &id, const QByteArray &data)
{
    write(QStringLiteral("attachment ") + conversation + u' ' + id, [conversation, id, data](Database &database) {
        QSqlQuery query = database.query();
        query.prepare(QStringLiteral("INSERT OR IGNORE INTO attachments (id, conversation, data) VALUES (?, ?, ?)"));
        query.addBindValue(id);
        query.addBindValue(conversation);
        query.addBindValue(data);
        return query.exec() || database.fail(query.lastError());
    });
}

void ConversationStore::list(const QString &words, QObject *context,
                             std::function<void(std::vector<ConversationHit>)> done)
{
    m_thread->ask([sought = words.toCaseFolded().split(u' ', Qt::SkipEmptyParts), reply = ContextReply(context),
                   done = std::move(done)](Database *database) {
        std::vector<ConversationHit> hits;
        if (database)
            hits = sought.isEmpty() ? listAll(*database) : search(*database, sought);
        reply.deliver([done, hits = std::move(hits)] { done(hits); });
    });
}

void ConversationStore::load(const QString &id, QObject *context,
                             std::function<void(std::optional<ConversationContent>)> done)
{
    m_thread->ask([id, reply = ContextReply(context), done = std::move(done)](Database *database) {
        auto content = database ? read(*database, id) : std::nullopt;
        reply.deliver([done, content = std::move(content)] { done(content); });
    });
}

void ConversationStore::remove(const QString &id)
{
    write({}, [id](Database &database) {
        const QStringList statements = {QStringLiteral("DELETE FROM conversations WHERE id = ?"),
                                        QStringLiteral("DELETE FROM messages WHERE conversation = ?"),
                                        QStringLiteral("DELETE FROM attachments WHERE conversation = ?")};
        return std::all_of(statements.begin(), statements.end(), [&](const QString &statement) {
            QSqlQuery query = database.query();
            query.prepare(statement);
            query.addBindValue(id);
            return query.exec() || database.fail(query.lastError());
        });
    });
}

void ConversationStore::removeMessages(const QString &conversation, const QStringList &messages,
                                       const QStringList &attachments)
{
    write({}, [conversation, messages, attachments](Database &database) {
        const auto removeAll = [&](const QString &table, const QStringList &ids) {
            QSqlQuery query = database.query();
            query.prepare(QStringLiteral("DELETE FROM %1 WHERE conversation = ? AND id = ?").arg(table));
            return std::all_of(ids.begin(), ids.end(), [&](const QString &id) {
                query.bindValue(0, conversation);
                query.bindValue(1, id);
                return query.exec() || database.fail(query.lastError());
            });
        };
        return removeAll(QStringLiteral("messages"), messages) && removeAll(QStringLiteral("attachments"), attachments);
    });
}

void ConversationStore::clear(QObject *context, std::function<void(bool)> done)
{
    m_thread->ask([reply = ContextReply(context), done = std::move(done), backlog = m_backlog](Database *database) {
        backlog->changes.clear();
        const bool cleared = database && database->run(QStringLiteral("DELETE FROM conversations"))
            && database->run(QStringLiteral("DELETE FROM messages"))
            && database->run(QStringLiteral("DELETE FROM attachments"));
        reply.deliver([done, cleared] { done(cleared); });
    });
}

} // namespace station
