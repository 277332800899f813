// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/backups/backups.h"
#include "gateway/content/contentschema.h"
#include "gateway/keys/keystore.h"
#include "gateway/ledger/schema.h"
#include "storagefixtures.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace station;

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray get(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<void> asItIs(Database &)
{
    return {};
}

} // namespace

/** Kept states of the stores, made and put back. */
class TestBackups : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everythingComesBack();
    void whoHasItOpenGoesOn();
    void noKeyIsInABackup();
    void aRevokedKeyStaysRevoked();
    void videosUnderWayStay();
    void namesAndOrder();
    void namesOfOtherFilesAreRefused();
    void halfOfOneIsNone();
    void oneFromBeforeAnUpgrade();
    void damagedOrNewerReplacesNothing_data();
    void damagedOrNewerReplacesNothing();
    void nothingToKeepYet();

private:
    QString path(const QString &name) const { return m_home->filePath(name); }
    QString backup(const QString &id, const QString &name) const
    {
        return path(QStringLiteral("backups/") + id + u'/' + name);
    }
    Backups backups() const { return {m_home->path(), "sqlite:"}; }
    /** Rows of the ledger on top of those that are there. */
    void spend(int rows);
    int spent() const;
    void run(const QString &statement);
    QStringList words(const QString &question) const;

    std::unique_ptr<QTemporaryDir> m_home;
};

void TestBackups::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(m_home->isValid());
}

void TestBackups::spend(int rows)
{
    Ledger ledger({"sqlite:", m_home->path(), 0});
    QVERIFY(ledger.open());
    for (int i = 0; i < rows; ++i)
        ledger.append(plainRow(i, 1'764'000'000'000 + i));
    QVERIFY(ledger.flush(5000));
}

int TestBackups::spent() const
{
    Ledger ledger({"sqlite:", m_home->path(), 0});
    if (!ledger.open())
        return -1;
    qint64 exchanges = 0;
    for (const UsageSum &sum : ledger.usageNow(0, UsageGroup::Provider))
        exchanges += sum.exchanges;
    return int(exchanges);
}

void TestBackups::run(const QString &statement)
{
    Database content(contentAddress(m_home->path()), 1000, updateContentSchema);
    QVERIFY(content.open());
    QVERIFY2(content.run(statement), qPrintable(content.failure().text()));
}

QStringList TestBackups::words(const QString &question) const
{
    Database content(contentAddress(m_home->path()), 1000, updateContentSchema);
    if (!content.open())
        return {QStringLiteral("not open")};
    QSqlQuery query = content.query();
    if (!query.exec(question))
        return {query.lastError().text()};
    QStringList words;
    while (query.next())
        words << query.value(0).toString();
    return words;
}

const QString kSay = QStringLiteral("INSERT INTO conversations VALUES ('%1', '%2', '', 1, 2, '')");
const QString kTitles = QStringLiteral("SELECT title FROM conversations ORDER BY id");

void TestBackups::everythingComesBack()
{
    spend(3);
    run(kSay.arg(QStringLiteral("a"), QStringLiteral("first words")));
    put(path(QStringLiteral("media/one")), "picture");
    put(path(QStringLiteral("creations/deep/two")), "another");
    put(path(QStringLiteral("media/three.part77")), "half a video");
    put(path(QStringLiteral("state/socket")), "not the store's");
    const auto id = backups().make(QStringLiteral("  before the\ttrip "), Backup::Reason::Asked, "{\"theme\":1}");
    QVERIFY2(id, id ? "" : id.error().message.constData());
    QVERIFY(!QFile::exists(backup(*id, QStringLiteral("media/media/three.part77"))));
    QVERIFY(!QFile::exists(backup(*id, QStringLiteral("media/state"))));
    // Nobody else may read it.
    QDirIterator all(path(QStringLiteral("backups")), QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString entry = all.next();
        if (!entry.contains(QStringLiteral("/media/"))) // which have the rights of the files that they are
            QVERIFY2(!(QFile::permissions(entry) & (QFile::ReadGroup | QFile::ReadOther)), qPrintable(entry));
    }
    // Pictures do not lie on the disk twice.
    QCOMPARE(std::filesystem::hard_link_count(path(QStringLiteral("media/one")).toStdString()), 2U);

    spend(4);
    run(QStringLiteral("DELETE FROM conversations"));
    run(kSay.arg(QStringLiteral("b"), QStringLiteral("later words")));
    QVERIFY(QFile::remove(path(QStringLiteral("media/one"))));
    put(path(QStringLiteral("media/late")), "later picture");
    QCOMPARE(spent(), 7);

    const auto settings = backups().restore(*id);
    QVERIFY2(settings, settings ? "" : settings.error().message.constData());
    QCOMPARE(*settings, QByteArray("{\"theme\":1}"));
    QCOMPARE(spent(), 3);
    QCOMPARE(words(kTitles), QStringList {QStringLiteral("first words")});
    QCOMPARE(get(path(QStringLiteral("media/one"))), QByteArray("picture"));
    QCOMPARE(get(path(QStringLiteral("creations/deep/two"))), QByteArray("another"));
    QVERIFY(!QFile::exists(path(QStringLiteral("media/late"))));
    QVERIFY(QFile::exists(path(QStringLiteral("state/socket"))));
    // It is still there, and as it was: it can be restored again.
    QCOMPARE(backups().list().size(), size_t(1));
    spend(1);
    QVERIFY(backups().restore(*id));
    QCOMPARE(spent(), 3);
    QCOMPARE(QDir(path(QStringLiteral("backups"))).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList {*id});
}

