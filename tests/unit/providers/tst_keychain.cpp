// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// With a real secret service, in a session bus of its own (see CMakeLists.txt).
#include "providers/credentials/credentialstore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace station;

class TestKeychain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void writeReadRemove();
    void homesAreApart();
    void storeIsNoticedByAnother();
    void isNotAskedAgain();
    void keychainComesBeforeVariables();
    void secretIsNowhereInTheHome();

private:
    std::unique_ptr<CredentialStore> store()
    {
        return std::make_unique<CredentialStore>(QStringLiteral("token-station-test"), m_folder->path(),
                                                 m_folder->path());
    }
    void put(CredentialStore &into, const QByteArray &entry, const QByteArray &secret)
    {
        std::optional<Result<void>> stored;
        into.store(entry, Secret(secret), this, [&](Result<void> r) { stored = std::move(r); });
        QTRY_VERIFY(stored);
        QVERIFY2(*stored, stored->error().message);
    }
    static Secret read(Keychain &keychain, const QByteArray &entry)
    {
        std::optional<Result<Secret>> answer;
        keychain.read(entry, &keychain, [&](Result<Secret> r) { answer = std::move(r); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }) || !*answer)
            return Secret("the keychain did not answer");
        return **answer;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestKeychain::writeReadRemove()
{
    Keychain keychain(QStringLiteral("token-station-test"));
    QCOMPARE(read(keychain, "absent").reveal(), QByteArray()); // absent is no error
    for (const QByteArray &secret : {QByteArray("sk-1"), QByteArray("sk-2-longer")}) {
        std::optional<Result<void>> written;
        keychain.write("entry", Secret(secret), this, [&](Result<void> r) { written = std::move(r); });
        QTRY_VERIFY(written);
        QVERIFY2(*written, written->error().message);
        QCOMPARE(read(keychain, "entry").reveal(), secret);
    }
    for (int i = 0; i < 2; ++i) { // what is gone counts as removed
        std::optional<Result<void>> removed;
        keychain.remove("entry", this, [&](Result<void> r) { removed = std::move(r); });
        QTRY_VERIFY(removed);
        QVERIFY(*removed);
    }
    QCOMPARE(read(keychain, "entry").reveal(), QByteArray());
}

void TestKeychain::homesAreApart()
{
    Keychain one(QStringLiteral("token-station-one")), other(QStringLiteral("token-station-other"));
    std::optional<Result<void>> written;
    one.write("p", Secret("sk-one"), this, [&](Result<void> r) { written = std::move(r); });
    QTRY_VERIFY(written && *written);
    QCOMPARE(read(other, "p").reveal(), QByteArray());
    QCOMPARE(read(one, "p").reveal(), QByteArray("sk-one"));
}

void TestKeychain::storeIsNoticedByAnother()
{
    const auto writer = store(), reader = store();
    writer->load({{"p", {}, {}}});
    reader->load({{"p", {}, {}}});
    QVERIFY(reader->isComplete() && reader->credential("p").secret.isEmpty());
    QSignalSpy changed(reader.get(), &CredentialStore::changed);
    put(*writer, "p", " sk-first\n");
    QTRY_COMPARE_WITH_TIMEOUT(reader->credential("p").secret.reveal(), QByteArray("sk-first"), 1000);
    QCOMPARE(reader->credential("p").origin, QByteArray("keychain"));
    QTRY_COMPARE(writer->credential("p").secret.reveal(), QByteArray("sk-first"));
    put(*writer, "p", "sk-second"); // the same entry once more
    QTRY_COMPARE_WITH_TIMEOUT(reader->credential("p").secret.reveal(), QByteArray("sk-second"), 1000);

    std::optional<Result<void>> removed;
    writer->remove("p", this, [&](Result<void> r) { removed = std::move(r); });
    QTRY_VERIFY(removed && *removed);
    QTRY_VERIFY_WITH_TIMEOUT(reader->credential("p").secret.isEmpty(), 1000);
    QVERIFY(changed.size() >= 3);

    // A new start finds what is there.
    put(*writer, "p", "sk-third");
    const auto later = store();
    later->load({{"p", {}, {}}});
    QTRY_COMPARE(later->credential("p").secret.reveal(), QByteArray("sk-third"));
}

// Some keychains ask the person at each reading.
void TestKeychain::isNotAskedAgain()
{
    const auto writer = store(), reader = store();
    put(*writer, "p", "sk-kept");
    put(*writer, "q", "sk-first");
    const QList<CredentialRequest> requests {{"p", {}, {}}, {"q", {}, {}}};
    reader->load(requests);
    QTRY_COMPARE(reader->credential("p").secret.reveal(), QByteArray("sk-kept"));
    // Who asks the keychain for it from now on finds nothing.
    Keychain keychain(QStringLiteral("token-station-test"));
    std::optional<Result<void>> removed;
    keychain.remove("p", this, [&](Result<void> r) { removed = std::move(r); });
    QTRY_VERIFY(removed && *removed);
    put(*writer, "q", "sk-second");
    QTRY_COMPARE_WITH_TIMEOUT(reader->credential("q").secret.reveal(), QByteArray("sk-second"), 1000);
    QCOMPARE(reader->credential("p").secret.reveal(), QByteArray("sk-kept"));
    reader->load(requests); // as at a change of the configuration
    QTRY_VERIFY(reader->isComplete());
    QCOMPARE(reader->credential("p").secret.reveal(), QByteArray("sk-kept"));
    // One that was stored anew is read.
    put(*writer, "p", "sk-new");
    QTRY_COMPARE_WITH_TIMEOUT(reader->credential("p").secret.reveal(), QByteArray("sk-new"), 1000);
}

void TestKeychain::keychainComesBeforeVariables()
{
    const auto s = store();
    qputenv("TEST_KEY", "sk-variable");
    s->load({{"both", {}, {"TEST_KEY"}}});
    QCOMPARE(s->credential("both").origin, QByteArray("environment TEST_KEY"));
    put(*s, "both", "sk-kept");
    QTRY_COMPARE(s->credential("both").origin, QByteArray("keychain"));
    std::optional<Result<void>> removed;
    s->remove("both", this, [&](Result<void> r) { removed = std::move(r); });
    QTRY_COMPARE(s->credential("both").origin, QByteArray("environment TEST_KEY"));
    qunsetenv("TEST_KEY");
}

void TestKeychain::secretIsNowhereInTheHome()
{
    const auto s = store();
    s->load({{"p", {}, {}}});
    put(*s, "p", "sk-to-be-hidden");
    const QFileInfoList files = QDir(m_folder->path()).entryInfoList(QDir::Files | QDir::Hidden);
    QVERIFY(!files.isEmpty());
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("hidden"), qPrintable(info.fileName()));
        if (info.suffix() == QLatin1String("json"))
            QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                     QFile::Permissions());
    }
}

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"
