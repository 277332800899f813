// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/keys/keyring.h"
#include "gateway/keys/keystore.h"
#include "storagefixtures.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace station;

class TestKeyStore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void createdKeysAreListed();
    void onlyTheHashIsKept();
    void names_data();
    void names();
    void wrongLimits_data();
    void wrongLimits();
    void revoking();
    void changing();
    void revisionSeesOtherConnections();
    void lastUseComesFromTheLedger();
    void anOutageLocksNobodyOut();
    void notOpened();

private:
    QString file() const { return m_home->filePath(QStringLiteral("ledger.sqlite")); }

    std::unique_ptr<QTemporaryDir> m_home;
};

namespace {

GatewayKey named(const QByteArray &name)
{
    GatewayKey key;
    key.name = name;
    return key;
}

} // namespace

void TestKeyStore::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(m_home->isValid());
}

void TestKeyStore::createdKeysAreListed()
{
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    KeyStore store("sqlite:", m_home->path());
    QVERIFY(store.open());
    QCOMPARE(store.list().size(), 0);
    GatewayKey key = named("laptop");
    key.models = {"anthropic/*", "openai/gpt-5.?"};
    key.requestsPerMinute = 60;
    key.budgetMicroUsd = 0;
    key.budgetPeriod = BudgetPeriod::Day;
    key.allowUnpriced = true;
    key.expiresMs = 4'000'000'000'000;
    key.hash = "what the caller says here does not count";
    QVERIFY(store.create(key));
    QVERIFY(store.create(named("bare")));

    KeyStore other("sqlite:", m_home->path());
    QVERIFY(other.open());
    const QList<GatewayKey> keys = other.list();
    QCOMPARE(keys.size(), 2);
    QCOMPARE(keys[0].name, QByteArray("bare"));
    QCOMPARE(keys[0].models, QList<QByteArray>());
    QCOMPARE(keys[0].requestsPerMinute, 0);
    QVERIFY(!keys[0].budgetMicroUsd);
    QCOMPARE(keys[0].budgetPeriod, BudgetPeriod::Month);
    QVERIFY(!keys[0].allowUnpriced);
    QCOMPARE(keys[0].expiresMs, 0);
    QCOMPARE(keys[0].lastUsedMs, 0);
    QCOMPARE(keys[1].models, key.models);
    QCOMPARE(keys[1].requestsPerMinute, 60);
    QCOMPARE(keys[1].budgetMicroUsd, std::optional<qint64>(0));
    QCOMPARE(keys[1].budgetPeriod, BudgetPeriod::Day);
    QVERIFY(keys[1].allowUnpriced);
    QCOMPARE(keys[1].expiresMs, 4'000'000'000'000);
    QCOMPARE(keys[1].hash.size(), 32);
    QVERIFY(keys[1].createdMs >= before && keys[1].createdMs <= QDateTime::currentMSecsSinceEpoch());
}

void TestKeyStore::onlyTheHashIsKept()
{
    static const QRegularExpression shape(QStringLiteral("^gw-[A-Za-z0-9_-]{43}$"));
    KeyStore store("sqlite:", m_home->path());
    QVERIFY(store.open());
    QSet<QByteArray> secrets;
    for (int i = 0; i < 20; ++i) {
        const Result<QByteArray> secret = store.create(named("key" + QByteArray::number(i)));
        QVERIFY(secret);
        QVERIFY2(shape.match(QString::fromLatin1(*secret)).hasMatch(), secret->constData());
        QCOMPARE(QByteArray::fromBase64(secret->mid(3), QByteArray::Base64UrlEncoding).size(), 32);
        secrets.insert(*secret);
    }
    QCOMPARE(secrets.size(), 20);

    const QList<GatewayKey> keys = store.list();
    const KeyRing ring(keys, nullptr);
    QSet<QByteArray> found;
    for (const QByteArray &secret : std::as_const(secrets)) {
        const KeyEntry *entry = ring.find(secret);
        QVERIFY(entry);
        found.insert(entry->key.name);
    }
    QCOMPARE(found.size(), 20);

    int files = 0;
    for (QDirIterator at(m_home->path(), QDir::Files); at.hasNext(); ++files) {
        QFile stored(at.next());
        QVERIFY(stored.open(QIODevice::ReadOnly));
        const QByteArray content = stored.readAll();
        for (const QByteArray &secret : std::as_const(secrets)) {
            QVERIFY(!content.contains(secret.mid(3)));
            QVERIFY(!content.contains(QByteArray::fromBase64(secret.mid(3), QByteArray::Base64UrlEncoding)));
        }
    }
    QVERIFY(files >= 1);
}