void TestBackups::whoHasItOpenGoesOn()
{
    spend(2);
    Ledger ledger({"sqlite:", m_home->path(), 0});
    QVERIFY(ledger.open());
    const auto id = backups().make({}, Backup::Reason::Asked, {});
    QVERIFY(id);
    ledger.append(plainRow(1, 1'764'000'000'000));
    QVERIFY(ledger.flush(5000));
    QVERIFY(backups().restore(*id));
    ledger.append(plainRow(2, 1'764'000'000'000));
    QVERIFY(ledger.flush(5000));
    QCOMPARE(ledger.usageNow(0, UsageGroup::Provider).front().exchanges, 3);
    QCOMPARE(spent(), 3);
}

void TestBackups::noKeyIsInABackup()
{
    KeyStore keys("sqlite:", m_home->path());
    QVERIFY(keys.open());
    GatewayKey key;
    key.name = "laptop-of-mine";
    const auto secret = keys.create(key);
    QVERIFY(secret);
    QByteArray hash;
    {
        Database ledger(*DatabaseAddress::parse("sqlite:", m_home->path()), 1000, updateSchema);
        QVERIFY(ledger.open());
        QSqlQuery query = ledger.query();
        QVERIFY(query.exec(QStringLiteral("SELECT hash FROM gateway_keys")) && query.next());
        hash = query.value(0).toByteArray();
        QVERIFY(hash.size() > 20);
    }
    spend(1);
    const auto id = backups().make({}, Backup::Reason::Asked, {});
    QVERIFY(id);
    int files = 0;
    QDirIterator all(path(QStringLiteral("backups")), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QByteArray bytes = get(all.next());
        QVERIFY(!bytes.contains(*secret));
        QVERIFY2(!bytes.contains(hash), qPrintable(all.filePath()));
        QVERIFY(!bytes.contains("laptop-of-mine"));
        ++files;
    }
    QVERIFY(files >= 2);
    QVERIFY(backups().restore(*id));
    QCOMPARE(keys.list().size(), 1);
}

void TestBackups::aRevokedKeyStaysRevoked()
{
    spend(1);
    KeyStore keys("sqlite:", m_home->path());
    QVERIFY(keys.open());
    GatewayKey key;
    key.name = "lost";
    QVERIFY(keys.create(key));
    // As a copy from before an upgrade has it: with its keys.
    Database ledger(*DatabaseAddress::parse("sqlite:", m_home->path()), 1000, updateSchema);
    QVERIFY(ledger.open());
    QVERIFY(QDir().mkpath(path(QStringLiteral("backups"))));
    const QString id = QStringLiteral("ledger-20260102-030405-schema4.sqlite");
    QVERIFY(ledger.run(QStringLiteral("VACUUM INTO '%1'").arg(path(QStringLiteral("backups/") + id))));
    QVERIFY(keys.revoke("lost"));
    QVERIFY(backups().restore(id));
    QCOMPARE(keys.list().size(), 0);
}

