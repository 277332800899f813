// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What needs no keychain: it runs without a session bus, as on a server.
#include "providers/credentials/credentialstore.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace station;
using Source = SecretSource::Kind;

class TestCredentialStore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void environment_data();
    void environment();
    void file_data();
    void file();
    void changedFileIsNoticed();
    void customaryVariables_data();
    void customaryVariables();
    void none();
    void changedIndexIsNoticed();
    void noKeychain();
    void refusedKeys_data();
    void refusedKeys();
    void loadingAgainWhileWaiting();

private:
    void write(const QString &path, const QByteArray &text);
    Credential found(const SecretSource &source, const QList<QByteArray> &environment = {});

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CredentialStore> m_store;
};

void TestCredentialStore::initTestCase()
{
    // An address that nobody listens at: no secret service, whatever this machine has.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    qunsetenv("KDE_FULL_SESSION");
}

void TestCredentialStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<CredentialStore>(QStringLiteral("token-station-test"),
                                                m_folder->filePath(QStringLiteral("state")),
                                                m_folder->filePath(QStringLiteral("config")));
    QDir(m_folder->path()).mkpath(QStringLiteral("state"));
    QDir(m_folder->path()).mkpath(QStringLiteral("config"));
    for (const char *name : {"TEST_KEY", "TEST_KEY_2"})
        qunsetenv(name);
}

void TestCredentialStore::cleanup()
{
    m_store.reset();
    m_folder.reset();
}

void TestCredentialStore::write(const QString &path, const QByteArray &text)
{
    QFile file(m_folder->filePath(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

Credential TestCredentialStore::found(const SecretSource &source, const QList<QByteArray> &environment)
{
    QSignalSpy changed(m_store.get(), &CredentialStore::changed);
    m_store->load({{"p", source, environment}});
    if (changed.isEmpty() && !changed.wait(5000))
        qWarning("nothing was found out");
    return m_store->credential("p");
}

void TestCredentialStore::environment_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("plain") << QByteArray("sk-1") << QByteArray("sk-1");
    QTest::newRow("white space around it") << QByteArray(" sk-1\r\n") << QByteArray("sk-1");
    QTest::newRow("empty") << QByteArray("") << QByteArray();
    QTest::newRow("a gateway key") << QByteArray("gw-abc") << QByteArray();
    QTest::newRow("a line end in it") << QByteArray("sk-1\nx-evil: 1") << QByteArray();
    QTest::newRow("a space in it") << QByteArray("sk 1") << QByteArray();
}

void TestCredentialStore::environment()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, secret);
    qputenv("TEST_KEY", value);
    const Credential c = found({Source::Environment, "TEST_KEY"});
    QVERIFY(c.known);
    QCOMPARE(c.secret.reveal(), secret);
    QCOMPARE(c.origin, secret.isEmpty() ? QByteArray() : QByteArray("environment TEST_KEY"));
    QCOMPARE(c.problem.isEmpty(), !secret.isEmpty());
    QVERIFY(c.problem.isEmpty() || c.problem.contains("TEST_KEY"));
    if (!value.isEmpty())
        QVERIFY(!c.problem.contains(value));
}

void TestCredentialStore::file_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("plain") << QByteArray("sk-1") << QByteArray("sk-1");
    QTest::newRow("a line end behind it") << QByteArray("sk-1\r\n") << QByteArray("sk-1");
    QTest::newRow("a line end in it") << QByteArray("sk-1\nx-evil: 1") << QByteArray();
    QTest::newRow("empty") << QByteArray("") << QByteArray();
    QTest::newRow("missing") << QByteArray() << QByteArray();
}

void TestCredentialStore::file()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, secret);
    if (!value.isNull())
        write(QStringLiteral("config/relay.key"), value);
    const Credential c = found({Source::File, "relay.key"}); // beside the configuration
    QVERIFY(c.known);
    QCOMPARE(c.secret.reveal(), secret);
    QCOMPARE(c.origin, secret.isEmpty() ? QByteArray() : QByteArray("file relay.key"));
    QCOMPARE(c.problem.contains("relay.key"), secret.isEmpty());
}

void TestCredentialStore::changedFileIsNoticed()
{
    write(QStringLiteral("config/a.key"), "old-one");
    QCOMPARE(found({Source::File, "a.key"}).secret.reveal(), QByteArray("old-one"));
    QSignalSpy changed(m_store.get(), &CredentialStore::changed);
    write(QStringLiteral("config/a.key"), "the-new-one");
    QVERIFY(changed.wait(1000)); // contract: within a second
    QCOMPARE(m_store->credential("p").secret.reveal(), QByteArray("the-new-one"));
    QFile::remove(m_folder->filePath(QStringLiteral("config/a.key")));
    QVERIFY(changed.wait(1000));
    QVERIFY(m_store->credential("p").secret.isEmpty());
    QVERIFY(!changed.wait(900)); // and is quiet while nothing changes
}