void TestKeyStore::names_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("good");
    QTest::newRow("letter") << QByteArray("a") << true;
    QTest::newRow("signs") << QByteArray("ci/build#7-\"x\"'") << true;
    QTest::newRow("64 characters of three bytes") << QByteArray("\xe2\x82\xac").repeated(64) << true;
    QTest::newRow("emoji") << QByteArray("\xf0\x9f\x92\xbb") << true;
    QTest::newRow("64 beyond the first plane") << QByteArray("\xf0\x9f\x92\xbb").repeated(64) << true;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("65 characters") << QByteArray(65, 'a') << false;
    QTest::newRow("blank") << QByteArray("a b") << false;
    QTest::newRow("newline") << QByteArray("a\n") << false;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << false;
    QTest::newRow("no-break space") << QByteArray("a\xc2\xa0") << false;
    QTest::newRow("zero width space") << QByteArray("a\xe2\x80\x8b") << false;
    QTest::newRow("right-to-left override") << QByteArray("a\xe2\x80\xae") << false;
    QTest::newRow("not UTF-8") << QByteArray("a\xff") << false;
}

void TestKeyStore::names()
{
    QFETCH(QByteArray, name);
    QFETCH(bool, good);
    KeyStore store("sqlite:", m_home->path());
    QVERIFY(store.open());
    const Result<QByteArray> first = store.create(named(name));
    QCOMPARE(bool(first), good);
    QCOMPARE(store.list().size(), good ? 1 : 0);
    if (!good)
        return;
    QCOMPARE(store.list().at(0).name, name);
    const qint64 revision = store.revision();
    const Result<QByteArray> second = store.create(named(name));
    QVERIFY(!second);
    QVERIFY2(second.error().message.contains("already"), second.error().message.constData());
    QCOMPARE(store.list().size(), 1);
    QCOMPARE(store.revision(), revision);
}

void TestKeyStore::wrongLimits_data()
{
    QTest::addColumn<QList<QByteArray>>("models");
    QTest::addColumn<int>("perMinute");
    QTest::addColumn<qint64>("budget");
    QTest::newRow("empty glob") << QList<QByteArray> {"a/*", ""} << 0 << qint64(0);
    QTest::newRow("comma") << QList<QByteArray> {"a/*,b/*"} << 0 << qint64(0);
    QTest::newRow("newline") << QList<QByteArray> {"a/*\nb/*"} << 0 << qint64(0);
    QTest::newRow("per minute") << QList<QByteArray>() << -1 << qint64(0);
    QTest::newRow("budget") << QList<QByteArray>() << 0 << qint64(-1);
}

void TestKeyStore::wrongLimits()
{
    QFETCH(QList<QByteArray>, models);
    QFETCH(int, perMinute);
    QFETCH(qint64, budget);
    KeyStore store("sqlite:", m_home->path());
    QVERIFY(store.open());
    GatewayKey key = named("a");
    key.models = models;
    key.requestsPerMinute = perMinute;
    key.budgetMicroUsd = budget;
    const Result<QByteArray> made = store.create(key);
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::BadRequest);
    QCOMPARE(store.list().size(), 0);
}

void TestKeyStore::revoking()
{
    KeyStore store("sqlite:", m_home->path());
    QVERIFY(store.open());
    for (const char *name : {"laptop", "laptop2", "ci-build", "phone"})
        QVERIFY(store.create(named(name)));

    const Result<void> unknown = store.revoke("lptop");
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, ErrorCode::NotFound);
    QCOMPARE(unknown.error().message, QByteArray("There is no key named \"lptop\". Close to it: laptop, laptop2."));
    QCOMPARE(store.revoke("CI-BUILD").error().message,
             QByteArray("There is no key named \"CI-BUILD\". Close to it: ci-build."));
    QCOMPARE(store.revoke("zzzzzzzz").error().message, QByteArray("There is no key named \"zzzzzzzz\"."));
    QCOMPARE(store.list().size(), 4);

    QVERIFY(store.revoke("laptop"));
    QCOMPARE(store.list().size(), 3);
    QVERIFY(!store.revoke("laptop"));
    // The name is free again.
    QVERIFY(store.create(named("laptop")));
}