void TestBackups::videosUnderWayStay()
{
    const QString job = QStringLiteral("INSERT INTO video_jobs (id, key_name, created_ms, active, idempotency, "
                                       "body_hash, revision, record) VALUES ('%1', '', 1, %2, '', x'00', 1, x'%3')");
    run(job.arg(QStringLiteral("running"), QStringLiteral("1"), QStringLiteral("aa")));
    run(job.arg(QStringLiteral("done"), QStringLiteral("0"), QStringLiteral("bb")));
    run(QStringLiteral("INSERT INTO video_requests VALUES ('running', 0, x'01')"));
    const auto id = backups().make({}, Backup::Reason::Asked, {});
    QVERIFY(id);
    // What ran then is done now, something else runs, and what was done was taken away.
    run(QStringLiteral("UPDATE video_jobs SET active = 0, record = x'cc' WHERE id = 'running'"));
    run(QStringLiteral("DELETE FROM video_requests"));
    run(QStringLiteral("DELETE FROM video_jobs WHERE id = 'done'"));
    run(job.arg(QStringLiteral("new"), QStringLiteral("1"), QStringLiteral("dd")));
    run(QStringLiteral("INSERT INTO video_requests VALUES ('new', 0, x'02')"));
    QVERIFY(backups().restore(*id));
    // Nothing is handed in a second time: what ran when the backup was made does not run again.
    QCOMPARE(words(QStringLiteral("SELECT id FROM video_jobs WHERE active = 1")), QStringList {QStringLiteral("new")});
    QCOMPARE(words(QStringLiteral("SELECT id FROM video_jobs WHERE active = 0")), QStringList {QStringLiteral("done")});
    QCOMPARE(words(QStringLiteral("SELECT job FROM video_requests")), QStringList {QStringLiteral("new")});
}