void TestCredentialStore::customaryVariables_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QByteArray>("origin");
    QTest::newRow("the first") << QByteArray("sk-1") << QByteArray("sk-2") << QByteArray("environment TEST_KEY");
    QTest::newRow("the second") << QByteArray() << QByteArray("sk-2") << QByteArray("environment TEST_KEY_2");
    // Clients of this gateway have such a variable set to a key of ours.
    QTest::newRow("not ours") << QByteArray("gw-1") << QByteArray("sk-2") << QByteArray("environment TEST_KEY_2");
    QTest::newRow("only ours") << QByteArray("gw-1") << QByteArray() << QByteArray();
}

void TestCredentialStore::customaryVariables()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(QByteArray, origin);
    qputenv("TEST_KEY", first);
    qputenv("TEST_KEY_2", second);
    const Credential c = found({}, {"TEST_KEY", "TEST_KEY_2"});
    QVERIFY(c.known);
    QCOMPARE(c.origin, origin);
    QCOMPARE(c.secret.isEmpty(), origin.isEmpty());
    QVERIFY(c.problem.isEmpty()); // none set is no problem
}

void TestCredentialStore::none()
{
    qputenv("TEST_KEY", "sk-1");
    const Credential c = found({Source::None, {}}, {"TEST_KEY"});
    QVERIFY(c.known && c.secret.isEmpty() && c.problem.isEmpty());
    QVERIFY(!m_store->credential("unheard-of").known);
}

// Another process that stores a key writes the index; the keychain is asked then, and here says why it cannot.
void TestCredentialStore::changedIndexIsNoticed()
{
    qputenv("TEST_KEY", "sk-fallback");
    QCOMPARE(found({}, {"TEST_KEY"}).origin, QByteArray("environment TEST_KEY"));
    QVERIFY(m_store->keychainProblem().isEmpty()); // not even asked
    QSignalSpy changed(m_store.get(), &CredentialStore::changed);
    QElapsedTimer clock;
    clock.start();
    write(QStringLiteral("state/keychain-entries.json"), "{\"p\": 1790000000000}");
    QTRY_VERIFY(!m_store->keychainProblem().isEmpty());
    QVERIFY2(clock.elapsed() < 1000, QByteArray::number(clock.elapsed()));
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(m_store->credential("p").origin, QByteArray("environment TEST_KEY"));
    qunsetenv("TEST_KEY");
    QVERIFY(!found({}, {"TEST_KEY"}).problem.isEmpty());
}

void TestCredentialStore::noKeychain()
{
    std::optional<Result<void>> stored;
    m_store->store("p", Secret("sk-secret"), this, [&](Result<void> r) { stored = std::move(r); });
    QTRY_VERIFY(stored);
    QVERIFY(!*stored);
    QVERIFY2(stored->error().message.contains("environment variable"), stored->error().message);
    QVERIFY(!stored->error().message.contains("sk-secret"));
    QVERIFY(!m_store->keychainProblem().isEmpty());
    // Nothing was kept in plain text instead.
    QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("state/keychain-entries.json"))));
}

void TestCredentialStore::refusedKeys_data()
{
    QTest::addColumn<QByteArray>("key");
    for (const char *key : {"", "   \n", "two words", "line\nend", "sm\xc3\xb8rrebr\xc3\xb8"})
        QTest::newRow(QByteArray(key).simplified()) << QByteArray(key);
}

void TestCredentialStore::refusedKeys()
{
    QFETCH(QByteArray, key);
    std::optional<Result<void>> stored;
    m_store->store("p", Secret(key), this, [&](Result<void> r) { stored = std::move(r); });
    QVERIFY(stored && !*stored);
    QCOMPARE(int(stored->error().code), int(ErrorCode::BadRequest));
    QVERIFY(stored->error().message.contains("nothing was stored"));
}

// The configuration may change before the keychain has answered.
void TestCredentialStore::loadingAgainWhileWaiting()
{
    write(QStringLiteral("state/keychain-entries.json"), "{\"a\": 1, \"b\": 2, \"c\": 3}");
    qputenv("TEST_KEY", "sk-1");
    const QList<CredentialRequest> requests {{"a", {}, {"TEST_KEY"}}, {"b", {}, {}}, {"c", {}, {}}};
    QSignalSpy changed(m_store.get(), &CredentialStore::changed);
    m_store->load(requests);
    m_store->load(requests);
    m_store->load(requests);
    QTRY_VERIFY(m_store->isComplete());
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(m_store->credential("a").origin, QByteArray("environment TEST_KEY"));
    // It still looks for changes.
    changed.clear();
    write(QStringLiteral("state/keychain-entries.json"), "{}");
    QVERIFY(changed.wait(1000));
    QVERIFY(m_store->isComplete());
}

QTEST_GUILESS_MAIN(TestCredentialStore)
#include "tst_credentialstore.moc"