void TestKeyStore::changing()
{
    KeyStore store("sqlite:", m_home->path());
    QVERIFY(store.open());
    GatewayKey key = named("laptop");
    key.models = {"demo/*"};
    key.requestsPerMinute = 60;
    QVERIFY(store.create(key));
    QVERIFY(store.create(named("other")));
    const GatewayKey before = store.list().first();
    const qint64 revision = store.revision();

    key.models.clear();
    key.budgetMicroUsd = 2'500'000;
    key.budgetPeriod = BudgetPeriod::Day;
    key.allowUnpriced = true;
    key.expiresMs = 4'000'000'000'000;
    key.hash = "what the caller says here does not count";
    key.createdMs = 1;
    QVERIFY(store.change(key));
    QVERIFY(store.revision() != revision);
    const QList<GatewayKey> keys = store.list();
    QCOMPARE(keys.size(), 2);
    QCOMPARE(keys[0].models, QList<QByteArray>());
    QCOMPARE(keys[0].requestsPerMinute, 60);
    QCOMPARE(keys[0].budgetMicroUsd, std::optional<qint64>(2'500'000));
    QCOMPARE(keys[0].budgetPeriod, BudgetPeriod::Day);
    QVERIFY(keys[0].allowUnpriced);
    QCOMPARE(keys[0].expiresMs, 4'000'000'000'000);
    // It is the same key.
    QCOMPARE(keys[0].hash, before.hash);
    QCOMPARE(keys[0].createdMs, before.createdMs);
    QVERIFY(!keys[1].budgetMicroUsd);

    key.budgetMicroUsd.reset();
    key.expiresMs = 0;
    QVERIFY(store.change(key));
    QVERIFY(!store.list().first().budgetMicroUsd);
    QCOMPARE(store.list().first().expiresMs, 0);

    const qint64 unchanged = store.revision();
    QCOMPARE(store.change(named("lptop")).error().message,
             QByteArray("There is no key named \"lptop\". Close to it: laptop."));
    key.requestsPerMinute = -1;
    QVERIFY(!store.change(key));
    QCOMPARE(store.revision(), unchanged);
}

void TestKeyStore::revisionSeesOtherConnections()
{
    KeyStore mine("sqlite:", m_home->path());
    KeyStore other("sqlite:", m_home->path());
    QVERIFY(mine.open());
    QVERIFY(other.open());
    const qint64 first = mine.revision();
    QCOMPARE(mine.revision(), first);
    QVERIFY(other.create(named("a")));
    const qint64 second = mine.revision();
    QVERIFY(second != first);
    QVERIFY(!other.create(named("a")));
    QVERIFY(!other.revoke("b"));
    QCOMPARE(mine.revision(), second);
    QVERIFY(other.revoke("a"));
    const qint64 third = mine.revision();
    QVERIFY(third != second && third != first);

    // A database made anew has another revision than the one it replaces.
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(file() + QLatin1String(suffix));
    QVERIFY(mine.revision() != third);
    QCOMPARE(mine.list().size(), 0);
}

void TestKeyStore::lastUseComesFromTheLedger()
{
    KeyStore store("sqlite:", m_home->path());
    QVERIFY(store.open());
    QVERIFY(store.create(named("laptop")));
    QVERIFY(store.create(named("phone")));
    const qint64 revision = store.revision();
    Ledger ledger({"sqlite:", m_home->path(), 0});
    QVERIFY(ledger.open());
    ledger.append(plainRow(1, 5000));
    ledger.append(plainRow(2, 7000));
    QVERIFY(ledger.flush(10'000));
    ledger.append(plainRow(3, 6000));
    QVERIFY(ledger.flush(10'000));
    QCOMPARE(store.list().at(0).lastUsedMs, 7000);
    QCOMPARE(store.list().at(1).lastUsedMs, 0);
    QCOMPARE(store.revision(), revision);
}

void TestKeyStore::anOutageLocksNobodyOut()
{
    KeyStore store("sqlite:", m_home->path());
    QVERIFY(store.open());
    QVERIFY(store.create(named("laptop")));
    QCOMPARE(store.list().size(), 1);
    const qint64 revision = store.revision();
    // The file is replaced by one that is no database.
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(file() + QLatin1String(suffix));
    QFile damaged(file());
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write(QByteArray("no database").repeated(1000));
    damaged.close();
    QCOMPARE(store.list().size(), 1);
    QCOMPARE(store.revision(), revision);
    const Result<QByteArray> made = store.create(named("phone"));
    QVERIFY(!made);
    QVERIFY2(made.error().message.contains(file().toUtf8()), made.error().message.constData());
}

void TestKeyStore::notOpened()
{
    KeyStore store("sqlite:", m_home->path());
    QVERIFY(!store.create(named("a")));
    QVERIFY(!store.revoke("a"));
    QCOMPARE(store.list().size(), 0);
    KeyStore wrong("postgresql://u:p@h/db", m_home->path());
    QVERIFY(!wrong.open());
    QVERIFY(!wrong.create(named("a")));
}

QTEST_GUILESS_MAIN(TestKeyStore)
#include "tst_keystore.moc"
