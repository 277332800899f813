// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/content/responsestore.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

#include <future>

using namespace station;

namespace {

/** What an asking function calls back with, waited for. */
template <typename T, typename Ask> T answerOf(Ask &&ask)
{
    auto promise = std::make_shared<std::promise<T>>();
    auto answer = promise->get_future();
    ask([promise](T value) { promise->set_value(std::move(value)); });
    return answer.get();
}

Result<QByteArray> historyOf(ResponseStore &store, const QByteArray &id, const QByteArray &key)
{
    return answerOf<Result<QByteArray>>([&](auto done) { store.history(id, key, done); });
}

std::optional<StoredResponse> found(ResponseStore &store, const QByteArray &id, const QByteArray &key)
{
    return answerOf<std::optional<StoredResponse>>([&](auto done) { store.find(id, key, done); });
}

bool removed(ResponseStore &store, const QByteArray &id, const QByteArray &key)
{
    return answerOf<bool>([&](auto done) { store.remove(id, key, done); });
}

StoredResponse response(const QByteArray &id, const QByteArray &previous, const QByteArray &word)
{
    return {id, "laptop", previous, R"([ {"ask":")" + word + R"("} ])",
            R"({"id":")" + id + R"(","output":[{"say":")" + word + R"("}, 0.70 ]})"};
}

/** A connection of the test's own to the store's file. */
class RawContent {
public:
    explicit RawContent(const QString &folder)
    {
        m_db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("raw"));
        m_db.setDatabaseName(folder + QStringLiteral("/content.sqlite"));
        m_db.open();
    }
    ~RawContent()
    {
        m_db = {};
        QSqlDatabase::removeDatabase(QStringLiteral("raw"));
    }
    bool run(const QString &statement) { return QSqlQuery(m_db).exec(statement); }

private:
    QSqlDatabase m_db;
};

} // namespace

class tst_ResponseStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aConversationIsPutTogether();
    void itSurvivesARestart();
    void anotherKeySeesNothing();
    void whatIsDeletedIsGone();
    void oldOnesGo();
    void theOldestBeyondTheSpaceGo();
    void theFileIsTheOwnersAlone();
    void aNewerFileIsLeftAlone();
    void clearing();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_ResponseStore::aConversationIsPutTogether()
{
    ResponseStore store(m_folder->path());
    store.save(response("r1", {}, "one"));
    store.save(response("r2", "r1", "two"));
    store.save(response("r3", "r1", "another way on"));
    const auto history = historyOf(store, "r2", "laptop");
    QVERIFY(history);
    QCOMPARE(*history, QByteArray(R"({"ask":"one"},{"say":"one"}, 0.70,{"ask":"two"},{"say":"two"}, 0.70)"));
    const auto unknown = historyOf(store, "r4", "laptop");
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().param, QByteArray("previous_response_id"));
}

void tst_ResponseStore::itSurvivesARestart()
{
    {
        ResponseStore store(m_folder->path());
        store.save(response("r1", {}, "one"));
    }
    ResponseStore store(m_folder->path());
    const auto again = found(store, "r1", "laptop");
    QVERIFY(again);
    QCOMPARE(again->body, response("r1", {}, "one").body);
}

void tst_ResponseStore::anotherKeySeesNothing()
{
    ResponseStore store(m_folder->path());
    store.save(response("r1", {}, "one"));
    QVERIFY(!found(store, "r1", "server"));
    QVERIFY(!historyOf(store, "r1", "server"));
    QVERIFY(!removed(store, "r1", "server"));
    QVERIFY(found(store, "r1", "laptop"));
}

void tst_ResponseStore::whatIsDeletedIsGone()
{
    ResponseStore store(m_folder->path());
    store.save(response("r1", {}, "one"));
    store.save(response("r2", "r1", "two"));
    QVERIFY(removed(store, "r1", "laptop"));
    QVERIFY(!removed(store, "r1", "laptop"));
    QVERIFY(!found(store, "r1", "laptop"));
    // Half a conversation is none.
    const auto history = historyOf(store, "r2", "laptop");
    QVERIFY(!history);
    QVERIFY(history.error().message.contains("'r1'"));
}

void tst_ResponseStore::oldOnesGo()
{
    ResponseStore store(m_folder->path());
    store.setLimits({2, 1 << 20});
    store.save(response("old", {}, "old"));
    store.save(response("young", {}, "young"));
    QVERIFY(found(store, "old", "laptop"));
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const QString made = QStringLiteral("UPDATE responses SET created_ms = %1 WHERE id = '%2'");
    const qint64 day = 24LL * 3600 * 1000;
    QVERIFY(RawContent(m_folder->path()).run(made.arg(now - 2 * day - 60'000).arg(u"old")));
    QVERIFY(RawContent(m_folder->path()).run(made.arg(now - 2 * day + 60'000).arg(u"young")));
    store.save(response("new", {}, "new"));
    QVERIFY(!found(store, "old", "laptop"));
    QVERIFY(found(store, "young", "laptop"));
}

void tst_ResponseStore::theOldestBeyondTheSpaceGo()
{
    ResponseStore store(m_folder->path());
    const StoredResponse one = response("r1", {}, "1");
    store.setLimits({30, 3 * (one.input.size() + one.body.size())});
    for (const char digit : {'1', '2', '3', '4', '5'})
        store.save(response(QByteArray("r") + digit, {}, QByteArray(1, digit)));
    for (const auto &[id, kept] : {std::pair("r1", false), std::pair("r2", false), std::pair("r3", true),
                                   std::pair("r4", true), std::pair("r5", true)})
        QCOMPARE(found(store, id, "laptop").has_value(), kept);
}

void tst_ResponseStore::theFileIsTheOwnersAlone()
{
    ResponseStore store(m_folder->path());
    store.save(response("r1", {}, "one"));
    QVERIFY(found(store, "r1", "laptop"));
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther;
    for (const char *suffix : {"", "-wal"}) {
        const QFileInfo file(m_folder->path() + QStringLiteral("/content.sqlite") + QLatin1String(suffix));
        QVERIFY(file.exists());
        QVERIFY(!(file.permissions() & others));
    }
}

void tst_ResponseStore::aNewerFileIsLeftAlone()
{
    QVERIFY(RawContent(m_folder->path()).run(QStringLiteral("PRAGMA user_version = 999")));
    ResponseStore store(m_folder->path());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("newer Token Station")));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("could not be kept")));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("newer Token Station")));
    store.save(response("r1", {}, "one"));
    QVERIFY(!found(store, "r1", "laptop"));
}

void tst_ResponseStore::clearing()
{
    ResponseStore store(m_folder->path());
    store.save(response("r1", {}, "one"));
    QVERIFY(answerOf<bool>([&](auto done) { store.clear(done); }));
    QVERIFY(!found(store, "r1", "laptop"));
}

QTEST_GUILESS_MAIN(tst_ResponseStore)
#include "tst_responsestore.moc"
