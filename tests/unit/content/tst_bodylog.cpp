// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/content/bodylog.h"
#include "gateway/content/redaction.h"
#include "gateway/exchange/bodyrecorder.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

#include <future>

using namespace station;

namespace {

std::optional<BodyRecord> found(BodyLog &log, const QByteArray &id)
{
    auto promise = std::make_shared<std::promise<std::optional<BodyRecord>>>();
    auto answer = promise->get_future();
    log.find(id, [promise](std::optional<BodyRecord> record) { promise->set_value(std::move(record)); });
    return answer.get();
}

BodyRecord record(const QByteArray &id, const QByteArray &word)
{
    BodyRecord record;
    record.requestId = id;
    record.method = "POST";
    record.path = "/v1/messages?beta=true";
    record.clientHeaders = "content-type: application/json\n";
    record.clientRequest = {"{\"ask\":\"" + word + "\"}", 100};
    record.url = "https://provider.example/v1/chat/completions";
    record.sentRequest = {QByteArray("\0\xff{}", 4), 4};
    record.status = 200;
    record.providerAnswer = {"{}", 2};
    return record;
}

/** Sets when every record came in. */
void age(const QString &folder, qint64 createdMs)
{
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("raw"));
        db.setDatabaseName(folder + QStringLiteral("/content.sqlite"));
        QVERIFY(db.open());
        QVERIFY(QSqlQuery(db).exec(QStringLiteral("UPDATE bodies SET created_ms = %1").arg(createdMs)));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("raw"));
}

bool folderHolds(const QString &folder, const QByteArray &word)
{
    const auto files = QDir(folder).entryInfoList(QDir::Files);
    return std::any_of(files.begin(), files.end(), [&word](const QFileInfo &info) {
        QFile file(info.filePath());
        return file.open(QIODevice::ReadOnly) && file.readAll().contains(word);
    });
}

} // namespace

class TestBodyLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void recordsComeBackAsTheyWere();
    void nothingIsMadeForNothing();
    void oldOnesGo();
    void clearedIsGone();
    void longBodiesAreCut();
    void secretsAreLeftOut();
    void aRetryForgetsTheFirstTry();

private:
    QString folder() const { return m_folder->path(); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestBodyLog::recordsComeBackAsTheyWere()
{
    {
        BodyLog log(folder());
        log.save(record("req_1", "one"));
        log.save(record("req_2", "two"));
    }
    BodyLog log(folder());
    const auto back = found(log, "req_2");
    QVERIFY(back);
    const BodyRecord sent = record("req_2", "two");
    QCOMPARE(back->requestId, sent.requestId);
    QCOMPARE(back->path, sent.path);
    QCOMPARE(back->clientHeaders, sent.clientHeaders);
    QCOMPARE(back->clientRequest.bytes, sent.clientRequest.bytes);
    QVERIFY(back->clientRequest.isCut());
    QCOMPARE(back->sentRequest.bytes, sent.sentRequest.bytes);
    QVERIFY(!back->sentRequest.isCut());
    QCOMPARE(back->status, 200);
    QCOMPARE(back->clientAnswer.bytes, QByteArray());
    QVERIFY(!found(log, "req_3"));
    QCOMPARE(QFile::permissions(folder() + QStringLiteral("/content.sqlite"))
                 & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
             QFile::Permissions());
}

void TestBodyLog::nothingIsMadeForNothing()
{
    {
        BodyLog log(folder());
        log.dropOld();
    }
    QVERIFY(!QFile::exists(folder() + QStringLiteral("/content.sqlite")));
}

void TestBodyLog::oldOnesGo()
{
    BodyLog log(folder());
    log.setDays(2);
    log.save(record("req_old", "ancient"));
    QVERIFY(found(log, "req_old"));
    const qint64 day = 24 * 3600 * 1000;
    age(folder(), QDateTime::currentMSecsSinceEpoch() - 2 * day + 60'000);
    log.dropOld();
    QVERIFY2(found(log, "req_old"), "two days are not over");
    age(folder(), QDateTime::currentMSecsSinceEpoch() - 2 * day - 60'000);
    // Also without a new one coming in.
    log.dropOld();
    QVERIFY(!found(log, "req_old"));
}

void TestBodyLog::clearedIsGone()
{
    BodyLog log(folder());
    log.save(record("req_1", "remarkable"));
    QVERIFY(found(log, "req_1"));
    std::promise<bool> cleared;
    log.clear([&cleared](bool done) { cleared.set_value(done); });
    QVERIFY(cleared.get_future().get());
    QVERIFY(!found(log, "req_1"));
}

void TestBodyLog::longBodiesAreCut()
{
    HttpRequest request;
    request.method = "POST";
    request.path = "/v1/chat/completions";
    request.body = QByteArray(BodyLog::kMostOfBody + 5, 'x');
    BodyRecorder recorder(request);
    for (int i = 0; i < 3; ++i)
        recorder.answered(QByteArray(BodyLog::kMostOfBody / 2, 'y'));
    const BodyRecord record = recorder.take("req_1");
    QCOMPARE(record.clientRequest.bytes.size(), BodyLog::kMostOfBody);
    QCOMPARE(record.clientRequest.size, BodyLog::kMostOfBody + 5);
    QCOMPARE(record.providerAnswer.bytes.size(), BodyLog::kMostOfBody);
    QCOMPARE(record.providerAnswer.size, BodyLog::kMostOfBody / 2 * 3);
}

void TestBodyLog::secretsAreLeftOut()
{
    const QByteArray secret = "sk-test-4f9a1c77e0";
    HttpRequest request;
    request.path = "/v1beta/models/x:generateContent";
    request.query = "alt=sse&key=" + secret;
    for (const char *name : {"Authorization", "x-api-key", "X-Goog-Api-Key", "x-token-station-key", "Cookie",
                             "chatgpt-account-id", "x-some-auth-token"})
        request.headers.add(name, "Bearer " + secret);
    request.headers.add("anthropic-version", "2023-06-01");
    BodyRecorder recorder(request);
    TransportRequest sent;
    sent.url = "https://provider.example/v1?access_token=" + secret + "&beta=true";
    sent.headers = {{"authorization", secret}};
    recorder.sent(sent);
    recorder.answered(200, {{"Set-Cookie", secret}, {"x-ratelimit-remaining-tokens", "42"}});
    BodyRecord record = recorder.take("req_1");
    QVERIFY(record.path.contains("alt=sse") && record.url.contains("beta=true"));
    QVERIFY(record.clientHeaders.contains("anthropic-version: 2023-06-01\n"));
    QVERIFY(record.clientHeaders.contains("Authorization: Bearer (removed)\n"));
    QVERIFY(record.answerHeaders.contains("x-ratelimit-remaining-tokens: 42\n"));
    BodyLog log(folder());
    log.save(record);
    QVERIFY(found(log, "req_1"));
    QVERIFY(!folderHolds(folder(), secret));
}

void TestBodyLog::aRetryForgetsTheFirstTry()
{
    BodyRecorder recorder({});
    recorder.sent({});
    recorder.answered(500, {{"a", "1"}});
    recorder.answered(QByteArrayView("first"));
    recorder.sent({});
    recorder.answered(200, {});
    recorder.answered(QByteArrayView("second"));
    const BodyRecord record = recorder.take("req_1");
    QCOMPARE(record.status, 200);
    QCOMPARE(record.answerHeaders, QByteArray());
    QCOMPARE(record.providerAnswer.bytes, QByteArray("second"));
}

QTEST_GUILESS_MAIN(TestBodyLog)

#include "tst_bodylog.moc"