void TestBackups::namesAndOrder()
{
    spend(1);
    const auto first = backups().make(QStringLiteral("one"), Backup::Reason::Asked, {});
    const auto second = backups().make(QStringLiteral("two"), Backup::Reason::BeforeRestore, "{}");
    QVERIFY(first && second);
    QVERIFY(*first != *second);
    auto list = backups().list();
    QCOMPARE(list.size(), size_t(2));
    QCOMPARE(list[0].id, *second);
    QCOMPARE(list[0].reason, Backup::Reason::BeforeRestore);
    QVERIFY(list[0].settings && !list[1].settings);
    QVERIFY(list[1].ledger && !list[1].content);
    QVERIFY(list[1].bytes > 4096);
    QVERIFY(std::abs(list[1].madeMs - QDateTime::currentMSecsSinceEpoch()) < 60'000);
    QVERIFY(backups().rename(*first, QStringLiteral("the first")));
    list = backups().list();
    QCOMPARE(list[1].name, QStringLiteral("the first"));
    QCOMPARE(list[1].id, *first);
    QVERIFY(!backups().rename(*second, QStringLiteral("mine")));
    QVERIFY(backups().remove(*second));
    QCOMPARE(backups().list().size(), size_t(1));
    QVERIFY(!QFile::exists(path(QStringLiteral("backups/") + *second)));
    QVERIFY(!backups().remove(*second));
}

void TestBackups::namesOfOtherFilesAreRefused()
{
    spend(1);
    put(path(QStringLiteral("precious/backup.json")), R"({"format": "token-station-backup", "version": 1})");
    put(path(QStringLiteral("backups/mine.txt")), "a person's own");
    put(path(QStringLiteral("backups/notes-20260102-030405-schema1.sqlite")), "of something else");
    QVERIFY(backups().list().empty());
    for (const QString &id : {QStringLiteral("../precious"), QStringLiteral("mine.txt"), QString(), QStringLiteral("."),
                              path(QStringLiteral("precious"))}) {
        QVERIFY(!backups().remove(id));
        QVERIFY(!backups().restore(id));
        QVERIFY(!backups().rename(id, QStringLiteral("x")));
    }
    QVERIFY(QFile::exists(path(QStringLiteral("precious/backup.json"))));
    QVERIFY(QFile::exists(path(QStringLiteral("backups/mine.txt"))));
}

void TestBackups::halfOfOneIsNone()
{
    spend(1);
    // As a program that was killed leaves it.
    put(path(QStringLiteral("backups/.20260102-030405/ledger.sqlite")), "half");
    QVERIFY(backups().list().empty());
    // A folder is in the way of the copy: what was begun is taken away, and what to do is said.
    put(path(QStringLiteral("media/one")), "picture");
    QVERIFY(QFile::setPermissions(path(QStringLiteral("ledger.sqlite")), QFile::ReadOwner | QFile::WriteOwner));
    put(path(QStringLiteral("content.sqlite")), "this is no database, and long enough not to be an empty one");
    const auto made = backups().make({}, Backup::Reason::Asked, {});
    QVERIFY(!made);
    QVERIFY2(made.error().message.contains("content.sqlite"), made.error().message.constData());
    QVERIFY(backups().list().empty());
    QVERIFY(QDir(path(QStringLiteral("backups"))).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void TestBackups::oneFromBeforeAnUpgrade()
{
    spend(2);
    run(kSay.arg(QStringLiteral("a"), QStringLiteral("words")));
    {
        // As the program before this one left it.
        Database ledger(*DatabaseAddress::parse("sqlite:", m_home->path()), 1000, asItIs);
        QVERIFY(ledger.open());
        QVERIFY(ledger.run(QStringLiteral("ALTER TABLE ledger DROP COLUMN mapped")));
        QVERIFY(ledger.run(QStringLiteral("UPDATE station_meta SET value = 3 WHERE name = 'schema_version'")));
    }
    QCOMPARE(spent(), 2); // which upgrades it
    const auto list = backups().list();
    QCOMPARE(list.size(), size_t(1));
    QCOMPARE(list[0].reason, Backup::Reason::BeforeUpgrade);
    QVERIFY(list[0].ledger && !list[0].content && !list[0].settings);
    QVERIFY(std::abs(list[0].madeMs - QDateTime::currentMSecsSinceEpoch()) < 60'000);
    QVERIFY(!backups().rename(list[0].id, QStringLiteral("mine")));
    spend(5);
    put(path(QStringLiteral("media/one")), "picture");
    const auto restored = backups().restore(list[0].id);
    QVERIFY2(restored, restored ? "" : restored.error().message.constData());
    QCOMPARE(spent(), 2);
    // The other store is none of its business.
    QCOMPARE(words(kTitles), QStringList {QStringLiteral("words")});
    QVERIFY(QFile::exists(path(QStringLiteral("media/one"))));
    QVERIFY(backups().remove(list[0].id));
    QVERIFY(backups().list().empty());
}

void TestBackups::damagedOrNewerReplacesNothing_data()
{
    QTest::addColumn<QString>("store");
    QTest::addColumn<QString>("statement"); // empty: the file is overwritten
    for (const char *store : {"ledger.sqlite", "content.sqlite"})
        QTest::addRow("%s is damaged", store) << QString::fromLatin1(store) << QString();
    QTest::addRow("a newer ledger") << QStringLiteral("ledger.sqlite")
                                    << QStringLiteral("UPDATE station_meta SET value = 99");
    QTest::addRow("a newer content store")
        << QStringLiteral("content.sqlite") << QStringLiteral("PRAGMA user_version = 99");
}

void TestBackups::damagedOrNewerReplacesNothing()
{
    QFETCH(QString, store);
    QFETCH(QString, statement);
    spend(1);
    run(kSay.arg(QStringLiteral("a"), QStringLiteral("then")));
    put(path(QStringLiteral("media/one")), "picture");
    const auto id = backups().make({}, Backup::Reason::Asked, {});
    QVERIFY(id);
    if (statement.isEmpty()) {
        put(backup(*id, store), QByteArray(10'000, 'x'));
    } else {
        DatabaseAddress address;
        address.path = backup(*id, store);
        Database database(address, 1000, asItIs);
        QVERIFY(database.open());
        QVERIFY(database.run(statement));
    }
    spend(1);
    run(QStringLiteral("UPDATE conversations SET title = 'now'"));
    QVERIFY(QFile::remove(path(QStringLiteral("media/one"))));
    const auto restored = backups().restore(*id);
    QVERIFY(!restored);
    QVERIFY(!restored.error().message.isEmpty());
    QCOMPARE(spent(), 2);
    QCOMPARE(words(kTitles), QStringList {QStringLiteral("now")});
    QVERIFY(!QFile::exists(path(QStringLiteral("media/one"))));
}

void TestBackups::nothingToKeepYet()
{
    const auto id = backups().make({}, Backup::Reason::Asked, "{}");
    QVERIFY2(id, id ? "" : id.error().message.constData());
    const auto list = backups().list();
    QCOMPARE(list.size(), size_t(1));
    QVERIFY(!list[0].ledger && !list[0].content && list[0].settings);
    spend(1);
    QCOMPARE(*backups().restore(*id), QByteArray("{}"));
    QCOMPARE(spent(), 1);
}

QTEST_GUILESS_MAIN(TestBackups)
#include "tst_backups.moc"
