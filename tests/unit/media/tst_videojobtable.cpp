// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/media/videojobtable.h"

#include "gateway/content/contentschema.h"

#include <QTemporaryDir>
#include <QTest>

using namespace station;

namespace {

VideoJob jobCalled(const QByteArray &id)
{
    VideoJob job;
    job.id = id;
    job.key = "laptop";
    job.targets = {"xai/grok-imagine-video"};
    job.createdMs = 1795988679123;
    job.parts.resize(1);
    return job;
}

/** Of so many bytes, no two pieces alike. */
QByteArray requestOf(qsizetype size)
{
    QByteArray request(size, '\0');
    for (qsizetype i = 0; i < size; ++i)
        request[i] = char(i * 7 % 256 ^ i / 65'536);
    return request;
}

/** The tables as version 5 of the content store had them, with nothing but what leads to the next one. */
Result<void> makeVersion5(Database &database)
{
    for (const char *statement :
         {"CREATE TABLE video_jobs (id TEXT PRIMARY KEY, key_name TEXT NOT NULL, created_ms INTEGER NOT NULL, active "
          "INTEGER NOT NULL, idempotency TEXT NOT NULL, body_hash BLOB NOT NULL, revision INTEGER NOT NULL, record "
          "BLOB NOT NULL, request BLOB NOT NULL)",
          "CREATE INDEX video_jobs_active ON video_jobs (active)", "PRAGMA user_version = 5"}) {
        if (!database.run(QString::fromLatin1(statement)))
            return database.errorFor(database.failure());
    }
    return {};
}

} // namespace

class TestVideoJobTable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsRequests_data();
    void keepsRequests();
    void keepsAllOrNothing();
    void forgetsRequests();
    void updatesOlderStores();
};

void TestVideoJobTable::keepsRequests_data()
{
    QTest::addColumn<qsizetype>("size");
    for (const qsizetype size : {0, 1, 524'287, 524'288, 524'289, 3'000'000})
        QTest::addRow("%d bytes", int(size)) << size;
}

void TestVideoJobTable::keepsRequests()
{
    QFETCH(qsizetype, size);
    QTemporaryDir folder;
    Database database(contentAddress(folder.path()), 1000, updateContentSchema);
    QVERIFY(database.open());
    VideoJobTable table(database);
    const QByteArray request = requestOf(size);
    QVERIFY(table.insert(jobCalled("vg_other"), "another's"));
    QVERIFY(table.insert(jobCalled("vg_1"), request));
    QCOMPARE(table.requestSize("vg_1"), size);
    const QByteArray kept = table.request("vg_1", 100);
    QVERIFY(kept == request);
    QVERIFY(kept.capacity() >= size + 100);
    QVERIFY(table.dropRequest("vg_1"));
    QCOMPARE(table.request("vg_1", 0), QByteArray());
    QCOMPARE(table.request("vg_other", 0), QByteArray("another's"));
    QVERIFY(table.find("vg_1"));
}

void TestVideoJobTable::keepsAllOrNothing()
{
    QTemporaryDir folder;
    Database database(contentAddress(folder.path()), 1000, updateContentSchema);
    QVERIFY(database.open());
    VideoJobTable table(database);
    QVERIFY(database.run(QStringLiteral("INSERT INTO video_requests VALUES ('vg_1', 1, x'00')")));
    QVERIFY(!table.insert(jobCalled("vg_1"), requestOf(600'000))); // its second piece has no place
    QVERIFY(!table.find("vg_1"));
    QCOMPARE(table.requestSize("vg_1"), 1);
    QVERIFY(table.insert(jobCalled("vg_2"), "x")); // no transaction is left open
}

void TestVideoJobTable::forgetsRequests()
{
    QTemporaryDir folder;
    Database database(contentAddress(folder.path()), 1000, updateContentSchema);
    QVERIFY(database.open());
    VideoJobTable table(database);
    VideoJob over = jobCalled("vg_over");
    for (const QByteArray &id : {QByteArray("vg_runs"), QByteArray("vg_over")})
        QVERIFY(table.insert(jobCalled(id), "request of " + id));
    over.parts[0].phase = VideoPhase::Done;
    QCOMPARE(table.save(over), VideoJobTable::Saved::Yes);
    QVERIFY(table.dropOld(0)); // which forgets no job, but what was left of one that is over
    QCOMPARE(table.request("vg_over", 0), QByteArray());
    QCOMPARE(table.request("vg_runs", 0), QByteArray("request of vg_runs"));
    QVERIFY(table.find("vg_over"));
}

void TestVideoJobTable::updatesOlderStores()
{
    QTemporaryDir folder;
    const VideoJob job = jobCalled("vg_1");
    {
        Database database(contentAddress(folder.path()), 1000, makeVersion5);
        QVERIFY(database.open());
        for (const bool active : {true, false}) {
            QSqlQuery query = database.query();
            query.prepare(QStringLiteral("INSERT INTO video_jobs VALUES (?, 'laptop', 1, ?, '', x'', 3, ?, ?)"));
            query.addBindValue(active ? QStringLiteral("vg_1") : QStringLiteral("vg_over"));
            query.addBindValue(active ? 1 : 0);
            query.addBindValue(writeVideoRecord(job));
            query.addBindValue(active ? QByteArray("{\"model\":\"x\"}") : QByteArray(""));
            QVERIFY(query.exec());
        }
    }
    Database database(contentAddress(folder.path()), 1000, updateContentSchema);
    QVERIFY(database.open());
    VideoJobTable table(database);
    const std::vector<VideoJob> active = table.active();
    QCOMPARE(active.size(), size_t(1));
    QCOMPARE(active[0].revision, 3);
    QCOMPARE(table.request("vg_1", 0), QByteArray("{\"model\":\"x\"}"));
    QVERIFY(table.insert(jobCalled("vg_2"), "y"));
}

QTEST_GUILESS_MAIN(TestVideoJobTable)
#include "tst_videojobtable.moc"
